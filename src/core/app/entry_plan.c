/* SPDX-License-Identifier: MIT */
/* entry_plan - a plan behind the pages: put there, made again by an answer,
 * begun when they are answered; and what leaving means. */
#include <limber/core/app/entry.h>

void app_enter(struct app *app, enum screen screen)
{
    app->after_pages = screen;
    if (screen != SCREEN_STAGE)
        entry_show(app, entry_next(app, screen));
}

void entry_put(struct app *app,
               const struct plan *plan,
               bool goes_on,
               struct effects *out)
{
    if (app->screen == SCREEN_HOME || app->screen == SCREEN_PICKER)
        app->after_pages = app->screen;
    app->plan = plan;
    app->goes_on = goes_on;
    app->seen_today = false;
    app->full_ms = plan->length_ms;
    app->trouble = NULL;
    app->waiting = true;
    entry_go(app, out);
}

void app_tailored(struct app *app,
                  const struct plan *plan,
                  const struct tailored *tailored)
{
    app->tailored = tailored;
    if (!app->waiting) {
        app->preview = plan;
        return;
    }
    if (app->goes_on)
        return;
    app->plan = plan;
    if (plan->length_ms > app->full_ms)
        app->full_ms = plan->length_ms;
    if (app->screen == SCREEN_CHECKIN && !entry_row_is_there(app, app->row))
        app->row = CHECKIN_TODAY;
}

/* What was answered stands above what the session was opened with. */
static void take_answers(struct app *app, struct effects *out)
{
    struct session_options *options = &app->session.options;

    options->start_pain = app->checkin.pain;
    options->start_place = app->checkin.place;
    options->day = (int32_t)date_days(app->catalogue->today);
    options->late = app->goes_on;
    effects_add(out, EFFECT_CHECKED_IN, 0);
}

void entry_begin(struct app *app, struct effects *out)
{
    struct session_options options;
    struct effects more;
    bool asked = app->asks && (!app->goes_on || app->was_late);

    app->waiting = false;
    if (asked)
        take_answers(app, out);
    if (app->goes_on) {
        if (asked && app->checkin.today == TODAY_GENTLE)
            session_make_gentle(&app->session, app->plan);
        more = session_go_on(&app->session, app->plan, app->now_ms);
    } else {
        options = app->session.options; /* it is cleared with the session */
        more = session_begin(&app->session, app->plan, &options, app->now_ms);
    }
    effects_join(out, &more);
}

bool app_is_asking(const struct app *app)
{
    switch (app->screen) {
    case SCREEN_WELCOME:
    case SCREEN_SIGNS:
    case SCREEN_URGENT:
    case SCREEN_ABOUT:
    case SCREEN_CHECKIN:
        return !entry_is_over(app);
    default:
        return false;
    }
}

/* Before a session: only where the program came for it was one stopped. */
static int status_waiting(const struct app *app)
{
    if (app->screen == SCREEN_CHECKIN && entry_today(app) == TODAY_REST)
        return 5;
    return app->after_pages == SCREEN_STAGE ? 3 : 0;
}

int app_exit_status(const struct app *app)
{
    if (app->signs.blocked != 0)
        return 5;
    if (app->plan == NULL)
        return 0;
    if (app->waiting)
        return status_waiting(app);
    switch (app->session.outcome) {
    case OUTCOME_PAIN:
        return 4;
    case OUTCOME_DONE:
        return 0;
    default:
        return 3;
    }
}
