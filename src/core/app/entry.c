/* SPDX-License-Identifier: MIT */
/* entry - which page stands before what is wished, and what its keys do; the
 * answers themselves are in entry_answer.c. */
#include <limber/core/app/entry.h>

#include <limber/core/app/choose.h>

static const sign_set emergencies = SIGN_BIT(SIGN_EMERGENCIES) - 1;

static int32_t entry_day(const struct app *app)
{
    return (int32_t)date_days(app->catalogue->today);
}

/* ---- which page comes next ---- */

bool entry_is_over(const struct app *app)
{
    return app->plan != NULL && !app->waiting &&
           app->session.state == SESSION_ENDED;
}

static bool wants_checkin(const struct app *app)
{
    if (app->goes_on)
        return app->was_late && !app->seen_today;
    return !app->checked_in ||
           (!app->seen_today &&
            (entry_today(app) != TODAY_AS_PLANNED || entry_is_empty(app)));
}

enum screen entry_next(const struct app *app, enum screen to)
{
    enum signs_ask ask = care_signs_ask(&app->signs, entry_day(app));

    if (!app->asks || to == SCREEN_SUMMARY)
        return to;
    if (app->first_run && !app->welcomed)
        return SCREEN_WELCOME;
    if (ask == SIGNS_BLOCKED)
        return to == SCREEN_STAGE ? SCREEN_STOP : to;
    if (ask == SIGNS_ASK_FULL && (app->first_run || to == SCREEN_STAGE))
        return SCREEN_SIGNS;
    if (app->first_run)
        return SCREEN_ABOUT;
    if (to == SCREEN_STAGE && wants_checkin(app))
        return SCREEN_CHECKIN;
    return to;
}

/* What the pages lead to. */
static enum screen entry_goal(const struct app *app)
{
    if (entry_is_over(app))
        return SCREEN_SUMMARY;
    return app->waiting ? SCREEN_STAGE : app->after_pages;
}

void entry_show(struct app *app, enum screen screen)
{
    app->screen = screen;
    app->overlay = OVERLAY_NONE;
    app->was_running = false;
    app->scroll = 0;
    app->column = 0;
    if (screen == SCREEN_SIGNS) {
        app->marked = 0;
        app->signs_half = false;
    } else if (screen == SCREEN_STOP) {
        app->marked = app->signs.blocked;
    } else if (screen == SCREEN_CHECKIN) {
        app->row = CHECKIN_PAIN;
    } else if (screen == SCREEN_ABOUT) {
        app->row = ABOUT_SORE;
        while (entry_about_fixed(app, (enum about_row)app->row))
            app->row++; /* pain and place are never fixed */
    }
}

void entry_go(struct app *app, struct effects *out)
{
    entry_show(app, entry_next(app, entry_goal(app)));
    if (app->screen == SCREEN_ABOUT)
        effects_add(out, EFFECT_TAILOR, 0); /* each answer changes it */
}

/* Back to home or the picker, without the plan that waits. */
static void entry_back_out(struct app *app, struct effects *out)
{
    if (app->waiting && app->after_pages == SCREEN_STAGE) {
        effects_add(out, EFFECT_QUIT, app_exit_status(app));
        return;
    }
    if (app->waiting) {
        app->plan = app->preview = NULL;
        app->tailored = NULL;
        app->waiting = app->goes_on = false;
    }
    app->trouble = NULL;
    entry_show(app, entry_goal(app));
}

/* ---- signs ---- */

unsigned entry_signs(const struct app *app, enum sign out[SIGN_COUNT])
{
    sign_set shown = 0;
    unsigned count = 0;

    if (app->overlay == OVERLAY_SIGNS || app->screen == SCREEN_SIGNS)
        shown = emergencies;
    else if (app->screen == SCREEN_URGENT)
        shown = ~emergencies;
    else if (app->screen == SCREEN_STOP)
        shown = app->marked;
    for (unsigned i = 0; i < SIGN_COUNT; i++)
        if (shown & SIGN_BIT(i))
            out[count++] = (enum sign)i;
    return count;
}

/* The sign with that number on the page that stands, as a set. */
static sign_set sign_numbered(const struct app *app, int number)
{
    enum sign shown[SIGN_COUNT];
    unsigned count = entry_signs(app, shown);

    return number >= 1 && (unsigned)number <= count
               ? SIGN_BIT(shown[number - 1])
               : 0;
}

