/* SPDX-License-Identifier: MIT */
/* session_fixture - see the header. */
#include "core/session_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/base/text.h>
#include <limber/core/library/library.h>

#include "core/fixture.h"

enum {
    TURNS_MAX = 20000
};

static void add_step(struct routine *routine,
                     struct routine_step lists[PHASE_COUNT][ROUTINE_STEPS_MAX],
                     const struct library *library,
                     const struct routine_step *step)
{
    const struct exercise *exercise = library_find(library, step->exercise);
    struct routine_phase *phase;

    if (exercise == NULL)
        fail_msg("no exercise %s", step->exercise);
    phase = &routine->phases[exercise->phase];
    lists[exercise->phase][phase->count++] = *step;
    phase->steps = lists[exercise->phase];
}

void outing_init(struct outing *outing,
                 const struct routine_step *steps,
                 unsigned count,
                 enum side sore)
{
    struct routine_step lists[PHASE_COUNT][ROUTINE_STEPS_MAX];
    struct routine routine = {.id = "outing", .name = "Outing"};
    struct routine settled;
    struct library library;
    struct error err;

    memset(outing, 0, sizeof *outing);
    library_init(&library);
    for (unsigned i = 0; i < fixture_exercise_count; i++)
        library_add(&library, fixture_exercises[i]);
    for (unsigned i = 0; i < count; i++)
        add_step(&routine, lists, &library, &steps[i]);
    if (!routine_settle(&routine, &library, &outing->arena, &settled, &err) ||
        !plan_build(&settled, sore, &outing->arena, &outing->plan, &err))
        fail_msg("%s", err.text);
    library_release(&library);
}

void outing_release(struct outing *outing)
{
    arena_release(&outing->arena);
}

void outing_begin(struct outing *outing, const struct session_options *options)
{
    struct session_options usual = session_options_default();

    outing->out = session_begin(
        &outing->session, &outing->plan, options != NULL ? options : &usual, 0);
}

void outing_event(struct outing *outing, struct event event)
{
    outing->out = session_step(&outing->session, &outing->plan, &event);
}

void outing_tick(struct outing *outing, int64_t now_ms)
{
    outing_event(outing, (struct event){.kind = EVENT_TICK, .now_ms = now_ms});
}

void outing_command(struct outing *outing,
                    int64_t now_ms,
                    enum command command,
                    int value)
{
    outing_event(outing,
                 (struct event){.kind = EVENT_COMMAND,
                                .now_ms = now_ms,
                                .command = command,
                                .value = value});
}

void outing_wait(struct outing *outing, int64_t until_ms)
{
    while (session_next_ms(&outing->session, &outing->plan) < until_ms)
        outing_tick(outing, session_next_ms(&outing->session, &outing->plan));
    outing_tick(outing, until_ms);
}

void outing_finish(struct outing *outing)
{
    struct session *s = &outing->session;

    for (unsigned i = 0; s->state != SESSION_ENDED; i++) {
        if (i == TURNS_MAX)
            fail_msg("it never ends: %s",
                     session_state_word((enum session_state)s->state));
        if (s->deadline_ms != INT64_MAX)
            outing_tick(outing, s->deadline_ms);
        else if (s->state == SESSION_QUESTION)
            outing_command(outing, s->now_ms, COMMAND_NEXT, 0);
        else
            outing_command(outing, s->now_ms, COMMAND_GO, 0);
    }
}

const char *outing_exercise(const struct outing *outing)
{
    return session_form(&outing->session, &outing->plan)->exercise;
}

void plan_tell(const struct plan *plan,
               unsigned step,
               unsigned track,
               char *out,
               size_t size)
{
    static const char *const words[] = {[SEGMENT_GET_READY] = "ready",
                                        [SEGMENT_WORK] = "work",
                                        [SEGMENT_REST] = "rest",
                                        [SEGMENT_SWITCH] = "switch"};
    unsigned count = plan_track(plan, step, track)->count;
    struct text text;

    text_over(&text, out, size);
    for (unsigned i = 0; i < count; i++) {
        const struct segment *s = plan_segment(plan, step, track, i);

        text_addf(&text, "%s%s", i > 0 ? ", " : "", words[s->kind]);
        if (s->waits)
            text_add(&text, " waits");
        else if (s->length_ms % 1000 == 0)
            text_addf(&text, " %d", s->length_ms / 1000);
        else
            text_addf(&text, " %dms", s->length_ms);
        if (s->side != SIDE_NONE)
            text_addf(&text, " %s", side_word(s->side));
    }
}

/* ---- what comes in at random ---- */

static uint32_t next_random(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

int64_t outing_random(uint32_t *seed, int64_t from, int64_t to)
{
    return from + (int64_t)(next_random(seed) % (uint32_t)(to - from + 1));
}

static struct event random_command(uint32_t *seed, int64_t now_ms)
{
    struct event event = {.kind = EVENT_COMMAND, .now_ms = now_ms};

    event.command =
        (enum command)outing_random(seed, COMMAND_NONE, COMMAND_END);
    /* what ends it all is rare, so that sessions get somewhere */
    if (event.command == COMMAND_QUIT && outing_random(seed, 0, 9) > 0)
        event.command = COMMAND_GO;
    /* so are numbers, of which some end it too */
    if (event.command == COMMAND_END)
        event.command = COMMAND_RATE;
    if (event.command == COMMAND_RATE)
        event.value = (int)outing_random(seed, -1, 11);
    return event;
}

struct event outing_random_event(const struct outing *outing, uint32_t *seed)
{
    int64_t now = outing->session.now_ms;
    int64_t next = session_next_ms(&outing->session, &outing->plan);
    int64_t asked = next != INT64_MAX ? next : now;

    switch (outing_random(seed, 0, 19)) {
    case 0:
        return (struct event){.kind = EVENT_GAP,
                              .asked_ms = asked,
                              .now_ms =
                                  asked + outing_random(seed, 2001, 90000)};
    case 1:
        /* a warning sign is rarer still */
        if (outing_random(seed, 0, 19) == 0)
            return (struct event){
                .kind = EVENT_STOP,
                .now_ms = now,
                .value = (int)outing_random(seed, END_NONE, END_REASON_COUNT)};
        return (struct event){.kind = EVENT_SUSPEND, .now_ms = now};
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
        return random_command(seed, now + outing_random(seed, 0, 2500));
    case 8:
        return (struct event){.kind = EVENT_TICK,
                              .now_ms = now + outing_random(seed, 0, 60000)};
    case 9:
        return (struct event){.kind = EVENT_TICK,
                              .now_ms = now - outing_random(seed, 0, 3000)};
    default:
        return (struct event){.kind = EVENT_TICK,
                              .now_ms = asked + outing_random(seed, 0, 40)};
    }
}

struct session_options outing_random_options(uint32_t *seed)
{
    static const int32_t asks[] = {SESSION_ASK_MS, 0, -1, 20000};
    struct session_options options;

    memset(&options, 0, sizeof options);
    options.ask_ms = asks[outing_random(seed, 0, 3)];
    options.start_place =
        (int8_t)outing_random(seed, PLACE_UNKNOWN, PLACE_FOOT);
    options.start_pain = (int8_t)outing_random(seed, RATING_NONE, RATING_MAX);
    options.day = outing_random(seed, 0, 1) == 0 ? DAY_NONE : 20000;
    return options;
}
