/* SPDX-License-Identifier: MIT */
/* app - routes an event to the overlay, screen or session it is for. */
#include <limber/core/app/app.h>

#include <string.h>

#include <limber/core/app/aloud.h>
#include <limber/core/app/choose.h>
#include <limber/core/app/entry.h>
#include <limber/core/app/showing.h>

static void app_quit(struct effects *out, int status)
{
    effects_add(out, EFFECT_QUIT, status);
}

/* ---- the session on the stage ---- */

/* What the session's end means for the screen. New weakness is one of the
 * warning signs, so their list comes first (R9). */
static void app_follow(struct app *app, struct effects *out)
{
    if (app->screen != SCREEN_STAGE || app->session.state != SESSION_ENDED)
        return;
    if (app->session.outcome == OUTCOME_STOPPED) {
        app_quit(out, app_exit_status(app));
        return;
    }
    if (app->session.end == END_WEAK) { /* unanswered is not cleared */
        app->signs.full_day = DAY_NONE;
        effects_add(out, EFFECT_SIGNS, 0);
    }
    entry_show(app,
               app->session.end == END_WEAK ? SCREEN_SIGNS : SCREEN_SUMMARY);
}

static void
session_event(struct app *app, const struct event *event, struct effects *out)
{
    struct effects more = session_step(&app->session, app->plan, event);

    effects_join(out, &more);
    app_follow(app, out);
}

static void session_command(struct app *app,
                            enum command command,
                            int value,
                            struct effects *out)
{
    session_event(app,
                  &(struct event){.kind = EVENT_COMMAND,
                                  .now_ms = app->now_ms,
                                  .command = command,
                                  .value = value},
                  out);
}

static bool app_on_stage(const struct app *app)
{
    return app->plan != NULL && app->screen == SCREEN_STAGE;
}

/* ---- overlays ---- */

static void
overlay_open(struct app *app, enum overlay overlay, struct effects *out)
{
    if (app->overlay == OVERLAY_NONE && app_on_stage(app)) {
        app->was_running = app->session.state != SESSION_PAUSED;
        if (app->was_running)
            session_command(app, COMMAND_PAUSE, 0, out);
    }
    app->overlay = overlay;
    app->scroll = 0;
    if (overlay == OVERLAY_SIGNS)
        app->marked = 0;
}

static void overlay_close(struct app *app, struct effects *out)
{
    app->overlay = OVERLAY_NONE;
    app->scroll = 0;
    if (app_on_stage(app) && app->was_running)
        session_command(app, COMMAND_GO, 0, out);
    app->was_running = false;
}

/* The overlay a command opens, where it can. */
static enum overlay overlay_of(const struct app *app, enum command command)
{
    switch (command) {
    case COMMAND_HELP:
        return OVERLAY_HELP;
    case COMMAND_SIGNS:
        return app->screen == SCREEN_SIGNS || app->screen == SCREEN_URGENT ||
                       app->screen == SCREEN_STOP
                   ? OVERLAY_NONE
                   : OVERLAY_SIGNS;
    case COMMAND_CARD:
        return app_on_stage(app) ? OVERLAY_CARD : OVERLAY_NONE;
    default:
        return OVERLAY_NONE;
    }
}

static void app_leave(struct app *app, struct effects *out)
{
    if (app_on_stage(app))
        session_command(app, COMMAND_QUIT, 0, out);
    if (!effects_have(out, EFFECT_QUIT, app_exit_status(app)))
        app_quit(out, app_exit_status(app));
}

/* Stopping is always one key, and the card has its own. */
static bool acts_through(const struct app *app, enum command command)
{
    return app_on_stage(app) &&
           (command == COMMAND_TOO_MUCH || command == COMMAND_FURTHER ||
            (command == COMMAND_EASIER && app->overlay == OVERLAY_CARD));
}

/* From the picker's card its move is begun. */
static bool begins_from_card(const struct app *app, enum command command)
{
    return command == COMMAND_GO && app->overlay == OVERLAY_CARD &&
           app->screen == SCREEN_PICKER;
}

/* An answer to the signs closes them too: none of these. */
static bool closes(const struct app *app, enum command command, int value)
{
    return command == COMMAND_CLOSE || command == COMMAND_GO ||
           overlay_of(app, command) == app->overlay ||
           (app->overlay == OVERLAY_SIGNS && command == COMMAND_RATE &&
            value == 0);
}

static void overlay_command(struct app *app,
                            enum command command,
                            int value,
                            struct effects *out)
{
    enum overlay other = overlay_of(app, command);

