/* SPDX-License-Identifier: MIT */
/* past - finds its way in history; see the header. */
#include <limber/core/care/past.h>

#include <stddef.h>

#include <limber/core/care/tolerance.h>

static const char *const end_words[END_REASON_COUNT] = {
    [END_NONE] = "",
    [END_FURTHER] = "further",
    [END_REDS] = "reds",
    [END_WEAK] = "weak",
    [END_SIGNS] = "signs",
    [END_NO_ANSWER] = "no-answer",
};

const char *end_reason_word(enum end_reason reason)
{
    return end_words[reason];
}

struct past past_none(void)
{
    return (struct past){
        .signs = {.full_day = DAY_NONE},
        .asked_day = DAY_NONE,
        .asked_pain = RATING_NONE,
        .asked_place = PLACE_UNKNOWN,
        .advised_day = DAY_NONE,
        .reminded_day = DAY_NONE,
    };
}

/* ---- rows ---- */

unsigned past_sessions_until(const struct past *past, int32_t day)
{
    unsigned count = past->session_count;

    while (count > 0 && past->sessions[count - 1].day > day)
        count--;
    return count;
}

unsigned past_performances_until(const struct past *past, int32_t day)
{
    unsigned count = past->performance_count;

    while (count > 0 && past->performances[count - 1].day > day)
        count--;
    return count;
}

unsigned past_mornings_until(const struct past *past, int32_t day)
{
    unsigned low = 0, high = past->morning_count;

    while (low < high) {
        unsigned middle = low + (high - low) / 2;

        if (past->mornings[middle].day <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct past_session *past_session_before(const struct past *past,
                                               int32_t day)
{
    unsigned count = past->session_count;

    while (count > 0 && past->sessions[count - 1].day >= day)
        count--;
    return count > 0 ? &past->sessions[count - 1] : NULL;
}

const struct past_session *past_session_of(const struct past *past,
                                           unsigned row)
{
    for (unsigned i = 0; i < past->session_count; i++) {
        const struct past_session *session = &past->sessions[i];

        if (row >= session->first &&
            row < (unsigned)session->first + session->performances)
            return session;
    }
    return NULL;
}

const struct past_morning *past_morning_of(const struct past *past, int32_t day)
{
    unsigned count = past_mornings_until(past, day);

    return count > 0 && past->mornings[count - 1].day == day
               ? &past->mornings[count - 1]
               : NULL;
}

/* ---- the usual ---- */

int past_usual2_of(const struct past *past, unsigned sessions)
{
    int starts[CARE_USUAL_SESSIONS];
    unsigned count = 0;

    for (unsigned i = sessions; i > 0 && count < CARE_USUAL_SESSIONS; i--) {
        const struct past_session *session = &past->sessions[i - 1];

        if (!session->pain_carried && rating_is_given(session->start_pain))
            starts[count++] = session->start_pain;
    }
    return care_usual2(starts, count);
}

int past_usual2(const struct past *past, int32_t today)
{
    return past_usual2_of(past, past_sessions_until(past, today));
}

/* ---- how it was ---- */

bool past_was_red(const struct past *past, unsigned row)
{
    const struct performance *done = &past->performances[row];
    const struct past_session *session = past_session_of(past, row);
    int start = session != NULL ? session->start_pain : RATING_NONE;

    return done->reds > 0 || care_zone(done->rating, start) == ZONE_STOP;
}

/* Was an exercise of it too much, by a number or without? */
static bool had_red(const struct past *past, const struct past_session *session)
{
    for (unsigned i = 0; i < session->performances; i++) {
        unsigned row = session->first + i;

        if (row < past->performance_count && past_was_red(past, row))
            return true;
    }
    return false;
}

/* The letters of a day, the worst last. */
static const char letters[] = " r?GCS";

static char worse_letter(char a, char b)
{
    for (unsigned i = sizeof letters - 1; i-- > 0;)
        if (letters[i] == a || letters[i] == b)
            return letters[i];
    return ' ';
}

static char session_letter(const struct past *past,
                           const struct past_session *session)
{
    enum zone zone = care_zone(session->worst, session->start_pain);

    if (session->end != END_NONE || had_red(past, session))
        return zone_letter(ZONE_STOP);
    if (zone == ZONE_NONE && !session->done && session->performances == 0)
        return ' ';
    return zone_letter(zone);
}

char past_day_letter(const struct past *past, int32_t day)
{
    char letter = ' ';

    for (unsigned i = 0; i < past->session_count; i++)
        if (past->sessions[i].day == day)
            letter =
                worse_letter(letter, session_letter(past, &past->sessions[i]));
    for (unsigned i = 0; i < past->activity_count; i++)
        if (past->activities[i].day == day &&
            past->activities[i].kind == ACTIVITY_REST)
            letter = worse_letter(letter, 'r');
    return letter;
}
