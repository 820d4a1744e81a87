/* SPDX-License-Identifier: MIT */
/* standing - where a person stands on one exercise, as history tells it.
 *
 * A level moves down by an answer that was too much, or a wish for the easier
 * form; up only by a step up that was offered and taken, or a practice of that
 * exercise alone, where the level was chosen. A level that a routine names
 * moves nothing. After a rest it is the easiest level, until it is moved again.
 * Nobody stands above a level that is locked.
 *
 * A history that names levels which are no longer there begins anew at the
 * exercise's start. Days ahead of today (the clock was set back) count for what
 * was done and moved, and never as "the last time".
 */
#ifndef LIMBER_CORE_CARE_STANDING_H
#define LIMBER_CORE_CARE_STANDING_H

#include <limber/core/base/text.h>
#include <limber/core/care/recovery.h>
#include <limber/core/library/library.h>

enum {
    STANDING_LAST = 5
};

struct standing {
    const struct exercise *exercise;
    unsigned level;          /* where the person stands; open and not resting */
    int offer;               /* R14: the level to offer, or -1 */
    struct past_pause pause; /* R12 */
    bool drop_asked;         /* a second rest in a row: drop it? */
    bool ease;               /* R10: one set fewer, or easier, next time: it was
                                3 and up on the last day it was done, and the
                                morning after was not settled */
    bool locked;             /* its lowest level is locked: left out */
    int locked_level;        /* the first level above `level` that is locked, or
                                -1; with `locked` the lowest */
    unsigned open_times;     /* of locked_level's unlock: times so far */
    const struct exercise *opener; /* what opens locked_level; NULL: unknown */
    unsigned opener_level;
    bool moved; /* history has moved it off the exercise's start */
    int8_t ratings[STANDING_LAST]; /* the last ones, newest first; RATING_NONE:
                                      it was not rated */
    unsigned rating_count;
    int32_t last_day;    /* last done; DAY_NONE */
    unsigned last_level; /* the level of that time */
};

/* `library` is asked for the ladders that unlocks name; one that is not in it
 * counts as not done. */
struct standing standing_of(const struct exercise *exercise,
                            const struct library *library,
                            const struct past *past,
                            int32_t today);

/* Is this level open, and how often was what opens it done? `times` may be
 * NULL. */
bool level_is_open(const struct exercise *exercise,
                   unsigned level,
                   const struct library *library,
                   const struct past *past,
                   unsigned *times);

/* What people know it by: its short name where it has one. */
const char *exercise_called(const struct exercise *exercise);

/* What `limber show` tells, a paragraph a line: level, last ratings, rested
 * until, locked until, offered. */
void standing_describe(const struct standing *standing, struct text *out);

/* "after Figure four, Draw the thigh in, three times at 2 or less (1 so far)";
 * nothing where no level is locked. */
void standing_lock(const struct standing *standing, struct text *out);

#endif
