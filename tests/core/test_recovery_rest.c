/* SPDX-License-Identifier: MIT */
/* test_recovery_rest - R12: a week off, its date, and the second in a row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/care/recovery.h>

#include "core/care_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void a_rest_is_seven_days_or_longer_never_shorter(void **state)
{
    (void)state;
    assert_int_equal(care_rest_until(100, DAY_NONE), 107);
    assert_int_equal(care_rest_until(100, 0), 107);
    assert_int_equal(care_rest_until(100, 103), 107);
    assert_int_equal(care_rest_until(100, 107), 107);
    assert_int_equal(care_rest_until(100, 108), 108);
    assert_int_equal(care_rest_until(100, 200), 200);
}

static void a_rest_ends_on_the_right_date(void **state)
{
    static const struct {
        int red[3], offered[3];
    } cases[] = {
        {{2027, 3, 1}, {2027, 3, 8}},
        {{2028, 2, 26}, {2028, 3, 4}}, /* a leap year */
        {{2027, 2, 26}, {2027, 3, 5}},
        {{2028, 2, 22}, {2028, 2, 29}},
        {{2026, 12, 28}, {2027, 1, 4}},
        {{2100, 2, 24}, {2100, 3, 3}}, /* no leap year */
        {{2000, 2, 24}, {2000, 3, 2}},
        {{2027, 3, 25}, {2027, 4, 1}}, /* clocks go forward in between */
        {{2027, 10, 28}, {2027, 11, 4}},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const int *r = cases[i].red, *o = cases[i].offered;
        int32_t red = day_of(r[0], r[1], r[2]);
        int32_t offered = day_of(o[0], o[1], o[2]);

        history_read(&history, red, "s2:7n");
        for (int32_t day = red; day < offered; day++)
            assert_int_equal(
                past_pause(&history.past, "bridge", "low", true, day).until,
                offered);
        assert_int_equal(
            past_pause(&history.past, "bridge", "low", true, offered).until,
            DAY_NONE);
    }
}

static void what_makes_a_rest(void **state)
{
    static const struct {
        const char *days;
        bool stretches;
        int32_t until; /* the first day is 0; DAY_NONE: it does not rest */
    } cases[] = {
        {"s2:5n", true, DAY_NONE},
        {"s2:6n", true, 7},
        {"s2:?rn", true, 7},
        {"s2:1rn", true, 7},
        {"s2:?n", true, DAY_NONE},
        {"s7:7n", true, DAY_NONE}, /* that is care, on such a day */
        {"s7:8n", true, 7},
        {"s2:6hn", true, DAY_NONE}, /* not the easiest: easier next time */
        {"s2:6n", false, DAY_NONE}, /* strength rests on no account */
        {"s2:6on", true, DAY_NONE}, /* another exercise */
        {"s2:1fn", true, DAY_NONE},
        /* too much at a harder form, eased, and finished well at this one */
        {"s2:6r", true, DAY_NONE},
        {"s2:?r", true, DAY_NONE},
        {"s2:1r", true, DAY_NONE},
        {"s2:6r s2:6rn", true, 8}, /* and then too much at this one */
        {"s2:6n s2:6n", true, 8},  /* within the rest: it gets longer */
        {"s2:6ns2:6n", true, 7},
        {"s2:6n s2:1", true, 7},  /* within the rest: it stays */
        {"s2:6n s2:6r", true, 7}, /* eased within the rest too */
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t last = history_read(&history, 0, cases[i].days);
        struct past_pause pause = past_pause(
            &history.past, "bridge", "low", cases[i].stretches, last);

        assert_int_equal(pause.until, cases[i].until);
        assert_int_equal(pause.row, cases[i].until == DAY_NONE ? 0 : 1);
        assert_false(pause.wished);
    }
}

