/* SPDX-License-Identifier: MIT */
/* turn - entering and leaving segments, steps, waits; see the header. */
#include <limber/core/session/turn.h>

#include <string.h>

void turn_say(struct turn *turn, enum say say)
{
    effects_add(&turn->out, EFFECT_SAY, (int)say);
}

void turn_chime(struct turn *turn, enum chime chime)
{
    effects_add(&turn->out, EFFECT_CHIME, (int)chime);
}

void turn_message(struct turn *turn, enum message message)
{
    turn->session->message = (uint8_t)message;
    turn->session->message_until_ms =
        turn->session->now_ms + SESSION_MESSAGE_MS;
}

struct step_state *turn_step(struct turn *turn)
{
    return &turn->session->steps[turn->session->step];
}

static int64_t after(int64_t at, int64_t length_ms)
{
    return length_ms == INT64_MAX ? INT64_MAX : at + length_ms;
}

/* ---- waits and pauses ---- */

void turn_wait(struct turn *turn,
               enum session_state state,
               int64_t length_ms,
               int64_t at)
{
    struct session *s = turn->session;

    if (s->over)
        s->kept_ms = 0;
    else if (s->state == SESSION_RUNNING)
        s->kept_ms = s->length_ms - session_passed_ms(s);
    s->state = (uint8_t)state;
    s->entered_ms = at;
    s->length_ms = length_ms;
    s->deadline_ms = after(at, length_ms);
}

