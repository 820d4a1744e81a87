/* SPDX-License-Identifier: MIT */
/* board - lays a stage out on a page of 60x18 and up, smaller ones by compact.
 *
 * Things stay where they are: headline top left, side top right, how far
 * along at the left of the seconds, the cue below, keys on the bottom row.
 * What there is no room for is left out whole.
 */
#ifndef LIMBER_CORE_VIEW_BOARD_H
#define LIMBER_CORE_VIEW_BOARD_H

#include <limber/core/view/digits.h>
#include <limber/core/view/page.h>
#include <limber/core/view/stage.h>

/* All but the ribbon. */
void board_draw(const struct page *page, const struct stage *stage);

#endif
