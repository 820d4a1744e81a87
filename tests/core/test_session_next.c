/* SPDX-License-Identifier: MIT */
/* test_session_next - what changes next time, and why: the most important
 * first, and what is still missing for a step up.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/report.h>

#include "core/session_fixture.h"

enum {
    TODAY = 20000
};

/* In seconds, with a number at 48 and one in the second: glute bridge 12-24,
 * rest to 34, 34-46, its question; hamstring 60-80, 85-105; figure four
 * 117-147, 152-182, question to 190; child's pose. */
static struct routine_step steps[] = {
    {.exercise = "glute-bridge",
     .level = "full",
     .dose = {.kind = DOSE_REPS,
              .sets = 2,
              .count = 3,
              .rest_ms = 10000,
              .tempo = {2, 1, 1}}},
    {.exercise = "hamstring",
     .level = "hands-behind-thigh",
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 20000}},
    {.exercise = "figure-four",
     .level = "draw-in",
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 30000}},
    {.exercise = "childs-pose",
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 15000}},
};

static void begin(struct outing *outing)
{
    struct session_options options = session_options_default();

    options.day = TODAY;
    outing_init(outing, steps, 4, SIDE_NONE);
    outing_begin(outing, &options);
}

static void at(struct outing *outing, int seconds, enum command command, int n)
{
    outing_wait(outing, seconds * 1000);
    outing_command(outing, seconds * 1000, command, n);
}

static void assert_changes(const struct outing *outing,
                           const struct past *past,
                           const char *wanted)
{
    char storage[600];
    struct text text;

    text_over(&text, storage, sizeof storage);
    report_next(&outing->session, &outing->plan, past, &text);
    assert_string_equal(storage, wanted);
}

/* ---- in its order ---- */

static void the_most_important_comes_first_and_two_are_enough(void **state)
{
    struct outing outing;

    (void)state;
    begin(&outing);
    at(&outing, 48, COMMAND_RATE, 4);
    at(&outing, 85, COMMAND_RATE, 3);
    at(&outing, 192, COMMAND_RATE, 9);
    assert_int_equal(outing.session.state, SESSION_RUNNING);
    at(&outing, 193, COMMAND_QUIT, 0);
    assert_changes(&outing,
                   NULL,
                   "Figure four begins one level easier next time: it was too "
                   "much. Glute bridge stays as it is: 4 is care, so no step "
                   "up yet.");
    outing_release(&outing);
}

static void nothing_to_change_is_the_same_again(void **state)
{
    struct outing outing;

    (void)state;
    begin(&outing);
    outing_finish(&outing);
    assert_changes(&outing, NULL, "The same again.");
    outing_release(&outing);
}

/* What was said, and what it changes; then it goes to its end. */
static const struct {
    enum command command;
    int value;
    const char *next;
} said[] = {
    {COMMAND_EASIER,
     0,
     "Glute bridge begins with the easier form next time: you asked for it."},
    {COMMAND_RATE,
     3,
     "Glute bridge stays as it is: 3 is care, so no step up yet."},
    {COMMAND_RATE,
     7, /* and no number after the minute */
     "Glute bridge begins one level easier next time: it was too much."},
    {COMMAND_FURTHER,
     0, /* and no answer */
     "The next session starts gently: it went further down the leg today. "
     "Glute bridge begins one level easier next time: it went further down "
     "the leg."},
};

static void what_was_said_changes_next_time(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        struct outing outing;

        begin(&outing);
        at(&outing, 14, said[i].command, said[i].value);
        outing_finish(&outing);
        assert_changes(&outing, NULL, said[i].next);
        outing_release(&outing);
    }
}

/* A level that the routine names is not moved by an answer. */
static void a_level_that_is_named_is_promised_nothing(void **state)
{
    struct outing outing;

    (void)state;
    steps[0].pinned = true;
    begin(&outing);
    at(&outing, 14, COMMAND_RATE, 7);
    outing_finish(&outing);
    assert_changes(&outing, NULL, "The same again.");
    outing_release(&outing);
    steps[0].pinned = false;
}

