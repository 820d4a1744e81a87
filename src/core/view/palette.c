/* SPDX-License-Identifier: MIT */
/* palette - the one table of looks: a row for each role. */
#include <limber/core/view/palette.h>

enum {
    RED = 1,
    GREEN = 2,
    BLUE = 4,
    CYAN = 6
};

/* clang-format off */
#define PLAIN(colour) {WEIGHT_PLAIN, colour}
#define BOLD(colour) {WEIGHT_BOLD, colour}
#define REVERSE {WEIGHT_REVERSE, COLOUR_OWN}
#define OWN COLOUR_OWN
#define ALL(look) look, look, look, look, look, look, look
#define FEW(look) look, look, look
#define MANY(any, dark, light) PLAIN(any), PLAIN(dark), PLAIN(light)

/* mono, few (any, dark, light ground), many (the same three) */
static const struct look LOOKS[ROLE_COUNT][PALETTE_COUNT] = {
    [ROLE_TEXT]   = {ALL(PLAIN(OWN))},
    [ROLE_STRONG] = {ALL(BOLD(OWN))},
    [ROLE_DIM]    = {PLAIN(OWN), FEW(PLAIN(OWN)), MANY(243, 245, 240)},
    [ROLE_HEAD]   = {ALL(BOLD(OWN))},
    [ROLE_DIGIT]  = {ALL(BOLD(OWN))},
    [ROLE_ACCENT] = {BOLD(OWN), BOLD(OWN), PLAIN(CYAN), PLAIN(BLUE),
                     MANY(31, 39, 24)},
    [ROLE_CHOSEN] = {REVERSE, BOLD(OWN), PLAIN(CYAN), PLAIN(BLUE),
                     MANY(31, 39, 24)},
    [ROLE_GOOD]   = {PLAIN(OWN), FEW(PLAIN(GREEN)), MANY(28, 34, 22)},
    [ROLE_CARE]   = {BOLD(OWN), FEW(BOLD(OWN)), MANY(130, 172, 94)},
    [ROLE_STOP]   = {REVERSE, FEW(BOLD(RED)), MANY(160, 203, 124)},
    [ROLE_WARN]   = {BOLD(OWN), FEW(BOLD(OWN)), MANY(130, 172, 94)},
    [ROLE_KEY]    = {ALL(BOLD(OWN))},
    [ROLE_TRACK]  = {PLAIN(OWN), FEW(PLAIN(OWN)), MANY(243, 240, 250)},
    [ROLE_NEAR]   = {ALL(BOLD(OWN))},
    [ROLE_FAR]    = {PLAIN(OWN), FEW(PLAIN(OWN)), MANY(243, 245, 240)},
    [ROLE_PROP]   = {PLAIN(OWN), FEW(PLAIN(OWN)), MANY(243, 240, 250)},
};
/* clang-format on */

enum palette palette_for(int colours, enum background background)
{
    static const enum palette OF_GROUND[2][3] = {
        {PALETTE_FEW, PALETTE_FEW_DARK, PALETTE_FEW_LIGHT},
        {PALETTE_MANY, PALETTE_MANY_DARK, PALETTE_MANY_LIGHT},
    };

    if (colours < 8)
        return PALETTE_MONO;
    return OF_GROUND[colours >= 256][background];
}

struct look palette_look(enum palette palette, enum role role)
{
    return LOOKS[role][palette];
}
