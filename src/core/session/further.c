/* SPDX-License-Identifier: MIT */
/* further - what follows from further down the leg; see the header. */
#include <limber/core/session/further.h>

#include <limber/core/care/tolerance.h>
#include <limber/core/session/relief.h>

/* ---- the two minutes ---- */

void further_begin(struct turn *turn, unsigned step, int64_t at)
{
    struct session *s = turn->session;

    turn_wait(turn, SESSION_FURTHER, SESSION_FURTHER_MS, at);
    s->asked_step = (int8_t)step;
    s->where_step = (int8_t)step;
    s->red_step = -1; /* further is above too much */
    s->nerve = NERVE_FURTHER;
    s->steps[step].further++;
    if (!s->steps[step].next_easier)
        s->steps[step].next_easier = relief_next_easier(turn, step, false);
    s->open_step = -1;
    turn_say(turn, SAY_FURTHER);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

/* Is there something left of the step it is about? */
static bool is_under_way(const struct session *s)
{
    return s->asked_step == (int8_t)s->step && !s->over;
}

/* A jolt is too much: a minute's rest from now on. Of a move that is over it
 * is kept, and the rest goes on. */
static void jolted(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    unsigned step = (unsigned)s->asked_step;

    if (s->nerve == NERVE_JOLT)
        return;
    if (!is_under_way(s)) {
        s->nerve = NERVE_JOLT;
        if (relief_finished(turn, step, RED_AFTER_SAID))
            effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
        return;
    }
    s->where_step = -1;
    s->steps[step].further--;
    if (relief_begin(turn, RATING_NONE, NERVE_JOLT))
        relief_rest(turn, at);
}

void further_tell(struct turn *turn, int digit, int64_t at)
{
    struct session *s = turn->session;

    switch (digit) {
    case FURTHER_LEG:
    case FURTHER_TINGLING:
        s->nerve = digit == FURTHER_LEG ? NERVE_FURTHER : NERVE_TINGLING;
        turn_message(turn, MESSAGE_NERVE);
        turn_say(turn, SAY_NERVE);
        break;
    case FURTHER_JOLT:
        jolted(turn, at);
        break;
    case FURTHER_WEAK:
        s->nerve = NERVE_WEAK;
        turn_end_for_pain(turn, END_WEAK);
        break;
    default:
        break;
    }
}

/* ---- where is it now? ---- */

void further_ask(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    if (s->state == SESSION_FURTHER)
        s->rested_ms = (int32_t)session_passed_ms(s);
    turn_wait(turn, SESSION_WHERE, SESSION_WHERE_MS, at);
    turn_say(turn, SAY_WHERE);
    turn_chime(turn, CHIME_ASK);
}

bool further_is_where(const struct session *session, int digit)
{
    return session->options.start_place == PLACE_UNKNOWN
               ? digit == WHERE_BACK || digit == WHERE_STILL
               : digit <= PLACE_FOOT;
}

/* All that is still to come and bends forward or pulls on the nerve as the
 * form does after which it went further. */
static void keep_out_same_way(struct turn *turn, unsigned step)
{
    const vocab_set ways = VOCAB_BIT(TAG_FLEXION) | VOCAB_BIT(TAG_NEURAL);
    struct session *s = turn->session;
    vocab_set tags =
        plan_form(turn->plan, step, s->steps[step].track)->tags & ways;

    for (unsigned i = step + 1; i < turn->plan->step_count; i++) {
        struct step_state *state = &s->steps[i];

        if (state->kept_out ||
            !(plan_form(turn->plan, i, state->track)->tags & tags))
            continue;
        state->kept_out = 1;
        state->target = 0;
        if (state->status != STEP_DONE) {
            state->status = STEP_LEFT_OUT;
            state->same_way = 1;
        }
    }
}

static void leave_out(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    unsigned step = (unsigned)s->asked_step;

    if (is_under_way(s)) {
        turn_keep_out(turn, step);
        s->over = 1;
    }
    if (s->nerve == NERVE_FURTHER)
        keep_out_same_way(turn, step);
    turn_notice(turn, NOTICE_FURTHER_OUT, step, RATING_NONE, at);
}

/* What the rules say of it: back where it was, and what it was, or not. */
static enum verdict verdict_of(const struct session *s, int place)
{
    enum verdict verdict = care_after_further(s->options.start_place, place);

    if (s->nerve == NERVE_FURTHER)
        return verdict;
    return care_after_nerve(
        (enum nerve)s->nerve, verdict != VERDICT_END, s->rested_ms);
}

void further_answer(struct turn *turn, int digit, int64_t at)
{
    struct session *s = turn->session;
    struct step_state *step = &s->steps[s->asked_step];
    int place = digit;

    if (!further_is_where(s, digit))
        return;
    if (s->options.start_place == PLACE_UNKNOWN)
        place = digit == WHERE_BACK ? PLACE_NOWHERE : PLACE_FOOT;
    else if (place > step->place)
        step->place = (int8_t)place;
    s->where_step = -1;
    switch (verdict_of(s, place)) {
    case VERDICT_END:
        turn_end_for_pain(turn, END_FURTHER);
        break;
    case VERDICT_REGRESS:
        s->notice_rating = RATING_NONE;
        if (is_under_way(s))
            relief_ease(turn, at);
        else
            leave_out(turn, at);
        break;
    default:
        leave_out(turn, at);
        break;
    }
}

void further_no_answer(struct turn *turn)
{
    turn_end_for_pain(turn, END_NO_ANSWER);
}
