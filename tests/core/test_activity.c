/* SPDX-License-Identifier: MIT */
/* test_activity - what is logged (R18), the order of the parts (R17), and
 * breath in a hold (R16). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/care/activity.h>

#include "core/care_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void an_activity_is_found_by_word_and_label(void **state)
{
    enum activity_kind kind = ACTIVITY_COUNT;

    (void)state;
    for (unsigned i = 0; i < ACTIVITY_COUNT; i++) {
        assert_true(activity_find(activity_word((enum activity_kind)i), &kind));
        assert_int_equal(kind, i);
        kind = ACTIVITY_COUNT;
        assert_true(
            activity_find(activity_label((enum activity_kind)i), &kind));
        assert_int_equal(kind, i);
    }
    kind = ACTIVITY_COUNT;
    assert_false(activity_find("", &kind));
    assert_false(activity_find("wal", &kind));
    assert_false(activity_find("dance", &kind));
    assert_int_equal(kind, ACTIVITY_COUNT);
}

static void it_was_worse_against_that_day_or_the_last_known_one(void **state)
{
    /* The last activity of each is the one that is asked about. */
    static const struct {
        const char *days;
        bool worse;
    } cases[] = {
        {"a9", false}, /* against what is not known */
        {"m2a3", false},
        {"m2a4", true},
        {"m2a?", false},
        {"m2s5a4", true}, /* the morning first */
        {"m6s2a5", false},
        {"s2a4", true},
        {"s2Ca4", false}, /* a carried start is no answer */
        {"s?a9", false},
        {"m2 a4", true}, /* the last known day before */
        {"m5 m2 a4", true},
        {"m2 m5 a6", false},
        {"m5 s2 a4", true}, /* the later day */
        {"m2 s5C a4", true},
        {"m2 . . . . . . a9", true},    /* seven days back */
        {"m2 . . . . . . . a9", false}, /* eight */
        {"s2 . . . . . . a9", true},
        {"s2 . . . . . . . a9", false},
        {"m11a4", false},
        {"m2a11", false},
        /* places */
        {"m2/2a2/3", true},
        {"m2/2a2/2", false},
        {"m2/3a2/1", false},
        {"m2a2/5", false}, /* no place was said before */
        {"m2/2a2", false},
        {"s2/2a2/3", true},
        {"s2/2Pa2/3", false},
        {"m2/2 m2a2/3", true}, /* number and place, each for itself */
        {"m9/2 m2a4/1", true},
        {"m2/2z", false},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const struct past *past = &history.past;

        history_read(&history, 10, cases[i].days);
        assert_int_equal(activity_was_worse(
                             past, &past->activities[past->activity_count - 1]),
                         cases[i].worse);
    }
}

static void what_lies_ahead_of_an_activity_is_passed_over(void **state)
{
    struct history history;

    (void)state;
    history_read(&history, 10, "a5 m2s2");
    assert_false(
        activity_was_worse(&history.past, &history.past.activities[0]));
}

static void minutes_are_those_of_seven_days(void **state)
{
    struct history history;

    (void)state;
    history_read(&history, 10, "a2 a2 . a2a2 z . a2 . . a2");
    assert_int_equal(activity_week_minutes(&history.past, 9), 0);
    assert_int_equal(activity_week_minutes(&history.past, 10), 10);
    assert_int_equal(activity_week_minutes(&history.past, 13), 40);
    assert_int_equal(activity_week_minutes(&history.past, 16), 50);
    assert_int_equal(activity_week_minutes(&history.past, 17), 40);
    assert_int_equal(activity_week_minutes(&history.past, 19), 40);
    assert_int_equal(activity_week_minutes(&history.past, 30), 0);
    /* Less than none counts as none; too many stay a number. */
    history.activities[0].minutes = -50;
    assert_int_equal(activity_week_minutes(&history.past, 10), 0);
    history.activities[0].minutes = INT32_MAX;
    assert_int_equal(activity_week_minutes(&history.past, 11), INT32_MAX);
    /* Rest has none. */
    history_read(&history, 10, "z");
    history.activities[0].minutes = 30;
    assert_int_equal(activity_week_minutes(&history.past, 10), 0);
}

