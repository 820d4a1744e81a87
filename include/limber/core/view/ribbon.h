/* SPDX-License-Identifier: MIT */
/* ribbon - the phases of a session side by side, and how far each has come.
 *
 * A part is as wide as its label and its share, by time, of what is left
 * over. Parts of no steps are left out.
 */
#ifndef LIMBER_CORE_VIEW_RIBBON_H
#define LIMBER_CORE_VIEW_RIBBON_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

/* Above a stage, two rows: all phases with n/m on the one under way, and time
 * left; where that does not fit, the one phase and a line of the whole. */
void ribbon_stage(const struct page *page,
                  const struct session *session,
                  const struct plan *plan);

/* On home, two rows from `row`: lines, and below them names with counts.
 * `done` counts steps, NULL: nothing is begun. Draws nothing where it does
 * not fit. */
void ribbon_home(const struct page *page,
                 int row,
                 const unsigned steps[static PHASE_COUNT],
                 const unsigned *done,
                 const int64_t length_ms[static PHASE_COUNT]);

#endif
