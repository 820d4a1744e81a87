/* SPDX-License-Identifier: MIT */
/* test_tailor_fit - a session made to fit its minutes, and that its times are
 * those of the plan. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/care/tailor_fit.h>
#include <limber/core/session/plan.h>

#include "core/tailor_kit.h"

static struct kit_tailor kit;

static int begin(void **state)
{
    (void)state;
    kit_tailor_init(&kit);
    return 0;
}

static int end(void **state)
{
    (void)state;
    kit_tailor_release(&kit);
    return 0;
}

/* ---- one clock ---- */

static void draft_is_as_long_as_its_plan(void **state)
{
    static const struct {
        const char *exercise;
        struct dose dose;
        enum step_sides sides;
        enum sore sore;
        int64_t ms;
    } CASES[] = {
        {"walk",
         {.kind = DOSE_TIME, .sets = 1, .length_ms = 60000},
         STEP_SIDES_OWN,
         SORE_UNKNOWN,
         72000},
        {"foam",
         {.kind = DOSE_TIME, .sets = 1, .length_ms = 45000},
         STEP_SIDES_OWN,
         SORE_LEFT,
         107000},
        {"four",
         {.kind = DOSE_HOLD, .sets = 2, .length_ms = 30000, .rest_ms = 5000},
         STEP_SIDES_EACH,
         SORE_BOTH,
         147000},
        {"four",
         {.kind = DOSE_HOLD, .sets = 2, .length_ms = 30000, .rest_ms = 5000},
         STEP_SIDES_SORE_TWICE,
         SORE_RIGHT,
         217000},
        {"four",
         {.kind = DOSE_HOLD, .sets = 1, .length_ms = 30000},
         STEP_SIDES_SORE_TWICE,
         SORE_RIGHT,
         117000},
        {"four",
         {.kind = DOSE_HOLD, .sets = 1, .length_ms = 30000},
         STEP_SIDES_SORE_TWICE,
         SORE_UNKNOWN,
         77000},
        {"four",
         {.kind = DOSE_HOLD, .sets = 1, .length_ms = 30000},
         STEP_SIDES_LEFT,
         SORE_RIGHT,
         42000},
        {"bug",
         {.kind = DOSE_REPS,
          .sets = 2,
          .count = 12,
          .rest_ms = 30000,
          .tempo = {3, 1, 2}},
         STEP_SIDES_OWN,
         SORE_LEFT,
         186000},
        {"clam",
         {.kind = DOSE_REPS, .sets = 1, .count = 8, .self_paced = true},
         STEP_SIDES_OWN,
         SORE_LEFT,
         81000},
        {"breathe",
         {.kind = DOSE_BREATHS, .sets = 1, .count = 5},
         STEP_SIDES_OWN,
         SORE_LEFT,
         62000},
    };

    (void)state;
    assert_int_equal(FIT_GET_READY_MS, PLAN_GET_READY_MS);
    assert_int_equal(FIT_SWITCH_MS, PLAN_SWITCH_MS);
    assert_int_equal(FIT_SORE_REST_MS, PLAN_SORE_REST_MS);
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct draft draft = {.exercise = kit_exercise(CASES[i].exercise)};

        kit_tailor_init(&kit);
        kit_step(&kit, CASES[i].exercise, NULL, CASES[i].dose)->sides =
            CASES[i].sides;
        kit.checkin.sore = CASES[i].sore;
        draft.step.dose = CASES[i].dose;
        draft.step.sides = CASES[i].sides;
        assert_int_equal(draft_ms(&draft, sore_side(CASES[i].sore)),
                         CASES[i].ms);
        kit.out.routine = kit.routine;
        assert_int_equal(kit_planned_ms(&kit), CASES[i].ms);
        kit_tailor_release(&kit);
    }
}

/* ---- sets ---- */

