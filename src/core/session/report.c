/* SPDX-License-Identifier: MIT */
/* report - what was done and why, in sentences; see the header. */
#include <limber/core/session/report.h>

#include <limber/core/base/span.h>
#include <limber/core/care/tolerance.h>

static const char *
name_of(const struct session *session, const struct plan *plan, unsigned step)
{
    return plan_form(plan, step, session->steps[step].track)->says.short_name;
}

/* ---- the message line ---- */

static void message_rated(const struct session *s,
                          const struct plan *plan,
                          struct text *out)
{
    static const char *const meanings[] = {
        [ZONE_NONE] = "",
        [ZONE_GOOD] = "good",
        [ZONE_CARE] = "care: smaller range, no step up",
        [ZONE_STOP] = "stop",
    };

    if (s->rated_step < 0)
        return;
    text_add_clean(out, name_of(s, plan, (unsigned)s->rated_step));
    text_addf(out, ": %d, %s", s->rated, meanings[care_zone(s->rated)]);
    if (s->steps[s->rated_step].next_easier)
        text_add(out, ", next time easier");
}

static void message_too_much(const struct session *s,
                             const struct plan *plan,
                             struct text *out)
{
    if (s->rated_step < 0)
        return;
    text_add_clean(out, name_of(s, plan, (unsigned)s->rated_step));
    text_add(out, ": too much");
    if (s->steps[s->rated_step].next_easier)
        text_add(out, ", next time easier");
}

void report_message(const struct session *session,
                    const struct plan *plan,
                    struct text *out)
{
    static const char *const messages[] = {
        [MESSAGE_NONE] = "",
        [MESSAGE_LONGER] = "10 s more",
        [MESSAGE_SHORTER] = "10 s less",
        [MESSAGE_SHORTEST] = "5 s is the least",
        [MESSAGE_EASIEST] =
            "This is the easiest form. N leaves the move out today.",
        [MESSAGE_RATED] = "",
        [MESSAGE_TOO_MUCH] = "",
        [MESSAGE_NOT_RATED] = "Not rated. That is all right.",
        [MESSAGE_FIRST] = "This is the first move: from its start.",
        [MESSAGE_SLEPT] = "The machine slept. That time is not counted.",
        [MESSAGE_NEXT] = "On to the next.",
    };

    if (session->message == MESSAGE_RATED)
        message_rated(session, plan, out);
    else if (session->message == MESSAGE_TOO_MUCH)
        message_too_much(session, plan, out);
    else
        text_add(out, messages[session->message]);
}

/* ---- notices ---- */

static void
add_what(const struct session *s, const struct plan *plan, struct text *out)
{
    unsigned step = s->notice_step >= 0 ? (unsigned)s->notice_step : s->step;
    const char *name = name_of(s, plan, step);

    if (s->notice_rating != RATING_NONE) {
        text_add(out, "You rated ");
        text_add_clean(out, name);
        text_addf(out,
                  " %d%s.",
                  s->notice_rating,
                  s->steps[step].reds > 1 ? ", the second time" : "");
    } else {
        text_add_clean(out, name);
        text_addf(
            out, " was too much%s.", s->steps[step].reds > 1 ? " again" : "");
    }
}

static void
add_next(const struct session *s, const struct plan *plan, struct text *out)
{
    unsigned next = s->over ? s->step + 1U : s->step;

    if (next >= plan->step_count)
        return;
    text_add(out, " Next: ");
    text_add_clean(out, name_of(s, plan, next));
    text_add(out, ".");
}

/* Is the work of a set less than it was? A short hold is not halved. */
static bool
is_less(const struct session *s, const struct plan *plan, unsigned step)
{
    const struct track *now = plan_track(plan, step, s->steps[step].track);
    const struct track *was = plan_track(plan, step, s->notice_track);

    return dose_set_ms(&now->dose) < dose_set_ms(&was->dose);
}

void report_notice(const struct session *session,
                   const struct plan *plan,
                   struct text *what,
                   struct text *so)
{
    const struct session *s = session;
    unsigned step = s->notice_step >= 0 ? (unsigned)s->notice_step : s->step;
    const struct track *track = plan_track(plan, step, s->steps[step].track);

    switch (s->notice) {
    case NOTICE_EASED:
        add_what(s, plan, what);
        text_add(so, "So: the easier form");
        if (track->size == DOSE_HALF_SETS)
            text_add(so, ", half the sets");
        else if (is_less(s, plan, step))
            text_add(so, ", half as much");
        text_add(so, ".");
        break;
    case NOTICE_EASIER:
        text_add(what, "You asked for the easier form.");
        text_add(so, "Here it is, from the set you were in.");
        break;
    case NOTICE_LEFT_OUT:
        add_what(s, plan, what);
        text_add(so, "So: not again today.");
        add_next(s, plan, so);
        break;
    case NOTICE_FURTHER_OUT:
        text_add(what, "It is back where it was.");
        text_add(so, "So: ");
        text_add_clean(so, name_of(s, plan, step));
        text_add(so,
                 s->steps[step].status != STEP_DONE
                     ? " is left out for the rest of today."
                 : s->steps[step].next_easier ? " begins easier next time."
                                              : " is done for today.");
        add_next(s, plan, so);
        break;
    case NOTICE_RESUMED:
        text_add(what, "Going on with ");
        text_add_clean(what, plan->name);
        text_add(what, ".");
        text_add(so, "This set from its start. What was done stays done.");
        break;
    default:
        break;
    }
}

/* ---- the summary ---- */

static void add_left_out(const struct session *s,
                         const struct plan *plan,
                         unsigned left_out,
                         struct text *out)
{
    unsigned said = 0;

