/* SPDX-License-Identifier: MIT */
/* report_next - what will change next time, and why; see report.h. */
#include <limber/core/session/report.h>

#include <string.h>

#include <limber/core/care/recovery.h>
#include <limber/core/care/tolerance.h>

enum {
    SENTENCES_MAX = 2
};

struct changes {
    const struct session *session;
    const struct plan *plan;
    const struct past *past; /* NULL: no history */
    struct text *out;
    unsigned count; /* sentences said */
};

/* Room for one more? Then what stands before it is parted from it. */
static bool begin_sentence(struct changes *c)
{
    if (c->count == SENTENCES_MAX)
        return false;
    if (c->count > 0)
        text_add(c->out, " ");
    c->count++;
    return true;
}

static void add_name(struct changes *c, unsigned step)
{
    text_add_clean(c->out, session_name(c->session, c->plan, step));
}

/* ---- of the whole session ---- */

static void add_end(struct changes *c)
{
    static const char *const words[END_REASON_COUNT] = {
        [END_FURTHER] = "The next session starts gently: it went further down "
                        "the leg today.",
        [END_NO_ANSWER] = "The next session starts gently: it went further "
                          "down the leg today.",
        [END_WEAK] = "Before the next one, have the new weakness looked at.",
        [END_SIGNS] = "No session until a clinician has looked at what you "
                      "marked.",
    };
    const struct session *s = c->session;
    const char *text = words[s->end];

    if (s->end == END_FURTHER && s->nerve == NERVE_TINGLING)
        text = "The next session starts gently: the tingling or numbness "
               "stayed today.";
    if (text != NULL && begin_sentence(c))
        text_add(c->out, text);
}

/* ---- of one move ---- */

static void add_rests(struct changes *c, unsigned step)
{
    if (!session_rests(c->session, c->plan, step) || !begin_sentence(c))
        return;
    add_name(c, step);
    text_add(c->out, " rests ");
    report_until(c->session, c->out);
    text_add(c->out, ", then its easiest form: that was too much today.");
}

static const char *why_easier(const struct changes *c, unsigned step)
{
    static const char *const reasons[] = {
        [NERVE_FURTHER] = "it went further down the leg",
        [NERVE_TINGLING] = "there was new tingling or numbness",
        [NERVE_JOLT] = "it was too much",
        [NERVE_WEAK] = "the leg felt weak",
    };
    const struct session *s = c->session;
    const struct step_state *state = &s->steps[step];
    bool last = s->asked_step == (int8_t)step;

    if (state->reds > 0)
        return reasons[NERVE_JOLT];
    if (state->further == 0)
        return "you asked for it";
    return reasons[last ? s->nerve : NERVE_FURTHER];
}

/* A level that the routine names stays as it is written. */
static void add_easier(struct changes *c, unsigned step)
{
    const struct step_state *state = &c->session->steps[step];

    if (!state->next_easier || c->plan->steps[step].pinned ||
        session_rests(c->session, c->plan, step) || !begin_sentence(c))
        return;
    add_name(c, step);
    text_addf(
        c->out, " begins one level easier next time: %s.", why_easier(c, step));
}

/* It was eased, or the easier form was asked for: that is where one stands. */
static void add_stays_easier(struct changes *c, unsigned step)
{
    const struct step_state *state = &c->session->steps[step];
    const struct plan_step *planned = &c->plan->steps[step];

    if (state->next_easier || planned->pinned ||
        (state->reds == 0 && !state->easier) ||
        plan_track(c->plan, step, state->track)->level + 1U >=
            planned->form_count ||
        !begin_sentence(c))
        return;
    add_name(c, step);
    text_addf(c->out,
              " begins with the easier form next time: %s.",
              why_easier(c, step));
}

/* Too much, and there is nothing easier: the step up waits. */
static void add_stays_easiest(struct changes *c, unsigned step)
{
    const struct step_state *state = &c->session->steps[step];

    if (state->reds == 0 || state->next_easier || c->plan->steps[step].pinned ||
        c->plan->steps[step].form_count > 1 || !begin_sentence(c))
        return;
    add_name(c, step);
    text_add(c->out,
             " stays at its easiest form: it was too much, so no step up "
             "yet.");
}

static void add_each(struct changes *c,
                     void (*add)(struct changes *c, unsigned step))
{
    for (unsigned i = 0; i < c->plan->step_count; i++)
        add(c, i);
}

