/* SPDX-License-Identifier: MIT */
/* test_session_words - what is said of what a rule did, and why: notices, the
 * line for messages, and what is spoken; test_session_next has what changes
 * next time.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/base/span.h>
#include <limber/core/care/signs.h>
#include <limber/core/session/report.h>
#include <limber/core/session/speech.h>

#include "core/session_fixture.h"

/* In seconds, with a number at 48 and one in the second: glute bridge 12-24,
 * rest to 34, 34-46, its question; hamstring 60-80, 85-105; figure four
 * 117-147, 152-182, question to 190; child's pose. */
static const struct routine_step steps[] = {
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

static int32_t day_of(int year, unsigned month, unsigned day)
{
    return (int32_t)date_days(
        (struct date){year, (uint8_t)month, (uint8_t)day});
}

static void begin_on(struct outing *outing, int32_t day, int pain, int place)
{
    struct session_options options = session_options_default();

    options.day = day;
    options.start_pain = (int8_t)pain;
    options.start_place = (int8_t)place;
    outing_init(outing, steps, 4, SIDE_NONE);
    outing_begin(outing, &options);
}

static void begin(struct outing *outing)
{
    begin_on(outing, day_of(2026, 11, 21), RATING_NONE, PLACE_UNKNOWN);
}

static void at(struct outing *outing, int seconds, enum command command, int n)
{
    outing_wait(outing, seconds * 1000);
    outing_command(outing, seconds * 1000, command, n);
}

/* Straight to a step's first work; returns that moment. */
static int64_t go_to(struct outing *outing, unsigned step)
{
    struct session *s = &outing->session;

    while (s->step < step)
        outing_command(outing, s->now_ms + 500, COMMAND_LEAVE_OUT, 0);
    outing_command(outing, s->now_ms + 500, COMMAND_GO, 0);
    assert_int_equal(session_segment(s, &outing->plan)->kind, SEGMENT_WORK);
    return s->now_ms;
}

static void
assert_notice(const struct outing *outing, const char *what, const char *so)
{
    char storage[2][600];
    struct text texts[2];

    for (unsigned i = 0; i < 2; i++)
        text_over(&texts[i], storage[i], sizeof storage[i]);
    report_notice(&outing->session, &outing->plan, &texts[0], &texts[1]);
    assert_string_equal(storage[0], what);
    assert_string_equal(storage[1], so);
}

static void assert_message(const struct outing *outing, const char *wanted)
{
    char storage[300];
    struct text text;

    text_over(&text, storage, sizeof storage);
    report_message(&outing->session, &outing->plan, &text);
    assert_string_equal(storage, wanted);
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

static void
assert_said(const struct outing *outing, enum say say, const char *wanted)
{
    char storage[1500];
    struct text text;

    text_over(&text, storage, sizeof storage);
    speech_line(say, &outing->session, &outing->plan, &text);
    assert_string_equal(storage, wanted);
}

/* ---- after a minute (R7) ---- */

/* What the rating was, how long it rested, what the number was then. */
static void what_was_rated_is_told_with_what_follows(void **state)
{
    static const struct {
        int rating, again; /* RATING_NONE: not told */
        int rest_s;
        const char *what, *so;
    } cases[] = {
        {6,
         1,
         60,
         "You rated Figure four 6, then 1 after a minute.",
         "So: the easier form, half the time."},
        {6,
         1,
         20,
         "You rated Figure four 6, then 1 after the rest.",
         "So: the easier form, half the time."},
        {RATING_NONE,
         2,
         60,
         "Figure four was too much, then 2 after a minute.",
         "So: the easier form, half the time."},
        {7,
         3,
         60,
         "You rated Figure four 7, then 3 after a minute.",
         "So: not again today. Next: Child's pose."},
        {7,
         RATING_NONE,
         60,
         "You rated Figure four 7, then not rated.",
         "So: not again today. Next: Child's pose."},
        {RATING_NONE,
         RATING_NONE,
         60,
         "Figure four was too much, then not rated.",
         "So: not again today. Next: Child's pose."},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outing outing;
        int64_t now;

        begin(&outing);
        now = go_to(&outing, 2) + 5000;
        if (cases[i].rating == RATING_NONE)
            outing_command(&outing, now, COMMAND_TOO_MUCH, 0);
        else
            outing_command(&outing, now, COMMAND_RATE, cases[i].rating);
        now += cases[i].rest_s * 1000;
        outing_wait(&outing, now);
        outing_command(&outing, now, COMMAND_GO, 0);
        if (cases[i].again == RATING_NONE)
            outing_command(&outing, now, COMMAND_NEXT, 0);
        else
            outing_command(&outing, now, COMMAND_RATE, cases[i].again);
        assert_notice(&outing, cases[i].what, cases[i].so);
        outing_release(&outing);
    }
}

static void half_of_it_is_called_what_it_is(void **state)
{
    struct outing outing;

    (void)state;
    begin(&outing);
    at(&outing, 14, COMMAND_RATE, 6);
    at(&outing, 75, COMMAND_RATE, 1);
    assert_notice(&outing,
                  "You rated Glute bridge 6, then 1 after a minute.",
                  "So: the easier form, half the sets.");
    at(&outing, 90, COMMAND_RATE, 8);
    at(&outing, 151, COMMAND_RATE, 1);
    assert_notice(
        &outing,
        "You rated Glute bridge 8, the second time, then 1 after a minute.",
        "So: not again today. Next: Hamstring.");
    assert_said(&outing,
                SAY_LEFT_OUT,
                "You rated Glute bridge 8, the second time, then 1 after a "
                "minute. So: not again today. Next: Hamstring. Nothing is "
                "lost.");
    outing_release(&outing);
}

/* ---- a week off (R12) ---- */

static void a_week_off_ends_on_a_day(void **state)
{
    static const struct {
        int year;
        unsigned month, day;
        const char *until;
    } cases[] = {
        {2026, 11, 21, "until 28 November"},
        {2027, 3, 1, "until 8 March"},
        {2028, 2, 26, "until 4 March"},
        {2027, 2, 26, "until 5 March"},
        {2026, 12, 28, "until 4 January"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outing outing;
        char storage[60];
        struct text text;

        begin_on(&outing,
                 day_of(cases[i].year, cases[i].month, cases[i].day),
                 RATING_NONE,
                 PLACE_UNKNOWN);
        text_over(&text, storage, sizeof storage);
        report_until(&outing.session, &text);
        assert_string_equal(storage, cases[i].until);
        outing_release(&outing);
    }
}

static void a_stretch_that_is_too_much_at_its_easiest_rests(void **state)
{
    static const struct {
        bool known; /* which day it is */
        const char *so, *next;
    } cases[] = {
        {true,
         "We will leave this stretch out until 28 November and then try its "
         "easiest form. Next: Figure four.",
         "Hamstring rests until 28 November, then its easiest form: that was "
         "too much today."},
        {false,
         "We will leave this stretch out for a week and then try its easiest "
         "form. Next: Figure four.",
         "Hamstring rests for a week, then its easiest form: that was too "
         "much today."},
    };

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct outing outing;
        int64_t now;

        begin_on(&outing,
                 cases[i].known ? day_of(2026, 11, 21) : DAY_NONE,
                 RATING_NONE,
                 PLACE_UNKNOWN);
        now = go_to(&outing, 1) + 5000;
        outing_command(&outing, now, COMMAND_RATE, 7);
        outing_command(&outing, now + 60000, COMMAND_RATE, 0);
        assert_notice(&outing,
                      "You rated Hamstring 7, then 0 after a minute.",
                      cases[i].so);
        assert_changes(&outing, NULL, cases[i].next);
        outing_release(&outing);
    }
}

/* ---- further down the leg (R8) ---- */

static void what_goes_the_same_way_is_named(void **state)
{
    struct outing outing;
    int64_t now;

    (void)state;
    begin(&outing);
    for (unsigned i = 1; i < 4; i += 2)
        for (unsigned n = 0; n < outing.plan.steps[i].form_count; n++)
            ((struct form *)outing.plan.steps[i].forms)[n].tags =
                VOCAB_BIT(TAG_FLEXION);
    now = go_to(&outing, 1) + 5000;
    outing_command(&outing, now, COMMAND_FURTHER, 0);
    outing_command(&outing, now + 1000, COMMAND_GO, 0);
    outing_command(&outing, now + 2000, COMMAND_RATE, 1);
    assert_notice(&outing,
                  "It is back where it was.",
                  "So: Hamstring is left out today, and so are the moves that "
                  "bend or pull the same way: Child's pose. Going on with: "
                  "Figure four.");
    outing_release(&outing);
}

static void a_good_sign_is_said_as_one(void **state)
{
    static const char words[] = "Feeling it less down the leg is often a good "
                                "sign. Carry on gently.";
    struct outing outing;

    (void)state;
    begin_on(&outing, DAY_NONE, 2, PLACE_BELOW_KNEE);
    at(&outing, 48, COMMAND_RATE, 4);
    assert_said(&outing,
                SAY_PLACE,
                "Where is it now? The furthest place where you feel pain, "
                "tingling or numbness? 0 nowhere, 1 back, 2 buttock, 3 thigh, "
                "4 below the knee, 5 foot. No answer is all right.");
    at(&outing, 50, COMMAND_RATE, PLACE_BUTTOCK);
    assert_message(&outing, words);
    assert_said(&outing, SAY_RETREATED, words);
    outing_release(&outing);
}

/* ---- the zones of the day (R6) ---- */

static void the_question_names_the_zones_of_the_day(void **state)
{
    static const struct {
        int pain;
        const char *zones;
    } cases[] = {
        {RATING_NONE, "0-2 good, 3-5 care, 6-10 stop."},
        {5, "0-2 good, 3-5 care, 6-10 stop."},
        {6, "0-6 care, 7-10 stop."},
        {9, "0-9 care, 10 stop."},
        {10, "0-10 care."},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outing outing;
        char storage[600];
        struct text text;

        begin_on(&outing, DAY_NONE, cases[i].pain, PLACE_UNKNOWN);
        text_over(&text, storage, sizeof storage);
        speech_line(SAY_ASK, &outing.session, &outing.plan, &text);
        assert_non_null(strstr(storage, cases[i].zones));
        outing_release(&outing);
    }
}

/* ---- how it ended ---- */

static void an_end_says_what_comes_next(void **state)
{
    static const struct {
        enum end_reason end;
        const char *next, *bye;
    } cases[] = {
        {END_FURTHER,
         "The next session starts gently: it went further down the leg "
         "today.",
         "Stopped for today at 1 of 4, because it went further down the leg. "
         "Saved.\n"},
        {END_NO_ANSWER,
         "The next session starts gently: it went further down the leg "
         "today.",
         "Stopped for today at 1 of 4, because it went further down the leg. "
         "Saved.\n"},
        {END_WEAK,
         "Before the next one, have the new weakness looked at.",
         "Stopped for today at 1 of 4, because a leg is newly weak. Saved.\n"},
        {END_SIGNS,
         "No session until a clinician has looked at what you marked.",
         "Stopped for today at 1 of 4, because a warning sign was marked. "
         "Saved.\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outing outing;
        char storage[300];
        struct text text;

        begin(&outing);
        outing_event(&outing,
                     (struct event){.kind = EVENT_STOP,
                                    .now_ms = 14000,
                                    .value = (int)cases[i].end});
        assert_changes(&outing, NULL, cases[i].next);
        text_over(&text, storage, sizeof storage);
        report_farewell(&outing.session, &outing.plan, true, &text);
        assert_string_equal(storage, cases[i].bye);
        outing_release(&outing);
    }
}

/* The words for a warning sign are never made shorter. */
static void safety_sentences_are_whole(void **state)
{
    struct outing outing;
    char storage[1500];
    struct text text;

    (void)state;
    begin(&outing);
    at(&outing, 14, COMMAND_FURTHER, 0);
    at(&outing, 15, COMMAND_RATE, 4);
    assert_int_equal(outing.session.end, END_WEAK);
    text_over(&text, storage, sizeof storage);
    speech_line(SAY_ENDED_FOR_PAIN, &outing.session, &outing.plan, &text);
    assert_non_null(strstr(storage, care_signs_do));
    assert_false(text.cut);
    outing_release(&outing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_rated_is_told_with_what_follows),
        cmocka_unit_test(half_of_it_is_called_what_it_is),
        cmocka_unit_test(a_week_off_ends_on_a_day),
        cmocka_unit_test(a_stretch_that_is_too_much_at_its_easiest_rests),
        cmocka_unit_test(what_goes_the_same_way_is_named),
        cmocka_unit_test(a_good_sign_is_said_as_one),
        cmocka_unit_test(the_question_names_the_zones_of_the_day),
        cmocka_unit_test(an_end_says_what_comes_next),
        cmocka_unit_test(safety_sentences_are_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
