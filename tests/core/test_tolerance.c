/* SPDX-License-Identifier: MIT */
/* test_tolerance - zones, reliefs and directions, at their edges. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/care/tolerance.h>

static void zones_have_their_edges(void **state)
{
    static const struct {
        int rating;
        enum zone zone;
    } cases[] = {
        {RATING_NONE, ZONE_NONE}, /* a missing answer is never a good one */
        {0, ZONE_GOOD},
        {2, ZONE_GOOD},
        {3, ZONE_CARE},
        {5, ZONE_CARE},
        {6, ZONE_STOP},
        {10, ZONE_STOP},
        {11, ZONE_NONE},
        {-2, ZONE_NONE},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(care_zone(cases[i].rating), cases[i].zone);
}

static void zones_have_words_and_letters(void **state)
{
    (void)state;
    assert_string_equal(zone_word(ZONE_GOOD), "good");
    assert_string_equal(zone_word(ZONE_CARE), "care");
    assert_string_equal(zone_word(ZONE_STOP), "stop");
    assert_string_equal(zone_word(ZONE_NONE), "not rated");
    assert_int_equal(zone_letter(ZONE_GOOD), 'G');
    assert_int_equal(zone_letter(ZONE_CARE), 'C');
    assert_int_equal(zone_letter(ZONE_STOP), 'S');
    assert_int_equal(zone_letter(ZONE_NONE), '?');
}

static void red_eases_once_where_it_can(void **state)
{
    static const struct {
        unsigned before, level;
        enum relief relief;
    } cases[] = {
        {0, 2, RELIEF_EASE},
        {0, 1, RELIEF_EASE},
        {0, 0, RELIEF_LEAVE_OUT}, /* there is no easier form */
        {1, 2, RELIEF_LEAVE_OUT}, /* the second time */
        {1, 0, RELIEF_LEAVE_OUT},
        {2, 5, RELIEF_LEAVE_OUT},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(care_relief(cases[i].before, cases[i].level),
                         cases[i].relief);
}

static void a_place_is_back_at_or_above_the_one_before(void **state)
{
    static const struct {
        int start, place;
        enum direction direction;
    } cases[] = {
        {PLACE_THIGH, PLACE_THIGH, DIRECTION_BACK},
        {PLACE_THIGH, PLACE_NOWHERE, DIRECTION_BACK},
        {PLACE_THIGH, PLACE_BELOW_KNEE, DIRECTION_STILL_FURTHER},
        {PLACE_NOWHERE, PLACE_BACK, DIRECTION_STILL_FURTHER},
        {PLACE_NOWHERE, PLACE_NOWHERE, DIRECTION_BACK},
        {PLACE_FOOT, PLACE_FOOT, DIRECTION_BACK},
        {PLACE_THIGH, PLACE_UNKNOWN, DIRECTION_STILL_FURTHER}, /* no answer */
        {PLACE_UNKNOWN, PLACE_NOWHERE, DIRECTION_BACK},
        {PLACE_UNKNOWN, PLACE_FOOT, DIRECTION_STILL_FURTHER},
        {PLACE_UNKNOWN, PLACE_UNKNOWN, DIRECTION_STILL_FURTHER},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(care_direction(cases[i].start, cases[i].place),
                         cases[i].direction);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(zones_have_their_edges),
        cmocka_unit_test(zones_have_words_and_letters),
        cmocka_unit_test(red_eases_once_where_it_can),
        cmocka_unit_test(a_place_is_back_at_or_above_the_one_before),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
