/* SPDX-License-Identifier: MIT */
/* bars - how far along, to the eighth of a cell; ribbons, keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/view/bars.h>
#include <limber/core/view/keys.h>
#include <limber/core/view/ribbon.h>

#include "core/fixture.h"

static struct frame frame;

static const char *dumped(void)
{
    static char buffer[8192];
    struct text text;

    text_over(&text, buffer, sizeof buffer);
    frame_dump(&frame, &text);
    return buffer;
}

static void a_bar_fills_by_eighths(void **state)
{
    static const struct {
        int64_t passed, length;
        const char *row;
    } cases[] = {
        {0, 30, "────────\n"},
        {15, 30, "████────\n"},
        {30, 30, "████████\n"},
        {99, 30, "████████\n"},
        {-5, 30, "────────\n"},
        {0, 0, "────────\n"},
        {1, 64, "▏───────\n"},
        {7, 64, "▉───────\n"},
        {3, 64, "▍───────\n"},
        {63, 64, "███████▉\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        frame_init(&frame, 1, 10, false);
        bar_full(&frame, 0, 0, 8, cases[i].passed, cases[i].length);
        assert_string_equal(dumped(), cases[i].row);
    }
    frame_init(&frame, 2, 25, true);
    bar_full(&frame, 0, 0, 23, 6, 30);
    assert_string_equal(dumped(), "[####-----------------]\n\n");
}

static void a_thin_bar_rounds_to_the_nearest_cell(void **state)
{
    (void)state;
    frame_init(&frame, 2, 40, false);
    bar_thin(&frame, 0, 0, 38, 6, 30, ROLE_ACCENT);
    assert_string_equal(dumped(), "━━━━━━━━──────────────────────────────\n\n");
    frame_init(&frame, 2, 40, true);
    bar_thin(&frame, 0, 0, 8, 1, 4, ROLE_ACCENT);
    assert_string_equal(dumped(), "==------\n\n");
}

static void a_breath_is_laid_backwards_from_the_end(void **state)
{
    static const struct {
        int64_t left_s, length_s;
        enum breath breath;
        int64_t full_s;
    } cases[] = {
        {45, 45, BREATH_SETTLE, 0},
        {41, 45, BREATH_SETTLE, 0},
        {40, 45, BREATH_IN, 0},
        {37, 45, BREATH_IN, 3},
        {36, 45, BREATH_OUT, 6},
        {31, 45, BREATH_OUT, 1},
        {30, 45, BREATH_IN, 0},
        {6, 45, BREATH_OUT, 6},
        {1, 45, BREATH_OUT, 1},
        {0, 45, BREATH_OUT, 0},
        {15, 15, BREATH_SETTLE, 0},
        {10, 15, BREATH_IN, 0},
        {30, 30, BREATH_IN, 0},
        {24, 30, BREATH_OUT, 4},
        {8, 9, BREATH_SETTLE, 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct pace pace =
            pace_at(cases[i].left_s * 1000, cases[i].length_s * 1000);

        assert_int_equal(pace.breath, cases[i].breath);
        assert_int_equal(pace.full_ms, cases[i].full_s * 1000);
    }
}

static void in_fills_and_out_empties(void **state)
{
    (void)state;
    frame_init(&frame, 4, 14, false);
    pace_cells(&frame, 0, 0, 12, pace_at(9000, 10000));
    pace_cells(&frame, 1, 0, 12, pace_at(4000, 10000));
    pace_cells(&frame, 2, 0, 12, pace_at(15000, 15000));
    assert_string_equal(dumped(), "▮▮▮▯▯▯▯▯▯▯▯▯\n▮▮▮▮▮▮▮▮▯▯▯▯\n\n\n");
    frame_init(&frame, 1, 14, true);
    pace_cells(&frame, 0, 0, 12, pace_at(4000, 10000));
    assert_string_equal(dumped(), ">>>>>>>>....\n");
}

static void a_rep_has_up_to_three_parts(void **state)
{
    const struct tempo all = {2, 1, 3}, two = {2, 0, 2}, hold = {0, 5, 0};

    (void)state;
    assert_int_equal(tempo_part(all, 0), 0);
    assert_int_equal(tempo_part(all, 1999), 0);
    assert_int_equal(tempo_part(all, 2000), 1);
    assert_int_equal(tempo_part(all, 3000), 2);
    assert_int_equal(tempo_part(all, 99000), 2);
    assert_int_equal(tempo_part(two, 2000), 2);
    assert_int_equal(tempo_part(hold, 0), 1);
    frame_init(&frame, 2, 30, false);
    tempo_runs(&frame, 0, 0, 25, (struct tempo){2, 2, 2}, 1000);
    assert_string_equal(dumped(),
                        "▮▮▮▮▯▯▯  ▯▯▯▯▯▯▯  ▯▯▯▯▯▯▯\n"
                        "go       hold     back\n");
    frame_init(&frame, 2, 30, false);
    tempo_runs(&frame, 0, 0, 18, two, 3000);
    assert_string_equal(dumped(), "▮▮▮▮▮▮▮▮  ▮▮▮▮▯▯▯▯\ngo        back\n");
}

static void a_short_part_is_as_wide_as_its_word(void **state)
{
    (void)state;
    frame_init(&frame, 2, 30, false);
    tempo_runs(&frame, 0, 0, 25, (struct tempo){10, 1, 10}, 0);
    assert_string_equal(dumped(),
                        "▯▯▯▯▯▯▯  ▯▯▯▯  ▯▯▯▯▯▯▯▯▯▯\n"
                        "go       hold  back\n");
}

static void lanes_stand_side_by_side(void **state)
{
    static const char *const names[] = {"inner", "centre", "outer"};
    const struct texts lanes = {names, 3};

    (void)state;
    frame_init(&frame, 2, 30, false);
    lane_runs(&frame, 0, 0, 28, &lanes, 1, 1, 2);
    assert_string_equal(dumped(),
                        "━━━━━━━━  ████────  ────────\n"
                        "inner     centre    outer\n");
}

/* ---- ribbons ---- */

