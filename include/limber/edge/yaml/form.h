/* SPDX-License-Identifier: MIT */
/* form - what one value has to look like, and what to say when it does not.
 *
 * Pure: a value is bytes with a length (an escape may put a NUL into it).
 * What is added to `said` is "expected ..., found ...".
 */
#ifndef LIMBER_EDGE_YAML_FORM_H
#define LIMBER_EDGE_YAML_FORM_H

#include <limber/core/base/near.h>
#include <limber/core/base/text.h>
#include <limber/edge/yaml/schema.h>

struct value {
    const char *data;
    size_t length;
    bool plain; /* written without quotes */
};

/* Nothing is written there: empty, "~" or "null" without quotes. */
bool value_is_nothing(const struct value *value);

/* Adds "'the value'", made safe and short, or "nothing". */
void value_show(const struct value *value, struct text *out);

/* True if the value is as the rule says, else says why not. `most` is the
 * longest in bytes. */
bool form_check(const struct key_rule *rule,
                size_t most,
                const struct value *value,
                struct text *said);

/* The same for a word of a closed list, and the value of `key`. */
bool form_check_word(const char *key,
                     const cyaml_strval_t *words,
                     unsigned count,
                     const struct value *value,
                     struct text *said);

/* The word that is a volume of 0. */
bool form_is_off(const char *written);

bool rule_is_text(const struct key_rule *rule);

/* What is remembered along a list to tell a text that a comma has split, as
 * in `cues: [Lift, then lower]`. Only in brackets, where both parts are
 * without quotes, and where the second goes on with a word such as "then" or
 * (in sentences) begins small though the list began with a capital. So
 * `avoid: [racing, bouncing]` is two texts. Zeroed before a list. */
struct commas {
    bool brackets; /* set by the caller */
    bool capital;  /* the first item began with one */
    bool plain;    /* the item before had no quotes */
};

/* Is this item the rest of the one before it? Ask for each in order. */
bool commas_split(struct commas *commas,
                  const struct key_rule *rule,
                  const struct value *value,
                  unsigned index);

/* "2026-10-01", from 1900 on, as days (date_days). False where the calendar has
 * no such day. */
bool form_date(const char *written, int32_t *day);

/* Adds " (did you mean 'NEAR'?)", or nothing. */
void form_add_near(const struct near *near, struct text *said);

#endif
