/* SPDX-License-Identifier: MIT */
/* test_session_always - what holds in every session, whatever comes in: some
 * thousands of them, made by numbers that are the same each time.
 */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/care/tolerance.h>
#include <limber/core/session/checkpoint.h>

#include "core/session_fixture.h"

enum {
    SESSIONS = 3000,
    EVENTS_MAX = 160
};

/* Every kind of dose and of sides, ladders of one level and of three, and an
 * exercise that comes twice. */
static const struct routine_step steps[] = {
    {.exercise = "warm-up-walk",
     .level = "march-holding",
     .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 20000}},
    {.exercise = "stick-roll-quads",
     .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 25000}},
    {.exercise = "dead-bug"},
    {.exercise = "glute-bridge",
     .dose = {.kind = DOSE_REPS,
              .sets = 3,
              .count = 6,
              .rest_ms = 5000,
              .self_paced = true}},
    {.exercise = "figure-four",
     .level = "push-knee",
     .sides = STEP_SIDES_SORE_TWICE,
     .dose =
         {.kind = DOSE_HOLD, .sets = 2, .length_ms = 21000, .rest_ms = 6000}},
    {.exercise = "figure-four", /* once more */
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 12000}},
    {.exercise = "slow-breathing",
     .dose = {.kind = DOSE_BREATHS, .sets = 1, .count = 3}},
};

/* ---- what always holds ---- */

static bool front_is(const struct session *s, enum session_state state)
{
    return session_front(s) == state;
}

/* Only these make the rest of the plan longer: another form has its own tempo,
 * and a get-ready begins anew. */
static bool may_grow(const struct session *before, const struct event *event)
{
    if (front_is(before, SESSION_NOTICE) || front_is(before, SESSION_WHERE) ||
        front_is(before, SESSION_PLACE))
        return true;
    if (event->kind != EVENT_COMMAND)
        return false;
    switch (event->command) {
    case COMMAND_LONGER:
    case COMMAND_BACK:
    case COMMAND_RESTART:
    case COMMAND_EASIER:
    case COMMAND_TOO_MUCH:
    case COMMAND_FURTHER: /* of what was about to be eased */
        return true;
    case COMMAND_RATE:
        return front_is(before, SESSION_FURTHER) || /* a jolt */
               care_zone(event->value, before->options.start_pain) == ZONE_STOP;
    default:
        return false;
    }
}

static const char *time_is_wrong(const struct session *s,
                                 const struct session *before,
                                 const struct plan *plan)
{
    int64_t next = session_next_ms(s, plan);

    if (s->now_ms < before->now_ms)
        return "now went back";
    if (s->deadline_ms < s->now_ms)
        return "a deadline has passed";
    if (next <= s->now_ms)
        return "it wants to be woken in the past";
    if (session_passed_ms(s) < 0 || session_passed_ms(s) > s->length_ms)
        return "more has passed than there is";
    if (session_left_ms(s) < 0 || session_held_ms(s) < 0)
        return "less than nothing is left";
    if (s->moved_ms < before->moved_ms || s->moved_ms > s->now_ms)
        return "moved time is wrong";
    if (s->state == SESSION_PAUSED && s->deadline_ms != INT64_MAX)
        return "a pause has an end";
    return NULL;
}

static const char *place_is_wrong(const struct session *s,
                                  const struct plan *plan)
{
    if (s->step >= plan->step_count)
        return "no such step";
    if (s->segment >= session_track(s, plan)->count)
        return "no such segment";
    if (session_cue(s, plan) >= session_form(s, plan)->says.cues.count)
        return "no such cue";
    if ((s->state == SESSION_ENDED) != (s->outcome != OUTCOME_OPEN))
        return "ended and outcome differ";
    if (s->open_step >= (int)plan->step_count)
        return "no such question";
    return NULL;
}

/* What waits for an answer waits in its own states, and nothing a rule has left
 * out is done. */
static const char *answer_is_wrong(const struct session *s,
                                   const struct session *before,
                                   const struct plan *plan)
{
    bool stopped = s->outcome == OUTCOME_STOPPED;
    bool rests = front_is(s, SESSION_RED) || front_is(s, SESSION_AGAIN);
    bool further = front_is(s, SESSION_FURTHER) || front_is(s, SESSION_WHERE);
    bool asked = front_is(before, SESSION_AGAIN) && s->again == RATING_NONE;

    if (rests != (s->red_step >= 0) && !stopped && !front_is(s, SESSION_PLACE))
        return "too much waits for no answer";
    if (s->red_step >= 0 && s->steps[s->red_step].reds == 0)
        return "it was not too much";
    if (further != (s->where_step >= 0) && !stopped)
        return "further waits for no answer";
    if (s->red_step >= 0 && s->where_step >= 0)
        return "it waits for two answers";
    if (front_is(s, SESSION_RUNNING) && s->steps[s->step].kept_out)
        return "what a rule left out is done";
    if ((s->outcome == OUTCOME_PAIN) != (s->end != END_NONE))
        return "it ended for pain without a reason, or not";
    if (session_red_exercises(s, plan) >= CARE_RED_EXERCISES &&
        s->state != SESSION_ENDED)
        return "two exercises were too much and it goes on";
    if (asked && before->red_step >= 0 && s->red_step < 0 &&
        (s->notice == NOTICE_EASED || s->notice == NOTICE_HALVED))
        return "no answer was a good one";
    return NULL;
}

