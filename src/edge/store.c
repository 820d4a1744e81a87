/* SPDX-License-Identifier: MIT */
/* store - sessions in history.db; see the header.
 *
 * Every write that belongs to a running session first asks, in its own
 * transaction, whether this store still is the holder; a store is known by a
 * number drawn when it was opened. So one that was taken over while it slept
 * can overwrite nothing.
 */
#include <limber/edge/store.h>

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <limber/core/base/span.h>
#include <limber/edge/store_file.h>
#include <limber/edge/store_lease.h>
#include <limber/edge/store_query.h>
#include <limber/edge/store_schema.h>

bool store_open(struct store **out,
                const char *path,
                enum store_mode mode,
                struct error *err)
{
    struct store *store = memory_grow(NULL, 1, sizeof *store);

    *out = NULL;
    *store = (struct store){0};
    if (!store_file_open(store, path, mode == STORE_WRITE, err)) {
        free(store);
        return false;
    }
    sqlite3_randomness(sizeof store->holder, &store->holder);
    store->own = lease_own();
    *out = store;
    if (err != NULL)
        *err = (struct error){0}; /* a way round may have been found */
    return true;
}

const char *store_notice(const struct store *store)
{
    return store->notice[0] == '\0' ? NULL : store->notice;
}

void store_close(struct store *store)
{
    if (store == NULL)
        return;
    store_file_close(store);
    free(store);
}

bool store_check(struct store *store, struct error *err)
{
    struct store_rows rows =
        store_rows_open(store, "PRAGMA integrity_check(1)", "");
    char found[200] = "";

    if (store_rows_next(&rows))
        snprintf(found, sizeof found, "%s", store_rows_text(&rows, 0));
    if (!store_rows_close(&rows, err))
        return false;
    if (strcmp(found, "ok") == 0)
        return true;
    store->damaged = true;
    return error_set(err, ERROR_FAILED, "file is damaged: %s", found);
}

/* What may change of a step while a session goes on. */
#define STEP_CHANGES                                                           \
    "exercise, level, size, status, rating, reds, further, easier,"            \
    " next_easier, sets_done, sets, round_at, set_at, rep_at, side, place,"    \
    " set_ms, alone"
#define STEP_CHANGED                                                           \
    "excluded.exercise, excluded.level, excluded.size, excluded.status,"       \
    " excluded.rating, excluded.reds, excluded.further, excluded.easier,"      \
    " excluded.next_easier, excluded.sets_done, excluded.sets,"                \
    " excluded.round_at, excluded.set_at, excluded.rep_at, excluded.side,"     \
    " excluded.place, excluded.set_ms, excluded.alone"

/* A step that has not changed since it was last written is left alone. How it
 * was planned is written once: one who goes on does not know it any more. */
static bool keep_steps(struct store *store,
                       int64_t id,
                       const struct checkpoint *checkpoint,
                       struct error *err)
{
    struct store_rows rows = store_rows_open(
        store,
        "INSERT INTO step (session, position, " STEP_CHANGES ","
        "  reduced, stepped_up, pinned)"
        " VALUES (?1, ?2, ?3, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        "  (SELECT routine = ?3 FROM session WHERE id = ?1), ?, ?, ?)"
        " ON CONFLICT (session, position) DO UPDATE"
        " SET (" STEP_CHANGES ") = (" STEP_CHANGED ")"
        " WHERE (" STEP_CHANGES ") IS NOT (" STEP_CHANGED ")",
        "");

    for (unsigned i = 0; i < checkpoint->step_count; i++) {
        const struct checkpoint_step *step = &checkpoint->steps[i];

        store_rows_again(&rows,
                         "iittttniiiiiiiiitniiii",
                         id,
                         (int64_t)i,
                         step->exercise,
                         step->level,
                         store_size_word(step->size),
                         store_status_word(step->status),
                         step->rating,
                         (int64_t)step->reds,
                         (int64_t)step->further,
                         (int64_t)step->easier,
                         (int64_t)step->next_easier,
                         (int64_t)step->sets_done,
                         (int64_t)step->sets,
                         (int64_t)step->round,
                         (int64_t)step->set,
                         (int64_t)step->rep,
                         store_side_word(step->side),
                         step->place,
                         (int64_t)step->set_ms,
                         (int64_t)step->reduced,
                         (int64_t)step->stepped_up,
                         (int64_t)step->pinned);
        store_rows_next(&rows);
    }
    return store_rows_close(&rows, err);
}

