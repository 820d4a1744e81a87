/* SPDX-License-Identifier: MIT */
/* test_library - finding exercises, and routines made to stand alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/library_kit.h"

static void library_keeps_the_first_of_an_id(void **state)
{
    struct library library;
    struct exercise exercises[100];
    char ids[100][8];

    (void)state;
    library_init(&library);
    assert_null(library_find(&library, "x0"));
    for (unsigned i = 0; i < 100; i++) {
        ids[i][0] = 'x';
        ids[i][1] = (char)('0' + i / 10);
        ids[i][2] = (char)('0' + i % 10);
        ids[i][3] = '\0';
        exercises[i] = (struct exercise){.id = ids[i]};
        library_add(&library, &exercises[i]);
    }
    exercises[1].id = "x00"; /* another with the id of the first */
    library_add(&library, &exercises[1]);
    assert_int_equal(library.count, 100);
    assert_ptr_equal(library_find(&library, "x00"), &exercises[0]);
    assert_ptr_equal(library_find(&library, "x99"), &exercises[99]);
    library_release(&library);
    assert_int_equal(library.count, 0);
}

static void routine_s_own_exercise_comes_first(void **state)
{
    struct kit kit;
    struct exercise own = {.id = "hips"};

    (void)state;
    kit_init(&kit);
    kit.routine.exercises = &own;
    kit.routine.exercise_count = 1;
    assert_ptr_equal(routine_exercise(&kit.routine, &kit.library, "hips"),
                     &own);
    assert_ptr_equal(routine_exercise(&kit.routine, &kit.library, "bug"),
                     &kit.exercises[KIT_BUG]);
    assert_null(routine_exercise(&kit.routine, NULL, "bug"));
    assert_int_equal(routine_step_count(&kit.routine), 2);
    kit_release(&kit);
}

static const struct routine_step *settled_step(const struct routine *routine,
                                               enum phase phase)
{
    assert_int_equal(routine->phases[phase].count, 1);
    return &routine->phases[phase].steps[0];
}

static void settled_routine_says_all(void **state)
{
    struct kit kit;
    struct arena arena = {0};
    struct routine out;
    struct error err;
    const struct routine_step *step;

    (void)state;
    kit_init(&kit);
    kit.steps[PHASE_REACTIVATION][0].dose = (struct dose){
        .kind = DOSE_REPS, .sets = 2, .count = 8, .self_paced = true};
    kit.steps[PHASE_REACTIVATION][0].note = "Slowly";
    assert_true(routine_settle(&kit.routine, &kit.library, &arena, &out, &err));
    step = settled_step(&out, PHASE_STRETCH);
    assert_string_equal(step->level, "mid"); /* where it starts */
    assert_int_equal(step->sides, STEP_SIDES_EACH);
    assert_int_equal(step->dose.length_ms, 30000);
    step = settled_step(&out, PHASE_REACTIVATION);
    assert_string_equal(step->level, "arms");
    assert_int_equal(step->sides, STEP_SIDES_OWN); /* alternate: no word */
    assert_int_equal(step->dose.count, 8);
    assert_string_equal(step->note, "Slowly");
    assert_int_equal(out.exercise_count, 2);
    arena_release(&arena);
    kit_release(&kit);
}

static void settled_routine_holds_no_old_pointer(void **state)
{
    struct kit *kit = malloc(sizeof *kit);
    char *name = malloc(sizeof "Mine"); /* freed below: the copy must stay */
    struct arena arena = {0};
    struct routine out;
    const struct exercise *hips;
    struct error err;

    (void)state;
    kit_init(kit);
    memcpy(name, "Mine", sizeof "Mine");
    kit->routine.name = name;
    kit->exercises[KIT_HIPS].name = name;
    kit->levels[KIT_HIPS][2].name = name;
    kit->frames[KIT_HIPS].name = name;
    assert_true(
        routine_settle(&kit->routine, &kit->library, &arena, &out, &err));
    kit_release(kit);
    free(kit);
    free(name);
    assert_string_equal(out.name, "Mine");
    hips = routine_exercise(&out, NULL, "hips");
    assert_non_null(hips);
    assert_string_equal(hips->name, "Mine");
    assert_string_equal(hips->levels[2].name, "Mine");
    assert_string_equal(hips->levels[2].unlock.after, "mid");
    assert_string_equal(hips->figures[0].frames[0].name, "Mine");
    assert_string_equal(hips->says.cues.items[1], "Sink forward");
    arena_release(&arena);
}

static void what_is_not_there_cannot_be_settled(void **state)
{
    static const struct {
        const char *exercise, *level, *text;
    } CASES[] = {
        {"hipz", NULL, "no exercise 'hipz'"},
        {"hips", "top", "no level 'top' in exercise 'hips'"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct kit kit;
        struct arena arena = {0};
        struct routine out;
        struct error err;

        kit_init(&kit);
        kit.steps[PHASE_STRETCH][0].exercise = CASES[i].exercise;
        kit.steps[PHASE_STRETCH][0].level = CASES[i].level;
        assert_false(
            routine_settle(&kit.routine, &kit.library, &arena, &out, &err));
        assert_int_equal(err.code, ERROR_ABSENT);
        assert_string_equal(err.text, CASES[i].text);
        arena_release(&arena);
        kit_release(&kit);
    }
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(library_keeps_the_first_of_an_id),
        cmocka_unit_test(routine_s_own_exercise_comes_first),
        cmocka_unit_test(settled_routine_says_all),
        cmocka_unit_test(settled_routine_holds_no_old_pointer),
        cmocka_unit_test(what_is_not_there_cannot_be_settled),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
