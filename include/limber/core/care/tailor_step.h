/* SPDX-License-Identifier: MIT */
/* tailor_step - the day, one step of a routine made to fit, and what is said.
 *
 * Part of the tailor (tailor.h says in which order what is done); for its own
 * files alone.
 */
#ifndef LIMBER_CORE_CARE_TAILOR_STEP_H
#define LIMBER_CORE_CARE_TAILOR_STEP_H

#include <limber/core/care/tailor_fit.h>
#include <limber/core/care/tailor_limits.h>

/* A routine on its way. */
struct tailor_work {
    const struct tailoring *ask;
    struct library known; /* the routine's own exercises first; the arena's */
    struct past past;     /* with the morning that the check-in has */
    bool gentle;          /* the day is */
    struct limits limits;
    struct draft drafts[ROUTINE_STEPS_MAX];
    unsigned count;
    struct arena *arena;
    struct tailored *out;
};

/* Decides how today is to go, and says it. */
void tailor_day(struct tailor_work *work);

/* What is more than CHANGES_MAX is not said. */
void tailor_say(struct tailor_work *work, struct change change);
/* Sets, or with CHANGE_SHORTER seconds or reps: from `from` to what it is. */
void tailor_say_less(struct tailor_work *work,
                     enum change_kind kind,
                     const struct draft *draft,
                     int32_t from);

/* With the step's own dose, or the level's where it has none. */
struct draft draft_begin(const struct exercise *exercise,
                         enum phase phase,
                         const struct routine_step *asked,
                         unsigned level);
/* Half the sets on a gentle day, eased after a bad morning, and what may be
 * offered; then it is one of the drafts. */
void draft_keep(struct tailor_work *work,
                struct draft draft,
                const struct standing *standing);
void draft_set_level(struct draft *draft, unsigned level);

/* Adds the step, or what takes its place, or nothing. False where it names what
 * is not there. */
bool tailor_step(struct tailor_work *work,
                 enum phase phase,
                 const struct routine_step *asked,
                 struct error *err);

#endif
