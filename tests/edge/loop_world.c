/* SPDX-License-Identifier: MIT */
/* loop_world - the front, the ports and the plan; see the header. */
#include <edge/loop_world.h>

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void note(struct world *world, char what)
{
    size_t length = strlen(world->trace);

    if (length + 1 < sizeof world->trace)
        world->trace[length] = what;
}

void world_type(struct world *world, const char *keys)
{
    assert_int_equal(write(world->keyboard, keys, strlen(keys)), strlen(keys));
}

/* ---- the front ---- */

static bool front_read(struct front *front, struct event *event)
{
    struct world *world = front->self;
    unsigned char key;
    ssize_t got = read(front->input, &key, 1);

    if (got == 0)
        front->input = -1;
    if (got != 1)
        return false;
    event->kind = EVENT_KEY;
    event->key = key;
    if (key == world->own_event) {
        event->kind = EVENT_SIGNAL;
        event->value = SIGHUP;
    }
    return true;
}

static void front_show(struct front *front, const struct app *app)
{
    struct world *world = front->self;

    (void)app;
    note(world, 's');
    world->shows++;
    if (world->on_show)
        world->on_show(world);
}

static void front_perform(struct front *front,
                          const struct app *app,
                          const struct effect *effect)
{
    struct world *world = front->self;

    if (strchr(world->trace, 'p') == NULL)
        world->performed_in = (enum session_state)app->session.state;
    note(world, 'p');
    world->performed[effect->kind]++;
}

static void front_suspend(struct front *front)
{
    ((struct world *)front->self)->suspends++;
}

static void front_resume(struct front *front)
{
    struct world *world = front->self;

    world->resumes++;
    world->rows = 30; /* it was pulled larger meanwhile */
    world->columns = 90;
    world_type(world, "q");
}

static bool front_size(struct front *front, int *rows, int *columns)
{
    const struct world *world = front->self;

    *rows = world->rows;
    *columns = world->columns;
    return world->rows > 0;
}

/* ---- the ports ---- */

static const struct level LEVELS[] = {{.id = "only", .name = "Only"}};
static const struct exercise EXERCISES[] = {
    {.id = "hang",
     .name = "Hang",
     .phase = PHASE_STRETCH,
     .sides = SIDES_BOTH,
     .says = {.short_name = "Hang"},
     .levels = LEVELS,
     .level_count = 1},
};
const struct dose WORLD_HOLD = {
    .kind = DOSE_HOLD, .sets = 1, .length_ms = 30000};
const struct dose WORLD_OWN_PACE = {
    .kind = DOSE_REPS, .sets = 1, .count = 5, .self_paced = true};
static const struct catalogue_routine ROUTINES[] = {
    {.id = "one", .name = "One"}, {.id = "two", .name = "Two"}};
static const struct catalogue CATALOGUE = {
    .routines = ROUTINES, .routine_count = 2, .unfinished.routine = -1};

static struct arena arena;
static struct plan plan;

static void plan_one_step(const struct dose *dose)
{
    struct routine_step step = {.exercise = "hang",
                                .level = "only",
                                .sides = STEP_SIDES_OWN,
                                .dose = *dose};
    struct routine routine = {.id = "one",
                              .name = "One",
                              .phases[PHASE_STRETCH] = {&step, 1},
                              .exercises = EXERCISES,
                              .exercise_count = 1};
    struct error err;

    arena_release(&arena);
    assert_true(plan_build(&routine, SIDE_NONE, &arena, &plan, &err));
}

static void port_keep(void *self, struct app *app, enum effect_kind kind)
{
    struct world *world = self;

    (void)app;
    note(world, 'k');
    world->kept[kind]++;
}

static struct effects
port_open(void *self, struct app *app, const struct effect *effect)
{
    struct world *world = self;
    struct session_options options = session_options_default();

    note(world, 'o');
    if (effect->kind == EFFECT_TAILOR) {
        world->fitted++;
        return (struct effects){0};
    }
    world->opened = effect->value;
    plan_one_step(&WORLD_HOLD);
    return app_begin(app, &plan, &options);
}

/* ---- a world ---- */

int world_init(void **state)
{
    struct world *world = calloc(1, sizeof *world);
    int ends[2];

    assert_non_null(world);
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
    world->keys = ends[0];
    world->keyboard = ends[1];
    world->opened = -1;
    world->front = (struct front){.self = world,
                                  .input = ends[0],
                                  .read = front_read,
                                  .show = front_show,
                                  .perform = front_perform,
                                  .suspend = front_suspend,
                                  .resume = front_resume,
                                  .size = front_size};
    world->ports = (struct ports){world, port_keep, port_open, NULL};
    world->clock = clock_start(1);
    app_init(&world->app, &CATALOGUE, SCREEN_HOME, 0);
    *state = world;
    return 0;
}

int world_free(void **state)
{
    struct world *world = *state;

    close(world->keys);
    if (world->keyboard >= 0)
        close(world->keyboard);
    free(world);
    arena_release(&arena);
    return 0;
}

void world_begin(struct world *world, const struct dose *dose)
{
    struct session_options options = session_options_default();

    plan_one_step(dose);
    world->clock = clock_start(1);
    app_init(&world->app, &CATALOGUE, SCREEN_STAGE, 0);
    (void)app_begin(&world->app, &plan, &options);
}

void world_begin_fast(struct world *world, const struct dose *dose)
{
    world_begin(world, dose);
    world->clock = clock_start(FAST);
}

int world_run(struct world *world)
{
    return loop_run(&world->app, &world->front, &world->ports, &world->clock);
}

bool world_turn(struct world *world,
                struct event event,
                int64_t now_ms,
                int *status)
{
    event.now_ms = now_ms;
    return loop_turn(&world->app, &world->front, &world->ports, &event, status);
}

void world_hang_up(struct world *world)
{
    close(world->keyboard);
    world->keyboard = -1;
}

void world_quit_in_turn_two(struct world *world)
{
    if (world->shows == 2)
        world_type(world, "q");
}