void turn_pause(struct turn *turn)
{
    struct session *s = turn->session;

    s->passed_ms = session_passed_ms(s);
    if (s->state != SESSION_REENTRY)
        s->under = s->state;
    s->state = SESSION_PAUSED;
    s->deadline_ms = INT64_MAX;
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

void turn_unpause(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    bool waits =
        s->under == SESSION_RUNNING && session_segment(s, turn->plan)->waits;

    s->state = s->under;
    s->entered_ms = at - s->passed_ms;
    s->deadline_ms = waits ? INT64_MAX : after(s->entered_ms, s->length_ms);
}

void turn_take_up(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    const struct segment *segment = session_segment(s, turn->plan);
    int64_t kept = s->kept_ms;
    uint8_t notice = s->notice;

    if (segment->kind == SEGMENT_GET_READY) {
        turn_open_step(turn, s->step, at);
        s->notice = notice; /* what it told there still holds */
        return;
    }
    s->length_ms = kept > segment->length_ms ? kept : segment->length_ms;
    s->passed_ms = s->length_ms - kept;
    s->kept_ms = 0;
    s->under = SESSION_RUNNING;
    s->state = SESSION_REENTRY;
    s->deadline_ms = at + SESSION_REENTRY_MS;
    turn_say(turn, SAY_GOING_ON);
}

/* ---- segments ---- */

static bool same_set(const struct segment *a, const struct segment *b)
{
    return a->kind == SEGMENT_WORK && b->kind == SEGMENT_WORK &&
           a->round == b->round && a->set == b->set;
}

static const struct segment *segment_at(const struct turn *turn, unsigned i)
{
    const struct session *s = turn->session;

    return plan_segment(turn->plan, s->step, s->steps[s->step].track, i);
}

/* A rep with a tempo begins with its first part. */
static void say_part(struct turn *turn, const struct segment *segment)
{
    const struct session *s = turn->session;

    if (session_track(s, turn->plan)->dose.kind == DOSE_REPS && !segment->waits)
        turn_say(turn, SAY_PART);
}

/* The first segment of a set: from here on the one before is unrated. */
static void begin_set(struct turn *turn, unsigned segment)
{
    struct session *s = turn->session;
    struct step_state *step = turn_step(turn);

    if (step->status != STEP_DONE)
        step->status = STEP_BEGUN;
    step->target = (uint16_t)segment;
    s->open_step = -1;
    s->notice = NOTICE_NONE;
    turn_say(turn, SAY_GO);
    turn_chime(turn, CHIME_START);
    say_part(turn, segment_at(turn, segment));
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

static void begin_part(struct turn *turn,
                       const struct segment *segment,
                       unsigned cue_before)
{
    if (segment->lane > 0)
        turn_say(turn, SAY_LANE);
    if (segment->rep > 0)
        turn_say(turn, SAY_REP);
    say_part(turn, segment);
    if (session_cue(turn->session, turn->plan) != cue_before)
        turn_say(turn, SAY_CUE);
}

static void lead_to(struct turn *turn, const struct segment *segment)
{
    const struct session *s = turn->session;

    turn_step(turn)->target = (uint16_t)plan_work_of(turn->plan,
                                                     s->step,
                                                     s->steps[s->step].track,
                                                     segment->round,
                                                     segment->set);
}

void turn_enter(struct turn *turn, unsigned index, int64_t at)
{
    struct session *s = turn->session;
    const struct segment *segment = segment_at(turn, index);
    unsigned cue = session_cue(s, turn->plan);
    bool goes_on = index > 0 && index == s->segment + 1U &&
                   same_set(segment_at(turn, index - 1), segment);

    s->state = SESSION_RUNNING;
    s->over = 0;
    s->segment = (uint16_t)index;
    s->entered_ms = at;
    s->length_ms = segment->length_ms;
    s->deadline_ms = segment->waits ? INT64_MAX : at + segment->length_ms;
    s->kept_ms = 0;
    switch (segment->kind) {
    case SEGMENT_GET_READY:
        turn_say(turn, SAY_GET_READY);
        turn_chime(turn, CHIME_READY);
        break;
    case SEGMENT_WORK:
        if (goes_on)
            begin_part(turn, segment, cue);
        else
            begin_set(turn, index);
        break;
    case SEGMENT_REST:
        lead_to(turn, segment);
        turn_say(turn, SAY_REST);
        turn_chime(turn, CHIME_REST);
        break;
    case SEGMENT_SWITCH:
        lead_to(turn, segment);
        turn_say(turn, SAY_SWITCH);
        turn_chime(turn, CHIME_SWITCH);
        break;
    }
}

static void set_done(struct turn *turn)
{
    struct step_state *step = turn_step(turn);
    unsigned all =
        plan_sets(turn->plan,
                  turn->session->step,
                  plan_track_planned(&turn->plan->steps[turn->session->step]));

    if (step->status != STEP_DONE && step->sets_done < all)
        step->sets_done++;
    turn_say(turn, SAY_LET_GO);
    turn_chime(turn, CHIME_END);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

void turn_segment_over(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    const struct segment *segment = session_segment(s, turn->plan);
    unsigned count = session_track(s, turn->plan)->count;
    unsigned next = s->segment + 1U;

    if (segment->kind == SEGMENT_GET_READY && turn_step(turn)->target > 0)
        next = turn_step(turn)->target;
    if (segment->kind == SEGMENT_WORK &&
        (next == count || !same_set(segment, segment_at(turn, next))))
        set_done(turn);
    if (next == count)
        turn_end_step(turn, STEP_DONE, at);
    else
        turn_enter(turn, next, at);
}

void turn_next_set(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    const struct segment *skipped = session_ahead(s, turn->plan);
    unsigned count = session_track(s, turn->plan)->count;
    unsigned i = 0;

    while (segment_at(turn, i) != skipped)
        i++;
    while (i < count && same_set(segment_at(turn, i), skipped))
        i++;
    turn_message(turn, MESSAGE_NEXT);
    turn_say(turn, SAY_NEXT);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
    if (i < count)
        turn_enter(turn, i, at);
    else
        turn_end_step(turn,
                      turn_step(turn)->sets_done > 0 ? STEP_DONE
                                                     : STEP_LEFT_OUT,
                      at);
}

/* ---- steps ---- */

void turn_open_step(struct turn *turn, unsigned index, int64_t at)
{
    struct session *s = turn->session;
    const struct plan_step *steps = turn->plan->steps;
    int before = session_step_before(s, index);

    s->step = (uint8_t)index;
    s->segment = 0;
    s->notice = NOTICE_NONE;
    if (before < 0 || steps[before].phase != steps[index].phase)
        turn_say(turn, SAY_PHASE);
    turn_enter(turn, 0, at);
}

void turn_end_step(struct turn *turn, enum step_status status, int64_t at)
{
    struct session *s = turn->session;
    struct step_state *step = turn_step(turn);
    bool last = session_step_after(s, turn->plan, s->step) < 0;

    if (step->status != STEP_DONE)
        step->status = (uint8_t)status;
    step->target = 0;
    s->over = 1;
    s->passed_ms = 0;
    if (status != STEP_DONE || step->rating != RATING_NONE) {
        turn_go_on(turn, at);
    } else if (last) {
        turn_ask(turn, ASK_LAST, at);
    } else if (s->options.ask_ms == 0) {
        s->open_step = (int8_t)s->step;
        turn_go_on(turn, at);
    } else {
        turn_ask(turn, ASK_AFTER, at);
    }
}

void turn_go_on(struct turn *turn, int64_t at)
{
    int next =
        session_step_after(turn->session, turn->plan, turn->session->step);

    if (next < 0) {
        turn_finish(turn, OUTCOME_DONE);
        return;
    }
    turn_open_step(turn, (unsigned)next, at);
    effects_add(&turn->out, EFFECT_SYNC, 0);
}

void turn_ask(struct turn *turn, enum ask ask, int64_t at)
{
    struct session *s = turn->session;
    int64_t length = SESSION_ASK_LONG_MS;

    if (ask == ASK_AFTER)
        length = s->options.ask_ms < 0 ? INT64_MAX : s->options.ask_ms;
    turn_wait(turn, SESSION_QUESTION, length, at);
    s->ask = (uint8_t)ask;
    s->asked_again = 0;
    s->asked_step = (int8_t)s->step;
    turn_say(turn, SAY_ASK);
    turn_chime(turn, CHIME_ASK);
}

void turn_notice(struct turn *turn,
                 enum notice notice,
                 unsigned step,
                 int rating,
                 int64_t at)
{
    struct session *s = turn->session;

    turn_wait(turn, SESSION_NOTICE, SESSION_NOTICE_MS, at);
    s->notice = (uint8_t)notice;
    s->notice_step = (int8_t)step;
    s->notice_track = s->steps[step].track;
    s->notice_rating = (int8_t)rating;
    s->left_step = (int8_t)step;
    turn_say(turn, SAY_LEFT_OUT);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

/* ---- ends ---- */

void turn_keep_out(struct turn *turn, unsigned step)
{
    const char *id = turn->plan->steps[step].exercise->id;

    for (unsigned i = step; i < turn->plan->step_count; i++) {
        struct step_state *state = &turn->session->steps[i];

        if (strcmp(turn->plan->steps[i].exercise->id, id) != 0)
            continue;
        if (state->status != STEP_DONE)
            state->status = STEP_LEFT_OUT;
        state->kept_out = 1;
        state->target = 0;
    }
}

void turn_finish(struct turn *turn, enum session_outcome outcome)
{
    struct session *s = turn->session;

    s->state = SESSION_ENDED;
    s->outcome = (uint8_t)outcome;
    s->deadline_ms = INT64_MAX;
    s->length_ms = INT64_MAX;
    s->message = MESSAGE_NONE;
    s->notice = NOTICE_NONE;
    s->open_step = -1;
    turn_say(turn, outcome == OUTCOME_PAIN ? SAY_ENDED_FOR_PAIN : SAY_DONE);
    turn_chime(turn, CHIME_DONE);
    effects_add(&turn->out, EFFECT_FINISH, 0);
}

void turn_end_for_pain(struct turn *turn, enum end_reason reason)
{
    struct session *s = turn->session;
    struct step_state *step = turn_step(turn);

    if (step->status == STEP_BEGUN)
        step->status = step->sets_done > 0 ? STEP_DONE : STEP_LEFT_OUT;
    s->where_step = -1;
    s->red_step = -1;
    s->end = (uint8_t)reason;
    turn_finish(turn, OUTCOME_PAIN);
}
