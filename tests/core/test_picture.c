/* SPDX-License-Identifier: MIT */
/* picture - figures put into a part of a frame. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/view/picture.h>

#include "core/drawn_kit.h"

enum {
    ROUNDS = 600
};

/* Too big for the stack of a test. */
static struct frame frame;

static struct picture picture_of(const struct dkit_figure *drawn)
{
    return (struct picture){.figure = &drawn->figure,
                            .cells = FIGURE_CELLS_BRAILLE,
                            .moment = moment_still(0)};
}

struct part {
    int row, column, rows, columns;
};

static bool is_in(const struct part *part, int row, int column)
{
    return row >= part->row && row < part->row + part->rows &&
           column >= part->column && column < part->column + part->columns;
}

static unsigned count_outside(const struct part *part)
{
    unsigned count = 0;

    for (int row = 0; row < frame.rows; row++)
        for (int column = 0; column < frame.columns; column++)
            count += !is_in(part, row, column) &&
                     frame_cell(&frame, row, column)->rune != ' ';
    return count;
}

static unsigned count_role(enum role role)
{
    unsigned count = 0;

    for (int i = 0; i < frame.rows * frame.columns; i++)
        count += frame.cells[i].rune != ' ' && frame.cells[i].role == role;
    return count;
}

static unsigned count_all(void)
{
    return count_outside(&(struct part){0, 0, 0, 0});
}

static struct moment pick_moment(struct dkit_chance *chance,
                                 const struct figure *figure)
{
    int last = (int)figure->frame_count - 1;

    return (struct moment){(uint8_t)dkit_pick(chance, 0, last),
                           (uint8_t)dkit_pick(chance, 0, last),
                           (float)dkit_pick(chance, 0, 16) / 16};
}

static void nothing_lies_outside_the_part(void **state)
{
    struct dkit_chance chance = {5};

    (void)state;
    for (int n = 0; n < ROUNDS; n++) {
        struct dkit_figure drawn;
        struct picture picture;
        struct part part = {dkit_pick(&chance, -5, 40),
                            dkit_pick(&chance, -10, 120),
                            dkit_pick(&chance, 1, 60),
                            dkit_pick(&chance, 1, 200)};

        dkit_random(&chance, &drawn);
        picture = picture_of(&drawn);
        picture.cells =
            (enum figure_cells)dkit_pick(&chance, 0, FIGURE_CELLS_COUNT - 1);
        picture.mirrored = dkit_pick(&chance, 0, 1) != 0;
        picture.moment = pick_moment(&chance, &drawn.figure);
        frame_init(&frame,
                   dkit_pick(&chance, 1, 60),
                   dkit_pick(&chance, 1, 200),
                   dkit_pick(&chance, 0, 3) == 0);
        picture_draw(
            &frame, part.row, part.column, part.rows, part.columns, &picture);
        assert_int_equal(count_outside(&part), 0);
    }
}

static void what_cannot_be_understood_is_not_drawn(void **state)
{
    static const struct {
        int rows, columns;
        enum figure_cells cells;
        bool has_figure, drawn;
    } cases[] = {
        {PICTURE_ROWS_MIN, PICTURE_COLUMNS_MIN, FIGURE_CELLS_BRAILLE, 1, 1},
        {PICTURE_ROWS_MIN - 1, 46, FIGURE_CELLS_BRAILLE, 1, 0},
        {13, PICTURE_COLUMNS_MIN - 1, FIGURE_CELLS_BRAILLE, 1, 0},
        {13, 46, FIGURE_CELLS_NONE, 1, 0},
        {13, 46, FIGURE_CELLS_BRAILLE, 0, 0},
        {13, 46, FIGURE_CELLS_QUADRANTS, 1, 1},
        {0, 0, FIGURE_CELLS_BRAILLE, 1, 0},
        {-4, -4, FIGURE_CELLS_BRAILLE, 1, 0},
    };
    struct dkit_figure drawn;

    (void)state;
    dkit_standing(&drawn);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct picture picture = picture_of(&drawn);

        picture.cells = cases[i].cells;
        if (!cases[i].has_figure)
            picture.figure = NULL;
        frame_init(&frame, 24, 80, false);
        picture_draw(&frame, 2, 2, cases[i].rows, cases[i].columns, &picture);
        assert_int_equal(count_all() > 0, cases[i].drawn);
    }
}

