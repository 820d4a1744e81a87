/* SPDX-License-Identifier: MIT */
/* guide - front end, loop, farewell; see the header. */
#include <limber/command/guide.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <limber/command/past.h>
#include <limber/command/prepare.h>
#include <limber/command/sounds.h>
#include <limber/command/terminal.h>
#include <limber/command/verbs.h>
#include <limber/core/care/signs.h>
#include <limber/core/session/report.h>
#include <limber/edge/curses.h>
#include <limber/edge/lines.h>
#include <limber/edge/paths.h>
#include <limber/edge/script.h>

/* ---- what goes on the stage ---- */

/* What the command line does not say, config.yaml may. */
static void take_config(struct guide *guide)
{
    if ((guide->world.config.said & CONFIG_ASK) &&
        guide->options.ask_ms == SESSION_ASK_MS)
        guide->options.ask_ms = guide->world.config.ask_ms;
}

bool guide_init(struct guide *guide,
                const struct options *options,
                struct error *err)
{
    memset(guide, 0, sizeof *guide);
    guide->options = *options;
    guide->guided = options->script == NULL;
    if (options->script != NULL && !guide_read_script(guide, err)) {
        free(guide->script);
        return false;
    }
    world_init(&guide->world, &guide->options);
    shelf_init(&guide->shelf);
    if (guide->guided && !world_know(&guide->world, err)) {
        guide_release(guide);
        return false;
    }
    take_config(guide);
    return true;
}

void guide_release(struct guide *guide)
{
    free(guide->script);
    opened_release(&guide->preview);
    world_release(&guide->world);
    shelf_release(&guide->shelf);
}

/* Why home begins on the gentle routine, or what was quiet; NULL: neither. */
static const char *why_line(struct guide *guide, enum gentle_reason gentle)
{
    const struct past *past = &guide->world.past;
    char storage[200];
    struct text text;
    struct error ignored;

    text_over(&text, storage, sizeof storage);
    if (past->signs.blocked != 0) {
        text_add(&text, care_signs_stands);
    } else if (past_quiet(past, guide->world.today)) {
        text_add(&text, "A few quiet days. A short walk may help.");
        if (guide->world.records && guide->world.store != NULL)
            store_set_reminded(
                guide->world.store, guide->world.today, &ignored);
    } else if (gentle != GENTLE_NOT) {
        gentle_describe(
            gentle, RATING_NONE, past_usual2(past, guide->world.today), &text);
    } else {
        return NULL;
    }
    return arena_text(&guide->shelf.arena, storage);
}

static void look_home(struct guide *guide)
{
    struct catalogue *catalogue = &guide->catalogue;
    enum gentle_reason gentle =
        past_gentle(&guide->world.past, guide->world.today, NULL);

    catalogue->why = why_line(guide, gentle);
    for (unsigned i = 0; i < catalogue->routine_count; i++)
        if (gentle != GENTLE_NOT &&
            strcmp(catalogue->routines[i].id, "flare") == 0)
            catalogue->mark = (int)i;
}

static void look_advice(struct guide *guide)
{
    const struct world *world = &guide->world;

    if (guide->guided && guide->catalogue.advice == NULL &&
        past_advice_due(&world->past, world->person.since, world->today) !=
            ADVICE_NONE)
        guide->catalogue.advice = care_see_provider;
}

static void look_week(struct guide *guide)
{
    const struct world *world = &guide->world;
    struct date today = date_from_days(world->today);
    int32_t monday = world->today - (int32_t)date_weekday(today);

    for (int i = 0; i < 7; i++)
        guide->catalogue.week[i] = past_day_letter(&world->past, monday + i);
}

void guide_look(struct guide *guide)
{
    struct catalogue *catalogue = &guide->catalogue;
    const struct world *world = &guide->world;
    char text[PATHS_SIZE];
    struct error err;

    catalogue->today = date_from_days(world->today);
    catalogue->past = world->has_past ? &world->past : NULL;
    catalogue->config_said = world->config.said;
    look_week(guide);
    look_advice(guide);
    catalogue->warning = arena_text(
        &guide->shelf.arena, world_warning(&guide->world, text, sizeof text));
    if (paths_history(text, &err))
        catalogue->history_path = arena_text(&guide->shelf.arena, text);
}

