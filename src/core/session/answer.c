/* SPDX-License-Identifier: MIT */
/* answer - carries out what an answer means; see the header. */
#include <limber/core/session/answer.h>

#include <limber/core/care/tolerance.h>
#include <limber/core/session/further.h>
#include <limber/core/session/relief.h>

/* ---- whose answer it is ---- */

/* Was it passed over, and not left out when its turn had come? */
static bool was_passed(const struct step_state *step)
{
    return step->kept_out && step->reds == 0 && step->further == 0;
}

/* On the get-ready of a step that has not begun, a number is about the one
 * whose question still stands, or the one done before; -1: about none. */
static int asked_before(const struct session *s)
{
    int before = s->step - 1;

    if (s->open_step >= 0)
        return s->open_step;
    while (before >= 0 && was_passed(&s->steps[before]))
        before--;
    return before >= 0 && s->steps[before].status == STEP_DONE ? before : -1;
}

/* The step that too much, or further, is about. */
static unsigned step_meant(const struct session *s)
{
    int step = -1;

    if (s->state == SESSION_NOTICE)
        step = s->notice_step;
    else if (s->state == SESSION_PLACE)
        step = s->asked_step;
    else if (session_is_fresh(s))
        step = asked_before(s);
    return step >= 0 ? (unsigned)step : s->step;
}

static bool is_stop(const struct session *s, int rating)
{
    return care_zone(rating, s->options.start_pain) == ZONE_STOP;
}

void answer_easier(struct turn *turn, int64_t at)
{
    if (session_front(turn->session) == SESSION_RUNNING)
        relief_easier(turn, at);
}

/* ---- where is it now, after a number ---- */

static bool asks_place(const struct session *s, int rating)
{
    return care_asks_place(
        s->options.start_place, s->options.start_pain, rating);
}

/* Once for a move, and once more where a worse number follows. */
static bool place_is_due(const struct session *s, unsigned step, int rating)
{
    const struct step_state *state = &s->steps[step];

    return asks_place(s, rating) &&
           (state->place == PLACE_UNKNOWN || rating > state->rating);
}

bool answer_place_is_open(const struct session *session, unsigned step)
{
    const struct step_state *state = &session->steps[step];

    return state->place == PLACE_UNKNOWN && state->status != STEP_LEFT_OUT &&
           asks_place(session, state->rating);
}

void answer_ask_place(struct turn *turn, unsigned step, int64_t at)
{
    turn_wait(turn, SESSION_PLACE, SESSION_ASK_LONG_MS, at);
    turn->session->asked_step = (int8_t)step;
    turn_say(turn, SAY_PLACE);
    turn_chime(turn, CHIME_ASK);
}

/* On: with the minute's rest, the next step, or the work it was asked in. */
static void place_over(struct turn *turn, int64_t at)
{
    if (turn->session->red_step >= 0)
        relief_rest(turn, at);
    else if (turn->session->over)
        turn_go_on(turn, at);
    else
        turn_take_up(turn, at);
}

