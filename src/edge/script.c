/* SPDX-License-Identifier: MIT */
/* script - plays moments: time, then what comes in, then what is expected.
 *
 * It stands between the loop and the world on both sides: as the front end it
 * hears what is said, as the ports it sees what is kept, and passes on both.
 */
#include <limber/edge/script.h>

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include <limber/core/base/span.h>
#include <limber/edge/script_expect.h>

enum {
    OUTPUT_BYTES = 1 << 18,
    STANDS_STILL = 1000 /* turns in which no time passes */
};

struct playing {
    const char *name;
    const struct timeline_settings *settings;
    struct app *app;
    struct front *shown; /* NULL: none */
    const struct ports *world;
    struct front front;
    struct ports ports;
    int out;

    int64_t start_ms, now_ms;
    unsigned still;       /* turns since time passed */
    struct effects heard; /* in the last turn */
    bool deaf;            /* the input has ended */
    bool over;
    int status;
    bool failed;
};

/* ---- telling ---- */

static void write_all(int out, const struct text *text)
{
    size_t done = 0;

    while (done < text->length) {
        ssize_t part = write(out, text->data + done, text->length - done);

        if (part < 0 && errno != EINTR)
            return;
        done += part > 0 ? (size_t)part : 0;
    }
}

/* "4:15", or "0:12.5" between two seconds. */
static void add_time(struct text *out, int64_t ms)
{
    char span[SPAN_TEXT];
    int rest = (int)(ms % 1000);

    text_add(out, span_clock(span, ms - rest));
    if (rest % 100 == 0 && rest > 0)
        text_addf(out, ".%d", rest / 100);
    else if (rest > 0)
        text_addf(out, ".%03d", rest);
}

/* One line: "FILE:LINE: WHAT (at TIME)" */
static void tell(struct playing *p, unsigned line, const char *what)
{
    char storage[1200];
    struct text text;

    p->failed = true;
    text_over(&text, storage, sizeof storage - 1);
    text_add_clean(&text, p->name);
    text_addf(&text, ":%u: %s (at ", line, what);
    add_time(&text, p->now_ms - p->start_ms);
    text_add(&text, ")");
    storage[text.length] = '\n'; /* kept free for it */
    storage[++text.length] = '\0';
    write_all(p->out, &text);
}

/* ---- between the loop and the world ---- */

static bool front_read(struct front *front, struct event *event)
{
    (void)front;
    (void)event;
    return false;
}

static void front_show(struct front *front, const struct app *app)
{
    struct playing *p = front->self;

    if (p->shown != NULL)
        p->shown->show(p->shown, app);
}

static void front_perform(struct front *front,
                          const struct app *app,
                          const struct effect *effect)
{
    struct playing *p = front->self;

    effects_add(&p->heard, effect->kind, effect->value);
    if (p->shown != NULL)
        p->shown->perform(p->shown, app, effect);
}

static void front_suspend(struct front *front)
{
    struct playing *p = front->self;

    if (p->shown != NULL)
        p->shown->suspend(p->shown);
}

static void front_resume(struct front *front)
{
    struct playing *p = front->self;

    if (p->shown != NULL)
        p->shown->resume(p->shown);
}

static bool front_size(struct front *front, int *rows, int *columns)
{
    (void)front;
    (void)rows;
    (void)columns;
    return false;
}

/* What the script says of the person holds for the session on the stage. */
static void set_options(struct playing *p)
{
    struct session_options *options = &p->app->session.options;

    if (p->settings->place != PLACE_UNKNOWN)
        options->start_place = (int8_t)p->settings->place;
    if (p->settings->pain != RATING_NONE)
        options->start_pain = (int8_t)p->settings->pain;
    if (p->settings->asks)
        options->ask_ms = p->settings->ask_ms;
    if (p->settings->day != DAY_NONE)
        options->day = p->settings->day;
}

static void ports_keep(void *world, struct app *app, enum effect_kind kind)
{
    struct playing *p = world;

    effects_add(&p->heard, kind, 0);
    p->world->keep(p->world->world, app, kind);
}

static struct effects
ports_open(void *world, struct app *app, const struct effect *effect)
{
    struct playing *p = world;
    struct effects first;

    effects_add(&p->heard, effect->kind, effect->value);
    first = p->world->open(p->world->world, app, effect);
    set_options(p);
    return first;
}

/* ---- turns ---- */

static void end_with(struct playing *p, int status)
{
    p->over = true;
    p->status = status;
    effects_add(&p->heard, EFFECT_QUIT, 0);
}

