/* SPDX-License-Identifier: MIT */
/* signs - the two pages of warning signs, to be marked, and the page that
 * stands where one was. Nothing on them is ever shortened: it scrolls. */
#ifndef LIMBER_CORE_VIEW_SIGNS_H
#define LIMBER_CORE_VIEW_SIGNS_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

/* SCREEN_SIGNS, SCREEN_URGENT, and OVERLAY_SIGNS on top of any screen. */
void signs_draw(const struct page *page, const struct app *app);
void signs_draw_stop(const struct page *page, const struct app *app);

#endif
