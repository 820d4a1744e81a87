/* SPDX-License-Identifier: MIT */
/* figure - a line figure as data: key frames of 14 joints, and props.
 *
 * Points are whole thousandths of the body's height; x to the right, y up,
 * the floor at 0. All storage is borrowed from the library's arena.
 */
#ifndef LIMBER_CORE_LIBRARY_FIGURE_H
#define LIMBER_CORE_LIBRARY_FIGURE_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/library/vocab.h>

enum {
    FIGURE_POINT_MIN = -2000, /* two body heights either way is plenty */
    FIGURE_POINT_MAX = 3000,
    FIGURE_FRAMES_MAX = 8,
    FIGURE_PROPS_MAX = 12,
    FIGURE_PACE_S = 2,
    FIGURE_PACE_MAX_S = 10
};

struct point {
    int16_t x;
    int16_t y;
};

/* One thing that is not the body. What each kind needs:
 *   floor          nothing (y is 0)         wall       at: any point on it
 *   chair          seat, back               desk       top, leg
 *   box mat pad pillow cushion              corners
 *   ball roller    at, radius               bar dumbbell mark   at
 *   stick          at, length               strap band          from, to
 *   line           points                   arrow      points: from, to
 * A place that moves with the body is a joint instead of a point. */
struct prop {
    enum prop_kind kind;
    bool has_at;
    struct point at; /* centre; of a wall its x */
    bool on_joint;   /* `at` is the joint below */
    enum joint joint;
    enum joint from, to; /* strap, band */
    uint16_t radius;
    uint16_t length;
    struct point a[2];          /* seat, top, or the two corners of a box */
    struct point b[2];          /* back, leg */
    const struct point *points; /* line, arrow */
    unsigned point_count;
};

struct figure_frame {
    const char *name;
    struct point joints[JOINT_COUNT];
    const struct prop *props; /* that stand in this frame only */
    unsigned prop_count;
};

struct figure {
    const char *id;
    enum figure_view view;
    enum side drawn;     /* the side that is worked in the picture, or NONE */
    vocab_set planted;   /* joints that stay where they are in all frames */
    vocab_set shortened; /* bones that point at the viewer: may be shorter */
    uint8_t pace_s;      /* 1 to FIGURE_PACE_MAX_S: from one frame to the next
                            where no tempo says it */
    const char *note;
    const struct prop *props;
    unsigned prop_count;
    const struct figure_frame *frames;
    unsigned frame_count; /* 1 to FIGURE_FRAMES_MAX */
};

#endif
