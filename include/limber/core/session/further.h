/* SPDX-License-Identifier: MIT */
/* further - down the leg (R8), tingling, a jolt, weakness (R9), carried out:
 * stop, two minutes' rest, one question, then left out, or the end.
 *
 * That it went further is kept at once. Only the answers and session.c use
 * this.
 */
#ifndef LIMBER_CORE_SESSION_FURTHER_H
#define LIMBER_CORE_SESSION_FURTHER_H

#include <limber/core/session/turn.h>

/* After that step, or in it. */
void further_begin(struct turn *turn, unsigned step, int64_t at);

/* The digits of the two minutes: what was it? */
enum {
    FURTHER_LEG = 1,
    FURTHER_TINGLING = 2,
    FURTHER_JOLT = 3,
    FURTHER_WEAK = 4
};
void further_tell(struct turn *turn, int digit, int64_t at);

/* The one question after it: where is it now? */
void further_ask(struct turn *turn, int64_t at);

/* The digits that question takes: places 0-5; with no place known from before
 * these two. */
enum {
    WHERE_BACK = 1,
    WHERE_STILL = 2
};
bool further_is_where(const struct session *session, int digit);
void further_answer(struct turn *turn, int digit, int64_t at);
/* Nobody answers: it ends gently. */
void further_no_answer(struct turn *turn);

#endif