/* The worst number, where it is one of care: no step up. */
static void add_care(struct changes *c)
{
    const struct session *s = c->session;
    int worst = -1;

    for (unsigned i = 0; i < c->plan->step_count; i++) {
        const struct step_state *state = &s->steps[i];

        if (state->reds == 0 && !state->next_easier &&
            care_zone(state->rating, s->options.start_pain) == ZONE_CARE &&
            (worst < 0 || state->rating > s->steps[worst].rating))
            worst = (int)i;
    }
    if (worst < 0 || !begin_sentence(c))
        return;
    add_name(c, (unsigned)worst);
    text_addf(c->out,
              " stays as it is: %d is care, so no step up yet.",
              s->steps[worst].rating);
}

/* ---- a step up (R14) ---- */

/* In full, as planned, rated good; and there is a level above. */
static bool was_good(const struct changes *c, unsigned step)
{
    const struct session *s = c->session;
    const struct step_state *state = &s->steps[step];
    const struct plan_step *planned = &c->plan->steps[step];
    unsigned track = plan_track_planned(planned);

    return state->status == STEP_DONE && state->track == track &&
           state->sets_done == plan_sets(c->plan, step, track) &&
           state->reds == 0 && state->further == 0 && !state->easier &&
           !planned->reduced && !planned->pinned &&
           planned->form_count < planned->exercise->level_count &&
           care_zone(state->rating, s->options.start_pain) == ZONE_GOOD;
}

static unsigned rows_before(const struct changes *c)
{
    return past_performances_until(c->past, c->session->options.day);
}

/* One time of it, as good as it can be, with a calm morning after it where
 * there was one already. */
static bool was_clean(const struct changes *c,
                      const struct performance *done,
                      const struct past_session *session,
                      const char *level)
{
    return strcmp(done->level, level) == 0 && done->full && !done->left_out &&
           !done->easier && !done->next_easier && done->reds == 0 &&
           done->further == 0 &&
           care_zone(done->rating, session->start_pain) == ZONE_GOOD &&
           (session->day == c->session->options.day ||
            past_settled(c->past, session) == SETTLED_YES);
}

/* In how many sessions before this one, one after the other. */
static unsigned good_before(const struct changes *c, unsigned step)
{
    const struct plan_step *planned = &c->plan->steps[step];
    const struct form *form = &planned->forms[planned->form_count - 1];
    const struct past_session *last = NULL;
    unsigned times = 0;

    for (unsigned i = rows_before(c); i-- > 0;) {
        const struct performance *done = &c->past->performances[i];
        const struct past_session *session = past_session_of(c->past, i);

        if (strcmp(done->exercise, form->exercise) != 0)
            continue;
        if (session == NULL || !was_clean(c, done, session, form->level))
            break;
        times += session != last;
        last = session;
    }
    return times;
}

/* A flare, or a week that has risen, holds every step up back. */
static bool holds_back(const struct changes *c)
{
    int32_t day = c->session->options.day;

    return day == DAY_NONE ||
           past_flare_within(c->past, day, CARE_PROGRESS_CALM) ||
           past_week_trend(c->past, day) >= WEEK_RISEN;
}

/* The one that is nearest to a step up, in the order in which they are offered;
 * how often it was good, 0: none was. */
static unsigned nearest_step_up(const struct changes *c, unsigned *best)
{
    unsigned times = 0;

    for (unsigned p = 0; p < PHASE_COUNT; p++) {
        for (unsigned i = 0; i < c->plan->step_count; i++) {
            unsigned good;

            if (c->plan->steps[i].phase != care_step_up_order[p])
                continue;
            good = was_good(c, i) ? 1 + good_before(c, i) : 0;
            if (good > times) {
                times = good;
                *best = i;
            }
        }
    }
    return times;
}

static void add_step_up(struct changes *c)
{
    unsigned best = 0, times;

    if (c->past == NULL || c->session->outcome != OUTCOME_DONE || holds_back(c))
        return;
    times = nearest_step_up(c, &best);
    if (times == 0 || !begin_sentence(c))
        return;
    add_name(c, best);
    if (times < CARE_PROGRESS_TIMES)
        text_addf(c->out,
                  " was good, %u of %d times before a step up is offered, if "
                  "the mornings stay calm.",
                  times,
                  CARE_PROGRESS_TIMES);
    else
        text_addf(c->out,
                  " was good %d times: a step up is offered, if the mornings "
                  "stay calm.",
                  CARE_PROGRESS_TIMES);
}

/* ---- all of it ---- */

void report_next(const struct session *session,
                 const struct plan *plan,
                 const struct past *past,
                 struct text *out)
{
    struct changes changes = {session, plan, past, out, 0};

    add_end(&changes);
    add_each(&changes, add_rests);
    add_each(&changes, add_easier);
    add_each(&changes, add_stays_easier);
    add_each(&changes, add_stays_easiest);
    add_care(&changes);
    add_step_up(&changes);
    if (changes.count == 0)
        text_add(out, "The same again.");
}
