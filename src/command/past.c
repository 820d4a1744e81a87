/* SPDX-License-Identifier: MIT */
/* past - reads what was left and says it plainly; see the header. */
#include <limber/command/past.h>

#include <string.h>

#include <limber/core/session/report.h>

/* ---- opening ---- */

/* Reads the kept routine and where it was left; nothing is changed. */
static bool past_read(struct world *world,
                      const char *routine,
                      int64_t id,
                      struct opened *opened,
                      struct session *restored,
                      struct error *err)
{
    struct arena arena = {0};
    struct checkpoint kept;
    const char *snapshot;
    bool fine = store_load_unfinished(
                    world->store, id, &arena, &snapshot, &kept, err) &&
                opened_restore(opened, routine, snapshot, kept.sore, err);

    if (fine) {
        struct session_options options = session_options_default();

        options.ask_ms = world->options->ask_ms;
        options.day = world->today;
        checkpoint_restore(&kept, &opened->plan, &options, restored);
    }
    arena_release(&arena);
    return fine;
}

/* The id of the routine an unfinished session is of. */
static const char *
past_routine(struct world *world, int64_t id, struct arena *arena)
{
    const struct store_unfinished *items;
    struct error err;
    unsigned count;

    if (store_unfinished(world->store, arena, &items, &count, &err))
        for (unsigned i = 0; i < count; i++)
            if (items[i].id == id)
                return items[i].routine;
    return "session";
}

bool past_open(struct world *world,
               int64_t id,
               bool force,
               struct session *restored,
               struct error *err)
{
    struct arena arena = {0};
    bool fine;

    if (world->store == NULL)
        return error_set(err, ERROR_FAILED, "no history: %s", world->trouble);
    fine = past_read(world,
                     past_routine(world, id, &arena),
                     id,
                     &world->opened,
                     restored,
                     err);
    arena_release(&arena);
    if (fine && world->records)
        fine = store_take(world->store, id, force, err);
    if (fine)
        world->session = id;
    return fine;
}

bool past_is_late(const struct world *world,
                  const struct store_unfinished *item)
{
    struct wall now = world_now(world);
    struct date saved = date_of(item->saved.utc_s, item->saved.offset_min);

    return date_days(saved) != world->today ||
           now.utc_s - item->saved.utc_s > PAST_LATE_S ||
           now.utc_s < item->saved.utc_s; /* the clock was set back */
}

/* ---- telling ---- */

static void add_clock(struct text *out, struct wall wall)
{
    int64_t minutes = wall.utc_s / 60 + wall.offset_min;
    int64_t of_day = (minutes % 1440 + 1440) % 1440;

    text_addf(out, "%d:%02d", (int)(of_day / 60), (int)(of_day % 60));
}

static int64_t days_ago(const struct world *world, struct date date)
{
    return world->today - date_days(date);
}

/* "18:02", "yesterday 18:02", "Thu 19 Nov 18:02" */
static void
add_when(const struct world *world, struct wall wall, struct text *out)
{
    char day[SPAN_TEXT];
    struct date date = date_of(wall.utc_s, wall.offset_min);
    int64_t ago = days_ago(world, date);

    if (ago == 1)
        text_add(out, "yesterday ");
    else if (ago != 0)
        text_addf(out, "%s ", date_screen(day, date));
    add_clock(out, wall);
}

static const char *said(struct arena *arena, const struct text *text)
{
    return arena_text(arena, text->data);
}

/* A reading of the session as it will be when it goes on. */
static int64_t left_to_do(const struct opened *opened,
                          const struct session *restored)
{
    struct session going = *restored;

    session_go_on(&going, &opened->plan, 0);
    return session_plan_left_ms(&going, &opened->plan);
}

void past_describe(struct world *world,
                   const struct store_unfinished *item,
                   struct text *out)
{
    struct opened opened = {0};
    struct session restored;
    struct error err;
    char span[SPAN_TEXT];

    text_add_clean(out, item->name);
    text_add(out, ", stopped ");
    add_when(world, item->saved, out);
    text_addf(out, " at %u of %u", item->step + 1, item->steps);
    if (past_read(world, item->routine, item->id, &opened, &restored, &err)) {
        text_add(out, ": ");
        report_where(&restored, &opened.plan, item->left_ms, out);
        text_addf(
            out, ". %s left", span_clock(span, left_to_do(&opened, &restored)));
        opened_release(&opened);
    }
    text_add(out, item->alive ? ". Another limber has it open." : ".");
}

