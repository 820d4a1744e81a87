/* SPDX-License-Identifier: MIT */
/* test_yaml_load - which files are read for what, and what becomes of their
 * words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "edge/yaml_kit.h"

#include <limber/edge/yaml/bytes.h>
#include <limber/edge/yaml/load.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

/* An exercise with a name of its own and a list of words for `more`. */
static const char *
make(unsigned slot, const char *file, const char *name, const char *more)
{
    char text[1024];
    int length = snprintf(text,
                          sizeof text,
                          "name: %s\n"
                          "phase: stretch\n"
                          "sides: each\n"
                          "source: S2\n"
                          "evidence: C\n"
                          "setup: Stand at a wall.\n"
                          "cues:\n"
                          "  - Keep the heel down\n"
                          "dose: { hold: 30s }\n"
                          "levels:\n"
                          "  - id: wall\n"
                          "    name: At a wall\n"
                          "%s",
                          name,
                          more);

    return ykit_file(slot, file, text, (size_t)length);
}

static const char *
make_routine(unsigned slot, const char *file, const char *steps)
{
    char text[1024];
    int length = snprintf(text, sizeof text, "name: Mine\nstretch:\n%s", steps);

    return ykit_file(slot, file, text, (size_t)length);
}

/* What a test loads into, made and let go around it. */
struct room {
    struct arena arena;
    struct library library;
    struct report report;
    struct routine routine;
};

static struct room room;

static int enter(void **state)
{
    ykit_folder_make();
    room = (struct room){0};
    library_init(&room.library);
    report_init(&room.report);
    *state = &room;
    return 0;
}

static int leave(void **state)
{
    (void)state;
    report_release(&room.report);
    library_release(&room.library);
    arena_release(&room.arena);
    ykit_folder_drop();
    return 0;
}

static void routine_opens_what_it_names_alone(void **state)
{
    (void)state;
    assert_true(yaml_open_routine("routines/daily.yaml",
                                  "daily",
                                  &ykit_shipped,
                                  &room.arena,
                                  &room.routine,
                                  &room.library,
                                  &room.report));
    assert_string_equal(room.routine.id, "daily");
    assert_int_equal(room.library.count, routine_step_count(&room.routine));
    assert_non_null(library_find(&room.library, "dead-bug"));
    assert_null(library_find(&room.library, "pigeon"));
}

static void nearer_folder_wins(void **state)
{
    char first[512], second[512];
    const char *const items[] = {first, second};
    const struct folders folders = {items, 2};
    const char *path;

    (void)state;
    snprintf(first, sizeof first, "%s", ykit_path(0, "config"));
    snprintf(second, sizeof second, "%s", ykit_path(0, "data"));
    make(0, "config/calf.yaml", "Of the person", "");
    make(0, "data/calf.yaml", "Shipped", "");
    make(0, "data/heel.yaml", "Shipped heel", "");
    make(0, "exercises/heel.yaml", "Beside", "");
    path = make_routine(1, "mine.yaml", "  - do: calf\n  - do: heel\n");
    assert_true(yaml_open_routine(path,
                                  "mine",
                                  &folders,
                                  &room.arena,
                                  &room.routine,
                                  &room.library,
                                  &room.report));
    assert_string_equal(library_find(&room.library, "calf")->name,
                        "Of the person");
    assert_string_equal(library_find(&room.library, "heel")->name, "Beside");
}