static const char *step_is_wrong(const struct step_state *step,
                                 const struct step_state *before,
                                 const struct plan *plan,
                                 unsigned i)
{
    const struct plan_step *planned = &plan->steps[i];

    if (step->track >= planned->form_count * DOSE_SIZE_COUNT)
        return "no such track";
    if (step->target >= plan_track(plan, i, step->track)->count)
        return "no such target";
    if (step->sets_done > plan_sets(plan, i, plan_track_planned(planned)))
        return "more sets are done than there are";
    if (step->sets_done < before->sets_done)
        return "a set is done no more";
    if (before->status == STEP_DONE && step->status != STEP_DONE)
        return "a move is done no more";
    if (plan_track(plan, i, step->track)->level >
        plan_track(plan, i, before->track)->level)
        return "it became harder";
    if (step->rating < RATING_NONE || step->rating > RATING_MAX)
        return "no such number";
    if (step->place < PLACE_UNKNOWN || step->place > PLACE_FOOT)
        return "no such place";
    if (before->kept_out && !step->kept_out)
        return "what a rule left out has come back";
    if (before->reds > step->reds + (before->red_after == RED_AFTER_NUMBER))
        return "too much was taken back";
    return NULL;
}

static const char *effects_are_wrong(const struct effects *out,
                                     const struct session *s,
                                     const struct session *before)
{
    bool ends = s->state == SESSION_ENDED && before->state != SESSION_ENDED;
    bool finished = false;

    for (unsigned i = 0; i < out->count; i++) {
        if (finished && out->items[i].kind == EFFECT_CHECKPOINT)
            return "it is kept after its end";
        finished = finished || out->items[i].kind == EFFECT_FINISH;
    }
    if (ends && s->outcome == OUTCOME_STOPPED)
        return effects_have(out, EFFECT_SYNC, 0) && !finished
                   ? NULL
                   : "it was stopped and not kept";
    if (ends && !finished)
        return "it ended and was not finished";
    if (finished && s->state != SESSION_ENDED)
        return "it was finished before its end";
    return NULL;
}

static const char *what_is_wrong(const struct outing *outing,
                                 const struct session *before,
                                 const struct event *event)
{
    const struct session *s = &outing->session;
    const struct plan *plan = &outing->plan;
    int64_t left = session_plan_left_ms(s, plan);
    const char *wrong = time_is_wrong(s, before, plan);

    if (wrong == NULL)
        wrong = place_is_wrong(s, plan);
    if (wrong == NULL)
        wrong = answer_is_wrong(s, before, plan);
    for (unsigned i = 0; wrong == NULL && i < plan->step_count; i++)
        wrong = step_is_wrong(&s->steps[i], &before->steps[i], plan, i);
    if (wrong == NULL)
        wrong = effects_are_wrong(&outing->out, s, before);
    if (wrong == NULL && left < 0)
        wrong = "less than nothing is left of the plan";
    if (wrong == NULL && left > session_plan_left_ms(before, plan) &&
        !may_grow(before, event))
        wrong = "the plan grew";
    return wrong;
}

/* ---- one session ---- */

/* Bits of what all of them came to, so that none of it is never tried. */
static struct seen {
    unsigned states, notices, ends;
} seen;

struct tale {
    struct event events[EVENTS_MAX];
    unsigned count;
    struct session_options options;
};

static void tell_failure(unsigned number,
                         const struct tale *tale,
                         const struct session *before,
                         const char *wrong)
{
    const struct event *last = &tale->events[tale->count - 1];

    fail_msg("session %u: %s, by event %u (kind %d, command '%s' %d, at "
             "%" PRId64 ") in state %s",
             number,
             wrong,
             tale->count,
             (int)last->kind,
             last->kind == EVENT_COMMAND && last->command < COMMAND_END
                 ? command_word(last->command)
                 : "",
             last->value,
             last->now_ms,
             session_state_word((enum session_state)before->state));
}

static void live(struct outing *outing, struct tale *tale, unsigned number)
{
    uint32_t seed = 2463534242U + number * 7919U;
    unsigned events = (unsigned)outing_random(&seed, 1, EVENTS_MAX);

    tale->options = outing_random_options(&seed);
    tale->count = 0;
    outing_begin(outing, &tale->options);
    while (tale->count < events && outing->session.state != SESSION_ENDED) {
        struct session before = outing->session;
        struct event event = outing_random_event(outing, &seed);
        const char *wrong;

        tale->events[tale->count++] = event;
        outing_event(outing, event);
        seen.states |= 1U << outing->session.state;
        seen.notices |= 1U << outing->session.notice;
        seen.ends |= 1U << outing->session.end;
        wrong = what_is_wrong(outing, &before, &event);
        if (wrong != NULL)
            tell_failure(number, tale, &before, wrong);
    }
}

