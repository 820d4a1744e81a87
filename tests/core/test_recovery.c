/* SPDX-License-Identifier: MIT */
/* test_recovery - the next morning (R10), and a step up (R14). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/care/recovery.h>

#include "core/care_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ---- R10 ---- */

static void a_morning_settles_by_number_and_place(void **state)
{
    static const struct {
        int base, morning, start_place, place;
        enum settled settled;
    } cases[] = {
        /* the number alone, no place being known */
        {2, 0, -1, -1, SETTLED_YES},
        {2, 3, -1, -1, SETTLED_YES},
        {2, 4, -1, -1, SETTLED_NO},
        {3, 5, -1, -1, SETTLED_NO},
        {4, 6, -1, -1, SETTLED_FLARE},
        {5, 6, -1, -1, SETTLED_YES}, /* 6, but risen by one */
        {0, 10, -1, -1, SETTLED_FLARE},
        {10, 10, -1, -1, SETTLED_YES},
        {0, 5, -1, -1, SETTLED_NO}, /* risen by five, not yet 6 */
        /* with places */
        {2, 3, 2, 2, SETTLED_YES},
        {2, 3, 2, 1, SETTLED_YES},
        {2, 3, 2, 3, SETTLED_FLARE},
        {2, 0, 2, 3, SETTLED_FLARE}, /* better, but further down */
        {2, 3, 5, 5, SETTLED_YES},
        {2, 3, 0, 0, SETTLED_YES},
        {2, 3, 0, 1, SETTLED_FLARE},
        {2, 4, 2, 2, SETTLED_NO},
        /* a place is missing where one is needed */
        {2, 3, 2, -1, SETTLED_UNKNOWN},
        {2, 4, 2, -1, SETTLED_NO},
        {4, 6, 2, -1, SETTLED_FLARE},
        {2, 3, -1, 5, SETTLED_YES},    /* not needed: nothing to compare with */
        {2, 3, 2, 6, SETTLED_UNKNOWN}, /* no such place */
        {2, 3, 9, 1, SETTLED_YES},
        /* a number is missing, or is none */
        {2, -1, 2, 2, SETTLED_UNKNOWN},
        {2, 11, 2, 2, SETTLED_UNKNOWN},
        {2, -1, 2, 5, SETTLED_UNKNOWN},
        {-1, 2, 2, 2, SETTLED_UNKNOWN},
        {-1, 9, 2, 2, SETTLED_UNKNOWN},
        {11, 2, 2, 2, SETTLED_UNKNOWN},
        {-1, 2, 2, 3, SETTLED_FLARE},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(care_settled(cases[i].base,
                                      cases[i].morning,
                                      cases[i].start_place,
                                      cases[i].place),
                         cases[i].settled);
}

static void a_session_settles_against_the_morning_before_it(void **state)
{
    /* The last session of each history is the one that is asked about. */
    static const struct {
        const char *days;
        enum settled settled;
    } cases[] = {
        {"s2", SETTLED_UNKNOWN},
        {"s2 .", SETTLED_UNKNOWN},
        {"s2 . m2", SETTLED_UNKNOWN}, /* that is not the next morning */
        {"s2 m3", SETTLED_YES},       /* no morning before: the start */
        {"s2 m4", SETTLED_NO},
        {"m4s2 m4", SETTLED_YES}, /* the morning of its day */
        {"m0s2 m2", SETTLED_NO},
        {"m0 m4s2 m4", SETTLED_YES},
        {"m4 s2 m4", SETTLED_YES},              /* of the day before */
        {"m4 . . . . . . s2 m4", SETTLED_YES},  /* seven days */
        {"m4 . . . . . . . s2 m4", SETTLED_NO}, /* eight: the start */
        {"s? m4", SETTLED_UNKNOWN},
        {"m2s? m2", SETTLED_YES},
        {"m2s2/2 m2", SETTLED_UNKNOWN}, /* a place was not said */
        {"m2s2/2 m2/2", SETTLED_YES},
        {"m2s2/2 m2/3", SETTLED_FLARE},
        {"m2s2 m2/5", SETTLED_YES},
        /* carried answers hold back and no more */
        {"s2C m3", SETTLED_UNKNOWN},
        {"s2C m4", SETTLED_NO},
        {"s4C m6", SETTLED_FLARE},
        {"m2s9C m3", SETTLED_YES}, /* the start is not needed */
        {"m2s2/2P m2/3", SETTLED_FLARE},
        {"m2s2/2P m2/2", SETTLED_UNKNOWN},
        {"m2s2/2P m2", SETTLED_UNKNOWN},
        {"m2s2/2P m4", SETTLED_NO},
        /* two sessions of one day have the same next morning */
        {"m2s2s4 m3", SETTLED_YES},
        {"s2s4 m5", SETTLED_YES},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        history_read(&history, 10, cases[i].days);
        assert_int_equal(
            past_settled(
                &history.past,
                &history.past.sessions[history.past.session_count - 1]),
            cases[i].settled);
    }
    history_read(&history, 10, "s2s4 m5");
    assert_int_equal(past_settled(&history.past, &history.past.sessions[0]),
                     SETTLED_NO);
}

static void a_night_over_the_turn_of_a_year_is_one_night(void **state)
{
    static const int32_t dates[][3] = {
        {2026, 12, 31}, /* to New Year */
        {2027, 2, 28},  /* to 1 March */
        {2028, 2, 28},  /* to 29 February */
        {2028, 2, 29},
        {1999, 12, 31},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(dates); i++) {
        int32_t day = day_of(dates[i][0], dates[i][1], dates[i][2]);

        history_read(&history, day, "m2s2 m4");
        assert_int_equal(past_settled(&history.past, &history.past.sessions[0]),
                         SETTLED_NO);
    }
}

/* ---- R14 ---- */

static void three_numbers_have_to_be_good(void **state)
{
    static const struct {
        int ratings[4];
        unsigned count;
        bool may;
    } cases[] = {
        {{0}, 0, false},
        {{2, 2}, 2, false},
        {{2, 2, 2}, 3, true},
        {{0, 1, 2}, 3, true},
        {{3, 2, 2}, 3, false},
        {{2, 3, 2}, 3, false},
        {{2, 2, 3}, 3, false},
        {{2, 2, 2, 9}, 4, true}, /* newest first */
        {{9, 2, 2, 2}, 4, false},
        {{2, RATING_NONE, 2}, 3, false},
        {{2, 2, 2, RATING_NONE}, 4, true},
        {{2, -3, 2}, 3, false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(care_may_progress(cases[i].ratings, cases[i].count),
                         cases[i].may);
}

static void a_step_up_is_offered_after_three_clean_sessions(void **state)
{
    static const struct {
        const char *days;
        bool may;
    } cases[] = {
        {"", false},
        {"s1:1 m1s1:1 m1", false},
        {"s1:1 m1s1:1 m1s1:1 m1", true},
        {"s1:1 m1s1:1 m1s1:1", false}, /* the morning is yet to come */
        {"s1:1 m1s1:1 m1s1:1 .", false},
        {"s1:1 m1s1:1 m1s1:1 . m1", false}, /* nobody answered: unknown */
        {"s1:1 .s1:1 m1s1:1 m1", false},
        {"s1:1 m1 . . s1:1 m1 . . . s1:1 m1", true}, /* gaps between */
        {"s1:1 m1s1:1 m1s1:1 m1 . . . . . . . . .", true},
        {"s1:2 m1s1:2 m1s1:2 m1", true},
        {"s1:2 m1s1:2 m1s1:3 m1", false},
        {"s1:3 m1s1:2 m1s1:2 m1", false},
        {"s1:3 m1s1:2 m1s1:2 m1s1:2 m1", true},
        {"s1:1 m1s1:? m1s1:1 m1", false},
        {"s1:1 m1s1:1p m1s1:1 m1", false}, /* not in full */
        {"s1:1 m1s1:1h m1s1:1 m1", false}, /* at another level */
        {"s1:1 m1s1:1e m1s1:1 m1", false}, /* easier was asked for */
        {"s1:1 m1s1:1n m1s1:1 m1", false},
        {"s1:1 m1s1:1l m1s1:1 m1", false},
        {"s1:1 m1s1:1r m1s1:1 m1", false},
        {"s1:1 m1s1:1f m1s1:1 m1", false},
        {"s1:1 m1s1:9o m1s1:1 m1", false}, /* another exercise */
        {"s1:1 m1s1:1:9o m1s1:1 m1", true},
        {"s1:1 m1s1:1:1 m1s1:1 m1", true}, /* twice in a session is once */
        {"s1:1 m1s1:1:1 m1", false},
        {"s1:1 m1s1:3:1 m1s1:1 m1", false},
        {"s1:3:1 m1s1:1 m1s1:1 m1", false},
        {"s1:1s1:1 m1s1:1 m1", true},     /* two sessions of one day */
        {"s1:1 m1s1:1 m3s1:1 m3", false}, /* one did not settle */
        {"s1:1 m1s1:1 m2s1:1 m3", true},
        {"s1:1 m1s6:1 m1s1:1 m1", false}, /* from 6 on nothing is good */
        /* carried starts hold nothing up where mornings are answered */
        {"m1s1C:1 m1s1C:1 m1s1C:1 m1", true},
        {"s1C:1 m1s1C:1 m1s1C:1 m1", false}, /* the first has no base */
        {"s1/2:1 m1/2s1/2:1 m1/2s1/2:1 m1/2", true},
        {"s1/2:1 m1/2s1/2:1 m1s1/2:1 m1/2", false}, /* a place is missing */
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t last = history_read(&history, 10, cases[i].days);

        assert_int_equal(
            past_may_progress(&history.past, "bridge", "low", last),
            cases[i].may);
        assert_false(past_may_progress(&history.past, "bridge", "high", last));
        assert_false(past_may_progress(&history.past, "none", "low", last));
    }
}

static void a_flare_holds_the_step_up_for_a_week(void **state)
{
    struct history history;
    int32_t calm; /* the second calm morning: gentle no more */

    (void)state;
    /* Good on days 10 to 12; day 13 ends further down. */
    history_read(&history, 10, "s1:1 m1s1:1 m1s1:1 m1s1F m1 m1");
    calm = 15;
    assert_int_equal(past_gentle(&history.past, calm, NULL), GENTLE_NOT);
    for (int32_t day = 13; day < calm + CARE_PROGRESS_CALM; day++)
        assert_false(past_may_progress(&history.past, "bridge", "low", day));
    assert_true(past_may_progress(
        &history.past, "bridge", "low", calm + CARE_PROGRESS_CALM));
}

static void a_week_that_has_risen_holds_the_step_up(void **state)
{
    struct history history;
    int32_t last;

    (void)state;
    last = history_read(&history,
                        10,
                        "m0 m0 m0 m0 m0 m0 m0 m1 m1 m2 m1s1:1 m1s1:1 "
                        "m1s1:1 m1");
    assert_int_equal(past_week_trend(&history.past, last), WEEK_RISEN);
    assert_false(past_may_progress(&history.past, "bridge", "low", last));
    last = history_read(&history,
                        10,
                        "m0 m0 m0 m0 m0 m0 m0 m1 m1 m1 m1s1:1 m1s1:1 "
                        "m1s1:1 m1");
    assert_int_equal(past_week_trend(&history.past, last), WEEK_STEADY);
    assert_true(past_may_progress(&history.past, "bridge", "low", last));
}

static void what_lies_ahead_is_never_good(void **state)
{
    struct history history;

    (void)state;
    history_read(&history, 10, "s1:1 m1s1:1 m1s1:1 m1");
    assert_true(past_may_progress(&history.past, "bridge", "low", 13));
    for (int32_t today = 5; today < 13; today++)
        assert_false(past_may_progress(&history.past, "bridge", "low", today));
}

static void times_whose_session_is_not_kept_are_not_known(void **state)
{
    struct history history;

    (void)state;
    history_read(&history, 10, "s1:1 m1s1:1 m1s1:1 m1s1:1 m1");
    history.past.sessions++;
    history.past.session_count--;
    assert_true(past_may_progress(&history.past, "bridge", "low", 14));
    history.past.sessions++;
    history.past.session_count--;
    assert_false(past_may_progress(&history.past, "bridge", "low", 14));
}

static void strength_has_a_day_between(void **state)
{
    static const struct {
        const char *days; /* today is the last */
        bool due;
    } cases[] = {
        {"", true},
        {"s1T:1", false}, /* today already */
        {"s1T:1 .", false},
        {"s1T:1 . .", true},
        {"s1:1 .", true}, /* not the strength routine */
        {"s1T .", true},  /* left before anything was done */
        {"s1TD .", false},
        {"s1T:1 . s1T:1 . .", true},
        {"s1T:1 . s1T:1 . s1T:1 . .", false}, /* three in seven days */
        {"s1T:1 . s1T:1 . s1T:1 . . .", true},
        {"s1T:1s1T:1 . . .", true}, /* twice on a day is one day */
        {"s1T:1 . s1T:1s1T:1 . .", true},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t last = history_read(&history, 10, cases[i].days);

        assert_int_equal(past_strength_is_due(&history.past, last),
                         cases[i].due);
    }
    /* Ahead of today. */
    history_read(&history, 20, "s1T:1");
    assert_true(past_strength_is_due(&history.past, 19));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_morning_settles_by_number_and_place),
        cmocka_unit_test(a_session_settles_against_the_morning_before_it),
        cmocka_unit_test(a_night_over_the_turn_of_a_year_is_one_night),
        cmocka_unit_test(three_numbers_have_to_be_good),
        cmocka_unit_test(a_step_up_is_offered_after_three_clean_sessions),
        cmocka_unit_test(a_flare_holds_the_step_up_for_a_week),
        cmocka_unit_test(a_week_that_has_risen_holds_the_step_up),
        cmocka_unit_test(what_lies_ahead_is_never_good),
        cmocka_unit_test(times_whose_session_is_not_kept_are_not_known),
        cmocka_unit_test(strength_has_a_day_between),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