static void all_errors_of_all_files_are_told(void **state)
{
    char wanted[2048];
    const char *routine, *exercise;

    (void)state;
    exercise = make(0, "exercises/calf.yaml", "Calf", "lanes: [a]\nx: y\n");
    routine = make_routine(
        1, "mine.yaml", "  - do: calf\n  - do: calfs\n  - do: hamstrin\n");
    assert_false(yaml_open_routine(routine,
                                   "mine",
                                   &ykit_shipped,
                                   &room.arena,
                                   &room.routine,
                                   &room.library,
                                   &room.report));
    snprintf(wanted,
             sizeof wanted,
             "%s:4:9: expected an exercise, found 'calfs' (did you mean "
             "'calf'?)\n"
             "%s:5:9: expected an exercise, found 'hamstrin' (did you mean "
             "'hamstring'?)\n"
             "%s:14:1: expected a key of an exercise, found 'x'\n",
             routine,
             routine,
             exercise);
    assert_string_equal(room.report.text.data, wanted);
    assert_int_equal(room.report.errors, 3);
}

static void check_looks_beside_an_exercise(void **state)
{
    const struct folders none = {NULL, 0};
    char wanted[1024];
    const char *path;

    (void)state;
    make(0, "heel.yaml", "Heel", "");
    path = make(1, "calf.yaml", "Calf", "instead: [heel, hel]\n");
    assert_false(yaml_check(path, &none, &room.report));
    snprintf(wanted,
             sizeof wanted,
             "%s:13:17: expected an exercise, found 'hel' (did you mean "
             "'heel'?)\n",
             path);
    assert_string_equal(room.report.text.data, wanted);
}

static void ids_that_are_no_ids_become_no_path(void **state)
{
    static const char *const IDS[] = {
        "../daily", "/etc/passwd", "", ".", "Dead-bug", "dead-bug.yaml"};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(IDS); i++) {
        assert_null(folders_find(&ykit_shipped, IDS[i], &room.arena));
        assert_null(yaml_find_exercise(
            &ykit_shipped, IDS[i], &room.arena, &room.report));
    }
    assert_string_equal(folders_find(&ykit_shipped, "dead-bug", &room.arena),
                        "routines/exercises/dead-bug.yaml");
}

static void exercise_is_found_or_the_nearest_named(void **state)
{
    const struct exercise *found =
        yaml_find_exercise(&ykit_shipped, "faber", &room.arena, &room.report);

    (void)state;
    assert_non_null(found);
    assert_string_equal(found->id, "faber");
    assert_null(
        yaml_find_exercise(&ykit_shipped, "faver", &room.arena, &room.report));
    assert_string_equal(room.report.text.data,
                        "faver: no such exercise (did you mean 'faber'?)\n");
}

static void whole_library_loads_but_for_what_is_broken(void **state)
{
    char folder[512];
    const char *const items[] = {folder, "routines/exercises", "not-there"};
    const struct folders folders = {items, 3};
    struct texts names;

    (void)state;
    snprintf(folder, sizeof folder, "%s", ykit_path(0, "config"));
    make(0, "config/aaa.yaml", "First", "");
    make(0, "config/faber.yaml", "Mine", "x: y\n"); /* broken, and first */
    make(0, "config/Not An Id.yaml", "Passed over", "");
    make(0, "config/notes.txt", "Passed over", "");
    assert_false(
        yaml_all_exercises(&folders, &room.arena, &room.library, &room.report));
    assert_int_equal(room.report.errors, 1);
    assert_null(library_find(&room.library, "faber"));
    assert_int_equal(room.library.count, 1 + 28 - 1);
    assert_string_equal(room.library.exercises[0]->id, "aaa");
    names = folders_names(&folders, &room.arena);
    assert_int_equal(names.count, 1 + 28);
    for (unsigned i = 1; i < names.count; i++)
        assert_true(strcmp(names.items[i - 1], names.items[i]) < 0);
}

static void words_are_composed_and_folded(void **state)
{
    (void)state;
    assert_true(yaml_load_routine("tests/yaml/good/decomposed.yaml",
                                  "decomposed",
                                  &room.arena,
                                  &room.routine,
                                  &room.report));
    assert_string_equal(room.routine.name, "Caf\u00e9 du matin");
    assert_string_equal(room.routine.about, "Bon jour");
}

