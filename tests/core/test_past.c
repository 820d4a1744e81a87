/* SPDX-License-Identifier: MIT */
/* test_past - numbers and places as they are said (felt), and finding one's way
 * in a history with gaps, carried answers and days that lie ahead. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/care_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ---- what is said ---- */

static void a_number_is_one_of_eleven(void **state)
{
    static const struct {
        const char *word;
        int rating; /* RATING_NONE: refused */
    } cases[] = {
        {"0", 0},
        {"5", 5},
        {"9", 9},
        {"10", 10},
        {"x", 10},
        {"", RATING_NONE},
        {"11", RATING_NONE},
        {"-1", RATING_NONE},
        {"+1", RATING_NONE},
        {"2.5", RATING_NONE},
        {"2 ", RATING_NONE},
        {" 2", RATING_NONE},
        {"02", RATING_NONE},
        {"100", RATING_NONE},
        {"X", RATING_NONE},
        {"xx", RATING_NONE},
        {"two", RATING_NONE},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int rating = 77;
        bool found = rating_find(cases[i].word, &rating);

        assert_int_equal(found, cases[i].rating != RATING_NONE);
        assert_int_equal(rating, found ? cases[i].rating : 77);
    }
    for (int rating = -20; rating <= 20; rating++)
        assert_int_equal(rating_is_given(rating), rating >= 0 && rating <= 10);
}

static void a_place_is_found_by_its_label_and_its_word(void **state)
{
    int place = 77;

    (void)state;
    for (int i = PLACE_NOWHERE; i <= PLACE_FOOT; i++) {
        assert_true(place_is_known(i));
        assert_true(place_find(place_label(i), &place));
        assert_int_equal(place, i);
    }
    assert_true(place_find("below-knee", &place));
    assert_int_equal(place, PLACE_BELOW_KNEE);
    place = 77;
    assert_false(place_find("", &place));
    assert_false(place_find("arm", &place));
    assert_false(place_find("thighs", &place));
    assert_int_equal(place, 77);
    assert_false(place_is_known(PLACE_UNKNOWN));
    assert_false(place_is_known(PLACE_FOOT + 1));
    assert_string_equal(place_label(PLACE_UNKNOWN), "");
    assert_string_equal(place_label(PLACE_FOOT + 1), "");
}

/* ---- history ---- */

static void nothing_is_known_of_someone_new(void **state)
{
    struct past past = past_none();

    (void)state;
    assert_int_equal(past.advised_day, DAY_NONE);
    assert_int_equal(past.reminded_day, DAY_NONE);
    assert_int_equal(past.signs.full_day, DAY_NONE);
    assert_int_equal(past.signs.blocked, 0);
    assert_null(past_session_before(&past, 100));
    assert_null(past_session_of(&past, 0));
    assert_null(past_morning_of(&past, 100));
    assert_int_equal(past_usual2(&past, 100), RATING_NONE);
    assert_int_equal(past_day_letter(&past, 100), ' ');
    assert_int_equal(past_sessions_until(&past, 100), 0);
    assert_int_equal(past_performances_until(&past, 100), 0);
    assert_int_equal(past_mornings_until(&past, 100), 0);
}

static void every_reason_to_end_has_its_own_word(void **state)
{
    (void)state;
    assert_string_equal(end_reason_word(END_NONE), "");
    for (unsigned i = 1; i < END_REASON_COUNT; i++) {
        assert_true(end_reason_word((enum end_reason)i)[0] != '\0');
        for (unsigned k = 0; k < i; k++)
            assert_string_not_equal(end_reason_word((enum end_reason)i),
                                    end_reason_word((enum end_reason)k));
    }
}

static void the_last_session_is_one_of_an_earlier_day(void **state)
{
    struct history history;
    const struct past *past = &history.past;

    (void)state;
    history_read(&history, 10, "s1 . s2s3 . . s4");
    assert_null(past_session_before(past, 9));
    assert_null(past_session_before(past, 10));
    assert_ptr_equal(past_session_before(past, 11), &past->sessions[0]);
    assert_ptr_equal(past_session_before(past, 12), &past->sessions[0]);
    assert_ptr_equal(past_session_before(past, 13), &past->sessions[2]);
    assert_ptr_equal(past_session_before(past, 15), &past->sessions[2]);
    assert_ptr_equal(past_session_before(past, 16), &past->sessions[3]);
    assert_ptr_equal(past_session_before(past, INT32_MAX), &past->sessions[3]);
}

static void a_time_belongs_to_its_session(void **state)
{
    struct history history;
    const struct past *past = &history.past;

    (void)state;
    history_read(&history, 10, "s1:1:2 s2 s3:3");
    assert_ptr_equal(past_session_of(past, 0), &past->sessions[0]);
    assert_ptr_equal(past_session_of(past, 1), &past->sessions[0]);
    assert_ptr_equal(past_session_of(past, 2), &past->sessions[2]);
    assert_null(past_session_of(past, 3));
    /* The session is older than what is kept. */
    history.past.sessions++;
    history.past.session_count--;
    assert_null(past_session_of(past, 0));
    assert_ptr_equal(past_session_of(past, 2), &history.sessions[2]);
}

static void a_morning_is_that_of_its_day_and_no_other(void **state)
{
    struct history history;
    const struct past *past = &history.past;

    (void)state;
    history_read(&history, 10, "m1 . m2/3 m3 . . m4");
    for (int32_t day = 8; day < 20; day++) {
        static const int pains[] = {-1, -1, 1, -1, 2, 3, -1, -1, 4};
        const struct past_morning *morning = past_morning_of(past, day);
        int pain = day < 17 ? pains[day - 8] : -1;

        assert_int_equal(morning != NULL ? morning->pain : -1, pain);
    }
    assert_int_equal(past_morning_of(past, 12)->place, PLACE_THIGH);
    assert_int_equal(past_mornings_until(past, 9), 0);
    assert_int_equal(past_mornings_until(past, 12), 2);
    assert_int_equal(past_mornings_until(past, 15), 3);
    assert_int_equal(past_mornings_until(past, 99), 4);
}

