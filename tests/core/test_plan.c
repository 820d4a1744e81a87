/* SPDX-License-Identifier: MIT */
/* test_plan - a routine laid out in time: segments, sides, lanes, tracks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/fixture.h"
#include "core/session_fixture.h"

#define HOLD(seconds)                                                          \
    {                                                                          \
        .kind = DOSE_HOLD, .sets = 1, .length_ms = (seconds)*1000              \
    }

enum {
    TOLD = 1000
};

/* ---- one step in time ---- */

static const struct {
    const char *what;
    struct routine_step step;
    enum side sore;
    const char *told;
} layouts[] = {
    {"a hold on each side, the easier first",
     {.exercise = "figure-four", .dose = HOLD(30)},
     SIDE_RIGHT,
     "ready 12 left, work 30 left, switch 5 right, work 30 right"},
    {"the left first when no side is known to be sore",
     {.exercise = "figure-four", .dose = HOLD(30)},
     SIDE_NONE,
     "ready 12 left, work 30 left, switch 5 right, work 30 right"},
    {"the right first when the left is sore",
     {.exercise = "figure-four", .dose = HOLD(30)},
     SIDE_LEFT,
     "ready 12 right, work 30 right, switch 5 left, work 30 left"},
    {"rest between sets of a side, not between sides",
     {.exercise = "figure-four",
      .dose =
          {.kind = DOSE_HOLD, .sets = 2, .length_ms = 9000, .rest_ms = 4000}},
     SIDE_NONE,
     "ready 12 left, work 9 left, rest 4 left, work 9 left, switch 5 right, "
     "work 9 right, rest 4 right, work 9 right"},
    {"no rest where none is written",
     {.exercise = "childs-pose",
      .dose = {.kind = DOSE_HOLD, .sets = 2, .length_ms = 9000}},
     SIDE_NONE,
     "ready 12, work 9, work 9"},
    {"one side only",
     {.exercise = "figure-four", .sides = STEP_SIDES_RIGHT, .dose = HOLD(30)},
     SIDE_RIGHT,
     "ready 12 right, work 30 right"},
    {"the sore side twice, with ten seconds of rest",
     {.exercise = "figure-four",
      .sides = STEP_SIDES_SORE_TWICE,
      .dose = HOLD(30)},
     SIDE_RIGHT,
     "ready 12 left, work 30 left, switch 5 right, work 30 right, "
     "rest 10 right, work 30 right"},
    {"or with the rest of the dose",
     {.exercise = "figure-four",
      .sides = STEP_SIDES_SORE_TWICE,
      .dose =
          {.kind = DOSE_HOLD, .sets = 1, .length_ms = 30000, .rest_ms = 7000}},
     SIDE_RIGHT,
     "ready 12 left, work 30 left, switch 5 right, work 30 right, "
     "rest 7 right, work 30 right"},
    {"twice of no sore side is each",
     {.exercise = "figure-four",
      .sides = STEP_SIDES_SORE_TWICE,
      .dose = HOLD(30)},
     SIDE_NONE,
     "ready 12 left, work 30 left, switch 5 right, work 30 right"},
    {"alternating reps, odd ones left, the sore side does not matter",
     {.exercise = "dead-bug",
      .dose = {.kind = DOSE_REPS, .sets = 1, .count = 4, .tempo = {2, 1, 2}}},
     SIDE_LEFT,
     "ready 12, work 5 left, work 5 right, work 5 left, work 5 right"},
    {"reps at one's own pace wait, once a set",
     {.exercise = "pelvic-tilt",
      .dose = {.kind = DOSE_REPS,
               .sets = 2,
               .count = 5,
               .rest_ms = 8000,
               .self_paced = true}},
     SIDE_NONE,
     "ready 12, work waits, rest 8, work waits"},
    {"lanes share the time without gaps",
     {.exercise = "stick-roll-quads",
      .sides = STEP_SIDES_LEFT,
      .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 25000}},
     SIDE_NONE,
     "ready 12 left, work 8333ms left, work 8333ms left, work 8334ms left"},
    {"breaths of ten seconds",
     {.exercise = "slow-breathing",
      .dose = {.kind = DOSE_BREATHS, .sets = 1, .count = 5}},
     SIDE_NONE,
     "ready 12, work 50"},
};

static void a_step_is_laid_out(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++) {
        struct outing outing;
        char told[TOLD];

        outing_init(&outing, &layouts[i].step, 1, layouts[i].sore);
        plan_tell(&outing.plan,
                  0,
                  plan_track_planned(&outing.plan.steps[0]),
                  told,
                  sizeof told);
        if (strcmp(told, layouts[i].told) != 0)
            fail_msg("%s:\n  %s\n  %s", layouts[i].what, told, layouts[i].told);
        outing_release(&outing);
    }
}

