/* SPDX-License-Identifier: MIT */
/* fixture - the daily routine and an app around it, for tests of core.
 *
 * Everything is made in memory; times begin at 0. A fixture owns its arena
 * and is let go with fixture_release.
 */
#ifndef TESTS_CORE_FIXTURE_H
#define TESTS_CORE_FIXTURE_H

#include <limber/core/app/app.h>
#include <limber/core/care/tailor.h>
#include <limber/core/library/library.h>

extern const struct exercise *const fixture_exercises[];
extern const unsigned fixture_exercise_count;

/* Which routine the plan is built from. */
enum fixture_routine {
    FIXTURE_DAILY, /* 11 moves, 14:36, sore side left */
    FIXTURE_SETS,  /* two sets of 12 reps with a rest, named Full */
    FIXTURE_OTHERS /* self-paced reps, breaths, plain time, a sore side twice */
};

struct fixture {
    struct arena arena;
    struct library library;
    const struct routine *routine;
    struct plan plan; /* as written */
    struct catalogue catalogue;
    struct past past;
    struct tailored tailored; /* of the latest answers */
    struct plan guided;
    struct app app;
};

/* Makes the plan and a catalogue of six routines; the app shows home. */
void fixture_init(struct fixture *fixture, enum fixture_routine which);
void fixture_release(struct fixture *fixture);

/* Puts the plan on the stage at time 0: pain 3, no place known. */
void fixture_begin(struct fixture *fixture);
void fixture_begin_at(struct fixture *fixture, int pain, int place);
/* As the command does: asks the signs and the check-in of somebody whose left
 * side is sore and whose history is fixture->past, then opens the routine made
 * to fit. Every answer makes it again. */
void fixture_ask(struct fixture *fixture);
/* The first run, for the same routine. */
void fixture_ask_first(struct fixture *fixture);
/* The routine made to fit the answers that stand. */
void fixture_tailor(struct fixture *fixture);
/* A tick, a key, a command at that time. */
void fixture_at(struct fixture *fixture, double seconds);
void fixture_key(struct fixture *fixture, double seconds, uint32_t key);
void fixture_command(struct fixture *fixture,
                     double seconds,
                     enum command command,
                     int value);

/* Goes forward, questions unanswered, until the step and kind of segment
 * stand, then `seconds` on; fails the test when it never comes. */
void fixture_reach(struct fixture *fixture,
                   const char *exercise,
                   enum segment_kind kind,
                   unsigned round,
                   double seconds);

#endif
