/* SPDX-License-Identifier: MIT */
/* test_news_page - doc/events.md has every type and every key, and no other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "core/news_kit.h"

enum {
    PAGE_BYTES = 32768,
    NAMES_MAX = 80
};

/* ---- the page ---- */

struct names {
    char items[NAMES_MAX][JSON_KEY_BYTES];
    unsigned count;
};

static bool has_name(const struct names *names, const char *name)
{
    for (unsigned i = 0; i < names->count; i++)
        if (strcmp(names->items[i], name) == 0)
            return true;
    return false;
}

static void add_name(struct names *names, const char *name)
{
    if (has_name(names, name))
        return;
    assert_true(names->count < NAMES_MAX);
    assert_true(strlen(name) < JSON_KEY_BYTES);
    strcpy(names->items[names->count++], name);
}

static const char *page(void)
{
    static char text[PAGE_BYTES];
    FILE *file = fopen("doc/events.md", "r");
    size_t length;

    if (file == NULL)
        fail_msg("no doc/events.md in this folder");
    length = fread(text, 1, sizeof text - 1, file);
    assert_true(length < sizeof text - 1);
    fclose(file);
    text[length] = '\0';
    return text;
}

/* The first words of the rows of the tables under a headline. */
static struct names rows_under(const char *headline)
{
    struct names names = {.count = 0};
    const char *at = strstr(page(), headline);

    if (at == NULL)
        fail_msg("no '%s'", headline);
    at += strlen(headline);
    while (*at != '\0' && strncmp(at, "\n## ", 4) != 0) {
        char name[JSON_KEY_BYTES];

        if (strncmp(at, "\n| `", 4) == 0 &&
            sscanf(at + 4, "%31[a-z_-]", name) == 1)
            add_name(&names, name);
        at++;
    }
    return names;
}

static void are_the_same(const struct names *told, const struct names *written)
{
    for (unsigned i = 0; i < told->count; i++)
        if (!has_name(written, told->items[i]))
            fail_msg("doc/events.md: nothing of %s", told->items[i]);
    for (unsigned i = 0; i < written->count; i++)
        if (!has_name(told, written->items[i]))
            fail_msg("doc/events.md: there is no %s", written->items[i]);
}

static void add_keys(struct names *names, const struct json *json)
{
    for (unsigned i = 0; i < json->count; i++)
        add_name(names, json->members[i].key);
}

static void the_page_has_every_type_and_every_key(void **state)
{
    struct fixture *f = news_begun(FIXTURE_DAILY);
    struct names types = {.count = 0}, keys = {.count = 0}, written;
    struct json json;

    (void)state;
    fixture_reach(f, "ball-glutes", SEGMENT_GET_READY, 0, 1);
    fixture_command(f, (double)f->app.session.now_ms / 1000, COMMAND_RATE, 1);
    for (int say = 0; say < SAY_KINDS; say++) {
        json = news_say(f, (enum say)say);
        add_name(&types, json_text(&json, "type"));
        add_keys(&keys, &json);
    }
    add_name(&types, "count");
    json = news_read(&f->app, EFFECT_QUIT, 3);
    add_name(&types, json_text(&json, "type"));
    add_keys(&keys, &json);
    add_name(&keys, "lost");
    written = rows_under("\n## Types");
    are_the_same(&types, &written);
    written = rows_under("\n## Keys");
    are_the_same(&keys, &written);
    fixture_release(f);
}

static void the_page_has_the_words_that_keys_take(void **state)
{
    char word[JSON_KEY_BYTES];

    (void)state;
    for (int i = 0; i <= SESSION_ENDED; i++) {
        snprintf(word,
                 sizeof word,
                 "`%s`",
                 session_state_word((enum session_state)i));
        if (strstr(page(), word) == NULL)
            fail_msg("no %s", word);
    }
    for (int i = 0; i < PHASE_COUNT; i++) {
        snprintf(word, sizeof word, "`%s`", phase_word((enum phase)i));
        if (strstr(page(), word) == NULL)
            fail_msg("no %s", word);
    }
    for (int i = 0; i <= SEGMENT_SWITCH; i++) {
        snprintf(
            word, sizeof word, "`%s`", segment_kind_word((enum segment_kind)i));
        if (strstr(page(), word) == NULL)
            fail_msg("no %s", word);
    }
}

static void the_lines_on_the_page_are_such_lines(void **state)
{
    struct fixture *f = news_begun(FIXTURE_DAILY);
    struct json real = news_say(f, SAY_GO);
    struct names types = rows_under("\n## Types");
    const char *at = page();
    unsigned lines = 0;

    (void)state;
    while ((at = strstr(at, "\n{\"v\":1")) != NULL) {
        char shown[NEWS_BYTES + 1];
        struct json json;
        const char *wrong;

        at++;
        snprintf(shown, sizeof shown, "%.*s\n", (int)strcspn(at, "\n"), at);
        wrong = json_read(shown, &json);
        if (wrong != NULL)
            fail_msg("%s: %s", wrong, shown);
        for (unsigned i = 0; i < real.count; i++)
            if (json_find(&json, real.members[i].key) == NULL)
                fail_msg("no %s: %s", real.members[i].key, shown);
        assert_true(has_name(&types, json_text(&json, "type")));
        lines++;
    }
    assert_true(lines >= 5);
    fixture_release(f);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(the_page_has_every_type_and_every_key),
        cmocka_unit_test(the_page_has_the_words_that_keys_take),
        cmocka_unit_test(the_lines_on_the_page_are_such_lines),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