/* ---- the whole ---- */

static void the_daily_plan_is_as_long_as_it_says(void **state)
{
    static const struct {
        unsigned steps;
        int64_t ms;
    } phases[PHASE_COUNT] = {
        {1, 72000}, {2, 214000}, {4, 317000}, {4, 273000}, {0, 0}};
    struct fixture f;

    (void)state;
    fixture_init(&f, FIXTURE_DAILY);
    assert_int_equal(f.plan.length_ms, 876000);
    assert_int_equal(f.plan.step_count, 11);
    for (unsigned i = 0; i < PHASE_COUNT; i++) {
        assert_int_equal(f.plan.phase_steps[i], phases[i].steps);
        assert_int_equal(f.plan.phase_ms[i], phases[i].ms);
    }
    assert_int_equal(f.plan.steps[4].phase, PHASE_REACTIVATION);
    assert_int_equal(f.plan.steps[4].phase_number, 2);
    assert_int_equal(f.plan.steps[4].phase_total, 4);
    fixture_release(&f);
}

static void offsets_and_lengths_add_up_on_every_track(void **state)
{
    struct fixture f;

    (void)state;
    fixture_init(&f, FIXTURE_OTHERS);
    for (unsigned i = 0; i < f.plan.step_count; i++) {
        const struct plan_step *step = &f.plan.steps[i];

        for (unsigned t = 0; t < step->form_count * DOSE_SIZE_COUNT; t++) {
            const struct track *track = plan_track(&f.plan, i, t);
            int32_t at = 0;

            for (unsigned s = 0; s < track->count; s++) {
                const struct segment *segment = plan_segment(&f.plan, i, t, s);

                assert_int_equal(segment->offset_ms, at);
                assert_int_equal(segment->kind == SEGMENT_GET_READY, s == 0);
                at += segment->length_ms;
            }
            assert_int_equal(track->length_ms, at);
            assert_int_equal(t, plan_track_at(track->level, track->size));
        }
    }
    fixture_release(&f);
}

/* ---- easier tracks ---- */

/* What a track is: its level and its dose. */
static void check_track(const struct plan *plan,
                        unsigned level,
                        enum dose_size size,
                        const char *id,
                        const char *dose)
{
    unsigned track = plan_track_at(level, size);
    char storage[80];
    struct text text;

    text_over(&text, storage, sizeof storage);
    dose_describe(&plan_track(plan, 0, track)->dose, &text);
    assert_string_equal(plan_form(plan, 0, track)->level, id);
    assert_string_equal(storage, dose);
}

static void a_dose_of_the_step_holds_on_every_level(void **state)
{
    const struct routine_step step = {
        .exercise = "dead-bug",
        .dose = {.kind = DOSE_REPS, .sets = 3, .count = 10, .tempo = {1, 0, 1}},
    };
    struct outing outing;

    (void)state;
    outing_init(&outing, &step, 1, SIDE_NONE);
    assert_int_equal(outing.plan.steps[0].form_count, 3); /* none is harder */
    check_track(
        &outing.plan, 2, DOSE_FULL, "opposite-reach", "3 sets of 10 reps");
    check_track(&outing.plan, 1, DOSE_FULL, "heel-taps", "3 sets of 10 reps");
    check_track(&outing.plan, 0, DOSE_FULL, "arms-only", "3 sets of 10 reps");
    check_track(
        &outing.plan, 1, DOSE_HALF_SETS, "heel-taps", "2 sets of 10 reps");
    /* half of ten is five, and reps that alternate stay even */
    check_track(&outing.plan, 1, DOSE_HALF_WORK, "heel-taps", "6 reps");
    outing_release(&outing);
}

static void without_one_each_level_has_its_own_but_never_more(void **state)
{
    static const struct routine_step bug = {.exercise = "dead-bug"};
    static const struct routine_step walk = {
        .exercise = "warm-up-walk",
        .level = "walk",
        .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 20000}};
    struct outing outing;

    (void)state;
    outing_init(&outing, &bug, 1, SIDE_NONE);
    check_track(
        &outing.plan, 2, DOSE_FULL, "opposite-reach", "2 sets of 12 reps");
    check_track(&outing.plan, 1, DOSE_FULL, "heel-taps", "8 reps");
    check_track(&outing.plan, 0, DOSE_FULL, "arms-only", "2 sets of 12 reps");
    outing_release(&outing);

    /* a minute's march would be more than twenty seconds' walk */
    outing_init(&outing, &walk, 1, SIDE_NONE);
    check_track(&outing.plan, 0, DOSE_FULL, "march-holding", "20 s");
    outing_release(&outing);
}

