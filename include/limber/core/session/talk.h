/* SPDX-License-Identifier: MIT */
/* talk - what the rooms of speech share: who talks, and the sentences about
 * questions, answers and what followed from them. Only speech.c uses it.
 */
#ifndef LIMBER_CORE_SESSION_TALK_H
#define LIMBER_CORE_SESSION_TALK_H

#include <limber/core/base/text.h>
#include <limber/core/session/session.h>

struct talk {
    const struct session *session;
    const struct plan *plan;
    struct text *out;
};

/* A sentence from a text that may or may not end in a full stop. */
void talk_sentence(struct text *out, const char *words);

void talk_ask(struct talk *talk);
void talk_ask_again(struct talk *talk);
void talk_rated(struct talk *talk);
void talk_not_rated(struct talk *talk);
void talk_too_much(struct talk *talk);
void talk_red(struct talk *talk);
void talk_again(struct talk *talk);
void talk_easier(struct talk *talk);
void talk_left_out(struct talk *talk);
void talk_further(struct talk *talk);
void talk_nerve(struct talk *talk);
void talk_where(struct talk *talk);
void talk_place(struct talk *talk);
void talk_ended_for_pain(struct talk *talk);

#endif
