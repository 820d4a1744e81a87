/* SPDX-License-Identifier: MIT */
/* script_expect - what is found of each thing, in words; see the header. */
#include <limber/edge/script_expect.h>

#include <string.h>

#include <limber/core/base/span.h>
#include <limber/core/session/report.h>
#include <limber/core/view/view.h>

enum {
    DUMP_BYTES = 1 << 18
};

/* What is looked at: the scene, its session brought to now, and one step. */
struct look {
    const struct scene *scene;
    struct app app;
    unsigned step;
};

static void add_number(struct text *out, int64_t number)
{
    text_addf(out, "%lld", (long long)number);
}

static void add_known(struct text *out, int value, int unknown)
{
    if (value == unknown)
        text_add(out, "none");
    else
        add_number(out, value);
}

/* ---- the session ---- */

static void find_state(const struct look *look, struct text *out)
{
    text_add(out,
             session_state_word((enum session_state)look->app.session.state));
}

static void find_step(const struct look *look, struct text *out)
{
    text_add(out, session_form(&look->app.session, look->app.plan)->exercise);
}

static void find_level(const struct look *look, struct text *out)
{
    text_add(out, session_form(&look->app.session, look->app.plan)->level);
}

static void find_dose(const struct look *look, struct text *out)
{
    text_add(out,
             dose_size_word(
                 session_track(&look->app.session, look->app.plan)->size));
}

static void find_segment(const struct look *look, struct text *out)
{
    const struct session *s = &look->app.session;

    text_add(out,
             session_is_step_over(s)
                 ? "none"
                 : segment_kind_word(session_segment(s, look->app.plan)->kind));
}

static void find_side(const struct look *look, struct text *out)
{
    enum side side = session_side(&look->app.session, look->app.plan);

    text_add(out, side == SIDE_NONE ? "none" : side_word(side));
}

static void find_set(const struct look *look, struct text *out)
{
    add_number(out, session_ahead(&look->app.session, look->app.plan)->set + 1);
}

static void find_rep(const struct look *look, struct text *out)
{
    const struct session *s = &look->app.session;
    const struct segment *segment = session_segment(s, look->app.plan);
    const struct dose *dose = &session_track(s, look->app.plan)->dose;

    if (segment->kind == SEGMENT_WORK && dose->kind == DOSE_REPS &&
        !dose->self_paced)
        add_number(out, segment->rep + 1);
    else
        text_add(out, "none");
}

static void find_lane(const struct look *look, struct text *out)
{
    const struct session *s = &look->app.session;
    const struct segment *segment = session_segment(s, look->app.plan);
    const struct texts *lanes = &session_form(s, look->app.plan)->says.lanes;

    text_add(out,
             segment->kind == SEGMENT_WORK && segment->lane < lanes->count
                 ? lanes->items[segment->lane]
                 : "none");
}

static void find_left(const struct look *look, struct text *out)
{
    int64_t left = session_left_ms(&look->app.session);

    if (left == INT64_MAX)
        text_add(out, "none");
    else
        add_number(out, span_seconds_up(left));
}

static void find_plan_left(const struct look *look, struct text *out)
{
    char span[SPAN_TEXT];

    text_add(
        out,
        span_clock(span,
                   session_plan_left_ms(&look->app.session, look->app.plan)));
}

static void find_notice(const struct look *look, struct text *out)
{
    text_add(out, notice_word((enum notice)look->app.session.notice));
}

static void find_outcome(const struct look *look, struct text *out)
{
    text_add(
        out,
        session_outcome_word((enum session_outcome)look->app.session.outcome));
}

static void find_end(const struct look *look, struct text *out)
{
    text_add(out, end_word((enum end_reason)look->app.session.end));
}

static void find_done(const struct look *look, struct text *out)
{
    add_number(out, session_steps_done(&look->app.session, look->app.plan));
}

static void find_message(const struct look *look, struct text *out)
{
    report_message(&look->app.session, look->app.plan, out);
}

