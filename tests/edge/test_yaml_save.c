/* SPDX-License-Identifier: MIT */
/* test_yaml_save - what is saved is read back the same, to the last joint. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "edge/yaml_kit.h"

#include <limber/edge/yaml/load.h>
#include <limber/edge/yaml/save.h>

enum {
    SNAPSHOT_BYTES = 1024 * 1024
};

/* Opens and settles a routine of a file. */
static void settle(const char *path,
                   const char *id,
                   struct arena *arena,
                   struct routine *out)
{
    struct arena loading = {0};
    struct library library;
    struct routine routine;
    struct report report;
    struct error err;

    library_init(&library);
    report_init(&report);
    if (!yaml_open_routine(
            path, id, &ykit_shipped, &loading, &routine, &library, &report))
        fail_msg("%s", report.text.data);
    assert_true(routine_settle(&routine, &library, arena, out, &err));
    report_release(&report);
    library_release(&library);
    arena_release(&loading);
}

static void save(const struct routine *routine, struct text *text)
{
    struct error err;

    text_init(text, SNAPSHOT_BYTES);
    if (!yaml_save_routine(routine, text, &err))
        fail_msg("%s", err.text);
}

static void read_back(const struct text *text,
                      const char *id,
                      struct arena *arena,
                      struct routine *out)
{
    struct report report;

    report_init(&report);
    if (!yaml_read_routine(
            "snapshot", text->data, text->length, id, arena, out, &report))
        fail_msg("%s\n%s", report.text.data, text->data);
    report_release(&report);
}

/* Settled, saved and read: the same; and saved again, the same bytes. */
static void comes_back(const char *path, const char *id)
{
    struct arena arena = {0};
    struct routine settled, back;
    struct text text, again;

    settle(path, id, &arena, &settled);
    save(&settled, &text);
    read_back(&text, id, &arena, &back);
    ykit_same_routine(&settled, &back);
    save(&back, &again);
    assert_string_equal(text.data, again.data);
    text_release(&again);
    text_release(&text);
    arena_release(&arena);
}

static void shipped_routines_come_back_the_same(void **state)
{
    (void)state;
    for (unsigned i = 0; ykit_routines[i] != NULL; i++) {
        char path[64];

        snprintf(path, sizeof path, "routines/%s.yaml", ykit_routines[i]);
        comes_back(path, ykit_routines[i]);
    }
}

/* Settled, a figure goes on at its own pace. */
static void same_paces(const struct exercise *a, const struct exercise *b)
{
    assert_int_equal(a->figure_count, b->figure_count);
    for (unsigned i = 0; i < a->figure_count; i++)
        assert_int_equal(a->figures[i].pace_s, b->figures[i].pace_s);
}

/* All there is in one: every shipped exercise, and one with every key. */
static void every_exercise_comes_back_the_same(void **state)
{
    static const char *const items[] = {"tests/yaml/good",
                                        "routines/exercises"};
    const struct folders folders = {items, 2};
    struct arena arena = {0};
    struct library library;
    struct report report;
    unsigned seen = 0;

    (void)state;
    library_init(&library);
    report_init(&report);
    yaml_all_exercises(&folders, &arena, &library, &report);
    for (unsigned i = 0; i < library.count; i++) {
        struct routine_step step = {.exercise = library.exercises[i]->id};
        struct routine routine = {.id = "practice", .name = "Practice"};
        struct routine settled, back;
        struct error err;
        struct text text;

        routine.phases[library.exercises[i]->phase] =
            (struct routine_phase){&step, 1};
        assert_true(routine_settle(&routine, &library, &arena, &settled, &err));
        same_paces(library.exercises[i], &settled.exercises[0]);
        save(&settled, &text);
        read_back(&text, "practice", &arena, &back);
        ykit_same_routine(&settled, &back);
        text_release(&text);
        seen++;
    }
    assert_true(seen >= 28 + 2);
    report_release(&report);
    library_release(&library);
    arena_release(&arena);
}

/* Texts that would mean something else without quotes. */
static void odd_texts_come_back_the_same(void **state)
{
    static const char *const texts[] = {
        "null",
        "~",
        "yes",
        "12",
        "- dash",
        "a: b",
        "a #b",
        "#b",
        "[x]",
        "{x}",
        "*star",
        "&and",
        "!bang",
        "'single'",
        "\"double\"",
        "back\\slash",
        "100%",
        "@home",
        "腿 é 😀",
        "? what",
        "| bar",
        "a, then b",
        ":",
        "-",
        "ends with:",
        "`tick`",
        "<<",
        ("one very long text that goes past the eightieth column of the "
         "line and so is folded"),
    };

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct routine_step step = {.exercise = "faber", .note = "n"};
        struct arena arena = {0};
        struct routine settled, back;
        struct text text;

        settle(
            "tests/yaml/good/smallest-routine.yaml", "odd", &arena, &settled);
        step = settled.phases[PHASE_STRETCH].steps[0];
        step.note = strlen(texts[i]) <= 60 ? texts[i] : NULL;
        settled.phases[PHASE_STRETCH].steps = &step;
        settled.name = "Odd";
        settled.about = texts[i];
        save(&settled, &text);
        read_back(&text, "odd", &arena, &back);
        ykit_same_routine(&settled, &back);
        text_release(&text);
        arena_release(&arena);
    }
}

static void too_small_a_text_is_an_error(void **state)
{
    struct arena arena = {0};
    struct routine settled;
    struct error err;
    struct text text;
    char buffer[100];

    (void)state;
    settle("tests/yaml/good/smallest-routine.yaml", "small", &arena, &settled);
    text_over(&text, buffer, sizeof buffer);
    assert_false(yaml_save_routine(&settled, &text, &err));
    assert_string_equal(err.text,
                        "cannot write the routine 'small': it is too long");
    arena_release(&arena);
}

static void snapshot_must_stand_alone(void **state)
{
    static const char bytes[] = "name: Short\nstretch:\n  - do: hamstring\n";
    struct arena arena = {0};
    struct routine routine;
    struct report report;

    (void)state;
    report_init(&report);
    assert_false(yaml_read_routine(
        "snapshot", bytes, sizeof bytes - 1, "x", &arena, &routine, &report));
    assert_string_equal(report.text.data,
                        "snapshot:3:9: expected an "
                        "exercise, found 'hamstring'\n");
    report_release(&report);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(shipped_routines_come_back_the_same),
        cmocka_unit_test(every_exercise_comes_back_the_same),
        cmocka_unit_test(odd_texts_come_back_the_same),
        cmocka_unit_test(too_small_a_text_is_an_error),
        cmocka_unit_test(snapshot_must_stand_alone),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