/* The session's own row: how it stands, as of `now`. */
static bool keep_session(struct store *store,
                         int64_t id,
                         const struct checkpoint *checkpoint,
                         struct wall now,
                         struct error *err)
{
    return store_run(store,
                     NULL,
                     err,
                     "UPDATE session SET outcome = ?, end_reason = ?,"
                     "  moved_ms = ?,"
                     "  sore = ?, start_pain = ?, start_place = ?,"
                     "  pain_after = ?, place_after = ?,"
                     "  saved_s = ?, saved_offset = ?"
                     " WHERE id = ?",
                     "ttitnnnniii",
                     store_outcome_word(checkpoint->outcome),
                     store_end_word(checkpoint->end),
                     checkpoint->moved_ms,
                     store_side_word(checkpoint->sore),
                     checkpoint->start_pain,
                     checkpoint->start_place,
                     checkpoint->pain_after,
                     checkpoint->place_after,
                     now.utc_s,
                     (int64_t)now.offset_min,
                     id);
}

static const char taken_over[] = "another limber has taken this session over";
static const char is_running[] =
    "another limber is running this session (--take takes it over)";

/* Where it is, and that this process is there; once stopped, nobody is. */
static bool keep_place(struct store *store,
                       int64_t id,
                       const struct checkpoint *checkpoint,
                       struct error *err)
{
    struct lease own = {0};
    int changed = 0;

    if (checkpoint->outcome != OUTCOME_STOPPED)
        own = store->own;
    if (!store_run(store,
                   &changed,
                   err,
                   "UPDATE checkpoint SET step = ?, over = ?, asked = ?,"
                   "  red = ?, left_ms = ?,"
                   "  pid = ?, started = ?, boot = ?"
                   " WHERE session = ? AND holder = ?",
                   "iinniiitii",
                   (int64_t)checkpoint->step,
                   (int64_t)checkpoint->over,
                   checkpoint->asked,
                   checkpoint->red,
                   checkpoint->left_ms,
                   own.pid,
                   own.started,
                   own.boot,
                   id,
                   store->holder))
        return false;
    return changed == 1 || error_set(err, ERROR_BUSY, taken_over);
}

static bool begin_rows(struct store *store,
                       const struct store_session *session,
                       const struct checkpoint *first,
                       int64_t *id,
                       struct error *err)
{
    struct wall start = session->start;
    char day[SPAN_TEXT];

    date_iso(day, date_of(start.utc_s, start.offset_min));
    if (!store_run(store,
                   NULL,
                   err,
                   "INSERT INTO session (routine, name, plan_ms, steps,"
                   "  outcome, moved_ms, began_s, began_offset, began_on,"
                   "  saved_s, saved_offset,"
                   "  pain_carried, place_carried, gentle)"
                   " VALUES (?1, ?2, ?3, ?4, 'open', 0, ?5, ?6, ?7, ?5, ?6,"
                   "  ?8, ?9, ?10)",
                   "ttiiiitiii",
                   session->routine,
                   session->name,
                   session->plan_ms,
                   (int64_t)first->step_count,
                   start.utc_s,
                   (int64_t)start.offset_min,
                   day,
                   (int64_t)session->pain_carried,
                   (int64_t)session->place_carried,
                   (int64_t)session->gentle))
        return false;
    *id = sqlite3_last_insert_rowid(store->db);
    return store_run(store,
                     NULL,
                     err,
                     "INSERT INTO checkpoint (session, step, over, left_ms,"
                     "  holder, pid, started, boot)"
                     " VALUES (?, 0, 0, 0, ?, 0, 0, '')",
                     "ii",
                     *id,
                     store->holder) &&
           store_run(store,
                     NULL,
                     err,
                     "INSERT INTO snapshot VALUES (?, ?)",
                     "it",
                     *id,
                     session->snapshot) &&
           keep_place(store, *id, first, err) &&
           keep_session(store, *id, first, start, err) &&
           keep_steps(store, *id, first, err);
}

