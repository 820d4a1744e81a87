/* SPDX-License-Identifier: MIT */
/* reading - what a session and its plan tell; see the header. */
#include <limber/core/session/reading.h>

#include <string.h>

#include <limber/core/session/easing.h>

enum session_state session_front(const struct session *session)
{
    if (session->state == SESSION_PAUSED || session->state == SESSION_REENTRY)
        return (enum session_state)session->under;
    return (enum session_state)session->state;
}

const struct track *session_track(const struct session *session,
                                  const struct plan *plan)
{
    return plan_track(plan, session->step, session->steps[session->step].track);
}

const struct segment *session_segment(const struct session *session,
                                      const struct plan *plan)
{
    return plan_segment(plan,
                        session->step,
                        session->steps[session->step].track,
                        session->segment);
}

const struct form *session_form(const struct session *session,
                                const struct plan *plan)
{
    return plan_form(plan, session->step, session->steps[session->step].track);
}

/* ---- the clock ---- */

static bool clock_stands(const struct session *session)
{
    return session->state == SESSION_PAUSED ||
           session->state == SESSION_REENTRY;
}

int64_t session_passed_ms(const struct session *session)
{
    int64_t passed = clock_stands(session)
                         ? session->passed_ms
                         : session->now_ms - session->entered_ms;

    if (passed < 0)
        return 0;
    return passed < session->length_ms ? passed : session->length_ms;
}

int64_t session_left_ms(const struct session *session)
{
    if (session->length_ms == INT64_MAX)
        return INT64_MAX;
    if (!clock_stands(session) && session->deadline_ms == INT64_MAX)
        return INT64_MAX;
    return session->length_ms - session_passed_ms(session);
}

int64_t session_held_ms(const struct session *session)
{
    if (session_is_step_over(session))
        return 0;
    if (session_front(session) != SESSION_RUNNING)
        return session->kept_ms;
    return session->length_ms - session_passed_ms(session);
}

/* Of the step under way. */
static int64_t step_left_ms(const struct session *session,
                            const struct plan *plan)
{
    const struct track *track = session_track(session, plan);
    const struct segment *segment = session_segment(session, plan);
    const struct segment *ahead = session_ahead(session, plan);

    if (session_is_step_over(session) || session->steps[session->step].kept_out)
        return 0;
    if (easing_is_due(session)) {
        struct easing easing = easing_of(session, plan);

        return easing_left_ms(session, plan, &easing);
    }
    return session_held_ms(session) + track->length_ms -
           (segment->kind == SEGMENT_GET_READY
                ? ahead->offset_ms
                : segment->offset_ms + segment->length_ms);
}

int64_t session_plan_left_ms(const struct session *session,
                             const struct plan *plan)
{
    int64_t left;

    if (session->state == SESSION_ENDED)
        return 0;
    left = step_left_ms(session, plan);
    for (unsigned i = session->step + 1U; i < plan->step_count; i++)
        if (!session->steps[i].kept_out)
            left += plan_track(plan, i, session->steps[i].track)->length_ms;
    return left;
}

int64_t session_set_passed_ms(const struct session *session,
                              const struct plan *plan,
                              int64_t *length_ms)
{
    const struct track *track = session_track(session, plan);
    const struct segment *now = session_segment(session, plan);
    int64_t nudged = 0, passed = 0;

    *length_ms = dose_set_ms(&track->dose);
    if (now->kind != SEGMENT_WORK)
        return 0;
    if (session_front(session) == SESSION_RUNNING) {
        nudged = session->length_ms - now->length_ms;
        passed = session_passed_ms(session);
    } else {
        passed = now->length_ms - session->kept_ms;
    }
    *length_ms += nudged;
    for (unsigned i = session->segment; i-- > 0;) {
        const struct segment *s = plan_segment(
            plan, session->step, session->steps[session->step].track, i);

        if (s->kind != SEGMENT_WORK || s->set != now->set ||
            s->round != now->round)
            break;
        passed += s->length_ms;
    }
    if (passed < 0)
        passed = 0;
    return passed < *length_ms ? passed : *length_ms;
}

unsigned session_cue(const struct session *session, const struct plan *plan)
{
    const struct segment *segment = session_segment(session, plan);
    const struct dose *dose = &session_track(session, plan)->dose;
    unsigned count = session_form(session, plan)->says.cues.count;
    int64_t length, passed;

    /* with a tempo one cue stands for whole reps */
    if (dose->kind == DOSE_REPS && !dose->self_paced)
        return count * segment->rep / dose->count;
    passed = session_set_passed_ms(session, plan, &length);
    if (count == 0 || length <= 0)
        return 0;

    unsigned cue = (unsigned)(passed * count / length);

    return cue < count ? cue : count - 1;
}

