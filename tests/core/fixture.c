/* SPDX-License-Identifier: MIT */
/* fixture - builds what the header says; stops the test when it cannot. */
#include "core/fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/reading.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define STEPS(array)                                                           \
    {                                                                          \
        array, COUNT(array)                                                    \
    }
#define TIME(seconds)                                                          \
    {                                                                          \
        .kind = DOSE_TIME, .sets = 1, .length_ms = (seconds)*1000              \
    }
#define HOLD(seconds)                                                          \
    {                                                                          \
        .kind = DOSE_HOLD, .sets = 1, .length_ms = (seconds)*1000              \
    }
#define REPS(reps, ...)                                                        \
    {                                                                          \
        .kind = DOSE_REPS, .sets = 1, .count = (reps), .tempo = {              \
            __VA_ARGS__                                                        \
        }                                                                      \
    }

/* ---- routines ---- */

static const struct routine_step daily_warm_up[] = {
    {.exercise = "warm-up-walk", .dose = TIME(60)},
};
static const struct routine_step daily_compression[] = {
    {.exercise = "stick-roll-quads", .dose = TIME(45)},
    {.exercise = "ball-glutes", .dose = TIME(45)},
};
static const struct routine_step daily_reactivation[] = {
    {.exercise = "pelvic-tilt", .dose = REPS(8, 2, 2, 2)},
    {.exercise = "dead-bug", .dose = REPS(12, 2, 1, 2)},
    {.exercise = "glute-bridge", .dose = REPS(10, 2, 2, 2)},
    {.exercise = "clamshell", .dose = REPS(8, 2, 1, 3)},
};
static const struct routine_step daily_stretch[] = {
    {.exercise = "figure-four", .dose = HOLD(30)},
    {.exercise = "hip-flexor", .dose = HOLD(30)},
    {.exercise = "hamstring", .dose = HOLD(30)},
    {.exercise = "childs-pose", .dose = HOLD(30)},
};

static const struct routine_step sets_reactivation[] = {
    {.exercise = "dead-bug",
     .dose = {.kind = DOSE_REPS,
              .sets = 2,
              .count = 12,
              .rest_ms = 30000,
              .tempo = {2, 1, 2}}},
};

static const struct routine_step others_compression[] = {
    {.exercise = "ball-glutes",
     .dose = TIME(120),
     .note = "A softer ball is all right."},
};
static const struct routine_step others_reactivation[] = {
    {.exercise = "dead-bug",
     .dose = {.kind = DOSE_REPS, .sets = 2, .count = 12, .self_paced = true},
     .note = "Arms alone are plenty today."},
};
static const struct routine_step others_stretch[] = {
    {.exercise = "figure-four",
     .sides = STEP_SIDES_SORE_TWICE,
     .dose = HOLD(45)},
};
static const struct routine_step others_cool_down[] = {
    {.exercise = "slow-breathing",
     .dose = {.kind = DOSE_BREATHS, .sets = 1, .count = 5}},
};

static const struct routine routines[] = {
    [FIXTURE_DAILY] = {.id = "daily",
                       .name = "Daily",
                       .phases = {STEPS(daily_warm_up),
                                  STEPS(daily_compression),
                                  STEPS(daily_reactivation),
                                  STEPS(daily_stretch)}},
    [FIXTURE_SETS] = {.id = "full",
                      .name = "Full",
                      .phases = {[PHASE_REACTIVATION] =
                                     STEPS(sets_reactivation)}},
    [FIXTURE_OTHERS] =
        {.id = "others",
         .name = "Others",
         .phases = {[PHASE_COMPRESSION] = STEPS(others_compression),
                    [PHASE_REACTIVATION] = STEPS(others_reactivation),
                    [PHASE_STRETCH] = STEPS(others_stretch),
                    [PHASE_COOL_DOWN] = STEPS(others_cool_down)}},
};

/* ---- what home shows ---- */

