/* SPDX-License-Identifier: MIT */
/* felt - what a person says of their body: a number, and a place.
 *
 * A number is 0 (none) to 10 (the worst imaginable); a place is the furthest
 * one, away from the back, where there is pain, tingling or numbness. Both may
 * be missing, and a missing answer is never a good one.
 */
#ifndef LIMBER_CORE_CARE_FELT_H
#define LIMBER_CORE_CARE_FELT_H

#include <stdbool.h>
#include <stdint.h>

enum {
    RATING_NONE = -1,
    RATING_MAX = 10
};

/* Furthest place of symptoms: 0 nowhere .. 5 foot; unknown is -1. */
enum {
    PLACE_UNKNOWN = -1,
    PLACE_NOWHERE = 0,
    PLACE_BACK,
    PLACE_BUTTOCK,
    PLACE_THIGH,
    PLACE_BELOW_KNEE,
    PLACE_FOOT
};

bool rating_is_given(int rating); /* 0 to 10 */
bool place_is_known(int place);   /* nowhere to foot */

/* "0" to "10", "x" for 10; nothing else, no sign, no fraction. */
bool rating_find(const char *word, int *rating);

const char *place_label(int place); /* "below the knee"; UNKNOWN: "" */
/* A label or its short form: "below-knee", "thigh". */
bool place_find(const char *word, int *place);

/* A local calendar day, as date_days counts them. */
enum {
    DAY_NONE = INT32_MIN
};

#endif
