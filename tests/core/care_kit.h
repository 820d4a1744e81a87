/* SPDX-License-Identifier: MIT */
/* care_kit - histories for the tests of care, written as days in a row.
 *
 *     "m2 s3/2F . m4/4s2:1:6r"
 *
 * A word is a day, the next word the day after; "." is one without anything.
 * In a day, each with a number (0 to 10, "?" for none) and, after a slash, a
 * place (0 to 5):
 *
 *   m  a morning       s  a session, its start       a  a walk of 10 minutes,
 *   z  rest, on purpose                                 the pain after it
 *
 * Behind a session: G gentle, F ended further down, N ended without an answer,
 * R ended by too much, C the pain and P the place carried, T strength, D done
 * to its last step. Then its times of the exercise "bridge", each ":" and a
 * rating, at the level "low", in full; behind it: h at the level "high", p in
 * part, e the easier form asked for, n next time easier, l left out, r too much
 * (R7), f further (R8), o another exercise. Too much that was not eased is
 * "rn"; "r" alone was eased and then finished well.
 */
#ifndef LIMBER_TESTS_CORE_CARE_KIT_H
#define LIMBER_TESTS_CORE_CARE_KIT_H

#include <limber/core/care/past.h>

enum {
    HISTORY_ROWS = 96
};

/* Not to be copied: past points into it. */
struct history {
    struct past past;
    struct past_session sessions[HISTORY_ROWS];
    struct performance performances[HISTORY_ROWS];
    struct past_morning mornings[HISTORY_ROWS];
    struct past_activity activities[HISTORY_ROWS];
    struct past_rest rests[HISTORY_ROWS];
};

/* Days as written, the first of them `first`; stops the test where they are
 * not well written. Returns the last day. */
int32_t history_read(struct history *history, int32_t first, const char *days);
/* More days behind those that are there. */
int32_t history_more(struct history *history, int32_t first, const char *days);

void history_rest(struct history *history, int32_t from, int32_t until);

/* The day of a date. */
int32_t day_of(int year, int month, int day);

#endif
