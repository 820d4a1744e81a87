/* SPDX-License-Identifier: MIT */
/* json_kit - reads byte by byte; see the header. */
#include "core/json_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/base/text.h>

enum {
    RUNE_BAD = 0xfffd,
    HEX_DIGITS = 4,
    NUMBER_DIGITS_MAX = 19
};

/* Four hexadecimal digits; only what stands for itself, no half of a pair. */
static bool read_hex(const char **at, struct text *out)
{
    uint32_t rune = 0;

    for (unsigned i = 0; i < HEX_DIGITS; i++) {
        static const char digits[] = "0123456789abcdef";
        const char *digit = **at != '\0' ? strchr(digits, **at) : NULL;

        if (digit == NULL)
            return false;
        rune = rune * 16 + (uint32_t)(digit - digits);
        *at += 1;
    }
    text_add_rune(out, rune);
    return rune < 0xd800 || rune > 0xdfff;
}

static bool read_escape(const char **at, struct text *out)
{
    static const char written[] = "\"\\/bfnrt";
    static const char meant[] = "\"\\/\b\f\n\r\t";
    const char *found;

    if (**at == 'u') {
        *at += 1;
        return read_hex(at, out);
    }
    found = **at != '\0' ? strchr(written, **at) : NULL;
    if (found == NULL)
        return false;
    text_add_bytes(out, meant + (found - written), 1);
    *at += 1;
    return true;
}

static const char *read_text(const char **at, char *buffer, size_t size)
{
    struct text out;

    text_over(&out, buffer, size);
    if (**at != '"')
        return "a string begins with a quote";
    *at += 1;
    while (**at != '"') {
        const char *from = *at;
        uint32_t rune = text_next(at);

        if (rune < 0x20)
            return "a control character stands bare";
        if (rune == RUNE_BAD && strncmp(from, "\xef\xbf\xbd", 3) != 0)
            return "it is no UTF-8";
        if (rune != '\\')
            text_add_rune(&out, rune);
        else if (!read_escape(at, &out))
            return "there is no such escape";
    }
    *at += 1;
    return out.cut ? "a string is too long" : NULL;
}

static const char *read_number(const char **at, int64_t *number)
{
    size_t sign = **at == '-' ? 1 : 0;
    size_t digits = strspn(*at + sign, "0123456789");

    if (digits == 0 || digits > NUMBER_DIGITS_MAX)
        return "a whole number has digits, not too many";
    if (digits > 1 && (*at)[sign] == '0')
        return "a number begins with a zero";
    *number = strtoll(*at, NULL, 10);
    *at += sign + digits;
    return NULL;
}

static const char *read_value(const char **at, struct json_member *member)
{
    if (strncmp(*at, "null", 4) == 0) {
        member->kind = JSON_NULL;
        *at += 4;
        return NULL;
    }
    if (**at == '"') {
        member->kind = JSON_TEXT;
        return read_text(at, member->text, sizeof member->text);
    }
    member->kind = JSON_NUMBER;
    return read_number(at, &member->number);
}

static const char *read_member(const char **at, struct json *out)
{
    struct json_member *member = &out->members[out->count];
    const char *wrong;

    if (out->count == JSON_KEYS_MAX)
        return "there are too many keys";
    memset(member, 0, sizeof *member);
    wrong = read_text(at, member->key, sizeof member->key);
    if (wrong != NULL)
        return wrong;
    if (json_find(out, member->key) != NULL)
        return "a key comes twice";
    if (**at != ':')
        return "no colon stands behind a key";
    *at += 1;
    out->count++;
    return read_value(at, member);
}

const char *json_read(const char *line, struct json *out)
{
    const char *at = line;

    out->count = 0;
    do {
        const char *wrong;

        if (*at != (out->count == 0 ? '{' : ','))
            return "a brace or a comma is missing";
        at++;
        wrong = read_member(&at, out);
        if (wrong != NULL)
            return wrong;
    } while (*at != '}');
    return strcmp(at, "}\n") == 0 ? NULL : "it does not end with its newline";
}

const struct json_member *json_find(const struct json *json, const char *key)
{
    for (unsigned i = 0; i < json->count; i++)
        if (strcmp(json->members[i].key, key) == 0)
            return &json->members[i];
    return NULL;
}

static const struct json_member *
member_of(const struct json *json, const char *key, enum json_kind kind)
{
    const struct json_member *member = json_find(json, key);

    if (member == NULL)
        fail_msg("no key '%s'", key);
    if (member->kind != kind)
        fail_msg("'%s' is of another kind", key);
    return member;
}

int64_t json_number(const struct json *json, const char *key)
{
    return member_of(json, key, JSON_NUMBER)->number;
}

const char *json_text(const struct json *json, const char *key)
{
    return member_of(json, key, JSON_TEXT)->text;
}

bool json_is_null(const struct json *json, const char *key)
{
    const struct json_member *member = json_find(json, key);

    if (member == NULL)
        fail_msg("no key '%s'", key);
    return member->kind == JSON_NULL;
}
