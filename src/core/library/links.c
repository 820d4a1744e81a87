/* SPDX-License-Identifier: MIT */
/* links - errors of meaning between routines and exercises; see the header. */
#include <limber/core/library/links.h>

#include <string.h>

#include <limber/core/library/rules.h>

static bool is_name(const struct texts *names, const char *id)
{
    for (unsigned i = 0; names != NULL && i < names->count; i++)
        if (strcmp(names->items[i], id) == 0)
            return true;
    return false;
}

static void unknown_exercise(const struct routine *routine,
                             const struct library *library,
                             const struct texts *names,
                             const char *id,
                             const struct path *path,
                             struct problems *problems)
{
    struct near near = near_to(id);

    for (unsigned i = 0; routine != NULL && i < routine->exercise_count; i++)
        near_offer(&near, routine->exercises[i].id);
    for (unsigned i = 0; library != NULL && i < library->count; i++)
        near_offer(&near, library->exercises[i]->id);
    for (unsigned i = 0; names != NULL && i < names->count; i++)
        near_offer(&near, names->items[i]);
    rules_unknown(problems, path, "an exercise", &near);
}

/* ---- what an exercise says of others ---- */

static void check_instead(const struct exercise *exercise,
                          unsigned index,
                          const struct library *library,
                          const struct texts *names,
                          const struct path *path,
                          struct problems *problems)
{
    const char *id = exercise->instead.items[index];
    const struct exercise *other = library_find(library, id);

    if (strcmp(id, exercise->id) == 0)
        problems_add(problems, path, "expected another exercise, found itself");
    for (unsigned i = 0; i < index; i++)
        if (strcmp(exercise->instead.items[i], id) == 0) {
            problems_add(problems,
                         path,
                         "expected each exercise once, found '%s' again",
                         id);
            return;
        }
    if (other != NULL && other->phase != exercise->phase)
        problems_add(problems,
                     path,
                     "expected an exercise of '%s', found '%s', which belongs "
                     "to '%s'",
                     phase_word(exercise->phase),
                     id,
                     phase_word(other->phase));
    if (other == NULL && names != NULL && !is_name(names, id))
        unknown_exercise(NULL, library, names, id, path, problems);
}

static void check_after(const char *after,
                        const struct library *library,
                        const struct texts *names,
                        const struct path *path,
                        struct problems *problems)
{
    const char *slash = strchr(after, '/');
    const struct exercise *other;
    char id[ID_MAX + 1];
    size_t length = (size_t)(slash - after);

    if (length > ID_MAX)
        return; /* no id is so long; the file's form was checked */
    memcpy(id, after, length);
    id[length] = '\0';
    other = library_find(library, id);
    if (other != NULL)
        rules_level(other, slash + 1, path, problems);
    else if (names != NULL && !is_name(names, id))
        unknown_exercise(NULL, library, names, id, path, problems);
}

void links_exercise(const struct exercise *exercise,
                    const struct library *library,
                    const struct texts *names,
                    struct path *path,
                    struct problems *problems)
{
    unsigned list = path_key(path, "instead");

    for (unsigned i = 0; i < exercise->instead.count; i++) {
        unsigned item = path_index(path, i);

        check_instead(exercise, i, library, names, path, problems);
        path_back(path, item);
    }
    path_back(path, list);
    list = path_key(path, "levels");
    for (unsigned i = 0; i < exercise->level_count; i++) {
        const char *after = exercise->levels[i].unlock.after;
        unsigned item = path_index(path, i);

        path_key(path, "unlock");
        path_key(path, "after");
        if (after != NULL && strchr(after, '/') != NULL)
            check_after(after, library, names, path, problems);
        path_back(path, item);
    }
    path_back(path, list);
}

/* ---- what a routine says of exercises ---- */

static void check_sides(const struct routine_step *step,
                        const struct exercise *exercise,
                        struct path *path,
                        struct problems *problems)
{
    if (step->sides != STEP_SIDES_OWN && exercise->sides != SIDES_EACH)
        problems_add_at(problems,
                        path,
                        "sides",
                        "expected no sides, as '%s' %s, found '%s'",
                        exercise->id,
                        exercise->sides == SIDES_BOTH ? "works both at once"
                                                      : "alternates them",
                        step_sides_word(step->sides));
}

static void check_dose(const struct routine_step *step,
                       const struct exercise *exercise,
                       struct path *path,
                       struct problems *problems)
{
    const struct dose *dose = &step->dose;
    unsigned mark;

    if (dose->kind == DOSE_NONE)
        return;
    if (exercise->dose.kind != DOSE_NONE && dose->kind != exercise->dose.kind)
        problems_add_at(problems,
                        path,
                        "dose",
                        "expected a dose of %s as in '%s', found %s",
                        dose_kind_word(exercise->dose.kind),
                        exercise->id,
                        dose_kind_word(dose->kind));
    else if (exercise->sides == SIDES_ALTERNATE && dose->kind == DOSE_REPS &&
             dose->count % 2 != 0) {
        mark = path_key(path, "dose");
        problems_add_at(problems,
                        path,
                        "reps",
                        "expected even reps, as the sides of '%s' alternate, "
                        "found %u",
                        exercise->id,
                        (unsigned)dose->count);
        path_back(path, mark);
    }
}

static void check_step(const struct routine_step *step,
                       const struct exercise *exercise,
                       enum phase phase,
                       struct path *path,
                       struct problems *problems)
{
    unsigned mark;

    if (exercise->phase != phase)
        problems_add_at(problems,
                        path,
                        "do",
                        "expected an exercise of '%s', found '%s', which "
                        "belongs under '%s'",
                        phase_word(phase),
                        exercise->id,
                        phase_word(exercise->phase));
    if (step->level != NULL) {
        mark = path_key(path, "level");
        rules_level(exercise, step->level, path, problems);
        path_back(path, mark);
    }
    check_sides(step, exercise, path, problems);
    check_dose(step, exercise, path, problems);
}

static void check_phase(const struct routine *routine,
                        enum phase phase,
                        const struct library *library,
                        const struct texts *names,
                        struct path *path,
                        struct problems *problems)
{
    const struct routine_phase *list = &routine->phases[phase];

    for (unsigned i = 0; i < list->count; i++) {
        const struct routine_step *step = &list->steps[i];
        const struct exercise *exercise =
            routine_exercise(routine, library, step->exercise);
        unsigned item = path_index(path, i);

        if (exercise != NULL) {
            check_step(step, exercise, phase, path, problems);
        } else if (!is_name(names, step->exercise)) {
            path_key(path, "do");
            unknown_exercise(
                routine, library, names, step->exercise, path, problems);
        }
        path_back(path, item);
    }
}

void links_routine(const struct routine *routine,
                   const struct library *library,
                   const struct texts *names,
                   struct problems *problems)
{
    struct path path;

    path_init(&path);
    for (enum phase p = 0; p < PHASE_COUNT; p++) {
        unsigned mark = path_key(&path, phase_word(p));

        check_phase(routine, p, library, names, &path, problems);
        path_back(&path, mark);
    }
}
