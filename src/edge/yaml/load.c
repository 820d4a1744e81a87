/* SPDX-License-Identifier: MIT */
/* load - files, and what they name; see the header. */
#include <limber/edge/yaml/load.h>

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <limber/core/base/near.h>
#include <limber/core/figure/soundness.h>
#include <limber/core/library/links.h>
#include <limber/edge/yaml/config.h>
#include <limber/edge/yaml/reading.h>

static const char exercise_folder[] = "exercises";

bool yaml_kind(const char *file, enum yaml_kind *kind, struct report *report)
{
    struct reading reading;
    bool good;

    reading_init(&reading, file);
    good = reading_bytes(&reading, report);
    if (good)
        *kind = reading_kind(&reading);
    reading_end(&reading, report);
    return good;
}

bool yaml_load_exercise(const char *file,
                        const char *id,
                        struct arena *arena,
                        struct exercise *out,
                        struct report *report)
{
    struct reading reading;
    bool read;

    reading_init(&reading, file);
    read = reading_bytes(&reading, report);
    if (read)
        reading_exercise(&reading, id, arena, out);
    return reading_end(&reading, report) && read;
}

bool yaml_load_routine(const char *file,
                       const char *id,
                       struct arena *arena,
                       struct routine *out,
                       struct report *report)
{
    struct reading reading;
    bool read;

    reading_init(&reading, file);
    read = reading_bytes(&reading, report);
    if (read)
        reading_routine(&reading, id, arena, out);
    return reading_end(&reading, report) && read;
}

bool yaml_read_routine(const char *name,
                       const char *bytes,
                       size_t length,
                       const char *id,
                       struct arena *arena,
                       struct routine *out,
                       struct report *report)
{
    struct reading reading;

    reading_init(&reading, name);
    reading_copy(&reading, bytes, length);
    if (reading_routine(&reading, id, arena, out))
        links_routine(out, NULL, NULL, &reading.problems);
    return reading_end(&reading, report);
}

const struct exercise *yaml_find_exercise(const struct folders *folders,
                                          const char *id,
                                          struct arena *arena,
                                          struct report *report)
{
    const char *file = folders_find(folders, id, arena);
    struct exercise *exercise;
    struct near near = near_to(id);
    struct texts names;

    if (file != NULL) {
        exercise = arena_take(arena, 1, sizeof *exercise);
        return yaml_load_exercise(file, id, arena, exercise, report) ? exercise
                                                                     : NULL;
    }
    names = folders_names(folders, arena);
    for (unsigned i = 0; i < names.count; i++)
        near_offer(&near, names.items[i]);
    if (near.best != NULL)
        report_file(
            report, id, "no such exercise (did you mean '%s'?)", near.best);
    else
        report_file(report, id, "no such exercise");
    return NULL;
}

/* ---- a routine and what it names ---- */

/* Loads an exercise that is named and not loaded yet. What is wrong with its
 * file goes into `report`; that it is not there is for the rules to say. */
static void fetch(const char *id,
                  const struct folders *folders,
                  struct arena *arena,
                  struct library *library,
                  struct report *report)
{
    const char *file;
    struct exercise *exercise;

    if (library_find(library, id) != NULL)
        return;
    file = folders_find(folders, id, arena);
    if (file == NULL)
        return;
    exercise = arena_take(arena, 1, sizeof *exercise);
    if (yaml_load_exercise(file, id, arena, exercise, report))
        library_add(library, exercise);
}

/* False when one of them is not there or has errors. */
static bool fetch_steps(const struct routine *routine,
                        const struct folders *folders,
                        struct arena *arena,
                        struct library *library,
                        struct report *report)
{
    bool all = true;

    for (enum phase p = 0; p < PHASE_COUNT; p++) {
        for (unsigned i = 0; i < routine->phases[p].count; i++) {
            const char *id = routine->phases[p].steps[i].exercise;

            if (routine_exercise(routine, library, id) == NULL)
                fetch(id, folders, arena, library, report);
            all = all && routine_exercise(routine, library, id) != NULL;
        }
    }
    return all;
}

