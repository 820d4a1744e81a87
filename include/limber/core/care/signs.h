/* SPDX-License-Identifier: MIT */
/* signs - the warning signs (R1), and the plain words of the first page.
 *
 * What limber is and is not, and what needs care now, in the same words on
 * every screen and in every front end. They are never shortened. The list is
 * from guidelines and consensus (B: single signs have unproven accuracy); the
 * wording follows published patient cards. Not reviewed by a clinician.
 */
#ifndef LIMBER_CORE_CARE_SIGNS_H
#define LIMBER_CORE_CARE_SIGNS_H

enum {
    CARE_SIGNS = 9,
    CARE_WORDS = 3
};

/* "Is any of these new, or getting worse?" and the signs, without bullets. */
extern const char care_signs_ask[];
extern const char *const care_signs[CARE_SIGNS];

/* What to do then; what not to do; what the list is not. */
extern const char care_signs_do[];
extern const char care_signs_wait[];
extern const char care_signs_limit[];

/* The first page, a paragraph each: what limber is, that it is no medical
 * device, whom to ask. */
extern const char *const care_words[CARE_WORDS];

#endif
