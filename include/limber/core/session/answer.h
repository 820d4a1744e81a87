/* SPDX-License-Identifier: MIT */
/* answer - what the reducer does with an answer, and with none.
 *
 * What an answer means is core/care's; this and its two rooms relief (R7) and
 * further (R8, R9) carry it out: another track, a wait, a notice, the next
 * step, the end. Only session.c uses it.
 */
#ifndef LIMBER_CORE_SESSION_ANSWER_H
#define LIMBER_CORE_SESSION_ANSWER_H

#include <limber/core/session/turn.h>

/* A number from 0 to 10, in whichever state it comes. */
void answer_rate(struct turn *turn, int rating, int64_t at);
/* Would that number, given in a pause, end it? A number is taken down and the
 * pause stands, but for an answer to a question that it holds, a red one about
 * the work under way, and one that asks for the place. */
bool answer_wakes(const struct session *session, int rating);

/* Too much: stop at once, rest a minute; of a move that is over, kept. */
void answer_too_much(struct turn *turn, int64_t at);
/* Further down the leg: stop at once, rest two minutes. */
void answer_further(struct turn *turn, int64_t at);
void answer_easier(struct turn *turn, int64_t at);

/* The question whose number asks for the place: where is it now? (R8) */
void answer_ask_place(struct turn *turn, unsigned step, int64_t at);
/* Is it due, and not answered, for the number that stands of that step? */
bool answer_place_is_open(const struct session *session, unsigned step);

/* The time of a question, wait or notice is over. */
void answer_timeout(struct turn *turn, int64_t at);
/* "Not now" to a question; on at once from a wait or a notice. */
void answer_not_now(struct turn *turn, int64_t at);

#endif
