/* SPDX-License-Identifier: MIT */
/* answer - what the reducer does with an answer, and with none.
 *
 * What an answer means is core/care's; this carries it out: another track, a
 * notice, the next step, the end. Only session.c uses it.
 */
#ifndef LIMBER_CORE_SESSION_ANSWER_H
#define LIMBER_CORE_SESSION_ANSWER_H

#include <limber/core/session/turn.h>

/* A number from 0 to 10, in whichever state it comes. */
void answer_rate(struct turn *turn, int rating, int64_t at);
/* Too much: stop at once, ask for the number. */
void answer_too_much(struct turn *turn, int64_t at);
/* Further down the leg: stop at once, rest two minutes. */
void answer_further(struct turn *turn, int64_t at);
/* The digits that question takes: places 0-5; with no place known from before
 * these two. */
enum {
    WHERE_BACK = 1,
    WHERE_STILL = 2
};
bool answer_is_where(const struct session *s, int digit);
/* The one question after it: where is it now? */
void answer_ask_where(struct turn *turn, int64_t at);
void answer_easier(struct turn *turn, int64_t at);
/* The time of a question, wait or notice is over. */
void answer_timeout(struct turn *turn, int64_t at);
/* "Not now" to a question; on at once from a wait or a notice. */
void answer_not_now(struct turn *turn, int64_t at);

#endif