    if (command == COMMAND_QUIT) {
        entry_command(app, command, value, out); /* a mark is an answer */
        app_leave(app, out);
    } else if (entry_command(app, command, value, out)) {
        return;
    } else if (begins_from_card(app, command)) {
        overlay_close(app, out);
        effects_add(out, EFFECT_OPEN_EXERCISE, app->matches[app->mark]);
    } else if (closes(app, command, value)) {
        overlay_close(app, out);
    } else if (other != OVERLAY_NONE) {
        overlay_open(app, other, out);
    } else if (acts_through(app, command)) {
        /* the count of three begins, and what acts cuts it short */
        overlay_close(app, out);
        session_command(app, command, 0, out);
    } else if (command == COMMAND_PAUSE && app_on_stage(app)) {
        overlay_close(app, out);
    }
}

/* The pages have led to the stage: what waits begins. */
static void app_settle(struct app *app, struct effects *out)
{
    if (!app->waiting || app->screen != SCREEN_STAGE)
        return;
    entry_begin(app, out);
    app_follow(app, out);
}

/* ---- stage and summary ---- */

static void stage_command(struct app *app,
                          enum command command,
                          int value,
                          struct effects *out)
{
    if (command == COMMAND_CLOSE) {
        if (app->session.state != SESSION_PAUSED)
            session_command(app, COMMAND_PAUSE, 0, out);
    } else if (command == COMMAND_ZOOM)
        app->zoomed = !app->zoomed;
    else
        session_command(app, command, value, out);
}

static void summary_command(struct app *app,
                            enum command command,
                            int value,
                            struct effects *out)
{
    if (command == COMMAND_RATE)
        session_command(app, command, value, out);
    else if (command == COMMAND_GO)
        app_leave(app, out);
}

static void summary_move_place(struct app *app, int by, struct effects *out)
{
    int place = app->session.place_after;

    place = place == PLACE_UNKNOWN ? PLACE_BACK : place + by;
    if (place < PLACE_NOWHERE || place > PLACE_FOOT)
        return;
    app->session.place_after = (int8_t)place;
    effects_add(out, EFFECT_FINISH, 0);
}

/* ---- the picker ---- */

static void picker_key(struct app *app, uint32_t key, struct effects *out)
{
    static const enum overlay overlays[] = {[WISH_CARD] = OVERLAY_CARD,
                                            [WISH_SIGNS] = OVERLAY_SIGNS,
                                            [WISH_HELP] = OVERLAY_HELP};
    enum wish wish = choose_key(app, key, out);

    if (wish == WISH_LEAVE)
        app_leave(app, out);
    else if (wish != WISH_NONE)
        overlay_open(app, overlays[wish], out);
}

/* ---- doors ---- */

static void app_command(struct app *app,
                        enum command command,
                        int value,
                        struct effects *out)
{
    enum overlay overlay = overlay_of(app, command);

    app->voiced_until_ms = 0;
    if (app->overlay != OVERLAY_NONE) {
        overlay_command(app, command, value, out);
        return;
    }
    if (aloud_command(app, command, out))
        return;
    if (overlay != OVERLAY_NONE) {
        overlay_open(app, overlay, out);
        return;
    }
    if (command == COMMAND_QUIT) {
        app_leave(app, out);
        return;
    }
    switch (app->screen) {
    case SCREEN_HOME:
        choose_home(app, command, value, out);
        break;
    case SCREEN_PICKER:
        picker_key(app, command_key(command), out);
        break;
    case SCREEN_STAGE:
        stage_command(app, command, value, out);
        break;
    case SCREEN_SUMMARY:
        summary_command(app, command, value, out);
        break;
    default:
        entry_command(app, command, value, out);
        app_settle(app, out);
        break;
    }
}

/* Arrows and pages move a mark or scroll; they are no commands. */
static bool app_moves(struct app *app, uint32_t key, struct effects *out)
{
    int rows = choose_rows(key);

    if (app->screen == SCREEN_SUMMARY && app->overlay == OVERLAY_NONE &&
        (key == KEY_CODE_LEFT || key == KEY_CODE_RIGHT)) {
        summary_move_place(app, key == KEY_CODE_LEFT ? -1 : 1, out);
        return true;
    }
    if (app->overlay == OVERLAY_NONE && entry_key(app, key, out))
        return true;
    if (rows == 0)
        return false;
    if (app->overlay == OVERLAY_NONE && app->screen == SCREEN_HOME)
        app->mark = choose_moved(app->mark, rows, app_home_rows(app));
    else
        app->scroll = choose_moved(app->scroll, rows, APP_SCROLL_MAX);
    return true;
}

static bool app_typing(const struct app *app)
{
    return app->screen == SCREEN_PICKER && app->overlay == OVERLAY_NONE;
}

