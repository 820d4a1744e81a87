/* SPDX-License-Identifier: MIT */
/* show - `limber show ID`: all about an exercise, with its source, and where
 * the person stands on it; or the plan of a routine. */
#include <stdio.h>
#include <string.h>

#include <limber/command/guide.h>
#include <limber/command/plan.h>
#include <limber/command/print.h>
#include <limber/command/verbs.h>
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

static void print_exercise(const struct exercise *exercise)
{
    struct form form = exercise_form(exercise, exercise->start);

    printf("%s (%s), %s\n\n",
           exercise->name,
           exercise->id,
           phase_label(exercise->phase));
    print_field("Set up", form.says.setup);
    print_list("Do", &form.says.cues);
    print_field("Breathe", form.says.breath);
    print_field("Feel", form.says.feel);
    print_joined("For", &form.says.targets);
    print_list("Avoid", &form.says.avoid);
    print_list("Stop if", &form.says.stop_if);
    print_needs(form.equipment);
    print_dose(exercise, &form);
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

static void print_standing(struct shelf *shelf, const struct exercise *exercise)
{
    struct wall now = clock_wall();
    int32_t today = (int32_t)date_days(date_of(now.utc_s, now.offset_min));
    struct past past = past_none();
    struct standing standing;
    struct text text;

    if (!look_back(&shelf->arena, today, &past))
        past = past_none();
    standing = standing_of(exercise, &shelf->library, &past, today);
    text_init(&text, 2048);
    if (is_known(&standing, &past))
        standing_describe(&standing, &text);
    else
        text_addf(&text,
                  "No history yet: it begins at %s.",
                  exercise->levels[standing.level].name);
    print_field("You", text.data);
    text_release(&text);
}

static bool is_routine(struct shelf *shelf, const char *word)
{
    struct texts ids = shelf_routines(shelf);

    for (unsigned i = 0; i < ids.count; i++)
        if (strcmp(ids.items[i], word) == 0)
            return true;
    return false;
}

int verb_show(const struct options *options, struct error *err)
{
    const struct exercise *exercise;
    struct shelf shelf;
    int status = 0;

    shelf_init(&shelf);
    if (is_routine(&shelf, options->words[0])) {
        shelf_release(&shelf);
        return verb_plan(options, err);
    }
    exercise = shelf_exercise(&shelf, options->words[0], err);
    if (exercise != NULL) {
        print_exercise(exercise);
        print_standing(&shelf, exercise);
    } else {
        status = verb_failed(err);
    }
    shelf_release(&shelf);
    return status;
}
