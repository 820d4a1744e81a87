/* SPDX-License-Identifier: MIT */
/* session - time passes, then the event acts; see the header. */
#include <limber/core/session/session.h>

#include <limber/core/session/answer.h>
#include <limber/core/session/beat.h>
#include <limber/core/session/turn.h>

/* ---- time ---- */

/* Lets time pass up to `to`, where no deadline lies before it. */
static void flow(struct turn *turn, int64_t to)
{
    struct session *s = turn->session;
    int64_t before = session_passed_ms(s);
    unsigned cue = session_cue(s, turn->plan);

    if (to <= s->now_ms)
        return;
    if (s->state == SESSION_RUNNING)
        s->moved_ms += to - s->now_ms;
    s->now_ms = to;
    if (s->state == SESSION_RUNNING)
        beat_between(turn, before, cue);
    if (s->message != MESSAGE_NONE && s->now_ms >= s->message_until_ms)
        s->message = MESSAGE_NONE;
}

static void deadline_over(struct turn *turn, int64_t at)
{
    switch (turn->session->state) {
    case SESSION_RUNNING:
        turn_segment_over(turn, at);
        break;
    case SESSION_REENTRY:
        turn_unpause(turn, at);
        break;
    default:
        answer_timeout(turn, at);
        break;
    }
}

static void advance(struct turn *turn, int64_t now)
{
    struct session *s = turn->session;

    while (s->deadline_ms <= now && s->state != SESSION_ENDED) {
        int64_t at = s->deadline_ms;

        flow(turn, at);
        deadline_over(turn, at);
    }
    flow(turn, now);
}

/* ---- commands ---- */

static void act_go(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    const struct segment *segment = session_segment(s, turn->plan);

    if (s->state == SESSION_RUNNING) {
        if (segment->kind != SEGMENT_WORK || segment->waits)
            turn_segment_over(turn, at);
    } else if (s->state == SESSION_FURTHER || s->state == SESSION_RED) {
        answer_timeout(turn, at);
    } else if (s->state == SESSION_NOTICE) {
        answer_not_now(turn, at);
    }
}

static void act_pause(struct turn *turn, int64_t at)
{
    (void)at;
    turn_pause(turn);
    turn_say(turn, SAY_PAUSED);
}

static void act_next(struct turn *turn, int64_t at)
{
    if (turn->session->state == SESSION_RUNNING)
        turn_next_set(turn, at);
    else
        answer_not_now(turn, at);
}

static void act_leave_out(struct turn *turn, int64_t at)
{
    turn->session->left_step = (int8_t)turn->session->step;
    turn->session->message = MESSAGE_NONE;
    turn_say(turn, SAY_LEFT_OUT);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
    turn_end_step(turn, STEP_LEFT_OUT, at);
}

