/* SPDX-License-Identifier: MIT */
/* chimes - the tones as files, and a player that is handed one at a time.
 *
 * The files lie in a folder of limber's own in the cache and are made anew
 * where they are missing or of another length; those of another volume have
 * names of their own. A player that fails is given up for the next in order:
 * pw-play, paplay, aplay, afplay.
 */
#ifndef LIMBER_EDGE_CHIMES_H
#define LIMBER_EDGE_CHIMES_H

#include <stdint.h>

#include <limber/core/sound/tone.h>
#include <limber/edge/child.h>

enum {
    CHIMES_PLAYERS_MAX = 4,
    CHIMES_LATE_MS = 1000, /* after a tone should be over its player hangs */
    CHIMES_FRESH_MS = 500, /* so late it may still be played by the next */
    CHIMES_PATH = 4096
};

struct chimes {
    char folder[CHIMES_PATH]; /* "": nowhere to put them */
    int volume;
    const char *players[CHIMES_PLAYERS_MAX]; /* those that are there */
    unsigned count, at;                      /* at == count: none is left */
    struct child child;
    enum chime chime; /* that sounds, while there is a child */
    int64_t began_ms;
    int64_t late_ms;  /* when it is taken to hang */
    unsigned heard;   /* tones that a player has brought to their end */
    char failed[160]; /* what was given up, and why; "" */
};

/* Finds the players and makes the files. `folder` is made if it is missing,
 * for this user alone; NULL: there is none. Volume 0 is off. */
void chimes_open(struct chimes *chimes, const char *folder, int volume);
void chimes_close(struct chimes *chimes); /* ends what sounds */

/* Is there a way to be heard? At volume 0 there is none, nor is one wanted. */
bool chimes_work(const struct chimes *chimes);
const char *chimes_player(const struct chimes *chimes); /* NULL: none */

/* Plays it, unless a more important one is sounding. False: nothing sounds, so
 * that another way can be taken. True at volume 0: silence is wished for. */
bool chimes_play(struct chimes *chimes, enum chime chime, int64_t now_ms);

/* Looks after the player: one that failed or hangs is given up, and a tone
 * that is still fresh goes to the next. When it wants to be called again,
 * INT64_MAX: only when a child has ended. */
int64_t chimes_turn(struct chimes *chimes, int64_t now_ms);

#endif