static void signs_keep(struct app *app, struct effects *out)
{
    care_signs_answered(&app->signs, app->marked, entry_day(app));
    if (app->signs.blocked != 0)
        app->marked_now |= app->marked;
    effects_add(out, EFFECT_SIGNS, 0);
}

static void signs_block(struct app *app, struct effects *out)
{
    signs_keep(app, out);
    entry_show(app, SCREEN_STOP);
    effects_add(out, EFFECT_SAY, SAY_STOP);
}

static void signs_none(struct app *app, struct effects *out)
{
    signs_keep(app, out);
    app->signs_asked = true;
    entry_go(app, out);
}

static bool signs_count(const struct app *app)
{
    return care_signs_verdict(app->marked, app->signs.attested) !=
           VERDICT_CONTINUE;
}

/* After a session only the first list is asked: the full one is due again
 * before the next. */
static void signs_command(struct app *app,
                          enum command command,
                          int value,
                          struct effects *out)
{
    if (command == COMMAND_RATE && value != 0) {
        app->marked ^= sign_numbered(app, value);
    } else if (command == COMMAND_RATE && !entry_list_is_seen(app)) {
        entry_read_on(app);
    } else if (command == COMMAND_RATE) {
        app->marked &= ~emergencies;
        if (entry_is_over(app)) {
            entry_go(app, out);
        } else {
            entry_show(app, SCREEN_URGENT);
            app->signs_half = true;
        }
    } else if (command == COMMAND_GO && (app->marked & emergencies) != 0) {
        signs_block(app, out);
    } else if (command == COMMAND_CLOSE && !entry_is_over(app)) {
        if (app->first_run && app->asks)
            entry_show(app, SCREEN_WELCOME);
        else
            entry_back_out(app, out);
    }
}

static void urgent_command(struct app *app,
                           enum command command,
                           int value,
                           struct effects *out)
{
    if (command == COMMAND_RATE && value != 0) {
        app->marked ^= sign_numbered(app, value);
    } else if (command == COMMAND_RATE && !entry_list_is_seen(app)) {
        entry_read_on(app);
    } else if (command == COMMAND_RATE) {
        app->marked = 0;
        signs_none(app, out);
    } else if (command == COMMAND_GO && app->marked != 0) {
        if (signs_count(app))
            signs_block(app, out);
        else
            signs_none(app, out);
    } else if (command == COMMAND_CLOSE || command == COMMAND_SIGNS) {
        app->screen = SCREEN_SIGNS; /* what was marked stays */
        app->signs_half = false;
        app->scroll = 0;
    }
}

static void stop_take_off(struct app *app, sign_set sign, struct effects *out)
{
    bool half = app->signs_half;

    if ((sign & app->marked_now) == 0)
        return;
    app->marked &= ~sign;
    if (!signs_count(app))
        app->marked = 0;
    app->signs.blocked = app->marked;
    effects_add(out, EFFECT_SIGNS, 0);
    if (app->marked == 0) {
        entry_show(app, half ? SCREEN_URGENT : SCREEN_SIGNS);
        app->signs_half = half;
    }
}

static void stop_command(struct app *app,
                         enum command command,
                         int value,
                         struct effects *out)
{
    if (command == COMMAND_RATE && value != 0) {
        stop_take_off(app, sign_numbered(app, value), out);
    } else if (command == COMMAND_RATE) {
        care_signs_attested(&app->signs);
        app->marked_now = 0;
        effects_add(out, EFFECT_SIGNS, 0);
        entry_show(app, SCREEN_SIGNS);
    } else if (command == COMMAND_CLOSE) {
        entry_back_out(app, out);
    }
}

/* The first list on top of whatever stands: a session that runs ends. */
static void overlay_block(struct app *app, struct effects *out)
{
    bool runs = app->plan != NULL && app->screen == SCREEN_STAGE;

    signs_keep(app, out);
    if (runs) {
        struct event stop = {
            .kind = EVENT_STOP, .now_ms = app->now_ms, .value = END_SIGNS};
        struct effects more = session_step(&app->session, app->plan, &stop);

        effects_join(out, &more);
    }
    if (app->screen == SCREEN_HOME || app->screen == SCREEN_PICKER)
        app->after_pages = app->screen;
    app->signs_half = false;
    entry_show(app, SCREEN_STOP);
    effects_add(out, EFFECT_SAY, SAY_STOP);
}

