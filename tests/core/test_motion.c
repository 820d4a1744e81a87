/* SPDX-License-Identifier: MIT */
/* test_motion - the body between two frames: promises over bodies made by
 * chance, and the ways that single joints take. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include <limber/core/figure/motion.h>

#include "core/figure_kit.h"

enum {
    BODIES = 5000,
    STEPS = 100
};

/* What a joint may go in one of the steps: these are big moves, a limb may
 * turn by 120 degrees, and a knee that goes from straight to bent is quick. */
static const float JUMP_MAX = 40;

static bool near_to(float a, float b)
{
    return fabsf(a - b) < 0.5F;
}

/* ---- Bodies by chance ---- */

static void a_body_by_chance_keeps_every_promise(void **state)
{
    uint32_t seed = 12345;
    unsigned planted = 0;

    (void)state;
    for (int i = 0; i < BODIES; i++) {
        uint32_t was = seed;
        struct chance_figure chance;
        struct ride ride;

        figure_by_chance(&seed, &chance);
        ride = figure_ride(&chance.figure, 0, 1, STEPS);
        for (int j = 0; j < JOINT_COUNT; j++)
            planted += motion_is_planted(&chance.figure, 0, 1, (enum joint)j);
        if (!ride.exact)
            fail_msg("seed %u: not its frames at the ends", was);
        if (ride.planted > 2)
            fail_msg("seed %u: %s leaves its place by %f",
                     was,
                     joint_word((enum joint)ride.planted_joint),
                     (double)ride.planted);
        if (ride.length > 10)
            fail_msg("seed %u: %s is off by %f",
                     was,
                     bone_word((enum bone)ride.length_bone),
                     (double)ride.length);
        if (ride.flipped >= 0)
            fail_msg("seed %u: %s changes its side",
                     was,
                     joint_word((enum joint)ride.flipped));
        if (ride.jump > JUMP_MAX)
            fail_msg("seed %u: %s jumps by %f",
                     was,
                     joint_word((enum joint)ride.jump_joint),
                     (double)ride.jump);
    }
    /* chance made what this is about */
    assert_true(planted > 2 * BODIES);
}

/* To the frame and back from it are one way. */
static void a_body_goes_back_as_it_came(void **state)
{
    uint32_t seed = 777;

    (void)state;
    for (int i = 0; i < BODIES / 10; i++) {
        struct chance_figure chance;

        figure_by_chance(&seed, &chance);
        for (int step = 1; step < 10; step++) {
            struct pose out, back;

            motion_pose(
                &chance.figure, (struct moment){0, 1, (float)step / 10}, &out);
            motion_pose(&chance.figure,
                        (struct moment){1, 0, 1 - (float)step / 10},
                        &back);
            for (int j = 0; j < JOINT_COUNT; j++)
                if (spot_distance(out.joints[j], back.joints[j]) > 2)
                    fail_msg("body %d: %s goes another way back",
                             i,
                             joint_word((enum joint)j));
        }
    }
}

/* Frames of any points at all: numbers come out, and planted joints hold. */
static void points_that_are_no_body_do_no_harm(void **state)
{
    uint32_t seed = 4242;

    (void)state;
    for (int i = 0; i < BODIES; i++) {
        struct chance_figure chance;
        struct figure figure;
        struct ride ride;

        figure_by_chance(&seed, &chance);
        for (int j = 0; j < JOINT_COUNT; j++) {
            struct point *a = &chance.frames[0].joints[j];
            struct point *b = &chance.frames[1].joints[j];

            seed = seed * 1664525 + 1013904223;
            *a = (struct point){(int16_t)(seed >> 8 & 0x3FF),
                                (int16_t)(seed >> 20 & 0x3FF)};
            if (seed >> 30 == 0)
                *b = *a;
            if (seed >> 30 == 1)
                *b = chance.frames[0].joints[0];
        }
        seed |= 1;
        figure = figure_with(chance.frames, 2);
        ride = figure_ride(&figure, 0, 1, 20);
        assert_true(ride.exact);
        assert_true(isfinite(ride.length));
        assert_true(isfinite(ride.jump));
    }
}

/* ---- Single ways ---- */

