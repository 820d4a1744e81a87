/* SPDX-License-Identifier: MIT */
/* test_standing - where a person stands, what is locked, and what is offered.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/tailor_kit.h"

static struct kit_past history;

static int begin(void **state)
{
    (void)state;
    kit_past_init(&history);
    return 0;
}

static struct standing stand(const char *exercise)
{
    return standing_of(
        kit_exercise(exercise), kit_library(), &history.past, KIT_TODAY);
}

/* ---- which level ---- */

static void without_history_it_is_the_start(void **state)
{
    struct standing four = stand("four");

    (void)state;
    assert_int_equal(four.level, 1);
    assert_false(four.moved);
    assert_int_equal(four.offer, -1);
    assert_int_equal(four.locked_level, -1);
    assert_int_equal(four.rating_count, 0);
    assert_int_equal(four.last_day, DAY_NONE);
    assert_int_equal(four.pause.until, DAY_NONE);
    assert_false(four.ease);
}

static void last_move_says_the_level(void **state)
{
    static const struct {
        const char *exercise, *level;
        bool next_easier;
        unsigned stands;
    } CASES[] = {
        {"four", "push", false, 2},
        {"four", "push", true, 1},
        {"four", "draw", true, 0},
        {"four", "cross", true, 0}, /* there is nothing easier */
        {"four", "gone", true, 1},  /* no such level: the start */
        {"clam", "band", false, 1}, /* another exercise's move */
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        kit_past_init(&history);
        kit_move(&history,
                 (struct past_move){
                     CASES[i].exercise, CASES[i].level, CASES[i].next_easier});
        assert_int_equal(stand("four").level, CASES[i].stands);
        assert_int_equal(stand("four").moved, CASES[i].stands != 1);
    }
}

static void nobody_stands_on_a_locked_level(void **state)
{
    struct standing hip;

    (void)state;
    kit_move(&history, (struct past_move){"pigeon", "folded", false});
    assert_int_equal(stand("pigeon").level, 0);
    assert_true(stand("pigeon").locked);
    kit_move(&history, (struct past_move){"hip", "wall", false});
    hip = stand("hip");
    assert_int_equal(hip.level, 1);
    assert_int_equal(hip.locked_level, 2);
    assert_false(hip.locked);
    kit_tally(&history, (struct past_tally){"hip", "half", 1, 3, 30000});
    hip = stand("hip");
    assert_int_equal(hip.level, 2);
    assert_int_equal(hip.locked_level, -1);
}

/* ---- unlocks ---- */

