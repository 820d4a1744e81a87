/* SPDX-License-Identifier: MIT */
/* error - what went wrong, as a value: a code and one bounded line of text.
 *
 * Every function that can fail is `bool f(..., struct error *err)`: true when
 * it did its work, else false with *err filled. Filling an error never
 * allocates. The text says what failed first, then the subject, lower case,
 * no full stop: "cannot open '/tmp/x': no such file".
 */
#ifndef LIMBER_CORE_BASE_ERROR_H
#define LIMBER_CORE_BASE_ERROR_H

#include <stdbool.h>

enum error_code {
    ERROR_NONE,
    ERROR_FAILED, /* it was tried and did not work */
    ERROR_USAGE,  /* the words of the command are off */
    ERROR_INPUT,  /* a file that a person wrote is not right */
    ERROR_ABSENT, /* the thing named is not there */
    ERROR_BUSY    /* somebody else holds it: another limber is alive */
};

struct error {
    enum error_code code;
    char text[480]; /* always ended; cut at a character, never inside one */
};

/* Fills *err (may be NULL) and returns false, so that `return error_set(...)`
 * is the whole failure path. */
bool error_set(struct error *err, enum error_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts "context: " before the text that is there; code unchanged. */
bool error_wrap(struct error *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
