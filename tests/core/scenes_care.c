/* SPDX-License-Identifier: MIT */
/* scenes_care - the pages before a session: signs, questions, check-in. */
#include "core/scenes_kit.h"

enum {
    TODAY = 20778 /* Sat 21 Nov 2026, as the fixture's catalogue has it */
};

/* ---- what has been ---- */

#define SESSION(on, pain, at)                                                  \
    {                                                                          \
        .day = (on), .routine = "daily", .start_pain = (pain),                 \
        .start_place = PLACE_THIGH, .pain_after = (pain),                      \
        .place_after = PLACE_THIGH, .done = true, .worst = 1,                  \
        .performances = 1, .first = (at)                                       \
    }
#define BRIDGE(on)                                                             \
    {                                                                          \
        .day = (on), .exercise = "glute-bridge", .level = "full",              \
        .full = true, .rating = 1                                              \
    }
#define MORNING(on, felt)                                                      \
    {                                                                          \
        .day = (on), .pain = (felt), .place = PLACE_THIGH                      \
    }

static const struct past_session sessions[] = {
    SESSION(TODAY - 5, 3, 0),
    SESSION(TODAY - 3, 2, 1),
    SESSION(TODAY - 1, 3, 2),
};
static const struct performance bridges[] = {
    BRIDGE(TODAY - 5),
    BRIDGE(TODAY - 3),
    BRIDGE(TODAY - 1),
};
static const struct past_morning mornings[] = {
    MORNING(TODAY - 4, 2),
    MORNING(TODAY - 2, 2),
    MORNING(TODAY, 2),
};

/* Three good sessions, the last one yesterday; `known` mornings of three. */
static void ask(struct fixture *f, unsigned known)
{
    f->past.sessions = sessions;
    f->past.session_count = 3;
    f->past.performances = bridges;
    f->past.performance_count = 3;
    f->past.mornings = mornings;
    f->past.morning_count = known;
    fixture_ask(f);
}

/* ---- the first pages ---- */

static void signs(struct fixture *f)
{
    fixture_ask_first(f);
    scene_press(f, KEY_CODE_ENTER);
}

static void signs_marked(struct fixture *f)
{
    signs(f);
    scene_press(f, '2');
    scene_press(f, '6');
}

static void urgent(struct fixture *f)
{
    signs(f);
    scene_press(f, '0');
}

static void urgent_marked(struct fixture *f)
{
    urgent(f);
    scene_press(f, '3');
}

static void stop(struct fixture *f)
{
    signs_marked(f);
    scene_press(f, KEY_CODE_ENTER);
}

static void stop_urgent(struct fixture *f)
{
    urgent_marked(f);
    scene_press(f, KEY_CODE_ENTER);
}

static void signs_on_top(struct fixture *f)
{
    scene_press(f, '!');
}

static void signs_on_stage(struct fixture *f)
{
    scene_hold(f);
    scene_press(f, '!');
}

static void signs_on_stage_marked(struct fixture *f)
{
    signs_on_stage(f);
    scene_press(f, '1');
}

/* The full list again, on an ordinary day. */
static void signs_due(struct fixture *f)
{
    f->app.signs.full_day = TODAY - 28;
    fixture_ask(f);
    f->app.signs.full_day = TODAY - 28;
    f->app.screen = SCREEN_SIGNS;
}

/* ---- about you ---- */

static void about(struct fixture *f)
{
    urgent(f);
    scene_press(f, '0');
}

static void about_filled(struct fixture *f)
{
    about(f);
    scene_press(f, KEY_CODE_RIGHT); /* left is sore */
    scene_press(f, '3');
    scene_press(f, KEY_CODE_DOWN);
    scene_press(f, KEY_CODE_DOWN);
    for (int i = 0; i < 3; i++)
        scene_press(f, KEY_CODE_RIGHT);
    scene_press(f, KEY_CODE_DOWN);
    scene_press(f, KEY_CODE_DOWN);
    scene_press(f, ' ');
    scene_press(f, KEY_CODE_RIGHT);
    scene_press(f, KEY_CODE_RIGHT);
    scene_press(f, ' ');
}

static void about_config(struct fixture *f)
{
    f->catalogue.config_said = CONFIG_WHERE | CONFIG_EQUIPMENT;
    f->app.person.where = WHERE_CHAIR;
    f->app.person.has_equipment = true;
    f->app.person.equipment = VOCAB_BIT(EQUIPMENT_BALL);
    about(f);
}

/* ---- how are you ---- */

