/* SPDX-License-Identifier: MIT */
/* store_past - questions to history.db; see the header. Nothing here writes. */
#include <limber/edge/store_past.h>

#include <stdio.h>
#include <string.h>

#include <limber/edge/store_query.h>
#include <limber/edge/store_schema.h>

bool store_unfinished(struct store *store,
                      struct arena *arena,
                      const struct store_unfinished **items,
                      unsigned *count,
                      struct error *err)
{
    struct store_rows rows = store_rows_open(
        store,
        "SELECT count(*) OVER (), c.session, s.routine, s.name, s.began_s,"
        "  s.began_offset, s.saved_s, s.saved_offset, c.step, s.steps,"
        "  p.exercise, p.level, p.side, p.round_at, p.set_at, p.rep_at,"
        "  c.left_ms, s.moved_ms,"
        "  (SELECT count(*) FROM step WHERE session = c.session"
        "     AND status = 'done'),"
        "  (SELECT count(*) FROM step WHERE session = c.session"
        "     AND status = 'left-out'),"
        "  c.pid, c.started, c.boot"
        " FROM checkpoint c JOIN session s ON s.id = c.session"
        " LEFT JOIN step p ON p.session = c.session AND p.position = c.step"
        " ORDER BY s.saved_s DESC, c.session DESC",
        "");
    struct store_unfinished *found = NULL;
    unsigned room = 0;

    *items = NULL;
    *count = 0;
    while (store_rows_next(&rows)) {
        struct store_unfinished *item;
        struct lease lease = store_rows_lease(&rows, 20);

        if (found == NULL) {
            room = store_rows_count(&rows, 0);
            found = arena_take(arena, room, sizeof *found);
        }
        if (*count == room)
            break;
        item = &found[(*count)++];
        *item = (struct store_unfinished){
            .id = store_rows_int(&rows, 1),
            .routine = arena_text(arena, store_rows_text(&rows, 2)),
            .name = arena_text(arena, store_rows_text(&rows, 3)),
            .began = store_rows_wall(&rows, 4),
            .saved = store_rows_wall(&rows, 6),
            .step = store_rows_count(&rows, 8),
            .steps = store_rows_count(&rows, 9),
            .exercise = arena_text(arena, store_rows_text(&rows, 10)),
            .level = arena_text(arena, store_rows_text(&rows, 11)),
            .side = store_side_of(store_rows_text(&rows, 12)),
            .round = store_rows_count(&rows, 13),
            .set = store_rows_count(&rows, 14),
            .rep = store_rows_count(&rows, 15),
            .left_ms = store_rows_int(&rows, 16),
            .moved_ms = store_rows_int(&rows, 17),
            .done = store_rows_count(&rows, 18),
            .left_out = store_rows_count(&rows, 19),
            .alive = lease_is_of_another(&lease),
        };
    }
    *items = found;
    return store_rows_close(&rows, err);
}

static void read_step(const struct store_rows *rows,
                      struct checkpoint_step *step)
{
    snprintf(
        step->exercise, sizeof step->exercise, "%s", store_rows_text(rows, 1));
    snprintf(step->level, sizeof step->level, "%s", store_rows_text(rows, 2));
    step->size = store_size_of(store_rows_text(rows, 3));
    step->status = store_status_of(store_rows_text(rows, 4));
    step->rating = store_rows_small(rows, 5);
    step->reds = store_rows_count(rows, 6);
    step->further = store_rows_count(rows, 7);
    step->easier = store_rows_count(rows, 8) != 0;
    step->next_easier = store_rows_count(rows, 9) != 0;
    step->sets_done = store_rows_count(rows, 10);
    step->sets = store_rows_count(rows, 11);
    step->round = store_rows_count(rows, 12);
    step->set = store_rows_count(rows, 13);
    step->rep = store_rows_count(rows, 14);
    step->side = store_side_of(store_rows_text(rows, 15));
    step->reduced = store_rows_count(rows, 16) != 0;
    step->stepped_up = store_rows_count(rows, 17) != 0;
    step->pinned = store_rows_count(rows, 18) != 0;
    step->place = store_rows_small(rows, 19);
    step->set_ms = store_rows_small(rows, 20);
}

/* True where all steps of the session are there, one after the other. */
static bool load_steps(struct store *store,
                       int64_t id,
                       struct checkpoint *out,
                       struct error *err)
{
    struct store_rows rows = store_rows_open(
        store,
        "SELECT position, exercise, level, size, status, rating, reds,"
        "  further, easier, next_easier, sets_done, sets, round_at, set_at,"
        "  rep_at, side, reduced, stepped_up, pinned, place, set_ms"
        " FROM step WHERE session = ? ORDER BY position",
        "i",
        id);
    unsigned count = 0;

