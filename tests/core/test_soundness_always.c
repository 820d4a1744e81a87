/* SPDX-License-Identifier: MIT */
/* test_soundness_always - any body whose bones are as long as they are is
 * sound, until a knee of it flips. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/figure/soundness.h>

enum {
    RANDOM_FIGURES = 2000,
    FRAMES = 3
};

/* A figure of its own in each test, and what was told of it. */
static struct {
    struct figure_frame frames[FRAMES];
    struct figure figure;
    struct exercise exercise;
    struct problems problems;
} room;

static int enter(void **state)
{
    (void)state;
    room.figure = (struct figure){.id = "any", .frames = room.frames};
    room.exercise = (struct exercise){
        .id = "any",
        .figures = &room.figure,
        .figure_count = 1,
    };
    problems_init(&room.problems);
    return 0;
}

static int leave(void **state)
{
    (void)state;
    problems_release(&room.problems);
    return 0;
}

static unsigned check(void)
{
    struct path path;

    problems_release(&room.problems);
    path_init(&path);
    soundness_check(&room.exercise, &path, &room.problems);
    assert_string_equal(path.text, "");
    return room.problems.count;
}

static void is_silent(void)
{
    if (check() > 0)
        fail_msg(
            "%s: %s", room.problems.items[0].path, room.problems.items[0].text);
}

static uint32_t dice = 20261001;

static float random_in(float least, float most)
{
    dice ^= dice << 13;
    dice ^= dice >> 17;
    dice ^= dice << 5;
    return least + (most - least) * (float)(dice % 10000U) / 10000.0F;
}

static void put(struct figure_frame *frame, enum joint joint, struct spot spot)
{
    frame->joints[joint] =
        (struct point){(int16_t)lroundf(spot.x), (int16_t)lroundf(spot.y)};
}

/* Bones any way they like, each as long as it is. */
static void pose_randomly(struct figure_frame *frame, struct spot hip)
{
    struct spot joints[JOINT_COUNT];

    joints[JOINT_HIP] = hip;
    put(frame, JOINT_HIP, hip);
    for (enum bone b = 0; b < BONE_COUNT; b++) {
        float angle = random_in(0, 6.283F), length = skeleton[b].length;
        struct spot from = joints[skeleton[b].root];

        joints[skeleton[b].tip] = (struct spot){from.x + length * cosf(angle),
                                                from.y + length * sinf(angle)};
        put(frame, skeleton[b].tip, joints[skeleton[b].tip]);
    }
}

/* Everything but a leg whose ankle stays goes along with the hip; its knee is
 * where two bones reach. False where they do not, or are as good as straight.
 */
static bool shift(const struct figure_frame *from,
                  struct figure_frame *to,
                  struct spot by,
                  float side,
                  float *bend)
{
    struct spot hip, ankle;
    struct pose pose;

    *to = *from;
    for (enum joint j = 0; j < JOINT_COUNT; j++)
        if (j != JOINT_ANKLE && j != JOINT_TOE)
            put(to,
                j,
                (struct spot){(float)from->joints[j].x + by.x,
                              (float)from->joints[j].y + by.y});
    pose = pose_of(from);
    *bend = skeleton_bend(pose.joints[JOINT_HIP],
                          pose.joints[JOINT_KNEE],
                          pose.joints[JOINT_ANKLE]);
    pose = pose_of(to);
    hip = pose.joints[JOINT_HIP];
    ankle = pose.joints[JOINT_ANKLE];
    if (spot_distance(hip, ankle) > 470 || spot_distance(hip, ankle) < 20 ||
        fabsf(*bend) < 10)
        return false;
    put(to, JOINT_KNEE, skeleton_reach(hip, ankle, 240, 240, *bend * side));
    return true;
}

static void random_bodies_of_true_lengths_are_sound(void **state)
{
    (void)state;
    room.figure.frame_count = 3; /* any ankle or hand moves */
    room.figure.planted = VOCAB_BIT(JOINT_HIP);
    for (unsigned i = 0; i < RANDOM_FIGURES; i++) {
        struct spot hip = {random_in(0, 900), random_in(600, 900)};

        for (unsigned f = 0; f < 3; f++)
            pose_randomly(&room.frames[f], hip);
        is_silent();
    }
}

static void
random_bodies_on_a_planted_foot_are_sound_unless_they_flip(void **state)
{
    unsigned seen = 0;

    (void)state;
    room.figure.frame_count = 2;
    room.figure.planted = VOCAB_BIT(JOINT_ANKLE) | VOCAB_BIT(JOINT_TOE);
    for (unsigned i = 0; i < RANDOM_FIGURES; i++) {
        struct spot hip = {random_in(0, 900), random_in(700, 900)};
        struct spot by = {random_in(-60, 60), random_in(-60, 60)};
        float bend;

        pose_randomly(&room.frames[0], hip);
        if (!shift(&room.frames[0], &room.frames[1], by, 1, &bend))
            continue;
        is_silent();
        shift(&room.frames[0], &room.frames[1], by, -1, &bend);
        assert_int_equal(check(), 1);
        assert_string_equal(room.problems.items[0].path,
                            "figures[0].frames[1].knee");
        seen++;
    }
    assert_true(seen > RANDOM_FIGURES / 2);
}

#define IN_A_ROOM(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        IN_A_ROOM(random_bodies_of_true_lengths_are_sound),
        IN_A_ROOM(random_bodies_on_a_planted_foot_are_sound_unless_they_flip),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
