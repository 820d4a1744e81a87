/* SPDX-License-Identifier: MIT */
/* compact - lays a stage out on a page of 40x12 and up that has no room for
 * the board: seconds in M, the side or the state in letters beside them. */
#ifndef LIMBER_CORE_VIEW_COMPACT_H
#define LIMBER_CORE_VIEW_COMPACT_H

#include <limber/core/view/page.h>
#include <limber/core/view/stage.h>

/* All but the ribbon. */
void compact_draw(const struct page *page, const struct stage *stage);

#endif