    while (count < out->step_count && store_rows_next(&rows) &&
           store_rows_count(&rows, 0) == count)
        read_step(&rows, &out->steps[count++]);
    if (!store_rows_close(&rows, err))
        return false;
    return count == out->step_count ||
           error_set(err, ERROR_FAILED, "steps of the session are missing");
}

/* The session's row, its place and its routine; out->step_count is 0 where
 * there is no such session. */
static bool load_session(struct store *store,
                         int64_t id,
                         struct arena *arena,
                         const char **snapshot,
                         struct checkpoint *out,
                         struct error *err)
{
    struct store_rows rows = store_rows_open(
        store,
        "SELECT c.step, s.steps, s.moved_ms, c.left_ms, s.outcome, s.sore,"
        "  s.start_pain, s.start_place, s.pain_after, s.place_after,"
        "  n.routine, c.over, c.asked, c.red, s.end_reason"
        " FROM checkpoint c JOIN session s ON s.id = c.session"
        " JOIN snapshot n ON n.session = c.session WHERE c.session = ?",
        "i",
        id);

    if (store_rows_next(&rows)) {
        out->step = store_rows_count(&rows, 0);
        out->step_count = store_rows_count(&rows, 1);
        out->moved_ms = store_rows_int(&rows, 2);
        out->left_ms = store_rows_int(&rows, 3);
        out->outcome = store_outcome_of(store_rows_text(&rows, 4));
        out->sore = store_side_of(store_rows_text(&rows, 5));
        out->start_pain = store_rows_small(&rows, 6);
        out->start_place = store_rows_small(&rows, 7);
        out->pain_after = store_rows_small(&rows, 8);
        out->place_after = store_rows_small(&rows, 9);
        *snapshot = arena_text(arena, store_rows_text(&rows, 10));
        out->over = store_rows_count(&rows, 11) != 0;
        out->asked = store_rows_small(&rows, 12);
        out->red = store_rows_small(&rows, 13);
        out->end = store_end_of(store_rows_text(&rows, 14));
    }
    return store_rows_close(&rows, err);
}

bool store_load_unfinished(struct store *store,
                           int64_t id,
                           struct arena *arena,
                           const char **snapshot,
                           struct checkpoint *out,
                           struct error *err)
{
    *snapshot = NULL;
    *out = (struct checkpoint){0};
    if (!load_session(store, id, arena, snapshot, out, err))
        return false;
    if (*snapshot == NULL)
        return error_set(
            err, ERROR_ABSENT, "there is no such session to go on with");
    if (out->step_count > ROUTINE_STEPS_MAX || out->step >= out->step_count)
        return error_set(err, ERROR_FAILED, "steps of the session are missing");
    return load_steps(store, id, out, err);
}

bool store_last(struct store *store,
                struct arena *arena,
                struct store_last *last,
                struct error *err)
{
    struct store_rows rows = store_rows_open(
        store,
        "SELECT s.routine, s.name, s.began_s, s.began_offset, s.outcome,"
        "  s.steps, s.start_pain, s.pain_after,"
        "  (SELECT count(*) FROM step WHERE session = s.id"
        "     AND status = 'done'),"
        "  c.pid, c.started, c.boot"
        " FROM session s LEFT JOIN checkpoint c ON c.session = s.id"
        " ORDER BY s.id DESC",
        "");

    *last = (struct store_last){0};
    while (!last->there && store_rows_next(&rows)) {
        enum session_outcome outcome =
            store_outcome_of(store_rows_text(&rows, 4));
        unsigned done = store_rows_count(&rows, 8);
        struct lease lease = store_rows_lease(&rows, 9);
        struct wall began = store_rows_wall(&rows, 2);

        if (outcome == OUTCOME_OPEN)
            outcome = OUTCOME_STOPPED;
        if ((done == 0 && outcome == OUTCOME_STOPPED) || lease_is_alive(&lease))
            continue;
        *last = (struct store_last){
            .there = true,
            .routine = arena_text(arena, store_rows_text(&rows, 0)),
            .name = arena_text(arena, store_rows_text(&rows, 1)),
            .date = date_of(began.utc_s, began.offset_min),
            .outcome = outcome,
            .dropped = strcmp(store_rows_text(&rows, 4), "dropped") == 0,
            .steps = store_rows_count(&rows, 5),
            .start_pain = store_rows_small(&rows, 6),
            .pain_after = store_rows_small(&rows, 7),
            .done = done,
        };
    }
    return store_rows_close(&rows, err);
}
