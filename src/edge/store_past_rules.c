/* SPDX-License-Identifier: MIT */
/* store_past_rules - all that the rules look back on, as one value: sessions,
 * their exercises, and what they come to over all history; see store_past.h
 * and store_look.h.
 */
#include <limber/edge/store_past.h>

#include <stdlib.h>
#include <string.h>

#include <limber/edge/store_look.h>
#include <limber/edge/store_query.h>
#include <limber/edge/store_schema.h>

enum {
    PERFORMANCE_DAYS = 120
};

/* Steps of a session whose day can be read, and that is not left out. Only a
 * day that was counted with is looked at: else 30 February would be one. */
#define OF_GOOD_SESSIONS                                                       \
    "session <> ?1 AND session NOT IN (SELECT id FROM session"                 \
    "  WHERE date(began_on, '+0 days') IS NOT began_on)"

/* ---- sessions ---- */

struct found_session {
    int64_t id;
    struct past_session session;
};

static const char sessions[] =
    "SELECT id, began_on, routine, start_pain, start_place, pain_after,"
    "  place_after, pain_carried, place_carried, gentle, outcome, end_reason"
    " FROM session WHERE id <> ? ORDER BY id";

/* What came of its steps, for each session that has any. */
static const char sums[] =
    "SELECT session, count(*),"
    "  max(CASE WHEN rating BETWEEN 0 AND 10 THEN rating END)"
    " FROM step WHERE " STORE_PERFORMED " GROUP BY session ORDER BY session";

static unsigned few(unsigned count, unsigned most)
{
    return count > most ? most : count;
}

/* One that ended for pain, and nobody knows why, ended without an answer. */
static enum end_reason end_of(const struct store_rows *rows, int outcome)
{
    enum end_reason end = store_end_of(store_rows_text(rows, outcome + 1));

    if (end == END_NONE &&
        store_outcome_of(store_rows_text(rows, outcome)) == OUTCOME_PAIN)
        return END_NO_ANSWER;
    return end;
}

/* False: its day is no day. */
static bool read_session(const struct store_look *look,
                         const struct store_rows *rows,
                         struct found_session *out)
{
    const char *routine = store_rows_text(rows, 2);
    int32_t day;

    if (!store_rows_day(rows, 1, &day))
        return false;
    *out = (struct found_session){
        .id = store_rows_int(rows, 0),
        .session =
            {
                .day = day,
                .routine = arena_text(look->arena, routine),
                .start_pain = store_rows_scale(rows, 3, RATING_MAX),
                .start_place = store_rows_scale(rows, 4, PLACE_FOOT),
                .pain_after = store_rows_scale(rows, 5, RATING_MAX),
                .place_after = store_rows_scale(rows, 6, PLACE_FOOT),
                .pain_carried = store_rows_int(rows, 7) != 0,
                .place_carried = store_rows_int(rows, 8) != 0,
                .gentle = store_rows_int(rows, 9) != 0,
                .strength = strcmp(routine, "strength") == 0,
                .done =
                    store_outcome_of(store_rows_text(rows, 10)) == OUTCOME_DONE,
                .end = (uint8_t)end_of(rows, 10),
                .worst = RATING_NONE,
            },
    };
    return true;
}

/* Both are in the order of their sessions. Those in which nothing was begun,
 * and that nothing ended, are left out. */
static unsigned
add_sums(struct found_session *found, unsigned count, struct store_rows *rows)
{
    bool more = store_rows_next(rows);
    unsigned kept = 0;

    for (unsigned i = 0; i < count; i++) {
        struct past_session *session = &found[i].session;

        while (more && store_rows_int(rows, 0) < found[i].id)
            more = store_rows_next(rows);
        if (more && store_rows_int(rows, 0) == found[i].id) {
            session->performances =
                (uint16_t)few(store_rows_count(rows, 1), ROUTINE_STEPS_MAX);
            session->worst = store_rows_scale(rows, 2, RATING_MAX);
        }
        if (session->performances > 0 || session->end != END_NONE)
            found[kept++] = found[i];
    }
    return kept;
}

