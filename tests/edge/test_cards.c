/* SPDX-License-Identifier: MIT */
/* test_cards - every shipped exercise shows its figure in the picker and on
 * its card, at every level, and the card says when to stop beside it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "edge/yaml_kit.h"

#include <limber/core/app/app.h>
#include <limber/core/base/text.h>
#include <limber/core/library/routine.h>
#include <limber/core/session/plan.h>
#include <limber/core/view/view.h>
#include <limber/edge/yaml/load.h>

enum {
    WORDS_MAX = 1024
};

struct size {
    int columns, rows;
};

/* Where everything must be there, and the least window that has figures. */
static const struct size sizes[] = {{80, 24}, {100, 30}, {120, 40}};
static const struct size least = {64, 20};

static struct arena arena;
static struct library library;
static struct catalogue catalogue;
static struct frame frame;

static int load_all(void **state)
{
    struct report report;

    (void)state;
    library_init(&library);
    report_init(&report);
    if (!yaml_all_exercises(&ykit_shipped, &arena, &library, &report))
        fail_msg("%s", report.text.data);
    report_release(&report);
    assert_true(library.count >= 28);
    catalogue.exercises = library.exercises;
    catalogue.exercise_count = library.count;
    return 0;
}

static int let_go(void **state)
{
    (void)state;
    library_release(&library);
    arena_release(&arena);
    return 0;
}

/* ---- what a frame shows ---- */

static void draw(struct app *app, struct size size)
{
    app->rows = size.rows;
    app->columns = size.columns;
    frame_init(&frame, size.rows, size.columns, false);
    view_draw(app, &frame);
}

/* Letters alone: a line may break at any space. */
static void add_letters(struct text *out, const char *words)
{
    while (*words != '\0') {
        uint32_t rune = text_next(&words);

        if (rune != ' ')
            text_add_rune(out, rune);
    }
}

static bool says_when_to_stop(const struct description *says)
{
    char want[WORDS_MAX], have[WORDS_MAX];
    struct text wanted, had;

    text_over(&wanted, want, sizeof want);
    for (unsigned i = 0; i < says->stop_if.count; i++) {
        add_letters(&wanted, i > 0 ? "," : "");
        add_letters(&wanted, says->stop_if.items[i]);
    }
    text_over(&had, have, sizeof have);
    for (int i = 0; i < frame.rows * frame.columns; i++)
        if (frame.cells[i].role == ROLE_STOP && frame.cells[i].rune > ' ')
            text_add_rune(&had, frame.cells[i].rune);
    return says->stop_if.count > 0 && strcmp(want, have) == 0;
}

/* ---- in the picker ---- */

static void mark(struct app *app, unsigned exercise)
{
    app_init(app, &catalogue, SCREEN_PICKER, 0);
    app_enter(app, SCREEN_PICKER);
    for (unsigned i = 0; i < app->match_count; i++)
        if (app->matches[i] == exercise)
            app->mark = i;
    assert_ptr_equal(app_marked_exercise(app), library.exercises[exercise]);
}

static unsigned amiss_in_the_picker(struct size size)
{
    unsigned amiss = 0;

    for (unsigned e = 0; e < library.count; e++) {
        struct app app;

        mark(&app, e);
        draw(&app, size);
        if (frame.pictured)
            continue;
        amiss++;
        print_error("%s at %dx%d has no figure in the picker\n",
                    library.exercises[e]->id,
                    size.columns,
                    size.rows);
    }
    return amiss;
}

static void every_figure_stands_in_the_picker(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        assert_int_equal(amiss_in_the_picker(sizes[i]), 0);
    assert_int_equal(amiss_in_the_picker(least), 0);
}

/* ---- on the card ---- */

/* Of the cards looked at. */
struct seen {
    unsigned cards;
    unsigned bare;   /* without a figure */
    unsigned silent; /* they do not say when to stop */
};

