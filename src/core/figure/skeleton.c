/* SPDX-License-Identifier: MIT */
/* skeleton - bones, and the joint between two of them; see the header. */
#include <limber/core/figure/skeleton.h>

#include <math.h>

const struct bone_shape skeleton[BONE_COUNT] = {
    [BONE_TRUNK_LOW] = {JOINT_HIP, JOINT_WAIST, 140, false},
    [BONE_TRUNK_HIGH] = {JOINT_WAIST, JOINT_SHOULDER, 160, false},
    [BONE_NECK] = {JOINT_SHOULDER, JOINT_HEAD, 90, false},
    [BONE_UPPER_ARM] = {JOINT_SHOULDER, JOINT_ELBOW, 170, false},
    [BONE_FOREARM] = {JOINT_ELBOW, JOINT_HAND, 150, false},
    [BONE_THIGH] = {JOINT_HIP, JOINT_KNEE, 240, false},
    [BONE_SHIN] = {JOINT_KNEE, JOINT_ANKLE, 240, false},
    [BONE_FOOT] = {JOINT_ANKLE, JOINT_TOE, 70, false},
    [BONE_FAR_UPPER_ARM] = {JOINT_SHOULDER, JOINT_FAR_ELBOW, 170, true},
    [BONE_FAR_FOREARM] = {JOINT_FAR_ELBOW, JOINT_FAR_HAND, 150, true},
    [BONE_FAR_THIGH] = {JOINT_HIP, JOINT_FAR_KNEE, 240, true},
    [BONE_FAR_SHIN] = {JOINT_FAR_KNEE, JOINT_FAR_ANKLE, 240, true},
    [BONE_FAR_FOOT] = {JOINT_FAR_ANKLE, JOINT_FAR_TOE, 70, true},
};

struct pose pose_of(const struct figure_frame *frame)
{
    struct pose pose;

    for (int j = 0; j < JOINT_COUNT; j++)
        pose.joints[j] =
            (struct spot){(float)frame->joints[j].x, (float)frame->joints[j].y};
    return pose;
}

float spot_distance(struct spot a, struct spot b)
{
    float x = b.x - a.x, y = b.y - a.y;

    return sqrtf(x * x + y * y);
}

struct spot spot_between(struct spot a, struct spot b, float share)
{
    return (struct spot){a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/* By the two circles' common chord: `along` the way from root to end, then
 * `off` it, to the left where bend is positive. */
struct spot skeleton_reach(
    struct spot root, struct spot end, float upper, float lower, float bend)
{
    float way = spot_distance(root, end);
    float along, off, x, y;

    if (way < 1e-3F)
        return (struct spot){root.x, root.y + upper};
    if (way >= upper + lower)
        return spot_between(root, end, upper / (upper + lower));
    along = (upper * upper - lower * lower + way * way) / (2 * way);
    if (along > upper)
        along = upper;
    if (along < -upper)
        along = -upper;
    off = sqrtf(upper * upper - along * along);
    if (bend < 0)
        off = -off;
    x = (end.x - root.x) / way;
    y = (end.y - root.y) / way;
    return (struct spot){root.x + x * along - y * off,
                         root.y + y * along + x * off};
}

float skeleton_bend(struct spot root, struct spot middle, struct spot end)
{
    float way = spot_distance(root, end);

    if (way < 1e-3F)
        return 0;
    return ((end.x - root.x) * (middle.y - root.y) -
            (end.y - root.y) * (middle.x - root.x)) /
           way;
}
