/* SPDX-License-Identifier: MIT */
/* canvas_pen - strokes set on a canvas, each by the kind of its cells.
 *
 * Here a place is in braille dots, which are square: x to the right, y down,
 * 0 the middle of the first dot. A cell is two of them wide and four high.
 */
#ifndef LIMBER_CORE_FIGURE_CANVAS_PEN_H
#define LIMBER_CORE_FIGURE_CANVAS_PEN_H

#include <limber/core/figure/canvas.h>

struct canvas_pen {
    struct canvas *canvas;
    int rows;     /* rows for the strokes; the floor's is below */
    int thick;    /* dots of a near limb, 2 or more */
    int thin;     /* of a far one */
    bool has_far; /* far limbs were drawn, inside `far`, in dots */
    struct box far;
};

/* A stroke whose points and radius are in dots. */
void canvas_dots_stroke(const struct canvas_pen *pen,
                        const struct stroke *stroke);
void canvas_ascii_stroke(const struct canvas_pen *pen,
                         const struct stroke *stroke);

#endif
