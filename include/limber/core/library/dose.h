/* SPDX-License-Identifier: MIT */
/* dose - how much: sets, rest, and exactly one of hold, reps, time, breaths.
 *
 * A dose replaces the one beneath it whole (step over level over exercise),
 * never field by field. DOSE_NONE means "not written".
 */
#ifndef LIMBER_CORE_LIBRARY_DOSE_H
#define LIMBER_CORE_LIBRARY_DOSE_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/base/text.h>

enum dose_kind {
    DOSE_NONE,
    DOSE_HOLD,
    DOSE_REPS,
    DOSE_TIME,
    DOSE_BREATHS
};

/* Whole seconds of the three parts of a rep: out, hold, back. */
struct tempo {
    uint8_t out_s;
    uint8_t hold_s;
    uint8_t back_s;
};

struct dose {
    enum dose_kind kind;
    uint8_t sets;      /* 1 and up */
    uint16_t count;    /* reps or breaths; 0 for hold and time */
    int32_t length_ms; /* of a hold or a time; 0 for reps and breaths */
    int32_t rest_ms;   /* between two sets of one round; 0: none */
    bool self_paced;   /* reps without a tempo: each set waits for a key */
    struct tempo tempo;
};

/* Limits of what a file may say. A breath is 4 s in and 6 s out; limber's own
 * choice (D). A self-paced rep is shown as about 4 s. */
enum {
    DOSE_SETS_MAX = 10,
    DOSE_REPS_MAX = 60,
    DOSE_BREATHS_MAX = 60,
    DOSE_TEMPO_MAX_S = 30,
    DOSE_HOLD_MAX_MS = 10 * 60 * 1000,
    DOSE_TIME_MAX_MS = 60 * 60 * 1000,
    DOSE_REST_MAX_MS = 10 * 60 * 1000,
    DOSE_LENGTH_MIN_MS = 1000,
    BREATH_IN_MS = 4000,
    BREATH_OUT_MS = 6000,
    BREATH_MS = BREATH_IN_MS + BREATH_OUT_MS,
    SELF_PACED_REP_MS = 4000
};

/* As a file says it: "hold", "reps", "time", "breaths"; "none". */
const char *dose_kind_word(enum dose_kind kind);

/* "2-1-2"; no part over DOSE_TEMPO_MAX_S, the sum at least 1. */
bool tempo_parse(const char *written, struct tempo *tempo);
int32_t tempo_ms(struct tempo tempo);

/* Work of one set, rests not counted. */
int32_t dose_set_ms(const struct dose *dose);

/* Half the work of one set (one set, rest 0): half the hold, time, breaths or
 * reps, not under 10 s, 2 breaths, 2 reps, and never more than it was. Reps of
 * an alternating exercise stay even: pass even = true. (Limber's own numbers,
 * D; the idea of easing is from source S2.) */
struct dose dose_half_work(const struct dose *dose, bool even);

/* Half the sets, rounded up, the work of a set unchanged. */
struct dose dose_half_sets(const struct dose *dose);

bool dose_same(const struct dose *a, const struct dose *b);

/* "2 sets of 12 reps", "30 s", "5 breaths" */
void dose_describe(const struct dose *dose, struct text *out);

#endif
