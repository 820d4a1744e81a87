/* SPDX-License-Identifier: MIT */
/* frame - cells, cutting, wide characters, dumps. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/view/frame.h>

static struct frame frame;

static const char *dumped(bool roles)
{
    static char buffer[4096];
    struct text text;

    text_over(&text, buffer, sizeof buffer);
    if (roles)
        frame_dump_roles(&frame, &text);
    else
        frame_dump(&frame, &text);
    return buffer;
}

static void sizes_are_brought_into_range(void **state)
{
    (void)state;
    frame_init(&frame, 0, -5, false);
    assert_int_equal(frame.rows, 1);
    assert_int_equal(frame.columns, 1);
    frame_init(&frame, 1000, 1000, true);
    assert_int_equal(frame.rows, FRAME_ROWS_MAX);
    assert_int_equal(frame.columns, FRAME_COLUMNS_MAX);
    assert_true(frame.ascii);
}

static void outside_and_the_last_cell_stay_untouched(void **state)
{
    (void)state;
    frame_init(&frame, 2, 3, false);
    frame_put(&frame, -1, 0, 'a', ROLE_TEXT);
    frame_put(&frame, 0, 3, 'a', ROLE_TEXT);
    frame_put(&frame, 2, 0, 'a', ROLE_TEXT);
    frame_put(&frame, 1, 2, 'a', ROLE_TEXT);
    assert_string_equal(dumped(false), "\n\n");
    assert_null(frame_cell(&frame, 0, 3));
    assert_null(frame_cell(&frame, -1, 0));
}

static void text_is_cut_at_its_cells_and_at_the_edge(void **state)
{
    (void)state;
    frame_init(&frame, 3, 6, false);
    assert_int_equal(frame_text(&frame, 0, 1, 3, ROLE_TEXT, "abcdef"), 3);
    frame_text(&frame, 1, 4, 9, ROLE_TEXT, "abc");
    frame_text(&frame, 2, -1, 9, ROLE_TEXT, "abc");
    assert_string_equal(dumped(false), " abc\n    ab\nbc\n");
}

static void text_that_does_not_fit_ends_in_an_ellipsis(void **state)
{
    (void)state;
    frame_init(&frame, 4, 12, false);
    frame_text_fit(&frame, 0, 0, 8, ROLE_TEXT, "hold the leg");
    frame_text_fit(&frame, 1, 0, 12, ROLE_TEXT, "hold the leg");
    frame_text_fit(&frame, 2, 0, 6, ROLE_TEXT, "hold the leg");
    frame_text_fit(&frame, 3, 0, 1, ROLE_TEXT, "hold");
    assert_string_equal(dumped(false), "hold th…\nhold the leg\nhold…\nh\n");
    frame_init(&frame, 2, 12, true);
    frame_text_fit(&frame, 0, 0, 8, ROLE_TEXT, "hold the leg");
    assert_string_equal(dumped(false), "hold...\n\n");
}

static void text_right_ends_where_it_should(void **state)
{
    (void)state;
    frame_init(&frame, 2, 10, false);
    frame_text_right(&frame, 0, 8, ROLE_TEXT, "4:15");
    frame_text_right(&frame, 1, 3, ROLE_TEXT, "abcdef");
    assert_string_equal(dumped(false), "    4:15\ndef\n");
}

static void text_wraps_at_spaces(void **state)
{
    (void)state;
    frame_init(&frame, 4, 10, false);
    assert_int_equal(
        frame_text_wrap(&frame, 0, 1, 8, 3, ROLE_TEXT, "one two three"), 2);
    assert_int_equal(frame_text_wrap(&frame, 2, 0, 4, 1, ROLE_TEXT, "one two"),
                     1);
    assert_string_equal(dumped(false), " one two\n three\none\n\n");
}

static void a_wide_character_takes_two_cells_or_none(void **state)
{
    (void)state;
    frame_init(&frame, 2, 5, false);
    assert_int_equal(frame_text(&frame, 0, 0, 5, ROLE_TEXT, "猫猫猫"), 4);
    assert_string_equal(dumped(false), "猫猫\n\n");
    assert_int_equal(frame_cell(&frame, 0, 1)->rune, 0);
    frame_put(&frame, 0, 1, 'x', ROLE_TEXT); /* over its right half */
    frame_put(&frame, 0, 2, 'y', ROLE_TEXT); /* over its left half */
    assert_string_equal(dumped(false), " xy\n\n");
    frame_put(&frame, 0, 4, 0x732B, ROLE_TEXT); /* half outside */
    frame_put(&frame, 1, 3, 0x732B, ROLE_TEXT); /* over the last cell */
    assert_string_equal(dumped(false), " xy\n\n");
}

static void marks_are_dropped_and_controls_are_shown(void **state)
{
    (void)state;
    frame_init(&frame, 2, 12, false);
    frame_text(&frame, 0, 0, 12, ROLE_TEXT, "e\u0301a");
    frame_text(&frame, 1, 0, 12, ROLE_TEXT, "a\x1b[31m\u202Eb");
    assert_string_equal(dumped(false), "ea\na\uFFFD[31m\uFFFDb\n");
}

static void ascii_frames_hold_only_ascii(void **state)
{
    (void)state;
    frame_init(&frame, 2, 20, true);
    frame_text(&frame, 0, 0, 20, ROLE_TEXT, "caf\u00E9 \u2019 \u732B\u2026");
    frame_text(&frame, 1, 0, 20, ROLE_TEXT, "a\x07z");
    assert_string_equal(dumped(false), "caf? ' ?.\na?z\n");
}

static void fill_and_tint(void **state)
{
    (void)state;
    frame_init(&frame, 1, 8, false);
    frame_fill(&frame, 0, 1, 4, '=', ROLE_ACCENT);
    frame_tint(&frame, 0, 2, 2, ROLE_STOP);
    assert_string_equal(dumped(true), " ====\n\n aSSa\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sizes_are_brought_into_range),
        cmocka_unit_test(outside_and_the_last_cell_stay_untouched),
        cmocka_unit_test(text_is_cut_at_its_cells_and_at_the_edge),
        cmocka_unit_test(text_that_does_not_fit_ends_in_an_ellipsis),
        cmocka_unit_test(text_right_ends_where_it_should),
        cmocka_unit_test(text_wraps_at_spaces),
        cmocka_unit_test(a_wide_character_takes_two_cells_or_none),
        cmocka_unit_test(marks_are_dropped_and_controls_are_shown),
        cmocka_unit_test(ascii_frames_hold_only_ascii),
        cmocka_unit_test(fill_and_tint),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
