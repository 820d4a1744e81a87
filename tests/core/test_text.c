/* SPDX-License-Identifier: MIT */
/* test_text - bounded text is cut between characters and counted in cells;
 * errors and arenas, which are as small, are tested here too. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/base/error.h>
#include <limber/core/base/memory.h>
#include <limber/core/base/text.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

static void text_over_a_buffer_never_passes_its_end(void **state)
{
    char buffer[8 + 1];
    struct text text;

    (void)state;
    buffer[8] = 'X';
    text_over(&text, buffer, 8);
    text_add(&text, "abc");
    text_addf(&text, "%d", 45);
    assert_string_equal(text.data, "abc45");
    assert_false(text.cut);
    text_add(&text, "678");
    assert_string_equal(text.data, "abc4567");
    assert_true(text.cut);
    text_add(&text, "9"); /* nothing follows a cut */
    assert_string_equal(text.data, "abc4567");
    assert_int_equal(buffer[8], 'X');
    text_reset(&text);
    text_add(&text, "again");
    assert_string_equal(text.data, "again");
}

static void text_is_cut_between_characters(void **state)
{
    static const char word[] = "añ€😀";

    (void)state;
    for (size_t size = 1; size <= sizeof word; size++) {
        char buffer[sizeof word], formatted[sizeof word];
        struct text text;
        size_t whole = size > 10 ? 10 : size > 6 ? 6 : size > 3 ? 3 : size > 1;

        text_over(&text, buffer, size);
        text_add(&text, word);
        assert_int_equal(text.length, whole);
        assert_int_equal(text.cut, whole < sizeof word - 1);
        text_over(&text, formatted, size);
        text_addf(&text, "%s", word);
        assert_string_equal(formatted, buffer);
    }
}

static void text_on_the_heap_grows_to_its_limit(void **state)
{
    struct text text;

    (void)state;
    text_init(&text, 1000);
    for (unsigned i = 0; i < 300; i++)
        text_add(&text, "0123456789");
    assert_int_equal(text.length, 999);
    assert_true(text.cut);
    assert_int_equal(strlen(text.data), 999);
    text_release(&text);
}

static void runes_are_decoded_and_broken_bytes_replaced(void **state)
{
    static const uint32_t RUNES[] = {'a', 0xFFFD, 0xE9, 0x1F600, 0xFFFD, 'b'};
    const char *at = "a\xFF\xC3\xA9\xF0\x9F\x98\x80\xE2"
                     "b";

    (void)state;
    for (size_t i = 0; i < COUNT_OF(RUNES); i++)
        assert_int_equal(text_next(&at), RUNES[i]);
    assert_int_equal(text_next(&at), 0);
    assert_int_equal(text_next(&at), 0);
}

static void cells_are_those_of_a_terminal(void **state)
{
    static const struct {
        const char *text;
        unsigned cells;
    } CASES[] = {
        {"", 0},
        {"hold", 4},
        {"é", 1},
        {"e\u0301", 1},
        {"腿", 2},
        {"😀", 2},
        {"…", 1},
        {"\xFF", 1},
        {"a\u200bb", 2},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++)
        assert_int_equal(text_cells(CASES[i].text), CASES[i].cells);
}

static void take_keeps_marks_with_their_letter(void **state)
{
    (void)state;
    assert_int_equal(text_take("abc", 2), 2);
    assert_int_equal(text_take("e\u0301x", 1), 3);
    assert_int_equal(text_take("腿b", 1), 0);
    assert_int_equal(text_take("ab", 9), 2);
}

static void fit_ends_with_the_ellipsis(void **state)
{
    static const struct {
        const char *text;
        unsigned cells;
        const char *wanted;
    } CASES[] = {
        {"hamstring", 9, "hamstring"},
        {"hamstring", 8, "hamstri…"},
        {"half way", 6, "half…"},
        {"腿腿腿", 5, "腿腿…"},
        {"hamstring", 1, "…"},
        {"hamstring", 0, ""},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char buffer[64];
        struct text text;

        text_over(&text, buffer, sizeof buffer);
        text_add_fit(&text, CASES[i].text, CASES[i].cells, "…");
        assert_string_equal(text.data, CASES[i].wanted);
    }
}

