/* SPDX-License-Identifier: MIT */
/* scenes - how each comes about; see the header. */
#include "core/scenes_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/reading.h>

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

/* The gentle one is due, and why. */
static void home_gentle(struct fixture *f)
{
    f->catalogue.mark = 1;
    f->catalogue.why =
        "Gentle today: last time it stayed further down the leg.";
    app_init(&f->app, &f->catalogue, SCREEN_HOME, 0);
}

static void home_others(struct fixture *f)
{
    home_waiting(f);
    scene_press(f, '3');
    scene_press(f, KEY_CODE_ENTER);
    scene_press(f, KEY_CODE_DOWN);
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

static void help(struct fixture *f)
{
    scene_press(f, '?');
}

static void picker(struct fixture *f)
{
    scene_press(f, '/');
}

static void picker_typed(struct fixture *f)
{
    picker(f);
    scene_press(f, 'h');
    scene_press(f, 'i');
    scene_press(f, 'p');
}

static void picker_figure(struct fixture *f)
{
    picker(f);
    scene_press(f, 'f');
    scene_press(f, 'o');
    scene_press(f, 'u');
}

static void picker_nothing(struct fixture *f)
{
    picker_typed(f);
    scene_press(f, 'q');
}

static void picker_card(struct fixture *f)
{
    picker_typed(f);
    scene_press(f, KEY_CODE_TAB);
}

static void picker_card_figure(struct fixture *f)
{
    picker_figure(f);
    scene_press(f, KEY_CODE_TAB);
}

/* ---- a session ---- */

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
    scene_to(f, "figure-four", SEGMENT_GET_READY, 0, 3);
    f->app.session.open_step = -1; /* as if the last one had been rated */
}

static void get_ready_asking(struct fixture *f)
{
    scene_to(f, "dead-bug", SEGMENT_GET_READY, 0, 3);
}

/* A note of the routine, beside a figure, with a question open or not. */
static void get_ready_note(struct fixture *f)
{
    scene_to(f, "dead-bug", SEGMENT_GET_READY, 0, 3);
    f->app.session.open_step = -1;
}

static void get_ready_note_asking(struct fixture *f)
{
    scene_to(f, "dead-bug", SEGMENT_GET_READY, 0, 3);
}

static void get_ready_zoomed(struct fixture *f)
{
    get_ready(f);
    f->app.zoomed = true;
}

static void hold_zoomed(struct fixture *f)
{
    scene_hold(f);
    f->app.zoomed = true;
}

static void hold_cue(struct fixture *f)
{
    scene_to(f, "figure-four", SEGMENT_WORK, 0, 10);
}

static void hold_message(struct fixture *f)
{
    scene_hold(f);
    scene_command(f, COMMAND_LONGER, 0);
}

static void hold_both(struct fixture *f)
{
    scene_to(f, "childs-pose", SEGMENT_WORK, 0, 12);
}

static void settle(struct fixture *f)
{
    scene_to(f, "figure-four", SEGMENT_WORK, 0, 2);
}

static void reps(struct fixture *f)
{
    scene_to(f, "glute-bridge", SEGMENT_WORK, 0, 0);
    scene_wait(f, 3 * 6 + 1);
}

static void reps_hold(struct fixture *f)
{
    reps(f);
    scene_wait(f, 2);
}

static void reps_sides(struct fixture *f)
{
    scene_to(f, "clamshell", SEGMENT_WORK, 0, 0);
    scene_wait(f, 6 + 4);
}

static void reps_alternate(struct fixture *f)
{
    scene_to(f, "dead-bug", SEGMENT_WORK, 0, 0);
    scene_wait(f, 10 * 5 + 2);
}

static void own_pace(struct fixture *f)
{
    scene_to(f, "dead-bug", SEGMENT_WORK, 0, 5);
}

static void lanes(struct fixture *f)
{
    scene_to(f, "stick-roll-quads", SEGMENT_WORK, 1, 0);
    scene_wait(f, 15 + 9);
}

static void plain_time(struct fixture *f)
{
    scene_to(f, "warm-up-walk", SEGMENT_WORK, 0, 20);
}

static void minutes(struct fixture *f)
{
    scene_to(f, "ball-glutes", SEGMENT_WORK, 0, 10);
}

static void breaths(struct fixture *f)
{
    scene_to(f, "slow-breathing", SEGMENT_WORK, 0, 17);
}

static void rest(struct fixture *f)
{
    scene_to(f, "dead-bug", SEGMENT_REST, 0, 8);
}

static void rest_again(struct fixture *f)
{
    scene_to(f, "figure-four", SEGMENT_REST, 2, 4);
}

static void change(struct fixture *f)
{
    scene_to(f, "figure-four", SEGMENT_SWITCH, 1, 1);
}