static void checkin(struct fixture *f)
{
    ask(f, 3);
    scene_press(f, KEY_CODE_UP);
}

static void checkin_first_time(struct fixture *f)
{
    fixture_ask(f);
}

static void checkin_answered(struct fixture *f)
{
    checkin(f);
    scene_press(f, '2');
    scene_press(f, KEY_CODE_DOWN);
    scene_press(f, KEY_CODE_LEFT);
}

static void checkin_morning(struct fixture *f)
{
    ask(f, 2);
    scene_press(f, KEY_CODE_DOWN);
    scene_press(f, KEY_CODE_DOWN);
}

static void checkin_step_up(struct fixture *f)
{
    checkin_morning(f);
    scene_press(f, '2');
    for (int i = 0; i < 4; i++)
        scene_press(f, KEY_CODE_DOWN);
    scene_press(f, KEY_CODE_RIGHT);
}

static void checkin_gentle(struct fixture *f)
{
    ask(f, 2);
    scene_press(f, '6');
}

static void checkin_not_gentle(struct fixture *f)
{
    checkin_gentle(f);
    for (int i = 0; i < 4; i++)
        scene_press(f, KEY_CODE_DOWN);
    scene_press(f, KEY_CODE_LEFT);
}

static void checkin_rest(struct fixture *f)
{
    ask(f, 2);
    scene_press(f, '8');
}

static void checkin_changes(struct fixture *f)
{
    f->app.person.where = WHERE_BED;
    f->app.person.has_equipment = true;
    f->app.person.equipment = VOCAB_BIT(EQUIPMENT_MAT);
    ask(f, 3);
    for (int i = 0; i < 4; i++)
        scene_press(f, KEY_CODE_DOWN);
    scene_press(f, KEY_CODE_RIGHT);
}

static void checkin_empty(struct fixture *f)
{
    static const char *const all[] = {"warm-up-walk",
                                      "stick-roll-quads",
                                      "ball-glutes",
                                      "pelvic-tilt",
                                      "dead-bug",
                                      "glute-bridge",
                                      "clamshell",
                                      "figure-four",
                                      "hip-flexor",
                                      "hamstring",
                                      "childs-pose"};

    f->app.person.left_out = (struct texts){all, sizeof all / sizeof all[0]};
    ask(f, 3);
    scene_press(f, KEY_CODE_ENTER);
}

/* A session that lay over night goes on: only the day is asked for. */
static void checkin_resumed(struct fixture *f)
{
    struct session session;

    scene_hold(f);
    session = f->app.session;
    session.steps[session.step].target = 1;
    f->app.screen = SCREEN_HOME;
    f->app.asks = true;
    f->app.was_late = true;
    f->app.signs.full_day = TODAY - 1;
    f->app.checkin.pain = 3;
    f->app.checkin.place = PLACE_THIGH;
    f->app.checkin.pain_carried = f->app.checkin.place_carried = true;
    app_go_on(&f->app, &f->plan, &session);
}

static const struct scene scenes[] = {
    SCENE_DAILY("signs", signs),
    SCENE_DAILY("signs-marked", signs_marked),
    SCENE_DAILY("signs-due", signs_due),
    SCENE_DAILY("signs-on-top", signs_on_top),
    SCENE_DAILY("signs-on-stage", signs_on_stage),
    SCENE_DAILY("signs-on-stage-marked", signs_on_stage_marked),
    SCENE_DAILY("urgent", urgent),
    SCENE_DAILY("urgent-marked", urgent_marked),
    SCENE_DAILY("stop", stop),
    SCENE_DAILY("stop-urgent", stop_urgent),
    SCENE_DAILY("about", about),
    SCENE_DAILY("about-filled", about_filled),
    SCENE_DAILY("about-config", about_config),
    SCENE_DAILY("checkin", checkin),
    SCENE_DAILY("checkin-first", checkin_first_time),
    SCENE_DAILY("checkin-answered", checkin_answered),
    SCENE_DAILY("checkin-morning", checkin_morning),
    SCENE_DAILY("checkin-step-up", checkin_step_up),
    SCENE_DAILY("checkin-gentle", checkin_gentle),
    SCENE_DAILY("checkin-not-gentle", checkin_not_gentle),
    SCENE_DAILY("checkin-rest", checkin_rest),
    SCENE_DAILY("checkin-changes", checkin_changes),
    SCENE_DAILY("checkin-empty", checkin_empty),
    SCENE_DAILY("checkin-resumed", checkin_resumed),
};

const struct scene_list scenes_care = {scenes,
                                       sizeof scenes / sizeof scenes[0]};
