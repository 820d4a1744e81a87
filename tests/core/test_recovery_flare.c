/* SPDX-License-Identifier: MIT */
/* test_recovery_flare - R11: when gentle days begin, go on and end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/care/recovery.h>

#include "core/care_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Days, and what is so at the end of each: "." no flare, F it stayed further
 * down, M a bad morning, + it goes on. */
struct course {
    const char *days, *gentle;
};

static char letter_of(enum gentle_reason reason)
{
    static const char letters[GENTLE_REASON_COUNT] = {
        [GENTLE_NOT] = '.',
        [GENTLE_WISHED] = 'w',
        [GENTLE_START] = 's',
        [GENTLE_RISEN] = 'r',
        [GENTLE_REST] = 'e',
        [GENTLE_FURTHER] = 'F',
        [GENTLE_MORNING] = 'M',
        [GENTLE_GOES_ON] = '+',
    };

    return letters[reason];
}

static void expect_course(const struct course *course)
{
    struct history history;
    char gentle[HISTORY_ROWS + 1] = "";
    int32_t last = history_read(&history, 0, course->days);

    assert_int_equal((size_t)last + 1, strlen(course->gentle));
    for (int32_t day = 0; day <= last; day++)
        gentle[day] = letter_of(past_gentle(&history.past, day, NULL));
    assert_string_equal(gentle, course->gentle);
}

