/* SPDX-License-Identifier: MIT */
/* exercise - a level laid over its exercise, and finding; see the header. */
#include <limber/core/library/exercise.h>

#include <string.h>

#include <limber/core/base/text.h>

static const char *over(const char *upper, const char *lower)
{
    return upper != NULL ? upper : lower;
}

static struct texts texts_over(struct texts upper, struct texts lower)
{
    return upper.items != NULL ? upper : lower;
}

static struct description says_over(const struct description *upper,
                                    const struct description *lower)
{
    return (struct description){
        .short_name = over(upper->short_name, lower->short_name),
        .setup = over(upper->setup, lower->setup),
        .breath = over(upper->breath, lower->breath),
        .feel = over(upper->feel, lower->feel),
        .targets = texts_over(upper->targets, lower->targets),
        .cues = texts_over(upper->cues, lower->cues),
        .avoid = texts_over(upper->avoid, lower->avoid),
        .stop_if = texts_over(upper->stop_if, lower->stop_if),
        .lanes = texts_over(upper->lanes, lower->lanes),
    };
}

static const struct figure *figure_with(const struct exercise *exercise,
                                        const char *id)
{
    for (unsigned i = 0; id != NULL && i < exercise->figure_count; i++)
        if (strcmp(exercise->figures[i].id, id) == 0)
            return &exercise->figures[i];
    return NULL;
}

struct form exercise_form(const struct exercise *exercise, unsigned level)
{
    const struct level *at = &exercise->levels[level];
    struct form form = {
        .exercise = exercise->id,
        .level = at->id,
        .name = exercise->name,
        .level_name = at->name,
        .says = says_over(&at->says, &exercise->says),
        .equipment = at->has_equipment ? at->equipment : exercise->equipment,
        .positions = at->has_positions ? at->positions : exercise->positions,
        .tags = at->tags | exercise->tags,
        .dose = at->dose.kind != DOSE_NONE ? at->dose : exercise->dose,
        .figure = figure_with(exercise, at->figure),
    };

    form.says.short_name = over(form.says.short_name, exercise->name);
    if (form.dose.kind != DOSE_TIME)
        form.says.lanes = (struct texts){0};
    return form;
}

int exercise_level(const struct exercise *exercise, const char *id)
{
    for (unsigned i = 0; i < exercise->level_count; i++)
        if (strcmp(exercise->levels[i].id, id) == 0)
            return (int)i;
    return -1;
}

/* Does a word of `name` begin so? */
static bool word_starts(const char *name, const char *query)
{
    bool inside = false; /* in the middle of a word */

    for (const char *at = name; *at != '\0'; at++) {
        if (!inside && text_starts(at, query))
            return true;
        inside = *at != ' ' && *at != '-' && *at != '(';
    }
    return false;
}

static bool any_contains(const struct texts *texts, const char *query)
{
    for (unsigned i = 0; i < texts->count; i++)
        if (text_contains(texts->items[i], query))
            return true;
    return false;
}

static bool set_fits(const struct exercise *exercise, const char *query)
{
    for (enum equipment e = 0; e < EQUIPMENT_COUNT; e++)
        if ((exercise->equipment & VOCAB_BIT(e)) != 0 &&
            text_contains(equipment_label(e), query))
            return true;
    for (enum tag t = 0; t < TAG_COUNT; t++)
        if ((exercise->tags & VOCAB_BIT(t)) != 0 &&
            (text_contains(tag_word(t), query) ||
             text_contains(tag_label(t), query)))
            return true;
    return false;
}

unsigned exercise_fits(const struct exercise *exercise, const char *query)
{
    if (*query == '\0' || word_starts(exercise->name, query))
        return 3;
    if (text_contains(exercise->name, query) ||
        text_contains(exercise->id, query) ||
        any_contains(&exercise->aka, query))
        return 2;
    if (any_contains(&exercise->says.targets, query) ||
        set_fits(exercise, query))
        return 1;
    return 0;
}
