/* SPDX-License-Identifier: MIT */
/* plan - `limber plan ROUTINE`: every step and its time, as written; and what
 * `show` says of a routine. */
#include <limber/command/plan.h>

#include <stdio.h>

#include <limber/command/guide.h>
#include <limber/command/verbs.h>
#include <limber/core/session/speech.h>

static void print_step(const struct plan *plan, unsigned i)
{
    const struct plan_step *step = &plan->steps[i];
    unsigned planned = plan_track_planned(step);
    const struct track *track = plan_track(plan, i, planned);
    const struct form *form = plan_form(plan, i, planned);
    char span[SPAN_TEXT], storage[300];
    struct text text;

    text_over(&text, storage, sizeof storage);
    dose_describe(&track->dose, &text);
    if (step->round_count == 1 && step->rounds[0] != SIDE_NONE)
        text_addf(&text, ", %s side", side_word(step->rounds[0]));
    else if (step->round_count == PLAN_ROUNDS_MAX)
        text_add(&text, ", sore side twice");
    else if (step->sides != SIDES_BOTH)
        text_addf(&text, ", %s", sides_label(step->sides));
    printf("  %2u  %6s  %-20s %-18s %s\n",
           i + 1,
           span_clock(span, track->length_ms),
           form->exercise,
           form->level,
           storage);
    if (step->note != NULL)
        printf("              %s\n", step->note);
}

void print_plan(const struct plan *plan)
{
    char span[SPAN_TEXT], storage[300];
    struct text text;
    enum phase phase = PHASE_COUNT;

    printf("%s, %s, %u %s\n",
           plan->name,
           span_clock(span, plan->length_ms),
           plan->step_count,
           plan->step_count == 1 ? "move" : "moves");
    text_over(&text, storage, sizeof storage);
    speech_equipment(plan_equipment(plan), &text);
    if (text.length > 0)
        printf("you need %s\n", storage);
    for (unsigned i = 0; i < plan->step_count; i++) {
        if (plan->steps[i].phase != phase) {
            phase = plan->steps[i].phase;
            printf("\n%s  %s\n",
                   phase_label(phase),
                   span_clock(span, plan->phase_ms[phase]));
        }
        print_step(plan, i);
    }
}

int verb_plan(const struct options *options, struct error *err)
{
    struct shelf shelf;
    struct routine routine;
    struct opened opened = {0};
    int status = 0;

    /* as written: where a person stands is not asked */
    shelf_init(&shelf);
    if (shelf_routine(&shelf, options->words[0], &routine, err) &&
        opened_settle(
            &opened, &routine, &shelf.library, NULL, 0, options->sore, err))
        print_plan(&opened.plan);
    else
        status = verb_failed(err);
    opened_release(&opened);
    shelf_release(&shelf);
    return status;
}
