/* SPDX-License-Identifier: MIT */
/* board_parts - what a stage has in the same place with a figure and without
 * one: the headline and the seconds. Only board.c and board_picture.c use it.
 */
#ifndef LIMBER_CORE_VIEW_BOARD_PARTS_H
#define LIMBER_CORE_VIEW_BOARD_PARTS_H

#include <limber/core/view/digits.h>
#include <limber/core/view/page.h>
#include <limber/core/view/stage.h>

enum {
    BOARD_HEAD_ROW = 3,
    BOARD_BREATH_CELLS = 12, /* marks come in dozens: of 4 s, of 6 s */
    BOARD_BREATH_CELLS_MAX = 60
};

struct board_look {
    enum digit_size digits;
    enum glyph_size head, side, word;
    int after_digits; /* columns from the seconds to the window's edge */
};

/* How large things are on a page of 60x18 and up. */
const struct board_look *board_look(const struct page *page);

/* Rows of the headline: of letters, or one where they have no room. */
int board_head_rows(const struct page *page);
void board_draw_head(const struct page *page, const struct stage *stage);

/* The size of the seconds on this page, one smaller where minutes show. */
enum digit_size board_digits(const struct page *page, const char *digits);
/* The first column of two digits in full size, and the first behind them. */
int board_digits_left(const struct page *page);
int board_digits_right(const struct page *page);
/* In a band as high as full size, from `row`. */
void board_draw_digits(const struct page *page,
                       int row,
                       const struct stage *stage);

/* How many marks of a breath there is room for. */
int board_breath_cells(int room);

#endif
