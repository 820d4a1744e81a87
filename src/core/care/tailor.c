/* SPDX-License-Identifier: MIT */
/* tailor - all of a routine: its steps, one step up, the minutes; see the
 * header. */
#include <limber/core/care/tailor.h>

#include <stddef.h>
#include <string.h>

#include <limber/core/care/tailor_step.h>

enum {
    MINUTE_MS = 60000,
    OFFER_TEXT = 160
};

/* ---- the minutes ---- */

static int64_t limit_ms(const struct tailor_work *work)
{
    return (int64_t)work->ask->checkin->minutes * MINUTE_MS;
}

/* Nothing is asked for where the limit is 0. Returns how long they are. */
static int64_t fit(const struct tailor_work *work, struct draft drafts[])
{
    const struct tailoring *ask = work->ask;
    enum sore sore = ask->checkin->sore != SORE_UNKNOWN ? ask->checkin->sore
                                                        : ask->person->sore;

    return limit_ms(work) > 0
               ? drafts_fit(
                     drafts, work->count, sore_side(sore), limit_ms(work))
               : 0;
}

static void say_fitted(struct tailor_work *work,
                       const struct draft *draft,
                       const struct dose *before)
{
    const struct dose *dose = &draft->step.dose;

    if (draft->gone) {
        tailor_say(
            work,
            (struct change){.kind = CHANGE_CUT,
                            .exercise = exercise_called(draft->exercise)});
        return;
    }
    if (dose->sets != before->sets)
        tailor_say_less(work, CHANGE_SETS, draft, before->sets);
    if (dose->count != before->count)
        tailor_say_less(work, CHANGE_SHORTER, draft, before->count);
    if (dose->length_ms != before->length_ms)
        tailor_say_less(work, CHANGE_SHORTER, draft, before->length_ms / 1000);
}

static void fit_minutes(struct tailor_work *work)
{
    struct dose before[ROUTINE_STEPS_MAX];
    int64_t ms;

    for (unsigned i = 0; i < work->count; i++)
        before[i] = work->drafts[i].step.dose;
    ms = fit(work, work->drafts);
    for (unsigned i = 0; i < work->count; i++)
        say_fitted(work, &work->drafts[i], &before[i]);
    if (ms > limit_ms(work))
        tailor_say(
            work,
            (struct change){.kind = CHANGE_TOO_LONG,
                            .from = work->ask->checkin->minutes,
                            .to = (int32_t)((ms + MINUTE_MS - 1) / MINUTE_MS)});
}

/* ---- the step up ---- */

/* A good number, given today: one that is as last time offers nothing. */
static bool number_is_todays(const struct tailor_work *work)
{
    const struct checkin *checkin = work->ask->checkin;

    return rating_is_given(checkin->pain) && !checkin->pain_carried;
}

static bool day_may_progress(const struct tailor_work *work)
{
    return work->out->today == TODAY_AS_PLANNED &&
           work->out->proposed == TODAY_AS_PLANNED &&
           work->ask->checkin->pain <= CARE_GOOD_MAX;
}

/* What is cut for want of time is not offered a step up. */
static void rule_out_cut(struct tailor_work *work)
{
    struct draft trial[ROUTINE_STEPS_MAX];

    memcpy(trial, work->drafts, sizeof trial);
    fit(work, trial);
    for (unsigned i = 0; i < work->count; i++)
        if (trial[i].gone)
            work->drafts[i].offer = -1;
}

static bool draft_is_offered(const struct tailor_work *work,
                             const struct draft *draft)
{
    struct form form;

    if (draft->offer < 0)
        return false;
    form = exercise_form(draft->exercise, (unsigned)draft->offer);
    return limits_refuse(&work->limits, &form).why == WHY_NONE;
}

static struct draft *draft_offered(struct tailor_work *work)
{
    for (unsigned p = 0; p < PHASE_COUNT; p++)
        for (unsigned i = 0; i < work->count; i++)
            if (work->drafts[i].phase == care_step_up_order[p] &&
                draft_is_offered(work, &work->drafts[i]))
                return &work->drafts[i];
    return NULL;
}

static void offer_step_up(struct tailor_work *work)
{
    struct draft *draft = day_may_progress(work) ? draft_offered(work) : NULL;
    const char *called, *level;
    char buffer[OFFER_TEXT];
    struct text name;

    work->out->offer_waits = draft != NULL && !number_is_todays(work);
    if (draft == NULL || work->out->offer_waits)
        return;
    called = exercise_called(draft->exercise);
    level = draft->exercise->levels[draft->offer].name;
    text_over(&name, buffer, sizeof buffer);
    text_addf(&name, "%s: %s", called, level);
    work->out->offer_exercise = draft->exercise->id;
    work->out->offer_name = arena_text(work->arena, buffer);
    if (!work->ask->checkin->step_up)
        return;
    draft_set_level(draft, (unsigned)draft->offer);
    draft->step.stepped_up = true;
    tailor_say(work,
               (struct change){
                   .kind = CHANGE_STEP_UP, .exercise = called, .other = level});
}

/* ---- the whole ---- */

/* The routine's own exercises hide those of the library. */
static struct library known_exercises(const struct routine *routine,
                                      const struct library *library,
                                      struct arena *arena)
{
    unsigned own = routine->exercise_count;
    struct library known = {0};

    known.exercises =
        arena_take(arena, own + library->count + 1, sizeof known.exercises[0]);
    for (unsigned i = 0; i < own; i++)
        known.exercises[known.count++] = &routine->exercises[i];
    for (unsigned i = 0; i < library->count; i++)
        if (library_find(&known, library->exercises[i]->id) == NULL)
            known.exercises[known.count++] = library->exercises[i];
    return known;
}

static bool draft_steps(struct tailor_work *work, struct error *err)
{
    const struct routine *routine = work->ask->routine;

    if (routine_step_count(routine) > ROUTINE_STEPS_MAX)
        return error_set(err,
                         ERROR_INPUT,
                         "cannot plan '%s': it has %u steps",
                         routine->name,
                         routine_step_count(routine));
    for (enum phase p = 0; p < PHASE_COUNT; p++)
        for (unsigned i = 0; i < routine->phases[p].count; i++)
            if (!tailor_step(work, p, &routine->phases[p].steps[i], err))
                return false;
    return true;
}

static void write_routine(const struct tailor_work *work)
{
    struct tailored *out = work->out;

    out->routine = *work->ask->routine;
    for (enum phase p = 0; p < PHASE_COUNT; p++) {
        struct routine_step *steps =
            arena_take(work->arena, work->count + 1, sizeof steps[0]);
        unsigned count = 0;

        for (unsigned i = 0; i < work->count; i++)
            if (work->drafts[i].phase == p && !work->drafts[i].gone)
                steps[count++] = work->drafts[i].step;
        out->routine.phases[p] = (struct routine_phase){steps, count};
    }
    out->empty = routine_step_count(&out->routine) == 0;
}

bool tailor(const struct tailoring *tailoring,
            struct arena *arena,
            struct tailored *out,
            struct error *err)
{
    struct tailor_work *work = arena_take(arena, 1, sizeof *work);

    *out = (struct tailored){0};
    work->ask = tailoring;
    work->arena = arena;
    work->out = out;
    work->known =
        known_exercises(tailoring->routine, tailoring->library, arena);
    tailor_day(work);
    work->limits = limits_of(tailoring->person, work->gentle);
    if (!draft_steps(work, err))
        return false;
    rule_out_cut(work);
    offer_step_up(work);
    fit_minutes(work);
    write_routine(work);
    return true;
}
