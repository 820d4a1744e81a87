/* SPDX-License-Identifier: MIT */
/* choose - home and the picker: the two screens where something is chosen.
 *
 * Only the app uses it. What only the app can do comes back as a wish.
 */
#ifndef LIMBER_CORE_CHOOSE_H
#define LIMBER_CORE_CHOOSE_H

#include <limber/core/app/app.h>

enum wish {
    WISH_NONE,
    WISH_CARD,
    WISH_SIGNS,
    WISH_HELP,
    WISH_LEAVE
};

/* How far an arrow or a page key moves a mark; 0 for any other key. */
int choose_rows(uint32_t key);
/* `at` moved by `by`, kept inside 0 .. count - 1. */
unsigned choose_moved(unsigned at, int by, unsigned count);

/* The row home begins on: what waits, else the routine that is due. */
unsigned choose_first(const struct app *app);

void choose_home(struct app *app,
                 enum command command,
                 int value,
                 struct effects *out);

/* Fills the picker's matches for what is typed; the best first. */
void choose_find(struct app *app);

/* A key in the picker: letters are text here; only what cannot be part of a
 * name is a command. */
enum wish choose_key(struct app *app, uint32_t key, struct effects *out);

#endif
