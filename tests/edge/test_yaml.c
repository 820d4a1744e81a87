/* SPDX-License-Identifier: MIT */
/* test_yaml - the validator: what is good passes in silence, what is bad is
 * told to the letter, what is odd is warned of, what is hostile is refused at
 * once. Runs from the root of the repository. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "edge/yaml_kit.h"

#include <limber/edge/yaml/bytes.h>
#include <limber/edge/yaml/load.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

enum {
    MIB = 1024 * 1024
};

/* ---- files of the repository ---- */

static bool has_ending(const char *name, const char *ending)
{
    size_t length = strlen(name), end = strlen(ending);

    return length > end && strcmp(name + length - end, ending) == 0;
}

/* Calls `look` with the path of every .yaml file of the folder. */
static unsigned each_file(const char *folder, void (*look)(const char *path))
{
    DIR *dir = opendir(folder);
    const struct dirent *entry;
    unsigned count = 0;

    assert_non_null(dir);
    while ((entry = readdir(dir)) != NULL) {
        char path[512];

        if (!has_ending(entry->d_name, ".yaml"))
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        look(path);
        count++;
    }
    closedir(dir);
    return count;
}

static void is_good(const char *path)
{
    struct report report;
    bool good;

    report_init(&report);
    good = yaml_check(path, &ykit_shipped, &report);
    if (!good || report.errors > 0 || report.text.length > 0)
        fail_msg("%s: %s", path, report.text.data);
    report_release(&report);
}

static void good_files_pass_in_silence(void **state)
{
    (void)state;
    assert_true(each_file("tests/yaml/good", is_good) >= 10);
    assert_true(each_file("routines", is_good) >= 6);
    assert_true(each_file("routines/exercises", is_good) >= 28);
}

/* What is told is what NAME.err beside NAME.yaml has. */
static void has_told(const char *path, const struct report *report)
{
    struct report unheard;
    struct bytes wanted;
    char err[512];

    report_init(&unheard);
    snprintf(err, sizeof err, "%.*s.err", (int)(strlen(path) - 5), path);
    if (!bytes_read(err, &wanted, &unheard))
        fail_msg("%s", unheard.text.data);
    if (report->text.length != wanted.length ||
        memcmp(report->text.data, wanted.data, wanted.length) != 0)
        fail_msg("%s: wanted\n%.*sfound\n%s",
                 path,
                 (int)wanted.length,
                 wanted.data,
                 report->text.data);
    bytes_release(&wanted);
    report_release(&unheard);
}

static void is_told_to_the_letter(const char *path)
{
    struct report report;

    report_init(&report);
    assert_false(yaml_check(path, &ykit_shipped, &report));
    has_told(path, &report);
    assert_int_equal(report.warnings, 0);
    report_release(&report);
}

static void bad_files_are_told_to_the_letter(void **state)
{
    (void)state;
    assert_true(each_file("tests/yaml/bad", is_told_to_the_letter) >= 60);
}

static void is_warned_of_and_good(const char *path)
{
    struct report report;

    report_init(&report);
    assert_true(yaml_check(path, &ykit_shipped, &report));
    has_told(path, &report);
    assert_true(report.warnings > 0);
    assert_int_equal(report.errors, 0);
    report_release(&report);
}

static void odd_files_are_warned_of_to_the_letter(void **state)
{
    (void)state;
    assert_int_equal(each_file("tests/yaml/odd", is_warned_of_and_good), 5);
}

/* Who reads a file to run it hears nothing of its warnings. */
static void is_read_in_silence(const char *path)
{
    struct arena arena = {0};
    struct library library;
    struct exercise exercise;
    struct routine routine;
    struct report report;
    enum yaml_kind kind;

    library_init(&library);
    report_init(&report);
    assert_true(yaml_kind(path, &kind, &report));
    if (kind == YAML_EXERCISE)
        assert_true(
            yaml_load_exercise(path, "odd", &arena, &exercise, &report));
    else
        assert_true(yaml_open_routine(
            path, "odd", &ykit_shipped, &arena, &routine, &library, &report));
    assert_int_equal(report.text.length, 0);
    report_release(&report);
    library_release(&library);
    arena_release(&arena);
}

static void only_a_check_tells_warnings(void **state)
{
    (void)state;
    each_file("tests/yaml/odd", is_read_in_silence);
}

/* ---- files made here ---- */

static int make_folder(void **state)
{
    (void)state;
    ykit_folder_make();
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    ykit_folder_drop();
    return 0;
}

