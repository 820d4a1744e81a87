/* SPDX-License-Identifier: MIT */
/* json_kit - one line of JSON as a strict reader sees it, for tests: an object
 * of strings, whole numbers and nulls. */
#ifndef LIMBER_TESTS_CORE_JSON_KIT_H
#define LIMBER_TESTS_CORE_JSON_KIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    JSON_KEYS_MAX = 48,
    JSON_KEY_BYTES = 32,
    JSON_TEXT_BYTES = 512
};

enum json_kind {
    JSON_NULL,
    JSON_NUMBER,
    JSON_TEXT
};

struct json_member {
    char key[JSON_KEY_BYTES];
    enum json_kind kind;
    int64_t number;
    char text[JSON_TEXT_BYTES]; /* escapes undone */
};

struct json {
    struct json_member members[JSON_KEYS_MAX];
    unsigned count;
};

/* Why it is no such line, which ends with its one newline; NULL: it is. */
const char *json_read(const char *line, struct json *out);

/* NULL: it has no such key. */
const struct json_member *json_find(const struct json *json, const char *key);

/* Fail the test where the key is not there, or is of another kind. */
int64_t json_number(const struct json *json, const char *key);
const char *json_text(const struct json *json, const char *key);
bool json_is_null(const struct json *json, const char *key);

#endif
