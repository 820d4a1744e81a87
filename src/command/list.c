/* SPDX-License-Identifier: MIT */
/* list - `limber list`: the routines with their times, and the exercises by
 * phase. */
#include <stdio.h>

#include <limber/command/guide.h>
#include <limber/command/verbs.h>

static void list_routines(const struct catalogue *catalogue)
{
    puts("Routines");
    for (unsigned i = 0; i < catalogue->routine_count; i++) {
        const struct catalogue_routine *routine = &catalogue->routines[i];
        char span[SPAN_TEXT];

        printf("  %-12s %6s  %2u moves  %s%s%s\n",
               routine->id,
               span_clock(span, routine->length_ms),
               routine->steps,
               routine->name,
               routine->hint != NULL ? ": " : "",
               routine->hint != NULL ? routine->hint : "");
    }
}

static void list_phase(const struct catalogue *catalogue, enum phase phase)
{
    printf("\n%s\n", phase_label(phase));
    for (unsigned i = 0; i < catalogue->exercise_count; i++) {
        const struct exercise *exercise = catalogue->exercises[i];

        if (exercise->phase == phase)
            printf("  %-20s %s (%u %s)\n",
                   exercise->id,
                   exercise->name,
                   exercise->level_count,
                   exercise->level_count == 1 ? "level" : "levels");
    }
}

int verb_list(const struct options *options, struct error *err)
{
    struct guide guide;

    if (!guide_init(&guide, options, err))
        return verb_failed(err);
    guide.guided = false; /* as written */
    guide_catalogue(&guide);
    list_routines(&guide.catalogue);
    for (enum phase phase = 0; phase < PHASE_COUNT; phase++)
        list_phase(&guide.catalogue, phase);
    guide_release(&guide);
    return 0;
}