static void strength(void)
{
    kit_step(&kit, "walk", NULL, kit_time(60));         /*  72 s */
    kit_step(&kit, "ball", NULL, kit_time(30));         /*  77 s */
    kit_step(&kit, "bug", NULL, kit_reps(2, 12, 30));   /* 162 s */
    kit_step(&kit, "bridge", NULL, kit_reps(3, 8, 30)); /* 192 s */
    kit_step(&kit, "plank", NULL, kit_hold(3, 15, 20)); /*  97 s */
    kit_step(&kit, "four", NULL, kit_hold(2, 20, 10));  /* 117 s */
    kit_step(&kit, "hip", NULL, kit_hold(1, 20, 0));    /*  57 s */
}

/* 12:54 as written; the 3 parts with sets: 451 s and 174 s. */
static void enough_minutes_change_nothing(void **state)
{
    (void)state;
    strength();
    kit.checkin.minutes = 13;
    kit_expect_tailored(
        &kit,
        "walk/walk 1 min, ball/firm 30 s, bug/reach 2 sets of 12 reps, "
        "bridge/full 3 sets of 8 reps, plank/knees 3 sets of 15 s, "
        "four/draw 2 sets of 20 s, hip/half 20 s",
        "");
    assert_int_equal(kit_planned_ms(&kit), 774000);
}

static void fewer_sets_come_first_and_all_give_alike(void **state)
{
    (void)state;
    strength();
    kit.checkin.minutes = 11; /* 660 s: 114 to lose; plank 35, bridge 70, */
    kit_expect_tailored(      /* bug 90 */
                        &kit,
                        "walk/walk 1 min, ball/firm 30 s, bug/reach 12 reps *, "
                        "bridge/full 2 sets of 8 reps *, plank/knees 2 sets of "
                        "15 s *, "
                        "four/draw 2 sets of 20 s, hip/half 20 s",
                        "Dead bug: 1 set, not 2, to fit the time.\n"
                        "Glute bridge: 2 sets, not 3, to fit the time.\n"
                        "Knee plank: 2 sets, not 3, to fit the time.");
    assert_int_equal(kit_planned_ms(&kit), 579000);
}

static void last_one_gives_first(void **state)
{
    (void)state;
    kit_step(&kit, "bug", NULL, kit_reps(2, 8, 30)); /* 122 s each */
    kit_step(&kit, "bridge", NULL, kit_reps(2, 8, 30));
    kit.checkin.minutes = 4;
    kit_expect_tailored(&kit,
                        "bug/reach 2 sets of 8 reps, bridge/full 8 reps *",
                        "Glute bridge: 1 set, not 2, to fit the time.");
}

static void shorter_phases_give_when_they_have_become_the_longest(void **state)
{
    (void)state;
    strength();
    kit.checkin.minutes = 8; /* plank, bridge, bug, plank, bridge, then four */
    kit_expect_tailored(
        &kit,
        "walk/walk 1 min, ball/firm 30 s, bug/reach 12 reps *, "
        "bridge/full 8 reps *, plank/knees 15 s *, four/draw 2 sets of 20 s, "
        "hip/half 20 s",
        "Dead bug: 1 set, not 2, to fit the time.\n"
        "Glute bridge: 1 set, not 3, to fit the time.\n"
        "Knee plank: 1 set, not 3, to fit the time.");
    kit.checkin.minutes = 7;
    kit_expect_tailored(
        &kit,
        "walk/walk 1 min, ball/firm 30 s, bug/reach 12 reps *, "
        "bridge/full 8 reps *, plank/knees 15 s *, four/draw 20 s *, "
        "hip/half 20 s",
        "Dead bug: 1 set, not 2, to fit the time.\n"
        "Glute bridge: 1 set, not 3, to fit the time.\n"
        "Knee plank: 1 set, not 3, to fit the time.\n"
        "Figure four: 1 set, not 2, to fit the time.");
    assert_int_equal(kit_planned_ms(&kit), 414000);
}

/* ---- shorter ---- */

