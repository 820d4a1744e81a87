/* SPDX-License-Identifier: MIT */
/* sides - a change of sides: the one stage screen that keeps nothing in its
 * place, so that it cannot be mistaken for a hold. From 40x12 up; all but the
 * ribbon. */
#ifndef LIMBER_CORE_VIEW_SIDES_H
#define LIMBER_CORE_VIEW_SIDES_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

void sides_draw(const struct page *page, const struct app *app);

#endif