static void unlock_counts_clean_times_at_that_level_or_above(void **state)
{
    static const struct {
        const char *what; /* for whoever reads a failure */
        struct past_tally tallies[3];
        bool open;
        unsigned times;
    } CASES[] = {
        {"never", {{0}}, false, 0},
        {"twice", {{"four", "draw", 1, 2, 0}}, false, 2},
        {"three times", {{"four", "draw", 2, 3, 0}}, true, 3},
        {"a higher rung counts",
         {{"four", "draw", 0, 1, 0}, {"four", "push", 2, 2, 0}},
         true,
         3},
        {"a lower rung does not",
         {{"four", "draw", 1, 2, 0}, {"four", "cross", 0, 9, 0}},
         false,
         2},
        {"over 2 does not", {{"four", "draw", 3, 9, 0}}, false, 0},
        {"not rated does not", {{"four", "draw", -1, 9, 0}}, false, 0},
        {"another exercise does not", {{"seated", "tip", 0, 9, 0}}, false, 0},
        {"a level that is gone does not",
         {{"four", "gone", 0, 9, 0}},
         false,
         0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct standing pigeon;
        unsigned times = 99;

        kit_past_init(&history);
        history.past.tallies = CASES[i].tallies;
        while (history.past.tally_count < 3 &&
               CASES[i].tallies[history.past.tally_count].exercise != NULL)
            history.past.tally_count++;
        if (level_is_open(kit_exercise("pigeon"),
                          0,
                          kit_library(),
                          &history.past,
                          &times) != CASES[i].open ||
            times != CASES[i].times)
            fail_msg("%s: %u times", CASES[i].what, times);
        pigeon = stand("pigeon");
        assert_int_equal(pigeon.locked, !CASES[i].open);
        assert_int_equal(pigeon.locked_level, CASES[i].open ? -1 : 0);
        assert_int_equal(pigeon.open_times, CASES[i].open ? 0 : times);
        assert_int_equal(pigeon.level, 0);
    }
}

static void unlock_may_ask_for_one_long_hold(void **state)
{
    static const struct {
        int8_t rating;
        int32_t longest_ms;
        bool open;
    } CASES[] = {
        {2, 44999, false},
        {2, 45000, true},
        {3, 60000, false}, /* long, but not clean */
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        kit_past_init(&history);
        kit_tally(&history, (struct past_tally){"plank", "knees", 1, 3, 15000});
        kit_tally(
            &history,
            (struct past_tally){
                "plank", "knees", CASES[i].rating, 1, CASES[i].longest_ms});
        assert_int_equal(
            level_is_open(
                kit_exercise("plank"), 1, kit_library(), &history.past, NULL),
            CASES[i].open);
    }
}

static void ladder_that_is_not_in_the_library_counts_as_not_done(void **state)
{
    struct library empty = {0};
    unsigned times;

    (void)state;
    kit_tally(&history, (struct past_tally){"four", "draw", 0, 9, 0});
    assert_false(level_is_open(
        kit_exercise("pigeon"), 0, &empty, &history.past, &times));
    assert_false(
        level_is_open(kit_exercise("pigeon"), 0, NULL, &history.past, &times));
    assert_int_equal(times, 0);
    assert_true(
        level_is_open(kit_exercise("four"), 2, NULL, &history.past, &times));
}

/* ---- R10, R14 ---- */

static void bad_morning_eases_what_was_3_and_up(void **state)
{
    static const struct {
        const char *what;
        int rating, morning;
        int32_t days_ago;
        bool ease;
    } CASES[] = {
        {"3, and a bad morning", 3, 5, 1, true},
        {"2, and a bad morning", 2, 5, 1, false},
        {"3, and it settled", 3, 3, 1, false},
        {"3, and nobody said", 3, RATING_NONE, 1, false},
        {"not rated, and a bad morning", RATING_NONE, 5, 1, false},
        {"a flare", 4, 7, 1, true},
        {"a week ago, not done since", 3, 5, 7, true},
        {"a day ahead: the clock was set back", 3, 5, -2, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        int32_t day = KIT_TODAY - CASES[i].days_ago;

        kit_past_init(&history);
        kit_morning(&history, day, 2, PLACE_BACK);
        kit_session(&history, day, 2, PLACE_BACK);
        kit_done(&history, "four", "draw", CASES[i].rating);
        kit_done(&history, "hams", "strap", 4);
        if (CASES[i].morning != RATING_NONE)
            kit_morning(&history, day + 1, CASES[i].morning, PLACE_BACK);
        if (stand("four").ease != CASES[i].ease)
            fail_msg("%s", CASES[i].what);
    }
}

static void ease_looks_at_the_last_day_only(void **state)
{
    (void)state;
    kit_morning(&history, KIT_TODAY - 5, 2, PLACE_BACK);
    kit_session(&history, KIT_TODAY - 5, 2, PLACE_BACK);
    kit_done(&history, "four", "draw", 5);
    kit_morning(&history, KIT_TODAY - 4, 5, PLACE_BACK);
    kit_morning(&history, KIT_TODAY - 1, 3, PLACE_BACK);
    kit_session(&history, KIT_TODAY - 1, 2, PLACE_BACK);
    kit_done(&history, "four", "draw", 3);
    kit_morning(&history, KIT_TODAY, 3, PLACE_BACK);
    assert_false(stand("four").ease);
    history.mornings[3].pain = 5;
    assert_true(stand("four").ease);
    kit_session(&history, KIT_TODAY - 1, 2, PLACE_BACK); /* again that day */
    kit_done(&history, "four", "draw", 1);
    assert_true(stand("four").ease);
}

static void three_clean_times_offer_the_next_open_level(void **state)
{
    (void)state;
    kit_three_clean(&history, "four", "draw", KIT_TODAY);
    assert_int_equal(stand("four").offer, 2);
    assert_int_equal(stand("hams").offer, -1);

    history.performances[1].rating = 3; /* vector 25 */
    assert_int_equal(stand("four").offer, -1);

    kit_past_init(&history); /* vector 26: the next one is locked */
    kit_move(&history, (struct past_move){"hip", "arm", false});
    kit_three_clean(&history, "hip", "arm", KIT_TODAY);
    kit_tally(&history, (struct past_tally){"hip", "half", 1, 2, 30000});
    assert_int_equal(stand("hip").offer, -1);
    kit_tally(&history, (struct past_tally){"hip", "arm", 1, 3, 30000});
    assert_int_equal(stand("hip").offer, 2);

    kit_past_init(&history); /* there is no harder one */
    kit_move(&history, (struct past_move){"four", "push", false});
    kit_three_clean(&history, "four", "push", KIT_TODAY);
    assert_int_equal(stand("four").offer, -1);

    kit_past_init(&history); /* it is not where the person stands */
    kit_three_clean(&history, "four", "cross", KIT_TODAY);
    assert_int_equal(stand("four").offer, -1);
}

static void last_ratings_come_newest_first_and_none_of_ahead(void **state)
{
    struct standing four;

    (void)state;
    for (int i = 0; i < 7; i++) {
        kit_session(&history, KIT_TODAY - 6 + i, 1, PLACE_BACK);
        kit_done(&history, "four", i < 6 ? "draw" : "cross", i);
        kit_done(&history, "hams", "strap", 9);
    }
    four = stand("four");
    assert_int_equal(four.rating_count, STANDING_LAST);
    for (int i = 0; i < STANDING_LAST; i++)
        assert_int_equal(four.ratings[i], 6 - i);
    assert_int_equal(four.last_day, KIT_TODAY);
    assert_int_equal(four.last_level, 0);
    four = standing_of(
        kit_exercise("four"), kit_library(), &history.past, KIT_TODAY - 5);
    assert_int_equal(four.rating_count, 2);
    assert_int_equal(four.last_day, KIT_TODAY - 5);
    assert_int_equal(four.last_level, 1);
}

#define TEST(function) cmocka_unit_test_setup(function, begin)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        TEST(without_history_it_is_the_start),
        TEST(last_move_says_the_level),
        TEST(nobody_stands_on_a_locked_level),
        TEST(unlock_counts_clean_times_at_that_level_or_above),
        TEST(unlock_may_ask_for_one_long_hold),
        TEST(ladder_that_is_not_in_the_library_counts_as_not_done),
        TEST(bad_morning_eases_what_was_3_and_up),
        TEST(ease_looks_at_the_last_day_only),
        TEST(three_clean_times_offer_the_next_open_level),
        TEST(last_ratings_come_newest_first_and_none_of_ahead),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
