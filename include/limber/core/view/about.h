/* SPDX-License-Identifier: MIT */
/* about - the questions about the person, and what each makes of the plan. */
#ifndef LIMBER_CORE_VIEW_ABOUT_H
#define LIMBER_CORE_VIEW_ABOUT_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

void about_draw(const struct page *page, const struct app *app);

#endif
