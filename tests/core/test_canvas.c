/* SPDX-License-Identifier: MIT */
/* canvas - strokes as cells: where they lie, how thick they are, and what a
 * cell says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/figure/canvas.h>

#include "core/drawn_kit.h"

enum {
    ROUNDS = 1500
};

static struct canvas canvas;
static struct sketch sketch;

/* Of a braille canvas; y from the top. */
static bool is_on(enum layer layer, int x, int y)
{
    static const uint8_t bits[4][2] = {
        {0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    return (canvas.marks[layer][(y / 4) * canvas.columns + x / 2] &
            bits[y % 4][x % 2]) != 0;
}

static int count_column(enum layer layer, int x)
{
    int count = 0;

    for (int y = 0; y < canvas.rows * 4; y++)
        count += is_on(layer, x, y);
    return count;
}

static int count_row(enum layer layer, int y)
{
    int count = 0;

    for (int x = 0; x < canvas.columns * 2; x++)
        count += is_on(layer, x, y);
    return count;
}

/* ---- sizes ---- */

static void sizes_are_brought_into_range(void **state)
{
    static const int cases[][4] = {
        {0, 0, 1, 1},
        {-3, -3, 1, 1},
        {13, 46, 13, 46},
        {60, 200, CANVAS_ROWS_MAX, CANVAS_COLUMNS_MAX},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        canvas_init(&canvas, FIGURE_CELLS_BRAILLE, cases[i][0], cases[i][1]);
        assert_int_equal(canvas.rows, cases[i][2]);
        assert_int_equal(canvas.columns, cases[i][3]);
    }
}

static void check_untouched(int rows, int columns)
{
    for (int layer = 0; layer < LAYER_COUNT; layer++)
        for (int i = rows * columns; i < CANVAS_ROWS_MAX * CANVAS_COLUMNS_MAX;
             i++)
            assert_int_equal(canvas.marks[layer][i], 0xA5);
}

static void check_runes(void)
{
    for (int row = 0; row < canvas.rows; row++)
        for (int column = 0; column < canvas.columns; column++) {
            enum layer layer = LAYER_COUNT;
            uint32_t rune = canvas_rune(&canvas, row, column, &layer);

            assert_true(layer < LAYER_COUNT);
            if (canvas.cells == FIGURE_CELLS_BRAILLE)
                assert_true(rune == ' ' || (rune > 0x2800 && rune < 0x2900));
            else if (canvas.cells == FIGURE_CELLS_QUADRANTS)
                assert_true(rune == ' ' || (rune >= 0x2580 && rune <= 0x259F));
            else
                assert_true(rune >= ' ' && rune <= '~');
        }
}

static void pick_strokes(struct dkit_chance *chance)
{
    bool wild = dkit_pick(chance, 0, 9) == 0;
    int most = wild ? 1000000 : 1500;

    sketch.floor = dkit_pick(chance, 0, 1) != 0;
    sketch.count = (unsigned)dkit_pick(chance, 0, 20);
    for (unsigned i = 0; i < sketch.count; i++)
        sketch.strokes[i] = (struct stroke){
            .kind = (uint8_t)dkit_pick(chance, 0, STROKE_DOT),
            .layer = (uint8_t)dkit_pick(chance, 0, LAYER_COUNT - 1),
            .broken = dkit_pick(chance, 0, 1) != 0,
            .a = {(float)dkit_pick(chance, -most, most),
                  (float)dkit_pick(chance, -most, most)},
            .b = {(float)dkit_pick(chance, -most, most),
                  (float)dkit_pick(chance, -most, most)},
            .radius = (float)dkit_pick(chance, 0, 400)};
}

/* Strokes anywhere, far outside the box as well. */
static void nothing_outside_is_touched(void **state)
{
    static const struct box boxes[] = {
        {0, 0, 1000, 1000}, {-200, 0, 1200, 300}, {5, 5, 5, 5}};
    struct dkit_chance chance = {3};

    (void)state;
    for (int n = 0; n < ROUNDS; n++) {
        memset(canvas.marks, 0xA5, sizeof canvas.marks);
        canvas_init(&canvas,
                    (enum figure_cells)(n % 3),
                    dkit_pick(&chance, 1, 60),
                    dkit_pick(&chance, 1, 200));
        pick_strokes(&chance);
        canvas_sketch(&canvas, &sketch, &boxes[dkit_pick(&chance, 0, 2)]);
        check_untouched(canvas.rows, canvas.columns);
        check_runes();
    }
}

/* ---- strokes ---- */

static void near_limbs_are_thicker_with_more_rows(void **state)
{
    static const int cases[][2] = {
        {8, 2}, {13, 2}, {20, 2}, {21, 3}, {28, 4}, {36, 5}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct stroke line =
            dkit_line(LAYER_NEAR, (struct spot){10, 12}, (struct spot){70, 12});

        dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, cases[i][0], 46, &line, 1);
        for (int x = 20; x < 60; x++)
            assert_int_equal(count_column(LAYER_NEAR, x), cases[i][1]);
    }
}

static void a_thick_line_is_even_in_every_direction(void **state)
{
    (void)state;
    for (int down = -20; down <= 20; down++) {
        const struct stroke line =
            dkit_line(LAYER_NEAR,
                      (struct spot){10, 25},
                      (struct spot){50, (float)(25 + down)});
        int first;

        dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, 13, 46, &line, 1);
        first = count_column(LAYER_NEAR, 15);
        assert_in_range(first, 2, 3);
        for (int x = 15; x < 45; x++)
            assert_int_equal(count_column(LAYER_NEAR, x), first);
    }
}