static void find_open(const struct look *look, struct text *out)
{
    const struct session *s = &look->app.session;

    if (s->open_step < 0)
        text_add(out, "none");
    else
        text_add(out,
                 plan_form(look->app.plan,
                           (unsigned)s->open_step,
                           s->steps[s->open_step].track)
                     ->exercise);
}

static void find_again(const struct look *look, struct text *out)
{
    add_known(out, look->app.session.again, RATING_NONE);
}

static void find_after(const struct look *look, struct text *out)
{
    add_known(out, look->app.session.pain_after, RATING_NONE);
}

static void find_place_after(const struct look *look, struct text *out)
{
    text_add(out, place_word(look->app.session.place_after));
}

/* ---- one of its steps ---- */

static const struct step_state *step_of(const struct look *look)
{
    return &look->app.session.steps[look->step];
}

static void find_status(const struct look *look, struct text *out)
{
    text_add(out, step_status_word((enum step_status)step_of(look)->status));
}

static void find_rating(const struct look *look, struct text *out)
{
    add_known(out, step_of(look)->rating, RATING_NONE);
}

static void find_sets_done(const struct look *look, struct text *out)
{
    add_number(out, step_of(look)->sets_done);
}

static void find_next_time(const struct look *look, struct text *out)
{
    text_add(
        out,
        next_time_word(
            step_of(look)->next_easier,
            session_rests(&look->app.session, look->app.plan, look->step)));
}

static void find_place(const struct look *look, struct text *out)
{
    text_add(out, place_word(step_of(look)->place));
}

static void find_reds(const struct look *look, struct text *out)
{
    add_number(out, step_of(look)->reds);
}

/* ---- the app ---- */

static void find_screen(const struct look *look, struct text *out)
{
    text_add(out, screen_word(look->app.screen));
}

static void find_overlay(const struct look *look, struct text *out)
{
    text_add(out, overlay_word(look->app.overlay));
}

static void find_mark(const struct look *look, struct text *out)
{
    add_number(out, (int64_t)look->app.mark + 1);
}

static void find_marked(const struct look *look, struct text *out)
{
    const struct exercise *exercise = app_marked_exercise(&look->app);

    text_add(out, exercise != NULL ? exercise->id : "none");
}

static void find_effect(const struct look *look, struct text *out)
{
    const struct effects *heard = look->scene->heard;

    for (unsigned i = 0; i < heard->count; i++)
        text_addf(out,
                  "%s%s",
                  out->length > 0 ? " " : "",
                  effect_word(&heard->items[i]));
}

static void find_say(const struct look *look, struct text *out)
{
    const struct effects *heard = look->scene->heard;

    for (unsigned i = 0; i < heard->count; i++)
        if (heard->items[i].kind == EFFECT_SAY)
            text_addf(out,
                      "%s%s",
                      out->length > 0 ? " " : "",
                      say_word((enum say)heard->items[i].value));
}

static void find_text(const struct look *look, struct text *out)
{
    scene_dump(&look->app, 0, 0, out);
}

static void find_exit(const struct look *look, struct text *out)
{
    if (look->scene->over)
        add_number(out, look->scene->status);
    else
        text_add(out, "none");
}

/* ---- all of it ---- */

