/* SPDX-License-Identifier: MIT */
/* tolerance - what an answer means for what comes next.
 *
 * Pure functions over numbers; thresholds in one table with source and
 * evidence grade. General guidance, not reviewed by a clinician. Zones follow
 * the pain-monitoring model of Thomee (knee) and Silbernagel (Achilles), B-:
 * never validated for sciatica. A missing answer is never a good one.
 */
#ifndef LIMBER_CORE_CARE_TOLERANCE_H
#define LIMBER_CORE_CARE_TOLERANCE_H

#include <stdbool.h>

#include <limber/core/session/session.h>

enum {
    CARE_GOOD_MAX = 2, /* B-: green edge; other sheets draw it at 3 */
    CARE_CARE_MAX = 5  /* B-: up to 5 allowed during and after */
};

enum zone {
    ZONE_NONE,
    ZONE_GOOD,
    ZONE_CARE,
    ZONE_STOP
};

/* R6 without a number from before the session. RATING_NONE: ZONE_NONE. */
enum zone care_zone(int rating);
const char *zone_word(enum zone zone); /* good, care, stop, not rated */
char zone_letter(enum zone zone);      /* G C S ? */

/* What a red answer (6 and up, or too-much) does: the first time the next
 * easier level at half dose, or out when there is none; the second time out.
 * After R7 (D: limber's own choice). */
enum relief {
    RELIEF_NONE,
    RELIEF_EASE,
    RELIEF_LEAVE_OUT
};
enum relief care_relief(unsigned reds_before, unsigned level);

/* R8: after two minutes, is it back where it was? A place at or above the one
 * before: out for today; still lower, or no answer: the session ends. With no
 * place known from before, the answers are PLACE_NOWHERE for "back where it
 * was" and PLACE_FOOT for "still further". B: retreat is the better sign. */
enum direction {
    DIRECTION_BACK,
    DIRECTION_STILL_FURTHER
};
enum direction care_direction(int start_place, int place);

#endif