static void a_second_rest_in_a_row_is_known(void **state)
{
    static const struct {
        const char *days;
        int32_t today, until;
        unsigned row;
    } cases[] = {
        {"s2:6n . . . . . . s2:6n", 7, 14, 2}, /* on the day it was offered */
        {"s2:6n . . . . . . . . s2:6n", 9, 16, 2},
        {"s2:6n . . . . . . s2:2 s2:6n", 8, 15, 1}, /* it was good once */
        {"s2:6n . . . . . . s2:5 s2:6n", 8, 15, 1}, /* or care */
        {"s2:6n . . . . . . s2:? s2:6n", 8, 15, 2}, /* not known: breaks none */
        {"s2:6n . . . . . . s2:7hn s2:6n", 8, 15, 2},
        {"s2:6n . . . . . . s2:1o s2:6n", 8, 15, 2},
        {"s2:6n . . . . . . s2:6r s2:6n", 8, 15, 2}, /* eased: breaks none */
        {"s2:6n . s2:1 . . . . s2:6n", 7, 14, 2},    /* good within the rest */
        {"s2:6n . . . . . . s2:2s2:6n", 7, 14, 1},
        {"s2:6n . . . . . . s2:6n . . . . . . s2:6n", 14, 21, 3},
        {"s2:6n s2:6n", 1, 8, 1}, /* within the rest: no new one */
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct past_pause pause;

        history_read(&history, 0, cases[i].days);
        pause =
            past_pause(&history.past, "bridge", "low", true, cases[i].today);
        assert_int_equal(pause.until, cases[i].until);
        assert_int_equal(pause.row, cases[i].row);
    }
}

static void a_rest_that_was_asked_for_counts_too(void **state)
{
    static const struct {
        const char *days;
        int32_t from, until, today;
        struct past_pause pause;
    } cases[] = {
        {".", 3, 8, 2, {DAY_NONE, 0, false}}, /* not yet */
        {".", 3, 8, 3, {8, 1, true}},
        {".", 3, 8, 7, {8, 1, true}},
        {".", 3, 8, 8, {DAY_NONE, 0, false}},
        {".", 3, 3, 3, {DAY_NONE, 0, false}}, /* no days */
        {".", 3, 1, 3, {DAY_NONE, 0, false}},
        {"s2:6n", 0, 20, 5, {20, 1, true}}, /* longer */
        {"s2:6n", 0, 3, 5, {7, 1, false}},  /* shorter is refused */
        {"s2:6n", 0, 7, 5, {7, 1, false}},
        {"s2:6n", 2, 20, 1, {7, 1, false}},
        {"s2:6n", 2, 20, 2, {20, 1, true}},
        {"s2:6n", 7, 20, 7, {20, 2, true}}, /* another one, right after it */
        {". . . . s2:6n", 0, 4, 4, {11, 2, false}},
        {". . . . s2:1 s2:6n", 0, 4, 5, {12, 1, false}},
        {". . . . s2:6n", 0, 30, 5, {30, 1, true}},
        {". . . . s2:6n", 0, 8, 5, {11, 1, false}}, /* the later day holds */
        {". . . s2:6n", 0, 10, 4, {10, 1, true}},   /* the same day */
        {". . . . s2:6n", 3, 3, 4, {11, 1, false}}, /* no days, no rest */
        {"s2:1 s2:2", 2, 9, 3, {9, 1, true}},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct past_pause pause;

        history_read(&history, 0, cases[i].days);
        history_rest(&history, cases[i].from, cases[i].until);
        pause =
            past_pause(&history.past, "bridge", "low", true, cases[i].today);
        assert_int_equal(pause.until, cases[i].pause.until);
        assert_int_equal(pause.row, cases[i].pause.row);
        assert_int_equal(pause.wished, cases[i].pause.wished);
        /* Others do not rest. */
        pause = past_pause(&history.past, "other", "low", true, cases[i].today);
        assert_int_equal(pause.until, DAY_NONE);
    }
}

static void strength_rests_where_it_was_asked_for(void **state)
{
    struct history history;
    struct past_pause pause;

    (void)state;
    history_read(&history, 0, "s2:6n");
    history_rest(&history, 0, 5);
    pause = past_pause(&history.past, "bridge", "low", false, 4);
    assert_int_equal(pause.until, 5);
    assert_true(pause.wished);
}

static void a_rest_that_lies_ahead_is_passed_over(void **state)
{
    struct history history;

    (void)state;
    history_read(&history, 20, "s2:6n");
    assert_int_equal(past_pause(&history.past, "bridge", "low", true, 19).until,
                     DAY_NONE);
    assert_int_equal(past_pause(&history.past, "bridge", "low", true, 20).until,
                     27);
    history_rest(&history, 30, 40);
    assert_int_equal(past_pause(&history.past, "bridge", "low", true, 29).until,
                     DAY_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rest_is_seven_days_or_longer_never_shorter),
        cmocka_unit_test(a_rest_ends_on_the_right_date),
        cmocka_unit_test(what_makes_a_rest),
        cmocka_unit_test(a_second_rest_in_a_row_is_known),
        cmocka_unit_test(a_rest_that_was_asked_for_counts_too),
        cmocka_unit_test(strength_rests_where_it_was_asked_for),
        cmocka_unit_test(a_rest_that_lies_ahead_is_passed_over),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
