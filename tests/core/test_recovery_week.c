/* SPDX-License-Identifier: MIT */
/* test_recovery_week - week to week (R13), and what lasts (R15). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/care/recovery.h>

#include "core/care_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void a_week_is_held_against_the_one_before(void **state)
{
    /* Seven days and seven days; today is the last. */
    static const struct {
        const char *days;
        enum week_trend trend;
    } cases[] = {
        {"", WEEK_UNKNOWN},
        {"m2 m2 m2 m2 m2 m2 m2 m2 m2 m2 m2 m2 m2 m2", WEEK_STEADY},
        {"m2 m2 m2 m2 m2 m2 m2 m3 m3 m3 m3 m3 m3 m3", WEEK_STEADY},
        {"m2 m2 m2 m2 m2 m2 m2 m3 m3 m3 m3 m3 m3 m4", WEEK_RISEN},
        {"m2 m2 m2 m2 m2 m2 m2 m4 m4 m4 m4 m4 m4 m3", WEEK_RISEN},
        {"m2 m2 m2 m2 m2 m2 m2 m4 m4 m4 m4 m4 m4 m4", WEEK_GROWN},
        {"m9 m9 m9 m9 m9 m9 m9 m1 m1 m1 m1 m1 m1 m1", WEEK_STEADY},
        {"m0 m0 m0 m0 m0 m0 m0 m9 m9 m9 m9 m9 m9 m9", WEEK_GROWN},
        /* four mornings in each */
        {"m2 . m2 . m2 . m2 m4 . m4 . m4 . m4", WEEK_GROWN},
        {"m2 . m2 . m2 . . m4 . m4 . m4 . m4", WEEK_UNKNOWN},
        {"m2 . m2 . m2 . m2 m4 . m4 . m4 . .", WEEK_UNKNOWN},
        {"m2 m2 m2 m2 . . . m3 m3 m3 m3 m3 m4 m4", WEEK_RISEN},
        {"m2 m2 m2 m2 m? m? m? m3 m3 m3 m3 m3 m4 m4", WEEK_RISEN},
        {"m2 m2 m2 m? m? m? m? m3 m3 m3 m3 m3 m4 m4", WEEK_UNKNOWN},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t last = history_read(&history, 0, cases[i].days);

        assert_int_equal(past_week_trend(&history.past, last), cases[i].trend);
    }
}

static void a_second_week_that_rises_has_grown(void **state)
{
    static const struct {
        const char *first, *second, *third;
        enum week_trend trend;
    } cases[] = {
        {"m1 m1 m1 m1 m1 m1 m1",
         "m2 m2 m2 m2 m2 m2 m3", /* risen */
         "m3 m3 m3 m3 m4 m4 m4", /* risen again */
         WEEK_GROWN},
        {"m1 m1 m1 m1 m1 m1 m1",
         "m2 m2 m2 m2 m2 m2 m2", /* one above: steady */
         "m3 m3 m3 m3 m3 m3 m4",
         WEEK_RISEN},
        {"m1 m1 m1 m1 m1 m1 m1",
         "m3 m3 m3 m3 m3 m3 m3", /* grown */
         "m4 m4 m4 m4 m4 m4 m5",
         WEEK_GROWN},
        {"m1 m1 m1 m1 m1 m1 m1",
         "m2 m2 m2 m2 m2 m2 m3",
         "m2 m2 m2 m2 m2 m2 m2",
         WEEK_STEADY},
        {". . . . . . .",
         "m2 m2 m2 m2 m2 m2 m3",
         "m3 m3 m3 m3 m4 m4 m4",
         WEEK_RISEN},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        history_read(&history, 0, cases[i].first);
        history_more(&history, 7, cases[i].second);
        history_more(&history, 14, cases[i].third);
        assert_int_equal(past_week_trend(&history.past, 20), cases[i].trend);
        /* Mornings ahead of today are passed over. */
        history_more(&history, 21, "m9 m9 m9 m9 m9 m9 m9");
        assert_int_equal(past_week_trend(&history.past, 20), cases[i].trend);
    }
}

