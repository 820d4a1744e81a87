/* SPDX-License-Identifier: MIT */
/* test_session - the corners of the reducer. What a session does from first to
 * last is told by tests/sessions; what always holds, by test_session_always.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/session_fixture.h"

/* In seconds: walk 12-22, question to 30; hold 42-62, switch to 67, 67-87,
 * question to 95; last 107-122. */
static const struct routine_step steps[] = {
    {.exercise = "warm-up-walk",
     .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 10000}},
    {.exercise = "figure-four",
     .level = "push-knee",
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 20000}},
    {.exercise = "childs-pose",
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 15000}},
};

static void begin(struct outing *outing)
{
    outing_init(outing, steps, 3, SIDE_NONE);
    outing_begin(outing, NULL);
}

/* ---- time ---- */

static void a_late_wakeup_moves_nothing_that_follows(void **state)
{
    struct outing outing;
    const struct session *s = &outing.session;

    (void)state;
    begin(&outing);
    outing_tick(&outing, 13900);
    assert_int_equal(session_segment(s, &outing.plan)->kind, SEGMENT_WORK);
    assert_int_equal(s->entered_ms, 12000);
    assert_int_equal(s->deadline_ms, 22000);
    assert_int_equal(session_left_ms(s), 8100);
    outing_tick(&outing, 40000); /* over the question as well */
    assert_string_equal(outing_exercise(&outing), "figure-four");
    assert_int_equal(s->entered_ms, 30000);
    assert_int_equal(session_left_ms(s), 2000);
    outing_release(&outing);
}

static void one_tick_or_many_give_the_same_session(void **state)
{
    static const int64_t moments[] = {
        5000, 12000, 21999, 22000, 29999, 30001, 64000, 86999, 99000, 130000};

    (void)state;
    for (size_t i = 0; i < sizeof moments / sizeof moments[0]; i++) {
        struct outing once, often;

        begin(&once);
        begin(&often);
        outing_tick(&once, moments[i]);
        for (int64_t at = 0; at < moments[i]; at += 7)
            outing_tick(&often, at);
        outing_tick(&often, moments[i]);
        assert_memory_equal(&once.session, &often.session, sizeof once.session);
        outing_release(&once);
        outing_release(&often);
    }
}

static void a_whole_session_in_one_tick_is_finished_once(void **state)
{
    struct outing outing;
    unsigned finishes = 0;

    (void)state;
    begin(&outing);
    outing_tick(&outing, 3600000);
    assert_int_equal(outing.session.state, SESSION_ENDED);
    assert_int_equal(outing.session.outcome, OUTCOME_DONE);
    assert_int_equal(outing.session.now_ms, 3600000);
    for (unsigned i = 0; i < outing.out.count; i++)
        finishes += outing.out.items[i].kind == EFFECT_FINISH;
    assert_int_equal(finishes, 1);
    outing_release(&outing);
}

static void time_never_goes_back(void **state)
{
    struct outing outing;

    (void)state;
    begin(&outing);
    outing_tick(&outing, 15000);
    outing_tick(&outing, 14000);
    assert_int_equal(outing.session.now_ms, 15000);
    assert_int_equal(session_left_ms(&outing.session), 7000);
    outing_release(&outing);
}

static void moved_time_has_no_questions_and_pauses_in_it(void **state)
{
    struct outing outing;

    (void)state;
    begin(&outing);
    outing_wait(&outing, 15000);
    outing_command(&outing, 15000, COMMAND_PAUSE, 0);
    outing_tick(&outing, 100000);
    outing_command(&outing, 100000, COMMAND_GO, 0);
    outing_finish(&outing);
    assert_int_equal(outing.session.moved_ms, outing.plan.length_ms);
    outing_release(&outing);
}

/* ---- when it wants to be woken ---- */

static void it_wakes_at_whole_seconds_of_what_is_left(void **state)
{
    struct outing outing;
    const struct session *s = &outing.session;
    const struct plan *plan = &outing.plan;

    (void)state;
    begin(&outing);
    assert_int_equal(session_next_ms(s, plan), 1000);
    outing_tick(&outing, 1200);
    assert_int_equal(session_next_ms(s, plan), 2000);
    outing_command(&outing, 2300, COMMAND_GO, 0); /* work from 2.3 s on */
    assert_int_equal(session_next_ms(s, plan), 3300);
    outing_command(&outing, 2300, COMMAND_PAUSE, 0);
    assert_int_equal(session_next_ms(s, plan), INT64_MAX);
    outing_command(&outing, 9000, COMMAND_GO, 0);
    assert_int_equal(session_next_ms(s, plan), 10000);
    outing_wait(&outing, 25000);
    assert_int_equal(s->state, SESSION_QUESTION);
    assert_int_equal(session_next_ms(s, plan), s->deadline_ms);
    outing_finish(&outing);
    assert_int_equal(session_next_ms(s, plan), INT64_MAX);
    outing_release(&outing);
}

