/* SPDX-License-Identifier: MIT */
/* board_column - what is counted, beside a figure. Only board_picture.c uses
 * it.
 *
 * What there are no rows for is left out whole, the least needed first; what
 * rows are left become gaps. The seconds stay in their place by the window
 * alone, but for a word above them.
 */
#ifndef LIMBER_CORE_VIEW_BOARD_COLUMN_H
#define LIMBER_CORE_VIEW_BOARD_COLUMN_H

#include <limber/core/view/page.h>
#include <limber/core/view/stage.h>

struct board_column {
    int top, end; /* rows now; end is the first that is not its own */
    int rows;     /* by the window alone */
    int left, width;
    bool lanes_apart; /* the lanes stand elsewhere: here is the whole */
    bool then_apart;  /* what comes then stands elsewhere */
};

void board_column_draw(const struct page *page,
                       const struct board_column *column,
                       const struct stage *stage);

#endif