static void clean_text_steers_no_terminal(void **state)
{
    static const struct {
        const char *text;
        const char *wanted;
    } CASES[] = {
        {"plain é 腿 😀", "plain é 腿 😀"},
        {"\x1b[2J", "\uFFFD[2J"},
        {"a\nb\tc\rd", "a b c\uFFFDd"},
        {"\xC2\x9B"
         "2J\x7F",
         "\uFFFD2J\uFFFD"},
        {"\u202Eabc\u2066\u200B", "\uFFFDabc\uFFFD\uFFFD"},
        {"\xFF\xC3", "\uFFFD\uFFFD"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char buffer[64];
        struct text text;

        text_over(&text, buffer, sizeof buffer);
        text_add_clean(&text, CASES[i].text);
        assert_string_equal(text.data, CASES[i].wanted);
    }
}

static void lines_wrap_at_spaces(void **state)
{
    static const struct {
        const char *text;
        unsigned cells;
        const char *lines[5];
    } CASES[] = {
        {"one two three", 7, {"one two", "three"}},
        {"one two three", 6, {"one", "two", "three"}},
        {"one  two", 4, {"one", "two"}},
        {"hamstrings", 4, {"hams", "trin", "gs"}},
        {"a\nb", 9, {"a", "b"}},
        {"abc\nd", 3, {"abc", "d"}},
        {"腿b", 1, {"", "b"}},
        {"  deep", 4, {"  de", "ep"}},
        {"", 4, {""}},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        const char *at = CASES[i].text;
        unsigned line = 0;

        do {
            size_t bytes = text_wrap(at, CASES[i].cells, &at);
            const char *wanted = CASES[i].lines[line++];

            assert_non_null(wanted);
            assert_int_equal(bytes, strlen(wanted));
        } while (*at != '\0');
        assert_true(line == COUNT_OF(CASES[i].lines) ||
                    CASES[i].lines[line] == NULL);
    }
}

static void words_are_compared_without_case(void **state)
{
    (void)state;
    assert_true(text_same("FABER", "faber"));
    assert_false(text_same("faber", "fabe"));
    assert_true(text_starts("Clamshell", "clam"));
    assert_false(text_starts("Clam", "clamshell"));
    assert_true(text_contains("Easy walk", "WALK"));
    assert_true(text_contains("walk", ""));
    assert_false(text_contains("walk", "talk"));
}

static void errors_are_bounded_and_wrapped(void **state)
{
    struct error err = {0};
    char *word = malloc(600 + 1);

    (void)state;
    memset(word, 'x', 600);
    word[600] = '\0';
    assert_false(error_set(&err, ERROR_ABSENT, "no level '%s'", "strap"));
    assert_int_equal(err.code, ERROR_ABSENT);
    assert_false(error_wrap(&err, "cannot open '%s'", "daily"));
    assert_string_equal(err.text, "cannot open 'daily': no level 'strap'");
    assert_int_equal(err.code, ERROR_ABSENT);
    assert_false(error_set(&err, ERROR_FAILED, "%s", word));
    assert_int_equal(strlen(err.text), sizeof err.text - 1);
    memcpy(word + sizeof err.text - 2, "é", 2); /* would be cut in two */
    assert_false(error_set(&err, ERROR_FAILED, "%s", word));
    assert_int_equal(strlen(err.text), sizeof err.text - 2);
    assert_false(error_set(NULL, ERROR_FAILED, "nobody listens"));
    free(word);
}

static void arenas_give_zeroed_storage_that_stays(void **state)
{
    struct arena arena = {0};
    char *texts[500];

    (void)state;
    for (unsigned i = 0; i < COUNT_OF(texts); i++) {
        unsigned char *taken = arena_take(&arena, i, 3);

        for (unsigned j = 0; j < 3 * i; j++)
            assert_int_equal(taken[j], 0);
        memset(taken, 0xAA, (size_t)3 * i);
        assert_int_equal((uintptr_t)taken % sizeof(void *), 0);
        texts[i] = arena_text(&arena, "stays");
    }
    for (unsigned i = 0; i < COUNT_OF(texts); i++)
        assert_string_equal(texts[i], "stays");
    assert_null(arena_text(&arena, NULL));
    assert_non_null(arena_take(&arena, 1, 100000)); /* more than a chunk */
    arena_release(&arena);
    assert_null(arena.newest);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(text_over_a_buffer_never_passes_its_end),
        cmocka_unit_test(text_is_cut_between_characters),
        cmocka_unit_test(text_on_the_heap_grows_to_its_limit),
        cmocka_unit_test(runes_are_decoded_and_broken_bytes_replaced),
        cmocka_unit_test(cells_are_those_of_a_terminal),
        cmocka_unit_test(take_keeps_marks_with_their_letter),
        cmocka_unit_test(fit_ends_with_the_ellipsis),
        cmocka_unit_test(clean_text_steers_no_terminal),
        cmocka_unit_test(lines_wrap_at_spaces),
        cmocka_unit_test(words_are_compared_without_case),
        cmocka_unit_test(errors_are_bounded_and_wrapped),
        cmocka_unit_test(arenas_give_zeroed_storage_that_stays),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