static void expect_courses(const struct course courses[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        expect_course(&courses[i]);
}

static void a_flare_begins_with_a_sign_of_it(void **state)
{
    static const struct course courses[] = {
        {"s2 s2 s2", "..."},
        /* it stayed further down, or nobody said where it was */
        {"s2F .", "FF"},
        {"s2N .", "FF"},
        {"s2R .", ".."}, /* too much is none */
        {"s2Fs2 .", "++"},
        {"s2F s2 .", "F++"},
        /* R5: 6 and more, and gentle */
        {"s6G .", "++"},
        {"s8G .", "++"},
        {"s10G .", "++"},
        {"s6 .", ".."},  /* went on as planned, by a wish */
        {"s5G .", ".."}, /* gentle, by a wish */
        {"s?G .", ".."},
        {"s6GC .", "++"}, /* a carried start holds back too */
        /* R5: two above the usual of then */
        {"s1 s1 s1 s3G .", "...++"},
        {"s1 s1 s1 s3 .", "....."},
        {"s1 s1 s1 s2G .", "....."},
        {"s1 s1 s3G s1 .", "....."}, /* there was no usual yet */
        {"s0 s0 s0 s2G .", "....."}, /* from 3 on */
        {"s1C s1C s1C s3G .", "....."},
        {"s1 s1 s1 s3GC .", "...++"},
        /* R10: a morning risen by two to 6, or further down */
        {"m4s4 m6", ".M"},
        {"m4s4 m5", ".."},
        {"m3s4 m5", ".."},
        {"m2s2/2 m2/3", ".M"},
        {"m2s2/2P m2/3", ".M"}, /* a carried place holds back too */
        {"m2s2 m2/5", ".."},
        {"m2 m9", ".."},           /* no session the day before */
        {"m2s2 . m9", "..."},      /* not the next morning */
        {"m2s2/2s2/5 m2/3", ".M"}, /* one of two sessions */
        {"s2 m2/2s2 m2/4", "..."},
        {"s? m9", ".."}, /* against what is not known */
    };

    (void)state;
    expect_courses(courses, COUNT(courses));
}

static void a_flare_ends_after_two_calm_mornings_running(void **state)
{
    static const struct course courses[] = {
        /* no usual: at most 3 */
        {"s2F m3 m3 .", "F+.."},
        {"s2F m3 m4 m3 m3", "F+++."},
        {"s2F m3 . m3 m3", "F+++."}, /* on days running */
        {"s2F m3 . m3 . m3", "F+++++"},
        {"s2F m4 m4 m4", "F+++"},
        {"m3s2F m3 m3", "F+."}, /* the morning of that day is before it */
        {"s2F . . m0 m0", "FFF+."},
        /* a usual: at most one above it */
        {"s5 s5 s5 s5F m6 m6", "...F+."},
        {"s5 s5 s5 s5F m7 m6 m6", "...FM+."}, /* 7 is a bad one */
        {"s5 s5 s5 . m7s5F m7 m6 m6", "....F++."},
        {"s1 s1 s1 s1F m2 m2", "...F+."},
        {"s1 s1 s1 s1F m3 m2 m3", "...F+++"},
        {"s1 s2 s1 s2 s1F m3 m3", "....F++"}, /* usual 1 */
        {"s1 s2 s1 s2F m2 m3", "...F++"},     /* 1.5: at most 2.5 */
        {"s0 s0 s0 s0F m1 m1", "...F+."},
        /* a sign of it begins the two anew */
        {"s2F m3s2F m3 m3", "FF+."},
        {"s6G m3s6G m3s6G m3 m3", "++++."},
        {"s6G m3s5G m3s4", "++."}, /* gentle because of the flare: no sign */
        {"s2F m3s2 m3", "F+."},
        {"m2s2F m2s2 m6 m3 m3", "F+M+."},
        {"m2s2/2F m2/3 m3 m3", "FM+."}, /* a low number, but further down */
        {"m2s2/2F m2/2 m2/2", "F+."},
        /* a number that is none says nothing */
        {"s2F m3 m11 m3 m3", "F+++."},
        {"s2F m? m?", "FFF"},
        /* another one */
        {"s2F m3 m3s2F m3 m3", "F+F+."},
        {"s2F m3 m3 s2F m3 m3", "F+.F+."},
    };

    (void)state;
    expect_courses(courses, COUNT(courses));
}

static void a_flare_of_which_nothing_is_told_ends_by_itself(void **state)
{
    static const struct course courses[] = {
        {"s2F . . . . . . . . . . . . . . .", "FFFFFFFFFFFFFF.."},
        /* fourteen days after the last morning told */
        {"s2F . m5 . . . . . . . . . . . . . . .", "FF++++++++++++++.."},
        {"s2F . m3 . . . . . . . . . . . . . . .", "FF++++++++++++++.."},
        /* sessions without mornings make it no longer */
        {"s2F s2 s2 s2 s2 s2 s2 s2 s2 s2 s2 s2 s2 s2 s2", "F+++++++++++++."},
        /* but a sign of it does */
        {"s6G . . . . s6G . . . . . . . . . . . . . .", "+++++++++++++++++++."},
        /* a morning told after that does not bring it back */
        {"s2F . . . . . . . . . . . . . . m9 m9", "FFFFFFFFFFFFFF..."},
        {"s2F . . . . . . . . . . . . . m9 m9", "FFFFFFFFFFFFFF.."},
        {"s2F . . . . . . . . . . . . m9 m9", "FFFFFFFFFFFFF++"},
        /* a new sign begins another one */
        {"s2F . . . . . . . . . . . . . s2F .", "FFFFFFFFFFFFFFFF"},
    };

    (void)state;
    expect_courses(courses, COUNT(courses));
}

static void the_cause_is_what_began_it(void **state)
{
    static const struct {
        const char *days;
        enum gentle_reason cause;
    } cases[] = {
        {"s2", GENTLE_NOT},
        {"s6G", GENTLE_START},
        {"s7GC", GENTLE_START},
        {"s8G", GENTLE_REST},
        {"s1 s1 s1 s4G", GENTLE_RISEN},
        {"s1 s1 s1 s6G", GENTLE_START},
        {"s2F", GENTLE_FURTHER},
        {"s6GF", GENTLE_FURTHER}, /* what it ended with tells more */
        {"m4s4 m6", GENTLE_MORNING},
        {"s6G s2F", GENTLE_START}, /* the first sign, not the latest */
        {"s2F m9s6G", GENTLE_FURTHER},
        {"s6G m3 m3", GENTLE_NOT},
        {"s6G m3 m3 s2F", GENTLE_FURTHER},
        {"s6G . . . . . . . . . . . . . s2F", GENTLE_FURTHER}, /* it is over */
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        enum gentle_reason cause = GENTLE_REASON_COUNT;
        int32_t last = history_read(&history, 0, cases[i].days);

        past_gentle(&history.past, last, &cause);
        assert_int_equal(cause, cases[i].cause);
    }
}

static void days_ahead_of_today_begin_and_end_nothing(void **state)
{
    struct history history;

    (void)state;
    history_read(&history, 20, "s2 s2F m1 m1");
    assert_int_equal(past_gentle(&history.past, 20, NULL), GENTLE_NOT);
    assert_int_equal(past_gentle(&history.past, 21, NULL), GENTLE_FURTHER);
    assert_int_equal(past_gentle(&history.past, 22, NULL), GENTLE_GOES_ON);
    assert_int_equal(past_gentle(&history.past, 23, NULL), GENTLE_NOT);
}

static void a_flare_is_remembered_for_some_days(void **state)
{
    struct history history;

    (void)state;
    /* On days 5 to 7; the second calm morning is on day 8. */
    history_read(&history, 5, "s2F m9 m3 m3");
    assert_false(past_flare_within(&history.past, 4, 7));
    for (int32_t day = 5; day <= 14; day++)
        assert_true(past_flare_within(&history.past, day, 7));
    assert_false(past_flare_within(&history.past, 15, 7));
    assert_true(past_flare_within(&history.past, 7, 0));
    assert_false(past_flare_within(&history.past, 8, 0));
    assert_true(past_flare_within(&history.past, 8, 1));
    /* One that was only wished for is none. */
    history_read(&history, 5, "s3G s3G s3G");
    assert_false(past_flare_within(&history.past, 7, 7));
    /* One that ended by itself was there until then. */
    history_read(&history, 0, "s2F");
    assert_true(past_flare_within(&history.past, 20, 7));
    assert_false(past_flare_within(&history.past, 21, 7));
}

static void three_quiet_days_in_a_flare_are_said_once(void **state)
{
    /* The last day is today. */
    static const struct {
        const char *days;
        int32_t reminded;
        bool quiet;
    } cases[] = {
        {"s2 . . .", DAY_NONE, false}, /* no flare */
        {"s2F:1 . .", DAY_NONE, false},
        {"s2F:1 . . .", DAY_NONE, true},
        {"s2F:1 . . . . .", DAY_NONE, true},
        {"s2F:1 . . . .", 3, false}, /* said in this one */
        {"s2F:1 . . . .", 4, false},
        {"s2F:1 . . . .", 0, false},  /* on its first day */
        {". s2F:1 . . . .", 0, true}, /* said before it */
        {"s2F:1 . . . .", 9, true},   /* said on a day that lies ahead */
        {"s2F:1 a3 . .", DAY_NONE, false},
        {"s2F:1 . . a3", DAY_NONE, false}, /* today */
        {"s2F:1 . . s2:1", DAY_NONE, false},
        {"s2F:1 a3 . . .", DAY_NONE, true},
        {"s2F:1 z . .", DAY_NONE, true}, /* rest is nothing done */
        {"s2F:1 s2:1 . .", DAY_NONE, false},
        {"s2F:1 s2 . .", DAY_NONE, true}, /* left before anything was done */
        {"s2F:1 m9 m9 m9", DAY_NONE, true},
        {"s2F:1 m3 m3 .", DAY_NONE, false}, /* it is over */
        {"s2F:1 . . . m3 m3", DAY_NONE, false},
        {"m4s4:1 m6 . .", DAY_NONE, false}, /* counted from its first day */
        {"m4s4:1 m6 . . .", DAY_NONE, true},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t last = history_read(&history, 0, cases[i].days);

        history.past.reminded_day = cases[i].reminded;
        assert_int_equal(past_quiet(&history.past, last), cases[i].quiet);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_flare_begins_with_a_sign_of_it),
        cmocka_unit_test(a_flare_ends_after_two_calm_mornings_running),
        cmocka_unit_test(a_flare_of_which_nothing_is_told_ends_by_itself),
        cmocka_unit_test(the_cause_is_what_began_it),
        cmocka_unit_test(days_ahead_of_today_begin_and_end_nothing),
        cmocka_unit_test(a_flare_is_remembered_for_some_days),
        cmocka_unit_test(three_quiet_days_in_a_flare_are_said_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
