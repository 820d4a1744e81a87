/* SPDX-License-Identifier: MIT */
/* notice - pages that say what happens now, and why: an easier form, a move
 * left out, a change of sides, where it is after the two minutes. From 40x12
 * up; all but the ribbon. */
#ifndef LIMBER_CORE_VIEW_NOTICE_H
#define LIMBER_CORE_VIEW_NOTICE_H

#include <limber/core/app.h>
#include <limber/core/view/page.h>

/* The get-ready of an easier form. */
void notice_eased(const struct page *page, const struct app *app);
/* True while that is what stands. */
bool notice_is_eased(const struct app *app);

void notice_left_out(const struct page *page, const struct app *app);
void notice_where(const struct page *page, const struct app *app);

/* The one stage screen that keeps nothing in its place, so that it cannot be
 * mistaken for a hold. */
void notice_switch(const struct page *page, const struct app *app);

#endif
