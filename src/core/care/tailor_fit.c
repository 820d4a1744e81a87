/* SPDX-License-Identifier: MIT */
/* tailor_fit - fewer sets, shorter, fewer steps; see the header. */
#include <limber/core/care/tailor_fit.h>

/* ---- how long ---- */

static unsigned draft_rounds(const struct draft *draft, enum side sore)
{
    enum step_sides asked = draft->step.sides;

    if (draft->exercise->sides != SIDES_EACH || asked == STEP_SIDES_LEFT ||
        asked == STEP_SIDES_RIGHT)
        return 1;
    return asked == STEP_SIDES_SORE_TWICE && sore != SIDE_NONE ? 3 : 2;
}

int64_t draft_ms(const struct draft *draft, enum side sore)
{
    const struct dose *dose = &draft->step.dose;
    unsigned rounds = draft_rounds(draft, sore);
    int64_t round_ms = (int64_t)dose->sets * dose_set_ms(dose) +
                       (int64_t)(dose->sets - 1) * dose->rest_ms;
    int64_t ms = FIT_GET_READY_MS + rounds * round_ms;

    if (rounds > 1)
        ms += FIT_SWITCH_MS;
    if (rounds > 2)
        ms += dose->rest_ms > 0 ? dose->rest_ms : FIT_SORE_REST_MS;
    return ms;
}

int64_t drafts_ms(const struct draft drafts[], unsigned count, enum side sore)
{
    int64_t ms = 0;

    for (unsigned i = 0; i < count; i++)
        if (!drafts[i].gone)
            ms += draft_ms(&drafts[i], sore);
    return ms;
}

/* ---- what a step can give ---- */

enum way {
    FEWER_SETS,
    SHORTER,
    FEWER_STEPS
};

struct fit {
    struct draft *drafts;
    unsigned count;
    enum side sore;
    enum way way;
    unsigned given[ROUTINE_STEPS_MAX]; /* times, in this way */
};

static void shorten(struct dose *dose, bool alternate)
{
    unsigned reps = alternate ? 2 : 1;

    switch (dose->kind) {
    case DOSE_HOLD:
    case DOSE_TIME:
        if (dose->length_ms > FIT_LENGTH_MIN_MS + FIT_LENGTH_STEP_MS)
            dose->length_ms -= FIT_LENGTH_STEP_MS;
        else if (dose->length_ms > FIT_LENGTH_MIN_MS)
            dose->length_ms = FIT_LENGTH_MIN_MS;
        break;
    case DOSE_REPS:
        if (dose->count >= FIT_REPS_MIN + reps)
            dose->count = (uint16_t)(dose->count - reps);
        break;
    default:
        break;
    }
}

/* Is there another one in its phase? */
static bool may_go(const struct fit *fit, unsigned at)
{
    for (unsigned i = 0; i < fit->count; i++)
        if (i != at && !fit->drafts[i].gone &&
            fit->drafts[i].phase == fit->drafts[at].phase)
            return true;
    return false;
}

/* The step with a little less; false: it has nothing left to give. */
static bool give(const struct fit *fit, unsigned at, struct draft *less)
{
    const struct draft *draft = &fit->drafts[at];
    struct dose *dose = &less->step.dose;

    *less = *draft;
    if (draft->gone)
        return false;
    switch (fit->way) {
    case FEWER_SETS:
        if (dose->sets > 1)
            dose->sets--;
        break;
    case SHORTER:
        shorten(dose, draft->exercise->sides == SIDES_ALTERNATE);
        break;
    case FEWER_STEPS:
        less->gone = may_go(fit, at);
        return less->gone;
    }
    less->step.reduced = true;
    return !dose_same(dose, &draft->step.dose);
}

/* ---- which step gives ---- */

static int64_t phase_ms(const struct fit *fit, enum phase phase)
{
    int64_t ms = 0;

    for (unsigned i = 0; i < fit->count; i++)
        if (!fit->drafts[i].gone && fit->drafts[i].phase == phase)
            ms += draft_ms(&fit->drafts[i], fit->sore);
    return ms;
}

/* In the longest phase the one that has given least, the last of those; -1:
 * no step can give. */
static int choose(const struct fit *fit)
{
    int chosen = -1;
    int64_t chosen_ms = 0;

    for (unsigned i = 0; i < fit->count; i++) {
        enum phase phase = fit->drafts[i].phase;
        int64_t ms = phase_ms(fit, phase);
        bool better = chosen < 0 || ms > chosen_ms;
        struct draft less;

        if (!give(fit, i, &less))
            continue;
        if (chosen >= 0 && ms == chosen_ms)
            better = phase != fit->drafts[chosen].phase ||
                     fit->given[i] <= fit->given[chosen];
        if (better) {
            chosen = (int)i;
            chosen_ms = ms;
        }
    }
    return chosen;
}

static void fit_by(struct fit *fit, enum way way, int64_t limit_ms)
{
    fit->way = way;
    for (unsigned i = 0; i < fit->count; i++)
        fit->given[i] = 0;
    while (drafts_ms(fit->drafts, fit->count, fit->sore) > limit_ms) {
        int at = choose(fit);
        struct draft less;

        if (at < 0 || !give(fit, (unsigned)at, &less))
            return;
        fit->drafts[at] = less;
        fit->given[at]++;
    }
}

int64_t drafts_fit(struct draft drafts[],
                   unsigned count,
                   enum side sore,
                   int64_t limit_ms)
{
    struct fit fit = {.drafts = drafts, .count = count, .sore = sore};

    fit_by(&fit, FEWER_SETS, limit_ms);
    fit_by(&fit, SHORTER, limit_ms);
    fit_by(&fit, FEWER_STEPS, limit_ms);
    return drafts_ms(drafts, count, sore);
}
