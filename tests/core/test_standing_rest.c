/* SPDX-License-Identifier: MIT */
/* test_standing_rest - R12: what rests, until when, and where it begins again.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/base/span.h>

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

/* Too much, and it was not eased after that. */
static struct performance *add_too_much(const char *exercise, const char *level)
{
    struct performance *row = kit_done(&history, exercise, level, 7);

    row->reds = 1;
    row->next_easier = true;
    return row;
}

static void stretch_that_was_too_much_at_its_easiest_rests_a_week(void **state)
{
    static const struct {
        struct date red, refused, offered;
    } CASES[] = {
        {{2027, 3, 1}, {2027, 3, 7}, {2027, 3, 8}},
        {{2028, 2, 26}, {2028, 3, 3}, {2028, 3, 4}}, /* a leap year */
        {{2026, 12, 28}, {2027, 1, 3}, {2027, 1, 4}},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        int32_t red = (int32_t)date_days(CASES[i].red);
        int32_t offered = (int32_t)date_days(CASES[i].offered);
        struct standing hams;

        kit_past_init(&history);
        kit_session(&history, red, 2, PLACE_THIGH);
        add_too_much("hams", "thigh");
        kit_move(&history, (struct past_move){"hams", "thigh", true});
        hams = standing_of(kit_exercise("hams"),
                           kit_library(),
                           &history.past,
                           (int32_t)date_days(CASES[i].refused));
        assert_int_equal(hams.pause.until, offered);
        assert_int_equal(hams.level, 0);
        assert_int_equal(hams.offer, -1);
        hams = standing_of(
            kit_exercise("hams"), kit_library(), &history.past, offered);
        assert_int_equal(hams.pause.until, DAY_NONE);
        assert_int_equal(hams.level, 0);
        assert_false(hams.drop_asked);
    }
}

static void
eased_and_finished_well_at_its_easiest_it_does_not_rest(void **state)
{
    (void)state;
    kit_session(&history, KIT_TODAY - 1, 2, PLACE_THIGH);
    /* the number is that of the harder form */
    kit_done(&history, "hams", "thigh", 7)->reds = 1;
    kit_move(&history, (struct past_move){"hams", "thigh", false});
    assert_int_equal(stand("hams").pause.until, DAY_NONE);
    assert_int_equal(stand("hams").pause.row, 0);
    assert_int_equal(stand("hams").level, 0);
    assert_int_equal(stand("hams").offer, -1);

    /* and then too much at the easiest */
    kit_session(&history, KIT_TODAY, 2, PLACE_THIGH);
    add_too_much("hams", "thigh");
    assert_int_equal(stand("hams").pause.until, KIT_TODAY + 7);
    assert_int_equal(stand("hams").pause.row, 1);
}

static void
eased_and_finished_well_it_is_not_put_back_a_week_later(void **state)
{
    (void)state;
    kit_session(&history, KIT_TODAY - 10, 2, PLACE_THIGH);
    kit_done(&history, "hams", "thigh", 7)->reds = 1;
    kit_session(&history, KIT_TODAY - 8, 2, PLACE_THIGH);
    kit_done(&history, "hams", "strap", 1)->stepped_up = true;
    kit_move(&history, (struct past_move){"hams", "strap", false});
    assert_int_equal(stand("hams").pause.until, DAY_NONE);
    assert_int_equal(stand("hams").level, 1);
}

static void second_rest_in_a_row_asks_whether_to_drop_it(void **state)
{
    (void)state;
    kit_session(&history, KIT_TODAY - 9, 2, PLACE_THIGH);
    add_too_much("hams", "thigh");
    kit_session(&history, KIT_TODAY - 1, 2, PLACE_THIGH);
    add_too_much("hams", "thigh");
    assert_int_equal(stand("hams").pause.row, 2);
    assert_true(stand("hams").drop_asked);
}

