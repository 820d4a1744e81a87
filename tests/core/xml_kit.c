/* SPDX-License-Identifier: MIT */
/* xml_kit - what a reader of XML refuses; see the header. */
#include <core/xml_kit.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

#define PROLOGUE "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

enum {
    DEPTH_MAX = 16
};

static size_t name_length(const char *at)
{
    return strspn(at, "abcdefghijklmnopqrstuvwxyz");
}

/* Behind the attributes of a tag: name="value", with no < or quote in it. */
static const char *past_attributes(const char *at)
{
    while (*at == ' ' || *at == '\n') {
        at += strspn(at, " \n");
        at += strcspn(at, "=/>\" ");
        assert_memory_equal(at, "=\"", 2);
        at += 2;
        at += strcspn(at, "\"<");
        assert_int_equal(*at, '"');
        at++;
    }
    return at;
}

static void check_entity(const char *at)
{
    static const char *const KNOWN[] = {"&amp;", "&lt;", "&gt;", "&quot;"};

    for (size_t i = 0; i < COUNT_OF(KNOWN); i++)
        if (strncmp(at, KNOWN[i], strlen(KNOWN[i])) == 0)
            return;
    fail_msg("no entity: %.20s", at);
}

void xml_check(const char *document)
{
    const char *open[DEPTH_MAX];
    unsigned depth = 0, roots = 0;

    assert_int_equal(strncmp(document, PROLOGUE, strlen(PROLOGUE)), 0);
    for (const char *at = document + strlen(PROLOGUE); *at != '\0';) {
        if (*at == '&')
            check_entity(at);
        if (*at != '<') {
            assert_true(depth > 0 || *at == '\n');
            at++;
        } else if (at[1] == '/') {
            size_t length = name_length(at + 2);

            assert_true(depth > 0 && at[2 + length] == '>');
            depth--;
            assert_int_equal(name_length(open[depth]), length);
            assert_memory_equal(open[depth], at + 2, length);
            at += 3 + length;
        } else {
            const char *name = at + 1;

            assert_true(name_length(name) > 0 && depth < DEPTH_MAX);
            roots += depth == 0;
            at = past_attributes(name + name_length(name));
            if (*at == '/')
                at++;
            else
                open[depth++] = name;
            assert_int_equal(*at, '>');
            at++;
        }
    }
    assert_int_equal(depth, 0);
    assert_int_equal(roots, 1);
}
