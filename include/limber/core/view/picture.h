/* SPDX-License-Identifier: MIT */
/* picture - a figure at one moment, put into a part of a frame. */
#ifndef LIMBER_CORE_VIEW_PICTURE_H
#define LIMBER_CORE_VIEW_PICTURE_H

#include <limber/core/figure/canvas.h>
#include <limber/core/view/frame.h>

/* Less than this shows nothing that can be understood; more than the canvas
 * has is not used: the picture then stands in the middle of its part. */
enum {
    PICTURE_COLUMNS_MIN = 24,
    PICTURE_ROWS_MIN = 8
};

struct picture {
    const struct figure *figure; /* NULL: none, nothing is drawn */
    enum figure_cells cells;     /* where the frame is ASCII, that holds */
    bool mirrored;
    struct moment moment;
};

void picture_draw(struct frame *frame,
                  int row,
                  int column,
                  int rows,
                  int columns,
                  const struct picture *picture);

#endif
