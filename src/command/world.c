/* SPDX-License-Identifier: MIT */
/* world - opens the history and writes to it; see the header. */
#include <limber/command/world.h>

#include <stdio.h>
#include <string.h>

#include <limber/edge/paths.h>
#include <limber/edge/store_past.h>

enum {
    TROUBLE_SHORT = 20 /* with this much, the rest still fits in 80 cells */
};

static void world_trouble(struct world *world, const struct error *err)
{
    snprintf(world->trouble, sizeof world->trouble, "%.150s", err->text);
}

/* What cannot be written can often still be read: where somebody stands counts
 * also on a day that is not remembered. */
static bool
open_history(struct world *world, const char *path, struct error *err)
{
    struct error ignored = {0};

    if (!world->records)
        return store_open(&world->store, path, STORE_READ, err);
    if (store_open(&world->store, path, STORE_WRITE, err))
        return true;
    world_trouble(world, err);
    world->records = false;
    return store_open(&world->store, path, STORE_READ, &ignored);
}

void world_init(struct world *world, const struct options *options)
{
    char path[PATHS_SIZE];
    struct error err = {0};

    memset(world, 0, sizeof *world);
    world->options = options;
    world->records = !options->no_record && options->speed == 1;
    if (!paths_history(path, &err)) {
        if (world->records)
            world_trouble(world, &err);
        return;
    }
    if (!open_history(world, path, &err))
        return;
    if (store_notice(world->store) != NULL)
        snprintf(world->trouble,
                 sizeof world->trouble,
                 "%.150s",
                 store_notice(world->store));
}

void world_release(struct world *world)
{
    store_close(world->store);
    world->store = NULL;
    opened_release(&world->opened);
}

const char *world_warning(struct world *world, char *out, unsigned size)
{
    if (world->trouble[0] == '\0')
        return NULL;
    if (world->store != NULL && world->records)
        snprintf(out, size, "! %s.", world->trouble);
    else
        snprintf(out,
                 size,
                 "! No history today: %s.%s",
                 world->trouble,
                 strlen(world->trouble) < TROUBLE_SHORT
                     ? " Sessions run, nothing is remembered."
                     : "");
    return out;
}

unsigned world_standings(struct world *world,
                         struct arena *arena,
                         const struct standing **out)
{
    const struct store_standing *rows;
    struct standing *standings;
    struct error err;
    unsigned count;

    *out = NULL;
    if (world->store == NULL ||
        !store_standings(world->store, arena, &rows, &count, &err) ||
        count == 0)
        return 0;
    standings = arena_take(arena, count, sizeof *standings);
    for (unsigned i = 0; i < count; i++)
        standings[i] = (struct standing){
            .exercise = rows[i].exercise,
            .level = rows[i].level,
            .easier = rows[i].next_easier,
        };
    *out = standings;
    return count;
}

bool world_seen_first_run(const struct world *world)
{
    /* where nothing can be remembered it cannot be known: told once more */
    return world->store != NULL && store_seen_first_run(world->store);
}

/* ---- keeping a session ---- */

static bool keep_begin(struct world *world,
                       const struct app *app,
                       const struct checkpoint *checkpoint,
                       struct error *err)
{
    const struct plan *plan = app->plan;
    struct store_session session = {
        .routine = plan->id,
        .name = plan->name,
        .snapshot = opened_snapshot(&world->opened, err),
        .plan_ms = plan->length_ms,
        .start = clock_wall(),
    };

    return session.snapshot != NULL &&
           store_begin(
               world->store, &session, checkpoint, &world->session, err);
}

static bool keep_session(struct world *world,
                         const struct app *app,
                         enum effect_kind kind,
                         struct error *err)
{
    struct checkpoint checkpoint;
    struct wall now = clock_wall();

    checkpoint_of(&app->session, app->plan, &checkpoint);
    if (world->session == 0) {
        if (!keep_begin(world, app, &checkpoint, err))
            return false;
        if (kind == EFFECT_CHECKPOINT)
            return true;
    }
    if (kind == EFFECT_FINISH)
        return store_finish(
            world->store, world->session, &checkpoint, now, err);
    return store_keep(world->store,
                      world->session,
                      &checkpoint,
                      now,
                      kind == EFFECT_SYNC,
                      err);
}

/* Another limber has taken the session over: it is theirs to keep now. */
static void world_lost(struct world *world)
{
    world->records = false;
    world->lost = true;
    snprintf(world->trouble,
             sizeof world->trouble,
             "another limber has taken this session over");
}

void world_keep(void *self, struct app *app, enum effect_kind kind)
{
    struct world *world = self;
    struct error err = {0};

    if (kind == EFFECT_SEEN_FIRST_RUN) {
        if (world->store != NULL && world->records)
            store_set_seen_first_run(world->store, &err);
        return;
    }
    if (!world->records || world->store == NULL || app->plan == NULL)
        return;
    if (keep_session(world, app, kind, &err)) {
        if (world->unkept)
            app->trouble = NULL;
        world->unkept = false;
        return;
    }
    if (err.code == ERROR_BUSY)
        world_lost(world);
    else
        world_trouble(world, &err);
    world->unkept = true;
    snprintf(world->told,
             sizeof world->told,
             "! Not kept: %.120s. The session goes on.",
             world->trouble);
    if (app->trouble == NULL)
        app_trouble(app, world->told);
}
