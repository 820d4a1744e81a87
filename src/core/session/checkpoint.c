/* SPDX-License-Identifier: MIT */
/* checkpoint - session to kept values and back; see the header. */
#include <limber/core/session/checkpoint.h>

#include <string.h>

#include <limber/core/base/text.h>

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
    out->left_ms =
        session_has_to_go(session, plan) ? session_held_ms(session) : 0;
    out->outcome = (enum session_outcome)session->outcome;
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
        .sets_done = (uint8_t)kept->sets_done,
        .target = (uint16_t)(target > 1 ? target : 0),
    };
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
    if (kept->asked >= 0 && kept->asked < (int)count) {
        session->state = SESSION_WHERE;
        session->asked_step = (int8_t)kept->asked;
        session->where_step = session->asked_step;
    }
}
