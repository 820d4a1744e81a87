/* SPDX-License-Identifier: MIT */
/* scenes - how each comes about; see the header. */
#include "core/scenes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/reading.h>

static double now_s(const struct fixture *f)
{
    return (double)f->app.now_ms / 1000;
}

/* A key, a little after what was before. */
static void press(struct fixture *f, uint32_t key)
{
    fixture_key(f, now_s(f) + 0.2, key);
}

/* The same without time going by. */
static void command(struct fixture *f, enum command which, int value)
{
    fixture_command(f, now_s(f), which, value);
}

/* ---- home and the first pages ---- */

static void home(struct fixture *f)
{
    (void)f;
}

static void home_waiting(struct fixture *f)
{
    f->catalogue.unfinished = (struct catalogue_unfinished){
        .there = true,
        .name = "Daily",
        .routine = 0,
        .when = "since 18:02",
        .where = "Figure four, right side, 24 s to go",
        .step = 8,
        .steps = 11,
        .left_ms = 255000,
        .phase_steps = {1, 2, 4, 4, 0},
        .phase_done = {1, 2, 4, 0, 0},
        .phase_ms = {72000, 214000, 317000, 273000, 0},
    };
}

static void home_others(struct fixture *f)
{
    home_waiting(f);
    press(f, '3');
    press(f, KEY_CODE_ENTER);
    press(f, KEY_CODE_DOWN);
}

static void home_no_history(struct fixture *f)
{
    f->catalogue.warning =
        "! No history today: disk full. Sessions run, nothing is remembered.";
}

/* A name in wide characters, which no letters of ours can show. */
static void home_foreign(struct fixture *f)
{
    static const struct catalogue_routine routine = {
        .id = "neko",
        .name = "猫のストレッチ",
        .hint = "é à ü …",
        .length_ms = 600000,
        .steps = 3,
        .phase_steps = {0, 0, 0, 3, 0},
        .phase_ms = {0, 0, 0, 600000, 0},
    };

    f->catalogue.routines = &routine;
    f->catalogue.routine_count = 1;
}

static void home_empty(struct fixture *f)
{
    f->catalogue.routine_count = 0;
}

static void home_trouble(struct fixture *f)
{
    f->app.trouble = "! cannot open 'daily': line 3 names no exercise";
}

static void welcome(struct fixture *f)
{
    f->app.screen = SCREEN_WELCOME;
}

static void signs(struct fixture *f)
{
    f->app.screen = SCREEN_WELCOME;
    press(f, KEY_CODE_ENTER);
}

static void signs_on_top(struct fixture *f)
{
    press(f, '!');
}

static void help(struct fixture *f)
{
    press(f, '?');
}

static void picker(struct fixture *f)
{
    press(f, '/');
}

static void picker_typed(struct fixture *f)
{
    picker(f);
    press(f, 'h');
    press(f, 'i');
    press(f, 'p');
}

static void picker_nothing(struct fixture *f)
{
    picker_typed(f);
    press(f, 'q');
}

static void picker_card(struct fixture *f)
{
    picker_typed(f);
    press(f, KEY_CODE_TAB);
}

/* ---- a session ---- */

static void to(struct fixture *f,
               const char *exercise,
               enum segment_kind kind,
               unsigned round,
               double seconds)
{
    fixture_begin(f);
    fixture_reach(f, exercise, kind, round, seconds);
}

static void first_ready(struct fixture *f)
{
    fixture_begin(f);
    fixture_at(f, 2);
}

static void no_history_ready(struct fixture *f)
{
    home_no_history(f);
    first_ready(f);
}

static void get_ready(struct fixture *f)
{
    to(f, "figure-four", SEGMENT_GET_READY, 0, 3);
    f->app.session.open_step = -1; /* as if the last one had been rated */
}

static void get_ready_asking(struct fixture *f)
{
    to(f, "dead-bug", SEGMENT_GET_READY, 0, 3);
}

static void hold(struct fixture *f)
{
    to(f, "figure-four", SEGMENT_WORK, 0, 6);
}

static void hold_cue(struct fixture *f)
{
    to(f, "figure-four", SEGMENT_WORK, 0, 10);
}

static void hold_message(struct fixture *f)
{
    hold(f);
    command(f, COMMAND_LONGER, 0);
}