static void far_limbs_are_broken_and_thin(void **state)
{
    static const int cases[][4] = {{13, 1, 3, 4}, {20, 2, 6, 8}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct stroke line =
            dkit_line(LAYER_FAR, (struct spot){2, 20}, (struct spot){65, 20});
        int on = 0;

        dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, cases[i][0], 46, &line, 1);
        for (int x = 0; x < 92; x++) {
            int count = count_column(LAYER_FAR, x);

            assert_true(count == 0 || count == cases[i][1]);
            on += count != 0;
        }
        assert_int_equal(on, 64 * cases[i][2] / cases[i][3]);
    }
}

static void things_are_one_dot_and_whole(void **state)
{
    const struct stroke line =
        dkit_line(LAYER_PROP, (struct spot){2, 20}, (struct spot){65, 20});

    (void)state;
    dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, 36, 46, &line, 1);
    for (int x = 10; x < 60; x++)
        assert_int_equal(count_column(LAYER_PROP, x), 1);
}

static void a_strap_has_its_cells_before_far_limbs_only(void **state)
{
    struct stroke lines[] = {
        dkit_line(LAYER_FAR, (struct spot){30, 2}, (struct spot){30, 42}),
        dkit_line(LAYER_NEAR, (struct spot){50, 2}, (struct spot){50, 42}),
        dkit_line(LAYER_PROP, (struct spot){5, 20}, (struct spot){60, 20}),
    };

    (void)state;
    for (int cells = 0; cells < FIGURE_CELLS_COUNT; cells++)
        for (int heavy = 0; heavy < 2; heavy++) {
            int far = 0, near = 0;

            lines[2].broken = heavy == 0;
            lines[2].heavy = heavy != 0;
            dkit_draw(&canvas, (enum figure_cells)cells, 13, 46, lines, 3);
            for (int row = 7; row < 9; row++)
                for (int column = 0; column < 46; column++) {
                    size_t cell = (size_t)(row * 46 + column);

                    if (canvas.marks[LAYER_PROP][cell] == 0)
                        continue;
                    far += canvas.marks[LAYER_FAR][cell] != 0;
                    near += canvas.marks[LAYER_NEAR][cell] != 0;
                }
            assert_int_equal(far, 0);
            assert_int_equal(near != 0, heavy == 0);
        }
}

static void a_stick_is_thicker_than_a_strap(void **state)
{
    struct stroke line =
        dkit_line(LAYER_PROP, (struct spot){2, 20}, (struct spot){65, 20});

    (void)state;
    line.heavy = true;
    dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, 13, 46, &line, 1);
    for (int x = 10; x < 60; x++)
        assert_int_equal(count_column(LAYER_PROP, x), 2);
}