/* By day, then in the order they were begun. */
static int compare_sessions(const void *a, const void *b)
{
    const struct found_session *one = a, *other = b;

    if (one->session.day != other->session.day)
        return one->session.day < other->session.day ? -1 : 1;
    return (one->id > other->id) - (one->id < other->id);
}

static bool look_at_sessions(const struct store_look *look,
                             struct found_session **out,
                             unsigned *count)
{
    unsigned room = store_look_room(look, "SELECT count(*) FROM session");
    struct found_session *found = arena_take(look->arena, room, sizeof *found);
    struct store_rows rows =
        store_rows_open(look->store, sessions, "i", look->except);

    *out = found;
    *count = 0;
    while (store_rows_next(&rows) && *count < room)
        *count += read_session(look, &rows, &found[*count]);
    if (!store_rows_close(&rows, look->err))
        return false;
    rows = store_rows_open(look->store, sums, "");
    *count = add_sums(found, *count, &rows);
    qsort(found, *count, sizeof *found, compare_sessions);
    return store_rows_close(&rows, look->err);
}

/* ---- performances ---- */

static const char performances[] =
    "SELECT exercise, level, " STORE_FULL ", status = 'left-out', easier,"
    "  stepped_up, alone, pinned, next_easier, rating, reds, further,"
    "  CASE WHEN sets_done > 0 THEN set_ms ELSE 0 END"
    " FROM step WHERE session = ? AND " STORE_PERFORMED " ORDER BY position";

static void read_performance(const struct store_look *look,
                             const struct store_rows *rows,
                             int32_t day,
                             struct performance *out)
{
    *out = (struct performance){
        .day = day,
        .exercise = arena_text(look->arena, store_rows_text(rows, 0)),
        .level = arena_text(look->arena, store_rows_text(rows, 1)),
        .full = store_rows_int(rows, 2) != 0,
        .easier = store_rows_int(rows, 4) != 0,
        .stepped_up = store_rows_int(rows, 5) != 0,
        .alone = store_rows_int(rows, 6) != 0,
        .pinned = store_rows_int(rows, 7) != 0,
        .next_easier = store_rows_int(rows, 8) != 0,
        .rating = store_rows_scale(rows, 9, RATING_MAX),
        .reds = (uint8_t)few(store_rows_count(rows, 10), UINT8_MAX),
        .further = (uint8_t)few(store_rows_count(rows, 11), UINT8_MAX),
        .set_ms = (int32_t)store_rows_count(rows, 12),
    };
    out->left_out =
        store_rows_int(rows, 3) != 0 && (out->reds > 0 || out->further > 0);
}

/* The first session whose performances are told: of the last 120 days, and as
 * many as can be counted. */
static unsigned first_told(const struct store_look *look,
                           const struct found_session *found,
                           unsigned count,
                           unsigned *told)
{
    unsigned first = count;

    *told = 0;
    while (first > 0) {
        const struct past_session *before = &found[first - 1].session;

        if ((int64_t)look->today - before->day >= PERFORMANCE_DAYS ||
            *told + before->performances > UINT16_MAX)
            break;
        *told += before->performances;
        first--;
    }
    return first;
}

static bool look_at_performances(const struct store_look *look,
                                 struct found_session *found,
                                 unsigned count,
                                 struct past *out)
{
    unsigned room, at = 0;
    unsigned first = first_told(look, found, count, &room);
    struct performance *told = arena_take(look->arena, room, sizeof *told);
    struct store_rows rows = store_rows_open(look->store, performances, "");

    for (unsigned i = 0; i < count; i++) {
        struct past_session *session = &found[i].session;
        unsigned end = at + session->performances;

        session->first = (uint16_t)at;
        if (i >= first) {
            store_rows_again(&rows, "i", found[i].id);
            while (at < end && store_rows_next(&rows))
                read_performance(look, &rows, session->day, &told[at++]);
        }
        session->performances = (uint16_t)(at - session->first);
    }
    out->performances = told;
    out->performance_count = at;
    return store_rows_close(&rows, look->err);
}

static bool look_at_what_was_done(const struct store_look *look,
                                  struct past *out)
{
    struct found_session *found;
    struct past_session *kept;
    unsigned count;

