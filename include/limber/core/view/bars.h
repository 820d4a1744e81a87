/* SPDX-License-Identifier: MIT */
/* bars - how far along it is, in one row: holds, breaths, reps, lanes.
 *
 * All of them fill from left to right with what has passed. `passed` and
 * `length` are milliseconds; what is out of range is brought into it.
 */
#ifndef LIMBER_CORE_VIEW_BARS_H
#define LIMBER_CORE_VIEW_BARS_H

#include <stdint.h>

#include <limber/core/library/dose.h>
#include <limber/core/library/exercise.h>
#include <limber/core/view/frame.h>

/* Whole and eighth blocks; in ASCII "[####----]". */
void bar_full(struct frame *frame,
              int row,
              int column,
              int cells,
              int64_t passed,
              int64_t length);

/* A heavy line over a light one; `role` is that of the heavy part. `cells`
 * of it are heavy for `passed`, rounded to the nearest. */
void bar_thin(struct frame *frame,
              int row,
              int column,
              int cells,
              int64_t passed,
              int64_t length,
              enum role role);

/* A breath is laid backwards from the end of a hold, so that the hold ends on
 * an out-breath; what is left over at the start is for settling. */
enum breath {
    BREATH_SETTLE,
    BREATH_IN,
    BREATH_OUT
};
struct pace {
    enum breath breath;
    int64_t full_ms; /* what of this part of the breath is drawn full, */
    int64_t of_ms;   /* and all of it; both 0 while settling */
};
struct pace pace_at(int64_t left_ms, int64_t length_ms);
const char *breath_word(enum breath breath); /* settle, in, out */
/* The row of small blocks: in fills, out empties; none while settling. */
void pace_cells(
    struct frame *frame, int row, int column, int cells, struct pace pace);

/* Where in a rep it is: 0 go, 1 hold, 2 back. */
unsigned tempo_part(struct tempo tempo, int64_t passed_ms);
const char *tempo_word(unsigned part); /* go, hold, back */
/* A run a part, as long as its time, with its word below: two rows. */
void tempo_runs(struct frame *frame,
                int row,
                int column,
                int cells,
                struct tempo tempo,
                int64_t passed_ms);

/* A run a lane with its name below: two rows. The lane under way is a block,
 * those behind it heavy lines. */
void lane_runs(struct frame *frame,
               int row,
               int column,
               int cells,
               const struct texts *lanes,
               unsigned lane,
               int64_t passed,
               int64_t length);

#endif