/* So many dots in each column, from its left edge on. */
static void small_discs_are_round(void **state)
{
    static const struct {
        float radius;
        int kind, layer;
        int columns[8];
    } cases[] = {
        {2.0F, STROKE_RING, LAYER_PROP, {2, 4, 4, 2, 0}},
        {2.4F, STROKE_RING, LAYER_PROP, {3, 5, 5, 5, 3, 0}},
        {3.0F, STROKE_RING, LAYER_PROP, {3, 5, 7, 7, 7, 5, 3, 0}},
        {1.8F, STROKE_HEAD, LAYER_NEAR, {3, 2, 2, 2, 3, 0}},
        {2.6F, STROKE_HEAD, LAYER_NEAR, {3, 2, 2, 2, 2, 2, 3, 0}},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct stroke disc = {.kind = (uint8_t)cases[i].kind,
                                    .layer = (uint8_t)cases[i].layer,
                                    .a = {30, 20},
                                    .radius = cases[i].radius};
        enum layer layer = (enum layer)cases[i].layer;
        int x = 0;

        dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, 13, 46, &disc, 1);
        while (x < 90 && count_column(layer, x) == 0)
            x++;
        for (int n = 0; n < 8 && (n == 0 || cases[i].columns[n - 1] != 0); n++)
            assert_int_equal(count_column(layer, x + n), cases[i].columns[n]);
    }
}

static void a_near_limb_stands_clear_of_a_far_one(void **state)
{
    const struct stroke lines[] = {
        dkit_line(LAYER_FAR, (struct spot){30, 2}, (struct spot){30, 42}),
        dkit_line(LAYER_NEAR, (struct spot){5, 20}, (struct spot){60, 20}),
    };
    int x = 31;

    (void)state;
    dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, 13, 46, lines, 2);
    if (count_column(LAYER_FAR, x) == 0)
        x--;
    assert_true(count_column(LAYER_FAR, x) > 20);
    for (int y = 1; y < 51; y++)
        if (is_on(LAYER_FAR, x, y)) {
            assert_false(is_on(LAYER_NEAR, x, y - 1));
            assert_false(is_on(LAYER_NEAR, x, y));
            assert_false(is_on(LAYER_NEAR, x, y + 1));
        }
}

static void a_far_limb_that_is_hidden_is_not_drawn(void **state)
{
    const struct stroke lines[] = {
        dkit_line(LAYER_FAR, (struct spot){11, 22}, (struct spot){60, 22}),
        dkit_line(LAYER_NEAR, (struct spot){10, 20}, (struct spot){60, 20}),
    };

    (void)state;
    dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, 13, 46, lines, 2);
    for (int y = 0; y < 52; y++)
        assert_int_equal(count_row(LAYER_FAR, y), 0);
}

static const struct stroke head_strokes[] = {
    {.kind = STROKE_LINE, .layer = LAYER_PROP, .a = {2, 25}, .b = {80, 25}},
    {.kind = STROKE_LINE, .layer = LAYER_FAR, .a = {2, 30}, .b = {80, 30}},
    {.kind = STROKE_LINE, .layer = LAYER_NEAR, .a = {2, 20}, .b = {80, 20}},
    {.kind = STROKE_HEAD, .layer = LAYER_NEAR, .a = {45, 25}, .radius = 12},
};

/* Of the head above the middle is 45.5 and 25.5 dots from left and top. */
static void the_inside_of_a_head_is_empty(void **state)
{
    (void)state;
    dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, 13, 46, head_strokes, 4);
    for (int layer = 0; layer < LAYER_COUNT; layer++)
        for (int y = 18; y <= 32; y++)
            for (int x = 38; x <= 52; x++)
                assert_false(is_on((enum layer)layer, x, y));
}

static void a_head_is_as_wide_as_high(void **state)
{
    static const float radii[] = {3, 3.5F, 4, 5.2F, 9, 14};

    (void)state;
    for (size_t i = 0; i < sizeof radii / sizeof radii[0]; i++) {
        const struct stroke head = {.kind = STROKE_HEAD,
                                    .layer = LAYER_NEAR,
                                    .a = {45.3F, 24.6F},
                                    .radius = radii[i]};
        int wide = 0, high = 0;

        dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, 13, 46, &head, 1);
        for (int x = 0; x < 92; x++)
            wide += count_column(LAYER_NEAR, x) > 0;
        for (int y = 0; y < 52; y++)
            high += count_row(LAYER_NEAR, y) > 0;
        assert_int_equal(wide, high);
        assert_true((float)wide >= 2 * radii[i] - 1);
        assert_true((float)wide <= 2 * radii[i] + 1);
    }
}

