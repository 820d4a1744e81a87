/* SPDX-License-Identifier: MIT */
/* glyph - letters, sentences and digits, to the cell. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/view/digits.h>
#include <limber/core/view/glyph.h>

static struct frame frame;

static const char *dumped(void)
{
    static char buffer[16384];
    struct text text;

    text_over(&text, buffer, sizeof buffer);
    frame_dump(&frame, &text);
    return buffer;
}

static void small_letters(void **state)
{
    static const char *const rows[][2] = {
        {"abcdefghijklm",
         "█▀█ █▀▄ █▀▀ █▀▄ █▀▀ █▀▀ █▀▀ █ █ █   █ █ █ █   █▄ ▄█\n"
         "█▀█ █▀▄ █   █ █ █▀  █▀  █ █ █▀█ █ ▄ █ █▀▄ █   █ ▀ █\n"
         "▀ ▀ ▀▀  ▀▀▀ ▀▀  ▀▀▀ ▀   ▀▀▀ ▀ ▀ ▀ ▀▀▀ ▀ ▀ ▀▀▀ ▀   ▀\n"},
        {"NOPQRSTUVWXYZ",
         "█▄ █ █▀█ █▀█ █▀█  █▀▄ █▀▀ ▀█▀ █ █ █ █ █   █ █ █ █ █ ▀▀█\n"
         "█ ▀█ █ █ █▀▀ █ █  █▀▄ ▀▀█  █  █ █ █ █ █▄▀▄█ ▄▀▄  █  ▄▀\n"
         "▀  ▀ ▀▀▀ ▀   ▀▀▀▀ ▀ ▀ ▀▀▀  ▀  ▀▀▀  ▀  ▀   ▀ ▀ ▀  ▀  ▀▀▀\n"},
        {"0123456789?",
         "█▀█ ▀█ ▀▀█ ▀▀█ █ █ █▀▀ █▀▀ ▀▀█ █▀█ █▀█ ▀▀█\n"
         "█ █  █ █▀▀  ▀█ ▀▀█ ▀▀█ █▀█   █ █▀█ ▀▀█  ▀▀\n"
         "▀▀▀  ▀ ▀▀▀ ▀▀▀   ▀ ▀▀▀ ▀▀▀   ▀ ▀▀▀ ▀▀▀  ▀\n"},
        {"a b", "█▀█    █▀▄\n█▀█    █▀▄\n▀ ▀    ▀▀\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        frame_init(&frame, 3, 80, false);
        assert_int_equal(
            glyph_text(&frame, 0, 0, GLYPH_S, ROLE_HEAD, rows[i][0]),
            glyph_columns(GLYPH_S, rows[i][0]));
        assert_string_equal(dumped(), rows[i][1]);
    }
}

static void middle_letters_are_twice_as_wide(void **state)
{
    (void)state;
    frame_init(&frame, 5, 40, false);
    assert_int_equal(glyph_text(&frame, 0, 0, GLYPH_M, ROLE_HEAD, "Left"), 30);
    assert_string_equal(dumped(),
                        "██      ██████  ██████  ██████\n"
                        "██      ██      ██        ██\n"
                        "██      ████    ████      ██\n"
                        "██      ██      ██        ██\n"
                        "██████  ██████  ██        ██\n");
}

static void ascii_letters_are_five_rows(void **state)
{
    (void)state;
    assert_int_equal(glyph_rows(GLYPH_S, true), 5);
    frame_init(&frame, 5, 20, true);
    glyph_text(&frame, 0, 0, GLYPH_S, ROLE_HEAD, "RI");
    assert_string_equal(dumped(), "##  #\n# # #\n##  #\n# # #\n# # #\n");
}

static void what_has_no_glyph_is_left_to_the_caller(void **state)
{
    const struct glyph_block block = {GLYPH_S, 40, 40, 1};

    (void)state;
    assert_int_equal(glyph_columns(GLYPH_S, "étirement"), -1);
    assert_int_equal(glyph_columns(GLYPH_S, "a@b"), -1);
    assert_int_equal(glyph_columns(GLYPH_S, ""), 0);
    assert_int_equal(glyph_lines(&block, "lift é"), 0);
    frame_init(&frame, 1, 10, false);
    assert_int_equal(glyph_text(&frame, 0, 0, GLYPH_S, ROLE_HEAD, "é"), -1);
    assert_string_equal(dumped(), "\n");
}

static void a_sentence_wraps_and_drops_its_marks(void **state)
{
    const struct glyph_block wide = {GLYPH_S, 40, 40, 1};
    const struct glyph_block narrow = {GLYPH_S, 11, 11, 1};
    const struct glyph_block tight = {GLYPH_S, 15, 7, 0};
    const struct glyph_block none = {GLYPH_S, 5, 5, 1};

    (void)state;
    assert_int_equal(glyph_columns(GLYPH_S, "A B C"), 3 + 4 + 3 + 4 + 3);
    assert_int_equal(glyph_lines(&wide, "A. B, C:"), 1);
    assert_int_equal(glyph_lines(&narrow, "A B C"), 2);
    assert_int_equal(glyph_lines(&tight, "A B C"), 2);
    assert_int_equal(glyph_lines(&none, "AA B"), 0);
    assert_int_equal(glyph_lines(&wide, ""), 0);
    frame_init(&frame, 8, 20, false);
    assert_int_equal(
        glyph_sentence(&frame, 0, 0, &narrow, ROLE_STRONG, "I, J. L"), 7);
    assert_string_equal(dumped(),
                        "█      █\n█    ▄ █\n▀    ▀▀▀\n\n"
                        "█\n█\n▀▀▀\n\n");
    frame_init(&frame, 6, 20, false);
    assert_int_equal(glyph_sentence(&frame, 0, 0, &tight, ROLE_STRONG, "I L I"),
                     6);
    assert_string_equal(dumped(), "█\n█\n▀\n█      █\n█      █\n▀▀▀    ▀\n");
}

static void middle_digits(void **state)
{
    (void)state;
    frame_init(&frame, 5, 88, false);
    digits_text(&frame, 0, 0, DIGITS_M, ROLE_DIGIT, "0123456789x");
    assert_string_equal(
        dumped(),
        "▄████▄   ████   █████▄  █████▄  ██  ██  ▄█████  ▄█████  █████▄  "
        "▄████▄  ▄████▄  ██  ██\n"
        "██  ██     ██       ██      ██  ██  ██  ██      ██          ██  "
        "██  ██  ██  ██  ▀█▄▄█▀\n"
        "██  ██     ██   ▄████▀  █████   ▀█████  ▀████▄  █████▄      ██   "
        "████   ▀█████    ██\n"
        "██  ██     ██   ██          ██      ██      ██  ██  ██      ██  "
        "██  ██      ██  ▄█▀▀█▄\n"
        "▀████▀     ██   ▀█████  █████▀      ██  █████▀  ▀████▀      ██  "
        "▀████▀  █████▀  ██  ██\n");
}

static void large_digits(void **state)
{
    (void)state;
    frame_init(&frame, 7, 119, false);
    digits_text(&frame, 0, 0, DIGITS_L, ROLE_DIGIT, "0123456789");
    assert_string_equal(
        dumped(),
        "▄████████▄   ██████     █████████▄  █████████▄  ███    ███  "
        "▄█████████  ▄█████████  █████████▄  ▄████████▄  ▄████████▄\n"
        "███    ███      ███            ███         ███  ███    ███  "
        "███         ███                ███  ███    ███  ███    ███\n"
        "███    ███      ███            ███         ███  ███    ███  "
        "███         ███                ███  ███    ███  ███    ███\n"
        "███    ███      ███     ▄████████▀  █████████   ▀█████████  "
        "▀████████▄  █████████▄         ███   ████████   ▀█████████\n"
        "███    ███      ███     ███                ███         ███"
        "         ███  ███    ███         ███  ███    ███         ███\n"
        "███    ███      ███     ███                ███         ███"
        "         ███  ███    ███         ███  ███    ███         ███\n"
        "▀████████▀      ███     ▀█████████  █████████▀         ███  "
        "█████████▀  ▀████████▀         ███  ▀████████▀  █████████▀\n");
}

static void the_largest_have_the_same_shape(void **state)
{
    (void)state;
    frame_init(&frame, 14, 60, false);
    digits_text(&frame, 0, 0, DIGITS_XL, ROLE_DIGIT, "24");
    assert_string_equal(dumped(),
                        "██████████████████▄     █████          █████\n"
                        "████████████████████    █████          █████\n"
                        "               █████    █████          █████\n"
                        "               █████    █████          █████\n"
                        "               █████    █████          █████\n"
                        "               █████    █████          █████\n"
                        " ▄██████████████████    ████████████████████\n"
                        "██████████████████▀      ▀██████████████████\n"
                        "█████                                  █████\n"
                        "█████                                  █████\n"
                        "█████                                  █████\n"
                        "█████                                  █████\n"
                        "████████████████████                   █████\n"
                        " ▀██████████████████                   █████\n");
}

static void digits_have_sizes(void **state)
{
    static const struct {
        enum digit_size size;
        int rows, one, two, minutes;
    } sizes[] = {
        {DIGITS_M, 5, 6, 14, 26},
        {DIGITS_L, 7, 10, 22, 39},
        {DIGITS_XL, 14, 20, 44, 77},
        {DIGITS_XXL, 21, 30, 66, 116},
    };

    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        assert_int_equal(digits_rows(sizes[i].size), sizes[i].rows);
        assert_int_equal(digits_columns(sizes[i].size, "7"), sizes[i].one);
        assert_int_equal(digits_columns(sizes[i].size, "42"), sizes[i].two);
        assert_int_equal(digits_columns(sizes[i].size, "1:36"),
                         sizes[i].minutes);
    }
}

static void a_colon_stands_between_minutes_and_seconds(void **state)
{
    (void)state;
    frame_init(&frame, 5, 30, false);
    digits_text(&frame, 0, 0, DIGITS_M, ROLE_DIGIT, "1:36");
    assert_string_equal(dumped(),
                        " ████       █████▄  ▄█████\n"
                        "   ██   ██      ██  ██\n"
                        "   ██       █████   █████▄\n"
                        "   ██   ██      ██  ██  ██\n"
                        "   ██       █████▀  ▀████▀\n");
}

static void ascii_digits_are_solid(void **state)
{
    (void)state;
    frame_init(&frame, 5, 20, true);
    digits_text(&frame, 0, 0, DIGITS_M, ROLE_DIGIT, "24");
    assert_string_equal(dumped(),
                        "######  ##  ##\n"
                        "    ##  ##  ##\n"
                        "######  ######\n"
                        "##          ##\n"
                        "######      ##\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_letters),
        cmocka_unit_test(middle_letters_are_twice_as_wide),
        cmocka_unit_test(ascii_letters_are_five_rows),
        cmocka_unit_test(what_has_no_glyph_is_left_to_the_caller),
        cmocka_unit_test(a_sentence_wraps_and_drops_its_marks),
        cmocka_unit_test(middle_digits),
        cmocka_unit_test(large_digits),
        cmocka_unit_test(the_largest_have_the_same_shape),
        cmocka_unit_test(digits_have_sizes),
        cmocka_unit_test(a_colon_stands_between_minutes_and_seconds),
        cmocka_unit_test(ascii_digits_are_solid),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
