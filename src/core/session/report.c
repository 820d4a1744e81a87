/* SPDX-License-Identifier: MIT */
/* report - what was done and why, in sentences; see the header. */
#include <limber/core/session/report.h>

#include <limber/core/base/span.h>
#include <limber/core/care/tolerance.h>
#include <limber/core/session/easing.h>

/* ---- the message line ---- */

/* What it changes for next time, of a move with nothing left. */
static void add_next_time(const struct session *s,
                          const struct plan *plan,
                          unsigned step,
                          struct text *out)
{
    if (session_rests(s, plan, step)) {
        text_add(out, ". It rests ");
        report_until(s, out);
        text_add(out, ".");
    } else if (s->steps[step].next_easier && !plan->steps[step].pinned) {
        text_add(out, ", next time easier");
    }
}

static void message_rated(const struct session *s,
                          const struct plan *plan,
                          struct text *out)
{
    static const char *const meanings[] = {
        [ZONE_NONE] = "",
        [ZONE_GOOD] = ", good",
        [ZONE_CARE] = ", care: smaller range, no step up",
        [ZONE_STOP] = ", stop",
    };
    enum zone zone = care_zone(s->rated, s->options.start_pain);

    if (s->rated_step < 0)
        return;
    text_add_clean(out, session_name(s, plan, (unsigned)s->rated_step));
    text_addf(out, ": %d", s->rated);
    if (s->red_step == s->rated_step) /* how much it was, in the rest */
        return;
    text_add(out, meanings[zone]);
    add_next_time(s, plan, (unsigned)s->rated_step, out);
}

static void message_too_much(const struct session *s,
                             const struct plan *plan,
                             struct text *out)
{
    if (s->rated_step < 0)
        return;
    text_add_clean(out, session_name(s, plan, (unsigned)s->rated_step));
    text_add(out, ": too much");
    add_next_time(s, plan, (unsigned)s->rated_step, out);
}

static void message_nerve(const struct session *s,
                          const struct plan *plan,
                          struct text *out)
{
    (void)plan;
    text_add(out,
             s->nerve == NERVE_TINGLING ? "Kept: new tingling or numbness."
                                        : "Kept: further down the leg.");
}

void report_message(const struct session *session,
                    const struct plan *plan,
                    struct text *out)
{
    static const struct {
        const char *text;
        void (*add)(const struct session *s,
                    const struct plan *plan,
                    struct text *out);
    } messages[] = {
        [MESSAGE_NONE] = {"", NULL},
        [MESSAGE_LONGER] = {"10 s more", NULL},
        [MESSAGE_SHORTER] = {"10 s less", NULL},
        [MESSAGE_SHORTEST] = {"5 s is the least", NULL},
        [MESSAGE_EASIEST] =
            {"This is the easiest form. N leaves the move out today.", NULL},
        [MESSAGE_RATED] = {"", message_rated},
        [MESSAGE_RETREATED] =
            {"Feeling it less down the leg is often a good sign. Carry on "
             "gently.",
             NULL},
        [MESSAGE_NOT_RATED] = {"Not rated. That is all right.", NULL},
        [MESSAGE_FIRST] = {"This is the first move: from its start.", NULL},
        [MESSAGE_SLEPT] = {"The machine slept. That time is not counted.",
                           NULL},
        [MESSAGE_TOO_MUCH] = {"", message_too_much},
        [MESSAGE_NERVE] = {"", message_nerve},
        [MESSAGE_NEXT] = {"On to the next.", NULL},
    };

    text_add(out, messages[session->message].text);
    if (messages[session->message].add != NULL)
        messages[session->message].add(session, plan, out);
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
        text_add_clean(out, session_name(s, plan, i));
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
    text_add_clean(out, session_name(session, plan, (unsigned)worst));
    text_add(out, ".");
    if (unrated > 0)
        text_addf(out, " %u not rated.", unrated);
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

    text_add_clean(out, session_name(s, plan, s->step));
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

static const char *why_ended(const struct session *s)
{
    static const char *const reasons[END_REASON_COUNT] = {
        [END_NONE] = "it was too much",
        [END_FURTHER] = "it went further down the leg",
        [END_REDS] = "two moves were too much",
        [END_WEAK] = "a leg is newly weak",
        [END_SIGNS] = "a warning sign was marked",
        [END_NO_ANSWER] = "it went further down the leg",
    };

    if (s->end == END_FURTHER && s->nerve == NERVE_TINGLING)
        return "the tingling or numbness stayed";
    return reasons[s->end];
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
    report_where(s,
                 plan,
                 session_has_to_go(s, plan) && !easing_is_due(s) ? s->kept_ms
                                                                 : 0,
                 out);
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
                  "Stopped for today at %u of %u, because %s.%s\n",
                  session->step + 1U,
                  plan->step_count,
                  why_ended(session),
                  recorded ? " Saved." : "");
        break;
    default:
        farewell_stopped(session, plan, recorded, out);
        break;
    }
}