#define NEEDS(thing) VOCAB_BIT(EQUIPMENT_##thing)

static const struct catalogue_routine shown[] = {
    {.id = "daily",
     .name = "Daily",
     .hint = "all four parts",
     .length_ms = 876000,
     .steps = 11,
     .phase_steps = {1, 2, 4, 4, 0},
     .phase_ms = {72000, 214000, 317000, 273000, 0},
     .equipment = NEEDS(CHAIR) | NEEDS(STICK_ROLLER) | NEEDS(BALL) |
                  NEEDS(MAT) | NEEDS(STRAP)},
    {.id = "flare",
     .name = "Gentle",
     .hint = "for a sore day",
     .length_ms = 485000,
     .steps = 6,
     .phase_steps = {1, 0, 2, 2, 1},
     .phase_ms = {72000, 0, 150000, 200000, 63000},
     .equipment = NEEDS(MAT)},
    {.id = "full",
     .name = "Full",
     .hint = "everything, with the roller",
     .length_ms = 1802000,
     .steps = 16,
     .phase_steps = {1, 3, 5, 6, 1},
     .phase_ms = {192000, 400000, 600000, 500000, 110000}},
    {.id = "desk",
     .name = "Desk break",
     .hint = "no floor",
     .length_ms = 299000,
     .steps = 5,
     .phase_steps = {0, 1, 2, 2, 0},
     .phase_ms = {0, 60000, 120000, 119000, 0}},
    {.id = "strength",
     .name = "Strength",
     .hint = "not two days running",
     .length_ms = 1178000,
     .steps = 8,
     .phase_steps = {1, 0, 6, 1, 0},
     .phase_ms = {192000, 0, 900000, 86000, 0}},
    {.id = "stretch",
     .name = "Stretch only",
     .hint = "warm up first",
     .length_ms = 662000,
     .steps = 7,
     .phase_steps = {1, 0, 0, 6, 0},
     .phase_ms = {132000, 0, 0, 530000, 0}},
};

static const struct catalogue catalogue = {
    .routines = shown,
    .routine_count = COUNT(shown),
    .unfinished = {.routine = 0},
    .today = {2026, 11, 21},
    .last = "Yesterday: Daily, 10 of 11.",
    .history_path = "~/.local/share/limber/history.db",
};

/* ---- the doors ---- */

void fixture_init(struct fixture *fixture, enum fixture_routine which)
{
    struct error err;
    struct routine settled;

    memset(fixture, 0, sizeof *fixture);
    library_init(&fixture->library);
    for (unsigned i = 0; i < fixture_exercise_count; i++)
        library_add(&fixture->library, fixture_exercises[i]);
    if (!routine_settle(&routines[which],
                        &fixture->library,
                        &fixture->arena,
                        &settled,
                        &err) ||
        !plan_build(&settled, SIDE_LEFT, &fixture->arena, &fixture->plan, &err))
        fail_msg("%s", err.text);
    fixture->routine = &routines[which];
    fixture->past = past_none();
    fixture->catalogue = catalogue;
    fixture->catalogue.exercises = fixture_exercises;
    fixture->catalogue.exercise_count = fixture_exercise_count;
    app_init(&fixture->app, &fixture->catalogue, SCREEN_HOME, 0);
}

void fixture_release(struct fixture *fixture)
{
    library_release(&fixture->library);
    arena_release(&fixture->arena);
}

void fixture_begin_at(struct fixture *fixture, int pain, int place)
{
    struct session_options options = session_options_default();

    options.start_pain = (int8_t)pain;
    options.start_place = (int8_t)place;
    options.day = (int32_t)date_days(fixture->catalogue.today);
    app_begin(&fixture->app, &fixture->plan, &options);
}

void fixture_begin(struct fixture *fixture)
{
    fixture_begin_at(fixture, 3, PLACE_UNKNOWN);
}