/* Processor time in ms: others on the machine do not count. */
static long spent_ms(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000L +
           (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000L;
}

/* The first line told of this file, without its path, begins so. */
static void is_refused(const char *path, const char *line)
{
    struct report report;
    const char *found;

    report_init(&report);
    assert_false(yaml_check(path, &ykit_shipped, &report));
    assert_memory_equal(report.text.data, path, strlen(path));
    found = report.text.data + strlen(path);
    if (strncmp(found, line, strlen(line)) != 0)
        fail_msg("wanted '%s', found '%.200s'", line, found);
    report_release(&report);
}

static void what_is_no_file_is_refused(void **state)
{
    (void)state;
    is_refused(ykit_path(0, "gone.yaml"),
               ": cannot be opened: No such file or directory\n");
    mkdir(ykit_path(0, "folder.yaml"), 0700);
    is_refused(ykit_path(0, "folder.yaml"),
               ": expected a file, found a folder\n");
    assert_int_equal(mkfifo(ykit_path(0, "pipe.yaml"), 0600), 0);
    is_refused(ykit_path(0, "pipe.yaml"), ": expected a file, found a pipe\n");
}

/* `count` times `more` between two ends. */
static char *repeat(const char *start,
                    const char *more,
                    size_t count,
                    const char *end,
                    size_t *length)
{
    size_t size = strlen(start) + count * strlen(more) + strlen(end) + 1;
    char *text = malloc(size);
    char *at = text;

    assert_non_null(text);
    at = stpcpy(at, start);
    for (size_t i = 0; i < count; i++)
        at = stpcpy(at, more);
    at = stpcpy(at, end);
    *length = (size_t)(at - text);
    return text;
}

/* The bounds are of work, with room for slow machines and valgrind. */
static void hostile_files_are_refused_at_once(void **state)
{
    static const struct {
        const char *start, *more;
        size_t count;
        const char *end, *line;
    } CASES[] = {
        {"",
         " ",
         4 * MIB + 1,
         "",
         ": expected at most 4 MiB, found a larger file\n"},
        {"", " ", 4 * MIB, "", ":1:1: expected a routine, found an empty"},
        {"", "\n", 4 * MIB, "", ":1:1: expected a routine, found an empty"},
        {"name: ", "[", 100000, "", ":1:7: expected a text, found a list"},
        {"extra: ",
         "[",
         100000,
         "",
         ":1:1: expected a key of a routine, found 'extra'"},
        {"extra: ",
         "{a: ",
         20000,
         "",
         ":1:1: expected a key of a routine, found 'extra'"},
        {"",
         "[",
         100000,
         "]",
         ":1:1: expected the keys of a routine, found a list"},
        {"",
         "- ",
         100000,
         "",
         ":1:1: expected the keys of a routine, found a list"},
        {"", "? ", 100000, "", ":1:3: expected a word as key, found a key"},
        {"a: &a [x]\nb:\n",
         "- *a\n",
         20000,
         "",
         ":1:1: expected a key of a routine, found 'a'"},
        {"name: ",
         "a",
         3 * MIB,
         "\n",
         ":1:7: expected at most 1200 bytes of text, found 3145728\n"},
        {"stretch:\n",
         "- do: hamstring\n",
         200000,
         "",
         ":166667:7: expected at most 500000 values, found more"},
        {"name: \"",
         "\\e",
         1000000,
         "\"\n",
         ":1:7: expected plain text, found the control character U+001B\n"},
        {"", "\x1b", 1000000, "", ":1:1: expected plain text"},
        {"", "a: b\n", 500000, "", ":1:1: expected a key of a routine"},
        {"name: x\nstretch: [",
         "x,",
         1000000,
         "]\n",
         ":2:11: expected the keys of a step, found 'x'"},
    };

    const char *loaded = getenv("LD_PRELOAD");
    /* valgrind takes some thirty times as long */
    long bound = loaded != NULL && strstr(loaded, "valgrind") ? 600000 : 20000;

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        size_t length;
        char *text = repeat(CASES[i].start,
                            CASES[i].more,
                            CASES[i].count,
                            CASES[i].end,
                            &length);
        const char *path = ykit_file(0, "hostile.yaml", text, length);
        long before = spent_ms(), after;

        is_refused(path, CASES[i].line);
        after = spent_ms();
        assert_true(after - before < bound); /* what is quadratic is not */
        free(text);
    }
}
int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(good_files_pass_in_silence),
        cmocka_unit_test(bad_files_are_told_to_the_letter),
        cmocka_unit_test(odd_files_are_warned_of_to_the_letter),
        cmocka_unit_test(only_a_check_tells_warnings),
        cmocka_unit_test_setup_teardown(
            what_is_no_file_is_refused, make_folder, drop_folder),
        cmocka_unit_test_setup_teardown(
            hostile_files_are_refused_at_once, make_folder, drop_folder),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