static void act_back(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    int before = session_step_before(s, s->step);

    if (before < 0) {
        turn_message(turn, MESSAGE_FIRST);
    } else {
        s->step = (uint8_t)before;
        turn_say(turn, SAY_BACK);
    }
    s->open_step = -1;
    turn_step(turn)->target = 0;
    turn_open_step(turn, s->step, at);
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

static void act_restart(struct turn *turn, int64_t at)
{
    turn_step(turn)->target = 0;
    turn_say(turn, SAY_RESTART);
    turn_open_step(turn, turn->session->step, at);
}

/* Ten seconds more or less of what the clock counts down; reps have none. */
static void nudge(struct turn *turn, int64_t by)
{
    struct session *s = turn->session;
    const struct track *track = session_track(s, turn->plan);
    const struct segment *segment = session_segment(s, turn->plan);
    int64_t left = session_left_ms(s);

    if (segment->kind == SEGMENT_WORK && track->dose.kind == DOSE_REPS)
        return;
    bool floor = by < 0 && left + by < SESSION_NUDGE_FLOOR_MS;

    if (floor)
        by = left > SESSION_NUDGE_FLOOR_MS ? SESSION_NUDGE_FLOOR_MS - left : 0;
    s->length_ms += by;
    s->deadline_ms += by;
    if (floor) {
        turn_message(turn, MESSAGE_SHORTEST);
        return;
    }
    turn_message(turn, by > 0 ? MESSAGE_LONGER : MESSAGE_SHORTER);
    turn_say(turn, by > 0 ? SAY_LONGER : SAY_SHORTER);
}

static void act_longer(struct turn *turn, int64_t at)
{
    (void)at;
    nudge(turn, SESSION_NUDGE_MS);
}

static void act_shorter(struct turn *turn, int64_t at)
{
    (void)at;
    nudge(turn, -SESSION_NUDGE_MS);
}

static void act_quit(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;
    bool all_done = s->over && s->where_step < 0 &&
                    session_step_after(s, turn->plan, s->step) < 0;

    (void)at;
    if (s->state == SESSION_RUNNING)
        s->kept_ms = s->length_ms - session_passed_ms(s);
    if (all_done) {
        turn_finish(turn, OUTCOME_DONE);
    } else {
        s->state = SESSION_ENDED;
        s->outcome = OUTCOME_STOPPED;
        s->deadline_ms = INT64_MAX;
        effects_add(&turn->out, EFFECT_SYNC, 0);
        turn_say(turn, SAY_SAVED);
    }
}

#define IN(state) (1U << (state))
#define IN_RUNNING IN(SESSION_RUNNING)
#define IN_ASKED (IN(SESSION_QUESTION) | IN(SESSION_PLACE))
#define IN_RED (IN(SESSION_RED) | IN(SESSION_AGAIN))
#define IN_WAITS                                                               \
    (IN_RED | IN(SESSION_FURTHER) | IN(SESSION_WHERE) | IN(SESSION_NOTICE))
#define IN_PAUSES (IN(SESSION_PAUSED) | IN(SESSION_REENTRY))
#define IN_ALL (IN_RUNNING | IN_ASKED | IN_WAITS)

/* What acts in which state. In a pause a command first takes the clock up
 * again where it stood, so it acts on what stands beneath. */
static const struct {
    unsigned states;
    bool wakes; /* from a pause */
    void (*act)(struct turn *turn, int64_t at);
} acts[COMMAND_END] = {
    [COMMAND_GO] = {IN_RUNNING | IN_WAITS, false, act_go},
    [COMMAND_PAUSE] = {IN_ALL, false, act_pause},
    [COMMAND_TOO_MUCH] = {IN_RUNNING | IN_ASKED, true, answer_too_much},
    [COMMAND_FURTHER] = {IN_RUNNING | IN_ASKED | IN_RED | IN(SESSION_NOTICE),
                         true,
                         answer_further},
    [COMMAND_EASIER] = {IN_RUNNING | IN_PAUSES, false, answer_easier},
    [COMMAND_NEXT] = {IN_RUNNING | IN_ASKED | IN(SESSION_AGAIN) |
                          IN(SESSION_NOTICE),
                      true,
                      act_next},
    [COMMAND_LEAVE_OUT] = {IN_RUNNING, true, act_leave_out},
    [COMMAND_BACK] = {IN_RUNNING, true, act_back},
    [COMMAND_RESTART] = {IN_RUNNING, true, act_restart},
    [COMMAND_LONGER] = {IN_RUNNING, false, act_longer},
    [COMMAND_SHORTER] = {IN_RUNNING, false, act_shorter},
    [COMMAND_QUIT] = {IN_ALL, true, act_quit},
};

static void go_on_counting(struct turn *turn, int64_t at)
{
    struct session *s = turn->session;

    turn_say(turn, SAY_GOING_ON);
    if (s->under != SESSION_RUNNING) {
        turn_unpause(turn, at);
        return;
    }
    s->state = SESSION_REENTRY;
    s->deadline_ms = at + SESSION_REENTRY_MS;
}

/* In a pause space and Enter go on; in the count of three Enter cuts it short
 * and space pauses again. True: the command is used up. */
static bool
act_in_pause(struct turn *turn, enum command command, int value, int64_t at)
{
    struct session *s = turn->session;

    if (s->state == SESSION_PAUSED &&
        (command == COMMAND_GO || command == COMMAND_PAUSE)) {
        go_on_counting(turn, at);
        return true;
    }
    if (s->state == SESSION_REENTRY && command == COMMAND_GO) {
        turn_unpause(turn, at);
        return true;
    }
    if (s->state == SESSION_REENTRY && command == COMMAND_PAUSE) {
        act_pause(turn, at);
        return true;
    }
    if (command == COMMAND_RATE
            ? answer_wakes(s, value)
            : acts[command].wakes && (acts[command].states & IN(s->under)))
        turn_unpause(turn, at);
    return false;
}

static void act(struct turn *turn, const struct event *event)
{
    struct session *s = turn->session;
    enum command command = event->command;
    bool holds = s->state == SESSION_PAUSED && s->under == SESSION_RUNNING;

    if (command <= COMMAND_NONE || command >= COMMAND_END)
        return;
    if ((s->state == SESSION_PAUSED || s->state == SESSION_REENTRY) &&
        act_in_pause(turn, command, event->value, s->now_ms))
        return;
    if (command == COMMAND_RATE) {
        answer_rate(turn, event->value, s->now_ms);
        /* what a number sets going waits as long as the pause did */
        if (holds && s->state != SESSION_PAUSED && s->state != SESSION_ENDED)
            act_pause(turn, s->now_ms);
    } else if (acts[command].states & IN(s->state)) {
        acts[command].act(turn, s->now_ms);
        if (holds && command == COMMAND_EASIER && s->state == SESSION_RUNNING)
            act_pause(turn, s->now_ms);
    }
}

/* ---- events ---- */

/* The machine slept from asked_ms on: that time is not counted. */
static void slept(struct turn *turn, const struct event *event)
{
    struct session *s = turn->session;

    advance(turn,
            event->asked_ms < event->now_ms ? event->asked_ms : event->now_ms);
    if (s->state == SESSION_ENDED)
        return;
    if (s->state != SESSION_PAUSED) {
        turn_pause(turn);
        turn_say(turn, SAY_GAP);
    }
    s->now_ms = event->now_ms;
    turn_message(turn, MESSAGE_SLEPT);
}

static void suspended(struct turn *turn)
{
    enum session_state state = (enum session_state)turn->session->state;

    if (state == SESSION_ENDED)
        return;
    if (state != SESSION_PAUSED) {
        turn_pause(turn);
        turn_say(turn, SAY_PAUSED);
    }
    effects_add(&turn->out, EFFECT_CHECKPOINT, 0);
}

/* What the app gives as the reason; anything else counts as a warning sign. */
static enum end_reason stop_reason(int value)
{
    return value > END_NONE && value < END_REASON_COUNT ? (enum end_reason)value
                                                        : END_SIGNS;
}

struct effects session_step(struct session *session,
                            const struct plan *plan,
                            const struct event *event)
{
    struct turn turn = {.session = session, .plan = plan};

    if (event->kind == EVENT_GAP) {
        slept(&turn, event);
        return turn.out;
    }
    advance(&turn, event->now_ms);
    switch (event->kind) {
    case EVENT_COMMAND:
        act(&turn, event);
        break;
    case EVENT_SUSPEND:
        suspended(&turn);
        break;
    case EVENT_STOP:
        if (session->state != SESSION_ENDED)
            turn_end_for_pain(&turn, stop_reason(event->value));
        break;
    case EVENT_SIGNAL:
        if (session->state != SESSION_ENDED)
            act(&turn,
                &(struct event){.kind = EVENT_COMMAND,
                                .command = COMMAND_QUIT});
        break;
    default:
        break;
    }
    return turn.out;
}