static void a_message_is_taken_away_in_time(void **state)
{
    struct outing outing;
    const struct session *s = &outing.session;

    (void)state;
    begin(&outing);
    outing_command(&outing, 3000, COMMAND_LONGER, 0);
    outing_command(&outing, 3000, COMMAND_PAUSE, 0);
    assert_int_equal(s->message, MESSAGE_LONGER);
    assert_int_equal(session_next_ms(s, &outing.plan),
                     3000 + SESSION_MESSAGE_MS);
    outing_tick(&outing, 3000 + SESSION_MESSAGE_MS);
    assert_int_equal(s->message, MESSAGE_NONE);
    assert_int_equal(session_next_ms(s, &outing.plan), INT64_MAX);
    outing_release(&outing);
}

/* ---- what is heard ---- */

/* The chimes and half way of a segment, over both its ends. */
static void three_counts_before_an_end_and_none_twice(void **state)
{
    struct outing outing;
    unsigned counts = 0, halves = 0;

    (void)state;
    begin(&outing);
    outing_tick(&outing, 42000);
    for (int64_t at = 42001; at < 62000; at += 13) {
        outing_tick(&outing, at);
        counts += effects_have(&outing.out, EFFECT_CHIME, CHIME_COUNT);
        halves += effects_have(&outing.out, EFFECT_SAY, SAY_HALF);
    }
    assert_int_equal(counts, 3);
    assert_int_equal(halves, 1);
    outing_release(&outing);
}

static void nothing_is_said_in_the_last_four_seconds(void **state)
{
    struct outing outing;

    (void)state;
    begin(&outing);
    outing_tick(&outing, 42000);
    outing_tick(&outing, 58000);
    for (int64_t at = 58001; at < 62000; at += 13) {
        outing_tick(&outing, at);
        for (unsigned i = 0; i < outing.out.count; i++)
            assert_int_equal(outing.out.items[i].kind, EFFECT_CHIME);
    }
    outing_release(&outing);
}

static void effects_that_are_too_many_lose_only_sound(void **state)
{
    struct effects effects = {0};

    (void)state;
    effects_add(&effects, EFFECT_CHECKPOINT, 0);
    for (int i = 0; i < 40; i++) {
        effects_add(&effects, EFFECT_SAY, i % 10);
        effects_add(&effects, EFFECT_CHECKPOINT, 0); /* once is enough */
    }
    effects_add(&effects, EFFECT_SYNC, 0);
    effects_add(&effects, EFFECT_FINISH, 0);
    effects_add(&effects, EFFECT_QUIT, 3);
    assert_int_equal(effects.count, EFFECTS_MAX);
    assert_true(effects_have(&effects, EFFECT_CHECKPOINT, 0));
    assert_true(effects_have(&effects, EFFECT_SYNC, 0));
    assert_true(effects_have(&effects, EFFECT_FINISH, 0));
    assert_true(effects_have(&effects, EFFECT_QUIT, 3));
    assert_int_equal(effects.items[EFFECTS_MAX - 4].value, 9); /* the newest */
}

/* What is kept comes before the end of it. */
static void no_checkpoint_follows_a_finish(void **state)
{
    static const enum command ways[] = {
        COMMAND_LEAVE_OUT, COMMAND_NEXT, COMMAND_QUIT};

    (void)state;
    for (size_t w = 0; w < sizeof ways / sizeof ways[0]; w++) {
        struct outing outing;
        bool finished = false;

        begin(&outing);
        outing_wait(&outing, 109000);
        assert_string_equal(outing_exercise(&outing), "childs-pose");
        outing_command(&outing, 109000, ways[w], 0);
        for (unsigned i = 0; i < outing.out.count; i++) {
            assert_false(finished &&
                         outing.out.items[i].kind == EFFECT_CHECKPOINT);
            finished = finished || outing.out.items[i].kind == EFFECT_FINISH;
        }
        assert_int_equal(outing.session.state, SESSION_ENDED);
        outing_release(&outing);
    }
}

/* ---- answers ---- */

