/* SPDX-License-Identifier: MIT */
/* small - a stage in a window of less than 40x12: side, seconds, name, cue, as
 * text, in that order, as rows allow. Nothing stops and nothing is refused. */
#ifndef LIMBER_CORE_VIEW_SMALL_H
#define LIMBER_CORE_VIEW_SMALL_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

void small_draw(const struct page *page, const struct app *app);

#endif
