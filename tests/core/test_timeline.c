/* SPDX-License-Identifier: MIT */
/* test_timeline - the language of scripts: what it means, and what is wrong.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/timeline.h>

/* ---- what it means ---- */

static void a_line_is_a_moment(void **state)
{
    struct arena arena = {0};
    struct timeline timeline;
    struct error err;
    const struct moment *m;

    (void)state;
    assert_true(timeline_read("t",
                              "# nothing\n"
                              "at 1:02.5 key too-much\n"
                              "after 0.25 type \"a # b\"\n"
                              "  expect no rating dead-bug 3\n"
                              "gap 1:00\n"
                              "dump\n"
                              "size 40x12\n"
                              "at 90",
                              &arena,
                              &timeline,
                              &err));
    assert_int_equal(timeline.count, 7);
    m = timeline.moments;
    assert_int_equal(m[0].line, 2);
    assert_int_equal(m[0].kind, MOMENT_KEY);
    assert_int_equal(m[0].when, WHEN_AT);
    assert_int_equal(m[0].ms, 62500);
    assert_int_equal(m[0].key, 't');
    assert_int_equal(m[1].when, WHEN_AFTER);
    assert_int_equal(m[1].ms, 250);
    assert_string_equal(m[1].text, "a # b");
    assert_int_equal(m[2].kind, MOMENT_EXPECT);
    assert_int_equal(m[2].when, WHEN_SAME);
    assert_int_equal(m[2].expect.subject, SUBJECT_RATING);
    assert_true(m[2].expect.none);
    assert_string_equal(m[2].expect.step, "dead-bug");
    assert_string_equal(m[2].expect.value, "3");
    assert_int_equal(m[3].length_ms, 60000);
    assert_int_equal(m[4].kind, MOMENT_DUMP);
    assert_int_equal(m[4].rows, 0);
    assert_int_equal(m[5].columns, 40);
    assert_int_equal(m[5].rows, 12);
    assert_int_equal(m[6].kind, MOMENT_TIME);
    assert_int_equal(m[6].ms, 90000);
    arena_release(&arena);
}

static void a_script_says_whose_day_it_is(void **state)
{
    struct arena arena = {0};
    struct timeline timeline;
    struct error err;

    (void)state;
    assert_true(timeline_read("t",
                              "set day 2028-02-29\n"
                              "set check-in yes\n"
                              "set place thigh\n"
                              "stop weak\n"
                              "expect end weak\n"
                              "expect end none\n"
                              "expect notice halved\n"
                              "expect notice rests\n"
                              "expect state red\n"
                              "expect screen check-in\n"
                              "expect next-time pose rests\n",
                              &arena,
                              &timeline,
                              &err));
    assert_int_equal(timeline.settings.day,
                     date_days((struct date){2028, 2, 29}));
    assert_true(timeline.settings.checks);
    assert_int_equal(timeline.settings.place, PLACE_THIGH);
    assert_int_equal(timeline.moments[0].kind, MOMENT_STOP);
    assert_int_equal(timeline.moments[0].reason, END_WEAK);
    assert_string_equal(timeline.moments[1].expect.value, "weak");
    assert_int_equal(timeline.count, 8);
    arena_release(&arena);

    assert_true(timeline_read("t", "", &arena, &timeline, &err));
    assert_int_equal(timeline.settings.day, DAY_NONE);
    assert_false(timeline.settings.checks);
    arena_release(&arena);
}

/* The key a word means. */
static const struct {
    const char *word;
    uint32_t key;
} key_words[] = {
    {"pause", ' '},
    {"leave-out", 'N'},
    {"Space", ' '},
    {"enter", KEY_CODE_ENTER},
    {"ESC", KEY_CODE_ESCAPE},
    {"page-down", KEY_CODE_PAGE_DOWN},
    {"left", KEY_CODE_LEFT},
    {"back", 'b'},
    {"backspace", KEY_CODE_BACKSPACE},
    {"ctrl-c", KEY_CODE_CTRL_C},
    {"x", 'x'},
    {"10", 'x'},
    {"0", '0'},
    {"?", '?'},
    {"\xc3\xa9", 0x00e9},
};

static void a_key_has_many_names(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof key_words / sizeof key_words[0]; i++) {
        struct arena arena = {0};
        struct timeline timeline;
        struct error err;
        char text[40];

        snprintf(text, sizeof text, "key %s", key_words[i].word);
        assert_true(timeline_read("t", text, &arena, &timeline, &err));
        assert_int_equal(timeline.moments[0].key, key_words[i].key);
        arena_release(&arena);
    }
}

