/* SPDX-License-Identifier: MIT */
/* sound_kit - what the tests of sound share: a PATH of their own with players
 * and voices that are scripts, the log of what these were given, and a cache.
 */
#ifndef TESTS_EDGE_SOUND_KIT_H
#define TESTS_EDGE_SOUND_KIT_H

#include <sys/types.h>

#include <limber/edge/chimes.h>

enum {
    SOUND_NAME = 512,
    SOUND_LOG = 4096
};

struct sound_room {
    char base[128]; /* made for the test, removed after it */
    char bin[160];  /* PATH while the test runs */
    char folder[160], log[160];
    char said[SOUND_LOG];
    char *path; /* as it was before */
    struct chimes chimes;
};

/* Setup and teardown of a test; *state is the room. */
int sound_enter(void **state);
int sound_leave(void **state);

/* Takes all programs out of PATH, and empties the log. */
void sound_clear(struct sound_room *room);
/* Puts one there, which is this text. */
void sound_program(const struct sound_room *room,
                   const char *name,
                   const char *text);
/* Puts one there which logs its name and words, then does this. */
void sound_player(const struct sound_room *room,
                  const char *name,
                  const char *then);

#define SOUND_PLAYS "exit 0"
#define SOUND_DIES "exit 3"
#define SOUND_HANGS "exec /bin/sleep 30"

/* "FOLDER/name"; good until it is asked for again. */
const char *sound_file(const struct sound_room *room, const char *name);

/* What was logged is just this. */
void sound_logged(struct sound_room *room, const char *wanted);
/* One line: these words, and then a file of the folder. */
void sound_logged_one(struct sound_room *room,
                      const char *words,
                      const char *name);

/* The player that is running has come to its end, and is still to be looked
 * at. */
void sound_until_over(const struct sound_room *room);
/* It was ended before its time, and is gone. */
void sound_is_ended(pid_t pid);
/* The player that is taken now; NULL: none is left. */
void sound_player_is(const struct sound_room *room, const char *name);

#endif
