/* SPDX-License-Identifier: MIT */
/* canvas_cells - what a cell of a canvas says: its character, and whose it is.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/figure/canvas.h>

#include "core/drawn_kit.h"

static struct canvas canvas;

static void a_cell_belongs_to_what_is_nearest(void **state)
{
    enum layer layer;

    (void)state;
    canvas_init(&canvas, FIGURE_CELLS_BRAILLE, 2, 2);
    assert_int_equal(canvas_rune(&canvas, 0, 0, &layer), ' ');
    canvas.marks[LAYER_PROP][3] = 0x01;
    assert_int_equal(canvas_rune(&canvas, 1, 1, &layer), 0x2801);
    assert_int_equal(layer, LAYER_PROP);
    canvas.marks[LAYER_FAR][3] = 0x80;
    assert_int_equal(canvas_rune(&canvas, 1, 1, &layer), 0x2881);
    assert_int_equal(layer, LAYER_FAR);
    canvas.marks[LAYER_NEAR][3] = 0x10;
    assert_int_equal(canvas_rune(&canvas, 1, 1, &layer), 0x2891);
    assert_int_equal(layer, LAYER_NEAR);
    canvas.cells = FIGURE_CELLS_ASCII;
    canvas.marks[LAYER_PROP][0] = '|';
    canvas.marks[LAYER_NEAR][0] = '/';
    assert_int_equal(canvas_rune(&canvas, 0, 0, &layer), '/');
}

static void quarters_have_their_characters(void **state)
{
    static const struct {
        uint8_t quarters;
        uint32_t rune;
    } cases[] = {{1, 0x2598},
                 {2, 0x259D},
                 {4, 0x2596},
                 {8, 0x2597},
                 {3, 0x2580},
                 {12, 0x2584},
                 {5, 0x258C},
                 {10, 0x2590},
                 {15, 0x2588},
                 {9, 0x259A},
                 {6, 0x259E}};

    (void)state;
    canvas_init(&canvas, FIGURE_CELLS_QUADRANTS, 1, 1);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        enum layer layer;

        canvas.marks[LAYER_NEAR][0] = cases[i].quarters;
        assert_int_equal(canvas_rune(&canvas, 0, 0, &layer), cases[i].rune);
    }
}

static void quarters_are_not_fatter_than_dots(void **state)
{
    const struct stroke line =
        dkit_line(LAYER_NEAR, (struct spot){5, 20}, (struct spot){80, 21});

    (void)state;
    dkit_draw(&canvas, FIGURE_CELLS_QUADRANTS, 13, 46, &line, 1);
    for (int column = 6; column < 38; column++) {
        int quarters = 0;

        for (int row = 0; row < 13; row++)
            for (int bit = 1; bit < 16; bit <<= 1)
                quarters +=
                    (canvas.marks[LAYER_NEAR][row * 46 + column] & bit) != 0;
        assert_int_equal(quarters, 2);
    }
}

static void ascii_shows_the_way_of_a_stroke(void **state)
{
    static const struct {
        struct spot b; /* from 40, 24 */
        enum layer layer;
        const char *marks;
    } cases[] = {
        {{40, 46}, LAYER_NEAR, "|"},
        {{56, 46}, LAYER_NEAR, "/"},
        {{24, 46}, LAYER_NEAR, "\\"},
        {{70, 24}, LAYER_NEAR, "-_'"},
        {{70, 36}, LAYER_NEAR, "-_.'"},
        {{40, 46}, LAYER_FAR, ":"},
        {{70, 24}, LAYER_FAR, ".'"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct stroke line =
            dkit_line(cases[i].layer, (struct spot){40, 24}, cases[i].b);
        int seen = 0;

        dkit_draw(&canvas, FIGURE_CELLS_ASCII, 13, 46, &line, 1);
        for (int n = 0; n < 13 * 46; n++) {
            int mark = canvas.marks[cases[i].layer][n];

            if (mark == 0)
                continue;
            if (strchr(cases[i].marks, mark) == NULL)
                fail_msg("case %zu: '%c'", i, mark);
            seen++;
        }
        assert_true(seen >= 5);
    }
}

static const struct stroke head_strokes[] = {
    {.kind = STROKE_LINE, .layer = LAYER_PROP, .a = {2, 25}, .b = {80, 25}},
    {.kind = STROKE_LINE, .layer = LAYER_FAR, .a = {2, 30}, .b = {80, 30}},
    {.kind = STROKE_LINE, .layer = LAYER_NEAR, .a = {2, 20}, .b = {80, 20}},
    {.kind = STROKE_HEAD, .layer = LAYER_NEAR, .a = {45, 25}, .radius = 12},
};

static void an_ascii_head_is_empty(void **state)
{
    enum layer layer;

    (void)state;
    dkit_draw(&canvas, FIGURE_CELLS_ASCII, 13, 46, head_strokes, 4);
    for (int row = 5; row <= 7; row++) {
        assert_int_equal(canvas_rune(&canvas, row, 17, &layer), '(');
        for (int column = 18; column <= 27; column++)
            assert_int_equal(canvas_rune(&canvas, row, column, &layer), ' ');
        assert_int_equal(canvas_rune(&canvas, row, 28, &layer), ')');
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_belongs_to_what_is_nearest),
        cmocka_unit_test(quarters_have_their_characters),
        cmocka_unit_test(quarters_are_not_fatter_than_dots),
        cmocka_unit_test(ascii_shows_the_way_of_a_stroke),
        cmocka_unit_test(an_ascii_head_is_empty),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
