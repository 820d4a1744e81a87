/* SPDX-License-Identifier: MIT */
/* felt - as rows of choices; see the header. */
#include <limber/core/view/felt.h>

#include <limber/core/care/felt.h>
#include <limber/core/view/scale.h>

struct choice felt_pain(const char *label, int rating)
{
    struct choice choice = {
        .label = label,
        .count = RATING_MAX + 1,
        .chosen = rating_is_given(rating) ? rating : CHOICE_NONE,
        .explains = "0 is nothing, x is the worst you can think of",
    };

    for (int i = 0; i <= RATING_MAX; i++)
        choice.options[i] = scale_mark(i);
    return choice;
}

struct choice felt_place(const char *label, int place)
{
    struct choice choice = {
        .label = label,
        .count = PLACE_FOOT + 1,
        .chosen = place_is_known(place) ? place : CHOICE_NONE,
        .explains = "the lowest point that hurts, tingles or is numb",
    };

    for (int i = 0; i <= PLACE_FOOT; i++)
        choice.options[i] =
            i == PLACE_BELOW_KNEE ? "below knee" : place_label(i);
    return choice;
}

struct choice felt_sore(enum sore sore)
{
    return (struct choice){
        .label = "Sore side",
        .options = {"left", "right", "both", "neither"},
        .count = SORE_COUNT - 1,
        .chosen = sore == SORE_UNKNOWN ? CHOICE_NONE : (int)sore - 1,
        .explains = "the other side goes first",
    };
}
