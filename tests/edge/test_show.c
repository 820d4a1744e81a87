/* SPDX-License-Identifier: MIT */
/* test_show - the figure in `limber show`, as somebody types it: key frames
 * side by side as text, and as an SVG file. It runs as a program (LIMBER_BIN),
 * with a home of the test's own. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cmocka.h>

#include <edge/store_kit.h>

#include <limber/core/base/text.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

enum {
    SAID_BYTES = 65536,
    COLUMNS = 78 /* of a page that goes through a pipe */
};

static char said[SAID_BYTES]; /* by the program that ran last */

static int enter(void **state)
{
    struct kit *kit;

    if (kit_setup(state) != 0)
        return -1;
    kit = *state;
    setenv("XDG_DATA_HOME", kit->folder, 1);
    setenv("XDG_CONFIG_HOME", kit->folder, 1);
    return 0;
}

/* Runs `limber WORDS` under a locale; both outputs in the order they come. */
static int run_in(const char *locale, const char *words)
{
    const char *program = getenv("LIMBER_BIN");
    char command[512];
    FILE *pipe;
    size_t length;
    int status;

    snprintf(command,
             sizeof command,
             "LC_ALL=%s '%s' %s 2>&1",
             locale,
             program != NULL ? program : "build/debug/limber",
             words);
    pipe = popen(command, "r");
    assert_non_null(pipe);
    length = fread(said, 1, sizeof said - 1, pipe);
    said[length] = '\0';
    status = pclose(pipe);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static int run(const char *words)
{
    return run_in("C.UTF-8", words);
}

static void has_said(const char *part)
{
    if (strstr(said, part) == NULL)
        fail_msg("no '%s' in\n%s", part, said);
}

static void has_not_said(const char *part)
{
    if (strstr(said, part) != NULL)
        fail_msg("'%s' in\n%s", part, said);
}

static unsigned count(const char *part)
{
    unsigned found = 0;

    for (const char *at = said; (at = strstr(at, part)) != NULL; found++)
        at += strlen(part);
    return found;
}

static bool is_braille(uint32_t rune)
{
    return rune > 0x2800 && rune <= 0x28FF;
}

/* Characters that only a figure has. */
static unsigned braille_said(void)
{
    unsigned found = 0;
    const char *at = said;

    for (uint32_t rune; (rune = text_next(&at)) != 0;)
        found += is_braille(rune);
    return found;
}

/* Nothing that steers a terminal, no line too wide, no space at an end. */
static void check_page(const char *words)
{
    for (const char *at = said; *at != '\0';) {
        char line[1024];
        size_t length = strcspn(at, "\n");

        assert_true(length < sizeof line);
        memcpy(line, at, length);
        line[length] = '\0';
        if (text_cells(line) > COLUMNS ||
            (length > 0 && line[length - 1] == ' '))
            fail_msg("show %s: '%s'", words, line);
        for (size_t i = 0; i < length; i++)
            if ((unsigned char)line[i] < 0x20 || line[i] == 0x7f)
                fail_msg("show %s: a control in '%s'", words, line);
        at += length + (at[length] == '\n');
    }
}

static void wrote(struct kit *kit, const char *file, const char *words)
{
    char path[500];
    FILE *out;

    snprintf(path, sizeof path, "%s/limber", kit->folder);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/limber/exercises", kit->folder);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/limber/%s", kit->folder, file);
    out = fopen(path, "w");
    assert_non_null(out);
    fputs(words, out);
    fclose(out);
}

/* An exercise of one's own that nobody has drawn. */
static void wrote_an_exercise_without_a_figure(struct kit *kit)
{
    wrote(kit,
          "exercises/shake-out.yaml",
          "name: Shake out\n"
          "phase: warm-up\n"
          "sides: both\n"
          "source: outside\n"
          "evidence: D\n"
          "positions: [standing]\n"
          "targets: [whole body]\n"
          "setup: Stand with space around you.\n"
          "cues:\n"
          "  - Let your arms hang and shake\n"
          "breath: Easy.\n"
          "feel: Loose.\n"
          "avoid:\n"
          "  - haste\n"
          "stop-if:\n"
          "  - it hurts\n"
          "dose: { time: 2m }\n"
          "levels:\n"
          "  - id: easy\n"
          "    name: As small as you like\n");
}

/* ---- as text ---- */