/* Whole seconds show in these; elsewhere only a deadline changes anything. */
static bool seconds_show(const struct session *session)
{
    switch (session->state) {
    case SESSION_RUNNING:
    case SESSION_REENTRY:
    case SESSION_RED:
    case SESSION_FURTHER:
    case SESSION_NOTICE:
        return true;
    default:
        return false;
    }
}

int64_t session_next_ms(const struct session *session, const struct plan *plan)
{
    int64_t next = session->deadline_ms;

    (void)plan;
    if (seconds_show(session) && next != INT64_MAX) {
        int64_t left = next - session->now_ms;

        if (left > 0)
            next -= (left - 1) / 1000 * 1000;
    }
    if (session->message != MESSAGE_NONE && session->message_until_ms < next)
        next = session->message_until_ms;
    return next;
}

/* ---- where it is ---- */

bool session_has_to_go(const struct session *session, const struct plan *plan)
{
    return session_segment(session, plan)->kind == SEGMENT_WORK &&
           session_track(session, plan)->dose.kind != DOSE_REPS;
}

bool session_is_step_over(const struct session *session)
{
    return session_front(session) != SESSION_RUNNING && session->over;
}

const struct segment *session_ahead(const struct session *session,
                                    const struct plan *plan)
{
    const struct step_state *step = &session->steps[session->step];
    const struct segment *segment = session_segment(session, plan);

    if (segment->kind == SEGMENT_WORK)
        return segment;
    if (segment->kind == SEGMENT_GET_READY)
        return plan_segment(plan,
                            session->step,
                            step->track,
                            step->target > 0 ? step->target : 1);
    return plan_segment(
        plan,
        session->step,
        step->track,
        plan_work_of(
            plan, session->step, step->track, segment->round, segment->set));
}

enum side session_side(const struct session *session, const struct plan *plan)
{
    const struct segment *segment = session_segment(session, plan);

    /* the side of an alternating rep is told by the rep, not ahead of it */
    if (segment->kind == SEGMENT_GET_READY &&
        plan->steps[session->step].sides == SIDES_ALTERNATE)
        return SIDE_NONE;
    return session_ahead(session, plan)->side;
}

bool session_is_fresh(const struct session *session)
{
    const struct step_state *step = &session->steps[session->step];

    return session_front(session) == SESSION_RUNNING && session->segment == 0 &&
           step->target <= 1 && step->sets_done == 0 &&
           step->status == STEP_TO_COME;
}

unsigned session_steps_done(const struct session *session,
                            const struct plan *plan)
{
    unsigned done = 0;

    for (unsigned i = 0; i < plan->step_count; i++)
        done += session->steps[i].status == STEP_DONE;
    return done;
}

/* ---- its steps ---- */

const char *session_name(const struct session *session,
                         const struct plan *plan,
                         unsigned step)
{
    return plan_form(plan, step, session->steps[step].track)->says.short_name;
}

int session_step_after(const struct session *session,
                       const struct plan *plan,
                       unsigned step)
{
    for (unsigned i = step + 1; i < plan->step_count; i++)
        if (!session->steps[i].kept_out)
            return (int)i;
    return -1;
}

int session_step_before(const struct session *session, unsigned step)
{
    for (unsigned i = step; i-- > 0;)
        if (!session->steps[i].kept_out)
            return (int)i;
    return -1;
}

int session_coming(const struct session *session, const struct plan *plan)
{
    if (!session->over && !session->steps[session->step].kept_out)
        return session->step;
    return session_step_after(session, plan, session->step);
}

static bool
same_exercise(const struct plan *plan, unsigned step, unsigned other)
{
    return strcmp(plan->steps[step].exercise->id,
                  plan->steps[other].exercise->id) == 0;
}

unsigned session_reds_on(const struct session *session,
                         const struct plan *plan,
                         unsigned step)
{
    unsigned reds = 0;

    for (unsigned i = 0; i < plan->step_count; i++)
        if (same_exercise(plan, i, step))
            reds += session->steps[i].reds;
    return reds;
}

/* Is it the first step of its exercise that was too much? */
static bool
is_first_red(const struct session *s, const struct plan *plan, unsigned step)
{
    if (s->steps[step].reds == 0)
        return false;
    for (unsigned i = 0; i < step; i++)
        if (s->steps[i].reds > 0 && same_exercise(plan, i, step))
            return false;
    return true;
}

unsigned session_red_exercises(const struct session *session,
                               const struct plan *plan)
{
    unsigned count = 0;

    for (unsigned i = 0; i < plan->step_count; i++)
        count += is_first_red(session, plan, i);
    return count;
}

bool session_rests(const struct session *session,
                   const struct plan *plan,
                   unsigned step)
{
    const struct step_state *state = &session->steps[step];
    enum phase phase = plan->steps[step].phase;

    return (phase == PHASE_STRETCH || phase == PHASE_COMPRESSION) &&
           state->reds > 0 && state->next_easier &&
           plan_track(plan, step, state->track)->level == 0;
}
