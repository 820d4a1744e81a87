/* SPDX-License-Identifier: MIT */
/* guide - front end, loop, farewell; see the header. */
#include <limber/command/guide.h>

#include <errno.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <limber/command/past.h>
#include <limber/core/session/report.h>
#include <limber/edge/curses.h>
#include <limber/edge/lines.h>
#include <limber/edge/paths.h>
#include <limber/edge/script.h>

enum {
    SCRIPT_BYTES_MAX = 1 << 20
};

/* ---- what a script says of the session ---- */

static char *read_script(const char *path, struct error *err)
{
    FILE *file = fopen(path, "r");
    char *text = NULL;
    size_t size;

    if (file == NULL) {
        error_set(
            err, ERROR_FAILED, "cannot open '%s': %s", path, strerror(errno));
        return NULL;
    }
    text = calloc(1, SCRIPT_BYTES_MAX + 1);
    size = text != NULL ? fread(text, 1, SCRIPT_BYTES_MAX, file) : 0;
    if (text == NULL || ferror(file) || size == SCRIPT_BYTES_MAX) {
        error_set(
            err, ERROR_FAILED, "cannot read '%s': too long, or no file", path);
        free(text);
        text = NULL;
    }
    fclose(file);
    return text;
}

static void take_settings(struct guide *guide,
                          const struct timeline_settings *settings)
{
    if (settings->sore != SIDE_NONE)
        guide->options.sore = settings->sore;
    if (settings->place != PLACE_UNKNOWN)
        guide->options.place = settings->place;
    if (settings->asks)
        guide->options.ask_ms = settings->ask_ms;
    guide->start_pain = settings->pain;
    if (!settings->records)
        guide->options.no_record = true;
}

static bool guide_read_script(struct guide *guide, struct error *err)
{
    const char *path = guide->options.script;
    struct timeline_settings settings;

    guide->script = read_script(path, err);
    if (guide->script == NULL ||
        !script_settings(path, guide->script, &settings, err))
        return false;
    take_settings(guide, &settings);
    return true;
}

/* ---- what goes on the stage ---- */

bool guide_init(struct guide *guide,
                const struct options *options,
                struct error *err)
{
    memset(guide, 0, sizeof *guide);
    guide->options = *options;
    guide->start_pain = RATING_NONE;
    if (options->script != NULL && !guide_read_script(guide, err)) {
        free(guide->script);
        return false;
    }
    world_init(&guide->world, &guide->options);
    shelf_init(&guide->shelf);
    return true;
}

void guide_release(struct guide *guide)
{
    free(guide->script);
    world_release(&guide->world);
    shelf_release(&guide->shelf);
}

void guide_catalogue(struct guide *guide)
{
    shelf_catalogue(&guide->shelf, &guide->world, &guide->catalogue);
    guide_look(guide);
    past_catalogue(&guide->world,
                   &guide->shelf.arena,
                   &guide->catalogue,
                   &guide->unfinished);
}

void guide_look(struct guide *guide)
{
    char text[PATHS_SIZE];
    struct error err;
    struct wall now = clock_wall();

    guide->catalogue.today = date_of(now.utc_s, now.offset_min);

    guide->catalogue.warning = arena_text(
        &guide->shelf.arena, world_warning(&guide->world, text, sizeof text));
    if (paths_history(text, &err))
        guide->catalogue.history_path = arena_text(&guide->shelf.arena, text);
}

/* They come until they were read once; a rehearsal and a script need none. */
static bool tells_first_pages(const struct guide *guide)
{
    return guide->options.speed == 1 && guide->script == NULL &&
           !world_seen_first_run(&guide->world);
}

void guide_make_app(struct guide *guide, enum screen screen)
{
    app_init(&guide->app,
             &guide->catalogue,
             tells_first_pages(guide) ? SCREEN_WELCOME : screen,
             0);
    guide->app.after_pages = screen;
    guide->app.recorded = guide->world.records;
}

bool guide_begin(struct guide *guide,
                 const struct routine *routine,
                 struct error *err)
{
    const struct options *options = guide->world.options;
    struct session_options session = session_options_default();

