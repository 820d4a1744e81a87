/* SPDX-License-Identifier: MIT */
/* signs - words that are never shortened; see the header. */
#include <limber/core/care/signs.h>

const char care_signs_ask[] = "Is any of these new, or getting worse?";

const char *const care_signs[CARE_SIGNS] = {
    "numb or odd feeling between the legs, or wiping feels different",
    "trouble starting, stopping or feeling your pee; leaking",
    "loss of bowel control, or not feeling it",
    "loss of feeling or function in the genitals",
    "pain, numbness or weakness in BOTH legs",
    "a leg or foot that is weak: it drags, the knee gives way",
    "it began with a serious fall, crash or blow",
    "fever or shivering with bad back pain, or very unwell",
    "chest pain, or breathless at rest",
};

const char care_signs_do[] =
    "Any of these means: get emergency care now. Call your local emergency "
    "number or go to an emergency department. No session today.";
const char care_signs_wait[] =
    "Do not wait to see if it passes. Do not drive if your legs are weak or "
    "numb.";
const char care_signs_limit[] =
    "Not an all-clear: a list cannot see everything.";

const char *const care_words[CARE_WORDS] = {
    "limber guides you through gentle moves for a sore back and leg.",
    ("It is general guidance, not a medical device. It does not diagnose or "
     "treat anything and does not replace a health professional. No clinician "
     "has reviewed it. You decide what you do. Stop if something feels wrong."),
    ("If you are unsure whether exercise suits you, ask a clinician before you "
     "start."),
};
