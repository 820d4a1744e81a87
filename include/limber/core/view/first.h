/* SPDX-License-Identifier: MIT */
/* first - the two first pages: plain words, and the warning signs; the signs
 * also at any moment, on top of whatever stands. */
#ifndef LIMBER_CORE_VIEW_FIRST_H
#define LIMBER_CORE_VIEW_FIRST_H

#include <limber/core/app.h>
#include <limber/core/view/page.h>

void first_draw_welcome(const struct page *page, const struct app *app);

/* `step`: as the second of the first pages, else on top. */
void first_draw_signs(const struct page *page,
                      const struct app *app,
                      bool step);

#endif
