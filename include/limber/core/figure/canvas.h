/* SPDX-License-Identifier: MIT */
/* canvas - a sketch as character cells: braille, quadrants, or ASCII.
 *
 * Dots of all layers are kept apart, so that a cell can say what it shows most
 * of. No allocation; nothing outside the canvas is ever touched.
 */
#ifndef LIMBER_CORE_FIGURE_CANVAS_H
#define LIMBER_CORE_FIGURE_CANVAS_H

#include <limber/core/figure/sketch.h>

enum {
    CANVAS_COLUMNS_MAX = 110,
    CANVAS_ROWS_MAX = 36
};

struct canvas {
    enum figure_cells cells; /* braille, quadrants or ascii */
    int rows, columns;
    /* By layer, row by row: the eight dots of a cell as a braille character
     * has them; of its quarters upper left 1, upper right 2, lower left 4,
     * lower right 8; in ASCII a character. 0: nothing. */
    uint8_t marks[LAYER_COUNT][CANVAS_ROWS_MAX * CANVAS_COLUMNS_MAX];
};

/* Blank; sizes are brought into 1..MAX. */
void canvas_init(struct canvas *canvas,
                 enum figure_cells cells,
                 int rows,
                 int columns);

/* Draws it as large as `box` fits, in the middle of the columns and on the
 * bottom row; with a floor that row is the floor's alone. */
void canvas_sketch(struct canvas *canvas,
                   const struct sketch *sketch,
                   const struct box *box);

/* The character of a cell and the layer it belongs to; ' ' where nothing is. */
uint32_t canvas_rune(const struct canvas *canvas,
                     int row,
                     int column,
                     enum layer *layer);

#endif
