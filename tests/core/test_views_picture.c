/* SPDX-License-Identifier: MIT */
/* views_picture - the screens that show a figure, and what they keep beside
 * it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/app/showing.h>
#include <limber/core/view/view.h>

#include "core/views_kit.h"

/* Where a figure may stand: the least window that has one, the least that says
 * what comes then, and large ones. */
static void screens_with_a_figure(void **state)
{
    static const char *const names[] = {
        "get-ready",
        "get-ready-zoomed",
        "get-ready-note",
        "hold",
        "hold-zoomed",
        "reps",
        "reps-alternate",
        "own-pace",
        "lanes",
        "breaths",
        "rest",
        "paused",
        "card",
        "picker-figure",
        "picker-card-figure",
    };
    static const int sizes[][2] = {
        {64, 20}, {72, 22}, {76, 20}, {100, 30}, {120, 40}, {200, 60}};

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
            views_check(scene_find(names[n]), sizes[i][0], sizes[i][1], "");
}

static void screens_with_a_figure_in_ascii(void **state)
{
    static const char *const names[] = {
        "rest", "breaths", "own-pace", "card", "picker-figure", "hold-zoomed"};

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        views_check(scene_find(names[n]), 80, 24, "-ascii");
}

/* ---- what stands beside it ---- */

static void draw_app(const struct app *app, int rows, int columns)
{
    struct app shown = *app;

    shown.rows = rows;
    shown.columns = columns;
    frame_init(&views_frame, rows, columns, false);
    view_draw(&shown, &views_frame);
}

static bool is_figure(const struct cell *cell)
{
    return cell->role == ROLE_NEAR || cell->role == ROLE_FAR ||
           cell->role == ROLE_PROP;
}

static bool shows_figure(void)
{
    for (int i = 0; i < views_frame.rows * views_frame.columns; i++)
        if (is_figure(&views_frame.cells[i]))
            return true;
    return false;
}

static bool shows_text(const char *text)
{
    struct text dump;
    bool found;

    text_init(&dump, VIEWS_DUMP_MAX);
    frame_dump(&views_frame, &dump);
    found = text_contains(dump.data, text);
    text_release(&dump);
    return found;
}

struct kept {
    const char *scene;
    const char *text;
};

/* Whatever the size, and whether there is room for the figure or not. */
static void what_is_said_is_said_beside_a_figure_too(void **state)
{
    static const struct kept kept[] = {
        {"get-ready", "Lie back, cross one ankle just above the other knee."},
        {"get-ready-asking", "How was Pelvic tilt? 0-9 x, or nothing"},
        {"get-ready-note", "Arms alone are plenty today."},
        {"get-ready-note-asking", "Arms alone are plenty today."},
        {"get-ready-note-asking", "How was Ball on wall? 0-9 x, or nothing"},
        {"get-ready-note-asking", "Lie back, knees over hips"},
        {"hold", "out"},
        {"hold-message", "10 s more"},
        {"reps", "rep 4 of 10"},
        {"own-pace", "Enter when done, no hurry"},
        {"breaths", "breath 2 of 5"},
        {"paused", "24 s to go"},
        {"paused", "After a count of three. Nothing is lost."},
        {"rest", "set 2 of 2"},
    };
    static const int sizes[][2] = {{20, 64}, {22, 72}, {24, 80}, {30, 100}};

    (void)state;
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++) {
        for (size_t n = 0; n < sizeof sizes / sizeof sizes[0]; n++) {
            views_draw(
                scene_find(kept[i].scene), sizes[n][0], sizes[n][1], false);
            assert_true(shows_figure());
            if (!shows_text(kept[i].text))
                fail_msg("%s at %dx%d does not say '%s'",
                         kept[i].scene,
                         sizes[n][1],
                         sizes[n][0],
                         kept[i].text);
        }
    }
}

static void what_must_be_read_first_stands_without_a_figure(void **state)
{
    static const char *const names[] = {"red",
                                        "red-paused",
                                        "further",
                                        "further-paused",
                                        "question",
                                        "question-paused",
                                        "where",
                                        "place",
                                        "left-out",
                                        "eased",
                                        "change",
                                        "signs-on-stage",
                                        "hold-zoomed"};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        views_draw(scene_find(names[i]), 24, 80, false);
        if (shows_figure())
            fail_msg("%s shows a figure", names[i]);
    }
}

static void
a_window_too_small_for_a_figure_shows_the_cue_in_letters(void **state)
{
    static const int sizes[][2] = {{20, 63}, {19, 64}, {18, 60}};

    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        views_draw(scene_find("hold"), sizes[i][0], sizes[i][1], false);
        assert_false(shows_figure());
    }
    views_draw(scene_find("hold"), 20, 64, false);
    assert_true(shows_figure());
}

