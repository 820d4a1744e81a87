/* SPDX-License-Identifier: MIT */
/* rest - `limber rest EXERCISE [DAYS]`: leave one out for a while (R12). */
#include <limber/command/print.h>
#include <limber/command/shelf.h>
#include <limber/command/verbs.h>
#include <limber/core/care/standing.h>

enum {
    REST_DAYS_MAX = 365
};

static bool
read_days(const struct options *options, int32_t *days, struct error *err)
{
    int read;

    *days = CARE_REST_DAYS;
    if (options->word_count < 2)
        return true;
    if (!options_number(options->words[1], 1, REST_DAYS_MAX, &read))
        return options_wants(VERB_REST, options->words[1], err);
    *days = read;
    return true;
}

/* "Sat 28 Nov", with the year where that is another one. */
static void add_day(struct text *text, int32_t day, int32_t today)
{
    struct date date = date_from_days(day);
    char written[SPAN_TEXT];

    text_add(text, date_screen(written, date));
    if (date.year != date_from_days(today).year)
        text_addf(text, " %d", (int)date.year);
}

/* It rests already, and longer: a rest is never made shorter. */
static bool refuse(const struct exercise *exercise,
                   int32_t until,
                   int32_t today,
                   struct error *err)
{
    int32_t longer = until - today + CARE_REST_DAYS;
    char storage[400];
    struct text text;

    text_over(&text, storage, sizeof storage);
    text_addf(&text, "%s rests until ", exercise_called(exercise));
    add_day(&text, until, today);
    text_add(&text, " already, and a rest is not made shorter");
    if (longer <= REST_DAYS_MAX)
        text_addf(&text,
                  "; a longer one is: limber rest %s %d",
                  exercise->id,
                  (int)longer);
    else
        text_add(&text, "; routines go on without it");
    return error_set(err, ERROR_INPUT, "%s", storage);
}

static bool keep(struct world *world,
                 const struct shelf *shelf,
                 const struct exercise *exercise,
                 int32_t days,
                 struct error *err)
{
    struct past_rest rest = {.exercise = exercise->id,
                             .from = world->today,
                             .until = world->today + days};
    struct standing standing =
        standing_of(exercise, &shelf->library, &world->past, world->today);

    if (standing.pause.until != DAY_NONE && standing.pause.until > rest.until)
        return refuse(exercise, standing.pause.until, world->today, err);
    if (!store_set_rest(world->store, &rest, world_now(world), err))
        return error_wrap(err, "nothing is kept");
    return true;
}

static void
say_kept(const struct exercise *exercise, int32_t until, int32_t today)
{
    char storage[600];
    struct text text;

    text_over(&text, storage, sizeof storage);
    text_addf(&text, "Kept: %s rests until ", exercise_called(exercise));
    add_day(&text, until, today);
    text_add(&text,
             ", and routines go on without it. On that day it is offered "
             "again, at its easiest form.");
    print_words(storage, 0, 0);
}

int verb_rest(const struct options *options, struct error *err)
{
    const struct exercise *exercise;
    struct shelf shelf;
    struct world world;
    int32_t days;
    int status = 0;

    if (!read_days(options, &days, err))
        return verb_failed(err);
    shelf_init(&shelf);
    exercise = shelf_exercise(&shelf, options->words[0], err);
    if (exercise == NULL) {
        shelf_release(&shelf);
        return verb_failed(err);
    }
    if (print_world(&world, options, err) &&
        keep(&world, &shelf, exercise, days, err))
        say_kept(exercise, world.today + days, world.today);
    if (err->code != ERROR_NONE)
        status = verb_failed(err);
    world_release(&world);
    shelf_release(&shelf);
    return status;
}
