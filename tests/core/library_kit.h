/* SPDX-License-Identifier: MIT */
/* library_kit - a small library for tests: three exercises, made anew for each
 * test so that it may break one. */
#ifndef LIMBER_TESTS_CORE_LIBRARY_KIT_H
#define LIMBER_TESTS_CORE_LIBRARY_KIT_H

#include <limber/core/library/library.h>
#include <limber/core/library/problem.h>

enum {
    KIT_HIPS,
    KIT_BUG,
    KIT_ROLL,
    KIT_EXERCISES
};

struct kit {
    struct level levels[KIT_EXERCISES][3];
    struct figure figures[KIT_EXERCISES][2];
    struct figure_frame frames[KIT_EXERCISES];
    struct exercise exercises[KIT_EXERCISES];
    struct library library;
    char buffer[2048]; /* for a text of the test's own */
    struct routine_step steps[PHASE_COUNT][80];
    struct routine routine; /* hips in stretch, bug in reactivation */
};

/* hips: stretch, each side, hold 30 s, levels low, mid (start), high.
 * bug: reactivation, alternate, 12 reps 2-1-2, levels arms, full.
 * roll: compression, each side, time 45 s in two lanes, level roll. */
void kit_init(struct kit *kit);
void kit_release(struct kit *kit);

/* One thing that is broken, and the problem that must be told. */
struct kit_case {
    void (*breaks)(struct kit *kit);
    const char *path; /* NULL: nothing is wrong */
    const char *text;
};

void kit_break_nothing(struct kit *kit);

/* Fails the test where this is not the one problem; path NULL: none. */
void kit_expect(const struct problems *problems,
                const char *path,
                const char *text);

#endif
