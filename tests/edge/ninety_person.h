/* SPDX-License-Identifier: MIT */
/* ninety_person - somebody who does not exist, over ninety days: how it is in
 * the morning and before a session, what hurts, and on which days they come.
 *
 * Day 0 is Tuesday, 1 February 2028, a leap year. Week 2 is a flare; then a
 * stretch hurts; then it gets better, with steps up; in the ninth and tenth
 * week nothing is done. Summer time begins on day 54.
 */
#ifndef TESTS_EDGE_NINETY_PERSON_H
#define TESTS_EDGE_NINETY_PERSON_H

#include <limber/core/care/past.h>

enum {
    NINETY_DAYS = 90
};

struct ninety_day {
    int morning, morning_place; /* RATING_NONE: not answered */
    int start, place;           /* before a session */
    int after;                  /* after it */
    bool comes;                 /* does a session */
    bool forgets;               /* answers no question in it */
    int further_at;             /* the place it goes to; PLACE_UNKNOWN: no */
    const char *further;        /* in this exercise */
    int activity;               /* enum activity_kind, or -1 */
    int minutes;
};
struct ninety_day ninety_day(int day);

/* The number for an exercise on a day; *again: after a minute's rest. */
int ninety_rating(int day, const char *exercise, bool stepped_up, int *again);

/* Minutes east of Greenwich: summer time begins on 26 March 2028. */
int ninety_offset(int day);

#endif
