/* SPDX-License-Identifier: MIT */
/* show - `limber show ID`: all about an exercise, with its source, and where
 * the person stands on it; or the plan of a routine. */
#include <stdio.h>
#include <string.h>

#include <limber/command/guide.h>
#include <limber/command/plan.h>
#include <limber/command/print.h>
#include <limber/command/show.h>
#include <limber/command/verbs.h>
#include <limber/core/base/near.h>
#include <limber/core/care/standing.h>
#include <limber/core/session/speech.h>
#include <limber/edge/paths.h>
#include <limber/edge/store_past.h>

static void print_list(const char *label, const struct texts *list)
{
    for (unsigned i = 0; i < list->count; i++)
        print_field(i == 0 ? label : "", list->items[i]);
}

static void print_joined(const char *label, const struct texts *list)
{
    struct text text;

    text_init(&text, 1024);
    for (unsigned i = 0; i < list->count; i++)
        text_addf(&text, "%s%s", i > 0 ? ", " : "", list->items[i]);
    print_field(label, text.data);
    text_release(&text);
}

static void print_needs(vocab_set equipment)
{
    struct text text;

    text_init(&text, 512);
    speech_equipment(equipment, &text);
    print_field("Needs", text.length > 0 ? text.data : "nothing");
    text_release(&text);
}

static void print_dose(const struct exercise *exercise, const struct form *form)
{
    struct text text;

    text_init(&text, 512);
    dose_describe(&form->dose, &text);
    text_addf(&text, ", %s", sides_label(exercise->sides));
    if (exercise->dose_from != NULL)
        text_addf(&text, " (%s)", exercise->dose_from);
    print_field("Dose", text.data);
    text_release(&text);
}

static void print_levels(const struct exercise *exercise)
{
    for (unsigned i = 0; i < exercise->level_count; i++) {
        const struct level *level = &exercise->levels[i];
        struct form form = exercise_form(exercise, i);
        struct text text;

        text_init(&text, 512);
        text_addf(&text, "%s: %s, ", level->id, level->name);
        dose_describe(&form.dose, &text);
        if (i == exercise->start)
            text_add(&text, " - where to begin");
        if (level->unlock.after != NULL)
            text_addf(&text,
                      " - after %s, %u times at %u or less",
                      level->unlock.after,
                      level->unlock.times,
                      level->unlock.peak);
        print_field(i == 0 ? "Levels" : "", text.data);
        text_release(&text);
    }
}

static void print_source(const struct exercise *exercise)
{
    struct text text;

    text_init(&text, 512);
    text_addf(&text,
              "%s. Evidence %s: %s. Not reviewed by a clinician.",
              source_label(exercise->source),
              evidence_word(exercise->evidence),
              evidence_label(exercise->evidence));
    print_field("Source", text.data);
    text_release(&text);
}

/* The level that picture and words are of. */
static void print_shown(const struct exercise *exercise,
                        const struct form *form,
                        bool drawn,
                        bool mirrored)
{
    enum side side = drawn ? form->figure->drawn : SIDE_NONE;
    struct text text;

    text_init(&text, 512);
    text_addf(&text, "%s: %s.", form->level, form->level_name);
    if (mirrored)
        side = side_other(side);
    if (side != SIDE_NONE && exercise->sides == SIDES_EACH)
        text_addf(&text,
                  " The %s side is drawn; the %s is its mirror image.",
                  side_word(side),
                  side_word(side_other(side)));
    print_field("Shown", text.data);
    text_release(&text);
    if (drawn)
        puts("");
}

static void print_words_of(const struct exercise *exercise,
                           const struct form *form)
{
    print_field("Set up", form->says.setup);
    print_list("Do", &form->says.cues);
    print_field("Breathe", form->says.breath);
    print_field("Feel", form->says.feel);
    print_joined("For", &form->says.targets);
    print_list("Avoid", &form->says.avoid);
    print_list("Stop if", &form->says.stop_if);
    print_needs(form->equipment);
    print_dose(exercise, form);
}

static void print_exercise(const struct exercise *exercise,
                           unsigned level,
                           const struct options *options)
{
    struct form form = exercise_form(exercise, level);
    bool mirrored = show_is_mirrored(exercise, form.figure, options->side);

    printf("%s (%s), %s\n\n",
           exercise->name,
           exercise->id,
           phase_label(exercise->phase));
    print_shown(
        exercise, &form, show_figure(form.figure, mirrored, options), mirrored);
    print_words_of(exercise, &form);
    print_levels(exercise);
    print_joined("Instead", &exercise->instead);
    print_joined("Also", &exercise->aka);
    print_source(exercise);
}