/* A held key acts once; arrows, + and - and text may repeat. */
static bool key_is_repeat(struct app *app, uint32_t key)
{
    bool repeat = key == app->last_key &&
                  app->now_ms - app->last_key_ms < APP_REPEAT_MS &&
                  key < KEY_CODE_UP && key != '+' && key != '-' && key != '=' &&
                  !app_typing(app);

    app->last_key = key;
    app->last_key_ms = app->now_ms;
    return repeat;
}

static void app_key(struct app *app, uint32_t key, struct effects *out)
{
    int value;

    if (key_is_repeat(app, key))
        return;
    if (app_typing(app)) {
        picker_key(app, key, out);
        return;
    }
    if (app_moves(app, key, out))
        return;

    enum command command = command_of_key(key, &value);

    if (command != COMMAND_NONE)
        app_command(app, command, value, out);
}

static void
app_signal(struct app *app, const struct event *event, struct effects *out)
{
    if (app->overlay == OVERLAY_SIGNS)
        entry_command(app, COMMAND_QUIT, 0, out); /* a mark is an answer */
    if (app_on_stage(app) && app->session.state != SESSION_ENDED) {
        struct effects more = session_step(&app->session, app->plan, event);

        effects_join(out, &more);
    }
    app_quit(out, 128 + event->value);
}

void app_init(struct app *app,
              const struct catalogue *catalogue,
              enum screen screen,
              int64_t now_ms)
{
    memset(app, 0, sizeof *app);
    app->catalogue = catalogue;
    app->screen = screen;
    app->after_pages = screen == SCREEN_PICKER || screen == SCREEN_STAGE
                           ? screen
                           : SCREEN_HOME;
    app->signs.full_day = DAY_NONE;
    app->person = person_unknown();
    app->checkin = (struct checkin){.pain = RATING_NONE,
                                    .place = PLACE_UNKNOWN,
                                    .morning = RATING_NONE,
                                    .morning_day = DAY_NONE};
    app->figures = (struct figures){FIGURE_CELLS_BRAILLE, 0};
    app->rows = 24;
    app->columns = 80;
    app->recorded = true;
    app->now_ms = now_ms;
    choose_find(app);
    if (screen != SCREEN_PICKER)
        app->mark = choose_first(app);
}

void app_trouble(struct app *app, const char *text)
{
    app->trouble = text;
    app->troubles++;
}

struct effects app_begin(struct app *app,
                         const struct plan *plan,
                         const struct session_options *options)
{
    struct effects out = {0};

    app->session.options = *options;
    entry_put(app, plan, false, &out);
    app_settle(app, &out);
    return out;
}

struct effects app_go_on(struct app *app,
                         const struct plan *plan,
                         const struct session *restored)
{
    struct effects out = {0};

    app->session = *restored;
    entry_put(app, plan, true, &out);
    app_settle(app, &out);
    return out;
}

static struct effects app_event(struct app *app, const struct event *event)
{
    struct effects out = {0};
    struct event now = *event;

    now.now_ms = app->now_ms;
    switch (event->kind) {
    case EVENT_SIZE:
        app->rows = event->rows;
        app->columns = event->columns;
        break;
    case EVENT_KEY:
        app_key(app, event->key, &out);
        break;
    case EVENT_COMMAND:
        app_command(app, event->command, event->value, &out);
        break;
    case EVENT_SIGNAL:
        app_signal(app, &now, &out);
        break;
    case EVENT_TICK:
    case EVENT_GAP:
    case EVENT_SUSPEND:
    case EVENT_STOP:
        if (app_on_stage(app))
            session_event(app, &now, &out);
        break;
    }
    return out;
}

struct effects app_step(struct app *app, const struct event *event)
{
    const struct exercise *marked = app_marked_exercise(app);
    enum overlay overlay = app->overlay;
    enum screen screen = app->screen;
    struct effects out;

    if (event->now_ms > app->now_ms)
        app->now_ms = event->now_ms;
    out = app_event(app, event);
    if (app_marked_exercise(app) != marked ||
        (app->overlay != overlay && app->overlay == OVERLAY_CARD))
        app->shown_ms = app->now_ms;
    if (app->screen != screen)
        app->sound_tries = 0;
    return out;
}

int64_t app_next_ms(const struct app *app)
{
    int64_t next = app_next_still_ms(app);
    int64_t picture = showing_of(app).next_ms;

    return picture < next ? picture : next;
}

int64_t app_next_still_ms(const struct app *app)
{
    int64_t next = app_on_stage(app) ? session_next_ms(&app->session, app->plan)
                                     : INT64_MAX;

    if (app->now_ms < app->voiced_until_ms && app->voiced_until_ms < next)
        next = app->voiced_until_ms;
    return next;
}