static void the_frames_stand_side_by_side_with_their_names(void **state)
{
    const char *name, *shown;

    (void)state;
    assert_int_equal(run("show figure-four"), 0);
    name = strstr(said, "near ankle on far thigh");
    shown = strstr(said, "\nShown     draw-in: Draw the thigh in.");
    assert_true(name != NULL && shown != NULL && name < shown);
    name = strstr(name, "far thigh drawn toward the chest\n");
    assert_true(name != NULL && name < shown);
    assert_true(memchr(strstr(said, "near ankle on"),
                       '\n',
                       (size_t)(name - strstr(said, "near ankle on"))) == NULL);
    assert_true(braille_said() > 80);
    assert_true(strstr(said, "\nSet up ") > shown);
}

static void what_does_not_fit_beside_stands_below(void **state)
{
    const char *second, *third;

    (void)state;
    assert_int_equal(run("show dead-bug"), 0);
    second = strstr(said, "near arm back, far leg long\n");
    third = strstr(said, "far arm back, near leg long\n");
    assert_true(second != NULL && third != NULL && second < third);
    assert_int_equal(count("table top"), 2);
}

static void the_side_that_is_drawn_is_told_where_sides_take_turns(void **state)
{
    (void)state;
    assert_int_equal(run("show figure-four"), 0);
    has_said("The right side is drawn; the left is its");
    assert_int_equal(run("show figure-four --side left"), 0);
    has_said("The left side is drawn; the right is its");
    assert_int_equal(run("show glute-bridge --side left"), 0);
    has_not_said("is drawn");
}

static void a_level_has_its_own_figure_and_words(void **state)
{
    (void)state;
    assert_int_equal(run("show figure-four --level cross-only"), 0);
    has_said("near ankle on far thigh\n");
    has_not_said("far thigh drawn");
    has_said("Shown     cross-only: Cross only, foot stays down.");
    has_said("Do        Leave the other foot on the floor\n");
    has_said("You       No history yet: it begins at Draw the thigh in.");
}

static void without_a_level_it_is_the_one_where_the_person_stands(void **state)
{
    struct kit *kit = *state;

    assert_int_equal(run("rest figure-four 1"), 0);
    snprintf(kit->path, sizeof kit->path, "%s/limber/history.db", kit->folder);
    /* it is over: the exercise begins anew, at its easiest */
    kit_sql(kit,
            "UPDATE rest SET from_day = '2026-01-01', "
            "until_day = '2026-01-02'");
    assert_int_equal(run("show figure-four"), 0);
    has_said("Shown     cross-only: ");
    assert_int_equal(run("show figure-four --level draw-in"), 0);
    has_said("Shown     draw-in: ");
}

static void where_there_is_no_utf8_it_is_ascii(void **state)
{
    static const struct {
        const char *locale, *words;
    } CASES[] = {{"C", "show pigeon"}, {"C.UTF-8", "show pigeon --ascii"}};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        assert_int_equal(run_in(CASES[i].locale, CASES[i].words), 0);
        has_said("________________________");
        for (const char *at = said; *at != '\0'; at++)
            assert_true((unsigned char)*at < 0x7f);
    }
}

static void config_says_what_it_is_drawn_with(void **state)
{
    assert_int_equal(run("show pigeon"), 0);
    assert_true(braille_said() > 40);
    wrote(*state, "config.yaml", "figures: ascii\n");
    assert_int_equal(run("show pigeon"), 0);
    assert_int_equal(braille_said(), 0);
    has_said("________________________");
    wrote(*state, "config.yaml", "figures: quadrants\n");
    assert_int_equal(run("show pigeon"), 0);
    assert_int_equal(braille_said(), 0);
    has_said("\xe2\x96"); /* a block */
    wrote(*state, "config.yaml", "figures: none\n");
    assert_int_equal(run("show pigeon"), 0);
    assert_int_equal(braille_said(), 0);
    has_not_said("   tall, hands on the front leg");
    has_not_said("is drawn");
    has_said("Shown     tall: Tall, on a cushion.");
}

static void errors_in_config_are_told_and_keep_no_figure_out(void **state)
{
    wrote(*state, "config.yaml", "figures: brale\n");
    assert_int_equal(run("show pigeon"), 0);
    has_said("config.yaml:1:10: ");
    assert_true(braille_said() > 40);
}

static void without_a_figure_nothing_is_said_of_it(void **state)
{
    wrote_an_exercise_without_a_figure(*state);
    assert_int_equal(run("show shake-out"), 0);
    has_said("Shake out (shake-out), Warm-up\n\nShown     easy: As small as "
             "you like.\nSet up    Stand");
    assert_int_equal(braille_said(), 0);
    check_page("shake-out");
}

