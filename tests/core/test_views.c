/* SPDX-License-Identifier: MIT */
/* views - every screen against its frame in tests/frames, and what must hold
 * at any size. UPDATE_FRAMES=1 in the environment writes the frames anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/view/view.h>

#include "core/scenes.h"

enum {
    DUMP_MAX = 1 << 20
};

/* Too big for the stack of a test. */
static struct frame frame;

static bool updating(void)
{
    const char *set = getenv("UPDATE_FRAMES");

    return set != NULL && set[0] == '1';
}

static void write_golden(const char *path, const char *dump)
{
    FILE *file = fopen(path, "w");

    if (file == NULL)
        fail_msg("cannot write %s", path);
    fputs(dump, file);
    fclose(file);
}

/* The golden's text, to be freed; NULL where there is none. */
static char *read_golden(const char *path)
{
    FILE *file = fopen(path, "r");
    char *text;
    size_t length;

    if (file == NULL)
        return NULL;
    text = malloc(DUMP_MAX);
    assert_non_null(text);
    length = fread(text, 1, DUMP_MAX - 1, file);
    text[length] = '\0';
    fclose(file);
    return text;
}

static void compare(const char *path, const char *dump)
{
    char *golden;

    if (updating()) {
        write_golden(path, dump);
        return;
    }
    golden = read_golden(path);
    if (golden == NULL)
        fail_msg("%s is not there; UPDATE_FRAMES=1 writes it", path);
    if (strcmp(golden, dump) != 0)
        print_message("%s should be:\n%s\nbut is:\n%s\n", path, golden, dump);
    assert_string_equal(golden, dump);
    free(golden);
}

static void draw(const struct scene *scene, int rows, int columns, bool ascii)
{
    struct fixture fixture;

    fixture_init(&fixture, scene->routine);
    scene->play(&fixture);
    frame_init(&frame, rows, columns, ascii);
    view_draw(&fixture.app, &frame);
    fixture_release(&fixture);
}

/* `kind` is "", "-ascii" or "-roles". */
static void
check_golden(const struct scene *scene, int columns, int rows, const char *kind)
{
    struct text dump;
    char path[256];

    draw(scene, rows, columns, strcmp(kind, "-ascii") == 0);
    text_init(&dump, DUMP_MAX);
    if (strcmp(kind, "-roles") == 0)
        frame_dump_roles(&frame, &dump);
    else
        frame_dump(&frame, &dump);
    snprintf(path,
             sizeof path,
             "tests/frames/%s-%dx%d%s.txt",
             scene->name,
             columns,
             rows,
             kind);
    compare(path, dump.data);
    text_release(&dump);
}

static void every_screen_at_80x24(void **state)
{
    (void)state;
    for (unsigned i = 0; i < scene_count; i++)
        check_golden(&scenes[i], 80, 24, "");
}

static void screens_at_other_sizes(void **state)
{
    static const char *const names[] = {
        "home",
        "get-ready",
        "hold",
        "reps",
        "lanes",
        "question",
        "summary",
    };
    static const int sizes[][2] = {
        {40, 12},
        {60, 18},
        {64, 20},
        {100, 30},
        {120, 40},
        {200, 60},
    };

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
            check_golden(scene_find(names[n]), sizes[i][0], sizes[i][1], "");
}

static void screens_in_small_windows(void **state)
{
    static const char *const names[] = {
        "home", "hold", "question", "paused", "where", "signs"};
    static const int sizes[][2] = {{30, 6}, {20, 1}, {1, 1}};

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
            check_golden(scene_find(names[n]), sizes[i][0], sizes[i][1], "");
}

static void screens_in_ascii(void **state)
{
    static const char *const names[] = {
        "home",
        "get-ready",
        "hold",
        "reps",
        "lanes",
        "change",
        "question",
        "summary-answered",
    };

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        check_golden(scene_find(names[n]), 80, 24, "-ascii");
}