void guide_catalogue(struct guide *guide)
{
    struct checkin checkin = prepare_checkin(guide);

    shelf_catalogue(&guide->shelf,
                    &guide->world,
                    guide->guided ? &checkin : NULL,
                    &guide->catalogue);
    guide_look(guide);
    if (guide->guided)
        look_home(guide);
    past_catalogue(&guide->world,
                   &guide->shelf.arena,
                   &guide->catalogue,
                   &guide->unfinished);
}

/* A rehearsal, and a script that does not want them, have no way in. */
static bool asks(const struct guide *guide)
{
    return guide->guided &&
           (guide->options.speed == 1 || guide->world.past.signs.blocked != 0);
}

void guide_make_app(struct guide *guide, enum screen screen)
{
    struct app *app = &guide->app;

    app_init(app,
             &guide->catalogue,
             screen == SCREEN_ABOUT ? SCREEN_HOME : screen,
             0);
    app->recorded = guide->world.records;
    app->asks = asks(guide);
    app->first_run = app->asks && !world_seen_first_run(&guide->world);
    app->signs = guide->world.past.signs;
    app->person = guide->world.person;
    app->checkin = prepare_checkin(guide);
    app_enter(app, screen == SCREEN_ABOUT ? SCREEN_HOME : screen);
    if (screen == SCREEN_ABOUT && app->screen == SCREEN_HOME)
        app->screen = SCREEN_ABOUT; /* the first run's own pages come first */
}

/* ---- the ports ---- */

/* Begun again: the old one is let go, what was done in it stays. */
static void drop_old(struct guide *guide, const struct app *app)
{
    struct error ignored;

    if (guide->drops == 0 || app->plan == NULL || app->waiting ||
        !guide->world.records)
        return;
    store_drop(guide->world.store, guide->drops, &ignored);
    guide->drops = 0;
}

/* The summary has shown it; the week has a letter more. */
static void keep_advice(struct guide *guide)
{
    struct world *world = &guide->world;
    struct past before;
    struct error ignored;

    /* the letter of today, and advice after a morning that was told since; the
     * rest is told from what was before it */
    before = world->past;
    world_look_back(world);
    look_week(guide);
    look_advice(guide);
    if (guide->catalogue.advice != NULL && world->records &&
        world->store != NULL)
        store_set_advised(world->store, world->today, &ignored);
    world->past = before;
}

/* Home, as it is for these answers; what is wrong in a file was told before. */
static void look_anew(struct guide *guide)
{
    bool silent = guide->shelf.silent;

    guide->shelf.silent = true;
    guide_catalogue(guide);
    guide->shelf.silent = silent;
}

static void port_keep(void *self, struct app *app, enum effect_kind kind)
{
    struct guide *guide = self;

    drop_old(guide, app);
    world_keep(&guide->world, app, kind);
    if (kind == EFFECT_FINISH)
        keep_advice(guide);
    if (kind == EFFECT_PERSON && guide->catalogue.routine_count > 0)
        look_anew(guide);
}

/* ---- the three fronts ---- */

/* A clock, told to the person who rehearses. */
static struct clock start_clock(const struct options *options)
{
    if (options->speed > 1)
        printf("A rehearsal, %d times as fast. Nothing is recorded.\n",
               (int)options->speed);
    return clock_start(options->speed);
}

static struct ports guide_ports(struct guide *guide)
{
    return (struct ports){
        .world = guide,
        .keep = port_keep,
        .open = prepare_open,
        .sound = &guide->sounds->port,
    };
}

static int
run_front(struct guide *guide, struct front *front, const struct clock *clock)
{
    struct ports ports = guide_ports(guide);
    struct effects first = guide->first;
    int status = 0;

    if (first.count > 0 &&
        !loop_perform(&guide->app, front, &ports, &first, &status))
        return status;
    return loop_run(&guide->app, front, &ports, clock);
}

static int run_lines(struct guide *guide)
{
    const struct options *options = guide->world.options;
    struct lines_options wishes = {.times = !options->no_times,
                                   .ascii =
                                       options->ascii || !terminal_is_utf8()};
    struct lines lines;
    struct front front;
    struct clock clock = start_clock(options);
    int status;

    fflush(stdout);
    loop_open();
    lines_open(&lines, STDIN_FILENO, STDOUT_FILENO, &wishes, &front);
    status = run_front(guide, &front, &clock);
    lines_close(&lines);
    return status;
}

