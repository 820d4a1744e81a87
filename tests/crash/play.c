/* SPDX-License-Identifier: MIT */
/* play - see the header. */
#include <crash/play.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limber/edge/yaml/load.h>

enum {
    PLAY_PATH = 512
};

/* What the person does, in session seconds: a number now and then, an easier
 * form, too much, further down the leg, a set left out. */
const struct play_key play_keys[PLAY_KEYS] = {
    {40, "2"},
    {130, "f"},
    {255, "4"}, /* back where it was */
    {300, "3"},
    {312, "3"}, /* where: the thigh */
    {350, "t"},
    {355, "7"},
    {420, "3"}, /* and now? */
    {545, "n"},
    {600, "+"},
    {640, "4"}, /* and where is not answered */
    {670, "e"},
    {720, "N"},
    {780, "space"},
    {790, "space"},
    {850, "5"},
};

static bool asks_to_keep(const struct effects *effects)
{
    return effects_have(effects, EFFECT_CHECKPOINT, 0) ||
           effects_have(effects, EFFECT_SYNC, 0) ||
           effects_have(effects, EFFECT_FINISH, 0);
}

static void play_keep(struct play *play, const struct effects *effects)
{
    if (asks_to_keep(effects))
        checkpoint_of(&play->session, play->plan, &play->kept);
}

static void play_event(struct play *play, struct event event)
{
    struct effects effects = session_step(&play->session, play->plan, &event);

    play_keep(play, &effects);
}

/* Ticks as the loop would, up to a moment. */
static void play_until(struct play *play, int64_t ms)
{
    for (;;) {
        int64_t next = session_next_ms(&play->session, play->plan);

        if (next > ms)
            break;
        play_event(play, (struct event){.kind = EVENT_TICK, .now_ms = next});
    }
    play_event(play, (struct event){.kind = EVENT_TICK, .now_ms = ms});
}

static void press(struct play *play, const char *key)
{
    struct event event = {.kind = EVENT_COMMAND,
                          .now_ms = play->session.now_ms};

    event.command = command_of_line(key, &event.value);
    play_event(play, event);
}

void play_to(struct play *play, const struct plan *plan, int64_t ms)
{
    struct session_options options = session_options_default();
    struct effects first;

    options.start_pain = PLAY_START_PAIN;
    options.start_place = PLAY_START_PLACE;
    play->plan = plan;
    first = session_begin(&play->session, plan, &options, 0);
    play_keep(play, &first);
    for (unsigned i = 0; i < PLAY_KEYS && play_keys[i].at_s * 1000 <= ms; i++) {
        play_until(play, play_keys[i].at_s * 1000);
        press(play, play_keys[i].key);
    }
    play_until(play, ms);
}

static int64_t play_length(const struct plan *plan)
{
    struct play play;
    int64_t ms = 0;

    do
        play_to(&play, plan, ms += 10000);
    while (play.session.state != SESSION_ENDED);
    return ms;
}

void play_open(struct play_routine *opened)
{
    char path[PLAY_PATH], exercises[PLAY_PATH];
    const char *data = getenv("LIMBER_DATA");
    const char *items[] = {exercises};
    struct folders folders = {items, 1};
    struct routine routine, *settled;
    struct library library;
    struct report report;
    struct error err;

    memset(opened, 0, sizeof *opened);
    snprintf(path, sizeof path, "%s/daily.yaml", data);
    snprintf(exercises, sizeof exercises, "%s/exercises", data);
    library_init(&library);
    report_init(&report);
    settled = arena_take(&opened->arena, 1, sizeof *settled);
    assert_true(yaml_open_routine(
        path, "daily", &folders, &opened->arena, &routine, &library, &report));
    assert_true(
        routine_settle(&routine, &library, &opened->arena, settled, &err));
    assert_true(
        plan_build(settled, SIDE_NONE, &opened->arena, &opened->plan, &err));
    report_release(&report);
    library_release(&library);
    opened->length_ms = play_length(&opened->plan);
}
