/* SPDX-License-Identifier: MIT */
/* test_aloud - limber with a voice that writes down what it is given: which
 * warning is said, what a stop cuts, and what is told where it fails. */
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <pty/stage.h>

enum {
    PATH_BYTES = 4200,
    LOG_BYTES = 1 << 16,
    PATIENCE_MS = 5000,
    NAP_MS = 20
};

/* A voice of `lines` of shell, behind one that writes its text to `said`. */
static void speaks(struct stage *stage, const char *lines)
{
    char path[PATH_BYTES + 32];
    FILE *file;

    snprintf(path, sizeof path, "%s/voice", stage->home);
    file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file,
            "#!/bin/sh\nprintf '%%s\\n' \"$1\" >>'%s/said'\n%s\n",
            stage->home,
            lines);
    fclose(file);
    assert_int_equal(chmod(path, 0700), 0);
    snprintf(path, sizeof path, "%s/.config/limber/config.yaml", stage->home);
    file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "speaker: \"%s/voice {text}\"\nchimes: off\n", stage->home);
    fclose(file);
}

static bool has_said(const struct stage *stage, const char *part)
{
    static char log[LOG_BYTES];
    char path[PATH_BYTES + 32];
    FILE *file;
    size_t size = 0;

    snprintf(path, sizeof path, "%s/said", stage->home);
    file = fopen(path, "r");
    if (file != NULL) {
        size = fread(log, 1, sizeof log - 1, file);
        fclose(file);
    }
    log[size] = '\0';
    return strstr(log, part) != NULL;
}

/* It comes to be said; the screen goes on meanwhile. */
static void says(struct stage *stage, const char *part)
{
    for (int ms = 0; ms < PATIENCE_MS && !has_said(stage, part); ms += NAP_MS)
        terminal_listen(stage->terminal, NAP_MS);
    if (!has_said(stage, part))
        fail_msg("it was not said: %s", part);
}

static struct terminal *begin(struct stage *stage)
{
    return start(stage,
                 (struct terminal_setup){
                     .words = {"practice", "figure-four", "--no-record"}});
}

static void a_session_is_told(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal;

    speaks(stage, "sleep 0.1");
    terminal = begin(stage);
    keys_to_ready(terminal);
    says(stage, "Figure four");
    press(terminal, KEY_ENTER, PAGE_WORK);
    says(stage, "Go,");
    press(terminal, " ", PAGE_PAUSED);
    says(stage, "Paused.");
    press(terminal, "q", "");
    ends(terminal, 3);
}

/* The second list is no emergency, and is not told as one. */
static void an_urgent_sign_is_told_as_what_it_is(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal;

    speaks(stage, "sleep 0.1");
    terminal = begin(stage);
    press(terminal, KEY_ENTER, PAGE_SIGNS);
    press(terminal, "0", PAGE_URGENT);
    terminal_type(terminal, "1");
    terminal_listen(terminal, KEY_REST_MS);
    press(terminal, KEY_ENTER, PAGE_STOP);
    says(stage, "health professional");
    assert_false(has_said(stage, "emergency number"));
}

static void an_emergency_is_told_as_one(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal;

    speaks(stage, "sleep 0.1");
    terminal = begin(stage);
    press(terminal, KEY_ENTER, PAGE_SIGNS);
    terminal_type(terminal, "1");
    terminal_listen(terminal, KEY_REST_MS);
    press(terminal, KEY_ENTER, PAGE_STOP);
    says(stage, "emergency");
}

static void a_voice_that_dies_is_told_of(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal;

    speaks(stage, "exit 3");
    terminal = begin(stage);
    keys_to_ready(terminal);
    assert_true(terminal_wait(terminal, "The voice has stopped."));
    press(terminal, KEY_ENTER, PAGE_WORK);
    press(terminal, "q", "");
    ends(terminal, 3);
}

/* The voice holds one end of a FIFO for as long as it lives. */
static void quitting_ends_what_is_being_said(void **state)
{
    struct stage *stage = *state;
    char path[PATH_BYTES + 32], byte;
    struct terminal *terminal;
    struct pollfd held = {.events = POLLIN};

    snprintf(path, sizeof path, "%s/voice.held", stage->home);
    assert_int_equal(mkfifo(path, 0600), 0);
    held.fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    assert_true(held.fd >= 0);
    speaks(stage, "exec >\"$0.held\"; echo; exec sleep 100");
    terminal = begin(stage);
    keys_to_ready(terminal);
    says(stage, "Figure four");
    assert_int_equal(poll(&held, 1, PATIENCE_MS), 1);
    assert_int_equal(read(held.fd, &byte, 1), 1);
    assert_int_equal(poll(&held, 1, 0), 0); /* it lives */
    press(terminal, "q", "");
    ends(terminal, 3);
    assert_int_equal(poll(&held, 1, PATIENCE_MS), 1);
    assert_int_equal(read(held.fd, &byte, 1), 0); /* nobody holds it */
    close(held.fd);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STAGE(a_session_is_told),
        ON_STAGE(an_urgent_sign_is_told_as_what_it_is),
        ON_STAGE(an_emergency_is_told_as_one),
        ON_STAGE(a_voice_that_dies_is_told_of),
        ON_STAGE(quitting_ends_what_is_being_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
