/* SPDX-License-Identifier: MIT */
/* stage - a home, limber in it, and the way in; see the header. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include <pty/stage.h>

/* In the order in which they come; which come depends on the day. */
static const char *const PAGES[] = {PAGE_WELCOME,
                                    PAGE_SIGNS,
                                    PAGE_URGENT,
                                    PAGE_ABOUT,
                                    PAGE_HOME,
                                    PAGE_CHECKIN,
                                    PAGE_READY};
static const char *const KEYS[] = {
    KEY_ENTER, "0", "0", KEY_ENTER, KEY_ENTER, KEY_ENTER};

enum {
    PAGE_TOTAL = sizeof PAGES / sizeof PAGES[0],
    LAST_PAGE = PAGE_TOTAL - 1
};

/* Whoever runs the tests is not spoken to. */
static void keep_quiet(const char *home)
{
    static const char *const FOLDERS[] = {".config", ".config/limber"};
    char path[4200];
    FILE *file;

    for (size_t i = 0; i < sizeof FOLDERS / sizeof FOLDERS[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", home, FOLDERS[i]);
        assert_int_equal(mkdir(path, 0700), 0);
    }
    snprintf(path, sizeof path, "%s/.config/limber/config.yaml", home);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs("speaker: none\nchimes: off\n", file);
    fclose(file);
}

int stage_open(void **state)
{
    static struct stage stage;

    stage = (struct stage){.home = folder_make()};
    keep_quiet(stage.home);
    *state = &stage;
    return 0;
}

int stage_close(void **state)
{
    struct stage *stage = *state;

    terminal_close(stage->terminal);
    folder_free(stage->home);
    return 0;
}

struct terminal *start(struct stage *stage, struct terminal_setup setup)
{
    terminal_close(stage->terminal);
    setup.home = stage->home;
    stage->terminal = terminal_open(&setup);
    return stage->terminal;
}

struct terminal *start_kept(struct stage *stage)
{
    return start(stage, (struct terminal_setup){.words = {"run", "daily"}});
}

struct terminal *start_unkept(struct stage *stage, struct terminal_setup setup)
{
    static const char *const WORDS[] = {"run", "daily", "--no-record"};

    memcpy(setup.words, WORDS, sizeof WORDS);
    return start(stage, setup);
}

struct terminal *start_ready(struct stage *stage)
{
    struct terminal *terminal = start_unkept(stage, (struct terminal_setup){0});

    keys_to_ready(terminal);
    return terminal;
}

void press(struct terminal *terminal, const char *key, const char *brings)
{
    terminal_type(terminal, key);
    assert_true(terminal_wait(terminal, brings));
}

/* Only pages behind the one that stands are looked for, so that what is left
 * of it on the screen for a moment is not answered twice. */
unsigned keys_to_ready(struct terminal *terminal)
{
    unsigned keys = 0;
    int at = 0;

    for (;; at++, keys++) {
        int next = terminal_wait_one(terminal, PAGES + at, PAGE_TOTAL - at);

        assert_in_range(next, 0, LAST_PAGE - at);
        at += next;
        if (at == LAST_PAGE)
            return keys;
        terminal_type(terminal, KEYS[at]);
    }
}

void ends(struct terminal *terminal, int status)
{
    assert_int_equal(terminal_end(terminal), status);
    assert_true(terminal_is_restored(terminal));
}
