/* SPDX-License-Identifier: MIT */
/* skeleton - the body of a line figure: 14 joints, 13 bones, and two-bone
 * reach.
 *
 * A pose is the body at one moment. Points are thousandths of the body's
 * height, as in figure.h, but between key frames they are no whole numbers.
 * The lengths are those of a grown body drawn flat; a bone that points at the
 * viewer is shorter in the picture. They are limber's own (D), in the
 * proportions that drawing books use.
 */
#ifndef LIMBER_CORE_FIGURE_SKELETON_H
#define LIMBER_CORE_FIGURE_SKELETON_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/library/figure.h>

struct spot {
    float x, y;
};

struct pose {
    struct spot joints[JOINT_COUNT];
};

enum {
    SKELETON_HEAD_RADIUS = 50
};

/* A bone leads from `root`, which is nearer to the hip, to `tip`. In the order
 * of enum bone every root but the hip is the tip of an earlier bone. */
struct bone_shape {
    enum joint root, tip;
    uint16_t length;
    bool far; /* of the limbs that the viewer sees behind the body */
};
extern const struct bone_shape skeleton[BONE_COUNT];

struct pose pose_of(const struct figure_frame *frame);

float spot_distance(struct spot a, struct spot b);
struct spot spot_between(struct spot a, struct spot b, float share);

/* The joint between `root` and `end`, `upper` from the one and `lower` from the
 * other; `bend` says on which side: positive is left of the way from root to
 * end. Where the way is too long both bones lie on it, stretched alike; where
 * it is too short, the middle lies as near to it as it can. */
struct spot skeleton_reach(
    struct spot root, struct spot end, float upper, float lower, float bend);

/* On which side of the way from root to end the middle lies: how far left, in
 * thousandths; 0 on it. */
float skeleton_bend(struct spot root, struct spot middle, struct spot end);

#endif
