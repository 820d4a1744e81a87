/* SPDX-License-Identifier: MIT */
/* test_rules - errors of meaning: each rule, told with its path and words.
 * A case breaks one thing in a library that is right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/library_kit.h"

#include <limber/core/library/rules.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

/* ---- doses ---- */

static void doses_are_held_against_the_limits(void **state)
{
    static const struct {
        struct dose_parts parts;
        const char *path, *text;
        struct dose dose;
    } CASES[] = {
        {{.has_hold = true, .hold_ms = 30000, .has_rest = true},
         NULL,
         NULL,
         {.kind = DOSE_HOLD, .sets = 1, .length_ms = 30000}},
        {{.has_reps = true, .reps = 60, .has_sets = true, .sets = 10},
         NULL,
         NULL,
         {.kind = DOSE_REPS, .sets = 10, .count = 60, .self_paced = true}},
        {{.has_reps = true, .reps = 8, .has_tempo = true, .tempo = {2, 1, 2}},
         NULL,
         NULL,
         {.kind = DOSE_REPS, .sets = 1, .count = 8, .tempo = {2, 1, 2}}},
        {{.has_breaths = true, .breaths = 5},
         NULL,
         NULL,
         {.kind = DOSE_BREATHS, .sets = 1, .count = 5}},
        {{.has_sets = true, .sets = 2},
         "dose",
         "expected one of hold, reps, time, breaths, found none",
         {.kind = DOSE_NONE, .sets = 2}},
        {{.has_time = true,
          .time_ms = 60000,
          .has_breaths = true,
          .breaths = 2},
         "dose",
         "expected one of hold, reps, time, breaths, found time and breaths",
         {.kind = DOSE_TIME, .sets = 1, .length_ms = 60000}},
        {{.has_hold = true, .hold_ms = 30000, .has_tempo = true},
         "dose.tempo",
         "expected 'reps' beside a tempo, found none",
         {.kind = DOSE_HOLD, .sets = 1, .length_ms = 30000}},
        {{.has_reps = true, .reps = 8, .has_sets = true, .sets = -1},
         "dose.sets",
         "expected 1 to 10, found -1",
         {.kind = DOSE_REPS, .sets = 1, .count = 8, .self_paced = true}},
        {{.has_reps = true, .reps = 4000000000},
         "dose.reps",
         "expected 1 to 60, found 4000000000",
         {.kind = DOSE_REPS, .sets = 1, .count = 60, .self_paced = true}},
        {{.has_breaths = true, .breaths = 0},
         "dose.breaths",
         "expected 1 to 60, found 0",
         {.kind = DOSE_BREATHS, .sets = 1, .count = 1}},
        {{.has_hold = true, .hold_ms = 601000},
         "dose.hold",
         "expected 1s to 10m, found 10m1s",
         {.kind = DOSE_HOLD, .sets = 1, .length_ms = 600000}},
        {{.has_time = true, .time_ms = 0},
         "dose.time",
         "expected 1s to 60m, found 0s",
         {.kind = DOSE_TIME, .sets = 1, .length_ms = 1000}},
        {{.has_hold = true,
          .hold_ms = 1000,
          .has_rest = true,
          .rest_ms = 700000},
         "dose.rest",
         "expected 0s to 10m, found 11m40s",
         {.kind = DOSE_HOLD, .sets = 1, .length_ms = 1000, .rest_ms = 600000}},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct problems problems;
        struct path path;
        struct dose dose;

        problems_init(&problems);
        path_init(&path);
        path_key(&path, "dose");
        rules_dose(&CASES[i].parts, &path, &problems, &dose);
        kit_expect(&problems, CASES[i].path, CASES[i].text);
        assert_string_equal(path.text, "dose");
        assert_true(dose_same(&dose, &CASES[i].dose));
        problems_release(&problems);
    }
}

/* ---- exercises by themselves ---- */

static const char *const long_cue[] = {
    "short", "a cue of far more than the sixty cells that a cue may take up "};
static const char *const lane[] = {"inner"};

static void long_short_name(struct kit *kit)
{
    kit->exercises[KIT_HIPS].says.short_name = "A stretch for both of the hips";
}

static void wide_short_name(struct kit *kit)
{
    kit->exercises[KIT_HIPS].says.short_name = "腿腿腿腿腿腿腿腿腿腿腿腿腿";
}

