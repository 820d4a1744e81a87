/* SPDX-License-Identifier: MIT */
/* library - known exercises, and a routine made to stand alone; see the
 * header.
 *
 * Settling copies an exercise whole: what a copy_ function returns holds no
 * pointer into the old one.
 */
#include <limber/core/library/library.h>

#include <stdlib.h>
#include <string.h>

enum {
    LIBRARY_FIRST_ROOM = 32
};

void library_init(struct library *library)
{
    *library = (struct library){0};
}

void library_release(struct library *library)
{
    free(library->exercises);
    library_init(library);
}

void library_add(struct library *library, const struct exercise *exercise)
{
    if (library_find(library, exercise->id) != NULL)
        return;
    if (library->count == library->room) {
        library->room =
            library->room > 0 ? library->room * 2 : LIBRARY_FIRST_ROOM;
        library->exercises = memory_grow(
            library->exercises, library->room, sizeof library->exercises[0]);
    }
    library->exercises[library->count++] = exercise;
}

const struct exercise *library_find(const struct library *library,
                                    const char *id)
{
    for (unsigned i = 0; i < library->count; i++)
        if (strcmp(library->exercises[i]->id, id) == 0)
            return library->exercises[i];
    return NULL;
}

const struct exercise *routine_exercise(const struct routine *routine,
                                        const struct library *library,
                                        const char *id)
{
    for (unsigned i = 0; i < routine->exercise_count; i++)
        if (strcmp(routine->exercises[i].id, id) == 0)
            return &routine->exercises[i];
    return library != NULL ? library_find(library, id) : NULL;
}

static struct texts copy_texts(struct texts old, struct arena *arena)
{
    const char **items;

    if (old.items == NULL)
        return (struct texts){0};
    items = arena_take(arena, old.count, sizeof items[0]);
    for (unsigned i = 0; i < old.count; i++)
        items[i] = arena_text(arena, old.items[i]);
    return (struct texts){items, old.count};
}

static struct description copy_says(const struct description *old,
                                    struct arena *arena)
{
    return (struct description){
        .short_name = arena_text(arena, old->short_name),
        .setup = arena_text(arena, old->setup),
        .breath = arena_text(arena, old->breath),
        .feel = arena_text(arena, old->feel),
        .targets = copy_texts(old->targets, arena),
        .cues = copy_texts(old->cues, arena),
        .avoid = copy_texts(old->avoid, arena),
        .stop_if = copy_texts(old->stop_if, arena),
        .lanes = copy_texts(old->lanes, arena),
    };
}

static const struct level *copy_levels(const struct exercise *exercise,
                                       struct arena *arena)
{
    struct level *levels =
        arena_take(arena, exercise->level_count, sizeof levels[0]);

    for (unsigned i = 0; i < exercise->level_count; i++) {
        const struct level *old = &exercise->levels[i];

        levels[i] = *old;
        levels[i].id = arena_text(arena, old->id);
        levels[i].name = arena_text(arena, old->name);
        levels[i].says = copy_says(&old->says, arena);
        levels[i].figure = arena_text(arena, old->figure);
        levels[i].unlock.after = arena_text(arena, old->unlock.after);
    }
    return levels;
}

static const struct prop *
copy_props(const struct prop *old, unsigned count, struct arena *arena)
{
    struct prop *props;

    if (count == 0)
        return NULL;
    props = arena_take(arena, count, sizeof props[0]);
    for (unsigned i = 0; i < count; i++) {
        struct point *points;

        props[i] = old[i];
        if (old[i].point_count == 0)
            continue;
        points = arena_take(arena, old[i].point_count, sizeof points[0]);
        memcpy(points, old[i].points, old[i].point_count * sizeof points[0]);
        props[i].points = points;
    }
    return props;
}

static const struct figure_frame *copy_frames(const struct figure *figure,
                                              struct arena *arena)
{
    struct figure_frame *frames =
        arena_take(arena, figure->frame_count, sizeof frames[0]);

    for (unsigned i = 0; i < figure->frame_count; i++) {
        const struct figure_frame *old = &figure->frames[i];

        frames[i] = *old;
        frames[i].name = arena_text(arena, old->name);
        frames[i].props = copy_props(old->props, old->prop_count, arena);
    }
    return frames;
}

static const struct figure *copy_figures(const struct exercise *exercise,
                                         struct arena *arena)
{
    struct figure *figures;

