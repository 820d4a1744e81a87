/* SPDX-License-Identifier: MIT */
/* checkpoint - session to kept values and back; see the header. */
#include <limber/core/session/checkpoint.h>

#include <string.h>

#include <limber/core/base/text.h>
#include <limber/core/session/answer.h>
#include <limber/core/session/easing.h>

static void keep_id(char out[static ID_MAX + 1], const char *id)
{
    struct text text;

    text_over(&text, out, ID_MAX + 1);
    text_add(&text, id);
}

static void keep_step(const struct session *session,
                      const struct plan *plan,
                      unsigned i,
                      struct checkpoint_step *out)
{
    const struct step_state *state = &session->steps[i];
    const struct track *track = plan_track(plan, i, state->track);
    const struct form *form = plan_form(plan, i, state->track);
    const struct segment *next = plan_segment(
        plan, i, state->track, state->target > 0 ? state->target : 1U);

    *out = (struct checkpoint_step){
        .size = track->size,
        .status = (enum step_status)state->status,
        .rating = state->rating,
        .reds = state->reds,
        .further = state->further,
        .easier = state->easier,
        .next_easier = state->next_easier,
        .reduced = plan->steps[i].reduced,
        .stepped_up = plan->steps[i].stepped_up,
        .pinned = plan->steps[i].pinned,
        .place = state->place,
        .set_ms = dose_set_ms(&track->dose),
        .sets_done = state->sets_done,
        .sets = plan_sets(plan, i, state->track),
        .round = next->round,
        .set = next->set,
        .side = next->side,
    };
    keep_id(out->exercise, form->exercise);
    keep_id(out->level, form->level);
}

void checkpoint_of(const struct session *session,
                   const struct plan *plan,
                   struct checkpoint *out)
{
    const struct segment *segment = session_segment(session, plan);

    memset(out, 0, sizeof *out);
    out->step = session->step;
    out->step_count = plan->step_count;
    out->over = session->over;
    out->asked = session->where_step;
    out->moved_ms = session->moved_ms;
    if (session_has_to_go(session, plan) && !easing_is_due(session))
        out->left_ms = session_held_ms(session);
    out->outcome = (enum session_outcome)session->outcome;
    out->end = (enum end_reason)session->end;
    out->red = session->red_step;
    out->sore = plan->sore;
    out->start_pain = session->options.start_pain;
    out->start_place = session->options.start_place;
    out->pain_after = session->pain_after;
    out->place_after = session->place_after;
    for (unsigned i = 0; i < plan->step_count; i++)
        keep_step(session, plan, i, &out->steps[i]);
    if (segment->kind == SEGMENT_WORK)
        out->steps[out->step].rep = segment->rep;
}

/* The track a kept step was on; the planned one where the plan does not know
 * its level. */
static unsigned kept_track(const struct checkpoint_step *kept,
                           const struct plan_step *step)
{
    for (unsigned i = 0; i < step->form_count; i++)
        if (strcmp(step->forms[i].exercise, kept->exercise) == 0 &&
            strcmp(step->forms[i].level, kept->level) == 0)
            return plan_track_at(i, kept->size);
    return plan_track_planned(step);
}

static void restore_step(const struct checkpoint_step *kept,
                         const struct plan *plan,
                         unsigned i,
                         struct step_state *state)
{
    unsigned track = kept_track(kept, &plan->steps[i]);
    unsigned target = plan_work_of(plan, i, track, kept->round, kept->set);

    *state = (struct step_state){
        .status = (uint8_t)kept->status,
        .track = (uint8_t)track,
        .reds = (uint8_t)kept->reds,
        .further = (uint8_t)kept->further,
        .rating = (int8_t)kept->rating,
        .easier = kept->easier,
        .next_easier = kept->next_easier,
        .place = (int8_t)kept->place,
        .sets_done = (uint8_t)kept->sets_done,
        .target = (uint16_t)(target > 1 ? target : 0),
    };
}

/* What an answer left out stays so; so does what lies ahead, which nobody
 * but a rule can have left out. */
static void keep_out(struct session *session, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        struct step_state *state = &session->steps[i];

        state->kept_out =
            state->status == STEP_LEFT_OUT &&
            (state->reds > 0 || state->further > 0 || i > session->step);
    }
}

/* The question that stood, or has to come first: where is it now, after
 * further; and now, after too much; where is it, after a number. */
static void restore_question(const struct checkpoint *kept,
                             unsigned count,
                             struct session *session)
{
    unsigned step = session->step;
    int before = session_step_before(session, step);

    if (kept->asked >= 0 && kept->asked < (int)count) {
        session->state = SESSION_WHERE;
        session->asked_step = (int8_t)kept->asked;
        session->where_step = session->asked_step;
    } else if (kept->red == (int)step && !session->over &&
               session->steps[step].reds > 0) {
        session->state = SESSION_AGAIN;
        session->red_step = (int8_t)step;
    } else if (answer_place_is_open(session, step)) {
        session->state = SESSION_PLACE;
        session->asked_step = (int8_t)step;
    } else if (session->steps[step].status == STEP_TO_COME && before >= 0 &&
               answer_place_is_open(session, (unsigned)before)) {
        session->state = SESSION_PLACE;
        session->asked_step = (int8_t)before;
    }
}

void checkpoint_restore(const struct checkpoint *kept,
                        const struct plan *plan,
                        const struct session_options *options,
                        struct session *session)
{
    unsigned count = plan->step_count;

    session_init(session, plan, options, 0);
    session->options.start_pain = (int8_t)kept->start_pain;
    session->options.start_place = (int8_t)kept->start_place;
    session->moved_ms = kept->moved_ms;
    for (unsigned i = 0; i < count && i < kept->step_count; i++)
        restore_step(&kept->steps[i], plan, i, &session->steps[i]);
    session->step = (uint8_t)(kept->step < count ? kept->step : count - 1);
    session->over = kept->over;
    keep_out(session, count);
    restore_question(kept, count, session);
}
