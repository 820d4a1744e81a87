/* SPDX-License-Identifier: MIT */
/* tailor_fit - a session made to fit its minutes, by a stated order.
 *
 * Until it fits, and no further:
 *   1. fewer sets, one at a time, down to 1
 *   2. shorter holds and times, by 5 s down to 15 s; fewer reps, by 1 (2 where
 *      the sides alternate) down to 6; breaths stay as they are
 *   3. whole steps; at least one of each phase stays
 * Each time in the phase that is the longest of those where there is something
 * to take (the later one of two that are as long), and there from the step that
 * has given least so far in this way, the last of those, so that all give
 * alike; of whole steps that is the last one. Pure; the numbers are limber's
 * own (D).
 *
 * Times are laid out as plan_build does, which lies above this: a test holds
 * both together.
 */
#ifndef LIMBER_CORE_CARE_TAILOR_FIT_H
#define LIMBER_CORE_CARE_TAILOR_FIT_H

#include <limber/core/library/routine.h>

enum {
    FIT_GET_READY_MS = 12000,
    FIT_SWITCH_MS = 5000,
    FIT_SORE_REST_MS = 10000,
    FIT_LENGTH_MIN_MS = 15000,
    FIT_LENGTH_STEP_MS = 5000,
    FIT_REPS_MIN = 6
};

/* A step on its way: level and dose are said. */
struct draft {
    enum phase phase;
    const struct exercise *exercise;
    struct routine_step step;
    unsigned level;
    bool own_dose; /* the level's, not the step's: it changes with the level */
    int offer;     /* the level that may be offered, or -1 */
    bool gone;     /* cut */
};

/* `sore`: as plan_build is given it. */
int64_t draft_ms(const struct draft *draft, enum side sore);
/* All that are not gone. */
int64_t drafts_ms(const struct draft drafts[], unsigned count, enum side sore);

/* In running order. What gave is marked `reduced` or `gone`; returns how long
 * it is now, which may still be more than `limit_ms`. */
int64_t drafts_fit(struct draft drafts[],
                   unsigned count,
                   enum side sore,
                   int64_t limit_ms);

#endif