static void a_small_ball_can_still_be_seen(void **state)
{
    const struct stroke ball = {.kind = STROKE_RING,
                                .layer = LAYER_PROP,
                                .a = {40, 20},
                                .radius = 0.3F};
    int dots = 0;

    (void)state;
    dkit_draw(&canvas, FIGURE_CELLS_BRAILLE, 13, 46, &ball, 1);
    for (int y = 0; y < 52; y++)
        dots += count_row(LAYER_PROP, y);
    assert_int_equal(dots, 12);
}

/* ---- where it stands ---- */

static void the_floor_has_the_last_row_for_itself(void **state)
{
    static const uint32_t runes[] = {
        [FIGURE_CELLS_BRAILLE] = 0x2809,
        [FIGURE_CELLS_QUADRANTS] = 0x2580,
        [FIGURE_CELLS_ASCII] = '_',
    };
    const struct box box = {0, 0, 1000, 500};

    (void)state;
    for (int cells = 0; cells < FIGURE_CELLS_NONE; cells++) {
        sketch.floor = true;
        sketch.count = 1;
        sketch.strokes[0] =
            dkit_line(LAYER_NEAR, (struct spot){0, 0}, (struct spot){1000, 0});
        canvas_init(&canvas, (enum figure_cells)cells, 13, 46);
        canvas_sketch(&canvas, &sketch, &box);
        for (int column = 0; column < 46; column++) {
            enum layer layer;

            assert_int_equal(canvas_rune(&canvas, 12, column, &layer),
                             runes[cells]);
            assert_int_equal(layer, LAYER_PROP);
        }
        for (int column = 4; column < 40; column++) {
            enum layer layer;

            assert_int_not_equal(canvas_rune(&canvas, 11, column, &layer), ' ');
            assert_int_equal(layer, LAYER_NEAR);
        }
    }
}

static void it_stands_in_the_middle_and_on_the_bottom(void **state)
{
    const struct box box = {400, 0, 600, 1000};

    (void)state;
    sketch.floor = false;
    sketch.count = 1;
    sketch.strokes[0] =
        dkit_line(LAYER_NEAR, (struct spot){500, 0}, (struct spot){500, 1000});
    canvas_init(&canvas, FIGURE_CELLS_BRAILLE, 13, 46);
    canvas_sketch(&canvas, &sketch, &box);
    assert_int_equal(count_column(LAYER_NEAR, 45), 52);
    assert_int_equal(count_column(LAYER_NEAR, 46), 52);
    assert_int_equal(count_row(LAYER_NEAR, 51), 2);
    assert_int_equal(count_row(LAYER_NEAR, 0), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sizes_are_brought_into_range),
        cmocka_unit_test(nothing_outside_is_touched),
        cmocka_unit_test(near_limbs_are_thicker_with_more_rows),
        cmocka_unit_test(a_thick_line_is_even_in_every_direction),
        cmocka_unit_test(far_limbs_are_broken_and_thin),
        cmocka_unit_test(things_are_one_dot_and_whole),
        cmocka_unit_test(a_strap_has_its_cells_before_far_limbs_only),
        cmocka_unit_test(a_stick_is_thicker_than_a_strap),
        cmocka_unit_test(small_discs_are_round),
        cmocka_unit_test(a_near_limb_stands_clear_of_a_far_one),
        cmocka_unit_test(a_far_limb_that_is_hidden_is_not_drawn),
        cmocka_unit_test(the_inside_of_a_head_is_empty),
        cmocka_unit_test(a_head_is_as_wide_as_high),
        cmocka_unit_test(a_small_ball_can_still_be_seen),
        cmocka_unit_test(the_floor_has_the_last_row_for_itself),
        cmocka_unit_test(it_stands_in_the_middle_and_on_the_bottom),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
