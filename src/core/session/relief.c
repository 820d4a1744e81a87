/* SPDX-License-Identifier: MIT */
/* relief - what follows from too much; see the header. */
#include <limber/core/session/relief.h>

#include <limber/core/care/tolerance.h>
#include <limber/core/session/easing.h>

/* ---- another track ---- */

/* Puts the step on another track, at the segment that comes next there, and
 * shows it in its get-ready. */
static void change_track(struct turn *turn,
                         unsigned track,
                         unsigned target,
                         enum notice notice,
                         int64_t at)
{
    struct session *s = turn->session;
    struct step_state *step = turn_step(turn);
    unsigned before = step->track;

    step->track = (uint8_t)track;
    step->target = (uint16_t)target;
    s->segment = 0;
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
    turn_say(turn, SAY_EASIER);
    turn_enter(turn, 0, at);
    s->notice = (uint8_t)notice;
    s->notice_step = (int8_t)s->step;
    s->notice_track = (uint8_t)before;
}

void relief_easier(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    const struct track *track = session_track(s, turn->plan);
    const struct segment *ahead = session_ahead(s, turn->plan);
    unsigned easier;

    if (track->level == 0) {
        turn_message(turn, MESSAGE_EASIEST);
        turn_say(turn, SAY_EASIEST);
        return;
    }
    easier = plan_track_at(track->level - 1U, track->size);
    turn_step(turn)->easier = 1;
    s->notice_rating = RATING_NONE;
    change_track(
        turn,
        easier,
        plan_work_of(turn->plan, s->step, easier, ahead->round, ahead->set),
        NOTICE_EASIER,
        at);
}

/* ---- left out, or easier ---- */

static void leave_out(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    bool rests = session_rests(s, turn->plan, s->step);

    turn_keep_out(turn, s->step);
    s->over = 1;
    turn_notice(turn,
                rests ? NOTICE_RESTS : NOTICE_LEFT_OUT,
                s->step,
                s->notice_rating,
                at);
}

void relief_ease(struct turn *turn, int64_t at)
{
    struct easing easing = easing_of(turn->session, turn->plan);

    if (easing.kind == EASING_OUT) {
        leave_out(turn, at);
        return;
    }
    turn_step(turn)->next_easier = 0; /* the track is the easier one now */
    change_track(turn,
                 easing.track,
                 easing.target,
                 easing.kind == EASING_LEVEL ? NOTICE_EASED : NOTICE_HALVED,
                 at);
}

bool relief_next_easier(const struct turn *turn, unsigned step, bool rests)
{
    const struct session *s = turn->session;
    enum phase phase = turn->plan->steps[step].phase;

    if (plan_track(turn->plan, step, s->steps[step].track)->level > 0)
        return true;
    return rests && (phase == PHASE_STRETCH || phase == PHASE_COMPRESSION);
}

/* ---- the minute, and its question ---- */

/* What the rule says, with that number after the rest. */
static enum verdict
verdict_of(const struct turn *turn, unsigned step, int again)
{
    const struct session *s = turn->session;

    return care_after_red(s->options.start_pain,
                          again,
                          session_reds_on(s, turn->plan, step),
                          session_red_exercises(s, turn->plan));
}

/* It was too much there; false: with that the session has ended. */
static bool count_red(struct turn *turn, unsigned step)
{
    struct step_state *state = &turn->session->steps[step];

    state->reds++;
    state->next_easier = relief_next_easier(turn, step, true);
    if (verdict_of(turn, step, 0) != VERDICT_END)
        return true;
    turn_end_for_pain(turn, END_REDS);
    return false;
}

bool relief_begin(struct turn *turn, int rating, enum nerve nerve)
{
    struct session *s = turn->session;

    s->nerve = (uint8_t)nerve;
    s->again = RATING_NONE;
    s->notice = NOTICE_NONE;
    s->notice_rating = (int8_t)rating;
    s->open_step = -1;
    if (!count_red(turn, s->step))
        return false;
    s->red_step = (int8_t)s->step;
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
    return true;
}

void relief_rest(struct turn *turn, int64_t at)
{
    turn_wait(turn, SESSION_RED, SESSION_RED_MS, at);
    turn->session->asked_step = turn->session->red_step;
    turn_say(turn, SAY_RED);
}

void relief_rate(struct turn *turn, int rating)
{
    turn->session->notice_rating = (int8_t)rating;
}

void relief_ask(struct turn *turn, bool again, int64_t at)
{
    struct session *s = turn->session;

    if (s->state == SESSION_RED)
        s->rested_ms = (int32_t)session_passed_ms(s);
    turn_wait(turn, SESSION_AGAIN, SESSION_ASK_LONG_MS, at);
    s->asked_step = s->red_step;
    s->asked_again = again;
    turn_say(turn, again ? SAY_ASK_AGAIN : SAY_AGAIN);
    turn_chime(turn, CHIME_ASK);
}

void relief_answer(struct turn *turn, int again, int64_t at)
{
    struct session *s = turn->session;

    s->again = (int8_t)again;
    s->red_step = -1;
    switch (verdict_of(turn, s->step, again)) {
    case VERDICT_END:
        turn_end_for_pain(turn, END_REDS);
        break;
    case VERDICT_REGRESS:
        relief_ease(turn, at);
        break;
    default:
        leave_out(turn, at);
        break;
    }
}

/* ---- with nothing left ---- */

bool relief_finished(struct turn *turn, unsigned step, enum red_after told)
{
    struct step_state *state = &turn->session->steps[step];
    bool known = state->red_after != RED_AFTER_NONE;

    if (state->red_after < told)
        state->red_after = (uint8_t)told;
    return known || count_red(turn, step);
}

void relief_take_back(struct turn *turn, unsigned step)
{
    struct step_state *state = &turn->session->steps[step];

    if (state->red_after != RED_AFTER_NUMBER)
        return;
    state->red_after = RED_AFTER_NONE;
    state->reds--;
    state->next_easier =
        state->further > 0 && relief_next_easier(turn, step, false);
}
