/* SPDX-License-Identifier: MIT */
/* sketch - what is to be drawn of a moment: strokes, farthest first.
 *
 * A value between the body and any medium: canvas.h makes cells of it, svg.h
 * a picture file. Strokes are in thousandths of the body's height, y up.
 */
#ifndef LIMBER_CORE_FIGURE_SKETCH_H
#define LIMBER_CORE_FIGURE_SKETCH_H

#include <limber/core/figure/motion.h>

enum layer {
    LAYER_PROP, /* things: thin */
    LAYER_FAR,  /* limbs behind the body: broken lines */
    LAYER_NEAR, /* trunk, head, near limbs: thick */
    LAYER_COUNT
};

enum stroke_kind {
    STROKE_LINE,  /* from a to b */
    STROKE_RING,  /* around a, its inside as it is */
    STROKE_HEAD,  /* around a, its inside cleared of all that was drawn */
    STROKE_ARROW, /* from a to b, with a point at b */
    STROKE_DOT    /* a mark at a */
};

struct stroke {
    uint8_t kind;  /* enum stroke_kind */
    uint8_t layer; /* enum layer */
    bool broken;   /* a strap, a band: in front of far limbs */
    bool heavy;    /* a stick: as thick as a near limb, in front of all */
    struct spot a, b;
    float radius; /* of a ring, a head, a dot */
};

enum {
    SKETCH_STROKES_MAX = 192
};

struct box {
    float left, bottom, right, top;
};

struct sketch {
    struct stroke strokes[SKETCH_STROKES_MAX];
    unsigned count;
    bool floor; /* a line below all of it; not among the strokes */
};

/* What does not fit into SKETCH_STROKES_MAX is left out. Walls reach from the
 * floor to the top of `box`; whatever else there is lies inside figure_box. */
void sketch_of(const struct figure *figure,
               struct moment moment,
               const struct box *box,
               struct sketch *out);

/* The box round all key frames, the ways between them and the things that
 * stand there; never empty. */
struct box figure_box(const struct figure *figure);

/* The same seen from the other side of the body: left and right changed inside
 * the box. */
void sketch_mirror(struct sketch *sketch, const struct box *box);

#endif
