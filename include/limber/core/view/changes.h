/* SPDX-License-Identifier: MIT */
/* changes - what was made to fit, one sentence each, as many as there is room
 * for; and what the plan is then. */
#ifndef LIMBER_CORE_VIEW_CHANGES_H
#define LIMBER_CORE_VIEW_CHANGES_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

/* The plan that waits, else what a session would be; NULL: neither. */
const struct plan *changes_plan(const struct app *app);

/* "9 moves, 11:40, right side first." */
void changes_describe(const struct plan *plan, struct text *out);

/* Whole sentences from `top` to `bottom`, at most `most` of them, and how many
 * more there are; `gentle`: with the one about the whole day. Returns the rows
 * used. */
int changes_draw(const struct page *page,
                 int top,
                 int bottom,
                 unsigned most,
                 const struct app *app,
                 bool gentle);
/* The same without drawing, in so many rows. */
int changes_rows(const struct page *page,
                 int rows,
                 unsigned most,
                 const struct app *app,
                 bool gentle);

#endif