static void the_usual_is_the_median_of_answered_starts(void **state)
{
    static const struct {
        const char *days;
        int usual2;
    } cases[] = {
        {"", RATING_NONE},
        {"s2", RATING_NONE},
        {"s2 s4", RATING_NONE},
        {"s2 s4 s3", 6},
        {"s2s4s3", 6},           /* of one day */
        {"s2 s4 . . . . s3", 6}, /* gaps */
        {"s2 s4 s3 s6", 7},      /* between 3 and 4 */
        {"s2 s4 s? s?", RATING_NONE},
        {"s2 s4 s3C", RATING_NONE}, /* carried starts are no answers */
        {"s2 s4 s9C s3 s9C", 6},
        {"s2 s4 s11 s3", 6},                  /* no number between 0 and 10 */
        {"s9 s9 s9 s1 s1 s1 s1 s5 s5 s5", 2}, /* 1 1 1 1 5 5 5: seven count */
        {"s0 s0 s0", 0},
        {"s10 s10 s10", 20},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t last = history_read(&history, 10, cases[i].days);

        assert_int_equal(past_usual2(&history.past, last), cases[i].usual2);
    }
}

static void starts_that_lie_ahead_are_passed_over(void **state)
{
    struct history history;

    (void)state;
    history_read(&history, 10, "s2 s2 s2 s8 s8 s8 s8");
    assert_int_equal(past_usual2(&history.past, 12), 4);
    assert_int_equal(past_usual2(&history.past, 16), 16);
    assert_int_equal(past_usual2(&history.past, 11), RATING_NONE);
    assert_int_equal(past_usual2_of(&history.past, 4), 4);
}

static void too_much_goes_by_the_start_of_its_session(void **state)
{
    static const struct {
        const char *day;
        bool red;
    } cases[] = {
        {"s2:5", false},
        {"s2:6", true},
        {"s2:10", true},
        {"s2:?", false},
        {"s2:?r", true}, /* said without a number */
        {"s2:1r", true},
        {"s7:7", false},
        {"s7:8", true},
        {"s7C:7", false}, /* it was so while the session ran */
        {"s?:6", true},
        {"s2:1f", false}, /* further is another thing (R8) */
        {"s2:1lpe", false},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        history_read(&history, 10, cases[i].day);
        assert_int_equal(past_was_red(&history.past, 0), cases[i].red);
    }
    /* Where the session is not kept, 6 is too much. */
    history_read(&history, 10, "s7:7");
    history.past.session_count = 0;
    assert_true(past_was_red(&history.past, 0));
}

static void a_day_has_the_letter_of_the_worst_of_it(void **state)
{
    static const struct {
        const char *day;
        char letter;
    } cases[] = {
        {".", ' '},        {"m3", ' '}, /* a morning is no session */
        {"a3", ' '},                    /* nor is a walk */
        {"z", 'r'},                     /* rested on purpose */
        {"s2", ' '},                    /* left before anything was done */
        {"s2z", 'r'},      {"s2D", '?'},      {"s2:?", '?'},
        {"s2:?z", '?'},    {"s2:2", 'G'},     {"s2:3", 'C'},
        {"s2:6", 'S'},     {"s2:2:3:1", 'C'}, {"s2:2:?", 'G'},
        {"s2:1:1r", 'S'},  {"s2:2s2:?", 'G'}, {"s2:?s2:2", 'G'},
        {"s2:2s2:4", 'C'}, {"s2:6s2:4", 'S'}, {"s2:4zs2:1", 'C'},
        {"s7:7", 'C'},                     /* 7 all the time */
        {"s7:0", 'C'},                     /* nothing is good then */
        {"s7:8", 'S'},     {"s2:1r", 'S'}, /* too much, with another number */
        {"s2:1f", 'G'},                    /* it came back */
        {"s2F", 'S'},      {"s2N:1", 'S'},    {"s2R:1", 'S'},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        history_read(&history, 10, cases[i].day);
        assert_int_equal(past_day_letter(&history.past, 10), cases[i].letter);
        assert_int_equal(past_day_letter(&history.past, 9), ' ');
        assert_int_equal(past_day_letter(&history.past, 11), ' ');
    }
    /* Each day has its own. */
    history_read(&history, 10, "s2:1 s2:1r . s2:4");
    assert_int_equal(past_day_letter(&history.past, 10), 'G');
    assert_int_equal(past_day_letter(&history.past, 11), 'S');
    assert_int_equal(past_day_letter(&history.past, 12), ' ');
    assert_int_equal(past_day_letter(&history.past, 13), 'C');
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_one_of_eleven),
        cmocka_unit_test(a_place_is_found_by_its_label_and_its_word),
        cmocka_unit_test(nothing_is_known_of_someone_new),
        cmocka_unit_test(every_reason_to_end_has_its_own_word),
        cmocka_unit_test(the_last_session_is_one_of_an_earlier_day),
        cmocka_unit_test(a_time_belongs_to_its_session),
        cmocka_unit_test(a_morning_is_that_of_its_day_and_no_other),
        cmocka_unit_test(the_usual_is_the_median_of_answered_starts),
        cmocka_unit_test(starts_that_lie_ahead_are_passed_over),
        cmocka_unit_test(too_much_goes_by_the_start_of_its_session),
        cmocka_unit_test(a_day_has_the_letter_of_the_worst_of_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
