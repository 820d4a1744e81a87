/* SPDX-License-Identifier: MIT */
/* past - what history knows, as a value: all that the rules look back on.
 *
 * Filled by the store, or by a test. Arrays and texts are borrowed. Every
 * array is sorted by day, oldest first; within a day in the order it happened.
 * Days are local dates (date_days). A history may have gaps, days ahead of
 * today (a clock set back) and answers missing: every rule says what then.
 */
#ifndef LIMBER_CORE_CARE_PAST_H
#define LIMBER_CORE_CARE_PAST_H

#include <limber/core/care/signs.h>

/* Why a session ended before its last step. */
enum end_reason {
    END_NONE,      /* it did not, or the person left */
    END_FURTHER,   /* still further down the leg after two minutes (R8) */
    END_REDS,      /* too much on two exercises (R7) */
    END_WEAK,      /* new weakness (R9) */
    END_SIGNS,     /* a warning sign (R1) */
    END_NO_ANSWER, /* nobody answered after it went further */
    END_REASON_COUNT
};
const char *end_reason_word(enum end_reason reason); /* NONE: "" */

/* One session that was begun. */
struct past_session {
    int32_t day;
    const char *routine; /* id */
    int8_t start_pain, start_place, pain_after, place_after;
    bool pain_carried, place_carried; /* as last time: may hold back only */
    bool gentle;                      /* R11, by whoever's choice */
    bool strength;                    /* the strength routine */
    bool done;                        /* to its last step */
    uint8_t end;                      /* enum end_reason */
    int8_t worst;                     /* worst rating; RATING_NONE */
    uint16_t performances, first;     /* its rows in past.performances */
};

/* One exercise of one session, wholly or in part done, or too much. */
struct performance {
    int32_t day;
    const char *exercise, *level; /* ids */
    bool full;       /* every set of the full dose, nothing eased or cut */
    bool left_out;   /* by an answer, not by a wish */
    bool easier;     /* the person asked for the easier form */
    bool stepped_up; /* took the step up that was offered */
    bool alone;      /* a practice of it, where the level was chosen */
    bool pinned;     /* the routine names the level */
    bool next_easier;
    int8_t rating; /* worst number; RATING_NONE */
    uint8_t reds, further;
    int32_t set_ms; /* work of one set that was done */
};

/* What moved where a person stands, the latest for each exercise, also from
 * before the performances that are kept here. */
struct past_move {
    const char *exercise, *level; /* the level it was done at */
    bool next_easier;
};

/* How often a level was done in full with this worst number, ever. */
struct past_tally {
    const char *exercise, *level;
    int8_t rating;
    uint16_t times;
    int32_t longest_ms; /* of one set */
};

struct past_morning {
    int32_t day;
    int8_t pain;  /* never missing */
    int8_t place; /* PLACE_UNKNOWN: not said */
};

/* A rest a person asked for. */
struct past_rest {
    const char *exercise;
    int32_t from, until; /* offered again on `until` */
};

#define CARE_ACTIVITIES(_)                                                     \
    _(ACTIVITY_WALK, "walk", "walking")                                        \
    _(ACTIVITY_SWIM, "swim", "swimming")                                       \
    _(ACTIVITY_WATER_WALK, "water-walk", "water walking")                      \
    _(ACTIVITY_CYCLE, "cycle", "cycling")                                      \
    _(ACTIVITY_RUN, "run", "running")                                          \
    _(ACTIVITY_REST, "rest", "rest, on purpose")
#define CARE_ACTIVITY_AS_ENUM(name, word, label) name,
enum activity_kind {
    CARE_ACTIVITIES(CARE_ACTIVITY_AS_ENUM) ACTIVITY_COUNT
};

struct past_activity {
    int32_t day;
    uint8_t kind; /* enum activity_kind */
    int32_t minutes;
    int8_t pain;  /* after it; RATING_NONE */
    int8_t place; /* after it; PLACE_UNKNOWN */
};

struct past {
    const struct past_session *sessions;
    unsigned session_count;
    const struct performance *performances;
    unsigned performance_count;
    const struct past_move *moves; /* one an exercise */
    unsigned move_count;
    const struct past_tally *tallies;
    unsigned tally_count;
    const struct past_morning *mornings; /* one a day */
    unsigned morning_count;
    const struct past_activity *activities;
    unsigned activity_count;
    const struct past_rest *rests;
    unsigned rest_count;
    struct signs_past signs;
    int32_t asked_day; /* the last check-in that was answered; DAY_NONE */
    int8_t asked_pain, asked_place; /* what it said */
    int32_t advised_day;  /* "have it looked at" was last said; DAY_NONE */
    int32_t reminded_day; /* the gentle reminder of R11; DAY_NONE */
};

/* Nothing is known: what someone new has. */
struct past past_none(void);

/* How many rows are of `day` or earlier: all beyond them lie ahead of it (the
 * clock was set back) and are passed over. */
unsigned past_sessions_until(const struct past *past, int32_t day);
unsigned past_performances_until(const struct past *past, int32_t day);
unsigned past_mornings_until(const struct past *past, int32_t day);

/* The last session on a day before `day`; NULL: none. */
const struct past_session *past_session_before(const struct past *past,
                                               int32_t day);
/* The session that performance `row` is one of; NULL: it is not kept. */
const struct past_session *past_session_of(const struct past *past,
                                           unsigned row);
/* The morning of that day; NULL: not answered. */
const struct past_morning *past_morning_of(const struct past *past,
                                           int32_t day);

/* Twice the median of the last 7 starts that were answered, not carried, up to
 * `today` (a session of today counts); RATING_NONE: too few. */
int past_usual2(const struct past *past, int32_t today);
/* The same as it was when only the first `sessions` had been. */
int past_usual2_of(const struct past *past, unsigned sessions);

/* Was performance `row` too much: said so, or a number in the zone STOP of the
 * day it was? The zones are those of the session, whose start counts here also
 * where it was carried, because it did while it ran. (D) */
bool past_was_red(const struct past *past, unsigned row);

/* The letter of a day in the week row, the worst of what was that day: S a
 * number in the zone STOP, or too much without a number, or a session that an
 * answer ended; C, G by the number; ? done but not rated; r rested on purpose;
 * space: nothing, also where a session was left before anything was done. (D)
 */
char past_day_letter(const struct past *past, int32_t day);

#endif
