/* SPDX-License-Identifier: MIT */
/* play - a session as it must go, stepped without the program: what a person
 * does in it, and what it asked to be kept.
 */
#ifndef TESTS_CRASH_PLAY_H
#define TESTS_CRASH_PLAY_H

#include <limber/core/session/checkpoint.h>

/* How the person comes to it: with the leg in it, so that a number asks where
 * it is. */
enum {
    PLAY_START_PAIN = 2,
    PLAY_START_PLACE = PLACE_BELOW_KNEE,
    PLAY_KEYS = 16
};

struct play_key {
    int at_s; /* session seconds */
    const char *key;
};
extern const struct play_key play_keys[PLAY_KEYS];

/* The daily routine; the caller releases the arena. */
struct play_routine {
    struct arena arena;
    struct plan plan;
    int64_t length_ms; /* until the session ends */
};
void play_open(struct play_routine *opened);

struct play {
    const struct plan *plan;
    struct session session;
    struct checkpoint kept; /* the last it asked for */
};

/* From the beginning, with all keys up to then. */
void play_to(struct play *play, const struct plan *plan, int64_t ms);

#endif