static int run_curses(struct guide *guide, struct error *err)
{
    const struct options *options = guide->world.options;
    const char *no_colour = getenv("NO_COLOR");
    struct curses_options wishes = {
        .term = getenv("TERM"),
        .ascii = options->ascii,
        .mono = no_colour != NULL && no_colour[0] != '\0',
        .silent = options->quiet || sounds_volume(&guide->world.config) == 0,
        .flash = guide->world.config.flash,
        .background = terminal_background(options),
    };
    struct curses *curses = calloc(1, sizeof *curses);
    struct front front;
    int status = 1;

    if (curses == NULL) {
        error_set(err, ERROR_FAILED, "no memory for the screen");
        return status;
    }
    fflush(stdout);
    loop_open();
    if (!curses_open(curses, &wishes, &front, err)) {
        fprintf(stderr, "limber: %s: lines instead\n", err->text);
        *err = (struct error){0};
        status = run_lines(guide);
    } else {
        struct clock clock = start_clock(options);

        guide->app.figures = terminal_figures(options, &guide->world.config);
        guide->shelf.silent = true;
        status = run_front(guide, &front, &clock);
        guide->shelf.silent = false;
        curses_close(curses);
    }
    free(curses);
    return status;
}

/* With --plain what line mode would print is shown besides. */
static int run_script(struct guide *guide, struct error *err)
{
    const struct options *options = &guide->options;
    struct lines_options wishes = {.times = !options->no_times,
                                   .ascii =
                                       options->ascii || !terminal_is_utf8()};
    struct lines lines;
    struct front front;
    struct ports ports = guide_ports(guide);
    int status = 1;

    fflush(stdout);
    if (options->plain)
        lines_open(&lines, STDIN_FILENO, STDOUT_FILENO, &wishes, &front);
    script_run(options->script,
               guide->script,
               &guide->app,
               options->plain ? &front : NULL,
               &ports,
               &guide->first,
               STDOUT_FILENO,
               &status,
               err);
    if (options->plain)
        lines_close(&lines);
    return status;
}

/* ---- farewell ---- */

/* Said of a session, not of a rehearsal or one that was to be kept nowhere. */
static bool is_unkept(const struct world *world)
{
    const struct options *options = world->options;

    return !options->no_record && options->speed == 1 &&
           (world->store == NULL || world->unkept || !world->records);
}

static void farewell(const struct world *world, const struct app *app)
{
    bool unkept = is_unkept(world);
    char storage[1024];
    struct text text;

    if (app->plan == NULL || app->waiting)
        return;
    text_over(&text, storage, sizeof storage);
    report_farewell(&app->session, app->plan, world->records && !unkept, &text);
    fputs(storage, stdout);
    if (unkept)
        fprintf(stderr,
                "! Not saved: %s. %s\n",
                world->trouble,
                world->lost           ? "It goes on there."
                : world->session == 0 ? "History does not know this session."
                                      : "History has it up to there: limber "
                                        "resume shows how far.");
}

/* The last chance for a sign that could not be written when it was marked. */
static void keep_due_sign(struct guide *guide)
{
    struct world *world = &guide->world;

    if (world->signs_due &&
        !world_keep_answer(world, &guide->app, EFFECT_SIGNS))
        fprintf(stderr,
                "! Not kept: the warning sign that was marked. %s.\n",
                world->trouble);
}

static int run_some_front(struct guide *guide, struct error *err)
{
    const struct options *options = guide->world.options;

    if (options->script != NULL)
        return run_script(guide, err);
    if (terminal_wants_lines(options))
        return run_lines(guide);
    if (events_on_screen(&guide->sounds->events)) {
        error_set(err,
                  ERROR_USAGE,
                  "cannot write events to '%s', for the screen is there: name "
                  "a file, or add --plain",
                  options->events);
        return verb_failed(err);
    }
    return run_curses(guide, err);
}

int guide_run(struct guide *guide, struct error *err)
{
    const struct options *options = guide->world.options;
    const struct config *config = &guide->world.config;
    struct sounds sounds;
    int status;

    if (sounds_open(&sounds, options, config, err)) {
        guide->sounds = &sounds;
        sounds_tell(&sounds, options, config, &guide->app);
        status = run_some_front(guide, err);
        guide->sounds = NULL;
        sounds_close(&sounds);
    } else {
        status = verb_failed(err);
    }
    keep_due_sign(guide);
    if (err->code == ERROR_NONE)
        farewell(&guide->world, &guide->app);
    fflush(stdout);
    store_close(guide->world.store);
    guide->world.store = NULL;
    if (options->script == NULL)
        loop_close();
    return status;
}