static void turn(struct playing *p, struct event event)
{
    int status = 0;

    event.now_ms = p->now_ms;
    p->heard = (struct effects){0};
    if (!loop_turn(p->app, &p->front, &p->ports, &event, &status))
        end_with(p, status);
}

/* As the loop does where nothing can ever happen any more. */
static void leave(struct playing *p)
{
    struct event quit = {.kind = EVENT_COMMAND, .command = COMMAND_QUIT};

    turn(p, quit);
    if (!p->over)
        end_with(p, app_exit_status(p->app));
}

/* A tick at each moment the app asks for, up to `to_ms`, at which time then
 * stands; INT64_MAX: as long as it asks for one. */
static void pass_time(struct playing *p, int64_t to_ms, unsigned line)
{
    while (!p->over) {
        int64_t next = app_next_ms(p->app);

        if (next == INT64_MAX && p->deaf)
            leave(p);
        if (next > to_ms || next == INT64_MAX || p->over)
            break;
        p->still = next > p->now_ms ? 0 : p->still + 1;
        if (p->still > STANDS_STILL) {
            tell(p, line, "time stands still");
            end_with(p, 1);
            return;
        }
        if (next > p->now_ms)
            p->now_ms = next;
        turn(p, (struct event){.kind = EVENT_TICK});
    }
    if (to_ms != INT64_MAX)
        p->now_ms = to_ms;
}

/* ---- moments ---- */

static void play_key(struct playing *p, const struct moment *moment)
{
    turn(p, (struct event){.kind = EVENT_KEY, .key = moment->key});
}

static void play_type(struct playing *p, const struct moment *moment)
{
    const char *at = moment->text;
    uint32_t key;

    while (!p->over && (key = text_next(&at)) != 0)
        turn(p, (struct event){.kind = EVENT_KEY, .key = key});
}

/* Asleep from now on: as the loop finds it when it wakes. */
static void play_gap(struct playing *p, const struct moment *moment)
{
    int64_t asked = app_next_ms(p->app);

    p->now_ms += moment->length_ms;
    if (asked == INT64_MAX || asked > p->now_ms)
        return;
    if (p->now_ms - asked > LOOP_GAP_MS)
        turn(p, (struct event){.kind = EVENT_GAP, .asked_ms = asked});
    else
        turn(p, (struct event){.kind = EVENT_TICK});
}

static void play_size(struct playing *p, const struct moment *moment)
{
    turn(p,
         (struct event){.kind = EVENT_SIZE,
                        .rows = (uint16_t)moment->rows,
                        .columns = (uint16_t)moment->columns});
}

static void play_suspend(struct playing *p, const struct moment *moment)
{
    (void)moment;
    turn(p, (struct event){.kind = EVENT_SUSPEND});
    p->front.suspend(&p->front);
    p->front.resume(&p->front);
}

static void play_signal(struct playing *p, const struct moment *moment)
{
    static const struct {
        const char *word;
        int number;
    } signals[] = {
        {"TERM", SIGTERM}, {"HUP", SIGHUP}, {"INT", SIGINT}, {"QUIT", SIGQUIT}};

    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
        if (strcmp(moment->text, signals[i].word) == 0)
            turn(p,
                 (struct event){.kind = EVENT_SIGNAL,
                                .value = signals[i].number});
}

static void play_stop(struct playing *p, const struct moment *moment)
{
    turn(p, (struct event){.kind = EVENT_STOP, .value = (int)moment->reason});
}

static void play_end_of_input(struct playing *p, const struct moment *moment)
{
    (void)moment;
    p->deaf = true;
}

static void play_run(struct playing *p, const struct moment *moment)
{
    pass_time(p, INT64_MAX, moment->line);
}

static void play_dump(struct playing *p, const struct moment *moment)
{
    struct text text;

    text_init(&text, OUTPUT_BYTES);
    scene_dump(p->app, moment->rows, moment->columns, &text);
    write_all(p->out, &text);
    text_release(&text);
}

static void play_expect(struct playing *p, const struct moment *moment)
{
    const struct expectation *expect = &moment->expect;
    struct scene scene = {
        .app = p->app,
        .now_ms = p->now_ms,
        .heard = &p->heard,
        .over = p->over,
        .status = p->status,
    };
    bool quoted = subject_match(expect->subject) == MATCH_INSIDE;
    struct text found, what;
    char storage[1000];

    text_init(&found, OUTPUT_BYTES);
    if (!scene_holds(&scene, expect, &found)) {
        text_over(&what, storage, sizeof storage);
        text_addf(&what,
                  "expected %s%s%s%s %s%s%s, found ",
                  expect->none ? "no " : "",
                  subject_word(expect->subject),
                  expect->step != NULL ? " " : "",
                  expect->step != NULL ? expect->step : "",
                  quoted ? "\"" : "",
                  expect->value,
                  quoted ? "\"" : "");
        text_add_clean(&what,
                       expect->none        ? "it"
                       : found.length == 0 ? "none"
                                           : found.data);
        tell(p, moment->line, storage);
    }
    text_release(&found);
}