/* 13:10 as written: 72, 214, 231 and 273 s. */
static void then_holds_times_and_reps_are_shorter(void **state)
{
    (void)state;
    kit_daily(&kit);
    kit.checkin.minutes = 12; /* stretch 35, 5 and 10; clam 10; hip 10 */
    kit_expect_tailored(
        &kit,
        "walk/walk 1 min, foam/uncrossed 45 s, ball/firm 45 s, "
        "bug/reach 12 reps, bridge/full 10 reps, clam/line 7 reps *, "
        "four/draw 25 s *, hip/half 20 s *, hams/strap 20 s *, "
        "child/arms 20 s *",
        "Clamshell: 7 reps, not 8, to fit the time.\n"
        "Figure four: 25 s, not 30, to fit the time.\n"
        "Hip kneeling: 20 s, not 30, to fit the time.\n"
        "Hamstring: 20 s, not 30, to fit the time.\n"
        "Child's pose: 20 s, not 30, to fit the time.");
    assert_int_equal(kit_planned_ms(&kit), 720000);
}

static void nothing_is_shorter_than_15_s_or_6_reps(void **state)
{
    (void)state;
    kit_step(&kit, "walk", NULL, kit_time(21));
    kit_step(&kit, "foam", NULL, kit_time(15));
    kit_step(&kit, "ball", NULL, kit_time(12)); /* was less to begin with */
    kit_step(&kit, "bug", NULL, kit_reps(1, 12, 0));
    kit_step(&kit, "bridge", NULL, kit_reps(1, 7, 0));
    kit_step(&kit, "clam", NULL, kit_reps(1, 4, 0));
    kit_step(&kit, "breathe", NULL, (struct dose){0});
    kit.checkin.minutes = 1; /* then steps, and even that is too long */
    kit_expect_tailored(
        &kit,
        "walk/walk 15 s *, foam/uncrossed 15 s, bug/reach 6 reps *, "
        "breathe/calves 5 breaths",
        "Easy walk: 15 s, not 21, to fit the time.\n"
        "Ball on wall is left out to fit the time.\n"
        "Dead bug: 6 reps, not 12, to fit the time.\n"
        "Glute bridge is left out to fit the time.\n"
        "Clamshell is left out to fit the time.\n"
        "1 min is too short for a move of each part: it takes 3.");
    assert_int_equal(kit_planned_ms(&kit), 178000);
}

static void reps_of_alternating_sides_stay_even(void **state)
{
    (void)state;
    kit_step(&kit, "bug", NULL, kit_reps(1, 14, 0));
    for (uint16_t minutes = 1; minutes < 3; minutes++) {
        struct error err;

        kit.checkin.minutes = minutes;
        assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
        assert_int_equal(
            kit.out.routine.phases[PHASE_REACTIVATION].steps[0].dose.count,
            minutes == 1 ? 8 : 14); /* 52 s; 82 s */
    }
}

/* ---- steps ---- */

static void then_steps_go_and_one_of_each_phase_stays(void **state)
{
    static const struct {
        uint16_t minutes;
        const char *steps;
        unsigned cut;
        int64_t most_ms;
    } CASES[] = {
        {15,
         "walk/walk 1 min, foam/uncrossed 45 s, ball/firm 45 s, "
         "bug/reach 12 reps, bridge/full 10 reps, clam/line 8 reps, "
         "four/draw 30 s, hip/half 30 s, hams/strap 30 s, child/arms 30 s",
         0,
         790000},
        {10,
         "walk/walk 1 min, foam/uncrossed 35 s *, ball/firm 35 s *, "
         "bug/reach 8 reps *, bridge/full 7 reps *, clam/line 6 reps *, "
         "four/draw 20 s *, hip/half 15 s *, hams/strap 15 s *, "
         "child/arms 15 s *",
         0,
         600000},
        {8,
         "walk/walk 45 s *, foam/uncrossed 15 s *, ball/firm 15 s *, "
         "bug/reach 6 reps *, bridge/full 6 reps *, clam/line 6 reps *, "
         "four/draw 15 s *, hip/half 15 s *, hams/strap 15 s *, "
         "child/arms 15 s *",
         0,
         480000},
        {5,
         "walk/walk 15 s *, foam/uncrossed 15 s *, ball/firm 15 s *, "
         "bug/reach 6 reps *, bridge/full 6 reps *, four/draw 15 s *, "
         "hip/half 15 s *",
         3,
         300000},
        {3,
         "walk/walk 15 s *, foam/uncrossed 15 s *, bug/reach 6 reps *, "
         "four/draw 15 s *",
         6,
         180000},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct error err;
        unsigned cut = 0;

        kit_tailor_init(&kit);
        kit_daily(&kit);
        kit.checkin.minutes = CASES[i].minutes;
        assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
        for (unsigned c = 0; c < kit.out.change_count; c++)
            cut += kit.out.changes[c].kind == CHANGE_CUT;
        kit_expect_steps(&kit, CASES[i].steps);
        assert_int_equal(cut, CASES[i].cut);
        assert_true(kit_planned_ms(&kit) <= CASES[i].most_ms);
        kit_tailor_release(&kit);
    }
}

