/* SPDX-License-Identifier: MIT */
/* voice - a command that speaks: found, run sentence by sentence, given up
 * where it dies or hangs.
 *
 * Nothing here waits. A command that is missing is noticed when it is run, one
 * that fails when it ends, one that hangs VOICE_LATE_MS after the time in
 * which it should have been over. The next way then takes the sentence, where
 * its moment has not passed. One that is missing or hangs is given up at once,
 * one that fails at its second failure in a row: until then each new sentence
 * is for the first way again, since the sound device may only have been busy.
 * Where there is no next way, a safety text is said again after a second, and
 * any other sentence is left out.
 *
 * When the last way is given up the voice is silent and says so by
 * voice_works. One that is still there works again after a minute; if it then
 * fails before it has said a sentence, it is given up for good.
 *
 * A sentence should be over in spoken_length_ms at the rate that was asked for:
 * 1.5 times that, plus a second, before it is taken to hang. A command that is
 * not told the rate may be slower than was asked for: it has 2.5 times that
 * until it has said a sentence of a second or more, and then 1.5 times what the
 * slowest of them took. A safety text is never taken to hang before 3 times its
 * length plus five seconds. The rate of the mouth, by which it is judged
 * whether there is time for a sentence, is the one that was asked for.
 */
#ifndef LIMBER_EDGE_VOICE_H
#define LIMBER_EDGE_VOICE_H

#include <stdint.h>

#include <limber/core/sound/mouth.h>
#include <limber/edge/child.h>

enum {
    VOICE_LATE_MS = 1000,
    VOICE_STOP_MS = 300, /* a command that silences another has so long */
    VOICE_WAYS_MAX = 4
};

/* A way to speak. Words of `line` hold {text}, {rate} (words a minute) or
 * {speed} (that as -100 to 100, as spd-say has it); without {text} it reads the
 * text and a newline. No shell: a word stays one word. */
struct voice_way {
    const char *line;
    const char *stop; /* run as well to silence it; NULL: its end is enough */
    bool stays;       /* it runs as long as it speaks: where it is through a
                         sentence in no time, nobody heard it */
};

/* What a way has shown so far. */
struct voice_trust {
    unsigned failures; /* in a row */
    bool is_given_up;
    int slowest; /* of its sentences: the time one took, in parts of 100 of
                    the time it should take; 0: not yet known */
};

struct voice_options {
    const char *command; /* NULL or "auto": spd-say, espeak-ng, say, in this
                            order; "none": no voice; else a command, in which
                            {text} and {rate} are put, or which reads the text;
                            kept as long as the voice is open */
    int rate;            /* words a minute */
};

struct voice {
    struct mouth mouth;
    struct child child;                    /* says mouth.now */
    struct child silencer;                 /* runs `stop`; until it has ended */
    bool begins;                           /* mouth.now waits, for the */
    int64_t rest_ms;                       /* silencer and until then */
    struct voice_way ways[VOICE_WAYS_MAX]; /* in order */
    struct voice_trust trust[VOICE_WAYS_MAX];
    unsigned way_count, way; /* way == way_count: none is left */
    char storage[CHILD_WORDS_BYTES];
    const char *words[CHILD_WORDS_MAX + 1]; /* of the way that speaks now */
    int rate;
    int64_t late_ms;     /* when the child is taken to hang */
    int64_t now_ms;      /* as it was told last */
    int64_t silenced_ms; /* when the silencer is */
    int64_t again_ms;    /* when `again_way` works again; 0: never */
    unsigned again_way;
    bool tried_again; /* it had its last chance */
    char failed[160]; /* what failed last, and why, in one line; "" */
};

/* A program that is not there is given up at once. The struct points into
 * itself: it stays where it is. */
void voice_open(struct voice *voice, const struct voice_options *options);
/* Ends what is being said; may take VOICE_STOP_MS, so it is for the end. */
void voice_close(struct voice *voice);

bool voice_works(const struct voice *voice);
/* The program that speaks now, or spoke last; NULL: none. */
const char *voice_name(const struct voice *voice);

void voice_say(struct voice *voice,
               const struct utterance *line,
               int64_t now_ms);
void voice_hush(struct voice *voice);
/* Looks after the command, and begins what waits; when it wants to be called
 * again, INT64_MAX: only when a child has ended. */
int64_t voice_turn(struct voice *voice, int64_t now_ms);

#endif
