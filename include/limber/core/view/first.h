/* SPDX-License-Identifier: MIT */
/* first - the first page of all: plain words. */
#ifndef LIMBER_CORE_VIEW_FIRST_H
#define LIMBER_CORE_VIEW_FIRST_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

void first_draw_welcome(const struct page *page, const struct app *app);

#endif
