/* SPDX-License-Identifier: MIT */
/* help - every key and what it does, from the table of commands. */
#ifndef LIMBER_CORE_VIEW_HELP_H
#define LIMBER_CORE_VIEW_HELP_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

void help_draw(const struct page *page, const struct app *app);

#endif
