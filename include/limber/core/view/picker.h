/* SPDX-License-Identifier: MIT */
/* picker - the moves, narrowed by typing. */
#ifndef LIMBER_CORE_VIEW_PICKER_H
#define LIMBER_CORE_VIEW_PICKER_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

void picker_draw(const struct page *page, const struct app *app);

#endif