static void replay(struct outing *outing, const struct tale *tale)
{
    outing_begin(outing, &tale->options);
    for (unsigned i = 0; i < tale->count; i++)
        outing_event(outing, tale->events[i]);
}

static void open_outing(struct outing *outing, unsigned number)
{
    static const enum side sores[] = {SIDE_NONE, SIDE_LEFT, SIDE_RIGHT};

    outing_init(
        outing, steps, sizeof steps / sizeof steps[0], sores[number % 3]);
}

/* ---- tests ---- */

static void every_session_keeps_the_rules(void **state)
{
    static struct tale tale;
    unsigned ended = 0;

    (void)state;
    seen = (struct seen){0};
    for (unsigned i = 0; i < SESSIONS; i++) {
        struct outing outing;

        open_outing(&outing, i);
        live(&outing, &tale, i);
        ended += outing.session.state == SESSION_ENDED;
        outing_release(&outing);
    }
    assert_int_equal(seen.states, (1U << (SESSION_ENDED + 1)) - 1);
    assert_int_equal(seen.notices, (1U << NOTICE_RESUMED) - 1);
    assert_int_equal(seen.ends, (1U << END_REASON_COUNT) - 1);
    /* so that the numbers stay such that sessions get somewhere */
    assert_in_range(ended, SESSIONS / 20, SESSIONS - SESSIONS / 20);
}

static void the_same_events_give_the_same_session(void **state)
{
    static struct tale tale;

    (void)state;
    for (unsigned i = 0; i < SESSIONS; i += 5) {
        struct outing outing;
        struct session first;

        open_outing(&outing, i);
        live(&outing, &tale, i);
        first = outing.session;
        memset(&outing.session, 0x5a, sizeof outing.session);
        replay(&outing, &tale);
        assert_memory_equal(&first, &outing.session, sizeof first);
        outing_release(&outing);
    }
}

static void nobody_answers_and_it_ends(void **state)
{
    static struct tale tale;

    (void)state;
    for (unsigned i = 0; i < SESSIONS; i += 3) {
        struct outing outing;

        open_outing(&outing, i);
        live(&outing, &tale, i);
        outing_finish(&outing);
        assert_int_equal(session_plan_left_ms(&outing.session, &outing.plan),
                         0);
        outing_release(&outing);
    }
}

/* One late wakeup, and a wakeup at every second it asked for. */
static void late_or_in_time_it_is_the_same(void **state)
{
    static struct tale tale;

    (void)state;
    for (unsigned i = 0; i < SESSIONS; i += 2) {
        struct outing outing;
        struct session from, late;
        int64_t until;

        open_outing(&outing, i);
        live(&outing, &tale, i);
        from = outing.session;
        until = from.now_ms + 1000 + i * 37 % 90000;
        outing_tick(&outing, until);
        late = outing.session;
        outing.session = from;
        outing_wait(&outing, until);
        assert_memory_equal(&late, &outing.session, sizeof late);
        outing_release(&outing);
    }
}

static bool same_step(const struct checkpoint_step *a,
                      const struct checkpoint_step *b)
{
    return strcmp(a->exercise, b->exercise) == 0 &&
           strcmp(a->level, b->level) == 0 && a->size == b->size &&
           a->status == b->status && a->rating == b->rating &&
           a->reds == b->reds && a->further == b->further &&
           a->easier == b->easier && a->next_easier == b->next_easier &&
           a->place == b->place && a->set_ms == b->set_ms &&
           a->sets_done == b->sets_done && a->sets == b->sets &&
           a->round == b->round && a->set == b->set && a->side == b->side;
}

static void what_is_kept_is_what_comes_back(void **state)
{
    static struct tale tale;
    static struct checkpoint kept, again;

    (void)state;
    for (unsigned i = 0; i < SESSIONS; i += 2) {
        struct outing outing;
        struct session restored;

        open_outing(&outing, i);
        live(&outing, &tale, i);
        checkpoint_of(&outing.session, &outing.plan, &kept);
        checkpoint_restore(&kept, &outing.plan, &tale.options, &restored);
        checkpoint_of(&restored, &outing.plan, &again);
        assert_int_equal(again.step, kept.step);
        assert_int_equal(again.moved_ms, kept.moved_ms);
        assert_int_equal(again.asked, kept.asked);
        assert_int_equal(again.red, kept.red);
        for (unsigned s = 0; s < outing.plan.step_count; s++)
            if (!same_step(&kept.steps[s], &again.steps[s]))
                fail_msg("session %u, step %u", i, s);

        /* and it can be gone on with, to an end */
        outing.session = restored;
        session_go_on(&outing.session, &outing.plan, 0);
        outing_finish(&outing);
        outing_release(&outing);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_session_keeps_the_rules),
        cmocka_unit_test(the_same_events_give_the_same_session),
        cmocka_unit_test(nobody_answers_and_it_ends),
        cmocka_unit_test(late_or_in_time_it_is_the_same),
        cmocka_unit_test(what_is_kept_is_what_comes_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
