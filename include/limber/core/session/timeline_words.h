/* SPDX-License-Identifier: MIT */
/* timeline_words - the vocabulary of scripts: keys, and the words in which
 * each thing that can be expected is told. Only timeline.c reads it so; the
 * words themselves are public in timeline.h.
 */
#ifndef LIMBER_CORE_SESSION_TIMELINE_WORDS_H
#define LIMBER_CORE_SESSION_TIMELINE_WORDS_H

#include <limber/core/base/near.h>
#include <limber/core/session/timeline.h>

/* `word` gives the words one by one, NULL behind the last; `none`: "none" is
 * a word of it too. */
struct timeline_list {
    const char *(*word)(unsigned i);
    bool none;
};

enum value_form {
    FORM_LISTED,  /* one of `list` */
    FORM_NUMBER,  /* or "none" */
    FORM_SECONDS, /* a time, told as whole seconds, or "none" */
    FORM_CLOCK,   /* a time, told as 4:15 */
    FORM_ANY      /* an id, or a text */
};

struct timeline_value {
    enum value_form form;
    struct timeline_list list;
    bool of_step;
};

const struct timeline_value *timeline_value(enum subject subject);

/* A command's word, a key's name or one character; else false, and *near has
 * the nearest. */
bool timeline_key(const char *word, struct near *near, uint32_t *key);

const char *timeline_signal_word(unsigned i);
const char *timeline_end_word(unsigned i); /* why a session ends */

#endif