static void after_a_rest_it_is_the_easiest_until_moved(void **state)
{
    static const struct {
        const char *what;
        int32_t until; /* of a rest that was asked for, against today */
        struct performance row; /* three days ago */
        unsigned stands;
    } CASES[] = {
        {"nothing since", 0, {.exercise = ""}, 0},
        {"done at the easiest", -5, {.exercise = "four", .level = "cross"}, 0},
        {"a step up since",
         -5,
         {.exercise = "four", .level = "push", .stepped_up = true},
         2},
        {"practised since",
         -5,
         {.exercise = "four", .level = "cross", .alone = true},
         2},
        {"easier since",
         -5,
         {.exercise = "four", .level = "cross", .easier = true},
         2},
        {"easier next time since",
         -5,
         {.exercise = "four", .level = "cross", .next_easier = true},
         2},
        {"too much since",
         -5,
         {.exercise = "four", .level = "draw", .reds = 1},
         2},
        {"of the day it was over",
         -3,
         {.exercise = "four", .level = "draw"},
         1},
        {"of before it was over", -2, {.exercise = "four", .level = "draw"}, 0},
        {"it had come further than what is kept",
         -5,
         {.exercise = "four", .level = "draw"},
         1},
        {"a routine's own level shows nothing",
         -5,
         {.exercise = "four", .level = "push", .pinned = true},
         0},
        {"a routine's own level moves nothing",
         -5,
         {.exercise = "four", .level = "draw", .pinned = true, .reds = 1},
         0},
        {"another exercise",
         -5,
         {.exercise = "hams", .level = "flat", .stepped_up = true},
         0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct performance *row;

        kit_past_init(&history);
        kit_move(&history, (struct past_move){"four", "push", false});
        kit_rest(&history,
                 (struct past_rest){
                     "four", KIT_TODAY - 20, KIT_TODAY + CASES[i].until});
        kit_session(&history, KIT_TODAY - 3, 1, PLACE_BACK);
        row = kit_done(&history, "", "", 1);
        *row = CASES[i].row;
        row->day = KIT_TODAY - 3;
        row->rating = 1;
        if (row->level == NULL)
            row->level = "";
        if (stand("four").level != CASES[i].stands)
            fail_msg("%s: %u", CASES[i].what, stand("four").level);
    }
}

static void only_a_rest_of_its_own_that_is_over_makes_it_easiest(void **state)
{
    static const struct past_rest RESTS[] = {
        {"hams", KIT_TODAY - 20, KIT_TODAY - 10}, /* another's */
        {"four", KIT_TODAY - 10, KIT_TODAY - 12}, /* none: it ends first */
    };

    (void)state;
    kit_move(&history, (struct past_move){"four", "push", false});
    for (size_t i = 0; i < sizeof RESTS / sizeof RESTS[0]; i++)
        kit_rest(&history, RESTS[i]);
    kit_session(&history, KIT_TODAY - 20, 1, PLACE_BACK);
    add_too_much("four", "draw")->pinned = true; /* not its easiest */
    add_too_much("hams", "thigh");
    add_too_much("bridge", "squeeze")->pinned = true; /* no stretch */
    assert_int_equal(stand("four").level, 2);
    assert_int_equal(stand("bridge").level, 2);

    /* the latest one counts, whichever was written first */
    kit_rest(&history,
             (struct past_rest){"four", KIT_TODAY - 9, KIT_TODAY - 2});
    kit_rest(&history,
             (struct past_rest){"four", KIT_TODAY - 30, KIT_TODAY - 23});
    kit_session(&history, KIT_TODAY - 4, 1, PLACE_BACK);
    kit_done(&history, "four", "push", 1)->stepped_up = true;
    assert_int_equal(stand("four").level, 0);

    /* while it rests it is the easiest too, and nothing is offered */
    kit_past_init(&history);
    kit_three_clean(&history, "four", "cross", KIT_TODAY);
    kit_move(&history, (struct past_move){"four", "cross", false});
    assert_int_equal(stand("four").offer, 1);
    kit_move(&history, (struct past_move){"four", "push", false});
    kit_rest(&history,
             (struct past_rest){"four", KIT_TODAY - 2, KIT_TODAY + 5});
    assert_int_equal(stand("four").pause.until, KIT_TODAY + 5);
    assert_int_equal(stand("four").level, 0);
    assert_int_equal(stand("four").offer, -1);
}

static void compression_rests_as_a_stretch_does(void **state)
{
    (void)state;
    kit_move(&history, (struct past_move){"ball", "away", false});
    kit_session(&history, KIT_TODAY - 6, 2, PLACE_THIGH);
    /* on the level of a routine for sore days, which moves nothing */
    add_too_much("ball", "soft")->pinned = true;
    assert_int_equal(stand("ball").pause.until, KIT_TODAY + 1);
    assert_int_equal(
        standing_of(
            kit_exercise("ball"), kit_library(), &history.past, KIT_TODAY + 1)
            .level,
        0);
}

#define TEST(function) cmocka_unit_test_setup(function, begin)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        TEST(stretch_that_was_too_much_at_its_easiest_rests_a_week),
        TEST(eased_and_finished_well_at_its_easiest_it_does_not_rest),
        TEST(eased_and_finished_well_it_is_not_put_back_a_week_later),
        TEST(second_rest_in_a_row_asks_whether_to_drop_it),
        TEST(after_a_rest_it_is_the_easiest_until_moved),
        TEST(only_a_rest_of_its_own_that_is_over_makes_it_easiest),
        TEST(compression_rests_as_a_stretch_does),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
