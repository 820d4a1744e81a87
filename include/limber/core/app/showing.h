/* SPDX-License-Identifier: MIT */
/* showing - which figure stands before the person now, and how it moves.
 *
 * Pure: the same app tells the same. A figure moves only while the person
 * moves, in a rep, a roll or a breath, and in the get-ready, which shows what
 * is coming; in a hold it rests. Where app->figures.rate is 0 it never moves.
 */
#ifndef LIMBER_CORE_APP_SHOWING_H
#define LIMBER_CORE_APP_SHOWING_H

#include <limber/core/app/app.h>
#include <limber/core/figure/timing.h>

/* A window that is smaller has no room for a figure: nothing moves there. */
enum {
    SHOWING_ROWS_MIN = 20,
    SHOWING_COLUMNS_MIN = 64
};

struct showing {
    const struct figure *figure; /* NULL: none */
    bool mirrored;               /* the side worked is the other one */
    struct moment moment;
    int64_t next_ms; /* when the picture changes; INT64_MAX: not by itself */
};

/* The get-ready of an easier form begins with why it is easier; then comes its
 * figure. */
enum {
    SHOWING_NOTICE_MS = 5000
};
bool showing_is_eased(const struct app *app);

/* On the stage, on the card, in the picker for the exercise under the mark. */
struct showing showing_of(const struct app *app);

/* Whether the drawn side of a figure must be changed to show `side`; NONE:
 * false. */
bool showing_is_mirrored(const struct figure *figure, enum side side);

#endif
