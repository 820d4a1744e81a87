/* SPDX-License-Identifier: MIT */
/* test_yaml_shipped - what the rules ask of the shipped files: a gentle routine
 * that is gentle (R11), a breath for a hold, no bouncing (R16), phases in their
 * order (R17), and ladders that can be climbed (R14). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "edge/yaml_kit.h"

#include <limber/core/base/text.h>
#include <limber/core/care/activity.h>
#include <limber/core/care/tolerance.h>
#include <limber/edge/yaml/load.h>

static struct arena arena;
static struct library library;

static int load_all(void **state)
{
    struct report report;

    (void)state;
    library_init(&library);
    report_init(&report);
    if (!yaml_all_exercises(&ykit_shipped, &arena, &library, &report))
        fail_msg("%s", report.text.data);
    report_release(&report);
    assert_true(library.count >= 28);
    return 0;
}

static int let_go(void **state)
{
    (void)state;
    library_release(&library);
    arena_release(&arena);
    return 0;
}

static struct routine open_shipped(const char *id)
{
    struct report report;
    struct routine routine;
    char path[64];

    report_init(&report);
    snprintf(path, sizeof path, "routines/%s.yaml", id);
    if (!yaml_load_routine(path, id, &arena, &routine, &report))
        fail_msg("%s", report.text.data);
    report_release(&report);
    return routine;
}

/* ---- R11, vector 28 ---- */

/* The level of a step where nobody has moved it, and all that it can be eased
 * to. */
static void is_gentle_down_from(const struct routine_step *step)
{
    const struct exercise *exercise = library_find(&library, step->exercise);
    unsigned level;

    assert_non_null(exercise);
    level = step->level != NULL
                ? (unsigned)exercise_level(exercise, step->level)
                : exercise->start;
    for (unsigned i = 0; i <= level; i++) {
        struct form form = exercise_form(exercise, i);

        if (!gentle_allows(form.tags))
            fail_msg("%s, %s is not gentle", form.exercise, form.level);
    }
}

static void the_routine_for_sore_days_is_gentle_in_every_form(void **state)
{
    struct routine flare = open_shipped("flare");
    unsigned seen = 0;

    (void)state;
    assert_true(flare.gentle);
    for (enum phase p = 0; p < PHASE_COUNT; p++)
        for (unsigned i = 0; i < flare.phases[p].count; i++) {
            is_gentle_down_from(&flare.phases[p].steps[i]);
            seen++;
        }
    assert_true(seen >= 8);
}

static void it_is_the_only_gentle_one(void **state)
{
    (void)state;
    for (unsigned i = 0; ykit_routines[i] != NULL; i++)
        assert_int_equal(open_shipped(ykit_routines[i]).gentle,
                         strcmp(ykit_routines[i], "flare") == 0);
}

/* ---- R16 ---- */

static void has_a_breath(const struct form *form, const struct dose *dose)
{
    if (dose->kind == DOSE_HOLD && hold_wants_breath(dose->length_ms) &&
        (form->says.breath == NULL || form->says.breath[0] == '\0'))
        fail_msg("%s, %s has no breath", form->exercise, form->level);
}

static void every_long_hold_has_a_breath(void **state)
{
    unsigned holds = 0;

    (void)state;
    for (unsigned e = 0; e < library.count; e++)
        for (unsigned i = 0; i < library.exercises[e]->level_count; i++) {
            struct form form = exercise_form(library.exercises[e], i);

            holds += form.dose.kind == DOSE_HOLD;
            has_a_breath(&form, &form.dose);
        }
    assert_true(holds >= 30);
}

static void every_long_hold_of_a_routine_has_a_breath(void **state)
{
    (void)state;
    for (unsigned r = 0; ykit_routines[r] != NULL; r++) {
        struct routine routine = open_shipped(ykit_routines[r]);

        for (enum phase p = 0; p < PHASE_COUNT; p++)
            for (unsigned i = 0; i < routine.phases[p].count; i++) {
                const struct routine_step *step = &routine.phases[p].steps[i];
                const struct exercise *exercise =
                    library_find(&library, step->exercise);

                for (unsigned l = 0; l < exercise->level_count; l++) {
                    struct form form = exercise_form(exercise, l);

                    has_a_breath(&form, &step->dose);
                }
            }
    }
}

/* A cue may say that there is none: "never bounce", "without bouncing". */
static void asks_for_no_bounce(const struct form *form, const char *words)
{
    static const char *const moves[] = {"bounc", "pulse", "jerk", "bob "};

    for (size_t i = 0; words != NULL && i < sizeof moves / sizeof moves[0]; i++)
        if (text_contains(words, moves[i]) && !text_contains(words, "never ") &&
            !text_contains(words, "without "))
            fail_msg("%s, %s: '%s'", form->exercise, form->level, words);
}

static void no_cue_bounces(void **state)
{
    (void)state;
    for (unsigned e = 0; e < library.count; e++)
        for (unsigned i = 0; i < library.exercises[e]->level_count; i++) {
            struct form form = exercise_form(library.exercises[e], i);

            asks_for_no_bounce(&form, form.says.setup);
            asks_for_no_bounce(&form, form.says.breath);
            for (unsigned c = 0; c < form.says.cues.count; c++)
                asks_for_no_bounce(&form, form.says.cues.items[c]);
        }
}

/* ---- R17 ---- */

static void phases_are_in_order_and_a_warm_up_precedes_a_stretch(void **state)
{
    (void)state;
    for (unsigned r = 0; ykit_routines[r] != NULL; r++) {
        struct routine routine = open_shipped(ykit_routines[r]);
        enum phase phases[ROUTINE_STEPS_MAX];
        unsigned count = 0;

        for (enum phase p = 0; p < PHASE_COUNT; p++)
            for (unsigned i = 0; i < routine.phases[p].count; i++)
                phases[count++] =
                    library_find(&library, routine.phases[p].steps[i].exercise)
                        ->phase;
        assert_true(count > 0);
        assert_true(order_is_sound(phases, count));
        if (routine.phases[PHASE_STRETCH].count > 0)
            assert_int_equal(phases[0], PHASE_WARM_UP);
    }
}

/* ---- R14 ---- */

/* The level that opens another lies lower, or in another ladder; and somebody
 * new begins on one that is open, or on the lowest. */
static void every_lock_can_be_opened(void **state)
{
    unsigned locks = 0;

    (void)state;
    for (unsigned e = 0; e < library.count; e++) {
        const struct exercise *exercise = library.exercises[e];

        for (unsigned i = 0; i < exercise->level_count; i++) {
            const struct unlock *unlock = &exercise->levels[i].unlock;

            if (unlock->after == NULL)
                continue;
            locks++;
            assert_true(unlock->times >= 1 && unlock->peak <= 2);
            assert_true(i > exercise->start || i == 0);
            if (strchr(unlock->after, '/') == NULL)
                assert_in_range(
                    exercise_level(exercise, unlock->after), 0, (int)i - 1);
        }
    }
    assert_true(locks >= 5);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(the_routine_for_sore_days_is_gentle_in_every_form),
        cmocka_unit_test(it_is_the_only_gentle_one),
        cmocka_unit_test(every_long_hold_has_a_breath),
        cmocka_unit_test(every_long_hold_of_a_routine_has_a_breath),
        cmocka_unit_test(no_cue_bounces),
        cmocka_unit_test(phases_are_in_order_and_a_warm_up_precedes_a_stretch),
        cmocka_unit_test(every_lock_can_be_opened),
    };

    return cmocka_run_group_tests(TESTS, load_all, let_go);
}