static void report_join(struct report *report, struct report *more)
{
    text_add(&report->text, more->text.data);
    report->errors += more->errors;
    report->warnings += more->warnings;
    report_release(more);
}

/* What the routine's own exercises say of others, and of each other. */
static void check_own_links(const struct routine *routine,
                            const struct library *library,
                            const struct texts *names,
                            struct problems *problems)
{
    struct library around;
    struct path path;
    unsigned list;

    library_init(&around);
    for (unsigned i = 0; i < routine->exercise_count; i++)
        library_add(&around, &routine->exercises[i]);
    for (unsigned i = 0; i < library->count; i++)
        library_add(&around, library->exercises[i]);
    path_init(&path);
    list = path_key(&path, "exercises");
    for (unsigned i = 0; i < routine->exercise_count; i++) {
        unsigned item = path_index(&path, i);

        links_exercise(&routine->exercises[i], &around, names, &path, problems);
        path_back(&path, item);
    }
    path_back(&path, list);
    library_release(&around);
}

/* The reading has its bytes. Errors of the exercises that the routine names go
 * into `others`. False where the form is not right. */
static bool gather_routine(struct reading *reading,
                           const char *id,
                           const struct folders *folders,
                           struct arena *arena,
                           struct routine *routine,
                           struct library *library,
                           struct report *others)
{
    struct folders all =
        folders_beside(reading->file, exercise_folder, folders, arena);
    struct texts names = {0};

    if (!reading_routine(reading, id, arena, routine))
        return false;
    /* Listing the folders is only for what is not there. */
    if (!fetch_steps(routine, &all, arena, library, others) ||
        routine->exercise_count > 0)
        names = folders_names(&all, arena);
    links_routine(routine, library, &names, &reading->problems);
    check_own_links(routine, library, &names, &reading->problems);
    return true;
}

/* Errors of the routine come first, then those of the exercises it names. */
static bool end_routine(struct reading *reading,
                        struct report *others,
                        struct report *report)
{
    bool good = reading_end(reading, report) && others->errors == 0;

    report_join(report, others);
    return good;
}

bool yaml_open_routine(const char *file,
                       const char *id,
                       const struct folders *folders,
                       struct arena *arena,
                       struct routine *routine,
                       struct library *library,
                       struct report *report)
{
    struct reading reading;
    struct report others;

    reading_init(&reading, file);
    if (!reading_bytes(&reading, report)) {
        reading_end(&reading, report);
        return false;
    }
    report_init(&others);
    gather_routine(&reading, id, folders, arena, routine, library, &others);
    return end_routine(&reading, &others, report);
}

bool yaml_all_exercises(const struct folders *folders,
                        struct arena *arena,
                        struct library *library,
                        struct report *report)
{
    struct texts names = folders_names(folders, arena);
    unsigned before = report->errors;

    for (unsigned i = 0; i < names.count; i++)
        fetch(names.items[i], folders, arena, library, report);
    return report->errors == before;
}

/* ---- config.yaml ---- */

bool yaml_load_config(const char *file,
                      struct arena *arena,
                      struct config *out,
                      struct report *report)
{
    struct reading reading;
    bool fine;

    *out = config_none();
    if (access(file, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR))
        return true;
    reading_init(&reading, file);
    fine =
        reading_bytes(&reading, report) && reading_config(&reading, arena, out);
    fine = reading_end(&reading, report) && fine;
    if (!fine)
        *out = config_none();
    return fine;
}

/* ---- all that can be wrong ---- */

/* Errors of other files are told when those are checked. */
static void fetch_quietly(const char *id,
                          const struct folders *folders,
                          struct arena *arena,
                          struct library *library)
{
    struct report unheard;

