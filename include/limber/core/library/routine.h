/* SPDX-License-Identifier: MIT */
/* routine - what a routine is: five lists of steps, run in the order of the
 * phases whatever the order in the file, so a wrong order cannot be written.
 *
 * A routine read from a file names exercises; one that stands alone (made by
 * routine_settle) says the level, the dose and the sides of every step and
 * carries its exercises, so it means the same when the files have changed.
 */
#ifndef LIMBER_CORE_LIBRARY_ROUTINE_H
#define LIMBER_CORE_LIBRARY_ROUTINE_H

#include <stdbool.h>

#include <limber/core/base/error.h>
#include <limber/core/base/memory.h>
#include <limber/core/library/exercise.h>

enum {
    ROUTINE_STEPS_MAX = 64, /* of a whole routine */
    ROUTINE_NOTE_CELLS = 60
};

struct routine_step {
    const char *exercise; /* id */
    const char *level;    /* id, or NULL: where the person stands */
    const char *note;
    enum step_sides sides; /* OWN: not written */
    struct dose dose;      /* DOSE_NONE: not written */
    bool pinned;           /* the level was written, not where one stands */
    bool reduced;          /* eased or cut for today; never in a file */
    bool stepped_up;       /* the step up that was offered; never in a file */
};

struct routine_phase {
    const struct routine_step *steps;
    unsigned count;
};

struct routine {
    const char *id; /* the file's stem, or the exercise's id in a practice */
    const char *name;
    const char *short_name; /* NULL: none; for lists and narrow windows */
    const char *about;      /* NULL: none */
    const char *hint;       /* when to choose it, a few words; NULL: none */
    bool gentle;            /* written for sore days: taken as it is then */
    struct routine_phase phases[PHASE_COUNT];
    const struct exercise *exercises; /* carried in the routine itself */
    unsigned exercise_count;
};

unsigned routine_step_count(const struct routine *routine);

#endif
