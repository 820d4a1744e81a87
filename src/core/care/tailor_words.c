/* SPDX-License-Identifier: MIT */
/* tailor_words - what was changed and why, a sentence each; see tailor.h. */
#include <limber/core/care/tailor.h>

#include <string.h>

#include <stddef.h>

#include <limber/core/base/span.h>

/* ---- a gentle day ---- */

static void say_risen(int pain, int usual2, struct text *out)
{
    text_addf(out,
              "Gentle today: %d is %s above your usual %d%s.",
              pain,
              2 * pain - usual2 == 2 * CARE_CHANGE ? "two" : "well",
              usual2 / 2,
              usual2 % 2 != 0 ? ".5" : "");
}

void gentle_describe(enum gentle_reason reason,
                     int pain,
                     int usual2,
                     struct text *out)
{
    switch (reason) {
    case GENTLE_WISHED:
        text_add(out, "Gentle today, as you wished.");
        break;
    case GENTLE_START:
        text_add(out, "Gentle today: ");
        if (rating_is_given(pain))
            text_addf(out, "%d is ", pain);
        text_add(out, "sore to begin with.");
        break;
    case GENTLE_RISEN:
        if (rating_is_given(pain) && usual2 >= 0)
            say_risen(pain, usual2, out);
        else
            text_add(out, "Gentle today: well above your usual.");
        break;
    case GENTLE_REST:
        if (rating_is_given(pain))
            text_addf(out, "%d is", pain);
        else
            text_add(out, "It is");
        text_add(out, " a day to rest; if you begin, it is gentle.");
        break;
    case GENTLE_FURTHER:
        text_add(out,
                 "Gentle today: last time it stayed further down the leg.");
        break;
    case GENTLE_MORNING:
        text_add(out, "Gentle today: the morning after last time was worse.");
        break;
    case GENTLE_GOES_ON:
        text_addf(out,
                  "Gentle until %d mornings in a row are calm.",
                  CARE_FLARE_MORNINGS);
        break;
    case GENTLE_NOT:
    case GENTLE_REASON_COUNT:
        break;
    }
}

void gentle_propose(enum gentle_reason reason,
                    int pain,
                    int usual2,
                    struct text *out)
{
    static const char today[] = "Gentle today: ";
    char buffer[160];
    struct text text;

    text_over(&text, buffer, sizeof buffer);
    gentle_describe(reason, pain, usual2, &text);
    if (strncmp(buffer, today, strlen(today)) == 0) {
        text_add(out, "limber would go gently: ");
        text_add(out, buffer + strlen(today));
    } else {
        text_add(out, buffer);
    }
}

/* ---- why ---- */

/* A clause of which `subject` is what does not go: "it", "the usual form", or
 * a name. */
static void
say_why(const struct change *change, const char *subject, struct text *out)
{
    static const struct {
        const char *before, *after;
        bool has_subject;
    } clauses[] = {
        [WHY_NONE] = {" is above where you stand now", "", true},
        [WHY_EQUIPMENT] = {"there is no ", "", false},
        [WHY_POSITION] = {" does not work ", "", true},
        [WHY_AVOID] = {" is something you avoid (", ")", true},
        [WHY_GENTLE] = {" is not for a gentle day (", ")", true},
        [WHY_RESTS] = {" rests until ", "", true},
        [WHY_LOCKED] = {" opens ", "", true},
        [WHY_OPTIONAL] = {" is optional, and config.yaml can turn it on",
                          "",
                          true},
        [WHY_WISH] = {"config.yaml says so (leave-out)", "", false},
    };
    char date[SPAN_TEXT];

    if (clauses[change->why].has_subject)
        text_add_clean(out, subject);
    text_add(out, clauses[change->why].before);
    if (change->why == WHY_RESTS)
        text_add(out, date_screen(date, date_from_days(change->day)));
    else if (change->what != NULL)
        text_add_clean(out, change->what);
    text_add(out, clauses[change->why].after);
}

/* ---- what ---- */

static const char *set_word(int32_t sets)
{
    return sets == 1 ? "set" : "sets";
}

static void say_easier(const struct change *change, struct text *out)
{
    text_add(out, ", easier (");
    text_add_clean(out, change->other);
    text_add(out, ")");
}

static void say_eased(const struct change *change, struct text *out)
{
    if (change->other != NULL) {
        say_easier(change, out);
        text_add(out, ",");
    } else {
        text_addf(out,
                  ": %d %s, not %d,",
                  (int)change->to,
                  set_word(change->to),
                  (int)change->from);
    }
    text_add(out, " after a worse morning.");
}

/* What takes its place is said last, so that nobody takes one for the other. */
static void say_instead(const struct change *change, struct text *out)
{
    if (change->why == WHY_EQUIPMENT) {
        text_add(out, "There is no ");
        text_add_clean(out, change->what);
        text_add(out, " for ");
        text_add_clean(out, change->exercise);
    } else {
        say_why(change, change->exercise, out);
    }
    text_add(out, ": ");
    text_add_clean(out, change->other);
    text_add(out, " takes its place.");
}

static void say_too_long(const struct change *change, struct text *out)
{
    text_addf(out,
              "%d min is too short for a move of each part: it takes %d.",
              (int)change->from,
              (int)change->to);
}

/* What is said of one exercise, behind its name. */
static void say_of_one(const struct change *change, struct text *out)
{
    int from = (int)change->from;
    int to = (int)change->to;

    switch (change->kind) {
    case CHANGE_LEFT_OUT:
        text_add(out, " is left out: ");
        say_why(change, "it", out);
        text_add(out, ".");
        break;
    case CHANGE_EASIER_FORM:
        say_easier(change, out);
        text_add(out, ": ");
        say_why(change, "the usual form", out);
        text_add(out, ".");
        break;
    case CHANGE_EASED:
        say_eased(change, out);
        break;
    case CHANGE_HALVED:
        text_addf(
            out, ": %d %s, not %d, for a gentle day.", to, set_word(to), from);
        break;
    case CHANGE_STEP_UP:
        text_add(out, ": one step up, ");
        text_add_clean(out, change->other);
        text_add(out, ".");
        break;
    case CHANGE_SETS:
        text_addf(
            out, ": %d %s, not %d, to fit the time.", to, set_word(to), from);
        break;
    case CHANGE_SHORTER:
        text_addf(
            out, ": %d %s, not %d, to fit the time.", to, change->what, from);
        break;
    case CHANGE_CUT:
        text_add(out, " is left out to fit the time.");
        break;
    case CHANGE_WARNED:
        text_add(out, " as you asked, though ");
        say_why(change, "it", out);
        text_add(out, ".");
        break;
    default:
        break;
    }
}

void change_describe(const struct change *change, struct text *out)
{
    switch (change->kind) {
    case CHANGE_GENTLE:
        gentle_describe(change->gentle, change->pain, change->usual2, out);
        return;
    case CHANGE_TOO_LONG:
        say_too_long(change, out);
        return;
    case CHANGE_STRENGTH:
        text_addf(out,
                  "Strength does best with a day between, at most %d times in "
                  "7 days.",
                  CARE_STRENGTH_WEEK);
        return;
    case CHANGE_INSTEAD:
        say_instead(change, out);
        return;
    default:
        text_add_clean(out, change->exercise);
        say_of_one(change, out);
        return;
    }
}
