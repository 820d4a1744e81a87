/* SPDX-License-Identifier: MIT */
/* start - a session begun, or gone on with; see session.h. */
#include <limber/core/session/session.h>

#include <string.h>

#include <limber/core/care/tolerance.h>
#include <limber/core/session/answer.h>
#include <limber/core/session/further.h>
#include <limber/core/session/relief.h>
#include <limber/core/session/turn.h>

struct session_options session_options_default(void)
{
    return (struct session_options){.ask_ms = SESSION_ASK_MS,
                                    .start_place = PLACE_UNKNOWN,
                                    .start_pain = RATING_NONE,
                                    .day = DAY_NONE};
}

/* ---- begun ---- */

void session_init(struct session *session,
                  const struct plan *plan,
                  const struct session_options *options,
                  int64_t now_ms)
{
    memset(session, 0, sizeof *session); /* padding too: memcmp compares */
    session->options.ask_ms = options->ask_ms;
    session->options.start_place = options->start_place;
    session->options.start_pain = options->start_pain;
    session->options.day = options->day;
    session->now_ms = now_ms;
    session->asked_step = -1;
    session->open_step = -1;
    session->notice_step = -1;
    session->rated_step = -1;
    session->left_step = -1;
    session->where_step = -1;
    session->red_step = -1;
    session->again = RATING_NONE;
    session->rated = RATING_NONE;
    session->notice_rating = RATING_NONE;
    session->pain_after = RATING_NONE;
    session->place_after = PLACE_UNKNOWN;
    for (unsigned i = 0; i < plan->step_count; i++) {
        session->steps[i].rating = RATING_NONE;
        session->steps[i].place = PLACE_UNKNOWN;
        session->steps[i].track = (uint8_t)plan_track_planned(&plan->steps[i]);
    }
}

struct effects session_begin(struct session *session,
                             const struct plan *plan,
                             const struct session_options *options,
                             int64_t now_ms)
{
    struct turn turn = {.session = session, .plan = plan};

    session_init(session, plan, options, now_ms);
    turn_say(&turn, SAY_SESSION);
    turn_open_step(&turn, 0, now_ms);
    effects_add(&turn.out, EFFECT_CHECKPOINT, 0);
    return turn.out;
}

/* ---- gone on with ---- */

/* What was too much keeps its number over a quit. */
static void recall_number(struct session *s)
{
    int rating = s->steps[s->step].rating;

    if (care_zone(rating, s->options.start_pain) == ZONE_STOP)
        s->notice_rating = (int8_t)rating;
}

/* The question that was open when it stopped, behind which it goes on. */
static void
ask_first(struct turn *turn, enum session_state question, int64_t at)
{
    unsigned step = (unsigned)turn->session->asked_step;

    turn->session->rested_ms = INT32_MAX;
    if (question == SESSION_AGAIN)
        recall_number(turn->session);
    if (question == SESSION_WHERE)
        further_ask(turn, at);
    else if (question == SESSION_AGAIN && turn->session->options.late)
        relief_answer(turn, RATING_NONE, at);
    else if (question == SESSION_AGAIN)
        relief_ask(turn, false, at);
    else
        answer_ask_place(turn, step, at);
}

/* At the get-ready of the step under way, without a word. */
static void stand_before(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    s->segment = 0;
    s->entered_ms = at;
    s->length_ms = session_segment(s, turn->plan)->length_ms;
    s->deadline_ms = at + s->length_ms;
}

struct effects
session_go_on(struct session *session, const struct plan *plan, int64_t now_ms)
{
    struct turn turn = {.session = session, .plan = plan};
    enum session_state question = (enum session_state)session->state;
    bool over = session->over || session->steps[session->step].kept_out;

    session->now_ms = now_ms;
    session->outcome = OUTCOME_OPEN;
    session->state = SESSION_RUNNING;
    turn_say(&turn, SAY_RESUMED);
    /* stopped behind a step: that one is over */
    if (question != SESSION_RUNNING)
        stand_before(&turn, now_ms);
    else if (over)
        turn_go_on(&turn, now_ms);
    else
        turn_open_step(&turn, session->step, now_ms);
    if (session->state == SESSION_ENDED)
        return turn.out;
    session->notice = NOTICE_RESUMED;
    session->notice_step = (int8_t)session->step;
    if (question != SESSION_RUNNING)
        ask_first(&turn, question, now_ms);
    effects_add(&turn.out, EFFECT_CHECKPOINT, 0);
    return turn.out;
}

/* ---- on a gentle day ---- */

static void
make_gentle(struct step_state *state, const struct plan *plan, unsigned step)
{
    unsigned level = plan_track(plan, step, state->track)->level;

    level -= level > 0;
    state->track = (uint8_t)plan_track_at(level, DOSE_HALF_SETS);
    state->target = 0;
    if (!gentle_allows(plan_form(plan, step, state->track)->tags)) {
        state->status = STEP_LEFT_OUT;
        state->kept_out = 1;
    }
}

void session_make_gentle(struct session *session, const struct plan *plan)
{
    for (unsigned i = 0; i < plan->step_count; i++) {
        struct step_state *state = &session->steps[i];

        if (state->status == STEP_TO_COME && !state->kept_out)
            make_gentle(state, plan, i);
    }
}
