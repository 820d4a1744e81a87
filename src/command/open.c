/* SPDX-License-Identifier: MIT */
/* open - settles, plans, and writes down; see the header. */
#include <limber/command/open.h>

#include <stdlib.h>
#include <string.h>

#include <limber/edge/yaml/load.h>
#include <limber/edge/yaml/save.h>

enum {
    SNAPSHOT_BYTES_MAX = 4 * 1024 * 1024
};

/* Fills made->routine and made->plan; on failure nothing is left of it. */
static bool settle(struct opened *made,
                   const struct routine *routine,
                   const struct library *library,
                   enum side sore,
                   struct error *err)
{
    if (routine_settle(routine, library, &made->arena, &made->routine, err) &&
        plan_build(&made->routine, sore, &made->arena, &made->plan, err))
        return true;
    arena_release(&made->arena);
    return false;
}

static void replace(struct opened *opened, const struct opened *made)
{
    opened_release(opened);
    *opened = *made;
}

bool opened_settle(struct opened *opened,
                   const struct routine *routine,
                   const struct library *library,
                   enum side sore,
                   struct error *err)
{
    struct opened made = {0};

    if (!settle(&made, routine, library, sore, err))
        return false;
    replace(opened, &made);
    return true;
}

bool opened_tailor(struct opened *opened,
                   const struct tailoring *tailoring,
                   struct error *err)
{
    struct opened made = {.is_tailored = true};
    const struct routine *routine = &made.tailored.routine;

    if (!tailor(tailoring, &made.arena, &made.tailored, err)) {
        arena_release(&made.arena);
        return false;
    }
    if (made.tailored.empty)
        routine = tailoring->routine;
    if (!settle(&made,
                routine,
                tailoring->library,
                sore_side(tailoring->checkin->sore),
                err))
        return false;
    replace(opened, &made);
    return true;
}

bool opened_restore(struct opened *opened,
                    const char *id,
                    const char *snapshot,
                    enum side sore,
                    struct error *err)
{
    struct opened made = {0};
    struct routine kept;
    struct report report;
    bool fine;

    report_init(&report);
    fine = yaml_read_routine("the unfinished session",
                             snapshot,
                             strlen(snapshot),
                             id,
                             &made.arena,
                             &kept,
                             &report);
    if (!fine)
        error_set(err, ERROR_INPUT, "cannot go on: %.200s", report.text.data);
    report_release(&report);
    fine = fine && opened_settle(opened, &kept, NULL, sore, err);
    arena_release(&made.arena);
    return fine;
}

const char *opened_snapshot(struct opened *opened, struct error *err)
{
    struct text text;

    if (opened->snapshot != NULL)
        return opened->snapshot;
    text_init(&text, SNAPSHOT_BYTES_MAX);
    if (yaml_save_routine(&opened->routine, &text, err) && !text.cut)
        opened->snapshot = strdup(text.data);
    text_release(&text);
    return opened->snapshot;
}

void opened_release(struct opened *opened)
{
    free(opened->snapshot);
    arena_release(&opened->arena);
    memset(opened, 0, sizeof *opened);
}

struct routine practice_routine(const struct exercise *exercise,
                                const char *level,
                                enum side side,
                                struct arena *arena)
{
    struct routine_step *step = arena_take(arena, 1, sizeof *step);
    struct routine routine = {.id = exercise->id, .name = exercise->name};

    *step = (struct routine_step){
        .exercise = exercise->id, .level = level, .pinned = level != NULL};
    if (side != SIDE_NONE && exercise->sides == SIDES_EACH)
        step->sides = side == SIDE_LEFT ? STEP_SIDES_LEFT : STEP_SIDES_RIGHT;
    routine.phases[exercise->phase] = (struct routine_phase){step, 1};
    return routine;
}
