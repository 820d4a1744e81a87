/* SPDX-License-Identifier: MIT */
/* plan - lays a settled routine out in time. Two passes over the same
 * description of a track: one counts its segments, one writes them. */
#include <limber/core/session/plan.h>

#include <stddef.h>
#include <string.h>

#include <limber/core/library/library.h>

/* ---- words ---- */

static const char *const kind_words[] = {
    [SEGMENT_GET_READY] = "get-ready",
    [SEGMENT_WORK] = "work",
    [SEGMENT_REST] = "rest",
    [SEGMENT_SWITCH] = "switch-side",
};

static const char *const size_words[DOSE_SIZE_COUNT] = {
    [DOSE_FULL] = "full",
    [DOSE_HALF_SETS] = "half-sets",
    [DOSE_HALF_WORK] = "half",
};

const char *segment_kind_word(enum segment_kind kind)
{
    return kind_words[kind];
}

const char *dose_size_word(enum dose_size size)
{
    return size_words[size];
}

bool dose_size_find(const char *word, enum dose_size *size)
{
    for (unsigned i = 0; i < DOSE_SIZE_COUNT; i++) {
        if (strcmp(word, size_words[i]) == 0) {
            *size = (enum dose_size)i;
            return true;
        }
    }
    return false;
}

/* ---- rounds: which sides, in which order ---- */

/* The easier side goes first: the other one than the sore; left if unknown. */
static enum side side_easier(enum side sore)
{
    return sore == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
}

static void
step_set_rounds(struct plan_step *step, enum step_sides asked, enum side sore)
{
    enum side easier = side_easier(sore);
    enum side other = side_other(easier);

    step->rounds[0] = SIDE_NONE;
    step->round_count = 1;
    if (asked == STEP_SIDES_LEFT || asked == STEP_SIDES_RIGHT) {
        step->rounds[0] = asked == STEP_SIDES_LEFT ? SIDE_LEFT : SIDE_RIGHT;
        return;
    }
    if (step->sides != SIDES_EACH)
        return;
    step->rounds[0] = easier;
    step->rounds[1] = other;
    step->round_count = 2;
    if (asked == STEP_SIDES_SORE_TWICE && sore != SIDE_NONE)
        step->rounds[step->round_count++] = other;
}

/* ---- one track ---- */

/* Writes segments when `out` is there, else only counts them. */
struct writer {
    struct segment *out;
    uint32_t count;
    int32_t offset_ms;
};

static void write_segment(struct writer *writer, struct segment segment)
{
    segment.offset_ms = writer->offset_ms;
    if (writer->out != NULL)
        writer->out[writer->count] = segment;
    writer->count++;
    writer->offset_ms += segment.length_ms;
}

/* What a set is made of: one segment a rep, one a lane, else one in all. */
static void write_set(struct writer *writer,
                      const struct dose *dose,
                      unsigned lanes,
                      bool alternate,
                      struct segment work)
{
    int32_t total = dose_set_ms(dose);

    work.kind = SEGMENT_WORK;
    if (dose->kind == DOSE_REPS && !dose->self_paced) {
        for (uint16_t rep = 0; rep < dose->count; rep++) {
            work.rep = rep;
            if (alternate) /* odd reps, counted from one, are the left */
                work.side = rep % 2 == 0 ? SIDE_LEFT : SIDE_RIGHT;
            work.length_ms = tempo_ms(dose->tempo);
            write_segment(writer, work);
        }
        return;
    }
    if (dose->kind != DOSE_TIME || lanes == 0)
        lanes = 1;
    work.waits = dose->kind == DOSE_REPS;
    for (unsigned lane = 0; lane < lanes; lane++) {
        int64_t from = (int64_t)total * lane / lanes;
        int64_t to = (int64_t)total * (lane + 1) / lanes;

        work.lane = (uint8_t)lane;
        work.length_ms = (int32_t)(to - from);
        write_segment(writer, work);
    }
}

static void write_between_rounds(struct writer *writer,
                                 const struct dose *dose,
                                 enum side before,
                                 struct segment next)
{
    bool same = next.side == before;