static void long_level_cue(struct kit *kit)
{
    kit->levels[KIT_HIPS][1].says.cues = (struct texts){long_cue, 2};
}

static void many_marks(struct kit *kit)
{
    char *name = kit->buffer;

    memcpy(name, "a", 2);
    for (int i = 0; i < RULES_TEXT_BYTES / 2; i++)
        memcpy(name + 1 + 2 * i, "\u0301", 3);
    kit->exercises[KIT_HIPS].name = name;
}

static void long_frame_name(struct kit *kit)
{
    kit->frames[KIT_HIPS].name = long_cue[1];
}

static void odd_reps(struct kit *kit)
{
    kit->exercises[KIT_BUG].dose.count = 7;
}

static void odd_level_reps(struct kit *kit)
{
    kit->levels[KIT_BUG][1].dose = kit->exercises[KIT_BUG].dose;
    kit->levels[KIT_BUG][1].dose.count = 9;
}

static void lanes_beside_a_hold(struct kit *kit)
{
    kit->levels[KIT_HIPS][0].says.lanes = (struct texts){lane, 1};
}

static void another_kind_of_dose(struct kit *kit)
{
    kit->levels[KIT_HIPS][0].dose =
        (struct dose){.kind = DOSE_BREATHS, .sets = 1, .count = 3};
}

static void level_twice(struct kit *kit)
{
    kit->levels[KIT_HIPS][1].id = "low";
    kit->levels[KIT_HIPS][2].unlock.after = NULL;
}

static void unknown_figure(struct kit *kit)
{
    kit->levels[KIT_HIPS][1].figure = "kneeel";
}

static void figure_twice(struct kit *kit)
{
    kit->figures[KIT_HIPS][1] = kit->figures[KIT_HIPS][0];
    kit->exercises[KIT_HIPS].figure_count = 2;
}

static void unlock_after_nothing(struct kit *kit)
{
    kit->levels[KIT_HIPS][2].unlock.after = "mind";
}

static void unlock_after_itself(struct kit *kit)
{
    kit->levels[KIT_HIPS][2].unlock.after = "high";
}

