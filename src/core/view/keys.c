/* SPDX-License-Identifier: MIT */
/* keys - chooses by rank, shows in order; see the header. */
#include <limber/core/view/keys.h>

#include <stdbool.h>
#include <string.h>

enum {
    GAP = 2,
    FULL_COLUMNS = 60
};

static bool is_help(const struct key_item *item)
{
    return strcmp(item->key, "?") == 0;
}

static const char *word_of(const struct key_item *item, int columns)
{
    return columns < FULL_COLUMNS && is_help(item) ? "" : item->word;
}

static int item_cells(const struct key_item *item, int columns)
{
    const char *word = word_of(item, columns);

    return (int)text_cells(item->key) +
           (word[0] != '\0' ? 1 + (int)text_cells(word) : 0);
}

static int
draw_item(struct frame *frame, int row, int column, const struct key_item *item)
{
    const char *word = word_of(item, frame->columns);
    int at = column;

    at += frame_text(frame, row, at, frame->columns, ROLE_KEY, item->key);
    if (word[0] != '\0')
        at +=
            1 + frame_text(frame, row, at + 1, frame->columns, ROLE_DIM, word);
    return at + GAP;
}

/* From the most needed on, as long as they fit; the rest is left out. */
static void choose(const struct frame *frame,
                   int room,
                   struct key_row keys,
                   bool shown[static KEY_ITEMS_MAX])
{
    bool tried[KEY_ITEMS_MAX] = {false};
    int used = -GAP;

    for (unsigned n = 0; n < keys.count; n++) {
        unsigned best = keys.count;

        for (unsigned i = 0; i < keys.count; i++)
            if (!tried[i] && (best == keys.count ||
                              keys.items[i].rank < keys.items[best].rank))
                best = i;
        tried[best] = true;
        if (frame->columns < keys.items[best].from)
            continue;
        used += GAP + item_cells(&keys.items[best], frame->columns);
        if (used > room)
            return;
        shown[best] = true;
    }
}

void keys_draw(struct frame *frame, int row, int column, struct key_row keys)
{
    bool shown[KEY_ITEMS_MAX] = {false};
    bool narrow = frame->columns < FULL_COLUMNS;
    const struct key_item *help = NULL;

    if (keys.count > KEY_ITEMS_MAX)
        keys.count = KEY_ITEMS_MAX;
    frame_fill(frame, row, 0, frame->columns, ' ', ROLE_TEXT);
    choose(frame, frame->columns - 1 - column, keys, shown);
    for (unsigned i = 0; i < keys.count; i++) {
        if (!shown[i])
            continue;
        if (narrow && is_help(&keys.items[i]))
            help = &keys.items[i];
        else
            column = draw_item(frame, row, column, &keys.items[i]);
    }
    if (help != NULL)
        draw_item(frame, row, column, help);
}
