/* SPDX-License-Identifier: MIT */
/* digits - seconds and numbers, five rows high and more.
 *
 * Seven strokes with rounded outer corners, so that no two are mirror images;
 * all sizes come from one function of width, height and stroke.
 */
#ifndef LIMBER_CORE_VIEW_DIGITS_H
#define LIMBER_CORE_VIEW_DIGITS_H

#include <limber/core/view/frame.h>

/* Cells of one digit: M 6x5, L 10x7, XL 20x14, XXL 30x21. */
enum digit_size {
    DIGITS_M,
    DIGITS_L,
    DIGITS_XL,
    DIGITS_XXL
};

int digits_rows(enum digit_size size);

/* Columns of a row of digits; known are 0-9, ':' and 'x'. */
int digits_columns(enum digit_size size, const char *digits);
void digits_text(struct frame *frame,
                 int row,
                 int column,
                 enum digit_size size,
                 enum role role,
                 const char *digits);

#endif
