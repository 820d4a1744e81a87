/* SPDX-License-Identifier: MIT */
/* standing - a level, its locks and its rest, from history; see the header. */
#include <limber/core/care/standing.h>

#include <stddef.h>
#include <string.h>

static bool same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

/* ---- what opens a level ---- */

struct rung {
    const struct exercise *exercise; /* NULL: it is not known */
    unsigned level;
};

/* LEVEL of this exercise, or EXERCISE/LEVEL. */
static struct rung rung_find(const struct exercise *exercise,
                             const struct library *library,
                             const char *after)
{
    const char *slash = strchr(after, '/');
    char id[ID_MAX + 1] = "";
    int level;

    if (slash != NULL) {
        size_t length = (size_t)(slash - after);

        if (length > ID_MAX)
            return (struct rung){0};
        memcpy(id, after, length);
        if (!same(id, exercise->id))
            exercise = library != NULL ? library_find(library, id) : NULL;
        after = slash + 1;
    }
    level = exercise != NULL ? exercise_level(exercise, after) : -1;
    return level < 0 ? (struct rung){0}
                     : (struct rung){exercise, (unsigned)level};
}

/* Was this row of history that rung or a higher one, and clean? */
static bool
counts_for(const struct past_tally *tally, struct rung rung, unsigned peak)
{
    int level;

    if (!same(tally->exercise, rung.exercise->id) ||
        !rating_is_given(tally->rating) || tally->rating > (int)peak)
        return false;
    level = exercise_level(rung.exercise, tally->level);
    return level >= (int)rung.level;
}

bool level_is_open(const struct exercise *exercise,
                   unsigned level,
                   const struct library *library,
                   const struct past *past,
                   unsigned *times)
{
    const struct unlock *unlock = &exercise->levels[level].unlock;
    struct rung rung = {0};
    unsigned done = 0;
    int32_t longest_ms = 0;

    if (unlock->after != NULL)
        rung = rung_find(exercise, library, unlock->after);
    for (unsigned i = 0; rung.exercise != NULL && i < past->tally_count; i++) {
        const struct past_tally *tally = &past->tallies[i];

        if (!counts_for(tally, rung, unlock->peak))
            continue;
        done += tally->times;
        if (tally->longest_ms > longest_ms)
            longest_ms = tally->longest_ms;
    }
    if (times != NULL)
        *times = done;
    return unlock->after == NULL ||
           (rung.exercise != NULL && done >= unlock->times &&
            longest_ms >= unlock->hold_ms);
}

static void standing_find_lock(struct standing *standing,
                               const struct library *library,
                               const struct past *past)
{
    const struct exercise *exercise = standing->exercise;

    standing->locked_level = -1;
    for (unsigned i = 0; i < exercise->level_count; i++) {
        struct rung rung;

        if (level_is_open(exercise, i, library, past, &standing->open_times))
            continue;
        rung = rung_find(exercise, library, exercise->levels[i].unlock.after);
        standing->opener = rung.exercise;
        standing->opener_level = rung.level;
        standing->locked_level = (int)i;
        standing->locked = i == 0;
        return;
    }
    standing->open_times = 0;
}

/* ---- which level ---- */

static bool is_easiest(const struct exercise *exercise,
                       const struct performance *row)
{
    return same(row->exercise, exercise->id) &&
           same(row->level, exercise->levels[0].id);
}

static bool rests_when_red(const struct exercise *exercise)
{
    return exercise->phase == PHASE_STRETCH ||
           exercise->phase == PHASE_COMPRESSION;
}

/* The day on which the last rest was over, wished or not; DAY_NONE: none. */
static int32_t rest_over(const struct exercise *exercise,
                         const struct past *past,
                         int32_t today)
{
    int32_t last = DAY_NONE;

    for (unsigned i = 0; i < past->rest_count; i++) {
        const struct past_rest *rest = &past->rests[i];

        if (same(rest->exercise, exercise->id) && rest->until > rest->from &&
            rest->until <= today && rest->until > last)
            last = rest->until;
    }
    for (unsigned i = 0;
         rests_when_red(exercise) && i < past->performance_count;
         i++) {
        int32_t until = care_rest_until(past->performances[i].day, DAY_NONE);

        if (is_easiest(exercise, &past->performances[i]) &&
            past_was_red(past, i) && past->performances[i].next_easier &&
            until <= today && until > last)
            last = until;
    }
    return last;
}

/* Did this row itself say where the person stands? */
static bool moves(const struct performance *row)
{
    return !row->pinned && (row->stepped_up || row->alone || row->easier ||
                            row->next_easier || row->reds > 0);
}