    next.kind = same ? SEGMENT_REST : SEGMENT_SWITCH;
    next.length_ms = PLAN_SWITCH_MS;
    if (same)
        next.length_ms = dose->rest_ms > 0 ? dose->rest_ms : PLAN_SORE_REST_MS;
    write_segment(writer, next);
}

static void write_track(struct writer *writer,
                        const struct plan_step *step,
                        const struct form *form,
                        const struct dose *dose)
{
    bool alternate = step->sides == SIDES_ALTERNATE;

    write_segment(writer,
                  (struct segment){.kind = SEGMENT_GET_READY,
                                   .side = step->rounds[0],
                                   .length_ms = PLAN_GET_READY_MS});
    for (uint8_t round = 0; round < step->round_count; round++) {
        struct segment segment = {.side = step->rounds[round], .round = round};

        if (round > 0)
            write_between_rounds(
                writer, dose, step->rounds[round - 1], segment);
        for (uint8_t set = 0; set < dose->sets; set++) {
            segment.set = set;
            if (set > 0 && dose->rest_ms > 0) {
                struct segment rest = segment;

                rest.kind = SEGMENT_REST;
                rest.length_ms = dose->rest_ms;
                write_segment(writer, rest);
            }
            write_set(writer, dose, form->says.lanes.count, alternate, segment);
        }
    }
}

static struct dose
dose_sized(const struct dose *dose, enum dose_size size, bool even)
{
    switch (size) {
    case DOSE_HALF_SETS:
        return dose_half_sets(dose);
    case DOSE_HALF_WORK:
        return dose_half_work(dose, even);
    default:
        return *dose;
    }
}

static void step_make_tracks(struct plan_step *step,
                             struct track *tracks,
                             struct writer *all)
{
    bool even = step->sides == SIDES_ALTERNATE;
    unsigned n = 0;

    for (unsigned level = 0; level < step->form_count; level++) {
        const struct form *form = &step->forms[level];

        for (unsigned size = 0; size < DOSE_SIZE_COUNT; size++, n++) {
            struct dose dose =
                dose_sized(&form->dose, (enum dose_size)size, even);
            uint32_t first = all->count;

            all->offset_ms = 0;
            write_track(all, step, form, &dose);
            if (tracks != NULL)
                tracks[n] = (struct track){.first = first,
                                           .count = all->count - first,
                                           .length_ms = all->offset_ms,
                                           .level = (uint8_t)level,
                                           .size = (enum dose_size)size,
                                           .dose = dose};
        }
    }
}

/* ---- the whole ---- */

static int64_t dose_work_ms(const struct dose *dose)
{
    return (int64_t)dose->sets * dose_set_ms(dose);
}

/* A dose that the step itself asks for holds on every level; else each level
 * has its own, but an easier form is never more work than the planned one. */
static bool step_fill(struct plan_step *step,
                      const struct routine *settled,
                      const struct routine_step *asked,
                      enum side sore,
                      struct arena *arena,
                      struct error *err)
{
    const struct exercise *exercise =
        routine_exercise(settled, NULL, asked->exercise);
    int level = -1;

    if (exercise != NULL && asked->level != NULL)
        level = exercise_level(exercise, asked->level);
    if (level < 0 || asked->dose.kind == DOSE_NONE)
        return error_set(err,
                         ERROR_FAILED,
                         "cannot plan '%s': the routine is not settled",
                         asked->exercise);

    struct form *forms = arena_take(arena, (size_t)level + 1, sizeof *forms);

    for (unsigned i = 0; i <= (unsigned)level; i++)
        forms[i] = exercise_form(exercise, i);
    bool own = dose_same(&asked->dose, &forms[level].dose);

    for (unsigned i = 0; i <= (unsigned)level; i++)
        if (!own || dose_work_ms(&forms[i].dose) > dose_work_ms(&asked->dose))
            forms[i].dose = asked->dose;
    step->forms = forms;
    step->form_count = (unsigned)level + 1;
    step->exercise = exercise;
    step->sides = exercise->sides;
    step->note = asked->note;
    step->reduced = asked->reduced;
    step->stepped_up = asked->stepped_up;
    step->pinned = asked->pinned;
    step_set_rounds(step, asked->sides, sore);
    return true;
}

