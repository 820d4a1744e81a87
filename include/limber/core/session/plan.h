/* SPDX-License-Identifier: MIT */
/* plan - a settled routine laid out in time: steps, their tracks, segments.
 *
 * Made once, never changed. A step has a track for every level from the
 * easiest to the planned one, at full dose and at two kinds of half dose, so
 * easing is nothing but another track number. Every track of a step begins
 * with one get-ready and has the same rounds (sides) in the same order.
 *
 * The plan borrows all texts from the routine it was built from; both live in
 * the arena of whoever opened them. Times are milliseconds.
 *
 * A step in time: get-ready 12 s; per round the sets, `rest` only between sets
 * of one round; switch-side 5 s between two rounds of different sides; between
 * two rounds of the same side the dose's rest, or 10 s. Lanes share the time
 * without gaps: lane k of n ends at floor(total * k / n).
 */
#ifndef LIMBER_CORE_SESSION_PLAN_H
#define LIMBER_CORE_SESSION_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/base/error.h>
#include <limber/core/base/memory.h>
#include <limber/core/library/routine.h>

enum {
    PLAN_GET_READY_MS = 12000,
    PLAN_SWITCH_MS = 5000,
    PLAN_SORE_REST_MS = 10000,
    PLAN_ROUNDS_MAX = 3
};

enum segment_kind {
    SEGMENT_GET_READY,
    SEGMENT_WORK,
    SEGMENT_REST,
    SEGMENT_SWITCH
};

struct segment {
    enum segment_kind kind;
    enum side side;    /* worked, or about to be; NONE: both sides at once */
    uint8_t round;     /* 0-based; of a get-ready, rest or switch: the one it
                          leads to */
    uint8_t set;       /* 0-based within the round; the same */
    uint16_t rep;      /* 0-based; for reps only */
    uint8_t lane;      /* 0-based; for lanes only */
    bool waits;        /* self-paced reps: no clock ends it, a key does */
    int32_t length_ms; /* of a segment that waits: about as long as it takes */
    int32_t offset_ms; /* from the start of its track */
};

/* How much of a dose a track holds. */
enum dose_size {
    DOSE_FULL,
    DOSE_HALF_SETS,
    DOSE_HALF_WORK,
    DOSE_SIZE_COUNT
};

struct track {
    uint32_t first; /* index of its get-ready in plan->segments */
    uint32_t count;
    int32_t length_ms;
    uint8_t level; /* index into the step's forms */
    enum dose_size size;
    struct dose dose;
};

struct plan_step {
    enum phase phase;
    unsigned phase_number; /* 1-based: this is 2 of 4 in its phase */
    unsigned phase_total;
    const char *note; /* NULL: none */
    bool reduced;     /* less than the routine asks for; no step up from it */
    bool stepped_up;  /* the step up that was offered and taken */
    bool pinned;      /* the routine names the level */
    const struct exercise *exercise;
    enum sides sides; /* of the exercise */
    unsigned round_count;
    enum side rounds[PLAN_ROUNDS_MAX];
    const struct form *forms;   /* easiest to planned */
    unsigned form_count;        /* the planned level is the last */
    const struct track *tracks; /* form_count * DOSE_SIZE_COUNT */
};

struct plan {
    const char *id;   /* of the routine */
    const char *name; /* "Daily": the short one, where there is one */
    enum side sore;   /* NONE: unknown */
    const struct plan_step *steps;
    unsigned step_count; /* 1 to ROUTINE_STEPS_MAX */
    const struct segment *segments;
    unsigned segment_count;
    int64_t length_ms;             /* of all steps as planned */
    int64_t phase_ms[PHASE_COUNT]; /* 0: phase is absent */
    unsigned phase_steps[PHASE_COUNT];
};

/* `settled` comes from routine_settle and must outlive the plan. `sore` is the
 * sore side if known: the easier side goes first, left when unknown; without
 * it sore-side-twice is done as each. Fails only for a routine without steps
 * or one that is not settled. */
bool plan_build(const struct routine *settled,
                enum side sore,
                struct arena *arena,
                struct plan *out,
                struct error *err);

/* The track for a level (index into forms) at a size of dose. */
unsigned plan_track_at(unsigned level, enum dose_size size);
/* The track that is planned: the last form at full dose. */
unsigned plan_track_planned(const struct plan_step *step);

const struct track *
plan_track(const struct plan *plan, unsigned step, unsigned track);
const struct segment *plan_segment(const struct plan *plan,
                                   unsigned step,
                                   unsigned track,
                                   unsigned segment);
const struct form *
plan_form(const struct plan *plan, unsigned step, unsigned track);

/* Index inside the track of the first work of (round, set); set and round are
 * brought into the track's range. */
unsigned plan_work_of(const struct plan *plan,
                      unsigned step,
                      unsigned track,
                      unsigned round,
                      unsigned set);

/* All sets of all rounds of a track. */
unsigned plan_sets(const struct plan *plan, unsigned step, unsigned track);

/* Every piece of equipment any step needs at its planned level. */
vocab_set plan_equipment(const struct plan *plan);

const char *segment_kind_word(enum segment_kind kind);
const char *dose_size_word(enum dose_size size); /* full, half-sets, half */
bool dose_size_find(const char *word, enum dose_size *size);

#endif
