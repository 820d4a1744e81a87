/* SPDX-License-Identifier: MIT */
/* recovery_week - R13 week to week and R15 what lasts; recovery.h says how each
 * is read. */
#include <limber/core/care/recovery.h>

#include <stddef.h>

/* Numbers of some days; their mean is sum / count. */
struct told {
    int sum, count;
    int lowest, highest;
};

static void tell(struct told *told, int rating)
{
    if (!rating_is_given(rating))
        return;
    if (told->count == 0 || rating < told->lowest)
        told->lowest = rating;
    if (told->count == 0 || rating > told->highest)
        told->highest = rating;
    told->sum += rating;
    told->count++;
}

/* The mornings of the seven days that end with `last`. */
static struct told mornings_of(const struct past *past, int32_t last)
{
    struct told told = {0};

    for (unsigned i = past_mornings_until(past, last); i > 0; i--) {
        if (past->mornings[i - 1].day <= last - CARE_WEEK)
            break;
        tell(&told, past->mornings[i - 1].pain);
    }
    return told;
}

/* The starts that were answered in those days. */
static struct told starts_of(const struct past *past, int32_t last)
{
    struct told told = {0};

    for (unsigned i = past_sessions_until(past, last); i > 0; i--) {
        if (past->sessions[i - 1].day <= last - CARE_WEEK)
            break;
        if (!past->sessions[i - 1].pain_carried)
            tell(&told, past->sessions[i - 1].start_pain);
    }
    return told;
}

/* ---- R13 ---- */

static enum week_trend trend(const struct past *past, int32_t last)
{
    struct told now = mornings_of(past, last);
    struct told before = mornings_of(past, last - CARE_WEEK);
    int rise, one; /* both times the counts, so that they stay whole */

    if (now.count < CARE_WEEK_MORNINGS || before.count < CARE_WEEK_MORNINGS)
        return WEEK_UNKNOWN;
    rise = now.sum * before.count - before.sum * now.count;
    one = now.count * before.count;
    if (rise >= CARE_CHANGE * one)
        return WEEK_GROWN;
    return rise > CARE_WEEK_SLACK * one ? WEEK_RISEN : WEEK_STEADY;
}

enum week_trend past_week_trend(const struct past *past, int32_t today)
{
    enum week_trend now = trend(past, today);

    if (now == WEEK_RISEN && trend(past, today - CARE_WEEK) >= WEEK_RISEN)
        return WEEK_GROWN;
    return now;
}

/* ---- R15 ---- */

enum advice care_persists(int32_t days, int improvement)
{
    return days >= CARE_PERSIST_DAYS && improvement < CARE_CHANGE
               ? ADVICE_PERSISTS
               : ADVICE_NONE;
}

/* The first day from `since` on of which a morning is known; `today`: none. */
static int32_t
first_morning(const struct past *past, int32_t since, int32_t today)
{
    unsigned before = past_mornings_until(past, since - 1);

    return before < past_mornings_until(past, today)
               ? past->mornings[before].day
               : today;
}

/* The same of starts that were answered. */
static int32_t
first_start(const struct past *past, int32_t since, int32_t today)
{
    unsigned count = past_sessions_until(past, today);

    for (unsigned i = past_sessions_until(past, since - 1); i < count; i++)
        if (!past->sessions[i].pain_carried &&
            rating_is_given(past->sessions[i].start_pain))
            return past->sessions[i].day;
    return today;
}

static bool persists(const struct past *past, int32_t since, int32_t today)
{
    struct told now = mornings_of(past, today), first;
    bool mornings = now.count > 0;
    int32_t week;

    if (!mornings)
        now = starts_of(past, today);
    if (now.count == 0 || now.highest <= CARE_GOOD_MAX)
        return false;
    week = (mornings ? first_morning(past, since, today)
                     : first_start(past, since, today)) +
           CARE_WEEK - 1;
    if (week > today)
        week = today;
    first = mornings ? mornings_of(past, week) : starts_of(past, week);
    return care_persists(today - since,
                         (first.sum - now.lowest * first.count) /
                             first.count) != ADVICE_NONE;
}

static bool lasts(const struct past *past, int32_t since, int32_t today)
{
    struct told now = mornings_of(past, today);

    return today - since >= CARE_PERSIST_HARD_DAYS &&
           now.count >= CARE_WEEK_MORNINGS &&
           now.sum >= CARE_PERSIST_PAIN * now.count;
}

/* Is this morning further down than the best of the days before it? */
static bool is_lower(const struct past *past, unsigned row)
{
    const struct past_morning *morning = &past->mornings[row];

    if (!place_is_known(morning->place))
        return false;
    for (unsigned i = row; i > 0; i--) {
        const struct past_morning *before = &past->mornings[i - 1];

        if (before->day < morning->day - CARE_LOWER_DAYS)
            break;
        if (place_is_known(before->place) && before->place < morning->place)
            return true;
    }
    return false;
}

static bool goes_lower(const struct past *past, int32_t today)
{
    int lower = 0;

    for (unsigned i = past_mornings_until(past, today); i > 0; i--) {
        if (past->mornings[i - 1].day <= today - CARE_WEEK)
            break;
        lower += is_lower(past, i - 1);
    }
    return lower >= CARE_LOWER_MORNINGS;
}

enum advice past_advice(const struct past *past, int32_t since, int32_t today)
{
    bool known = since != DAY_NONE && since <= today;

    if (goes_lower(past, today))
        return ADVICE_LOWER;
    if (past_week_trend(past, today) == WEEK_GROWN)
        return ADVICE_GROWN;
    if (known && lasts(past, since, today))
        return ADVICE_LASTS;
    return known && persists(past, since, today) ? ADVICE_PERSISTS
                                                 : ADVICE_NONE;
}

enum advice
past_advice_due(const struct past *past, int32_t since, int32_t today)
{
    int32_t said = past->advised_day;

    if (said != DAY_NONE && said <= today && said > today - CARE_WEEK)
        return ADVICE_NONE;
    return past_advice(past, since, today);
}