static void what_cannot_be_met_is_said(void **state)
{
    (void)state;
    kit_step(&kit, "walk", NULL, kit_time(60));
    kit_step(&kit, "four", NULL, kit_hold(1, 30, 0));
    kit.checkin.minutes = 1;
    kit_expect_tailored(
        &kit,
        "walk/walk 15 s *, four/draw 15 s *",
        "Easy walk: 15 s, not 60, to fit the time.\n"
        "Figure four: 15 s, not 30, to fit the time.\n"
        "1 min is too short for a move of each part: it takes 2.");
    assert_int_equal(kit_planned_ms(&kit), 74000);
    assert_int_equal(kit.out.changes[2].from, 1);
    assert_int_equal(kit.out.changes[2].to, 2);
}

/* Whatever is asked for: it fits or says that it does not, no step has grown,
 * and the same is made of it again. */
static void it_fits_or_says_so_for_any_minutes(void **state)
{
    (void)state;
    strength();
    kit_step(&kit, "hams", NULL, kit_hold(2, 45, 10))->sides =
        STEP_SIDES_SORE_TWICE;
    kit.checkin.sore = SORE_RIGHT;
    for (uint16_t minutes = 1; minutes <= 20; minutes++) {
        static struct tailored again;
        struct error err;
        bool too_long = false;
        int64_t ms;

        kit.checkin.minutes = minutes;
        assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
        assert_true(tailor(&kit.tailoring, &kit.arena, &again, &err));
        assert_int_equal(again.change_count, kit.out.change_count);
        for (unsigned i = 0; i < again.change_count; i++) {
            assert_int_equal(again.changes[i].to, kit.out.changes[i].to);
            too_long |= again.changes[i].kind == CHANGE_TOO_LONG;
            if (again.changes[i].kind != CHANGE_TOO_LONG)
                assert_true(again.changes[i].to <= again.changes[i].from);
        }
        ms = kit_planned_ms(&kit);
        assert_int_equal(too_long, ms > minutes * 60000);
        for (enum phase p = 0; p < PHASE_COUNT; p++)
            assert_int_equal(kit.out.routine.phases[p].count > 0,
                             kit.routine.phases[p].count > 0);
    }
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, begin, end)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        TEST(draft_is_as_long_as_its_plan),
        TEST(enough_minutes_change_nothing),
        TEST(fewer_sets_come_first_and_all_give_alike),
        TEST(last_one_gives_first),
        TEST(shorter_phases_give_when_they_have_become_the_longest),
        TEST(then_holds_times_and_reps_are_shorter),
        TEST(nothing_is_shorter_than_15_s_or_6_reps),
        TEST(reps_of_alternating_sides_stay_even),
        TEST(then_steps_go_and_one_of_each_phase_stays),
        TEST(what_cannot_be_met_is_said),
        TEST(it_fits_or_says_so_for_any_minutes),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
