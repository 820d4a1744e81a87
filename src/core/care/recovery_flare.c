/* SPDX-License-Identifier: MIT */
/* recovery_flare - R11: gentle days, as history tells them; recovery.h says
 * when they begin and end.
 *
 * History is walked once from its first row: within a day the morning, then
 * the sessions in their order. What is known after a row is a struct flare.
 */
#include <limber/core/care/recovery.h>

#include <stddef.h>

#include <limber/core/care/tolerance.h>

struct flare {
    bool on;
    enum gentle_reason cause, last; /* the first sign of it and the latest */
    int32_t began, sign;            /* their days */
    int32_t heard;                  /* the latest sign, or morning since */
    int32_t calm;     /* the calm morning that was the last one; DAY_NONE */
    bool heard_since; /* a morning or a session came after the latest sign */
    int32_t last_day; /* the last day of the latest one that is over */
};

static void sign(struct flare *flare, int32_t day, enum gentle_reason reason)
{
    if (!flare->on) {
        flare->on = true;
        flare->cause = reason;
        flare->began = day;
    }
    flare->last = reason;
    flare->sign = flare->heard = day;
    flare->calm = DAY_NONE;
    flare->heard_since = false;
}

/* `day` is the first one on which it is no more. */
static void end(struct flare *flare, int32_t day)
{
    flare->on = false;
    flare->last_day = day - 1;
}

static void end_unheard(struct flare *flare, int32_t day)
{
    if (flare->on && day >= flare->heard + CARE_FLARE_SILENT)
        end(flare, flare->heard + CARE_FLARE_SILENT);
}

/* Did the night after a session of the day before make a flare? `sessions`:
 * how many were before that morning. */
static bool
was_bad_night(const struct past *past, unsigned sessions, int32_t morning)
{
    for (unsigned i = sessions; i > 0; i--) {
        const struct past_session *session = &past->sessions[i - 1];

        if (session->day < morning - 1)
            return false;
        if (past_settled(past, session) == SETTLED_FLARE)
            return true;
    }
    return false;
}

static bool was_calm(int morning, int usual2)
{
    return usual2 == RATING_NONE
               ? morning <= CARE_FLARE_CALM
               : 2 * morning <= usual2 + 2 * CARE_SETTLED_SLACK;
}

static void hear_morning(struct flare *flare,
                         const struct past *past,
                         unsigned row,
                         unsigned sessions)
{
    const struct past_morning *morning = &past->mornings[row];
    int32_t day = morning->day;

    if (!rating_is_given(morning->pain))
        return;
    end_unheard(flare, day);
    if (was_bad_night(past, sessions, day)) {
        sign(flare, day, GENTLE_MORNING);
        return;
    }
    if (!flare->on || day <= flare->sign)
        return;
    flare->heard = day;
    flare->heard_since = true;
    if (!was_calm(morning->pain, past_usual2_of(past, sessions)))
        flare->calm = DAY_NONE;
    else if (flare->calm == day - 1)
        end(flare, day);
    else
        flare->calm = day;
}

/* R5 of a session that was gentle; NOT where that was only a wish. */
static enum gentle_reason reason_of_start(const struct past *past, unsigned row)
{
    const struct past_session *session = &past->sessions[row];
    int start = session->start_pain;

    if (!session->gentle)
        return GENTLE_NOT;
    switch (care_start_gate(start, past_usual2_of(past, row))) {
    case GATE_REST:
        return GENTLE_REST;
    case GATE_GENTLE:
        return start >= CARE_START_GENTLE ? GENTLE_START : GENTLE_RISEN;
    case GATE_NORMAL:
        break;
    }
    return GENTLE_NOT;
}

static void
hear_session(struct flare *flare, const struct past *past, unsigned row)
{
    const struct past_session *session = &past->sessions[row];
    enum gentle_reason reason = reason_of_start(past, row);

    end_unheard(flare, session->day);
    flare->heard_since = true;
    if (session->end == END_FURTHER || session->end == END_NO_ANSWER)
        reason = GENTLE_FURTHER;
    if (reason != GENTLE_NOT)
        sign(flare, session->day, reason);
}

/* FLARE_MORNINGS is two: a calm morning and the one before it. */
_Static_assert(CARE_FLARE_MORNINGS == 2, "struct flare remembers one morning");

static struct flare flare_of(const struct past *past, int32_t today)
{
    struct flare flare = {.last_day = DAY_NONE};
    unsigned mornings = past_mornings_until(past, today);
    unsigned sessions = past_sessions_until(past, today);
    unsigned morning = 0, session = 0;

    while (morning < mornings || session < sessions)
        if (session == sessions ||
            (morning < mornings &&
             past->mornings[morning].day <= past->sessions[session].day))
            hear_morning(&flare, past, morning++, session);
        else
            hear_session(&flare, past, session++);
    end_unheard(&flare, today);
    return flare;
}

enum gentle_reason
past_gentle(const struct past *past, int32_t today, enum gentle_reason *cause)
{
    struct flare flare = flare_of(past, today);

    if (cause != NULL)
        *cause = flare.on ? flare.cause : GENTLE_NOT;
    if (!flare.on)
        return GENTLE_NOT;
    if (!flare.heard_since &&
        (flare.last == GENTLE_FURTHER || flare.last == GENTLE_MORNING))
        return flare.last;
    return GENTLE_GOES_ON;
}

bool past_flare_within(const struct past *past, int32_t today, int days)
{
    struct flare flare = flare_of(past, today);

    return flare.on ||
           (flare.last_day != DAY_NONE && flare.last_day >= today - days);
}

/* The last day up to `today` on which anything was done, not before `from`. */
static int32_t last_active(const struct past *past, int32_t from, int32_t today)
{
    int32_t day = from;

    for (unsigned i = 0; i < past->session_count; i++) {
        const struct past_session *session = &past->sessions[i];

        if (session->day > day && session->day <= today &&
            (session->done || session->performances > 0))
            day = session->day;
    }
    for (unsigned i = 0; i < past->activity_count; i++) {
        const struct past_activity *activity = &past->activities[i];

        if (activity->day > day && activity->day <= today &&
            activity->kind != ACTIVITY_REST)
            day = activity->day;
    }
    return day;
}

bool past_quiet(const struct past *past, int32_t today)
{
    struct flare flare = flare_of(past, today);
    int32_t said = past->reminded_day;

    return flare.on && !(said >= flare.began && said <= today) &&
           today - last_active(past, flare.began, today) >= CARE_QUIET_DAYS;
}