static void every_key_reaches_its_field(void **state)
{
    struct exercise calf;
    const struct figure *figure;

    (void)state;
    if (!yaml_load_exercise("tests/yaml/good/whole-exercise.yaml",
                            "whole-exercise",
                            &room.arena,
                            &calf,
                            &room.report))
        fail_msg("%s", room.report.text.data);
    assert_string_equal(calf.name, "Calf stretch: at a wall, slowly");
    assert_string_equal(calf.says.short_name, "Calf stretch");
    assert_string_equal(calf.aka.items[2], "lower leg: back");
    assert_int_equal(calf.equipment,
                     VOCAB_BIT(EQUIPMENT_WALL) | VOCAB_BIT(EQUIPMENT_MAT));
    assert_int_equal(calf.evidence, EVIDENCE_C_MINUS);
    assert_string_equal(calf.says.setup,
                        "Stand at a wall, one foot behind the other.");
    assert_string_equal(calf.says.cues.items[3], "Don't bounce");
    assert_string_equal(calf.says.cues.items[4], "Come back gently");
    assert_int_equal(calf.says.avoid.count, 2);
    assert_null(calf.says.stop_if.items);
    assert_int_equal(calf.dose.rest_ms, 10000);
    assert_int_equal(calf.start, 1);
    assert_true(calf.levels[0].has_equipment);
    assert_int_equal(calf.levels[0].equipment, 0); /* none, not the other's */
    assert_false(calf.levels[1].has_equipment);
    assert_int_equal(calf.levels[0].dose.length_ms, 60000);
    assert_string_equal(calf.levels[0].says.stop_if.items[0], "cramp");
    assert_string_equal(calf.levels[1].unlock.after, "chair");
    assert_int_equal(calf.levels[1].unlock.hold_ms, 45000);
    assert_int_equal(calf.levels[2].unlock.times, 1);
    figure = &calf.figures[0];
    assert_int_equal(figure->view, FIGURE_VIEW_FRONT);
    assert_int_equal(figure->drawn, SIDE_LEFT);
    assert_int_equal(figure->shortened,
                     VOCAB_BIT(BONE_THIGH) | VOCAB_BIT(BONE_FAR_THIGH));
    assert_int_equal(figure->pace_s, 4);
    assert_int_equal(figure->frames[1].joints[JOINT_TOE].y, 78);
    assert_int_equal(figure->frames[1].joints[JOINT_HEAD].y, 885);
    assert_int_equal(figure->frames[1].props[0].joint, JOINT_TOE);
    assert_int_equal(figure->props[2].b[1].y, 500);
    assert_int_equal(figure->props[10].points[2].x, 2);
    assert_int_equal(figure->props[11].kind, PROP_ARROW);
    assert_int_equal(figure->props[11].points[1].x, -90);
}

static void gentle_is_what_it_says(void **state)
{
    static const struct {
        const char *line;
        bool gentle;
    } CASES[] = {
        {"gentle: true\n", true}, {"gentle: false\n", false}, {"", false}};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char steps[256];

        snprintf(steps, sizeof steps, "  - do: hamstring\n%s", CASES[i].line);
        assert_true(yaml_load_routine(make_routine(0, "mine.yaml", steps),
                                      "mine",
                                      &room.arena,
                                      &room.routine,
                                      &room.report));
        assert_int_equal(room.routine.gentle, CASES[i].gentle);
    }
}

static void kind_is_told_by_the_top(void **state)
{
    static const struct {
        const char *text;
        enum yaml_kind kind;
    } CASES[] = {
        {"name: x\nphase: stretch\n", YAML_EXERCISE},
        {"\xEF\xBB\xBFphase: stretch\n", YAML_EXERCISE},
        {"\"phase\" : stretch\r\n", YAML_EXERCISE},
        {"name: \"never closed\nphase: stretch\n", YAML_EXERCISE},
        {"name: x\nexercises:\n  - phase: stretch\n", YAML_ROUTINE},
        {"phases: x\n", YAML_ROUTINE},
        {"# phase: x\n", YAML_ROUTINE},
        {"phase", YAML_ROUTINE},
        {"", YAML_ROUTINE},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        enum yaml_kind kind;
        const char *path =
            ykit_file(0, "kind.yaml", CASES[i].text, strlen(CASES[i].text));

        assert_true(yaml_kind(path, &kind, &room.report));
        assert_int_equal(kind, CASES[i].kind);
    }
}