/* `late`: also when the program has ended; `heard`: not after the end of the
 * input. */
static const struct {
    void (*play)(struct playing *p, const struct moment *moment);
    bool late;
    bool hears;
} plays[] = {
    [MOMENT_KEY] = {play_key, false, true},
    [MOMENT_TYPE] = {play_type, false, true},
    [MOMENT_GAP] = {play_gap, false, false},
    [MOMENT_SIZE] = {play_size, false, false},
    [MOMENT_SUSPEND] = {play_suspend, false, false},
    [MOMENT_SIGNAL] = {play_signal, false, false},
    [MOMENT_STOP] = {play_stop, false, false},
    [MOMENT_END_OF_INPUT] = {play_end_of_input, false, false},
    [MOMENT_RUN] = {play_run, true, false},
    [MOMENT_DUMP] = {play_dump, true, false},
    [MOMENT_EXPECT] = {play_expect, true, false},
};

static void play(struct playing *p, const struct moment *moment)
{
    int64_t at = moment->ms + (moment->when == WHEN_AT      ? p->start_ms
                               : moment->when == WHEN_AFTER ? p->now_ms
                                                            : 0);

    if (moment->when != WHEN_SAME && at < p->now_ms) {
        tell(p, moment->line, "this time has passed already");
        return;
    }
    if (moment->when != WHEN_SAME)
        pass_time(p, at, moment->line);
    if (moment->kind == MOMENT_TIME)
        return;
    if (p->over && !plays[moment->kind].late)
        tell(p, moment->line, "the program has ended already");
    else if (p->deaf && plays[moment->kind].hears)
        tell(p, moment->line, "the input has ended already");
    else
        plays[moment->kind].play(p, moment);
}

/* ---- the whole ---- */

static void play_all(struct playing *p,
                     const struct timeline *timeline,
                     const struct effects *first)
{
    if (!loop_perform(p->app, &p->front, &p->ports, first, &p->status))
        end_with(p, p->status);
    p->front.show(&p->front, p->app);
    for (unsigned i = 0; i < timeline->count; i++)
        play(p, &timeline->moments[i]);
    if (!p->over)
        leave(p);
}

static bool sore_fits(const char *name,
                      enum side sore,
                      const struct app *app,
                      struct error *err)
{
    if (sore == SIDE_NONE || app->plan == NULL || app->plan->sore == sore)
        return true;
    return error_set(err,
                     ERROR_INPUT,
                     "%s: expected a session planned for a sore %s side",
                     name,
                     side_word(sore));
}

bool script_settings(const char *name,
                     const char *text,
                     struct timeline_settings *out,
                     struct error *err)
{
    struct arena arena = {0};
    struct timeline timeline;
    bool fine = timeline_read(name, text, &arena, &timeline, err);

    *out = timeline.settings;
    arena_release(&arena);
    return fine;
}

bool script_run(const char *name,
                const char *text,
                struct app *app,
                struct front *shown,
                const struct ports *ports,
                const struct effects *first,
                int out,
                int *status,
                struct error *err)
{
    struct arena arena = {0};
    struct timeline timeline;
    struct playing p = {
        .name = name,
        .settings = &timeline.settings,
        .app = app,
        .shown = shown,
        .world = ports,
        .front = {.input = -1,
                  .read = front_read,
                  .show = front_show,
                  .perform = front_perform,
                  .suspend = front_suspend,
                  .resume = front_resume,
                  .size = front_size},
        .ports = {.keep = ports_keep,
                  .open = ports_open,
                  .sound = ports->sound},
        .out = out,
        .start_ms = app->now_ms,
        .now_ms = app->now_ms,
    };
    bool fine = timeline_read(name, text, &arena, &timeline, err) &&
                sore_fits(name, timeline.settings.sore, app, err);

    *status = 1;
    if (fine) {
        p.front.self = &p;
        p.ports.world = &p;
        set_options(&p);
        play_all(&p, &timeline, first);
        *status = p.failed ? 1 : p.status;
    }
    arena_release(&arena);
    return fine;
}