static void exercises_are_checked_by_themselves(void **state)
{
    static const struct kit_case CASES[] = {
        {kit_break_nothing, NULL, NULL},
        {long_short_name, "short", "expected at most 24 characters, found 30"},
        {wide_short_name, "short", "expected at most 24 characters, found 26"},
        {long_level_cue,
         "levels[1].cues[1]",
         "expected at most 60 characters, found 62"},
        {many_marks, "name", "expected at most 1200 bytes of text, found 1201"},
        {long_frame_name,
         "figures[0].frames[0].name",
         "expected at most 60 characters, found 62"},
        {odd_reps,
         "dose.reps",
         "expected even reps, as the sides alternate, found 7"},
        {odd_level_reps,
         "levels[1].dose.reps",
         "expected even reps, as the sides alternate, found 9"},
        {lanes_beside_a_hold,
         "levels[0].lanes",
         "expected lanes only beside a dose of time, found one of hold"},
        {another_kind_of_dose,
         "levels[0].dose",
         "expected a dose of hold as in the whole exercise, found breaths"},
        {level_twice,
         "levels[1].id",
         "expected each level once, found 'low' again"},
        {unknown_figure,
         "levels[1].figure",
         "expected a figure of this file, found 'kneeel' (did you mean "
         "'kneel'?)"},
        {figure_twice,
         "figures[1].id",
         "expected each figure once, found 'kneel' again"},
        {unlock_after_nothing,
         "levels[2].unlock.after",
         "expected a level of 'hips', found 'mind' (did you mean 'mid'?)"},
        {unlock_after_itself,
         "levels[2].unlock.after",
         "expected an easier level, found 'high'"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct problems problems;
        struct path path;
        struct kit kit;

        kit_init(&kit);
        CASES[i].breaks(&kit);
        problems_init(&problems);
        path_init(&path);
        for (int e = 0; e < KIT_EXERCISES; e++)
            rules_exercise(&kit.exercises[e], &path, &problems);
        kit_expect(&problems, CASES[i].path, CASES[i].text);
        assert_string_equal(path.text, "");
        problems_release(&problems);
        kit_release(&kit);
    }
}

/* ---- routines ---- */

static void long_note(struct kit *kit)
{
    kit->steps[PHASE_STRETCH][0].note = long_cue[1];
}

static void no_steps(struct kit *kit)
{
    kit->routine.phases[PHASE_STRETCH].count = 0;
    kit->routine.phases[PHASE_REACTIVATION].count = 0;
}

static void as_many_steps(struct kit *kit, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        kit->steps[PHASE_STRETCH][i].exercise = "hips";
    kit->routine.phases[PHASE_STRETCH].count = count;
}

static void most_steps(struct kit *kit)
{
    as_many_steps(kit, ROUTINE_STEPS_MAX - 1);
}

static void too_many_steps(struct kit *kit)
{
    as_many_steps(kit, ROUTINE_STEPS_MAX);
}

static void own_exercise_twice(struct kit *kit)
{
    kit->exercises[KIT_BUG] = kit->exercises[KIT_HIPS];
    kit->routine.exercises = kit->exercises;
    kit->routine.exercise_count = 2;
    kit->routine.phases[PHASE_REACTIVATION].count = 0;
}

static void own_exercise_with_odd_reps(struct kit *kit)
{
    kit->routine.exercises = kit->exercises;
    kit->routine.exercise_count = 2;
    odd_reps(kit);
}

static void routines_are_checked_by_themselves(void **state)
{
    static const struct kit_case CASES[] = {
        {kit_break_nothing, NULL, NULL},
        {long_note,
         "stretch[0].note",
         "expected at most 60 characters, found 62"},
        {no_steps, "", "expected at least one step, found none"},
        {most_steps, NULL, NULL},
        {too_many_steps,
         "stretch[63]",
         "expected at most 64 steps in a routine, found more"},
        {own_exercise_twice,
         "exercises[1].id",
         "expected each exercise once, found 'hips' again"},
        {own_exercise_with_odd_reps,
         "exercises[1].dose.reps",
         "expected even reps, as the sides alternate, found 7"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct problems problems;
        struct kit kit;

        kit_init(&kit);
        CASES[i].breaks(&kit);
        problems_init(&problems);
        rules_routine(&kit.routine, &problems);
        kit_expect(&problems, CASES[i].path, CASES[i].text);
        problems_release(&problems);
        kit_release(&kit);
    }
}

/* ---- the list itself ---- */

static void problems_are_bounded(void **state)
{
    struct problems problems;
    struct path path;

    (void)state;
    problems_init(&problems);
    path_init(&path);
    for (unsigned i = 0; i < PROBLEMS_MAX + 7; i++)
        problems_add(&problems, &path, "one more");
    assert_int_equal(problems.count, PROBLEMS_MAX);
    assert_int_equal(problems.left_out, 7);
    problems_release(&problems);
    assert_int_equal(problems.count, 0);
}

static void problems_hold_nothing_hostile(void **state)
{
    struct problems problems;
    struct path path;

    (void)state;
    problems_init(&problems);
    path_init(&path);
    problems_add(&problems, &path, "found '%s'", "\x1b[2J\u202E");
    assert_string_equal(problems.items[0].text, "found '\uFFFD[2J\uFFFD'");
    problems_release(&problems);
}

static void paths_go_down_and_back(void **state)
{
    struct path path;
    unsigned list, item, mark = 0;

    (void)state;
    path_init(&path);
    list = path_key(&path, "levels");
    item = path_index(&path, 12);
    path_key(&path, "dose");
    assert_string_equal(path.text, "levels[12].dose");
    path_back(&path, item);
    assert_string_equal(path.text, "levels");
    path_back(&path, list);
    assert_string_equal(path.text, "");
    for (int i = 0; i < 100; i++)
        mark = path_key(&path, "a-long-key");
    assert_true(path.length < PATH_TEXT);
    assert_int_equal(mark, path.length); /* no room for half a key */
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(doses_are_held_against_the_limits),
        cmocka_unit_test(exercises_are_checked_by_themselves),
        cmocka_unit_test(routines_are_checked_by_themselves),
        cmocka_unit_test(problems_are_bounded),
        cmocka_unit_test(problems_hold_nothing_hostile),
        cmocka_unit_test(paths_go_down_and_back),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
