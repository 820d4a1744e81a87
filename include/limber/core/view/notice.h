/* SPDX-License-Identifier: MIT */
/* notice - pages that say what happens now, and why: an easier form, half as
 * much, a move left out, a week off; and where it is now. From 40x12 up; all
 * but the ribbon. */
#ifndef LIMBER_CORE_VIEW_NOTICE_H
#define LIMBER_CORE_VIEW_NOTICE_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

/* The get-ready of an easier form, or of half as much. */
void notice_eased(const struct page *page, const struct app *app);
/* True while that is what stands. */
bool notice_is_eased(const struct app *app);

void notice_left_out(const struct page *page, const struct app *app);
/* After a number (SESSION_PLACE), and after the two minutes (SESSION_WHERE). */
void notice_where(const struct page *page, const struct app *app);

#endif
