/* SPDX-License-Identifier: MIT */
/* timeline_line - one line of a script while it is read: its words one after
 * the other, and what went wrong with its place. Only timeline.c uses it.
 */
#ifndef LIMBER_CORE_SESSION_TIMELINE_LINE_H
#define LIMBER_CORE_SESSION_TIMELINE_LINE_H

#include <limber/core/base/near.h>
#include <limber/core/session/timeline.h>

struct line {
    const char *name; /* of the script */
    unsigned number;  /* counted from 1 */
    char words[TIMELINE_WORDS_MAX][TIMELINE_LINE_BYTES];
    unsigned count;
    unsigned at; /* the next word */
    struct arena *arena;
    struct error *err;
};

/* Takes the words of a line of `bytes`; a comment is left out, and a text in
 * quotation marks is one word. False where something in it cannot be shown. */
bool line_take(struct line *line, const char *written, size_t bytes);

/* The next word; NULL: there is none. */
const char *line_word(struct line *line);

/* 0 to `most`, in digits. */
bool line_number(const char *word, unsigned most, unsigned *out);
/* "12", "12.5", "1:02", "1:02.5" */
bool line_parse_time(const char *word, int64_t *ms);
/* The next word as a time; says so where it is none. */
bool line_time(struct line *line, int64_t *ms);

/* All return false: "expected WHAT, found FOUND" as it is, or in quotation
 * marks (NULL: nothing), and "unknown KIND 'WORD' (did you mean 'NEAR'?)". */
bool line_complain(struct line *line, const char *what, const char *found);
bool line_wrong(struct line *line, const char *what, const char *found);
bool line_unknown(struct line *line, const char *kind, const struct near *near);

#endif
