/* SPDX-License-Identifier: MIT */
/* tailor_step - limits, rest, and the day, for one step; see the header. */
#include <limber/core/care/tailor_step.h>

#include <stddef.h>
#include <string.h>

enum {
    LOCK_TEXT = 240
};

/* ---- saying what was changed ---- */

void tailor_say(struct tailor_work *work, struct change change)
{
    if (work->out->change_count < CHANGES_MAX)
        work->out->changes[work->out->change_count++] = change;
}

void tailor_say_less(struct tailor_work *work,
                     enum change_kind kind,
                     const struct draft *draft,
                     int32_t from)
{
    const struct dose *dose = &draft->step.dose;
    bool reps = dose->kind == DOSE_REPS;
    struct change change = {.kind = kind,
                            .exercise = exercise_called(draft->exercise),
                            .from = from,
                            .to = dose->sets};

    if (kind == CHANGE_SHORTER) {
        change.to = reps ? dose->count : dose->length_ms / 1000;
        change.what = reps ? "reps" : "s";
    }
    tailor_say(work, change);
}

/* `other`: as in struct change. */
static void say_refused(struct tailor_work *work,
                        enum change_kind kind,
                        const struct exercise *exercise,
                        struct refusal refusal,
                        const char *other)
{
    tailor_say(work,
               (struct change){.kind = kind,
                               .why = refusal.why,
                               .exercise = exercise_called(exercise),
                               .other = other,
                               .what = refusal.what});
}

static struct refusal refuse_lock(struct tailor_work *work,
                                  const struct standing *standing)
{
    char buffer[LOCK_TEXT];
    struct text text;

    text_over(&text, buffer, sizeof buffer);
    standing_lock(standing, &text);
    return (struct refusal){WHY_LOCKED, arena_text(work->arena, buffer)};
}

/* ---- what is known ---- */

static bool texts_have(const struct texts *texts, const char *id)
{
    for (unsigned i = 0; i < texts->count; i++)
        if (strcmp(texts->items[i], id) == 0)
            return true;
    return false;
}

/* Is it written in the routine, or has it taken somebody's place already? */
static bool is_in_session(const struct tailor_work *work, const char *id)
{
    const struct routine *routine = work->ask->routine;

    for (enum phase p = 0; p < PHASE_COUNT; p++)
        for (unsigned i = 0; i < routine->phases[p].count; i++)
            if (strcmp(routine->phases[p].steps[i].exercise, id) == 0)
                return true;
    for (unsigned i = 0; i < work->count; i++)
        if (strcmp(work->drafts[i].step.exercise, id) == 0)
            return true;
    return false;
}

static struct standing stand(const struct tailor_work *work,
                             const struct exercise *exercise)
{
    return standing_of(exercise, &work->known, &work->past, work->ask->today);
}

static bool rests(const struct standing *standing)
{
    return standing->pause.until != DAY_NONE;
}

/* What the person's own words have against it, on any day. */
static enum change_why unwanted(const struct tailor_work *work,
                                const struct exercise *exercise)
{
    const struct person *person = work->ask->person;

    if (texts_have(&person->left_out, exercise->id))
        return WHY_WISH;
    if ((exercise->tags & VOCAB_BIT(TAG_OPTIONAL)) != 0 &&
        !texts_have(&person->turned_on, exercise->id))
        return WHY_OPTIONAL;
    return WHY_NONE;
}

/* ---- another exercise in its place ---- */

/* A routine without the floor, for a desk or a hotel, stays so. */
static bool keeps_off_floor(const struct tailor_work *work)
{
    const struct routine *routine = work->ask->routine;

    for (enum phase p = 0; p < PHASE_COUNT; p++) {
        for (unsigned i = 0; i < routine->phases[p].count; i++) {
            const struct exercise *exercise = library_find(
                &work->known, routine->phases[p].steps[i].exercise);

            if (exercise == NULL ||
                (exercise->tags & VOCAB_BIT(TAG_NO_FLOOR)) == 0)
                return false;
        }
    }
    return true;
}

static int fits_instead(const struct tailor_work *work,
                        const struct exercise *other,
                        struct standing *standing)
{
    struct refusal ignored;

    if (other == NULL || is_in_session(work, other->id) ||
        unwanted(work, other) != WHY_NONE)
        return -1;
    if ((other->tags & VOCAB_BIT(TAG_NO_FLOOR)) == 0 && keeps_off_floor(work))
        return -1;
    *standing = stand(work, other);
    if (standing->locked || rests(standing))
        return -1;
    return limits_level(&work->limits, other, standing->level, &ignored);
}

/* The step's own dose holds where it counts in the same kind. */
static struct draft draft_instead(const struct exercise *exercise,
                                  const struct exercise *other,
                                  enum phase phase,
                                  const struct routine_step *asked,
                                  unsigned level)
{
    struct routine_step step = {.dose = asked->dose};

    if (step.dose.kind != exercise_form(other, level).dose.kind)
        step.dose = (struct dose){0};
    if (step.dose.kind == DOSE_REPS && other->sides == SIDES_ALTERNATE &&
        step.dose.count > 1)
        step.dose.count &= (uint16_t)~1U; /* as many left as right */
    if (exercise->sides == SIDES_EACH && other->sides == SIDES_EACH)
        step.sides = asked->sides;
    return draft_begin(other, phase, &step, level);
}

