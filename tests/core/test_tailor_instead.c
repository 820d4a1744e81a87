/* SPDX-License-Identifier: MIT */
/* test_tailor_instead - what takes the place of what does not fit. */
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

static void again(void)
{
    kit_tailor_release(&kit);
    kit_tailor_init(&kit);
}

static void has(vocab_set equipment)
{
    kit.person.has_equipment = true;
    kit.person.equipment = equipment;
}

/* ---- in order ---- */

static void without_equipment_hands_do_it_or_nothing(void **state)
{
    static const char *const hands[] = {"hands"};

    (void)state;
    has(0);
    kit_step(&kit, "foam", NULL, kit_time(45));
    kit_step(&kit, "breathe", NULL, unwritten);
    kit_expect_tailored(
        &kit, /* a ball would come first */
        "hands/knuckles 45 s, breathe/calves 5 breaths",
        "There is no foam roller for Foam roll: Knuckle press takes its "
        "place.");
    kit.person.left_out = (struct texts){hands, 1};
    kit_expect_tailored(&kit,
                        "breathe/calves 5 breaths",
                        "Foam roll is left out: there is no foam roller.");
    kit.person.left_out = (struct texts){0};
    kit_step(&kit, "ball", NULL, kit_time(45)); /* the hands are taken */
    kit_expect_tailored(
        &kit,
        "hands/knuckles 45 s, breathe/calves 5 breaths",
        "There is no foam roller for Foam roll: Knuckle press takes its "
        "place.\n"
        "Ball on wall is left out: there is no ball.");
    kit.person.has_equipment = false; /* never said: all is there */
    kit_expect_tailored(&kit,
                        "foam/uncrossed 45 s, ball/firm 45 s, "
                        "breathe/calves 5 breaths",
                        "");
}

static void on_a_chair_floor_moves_give_way(void **state)
{
    static const char *const counter[] = {"counter"};

    (void)state;
    kit.person.where = WHERE_CHAIR;
    has(0);
    kit_step(&kit, "bug", NULL, kit_reps(1, 12, 0));
    kit_step(&kit, "bridge", NULL, kit_reps(1, 10, 0));
    kit_step(&kit, "four", NULL, kit_hold(2, 30, 10));
    kit_step(&kit, "hip", NULL, kit_hold(1, 30, 0));
    kit_step(&kit, "child", NULL, kit_hold(1, 30, 0));
    kit_step(&kit, "breathe", NULL, unwritten);
    kit_expect_tailored(
        &kit,
        "desk/desk 20 s, seated/tip 2 sets of 30 s, standing/split 30 s, "
        "counter/sit 30 s, breathe/sitting 5 breaths",
        "Dead bug does not work on a chair: Desk plank takes its place.\n"
        "Glute bridge is left out: it does not work on a chair.\n"
        "Figure four does not work on a chair: Seated four takes its place.\n"
        "Hip kneeling does not work on a chair: Standing hip takes its "
        "place.\n"
        "Child's pose does not work on a chair: Sit back takes its place.\n"
        "Slow breathing, easier (Sitting): the usual form does not work on a "
        "chair.");
    kit.person.where = WHERE_BED; /* there a mat's moves do work */
    kit.person.left_out = (struct texts){counter, 1};
    kit_expect_tailored(
        &kit,
        "bug/reach 12 reps, bridge/full 10 reps, four/draw 2 sets of 30 s, "
        "standing/split 30 s, breathe/calves 5 breaths",
        "Hip kneeling does not work on a bed: Standing hip takes its place.\n"
        "Child's pose is left out: it does not work on a bed.");
}

