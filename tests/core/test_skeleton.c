/* SPDX-License-Identifier: MIT */
/* test_skeleton - the bones hang together, and two-bone reach. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>

#include <limber/core/figure/skeleton.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

static bool near_to(float a, float b)
{
    return fabsf(a - b) < 0.01F;
}

static void every_joint_hangs_from_the_hip(void **state)
{
    bool known[JOINT_COUNT] = {[JOINT_HIP] = true};

    (void)state;
    for (int b = 0; b < BONE_COUNT; b++) {
        assert_true(known[skeleton[b].root]);
        assert_false(known[skeleton[b].tip]);
        assert_true(skeleton[b].length > 0);
        known[skeleton[b].tip] = true;
    }
    for (int j = 0; j < JOINT_COUNT; j++)
        assert_true(known[j]);
}

static void far_limbs_are_as_long_as_near_ones(void **state)
{
    unsigned near_sum = 0, far_sum = 0;

    (void)state;
    for (int b = BONE_UPPER_ARM; b < BONE_COUNT; b++)
        *(skeleton[b].far ? &far_sum : &near_sum) += skeleton[b].length;
    assert_int_equal(near_sum, far_sum);
}

static void a_pose_is_its_frame(void **state)
{
    struct figure_frame frame = {.joints = {[JOINT_TOE] = {-7, 1200}}};
    struct pose pose = pose_of(&frame);

    (void)state;
    assert_true(pose.joints[JOINT_TOE].x == -7);
    assert_true(pose.joints[JOINT_TOE].y == 1200);
    assert_true(pose.joints[JOINT_HIP].x == 0);
}

static void a_reach_keeps_both_lengths_and_its_side(void **state)
{
    static const struct {
        struct spot root, end;
        float upper, lower;
    } cases[] = {
        {{0, 0}, {300, 0}, 240, 240},
        {{500, 490}, {480, 30}, 240, 240},
        {{10, 20}, {-90, 180}, 170, 150},
        {{0, 0}, {0, 25}, 170, 150},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        for (int side = -1; side <= 1; side += 2) {
            struct spot middle = skeleton_reach(cases[i].root,
                                                cases[i].end,
                                                cases[i].upper,
                                                cases[i].lower,
                                                (float)side);

            assert_true(
                near_to(spot_distance(cases[i].root, middle), cases[i].upper));
            assert_true(
                near_to(spot_distance(middle, cases[i].end), cases[i].lower));
            assert_true(skeleton_bend(cases[i].root, middle, cases[i].end) *
                            (float)side >
                        0);
        }
}

static void left_of_the_way_is_positive(void **state)
{
    struct spot up = {100, 30}, root = {0, 0}, end = {200, 0};

    (void)state;
    assert_true(near_to(skeleton_bend(root, up, end), 30));
    assert_true(near_to(skeleton_bend(end, up, root), -30));
    assert_true(skeleton_bend(root, up, root) == 0);
}

static void too_far_stretches_both_alike(void **state)
{
    struct spot middle =
        skeleton_reach((struct spot){0, 0}, (struct spot){0, 400}, 100, 60, 1);

    (void)state;
    assert_true(near_to(middle.x, 0) && near_to(middle.y, 250));
}

static void too_near_folds_and_stays_on_the_way(void **state)
{
    struct spot root = {0, 0}, end = {10, 0};
    struct spot middle = skeleton_reach(root, end, 100, 60, 1);

    (void)state;
    assert_true(near_to(spot_distance(root, middle), 100));
    assert_true(near_to(middle.y, 0) && middle.x > 0);
    middle = skeleton_reach(root, end, 60, 100, 1);
    assert_true(near_to(spot_distance(root, middle), 60));
    assert_true(near_to(middle.y, 0) && middle.x < 0);
    middle = skeleton_reach(root, root, 60, 60, 1);
    assert_true(near_to(spot_distance(root, middle), 60));
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(every_joint_hangs_from_the_hip),
        cmocka_unit_test(far_limbs_are_as_long_as_near_ones),
        cmocka_unit_test(a_pose_is_its_frame),
        cmocka_unit_test(a_reach_keeps_both_lengths_and_its_side),
        cmocka_unit_test(left_of_the_way_is_positive),
        cmocka_unit_test(too_far_stretches_both_alike),
        cmocka_unit_test(too_near_folds_and_stays_on_the_way),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
