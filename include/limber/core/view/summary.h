/* SPDX-License-Identifier: MIT */
/* summary - what was done, what it felt like, and the two last answers. */
#ifndef LIMBER_CORE_VIEW_SUMMARY_H
#define LIMBER_CORE_VIEW_SUMMARY_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

void summary_draw(const struct page *page, const struct app *app);

#endif
