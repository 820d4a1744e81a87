/* SPDX-License-Identifier: MIT */
/* world - opens the history and writes to it; see the header. */
#include <limber/command/world.h>

#include <stdio.h>
#include <string.h>

#include <limber/edge/paths.h>
#include <limber/edge/store_past.h>
#include <limber/edge/yaml/load.h>

enum {
    SECONDS_A_DAY = 86400,
    TROUBLE_SHORT = 20 /* with this much, the rest still fits in 80 cells */
};

static void world_trouble(struct world *world, const struct error *err)
{
    snprintf(world->trouble, sizeof world->trouble, "%.150s", err->text);
}

static int32_t date_today(void)
{
    struct wall now = clock_wall();

    return (int32_t)date_days(date_of(now.utc_s, now.offset_min));
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

void world_set_today(struct world *world, int32_t day)
{
    world->shift_s = (int64_t)(day - date_today()) * SECONDS_A_DAY;
    world->today = day;
}

struct wall world_now(const struct world *world)
{
    struct wall now = clock_wall();

    now.utc_s += world->shift_s;
    return now;
}

void world_init(struct world *world, const struct options *options)
{
    char path[PATHS_SIZE];
    struct error err = {0};

    memset(world, 0, sizeof *world);
    world->options = options;
    world->today = date_today();
    if (options->day != DAY_NONE)
        world_set_today(world, options->day);
    world->past = past_none();
    world->answers = world->person = person_unknown();
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
    arena_release(&world->arena);
}

/* ---- what is known of the person ---- */

void world_look_back(struct world *world)
{
    struct error err = {0};
    struct past past;

    world->has_past =
        world->store != NULL &&
        store_past(world->store, &world->arena, world->today, 0, &past, &err);
    if (world->has_past)
        world->past = past;
}

void world_look_again(struct world *world)
{
    if (world->shift_s == 0)
        world->today = date_today();
    world_look_back(world);
}

bool world_know(struct world *world, struct error *err)
{
    char folder[PATHS_SIZE], path[PATHS_SIZE];
    struct report report;
    bool fine = true;

    report_init(&report);
    if (paths_config(folder, err) &&
        paths_join(path, folder, "config.yaml", err))
        fine = yaml_load_config(path, &world->arena, &world->config, &report);
    fputs(report.text.data, stderr);
    report_release(&report);
    if (!fine)
        return error_set(err,
                         ERROR_INPUT,
                         "cannot use '%s': see above; mend it, or move it away",
                         path);
    *err = (struct error){0};
    if (world->store != NULL)
        world->answers = store_person(world->store, &world->arena);
    world->person = person_with(&world->answers, &world->config);
    world_look_back(world);
    return true;
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

bool world_seen_first_run(const struct world *world)
{
    /* where nothing can be remembered it cannot be known: told once more */
    return world->store != NULL && store_seen_first_run(world->store);
}

/* ---- keeping what was answered ---- */

/* A gentle day that was proposed and refused is none. */
static bool is_gentle(const struct app *app)
{
    return app->tailored != NULL && app->tailored->today != TODAY_AS_PLANNED;
}

/* A session that goes on begins anew as far as the body goes. */
static bool
keep_start(struct world *world, const struct app *app, struct error *err)
{
    const struct store_start start = {
        .pain_carried = app->checkin.pain_carried,
        .place_carried = app->checkin.place_carried,
        .gentle = is_gentle(app),
    };

    return store_set_start(world->store, world->session, &start, err);
}

/* The check-in's answers that are more than this session's start. */
static bool keep_checkin(struct world *world,
                         const struct checkin *checkin,
                         struct wall now,
                         struct error *err)
{
    bool today = checkin->morning_day == world->today;
    struct past_morning morning = {
        .day = checkin->morning_day,
        .pain = checkin->morning,
        .place = today && !checkin->place_carried ? checkin->place
                                                  : (int8_t)PLACE_UNKNOWN,
    };

    if (!store_set_checkin(
            world->store, world->today, checkin->pain, checkin->place, err))
        return false;
    return morning.day == DAY_NONE || !rating_is_given(morning.pain) ||
           store_set_morning(world->store, &morning, now, err);
}

/* What config.yaml says is not what was answered here. */
static void take_answers(struct world *world, const struct person *person)
{
    struct person old = world->answers;

    world->answers = *person;
    world->answers.avoid = old.avoid;
    world->answers.since = old.since;
    world->answers.turned_on = old.turned_on;
    world->answers.left_out = old.left_out;
    if (world->config.said & CONFIG_SORE)
        world->answers.sore = old.sore;
    if (world->config.said & CONFIG_WHERE)
        world->answers.where = old.where;
    if (world->config.said & CONFIG_EQUIPMENT) {
        world->answers.has_equipment = old.has_equipment;
        world->answers.equipment = old.equipment;
    }
    world->person = person_with(&world->answers, &world->config);
}

/* The signs, with those that another limber was told of since. */
static bool keep_signs(struct world *world,
                       struct app *app,
                       struct wall now,
                       struct error *err)
{
    struct past before = world->past;
    sign_set unseen;

    world_look_back(world);
    unseen = world->past.signs.blocked & ~before.signs.blocked;
    world->past = before;
    if (unseen != 0) {
        app->signs.blocked |= unseen;
        app->signs.full_day = DAY_NONE;
    }
    world->signs_due = !store_set_signs(world->store, &app->signs, now, err);
    world->past.signs = app->signs;
    return !world->signs_due;
}

bool world_keep_answer(struct world *world,
                       struct app *app,
                       enum effect_kind kind)
{
    struct wall now = world_now(world);
    struct error err = {0};
    bool kept = true;

    if (kind == EFFECT_PERSON)
        take_answers(world, &app->person);
    if (world->store == NULL || !world->records)
        return true; /* it was told when it was opened */
    switch (kind) {
    case EFFECT_SEEN_FIRST_RUN:
        kept = store_set_seen_first_run(world->store, &err);
        break;
    case EFFECT_SIGNS:
        kept = keep_signs(world, app, now, &err);
        break;
    case EFFECT_PERSON:
        kept = store_set_person(world->store, &world->answers, &err);
        break;
    case EFFECT_CHECKED_IN:
        kept = keep_checkin(world, &app->checkin, now, &err);
        if (kept && world->session != 0 && app->tailored->today != TODAY_REST)
            kept = keep_start(world, app, &err);
        break;
    default:
        break;
    }
    if (!kept)
        world_trouble(world, &err);
    return kept;
}

/* What could not be written when it was said. */
static void keep_due(struct world *world, struct app *app)
{
    if (world->signs_due)
        world_keep_answer(world, app, EFFECT_SIGNS);
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
        .start = world_now(world),
        .pain_carried = app->checkin.pain_carried,
        .place_carried = app->checkin.place_carried,
        .gentle = is_gentle(app),
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
    struct wall now = world_now(world);

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

    if (kind != EFFECT_CHECKPOINT && kind != EFFECT_SYNC &&
        kind != EFFECT_FINISH) {
        if (!world_keep_answer(world, app, kind)) {
            snprintf(world->told,
                     sizeof world->told,
                     "! Not kept: %.120s.",
                     world->trouble);
            app_trouble(app, world->told);
        }
        return;
    }
    keep_due(world, app);
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