static void hold_both(struct fixture *f)
{
    to(f, "childs-pose", SEGMENT_WORK, 0, 12);
}

static void settle(struct fixture *f)
{
    to(f, "figure-four", SEGMENT_WORK, 0, 2);
}

static void reps(struct fixture *f)
{
    to(f, "glute-bridge", SEGMENT_WORK, 0, 0);
    fixture_at(f, now_s(f) + 3 * 6 + 1);
}

static void reps_hold(struct fixture *f)
{
    reps(f);
    fixture_at(f, now_s(f) + 2);
}

static void reps_sides(struct fixture *f)
{
    to(f, "clamshell", SEGMENT_WORK, 0, 0);
    fixture_at(f, now_s(f) + 6 + 4);
}

static void reps_alternate(struct fixture *f)
{
    to(f, "dead-bug", SEGMENT_WORK, 0, 0);
    fixture_at(f, now_s(f) + 10 * 5 + 2);
}

static void own_pace(struct fixture *f)
{
    to(f, "dead-bug", SEGMENT_WORK, 0, 5);
}

static void lanes(struct fixture *f)
{
    to(f, "stick-roll-quads", SEGMENT_WORK, 1, 0);
    fixture_at(f, now_s(f) + 15 + 9);
}

static void plain_time(struct fixture *f)
{
    to(f, "warm-up-walk", SEGMENT_WORK, 0, 20);
}

static void minutes(struct fixture *f)
{
    to(f, "ball-glutes", SEGMENT_WORK, 0, 10);
}

static void breaths(struct fixture *f)
{
    to(f, "slow-breathing", SEGMENT_WORK, 0, 17);
}

static void rest(struct fixture *f)
{
    to(f, "dead-bug", SEGMENT_REST, 0, 8);
}

static void rest_again(struct fixture *f)
{
    to(f, "figure-four", SEGMENT_REST, 2, 4);
}

static void change(struct fixture *f)
{
    to(f, "figure-four", SEGMENT_SWITCH, 1, 1);
}

static void paused(struct fixture *f)
{
    hold(f);
    command(f, COMMAND_PAUSE, 0);
}

static void paused_reps(struct fixture *f)
{
    reps(f);
    command(f, COMMAND_PAUSE, 0);
}

static void going_on(struct fixture *f)
{
    paused(f);
    command(f, COMMAND_PAUSE, 0);
}

static void slept(struct fixture *f)
{
    hold(f);
    app_step(&f->app,
             &(struct event){.kind = EVENT_GAP,
                             .asked_ms = f->app.now_ms,
                             .now_ms = f->app.now_ms + 3600000});
}

static void question(struct fixture *f)
{
    to(f, "figure-four", SEGMENT_WORK, 1, 0);
    fixture_at(f, now_s(f) + 31);
}

static void question_stopped(struct fixture *f)
{
    hold(f);
    command(f, COMMAND_TOO_MUCH, 0);
}

static void question_again(struct fixture *f)
{
    question_stopped(f);
    fixture_at(f, now_s(f) + 21);
}

static void question_paused(struct fixture *f)
{
    question(f);
    command(f, COMMAND_PAUSE, 0);
}

static void further(struct fixture *f)
{
    hold(f);
    command(f, COMMAND_FURTHER, 0);
    fixture_at(f, now_s(f) + 24);
}

static void further_paused(struct fixture *f)
{
    further(f);
    command(f, COMMAND_PAUSE, 0);
}

static void where_two(struct fixture *f)
{
    further(f);
    command(f, COMMAND_GO, 0);
}

static void where(struct fixture *f)
{
    where_two(f);
    f->app.session.options.start_place = PLACE_THIGH;
}

static void eased(struct fixture *f)
{
    hold(f);
    command(f, COMMAND_RATE, 6);
    fixture_at(f, now_s(f) + 4);
}

static void easier(struct fixture *f)
{
    hold(f);
    command(f, COMMAND_EASIER, 0);
    fixture_at(f, now_s(f) + 1);
}

static void left_out(struct fixture *f)
{
    eased(f);
    command(f, COMMAND_RATE, 7);
    fixture_at(f, now_s(f) + 2);
}

static void further_out(struct fixture *f)
{
    where_two(f);
    command(f, COMMAND_RATE, 1);
}

