/* SPDX-License-Identifier: MIT */
/* spoken - what a voice says at each moment of a session, and in what time.
 *
 * The ear has no second look: at most twelve words before a stop, numbers up
 * to twelve as words, sides in full. SPEECH_SHORT says the least that still
 * leads through a session with the eyes shut. Safety texts are the same in
 * both; OFF says nothing at all. A new phase is told in its first get-ready,
 * not by SAY_PHASE: one sentence may wait, and of two one would be lost.
 *
 * Nothing is said late: a sentence must begin by `begin_by_ms`, and be over by
 * `over_by_ms`, which leaves the last SPOKEN_QUIET_MS of a segment to the
 * count. Times are the session's own, as in its now_ms.
 */
#ifndef LIMBER_CORE_SESSION_SPOKEN_H
#define LIMBER_CORE_SESSION_SPOKEN_H

#include <limber/core/session/session.h>

enum {
    SPOKEN_BYTES = 800,
    SPOKEN_QUIET_MS = 4000,
    SPOKEN_RATE = 150, /* words a minute, where nothing else is said */
    SPOKEN_RATE_MIN = 80,
    SPOKEN_RATE_MAX = 400
};

struct utterance {
    enum say say;
    char text[SPOKEN_BYTES]; /* ended; empty: nothing is said */
    int64_t begin_by_ms;
    int64_t over_by_ms; /* INT64_MAX: whenever */
    bool cuts;          /* stops what is being said: pause, too much, further,
                           and where a key has left what is being said */
    bool safety;        /* never dropped and never cut by what is not */
};

/* What is said for `say` as the session stands after the step that said it; a
 * slow voice is given fewer sentences where time is short. */
void spoken_at(enum say say,
               enum speech speech,
               int rate, /* words a minute */
               const struct session *session,
               const struct plan *plan,
               struct utterance *out);
/* The same at SPOKEN_RATE. */
void spoken_of(enum say say,
               enum speech speech,
               const struct session *session,
               const struct plan *plan,
               struct utterance *out);

/* The text of a warning sign that stops everything: said whole, twice. An
 * emergency (R1), and one of the second list (R2). */
void spoken_stop(int64_t now_ms, struct utterance *out);
void spoken_urgent(int64_t now_ms, struct utterance *out);

/* About how long a voice takes for it, at so many words a minute: from its
 * letters, words and stops; never too short by more than a fifth against the
 * voice that was measured (espeak-ng). */
int32_t spoken_length_ms(const char *text, int rate);

#endif
