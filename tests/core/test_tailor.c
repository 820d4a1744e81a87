/* SPDX-License-Identifier: MIT */
/* test_tailor - what the body and the room allow, and what rests or is locked.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/tailor_kit.h"

static struct kit_tailor kit;
static const struct dose unwritten; /* DOSE_NONE */

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

static void has(vocab_set equipment)
{
    kit.person.has_equipment = true;
    kit.person.equipment = equipment;
}

/* ---- as it is ---- */

static void with_nothing_against_it_nothing_changes(void **state)
{
    (void)state;
    kit_daily(&kit);
    kit_step(&kit, "breathe", NULL, unwritten);
    kit_expect_tailored(
        &kit,
        "walk/walk 1 min, foam/uncrossed 45 s, ball/firm 45 s, "
        "bug/reach 12 reps, bridge/full 10 reps, clam/line 8 reps, "
        "four/draw 30 s, hip/half 30 s, hams/strap 30 s, child/arms 30 s, "
        "breathe/calves 5 breaths",
        "");
    assert_int_equal(kit.out.today, TODAY_AS_PLANNED);
    assert_int_equal(kit.out.gentle, GENTLE_NOT);
    assert_string_equal(kit.out.routine.name, "Daily");
}

static void step_keeps_its_words_and_what_is_not_written_is_said(void **state)
{
    struct routine_step *step;

    (void)state;
    step = kit_step(&kit, "four", NULL, unwritten);
    step->sides = STEP_SIDES_SORE_TWICE;
    step->note = "Towel";
    kit_step(&kit, "hams", "flat", kit_hold(1, 20, 0));
    kit_step(&kit, "child", "pillow", kit_hold(1, 20, 0)); /* the easiest */
    kit_expect_tailored(&kit,
                        "four/draw 2 sets of 30 s sore-side-twice, "
                        "hams/flat 20 s =, child/pillow 20 s =",
                        "");
    step =
        (struct routine_step *)&kit.out.routine.phases[PHASE_STRETCH].steps[0];
    assert_string_equal(step->note, "Towel");
    assert_int_equal(step->dose.rest_ms, 10000);
}

static void level_is_where_the_person_stands(void **state)
{
    (void)state;
    kit_move(&kit.past, (struct past_move){"four", "draw", true});
    kit_move(&kit.past, (struct past_move){"bug", "reach", true});
    kit_step(&kit, "bug", NULL, unwritten); /* that level's own dose */
    kit_step(&kit, "four", NULL, kit_hold(1, 30, 0));
    kit_expect_tailored(&kit, "bug/taps 8 reps, four/cross 30 s", "");
}

