/* SPDX-License-Identifier: MIT */
/* svg - a figure's key frames as a picture file, side by side, with names. */
#ifndef LIMBER_CORE_FIGURE_SVG_H
#define LIMBER_CORE_FIGURE_SVG_H

#include <limber/core/base/text.h>
#include <limber/core/figure/sketch.h>

enum {
    SVG_BYTES_MAX = 1 << 18 /* more than any figure takes */
};

/* A whole document. `title` is what the picture shows, the figure's note says
 * more of it; text is escaped and cleaned. Readable on a light and on a dark
 * ground: it is drawn for a light one, and a viewer that says it is dark gets
 * other colours. With room for SVG_BYTES_MAX `out` is never cut. */
void svg_of(const struct figure *figure,
            bool mirrored,
            const char *title,
            struct text *out);

#endif