/* ---- as a file ---- */

static void the_file_holds_the_picture_alone(void **state)
{
    (void)state;
    assert_int_equal(run("show figure-four --svg"), 0);
    assert_memory_equal(said, "<?xml version=\"1.0\"", 19);
    assert_string_equal(said + strlen(said) - 7, "</svg>\n");
    has_said("<title>Supine glute stretch, figure four: Draw the thigh in, "
             "right side</title>");
    has_said(">near ankle on far thigh</text>");
    assert_int_equal(count("class=\"head\""), 2);
    assert_int_equal(run("show figure-four --svg --level cross-only"), 0);
    has_said(": Cross only, foot stays down, right side</title>");
    assert_int_equal(run("show figure-four --svg --side left"), 0);
    has_said("left side</title>");
    assert_int_equal(
        run("show figure-four --svg --side left --level cross-only"), 0);
    assert_int_equal(count("class=\"head\""), 1);
}

static void what_has_no_picture_is_refused_with_a_way_on(void **state)
{
    static const struct {
        const char *words;
        int status;
        const char *text;
    } CASES[] = {
        {"show daily --svg",
         2,
         "limber: 'daily' is a routine: --svg wants one of its exercises, and "
         "'limber plan daily' lists them\n"},
        {"show daily --level full",
         2,
         "limber: 'daily' is a routine: --level wants one of its exercises, "
         "and 'limber plan daily' lists them\n"},
        {"show shake-out --svg",
         1,
         "limber: no figure for 'shake-out' at 'easy': without --svg 'limber "
         "show' tells it in words\n"},
        {"show figure-four --level drawin",
         1,
         "limber: no level 'drawin' in 'figure-four' (did you mean "
         "'draw-in'?)\n"},
        {"show figure-four --svg --level nothing-like-it",
         1,
         "limber: no level 'nothing-like-it' in 'figure-four'; it has "
         "cross-only, draw-in, push-knee\n"},
    };

    wrote_an_exercise_without_a_figure(*state);
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        int status = run(CASES[i].words);

        if (status != CASES[i].status ||
            strncmp(said, CASES[i].text, strlen(CASES[i].text)) != 0)
            fail_msg("limber %s: %d\n%s", CASES[i].words, status, said);
    }
}

/* ---- all that is shipped ---- */

static void check_shipped(const char *id)
{
    char words[400];

    snprintf(words, sizeof words, "show %s", id);
    assert_int_equal(run(words), 0);
    check_page(id);
    if (braille_said() < 30)
        fail_msg("no figure of %s in\n%s", id, said);
    snprintf(words, sizeof words, "show %s --svg", id);
    assert_int_equal(run(words), 0);
    assert_true(count("class=\"frame\"") > 0);
    assert_int_equal(count("class=\"frame\""), count("class=\"head\" fill"));
    assert_int_equal(count("<g "), count("</g>"));
    assert_string_equal(said + strlen(said) - 7, "</svg>\n");
}

static void every_shipped_exercise_is_drawn(void **state)
{
    const char *data = getenv("LIMBER_DATA");
    char path[500];
    unsigned found = 0;
    DIR *folder;

    (void)state;
    snprintf(
        path, sizeof path, "%s/exercises", data != NULL ? data : "routines");
    folder = opendir(path);
    assert_non_null(folder);
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        char *end = strstr(entry->d_name, ".yaml");

        if (end == NULL)
            continue;
        *end = '\0';
        check_shipped(entry->d_name);
        found++;
    }
    closedir(folder);
    assert_true(found >= 28);
}

#define AT_HOME(test) cmocka_unit_test_setup_teardown(test, enter, kit_teardown)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        AT_HOME(the_frames_stand_side_by_side_with_their_names),
        AT_HOME(what_does_not_fit_beside_stands_below),
        AT_HOME(the_side_that_is_drawn_is_told_where_sides_take_turns),
        AT_HOME(a_level_has_its_own_figure_and_words),
        AT_HOME(without_a_level_it_is_the_one_where_the_person_stands),
        AT_HOME(where_there_is_no_utf8_it_is_ascii),
        AT_HOME(config_says_what_it_is_drawn_with),
        AT_HOME(errors_in_config_are_told_and_keep_no_figure_out),
        AT_HOME(without_a_figure_nothing_is_said_of_it),
        AT_HOME(the_file_holds_the_picture_alone),
        AT_HOME(what_has_no_picture_is_refused_with_a_way_on),
        AT_HOME(every_shipped_exercise_is_drawn),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