static void named_level_gives_way_to_what_was_too_much(void **state)
{
    static const struct {
        const char *moved, *named, *steps, *changes;
    } CASES[] = {
        /* bug begins at reach */
        {"arms",
         "taps",
         "bug/arms 8 reps =",
         "Dead bug, easier (Arms only): the usual form is above where you "
         "stand now."},
        {"taps", "taps", "bug/taps 8 reps =", ""},
        {"reach", "weights", "bug/weights 8 reps =", ""}, /* at its start */
        {"weights", "taps", "bug/taps 8 reps =", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        kit_tailor_init(&kit);
        kit_move(&kit.past, (struct past_move){"bug", CASES[i].moved, false});
        kit_step(&kit, "bug", CASES[i].named, kit_reps(1, 8, 0));
        kit_expect_tailored(&kit, CASES[i].steps, CASES[i].changes);
        kit_tailor_release(&kit);
    }
}

static void what_is_not_there_is_an_error(void **state)
{
    struct error err;

    (void)state;
    kit_step(&kit, "four", "top", unwritten);
    assert_false(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
    assert_int_equal(err.code, ERROR_ABSENT);
    assert_string_equal(err.text, "no level 'top' in exercise 'four'");
    kit.steps[PHASE_STRETCH][0] = (struct routine_step){.exercise = "five"};
    assert_false(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
    assert_string_equal(err.text, "no exercise 'five'");
}

static void routine_s_own_exercise_comes_first(void **state)
{
    struct exercise own = *kit_exercise("four");

    (void)state;
    own.start = 0;
    kit.routine.exercises = &own;
    kit.routine.exercise_count = 1;
    kit_step(&kit, "four", NULL, kit_hold(1, 30, 0));
    kit_expect_tailored(&kit, "four/cross 30 s", "");
    assert_int_equal(kit.out.routine.exercise_count, 1);
}

static void more_steps_than_a_routine_may_have_are_an_error(void **state)
{
    static struct routine_step many[ROUTINE_STEPS_MAX + 1];
    struct error err;

    (void)state;
    for (unsigned i = 0; i <= ROUTINE_STEPS_MAX; i++)
        many[i] = (struct routine_step){.exercise = "walk"};
    kit.routine.phases[PHASE_WARM_UP] =
        (struct routine_phase){many, ROUTINE_STEPS_MAX + 1};
    assert_false(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
    assert_string_equal(err.text, "cannot plan 'Daily': it has 65 steps");
    kit.routine.phases[PHASE_WARM_UP].count = ROUTINE_STEPS_MAX;
    assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
    assert_int_equal(routine_step_count(&kit.out.routine), ROUTINE_STEPS_MAX);
}

static void changes_past_the_most_are_not_said(void **state)
{
    struct error err;

    (void)state;
    for (unsigned i = 0; i < ROUTINE_STEPS_MAX; i++)
        kit_step(&kit, "plank", NULL, kit_hold(4, 30, 10));
    kit.checkin.pain = 6; /* half the sets */
    kit.checkin.minutes = 50;
    assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
    assert_int_equal(kit.out.change_count, CHANGES_MAX);
}

/* ---- limits ---- */

static void lower_level_that_fits_comes_before_another_exercise(void **state)
{
    (void)state;
    has(0);
    kit.person.avoid = VOCAB_BIT(TAG_END_RANGE);
    kit_move(&kit.past, (struct past_move){"hip", "wall", false});
    kit_tally(&kit.past, (struct past_tally){"hip", "half", 1, 3, 30000});
    kit_step(&kit, "bug", "weights", kit_reps(1, 12, 0)); /* else the desk */
    kit_step(&kit, "hams", NULL, unwritten);
    kit_step(&kit, "hip", NULL, kit_hold(1, 30, 0));
    kit_expect_tailored(
        &kit,
        "bug/reach 12 reps =, hams/thigh 2 sets of 30 s, hip/arm 30 s",
        "Dead bug, easier (Opposite arm and leg): there is no light dumbbell.\n"
        "Hamstring, easier (Hands behind the thigh): there is no strap.\n"
        "Hip kneeling, easier (Arm raised): the usual form is something you "
        "avoid (end of range).");
}

static void what_every_home_has_is_never_missed(void **state)
{
    (void)state;
    has(0); /* a chair, a desk, a counter; and a mat never blocks */
    kit_step(&kit, "hands", NULL, kit_time(45));
    kit_step(&kit, "bug", NULL, kit_reps(1, 12, 0));
    kit_step(&kit, "desk", NULL, kit_hold(1, 20, 0));
    kit_step(&kit, "counter", NULL, unwritten);
    kit_step(&kit, "breathe", NULL, unwritten);
    kit_expect_tailored(
        &kit,
        "hands/knuckles 45 s, bug/reach 12 reps, desk/desk 20 s, "
        "counter/sit 2 sets of 15 s, breathe/calves 5 breaths",
        "");
    has(VOCAB_BIT(EQUIPMENT_BALL)); /* and the wall that it needs */
    kit_step(&kit, "ball", NULL, kit_time(45));
    kit_expect_tailored(
        &kit,
        "hands/knuckles 45 s, ball/firm 45 s, bug/reach 12 reps, "
        "desk/desk 20 s, counter/sit 2 sets of 15 s, breathe/calves 5 breaths",
        "");
}

static void reason_is_the_body_s_before_the_room_s(void **state)
{
    (void)state;
    kit.person.avoid = VOCAB_BIT(TAG_NEURAL);
    kit.person.where = WHERE_CHAIR;
    has(0);
    kit_step(&kit, "hams", NULL, unwritten);
    kit_expect_tailored(&kit,
                        "",
                        "Hamstring is left out: it is something you avoid "
                        "(pulls on the nerve).");
    kit.person.avoid = 0;
    kit_expect_tailored(
        &kit, "", "Hamstring is left out: it does not work on a chair.");
    kit.person.where = WHERE_FLOOR; /* with a strap it would not fit either */
    kit.checkin.pain = 6;
    kit_expect_tailored(&kit,
                        "",
                        "Gentle today: 6 is sore to begin with.\n"
                        "Hamstring is left out: it is not for a gentle day "
                        "(pulls on the nerve).");
}

/* ---- rest, lock, wish ---- */

static void
what_rests_or_is_locked_is_left_out_with_nothing_instead(void **state)
{
    (void)state;
    kit_rest(&kit.past,
             (struct past_rest){"four", KIT_TODAY - 1, KIT_TODAY + 6});
    kit_tally(&kit.past, (struct past_tally){"four", "draw", 1, 2, 30000});
    kit_step(&kit, "four", "cross", kit_hold(1, 30, 0));
    kit_step(&kit, "pigeon", NULL, kit_hold(1, 30, 0));
    kit_expect_tailored(
        &kit,
        "",
        "Figure four is left out: it rests until Thu 10 Oct.\n"
        "Pigeon is left out: it opens after Figure four, Draw the thigh in, "
        "three times at 2 or less (2 so far).");
    assert_int_equal(kit.out.changes[0].day, KIT_TODAY + 6);
    kit.past.tallies[0].times = 3;
    kit.tailoring.today = KIT_TODAY + 6; /* the day it is offered again */
    kit_expect_tailored(&kit, "four/cross 30 s =, pigeon/tall 30 s", "");

    kit.person.avoid = VOCAB_BIT(TAG_KNEELING); /* the limit tells more, and */
    kit.past.tallies[0].times = 0;              /* still nothing instead */
    kit_expect_tailored(
        &kit,
        "four/cross 30 s =",
        "Pigeon is left out: it is something you avoid (kneeling).");
}

static void named_level_that_is_locked_is_lowered(void **state)
{
    (void)state;
    kit_step(&kit, "hip", "wall", unwritten);
    kit_expect_tailored(
        &kit,
        "hip/arm 2 sets of 30 s =",
        "Hip kneeling, easier (Arm raised): the usual form opens after Half "
        "kneeling, three times at 2 or less (0 so far).");
}

static void optional_and_unwanted_ones_are_left_out(void **state)
{
    static const char *const hang[] = {"hang"};

    (void)state;
    kit_step(&kit, "hang", NULL, unwritten);
    kit_step(&kit, "child", NULL, kit_hold(1, 30, 0));
    kit_expect_tailored(&kit,
                        "child/arms 30 s",
                        "Door hang is left out: it is optional, and "
                        "config.yaml can turn it on.");
    kit.person.turned_on = (struct texts){hang, 1};
    kit_expect_tailored(&kit, "hang/toes 2 sets of 15 s, child/arms 30 s", "");
    kit.person.left_out = (struct texts){hang, 1};
    kit_expect_tailored(
        &kit,
        "child/arms 30 s",
        "Door hang is left out: config.yaml says so (leave-out).");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, begin, end)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        TEST(with_nothing_against_it_nothing_changes),
        TEST(step_keeps_its_words_and_what_is_not_written_is_said),
        TEST(level_is_where_the_person_stands),
        TEST(named_level_gives_way_to_what_was_too_much),
        TEST(what_is_not_there_is_an_error),
        TEST(routine_s_own_exercise_comes_first),
        TEST(more_steps_than_a_routine_may_have_are_an_error),
        TEST(changes_past_the_most_are_not_said),
        TEST(lower_level_that_fits_comes_before_another_exercise),
        TEST(what_every_home_has_is_never_missed),
        TEST(reason_is_the_body_s_before_the_room_s),
        TEST(what_rests_or_is_locked_is_left_out_with_nothing_instead),
        TEST(named_level_that_is_locked_is_lowered),
        TEST(optional_and_unwanted_ones_are_left_out),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