static void resumed(struct fixture *f)
{
    struct session session;

    hold(f);
    session = f->app.session;
    session.steps[session.step].target = 1;
    session.open_step = -1;
    app_go_on(&f->app, &f->plan, &session);
    fixture_at(f, now_s(f) + 2);
}

static void card(struct fixture *f)
{
    hold(f);
    press(f, 'c');
}

static void signs_on_stage(struct fixture *f)
{
    hold(f);
    press(f, '!');
}

/* ---- the end ---- */

static void summary(struct fixture *f)
{
    fixture_begin(f);
    fixture_reach(f, "pelvic-tilt", SEGMENT_GET_READY, 0, 1);
    command(f, COMMAND_LEAVE_OUT, 0);
    fixture_reach(f, "hamstring", SEGMENT_WORK, 0, 5);
    command(f, COMMAND_RATE, 4);
    while (f->app.screen == SCREEN_STAGE)
        fixture_at(f, (double)f->app.session.deadline_ms / 1000);
}

static void summary_answered(struct fixture *f)
{
    summary(f);
    press(f, '2');
    press(f, KEY_CODE_RIGHT);
    press(f, KEY_CODE_RIGHT);
}

static void ended(struct fixture *f)
{
    where_two(f);
    command(f, COMMAND_RATE, 2);
}

#define DAILY(name, play)                                                      \
    {                                                                          \
        name, FIXTURE_DAILY, play                                              \
    }
#define OTHERS(name, play)                                                     \
    {                                                                          \
        name, FIXTURE_OTHERS, play                                             \
    }

const struct scene scenes[] = {
    DAILY("home", home),
    DAILY("home-waiting", home_waiting),
    DAILY("home-others", home_others),
    DAILY("home-no-history", home_no_history),
    DAILY("home-trouble", home_trouble),
    DAILY("home-foreign", home_foreign),
    DAILY("home-empty", home_empty),
    DAILY("welcome", welcome),
    DAILY("signs", signs),
    DAILY("signs-on-top", signs_on_top),
    DAILY("help", help),
    DAILY("picker", picker),
    DAILY("picker-typed", picker_typed),
    DAILY("picker-nothing", picker_nothing),
    DAILY("picker-card", picker_card),
    DAILY("first-ready", first_ready),
    DAILY("no-history-ready", no_history_ready),
    DAILY("get-ready", get_ready),
    DAILY("get-ready-asking", get_ready_asking),
    DAILY("hold", hold),
    DAILY("hold-cue", hold_cue),
    DAILY("hold-message", hold_message),
    DAILY("hold-both", hold_both),
    DAILY("reps", reps),
    DAILY("reps-hold", reps_hold),
    DAILY("reps-sides", reps_sides),
    DAILY("reps-alternate", reps_alternate),
    OTHERS("own-pace", own_pace),
    DAILY("lanes", lanes),
    DAILY("plain-time", plain_time),
    OTHERS("minutes", minutes),
    OTHERS("settle", settle),
    OTHERS("breaths", breaths),
    {"rest", FIXTURE_SETS, rest},
    OTHERS("rest-again", rest_again),
    DAILY("change", change),
    DAILY("paused", paused),
    DAILY("paused-reps", paused_reps),
    DAILY("going-on", going_on),
    DAILY("slept", slept),
    DAILY("question", question),
    DAILY("question-stopped", question_stopped),
    DAILY("question-again", question_again),
    DAILY("question-paused", question_paused),
    DAILY("further", further),
    DAILY("further-paused", further_paused),
    DAILY("where", where),
    DAILY("where-two", where_two),
    DAILY("eased", eased),
    DAILY("easier", easier),
    DAILY("left-out", left_out),
    DAILY("further-out", further_out),
    DAILY("resumed", resumed),
    DAILY("card", card),
    DAILY("signs-on-stage", signs_on_stage),
    DAILY("summary", summary),
    DAILY("summary-answered", summary_answered),
    DAILY("ended", ended),
};
const unsigned scene_count = sizeof scenes / sizeof scenes[0];

const struct scene *scene_find(const char *name)
{
    for (unsigned i = 0; i < scene_count; i++)
        if (strcmp(scenes[i].name, name) == 0)
            return &scenes[i];
    fail_msg("no scene '%s'", name);
    return NULL;
}
