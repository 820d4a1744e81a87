/* SPDX-License-Identifier: MIT */
/* answer - carries out what an answer means; see the header. */
#include <limber/core/session/answer.h>

#include <limber/core/care/tolerance.h>

/* ---- easing ---- */

/* Sets of a round that are still to be done, the one under way counted. */
static unsigned sets_left(unsigned sets, unsigned set)
{
    return set < sets ? sets - set : 1;
}

/* Puts the step on another track, at the round and set it has come to. */
static void change_track(struct turn *turn,
                         unsigned track,
                         unsigned round,
                         unsigned set,
                         enum notice notice)
{
    struct session *s = turn->session;
    struct step_state *step = turn_step(turn);

    s->notice = (uint8_t)notice;
    s->notice_step = (int8_t)s->step;
    s->notice_track = step->track;
    s->segment = 0;
    s->entered_ms = s->now_ms;
    s->length_ms = plan_segment(turn->plan, s->step, track, 0)->length_ms;
    step->track = (uint8_t)track;
    step->target =
        (uint16_t)plan_work_of(turn->plan, s->step, track, round, set);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

/* The get-ready of the track that the step was put on. */
static void show_change(struct turn *turn, int rating, int64_t at)
{
    turn_say(turn, SAY_EASIER);
    turn_enter(turn, 0, at);
    turn->session->notice_rating = (int8_t)rating;
}

/* The next easier level at half dose: half the sets that are left, rounded up,
 * if more than one is left; else half the work of the one. */
static void ease(struct turn *turn)
{
    struct session *s = turn->session;
    const struct segment *ahead = session_ahead(s, turn->plan);
    unsigned level = session_track(s, turn->plan)->level - 1U;
    unsigned full = plan_track_at(level, DOSE_FULL);
    unsigned sets = plan_track(turn->plan, s->step, full)->dose.sets;
    unsigned left = sets_left(sets, ahead->set);
    unsigned half = plan_track_at(level, DOSE_HALF_SETS);

    if (left > 1) {
        unsigned halved = plan_track(turn->plan, s->step, half)->dose.sets;

        change_track(
            turn, half, ahead->round, halved - (left + 1) / 2, NOTICE_EASED);
    } else {
        change_track(turn,
                     plan_track_at(level, DOSE_HALF_WORK),
                     ahead->round,
                     0,
                     NOTICE_EASED);
    }
}

static void leave_out(struct turn *turn)
{
    struct session *s = turn->session;
    struct step_state *step = turn_step(turn);

    if (step->status != STEP_DONE) /* gone back to: what was done stays done */
        step->status = STEP_LEFT_OUT;
    step->next_easier = session_track(s, turn->plan)->level > 0;
    step->target = 0;
    s->over = 1;
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

/* A red answer while there is something left to do: decided at once, so that
 * a checkpoint has it, shown by show_relief when the number is in. */
static void relieve(struct turn *turn)
{
    struct step_state *step = turn_step(turn);
    unsigned level = session_track(turn->session, turn->plan)->level;
    enum relief relief = care_relief(step->reds, level);

    step->reds++;
    if (relief == RELIEF_EASE)
        ease(turn);
    else
        leave_out(turn);
}

static void show_relief(struct turn *turn, int rating, int64_t at)
{
    struct session *s = turn->session;

    if (!s->over) {
        show_change(turn, rating, at);
        return;
    }
    turn_notice(turn, NOTICE_LEFT_OUT, s->step, rating, at);
}

void answer_easier(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    const struct track *track = session_track(s, turn->plan);
    const struct segment *ahead = session_ahead(s, turn->plan);

    if (session_front(s) != SESSION_RUNNING)
        return;
    if (track->level == 0) {
        turn_message(turn, MESSAGE_EASIEST);
        turn_say(turn, SAY_EASIEST);
        return;
    }
    turn_step(turn)->easier = 1;
    change_track(turn,
                 plan_track_at(track->level - 1U, track->size),
                 ahead->round,
                 ahead->set,
                 NOTICE_EASIER);
    show_change(turn, RATING_NONE, at);
}

/* ---- numbers ---- */

static void
note_rating(struct turn *turn, unsigned step, int rating, bool replace)
{
    struct session *s = turn->session;
    struct step_state *state = &s->steps[step];

    if (replace || rating > state->rating)
        state->rating = (int8_t)rating;
    s->rated_step = (int8_t)step;
    s->rated = (int8_t)rating;
    turn_message(turn, MESSAGE_RATED);
    turn_say(turn, SAY_RATED);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

/* Red with nothing left to ease: kept for next time. */
static void note_next_easier(struct turn *turn, unsigned step, bool red)
{
    const struct session *s = turn->session;
    const struct track *track =
        plan_track(turn->plan, step, s->steps[step].track);

    turn->session->steps[step].next_easier = red && track->level > 0;
}

static void rate_finished(struct turn *turn, unsigned step, int rating)
{
    const struct step_state *state = &turn->session->steps[step];
    bool said = state->next_easier && care_zone(state->rating) != ZONE_STOP;

    note_rating(turn, step, rating, state->reds == 0);
    note_next_easier(turn, step, said || care_zone(rating) == ZONE_STOP);
    turn->session->open_step = -1;
}

/* On the get-ready of a step that has not begun, a number is about the one
 * whose question still stands, or the one before; -1: about none. */
static int asked_before(const struct session *s)
{
    if (s->open_step >= 0)
        return s->open_step;
    if (s->step > 0 && s->steps[s->step - 1].status == STEP_DONE)
        return s->step - 1;
    return -1;
}

/* The step that too much, or further, is about. */
static unsigned step_meant(const struct session *s)
{
    int before = -1;

    if (s->state == SESSION_NOTICE)
        before = s->notice_step;
    else if (session_is_fresh(s))
        before = asked_before(s);
    return before >= 0 ? (unsigned)before : s->step;
}

static void rate_running(struct turn *turn, int rating, int64_t at)
{
    struct session *s = turn->session;

    if (session_is_fresh(s)) {
        int step = asked_before(s);

        if (step >= 0)
            rate_finished(turn, (unsigned)step, rating);
        return;
    }
    note_rating(turn, s->step, rating, false);
    if (care_zone(rating) == ZONE_STOP) {
        relieve(turn);
        show_relief(turn, rating, at);
    }
}

static void rate_question(struct turn *turn, int rating, int64_t at)
{
    struct session *s = turn->session;

    if (s->ask == ASK_TOO_MUCH) {
        note_rating(turn, s->step, rating, false);
        show_relief(turn, rating, at);
        return;
    }
    rate_finished(turn, s->step, rating);
    turn_go_on(turn, at);
}

/* ---- further down the leg ---- */

static void end_for_pain(struct turn *turn)
{
    struct step_state *step = turn_step(turn);

    if (step->status == STEP_BEGUN)
        step->status = step->sets_done > 0 ? STEP_DONE : STEP_LEFT_OUT;
    turn->session->where_step = -1;
    turn_finish(turn, OUTCOME_PAIN);
}

void answer_further(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    unsigned step = step_meant(s);

    turn_wait(turn, SESSION_FURTHER, SESSION_FURTHER_MS, at);
    s->asked_step = (int8_t)step;
    s->where_step = (int8_t)step;
    s->steps[step].further++;
    note_next_easier(turn, step, true);
    s->open_step = -1;
    turn_say(turn, SAY_FURTHER);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

void answer_ask_where(struct turn *turn, int64_t at)
{
    turn_wait(turn, SESSION_WHERE, SESSION_WHERE_MS, at);
    turn_say(turn, SAY_WHERE);
    turn_chime(turn, CHIME_ASK);
}

/* The digits of the question: places 0-5; with no place known from before,
 * 1 is "back where it was", 2 is "still further". */
bool answer_is_where(const struct session *s, int digit)
{
    return s->options.start_place == PLACE_UNKNOWN
               ? digit == WHERE_BACK || digit == WHERE_STILL
               : digit <= PLACE_FOOT;
}

static void answer_where(struct turn *turn, int digit, int64_t at)
{
    struct session *s = turn->session;
    int place = digit;

    if (!answer_is_where(s, digit))
        return;
    if (s->options.start_place == PLACE_UNKNOWN)
        place = digit == WHERE_BACK ? PLACE_NOWHERE : PLACE_FOOT;
    s->where_step = -1;
    if (care_direction(s->options.start_place, place) ==
        DIRECTION_STILL_FURTHER) {
        end_for_pain(turn);
    } else if (s->asked_step == (int8_t)s->step && !s->over) {
        leave_out(turn);
        turn_notice(turn, NOTICE_FURTHER_OUT, s->step, RATING_NONE, at);
    } else {
        /* what it was about is done already: said, and on */
        turn_notice(
            turn, NOTICE_FURTHER_OUT, (unsigned)s->asked_step, RATING_NONE, at);
    }
}

/* ---- the doors ---- */

void answer_rate(struct turn *turn, int rating, int64_t at)
{
    struct session *s = turn->session;

    if (rating < 0 || rating > RATING_MAX)
        return;
    switch (s->state) {
    case SESSION_RUNNING:
    case SESSION_PAUSED: /* a number that is not red: the pause stands */
    case SESSION_REENTRY:
        if (session_front(s) == SESSION_RUNNING)
            rate_running(turn, rating, at);
        break;
    case SESSION_QUESTION:
        rate_question(turn, rating, at);
        break;
    case SESSION_WHERE:
        answer_where(turn, rating, at);
        break;
    case SESSION_ENDED:
        s->pain_after = (int8_t)rating;
        effects_add(&turn->out, EFFECT_FINISH, 0);
        break;
    default:
        break;
    }
}

void answer_too_much(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    unsigned step = step_meant(s);

    if (s->state == SESSION_RUNNING && step == s->step) {
        relieve(turn);
        turn_ask(turn, ASK_TOO_MUCH, at);
    } else if (s->state == SESSION_RUNNING || s->ask != ASK_TOO_MUCH) {
        if (step != s->step && s->steps[step].reds > 0)
            return; /* said already */
        s->steps[step].reds++;
        note_next_easier(turn, step, true);
        s->rated_step = (int8_t)step;
        turn_message(turn, MESSAGE_TOO_MUCH);
        turn_say(turn, SAY_TOO_MUCH);
        effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
        if (s->state == SESSION_QUESTION)
            turn_go_on(turn, at);
    }
}

static void not_rated(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    if (s->ask == ASK_TOO_MUCH) {
        show_relief(turn, RATING_NONE, at);
        return;
    }
    if (s->ask == ASK_AFTER)
        s->open_step = (int8_t)s->step;
    turn_go_on(turn, at);
}

static void notice_over(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    s->notice = NOTICE_NONE;
    if (s->over)
        turn_go_on(turn, at);
    else
        turn_open_step(turn, s->step, at);
}

void answer_timeout(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    switch (s->state) {
    case SESSION_QUESTION:
        if (s->ask != ASK_AFTER && !s->asked_again) {
            turn_wait(turn, SESSION_QUESTION, SESSION_ASK_LONG_MS, at);
            s->asked_again = 1;
            turn_say(turn, SAY_ASK_AGAIN);
            turn_chime(turn, CHIME_ASK);
            break;
        }
        if (s->ask != ASK_AFTER) {
            turn_message(turn, MESSAGE_NOT_RATED);
            turn_say(turn, SAY_NOT_RATED);
        }
        not_rated(turn, at);
        break;
    case SESSION_FURTHER:
        answer_ask_where(turn, at);
        break;
    case SESSION_WHERE:
        end_for_pain(turn);
        break;
    case SESSION_NOTICE:
        notice_over(turn, at);
        break;
    default:
        break;
    }
}

void answer_not_now(struct turn *turn, int64_t at)
{
    switch (turn->session->state) {
    case SESSION_QUESTION:
        not_rated(turn, at);
        break;
    case SESSION_NOTICE:
        notice_over(turn, at);
        break;
    default:
        break;
    }
}
