/* SPDX-License-Identifier: MIT */
/* test_links - names that lead nowhere, or to what does not fit there. A case
 * breaks one thing in a library that is right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/library_kit.h"

#include <limber/core/library/links.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

static const char *const ids[] = {"bug", "hips", "lunge", "roll"};
static const struct texts names = {ids, COUNT_OF(ids)};

/* ---- what an exercise says of others ---- */

static const char *const instead[][2] = {
    {"lunge", "hips"}, {"bug", "lunge"}, {"lunge", "lunge"}, {"hipz", "x"}};

static void instead_known_by_name(struct kit *kit)
{
    kit->exercises[KIT_BUG].instead = (struct texts){instead[0], 1};
}

static void instead_of_another_phase(struct kit *kit)
{
    kit->exercises[KIT_HIPS].instead = (struct texts){instead[1], 2};
}

static void instead_itself(struct kit *kit)
{
    kit->exercises[KIT_HIPS].instead = (struct texts){instead[0], 2};
}

static void instead_twice(struct kit *kit)
{
    kit->exercises[KIT_HIPS].instead = (struct texts){instead[2], 2};
}

static void instead_unknown(struct kit *kit)
{
    kit->exercises[KIT_HIPS].instead = (struct texts){instead[3], 1};
}

static void unlock_after_another(struct kit *kit)
{
    kit->levels[KIT_BUG][1].unlock.after = "hips/high";
}

static void unlock_after_another_s_unknown_level(struct kit *kit)
{
    kit->levels[KIT_BUG][1].unlock.after = "hips/hihg";
}

static void unlock_after_an_unknown_exercise(struct kit *kit)
{
    kit->levels[KIT_BUG][0].unlock.after = "hup/high";
}

static void unlock_after_one_not_loaded(struct kit *kit)
{
    kit->levels[KIT_BUG][0].unlock.after = "lunge/high";
}

static void exercises_are_checked_against_others(void **state)
{
    static const struct kit_case CASES[] = {
        {kit_break_nothing, NULL, NULL},
        {instead_known_by_name, NULL, NULL},
        {instead_of_another_phase,
         "instead[0]",
         "expected an exercise of 'stretch', found 'bug', which belongs to "
         "'reactivation'"},
        {instead_itself,
         "instead[1]",
         "expected another exercise, found itself"},
        {instead_twice,
         "instead[1]",
         "expected each exercise once, found 'lunge' again"},
        {instead_unknown,
         "instead[0]",
         "expected an exercise, found 'hipz' (did you mean 'hips'?)"},
        {unlock_after_another, NULL, NULL},
        {unlock_after_another_s_unknown_level,
         "levels[1].unlock.after",
         "expected a level of 'hips', found 'hihg' (did you mean 'high'?)"},
        {unlock_after_an_unknown_exercise,
         "levels[0].unlock.after",
         "expected an exercise, found 'hup'"},
        {unlock_after_one_not_loaded, NULL, NULL},
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
            links_exercise(
                &kit.exercises[e], &kit.library, &names, &path, &problems);
        kit_expect(&problems, CASES[i].path, CASES[i].text);
        assert_string_equal(path.text, "");
        problems_release(&problems);
        kit_release(&kit);
    }
}

/* ---- what a routine says of exercises ---- */

static void unknown_step(struct kit *kit)
{
    kit->steps[PHASE_STRETCH][0].exercise = "hisp";
}

static void step_not_loaded(struct kit *kit)
{
    kit->steps[PHASE_STRETCH][0].exercise = "lunge";
}

static void wrong_list(struct kit *kit)
{
    kit->steps[PHASE_STRETCH][0].exercise = "roll";
}

static void unknown_level(struct kit *kit)
{
    kit->steps[PHASE_STRETCH][0].level = "hgih";
}

static void sides_of_alternate(struct kit *kit)
{
    kit->steps[PHASE_REACTIVATION][0].sides = STEP_SIDES_LEFT;
}

static void sides_of_each(struct kit *kit)
{
    kit->steps[PHASE_STRETCH][0].sides = STEP_SIDES_SORE_TWICE;
}

static void step_dose_of_another_kind(struct kit *kit)
{
    kit->steps[PHASE_STRETCH][0].dose =
        (struct dose){.kind = DOSE_REPS, .sets = 1, .count = 8};
}

static void odd_step_reps(struct kit *kit)
{
    kit->steps[PHASE_REACTIVATION][0].dose =
        (struct dose){.kind = DOSE_REPS, .sets = 1, .count = 5};
}

static void routines_are_checked_against_exercises(void **state)
{
    static const struct kit_case CASES[] = {
        {kit_break_nothing, NULL, NULL},
        {unknown_step,
         "stretch[0].do",
         "expected an exercise, found 'hisp' (did you mean 'hips'?)"},
        {step_not_loaded, NULL, NULL},
        {wrong_list,
         "stretch[0].do",
         "expected an exercise of 'stretch', found 'roll', which belongs "
         "under 'compression'"},
        {unknown_level,
         "stretch[0].level",
         "expected a level of 'hips', found 'hgih' (did you mean 'high'?)"},
        {sides_of_alternate,
         "reactivation[0].sides",
         "expected no sides, as 'bug' alternates them, found 'left'"},
        {sides_of_each, NULL, NULL},
        {step_dose_of_another_kind,
         "stretch[0].dose",
         "expected a dose of hold as in 'hips', found reps"},
        {odd_step_reps,
         "reactivation[0].dose.reps",
         "expected even reps, as the sides of 'bug' alternate, found 5"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct problems problems;
        struct kit kit;

        kit_init(&kit);
        CASES[i].breaks(&kit);
        problems_init(&problems);
        links_routine(&kit.routine, &kit.library, &names, &problems);
        kit_expect(&problems, CASES[i].path, CASES[i].text);
        problems_release(&problems);
        kit_release(&kit);
    }
}

static void routine_without_a_library_stands_alone(void **state)
{
    struct problems problems;
    struct kit kit;

    (void)state;
    kit_init(&kit);
    problems_init(&problems);
    kit.routine.exercises = kit.exercises;
    kit.routine.exercise_count = 1; /* hips, but not the bug */
    links_routine(&kit.routine, NULL, NULL, &problems);
    kit_expect(
        &problems, "reactivation[0].do", "expected an exercise, found 'bug'");
    problems_release(&problems);
    kit_release(&kit);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(exercises_are_checked_against_others),
        cmocka_unit_test(routines_are_checked_against_exercises),
        cmocka_unit_test(routine_without_a_library_stands_alone),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
