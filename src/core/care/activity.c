/* SPDX-License-Identifier: MIT */
/* activity - what is logged and what is said of it; see the header. */
#include <limber/core/care/activity.h>

#include <stddef.h>
#include <string.h>

#include <limber/core/care/recovery.h>

#define CARE_ACTIVITY_AS_ROW(name, word, label) [name] = {word, label},
static const struct {
    const char *word, *label;
} activities[ACTIVITY_COUNT] = {CARE_ACTIVITIES(CARE_ACTIVITY_AS_ROW)};

/* What may suit better for a week, and how this one may be easier. */
static const struct {
    const char *other, *easier;
} hints[ACTIVITY_COUNT] = {
    [ACTIVITY_WALK] = {"swimming, water walking or cycling",
                       "shorter steps, on a firm and level route"},
    [ACTIVITY_SWIM] = {"water walking or walking",
                       "another stroke, and less of an arch in the back"},
    [ACTIVITY_WATER_WALK] = {"walking or cycling",
                             "shorter steps, in shallower water"},
    [ACTIVITY_CYCLE] = {"walking, swimming or water walking",
                        "another seat height, or a softer seat"},
    [ACTIVITY_RUN] = {"walking, swimming or water walking",
                      "walking in between, on a firm and level route"},
};

const char *activity_word(enum activity_kind kind)
{
    return activities[kind].word;
}

const char *activity_label(enum activity_kind kind)
{
    return activities[kind].label;
}

bool activity_find(const char *word, enum activity_kind *kind)
{
    for (unsigned i = 0; i < ACTIVITY_COUNT; i++) {
        if (strcmp(word, activities[i].word) != 0 &&
            strcmp(word, activities[i].label) != 0)
            continue;
        *kind = (enum activity_kind)i;
        return true;
    }
    return false;
}

/* ---- R18 ---- */

/* A number or a place, and the day it is of. */
struct known {
    int value;
    int32_t day; /* DAY_NONE: nothing is known */
};

/* Later days count more; within a day what was put in first. */
static void know(struct known *known, int value, bool given, int32_t day)
{
    if (given && (known->day == DAY_NONE || day > known->day))
        *known = (struct known){value, day};
}

static void look_back(const struct past *past,
                      int32_t day,
                      struct known *pain,
                      struct known *place)
{
    unsigned count = past_mornings_until(past, day);

    for (unsigned i = count; i > 0; i--) {
        const struct past_morning *morning = &past->mornings[i - 1];

        if (morning->day < day - CARE_BASE_DAYS)
            break;
        know(pain, morning->pain, rating_is_given(morning->pain), morning->day);
        know(place,
             morning->place,
             place_is_known(morning->place),
             morning->day);
    }
    count = past_sessions_until(past, day);
    for (unsigned i = count; i > 0; i--) {
        const struct past_session *session = &past->sessions[i - 1];

        if (session->day < day - CARE_BASE_DAYS)
            break;
        know(pain,
             session->start_pain,
             rating_is_given(session->start_pain) && !session->pain_carried,
             session->day);
        know(place,
             session->start_place,
             place_is_known(session->start_place) && !session->place_carried,
             session->day);
    }
}

bool activity_was_worse(const struct past *past,
                        const struct past_activity *activity)
{
    struct known pain = {.day = DAY_NONE}, place = {.day = DAY_NONE};

    if (activity->kind == ACTIVITY_REST)
        return false;
    look_back(past, activity->day, &pain, &place);
    if (place.day != DAY_NONE && place_is_known(activity->place) &&
        activity->place > place.value)
        return true;
    return pain.day != DAY_NONE && rating_is_given(activity->pain) &&
           activity->pain >= pain.value + CARE_CHANGE;
}

int32_t activity_week_minutes(const struct past *past, int32_t today)
{
    int64_t minutes = 0;

    for (unsigned i = 0; i < past->activity_count; i++) {
        const struct past_activity *activity = &past->activities[i];

        if (activity->day > today - CARE_WEEK && activity->day <= today &&
            activity->kind != ACTIVITY_REST && activity->minutes > 0)
            minutes += activity->minutes;
    }
    return minutes < INT32_MAX ? (int32_t)minutes : INT32_MAX;
}

static void say_week(int32_t minutes, struct text *out)
{
    text_addf(out,
              "%d %s in the last 7 days.",
              (int)minutes,
              minutes == 1 ? "minute" : "minutes");
    if (minutes < CARE_ACTIVITY_WEEK_MIN)
        text_addf(out,
                  " %d a week is something to build toward; any amount counts.",
                  CARE_ACTIVITY_WEEK_MIN);
}

void activity_say(const struct past *past,
                  const struct past_activity *activity,
                  struct text *out)
{
    if (activity->kind == ACTIVITY_REST) {
        text_add(out, "Rest, on purpose. It is part of the week.");
        return;
    }
    if (activity_was_worse(past, activity))
        text_addf(out,
                  "It is worse after %s. For a week %s may suit you better, or "
                  "%s.",
                  activities[activity->kind].label,
                  hints[activity->kind].other,
                  hints[activity->kind].easier);
    else
        say_week(activity_week_minutes(past, activity->day), out);
    if (past_gentle(past, activity->day, NULL) != GENTLE_NOT)
        text_add(out, " On a gentle day a few minutes are enough.");
}

/* ---- R16, R17 ---- */

bool order_is_sound(const enum phase phases[], unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        if ((unsigned)phases[i] >= PHASE_COUNT)
            return false;
        if (i > 0 && phases[i] < phases[i - 1])
            return false;
    }
    return true;
}

bool hold_wants_breath(int32_t hold_ms)
{
    return hold_ms >= CARE_HOLD_BREATH_S * 1000;
}
