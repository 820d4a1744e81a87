/* SPDX-License-Identifier: MIT */
/* tailor_draft - a step's level and dose, and what the day does to them; see
 * tailor_step.h. */
#include <limber/core/care/tailor_step.h>

#include <stddef.h>

void draft_set_level(struct draft *draft, unsigned level)
{
    draft->level = level;
    draft->step.level = draft->exercise->levels[level].id;
    if (draft->own_dose)
        draft->step.dose = exercise_form(draft->exercise, level).dose;
}

struct draft draft_begin(const struct exercise *exercise,
                         enum phase phase,
                         const struct routine_step *asked,
                         unsigned level)
{
    struct draft draft = {.phase = phase,
                          .exercise = exercise,
                          .step = *asked,
                          .own_dose = asked->dose.kind == DOSE_NONE,
                          .offer = -1};

    draft.step.exercise = exercise->id;
    draft.step.pinned = asked->level != NULL;
    draft_set_level(&draft, level);
    return draft;
}

/* R11: half the sets. */
static void draft_halve(struct tailor_work *work, struct draft *draft)
{
    int32_t from = draft->step.dose.sets;

    if (!work->gentle || work->ask->routine->gentle || from < 2)
        return;
    draft->step.dose = dose_half_sets(&draft->step.dose);
    draft->step.reduced = true;
    tailor_say_less(work, CHANGE_HALVED, draft, from);
}

static void draft_ease_level(struct tailor_work *work, struct draft *draft)
{
    struct refusal ignored;
    int lower = -1;

    if (draft->level > 0)
        lower = limits_level(
            &work->limits, draft->exercise, draft->level - 1, &ignored);
    if (lower < 0)
        return;
    draft_set_level(draft, (unsigned)lower);
    draft->step.reduced = true;
    tailor_say(work,
               (struct change){.kind = CHANGE_EASED,
                               .exercise = exercise_called(draft->exercise),
                               .other = draft->exercise->levels[lower].name});
}

/* R10: one set fewer; else one level easier, where there is one. A practice
 * keeps the level it was asked for at. */
static void draft_ease(struct tailor_work *work, struct draft *draft)
{
    int32_t from = draft->step.dose.sets;

    if (draft->step.reduced ||
        (work->ask->routine->gentle && draft->step.pinned))
        return;
    if (from > 1) {
        draft->step.dose.sets--;
        draft->step.reduced = true;
        tailor_say_less(work, CHANGE_EASED, draft, from);
    } else if (!work->ask->practice || !draft->step.pinned) {
        draft_ease_level(work, draft);
    }
}

void draft_keep(struct tailor_work *work,
                struct draft draft,
                const struct standing *standing)
{
    draft_halve(work, &draft);
    if (standing->ease)
        draft_ease(work, &draft);
    if (!draft.step.pinned && !draft.step.reduced &&
        draft.level == standing->level)
        draft.offer = standing->offer;
    if (work->ask->practice) {
        draft.step.pinned = false; /* what was asked for is where one stands */
        draft.offer = -1;
    }
    work->drafts[work->count++] = draft;
}
