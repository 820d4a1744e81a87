/* SPDX-License-Identifier: MIT */
/* test_tailor_checkin - the check-in as it is first shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/tailor_kit.h"

static struct kit_past history;
static struct person person;

static int begin(void **state)
{
    (void)state;
    kit_past_init(&history);
    person = person_unknown();
    return 0;
}

static void first_check_in_of_all_knows_nothing(void **state)
{
    struct checkin first;

    (void)state;
    person.sore = SORE_LEFT;
    first = checkin_first(&history.past, &person, KIT_TODAY);
    assert_int_equal(first.pain, RATING_NONE);
    assert_int_equal(first.place, PLACE_UNKNOWN);
    assert_false(first.pain_carried);
    assert_false(first.place_carried);
    assert_int_equal(first.morning_day, DAY_NONE);
    assert_int_equal(first.morning, RATING_NONE);
    assert_int_equal(first.sore, SORE_LEFT);
    assert_int_equal(first.today, TODAY_AS_PLANNED);
    assert_false(first.today_chosen);
    assert_int_equal(first.minutes, 0);
    assert_false(first.step_up);
}

static void last_answers_are_carried(void **state)
{
    struct checkin first;

    (void)state;
    kit_session(&history, KIT_TODAY - 3, 4, PLACE_THIGH);
    kit_session(&history, KIT_TODAY - 2, 3, PLACE_UNKNOWN);
    kit_session(&history, KIT_TODAY - 2, RATING_NONE, PLACE_UNKNOWN);
    first = checkin_first(&history.past, &person, KIT_TODAY);
    assert_int_equal(first.pain, 3);
    assert_int_equal(first.place, PLACE_THIGH);
    assert_true(first.pain_carried);
    assert_true(first.place_carried);
}

static void morning_is_asked_for_where_it_is_not_known(void **state)
{
    static const struct {
        int32_t session, morning; /* days ago; -99: none */
        int32_t asked;            /* days ago; -99: it is not */
    } CASES[] = {
        {-99, -99, -99},
        {1, -99, 0},
        {1, 0, -99},   /* it is known */
        {0, -99, -99}, /* its morning is tomorrow */
        {3, -99, 2},
        {3, 0, 2}, /* another morning is no answer to it */
        {7, -99, 6},
        {8, -99, -99},  /* nobody knows any more */
        {-2, -99, -99}, /* a day ahead: the clock was set back */
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct checkin first;

        kit_past_init(&history);
        if (CASES[i].session != -99)
            kit_session(&history, KIT_TODAY - CASES[i].session, 2, PLACE_BACK);
        if (CASES[i].morning != -99)
            kit_morning(&history, KIT_TODAY - CASES[i].morning, 2, PLACE_BACK);
        first = checkin_first(&history.past, &person, KIT_TODAY);
        assert_int_equal(first.morning_day,
                         CASES[i].asked == -99 ? DAY_NONE
                                               : KIT_TODAY - CASES[i].asked);
        assert_int_equal(first.morning, RATING_NONE);
    }
}

#define TEST(function) cmocka_unit_test_setup(function, begin)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        TEST(first_check_in_of_all_knows_nothing),
        TEST(last_answers_are_carried),
        TEST(morning_is_asked_for_where_it_is_not_known),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
