/* SPDX-License-Identifier: MIT */
/* tailor_day - the check-in, and what it makes of the day; see tailor.h. */
#include <limber/core/care/tailor_step.h>

#include <stddef.h>
#include <string.h>

/* ---- as it is first shown ---- */

static void
ask_morning(struct checkin *checkin, const struct past *past, int32_t today)
{
    const struct past_session *last = past_session_before(past, today);

    checkin->morning = RATING_NONE;
    checkin->morning_day = DAY_NONE;
    if (last != NULL && today - last->day <= CARE_WEEK &&
        past_morning_of(past, last->day + 1) == NULL)
        checkin->morning_day = last->day + 1;
}

struct checkin checkin_first(const struct past *past,
                             const struct person *person,
                             int32_t today)
{
    struct checkin checkin = {.pain = RATING_NONE,
                              .place = PLACE_UNKNOWN,
                              .sore = person->sore,
                              .today = TODAY_AS_PLANNED};

    unsigned count = past_sessions_until(past, today);

    for (unsigned i = 0; i < count; i++) {
        const struct past_session *session = &past->sessions[i];

        if (rating_is_given(session->start_pain))
            checkin.pain = session->start_pain;
        if (place_is_known(session->start_place))
            checkin.place = session->start_place;
    }
    /* a check-in may have led to no session */
    if (past->asked_day != DAY_NONE && past->asked_day <= today &&
        (count == 0 || past->asked_day >= past->sessions[count - 1].day)) {
        if (rating_is_given(past->asked_pain))
            checkin.pain = past->asked_pain;
        if (place_is_known(past->asked_place))
            checkin.place = past->asked_place;
    }
    checkin.pain_carried = rating_is_given(checkin.pain);
    checkin.place_carried = place_is_known(checkin.place);
    ask_morning(&checkin, past, today);
    return checkin;
}

/* ---- what is known with it ---- */

/* The morning counts from when it is answered, and is kept when the session
 * begins. A place that was said today is that of today's morning. */
static struct past past_with(const struct tailoring *ask, struct arena *arena)
{
    const struct checkin *checkin = ask->checkin;
    struct past past = *ask->past;
    bool today = checkin->morning_day == ask->today;
    struct past_morning *mornings;
    unsigned before;

    if (checkin->morning_day == DAY_NONE ||
        !rating_is_given(checkin->morning) ||
        past_morning_of(&past, checkin->morning_day) != NULL)
        return past;
    before = past_mornings_until(&past, checkin->morning_day);
    mornings = arena_take(arena, past.morning_count + 1, sizeof mornings[0]);
    for (unsigned i = 0; i < past.morning_count; i++)
        mornings[i + (i >= before)] = past.mornings[i];
    mornings[before] = (struct past_morning){
        .day = checkin->morning_day,
        .pain = checkin->morning,
        .place = today && !checkin->place_carried ? checkin->place
                                                  : (int8_t)PLACE_UNKNOWN};
    past.mornings = mornings;
    past.morning_count++;
    return past;
}

/* ---- the day ---- */

/* Today's number tells most, then what has been; a wish where nothing else
 * does. */
static enum gentle_reason
reason_of(enum gate gate, int pain, enum gentle_reason past, bool wished)
{
    if (gate == GATE_REST)
        return GENTLE_REST;
    if (gate == GATE_GENTLE)
        return pain >= CARE_START_GENTLE ? GENTLE_START : GENTLE_RISEN;
    if (past != GENTLE_NOT)
        return past;
    return wished ? GENTLE_WISHED : GENTLE_NOT;
}

static void decide_day(struct tailor_work *work, int usual2)
{
    const struct checkin *checkin = work->ask->checkin;
    struct tailored *out = work->out;
    enum gentle_reason past = past_gentle(&work->past, work->ask->today, NULL);

    out->gate = care_start_gate(checkin->pain, usual2);
    out->proposed = TODAY_AS_PLANNED;
    if (out->gate == GATE_REST)
        out->proposed = TODAY_REST;
    else if (out->gate == GATE_GENTLE || past != GENTLE_NOT)
        out->proposed = TODAY_GENTLE;
    out->today = checkin->today_chosen ? checkin->today : out->proposed;
    out->gentle = reason_of(
        out->gate, checkin->pain, past, out->today != TODAY_AS_PLANNED);
}

static void say_day(struct tailor_work *work, int usual2)
{
    const struct tailoring *ask = work->ask;
    struct tailored *out = work->out;

    if (work->gentle)
        tailor_say(work,
                   (struct change){.kind = CHANGE_GENTLE,
                                   .gentle = out->gentle,
                                   .pain = ask->checkin->pain,
                                   .usual2 = (int8_t)usual2});
    if (!ask->practice && strcmp(ask->routine->id, "strength") == 0 &&
        !past_strength_is_due(&work->past, ask->today))
        tailor_say(work, (struct change){.kind = CHANGE_STRENGTH});
}

void tailor_day(struct tailor_work *work)
{
    const struct tailoring *ask = work->ask;
    int usual2;

    work->past = past_with(ask, work->arena);
    usual2 = past_usual2(&work->past, ask->today);
    decide_day(work, usual2);
    work->gentle = work->out->today != TODAY_AS_PLANNED;
    say_day(work, usual2);
}
