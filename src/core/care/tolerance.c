/* SPDX-License-Identifier: MIT */
/* tolerance - zones and reliefs; sources and grades stand in the header. */
#include <limber/core/care/tolerance.h>

#include <stddef.h>

static const struct {
    const char *word;
    char letter;
} zones[] = {
    [ZONE_NONE] = {"not rated", '?'},
    [ZONE_GOOD] = {"good", 'G'},
    [ZONE_CARE] = {"care", 'C'},
    [ZONE_STOP] = {"stop", 'S'},
};

enum zone care_zone(int rating)
{
    if (rating < 0 || rating > RATING_MAX)
        return ZONE_NONE;
    if (rating <= CARE_GOOD_MAX)
        return ZONE_GOOD;
    return rating <= CARE_CARE_MAX ? ZONE_CARE : ZONE_STOP;
}

const char *zone_word(enum zone zone)
{
    return zones[zone].word;
}

char zone_letter(enum zone zone)
{
    return zones[zone].letter;
}

enum relief care_relief(unsigned reds_before, unsigned level)
{
    return reds_before > 0 || level == 0 ? RELIEF_LEAVE_OUT : RELIEF_EASE;
}

enum direction care_direction(int start_place, int place)
{
    if (start_place == PLACE_UNKNOWN)
        return place == PLACE_NOWHERE ? DIRECTION_BACK
                                      : DIRECTION_STILL_FURTHER;
    if (place == PLACE_UNKNOWN)
        return DIRECTION_STILL_FURTHER;
    return place <= start_place ? DIRECTION_BACK : DIRECTION_STILL_FURTHER;
}
