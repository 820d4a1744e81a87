/* SPDX-License-Identifier: MIT */
/* felt - the words for numbers and places; see the header. */
#include <limber/core/care/felt.h>

#include <stddef.h>
#include <string.h>

/* By PLACE_ value; `word` is what an option or a line says. */
static const struct {
    const char *word;
    const char *label;
} places[] = {
    [PLACE_NOWHERE] = {"nowhere", "nowhere"},
    [PLACE_BACK] = {"back", "back"},
    [PLACE_BUTTOCK] = {"buttock", "buttock"},
    [PLACE_THIGH] = {"thigh", "thigh"},
    [PLACE_BELOW_KNEE] = {"below-knee", "below the knee"},
    [PLACE_FOOT] = {"foot", "foot"},
};

enum {
    PLACE_COUNT = sizeof places / sizeof places[0]
};

bool rating_is_given(int rating)
{
    return rating >= 0 && rating <= RATING_MAX;
}

bool place_is_known(int place)
{
    return place >= PLACE_NOWHERE && place < PLACE_COUNT;
}

bool rating_find(const char *word, int *rating)
{
    if (strcmp(word, "x") == 0 || strcmp(word, "10") == 0)
        *rating = RATING_MAX;
    else if (word[0] >= '0' && word[0] <= '9' && word[1] == '\0')
        *rating = word[0] - '0';
    else
        return false;
    return true;
}

const char *place_label(int place)
{
    return place_is_known(place) ? places[place].label : "";
}

bool place_find(const char *word, int *place)
{
    for (int i = 0; i < PLACE_COUNT; i++) {
        if (strcmp(word, places[i].word) == 0 ||
            strcmp(word, places[i].label) == 0) {
            *place = i;
            return true;
        }
    }
    return false;
}
