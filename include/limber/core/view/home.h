/* SPDX-License-Identifier: MIT */
/* home - what to do today: a routine, or the session that waits. */
#ifndef LIMBER_CORE_VIEW_HOME_H
#define LIMBER_CORE_VIEW_HOME_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

void home_draw(const struct page *page, const struct app *app);

#endif