static void answer_place(struct turn *turn, int place, int64_t at)
{
    struct session *s = turn->session;
    unsigned step = (unsigned)s->asked_step;
    int peak =
        s->rated_step == s->asked_step ? s->rated : s->steps[step].rating;

    if (place > PLACE_FOOT)
        return;
    if (place > s->steps[step].place)
        s->steps[step].place = (int8_t)place;
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
    switch (care_direction(
        s->options.start_place, place, s->options.start_pain, peak)) {
    case DIRECTION_FURTHER:
        further_begin(turn, step, at);
        return;
    case DIRECTION_RETREATED:
        turn_message(turn, MESSAGE_RETREATED);
        turn_say(turn, SAY_RETREATED);
        break;
    default:
        break;
    }
    place_over(turn, at);
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

/* Of a step with nothing left: red is kept for next time, and a better number
 * takes back what a number alone had said. False: the session has ended. */
static bool note_finished(struct turn *turn, unsigned step, int rating)
{
    struct step_state *state = &turn->session->steps[step];

    turn->session->open_step = -1;
    relief_take_back(turn, step);
    note_rating(turn, step, rating, state->reds == 0);
    return !is_stop(turn->session, rating) ||
           relief_finished(turn, step, RED_AFTER_NUMBER);
}

/* True: the session goes on without a word about the place. */
static bool
rate_finished(struct turn *turn, unsigned step, int rating, int64_t at)
{
    bool due = place_is_due(turn->session, step, rating);

    if (!note_finished(turn, step, rating))
        return false;
    if (due)
        answer_ask_place(turn, step, at);
    return !due;
}

static void rate_running(struct turn *turn, int rating, int64_t at)
{
    struct session *s = turn->session;
    bool due = place_is_due(s, s->step, rating);

    if (session_is_fresh(s)) {
        int step = asked_before(s);

        if (step >= 0)
            rate_finished(turn, (unsigned)step, rating, at);
        return;
    }
    note_rating(turn, s->step, rating, false);
    if (is_stop(s, rating) && !relief_begin(turn, rating, NERVE_FURTHER))
        return;
    if (due)
        answer_ask_place(turn, s->step, at);
    else if (s->red_step >= 0)
        relief_rest(turn, at);
}

void answer_rate(struct turn *turn, int rating, int64_t at)
{
    struct session *s = turn->session;

    if (rating < 0 || rating > RATING_MAX)
        return;
    switch (session_front(s)) { /* a number that wakes nothing: it stands */
    case SESSION_RUNNING:
        rate_running(turn, rating, at);
        break;
    case SESSION_QUESTION:
        if (rate_finished(turn, s->step, rating, at))
            turn_go_on(turn, at);
        break;
    case SESSION_PLACE:
        answer_place(turn, rating, at);
        break;
    case SESSION_RED:
        note_rating(turn, s->step, rating, false);
        relief_rate(turn, rating);
        break;
    case SESSION_AGAIN:
        relief_answer(turn, rating, at);
        break;
    case SESSION_FURTHER:
        further_tell(turn, rating, at);
        break;
    case SESSION_WHERE:
        further_answer(turn, rating, at);
        break;
    case SESSION_ENDED:
        s->pain_after = (int8_t)rating;
        effects_add(&turn->out, EFFECT_FINISH, 0);
        break;
    default:
        break;
    }
}

bool answer_wakes(const struct session *session, int rating)
{
    const struct session *s = session;
    int step = session_is_fresh(s) ? asked_before(s) : s->step;

    switch (s->under) {
    case SESSION_QUESTION:
    case SESSION_AGAIN:
        return true;
    case SESSION_PLACE:
        return rating <= PLACE_FOOT;
    case SESSION_WHERE:
        return further_is_where(s, rating);
    case SESSION_FURTHER:
        return rating == FURTHER_JOLT || rating == FURTHER_WEAK;
    case SESSION_RUNNING:
        return step >= 0 && (place_is_due(s, (unsigned)step, rating) ||
                             (is_stop(s, rating) && !session_is_fresh(s)));
    default:
        return false;
    }
}

/* ---- too much, and further ---- */

/* Said of a move with nothing left: no number is asked. */
static void too_much_finished(struct turn *turn, unsigned step, int64_t at)
{
    struct session *s = turn->session;
    bool asked = s->state != SESSION_RUNNING;

    if (s->steps[step].red_after == RED_AFTER_SAID && !asked)
        return; /* said already */
    if (!relief_finished(turn, step, RED_AFTER_SAID))
        return;
    s->rated_step = (int8_t)step;
    turn_message(turn, MESSAGE_TOO_MUCH);
    turn_say(turn, SAY_TOO_MUCH);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
    if (asked)
        place_over(turn, at);
}

void answer_too_much(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    unsigned step = step_meant(s);

    if (s->state == SESSION_PLACE && s->red_step >= 0)
        return; /* said already */
    if (step != s->step || s->over)
        too_much_finished(turn, step, at);
    else if (relief_begin(turn, RATING_NONE, NERVE_FURTHER))
        relief_rest(turn, at);
}

void answer_further(struct turn *turn, int64_t at)
{
    further_begin(turn, step_meant(turn->session), at);
}

/* ---- no answer ---- */

static void not_rated(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    if (s->ask == ASK_AFTER)
        s->open_step = (int8_t)s->step;
    turn_go_on(turn, at);
}

static void question_over(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    if (s->ask != ASK_AFTER && !s->asked_again) {
        turn_wait(turn, SESSION_QUESTION, SESSION_ASK_LONG_MS, at);
        s->asked_again = 1;
        turn_say(turn, SAY_ASK_AGAIN);
        turn_chime(turn, CHIME_ASK);
        return;
    }
    if (s->ask != ASK_AFTER) {
        turn_message(turn, MESSAGE_NOT_RATED);
        turn_say(turn, SAY_NOT_RATED);
    }
    not_rated(turn, at);
}

static void notice_over(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    s->notice = NOTICE_NONE;
    if (s->over || s->steps[s->step].kept_out)
        turn_go_on(turn, at);
    else
        turn_open_step(turn, s->step, at);
}

void answer_timeout(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    switch (s->state) {
    case SESSION_QUESTION:
        question_over(turn, at);
        break;
    case SESSION_PLACE:
        place_over(turn, at);
        break;
    case SESSION_RED:
        relief_ask(turn, false, at);
        break;
    case SESSION_AGAIN:
        if (s->asked_again)
            relief_answer(turn, RATING_NONE, at);
        else
            relief_ask(turn, true, at);
        break;
    case SESSION_FURTHER:
        further_ask(turn, at);
        break;
    case SESSION_WHERE:
        further_no_answer(turn);
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
    case SESSION_PLACE:
        place_over(turn, at);
        break;
    case SESSION_AGAIN:
        relief_answer(turn, RATING_NONE, at);
        break;
    case SESSION_NOTICE:
        notice_over(turn, at);
        break;
    default:
        break;
    }
}