static void paused(struct fixture *f)
{
    scene_hold(f);
    scene_command(f, COMMAND_PAUSE, 0);
}

static void paused_reps(struct fixture *f)
{
    reps(f);
    scene_command(f, COMMAND_PAUSE, 0);
}

static void going_on(struct fixture *f)
{
    paused(f);
    scene_command(f, COMMAND_PAUSE, 0);
}

static void slept(struct fixture *f)
{
    scene_hold(f);
    app_step(&f->app,
             &(struct event){.kind = EVENT_GAP,
                             .asked_ms = f->app.now_ms,
                             .now_ms = f->app.now_ms + 3600000});
}

static void resumed(struct fixture *f)
{
    struct session session;

    scene_hold(f);
    session = f->app.session;
    session.steps[session.step].target = 1;
    session.open_step = -1;
    app_go_on(&f->app, &f->plan, &session);
    scene_wait(f, 2);
}

static void reps_zoomed(struct fixture *f)
{
    reps(f);
    f->app.zoomed = true;
}

static void card(struct fixture *f)
{
    scene_hold(f);
    scene_press(f, 'c');
}

static const struct scene scenes[] = {
    SCENE_DAILY("home", home),
    SCENE_DAILY("home-waiting", home_waiting),
    SCENE_DAILY("home-gentle", home_gentle),
    SCENE_DAILY("home-others", home_others),
    SCENE_DAILY("home-no-history", home_no_history),
    SCENE_DAILY("home-trouble", home_trouble),
    SCENE_DAILY("home-foreign", home_foreign),
    SCENE_DAILY("home-empty", home_empty),
    SCENE_DAILY("welcome", welcome),
    SCENE_DAILY("help", help),
    SCENE_DAILY("picker", picker),
    SCENE_DAILY("picker-typed", picker_typed),
    SCENE_DAILY("picker-figure", picker_figure),
    SCENE_DAILY("picker-nothing", picker_nothing),
    SCENE_DAILY("picker-card", picker_card),
    SCENE_DAILY("picker-card-figure", picker_card_figure),
    SCENE_DAILY("first-ready", first_ready),
    SCENE_DAILY("no-history-ready", no_history_ready),
    SCENE_DAILY("get-ready", get_ready),
    SCENE_DAILY("get-ready-asking", get_ready_asking),
    SCENE_DAILY("get-ready-zoomed", get_ready_zoomed),
    SCENE_OTHERS("get-ready-note", get_ready_note),
    SCENE_OTHERS("get-ready-note-asking", get_ready_note_asking),
    SCENE_DAILY("hold", scene_hold),
    SCENE_DAILY("hold-zoomed", hold_zoomed),
    SCENE_DAILY("hold-cue", hold_cue),
    SCENE_DAILY("hold-message", hold_message),
    SCENE_DAILY("hold-both", hold_both),
    SCENE_DAILY("reps", reps),
    SCENE_DAILY("reps-hold", reps_hold),
    SCENE_DAILY("reps-zoomed", reps_zoomed),
    SCENE_DAILY("reps-sides", reps_sides),
    SCENE_DAILY("reps-alternate", reps_alternate),
    SCENE_OTHERS("own-pace", own_pace),
    SCENE_DAILY("lanes", lanes),
    SCENE_DAILY("plain-time", plain_time),
    SCENE_OTHERS("minutes", minutes),
    SCENE_OTHERS("settle", settle),
    SCENE_OTHERS("breaths", breaths),
    {"rest", FIXTURE_SETS, rest},
    SCENE_OTHERS("rest-again", rest_again),
    SCENE_DAILY("change", change),
    SCENE_DAILY("paused", paused),
    SCENE_DAILY("paused-reps", paused_reps),
    SCENE_DAILY("going-on", going_on),
    SCENE_DAILY("slept", slept),
    SCENE_DAILY("resumed", resumed),
    SCENE_DAILY("card", card),
};

static const struct scene_list *const lists[] = {
    &(const struct scene_list){scenes, sizeof scenes / sizeof scenes[0]},
    &scenes_care,
    &scenes_answer,
    &scenes_aloud,
};
enum {
    LISTS = sizeof lists / sizeof lists[0]
};

unsigned scene_count(void)
{
    unsigned count = 0;

    for (unsigned i = 0; i < LISTS; i++)
        count += lists[i]->count;
    return count;
}

const struct scene *scene_at(unsigned index)
{
    unsigned list = 0;

    while (index >= lists[list]->count)
        index -= lists[list++]->count;
    return &lists[list]->scenes[index];
}

const struct scene *scene_find(const char *name)
{
    for (unsigned i = 0; i < scene_count(); i++)
        if (strcmp(scene_at(i)->name, name) == 0)
            return scene_at(i);
    fail_msg("no scene '%s'", name);
    return NULL;
}