/* ---- towards a step up (R14) ---- */

#define GOOD                                                                   \
    {                                                                          \
        .exercise = "glute-bridge", .level = "full", .full = true              \
    }

enum {
    TIMES_MAX = 3
};

static const char one[] = "Glute bridge was good, 1 of 3 times before a step "
                          "up is offered, if the mornings stay calm.";
static const char two[] = "Glute bridge was good, 2 of 3 times before a step "
                          "up is offered, if the mornings stay calm.";
static const char three[] = "Glute bridge was good 3 times: a step up is "
                            "offered, if the mornings stay calm.";

static const struct {
    struct performance before[TIMES_MAX];
    unsigned count;
    int8_t mornings[TIMES_MAX]; /* after each */
    const char *next;
} ways[] = {
    {{{0}}, 0, {0}, one},
    {{GOOD}, 1, {1}, two},
    {{GOOD, GOOD}, 2, {1, 1}, three},
    {{GOOD, GOOD, GOOD}, 3, {1, 1, 1}, three},
    /* another level, half of it, care, too much, no number: from the start */
    {{GOOD, {.exercise = "glute-bridge", .level = "marching", .full = true}},
     2,
     {1, 1},
     one},
    {{GOOD, {.exercise = "glute-bridge", .level = "full"}}, 2, {1, 1}, one},
    {{GOOD,
      {.exercise = "glute-bridge", .level = "full", .full = true, .rating = 3}},
     2,
     {1, 1},
     one},
    {{GOOD,
      {.exercise = "glute-bridge", .level = "full", .full = true, .reds = 1}},
     2,
     {1, 1},
     one},
    {{GOOD,
      {.exercise = "glute-bridge",
       .level = "full",
       .full = true,
       .rating = RATING_NONE}},
     2,
     {1, 1},
     one},
    /* another exercise is nothing to it */
    {{GOOD, {.exercise = "dead-bug", .level = "heel-taps", .rating = 5}},
     2,
     {1, 1},
     two},
    /* a morning that was not calm, and one that was not answered */
    {{GOOD, GOOD}, 2, {1, 3}, one},
    {{GOOD, GOOD}, 2, {1, RATING_NONE}, one},
};

/* A session a day, the last one yesterday, each with its morning after. */
static void a_step_up_has_its_conditions(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        struct performance rows[TIMES_MAX];
        struct past_session sessions[TIMES_MAX];
        struct past_morning mornings[TIMES_MAX];
        struct past past = past_none();
        struct outing outing;

        past.performances = rows;
        past.sessions = sessions;
        past.mornings = mornings;
        past.performance_count = past.session_count = ways[i].count;
        for (unsigned n = 0; n < ways[i].count; n++) {
            int32_t day = TODAY - (int32_t)(ways[i].count - n);

            rows[n] = ways[i].before[n];
            rows[n].day = day;
            sessions[n] = (struct past_session){.day = day,
                                                .routine = "outing",
                                                .start_pain = 1,
                                                .start_place = PLACE_NOWHERE,
                                                .done = true,
                                                .performances = 1,
                                                .first = (uint16_t)n};
            if (ways[i].mornings[n] != RATING_NONE)
                mornings[past.morning_count++] =
                    (struct past_morning){.day = day + 1,
                                          .pain = ways[i].mornings[n],
                                          .place = PLACE_NOWHERE};
        }
        begin(&outing);
        at(&outing, 48, COMMAND_RATE, 2);
        outing_finish(&outing);
        assert_changes(&outing, &past, ways[i].next);
        outing_release(&outing);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_most_important_comes_first_and_two_are_enough),
        cmocka_unit_test(nothing_to_change_is_the_same_again),
        cmocka_unit_test(what_was_said_changes_next_time),
        cmocka_unit_test(a_level_that_is_named_is_promised_nothing),
        cmocka_unit_test(a_step_up_has_its_conditions),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