/* Standing, arms hanging a little bent, feet in front of the ankles. */
static const struct figure_frame upright = {
    .name = "upright",
    .joints =
        {
            [JOINT_HEAD] = {500, 880},
            [JOINT_SHOULDER] = {500, 790},
            [JOINT_WAIST] = {500, 630},
            [JOINT_HIP] = {500, 490},
            [JOINT_ELBOW] = {490, 620},
            [JOINT_HAND] = {510, 472},
            [JOINT_KNEE] = {530, 252},
            [JOINT_ANKLE] = {500, 30},
            [JOINT_TOE] = {570, 10},
            [JOINT_FAR_ELBOW] = {490, 620},
            [JOINT_FAR_HAND] = {510, 472},
            [JOINT_FAR_KNEE] = {530, 252},
            [JOINT_FAR_ANKLE] = {500, 30},
            [JOINT_FAR_TOE] = {570, 10},
        },
};

static void shift(struct figure_frame *frame, enum joint joint, int x, int y)
{
    frame->joints[joint].x = (int16_t)(frame->joints[joint].x + x);
    frame->joints[joint].y = (int16_t)(frame->joints[joint].y + y);
}

/* All but the legs. */
static void shift_above(struct figure_frame *frame, int x, int y)
{
    for (enum joint j = JOINT_HEAD; j <= JOINT_HAND; j++)
        shift(frame, j, x, y);
    shift(frame, JOINT_FAR_ELBOW, x, y);
    shift(frame, JOINT_FAR_HAND, x, y);
}

static struct pose pose_between(const struct figure_frame frames[2],
                                float share)
{
    struct figure figure = figure_with(frames, 2);
    struct pose pose;

    motion_pose(&figure, (struct moment){0, 1, share}, &pose);
    return pose;
}

static void the_hip_goes_straight(void **state)
{
    struct figure_frame frames[2] = {upright, upright};
    struct pose pose;

    (void)state;
    for (enum joint j = 0; j < JOINT_COUNT; j++)
        shift(&frames[1], j, 40, -20);
    pose = pose_between(frames, 0.25F);
    for (int j = 0; j < JOINT_COUNT; j++) {
        assert_true(near_to(pose.joints[j].x, (float)upright.joints[j].x + 10));
        assert_true(near_to(pose.joints[j].y, (float)upright.joints[j].y - 5));
    }
}

static void the_hip_goes_round_a_planted_knee(void **state)
{
    struct figure_frame frames[2] = {upright, upright};
    struct spot knee = {500, 250};
    float radius = 240;

    (void)state;
    for (int i = 0; i < 2; i++) {
        frames[i].joints[JOINT_KNEE] = (struct point){500, 250};
        frames[i].joints[JOINT_FAR_KNEE] = (struct point){500, 250};
    }
    shift_above(&frames[1], 240, -240);
    for (int i = 1; i < 10; i++) {
        struct pose pose = pose_between(frames, (float)i / 10);
        float angle = 3.14159265F / 2 * (1 - (float)i / 10);

        assert_true(
            near_to(spot_distance(pose.joints[JOINT_HIP], knee), radius));
        assert_true(
            near_to(pose.joints[JOINT_HIP].x, knee.x + radius * cosf(angle)));
    }
}

static void an_arm_turns_by_the_short_way(void **state)
{
    struct figure_frame frames[2] = {upright, upright};
    struct pose pose;

    (void)state;
    frames[0].joints[JOINT_ELBOW] = (struct point){330, 800}; /* back, level */
    frames[0].joints[JOINT_HAND] = (struct point){180, 800};
    frames[1].joints[JOINT_ELBOW] = (struct point){330, 780};
    frames[1].joints[JOINT_HAND] = (struct point){180, 780};
    pose = pose_between(frames, 0.5F);
    assert_true(near_to(pose.joints[JOINT_ELBOW].y, 790));
    assert_true(pose.joints[JOINT_ELBOW].x < 335);
}

/* From folded to straight the shin turns by more than half a circle; it does
 * not take the way through the thigh. */
