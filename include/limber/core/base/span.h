/* SPDX-License-Identifier: MIT */
/* span - lengths of time and calendar dates, as people write and read them.
 *
 * Lengths are int64_t milliseconds everywhere in limber. Dates are those of
 * the proleptic Gregorian calendar; the zone offset is an input.
 */
#ifndef LIMBER_CORE_BASE_SPAN_H
#define LIMBER_CORE_BASE_SPAN_H

#include <stdbool.h>
#include <stdint.h>

enum {
    SPAN_MAX_MS = 4 * 60 * 60 * 1000
}; /* the longest that can be written */
enum {
    SPAN_TEXT = 32
}; /* room for any of the texts below */

/* "30", "30s", "2m", "1m30s", "1:30": whole seconds, 0 to SPAN_MAX_MS. */
bool span_parse(const char *written, int64_t *ms);

/* "14:36", "0:05", "1:02:03"; a part of a second counts as a whole one, so a
 * countdown shows 1 until it is over. Negative counts as 0. */
const char *span_clock(char out[static SPAN_TEXT], int64_t ms);

/* "30s", "1m30s": what span_parse reads, as a file writes it. */
const char *span_written(char out[static SPAN_TEXT], int64_t ms);

/* "30 s", "1 min 30 s", "15 min" as screens write it. */
const char *span_short(char out[static SPAN_TEXT], int64_t ms);

/* "30 seconds", "1 minute", "2 minutes 30 seconds" as it is said. */
const char *span_words(char out[static SPAN_TEXT], int64_t ms);

int64_t span_seconds_up(int64_t ms); /* whole seconds, rounded up, >= 0 */

struct date {
    int32_t year;
    uint8_t month; /* 1-12 */
    uint8_t day;   /* 1-31 */
};

struct date date_of(int64_t utc_s, int32_t offset_min);
int64_t date_days(struct date date); /* days since 1970-01-01 */
struct date date_from_days(int64_t days);
unsigned date_weekday(struct date date); /* 0 is Monday */
const char *date_iso(char out[static SPAN_TEXT], struct date date);
const char *date_screen(char out[static SPAN_TEXT], struct date date);
/* "Sat 21 Nov" */

/* "2026-11-21" and nothing else, a day that there is; *day as date_days counts.
 */
bool date_parse(const char *written, int32_t *day);
/* Digits at their places, whether or not there is such a day. */
bool date_is_written(const char *written);

#endif
