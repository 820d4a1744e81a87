/* SPDX-License-Identifier: MIT */
/* keys - the bottom row: which keys do something here, as many as fit.
 *
 * Items stand in the order they are shown; `rank` says which are needed most
 * (0 first). An item is there with its whole word or not at all. Below 60
 * columns the word of `?` is left out, and it stands last.
 */
#ifndef LIMBER_CORE_VIEW_KEYS_H
#define LIMBER_CORE_VIEW_KEYS_H

#include <limber/core/view/frame.h>

struct key_item {
    const char *key;
    const char *word;
    unsigned char rank;
    unsigned char from; /* least width of the window, in columns; 0: any */
};

struct key_row {
    const struct key_item *items;
    unsigned count;
};

enum {
    KEY_ITEMS_MAX = 16
};

/* An initializer of a key_row from an array. */
#define KEY_ROW(array)                                                         \
    {                                                                          \
        array, sizeof(array) / sizeof((array)[0])                              \
    }

void keys_draw(struct frame *frame, int row, int column, struct key_row keys);

#endif
