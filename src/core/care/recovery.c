/* SPDX-License-Identifier: MIT */
/* recovery - R10 the next morning, R12 a week off, R14 a step up; the header
 * says how each is read. */
#include <limber/core/care/recovery.h>

#include <stddef.h>
#include <string.h>

#include <limber/core/care/tolerance.h>

/* ---- R10 ---- */

enum settled care_settled(int base, int morning, int start_place, int place)
{
    bool places = place_is_known(start_place);

    if (!rating_is_given(morning))
        return SETTLED_UNKNOWN;
    if (places && place_is_known(place) && place > start_place)
        return SETTLED_FLARE;
    if (!rating_is_given(base))
        return SETTLED_UNKNOWN;
    if (morning >= base + CARE_CHANGE && morning >= CARE_MORNING_GENTLE)
        return SETTLED_FLARE;
    if (morning > base + CARE_SETTLED_SLACK)
        return SETTLED_NO;
    return places && !place_is_known(place) ? SETTLED_UNKNOWN : SETTLED_YES;
}

/* The last morning up to the session's day that is not too old; NULL: none. */
static const struct past_morning *
morning_before(const struct past *past, const struct past_session *session)
{
    unsigned count = past_mornings_until(past, session->day);

    return count > 0 && past->mornings[count - 1].day >=
                            session->day - CARE_BASE_DAYS
               ? &past->mornings[count - 1]
               : NULL;
}

enum settled past_settled(const struct past *past,
                          const struct past_session *session)
{
    const struct past_morning *before = morning_before(past, session);
    const struct past_morning *after = past_morning_of(past, session->day + 1);
    int base = before != NULL ? before->pain : session->start_pain;
    int place = session->start_place;
    enum settled settled;
    bool carried;

    if (after == NULL)
        return SETTLED_UNKNOWN;
    settled = care_settled(base, after->pain, place, after->place);
    if (settled == SETTLED_FLARE)
        return settled;
    if (session->place_carried)
        settled = care_settled(base, after->pain, PLACE_UNKNOWN, after->place);
    /* what was carried may hold back, never progress */
    carried = (before == NULL && session->pain_carried) ||
              (session->place_carried && place_is_known(place));
    return settled == SETTLED_YES && carried ? SETTLED_UNKNOWN : settled;
}

/* ---- R12 ---- */

int32_t care_rest_until(int32_t red_day, int32_t wished)
{
    int32_t until = red_day + CARE_REST_DAYS;

    return wished > until ? wished : until;
}

static void rest(struct past_pause *pause, int32_t from, int32_t until)
{
    if (pause->until == DAY_NONE || from >= pause->until)
        pause->row++;
    if (pause->until == DAY_NONE || until > pause->until)
        pause->until = until;
}

/* Rests that were asked for and begin on `from` to `to`. */
static void add_wishes(struct past_pause *pause,
                       const struct past *past,
                       const char *exercise,
                       int32_t from,
                       int32_t to)
{
    for (unsigned i = 0; i < past->rest_count; i++) {
        const struct past_rest *wish = &past->rests[i];

        if (wish->from < from || wish->from > to || wish->until <= wish->from ||
            strcmp(wish->exercise, exercise) != 0)
            continue;
        if (pause->until == DAY_NONE || wish->until > pause->until)
            pause->wished = true;
        rest(pause, wish->from, wish->until);
    }
}

/* What one time of it makes of the rests before it. */
static void add_time(struct past_pause *pause,
                     const struct past *past,
                     unsigned row,
                     const char *easiest,
                     bool stretches)
{
    const struct performance *done = &past->performances[row];
    bool over = pause->until == DAY_NONE || done->day >= pause->until;
    int32_t until = care_rest_until(done->day, DAY_NONE);

    if (past_was_red(past, row)) {
        /* red at a harder form, eased, and finished well at the easiest one:
         * that is no reason to rest */
        if (!stretches || strcmp(done->level, easiest) != 0 ||
            !done->next_easier)
            return;
        if (pause->until == DAY_NONE || until > pause->until)
            pause->wished = false;
        rest(pause, done->day, until);
    } else if (over && rating_is_given(done->rating)) {
        pause->row = 0;
    }
}