static void a_free_knee_opens_and_never_folds_through(void **state)
{
    struct figure_frame frames[2] = {upright, upright};
    float before = 0;

    (void)state;
    frames[0].joints[JOINT_KNEE] = (struct point){380, 698};
    frames[0].joints[JOINT_ANKLE] = (struct point){606, 616};
    frames[1].joints[JOINT_KNEE] = (struct point){380, 282};
    frames[1].joints[JOINT_ANKLE] = (struct point){260, 74};
    frames[1].joints[JOINT_TOE] = (struct point){320, 40};
    for (int i = 0; i <= 20; i++) {
        struct pose pose = pose_between(frames, (float)i / 20);
        float way =
            spot_distance(pose.joints[JOINT_HIP], pose.joints[JOINT_ANKLE]);

        assert_true(skeleton_bend(pose.joints[JOINT_HIP],
                                  pose.joints[JOINT_KNEE],
                                  pose.joints[JOINT_ANKLE]) > -2);
        assert_true(way > before);
        before = way;
    }
}

/* The trunk turns over a hand that holds on: straight over, it would let go. */
static void the_trunk_gives_way_to_a_planted_hand(void **state)
{
    struct figure_frame frames[2] = {upright, upright};
    struct figure figure = figure_with(frames, 2);
    struct ride ride;

    (void)state;
    for (int i = 0; i < 2; i++) {
        int side = i == 0 ? -1 : 1;
        struct figure_frame *frame = &frames[i];

        for (int j = 0; j < JOINT_COUNT; j++)
            frame->joints[j].x = (int16_t)(500 + side * 5);
        shift(frame, JOINT_WAIST, side * 140, 490 - 630 + 3);
        shift(frame, JOINT_SHOULDER, side * 300, 490 - 790 + 5);
        shift(frame, JOINT_HEAD, side * 390, 490 - 880 + 7);
        frame->joints[JOINT_HAND] = (struct point){500, 390};
        frame->joints[JOINT_ELBOW] =
            (struct point){(int16_t)(500 + side * 146), 440};
    }
    ride = figure_ride(&figure, 0, 1, STEPS);
    assert_true(ride.exact);
    assert_true(ride.planted <= 2);
    assert_true(ride.length <= 10);
}

static void a_squat_leaves_the_feet_and_bends_the_knees_forward(void **state)
{
    struct figure_frame frames[2] = {upright, upright};
    const enum joint feet[] = {JOINT_ANKLE, JOINT_TOE};

    (void)state;
    shift_above(&frames[1], -60, -120);
    frames[1].joints[JOINT_KNEE] = (struct point){616, 239};
    frames[1].joints[JOINT_FAR_KNEE] = (struct point){616, 239};
    for (int i = 1; i < 20; i++) {
        struct pose pose = pose_between(frames, (float)i / 20);

        assert_true(pose.joints[JOINT_KNEE].x >= 530);
        for (int k = 0; k < 2; k++) {
            assert_true(pose.joints[feet[k]].x ==
                        (float)upright.joints[feet[k]].x);
            assert_true(pose.joints[feet[k]].y ==
                        (float)upright.joints[feet[k]].y);
        }
    }
}

/* Up on the toes: the heel goes round them, the foot stays as long. */
static void a_heel_lifts_round_its_planted_toe(void **state)
{
    struct figure_frame frames[2] = {upright, upright};
    struct spot toe = {570, 10};
    float foot = spot_distance((struct spot){500, 30}, toe);

    (void)state;
    frames[1].joints[JOINT_ANKLE] = (struct point){535, 74};
    frames[1].joints[JOINT_KNEE] = (struct point){550, 290};
    for (int i = 1; i < 10; i++) {
        struct pose pose = pose_between(frames, (float)i / 10);

        assert_true(spot_distance(pose.joints[JOINT_TOE], toe) == 0);
        assert_true(fabsf(spot_distance(pose.joints[JOINT_ANKLE], toe) - foot) <
                    2);
    }
}

static void what_stays_is_planted(void **state)
{
    struct figure_frame frames[2] = {upright, upright};
    struct figure figure = figure_with(frames, 2);

    (void)state;
    shift(&frames[1], JOINT_HAND, 0, 1);
    assert_true(motion_is_planted(&figure, 0, 1, JOINT_ELBOW));
    assert_false(motion_is_planted(&figure, 0, 1, JOINT_HAND));
    assert_true(motion_is_planted(&figure, 1, 1, JOINT_HAND));
}

