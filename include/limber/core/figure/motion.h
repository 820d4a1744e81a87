/* SPDX-License-Identifier: MIT */
/* motion - the body between two key frames, made so that it looks alive.
 *
 * The hip goes straight, or, where a knee of its leg is planted, round that
 * knee. A joint at the same point in both frames is planted: it stays there;
 * over a planted toe the heel goes round the toe. Where the end of a limb has
 * its place, the joint before it is found by two-bone reach, on the side where
 * it lies in the frame that bends more; any other bone turns by the short way,
 * shin, forearm, foot, neck and upper trunk against the bone before them. What
 * is planted comes first: where the direct way would take it out of reach, the
 * trunk and, if it must, the hip give way (settle.h). A bone's length goes
 * evenly from what it is in the one frame to what it is in the other. At the
 * shares 0 and 1 the pose is the key frame; the way back is the way out.
 *
 * Held by tests over every shipped figure and over random frames that a body
 * can take: a planted joint stays within 2 thousandths; every bone is within 10
 * thousandths (1 % of the body's height) of that length; a knee or an elbow
 * whose end is planted never changes its side. Frames that no body could take
 * one after the other (both knees held and the hip moved, a turn of more than
 * a quarter about a held end) keep what is planted, and bones give way.
 */
#ifndef LIMBER_CORE_FIGURE_MOTION_H
#define LIMBER_CORE_FIGURE_MOTION_H

#include <limber/core/figure/skeleton.h>

/* Where a figure is: so much of the way between two of its key frames. The
 * share is already eased; from and to are below frame_count. */
struct moment {
    uint8_t from, to;
    float share; /* 0 to 1 */
};

struct moment moment_still(unsigned frame);

bool motion_is_planted(const struct figure *figure,
                       unsigned from,
                       unsigned to,
                       enum joint joint);

void motion_pose(const struct figure *figure,
                 struct moment moment,
                 struct pose *out);

enum {
    MOTION_PROPS_MAX = 2 * FIGURE_PROPS_MAX
};

/* The things that stand there at this moment: the figure's, then the frame's.
 * Two frames that have the same kinds in the same order share theirs, which
 * then move with the body; else those of the nearer frame stand. Returns how
 * many. Points of a line are borrowed from the frame. */
unsigned motion_props(const struct figure *figure,
                      struct moment moment,
                      struct prop out[MOTION_PROPS_MAX]);

#endif
