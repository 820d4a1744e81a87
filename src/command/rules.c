/* SPDX-License-Identifier: MIT */
/* rules - `limber rules`: what limber goes by, each number with its grade and
 * its source, grouped by rule. */
#include <stdio.h>
#include <string.h>

#include <limber/command/print.h>
#include <limber/command/verbs.h>
#include <limber/core/care/thresholds.h>

enum {
    INDENT_SAYS = 5,
    INDENT_NUMBER = 14
};

/* Is `id` one of the words of "R5 R8 R10"? */
static bool belongs(const struct threshold *threshold, const char *id)
{
    size_t length = strlen(id);
    const char *at = threshold->rule;

    while (*at != '\0') {
        size_t word = strcspn(at, " ");

        if (word == length && strncmp(at, id, length) == 0)
            return true;
        at += word + strspn(at + word, " ");
    }
    return false;
}

static void print_threshold(const struct threshold *threshold)
{
    char storage[400];
    struct text text;

    text_over(&text, storage, sizeof storage);
    text_addf(&text, "%s (%s)", threshold->says, threshold->source);
    printf(
        "%*s%4d  %-2s ", INDENT_SAYS, "", threshold->value, threshold->grade);
    print_words(storage, INDENT_NUMBER, INDENT_NUMBER);
}

static void print_rule(const struct rule *rule)
{
    printf("\n%-*s%s (%s)\n%*s",
           INDENT_SAYS,
           rule->id,
           rule->name,
           rule->grade,
           INDENT_SAYS,
           "");
    print_words(rule->says, INDENT_SAYS, INDENT_SAYS);
    for (unsigned i = 0; i < care_threshold_count; i++)
        if (belongs(&care_thresholds[i], rule->id))
            print_threshold(&care_thresholds[i]);
}

int verb_rules(const struct options *options, struct error *err)
{
    (void)options;
    (void)err;
    print_words("What limber goes by: each rule, and each number in it with "
                "its grade and its source. General guidance; no clinician has "
                "reviewed it.",
                0,
                0);
    puts("");
    puts("A   review or trial in the same kind of people");
    puts("B   review, trial or guideline; other people, or low certainty");
    puts("C   what clinics do");
    puts("D   limber's own choice; a plus or a minus shades a grade");
    for (unsigned i = 0; i < CARE_RULES; i++)
        print_rule(&care_rules[i]);
    return 0;
}
