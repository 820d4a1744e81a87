/* SPDX-License-Identifier: MIT */
/* ninety_session - keys at the moments at which they are due; see the header.
 */
#include "edge/ninety_session.h"

#include <string.h>

struct outing {
    int number; /* of the day */
    struct ninety_day day;
    const struct plan *plan;
    struct session *session;
};

static void press(struct outing *out, enum command command, int value)
{
    session_step(out->session,
                 out->plan,
                 &(struct event){.kind = EVENT_COMMAND,
                                 .now_ms = out->session->now_ms,
                                 .command = command,
                                 .value = value});
}

/* Of the exercise a question is about, or of the one under way. */
static int rating_due(const struct outing *out, int *again)
{
    const struct session *s = out->session;
    unsigned step = s->asked_step >= 0 && s->state != SESSION_RUNNING
                        ? (unsigned)s->asked_step
                        : s->step;
    const struct plan_step *about = &out->plan->steps[step];

    return ninety_rating(
        out->number, about->exercise->id, about->stepped_up, again);
}

/* Where it is after it went further; where it was, on any other day. */
static int place_after_further(const struct outing *out)
{
    return place_is_known(out->day.further_at) ? out->day.further_at
                                               : out->day.place;
}

/* Answers what stands; false where this person says nothing to it. */
static bool answer(struct outing *out)
{
    int again;
    int rating = rating_due(out, &again);
    int value = RATING_NONE;

    switch (out->session->state) {
    case SESSION_QUESTION:
        value = rating;
        break;
    case SESSION_AGAIN:
        value = again;
        break;
    case SESSION_PLACE:
        value = out->day.place;
        break;
    case SESSION_WHERE:
        value = place_after_further(out);
        break;
    default:
        break;
    }
    if (value == RATING_NONE)
        return false;
    press(out, COMMAND_RATE, value);
    return true;
}

/* In the work: what is too much is said there, and that it went further. */
static void speak_up(struct outing *out)
{
    const struct session *s = out->session;
    const char *exercise = out->plan->steps[s->step].exercise->id;
    int again;
    int rating = rating_due(out, &again);

    if (s->state != SESSION_RUNNING ||
        session_segment(s, out->plan)->kind != SEGMENT_WORK)
        return;
    if (out->day.further != NULL && strcmp(out->day.further, exercise) == 0)
        press(out, COMMAND_FURTHER, 0);
    else if (again != RATING_NONE && s->steps[s->step].reds == 0 &&
             care_zone(rating, s->options.start_pain) == ZONE_STOP)
        press(out, COMMAND_RATE, rating);
}

void ninety_session(int day,
                    const struct plan *plan,
                    const struct session_options *options,
                    struct session *s)
{
    struct outing out = {day, ninety_day(day), plan, s};

    session_begin(s, plan, options, 0);
    while (s->state != SESSION_ENDED) {
        int64_t next;

        speak_up(&out);
        if (answer(&out))
            continue;
        next = session_next_ms(s, plan);
        if (next == INT64_MAX) /* reps at one's own pace */
            press(&out, COMMAND_GO, 0);
        else
            session_step(
                s, plan, &(struct event){.kind = EVENT_TICK, .now_ms = next});
    }
    if (rating_is_given(out.day.after) && !out.day.forgets)
        press(&out, COMMAND_RATE, out.day.after);
}