    if (!shelf_open(&guide->shelf, &guide->world, routine, err))
        return false;
    session.ask_ms = options->ask_ms;
    session.start_place = (int8_t)options->place;
    session.start_pain = (int8_t)guide->start_pain;
    guide->world.session = 0;
    guide->first = app_begin(&guide->app, &guide->world.opened.plan, &session);
    return true;
}

bool guide_go_on(struct guide *guide,
                 int64_t session,
                 bool force,
                 struct error *err)
{
    struct session restored;

    if (!past_open(&guide->world, session, force, &restored, err))
        return false;
    guide->first = app_go_on(&guide->app, &guide->world.opened.plan, &restored);
    return true;
}

/* ---- the ports ---- */

static void port_keep(void *self, struct app *app, enum effect_kind kind)
{
    struct guide *guide = self;

    world_keep(&guide->world, app, kind);
}

static bool open_routine(struct guide *guide, unsigned index, struct error *err)
{
    const struct app *app = &guide->app;
    struct routine routine;
    bool again = app_home_offers_unfinished(app) &&
                 app_home_offer(app, app->mark) == OFFER_AGAIN;
    struct error ignored;

    if (!shelf_routine(&guide->shelf,
                       guide->catalogue.routines[index].id,
                       &routine,
                       err) ||
        !guide_begin(guide, &routine, err))
        return false;
    /* begun again: the old one is let go, what was done stays */
    if (again && guide->world.records)
        store_drop(guide->world.store, guide->unfinished, &ignored);
    return true;
}

static bool
open_exercise(struct guide *guide, unsigned index, struct error *err)
{
    struct routine routine = practice_routine(guide->catalogue.exercises[index],
                                              NULL,
                                              SIDE_NONE,
                                              &guide->shelf.arena);

    return guide_begin(guide, &routine, err);
}

static struct effects
port_open(void *self, struct app *app, const struct effect *effect)
{
    struct guide *guide = self;
    struct error err = {0};
    bool fine = false;

    guide->first = (struct effects){0};
    switch (effect->kind) {
    case EFFECT_OPEN_ROUTINE:
        fine = open_routine(guide, (unsigned)effect->value, &err);
        break;
    case EFFECT_OPEN_EXERCISE:
        fine = open_exercise(guide, (unsigned)effect->value, &err);
        break;
    case EFFECT_OPEN_UNFINISHED:
        fine = guide_go_on(guide, guide->unfinished, false, &err);
        break;
    default:
        break;
    }
    if (!fine) {
        snprintf(guide->trouble, sizeof guide->trouble, "%.290s", err.text);
        app_trouble(app, guide->trouble);
    }
    return guide->first;
}

/* ---- the three fronts ---- */

static bool utf8_here(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool wants_lines(const struct options *options)
{
    const char *term = getenv("TERM");

    return options->plain || !isatty(STDOUT_FILENO) || !isatty(STDIN_FILENO) ||
           term == NULL || term[0] == '\0' || strcmp(term, "dumb") == 0;
}

/* COLORFGBG is "15;0": the last number is the ground's. */
static enum background background_here(const struct options *options)
{
    const char *colours = getenv("COLORFGBG");
    const char *last = colours != NULL ? strrchr(colours, ';') : NULL;

    if (options->background != BACKGROUND_AUTO || last == NULL)
        return options->background;
    int ground = atoi(last + 1);

    return ground == 7 || ground > 8 ? BACKGROUND_LIGHT : BACKGROUND_DARK;
}

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
    return (struct ports){.world = guide, .keep = port_keep, .open = port_open};
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
                                   .ascii = options->ascii || !utf8_here()};
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
        .silent = options->quiet,
        .background = background_here(options),
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
                                   .ascii = options->ascii || !utf8_here()};
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

int guide_run(struct guide *guide, struct error *err)
{
    const struct options *options = guide->world.options;
    int status;

    if (options->script != NULL)
        status = run_script(guide, err);
    else if (wants_lines(options))
        status = run_lines(guide);
    else
        status = run_curses(guide, err);
    if (err->code == ERROR_NONE)
        farewell(&guide->world, &guide->app);
    fflush(stdout);
    store_close(guide->world.store);
    guide->world.store = NULL;
    if (options->script == NULL)
        loop_close();
    return status;
}