/* ---- what is wrong ---- */

static const struct {
    const char *text, *message;
} wrongs[] = {
    {"at 5 kye pause", "t.session:1: unknown word 'kye' (did you mean 'key'?)"},
    {"\n\nexpcet state running",
     "t.session:3: unknown word 'expcet' (did you mean 'expect'?)"},
    {"key paus", "t.session:1: unknown key 'paus' (did you mean 'pause'?)"},
    {"key rate", "t.session:1: unknown key 'rate'"},
    {"key", "t.session:1: expected a key, found nothing"},
    {"expect", "t.session:1: expected what is expected, found nothing"},
    {"expect stat running",
     "t.session:1: unknown word 'stat' (did you mean 'state'?)"},
    {"expect state pausd",
     "t.session:1: unknown state 'pausd' (did you mean 'paused'?)"},
    {"expect state", "t.session:1: expected state, found nothing"},
    {"expect side up", "t.session:1: unknown side 'up'"},
    {"expect say halv",
     "t.session:1: unknown say 'halv' (did you mean "
     "'half'?)"},
    {"expect effect chime:ende",
     "t.session:1: unknown effect 'chime:ende' (did you mean 'chime:end'?)"},
    {"expect effect say", "t.session:1: unknown effect 'say'"},
    {"expect status dead-bug", "t.session:1: expected status, found nothing"},
    {"expect status", "t.session:1: expected an exercise, found nothing"},
    {"expect set two", "t.session:1: expected a number, found 'two'"},
    {"expect left soon",
     "t.session:1: expected a time such as 12.5 or 1:02, found 'soon'"},
    {"expect state paused now",
     "t.session:1: expected the end of the line, found 'now'"},
    {"at soon key go",
     "t.session:1: expected a time such as 12.5 or 1:02, found 'soon'"},
    {"at 1:2",
     "t.session:1: expected a time such as 12.5 or 1:02, found "
     "'1:2'"},
    {"at 1:60",
     "t.session:1: expected a time such as 12.5 or 1:02, found "
     "'1:60'"},
    {"at -5", "t.session:1: expected a time such as 12.5 or 1:02, found '-5'"},
    {"at 5.", "t.session:1: expected a time such as 12.5 or 1:02, found '5.'"},
    {"at 5.1234",
     "t.session:1: expected a time such as 12.5 or 1:02, found '5.1234'"},
    {"at 99999999999",
     "t.session:1: expected a time such as 12.5 or 1:02, found '99999999999'"},
    {"at", "t.session:1: expected a time such as 12.5 or 1:02, found nothing"},
    {"gap",
     "t.session:1: expected a time such as 12.5 or 1:02, found "
     "nothing"},
    {"size 80", "t.session:1: expected a size such as 80x24, found '80'"},
    {"size 0x24", "t.session:1: expected a size such as 80x24, found '0x24'"},
    {"size 80x9999",
     "t.session:1: expected a size such as 80x24, found '80x9999'"},
    {"dump 80by24",
     "t.session:1: expected a size such as 80x24, found "
     "'80by24'"},
    {"signal KILL", "t.session:1: unknown signal 'KILL'"},
    {"signal TERN",
     "t.session:1: unknown signal 'TERN' (did you mean 'TERM'?)"},
    {"run", "t.session:1: expected 'run to end', found nothing"},
    {"run to hell", "t.session:1: expected 'run to end', found 'to'"},
    {"type", "t.session:1: expected a text, found nothing"},
    {"type \"hip",
     "t.session:1: expected a '\"' behind the text, found the "
     "end of the line"},
    {"at 5\nset sore left",
     "t.session:2: expected instructions from here on, found 'set'"},
    {"set sore",
     "t.session:1: expected what is set, and to what, found "
     "'sore'"},
    {"set sore up", "t.session:1: expected left or right, found 'up'"},
    {"set place hip",
     "t.session:1: expected a place such as thigh or "
     "below-knee, found 'hip'"},
    {"set pain 11", "t.session:1: expected 0 to 10, found '11'"},
    {"set ask later",
     "t.session:1: expected seconds, or never, found "
     "'later'"},
    {"set day 2026-02-29",
     "t.session:1: expected a day such as 2026-11-21, found '2026-02-29'"},
    {"set day 2026-13-01",
     "t.session:1: expected a day such as 2026-11-21, found '2026-13-01'"},
    {"set day 2026-1-1",
     "t.session:1: expected a day such as 2026-11-21, found '2026-1-1'"},
    {"set day 21-11-2026",
     "t.session:1: expected a day such as 2026-11-21, found '21-11-2026'"},
    {"set day tomorrow",
     "t.session:1: expected a day such as 2026-11-21, found 'tomorrow'"},
    {"set check-in maybe", "t.session:1: expected yes or no, found 'maybe'"},
    {"set chek-in yes",
     "t.session:1: unknown word 'chek-in' (did you mean 'check-in'?)"},
    {"stop", "t.session:1: expected reason, found nothing"},
    {"stop none", "t.session:1: unknown reason 'none'"},
    {"stop sings",
     "t.session:1: unknown reason 'sings' (did you mean 'signs'?)"},
    {"expect end redd",
     "t.session:1: unknown end 'redd' (did you mean 'reds'?)"},
    {"expect place pose", "t.session:1: expected place, found nothing"},
    {"set sroe left",
     "t.session:1: unknown word 'sroe' (did you mean 'sore'?)"},
    {"key \x1b", "t.session:1: expected text, found a control character"},
    {"a b c d e f g h i", "t.session:1: expected at most 8 words, found more"},
};

