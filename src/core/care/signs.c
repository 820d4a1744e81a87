/* SPDX-License-Identifier: MIT */
/* signs - words that are never shortened, and when they are asked; see the
 * header. */
#include <limber/core/care/signs.h>

#include <stdio.h>
#include <string.h>

#include <limber/core/care/thresholds.h>

#define CARE_SIGN_AS_ROW(name, word, text) [name] = {word, text},
static const struct {
    const char *word, *text;
} signs[SIGN_COUNT] = {CARE_EMERGENCY_SIGNS(CARE_SIGN_AS_ROW)
                           CARE_URGENT_SIGNS(CARE_SIGN_AS_ROW)};

static const sign_set emergencies = SIGN_BIT(SIGN_EMERGENCIES) - 1;
static const sign_set all_signs = SIGN_BIT(SIGN_COUNT) - 1;
/* Urgent ones that are new by their own words, whenever they are marked. */
static const sign_set always_new = SIGN_BIT(SIGN_DVT);

const char *sign_word(enum sign sign)
{
    return signs[sign].word;
}

const char *sign_text(enum sign sign)
{
    return signs[sign].text;
}

const char *signs_write(char out[], sign_set set)
{
    size_t length = 0;

    out[0] = '\0';
    for (unsigned i = 0; i < SIGN_COUNT; i++) {
        if (!(set & SIGN_BIT(i)))
            continue;
        length += (size_t)snprintf(out + length,
                                   SIGNS_TEXT - length,
                                   "%s%s",
                                   length > 0 ? "," : "",
                                   signs[i].word);
    }
    return out;
}

sign_set signs_read(const char *written)
{
    sign_set set = 0;

    while (*written != '\0') {
        size_t length = strcspn(written, ",");

        for (unsigned i = 0; i < SIGN_COUNT; i++)
            if (strlen(signs[i].word) == length &&
                strncmp(signs[i].word, written, length) == 0)
                set |= SIGN_BIT(i);
        written += length + (written[length] == ',');
    }
    return set;
}

enum verdict care_signs_verdict(sign_set marked, sign_set attested)
{
    sign_set looked_at = attested & ~emergencies & ~always_new;
    sign_set urgent = marked & ~emergencies & ~looked_at & all_signs;

    if (marked & emergencies)
        return VERDICT_EMERGENCY;
    return urgent != 0 ? VERDICT_URGENT : VERDICT_CONTINUE;
}

enum signs_ask care_signs_ask(const struct signs_past *past, int32_t today)
{
    if (past->blocked != 0)
        return SIGNS_BLOCKED;
    if (past->full_day == DAY_NONE || past->full_day > today ||
        past->full_day <= today - CARE_SIGNS_DAYS)
        return SIGNS_ASK_FULL;
    return SIGNS_ASK_LINE;
}

void care_signs_answered(struct signs_past *past,
                         sign_set marked,
                         int32_t today)
{
    if (care_signs_verdict(marked, past->attested) != VERDICT_CONTINUE) {
        past->blocked |= marked & all_signs;
        past->full_day = DAY_NONE;
    } else if (past->blocked == 0) {
        past->full_day = today;
    }
}

void care_signs_attested(struct signs_past *past)
{
    past->attested |= past->blocked & ~emergencies;
    past->blocked = 0;
    past->full_day = DAY_NONE;
}

const char care_signs_ask_emergency[] =
    "Is any of these new, or getting worse?";
const char care_signs_ask_urgent[] = "Does any of these fit you?";
#define SIGNS_LINE                                                             \
    "Any new numbness between the legs, bladder or bowel change, both legs, "  \
    "or "                                                                      \
    "a weak leg?"
#define SIGNS_GOING_ON " Going on means: none of these."
const char care_signs_line[] = SIGNS_LINE " Then press ! now." SIGNS_GOING_ON;
const char care_signs_line_typed[] =
    SIGNS_LINE " Then type signs now." SIGNS_GOING_ON;

const char care_signs_do[] =
    "What you describe can be a nerve emergency or another urgent problem. Get "
    "emergency care now: call your local emergency number or go to an "
    "emergency "
    "department.";
const char care_signs_urgent[] = "Please talk to a health professional today "
                                 "or tomorrow before you exercise "
                                 "again.";
const char care_signs_wait[] =
    "Do not wait to see if it passes. Do not drive if your legs are weak or "
    "numb.";
const char care_signs_limit[] =
    "Not an all-clear: a list cannot see everything.";
const char care_signs_until[] = "limber will not run a session until you say "
                                "that a clinician has looked at "
                                "this.";
const char care_signs_stands[] =
    "A warning sign was marked: no session until a clinician has looked at it.";
const char care_signs_clear[] =
    "No warning signs reported. This is not an all-clear.";

const char care_discomfort[] =
    "Some discomfort can be all right. Keep it at 5 or below, and stop if it "
    "travels further down the leg.";
const char care_see_provider[] =
    "This has lasted or grown. It would be sensible to have it looked at. You "
    "can still do the gentle session if it feels all right.";

const char *const care_words[CARE_WORDS] = {
    "limber guides you through gentle moves for a sore back and leg.",
    ("It is general guidance, not a medical device. It does not diagnose or "
     "treat anything and does not replace a health professional. No clinician "
     "has reviewed it. You decide what you do. Stop if something feels wrong."),
    ("If you are unsure whether exercise suits you, ask a clinician before you "
     "start."),
};