/* After a rest it begins at the easiest level. What was done since shows how
 * far it has come: the row that moved it may be older than what is kept. */
static unsigned level_after_rest(const struct exercise *exercise,
                                 const struct past *past,
                                 int32_t until,
                                 unsigned moved)
{
    unsigned level = 0;

    for (unsigned i = 0; i < past->performance_count; i++) {
        const struct performance *row = &past->performances[i];
        int at;

        if (!same(row->exercise, exercise->id) || row->day < until)
            continue;
        if (moves(row))
            return moved;
        at = exercise_level(exercise, row->level);
        if (!row->pinned && at > (int)level)
            level = (unsigned)at;
    }
    return level < moved ? level : moved;
}

static unsigned level_moved(const struct exercise *exercise,
                            const struct past *past,
                            int32_t today)
{
    int32_t over = rest_over(exercise, past, today);
    unsigned level = exercise->start;

    for (unsigned i = 0; i < past->move_count; i++) {
        const struct past_move *move = &past->moves[i];
        int at;

        if (!same(move->exercise, exercise->id))
            continue;
        at = exercise_level(exercise, move->level);
        if (at >= 0)
            level = (unsigned)at - (move->next_easier && at > 0);
    }
    return over == DAY_NONE ? level
                            : level_after_rest(exercise, past, over, level);
}

/* ---- how it went ---- */

static void standing_read_last(struct standing *standing,
                               const struct past *past,
                               int32_t today)
{
    const struct exercise *exercise = standing->exercise;

    standing->last_day = DAY_NONE;
    for (unsigned i = past_performances_until(past, today); i-- > 0;) {
        const struct performance *row = &past->performances[i];
        int level = exercise_level(exercise, row->level);

        if (!same(row->exercise, exercise->id))
            continue;
        if (standing->rating_count == 0) {
            standing->last_day = row->day;
            standing->last_level = level >= 0 ? (unsigned)level : 0;
        }
        standing->ratings[standing->rating_count++] = row->rating;
        if (standing->rating_count == STANDING_LAST)
            return;
    }
}

/* Did the session of this row leave a morning that was not settled? */
static bool was_unsettled(const struct past *past, unsigned row)
{
    const struct past_session *session = past_session_of(past, row);
    enum settled settled =
        session != NULL ? past_settled(past, session) : SETTLED_UNKNOWN;

    return settled == SETTLED_NO || settled == SETTLED_FLARE;
}

/* R10, on the last day before today on which it was done. */
static bool
is_eased(const struct past *past, const char *exercise, int32_t today)
{
    int32_t day = DAY_NONE;

    for (unsigned i = past_performances_until(past, today - 1); i-- > 0;) {
        const struct performance *row = &past->performances[i];

        if (!same(row->exercise, exercise))
            continue;
        if (day != DAY_NONE && row->day != day)
            return false;
        day = row->day;
        if (rating_is_given(row->rating) && row->rating >= CARE_EASE_RATING &&
            was_unsettled(past, i))
            return true;
    }
    return false;
}

/* ---- the whole ---- */

static int level_offered(const struct standing *standing,
                         const struct past *past,
                         int32_t today)
{
    const struct exercise *exercise = standing->exercise;
    unsigned next = standing->level + 1;

    if (standing->locked || standing->pause.until != DAY_NONE ||
        next >= exercise->level_count || (int)next == standing->locked_level)
        return -1;
    return past_may_progress(
               past, exercise->id, exercise->levels[standing->level].id, today)
               ? (int)next
               : -1;
}

struct standing standing_of(const struct exercise *exercise,
                            const struct library *library,
                            const struct past *past,
                            int32_t today)
{
    struct standing standing = {.exercise = exercise};

    standing_find_lock(&standing, library, past);
    standing.pause = past_pause(past,
                                exercise->id,
                                exercise->levels[0].id,
                                rests_when_red(exercise),
                                today);
    standing.drop_asked = standing.pause.row >= 2;
    standing.level = standing.pause.until != DAY_NONE
                         ? 0
                         : level_moved(exercise, past, today);
    standing.moved = standing.level != exercise->start;
    if (standing.locked_level >= 0 &&
        (int)standing.level >= standing.locked_level)
        standing.level =
            standing.locked ? 0 : (unsigned)standing.locked_level - 1;
    standing_read_last(&standing, past, today);
    standing.ease = is_eased(past, exercise->id, today);
    standing.offer = level_offered(&standing, past, today);
    return standing;
}
