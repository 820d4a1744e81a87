/* SPDX-License-Identifier: MIT */
/* figure_ride - what happens on the way between two frames; see figure_kit.h.
 */
#include "core/figure_kit.h"

#include <math.h>
#include <string.h>

static const struct bend {
    enum joint root, middle, end;
} bends[] = {
    {JOINT_SHOULDER, JOINT_ELBOW, JOINT_HAND},
    {JOINT_SHOULDER, JOINT_FAR_ELBOW, JOINT_FAR_HAND},
    {JOINT_HIP, JOINT_KNEE, JOINT_ANKLE},
    {JOINT_HIP, JOINT_FAR_KNEE, JOINT_FAR_ANKLE},
};

enum {
    BENDS = sizeof bends / sizeof bends[0]
};

static void worse(float value, int which, float *worst, int *where)
{
    if (value <= *worst)
        return;
    *worst = value;
    *where = which;
}

static float bone_size(const struct pose *pose, int bone)
{
    return spot_distance(pose->joints[skeleton[bone].root],
                         pose->joints[skeleton[bone].tip]);
}

/* The side it lies on; two thousandths to either are still straight. */
static int side_of(const struct pose *pose, const struct bend *limb)
{
    float bend = skeleton_bend(pose->joints[limb->root],
                               pose->joints[limb->middle],
                               pose->joints[limb->end]);

    return (bend > 2) - (bend < -2);
}

/* Each has the side it was last seen on; 0: on none yet. */
static void look_for_flips(const struct figure *figure,
                           const struct moment *moment,
                           const struct pose *now,
                           int sides[BENDS],
                           struct ride *ride)
{
    for (int i = 0; i < BENDS; i++) {
        int side = side_of(now, &bends[i]);

        if (!motion_is_planted(figure, moment->from, moment->to, bends[i].end))
            continue;
        if (side * sides[i] < 0)
            ride->flipped = (int)bends[i].middle;
        if (side != 0)
            sides[i] = side;
    }
}

/* The worst so far, and this moment. */
static void look_at(const struct figure *figure,
                    const struct moment *moment,
                    const struct pose *before,
                    const struct pose *now,
                    struct ride *ride)
{
    struct pose a = pose_of(&figure->frames[moment->from]);
    struct pose b = pose_of(&figure->frames[moment->to]);

    for (int j = 0; j < JOINT_COUNT; j++) {
        worse(spot_distance(before->joints[j], now->joints[j]),
              j,
              &ride->jump,
              &ride->jump_joint);
        if (motion_is_planted(figure, moment->from, moment->to, (enum joint)j))
            worse(spot_distance(a.joints[j], now->joints[j]),
                  j,
                  &ride->planted,
                  &ride->planted_joint);
    }
    for (int k = 0; k < BONE_COUNT; k++) {
        float was = bone_size(&a, k), will = bone_size(&b, k);

        worse(fabsf(bone_size(now, k) - was - (will - was) * moment->share),
              k,
              &ride->length,
              &ride->length_bone);
    }
}

struct ride figure_ride(const struct figure *figure,
                        unsigned from,
                        unsigned to,
                        unsigned steps)
{
    struct pose a = pose_of(&figure->frames[from]);
    struct pose b = pose_of(&figure->frames[to]);
    struct pose before = a, now;
    struct moment moment = {(uint8_t)from, (uint8_t)to, 0};
    struct ride ride = {.flipped = -1};
    int sides[BENDS] = {0};

    motion_pose(figure, moment, &now);
    look_for_flips(figure, &moment, &now, sides, &ride);
    ride.exact = memcmp(&now, &a, sizeof a) == 0;
    for (unsigned i = 1; i <= steps; i++) {
        moment.share = (float)i / (float)steps;
        motion_pose(figure, moment, &now);
        look_at(figure, &moment, &before, &now, &ride);
        look_for_flips(figure, &moment, &now, sides, &ride);
        before = now;
    }
    ride.exact = ride.exact && memcmp(&now, &b, sizeof b) == 0;
    return ride;
}