    report_init(&unheard);
    fetch(id, folders, arena, library, &unheard);
    report_release(&unheard);
}

static void fetch_links(const struct exercise *exercise,
                        const struct folders *folders,
                        struct arena *arena,
                        struct library *library)
{
    for (unsigned i = 0; i < exercise->instead.count; i++)
        fetch_quietly(exercise->instead.items[i], folders, arena, library);
    for (unsigned i = 0; i < exercise->level_count; i++) {
        const char *after = exercise->levels[i].unlock.after;
        const char *slash = after != NULL ? strchr(after, '/') : NULL;
        char *id;

        if (slash == NULL)
            continue;
        id = arena_text(arena, after);
        id[slash - after] = '\0';
        fetch_quietly(id, folders, arena, library);
    }
}

static void check_exercise(struct reading *reading,
                           const char *id,
                           const struct folders *folders,
                           struct arena *arena,
                           struct library *library)
{
    struct folders all = folders_beside(reading->file, NULL, folders, arena);
    struct exercise *exercise = arena_take(arena, 1, sizeof *exercise);
    struct texts names;
    struct path path;

    if (!reading_exercise(reading, id, arena, exercise))
        return;
    library_add(library, exercise);
    fetch_links(exercise, &all, arena, library);
    names = folders_names(&all, arena);
    path_init(&path);
    links_exercise(exercise, library, &names, &path, &reading->problems);
    soundness_check(exercise, &path, &reading->warnings);
}

/* The figures of a routine's own exercises. */
static void warn_of_own(const struct routine *routine,
                        struct problems *warnings)
{
    struct path path;

    path_init(&path);
    path_key(&path, "exercises");
    for (unsigned i = 0; i < routine->exercise_count; i++) {
        unsigned item = path_index(&path, i);

        soundness_check(&routine->exercises[i], &path, warnings);
        path_back(&path, item);
    }
}

static bool check_routine(struct reading *reading,
                          const char *id,
                          const struct folders *folders,
                          struct arena *arena,
                          struct library *library,
                          struct report *report)
{
    struct routine routine;
    struct report others;

    report_init(&others);
    if (gather_routine(reading, id, folders, arena, &routine, library, &others))
        warn_of_own(&routine, &reading->warnings);
    return end_routine(reading, &others, report);
}

static void check_config_file(struct reading *reading,
                              const struct folders *folders,
                              struct arena *arena)
{
    struct folders all =
        folders_beside(reading->file, exercise_folder, folders, arena);
    struct config config;
    struct texts names;

    if (!reading_config(reading, arena, &config))
        return;
    names = folders_names(&all, arena);
    check_config(&config, &names, &reading->problems);
}

static bool check_file(struct reading *reading,
                       const struct folders *folders,
                       struct arena *arena,
                       struct library *library,
                       struct report *report)
{
    char id[ID_MAX + 1];

    if (!reading_bytes(reading, report)) {
        reading_end(reading, report);
        return false;
    }
    if (!folders_stem(reading->file, id)) {
        findings_add(&reading->findings,
                     (struct place){0, 0},
                     "expected a file name of letters a-z, digits and '-', "
                     "then .yaml");
        memcpy(id, "x", sizeof "x");
    }
    switch (reading_kind(reading)) {
    case YAML_ROUTINE:
        return check_routine(reading, id, folders, arena, library, report);
    case YAML_EXERCISE:
        check_exercise(reading, id, folders, arena, library);
        break;
    case YAML_CONFIG:
        check_config_file(reading, folders, arena);
        break;
    }
    return reading_end(reading, report);
}

bool yaml_check(const char *file,
                const struct folders *folders,
                struct report *report)
{
    struct reading reading;
    struct arena arena = {0};
    struct library library;
    bool good;

    library_init(&library);
    reading_init(&reading, file);
    good = check_file(&reading, folders, &arena, &library, report);
    library_release(&library);
    arena_release(&arena);
    return good;
}
