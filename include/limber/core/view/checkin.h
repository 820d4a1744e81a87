/* SPDX-License-Identifier: MIT */
/* checkin - how are you? Before a session, last answers offered; the line that
 * names the warning signs is always whole. */
#ifndef LIMBER_CORE_VIEW_CHECKIN_H
#define LIMBER_CORE_VIEW_CHECKIN_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

void checkin_draw(const struct page *page, const struct app *app);

#endif