static void stem_is_the_id(void **state)
{
    static const struct {
        const char *file;
        const char *id; /* NULL: none */
    } CASES[] = {
        {"daily.yaml", "daily"},
        {"./a/b/knee-2.yaml", "knee-2"},
        {"daily", "daily"},
        {"/tmp/Daily.yaml", NULL},
        {"a b.yaml", NULL},
        {".yaml", NULL},
        {"x/", NULL},
    };
    char id[ID_MAX + 1];

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        assert_int_equal(folders_stem(CASES[i].file, id), CASES[i].id != NULL);
        if (CASES[i].id != NULL)
            assert_string_equal(id, CASES[i].id);
    }
}

static void report_stays_within_its_bounds(void **state)
{
    struct findings findings;
    unsigned lines = 0;

    (void)state;
    for (unsigned file = 0; file < 20; file++) {
        findings_init(&findings);
        for (unsigned i = 0; i < 150; i++)
            findings_add(
                &findings, (struct place){150 - i, 1}, "expected %0200d", 0);
        assert_false(findings_tell(&findings, "f\x1b[2J", &room.report));
        findings_release(&findings);
    }
    assert_int_equal(room.report.errors, 20 * 150);
    assert_true(room.report.text.length < REPORT_BYTES_MAX);
    for (const char *at = room.report.text.data; *at != '\0'; at++) {
        assert_int_not_equal(*at, '\x1b');
        lines += *at == '\n';
    }
    assert_true(lines > 200);
    assert_int_equal(room.report.text.data[room.report.text.length - 1], '\n');
    assert_memory_equal(
        room.report.text.data, "f\uFFFD[2J:51:1: expected 0", 24);
}

static void warnings_are_counted_apart(void **state)
{
    struct findings findings;

    (void)state;
    findings_init(&findings);
    assert_true(findings_warn(&findings, "f", &room.report));
    for (unsigned i = 0; i < REPORT_ERRORS_MAX + 7; i++)
        findings_add(&findings, (struct place){1 + i, 2}, "the knee");
    assert_false(findings_warn(&findings, "f", &room.report));
    findings_release(&findings);
    assert_int_equal(room.report.errors, 0);
    assert_int_equal(room.report.warnings, REPORT_ERRORS_MAX + 7);
    assert_memory_equal(
        room.report.text.data, "f:1:2: warning: the knee\n", 25);
    assert_non_null(strstr(room.report.text.data,
                           "\nf: warning: 7 more warnings are not shown\n"));
}

#define IN_A_ROOM(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        IN_A_ROOM(routine_opens_what_it_names_alone),
        IN_A_ROOM(nearer_folder_wins),
        IN_A_ROOM(all_errors_of_all_files_are_told),
        IN_A_ROOM(check_looks_beside_an_exercise),
        IN_A_ROOM(ids_that_are_no_ids_become_no_path),
        IN_A_ROOM(exercise_is_found_or_the_nearest_named),
        IN_A_ROOM(whole_library_loads_but_for_what_is_broken),
        IN_A_ROOM(words_are_composed_and_folded),
        IN_A_ROOM(every_key_reaches_its_field),
        IN_A_ROOM(gentle_is_what_it_says),
        IN_A_ROOM(kind_is_told_by_the_top),
        IN_A_ROOM(stem_is_the_id),
        IN_A_ROOM(report_stays_within_its_bounds),
        IN_A_ROOM(warnings_are_counted_apart),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