static const struct {
    void (*find)(const struct look *look, struct text *out);
    bool of_session;
} finds[SUBJECT_COUNT] = {
    [SUBJECT_STATE] = {find_state, true},
    [SUBJECT_STEP] = {find_step, true},
    [SUBJECT_LEVEL] = {find_level, true},
    [SUBJECT_DOSE] = {find_dose, true},
    [SUBJECT_SEGMENT] = {find_segment, true},
    [SUBJECT_SIDE] = {find_side, true},
    [SUBJECT_SET] = {find_set, true},
    [SUBJECT_REP] = {find_rep, true},
    [SUBJECT_LANE] = {find_lane, true},
    [SUBJECT_LEFT] = {find_left, true},
    [SUBJECT_PLAN_LEFT] = {find_plan_left, true},
    [SUBJECT_NOTICE] = {find_notice, true},
    [SUBJECT_OUTCOME] = {find_outcome, true},
    [SUBJECT_END] = {find_end, true},
    [SUBJECT_DONE] = {find_done, true},
    [SUBJECT_OPEN] = {find_open, true},
    [SUBJECT_STATUS] = {find_status, true},
    [SUBJECT_RATING] = {find_rating, true},
    [SUBJECT_SETS_DONE] = {find_sets_done, true},
    [SUBJECT_NEXT_TIME] = {find_next_time, true},
    [SUBJECT_PLACE] = {find_place, true},
    [SUBJECT_REDS] = {find_reds, true},
    [SUBJECT_AGAIN] = {find_again, true},
    [SUBJECT_AFTER] = {find_after, true},
    [SUBJECT_PLACE_AFTER] = {find_place_after, true},
    [SUBJECT_SCREEN] = {find_screen, false},
    [SUBJECT_OVERLAY] = {find_overlay, false},
    [SUBJECT_MARK] = {find_mark, false},
    [SUBJECT_MARKED] = {find_marked, false},
    [SUBJECT_EFFECT] = {find_effect, false},
    [SUBJECT_SAY] = {find_say, false},
    [SUBJECT_MESSAGE] = {find_message, true},
    [SUBJECT_TEXT] = {find_text, false},
    [SUBJECT_EXIT] = {find_exit, false},
};

/* The session as it would be, were the app asked now. */
static void look_now(struct look *look)
{
    struct app *app = &look->app;

    if (app->plan == NULL || app->waiting || app->screen != SCREEN_STAGE)
        return;
    app->now_ms = look->scene->now_ms;
    session_step(&app->session,
                 app->plan,
                 &(struct event){.kind = EVENT_TICK, .now_ms = app->now_ms});
}

/* The step an exercise or a number means; false: there is none. */
static bool look_for_step(struct look *look, const char *step)
{
    const struct plan *plan = look->app.plan;
    char number[16];

    for (look->step = 0; look->step < plan->step_count; look->step++) {
        struct text text;

        text_over(&text, number, sizeof number);
        add_number(&text, (int64_t)look->step + 1);
        if (strcmp(step, number) == 0 ||
            strcmp(step, plan_form(plan, look->step, 0)->exercise) == 0)
            return true;
    }
    return false;
}

static bool is_among(const char *words, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = words; (at = strstr(at, word)) != NULL; at++)
        if ((at == words || at[-1] == ' ') &&
            (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

static bool is_so(const struct expectation *expect, const char *found)
{
    switch (subject_match(expect->subject)) {
    case MATCH_AMONG:
        return is_among(found, expect->value);
    case MATCH_INSIDE:
        return strstr(found, expect->value) != NULL;
    case MATCH_SAME:
        break;
    }
    return strcmp(found, expect->value) == 0;
}

bool scene_holds(const struct scene *scene,
                 const struct expectation *expect,
                 struct text *found)
{
    struct look look = {.scene = scene, .app = *scene->app};
    bool session = look.app.plan != NULL && !look.app.waiting;

    look_now(&look);
    if (finds[expect->subject].of_session && !session)
        text_add(found, "none");
    else if (expect->step != NULL && !look_for_step(&look, expect->step))
        text_add(found, "no such step");
    else
        finds[expect->subject].find(&look, found);

    bool so = is_so(expect, found->data);

    if (expect->subject == SUBJECT_TEXT) {
        text_reset(found);
        text_add(found, "none");
    }
    return so != expect->none;
}

void scene_dump(const struct app *app, int rows, int columns, struct text *out)
{
    struct app shown = *app;
    struct frame frame;

    if (rows > 0) {
        shown.rows = rows;
        shown.columns = columns;
    }
    frame_init(&frame, shown.rows, shown.columns, false);
    view_draw(&shown, &frame);
    frame_dump(&frame, out);
}
