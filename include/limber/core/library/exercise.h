/* SPDX-License-Identifier: MIT */
/* exercise - what an exercise is: its words, sides, dose and ladder of levels.
 *
 * Levels run from easiest to hardest of one movement; all that tolerance does
 * is a step up or down this ladder. A level may replace every descriptive
 * field, equipment, positions, dose and figure; its tags are added. All
 * pointers are borrowed from the arena of the library that holds the exercise.
 */
#ifndef LIMBER_CORE_LIBRARY_EXERCISE_H
#define LIMBER_CORE_LIBRARY_EXERCISE_H

#include <stdbool.h>

#include <limber/core/library/dose.h>
#include <limber/core/library/figure.h>
#include <limber/core/library/vocab.h>

enum {
    EXERCISE_LEVELS_MAX = 8,
    EXERCISE_CUES_MAX = 8,
    EXERCISE_LANES_MAX = 6,
    EXERCISE_LIST_MAX = 12 /* items of any other list of texts */
};

struct texts {
    const char *const *items; /* NULL: not written */
    unsigned count;
};

/* Opens a level: `after` (LEVEL of this exercise, or EXERCISE/LEVEL), or a
 * higher rung of that ladder, done `times` times at full dose with no rating
 * over `peak`; with hold_ms also once that long. (Counts are limber's, D.) */
struct unlock {
    const char *after; /* NULL: open from the start */
    unsigned times;
    unsigned peak;
    int32_t hold_ms; /* 0: no such wish */
};

/* What can be said of a level as well as of the whole exercise. */
struct description {
    const char *short_name; /* the headline, at most 53 glyph columns */
    const char *setup;
    const char *breath;
    const char *feel;
    struct texts targets, cues, avoid, stop_if, lanes;
};

struct level {
    const char *id; /* stable; history names it */
    const char *name;
    struct description says; /* NULL fields: as the exercise says */
    bool has_equipment, has_positions;
    vocab_set equipment, positions;
    vocab_set tags;     /* added to the exercise's */
    struct dose dose;   /* DOSE_NONE: as the exercise */
    const char *figure; /* id, or NULL */
    struct unlock unlock;
};

struct exercise {
    const char *id;
    const char *name;
    struct texts aka;
    enum phase phase;
    enum sides sides;
    enum source source;
    enum evidence evidence;
    struct description says;
    vocab_set equipment, positions, tags;
    struct texts instead; /* ids, in order of preference */
    struct dose dose;     /* never DOSE_NONE */
    const char *dose_from;
    const struct level *levels; /* easiest first, at least one */
    unsigned level_count;
    unsigned start; /* where someone without history begins */
    const struct figure *figures;
    unsigned figure_count;
};

/* One rung with nothing left open: level over exercise. */
struct form {
    const char *exercise; /* id */
    const char *level;    /* id */
    const char *name;     /* of the exercise */
    const char *level_name;
    struct description says; /* short_name never NULL */
    vocab_set equipment, positions, tags;
    struct dose dose;
    const struct figure *figure; /* NULL: none */
};

/* `level` < level_count. The form borrows from the exercise. */
struct form exercise_form(const struct exercise *exercise, unsigned level);

/* Index of the level with this id, or -1. */
int exercise_level(const struct exercise *exercise, const char *id);

/* Does `query` fit this exercise, and how well? 0: no. 3: a word of its name
 * begins so. 2: somewhere in its name or other names. 1: in what it is for,
 * needs, or is tagged with. Case is folded; an empty query fits all. */
unsigned exercise_fits(const struct exercise *exercise, const char *query);

#endif
