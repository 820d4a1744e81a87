/* SPDX-License-Identifier: MIT */
/* mouth - one thing is said at a time: which, and when not at all.
 *
 * A value without a voice: it is told what is to be said and when a sentence
 * was over, and answers what the voice has to do. One sentence may wait; a
 * newer one takes its place, but never that of a safety text. What waits is
 * dropped when its moment has passed, or when it could not be over in time.
 */
#ifndef LIMBER_CORE_SOUND_MOUTH_H
#define LIMBER_CORE_SOUND_MOUTH_H

#include <limber/core/session/spoken.h>

enum {
    MOUTH_WAITING_MAX = 4 /* safety texts in a row; of others one waits */
};

struct mouth {
    int rate; /* words a minute, for the time a sentence takes */
    bool speaking;
    struct utterance now;
    int64_t began_ms;
    struct utterance waiting[MOUTH_WAITING_MAX]; /* in order */
    unsigned count;
};

enum mouth_act {
    MOUTH_NOTHING,
    MOUTH_BEGIN,     /* say mouth->now */
    MOUTH_CUT_BEGIN, /* stop what is being said, then say mouth->now */
    MOUTH_CUT        /* stop it, and be quiet */
};

void mouth_init(struct mouth *mouth, int rate);

/* A line without a text that cuts makes it quiet; any other such is nothing.
 * A fifth safety text in a row cuts the first of them. */
enum mouth_act
mouth_say(struct mouth *mouth, const struct utterance *line, int64_t now_ms);
/* The voice has come to the end of it. */
enum mouth_act mouth_over(struct mouth *mouth, int64_t now_ms);
/* The voice has failed in it, or comes to it only now, and could begin anew:
 * the same once more where there is still time, else what waits. */
enum mouth_act mouth_again(struct mouth *mouth, int64_t now_ms);
/* All at once: the voice is turned off, the session is left. */
enum mouth_act mouth_hush(struct mouth *mouth);

#endif