bool store_begin(struct store *store,
                 const struct store_session *session,
                 const struct checkpoint *first,
                 int64_t *id,
                 struct error *err)
{
    *id = 0;
    store_file_fold(store);
    if (store_start(store, false, err) &&
        store_end(store, begin_rows(store, session, first, id, err), err))
        return true;
    *id = 0;
    return false;
}

bool store_keep(struct store *store,
                int64_t id,
                const struct checkpoint *checkpoint,
                struct wall now,
                bool sync,
                struct error *err)
{
    return store_start(store, sync, err) &&
           store_end(store,
                     keep_place(store, id, checkpoint, err) &&
                         keep_session(store, id, checkpoint, now, err) &&
                         keep_steps(store, id, checkpoint, err),
                     err);
}

/* The end of the checkpoint, which takes the kept routine with it. */
static bool end_place(struct store *store, int64_t id, struct error *err)
{
    int changed = 0;

    if (!store_run(store,
                   &changed,
                   err,
                   "DELETE FROM checkpoint WHERE session = ? AND holder = ?",
                   "ii",
                   id,
                   store->holder))
        return false;
    return changed == 1 || store->finished == id ||
           error_set(err, ERROR_BUSY, taken_over);
}

bool store_finish(struct store *store,
                  int64_t id,
                  const struct checkpoint *checkpoint,
                  struct wall now,
                  struct error *err)
{
    if (checkpoint->outcome != OUTCOME_DONE &&
        checkpoint->outcome != OUTCOME_PAIN)
        return error_set(
            err, ERROR_FAILED, "cannot finish a session that can go on");
    if (!store_start(store, true, err) ||
        !store_end(store,
                   end_place(store, id, err) &&
                       keep_session(store, id, checkpoint, now, err) &&
                       keep_steps(store, id, checkpoint, err),
                   err))
        return false;
    store->finished = id;
    return true;
}

/* Fails unless the session is unfinished and, but for `force`, free. */
static bool
may_take(struct store *store, int64_t id, bool force, struct error *err)
{
    struct store_rows rows = store_rows_open(
        store,
        "SELECT pid, started, boot FROM checkpoint WHERE session = ?",
        "i",
        id);
    bool there = store_rows_next(&rows);
    struct lease lease = {0};

    if (there)
        lease = store_rows_lease(&rows, 0);
    if (!store_rows_close(&rows, err))
        return false;
    if (!there)
        return error_set(
            err, ERROR_ABSENT, "there is no such session to go on");
    if (!force && lease_is_of_another(&lease))
        return error_set(err, ERROR_BUSY, is_running);
    return true;
}

bool store_take(struct store *store, int64_t id, bool force, struct error *err)
{
    return store_start(store, false, err) &&
           store_end(store,
                     may_take(store, id, force, err) &&
                         store_run(store,
                                   NULL,
                                   err,
                                   "UPDATE checkpoint SET holder = ?,"
                                   "  pid = ?, started = ?, boot = ?"
                                   " WHERE session = ?",
                                   "iiiti",
                                   store->holder,
                                   store->own.pid,
                                   store->own.started,
                                   store->own.boot,
                                   id),
                     err);
}

bool store_set_start(struct store *store,
                     int64_t id,
                     const struct store_start *start,
                     struct error *err)
{
    return store_run(store,
                     NULL,
                     err,
                     "UPDATE session SET pain_carried = ?, place_carried = ?,"
                     " gentle = max(gentle, ?) WHERE id = ?",
                     "iiii",
                     (int64_t)start->pain_carried,
                     (int64_t)start->place_carried,
                     (int64_t)start->gentle,
                     id);
}

bool store_drop(struct store *store, int64_t id, struct error *err)
{
    return store_start(store, true, err) &&
           store_end(store,
                     may_take(store, id, false, err) &&
                         store_run(store,
                                   NULL,
                                   err,
                                   "UPDATE session SET outcome = 'dropped'"
                                   " WHERE id = ?",
                                   "i",
                                   id) &&
                         store_run(store,
                                   NULL,
                                   err,
                                   "DELETE FROM checkpoint WHERE session = ?",
                                   "i",
                                   id),
                     err);
}