static void what_is_said_after_one_was_logged(void **state)
{
    static const struct {
        const char *days;
        int32_t minutes; /* of the last one */
        const char *said;
    } cases[] = {
        {"m2a2",
         20,
         "20 minutes in the last 7 days. 150 a week is something to build "
         "toward; any amount counts."},
        {"a2",
         1,
         "1 minute in the last 7 days. 150 a week is something to build "
         "toward; any amount counts."},
        {"a2 a2",
         139,
         "149 minutes in the last 7 days. 150 a week is "
         "something to build toward; any amount counts."},
        {"a2 a2", 140, "150 minutes in the last 7 days."},
        {"m2a4",
         20,
         "It is worse after walking. For a week swimming, water walking or "
         "cycling may suit you better, or shorter steps, on a firm and level "
         "route."},
        {"s2F m2a2",
         5,
         "5 minutes in the last 7 days. 150 a week is something to build "
         "toward; any amount counts. On a gentle day a few minutes are "
         "enough."},
        {"m2z", 0, "Rest, on purpose. It is part of the week."},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char said[300];
        struct text out;
        struct past_activity *last;

        history_read(&history, 10, cases[i].days);
        last = &history.activities[history.past.activity_count - 1];
        last->minutes = cases[i].minutes;
        text_over(&out, said, sizeof said);
        activity_say(&history.past, last, &out);
        assert_string_equal(said, cases[i].said);
    }
}

static void every_kind_has_another_and_an_easier_form(void **state)
{
    struct history history;

    (void)state;
    history_read(&history, 10, "m2a9");
    for (unsigned i = 0; i < ACTIVITY_REST; i++) {
        char said[300];
        struct text out;
        const char *label = activity_label((enum activity_kind)i);

        history.activities[0].kind = (uint8_t)i;
        text_over(&out, said, sizeof said);
        activity_say(&history.past, &history.activities[0], &out);
        assert_false(out.cut);
        assert_null(strstr(said, "(null)"));
        assert_non_null(strstr(said, label));
        assert_non_null(strstr(said, "For a week "));
    }
}

/* Warm-up, compression, reactivation, stretch, cool-down; ? is none of them. */
static bool is_sound(const char *letters)
{
    static const char known[] = "WCRSD?";
    enum phase phases[8];
    unsigned count = 0;

    for (; letters[count] != '\0'; count++)
        phases[count] = (enum phase)(strchr(known, letters[count]) - known);
    return order_is_sound(phases, count);
}

static void parts_are_in_their_order(void **state)
{
    static const struct {
        const char *phases;
        bool sound;
    } cases[] = {
        {"", true},
        {"W", true},
        {"D", true},
        {"WCRSD", true},
        {"CRS", true}, /* any may be missing */
        {"WS", true},
        {"WWRRSS", true},
        {"SR", false},
        {"SW", false}, /* a warm-up after a stretch */
        {"CW", false},
        {"WCSR", false},
        {"WSDS", false},
        {"DW", false},
        {"?", false},
        {"W?", false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(is_sound(cases[i].phases), cases[i].sound);
}

static void a_hold_of_ten_seconds_wants_a_breath(void **state)
{
    (void)state;
    assert_false(hold_wants_breath(0));
    assert_false(hold_wants_breath(9999));
    assert_true(hold_wants_breath(10000));
    assert_true(hold_wants_breath(60000));
    assert_false(hold_wants_breath(-1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_activity_is_found_by_word_and_label),
        cmocka_unit_test(it_was_worse_against_that_day_or_the_last_known_one),
        cmocka_unit_test(what_lies_ahead_of_an_activity_is_passed_over),
        cmocka_unit_test(minutes_are_those_of_seven_days),
        cmocka_unit_test(what_is_said_after_one_was_logged),
        cmocka_unit_test(every_kind_has_another_and_an_easier_form),
        cmocka_unit_test(parts_are_in_their_order),
        cmocka_unit_test(a_hold_of_ten_seconds_wants_a_breath),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
