/* SPDX-License-Identifier: MIT */
/* shelf - finds and loads; see the header. */
#include <limber/command/shelf.h>

#include <stdio.h>
#include <string.h>

#include <limber/core/base/near.h>
#include <limber/edge/paths.h>
#include <limber/edge/yaml/load.h>

/* ---- folders ---- */

static const char *
shelf_join(struct shelf *shelf, const char *folder, const char *name)
{
    char path[PATHS_SIZE];
    struct error err;

    return paths_join(path, folder, name, &err)
               ? arena_text(&shelf->arena, path)
               : "";
}

void shelf_init(struct shelf *shelf)
{
    char folder[PATHS_SIZE];
    struct error err;
    const char **routines, **exercises;
    unsigned count = 0;

    memset(shelf, 0, sizeof *shelf);
    library_init(&shelf->library);
    routines = arena_take(&shelf->arena, 2, sizeof *routines);
    exercises = arena_take(&shelf->arena, 2, sizeof *exercises);
    if (paths_config(folder, &err)) {
        routines[count] = shelf_join(shelf, folder, "routines");
        exercises[count++] = shelf_join(shelf, folder, "exercises");
    }
    if (paths_library(folder, &err)) {
        routines[count] = arena_text(&shelf->arena, folder);
        exercises[count++] = shelf_join(shelf, folder, "exercises");
    }
    shelf->routine_folders = (struct folders){routines, count};
    shelf->exercise_folders = (struct folders){exercises, count};
}

void shelf_release(struct shelf *shelf)
{
    library_release(&shelf->library);
    arena_release(&shelf->arena);
}

/* ---- loading ---- */

/* Prints what is wrong, unless a screen is open; `err` has the first line. */
static bool shelf_told(const struct shelf *shelf,
                       struct report *report,
                       bool fine,
                       const char *what,
                       struct error *err)
{
    if (!shelf->silent)
        fputs(report->text.data, stderr);
    if (!fine && shelf->silent)
        error_set(err,
                  ERROR_INPUT,
                  "%.*s",
                  (int)strcspn(report->text.data, "\n"),
                  report->text.data);
    else if (!fine)
        error_set(err, ERROR_INPUT, "cannot use '%s': see above", what);
    report_release(report);
    return fine;
}

static bool is_path(const char *word)
{
    size_t length = strlen(word);

    return strchr(word, '/') != NULL ||
           (length > 5 && strcmp(word + length - 5, ".yaml") == 0);
}

/* An id that is on no shelf, and what was perhaps meant. */
static bool shelf_unknown(const char *kind,
                          const char *word,
                          struct texts known,
                          struct error *err)
{
    struct near near = near_to(word);

    for (unsigned i = 0; i < known.count; i++)
        near_offer(&near, known.items[i]);
    if (near.best != NULL)
        return error_set(err,
                         ERROR_ABSENT,
                         "no %s '%s' (did you mean '%s'?)",
                         kind,
                         word,
                         near.best);
    if (known.count == 0)
        return error_set(err,
                         ERROR_ABSENT,
                         "no %s '%s', and none at all where they should be: "
                         "'make install' puts them there, or LIMBER_DATA "
                         "names their folder",
                         kind,
                         word);
    return error_set(err,
                     ERROR_ABSENT,
                     "no %s '%s'; 'limber list' says what there is",
                     kind,
                     word);
}

bool shelf_routine(struct shelf *shelf,
                   const char *word,
                   struct routine *routine,
                   struct error *err)
{
    struct report report;
    char stem[ID_MAX + 1];
    const char *path = word, *id = word;
    bool fine;

    if (is_path(word)) {
        if (!folders_stem(word, stem))
            return error_set(err,
                             ERROR_INPUT,
                             "cannot use '%s': its name must be lower-case "
                             "letters, digits and hyphens, then .yaml",
                             word);
        id = arena_text(&shelf->arena, stem);
    } else {
        path = folders_find(&shelf->routine_folders, word, &shelf->arena);
        if (path == NULL)
            return shelf_unknown("routine", word, shelf_routines(shelf), err);
    }
    report_init(&report);
    fine = yaml_open_routine(path,
                             id,
                             &shelf->exercise_folders,
                             &shelf->arena,
                             routine,
                             &shelf->library,
                             &report);
    return shelf_told(shelf, &report, fine, word, err);
}

bool shelf_has_routine(struct shelf *shelf, const char *id)
{
    return folders_find(&shelf->routine_folders, id, &shelf->arena) != NULL;
}

/* ---- neighbours ---- */

/* Adds the exercise of this id, where there is a sound file of it. */
static void shelf_add(struct shelf *shelf, const char *id)
{
    struct report report;
    const struct exercise *exercise;

    if (library_find(&shelf->library, id) != NULL)
        return;
    report_init(&report);
    exercise = yaml_find_exercise(
        &shelf->exercise_folders, id, &shelf->arena, &report);
    if (exercise != NULL)
        library_add(&shelf->library, exercise);
    report_release(&report); /* the exercise that names it has been told */
}

/* The exercise a level's unlock names, where it is another: "ID/LEVEL". */
static void shelf_add_opener(struct shelf *shelf, const struct unlock *unlock)
{
    char id[ID_MAX + 1];
    size_t length;

    if (unlock->after == NULL || strchr(unlock->after, '/') == NULL)
        return;
    length = strcspn(unlock->after, "/");
    if (length > ID_MAX)
        return;
    memcpy(id, unlock->after, length);
    id[length] = '\0';
    shelf_add(shelf, id);
}

