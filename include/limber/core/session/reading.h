/* SPDX-License-Identifier: MIT */
/* reading - what can be told of a session: pure functions of it and its plan.
 *
 * Views, speech and line mode read through these; nothing here changes
 * anything. `plan` is the one the session was begun with.
 */
#ifndef LIMBER_CORE_SESSION_READING_H
#define LIMBER_CORE_SESSION_READING_H

#include <limber/core/session/state.h>

/* What stands at the front: the state, or the one beneath a pause. */
enum session_state session_front(const struct session *session);
const struct track *session_track(const struct session *session,
                                  const struct plan *plan);
const struct segment *session_segment(const struct session *session,
                                      const struct plan *plan);
const struct form *session_form(const struct session *session,
                                const struct plan *plan);
/* Left of the segment or wait; INT64_MAX where no clock ends it. */
int64_t session_left_ms(const struct session *session);
/* Passed of it, 0 .. length_ms. */
int64_t session_passed_ms(const struct session *session);
/* Left of the segment, also while a pause or a wait holds it; 0 where the step
 * is over. */
int64_t session_held_ms(const struct session *session);
/* Left of the plan: never counts questions and waits. */
int64_t session_plan_left_ms(const struct session *session,
                             const struct plan *plan);
/* Work passed of the set under way and its length, lanes and reps together. */
int64_t session_set_passed_ms(const struct session *session,
                              const struct plan *plan,
                              int64_t *length_ms);
/* Index of the cue that stands now; 0 where there is none. */
unsigned session_cue(const struct session *session, const struct plan *plan);
/* When the picture changes next by itself: the next whole second of what is
 * left, a deadline, the end of a message. INT64_MAX: nothing will. */
int64_t session_next_ms(const struct session *session, const struct plan *plan);

unsigned session_steps_done(const struct session *session,
                            const struct plan *plan);

/* What a step is called, as it is done now: its form's short name. */
const char *session_name(const struct session *session,
                         const struct plan *plan,
                         unsigned step);
/* The step behind `step`, or before it, that no rule keeps out; -1: none. */
int session_step_after(const struct session *session,
                       const struct plan *plan,
                       unsigned step);
int session_step_before(const struct session *session, unsigned step);
/* Where it goes on: the step under way, or the one behind it where that has
 * ended or is kept out; -1: nowhere, that was the last. */
int session_coming(const struct session *session, const struct plan *plan);
/* How often was it too much on this exercise, in all its steps; and on how
 * many different exercises of this session (R7)? */
unsigned session_reds_on(const struct session *session,
                         const struct plan *plan,
                         unsigned step);
unsigned session_red_exercises(const struct session *session,
                               const struct plan *plan);
/* R12: was it too much at its easiest form, so that it rests for a week? */
bool session_rests(const struct session *session,
                   const struct plan *plan,
                   unsigned step);

/* The side worked, or about to be, also when a get-ready leads to a later
 * round; NONE: both at once. */
enum side session_side(const struct session *session, const struct plan *plan);
/* The first work that a get-ready, rest or switch leads to; the work itself
 * while it runs. */
const struct segment *session_ahead(const struct session *session,
                                    const struct plan *plan);
/* True where "so much to go" means something: in a hold, a time or breaths,
 * not in a rep, and not before the work. */
bool session_has_to_go(const struct session *session, const struct plan *plan);
/* True in a question or notice that stands after its step has ended. */
bool session_is_step_over(const struct session *session);
/* True where nothing of the step under way has begun. */
bool session_is_fresh(const struct session *session);

#endif