static void look_at_card(struct app *app,
                         const struct form *form,
                         struct size size,
                         struct seen *seen)
{
    bool stops;

    draw(app, size);
    stops = says_when_to_stop(&form->says);
    seen->cards++;
    seen->bare += !frame.pictured;
    seen->silent += !stops;
    if (!frame.pictured || !stops)
        print_message("the card of %s, %s at %dx%d:%s%s\n",
                      form->exercise,
                      form->level,
                      size.columns,
                      size.rows,
                      frame.pictured ? "" : " no figure",
                      stops ? "" : " not when to stop");
}

static void look_from_the_picker(struct size size, struct seen *seen)
{
    for (unsigned e = 0; e < library.count; e++) {
        const struct exercise *exercise = library.exercises[e];
        struct form form = exercise_form(exercise, exercise->start);
        struct app app;

        mark(&app, e);
        app.overlay = OVERLAY_CARD;
        look_at_card(&app, &form, size, seen);
    }
}

/* A practice of one exercise at one level, and `c` on its stage. */
static void look_from_the_stage(const struct exercise *exercise,
                                unsigned level,
                                struct size size,
                                struct seen *seen)
{
    struct routine_step step = {.exercise = exercise->id,
                                .level = exercise->levels[level].id};
    struct routine routine = {.id = "practice", .name = "Practice"}, settled;
    struct session_options options = session_options_default();
    struct error err = {0};
    struct arena built = {0};
    struct plan plan;
    struct app app;

    routine.phases[exercise->phase] = (struct routine_phase){&step, 1};
    if (!routine_settle(&routine, &library, &built, &settled, &err) ||
        !plan_build(&settled, SIDE_NONE, &built, &plan, &err))
        fail_msg("%s", err.text);
    app_init(&app, &catalogue, SCREEN_STAGE, 0);
    app_begin(&app, &plan, &options);
    app_step(&app, &(struct event){.kind = EVENT_KEY, .key = 'c'});
    assert_int_equal(app.overlay, OVERLAY_CARD);
    assert_string_equal(session_form(&app.session, &plan)->level, step.level);
    look_at_card(&app, session_form(&app.session, &plan), size, seen);
    arena_release(&built);
}

static void look_at_every_level(struct size size, struct seen *seen)
{
    for (unsigned e = 0; e < library.count; e++)
        for (unsigned l = 0; l < library.exercises[e]->level_count; l++)
            look_from_the_stage(library.exercises[e], l, size, seen);
}

static void
every_card_of_the_picker_shows_its_figure_and_when_to_stop(void **state)
{
    struct seen seen = {0};

    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        look_from_the_picker(sizes[i], &seen);
    assert_int_equal(seen.bare, 0);
    assert_int_equal(seen.silent, 0);
}

static void
every_level_on_a_stage_shows_its_figure_and_when_to_stop(void **state)
{
    struct seen seen = {0};

    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
        look_at_every_level(sizes[i], &seen);
    assert_int_equal(seen.bare, 0);
    assert_int_equal(seen.silent, 0);
}

/* What stops a move outranks its figure there. */
static void a_small_card_gives_up_its_figure_before_when_to_stop(void **state)
{
    struct seen seen = {0};

    (void)state;
    look_from_the_picker(least, &seen);
    look_at_every_level(least, &seen);
    print_message("%u of %u cards at %dx%d without a figure\n",
                  seen.bare,
                  seen.cards,
                  least.columns,
                  least.rows);
    assert_int_equal(seen.silent, 0);
    assert_int_equal(seen.bare, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_figure_stands_in_the_picker),
        cmocka_unit_test(
            every_card_of_the_picker_shows_its_figure_and_when_to_stop),
        cmocka_unit_test(
            every_level_on_a_stage_shows_its_figure_and_when_to_stop),
        cmocka_unit_test(a_small_card_gives_up_its_figure_before_when_to_stop),
    };

    return cmocka_run_group_tests(tests, load_all, let_go);
}