bool plan_build(const struct routine *settled,
                enum side sore,
                struct arena *arena,
                struct plan *out,
                struct error *err)
{
    unsigned count = routine_step_count(settled);
    struct plan_step *steps = arena_take(arena, count + 1, sizeof *steps);
    struct writer counter = {0};
    unsigned n = 0;

    *out =
        (struct plan){.id = settled->id,
                      .name = settled->short_name != NULL ? settled->short_name
                                                          : settled->name,
                      .sore = sore,
                      .steps = steps,
                      .step_count = count};
    if (count == 0 || count > ROUTINE_STEPS_MAX)
        return error_set(err,
                         ERROR_INPUT,
                         "cannot plan '%s': it has %u steps",
                         settled->name,
                         count);

    for (unsigned phase = 0; phase < PHASE_COUNT; phase++) {
        const struct routine_phase *list = &settled->phases[phase];

        out->phase_steps[phase] = list->count;
        for (unsigned i = 0; i < list->count; i++, n++) {
            steps[n].phase = (enum phase)phase;
            steps[n].phase_number = i + 1;
            steps[n].phase_total = list->count;
            if (!step_fill(
                    &steps[n], settled, &list->steps[i], sore, arena, err))
                return false;
            step_make_tracks(&steps[n], NULL, &counter);
        }
    }

    struct segment *segments =
        arena_take(arena, counter.count, sizeof *segments);
    struct writer writer = {.out = segments};

    for (n = 0; n < count; n++) {
        struct track *tracks =
            arena_take(arena,
                       (size_t)steps[n].form_count * DOSE_SIZE_COUNT,
                       sizeof *tracks);

        step_make_tracks(&steps[n], tracks, &writer);
        steps[n].tracks = tracks;

        int32_t length = tracks[plan_track_planned(&steps[n])].length_ms;

        out->length_ms += length;
        out->phase_ms[steps[n].phase] += length;
    }
    out->segments = segments;
    out->segment_count = writer.count;
    return true;
}

/* ---- reading it ---- */

unsigned plan_track_at(unsigned level, enum dose_size size)
{
    return level * DOSE_SIZE_COUNT + (unsigned)size;
}

unsigned plan_track_planned(const struct plan_step *step)
{
    return plan_track_at(step->form_count - 1, DOSE_FULL);
}

const struct track *
plan_track(const struct plan *plan, unsigned step, unsigned track)
{
    return &plan->steps[step].tracks[track];
}

const struct segment *plan_segment(const struct plan *plan,
                                   unsigned step,
                                   unsigned track,
                                   unsigned segment)
{
    return &plan->segments[plan_track(plan, step, track)->first + segment];
}

const struct form *
plan_form(const struct plan *plan, unsigned step, unsigned track)
{
    return &plan->steps[step].forms[plan_track(plan, step, track)->level];
}

unsigned plan_work_of(const struct plan *plan,
                      unsigned step,
                      unsigned track,
                      unsigned round,
                      unsigned set)
{
    const struct track *t = plan_track(plan, step, track);
    unsigned rounds = plan->steps[step].round_count;

    if (round >= rounds)
        round = rounds - 1;
    if (set >= t->dose.sets)
        set = t->dose.sets - 1U;
    for (unsigned i = 0; i < t->count; i++) {
        const struct segment *segment = &plan->segments[t->first + i];

        if (segment->kind == SEGMENT_WORK && segment->round == round &&
            segment->set == set)
            return i;
    }
    return 1;
}

unsigned plan_sets(const struct plan *plan, unsigned step, unsigned track)
{
    return plan_track(plan, step, track)->dose.sets *
           plan->steps[step].round_count;
}

vocab_set plan_equipment(const struct plan *plan)
{
    vocab_set all = 0;

    for (unsigned i = 0; i < plan->step_count; i++)
        all |=
            plan_form(plan, i, plan_track_planned(&plan->steps[i]))->equipment;
    return all;
}
