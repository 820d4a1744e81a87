/* SPDX-License-Identifier: MIT */
/* utter - what the rooms of spoken share: who speaks, words for numbers and
 * times, and the sentences of one moment each. Only spoken*.c uses it.
 */
#ifndef LIMBER_CORE_SESSION_UTTER_H
#define LIMBER_CORE_SESSION_UTTER_H

#include <limber/core/base/text.h>
#include <limber/core/session/spoken.h>
#include <limber/core/session/talk.h>

enum {
    UTTER_WORDS_MAX = 12 /* before a stop */
};

struct utter {
    const struct session *session;
    const struct plan *plan;
    bool full; /* not short */
    int rate;
    struct text *out;
};

/* ---- words ---- */

/* "nought", "twelve", "forty-five"; from a hundred on in digits. */
void utter_number(struct text *out, unsigned number);
/* "thirty seconds", "two minutes". */
void utter_time(struct text *out, int64_t ms);
/* Ended, and with a comma where it would be too long for one breath. */
void utter_sentence(struct text *out, const char *words);
/* Sentence by sentence the same, of a text of several. */
void utter_text(struct text *out, const char *words);
/* The first sentence of `words`, ended, into `out`; the rest, or "". */
const char *utter_first(struct text *out, const char *words);

void utter_number_capital(struct text *out, unsigned number);

/* ---- pieces: held against the time before they are said ---- */

enum {
    PIECE_BYTES = 320,
    UTTER_BETWEEN_MS = 200, /* two sentences, one after the other */
    UTTER_RATED_MS = 1100,  /* what stands before most: "Three." */
    UTTER_LET_GO_MS = 1600  /* "And let go.", where nothing is asked */
};

struct piece {
    char bytes[PIECE_BYTES];
    struct text text; /* over these: a piece is not copied */
};

struct text *piece_open(struct piece *piece);
int32_t piece_ms(const struct utter *u, const struct piece *piece);
/* Takes the time for it out of *room; false where there is not enough. */
bool piece_fits(const struct utter *u,
                const struct piece *piece,
                int64_t *room);
void piece_add(struct utter *u, const struct piece *piece);

/* ---- the clock of what runs ---- */

/* Where the part of a rep begins that follows the one under way, and where the
 * rep ends; in session time. */
int64_t utter_part_end(const struct utter *u);
/* By when a sentence must be over that leaves the end to the count. */
int64_t utter_quiet_at(const struct utter *u);
/* What a segment or wait has for a sentence behind "And let go."; INT64_MAX: no
 * clock ends it. */
int64_t utter_room_behind(const struct utter *u);
/* A rep whose parts are told, which leaves no room for anything else. */
bool utter_tells_parts(const struct utter *u);
bool utter_is_paced(const struct utter *u); /* in reps with a tempo */

/* ---- moments ---- */

/* What was said in the same step before a get-ready; SAY_KINDS: nothing that
 * takes long. */
enum say utter_before(const struct utter *u);

/* "Figure four. Right side first, thirty seconds." */
void utter_head(const struct utter *u, struct piece *piece, bool dose);
void utter_session(struct utter *u);
void utter_get_ready(struct utter *u);
/* Is the step under way the first of its phase, and not the first of all? */
bool utter_opens_phase(const struct utter *u);
/* What is needed, where that had no time before the first move, and fits into
 * `room`, and the first work is long. */
void utter_needs(struct utter *u, int64_t room);
/* Had the get-ready that led here surely time for the setup, for the dose? */
bool utter_setup_is_told(const struct utter *u);
bool utter_dose_is_told(const struct utter *u);
void utter_dose(const struct utter *u, struct text *out);
void utter_go(struct utter *u);
void utter_cue(struct utter *u);
void utter_breath(struct utter *u);
void utter_half(struct utter *u);
void utter_let_go(struct utter *u);
void utter_switch(struct utter *u);
void utter_rep(struct utter *u);
void utter_part(struct utter *u);
void utter_lane(struct utter *u);
void utter_rest(struct utter *u);

void utter_ask(struct utter *u);
void utter_ask_again(struct utter *u);
void utter_rated(struct utter *u);
void utter_too_much(struct utter *u);
void utter_easier(struct utter *u);
void utter_left_out(struct utter *u);
void utter_nerve(struct utter *u);
void utter_where(struct utter *u);
void utter_place(struct utter *u);
void utter_going_on(struct utter *u);
void utter_resumed(struct utter *u);
void utter_done(struct utter *u);
void utter_ended_for_pain(struct utter *u);

/* The text alone, as spoken_at has it. */
void utter_say(struct utter *u, enum say say);

#endif