static void near_far_and_things_have_their_roles(void **state)
{
    struct dkit_figure drawn;
    struct picture picture;

    (void)state;
    dkit_standing(&drawn);
    dkit_prop(&drawn, PROP_FLOOR);
    picture = picture_of(&drawn);
    frame_init(&frame, 24, 80, false);
    picture_draw(&frame, 2, 2, 13, 46, &picture);
    assert_int_equal(count_role(ROLE_PROP), 46);
    assert_true(count_role(ROLE_FAR) >= 10);
    assert_true(count_role(ROLE_NEAR) >= 20);
    assert_int_equal(count_role(ROLE_PROP) + count_role(ROLE_FAR) +
                         count_role(ROLE_NEAR),
                     count_all());
}

static void a_frame_without_utf8_gets_ascii(void **state)
{
    struct dkit_figure drawn;
    struct picture picture;

    (void)state;
    dkit_standing(&drawn);
    picture = picture_of(&drawn);
    frame_init(&frame, 24, 80, true);
    picture_draw(&frame, 2, 2, 13, 46, &picture);
    assert_true(count_all() >= 20);
    for (int i = 0; i < frame.rows * frame.columns; i++)
        assert_true(frame.cells[i].rune >= ' ' && frame.cells[i].rune <= '~');
}

/* The middle column of what has this role. */
static int middle_of(enum role role)
{
    int sum = 0, count = 0;

    for (int row = 0; row < frame.rows; row++)
        for (int column = 0; column < frame.columns; column++)
            if (frame_cell(&frame, row, column)->role == role &&
                frame_cell(&frame, row, column)->rune != ' ') {
                sum += column;
                count++;
            }
    assert_true(count > 0);
    return sum / count;
}

static void mirrored_the_far_side_is_on_the_other_hand(void **state)
{
    struct dkit_figure drawn;
    struct picture picture;

    (void)state;
    dkit_standing(&drawn);
    picture = picture_of(&drawn);
    frame_init(&frame, 24, 80, false);
    picture_draw(&frame, 0, 0, 13, 46, &picture);
    assert_true(middle_of(ROLE_FAR) < middle_of(ROLE_NEAR));
    picture.mirrored = true;
    frame_init(&frame, 24, 80, false);
    picture_draw(&frame, 0, 0, 13, 46, &picture);
    assert_true(middle_of(ROLE_FAR) > middle_of(ROLE_NEAR));
}

static void a_part_too_large_has_it_in_its_middle(void **state)
{
    const struct part part = {(60 - CANVAS_ROWS_MAX) / 2,
                              (200 - CANVAS_COLUMNS_MAX) / 2,
                              CANVAS_ROWS_MAX,
                              CANVAS_COLUMNS_MAX};
    struct dkit_figure drawn;
    struct picture picture;

    (void)state;
    dkit_standing(&drawn);
    dkit_prop(&drawn, PROP_FLOOR);
    picture = picture_of(&drawn);
    frame_init(&frame, 60, 200, false);
    picture_draw(&frame, 0, 0, 60, 200, &picture);
    assert_int_equal(count_outside(&part), 0);
    assert_int_equal(count_role(ROLE_PROP), CANVAS_COLUMNS_MAX);
}

/* All frames of a figure are drawn to one scale: what is the same in two of
 * them is drawn at the same place. */
static void a_figure_does_not_jump_between_its_frames(void **state)
{
    static struct frame first;
    struct dkit_figure drawn;
    struct picture picture;

    (void)state;
    dkit_standing(&drawn);
    drawn.figure.frame_count = 2;
    drawn.frames[1] = drawn.frames[0];
    drawn.frames[1].joints[JOINT_HAND] = (struct point){716, 714};
    picture = picture_of(&drawn);
    frame_init(&frame, 13, 46, false);
    picture_draw(&frame, 0, 0, 13, 46, &picture);
    first = frame;
    picture.moment = moment_still(1);
    frame_init(&frame, 13, 46, false);
    picture_draw(&frame, 0, 0, 13, 46, &picture);
    for (int row = 8; row < 13; row++)
        for (int column = 0; column < 46; column++)
            assert_int_equal(frame_cell(&frame, row, column)->rune,
                             frame_cell(&first, row, column)->rune);
    assert_true(
        memcmp(frame.cells, first.cells, sizeof frame.cells[0] * 13 * 46) != 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_lies_outside_the_part),
        cmocka_unit_test(what_cannot_be_understood_is_not_drawn),
        cmocka_unit_test(near_far_and_things_have_their_roles),
        cmocka_unit_test(a_frame_without_utf8_gets_ascii),
        cmocka_unit_test(mirrored_the_far_side_is_on_the_other_hand),
        cmocka_unit_test(a_part_too_large_has_it_in_its_middle),
        cmocka_unit_test(a_figure_does_not_jump_between_its_frames),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