    if (exercise->figure_count == 0)
        return NULL;
    figures = arena_take(arena, exercise->figure_count, sizeof figures[0]);
    for (unsigned i = 0; i < exercise->figure_count; i++) {
        const struct figure *old = &exercise->figures[i];

        figures[i] = *old;
        figures[i].id = arena_text(arena, old->id);
        figures[i].note = arena_text(arena, old->note);
        figures[i].props = copy_props(old->props, old->prop_count, arena);
        figures[i].frames = copy_frames(old, arena);
    }
    return figures;
}

static struct exercise copy_exercise(const struct exercise *old,
                                     struct arena *arena)
{
    struct exercise copy = *old;

    copy.id = arena_text(arena, old->id);
    copy.name = arena_text(arena, old->name);
    copy.aka = copy_texts(old->aka, arena);
    copy.says = copy_says(&old->says, arena);
    copy.instead = copy_texts(old->instead, arena);
    copy.dose_from = arena_text(arena, old->dose_from);
    copy.levels = copy_levels(old, arena);
    copy.figures = copy_figures(old, arena);
    return copy;
}

struct settling {
    const struct routine *routine;
    const struct library *library;
    struct arena *arena;
    struct exercise *exercises; /* carried so far */
    unsigned exercise_count;
};

static void carry(struct settling *settling, const struct exercise *exercise)
{
    for (unsigned i = 0; i < settling->exercise_count; i++)
        if (strcmp(settling->exercises[i].id, exercise->id) == 0)
            return;
    settling->exercises[settling->exercise_count++] =
        copy_exercise(exercise, settling->arena);
}

static bool settle_step(struct settling *settling,
                        const struct routine_step *old,
                        struct routine_step *step,
                        struct error *err)
{
    const struct exercise *exercise =
        routine_exercise(settling->routine, settling->library, old->exercise);
    int level;

    if (exercise == NULL)
        return error_set(err, ERROR_ABSENT, "no exercise '%s'", old->exercise);
    level = old->level != NULL ? exercise_level(exercise, old->level)
                               : (int)exercise->start;
    if (level < 0)
        return error_set(err,
                         ERROR_ABSENT,
                         "no level '%s' in exercise '%s'",
                         old->level,
                         old->exercise);
    carry(settling, exercise);
    step->exercise = arena_text(settling->arena, old->exercise);
    step->level = arena_text(settling->arena, exercise->levels[level].id);
    step->note = arena_text(settling->arena, old->note);
    step->pinned = old->pinned;
    step->reduced = old->reduced;
    step->stepped_up = old->stepped_up;
    step->sides = old->sides;
    if (step->sides == STEP_SIDES_OWN && exercise->sides == SIDES_EACH)
        step->sides = STEP_SIDES_EACH;
    step->dose = old->dose.kind != DOSE_NONE
                     ? old->dose
                     : exercise_form(exercise, (unsigned)level).dose;
    return true;
}

static bool settle_phase(struct settling *settling,
                         const struct routine_phase *old,
                         struct routine_phase *phase,
                         struct error *err)
{
    struct routine_step *steps;

    if (old->count == 0)
        return true;
    steps = arena_take(settling->arena, old->count, sizeof steps[0]);
    for (unsigned i = 0; i < old->count; i++)
        if (!settle_step(settling, &old->steps[i], &steps[i], err))
            return false;
    *phase = (struct routine_phase){steps, old->count};
    return true;
}

bool routine_settle(const struct routine *routine,
                    const struct library *library,
                    struct arena *arena,
                    struct routine *out,
                    struct error *err)
{
    unsigned steps = routine_step_count(routine);
    struct settling settling = {
        .routine = routine,
        .library = library,
        .arena = arena,
        .exercises = arena_take(arena, steps, sizeof(struct exercise)),
    };

    *out = (struct routine){
        .id = arena_text(arena, routine->id),
        .name = arena_text(arena, routine->name),
        .short_name = arena_text(arena, routine->short_name),
        .about = arena_text(arena, routine->about),
        .hint = arena_text(arena, routine->hint),
        .gentle = routine->gentle,
    };
    for (enum phase p = 0; p < PHASE_COUNT; p++)
        if (!settle_phase(&settling, &routine->phases[p], &out->phases[p], err))
            return false;
    out->exercises = settling.exercises;
    out->exercise_count = settling.exercise_count;
    return true;
}
