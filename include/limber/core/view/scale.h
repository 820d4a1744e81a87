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
    int start; /* pain the session began with, or RATING_NONE: it moves the
                  edges (R6) */
};

int scale_column(const struct scale *scale, int rating);
/* Last column of the x. */
int scale_end(const struct scale *scale);
/* On a day that began sore nothing is good; on the worst, nothing is stop. */
bool scale_has(const struct scale *scale, enum zone zone);
/* First and last column of a zone's numbers; of one that is there. */
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
 * them, with a label in its middle; label NULL: only the bracket. Where there
 * is no room for both, only the label. */
void scale_bracket(struct frame *frame,
                   int row,
                   const struct scale *scale,
                   enum zone zone,
                   const char *label);

#endif
