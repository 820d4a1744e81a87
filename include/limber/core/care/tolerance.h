/* SPDX-License-Identifier: MIT */
/* tolerance - R5 to R9: what an answer means for what comes next.
 *
 * Pure functions over numbers; those they go by are in thresholds.h with their
 * grades. Zones follow the pain-monitoring model (B-: never validated for
 * sciatica). A missing answer is never a good one; a number outside 0 to 10
 * counts as missing.
 */
#ifndef LIMBER_CORE_CARE_TOLERANCE_H
#define LIMBER_CORE_CARE_TOLERANCE_H

#include <limber/core/care/felt.h>
#include <limber/core/care/thresholds.h>
#include <limber/core/care/verdict.h>
#include <limber/core/library/vocab.h>

/* ---- R5: before the session ---- */

enum gate {
    GATE_NORMAL,
    GATE_GENTLE, /* the gentle form; a person may say no */
    GATE_REST    /* no guided session; a person may say no to that too */
};

/* Twice the median of the last starts, newest first, so that a half stays
 * whole; RATING_NONE: too few are known. Missing ones are passed over. */
int care_usual2(const int starts[], unsigned count);

enum gate care_start_gate(int start, int usual2);

/* ---- R6: zones ---- */

enum zone {
    ZONE_NONE,
    ZONE_GOOD,
    ZONE_CARE,
    ZONE_STOP
};

/* `start` RATING_NONE, or below 6: the edges are 2 and 5. A session that began
 * at 6 and up: care runs to that number, and nothing is good. */
enum zone care_zone(int rating, int start);
/* Highest number of GOOD (-1: none is) and of CARE in such a session. */
int care_good_max(int start);
int care_care_max(int start);
const char *zone_word(enum zone zone); /* good, care, stop, not rated */
char zone_letter(enum zone zone);      /* G C S ? */

/* ---- R7: too much ---- */

/* After the minute's rest. `reds`: how often it was too much on this exercise,
 * this time counted; `exercises`: on how many of this session. No new number
 * leaves it out: a missing answer is never a good one. CONTINUE is never the
 * answer. */
enum verdict
care_after_red(int start, int again, unsigned reds, unsigned exercises);

/* ---- R8: direction ---- */

enum direction {
    DIRECTION_SAME,
    DIRECTION_RETREATED, /* nearer to the back: a good sign, no proof (B) */
    DIRECTION_FURTHER,   /* stop, two minutes' rest, one question */
    DIRECTION_UNKNOWN
};

/* Overrides the zone. `start`, `peak`: the numbers, whose rise by two counts
 * as further where the leg was sore to begin with (place 3 and up). */
enum direction care_direction(int start_place, int place, int start, int peak);

/* Is "where is it now?" due after this number? When the session began with
 * symptoms in the leg and the number is 3 and up, or two above the start. */
bool care_asks_place(int start_place, int start, int peak);

/* After the two minutes: SKIP where it is back, END where it is not, or where
 * nobody answers. `start_place` unknown: the answers are PLACE_NOWHERE for
 * "back where it was" and PLACE_FOOT for "still further". */
enum verdict care_after_further(int start_place, int place);

/* ---- R9: what a nerve says ---- */

enum nerve {
    NERVE_FURTHER,  /* further down the leg */
    NERVE_TINGLING, /* new or stronger tingling or numbness */
    NERVE_JOLT,     /* like an electric shock: as too much */
    NERVE_WEAK      /* new weakness: the session ends, the signs are asked */
};

/* After `rested_ms` of the two minutes; `gone`: it is where and what it was. */
enum verdict care_after_nerve(enum nerve nerve, bool gone, int64_t rested_ms);

/* ---- R11: what a gentle day is made of ---- */

/* The tags that it has none of: bends forward, pulls on the nerve, goes to the
 * end of its range, hangs, is advanced. (S2 and D) */
extern const vocab_set gentle_never;
/* May a move with these tags be part of it? */
bool gentle_allows(vocab_set tags);

#endif