static void roles_of_screens(void **state)
{
    static const char *const names[] = {
        "home", "hold", "paused", "question", "further"};

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        check_golden(scene_find(names[n]), 80, 24, "-roles");
}

/* ---- at any size ---- */

/* What is wrong with the frame, or NULL. */
static const char *fault(void)
{
    for (int row = 0; row < frame.rows; row++) {
        for (int column = 0; column < frame.columns; column++) {
            const struct cell *cell = frame_cell(&frame, row, column);
            const struct cell *next = frame_cell(&frame, row, column + 1);

            if (frame.ascii && (cell->rune < ' ' || cell->rune > '~'))
                return "a character that is not ASCII";
            if (cell->role >= ROLE_COUNT)
                return "a role that is none";
            if (cell->rune == 0)
                continue;
            if (text_rune_cells(cell->rune) == 0)
                return "a character without width";
            if (text_rune_cells(cell->rune) == 2 &&
                (next == NULL || next->rune != 0))
                return "half of a wide character";
        }
    }
    if (frame_cell(&frame, frame.rows - 1, frame.columns - 1)->rune != ' ')
        return "something in the bottom-right cell";
    return NULL;
}

static void check_size(const struct fixture *fixture,
                       const char *name,
                       int rows,
                       int columns)
{
    for (int ascii = 0; ascii < 2; ascii++) {
        frame_init(&frame, rows, columns, ascii != 0);
        view_draw(&fixture->app, &frame);

        const char *found = fault();

        if (found != NULL)
            fail_msg("%s at %dx%d: %s", name, columns, rows, found);
    }
}

static void any_size_holds_together(void **state)
{
    (void)state;
    for (unsigned i = 0; i < scene_count; i++) {
        struct fixture fixture;

        fixture_init(&fixture, scenes[i].routine);
        scenes[i].play(&fixture);
        for (int rows = 1; rows <= 50; rows += rows < 26 ? 1 : 4)
            for (int columns = 1; columns <= 130; columns += 7)
                check_size(&fixture, scenes[i].name, rows, columns);
        check_size(&fixture, scenes[i].name, 60, 200);
        check_size(&fixture, scenes[i].name, 1, 200);
        check_size(&fixture, scenes[i].name, 60, 1);
        fixture_release(&fixture);
    }
}

static void scrolled_to_its_end_a_page_shows_its_last_line(void **state)
{
    struct fixture fixture;
    struct text dump;

    (void)state;
    fixture_init(&fixture, FIXTURE_DAILY);
    scene_find("signs")->play(&fixture);
    fixture.app.scroll = APP_SCROLL_MAX;
    frame_init(&frame, 12, 40, false);
    view_draw(&fixture.app, &frame);
    text_init(&dump, DUMP_MAX);
    frame_dump(&frame, &dump);
    assert_true(text_contains(dump.data, "everything."));
    assert_false(text_contains(dump.data, "more"));
    text_release(&dump);
    fixture_release(&fixture);
}

/* Drawing reads the app and nothing else: twice gives the same. */
static void drawing_twice_gives_the_same(void **state)
{
    static struct frame first;

    (void)state;
    for (unsigned i = 0; i < scene_count; i++) {
        draw(&scenes[i], 24, 80, false);
        first = frame;
        draw(&scenes[i], 24, 80, false);
        for (int n = 0; n < frame.rows * frame.columns; n++) {
            assert_int_equal(first.cells[n].rune, frame.cells[n].rune);
            assert_int_equal(first.cells[n].role, frame.cells[n].role);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_at_80x24),
        cmocka_unit_test(screens_at_other_sizes),
        cmocka_unit_test(screens_in_small_windows),
        cmocka_unit_test(screens_in_ascii),
        cmocka_unit_test(roles_of_screens),
        cmocka_unit_test(any_size_holds_together),
        cmocka_unit_test(scrolled_to_its_end_a_page_shows_its_last_line),
        cmocka_unit_test(drawing_twice_gives_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
