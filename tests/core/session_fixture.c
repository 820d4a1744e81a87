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
    if (!routine_settle(
            &routine, &library, NULL, 0, &outing->arena, &settled, &err) ||
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