static void what_is_wrong_has_its_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof wrongs / sizeof wrongs[0]; i++) {
        struct arena arena = {0};
        struct timeline timeline;
        struct error err = {0};

        assert_false(timeline_read(
            "t.session", wrongs[i].text, &arena, &timeline, &err));
        assert_string_equal(err.text, wrongs[i].message);
        assert_int_equal(err.code, ERROR_INPUT);
        arena_release(&arena);
    }
}

static void a_line_and_a_script_have_an_end(void **state)
{
    static char lines[TIMELINE_LINES_MAX + 2];
    struct arena arena = {0};
    struct timeline timeline;
    struct error err;
    char line[TIMELINE_LINE_BYTES + 1];

    (void)state;
    memset(line, 'x', sizeof line);
    line[0] = '#';
    line[TIMELINE_LINE_BYTES] = '\0';
    assert_false(timeline_read("t", line, &arena, &timeline, &err));
    assert_string_equal(
        err.text, "t:1: expected a line of at most 399 bytes, found more");
    line[TIMELINE_LINE_BYTES - 1] = '\0';
    assert_true(timeline_read("t", line, &arena, &timeline, &err));

    memset(lines, '\n', sizeof lines);
    lines[TIMELINE_LINES_MAX] = '\0';
    assert_false(timeline_read("t", lines, &arena, &timeline, &err));
    assert_string_equal(err.text,
                        "t:10001: expected at most 10000 lines, found more");
    arena_release(&arena);
}

/* Lines of words that are nearly right: read or refused, never more. */
static void anything_can_be_read(void **state)
{
    static const char *const words[] = {
        "at",   "5",      "1:02",   "key",      "pause",   "expect",
        "no",   "state",  "left",   "\"",       "\"a b\"", "#",
        "gap",  "size",   "40x12",  "set",      "sore",    "dump",
        "type", "none",   "status", "dead-bug", "after",   "0.5",
        "\t",   "\n",     "\n",     "\r\n",     "run",     "to",
        "end",  "signal", "TERM",   "\xc3",     "\xff",    "effect"};
    uint32_t seed = 1;
    unsigned fine = 0;

    (void)state;
    for (unsigned i = 0; i < 20000; i++) {
        struct arena arena = {0};
        struct timeline timeline;
        struct error err;
        char text[300];
        size_t length = 0;

        while (length < 200 && (seed & 15) != 3) {
            const char *word;

            seed = seed * 1664525U + 1013904223U;
            word = words[(seed >> 16) % (sizeof words / sizeof words[0])];
            length += (size_t)snprintf(
                text + length, sizeof text - length, "%s ", word);
        }
        seed = seed * 1664525U + 1013904223U;
        text[length] = '\0';
        fine += timeline_read("t", text, &arena, &timeline, &err);
        arena_release(&arena);
    }
    assert_in_range(fine, 100, 19900);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_a_moment),
        cmocka_unit_test(a_script_says_whose_day_it_is),
        cmocka_unit_test(a_key_has_many_names),
        cmocka_unit_test(what_is_wrong_has_its_place),
        cmocka_unit_test(a_line_and_a_script_have_an_end),
        cmocka_unit_test(anything_can_be_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
