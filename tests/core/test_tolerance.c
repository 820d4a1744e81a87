/* SPDX-License-Identifier: MIT */
/* test_tolerance - the start (R5), zones (R6), too much (R7), direction (R8),
 * nerves (R9), gentle days (R11), and the table of thresholds, at their edges.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/care/tolerance.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ---- R5 ---- */

static void the_usual_is_twice_a_median(void **state)
{
    static const struct {
        int starts[9];
        unsigned count;
        int usual2;
    } cases[] = {
        {{0}, 0, RATING_NONE},
        {{3, 3}, 2, RATING_NONE},
        {{3, 1, 2}, 3, 4},
        {{1, 2, 3, 4}, 4, 5},
        {{0, 0, 0}, 3, 0},
        {{10, 10, 10}, 3, 20},
        {{3, RATING_NONE, 1, 11, 2}, 5, 4}, /* what is missing is passed over */
        {{3, RATING_NONE, 1, 11, -5}, 5, RATING_NONE},
        {{1, 1, 1, 1, 9, 9, 9, 9, 9}, 9, 2}, /* the newest seven */
        {{RATING_NONE, 1, 1, 1, 1, 9, 9, 9, 9}, 9, 2},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(care_usual2(cases[i].starts, cases[i].count),
                         cases[i].usual2);
}

static void a_session_begins_as_the_start_says(void **state)
{
    static const struct {
        int start, usual2;
        enum gate gate;
    } cases[] = {
        {0, RATING_NONE, GATE_NORMAL},
        {5, RATING_NONE, GATE_NORMAL},
        {6, RATING_NONE, GATE_GENTLE},
        {7, RATING_NONE, GATE_GENTLE},
        {8, RATING_NONE, GATE_REST},
        {10, RATING_NONE, GATE_REST},
        {5, 6, GATE_GENTLE}, /* two above 3 */
        {5, 7, GATE_NORMAL}, /* 3.5: one and a half above */
        {4, 4, GATE_GENTLE},
        {4, 5, GATE_NORMAL},
        {4, 6, GATE_NORMAL},
        {3, 2, GATE_GENTLE},
        {3, 3, GATE_NORMAL},
        {2, 0, GATE_NORMAL}, /* under 3, whatever the usual */
        {3, 0, GATE_GENTLE},
        {6, 20, GATE_GENTLE}, /* 6 is gentle, also where 10 is usual */
        {8, 20, GATE_REST},
        {RATING_NONE, 4, GATE_NORMAL}, /* not answered */
        {11, 4, GATE_NORMAL},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(care_start_gate(cases[i].start, cases[i].usual2),
                         cases[i].gate);
}

/* ---- R6 ---- */

static void zones_have_their_edges(void **state)
{
    static const struct {
        int start;
        const char *zones; /* of 0 to 10 */
    } cases[] = {
        {RATING_NONE, "GGGCCCSSSSS"},
        {0, "GGGCCCSSSSS"},
        {2, "GGGCCCSSSSS"},
        {5, "GGGCCCSSSSS"},
        {6, "CCCCCCCSSSS"},
        {7, "CCCCCCCCSSS"},
        {9, "CCCCCCCCCCS"},
        {10, "CCCCCCCCCCC"},
        {11, "GGGCCCSSSSS"}, /* that is no number */
        {-9, "GGGCCCSSSSS"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char zones[12] = "";
        int start = cases[i].start;

        for (int rating = 0; rating <= 10; rating++)
            zones[rating] = zone_letter(care_zone(rating, start));
        assert_string_equal(zones, cases[i].zones);
        /* The edges are those of the zones. */
        assert_int_equal(care_care_max(start),
                         (int)(strrchr(zones, 'C') - zones));
        assert_int_equal(
            care_good_max(start),
            strrchr(zones, 'G') ? (int)(strrchr(zones, 'G') - zones) : -1);
        /* A missing answer is never a good one. */
        assert_int_equal(care_zone(RATING_NONE, start), ZONE_NONE);
        assert_int_equal(care_zone(11, start), ZONE_NONE);
        assert_int_equal(care_zone(-2, start), ZONE_NONE);
    }
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

/* ---- R7 ---- */

static void too_much_eases_where_it_settles(void **state)
{
    /* The highest number after the rest that still goes on easier. */
    static const struct {
        int start, highest;
    } cases[] = {
        {RATING_NONE, 2},
        {11, 2},
        {0, 2},
        {1, 2},
        {2, 3},
        {3, 4},
        {4, 5},
        {5, 5},
        {6, 5},
        {7, 5},
        {10, 5},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int start = cases[i].start;

        for (int again = 0; again <= 10; again++)
            assert_int_equal(care_after_red(start, again, 1, 1),
                             again <= cases[i].highest ? VERDICT_REGRESS
                                                       : VERDICT_SKIP);
        /* No new number, or none between 0 and 10. */
        assert_int_equal(care_after_red(start, RATING_NONE, 1, 1),
                         VERDICT_SKIP);
        assert_int_equal(care_after_red(start, 11, 1, 1), VERDICT_SKIP);
        for (int again = -1; again <= 10; again++) {
            /* A second time, and a second exercise. */
            assert_int_equal(care_after_red(start, again, 2, 1), VERDICT_SKIP);
            assert_int_equal(care_after_red(start, again, 1, 2), VERDICT_END);
            assert_int_equal(care_after_red(start, again, 3, 3), VERDICT_END);
        }
    }
}

/* ---- R8 ---- */

static void direction_goes_by_the_place(void **state)
{
    (void)state;
    for (int start = PLACE_UNKNOWN; start <= PLACE_FOOT + 1; start++)
        for (int place = PLACE_UNKNOWN; place <= PLACE_FOOT + 1; place++) {
            enum direction direction = DIRECTION_SAME;

            if (!place_is_known(start) || !place_is_known(place))
                direction = DIRECTION_UNKNOWN;
            else if (place > start)
                direction = DIRECTION_FURTHER;
            else if (place < start)
                direction = DIRECTION_RETREATED;
            /* The number is low, and the same. */
            assert_int_equal(care_direction(start, place, 1, 1), direction);
        }
}

static void a_sore_leg_that_gets_worse_is_further_too(void **state)
{
    static const struct {
        int place, start, peak;
        enum direction direction;
    } cases[] = {
        {PLACE_BELOW_KNEE, 2, 3, DIRECTION_SAME},
        {PLACE_BELOW_KNEE, 2, 4, DIRECTION_FURTHER},
        {PLACE_THIGH, 2, 4, DIRECTION_FURTHER},
        {PLACE_FOOT, 0, 2, DIRECTION_FURTHER},
        {PLACE_BUTTOCK, 2, 9, DIRECTION_SAME}, /* not in the leg */
        {PLACE_NOWHERE, 0, 9, DIRECTION_SAME},
        {PLACE_FOOT, RATING_NONE, 9, DIRECTION_SAME},
        {PLACE_FOOT, 2, RATING_NONE, DIRECTION_SAME},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(
            care_direction(
                cases[i].place, cases[i].place, cases[i].start, cases[i].peak),
            cases[i].direction);
    /* Nearer to the back, with more pain there: a good sign. */
    assert_int_equal(care_direction(PLACE_FOOT, PLACE_BACK, 2, 5),
                     DIRECTION_RETREATED);
}

static void the_place_is_asked_for_where_the_leg_is_sore(void **state)
{
    static const struct {
        int place, start, peak;
        bool asks;
    } cases[] = {
        {PLACE_THIGH, 2, 3, true},
        {PLACE_THIGH, 2, 2, false},
        {PLACE_THIGH, 0, 2, true}, /* risen by two */
        {PLACE_THIGH, 1, 2, false},
        {PLACE_FOOT, RATING_NONE, 3, true},
        {PLACE_FOOT, RATING_NONE, 2, false},
        {PLACE_FOOT, 2, RATING_NONE, false},
        {PLACE_FOOT, 2, 11, false},
        {PLACE_BUTTOCK, 2, 9, false},
        {PLACE_NOWHERE, 0, 9, false},
        {PLACE_UNKNOWN, 0, 9, false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(
            care_asks_place(cases[i].place, cases[i].start, cases[i].peak),
            cases[i].asks);
}

static void after_two_minutes_it_is_back_or_the_session_ends(void **state)
{
    static const struct {
        int start, place;
        enum verdict verdict;
    } cases[] = {
        {PLACE_THIGH, PLACE_THIGH, VERDICT_SKIP},
        {PLACE_THIGH, PLACE_NOWHERE, VERDICT_SKIP},
        {PLACE_THIGH, PLACE_BELOW_KNEE, VERDICT_END},
        {PLACE_NOWHERE, PLACE_BACK, VERDICT_END},
        {PLACE_NOWHERE, PLACE_NOWHERE, VERDICT_SKIP},
        {PLACE_FOOT, PLACE_FOOT, VERDICT_SKIP},
        {PLACE_THIGH, PLACE_UNKNOWN, VERDICT_END}, /* nobody answers */
        {PLACE_THIGH, PLACE_FOOT + 1, VERDICT_END},
        {PLACE_UNKNOWN, PLACE_NOWHERE, VERDICT_SKIP},
        {PLACE_UNKNOWN, PLACE_BACK, VERDICT_END},
        {PLACE_UNKNOWN, PLACE_FOOT, VERDICT_END},
        {PLACE_UNKNOWN, PLACE_UNKNOWN, VERDICT_END},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(care_after_further(cases[i].start, cases[i].place),
                         cases[i].verdict);
}

/* ---- R9 ---- */

static void what_a_nerve_says_is_listened_to(void **state)
{
    static const struct {
        enum nerve nerve;
        bool gone;
        int64_t rested_ms;
        enum verdict verdict;
    } cases[] = {
        {NERVE_TINGLING, true, 0, VERDICT_REGRESS},
        {NERVE_TINGLING, true, 30000, VERDICT_REGRESS},
        {NERVE_TINGLING, true, 30001, VERDICT_SKIP},
        {NERVE_TINGLING, true, 120000, VERDICT_SKIP},
        {NERVE_TINGLING, false, 120000, VERDICT_END},
        {NERVE_FURTHER, true, 5000, VERDICT_SKIP},
        {NERVE_FURTHER, true, 120000, VERDICT_SKIP},
        {NERVE_FURTHER, false, 120000, VERDICT_END},
        {NERVE_JOLT, true, 5000, VERDICT_SKIP},
        {NERVE_JOLT, false, 120000, VERDICT_END},
        {NERVE_WEAK, true, 5000, VERDICT_END},
        {NERVE_WEAK, false, 120000, VERDICT_END},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(
            care_after_nerve(cases[i].nerve, cases[i].gone, cases[i].rested_ms),
            cases[i].verdict);
}

/* ---- R11 ---- */

static void a_gentle_day_has_none_of_five_tags(void **state)
{
    (void)state;
    assert_true(gentle_allows(0));
    for (unsigned tag = 0; tag < TAG_COUNT; tag++) {
        bool never = tag == TAG_FLEXION || tag == TAG_NEURAL ||
                     tag == TAG_END_RANGE || tag == TAG_HANG ||
                     tag == TAG_ADVANCED;

        assert_int_equal(gentle_allows(VOCAB_BIT(tag)), !never);
        assert_int_equal(gentle_allows(VOCAB_BIT(tag) | VOCAB_BIT(TAG_FLOOR)),
                         !never);
        assert_false(gentle_allows(VOCAB_BIT(tag) | VOCAB_BIT(TAG_HANG)));
    }
}

/* ---- the tables ---- */

static void
every_threshold_says_what_it_is_and_where_it_comes_from(void **state)
{
    static const char *const grades[] = {"A", "B", "B-", "C", "D"};

    (void)state;
    assert_true(care_threshold_count > 30);
    for (unsigned i = 0; i < care_threshold_count; i++) {
        const struct threshold *row = &care_thresholds[i];
        unsigned known = 0;

        assert_memory_equal(row->name, "CARE_", 5);
        assert_true(row->value > 0);
        assert_int_equal(row->rule[0], 'R');
        assert_true(strlen(row->says) > 10);
        for (size_t k = 0; k < COUNT(grades); k++)
            known += strcmp(row->grade, grades[k]) == 0;
        assert_int_equal(known, 1);
        /* What is limber's own says so, and nothing else does. */
        assert_int_equal(strcmp(row->grade, "D") == 0,
                         strncmp(row->source, "limber's own choice", 19) == 0);
        for (unsigned k = 0; k < i; k++)
            assert_string_not_equal(row->name, care_thresholds[k].name);
    }
}

static void every_rule_is_in_the_book_and_has_its_numbers(void **state)
{
    (void)state;
    for (unsigned i = 0; i < CARE_RULES; i++) {
        const struct rule *rule = &care_rules[i];
        char id[4] = "R";

        id[1] = (char)(i < 9 ? '1' + i : '1');
        id[2] = (char)(i < 9 ? '\0' : '0' + (i + 1) % 10);
        assert_string_equal(rule->id, id);
        assert_true(strlen(rule->name) > 0);
        assert_true(strlen(rule->says) > 40);
        assert_true(rule->says[strlen(rule->says) - 1] == '.');
        assert_non_null(strchr("BCD", rule->grade[0]));
    }
    /* A threshold names rules that are there. */
    for (unsigned i = 0; i < care_threshold_count; i++)
        for (const char *at = care_thresholds[i].rule; *at != '\0';) {
            size_t length = strcspn(at, " ");
            unsigned known = 0;

            for (unsigned k = 0; k < CARE_RULES; k++)
                known += strlen(care_rules[k].id) == length &&
                         strncmp(care_rules[k].id, at, length) == 0;
            assert_int_equal(known, 1);
            at += length + (at[length] == ' ');
        }
}

/* Does a sentence have this number, and not as a part of another? */
static bool has_number(const char *says, int number)
{
    char digits[16];
    size_t length = (size_t)snprintf(digits, sizeof digits, "%d", number);

    for (const char *at = says; (at = strstr(at, digits)) != NULL; at += length)
        if ((at == says || strchr("0123456789", at[-1]) == NULL) &&
            (at[length] == '\0' || strchr("0123456789", at[length]) == NULL))
            return true;
    return false;
}

static void the_book_says_the_numbers_of_the_table(void **state)
{
    static const struct {
        unsigned rule;
        int number;
    } cases[] = {
        {3, CARE_SIGNS_DAYS},
        {5, CARE_START_REST},
        {5, CARE_START_GENTLE},
        {5, CARE_START_GENTLE_FLOOR},
        {6, CARE_GOOD_MAX},
        {6, CARE_GOOD_MAX + 1},
        {6, CARE_CARE_MAX},
        {6, CARE_CARE_MAX + 1},
        {7, CARE_CARE_MAX},
        {9, CARE_NERVE_S},
        {10, CARE_EASE_RATING},
        {10, CARE_MORNING_GENTLE},
        {11, CARE_FLARE_SILENT},
        {12, CARE_REST_DAYS},
        {14, CARE_GOOD_MAX},
        {15, CARE_PERSIST_PAIN},
        {16, CARE_HOLD_BREATH_S},
        {18, CARE_ACTIVITY_WEEK_MIN},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *says = care_rules[cases[i].rule - 1].says;

        if (!has_number(says, cases[i].number))
            fail_msg("R%u does not say %d", cases[i].rule, cases[i].number);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_usual_is_twice_a_median),
        cmocka_unit_test(a_session_begins_as_the_start_says),
        cmocka_unit_test(zones_have_their_edges),
        cmocka_unit_test(zones_have_words_and_letters),
        cmocka_unit_test(too_much_eases_where_it_settles),
        cmocka_unit_test(direction_goes_by_the_place),
        cmocka_unit_test(a_sore_leg_that_gets_worse_is_further_too),
        cmocka_unit_test(the_place_is_asked_for_where_the_leg_is_sore),
        cmocka_unit_test(after_two_minutes_it_is_back_or_the_session_ends),
        cmocka_unit_test(what_a_nerve_says_is_listened_to),
        cmocka_unit_test(a_gentle_day_has_none_of_five_tags),
        cmocka_unit_test(
            every_threshold_says_what_it_is_and_where_it_comes_from),
        cmocka_unit_test(every_rule_is_in_the_book_and_has_its_numbers),
        cmocka_unit_test(the_book_says_the_numbers_of_the_table),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
