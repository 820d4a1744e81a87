/* SPDX-License-Identifier: MIT */
/* paths: the environment's folders, by the XDG rules, bounded. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <limber/edge/paths.h>

static void set(const char *variable, const char *value)
{
    if (value == NULL)
        assert_int_equal(unsetenv(variable), 0);
    else
        assert_int_equal(setenv(variable, value, 1), 0);
}

static const struct {
    const char *home, *data, *config;
    const char *history_is; /* NULL: fails */
    const char *config_is;
} places[] = {
    {"/h",
     NULL,
     NULL,
     "/h/.local/share/limber/history.db",
     "/h/.config/limber"},
    {"/h", "", "", "/h/.local/share/limber/history.db", "/h/.config/limber"},
    {"/h", "/d", "/c", "/d/limber/history.db", "/c/limber"},
    {"/h/", "/d/", "/c/", "/d/limber/history.db", "/c/limber"},
    {"/h",
     "d",
     "./c",
     "/h/.local/share/limber/history.db",
     "/h/.config/limber"},
    {"/", NULL, NULL, "/.local/share/limber/history.db", "/.config/limber"},
    {NULL, "/d", "/c", "/d/limber/history.db", "/c/limber"},
    {NULL, "/d", NULL, "/d/limber/history.db", NULL},
    {NULL, NULL, "/c", NULL, "/c/limber"},
    {"", NULL, NULL, NULL, NULL},
    {"h", "d", "c", NULL, NULL},
};

static void folders_are_by_the_xdg_rules(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        char path[PATHS_SIZE];
        struct error err = {0};

        set("HOME", places[i].home);
        set("XDG_DATA_HOME", places[i].data);
        set("XDG_CONFIG_HOME", places[i].config);
        assert_int_equal(paths_history(path, &err),
                         places[i].history_is != NULL);
        assert_string_equal(path,
                            places[i].history_is ? places[i].history_is : "");
        assert_int_equal(paths_config(path, &err), places[i].config_is != NULL);
        assert_string_equal(path,
                            places[i].config_is ? places[i].config_is : "");
    }
}

static void without_a_home_it_says_what_to_do(void **state)
{
    char path[PATHS_SIZE];
    struct error err = {0};

    (void)state;
    set("HOME", NULL);
    set("XDG_DATA_HOME", NULL);
    set("XDG_CONFIG_HOME", NULL);
    assert_false(paths_history(path, &err));
    assert_int_equal(err.code, ERROR_FAILED);
    assert_string_equal(err.text,
                        "no folder for history: HOME is not set (set HOME or "
                        "XDG_DATA_HOME to an absolute path)");
    assert_false(paths_config(path, &err));
    assert_string_equal(err.text,
                        "no folder for own routines: HOME is not set (set HOME "
                        "or XDG_CONFIG_HOME to an absolute path)");
}

static void the_library_is_overridden(void **state)
{
    char path[PATHS_SIZE], compiled_in[PATHS_SIZE];
    struct error err = {0};

    (void)state;
    set("HOME", NULL);
    set("LIMBER_DATA", NULL);
    assert_true(paths_library(compiled_in, &err));
    assert_int_equal(compiled_in[0], '/');
    assert_non_null(strstr(compiled_in, "/limber"));
    set("LIMBER_DATA", "");
    assert_true(paths_library(path, &err));
    assert_string_equal(path, compiled_in);
    set("LIMBER_DATA", "routines");
    assert_true(paths_library(path, &err));
    assert_string_equal(path, "routines");
}

static void paths_are_bounded(void **state)
{
    char most[PATHS_SIZE + 1], path[PATHS_SIZE];
    struct error err = {0};

    (void)state;
    memset(most, 'a', sizeof most);
    most[0] = '/';
    most[PATHS_SIZE] = '\0';
    set("XDG_DATA_HOME", most);
    assert_false(paths_history(path, &err));
    assert_non_null(strstr(err.text, "path is too long"));
    set("LIMBER_DATA", most);
    assert_false(paths_library(path, &err));
    assert_false(paths_folder(path, most, &err));
    assert_false(paths_make(most, &err));

    most[PATHS_SIZE - 3] = '\0'; /* room for a slash, a letter and the end */
    assert_true(paths_join(path, most, "b", &err));
    assert_int_equal(strlen(path), PATHS_SIZE - 1);
    assert_false(paths_join(path, most, "bc", &err));
}

static const struct {
    const char *path, *folder;
} folders[] = {
    {"/a/b.yaml", "/a"},
    {"./knee.yaml", "."},
    {"knee.yaml", "."},
    {"/knee.yaml", "/"},
    {"a/b/c", "a/b"},
    {"", "."},
};

static void a_path_lies_in_a_folder(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        char folder[PATHS_SIZE];

        assert_true(paths_folder(folder, folders[i].path, NULL));
        assert_string_equal(folder, folders[i].folder);
    }
}

static const struct {
    const char *folder, *name, *joined;
} joins[] = {
    {"/a", "b", "/a/b"},
    {"/a/", "b", "/a/b"},
    {"/", "b", "/b"},
    {".", "exercises", "./exercises"},
};

static void joining_puts_one_slash(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof joins / sizeof joins[0]; i++) {
        char path[PATHS_SIZE];

        assert_true(paths_join(path, joins[i].folder, joins[i].name, NULL));
        assert_string_equal(path, joins[i].joined);
    }
}

static void made_folders_are_private(void **state)
{
    const char *tmp = getenv("TMPDIR");
    char base[200], path[300], file[300];
    mode_t old = umask(0);
    struct error err = {0};
    struct stat there;

    (void)state;
    snprintf(base,
             sizeof base,
             "%s/limber-paths.XXXXXX",
             tmp != NULL && tmp[0] != '\0' ? tmp : "/tmp");
    assert_non_null(mkdtemp(base));
    snprintf(path, sizeof path, "%s/a/b/", base);
    assert_true(paths_make(path, &err));
    assert_true(paths_make(path, &err));
    for (int i = 0; i < 2; i++) {
        snprintf(path, sizeof path, "%s/%s", base, i == 0 ? "a" : "a/b");
        assert_int_equal(stat(path, &there), 0);
        assert_int_equal(there.st_mode & 0777, 0700);
    }

    snprintf(file, sizeof file, "%s/a/file", base);
    fclose(fopen(file, "w"));
    snprintf(path, sizeof path, "%s/a/file/c", base);
    assert_false(paths_make(path, &err));
    assert_non_null(strstr(err.text, "cannot make folder"));
    assert_non_null(strstr(err.text, file));

    umask(old);
    assert_int_equal(unlink(file), 0);
    snprintf(path, sizeof path, "%s/a/b", base);
    assert_int_equal(rmdir(path), 0);
    snprintf(path, sizeof path, "%s/a", base);
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(rmdir(base), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(folders_are_by_the_xdg_rules),
        cmocka_unit_test(without_a_home_it_says_what_to_do),
        cmocka_unit_test(the_library_is_overridden),
        cmocka_unit_test(paths_are_bounded),
        cmocka_unit_test(a_path_lies_in_a_folder),
        cmocka_unit_test(joining_puts_one_slash),
        cmocka_unit_test(made_folders_are_private),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
