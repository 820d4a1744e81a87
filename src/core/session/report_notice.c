/* SPDX-License-Identifier: MIT */
/* report_notice - what happened and what limber does now; see report.h. */
#include <limber/core/session/report.h>

#include <limber/core/base/span.h>

static unsigned step_of(const struct session *s)
{
    return s->notice_step >= 0 ? (unsigned)s->notice_step : s->step;
}

/* ---- a week off ---- */

void report_until(const struct session *session, struct text *out)
{
    static const char *const months[] = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    };
    struct date date;

    if (session->options.day == DAY_NONE) {
        text_add(out, "for a week");
        return;
    }
    date = date_from_days((int64_t)session->options.day + CARE_REST_DAYS);
    text_addf(out, "until %u %s", date.day, months[date.month - 1]);
}

/* ---- what happened ---- */

static bool rested_a_minute(const struct session *s)
{
    const int32_t about_ms = 5000;

    return s->rested_ms >= SESSION_RED_MS - about_ms &&
           s->rested_ms < SESSION_FURTHER_MS;
}

/* ", then 3 after a minute." */
static void add_again(const struct session *s, struct text *out)
{
    if (s->again == RATING_NONE)
        text_add(out, ", then not rated.");
    else
        text_addf(out,
                  ", then %d after %s.",
                  s->again,
                  rested_a_minute(s) ? "a minute" : "the rest");
}

static void what_was_too_much(const struct session *s,
                              const struct plan *plan,
                              struct text *out)
{
    unsigned step = step_of(s);
    const char *name = session_name(s, plan, step);
    bool twice = s->steps[step].reds > 1;

    if (s->nerve == NERVE_JOLT) {
        text_add(out, "A jolt in ");
        text_add_clean(out, name);
    } else if (s->notice_rating != RATING_NONE) {
        text_add(out, "You rated ");
        text_add_clean(out, name);
        text_addf(out, " %d", s->notice_rating);
    } else {
        text_add_clean(out, name);
        text_add(out, " was too much");
    }
    if (twice)
        text_add(out, ", the second time");
    add_again(s, out);
}

static void
add_what(const struct session *s, const struct plan *plan, struct text *out)
{
    if (s->nerve == NERVE_TINGLING)
        text_add(out, "The tingling or numbness went within half a minute.");
    else
        what_was_too_much(s, plan, out);
}

/* ---- what follows ---- */

static void add_coming(const struct session *s,
                       const struct plan *plan,
                       const char *words,
                       struct text *out)
{
    int next = session_coming(s, plan);

    if (next < 0)
        return;
    text_add(out, words);
    text_add_clean(out, session_name(s, plan, (unsigned)next));
    text_add(out, ".");
}

/* ", half the sets", ", half the time": what is half of it. A short hold is
 * not halved. */
static void
add_half(const struct session *s, const struct plan *plan, struct text *out)
{
    static const char *const words[] = {
        [DOSE_NONE] = "",
        [DOSE_HOLD] = ", half the time",
        [DOSE_REPS] = ", half the reps",
        [DOSE_TIME] = ", half the time",
        [DOSE_BREATHS] = ", half the breaths",
    };
    unsigned step = step_of(s);
    const struct track *now = plan_track(plan, step, s->steps[step].track);
    const struct track *was = plan_track(plan, step, s->notice_track);

    if (now->size == DOSE_HALF_SETS)
        text_add(out, ", half the sets");
    else if (dose_set_ms(&now->dose) < dose_set_ms(&was->dose))
        text_add(out, words[now->dose.kind]);
    text_add(out, ".");
}

static void
so_rests(const struct session *s, const struct plan *plan, struct text *out)
{
    text_addf(out,
              "We will leave this %s out ",
              plan->steps[step_of(s)].phase == PHASE_STRETCH ? "stretch"
                                                             : "move");
    report_until(s, out);
    text_add(out, " and then try its easiest form.");
}

/* The moves that are left out besides: "Child's pose and Pigeon." */
static unsigned
add_same_way(const struct session *s, const struct plan *plan, struct text *out)
{
    const unsigned most = 3;
    unsigned all = 0, said = 0;

    for (unsigned i = 0; i < plan->step_count; i++)
        all += s->steps[i].same_way;
    if (all == 0)
        return 0;
    text_add(out, ", and so are the moves that bend or pull the same way: ");
    for (unsigned i = 0; i < plan->step_count && said < most; i++) {
        if (!s->steps[i].same_way)
            continue;
        if (said > 0)
            text_add(out, said + 1 == all ? " and " : ", ");
        text_add_clean(out, session_name(s, plan, i));
        said++;
    }
    if (all > most)
        text_addf(out, " and %u more", all - most);
    return all;
}

static void
so_further(const struct session *s, const struct plan *plan, struct text *out)
{
    unsigned step = step_of(s);
    const struct step_state *state = &s->steps[step];
    bool easier = state->next_easier && !plan->steps[step].pinned;

    text_add(out, "So: ");
    text_add_clean(out, session_name(s, plan, step));
    if (state->status != STEP_DONE)
        text_add(out, " is left out today");
    else
        text_add(out,
                 easier ? " begins easier next time" : " is done for today");
    add_same_way(s, plan, out);
    text_add(out, ".");
    add_coming(s, plan, " Going on with: ", out);
}

void report_notice(const struct session *session,
                   const struct plan *plan,
                   struct text *what,
                   struct text *so)
{
    const struct session *s = session;

    switch (s->notice) {
    case NOTICE_EASED:
        add_what(s, plan, what);
        text_add(so, "So: the easier form");
        add_half(s, plan, so);
        break;
    case NOTICE_HALVED:
        add_what(s, plan, what);
        text_add(so, "So: this form, which is the easiest");
        add_half(s, plan, so);
        break;
    case NOTICE_EASIER:
        text_add(what, "You asked for the easier form.");
        text_add(so, "Here it is, from the set you were in.");
        break;
    case NOTICE_LEFT_OUT:
        add_what(s, plan, what);
        text_add(so, "So: not again today.");
        add_coming(s, plan, " Next: ", so);
        break;
    case NOTICE_RESTS:
        add_what(s, plan, what);
        so_rests(s, plan, so);
        add_coming(s, plan, " Next: ", so);
        break;
    case NOTICE_FURTHER_OUT:
        text_add(what, "It is back where it was.");
        so_further(s, plan, so);
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
