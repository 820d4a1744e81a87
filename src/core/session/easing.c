/* SPDX-License-Identifier: MIT */
/* easing - the track and the set it goes on with; see the header. */
#include <limber/core/session/easing.h>

#include <limber/core/care/tolerance.h>
#include <limber/core/session/reading.h>

/* Sets of a round that are still to be done, the one under way counted. */
static unsigned sets_left(unsigned sets, unsigned set)
{
    return set < sets ? sets - set : 1;
}

/* Of that level, as many sets as are left of the track it is on now. */
static unsigned sets_of_level(const struct session *s,
                              const struct plan *plan,
                              unsigned level,
                              unsigned set)
{
    unsigned full = plan_track_at(level, DOSE_FULL);
    unsigned now = sets_left(session_track(s, plan)->dose.sets, set);
    unsigned left = sets_left(plan_track(plan, s->step, full)->dose.sets, set);

    return now < left ? now : left;
}

static struct easing easing_at(const struct session *s,
                               const struct plan *plan,
                               enum easing_kind kind,
                               unsigned level)
{
    const struct segment *ahead = session_ahead(s, plan);
    unsigned left = sets_of_level(s, plan, level, ahead->set);
    struct easing easing = {kind, plan_track_at(level, DOSE_HALF_WORK), 0};
    unsigned set = 0;

    if (left > 1) {
        easing.track = plan_track_at(level, DOSE_HALF_SETS);
        set =
            plan_track(plan, s->step, easing.track)->dose.sets - (left + 1) / 2;
    }
    easing.target =
        plan_work_of(plan, s->step, easing.track, ahead->round, set);
    return easing;
}

/* Is it less than what is left now? A short hold is not halved any more. */
static bool
is_less(const struct session *s, const struct plan *plan, struct easing easing)
{
    const struct track *now = session_track(s, plan);
    const struct track *then = plan_track(plan, s->step, easing.track);
    unsigned left = sets_left(now->dose.sets, session_ahead(s, plan)->set);

    return then->size == DOSE_HALF_SETS
               ? left > 1
               : dose_set_ms(&then->dose) < dose_set_ms(&now->dose);
}

struct easing easing_of(const struct session *session, const struct plan *plan)
{
    unsigned level = session_track(session, plan)->level;
    enum phase phase = plan->steps[session->step].phase;
    struct easing easing;

    if (level > 0)
        return easing_at(session, plan, EASING_LEVEL, level - 1);
    easing = easing_at(session, plan, EASING_DOSE, level);
    if (phase == PHASE_STRETCH || phase == PHASE_COMPRESSION ||
        !is_less(session, plan, easing))
        easing.kind = EASING_OUT;
    return easing;
}

bool easing_is_due(const struct session *session)
{
    return session->red_step == (int8_t)session->step && !session->over;
}

int64_t easing_left_ms(const struct session *session,
                       const struct plan *plan,
                       const struct easing *easing)
{
    const struct track *track = plan_track(plan, session->step, easing->track);

    if (easing->kind == EASING_OUT ||
        session_reds_on(session, plan, session->step) > 1) /* left out */
        return 0;
    return PLAN_GET_READY_MS + track->length_ms -
           plan_segment(plan, session->step, easing->track, easing->target)
               ->offset_ms;
}