    if (!look_at_sessions(look, &found, &count) ||
        !look_at_performances(look, found, count, out))
        return false;
    kept = arena_take(look->arena, count, sizeof *kept);
    for (unsigned i = 0; i < count; i++)
        kept[i] = found[i].session;
    out->sessions = kept;
    out->session_count = count;
    return true;
}

/* ---- over all history ---- */

/* Walks the index from one exercise to the next, so that years of history
 * cost no more than a week of it. */
static const char moves[] =
    "WITH RECURSIVE known (exercise) AS ("
    "  SELECT min(exercise) FROM step WHERE " STORE_MOVES "  UNION ALL"
    "  SELECT (SELECT min(exercise) FROM step"
    "          WHERE exercise > known.exercise AND " STORE_MOVES ")"
    "  FROM known WHERE known.exercise IS NOT NULL)"
    " SELECT count(*) OVER (), p.exercise, p.level, p.next_easier"
    " FROM known JOIN step p ON (p.session, p.position) ="
    "  (SELECT session, position FROM step"
    "   WHERE exercise = known.exercise AND " STORE_MOVES
    "    AND " OF_GOOD_SESSIONS
    "   ORDER BY session DESC, position DESC LIMIT 1)"
    " ORDER BY p.exercise";

static bool look_at_moves(const struct store_look *look, struct past *out)
{
    struct store_rows rows =
        store_rows_open(look->store, moves, "i", look->except);
    struct past_move *found = NULL;
    unsigned room = 0, count = 0;

    while (store_rows_next(&rows)) {
        if (found == NULL) {
            room = store_rows_count(&rows, 0);
            found = arena_take(look->arena, room, sizeof *found);
        }
        if (count == room)
            break;
        found[count++] = (struct past_move){
            .exercise = arena_text(look->arena, store_rows_text(&rows, 1)),
            .level = arena_text(look->arena, store_rows_text(&rows, 2)),
            .next_easier = store_rows_int(&rows, 3) != 0,
        };
    }
    out->moves = found;
    out->move_count = count;
    return store_rows_close(&rows, look->err);
}

static const char tallies[] =
    "SELECT count(*) OVER (), exercise, level, rating, count(*), max(set_ms)"
    " FROM step WHERE " STORE_RATED_FULL " AND " OF_GOOD_SESSIONS
    " GROUP BY exercise, level, rating";

static bool look_at_tallies(const struct store_look *look, struct past *out)
{
    struct store_rows rows =
        store_rows_open(look->store, tallies, "i", look->except);
    struct past_tally *found = NULL;
    unsigned room = 0, count = 0;

    while (store_rows_next(&rows)) {
        if (found == NULL) {
            room = store_rows_count(&rows, 0);
            found = arena_take(look->arena, room, sizeof *found);
        }
        if (count == room)
            break;
        found[count++] = (struct past_tally){
            .exercise = arena_text(look->arena, store_rows_text(&rows, 1)),
            .level = arena_text(look->arena, store_rows_text(&rows, 2)),
            .rating = store_rows_scale(&rows, 3, RATING_MAX),
            .times = (uint16_t)few(store_rows_count(&rows, 4), UINT16_MAX),
            .longest_ms = (int32_t)store_rows_count(&rows, 5),
        };
    }
    out->tallies = found;
    out->tally_count = count;
    return store_rows_close(&rows, look->err);
}

/* ---- all of it ---- */

static bool look_back(const struct store_look *look, struct past *out)
{
    return look_at_what_was_done(look, out) && look_at_moves(look, out) &&
           look_at_tallies(look, out) && store_look_beside(look, out);
}

/* In one transaction, so that what another limber writes meanwhile is in all
 * of it or in none. */
bool store_past(struct store *store,
                struct arena *arena,
                int32_t today,
                int64_t except,
                struct past *out,
                struct error *err)
{
    struct store_look look = {.store = store,
                              .arena = arena,
                              .today = today,
                              .except = except,
                              .err = err};
    bool good;

    *out = past_none();
    if (!store_run_plain(store, "BEGIN"))
        return store_trouble(store, store_cannot_read, err);
    good = look_back(&look, out);
    store_run_plain(store, "ROLLBACK");
    if (!good)
        *out = past_none();
    return good;
}