struct past_pause past_pause(const struct past *past,
                             const char *exercise,
                             const char *easiest,
                             bool stretches,
                             int32_t today)
{
    struct past_pause pause = {.until = DAY_NONE};
    unsigned count = past_performances_until(past, today);
    int32_t next = DAY_NONE; /* wishes from this day on are not in it yet */

    for (unsigned i = 0; i < count; i++) {
        const struct performance *done = &past->performances[i];

        if (strcmp(done->exercise, exercise) != 0)
            continue;
        if (done->day > next) {
            add_wishes(&pause, past, exercise, next, done->day - 1);
            next = done->day;
        }
        add_time(&pause, past, i, easiest, stretches);
    }
    add_wishes(&pause, past, exercise, next, today);
    return pause.until != DAY_NONE && today < pause.until
               ? pause
               : (struct past_pause){.until = DAY_NONE};
}

/* ---- R14 ---- */

const enum phase care_step_up_order[PHASE_COUNT] = {PHASE_REACTIVATION,
                                                    PHASE_STRETCH,
                                                    PHASE_COMPRESSION,
                                                    PHASE_WARM_UP,
                                                    PHASE_COOL_DOWN};

bool care_may_progress(const int ratings[], unsigned count)
{
    if (count < CARE_PROGRESS_TIMES)
        return false;
    for (unsigned i = 0; i < CARE_PROGRESS_TIMES; i++)
        if (!rating_is_given(ratings[i]) || ratings[i] > CARE_GOOD_MAX)
            return false;
    return true;
}

/* Was it done at this level as well as it can be? */
static bool was_clean(const struct performance *done,
                      const struct past_session *session,
                      const char *level)
{
    return strcmp(done->level, level) == 0 && done->full && !done->left_out &&
           !done->easier && !done->next_easier && done->reds == 0 &&
           done->further == 0 &&
           care_zone(done->rating, session->start_pain) == ZONE_GOOD;
}

static bool has_settled(const struct past *past,
                        const struct past_session *session,
                        int32_t today)
{
    return session->day < today && past_settled(past, session) == SETTLED_YES;
}

/* Goes back through the times until three sessions are full. */
static bool was_clean_lately(const struct past *past,
                             const char *exercise,
                             const char *level,
                             int32_t today)
{
    const struct past_session *last = NULL;
    unsigned sessions = 0;

    for (unsigned i = past_performances_until(past, today); i > 0; i--) {
        const struct performance *done = &past->performances[i - 1];
        const struct past_session *session;

        if (strcmp(done->exercise, exercise) != 0)
            continue;
        session = past_session_of(past, i - 1);
        if (sessions == CARE_PROGRESS_TIMES && session != last)
            return true;
        if (session == NULL || !was_clean(done, session, level))
            return false;
        if (session == last)
            continue;
        if (!has_settled(past, session, today))
            return false;
        last = session;
        sessions++;
    }
    return sessions == CARE_PROGRESS_TIMES;
}

bool past_may_progress(const struct past *past,
                       const char *exercise,
                       const char *level,
                       int32_t today)
{
    return was_clean_lately(past, exercise, level, today) &&
           past_week_trend(past, today) < WEEK_RISEN &&
           !past_flare_within(past, today, CARE_PROGRESS_CALM);
}

static bool was_strength(const struct past *past, int32_t day)
{
    for (unsigned i = 0; i < past->session_count; i++) {
        const struct past_session *session = &past->sessions[i];

        if (session->day == day && session->strength &&
            (session->done || session->performances > 0))
            return true;
    }
    return false;
}

bool past_strength_is_due(const struct past *past, int32_t today)
{
    int days = 0;

    for (int32_t back = 0; back < CARE_WEEK; back++)
        days += was_strength(past, today - back);
    return days < CARE_STRENGTH_WEEK && !was_strength(past, today) &&
           !was_strength(past, today - 1);
}