static void three_weeks_without_a_change_are_worth_showing(void **state)
{
    static const struct {
        int32_t days;
        int improvement;
        enum advice advice;
    } cases[] = {
        {20, 0, ADVICE_NONE},
        {21, 0, ADVICE_PERSISTS},
        {21, 1, ADVICE_PERSISTS},
        {21, 2, ADVICE_NONE},
        {21, -3, ADVICE_PERSISTS},
        {400, 1, ADVICE_PERSISTS},
        {400, 5, ADVICE_NONE},
        {-1, 0, ADVICE_NONE},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(care_persists(cases[i].days, cases[i].improvement),
                         cases[i].advice);
}

static void what_lasts_is_seen_in_the_mornings(void **state)
{
    static const struct {
        int32_t began;    /* day of onset; the last day written is 40 */
        const char *days; /* from day 0 */
        const char *week; /* the last seven */
        enum advice advice;
    } cases[] = {
        {19, "", "m5 m5 m5 m5 m5 m5 m5", ADVICE_PERSISTS}, /* 21 days */
        {20, "", "m5 m5 m5 m5 m5 m5 m5", ADVICE_NONE},     /* 20 days */
        {DAY_NONE, "", "m5 m5 m5 m5 m5 m5 m5", ADVICE_NONE},
        {41, "", "m5 m5 m5 m5 m5 m5 m5", ADVICE_NONE}, /* tomorrow */
        /* the mean of the first week against the best of the last */
        {0, "m5 m5 m5 m5 m5 m5 m5", "m4 m4 m4 m4 m4 m4 m4", ADVICE_PERSISTS},
        {0, "m5 m5 m5 m5 m5 m5 m5", "m4 m4 m4 m3 m4 m4 m4", ADVICE_NONE},
        {0, "m5 m5 m5 m4 m5 m5 m5", "m4 m4 m4 m3 m4 m4 m4", ADVICE_PERSISTS},
        {0, "m7", "m5 . . . . . .", ADVICE_NONE},
        {0, "m6", "m5 . . . . . .", ADVICE_PERSISTS},
        {0, "m3", ". . . . . . m9", ADVICE_PERSISTS},
        /* nothing was told lately */
        {0, "m5 m5 m5 m5 m5 m5 m5", ". . . . . . .", ADVICE_NONE},
        /* good all week: a change of two would not show */
        {0, "m2 m2", "m2 m2 m2 m1 m2 m2 m2", ADVICE_NONE},
        {0, "m2 m2", "m2 m2 m2 m2 m2 m2 m3", ADVICE_PERSISTS},
        {0, "m2 m2", "m2 m2 m3 m2 m2 m2 m2", ADVICE_PERSISTS},
        /* before it began does not count */
        {10, "m9 m9 m9", "m5 m5 m5 m5 m5 m5 m5", ADVICE_PERSISTS},
        /* without mornings, starts that were answered */
        {0, "s5", "s5 . s4 . . . .", ADVICE_PERSISTS},
        {0, "s5", "s5 . s3 . . . .", ADVICE_NONE},
        {0, "s5", "s5C . s5C . . . .", ADVICE_NONE},
        {0, "s9C s5", "s4 . . . . . .", ADVICE_PERSISTS},
        {0, "s9", "s5 m5 . . . . .", ADVICE_PERSISTS}, /* mornings first */
        {0, "", ". . . . . . s5", ADVICE_PERSISTS},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        history_read(&history, 0, cases[i].days);
        history_more(&history, 34, cases[i].week);
        assert_int_equal(past_advice(&history.past, cases[i].began, 40),
                         cases[i].advice);
    }
}

static void the_last_seven_days_are_no_more_than_seven(void **state)
{
    struct history history;

    (void)state;
    /* A good start and a good morning eight days ago; today is day 40. */
    history_read(&history, 0, "s6");
    history_more(&history, 33, "s2 s5");
    assert_int_equal(past_advice(&history.past, 0, 40), ADVICE_PERSISTS);
    history_read(&history, 0, "m6");
    history_more(&history, 33, "m2 m5");
    assert_int_equal(past_advice(&history.past, 0, 40), ADVICE_PERSISTS);
    /* Seven days ago they count. */
    assert_int_equal(past_advice(&history.past, 0, 39), ADVICE_NONE);
}

static void six_weeks_at_three_are_worth_showing(void **state)
{
    static const struct {
        int32_t today;
        const char *week;
        enum advice advice;
    } cases[] = {
        {42, "m3 m3 m3 m3 m3 m3 m3", ADVICE_LASTS},
        {41, "m3 m3 m3 m3 m3 m3 m3", ADVICE_NONE},
        {42, "m3 m3 m3 m3 m3 m3 m2", ADVICE_NONE},
        {42, "m0 m6 m0 m6 m3 m3 m3", ADVICE_LASTS},
        {42, "m3 . m3 . m3 . m3", ADVICE_LASTS},
        {42, "m3 . m3 . m3 . .", ADVICE_NONE}, /* too few */
        {400, "m3 m3 m3 m3 m3 m3 m3", ADVICE_LASTS},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        /* It is better by more than two, so that this alone is left. */
        history_read(&history, 0, "m9");
        history_more(&history, cases[i].today - 6, cases[i].week);
        assert_int_equal(past_advice(&history.past, 0, cases[i].today),
                         cases[i].advice);
    }
}

static void further_down_on_three_mornings_is_worth_showing(void **state)
{
    static const struct {
        const char *days; /* today is the last */
        enum advice advice;
    } cases[] = {
        {"m2/2 m2/3 m2/3 m2/3", ADVICE_LOWER},
        {"m2/2 m2/3 m2/3 m2/2", ADVICE_NONE},
        {"m2/2 m2/3 . m2/3 . m2/5", ADVICE_LOWER},
        {"m2/2 m2/3 m2/3 m2", ADVICE_NONE},        /* not said: not counted */
        {"m2/4 m2/3 m2/2 m2/1 m2/1", ADVICE_NONE}, /* nearer to the back */
        {"m2/3 m2/3 m2/3 m2/3", ADVICE_NONE},
        {"m2/1 . . . . . . . . . . m2/3 m2/3 m2/3", ADVICE_LOWER},
        /* the best is looked for in 14 days before each */
        {"m2/1 . . . . . . . . . . . m2/3 m2/3 m2/3", ADVICE_LOWER},
        {"m2/1 . . . . . . . . . . . . m2/3 m2/3 m2/3", ADVICE_NONE},
        /* three of the last seven */
        {"m2/2 m2/3 m2/3 m2/3 . . . .", ADVICE_LOWER},
        {"m2/2 m2/3 m2/3 m2/3 . . . . .", ADVICE_NONE},
        {"m2/0 m2/1 m2/0 m2/1 m2/0 m2/1", ADVICE_LOWER},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t last = history_read(&history, 0, cases[i].days);

        assert_int_equal(past_advice(&history.past, DAY_NONE, last),
                         cases[i].advice);
    }
}

static void of_two_pieces_of_advice_the_more_telling_is_given(void **state)
{
    struct history history;

    (void)state;
    history_read(&history, 29, "m1/2 m1/2 m1/2 m1/2 m1/2 m1/2 m1/2");
    history_more(&history, 36, "m4/3 m4/3 m4/3 m4/3 m4/3 m4/3 m4/3");
    assert_int_equal(past_advice(&history.past, 0, 42), ADVICE_LOWER);
    history_read(&history, 29, "m1 m1 m1 m1 m1 m1 m1");
    history_more(&history, 36, "m4 m4 m4 m4 m4 m4 m4");
    assert_int_equal(past_advice(&history.past, 0, 42), ADVICE_GROWN);
    history_read(&history, 29, "m4 m4 m4 m4 m4 m4 m4");
    history_more(&history, 36, "m4 m4 m4 m4 m4 m4 m4");
    assert_int_equal(past_advice(&history.past, 0, 42), ADVICE_LASTS);
    assert_int_equal(past_advice(&history.past, 1, 42), ADVICE_PERSISTS);
}

static void advice_is_given_once_in_seven_days(void **state)
{
    static const struct {
        int32_t said;
        bool due;
    } cases[] = {
        {DAY_NONE, true},
        {100, false},
        {99, false},
        {94, false},
        {93, true},
        {0, true},
        {101, true}, /* said on a day that lies ahead */
    };
    struct history history;

    (void)state;
    history_read(&history, 94, "m5 m5 m5 m5 m5 m5 m5");
    for (size_t i = 0; i < COUNT(cases); i++) {
        history.past.advised_day = cases[i].said;
        assert_int_equal(past_advice_due(&history.past, 70, 100),
                         cases[i].due ? ADVICE_PERSISTS : ADVICE_NONE);
    }
}

static void weeks_go_over_leap_days_and_turns_of_the_year(void **state)
{
    static const int dates[][3] = {
        {2028, 3, 4}, {2027, 3, 4}, {2027, 1, 3}, {2000, 3, 4}, {2100, 3, 4}};
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(dates); i++) {
        int32_t today = day_of(dates[i][0], dates[i][1], dates[i][2]);

        history_read(&history, today - 13, "m2 m2 m2 m2 m2 m2 m2");
        history_more(&history, today - 6, "m4 m4 m4 m4 m4 m4 m4");
        assert_int_equal(past_week_trend(&history.past, today), WEEK_GROWN);
        assert_int_equal(past_week_trend(&history.past, today + 4),
                         WEEK_UNKNOWN);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_week_is_held_against_the_one_before),
        cmocka_unit_test(a_second_week_that_rises_has_grown),
        cmocka_unit_test(three_weeks_without_a_change_are_worth_showing),
        cmocka_unit_test(what_lasts_is_seen_in_the_mornings),
        cmocka_unit_test(the_last_seven_days_are_no_more_than_seven),
        cmocka_unit_test(six_weeks_at_three_are_worth_showing),
        cmocka_unit_test(further_down_on_three_mornings_is_worth_showing),
        cmocka_unit_test(of_two_pieces_of_advice_the_more_telling_is_given),
        cmocka_unit_test(advice_is_given_once_in_seven_days),
        cmocka_unit_test(weeks_go_over_leap_days_and_turns_of_the_year),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