/* The front end goes by this: only what is drawn is waited for. */
static void a_frame_says_whether_a_figure_is_in_it(void **state)
{
    static const struct {
        const char *scene;
        int rows, columns;
        bool pictured;
    } cases[] = {
        {"hold", 24, 80, true},
        {"hold", 12, 40, false},
        {"hold-zoomed", 24, 80, false},
        {"picker-figure", 24, 80, true},
        {"picker-figure", 24, 70, true},
        {"picker-figure", 20, 64, true},
        {"picker-figure", 24, 63, false},
        {"picker-figure", 19, 80, false},
        {"card", 24, 80, true},
        {"card", 24, 72, true},
        {"card", 20, 64, true},
        {"card", 24, 63, false},
        {"card", 19, 80, false},
        {"eased", 24, 80, false},
        {"eased-shown", 24, 80, true},
        {"home", 24, 80, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        views_draw(
            scene_find(cases[i].scene), cases[i].rows, cases[i].columns, false);
        if (views_frame.pictured != cases[i].pictured)
            fail_msg(
                "%s at %dx%d", cases[i].scene, cases[i].columns, cases[i].rows);
    }
}

/* Figures that are not wanted, and one put away for this time, leave the same
 * screen but for the way back. */
static void without_figures_the_stage_is_that_of_the_zoom(void **state)
{
    static struct frame zoomed;
    struct fixture fixture;

    (void)state;
    fixture_init(&fixture, FIXTURE_DAILY);
    scene_find("hold")->play(&fixture);
    fixture.app.zoomed = true;
    draw_app(&fixture.app, 24, 80);
    assert_true(shows_text("z zoom"));
    zoomed = views_frame;
    fixture.app.zoomed = false;
    fixture.app.figures.cells = FIGURE_CELLS_NONE;
    draw_app(&fixture.app, 24, 80);
    for (int i = 0; i < 23 * 80; i++)
        assert_int_equal(views_frame.cells[i].rune, zoomed.cells[i].rune);
    fixture_release(&fixture);
}

/* From one second to the next, and from one cue to the next. */
static void a_figure_that_rests_stays_where_it_is(void **state)
{
    static const char *const names[] = {"hold-cue", "hold-message", "paused"};
    static const int sizes[][2] = {{24, 80}, {40, 120}, {60, 200}};
    static struct frame first;

    (void)state;
    for (size_t n = 0; n < sizeof sizes / sizeof sizes[0]; n++) {
        views_draw(scene_find("hold"), sizes[n][0], sizes[n][1], false);
        first = views_frame;
        for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
            views_draw(scene_find(names[i]), sizes[n][0], sizes[n][1], false);
            for (int c = 0; c < first.rows * first.columns; c++)
                if (is_figure(&first.cells[c]))
                    assert_int_equal(views_frame.cells[c].rune,
                                     first.cells[c].rune);
        }
    }
}

/* The middle column of the cells that have the role. */
static int middle_of(enum role role)
{
    int sum = 0, count = 0;

    for (int row = 0; row < views_frame.rows; row++)
        for (int column = 0; column < views_frame.columns; column++)
            if (frame_cell(&views_frame, row, column)->role == role) {
                sum += column;
                count++;
            }
    assert_true(count > 0);
    return sum / count;
}

/* The second side is the first one's mirror image: the head, at the left for
 * the right side, is at the right for the left one: so is the body. */
static void the_side_that_is_worked_is_the_near_one(void **state)
{
    struct fixture fixture;
    int right, left;

    (void)state;
    fixture_init(&fixture, FIXTURE_DAILY);
    fixture_begin(&fixture);
    fixture_reach(&fixture, "figure-four", SEGMENT_WORK, 0, 6);
    draw_app(&fixture.app, 24, 80);
    right = middle_of(ROLE_NEAR);
    fixture_reach(&fixture, "figure-four", SEGMENT_WORK, 1, 6);
    draw_app(&fixture.app, 24, 80);
    left = middle_of(ROLE_NEAR);
    assert_true(right < 25 && left > 24);
    assert_int_not_equal(right, left);
    fixture_release(&fixture);
}

static bool is_of(enum figure_cells cells, uint32_t rune)
{
    if (cells == FIGURE_CELLS_BRAILLE)
        return rune >= 0x2800 && rune <= 0x28FF;
    if (cells == FIGURE_CELLS_QUADRANTS)
        return rune >= 0x2580 && rune <= 0x259F;
    return rune > ' ' && rune <= '~';
}

static void a_figure_is_drawn_with_the_cells_that_are_wished(void **state)
{
    static const enum figure_cells wished[] = {
        FIGURE_CELLS_BRAILLE, FIGURE_CELLS_QUADRANTS, FIGURE_CELLS_ASCII};
    struct fixture fixture;

    (void)state;
    fixture_init(&fixture, FIXTURE_DAILY);
    scene_find("hold")->play(&fixture);
    for (size_t i = 0; i < sizeof wished / sizeof wished[0]; i++) {
        fixture.app.figures.cells = wished[i];
        draw_app(&fixture.app, 24, 80);
        assert_true(shows_figure());
        for (int c = 0; c < 24 * 80; c++)
            if (is_figure(&views_frame.cells[c]))
                assert_true(is_of(wished[i], views_frame.cells[c].rune));
    }
    fixture_release(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_with_a_figure),
        cmocka_unit_test(screens_with_a_figure_in_ascii),
        cmocka_unit_test(what_is_said_is_said_beside_a_figure_too),
        cmocka_unit_test(what_must_be_read_first_stands_without_a_figure),
        cmocka_unit_test(
            a_window_too_small_for_a_figure_shows_the_cue_in_letters),
        cmocka_unit_test(a_frame_says_whether_a_figure_is_in_it),
        cmocka_unit_test(without_figures_the_stage_is_that_of_the_zoom),
        cmocka_unit_test(a_figure_that_rests_stays_where_it_is),
        cmocka_unit_test(the_side_that_is_worked_is_the_near_one),
        cmocka_unit_test(a_figure_is_drawn_with_the_cells_that_are_wished),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
