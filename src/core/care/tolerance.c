/* SPDX-License-Identifier: MIT */
/* tolerance - R5 to R9 over the numbers of thresholds.h; see the header. */
#include <limber/core/care/tolerance.h>

#include <stddef.h>

/* ---- R5 ---- */

int care_usual2(const int starts[], unsigned count)
{
    int sorted[CARE_USUAL_SESSIONS];
    unsigned known = 0;

    for (unsigned i = 0; i < count && known < CARE_USUAL_SESSIONS; i++) {
        unsigned at = known;

        if (!rating_is_given(starts[i]))
            continue;
        for (; at > 0 && sorted[at - 1] > starts[i]; at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = starts[i];
        known++;
    }
    if (known < CARE_USUAL_LEAST)
        return RATING_NONE;
    return sorted[(known - 1) / 2] + sorted[known / 2];
}

enum gate care_start_gate(int start, int usual2)
{
    if (!rating_is_given(start))
        return GATE_NORMAL;
    if (start >= CARE_START_REST)
        return GATE_REST;
    if (start >= CARE_START_GENTLE)
        return GATE_GENTLE;
    return usual2 >= 0 && start >= CARE_START_GENTLE_FLOOR &&
                   2 * start >= usual2 + 2 * CARE_CHANGE
               ? GATE_GENTLE
               : GATE_NORMAL;
}

/* ---- R6 ---- */

static const struct {
    const char *word;
    char letter;
} zones[] = {
    [ZONE_NONE] = {"not rated", '?'},
    [ZONE_GOOD] = {"good", 'G'},
    [ZONE_CARE] = {"care", 'C'},
    [ZONE_STOP] = {"stop", 'S'},
};

static bool began_high(int start)
{
    return rating_is_given(start) && start >= CARE_START_GENTLE;
}

int care_good_max(int start)
{
    return began_high(start) ? -1 : CARE_GOOD_MAX;
}

int care_care_max(int start)
{
    return began_high(start) ? start : CARE_CARE_MAX;
}

enum zone care_zone(int rating, int start)
{
    if (!rating_is_given(rating))
        return ZONE_NONE;
    if (rating <= care_good_max(start))
        return ZONE_GOOD;
    return rating <= care_care_max(start) ? ZONE_CARE : ZONE_STOP;
}

const char *zone_word(enum zone zone)
{
    return zones[zone].word;
}

char zone_letter(enum zone zone)
{
    return zones[zone].letter;
}

/* ---- R7 ---- */

static int larger(int a, int b)
{
    return a > b ? a : b;
}

/* The highest number after the rest with which an easier form may go on. */
static int settles_at(int start)
{
    int near = rating_is_given(start) ? start + CARE_RED_SLACK : CARE_GOOD_MAX;

    near = larger(near, CARE_GOOD_MAX);
    return near < CARE_CARE_MAX ? near : CARE_CARE_MAX;
}

enum verdict
care_after_red(int start, int again, unsigned reds, unsigned exercises)
{
    if (exercises >= CARE_RED_EXERCISES)
        return VERDICT_END;
    if (reds > 1 || !rating_is_given(again))
        return VERDICT_SKIP;
    return again <= settles_at(start) ? VERDICT_REGRESS : VERDICT_SKIP;
}

/* ---- R8 ---- */

static bool rose(int start, int peak)
{
    return rating_is_given(start) && rating_is_given(peak) &&
           peak >= start + CARE_CHANGE;
}

enum direction care_direction(int start_place, int place, int start, int peak)
{
    if (!place_is_known(start_place) || !place_is_known(place))
        return DIRECTION_UNKNOWN;
    if (place > start_place)
        return DIRECTION_FURTHER;
    if (place < start_place)
        return DIRECTION_RETREATED;
    return start_place >= PLACE_THIGH && rose(start, peak) ? DIRECTION_FURTHER
                                                           : DIRECTION_SAME;
}

bool care_asks_place(int start_place, int start, int peak)
{
    return place_is_known(start_place) && start_place >= PLACE_THIGH &&
           rating_is_given(peak) && (peak > CARE_GOOD_MAX || rose(start, peak));
}

enum verdict care_after_further(int start_place, int place)
{
    if (!place_is_known(place))
        return VERDICT_END;
    if (!place_is_known(start_place))
        return place == PLACE_NOWHERE ? VERDICT_SKIP : VERDICT_END;
    return place <= start_place ? VERDICT_SKIP : VERDICT_END;
}

/* ---- R9 ---- */

enum verdict care_after_nerve(enum nerve nerve, bool gone, int64_t rested_ms)
{
    switch (nerve) {
    case NERVE_WEAK:
        return VERDICT_END;
    case NERVE_TINGLING:
        if (!gone)
            return VERDICT_END;
        return rested_ms <= CARE_NERVE_S * 1000 ? VERDICT_REGRESS
                                                : VERDICT_SKIP;
    case NERVE_FURTHER:
    case NERVE_JOLT:
        break;
    }
    return gone ? VERDICT_SKIP : VERDICT_END;
}

/* ---- R11 ---- */

const vocab_set gentle_never = VOCAB_BIT(TAG_FLEXION) | VOCAB_BIT(TAG_NEURAL) |
                               VOCAB_BIT(TAG_END_RANGE) | VOCAB_BIT(TAG_HANG) |
                               VOCAB_BIT(TAG_ADVANCED);

bool gentle_allows(vocab_set tags)
{
    return (tags & gentle_never) == 0;
}
