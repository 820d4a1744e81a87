/* SPDX-License-Identifier: MIT */
/* prepare - loads, tailors, plans; see the header. */
#include <limber/command/prepare.h>

#include <stdio.h>
#include <string.h>

#include <limber/command/past.h>

/* ---- answers ---- */

struct checkin prepare_checkin(const struct guide *guide)
{
    const struct options *options = &guide->options;
    const struct world *world = &guide->world;
    struct checkin checkin =
        checkin_first(&world->past, &world->person, world->today);

    if (rating_is_given(options->pain)) {
        checkin.pain = (int8_t)options->pain;
        checkin.pain_carried = false;
    }
    if (place_is_known(options->place)) {
        checkin.place = (int8_t)options->place;
        checkin.place_carried = false;
    }
    if (options->sore != SIDE_NONE)
        checkin.sore = options->sore == SIDE_LEFT ? SORE_LEFT : SORE_RIGHT;
    if (options->gentle) {
        checkin.today = TODAY_GENTLE;
        checkin.today_chosen = checkin.gentle_wished = true;
    }
    checkin.minutes = options->minutes;
    return checkin;
}

/* Of a session whose way in is not walked: only what was said on the command
 * line, or by the script. */
static struct session_options options_of(const struct guide *guide)
{
    struct session_options session = session_options_default();

    session.ask_ms = guide->options.ask_ms;
    session.start_place = (int8_t)guide->options.place;
    session.start_pain = (int8_t)guide->options.pain;
    session.day = guide->world.today;
    return session;
}

/* ---- loading ---- */

bool prepare_routine(struct guide *guide,
                     const char *word,
                     struct routine *routine,
                     struct error *err)
{
    if (!shelf_routine(&guide->shelf, word, routine, err))
        return false;
    if (guide->guided)
        shelf_neighbours(&guide->shelf);
    return true;
}

/* "daily" has a gentle form of its own. */
static void find_gentle(struct guide *guide)
{
    struct error ignored;

    guide->has_gentle =
        guide->guided && strcmp(guide->base.id, "daily") == 0 &&
        shelf_has_routine(&guide->shelf, "flare") &&
        prepare_routine(guide, "flare", &guide->gentle, &ignored);
}

/* ---- tailoring ---- */

static struct tailoring tailoring_of(const struct guide *guide,
                                     const struct routine *routine)
{
    return (struct tailoring){
        .routine = routine,
        .library = &guide->shelf.library,
        .past = &guide->world.past,
        .person = &guide->app.person,
        .checkin = &guide->app.checkin,
        .today = guide->world.today,
        .practice = guide->practice,
    };
}

/* Makes `opened` of the routine, or of its gentle form where the day asks for
 * one. */
static bool fit(struct guide *guide, struct opened *opened, struct error *err)
{
    struct tailoring tailoring = tailoring_of(guide, &guide->base);
    struct opened made = {0};
    bool fine = opened_tailor(&made, &tailoring, err);

    if (fine && guide->has_gentle && made.tailored.today != TODAY_AS_PLANNED) {
        tailoring.routine = &guide->gentle;
        fine = opened_tailor(&made, &tailoring, err);
    }
    if (!fine) { /* what stands, and is pointed to, stays */
        opened_release(&made);
        return false;
    }
    opened_release(opened);
    *opened = made;
    return true;
}

/* What an unfinished session says of the day: its plan stays as it is. */
static bool fit_unfinished(struct guide *guide, struct error *err)
{
    struct opened *opened = &guide->world.opened;
    struct tailoring tailoring = tailoring_of(guide, &opened->routine);
    struct arena scratch = {0};
    bool fine = tailor(&tailoring, &scratch, &opened->tailored, err);

    /* only the day is of use: the routine and its changes go */
    opened->tailored.routine = (struct routine){0};
    opened->tailored.change_count = 0;
    opened->tailored.offer_exercise = opened->tailored.offer_name = NULL;
    opened->tailored.empty = false;
    arena_release(&scratch);
    return fine;
}

/* Before anything is chosen: what the answers make of daily. */
static bool fit_preview(struct guide *guide, struct error *err)
{
    if (!shelf_has_routine(&guide->shelf, "daily"))
        return true;
    guide->practice = false;
    if (guide->base.id == NULL || strcmp(guide->base.id, "daily") != 0) {
        if (!prepare_routine(guide, "daily", &guide->base, err))
            return false;
        find_gentle(guide);
    }
    if (!fit(guide, &guide->preview, err))
        return false;
    app_tailored(&guide->app, &guide->preview.plan, &guide->preview.tailored);
    return true;
}

