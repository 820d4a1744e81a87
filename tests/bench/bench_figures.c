/* SPDX-License-Identifier: MIT */
/* bench_figures - what a moving figure costs: the time of one picture, the
 * memory it takes, and how often limber wakes for it.
 *
 *   LIMBER_DATA=routines bench_figures
 *
 * Figures of a machine, not truths: the tests hold the promises.
 */
#define _POSIX_C_SOURCE 200809L

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <limber/core/app/app.h>
#include <limber/core/session/session.h>
#include <limber/core/view/picture.h>
#include <limber/core/view/view.h>
#include <limber/edge/yaml/load.h>

enum {
    ROWS = 13,
    COLUMNS = 46,
    ROUNDS = 400
};

/* The linker leads every allocation through here. */
static unsigned long taken;
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

void *__wrap_malloc(size_t size)
{
    taken++;
    return __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    taken++;
    return __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    taken++;
    return __real_realloc(old, size);
}

static struct frame frame;

static double now_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

/* ---- one picture ---- */

/* Microseconds of a picture, at moments all along the first way. */
static double picture_us(const struct figure *figure, enum figure_cells cells)
{
    uint8_t to = figure->frame_count > 1 ? 1 : 0;
    double began = now_us();

    for (int i = 0; i < ROUNDS; i++) {
        struct picture picture = {
            .figure = figure,
            .cells = cells,
            .moment = {0, to, (float)i / ROUNDS},
        };

        picture_draw(&frame, 0, 0, ROWS, COLUMNS, &picture);
    }
    return (now_us() - began) / ROUNDS;
}

static void measure_pictures(const struct library *library)
{
    for (enum figure_cells cells = 0; cells < FIGURE_CELLS_NONE; cells++) {
        double sum = 0, worst = 0;
        const char *slowest = "";
        unsigned long before = taken;
        unsigned count = 0;

        for (unsigned i = 0; i < library->count; i++) {
            const struct exercise *exercise = library->exercises[i];

            for (unsigned k = 0; k < exercise->figure_count; k++) {
                double us = picture_us(&exercise->figures[k], cells);

                sum += us;
                count++;
                if (us > worst) {
                    worst = us;
                    slowest = exercise->figures[k].id;
                }
            }
        }
        printf("a picture of %dx%d, %-9s %6.1f us, worst %.1f us (%s), "
               "%lu allocations in %u pictures\n",
               COLUMNS,
               ROWS,
               figure_cells_word(cells),
               sum / count,
               worst,
               slowest,
               taken - before,
               count * ROUNDS);
    }
}

/* ---- how often limber wakes ---- */

static struct app app;
static struct catalogue catalogue;

/* Ticks as a loop would, for so long. */
static unsigned wakeups(int64_t length_ms)
{
    int64_t end = app.now_ms + length_ms;
    unsigned count = 0;

    while (app_next_ms(&app) <= end) {
        app_step(
            &app,
            &(struct event){.kind = EVENT_TICK, .now_ms = app_next_ms(&app)});
        frame_init(&frame, 24, 80, false);
        view_draw(&app, &frame);
        count++;
    }
    return count;
}

static void measure_waking(const struct library *library, const char *id)
{
    struct arena arena = {0};
    struct routine_step step = {.exercise = id};
    struct routine routine = {.id = "bench", .name = "Bench"};
    struct session_options options;
    struct routine settled;
    struct plan plan;
    struct error err;
    const struct exercise *exercise = library_find(library, id);
    unsigned long before;
    unsigned count;

    routine.phases[exercise->phase] = (struct routine_phase){&step, 1};
    if (!routine_settle(&routine, library, &arena, &settled, &err) ||
        !plan_build(&settled, SIDE_NONE, &arena, &plan, &err)) {
        printf("%s: %s\n", id, err.text);
        return;
    }
    app_init(&app, &catalogue, SCREEN_STAGE, 0);
    app.figures.rate = FIGURES_RATE_MAX;
    options = session_options_default();
    app_begin(&app, &plan, &options);
    wakeups(PLAN_GET_READY_MS);
    before = taken;
    count = wakeups(10000);
    printf("%-16s %4.1f wakeups a second, %lu allocations\n",
           id,
           count / 10.0,
           taken - before);
    arena_release(&arena);
}

int main(void)
{
    static const char *const moving[] = {
        "glute-bridge", "dead-bug", "stick-roll-quads", "figure-four"};
    const char *data = getenv("LIMBER_DATA");
    char path[4096];
    const char *items[] = {path};
    struct folders folders = {items, 1};
    struct arena arena = {0};
    struct library library;
    struct report report;
    int status = 1;

    snprintf(path, sizeof path, "%s/exercises", data != NULL ? data : ".");
    library_init(&library);
    report_init(&report);
    frame_init(&frame, 24, 80, false);
    if (yaml_all_exercises(&folders, &arena, &library, &report) &&
        library.count > 0) {
        measure_pictures(&library);
        for (size_t i = 0; i < sizeof moving / sizeof moving[0]; i++)
            measure_waking(&library, moving[i]);
        status = 0;
    } else {
        printf("no exercises in '%s'\n%s", path, report.text.data);
    }
    report_release(&report);
    library_release(&library);
    arena_release(&arena);
    return status;
}