static bool place_instead(struct tailor_work *work,
                          const struct exercise *exercise,
                          enum phase phase,
                          const struct routine_step *asked,
                          struct refusal refusal)
{
    for (unsigned i = 0; i < exercise->instead.count; i++) {
        const struct exercise *other =
            library_find(&work->known, exercise->instead.items[i]);
        struct standing standing;
        int level = fits_instead(work, other, &standing);

        if (level < 0)
            continue;
        say_refused(
            work, CHANGE_INSTEAD, exercise, refusal, exercise_called(other));
        draft_keep(
            work,
            draft_instead(exercise, other, phase, asked, (unsigned)level),
            &standing);
        return true;
    }
    return false;
}

/* ---- one step of the routine ---- */

static void leave_out(struct tailor_work *work,
                      const struct exercise *exercise,
                      const struct standing *standing,
                      struct refusal refusal)
{
    tailor_say(work,
               (struct change){.kind = CHANGE_LEFT_OUT,
                               .why = refusal.why,
                               .exercise = exercise_called(exercise),
                               .what = refusal.what,
                               .day = standing->pause.until});
}

/* The level to begin from, and what has lowered the one that the routine names
 * (-1: it names none). */
static unsigned level_wanted(struct tailor_work *work,
                             const struct standing *standing,
                             int named,
                             struct refusal *lowered)
{
    unsigned level = named >= 0 ? (unsigned)named : standing->level;

    *lowered = (struct refusal){0};
    if (standing->moved && standing->level < standing->exercise->start &&
        standing->level < level)
        level = standing->level;
    if (standing->locked_level > 0 && (int)level >= standing->locked_level) {
        level = (unsigned)standing->locked_level - 1;
        *lowered = refuse_lock(work, standing);
    }
    return level;
}

static void step_keep(struct tailor_work *work,
                      struct draft draft,
                      const struct standing *standing,
                      unsigned asked_level,
                      struct refusal why)
{
    if (draft.level < asked_level) {
        draft.step.reduced = why.why == WHY_GENTLE;
        say_refused(work,
                    CHANGE_EASIER_FORM,
                    draft.exercise,
                    why,
                    draft.exercise->levels[draft.level].name);
    }
    draft_keep(work, draft, standing);
}

static void step_add(struct tailor_work *work,
                     const struct exercise *exercise,
                     enum phase phase,
                     const struct routine_step *asked,
                     int named)
{
    struct standing standing = stand(work, exercise);
    bool closed = standing.locked || rests(&standing);
    struct refusal lowered, refusal;
    unsigned level = level_wanted(work, &standing, named, &lowered);
    int fit = limits_level(&work->limits, exercise, level, &refusal);

    if (unwanted(work, exercise) != WHY_NONE) {
        refusal = (struct refusal){unwanted(work, exercise), NULL};
    } else if (fit < 0) {
        if (!closed && place_instead(work, exercise, phase, asked, refusal))
            return;
    } else if (closed) {
        refusal = rests(&standing) ? (struct refusal){WHY_RESTS, NULL}
                                   : refuse_lock(work, &standing);
    } else {
        step_keep(work,
                  draft_begin(exercise, phase, asked, (unsigned)fit),
                  &standing,
                  named >= 0 ? (unsigned)named : level,
                  fit < (int)level ? refusal : lowered);
        return;
    }
    leave_out(work, exercise, &standing, refusal);
}

/* One exercise that was asked for by name: what speaks against it is said, and
 * only a rest stands. */
static void step_practise(struct tailor_work *work,
                          const struct exercise *exercise,
                          enum phase phase,
                          const struct routine_step *asked,
                          int named)
{
    static const enum change_why whys[] = {
        WHY_AVOID, WHY_POSITION, WHY_EQUIPMENT, WHY_GENTLE};
    struct standing standing = stand(work, exercise);
    unsigned level = named >= 0 ? (unsigned)named : standing.level;
    struct form form = exercise_form(exercise, level);
    struct refusal against = {unwanted(work, exercise), NULL};

    if (rests(&standing)) {
        leave_out(work, exercise, &standing, (struct refusal){WHY_RESTS, NULL});
        return;
    }
    if (against.why != WHY_NONE)
        say_refused(work, CHANGE_WARNED, exercise, against, NULL);
    if (standing.locked_level >= 0 && (int)level >= standing.locked_level)
        say_refused(
            work, CHANGE_WARNED, exercise, refuse_lock(work, &standing), NULL);
    for (unsigned i = 0; i < sizeof whys / sizeof whys[0]; i++) {
        against = limits_refuse_for(&work->limits, &form, whys[i]);
        if (against.why != WHY_NONE)
            say_refused(work, CHANGE_WARNED, exercise, against, NULL);
    }
    draft_keep(work, draft_begin(exercise, phase, asked, level), &standing);
}

bool tailor_step(struct tailor_work *work,
                 enum phase phase,
                 const struct routine_step *asked,
                 struct error *err)
{
    const struct exercise *exercise =
        library_find(&work->known, asked->exercise);
    int named = -1;

    if (exercise == NULL)
        return error_set(
            err, ERROR_ABSENT, "no exercise '%s'", asked->exercise);
    if (asked->level != NULL) {
        named = exercise_level(exercise, asked->level);
        if (named < 0)
            return error_set(err,
                             ERROR_ABSENT,
                             "no level '%s' in exercise '%s'",
                             asked->level,
                             asked->exercise);
    }
    if (work->ask->practice)
        step_practise(work, exercise, phase, asked, named);
    else
        step_add(work, exercise, phase, asked, named);
    return true;
}