    if (left_out > 3) {
        text_addf(out, " %u were left out.", left_out);
        return;
    }
    text_add(out, " ");
    for (unsigned i = 0; i < plan->step_count; i++) {
        if (s->steps[i].status != STEP_LEFT_OUT)
            continue;
        if (said > 0)
            text_add(out, said + 1 == left_out ? " and " : ", ");
        text_add_clean(out, name_of(s, plan, i));
        said++;
    }
    text_add(out, left_out == 1 ? " was left out." : " were left out.");
}

void report_did(const struct session *session,
                const struct plan *plan,
                struct text *out)
{
    unsigned left_out = 0;

    for (unsigned i = 0; i < plan->step_count; i++)
        left_out += session->steps[i].status == STEP_LEFT_OUT;
    text_addf(out,
              "%u of %u %s.",
              session_steps_done(session, plan),
              plan->step_count,
              plan->step_count == 1 ? "move" : "moves");
    if (left_out > 0)
        add_left_out(session, plan, left_out, out);
}

/* The step with the worst number, or -1. */
static int worst_step(const struct session *session, const struct plan *plan)
{
    int worst = -1;

    for (unsigned i = 0; i < plan->step_count; i++) {
        int rating = session->steps[i].rating;

        if (rating != RATING_NONE &&
            (worst < 0 || rating > session->steps[worst].rating))
            worst = (int)i;
    }
    return worst;
}

void report_most(const struct session *session,
                 const struct plan *plan,
                 struct text *out)
{
    int worst = worst_step(session, plan);
    unsigned unrated = 0;

    for (unsigned i = 0; i < plan->step_count; i++)
        unrated += session->steps[i].status == STEP_DONE &&
                   session->steps[i].rating == RATING_NONE;
    if (worst < 0) {
        text_add(out, "Not rated. That is all right.");
        return;
    }
    text_addf(out, "Most %d, in ", session->steps[worst].rating);
    text_add_clean(out, name_of(session, plan, (unsigned)worst));
    text_add(out, ".");
    if (unrated > 0)
        text_addf(out, " %u not rated.", unrated);
}

/* It was eased, or the easier form was asked for: that is where one stands. */
static bool
stays_easier(const struct session *session, const struct plan *plan, unsigned i)
{
    const struct step_state *state = &session->steps[i];
    const struct plan_step *step = &plan->steps[i];

    return (state->reds > 0 || state->easier) &&
           plan_track(plan, i, state->track)->level <
               plan_track(plan, i, plan_track_planned(step))->level;
}

void report_next(const struct session *session,
                 const struct plan *plan,
                 struct text *out)
{
    int worst = worst_step(session, plan);

    if (session->outcome == OUTCOME_PAIN) {
        text_add(out, "Rest now. It went further down the leg today.");
        return;
    }
    for (unsigned i = 0; i < plan->step_count; i++) {
        if (!session->steps[i].next_easier)
            continue;
        text_add_clean(out, name_of(session, plan, i));
        text_add(out, " begins one level easier next time.");
        return;
    }
    for (unsigned i = 0; i < plan->step_count; i++) {
        if (!stays_easier(session, plan, i))
            continue;
        text_add_clean(out, name_of(session, plan, i));
        text_add(out, " begins with the easier form next time.");
        return;
    }
    if (worst >= 0 && care_zone(session->steps[worst].rating) == ZONE_CARE) {
        text_add_clean(out, name_of(session, plan, (unsigned)worst));
        text_addf(out,
                  " stays as it is. %d is care, so no step up.",
                  session->steps[worst].rating);
        return;
    }
    text_add(out, "The same again.");
}

/* ---- on the ordinary screen, after leaving ---- */

void report_where(const struct session *session,
                  const struct plan *plan,
                  int64_t left_ms,
                  struct text *out)
{
    const struct session *s = session;
    char span[SPAN_TEXT];
    enum side side = session_side(s, plan);

    text_add_clean(out, name_of(s, plan, s->step));
    if (s->over) {
        text_add(out,
                 s->steps[s->step].status == STEP_LEFT_OUT ? ", left out"
                                                           : ", done");
        return;
    }
    if (side != SIDE_NONE && plan->steps[s->step].sides == SIDES_EACH)
        text_addf(out, ", %s side", side_word(side));
    if (left_ms > 0)
        text_addf(out, ", %s to go", span_short(span, left_ms));
}

static void farewell_stopped(const struct session *s,
                             const struct plan *plan,
                             bool recorded,
                             struct text *out)
{
    text_addf(out,
              "%s at %u of %u: ",
              recorded ? "Saved" : "Stopped",
              s->step + 1U,
              plan->step_count);
    report_where(s, plan, session_has_to_go(s, plan) ? s->kept_ms : 0, out);
    text_add(out, ".\n");
    if (recorded)
        text_add(out, "limber resume goes on from there.\n");
}

void report_farewell(const struct session *session,
                     const struct plan *plan,
                     bool recorded,
                     struct text *out)
{
    char span[SPAN_TEXT];

    switch (session->outcome) {
    case OUTCOME_DONE:
        text_add(out, "Done: ");
        text_add_clean(out, plan->name);
        text_addf(out,
                  ", %u of %u, %s.%s\n",
                  session_steps_done(session, plan),
                  plan->step_count,
                  span_clock(span, session->moved_ms),
                  recorded ? " Saved." : "");
        break;
    case OUTCOME_PAIN:
        text_addf(out,
                  "Stopped for today at %u of %u, because it went further "
                  "down the leg.%s\n",
                  session->step + 1U,
                  plan->step_count,
                  recorded ? " Saved." : "");
        break;
    default:
        farewell_stopped(session, plan, recorded, out);
        break;
    }
}
