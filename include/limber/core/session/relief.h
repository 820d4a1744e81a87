/* SPDX-License-Identifier: MIT */
/* relief - too much (R7), carried out: stop, a minute's rest, one question,
 * then the easier form, left out, or the end.
 *
 * That it was too much is kept at once. Where no answer could change that the
 * session ends, nothing is asked: it ends. Only the answers and session.c use
 * this.
 */
#ifndef LIMBER_CORE_SESSION_RELIEF_H
#define LIMBER_CORE_SESSION_RELIEF_H

#include <limber/core/session/turn.h>

/* The step under way was too much, with something left of it. `rating`: how
 * much, or RATING_NONE; `nerve`: NERVE_JOLT, or NERVE_FURTHER for none. True:
 * it goes on with relief_rest; false: the session has ended. */
bool relief_begin(struct turn *turn, int rating, enum nerve nerve);
/* The minute's rest begins. */
void relief_rest(struct turn *turn, int64_t at);
/* A number in that minute: how much it was. */
void relief_rate(struct turn *turn, int rating);
/* And now, 0 to 10? The second time: `again`. */
void relief_ask(struct turn *turn, bool again, int64_t at);
/* What follows from the answer; RATING_NONE: none. */
void relief_answer(struct turn *turn, int again, int64_t at);

/* A step with nothing left was too much, by a number or said: kept for next
 * time. False: that was the second exercise, and the session has ended. */
bool relief_finished(struct turn *turn, unsigned step, enum red_after told);
/* Takes back what a number alone had said of it. */
void relief_take_back(struct turn *turn, unsigned step);

/* The easier form at half the dose, or left out where there is none. */
void relief_ease(struct turn *turn, int64_t at);
/* The easier form because the person asks for it. */
void relief_easier(struct turn *turn, int64_t at);

/* Is there anything for next time: an easier level, or a week off? */
bool relief_next_easier(const struct turn *turn, unsigned step, bool rests);

#endif
