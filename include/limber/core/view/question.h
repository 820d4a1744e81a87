/* SPDX-License-Identifier: MIT */
/* question - "how was that?", from 40x12 up. */
#ifndef LIMBER_CORE_VIEW_QUESTION_H
#define LIMBER_CORE_VIEW_QUESTION_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

/* All but the ribbon. */
void question_draw(const struct page *page, const struct app *app);

#endif