void fixture_tailor(struct fixture *fixture)
{
    struct app *app = &fixture->app;
    struct tailoring tailoring = {
        .routine = fixture->routine,
        .library = &fixture->library,
        .past = &fixture->past,
        .person = &app->person,
        .checkin = &app->checkin,
        .today = (int32_t)date_days(fixture->catalogue.today),
    };
    struct routine settled;
    struct error err;

    if (!tailor(&tailoring, &fixture->arena, &fixture->tailored, &err))
        fail_msg("%s", err.text);
    if (!fixture->tailored.empty && (!routine_settle(&fixture->tailored.routine,
                                                     &fixture->library,
                                                     &fixture->arena,
                                                     &settled,
                                                     &err) ||
                                     !plan_build(&settled,
                                                 sore_side(app->checkin.sore),
                                                 &fixture->arena,
                                                 &fixture->guided,
                                                 &err)))
        fail_msg("%s", err.text);
    app_tailored(app,
                 fixture->tailored.empty ? &fixture->plan : &fixture->guided,
                 &fixture->tailored);
}

static void open_guided(struct fixture *fixture)
{
    struct app *app = &fixture->app;
    struct session_options options = session_options_default();

    app->asks = true;
    app->checkin = checkin_first(&fixture->past,
                                 &app->person,
                                 (int32_t)date_days(fixture->catalogue.today));
    fixture_tailor(fixture);
    app_begin(app,
              fixture->tailored.empty ? &fixture->plan : &fixture->guided,
              &options);
}

void fixture_ask(struct fixture *fixture)
{
    struct app *app = &fixture->app;

    fixture->catalogue.past = &fixture->past;
    app->signs.full_day = (int32_t)date_days(fixture->catalogue.today) - 1;
    app->person.sore = SORE_LEFT;
    open_guided(fixture);
}

void fixture_ask_first(struct fixture *fixture)
{
    fixture->app.first_run = true;
    open_guided(fixture);
}

static void step(struct fixture *fixture, const struct event *event)
{
    struct effects out = app_step(&fixture->app, event);

    if (effects_have(&out, EFFECT_TAILOR, 0))
        fixture_tailor(fixture);
}

static int64_t ms(double seconds)
{
    return (int64_t)(seconds * 1000 + 0.5);
}

void fixture_at(struct fixture *fixture, double seconds)
{
    step(fixture, &(struct event){.kind = EVENT_TICK, .now_ms = ms(seconds)});
}

void fixture_key(struct fixture *fixture, double seconds, uint32_t key)
{
    step(fixture,
         &(struct event){.kind = EVENT_KEY, .now_ms = ms(seconds), .key = key});
}

void fixture_command(struct fixture *fixture,
                     double seconds,
                     enum command command,
                     int value)
{
    step(fixture,
         &(struct event){.kind = EVENT_COMMAND,
                         .now_ms = ms(seconds),
                         .command = command,
                         .value = value});
}

static bool stands(const struct fixture *fixture,
                   const char *exercise,
                   enum segment_kind kind,
                   unsigned round)
{
    const struct session *s = &fixture->app.session;
    const struct segment *segment = session_segment(s, &fixture->plan);

    return s->state == SESSION_RUNNING && segment->kind == kind &&
           segment->round == round &&
           strcmp(session_form(s, &fixture->plan)->exercise, exercise) == 0;
}

void fixture_reach(struct fixture *fixture,
                   const char *exercise,
                   enum segment_kind kind,
                   unsigned round,
                   double seconds)
{
    struct session *s = &fixture->app.session;

    while (!stands(fixture, exercise, kind, round)) {
        if (s->state == SESSION_ENDED)
            fail_msg("%s never came", exercise);
        if (s->deadline_ms == INT64_MAX)
            fixture_command(fixture, (double)s->now_ms / 1000, COMMAND_GO, 0);
        else
            fixture_at(fixture, (double)s->deadline_ms / 1000);
    }
    fixture_at(fixture, (double)s->entered_ms / 1000 + seconds);
}
