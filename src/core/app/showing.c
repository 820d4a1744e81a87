/* SPDX-License-Identifier: MIT */
/* showing - one function per kind of moment; see the header. */
#include <limber/core/app/showing.h>

#include <limber/core/session/reading.h>

static unsigned last_frame(const struct figure *figure)
{
    return figure->frame_count - 1U;
}

/* ---- segments ---- */

static struct timing
time_work(const struct app *app, const struct figure *figure, int64_t passed)
{
    const struct session *s = &app->session;
    const struct dose *dose = &session_track(s, app->plan)->dose;
    int64_t length;

    switch (dose->kind) {
    case DOSE_REPS:
        if (!dose->self_paced)
            return timing_rep(figure,
                              dose->tempo,
                              session_segment(s, app->plan)->rep,
                              passed);
        return timing_round(figure, passed);
    case DOSE_TIME: /* lanes are one time */
        return timing_round(figure,
                            session_set_passed_ms(s, app->plan, &length));
    case DOSE_BREATHS:
        return timing_breath(figure, passed);
    default:
        return timing_still(last_frame(figure));
    }
}

enum {
    REST_SETTLED_MS = 1000 /* in the hold's frame before the hold begins */
};

/* A rest leads into a hold as a get-ready does, at its very end. */
static struct timing
time_rest(const struct app *app, const struct figure *figure, int64_t passed)
{
    int64_t length = app->session.length_ms;
    int64_t begins = length - timing_into_ms(figure) - REST_SETTLED_MS;
    struct timing timing;

    if (session_track(&app->session, app->plan)->dose.kind != DOSE_HOLD ||
        begins < 0)
        return timing_still(0);
    if (passed >= begins)
        return timing_into(figure, passed - begins);
    timing = timing_still(0);
    timing.next_ms = (int32_t)(begins - passed);
    return timing;
}

static struct timing time_segment(const struct app *app,
                                  const struct figure *figure)
{
    const struct session *s = &app->session;
    const struct dose *dose = &session_track(s, app->plan)->dose;
    int64_t passed =
        session_passed_ms(s) - (showing_is_eased(app) ? SHOWING_NOTICE_MS : 0);

    switch (session_segment(s, app->plan)->kind) {
    case SEGMENT_GET_READY:
        if (passed < 0)
            return (struct timing){moment_still(0), (int32_t)-passed};
        return dose->kind == DOSE_HOLD ? timing_into(figure, passed)
                                       : timing_once(figure, passed);
    case SEGMENT_REST:
        return time_rest(app, figure, passed);
    case SEGMENT_WORK:
        return time_work(app, figure, passed);
    default:
        return timing_still(0);
    }
}

/* Without motion: how it begins before the work, how it looks in it. */
static struct timing still_segment(const struct app *app,
                                   const struct figure *figure)
{
    const struct segment *segment = session_segment(&app->session, app->plan);

    if (segment->kind != SEGMENT_WORK || figure->frame_count == 1)
        return timing_still(0);
    if (figure->frame_count == 4) /* two that take turns */
        return timing_still(segment->rep % 2 == 0 ? 1 : 3);
    return timing_still(last_frame(figure));
}

/* ---- screens ---- */

/* The next picture, not sooner than the rate allows, on a grid of such steps:
 * so the seconds stand on it too. */
static int64_t next_of(const struct app *app, int64_t passed, int32_t in_ms)
{
    /* divisors of a second, none more often than the rate says */
    static const int16_t steps[FIGURES_RATE_MAX + 1] = {
        0, 1000, 500, 500, 250, 200, 200, 200, 125, 125, 100};
    int64_t step = steps[app->figures.rate];

    if (in_ms == TIMING_NEVER)
        return INT64_MAX;
    if (in_ms < step)
        return app->now_ms + step - passed % step;
    return app->now_ms + in_ms;
}

static struct showing showing_none(void)
{
    return (struct showing){.next_ms = INT64_MAX};
}

static struct showing showing_stage(const struct app *app)
{
    const struct session *s = &app->session;
    const struct figure *figure = session_form(s, app->plan)->figure;
    const struct segment *segment = session_segment(s, app->plan);
    struct showing showing = showing_none();
    struct timing timing;

    if (figure == NULL || session_front(s) != SESSION_RUNNING ||
        segment->kind == SEGMENT_SWITCH)
        return showing;
    showing.figure = figure;
    showing.mirrored = app->plan->steps[s->step].sides == SIDES_EACH &&
                       showing_is_mirrored(figure, session_side(s, app->plan));
    timing = app->figures.rate > 0 ? time_segment(app, figure)
                                   : still_segment(app, figure);
    showing.moment = timing.moment;
    if (s->state == SESSION_RUNNING && app->figures.rate > 0)
        showing.next_ms = next_of(app, session_passed_ms(s), timing.next_ms);
    return showing;
}

/* Played once since it came up, then at rest. */
static struct showing
showing_once(const struct app *app, const struct figure *figure, bool mirrored)
{
    struct showing showing = {figure, mirrored, moment_still(0), INT64_MAX};
    int64_t passed = app->now_ms - app->shown_ms;
    struct timing timing;

    if (figure == NULL || app->figures.rate == 0)
        return showing;
    timing = timing_once(figure, passed);
    showing.moment = timing.moment;
    showing.next_ms = next_of(app, passed, timing.next_ms);
    return showing;
}

static struct showing showing_card(const struct app *app)
{
    const struct session *s = &app->session;
    const struct figure *figure = session_form(s, app->plan)->figure;
    bool sided = app->plan->steps[s->step].sides == SIDES_EACH;

    return showing_once(
        app,
        figure,
        sided && figure != NULL &&
            showing_is_mirrored(figure, session_side(s, app->plan)));
}

static struct showing showing_marked(const struct app *app)
{
    const struct exercise *marked = app_marked_exercise(app);

    if (marked == NULL)
        return showing_none();
    return showing_once(
        app, exercise_form(marked, marked->start).figure, false);
}

bool showing_is_eased(const struct app *app)
{
    const struct session *s = &app->session;

    return s->state == SESSION_RUNNING &&
           (s->notice == NOTICE_EASED || s->notice == NOTICE_EASIER ||
            s->notice == NOTICE_HALVED) &&
           s->notice_step == (int8_t)s->step &&
           session_segment(s, app->plan)->kind == SEGMENT_GET_READY;
}

bool showing_is_mirrored(const struct figure *figure, enum side side)
{
    return side != SIDE_NONE && figure->drawn != SIDE_NONE &&
           side != figure->drawn;
}

struct showing showing_of(const struct app *app)
{
    bool card = app->overlay == OVERLAY_CARD;
    bool stage = app->screen == SCREEN_STAGE && app->plan != NULL;

    if (app->figures.cells == FIGURE_CELLS_NONE ||
        app->rows < SHOWING_ROWS_MIN || app->columns < SHOWING_COLUMNS_MIN ||
        (stage && !card && app->zoomed) ||
        (app->overlay != OVERLAY_NONE && !card))
        return showing_none();
    if (stage)
        return card ? showing_card(app) : showing_stage(app);
    return app->screen == SCREEN_PICKER ? showing_marked(app) : showing_none();
}