static void instead_is_tried_in_order_and_each_once(void **state)
{
    (void)state;
    /* foam: ball, then hands; ball: foam, then hands */
    kit.person.avoid = VOCAB_BIT(TAG_FLOOR);
    kit_step(&kit, "foam", NULL, kit_time(45));
    kit_expect_tailored(&kit,
                        "ball/firm 45 s",
                        "Foam roll is something you avoid (on the floor): "
                        "Ball on wall takes its place.");
    kit_step(&kit, "ball", NULL, kit_time(30)); /* it is in the routine now */
    kit_expect_tailored(&kit,
                        "hands/knuckles 45 s, ball/firm 30 s",
                        "Foam roll is something you avoid (on the floor): "
                        "Knuckle press takes its place.");
    kit_step(&kit, "foam", NULL, kit_time(20)); /* hands are taken */
    kit_expect_tailored(&kit,
                        "hands/knuckles 45 s, ball/firm 30 s",
                        "Foam roll is something you avoid (on the floor): "
                        "Knuckle press takes its place.\n"
                        "Foam roll is left out: it is something you avoid "
                        "(on the floor).");
}

static void what_takes_a_place_has_limits_of_its_own(void **state)
{
    static const char *const ball[] = {"ball"};

    (void)state;
    has(VOCAB_BIT(EQUIPMENT_BALL));
    kit_step(&kit, "foam", NULL, kit_time(45));
    kit.person.left_out = (struct texts){ball, 1}; /* not wished for */
    kit_expect_tailored(&kit,
                        "hands/knuckles 45 s",
                        "There is no foam roller for Foam roll: Knuckle press "
                        "takes its place.");
    kit.person.left_out = (struct texts){0};
    kit_rest(&kit.past,
             (struct past_rest){"ball", KIT_TODAY - 1, KIT_TODAY + 6});
    kit_expect_tailored(&kit, /* it rests */
                        "hands/knuckles 45 s",
                        "There is no foam roller for Foam roll: Knuckle press "
                        "takes its place.");
    kit.past.past.rest_count = 0;
    kit_move(&kit.past, (struct past_move){"ball", "firm", true});
    kit_expect_tailored(&kit, /* at where the person stands on it */
                        "ball/soft 45 s",
                        "There is no foam roller for Foam roll: Ball on wall "
                        "takes its place.");
}

static void dose_and_sides_go_along_where_they_mean_the_same(void **state)
{
    struct exercise own[2] = {*kit_exercise("bridge"), *kit_exercise("clam")};
    static const char *const bug[] = {"bug"}, *const walk[] = {"walk"};
    struct routine_step *step;

    (void)state;
    kit.person.where = WHERE_CHAIR;
    step = kit_step(&kit, "four", NULL, kit_hold(1, 25, 0));
    step->sides = STEP_SIDES_SORE_TWICE;
    step->note = "On the mat.";
    kit_step(&kit, "bug", NULL, kit_reps(1, 12, 0)); /* reps; desk holds */
    kit_expect_tailored(
        &kit,
        "desk/desk 20 s, seated/tip 25 s sore-side-twice",
        "Dead bug does not work on a chair: Desk plank takes its place.\n"
        "Figure four does not work on a chair: Seated four takes its place.");
    assert_null(kit.out.routine.phases[PHASE_STRETCH].steps[0].note);

    again();
    own[0].tags |= VOCAB_BIT(TAG_HEAT); /* both sides, odd reps: to bug */
    own[0].instead = (struct texts){bug, 1};
    own[1].tags |= VOCAB_BIT(TAG_HEAT); /* each side, left only: to walk */
    own[1].instead = (struct texts){walk, 1};
    kit.routine.exercises = own;
    kit.routine.exercise_count = 2;
    kit.person.avoid = VOCAB_BIT(TAG_HEAT);
    kit_step(&kit, "bridge", NULL, kit_reps(1, 9, 0));
    kit_step(&kit, "clam", NULL, kit_reps(1, 8, 0))->sides = STEP_SIDES_LEFT;
    kit_expect_tailored(
        &kit,
        "bug/reach 8 reps, walk/walk 1 min",
        "Glute bridge is something you avoid (heat): Dead bug takes its "
        "place.\n"
        "Clamshell is something you avoid (heat): Easy walk takes its place.");
    own[0].instead = kit_exercise("bridge")->instead; /* clam: 9 stay 9 */
    kit.routine.exercise_count = 1;
    kit.routine.phases[PHASE_REACTIVATION].count = 1;
    kit_expect_tailored(&kit,
                        "clam/line 9 reps",
                        "Glute bridge is something you avoid (heat): Clamshell "
                        "takes its place.");
}

