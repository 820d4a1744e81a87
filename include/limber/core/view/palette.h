/* SPDX-License-Identifier: MIT */
/* palette - how a role looks: its weight and its colour, by kind of terminal.
 *
 * Colours are numbers of the terminal's own table, and only ever those of the
 * writing: the ground is left alone. Yellow, dim and the bright eight are not
 * used, as they cannot be read everywhere. What no ground is known for can be
 * read on black and on white. Nothing is told by colour alone.
 */
#ifndef LIMBER_CORE_VIEW_PALETTE_H
#define LIMBER_CORE_VIEW_PALETTE_H

#include <stdint.h>

#include <limber/core/view/frame.h>

/* What is known of the ground that text stands on. */
enum background {
    BACKGROUND_AUTO, /* nothing */
    BACKGROUND_DARK,
    BACKGROUND_LIGHT
};

enum palette {
    PALETTE_MONO, /* no colour at all */
    PALETTE_FEW,  /* the first eight */
    PALETTE_FEW_DARK,
    PALETTE_FEW_LIGHT,
    PALETTE_MANY, /* the 256 */
    PALETTE_MANY_DARK,
    PALETTE_MANY_LIGHT,
    PALETTE_COUNT
};

enum weight {
    WEIGHT_PLAIN,
    WEIGHT_BOLD,
    WEIGHT_REVERSE
};

enum {
    COLOUR_OWN = -1
}; /* the terminal's own */

struct look {
    uint8_t weight; /* enum weight */
    int16_t colour; /* COLOUR_OWN, or 0-7, or with many 16-255 */
};

/* The palette for a terminal that has so many colours. */
enum palette palette_for(int colours, enum background background);

struct look palette_look(enum palette palette, enum role role);

#endif
