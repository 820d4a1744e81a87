/* SPDX-License-Identifier: MIT */
/* signs - the warning signs: R1 emergency, R2 urgent, R3 when to ask; and the
 * plain words of the first page.
 *
 * One sign is enough, there is no score. The lists are from guidelines and
 * consensus (R1: B, single signs have unproven accuracy; R2: B/C; when to ask:
 * D); their wording follows published patient cards. No clinician has reviewed
 * them. The texts are never shortened, on no screen and in no front end. An
 * unanswered question clears nothing.
 */
#ifndef LIMBER_CORE_CARE_SIGNS_H
#define LIMBER_CORE_CARE_SIGNS_H

#include <limber/core/care/felt.h>
#include <limber/core/care/verdict.h>

/* name, the word it is kept as, its text on the page */
#define CARE_EMERGENCY_SIGNS(_)                                                \
    _(SIGN_SADDLE,                                                             \
      "saddle",                                                                \
      "numb or odd feeling between the legs, or wiping feels different")       \
    _(SIGN_BLADDER,                                                            \
      "bladder",                                                               \
      "trouble starting, stopping or feeling your pee; leaking")               \
    _(SIGN_BOWEL, "bowel", "loss of bowel control, or not feeling it")         \
    _(SIGN_SEXUAL, "sexual", "loss of feeling or function in the genitals")    \
    _(SIGN_BOTH_LEGS, "both-legs", "pain, numbness or weakness in BOTH legs")  \
    _(SIGN_WEAK,                                                               \
      "weak",                                                                  \
      "a leg or foot that is weak: it drags, the knee gives way")              \
    _(SIGN_TRAUMA, "trauma", "it began with a serious fall, crash or blow")    \
    _(SIGN_SEPTIC,                                                             \
      "septic",                                                                \
      "fever or shivering with bad back pain, or very unwell")                 \
    _(SIGN_CHEST, "chest", "chest pain, or breathless at rest")

#define CARE_URGENT_SIGNS(_)                                                   \
    _(SIGN_CANCER, "cancer", "you have had cancer, and this pain is new")      \
    _(SIGN_WEIGHT, "weight", "losing weight without trying")                   \
    _(SIGN_NIGHT,                                                              \
      "night",                                                                 \
      "pain all night that no position eases (turning over is not it)")        \
    _(SIGN_INFECTION,                                                          \
      "infection",                                                             \
      "fever, a recent serious infection, or a weak immune system")            \
    _(SIGN_FRAGILE,                                                            \
      "fragile",                                                               \
      "osteoporosis or long steroid use, with sudden new back pain")           \
    _(SIGN_DVT, "calf", "one calf newly swollen, hot, red and sore")           \
    _(SIGN_NEW_WEAK,                                                           \
      "new-weak",                                                              \
      "new mild weakness, or a numb patch, in one leg")

#define CARE_SIGN_AS_ENUM(name, word, text) name,
enum sign {
    CARE_EMERGENCY_SIGNS(CARE_SIGN_AS_ENUM)
    CARE_URGENT_SIGNS(CARE_SIGN_AS_ENUM) SIGN_COUNT,
    SIGN_EMERGENCIES = SIGN_CANCER, /* how many of the first list */
    SIGN_URGENTS = SIGN_COUNT - SIGN_EMERGENCIES
};

/* Bit n is sign n. */
typedef uint32_t sign_set;
#define SIGN_BIT(sign) (UINT32_C(1) << (sign))

const char *sign_word(enum sign sign);
const char *sign_text(enum sign sign);
/* "saddle,night" and back; words that are not known are passed over. `out` of
 * SIGNS_TEXT bytes. */
enum {
    SIGNS_TEXT = 160
};
const char *signs_write(char out[], sign_set signs);
sign_set signs_read(const char *written);

/* R1, R2. `attested`: urgent signs that a clinician has looked at: those do not
 * count again. An emergency sign that is marked is new or worse, and a calf
 * newly swollen is new by its own words: these always count. (D) */
enum verdict care_signs_verdict(sign_set marked, sign_set attested);

/* What history knows of the signs. {.full_day = DAY_NONE}: nothing. */
struct signs_past {
    int32_t full_day; /* the full list was last answered with none */
    sign_set blocked; /* marked, and no clinician has looked at it since */
    sign_set attested;
};

/* R3: which form is asked before a session. BLOCKED: nothing is asked, no
 * session, until somebody says that a clinician has looked at it. A day that
 * lies ahead of `today` (the clock was set back) counts as long ago. */
enum signs_ask {
    SIGNS_ASK_LINE, /* one line on the check-in */
    SIGNS_ASK_FULL, /* both pages */
    SIGNS_BLOCKED
};
enum signs_ask care_signs_ask(const struct signs_past *past, int32_t today);

/* What an answer to the full list makes of it. `marked` 0: none of these, by a
 * key; a missing answer is not passed here. Of the emergency page alone, which
 * a key opens at any moment, only marks are passed here: none of these there is
 * no answer to the full list. Once blocked, `marked` 0 says that the mark was a
 * mistake, and is passed only from the page on which it was made; on a later
 * day nothing but care_signs_attested opens sessions again. */
void care_signs_answered(struct signs_past *past,
                         sign_set marked,
                         int32_t today);
/* A clinician has looked at it: the full list is asked next. */
void care_signs_attested(struct signs_past *past);

/* "Is any of these new, or getting worse?"; "Does any of these fit you?" */
extern const char care_signs_ask_emergency[];
extern const char care_signs_ask_urgent[];
/* The one line of the check-in, to which Enter answers. */
extern const char care_signs_line[];
extern const char care_signs_line_typed[]; /* in line mode */
/* What to do then (R1, R2); what not to do; what the list is not; what clears
 * it; what is said after "none of these". */
extern const char care_signs_do[];
extern const char care_signs_urgent[];
extern const char care_signs_wait[];
extern const char care_signs_limit[];
extern const char care_signs_until[];
extern const char care_signs_clear[];
/* What home and the plan say while one stands. */
extern const char care_signs_stands[];

/* "Some discomfort can be all right. ..." of every session. */
extern const char care_discomfort[];
/* "This has lasted or grown. ..." (R13, R15). */
extern const char care_see_provider[];

/* The first page, a paragraph each: what limber is, that it is no medical
 * device, whom to ask. */
enum {
    CARE_WORDS = 3
};
extern const char *const care_words[CARE_WORDS];

#endif
