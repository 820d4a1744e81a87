/* SPDX-License-Identifier: MIT */
/* test_exercise - a level laid over its exercise, and finding exercises. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/library/exercise.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

static const char *const cues[] = {"Roll slowly"};
static const char *const easy_cues[] = {"Hardly press", "Glide"};
static const char *const lanes[] = {"inner", "outer"};
static const char *const aka[] = {"rolling pin", "quads"};
static const char *const targets[] = {"quadriceps"};

static const struct figure figures[] = {{.id = "roll"}, {.id = "pin"}};

static const struct level levels[] = {
    {
        .id = "light",
        .name = "Light roll",
        .says = {.short_name = "Light", .cues = {easy_cues, 2}},
        .has_equipment = true,
        .equipment = VOCAB_BIT(EQUIPMENT_TOWEL),
        .tags = VOCAB_BIT(TAG_HEAT),
        .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 30000},
        .figure = "pin",
    },
    {.id = "firm", .name = "Firm roll"},
    {
        .id = "counted",
        .name = "Counted",
        .dose = {.kind = DOSE_REPS, .sets = 1, .count = 8, .self_paced = true},
        .figure = "gone",
    },
};

static const struct exercise exercise = {
    .id = "stick-roll-quads",
    .name = "Stick roller, front of thigh",
    .aka = {aka, 2},
    .says = {.setup = "Sit",
             .cues = {cues, 1},
             .targets = {targets, 1},
             .lanes = {lanes, 2}},
    .equipment = VOCAB_BIT(EQUIPMENT_CHAIR),
    .positions = VOCAB_BIT(POSITION_SITTING),
    .tags = VOCAB_BIT(TAG_ROLL),
    .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 90000},
    .levels = levels,
    .level_count = COUNT_OF(levels),
    .start = 1,
    .figures = figures,
    .figure_count = COUNT_OF(figures),
};

static void level_replaces_what_it_says(void **state)
{
    struct form form = exercise_form(&exercise, 0);

    (void)state;
    assert_string_equal(form.exercise, "stick-roll-quads");
    assert_string_equal(form.level, "light");
    assert_string_equal(form.level_name, "Light roll");
    assert_string_equal(form.says.short_name, "Light");
    assert_string_equal(form.says.setup, "Sit");
    assert_int_equal(form.says.cues.count, 2);
    assert_int_equal(form.equipment, VOCAB_BIT(EQUIPMENT_TOWEL));
    assert_int_equal(form.positions, VOCAB_BIT(POSITION_SITTING));
    assert_int_equal(form.tags, VOCAB_BIT(TAG_ROLL) | VOCAB_BIT(TAG_HEAT));
    assert_int_equal(form.dose.length_ms, 30000);
    assert_int_equal(form.says.lanes.count, 2);
    assert_ptr_equal(form.figure, &figures[1]);
}

static void level_that_says_nothing_is_the_exercise(void **state)
{
    struct form form = exercise_form(&exercise, 1);

    (void)state;
    assert_string_equal(form.says.short_name, exercise.name);
    assert_string_equal(form.says.cues.items[0], "Roll slowly");
    assert_int_equal(form.equipment, VOCAB_BIT(EQUIPMENT_CHAIR));
    assert_int_equal(form.dose.length_ms, 90000);
    assert_null(form.figure);
}

static void lanes_go_with_time_alone(void **state)
{
    struct form form = exercise_form(&exercise, 2);

    (void)state;
    assert_int_equal(form.dose.kind, DOSE_REPS);
    assert_int_equal(form.says.lanes.count, 0);
    assert_null(form.figure); /* it names one that is not there */
}

static void levels_are_found_by_id(void **state)
{
    (void)state;
    assert_int_equal(exercise_level(&exercise, "light"), 0);
    assert_int_equal(exercise_level(&exercise, "counted"), 2);
    assert_int_equal(exercise_level(&exercise, "Light"), -1);
}

static void better_fits_count_more(void **state)
{
    static const struct {
        const char *query;
        unsigned fit;
    } CASES[] = {
        {"", 3},
        {"stick", 3},
        {"THIGH", 3},
        {"front of", 3},
        {"high", 2},
        {"rolling", 2},
        {"quads", 2},
        {"quadric", 1},
        {"chair", 1},
        {"rolling or", 1},
        {"pigeon", 0},
        {"stick  roller", 0},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++)
        assert_int_equal(exercise_fits(&exercise, CASES[i].query),
                         CASES[i].fit);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(level_replaces_what_it_says),
        cmocka_unit_test(level_that_says_nothing_is_the_exercise),
        cmocka_unit_test(lanes_go_with_time_alone),
        cmocka_unit_test(levels_are_found_by_id),
        cmocka_unit_test(better_fits_count_more),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