void shelf_neighbours(struct shelf *shelf)
{
    unsigned named = shelf->library.count;

    for (unsigned i = 0; i < named; i++) {
        const struct exercise *exercise = shelf->library.exercises[i];

        for (unsigned k = 0; k < exercise->instead.count; k++)
            shelf_add(shelf, exercise->instead.items[k]);
    }
    for (unsigned i = 0; i < shelf->library.count; i++) {
        const struct exercise *exercise = shelf->library.exercises[i];

        for (unsigned k = 0; k < exercise->level_count; k++)
            shelf_add_opener(shelf, &exercise->levels[k].unlock);
    }
}

void shelf_all_exercises(struct shelf *shelf)
{
    struct report report;

    report_init(&report);
    yaml_all_exercises(
        &shelf->exercise_folders, &shelf->arena, &shelf->library, &report);
    if (!shelf->silent)
        fputs(report.text.data, stderr);
    report_release(&report);
}

/* The one exercise whose name fits best, or NULL where several do. */
static const struct exercise *only_fit(const struct library *library,
                                       const char *word)
{
    const struct exercise *best = NULL;
    unsigned fit = 0;
    bool alone = false;

    for (unsigned i = 0; i < library->count; i++) {
        unsigned f = exercise_fits(library->exercises[i], word);

        alone = f > fit || (alone && f < fit);
        if (f > fit) {
            fit = f;
            best = library->exercises[i];
        }
    }
    return alone ? best : NULL;
}

const struct exercise *
shelf_exercise(struct shelf *shelf, const char *word, struct error *err)
{
    const struct exercise *found;

    shelf_all_exercises(shelf);
    found = library_find(&shelf->library, word);
    if (found == NULL)
        found = only_fit(&shelf->library, word);
    if (found == NULL)
        shelf_unknown("exercise",
                      word,
                      folders_names(&shelf->exercise_folders, &shelf->arena),
                      err);
    return found;
}

struct texts shelf_routines(struct shelf *shelf)
{
    static const char *const first[] = {
        "daily", "flare", "full", "desk", "strength", "stretch"};
    enum {
        FIRST = sizeof first / sizeof first[0]
    };
    struct texts all = folders_names(&shelf->routine_folders, &shelf->arena);
    const char **ids = arena_take(&shelf->arena, all.count + 1, sizeof *ids);
    unsigned count = 0;

    for (unsigned f = 0; f < FIRST; f++)
        for (unsigned i = 0; i < all.count; i++)
            if (strcmp(all.items[i], first[f]) == 0)
                ids[count++] = all.items[i];
    for (unsigned i = 0; i < all.count; i++) {
        bool listed = false;

        for (unsigned f = 0; f < FIRST; f++)
            listed = listed || strcmp(all.items[i], first[f]) == 0;
        if (!listed)
            ids[count++] = all.items[i];
    }
    return (struct texts){ids, count};
}

/* ---- the catalogue ---- */

/* As guided for this person; as written without a check-in, and where nothing
 * would be left of it. */
static bool catalogue_open(struct shelf *shelf,
                           const struct world *world,
                           const struct routine *routine,
                           const struct checkin *checkin,
                           struct opened *opened)
{
    struct error err;
    struct tailoring tailoring = {
        .routine = routine,
        .library = &shelf->library,
        .past = &world->past,
        .person = &world->person,
        .checkin = checkin,
        .today = world->today,
    };

    if (checkin != NULL)
        return opened_tailor(opened, &tailoring, &err);
    return opened_settle(
        opened, routine, &shelf->library, world->options->sore, &err);
}

static bool catalogue_add(struct shelf *shelf,
                          const struct world *world,
                          const char *id,
                          const struct checkin *checkin,
                          struct catalogue_routine *out)
{
    struct routine routine;
    struct opened opened = {0};
    struct error err;

    if (!shelf_routine(shelf, id, &routine, &err) ||
        !catalogue_open(shelf, world, &routine, checkin, &opened))
        return false;
    *out = (struct catalogue_routine){
        .id = id,
        .name = routine.short_name != NULL ? routine.short_name : routine.name,
        .hint = routine.hint,
        .length_ms = opened.plan.length_ms,
        .steps = opened.plan.step_count,
        .equipment = plan_equipment(&opened.plan) & equipment_blocks,
    };
    memcpy(out->phase_steps, opened.plan.phase_steps, sizeof out->phase_steps);
    memcpy(out->phase_ms, opened.plan.phase_ms, sizeof out->phase_ms);
    opened_release(&opened);
    return true;
}

void shelf_catalogue(struct shelf *shelf,
                     const struct world *world,
                     const struct checkin *checkin,
                     struct catalogue *out)
{
    struct texts ids = shelf_routines(shelf);
    struct catalogue_routine *routines =
        arena_take(&shelf->arena, ids.count + 1, sizeof *routines);
    const struct exercise **exercises;

    *out = (struct catalogue){
        .routines = routines,
    };
    shelf_all_exercises(shelf);
    for (unsigned i = 0; i < ids.count; i++)
        if (catalogue_add(shelf,
                          world,
                          ids.items[i],
                          checkin,
                          &routines[out->routine_count]))
            out->routine_count++;
    /* a copy: the library's own list moves when it grows */
    exercises =
        arena_take(&shelf->arena, shelf->library.count, sizeof *exercises);
    for (unsigned i = 0; i < shelf->library.count; i++)
        exercises[i] = shelf->library.exercises[i];
    out->exercises = exercises;
    out->exercise_count = shelf->library.count;
}
