/* SPDX-License-Identifier: MIT */
/* board_picture - lays a stage out with its figure, on a page of 64x20 and up.
 *
 * Headline top left, side top right, figure left, seconds right with all that
 * is counted under them, the cue below, keys on the bottom row. How large the
 * figure is follows from the window alone, unless the words below it need its
 * last rows: it stays what it is from the get-ready to the end of the move.
 */
#ifndef LIMBER_CORE_VIEW_BOARD_PICTURE_H
#define LIMBER_CORE_VIEW_BOARD_PICTURE_H

#include <limber/core/view/page.h>
#include <limber/core/view/picture.h>
#include <limber/core/view/stage.h>

/* All but the ribbon. False: there is no figure, or no room for one; nothing
 * was drawn. */
bool board_picture_draw(const struct page *page,
                        const struct stage *stage,
                        const struct picture *picture);

#endif
