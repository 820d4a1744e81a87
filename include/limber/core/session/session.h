/* SPDX-License-Identifier: MIT */
/* session - THE reducer: a session and an event give a session and effects.
 *
 * session_step never reads a clock, never allocates and never fails: feed it
 * events stamped with `now`, perform the effects it hands back. What a session
 * is stands in state.h, what can be told of it in reading.h.
 */
#ifndef LIMBER_CORE_SESSION_SESSION_H
#define LIMBER_CORE_SESSION_SESSION_H

#include <limber/core/session/reading.h>
#include <limber/core/session/state.h>

struct session_options session_options_default(void);

/* All zero but what means "none"; every step on its planned track. */
void session_init(struct session *session,
                  const struct plan *plan,
                  const struct session_options *options,
                  int64_t now_ms);

/* Begins at the first step's get-ready. */
struct effects session_begin(struct session *session,
                             const struct plan *plan,
                             const struct session_options *options,
                             int64_t now_ms);

/* Goes on from what checkpoint_restore filled in: a get-ready, then the set
 * that was interrupted. */
struct effects
session_go_on(struct session *session, const struct plan *plan, int64_t now_ms);

/* Of a restored session, before it goes on, on a gentle day (R11): every step
 * that has not begun goes one level down, where there is one, and half its
 * sets; one that still bends forward, pulls on the nerve, goes to the end of
 * range, hangs or is advanced is left out. A checkpoint keeps all of it. */
void session_make_gentle(struct session *session, const struct plan *plan);

struct effects session_step(struct session *session,
                            const struct plan *plan,
                            const struct event *event);

#endif
