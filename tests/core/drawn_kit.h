/* SPDX-License-Identifier: MIT */
/* drawn_kit - for the tests of what is drawn: figures made by chance, all
 * alike for the same seed, and one that stands. */
#ifndef LIMBER_TESTS_CORE_DRAWN_KIT_H
#define LIMBER_TESTS_CORE_DRAWN_KIT_H

#include <limber/core/figure/canvas.h>

enum {
    DKIT_POINTS = 6
};

struct dkit_figure {
    struct figure figure;
    struct figure_frame frames[FIGURE_FRAMES_MAX];
    struct prop props[FIGURE_PROPS_MAX];
    struct point points[FIGURE_PROPS_MAX][DKIT_POINTS];
};

struct dkit_chance {
    uint32_t state;
};

/* From least to most, both included. */
int dkit_pick(struct dkit_chance *chance, int least, int most);

/* Frames, joints and things anywhere they may be. */
void dkit_random(struct dkit_chance *chance, struct dkit_figure *out);

/* One frame: a body that stands at x = 500, arms and legs a little apart, the
 * far ones to the left. No props. */
void dkit_standing(struct dkit_figure *out);

/* Gives it one more thing of its own, zeroed but for the kind. */
struct prop *dkit_prop(struct dkit_figure *figure, enum prop_kind kind);

struct stroke dkit_line(enum layer layer, struct spot a, struct spot b);

/* A sketch of these strokes, drawn so that a unit is a dot: the box is as many
 * units as dots are between the first and the last, but for a limb's half. */
void dkit_draw(struct canvas *canvas,
               enum figure_cells cells,
               int rows,
               int columns,
               const struct stroke *strokes,
               unsigned count);

#endif