static void a_still_moment_is_its_frame(void **state)
{
    struct figure_frame frames[2] = {upright, upright};
    struct figure figure = figure_with(frames, 2);
    struct pose pose, frame;

    (void)state;
    shift(&frames[1], JOINT_HAND, 30, 30);
    frame = pose_of(&frames[1]);
    motion_pose(&figure, moment_still(1), &pose);
    assert_memory_equal(&pose, &frame, sizeof pose);
}

/* ---- Things ---- */

static const struct prop floors[] = {{.kind = PROP_FLOOR}};

static void things_of_the_same_kinds_move_with_the_body(void **state)
{
    const struct prop near_one[] = {
        {.kind = PROP_ROLLER, .has_at = true, .at = {530, 44}, .radius = 44},
        {.kind = PROP_BOX, .a = {{0, 0}, {100, 40}}},
    };
    const struct prop far_one[] = {
        {.kind = PROP_ROLLER, .has_at = true, .at = {570, 44}, .radius = 40},
        {.kind = PROP_BOX, .a = {{-12, 0}, {88, 40}}},
    };
    struct figure_frame frames[2] = {upright, upright};
    struct figure figure = figure_with(frames, 2);
    struct prop out[MOTION_PROPS_MAX];

    (void)state;
    frames[0].props = near_one;
    frames[1].props = far_one;
    frames[0].prop_count = frames[1].prop_count = 2;
    figure.props = floors;
    figure.prop_count = 1;
    assert_int_equal(motion_props(&figure, (struct moment){0, 1, 0.75F}, out),
                     3);
    assert_int_equal(out[0].kind, PROP_FLOOR);
    assert_int_equal(out[1].at.x, 560);
    assert_int_equal(out[1].at.y, 44);
    assert_int_equal(out[1].radius, 41);
    assert_true(out[1].has_at);
    assert_int_equal(out[2].a[0].x, -9);
    assert_int_equal(out[2].a[1].x, 91);
}

static void things_of_other_kinds_change_half_way(void **state)
{
    const struct prop near_one[] = {{.kind = PROP_BALL, .radius = 20}};
    const struct prop far_one[] = {{.kind = PROP_PAD}, {.kind = PROP_MARK}};
    struct figure_frame frames[2] = {upright, upright};
    struct figure figure = figure_with(frames, 2);
    struct prop out[MOTION_PROPS_MAX];

    (void)state;
    frames[0].props = near_one;
    frames[0].prop_count = 1;
    frames[1].props = far_one;
    frames[1].prop_count = 2;
    assert_int_equal(motion_props(&figure, (struct moment){0, 1, 0.49F}, out),
                     1);
    assert_int_equal(out[0].kind, PROP_BALL);
    assert_int_equal(motion_props(&figure, (struct moment){0, 1, 0.51F}, out),
                     2);
    assert_int_equal(out[0].kind, PROP_PAD);
    assert_int_equal(motion_props(&figure, moment_still(1), out), 2);
    assert_int_equal(motion_props(&figure, moment_still(0), out), 1);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(a_body_by_chance_keeps_every_promise),
        cmocka_unit_test(a_body_goes_back_as_it_came),
        cmocka_unit_test(points_that_are_no_body_do_no_harm),
        cmocka_unit_test(the_hip_goes_straight),
        cmocka_unit_test(the_hip_goes_round_a_planted_knee),
        cmocka_unit_test(an_arm_turns_by_the_short_way),
        cmocka_unit_test(a_free_knee_opens_and_never_folds_through),
        cmocka_unit_test(the_trunk_gives_way_to_a_planted_hand),
        cmocka_unit_test(a_squat_leaves_the_feet_and_bends_the_knees_forward),
        cmocka_unit_test(a_heel_lifts_round_its_planted_toe),
        cmocka_unit_test(what_stays_is_planted),
        cmocka_unit_test(a_still_moment_is_its_frame),
        cmocka_unit_test(things_of_the_same_kinds_move_with_the_body),
        cmocka_unit_test(things_of_other_kinds_change_half_way),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
