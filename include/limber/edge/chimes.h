/* SPDX-License-Identifier: MIT */
/* chimes - the tones as files, and a player that is handed one at a time.
 *
 * The files lie in a folder of limber's own in the cache and are made anew
 * where they are missing or of another length; those of another volume have
 * names of their own. Players are taken in order: pw-play, paplay, aplay,
 * afplay. Where one fails the next plays the same tone; one that fails twice
 * in a row is given up, for a single failure may be a device that a voice held
 * just then. One that is missing or hangs is given up at once. The last one is
 * tried again after a while, once; where it plays, it is as good as new.
 */
#ifndef LIMBER_EDGE_CHIMES_H
#define LIMBER_EDGE_CHIMES_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/sound/tone.h>
#include <limber/edge/child.h>

enum {
    CHIMES_PLAYERS_MAX = 4,
    CHIMES_LATE_MS = 1000, /* after a tone should be over its player hangs */
    CHIMES_FRESH_MS = 500, /* so late it may still be played by the next */
    CHIMES_OWED_MS = 1000, /* so late a bell may still stand for it */
    CHIMES_MISSES = 2,     /* in a row: the player is given up */
    CHIMES_AGAIN_MS = 60000,
    CHIMES_PATH = 4096
};

struct chimes {
    char folder[CHIMES_PATH]; /* "": nowhere to put them */
    int volume;
    const char *players[CHIMES_PLAYERS_MAX]; /* those that are there */
    unsigned misses[CHIMES_PLAYERS_MAX];     /* in a row, of each */
    unsigned count;
    unsigned playing; /* which of them the child is */
    struct child child;
    enum chime chime; /* that sounds, while there is a child */
    int64_t began_ms;
    int64_t late_ms;     /* when it is taken to hang */
    unsigned given_up;   /* which was given up last */
    int64_t given_up_ms; /* and when */
    bool tried_again;    /* the last one had its second chance */
    bool owes;           /* nobody was left to play `owed` */
    enum chime owed;
    unsigned heard;   /* tones that a player has brought to their end */
    char failed[160]; /* what was given up, and why; "" */
};

/* Finds the players and makes the files. `folder` is made if it is missing,
 * for this user alone; NULL: there is none. Volume 0 is off. */
void chimes_open(struct chimes *chimes, const char *folder, int volume);
void chimes_close(struct chimes *chimes); /* ends what sounds */

/* The volume is 0: no tone is wished for, nor a bell in its place. What is seen
 * instead, as a flash, is for the caller to show. */
bool chimes_silent(const struct chimes *chimes);

/* Is there a way to be heard? At volume 0 there is none, nor is one wanted. */
bool chimes_work(const struct chimes *chimes);
const char *chimes_player(const struct chimes *chimes); /* NULL: none */

/* Plays it, unless a more important one is sounding. False: nothing sounds, so
 * that another way can be taken. True at volume 0: silence is wished for, and
 * chimes_silent tells it from a tone. */
bool chimes_play(struct chimes *chimes, enum chime chime, int64_t now_ms);

/* Looks after the player: a tone that failed and is still fresh goes to the
 * next. When it wants to be called again,
 * INT64_MAX: only when a child has ended. */
int64_t chimes_turn(struct chimes *chimes, int64_t now_ms);

/* Did a tone that chimes_play had promised come to nothing, its player dead in
 * the first second or found hanging, with no other that took it? True once for
 * each, so that another way can be taken; ask after every turn. A later tone
 * takes its place, unless it is a less important one. */
bool chimes_owes(struct chimes *chimes, enum chime *chime);

#endif
