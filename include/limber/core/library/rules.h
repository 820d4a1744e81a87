/* SPDX-License-Identifier: MIT */
/* rules - errors of meaning within one exercise or routine: what is well
 * written and still cannot be right. What they say of each other: links.h.
 *
 * Pure functions. Each finds all it can and adds it to the problems, with the
 * path of the value that is wrong; none changes what it looks at. `path` is
 * where the thing stands and is given back as it was.
 */
#ifndef LIMBER_CORE_LIBRARY_RULES_H
#define LIMBER_CORE_LIBRARY_RULES_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/base/near.h>
#include <limber/core/library/problem.h>
#include <limber/core/library/routine.h>

/* Widest texts, in terminal cells; and the longest in bytes, as marks over a
 * letter take no cell. */
enum {
    RULES_TEXT_BYTES = 1200,
    RULES_NAME_CELLS = 60,
    RULES_SHORT_CELLS = 24,
    RULES_CUE_CELLS = 60,
    RULES_SETUP_CELLS = 100,
    RULES_LINE_CELLS = 100, /* breath, feel, avoid, stop-if */
    RULES_WORD_CELLS = 60,  /* aka, targets */
    RULES_LANE_CELLS = 24,
    RULES_HINT_CELLS = 60,
    RULES_ABOUT_CELLS = 200,
    RULES_FIGURE_NOTE_CELLS = 300
};

/* A dose as it is written: each part, or that it is not there. */
struct dose_parts {
    bool has_sets, has_rest, has_hold, has_time, has_reps, has_breaths;
    bool has_tempo;
    int64_t sets, reps, breaths;
    int64_t rest_ms, hold_ms, time_ms;
    struct tempo tempo;
};

/* Exactly one of hold, reps, time, breaths; a tempo only beside reps; all
 * within the limits of dose.h. *out is a sound dose in any case: of the first
 * kind written, brought within the limits, or DOSE_NONE without any. */
void rules_dose(const struct dose_parts *parts,
                struct path *path,
                struct problems *problems,
                struct dose *out);

/* Adds "expected KIND, found 'WORD' (did you mean 'NEAR'?)". */
void rules_unknown(struct problems *problems,
                   const struct path *path,
                   const char *kind,
                   const struct near *near);

/* Index of the level with this id; 0 and a problem at the path otherwise. */
unsigned rules_level(const struct exercise *exercise,
                     const char *id,
                     const struct path *path,
                     struct problems *problems);

/* All that can be said of an exercise by itself. */
void rules_exercise(const struct exercise *exercise,
                    struct path *path,
                    struct problems *problems);

/* All that can be said of a routine without a library; its own exercises
 * by themselves. */
void rules_routine(const struct routine *routine, struct problems *problems);

#endif
