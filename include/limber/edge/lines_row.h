/* SPDX-License-Identifier: MIT */
/* lines_row - a row of the questions or of the check-in in words: what was
 * answered, and which words answer it. Pure; only lines_way.c uses it.
 */
#ifndef LIMBER_EDGE_LINES_ROW_H
#define LIMBER_EDGE_LINES_ROW_H

#include <limber/core/app/app.h>
#include <limber/core/base/text.h>

/* "Pain now: 3, as last time." `row` is one of the page that stands. */
void row_say(const struct app *app, unsigned row, struct text *out);
/* The same, and how to answer it, or that config.yaml does. */
void row_tell(const struct app *app, unsigned row, struct text *out);

#endif
