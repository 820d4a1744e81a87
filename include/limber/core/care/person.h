/* SPDX-License-Identifier: MIT */
/* person - what is so from day to day: the sore side, where the moves are done,
 * what is at hand, what is to be avoided.
 *
 * The first run's answers, which history keeps, with config.yaml over them:
 * what the file says holds, what it does not say stays as it was answered.
 */
#ifndef LIMBER_CORE_CARE_PERSON_H
#define LIMBER_CORE_CARE_PERSON_H

#include <limber/core/care/felt.h>
#include <limber/core/library/exercise.h>

#define CARE_WHERES(_)                                                         \
    _(WHERE_FLOOR, "floor", "on the floor")                                    \
    _(WHERE_BED, "bed", "on a bed")                                            \
    _(WHERE_CHAIR, "chair", "on a chair")
#define CARE_WHERE_AS_ENUM(name, word, label) name,
enum where {
    CARE_WHERES(CARE_WHERE_AS_ENUM) WHERE_COUNT
};
const char *where_word(enum where where);
const char *where_label(enum where where);
bool where_find(const char *word, enum where *where);
/* The positions that can be had there: on a bed no sitting on the floor,
 * kneeling or hanging; on a chair only standing, sitting and hanging. (D) */
vocab_set where_positions(enum where where);

enum sore {
    SORE_UNKNOWN,
    SORE_LEFT,
    SORE_RIGHT,
    SORE_BOTH,
    SORE_NEITHER,
    SORE_COUNT
};
const char *sore_word(enum sore sore); /* UNKNOWN: "" */
bool sore_find(const char *word, enum sore *sore);
enum side sore_side(enum sore sore); /* both, neither, unknown: NONE */

/* What is so from day to day: the first run's answers, with config.yaml over
 * them. */
struct person {
    bool has_equipment; /* false: never said, everything is taken to be there */
    vocab_set equipment; /* as it was said; person_equipment: what is there */
    vocab_set avoid;     /* tags */
    enum where where;
    enum sore sore;
    int32_t since;          /* the day it began; DAY_NONE */
    struct texts turned_on; /* ids of optional exercises */
    struct texts left_out;  /* ids never to be chosen */
};
struct person person_unknown(void);

/* What is at hand: all there is where it was never said; else what was said,
 * with what every home has: a wall, a chair, a desk and a counter. (D) */
vocab_set person_equipment(const struct person *person);

/* What config.yaml says; a part that it does not say is not in `said`. */
enum config_part {
    CONFIG_EQUIPMENT = 1 << 0,
    CONFIG_AVOID = 1 << 1,
    CONFIG_WHERE = 1 << 2, /* position: */
    CONFIG_SORE = 1 << 3,
    CONFIG_SINCE = 1 << 4,
    CONFIG_OPTIONAL = 1 << 5,  /* optional: ids that are turned on */
    CONFIG_LEAVE_OUT = 1 << 6, /* leave-out: ids */
    CONFIG_ASK = 1 << 7,       /* ask: the question's own screen */
    CONFIG_FIGURES = 1 << 8,   /* figures: what they are drawn with */
    CONFIG_MOTION = 1 << 9,    /* motion: pictures a second, 0 to 10 */
    CONFIG_VOICE = 1 << 10,    /* voice: full, short, off */
    CONFIG_SPEAKER = 1 << 11,  /* speaker: the command that speaks */
    CONFIG_RATE = 1 << 12,     /* rate: words a minute */
    CONFIG_CHIMES = 1 << 13,   /* chimes: how loud, 0 to 100 */
    CONFIG_FLASH = 1 << 14     /* flash: the screen, where nothing sounds */
};
struct config {
    unsigned said; /* enum config_part */
    struct person person;
    int32_t ask_ms; /* -1: it stays */
    enum figure_cells figures;
    uint8_t motion;
    enum speech voice;
    const char *speaker; /* "auto", "none", or a command; NULL: not said */
    uint16_t rate;       /* words a minute */
    uint8_t chimes;      /* volume, 0 to 100 */
    bool flash;
};
/* `person` with what the file says laid over it. */
struct person person_with(const struct person *person,
                          const struct config *config);

#endif
