/* SPDX-License-Identifier: MIT */
/* views - every screen against its frame in tests/frames, and what must hold
 * at any size. UPDATE_FRAMES=1 in the environment writes the frames anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/care/signs.h>
#include <limber/core/view/view.h>

#include "core/views_kit.h"

static void every_screen_at_80x24(void **state)
{
    (void)state;
    for (unsigned i = 0; i < scene_count(); i++)
        views_check(scene_at(i), 80, 24, "");
}

/* The voice has its key from 100 columns on. */
static void what_is_heard_at_other_sizes(void **state)
{
    static const char *const names[] = {
        "welcome-sound",
        "welcome-silent",
        "home-sound-tried",
        "checkin-silent",
        "get-ready-voice",
        "hold-voice",
        "question-voice",
        "where-voice",
        "paused-voice",
        "help-sound",
    };
    static const int sizes[][2] = {{40, 12}, {60, 18}, {100, 30}, {120, 40}};

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
            views_check(scene_find(names[n]), sizes[i][0], sizes[i][1], "");
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
            views_check(scene_find(names[n]), sizes[i][0], sizes[i][1], "");
}

/* All that asks, or says why: it must be understood in the smallest window. */
static void what_asks_at_40x12(void **state)
{
    static const char *const names[] = {
        "signs",
        "signs-marked",
        "urgent",
        "urgent-marked",
        "stop",
        "stop-urgent",
        "about",
        "about-filled",
        "about-config",
        "checkin",
        "checkin-first",
        "checkin-answered",
        "checkin-gentle",
        "checkin-morning",
        "checkin-rest",
        "checkin-empty",
        "checkin-step-up",
        "checkin-changes",
        "place",
        "where",
        "where-two",
        "further",
        "further-tingling",
        "further-out",
        "red",
        "red-rated",
        "again",
        "again-second",
        "eased",
        "halved",
        "left-out",
        "rests",
        "question-sore",
        "summary-week",
        "summary-advice",
        "ended",
        "ended-reds",
        "signs-weak",
        "ended-weak",
    };

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        views_check(scene_find(names[n]), 40, 12, "");
}

static void what_asks_in_large_windows(void **state)
{
    static const char *const names[] = {
        "signs",
        "stop",
        "about-filled",
        "checkin",
        "checkin-changes",
        "red",
        "again",
        "further",
        "halved",
        "rests",
        "question-sore",
        "summary-advice",
    };
    static const int sizes[][2] = {{60, 18}, {120, 40}, {200, 60}};

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
            views_check(scene_find(names[n]), sizes[i][0], sizes[i][1], "");
}

static void screens_in_small_windows(void **state)
{
    static const char *const names[] = {
        "home",
        "hold",
        "question",
        "paused",
        "where",
        "signs",
        "stop",
        "about",
        "checkin",
        "red",
        "again",
        "place",
        "rests",
        "ended-reds",
    };
    static const int sizes[][2] = {{30, 6}, {20, 1}, {1, 1}};

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
            views_check(scene_find(names[n]), sizes[i][0], sizes[i][1], "");
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
        "signs-marked",
        "stop",
        "about-filled",
        "checkin",
        "question-sore",
        "again",
        "summary-week",
    };

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        views_check(scene_find(names[n]), 80, 24, "-ascii");
}

static void roles_of_screens(void **state)
{
    static const char *const names[] = {
        "home",
        "hold",
        "paused",
        "question",
        "further",
        "signs-marked",
        "stop",
        "checkin-gentle",
    };

    (void)state;
    for (size_t n = 0; n < sizeof names / sizeof names[0]; n++)
        views_check(scene_find(names[n]), 80, 24, "-roles");
}

/* ---- at any size ---- */