/* ---- where the person stands ---- */

/* What history knows; nothing is made where there is none. */
static bool look_back(struct arena *arena, int32_t today, struct past *past)
{
    char path[PATHS_SIZE];
    struct store *store = NULL;
    struct error err = {0};
    bool known = paths_history(path, &err) &&
                 store_open(&store, path, STORE_READ, &err) &&
                 store_past(store, arena, today, 0, past, &err);

    store_close(store);
    if (!known && err.code != ERROR_ABSENT)
        fprintf(stderr, "! No history: %s.\n", err.text);
    return known;
}

/* What was done long ago is counted still, though no day of it is. */
static bool is_known(const struct standing *standing, const struct past *past)
{
    for (unsigned i = 0; i < past->tally_count; i++)
        if (strcmp(past->tallies[i].exercise, standing->exercise->id) == 0)
            return true;
    return standing->moved || standing->last_day != DAY_NONE ||
           standing->pause.until != DAY_NONE || standing->locked;
}

static struct standing
look_at(struct shelf *shelf, const struct exercise *exercise, struct past *past)
{
    struct wall now = clock_wall();
    int32_t today = (int32_t)date_days(date_of(now.utc_s, now.offset_min));

    if (!look_back(&shelf->arena, today, past))
        *past = past_none();
    return standing_of(exercise, &shelf->library, past, today);
}

static void print_standing(const struct standing *standing,
                           const struct past *past)
{
    struct text text;

    text_init(&text, 2048);
    if (is_known(standing, past))
        standing_describe(standing, &text);
    else
        text_addf(&text,
                  "No history yet: it begins at %s.",
                  standing->exercise->levels[standing->level].name);
    print_field("You", text.data);
    text_release(&text);
}

/* ---- what is shown ---- */

static bool unknown_level(const struct exercise *exercise,
                          const char *level,
                          struct error *err)
{
    struct near near = near_to(level);
    char storage[300];
    struct text ids;

    text_over(&ids, storage, sizeof storage);
    for (unsigned i = 0; i < exercise->level_count; i++) {
        near_offer(&near, exercise->levels[i].id);
        text_addf(&ids, "%s%s", i > 0 ? ", " : "", exercise->levels[i].id);
    }
    error_set(err,
              ERROR_ABSENT,
              "no level '%s' in '%s'; it has %s",
              level,
              exercise->id,
              storage);
    if (near.best != NULL)
        error_set(err,
                  ERROR_ABSENT,
                  "no level '%s' in '%s' (did you mean '%s'?)",
                  level,
                  exercise->id,
                  near.best);
    return false;
}

static bool show_exercise(struct shelf *shelf,
                          const struct exercise *exercise,
                          const struct options *options,
                          struct error *err)
{
    struct past past = past_none();
    struct standing standing = look_at(shelf, exercise, &past);
    int level = (int)standing.level;

    if (options->level != NULL)
        level = exercise_level(exercise, options->level);
    if (level < 0)
        return unknown_level(exercise, options->level, err);
    if (options->svg)
        return show_svg(exercise, (unsigned)level, options->side, err);
    print_exercise(exercise, (unsigned)level, options);
    print_standing(&standing, &past);
    return true;
}

static bool is_routine(struct shelf *shelf, const char *word)
{
    struct texts ids = shelf_routines(shelf);

    for (unsigned i = 0; i < ids.count; i++)
        if (strcmp(ids.items[i], word) == 0)
            return true;
    return false;
}

/* Of a routine there is the plan, and nothing that these options ask for. */
static bool check_routine(const struct options *options, struct error *err)
{
    if (options->svg || options->level != NULL)
        return error_set(err,
                         ERROR_USAGE,
                         "'%s' is a routine: %s wants one of its exercises, "
                         "and 'limber plan %s' lists them",
                         options->words[0],
                         options->svg ? "--svg" : "--level",
                         options->words[0]);
    return true;
}

int verb_show(const struct options *options, struct error *err)
{
    const struct exercise *exercise;
    struct shelf shelf;
    int status = 0;

    shelf_init(&shelf);
    if (is_routine(&shelf, options->words[0])) {
        shelf_release(&shelf);
        return check_routine(options, err) ? verb_plan(options, err)
                                           : verb_failed(err);
    }
    exercise = shelf_exercise(&shelf, options->words[0], err);
    if (exercise == NULL || !show_exercise(&shelf, exercise, options, err))
        status = verb_failed(err);
    shelf_release(&shelf);
    return status;
}