/* A number, given at that time: whose it becomes, and what follows. */
static const struct {
    int64_t at_ms;
    int number;
    int step; /* -1: nobody's */
    const char *exercise;
    enum session_state after;
} numbers[] = {
    {5000, 4, -1, "warm-up-walk", SESSION_RUNNING}, /* nothing before it */
    {15000, 4, 0, "warm-up-walk", SESSION_RUNNING},
    {15000, 11, -1, "warm-up-walk", SESSION_RUNNING},
    {15000, -1, -1, "warm-up-walk", SESSION_RUNNING},
    {25000, 9, 0, "figure-four", SESSION_RUNNING},
    {35000, 9, 0, "figure-four", SESSION_RUNNING},
    {50000, 5, 1, "figure-four", SESSION_RUNNING},
    {64000, 0, 1, "figure-four", SESSION_RUNNING},
    {100000, 2, 1, "childs-pose", SESSION_RUNNING},
    {130000, 2, 2, "childs-pose", SESSION_ENDED},
};

static void a_number_belongs_to_one_move(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        struct outing outing;

        begin(&outing);
        outing_wait(&outing, numbers[i].at_ms);
        outing_command(
            &outing, numbers[i].at_ms, COMMAND_RATE, numbers[i].number);
        for (int step = 0; step < 3; step++)
            assert_int_equal(outing.session.steps[step].rating,
                             step == numbers[i].step ? numbers[i].number
                                                     : RATING_NONE);
        assert_string_equal(outing_exercise(&outing), numbers[i].exercise);
        assert_int_equal(outing.session.state, numbers[i].after);
        outing_release(&outing);
    }
}

static void unrated_is_never_good(void **state)
{
    struct outing outing;

    (void)state;
    begin(&outing);
    outing_finish(&outing);
    for (unsigned i = 0; i < 3; i++) {
        assert_int_equal(outing.session.steps[i].status, STEP_DONE);
        assert_int_equal(outing.session.steps[i].rating, RATING_NONE);
    }
    assert_int_equal(outing.session.pain_after, RATING_NONE);
    assert_int_equal(outing.session.place_after, PLACE_UNKNOWN);
    outing_release(&outing);
}

/* The answers to "where is it now", by the place before the session. */
static const struct {
    int before, digit;
    enum session_state after;
    enum session_outcome outcome;
} wheres[] = {
    {PLACE_UNKNOWN, 0, SESSION_WHERE, OUTCOME_OPEN},
    {PLACE_UNKNOWN, 1, SESSION_NOTICE, OUTCOME_OPEN},
    {PLACE_UNKNOWN, 2, SESSION_ENDED, OUTCOME_PAIN},
    {PLACE_UNKNOWN, 3, SESSION_WHERE, OUTCOME_OPEN},
    {PLACE_THIGH, 0, SESSION_NOTICE, OUTCOME_OPEN},
    {PLACE_THIGH, 3, SESSION_NOTICE, OUTCOME_OPEN},
    {PLACE_THIGH, 4, SESSION_ENDED, OUTCOME_PAIN},
    {PLACE_THIGH, 6, SESSION_WHERE, OUTCOME_OPEN},
    {PLACE_THIGH, 10, SESSION_WHERE, OUTCOME_OPEN},
    {PLACE_NOWHERE, 1, SESSION_ENDED, OUTCOME_PAIN},
    {PLACE_FOOT, 5, SESSION_NOTICE, OUTCOME_OPEN},
};

static void where_it_is_decides(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof wheres / sizeof wheres[0]; i++) {
        struct session_options options = session_options_default();
        struct outing outing;

        options.start_place = (int8_t)wheres[i].before;
        outing_init(&outing, steps, 3, SIDE_NONE);
        outing_begin(&outing, &options);
        outing_wait(&outing, 50000);
        outing_command(&outing, 50000, COMMAND_FURTHER, 0);
        outing_wait(&outing, 50000 + SESSION_FURTHER_MS);
        outing_command(&outing, 171000, COMMAND_RATE, wheres[i].digit);
        assert_int_equal(outing.session.state, wheres[i].after);
        assert_int_equal(outing.session.outcome, wheres[i].outcome);
        assert_int_equal(outing.session.steps[1].rating, RATING_NONE);
        outing_release(&outing);
    }
}