static void catalogue_unfinished(struct world *world,
                                 struct arena *arena,
                                 const struct store_unfinished *item,
                                 struct catalogue *catalogue)
{
    struct catalogue_unfinished *out = &catalogue->unfinished;
    struct opened opened = {0};
    struct session restored;
    struct error err;
    char storage[200];
    struct text text;

    if (!past_read(world, item->routine, item->id, &opened, &restored, &err))
        return;
    out->there = true;
    out->name = arena_text(arena, item->name);
    out->routine = -1;
    for (unsigned i = 0; i < catalogue->routine_count; i++)
        if (strcmp(catalogue->routines[i].id, item->routine) == 0)
            out->routine = (int)i;
    text_over(&text, storage, sizeof storage);
    text_add(&text, "since ");
    add_when(world, item->saved, &text);
    out->when = said(arena, &text);
    text_over(&text, storage, sizeof storage);
    report_where(&restored, &opened.plan, item->left_ms, &text);
    out->where = said(arena, &text);
    out->step = restored.step + 1U;
    out->steps = opened.plan.step_count;
    out->left_ms = left_to_do(&opened, &restored);
    memcpy(out->phase_steps, opened.plan.phase_steps, sizeof out->phase_steps);
    memcpy(out->phase_ms, opened.plan.phase_ms, sizeof out->phase_ms);
    for (unsigned i = 0; i < opened.plan.step_count; i++)
        if (i < restored.step || (i == restored.step && restored.over))
            out->phase_done[opened.plan.steps[i].phase]++;
    opened_release(&opened);
}

/* "Yesterday: Daily, 10 of 11, pain 2 after." */
static const char *last_line(struct world *world, struct arena *arena)
{
    struct store_last last;
    struct error err;
    char storage[200], day[SPAN_TEXT];
    struct text text;
    int64_t ago;

    if (!store_last(world->store, arena, &last, &err) || !last.there)
        return NULL;
    ago = days_ago(world, last.date);
    text_over(&text, storage, sizeof storage);
    if (ago == 0 || ago == 1)
        text_add(&text, ago == 0 ? "Earlier today" : "Yesterday");
    else
        text_add(&text, date_screen(day, last.date));
    text_add(&text, ": ");
    text_add_clean(&text, last.name);
    text_addf(&text, ", %u of %u", last.done, last.steps);
    if (last.pain_after != RATING_NONE)
        text_addf(&text, ", pain %d after", last.pain_after);
    text_add(&text, ".");
    return said(arena, &text);
}

/* "2 more wait: limber resume lists them." */
static const char *others_line(struct arena *arena, unsigned count)
{
    char storage[80];
    struct text text;

    text_over(&text, storage, sizeof storage);
    text_addf(&text,
              "%u more %s: limber resume lists them.",
              count,
              count == 1 ? "waits" : "wait");
    return said(arena, &text);
}

void past_catalogue(struct world *world,
                    struct arena *arena,
                    struct catalogue *catalogue,
                    struct store_unfinished *offered)
{
    const struct store_unfinished *items;
    struct error err;
    unsigned count;

    *offered = (struct store_unfinished){0};
    if (world->store == NULL)
        return;
    catalogue->last = last_line(world, arena);
    if (!store_unfinished(world->store, arena, &items, &count, &err))
        return;
    /* the newest in which something was done; else the newest */
    for (unsigned i = 0; i < 2 * count && offered->id == 0; i++) {
        const struct store_unfinished *item = &items[i % count];
        struct date date = date_of(item->saved.utc_s, item->saved.offset_min);

        if (item->alive || days_ago(world, date) > PAST_OFFER_DAYS ||
            (i < count && item->done == 0))
            continue;
        catalogue_unfinished(world, arena, item, catalogue);
        if (catalogue->unfinished.there)
            *offered = *item;
    }
    if (offered->id != 0 && count > 1)
        catalogue->last = others_line(arena, count - 1);
}
