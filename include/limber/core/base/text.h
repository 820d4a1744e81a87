/* SPDX-License-Identifier: MIT */
/* text - UTF-8 text of bounded length, and how many terminal cells it takes.
 *
 * A struct text either grows on the heap up to a stated limit (text_init) or
 * lies over a caller's buffer and never allocates (text_over). What does not
 * fit is left out at a character's boundary and `cut` says so. `data` is never
 * NULL and always ended. Widths come from utf8proc; bytes that are no UTF-8
 * count and print as U+FFFD.
 */
#ifndef LIMBER_CORE_BASE_TEXT_H
#define LIMBER_CORE_BASE_TEXT_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text {
    char *data;
    size_t length; /* bytes, without the end */
    size_t size;   /* bytes of storage */
    size_t limit;  /* most bytes with the end */
    bool owned;
    bool cut;
};

void text_init(struct text *text, size_t limit);
void text_over(struct text *text, char *buffer, size_t size);
void text_release(struct text *text);
void text_reset(struct text *text); /* empty again, storage kept */

void text_add(struct text *text, const char *more);
void text_add_bytes(struct text *text, const char *more, size_t bytes);
void text_add_rune(struct text *text, uint32_t rune);
void text_addf(struct text *text, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void text_addv(struct text *text, const char *format, va_list args);

/* Adds at most `cells` cells of `more`; if it is longer, cuts and ends it with
 * `ellipsis` (which is counted). */
void text_add_fit(struct text *text,
                  const char *more,
                  unsigned cells,
                  const char *ellipsis);

/* Adds `more` with everything that could steer a terminal or turn its reading
 * order (C0, DEL, C1, bidirectional marks, zero-width) shown as U+FFFD;
 * newline and tab become a space. */
void text_add_clean(struct text *text, const char *more);

/* True for a character that text_add_clean would replace. */
bool text_rune_is_hostile(uint32_t rune);

/* Decodes the character at *at and moves *at behind it; 0 at the end. */
uint32_t text_next(const char **at);

unsigned text_rune_cells(uint32_t rune); /* 0, 1 or 2 */
unsigned text_cells(const char *text);

/* Bytes of the longest beginning of `text` that takes at most `cells`. */
size_t text_take(const char *text, unsigned cells);

/* Bytes of the first line when `text` is wrapped at spaces to `cells`; a word
 * longer than the line is broken. *next is where the second line begins. */
size_t text_wrap(const char *text, unsigned cells, const char **next);

/* Case is folded for ASCII only; used by find and by the key words. */
bool text_same(const char *a, const char *b);
bool text_starts(const char *text, const char *start);
bool text_contains(const char *text, const char *part);

#endif