/* A warning sign that is marked while it runs. */
static const struct {
    enum command before; /* NONE: the work runs */
    int value;
    enum end_reason end;
} stops[] = {
    {COMMAND_NONE, END_SIGNS, END_SIGNS},
    {COMMAND_PAUSE, END_SIGNS, END_SIGNS},
    {COMMAND_TOO_MUCH, END_SIGNS, END_SIGNS},
    {COMMAND_FURTHER, END_WEAK, END_WEAK},
    {COMMAND_NONE, END_NONE, END_SIGNS},
    {COMMAND_NONE, END_REASON_COUNT, END_SIGNS},
};

static void a_warning_sign_ends_it_from_anywhere(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof stops / sizeof stops[0]; i++) {
        struct event stop = {
            .kind = EVENT_STOP, .now_ms = 51000, .value = stops[i].value};
        struct outing outing;

        begin(&outing);
        outing_wait(&outing, 50000);
        outing_command(&outing, 50000, stops[i].before, 0);
        outing_event(&outing, stop);
        assert_int_equal(outing.session.state, SESSION_ENDED);
        assert_int_equal(outing.session.outcome, OUTCOME_PAIN);
        assert_int_equal(outing.session.end, stops[i].end);
        assert_int_equal(outing.session.red_step, -1);
        assert_int_equal(outing.session.where_step, -1);
        assert_true(effects_have(&outing.out, EFFECT_FINISH, 0));
        /* and once is enough */
        outing_event(&outing, stop);
        assert_int_equal(outing.out.count, 0);
        outing_release(&outing);
    }
}

/* ---- commands that mean nothing there ---- */

static const struct {
    int64_t at_ms;
    enum command before; /* NONE: nothing */
    enum command command;
} idle[] = {
    {25000, COMMAND_NONE, COMMAND_GO}, /* a habit is no answer */
    {25000, COMMAND_NONE, COMMAND_BACK},
    {25000, COMMAND_NONE, COMMAND_LONGER},
    {25000, COMMAND_NONE, COMMAND_EASIER},
    {50000, COMMAND_NONE, COMMAND_GO},
    {50000, COMMAND_NONE, COMMAND_NONE},
    {50000, COMMAND_NONE, COMMAND_END},
    {50000, COMMAND_FURTHER, COMMAND_NEXT},
    {50000, COMMAND_FURTHER, COMMAND_TOO_MUCH},
    {50000, COMMAND_FURTHER, COMMAND_FURTHER},
    {50000, COMMAND_TOO_MUCH, COMMAND_TOO_MUCH},
    {50000, COMMAND_TOO_MUCH, COMMAND_NEXT},
    {50000, COMMAND_TOO_MUCH, COMMAND_EASIER},
    {50000, COMMAND_TOO_MUCH, COMMAND_BACK},
    {50000, COMMAND_PAUSE, COMMAND_LONGER},
    {50000, COMMAND_PAUSE, COMMAND_CLOSE},
    {130000, COMMAND_NONE, COMMAND_GO},
};

static void commands_that_mean_nothing_change_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof idle / sizeof idle[0]; i++) {
        struct outing outing;
        struct session before;

        begin(&outing);
        outing_wait(&outing, idle[i].at_ms);
        if (idle[i].before != COMMAND_NONE)
            outing_command(&outing, idle[i].at_ms, idle[i].before, 0);
        before = outing.session;
        outing_command(&outing, idle[i].at_ms, idle[i].command, 0);
        if (memcmp(&before, &outing.session, sizeof before) != 0)
            fail_msg("row %u", (unsigned)i);
        assert_int_equal(outing.out.count, 0);
        outing_release(&outing);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_late_wakeup_moves_nothing_that_follows),
        cmocka_unit_test(one_tick_or_many_give_the_same_session),
        cmocka_unit_test(a_whole_session_in_one_tick_is_finished_once),
        cmocka_unit_test(time_never_goes_back),
        cmocka_unit_test(moved_time_has_no_questions_and_pauses_in_it),
        cmocka_unit_test(it_wakes_at_whole_seconds_of_what_is_left),
        cmocka_unit_test(a_message_is_taken_away_in_time),
        cmocka_unit_test(three_counts_before_an_end_and_none_twice),
        cmocka_unit_test(nothing_is_said_in_the_last_four_seconds),
        cmocka_unit_test(effects_that_are_too_many_lose_only_sound),
        cmocka_unit_test(no_checkpoint_follows_a_finish),
        cmocka_unit_test(a_number_belongs_to_one_move),
        cmocka_unit_test(unrated_is_never_good),
        cmocka_unit_test(where_it_is_decides),
        cmocka_unit_test(a_warning_sign_ends_it_from_anywhere),
        cmocka_unit_test(commands_that_mean_nothing_change_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
