/* SPDX-License-Identifier: MIT */
/* turn - one step of the reducer while it is made: moves through the plan.
 *
 * Only session.c and the answers use this. `at` is the moment at which a thing
 * happens: a deadline that has passed or the event's now, so that one late
 * wakeup does not move all that follows.
 */
#ifndef LIMBER_CORE_SESSION_TURN_H
#define LIMBER_CORE_SESSION_TURN_H

#include <limber/core/session/session.h>

struct turn {
    struct session *session;
    const struct plan *plan;
    struct effects out;
};

void turn_say(struct turn *turn, enum say say);
void turn_chime(struct turn *turn, enum chime chime);
void turn_message(struct turn *turn, enum message message);
struct step_state *turn_step(struct turn *turn); /* the one under way */

/* Enters a state with a clock of its own; INT64_MAX: none. Keeps what is left
 * of the segment it holds. */
void turn_wait(struct turn *turn,
               enum session_state state,
               int64_t length_ms,
               int64_t at);
/* The clock of what a pause held goes on. */
void turn_unpause(struct turn *turn, int64_t at);
void turn_pause(struct turn *turn);
/* Back into the segment that a question held, after a count of three; into a
 * get-ready anew. */
void turn_take_up(struct turn *turn, int64_t at);

void turn_enter(struct turn *turn, unsigned segment, int64_t at);
void turn_open_step(struct turn *turn, unsigned step, int64_t at);
void turn_segment_over(struct turn *turn, int64_t at);
/* Leaves the rest of a set: on with the next set, side or step. */
void turn_next_set(struct turn *turn, int64_t at);
void turn_end_step(struct turn *turn, enum step_status status, int64_t at);
void turn_ask(struct turn *turn, enum ask ask, int64_t at);
/* Behind a step and its question: the next step, or the end. */
void turn_go_on(struct turn *turn, int64_t at);
void turn_notice(struct turn *turn,
                 enum notice notice,
                 unsigned step,
                 int rating,
                 int64_t at);
/* A rule leaves a step out, and all that are still to come of its exercise:
 * they are not come to any more. What was done stays done. */
void turn_keep_out(struct turn *turn, unsigned step);
void turn_finish(struct turn *turn, enum session_outcome outcome);
void turn_end_for_pain(struct turn *turn, enum end_reason reason);

#endif