/* What is wrong with the views_frame, or NULL. */
static const char *fault(void)
{
    for (int row = 0; row < views_frame.rows; row++) {
        for (int column = 0; column < views_frame.columns; column++) {
            const struct cell *cell = frame_cell(&views_frame, row, column);
            const struct cell *next = frame_cell(&views_frame, row, column + 1);

            if (views_frame.ascii && (cell->rune < ' ' || cell->rune > '~'))
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
    if (frame_cell(&views_frame, views_frame.rows - 1, views_frame.columns - 1)
            ->rune != ' ')
        return "something in the bottom-right cell";
    return NULL;
}

static void check_size(const struct fixture *fixture,
                       const char *name,
                       int rows,
                       int columns)
{
    for (int ascii = 0; ascii < 2; ascii++) {
        struct app app = fixture->app;

        app.rows = rows;
        app.columns = columns;
        frame_init(&views_frame, rows, columns, ascii != 0);
        view_draw(&app, &views_frame);

        const char *found = fault();

        if (found != NULL)
            fail_msg("%s at %dx%d: %s", name, columns, rows, found);
    }
}

static void any_size_holds_together(void **state)
{
    (void)state;
    for (unsigned i = 0; i < scene_count(); i++) {
        struct fixture fixture;

        fixture_init(&fixture, scene_at(i)->routine);
        scene_at(i)->play(&fixture);
        for (int rows = 1; rows <= 50; rows += rows < 26 ? 1 : 4)
            for (int columns = 1; columns <= 130; columns += 7)
                check_size(&fixture, scene_at(i)->name, rows, columns);
        check_size(&fixture, scene_at(i)->name, 60, 200);
        check_size(&fixture, scene_at(i)->name, 1, 200);
        check_size(&fixture, scene_at(i)->name, 60, 1);
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
    frame_init(&views_frame, 12, 40, false);
    view_draw(&fixture.app, &views_frame);
    text_init(&dump, VIEWS_DUMP_MAX);
    frame_dump(&views_frame, &dump);
    assert_true(text_contains(dump.data, "everything."));
    assert_false(text_contains(dump.data, "more"));
    text_release(&dump);
    fixture_release(&fixture);
}

/* ---- words that are never shortened ---- */

static void
dump_at(const struct fixture *fixture, int rows, int columns, struct text *dump)
{
    frame_init(&views_frame, rows, columns, false);
    view_draw(&fixture->app, &views_frame);
    frame_dump(&views_frame, dump);
}

/* Every word of it, wherever the lines break. */
static void assert_words(const char *scene, const char *shown, const char *text)
{
    while (*text != '\0') {
        size_t length = strcspn(text, " ");
        char word[64];

        assert_true(length < sizeof word);
        memcpy(word, text, length);
        word[length] = '\0';
        if (!text_contains(shown, word))
            fail_msg("%s does not say '%s'", scene, word);
        text += length + strspn(text + length, " ");
    }
}

/* All that a scene shows, scrolled from its top to its end. */
static void check_said(const char *name,
                       int rows,
                       int columns,
                       unsigned scrolls,
                       const char *const texts[])
{
    struct fixture fixture;
    struct text dump;

    fixture_init(&fixture, FIXTURE_DAILY);
    scene_find(name)->play(&fixture);
    text_init(&dump, VIEWS_DUMP_MAX);
    for (unsigned i = 0; i <= scrolls; i++) {
        fixture.app.scroll = i;
        dump_at(&fixture, rows, columns, &dump);
    }
    for (unsigned i = 0; texts[i] != NULL; i++)
        assert_words(name, dump.data, texts[i]);
    text_release(&dump);
    fixture_release(&fixture);
}

static void what_to_do_is_said_whole_in_any_window(void **state)
{
    static const int sizes[][2] = {{24, 80}, {18, 60}, {12, 40}, {6, 30}};
    const char *const emergency[] = {
        care_signs_do, care_signs_wait, care_signs_until, NULL};
    const char *const urgent[] = {care_signs_urgent, care_signs_until, NULL};
    const char *signs[SIGN_EMERGENCIES + 2] = {care_signs_limit};

    (void)state;
    for (unsigned i = 0; i < SIGN_EMERGENCIES; i++)
        signs[i + 1] = sign_text((enum sign)i);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        int rows = sizes[i][0], columns = sizes[i][1];

        check_said("stop", rows, columns, APP_SCROLL_MAX, emergency);
        check_said("stop-urgent", rows, columns, APP_SCROLL_MAX, urgent);
        check_said("signs", rows, columns, APP_SCROLL_MAX, signs);
        check_said("signs-on-stage", rows, columns, APP_SCROLL_MAX, signs);
    }
}

static void a_check_in_always_names_the_signs_that_enter_answers(void **state)
{
    static const char *const names[] = {"checkin",
                                        "checkin-first",
                                        "checkin-morning",
                                        "checkin-step-up",
                                        "checkin-gentle",
                                        "checkin-changes"};
    static const char *const texts[] = {
        care_signs_line, care_discomfort, "Enter none of these, go", NULL};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        check_said(names[i], 24, 80, 0, texts);
        check_said(names[i], 18, 60, 0, texts);
        check_said(names[i], 12, 40, 0, texts);
    }
}

/* Drawing reads the app and nothing else: twice gives the same. */
static void drawing_twice_gives_the_same(void **state)
{
    static struct frame first;

    (void)state;
    for (unsigned i = 0; i < scene_count(); i++) {
        views_draw(scene_at(i), 24, 80, false);
        first = views_frame;
        views_draw(scene_at(i), 24, 80, false);
        for (int n = 0; n < views_frame.rows * views_frame.columns; n++) {
            assert_int_equal(first.cells[n].rune, views_frame.cells[n].rune);
            assert_int_equal(first.cells[n].role, views_frame.cells[n].role);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_at_80x24),
        cmocka_unit_test(screens_at_other_sizes),
        cmocka_unit_test(what_is_heard_at_other_sizes),
        cmocka_unit_test(what_asks_at_40x12),
        cmocka_unit_test(what_asks_in_large_windows),
        cmocka_unit_test(screens_in_small_windows),
        cmocka_unit_test(screens_in_ascii),
        cmocka_unit_test(roles_of_screens),
        cmocka_unit_test(any_size_holds_together),
        cmocka_unit_test(scrolled_to_its_end_a_page_shows_its_last_line),
        cmocka_unit_test(what_to_do_is_said_whole_in_any_window),
        cmocka_unit_test(a_check_in_always_names_the_signs_that_enter_answers),
        cmocka_unit_test(drawing_twice_gives_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
