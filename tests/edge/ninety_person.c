/* SPDX-License-Identifier: MIT */
/* ninety_person - the tables; see the header. */
#include "edge/ninety_person.h"

#include <string.h>

#define NO RATING_NONE

/* Stretches of days on which it is much the same. */
static const struct {
    int from, to;
    int morning, morning_place, start, place, after;
} life[] = {
    {0, 6, 3, PLACE_THIGH, 3, PLACE_THIGH, 2},
    {7, 7, 3, PLACE_THIGH, 3, PLACE_THIGH, NO},
    {8, 8, 6, PLACE_BELOW_KNEE, 7, PLACE_BELOW_KNEE, 6},
    {9, 9, 6, PLACE_BELOW_KNEE, 6, PLACE_BELOW_KNEE, 5},
    {10, 10, 5, PLACE_THIGH, 5, PLACE_THIGH, 4},
    {11, 11, 4, PLACE_THIGH, 4, PLACE_THIGH, 3},
    {12, 12, 3, PLACE_THIGH, 3, PLACE_THIGH, 2},
    {13, 13, 3, PLACE_THIGH, 3, PLACE_THIGH, 2},
    {14, 21, 2, PLACE_BUTTOCK, 2, PLACE_BUTTOCK, 2},
    {22, 40, 1, PLACE_BUTTOCK, 1, PLACE_BUTTOCK, 1},
    {41, 54, 1, PLACE_BACK, 1, PLACE_BACK, 0},
    {55, 68, NO, PLACE_UNKNOWN, NO, PLACE_UNKNOWN, NO},
    {69, 89, 1, PLACE_BACK, 1, PLACE_BACK, 0},
};

/* What hurts more than the rest; without an exercise: all of them. */
static const struct {
    int from, to;
    const char *exercise;
    int rating, again;
} hurts[] = {
    {2, 2, "clamshell", 4, NO},
    {21, 21, "hamstring", 6, 3},
    {30, 30, "glute-bridge", 3, NO},
    {47, 47, "dead-bug", 5, NO},
    {8, 9, NULL, 6, 6},
    {10, 11, NULL, 4, NO},
    {12, 13, NULL, 3, NO},
};

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* Mondays, Tuesdays, Thursdays, Fridays, Saturdays; day 0 is a Tuesday. */
static bool comes_on(int day)
{
    int weekday = (day + 1) % 7;

    return weekday != 2 && weekday != 6;
}

struct ninety_day ninety_day(int day)
{
    struct ninety_day out = {.further_at = PLACE_UNKNOWN, .activity = -1};
    int weekday = (day + 1) % 7;

    for (size_t i = 0; i < COUNT_OF(life); i++) {
        if (day < life[i].from || day > life[i].to)
            continue;
        out.morning = life[i].morning;
        out.morning_place = life[i].morning_place;
        out.start = life[i].start;
        out.place = life[i].place;
        out.after = life[i].after;
        out.comes = rating_is_given(life[i].start) && comes_on(day);
    }
    if (day == 7) {
        out.comes = true;
        out.further = "hamstring";
        out.further_at = PLACE_BELOW_KNEE;
    }
    if (day == 33 || day == 36) /* mornings that are not answered */
        out.morning = NO;
    out.forgets = day == 38;
    if (rating_is_given(out.morning) && weekday == 2) {
        out.activity = ACTIVITY_WALK;
        out.minutes = 20;
    } else if (rating_is_given(out.morning) && weekday == 6) {
        out.activity = ACTIVITY_REST;
    }
    return out;
}

int ninety_rating(int day, const char *exercise, bool stepped_up, int *again)
{
    struct ninety_day today = ninety_day(day);
    int usual = today.start > 0 ? today.start - 1 : 0;

    *again = NO;
    if (today.forgets)
        return NO;
    for (size_t i = 0; i < COUNT_OF(hurts); i++) {
        if (day < hurts[i].from || day > hurts[i].to)
            continue;
        if (hurts[i].exercise == NULL ||
            strcmp(hurts[i].exercise, exercise) == 0) {
            *again = hurts[i].again;
            return hurts[i].rating;
        }
    }
    return usual + (stepped_up ? 1 : 0);
}

int ninety_offset(int day)
{
    return day < 54 ? 60 : 120;
}
