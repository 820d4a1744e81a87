/* SPDX-License-Identifier: MIT */
/* frame - the screen as a value: a grid of cells, each a character and a role.
 *
 * Views fill a frame; edge/curses copies it to the terminal; tests compare its
 * dump as text. No allocation. Everything put outside the grid is cut, so a
 * view can be wrong in taste but not in memory. A frame is at most 200x60; a
 * larger window shows it in its middle. Roles say what a cell is, never a
 * colour. Nothing is put into the bottom-right cell.
 */
#ifndef LIMBER_CORE_VIEW_FRAME_H
#define LIMBER_CORE_VIEW_FRAME_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/base/text.h>

enum {
    FRAME_COLUMNS_MAX = 200,
    FRAME_ROWS_MAX = 60
};

enum role {
    ROLE_TEXT,
    ROLE_STRONG, /* what to read first */
    ROLE_DIM,    /* names of things, hints */
    ROLE_HEAD,   /* headline */
    ROLE_DIGIT,  /* seconds */
    ROLE_ACCENT, /* side, phase now, bars */
    ROLE_CHOSEN, /* the row under the mark */
    ROLE_GOOD,
    ROLE_CARE,
    ROLE_STOP,
    ROLE_WARN, /* one-line warnings, beginning with ! */
    ROLE_KEY,
    ROLE_TRACK, /* empty part of a bar */
    ROLE_NEAR,  /* figure: near limb */
    ROLE_FAR,
    ROLE_PROP,
    ROLE_COUNT
};

struct cell {
    uint32_t rune; /* 0: the right half of a wide character */
    uint8_t role;
};

struct frame {
    int rows, columns;
    bool ascii;    /* views must choose ASCII characters */
    bool pictured; /* a figure is drawn in it: it may have to move */
    struct cell cells[FRAME_ROWS_MAX * FRAME_COLUMNS_MAX]; /* row-major, row
                                                   r begins at r * columns */
};

/* Blank; sizes are brought into 1..MAX. */
void frame_init(struct frame *frame, int rows, int columns, bool ascii);

void frame_put(
    struct frame *frame, int row, int column, uint32_t rune, enum role role);

/* Puts text from (row, column), cut at `cells` (or the edge of the grid);
 * returns the cells used. Hostile characters are shown as U+FFFD ('?'). */
int frame_text(struct frame *frame,
               int row,
               int column,
               int cells,
               enum role role,
               const char *text);
/* The same, ended by an ellipsis where it is cut. */
int frame_text_fit(struct frame *frame,
                   int row,
                   int column,
                   int cells,
                   enum role role,
                   const char *text);
/* Ends at column `end` (not included). */
void frame_text_right(
    struct frame *frame, int row, int end, enum role role, const char *text);
/* Wrapped at spaces into at most `rows` rows; returns the rows used. */
int frame_text_wrap(struct frame *frame,
                    int row,
                    int column,
                    int cells,
                    int rows,
                    enum role role,
                    const char *text);

void frame_fill(struct frame *frame,
                int row,
                int column,
                int cells,
                uint32_t rune,
                enum role role);
/* Gives every cell of a row span another role, characters unchanged. */
void frame_tint(
    struct frame *frame, int row, int column, int cells, enum role role);

const struct cell *frame_cell(const struct frame *frame, int row, int column);

/* The frame as text, one line a row, trailing spaces kept off. */
void frame_dump(const struct frame *frame, struct text *out);
/* The same with a second block that names each cell's role by a letter. */
void frame_dump_roles(const struct frame *frame, struct text *out);

#endif