bool prepare_again(struct guide *guide, struct error *err)
{
    struct opened *opened = &guide->world.opened;
    bool fine;

    if (!guide->guided)
        return true;
    if (!guide->app.waiting)
        return fit_preview(guide, err);
    fine = guide->app.goes_on ? fit_unfinished(guide, err)
                              : fit(guide, opened, err);
    if (fine)
        app_tailored(&guide->app, &opened->plan, &opened->tailored);
    return fine;
}

/* ---- beginning ---- */

/* It may have become another day, or another limber may have been told of a
 * warning sign, since this one was opened. */
static void look_again(struct guide *guide)
{
    const struct world *world = &guide->world;
    struct app *app = &guide->app;
    bool unsaid = !app->signs_asked && app->signs.blocked == 0;

    if (!guide->guided)
        return;
    world_look_again(&guide->world);
    guide_look(guide);
    /* what was said here and is written nowhere stands */
    if (world->has_past && !world->signs_due && (world->records || unsaid))
        app->signs = world->past.signs;
}

bool prepare_begin(struct guide *guide,
                   const struct routine *routine,
                   bool practice,
                   struct error *err)
{
    struct opened *opened = &guide->world.opened;
    struct session_options session = options_of(guide);

    look_again(guide);
    guide->base = *routine;
    guide->practice = practice;
    if (practice && guide->guided)
        shelf_neighbours(&guide->shelf);
    find_gentle(guide);
    if (!guide->app.checked_in)
        guide->app.checkin = prepare_checkin(guide);
    guide->world.session = 0;
    if (!guide->guided) {
        if (!opened_settle(opened,
                           routine,
                           &guide->shelf.library,
                           guide->options.sore,
                           err))
            return false;
        guide->first = app_begin(&guide->app, &opened->plan, &session);
        return true;
    }
    if (!fit(guide, opened, err))
        return false;
    app_tailored(&guide->app, NULL, &opened->tailored);
    guide->first = app_begin(&guide->app, &opened->plan, &session);
    return true;
}

bool prepare_go_on(struct guide *guide,
                   const struct store_unfinished *item,
                   bool force,
                   struct error *err)
{
    struct session restored;

    if (!past_open(&guide->world, item->id, force, &restored, err))
        return false;
    look_again(guide);
    guide->app.was_late = past_is_late(&guide->world, item);
    if (guide->guided) {
        guide->app.checkin = prepare_checkin(guide);
        if (!fit_unfinished(guide, err))
            return false;
        app_tailored(&guide->app, NULL, &guide->world.opened.tailored);
    }
    guide->first = app_go_on(&guide->app, &guide->world.opened.plan, &restored);
    return true;
}

/* ---- the port ---- */

static bool open_routine(struct guide *guide, unsigned index, struct error *err)
{
    const struct app *app = &guide->app;
    struct routine routine;
    bool again = app_home_offers_unfinished(app) &&
                 app_home_offer(app, app->mark) == OFFER_AGAIN;

    if (!prepare_routine(
            guide, guide->catalogue.routines[index].id, &routine, err) ||
        !prepare_begin(guide, &routine, false, err))
        return false;
    guide->drops = again ? guide->unfinished.id : 0;
    return true;
}

static bool
open_exercise(struct guide *guide, unsigned index, struct error *err)
{
    struct routine routine = practice_routine(guide->catalogue.exercises[index],
                                              NULL,
                                              SIDE_NONE,
                                              &guide->shelf.arena);

    return prepare_begin(guide, &routine, true, err);
}

struct effects
prepare_open(void *self, struct app *app, const struct effect *effect)
{
    struct guide *guide = self;
    struct error err = {0};
    bool fine = false;

    guide->first = (struct effects){0};
    if (effect->kind != EFFECT_TAILOR)
        guide->drops = 0; /* of a choice that was gone back on */
    switch (effect->kind) {
    case EFFECT_OPEN_ROUTINE:
        fine = open_routine(guide, (unsigned)effect->value, &err);
        break;
    case EFFECT_OPEN_EXERCISE:
        fine = open_exercise(guide, (unsigned)effect->value, &err);
        break;
    case EFFECT_OPEN_UNFINISHED:
        fine = prepare_go_on(guide, &guide->unfinished, false, &err);
        break;
    case EFFECT_TAILOR:
        fine = prepare_again(guide, &err);
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