/* ---- off the floor ---- */

/* A ball is missed, and a roller is there: foam is the first in its place, the
 * hands are the second. Foam is on the floor. */
static void no_ball(void)
{
    again();
    has(VOCAB_BIT(EQUIPMENT_FOAM_ROLLER));
    kit_step(&kit, "ball", NULL, kit_time(45));
}

static void routine_without_the_floor_stays_off_it(void **state)
{
    static const char *const hands[] = {"hands"};

    (void)state;
    no_ball();
    kit_step(&kit, "walk", NULL, kit_time(60));
    kit_step(&kit, "standing", NULL, unwritten);
    kit_expect_tailored(&kit,
                        "walk/walk 1 min, hands/knuckles 45 s, "
                        "standing/split 20 s",
                        "There is no ball for Ball on wall: Knuckle press "
                        "takes its place.");
    kit.person.left_out = (struct texts){hands, 1}; /* nothing else is off it */
    kit_expect_tailored(&kit,
                        "walk/walk 1 min, standing/split 20 s",
                        "Ball on wall is left out: there is no ball.");
}

static void one_step_that_is_not_off_the_floor_lets_all_there(void **state)
{
    static const struct {
        const char *step, *after;
    } CASES[] = {
        {"bridge", ", bridge/full 2 sets of 10 reps"},
        {"hip", ", hip/half 2 sets of 30 s"},      /* tagged neither way */
        {"breathe", ", breathe/calves 5 breaths"}, /* the last of all */
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        char steps[160];
        struct text text;

        no_ball();
        kit_step(&kit, "walk", NULL, kit_time(60));
        kit_step(&kit, CASES[i].step, NULL, unwritten);
        text_over(&text, steps, sizeof steps);
        text_addf(
            &text, "walk/walk 1 min, foam/uncrossed 45 s%s", CASES[i].after);
        kit_expect_tailored(&kit,
                            steps,
                            "There is no ball for Ball on wall: Foam roll "
                            "takes its place.");
    }
}

/* What is written counts, not what is left of it on the day. */
static void step_that_is_left_out_lets_the_others_on_the_floor(void **state)
{
    static const char *const bridge[] = {"bridge"};

    (void)state;
    no_ball();
    kit_step(&kit, "bridge", NULL, unwritten);
    kit.person.left_out = (struct texts){bridge, 1};
    kit_expect_tailored(
        &kit,
        "foam/uncrossed 45 s",
        "There is no ball for Ball on wall: Foam roll takes its place.\n"
        "Glute bridge is left out: config.yaml says so (leave-out).");
}

static void routine_s_own_exercises_say_where_they_are_done(void **state)
{
    struct exercise own = *kit_exercise("walk");

    (void)state;
    no_ball();
    kit_step(&kit, "walk", NULL, kit_time(60));
    own.tags = 0; /* a walk of its own, not said to be off the floor */
    kit.routine.exercises = &own;
    kit.routine.exercise_count = 1;
    kit_expect_tailored(
        &kit,
        "walk/walk 1 min, foam/uncrossed 45 s",
        "There is no ball for Ball on wall: Foam roll takes its place.");
    own = *kit_exercise("foam");
    own.tags = VOCAB_BIT(TAG_NO_FLOOR); /* and a roller for the wall */
    kit_expect_tailored(
        &kit,
        "walk/walk 1 min, foam/uncrossed 45 s",
        "There is no ball for Ball on wall: Foam roll takes its place.");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, begin, end)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        TEST(without_equipment_hands_do_it_or_nothing),
        TEST(on_a_chair_floor_moves_give_way),
        TEST(instead_is_tried_in_order_and_each_once),
        TEST(what_takes_a_place_has_limits_of_its_own),
        TEST(dose_and_sides_go_along_where_they_mean_the_same),
        TEST(routine_without_the_floor_stays_off_it),
        TEST(one_step_that_is_not_off_the_floor_lets_all_there),
        TEST(step_that_is_left_out_lets_the_others_on_the_floor),
        TEST(routine_s_own_exercises_say_where_they_are_done),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
