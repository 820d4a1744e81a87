/* SPDX-License-Identifier: MIT */
/* scale - the numbers 0 to 10 in a row, in the groups of the pain zones.
 *
 * The edges of the groups are those of care_zone; the columns follow.
 */
#ifndef LIMBER_CORE_VIEW_SCALE_H
#define LIMBER_CORE_VIEW_SCALE_H

#include <limber/core/care/tolerance.h>
#include <limber/core/view/frame.h>

struct scale {
    int first; /* column of the 0 */
    int width; /* of one number */
    int pitch; /* from one number to the next */
    int gap;   /* more between two zones */
};

int scale_column(const struct scale *scale, int rating);
/* First and last column of a zone's numbers. */
int scale_left(const struct scale *scale, enum zone zone);
int scale_right(const struct scale *scale, enum zone zone);
enum role scale_role(enum zone zone);
const char *scale_mark(int rating); /* "0" .. "9", "x" */

/* The numbers as text; the chosen one in brackets, RATING_NONE: none. */
void scale_text(struct frame *frame,
                int row,
                const struct scale *scale,
                int chosen);

/* A bracket below a zone, from one column before its numbers to one behind
 * them, with a label in its middle; label NULL: only the bracket. */
void scale_bracket(struct frame *frame,
                   int row,
                   const struct scale *scale,
                   enum zone zone,
                   const char *label);

#endif
