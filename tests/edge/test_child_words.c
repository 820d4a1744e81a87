/* SPDX-License-Identifier: MIT */
/* child: whether a program is there, and a line as words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limber/edge/child.h>

#include "edge/fake_kit.h"

static void a_program_is_there_where_path_leads_to_it(void **state)
{
    struct fake_kit here, *kit = &here;
    char path[FAKE_PATH * 2];

    (void)state;
    fake_open(kit);
    fake_program(kit, "tool", "");
    fake_file(kit, "plain", "");
    assert_true(child_is_there("tool"));
    assert_false(child_is_there("plain"));
    assert_false(child_is_there("missing"));
    assert_false(child_is_there(""));
    assert_false(child_is_there("./tool"));
    snprintf(path, sizeof path, "%.200s/tool", kit->folder);
    assert_true(child_is_there(path));
    assert_false(child_is_there(kit->folder)); /* may be entered, not run */
    snprintf(path, sizeof path, "/nowhere::%.200s", kit->folder);
    setenv("PATH", path, 1);
    assert_true(child_is_there("tool"));
    setenv("PATH", "/nowhere", 1);
    assert_false(child_is_there("tool"));
    unsetenv("PATH");
    assert_false(child_is_there("tool"));
    assert_true(child_is_there("sh"));
    fake_close(kit);
}

static void a_line_is_split_at_spaces_and_quotes_hold_together(void **state)
{
    static const struct {
        const char *line;
        const char *words; /* each in <>; NULL: refused */
    } lines[] = {
        {"piper", "<piper>"},
        {"  a  b\tc\n", "<a><b><c>"},
        {"say -r {rate} -- {text}", "<say><-r><{rate}><--><{text}>"},
        {"a 'b c' \"d e\"", "<a><b c><d e>"},
        {"a b'c d'e\"f g\"h", "<a><bc def gh>"},
        {"a '' \"\"", "<a><><>"},
        {"a '\"' \"'\"", "<a><\"><'>"},
        {"a \\n $HOME `id` ; & | * ~ # \\",
         "<a><\\n><$HOME><`id`><;><&><|><*><~><#><\\>"},
        {"'my voice' x", "<my voice><x>"},
        {"", NULL},
        {" \t ", NULL},
        {"'' a", NULL},
        {"a 'b", NULL},
        {"a \"b'", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        char storage[CHILD_WORDS_BYTES], got[256] = "";
        const char *words[CHILD_WORDS_MAX + 1];
        bool is_good = child_split(lines[i].line, storage, words);

        assert_int_equal(is_good, lines[i].words != NULL);
        for (int n = 0; is_good && words[n] != NULL; n++)
            snprintf(
                got + strlen(got), sizeof got - strlen(got), "<%s>", words[n]);
        if (is_good)
            assert_string_equal(got, lines[i].words);
    }
}

static void a_line_too_long_is_refused(void **state)
{
    char storage[CHILD_WORDS_BYTES], line[CHILD_WORDS_BYTES + 1];
    const char *words[CHILD_WORDS_MAX + 1];

    (void)state;
    memset(line, 'x', sizeof line);
    line[CHILD_WORDS_BYTES] = '\0';
    assert_false(child_split(line, storage, words));
    line[CHILD_WORDS_BYTES - 1] = '\0';
    assert_true(child_split(line, storage, words));
    assert_int_equal(strlen(words[0]), CHILD_WORDS_BYTES - 1);
    for (int i = 0; i < CHILD_WORDS_MAX; i++)
        memcpy(line + i * 2, "x ", 3);
    assert_true(child_split(line, storage, words));
    assert_non_null(words[CHILD_WORDS_MAX - 1]);
    assert_null(words[CHILD_WORDS_MAX]);
    strcat(line, "x");
    assert_false(child_split(line, storage, words));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_program_is_there_where_path_leads_to_it),
        cmocka_unit_test(a_line_is_split_at_spaces_and_quotes_hold_together),
        cmocka_unit_test(a_line_too_long_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