static void every_track_has_the_same_rounds(void **state)
{
    struct fixture f;

    (void)state;
    fixture_init(&f, FIXTURE_OTHERS);
    for (unsigned i = 0; i < f.plan.step_count; i++) {
        const struct plan_step *step = &f.plan.steps[i];

        for (unsigned t = 0; t < step->form_count * DOSE_SIZE_COUNT; t++) {
            for (unsigned round = 0; round < step->round_count; round++) {
                unsigned work = plan_work_of(&f.plan, i, t, round, 0);
                const struct segment *segment =
                    plan_segment(&f.plan, i, t, work);

                assert_int_equal(segment->kind, SEGMENT_WORK);
                assert_int_equal(segment->round, round);
                if (step->rounds[round] != SIDE_NONE)
                    assert_int_equal(segment->side, step->rounds[round]);
            }
        }
    }
    fixture_release(&f);
}

/* ---- reading it ---- */

static void a_set_is_found_and_brought_into_range(void **state)
{
    const struct routine_step step = {
        .exercise = "figure-four",
        .dose = {
            .kind = DOSE_HOLD, .sets = 2, .length_ms = 9000, .rest_ms = 4000}};
    /* ready 0, work 1, rest 2, work 3, switch 4, work 5, rest 6, work 7 */
    static const struct {
        unsigned round, set, segment;
    } cases[] = {{0, 0, 1},
                 {0, 1, 3},
                 {1, 0, 5},
                 {1, 1, 7},
                 {0, 9, 3},
                 {7, 0, 5},
                 {7, 9, 7}};
    struct outing outing;
    unsigned planned;

    (void)state;
    outing_init(&outing, &step, 1, SIDE_NONE);
    planned = plan_track_planned(&outing.plan.steps[0]);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(
            plan_work_of(
                &outing.plan, 0, planned, cases[i].round, cases[i].set),
            cases[i].segment);
    assert_int_equal(plan_sets(&outing.plan, 0, planned), 4);
    assert_int_equal(
        plan_sets(&outing.plan, 0, plan_track_at(0, DOSE_HALF_SETS)), 2);
    outing_release(&outing);
}

static void equipment_is_that_of_the_planned_levels(void **state)
{
    static const struct routine_step steps[] = {
        {.exercise = "stick-roll-quads"},
        {.exercise = "dead-bug", .level = "arms-only"}};
    struct outing outing;

    (void)state;
    outing_init(&outing, steps, 2, SIDE_NONE);
    assert_int_equal(plan_equipment(&outing.plan),
                     VOCAB_BIT(EQUIPMENT_STICK_ROLLER) |
                         VOCAB_BIT(EQUIPMENT_CHAIR) | VOCAB_BIT(EQUIPMENT_MAT));
    outing_release(&outing);
}

static void words_are_found_again(void **state)
{
    enum dose_size size;

    (void)state;
    for (enum dose_size s = 0; s < DOSE_SIZE_COUNT; s++) {
        assert_true(dose_size_find(dose_size_word(s), &size));
        assert_int_equal(size, s);
    }
    assert_false(dose_size_find("quarter", &size));
}

static void what_cannot_be_planned_says_so(void **state)
{
    static const struct routine_step open = {.exercise = "dead-bug"};
    struct routine routine = {.id = "r", .name = "Empty"};
    struct arena arena = {0};
    struct plan plan;
    struct error err = {0};

    (void)state;
    assert_false(plan_build(&routine, SIDE_NONE, &arena, &plan, &err));
    assert_string_equal(err.text, "cannot plan 'Empty': it has 0 steps");
    routine.phases[PHASE_STRETCH].steps = &open;
    routine.phases[PHASE_STRETCH].count = 1;
    assert_false(plan_build(&routine, SIDE_NONE, &arena, &plan, &err));
    assert_string_equal(err.text,
                        "cannot plan 'dead-bug': the routine is not settled");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_step_is_laid_out),
        cmocka_unit_test(the_daily_plan_is_as_long_as_it_says),
        cmocka_unit_test(offsets_and_lengths_add_up_on_every_track),
        cmocka_unit_test(a_dose_of_the_step_holds_on_every_level),
        cmocka_unit_test(without_one_each_level_has_its_own_but_never_more),
        cmocka_unit_test(every_track_has_the_same_rounds),
        cmocka_unit_test(a_set_is_found_and_brought_into_range),
        cmocka_unit_test(equipment_is_that_of_the_planned_levels),
        cmocka_unit_test(words_are_found_again),
        cmocka_unit_test(what_cannot_be_planned_says_so),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