/* A sign that was marked is an answer, also where somebody leaves with it. */
static bool
overlay_quit(struct app *app, enum command command, struct effects *out)
{
    if (command == COMMAND_QUIT && app->marked != 0)
        overlay_block(app, out);
    return false;
}

static bool overlay_command(struct app *app,
                            enum command command,
                            int value,
                            struct effects *out)
{
    if (command == COMMAND_RATE && value != 0)
        app->marked ^= sign_numbered(app, value);
    else if (command == COMMAND_GO && app->marked != 0)
        overlay_block(app, out);
    else if (command == COMMAND_CLOSE && app->marked != 0)
        app->marked = 0; /* taken back; once more closes */
    else if (command == COMMAND_QUIT || app->marked == 0 ||
             command == COMMAND_RATE)
        return overlay_quit(app, command, out);
    return true; /* what is marked is not closed over */
}

/* ---- welcome, questions, check-in ---- */

static void welcome_command(struct app *app,
                            enum command command,
                            int value,
                            struct effects *out)
{
    (void)value;
    if (command != COMMAND_GO)
        return;
    app->welcomed = true;
    entry_go(app, out);
}

static void about_command(struct app *app,
                          enum command command,
                          int value,
                          struct effects *out)
{
    if (command == COMMAND_RATE && app->row != ABOUT_EQUIPMENT) {
        entry_set_pain(app, value, out);
    } else if (command == COMMAND_PAUSE && app->row == ABOUT_EQUIPMENT) {
        entry_toggle(app, out);
    } else if (command == COMMAND_GO) {
        app->checked_in = true;
        app->first_run = false;
        effects_add(out, EFFECT_PERSON, 0);
        effects_add(out, EFFECT_SEEN_FIRST_RUN, 0);
        entry_go(app, out);
    }
}

/* The sore side is asked here for good; what the file says stands above it. */
static void keep_sore(struct app *app, struct effects *out)
{
    bool written = (app->catalogue->config_said & CONFIG_SORE) != 0;

    if (app->goes_on || written || app->checkin.sore == SORE_UNKNOWN ||
        app->checkin.sore == app->person.sore)
        return;
    app->person.sore = app->checkin.sore;
    effects_add(out, EFFECT_PERSON, 0);
}

static void checkin_go(struct app *app, struct effects *out)
{
    enum today today = entry_today(app);

    if (!entry_line_fits(app))
        return;
    if (today == TODAY_REST) {
        effects_add(out, EFFECT_CHECKED_IN, 0); /* they were answers */
        effects_add(out, EFFECT_QUIT, app_exit_status(app));
        return;
    }
    if (entry_is_empty(app)) {
        app_trouble(app, "Nothing is left to do today: see above.");
        return;
    }
    app->checkin.today = today;
    app->checked_in = app->seen_today = true;
    app->trouble = NULL;
    keep_sore(app, out);
    entry_go(app, out);
}

static void checkin_command(struct app *app,
                            enum command command,
                            int value,
                            struct effects *out)
{
    if (command == COMMAND_RATE && app->row == CHECKIN_MORNING)
        entry_set_morning(app, value, out);
    else if (command == COMMAND_RATE)
        entry_set_pain(app, value, out);
    else if (command == COMMAND_GO)
        checkin_go(app, out);
    else if (command == COMMAND_CLOSE)
        entry_back_out(app, out);
}

/* ---- doors ---- */

bool entry_command(struct app *app,
                   enum command command,
                   int value,
                   struct effects *out)
{
    static void (*const pages[])(struct app * app,
                                 enum command command,
                                 int value,
                                 struct effects *out) = {
        [SCREEN_WELCOME] = welcome_command,
        [SCREEN_SIGNS] = signs_command,
        [SCREEN_URGENT] = urgent_command,
        [SCREEN_STOP] = stop_command,
        [SCREEN_ABOUT] = about_command,
        [SCREEN_CHECKIN] = checkin_command,
        [SCREEN_SUMMARY] = NULL,
    };

    if (app->overlay != OVERLAY_NONE)
        return app->overlay == OVERLAY_SIGNS &&
               overlay_command(app, command, value, out);
    if (pages[app->screen] == NULL)
        return false;
    pages[app->screen](app, command, value, out);
    return true;
}