static void phases_share_what_their_labels_leave(void **state)
{
    struct fixture f;
    struct page page;

    (void)state;
    fixture_init(&f, FIXTURE_DAILY);
    fixture_begin(&f);
    fixture_reach(&f, "glute-bridge", SEGMENT_WORK, 0, 0);
    fixture_at(&f, (double)f.app.now_ms / 1000 + 19);
    frame_init(&frame, 24, 80, false);
    page = page_of(&frame);
    ribbon_stage(&page, &f.app.session, &f.plan);
    assert_memory_equal(
        dumped(),
        "  Warm-up    Compression       Reactivation 3/4         Stretch    "
        "       7:07\n"
        "  ━━━━━━━━━  ━━━━━━━━━━━━━━━━  ━━━━━━━━━━━━───────────  ─────────────"
        "     left\n",
        strlen("  Warm-up    Compression       Reactivation 3/4         "
               "Stretch           7:07\n"));
    fixture_release(&f);
}

static void one_phase_where_not_all_fit(void **state)
{
    struct fixture f;
    struct page page;

    (void)state;
    fixture_init(&f, FIXTURE_DAILY);
    fixture_begin(&f);
    fixture_reach(&f, "figure-four", SEGMENT_WORK, 0, 6);
    frame_init(&frame, 12, 40, false);
    page = page_of(&frame);
    ribbon_stage(&page, &f.app.session, &f.plan);
    assert_string_equal(dumped(),
                        " Stretch 1/4                       4:15\n"
                        " ━━━━━━━━━━━━━━━━━━━━━━━━━━────────────\n"
                        "\n\n\n\n\n\n\n\n\n\n");
    fixture_release(&f);
}

/* ---- keys ---- */

static const struct key_item items[] = {
    {"space", "pause", 0, 0},
    {"t", "too much", 1, 0},
    {"f", "further", 4, 0},
    {"b", "back", 5, 100},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static void keys_that_fit_are_shown_in_order(void **state)
{
    static const struct {
        int columns;
        const char *row;
    } cases[] = {
        {110, " space pause  t too much  f further  b back  ? help  q quit\n"},
        {80, " space pause  t too much  f further  ? help  q quit\n"},
        {40, " space pause  t too much  q quit  ?\n"},
        {34, " space pause  t too much  q quit\n"},
        {30, " space pause  t too much\n"},
        {14, " space pause\n"},
        {8, "\n"},
    };
    const struct key_row keys = KEY_ROW(items);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        frame_init(&frame, 1, cases[i].columns, false);
        keys_draw(&frame, 0, 1, keys);
        assert_string_equal(dumped(), cases[i].row);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bar_fills_by_eighths),
        cmocka_unit_test(a_thin_bar_rounds_to_the_nearest_cell),
        cmocka_unit_test(a_breath_is_laid_backwards_from_the_end),
        cmocka_unit_test(in_fills_and_out_empties),
        cmocka_unit_test(a_rep_has_up_to_three_parts),
        cmocka_unit_test(a_short_part_is_as_wide_as_its_word),
        cmocka_unit_test(lanes_stand_side_by_side),
        cmocka_unit_test(phases_share_what_their_labels_leave),
        cmocka_unit_test(one_phase_where_not_all_fit),
        cmocka_unit_test(keys_that_fit_are_shown_in_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
