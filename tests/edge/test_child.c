/* SPDX-License-Identifier: MIT */
/* child: programs run clean, asked without waiting, ended with all of theirs.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <fcntl.h>
#include <inttypes.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <limber/edge/child.h>

#include "edge/fake_kit.h"

enum {
    ROUNDS = 15,
    QUICK_US = 5000,
    LONG_MS = 10000
};

/* 32 and 33, which are no signals to programs. */
static const uint64_t signals_of_the_library = (uint64_t)3 << 31;

static int set_up(void **state)
{
    static struct fake_kit kit;

    fake_open(&kit);
    *state = &kit;
    return 0;
}

static int tear_down(void **state)
{
    fake_close(*state);
    return 0;
}

static void start(struct child *child, const char *const *words)
{
    struct error err = {0};

    if (!child_start(child, words, NULL, &err))
        fail_msg("%s", err.text);
    assert_true(child->pid > 0);
}

/* Runs it to its end. */
static enum child_state run(const char *const *words, const char *input)
{
    struct child child;

    if (!child_start(&child, words, input, NULL))
        return CHILD_NONE;
    return child_wait(&child, LONG_MS);
}

/* ---- what it is given ---- */

static const char tell_all[] = "{ for word; do printf '<%s>' \"$word\"; done\n"
                               "printf '['; cat; printf ']'; } >>\"$log\"";

static void words_arrive_as_they_are_without_a_shell(void **state)
{
    static const char *const words[] = {"tell",
                                        "",
                                        "-S",
                                        "--",
                                        "two words",
                                        "'quoted' \"twice\"",
                                        "$(rm -rf /) `id` $HOME ; & | * \\n",
                                        "a\nb",
                                        "fünf \xF0\x9F\x92\xA7",
                                        NULL};
    struct fake_kit *kit = *state;
    char expected[512] = "";

    fake_program(kit, "tell", tell_all);
    assert_int_equal(run(words, NULL), CHILD_DONE);
    for (int i = 1; words[i] != NULL; i++)
        snprintf(expected + strlen(expected),
                 sizeof expected - strlen(expected),
                 "<%s>",
                 words[i]);
    strcat(expected, "[]");
    assert_string_equal(fake_log(kit), expected);
}

static void input_is_read_whole_up_to_the_limit(void **state)
{
    static const char *const words[] = {"tell", NULL};
    static const size_t sizes[] = {0, 1, 640, CHILD_INPUT_MAX};
    struct fake_kit *kit = *state;
    char input[CHILD_INPUT_MAX + 2], expected[CHILD_INPUT_MAX + 8];
    struct child child;
    struct error err = {0};

    fake_program(kit, "tell", tell_all);
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        memset(input, 'x', sizes[i]);
        input[sizes[i]] = '\0';
        fake_forget(kit);
        assert_int_equal(run(words, input), CHILD_DONE);
        snprintf(expected, sizeof expected, "[%s]", input);
        assert_string_equal(fake_log(kit), expected);
    }
    memset(input, 'x', CHILD_INPUT_MAX + 1);
    input[CHILD_INPUT_MAX + 1] = '\0';
    assert_false(child_start(&child, words, input, &err));
    assert_string_equal(err.text, "cannot run 'tell': too much to read");
    assert_int_equal(child_look(&child), CHILD_NONE);
}

static void input_that_nobody_reads_harms_nobody(void **state)
{
    static const char *const words[] = {"deaf", NULL};

    fake_program(*state, "deaf", "exit 0");
    assert_int_equal(run(words, "hello\n"), CHILD_DONE);
}

static void no_descriptor_but_three_is_open_in_it(void **state)
{
    static const char *const words[] = {"files", NULL};
    static const int open_here[] = {20, 40, 500};
    struct fake_kit *kit = *state;
    struct child child;

    fake_program(kit,
                 "files",
                 "i=3; while [ $i -lt 600 ]; do\n" /* 10 is the script */
                 "[ -e /proc/$$/fd/$i ] && [ $i -ne 10 ] &&\n"
                 "echo \"open $i\" >>\"$log\"; i=$((i + 1)); done\n"
                 "x=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2)\n"
                 "echo \"$x\" >>\"$log\"");
    for (size_t i = 0; i < sizeof open_here / sizeof open_here[0]; i++)
        assert_int_equal(dup2(STDOUT_FILENO, open_here[i]), open_here[i]);
    start(&child, words);
    assert_int_equal(child_wait(&child, LONG_MS), CHILD_DONE);
    for (size_t i = 0; i < sizeof open_here / sizeof open_here[0]; i++)
        close(open_here[i]);
    assert_string_equal(fake_log(kit), "/dev/null\n/dev/null\n/dev/null\n");
}

static void signals_are_as_at_the_beginning_of_the_world(void **state)
{
    static const char *const words[] = {"signals", NULL};
    static const int ignored[] = {SIGPIPE, SIGINT, SIGHUP, SIGTSTP, SIGUSR1};
    enum {
        COUNT = sizeof ignored / sizeof ignored[0]
    };
    struct fake_kit *kit = *state;
    void (*before[COUNT])(int);
    struct child child;
    sigset_t all, mask;
    uint64_t is_blocked = 1, is_ignored = 1;

    fake_program(kit, /* by the shell itself: it blocks them to start others */
                 "signals",
                 "while read -r key value; do case $key in\n"
                 "SigBlk:|SigIgn:) echo \"$key $value\" >>\"$log\" ;;\n"
                 "esac; done </proc/$$/status");
    for (int i = 0; i < COUNT; i++)
        before[i] = signal(ignored[i], SIG_IGN);
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &mask);
    start(&child, words);
    assert_int_equal(child_wait(&child, LONG_MS), CHILD_DONE);
    sigprocmask(SIG_SETMASK, &mask, NULL);
    for (int i = 0; i < COUNT; i++)
        signal(ignored[i], before[i]);
    assert_int_equal(sscanf(fake_log(kit),
                            "SigBlk: %" SCNx64 "\nSigIgn: %" SCNx64,
                            &is_blocked,
                            &is_ignored),
                     2);
    assert_int_equal(is_blocked, 0);
    assert_int_equal(is_ignored & ~signals_of_the_library, 0);
}

static void it_is_a_session_and_a_group_of_its_own(void **state)
{
    static const char *const words[] = {"long", NULL};
    struct child child;

    fake_program(*state,
                 "long",
                 "(: </dev/tty) 2>/dev/null && echo terminal >>\"$log\"\n"
                 "echo begun >>\"$log\"; exec sleep 1000");
    start(&child, words);
    fake_await(*state, "begun");
    assert_string_equal(fake_log(*state), "begun\n");
    assert_int_equal(getpgid(child.pid), child.pid);
    assert_int_equal(getsid(child.pid), child.pid);
    assert_int_not_equal(getsid(0), child.pid);
    child_stop(&child);
    fake_await_no_child();
}

static void one_that_has_hardly_begun_can_be_stopped(void **state)
{
    static const char *const words[] = {"long", NULL};

    fake_program(*state, "long", "exec sleep 1000");
    for (int i = 0; i < 50; i++) {
        struct child child;

        start(&child, words);
        child_stop(&child);
        assert_int_equal(child.pid, 0);
    }
    fake_await_no_child();
}

/* ---- how it ends ---- */

static void each_end_is_told_once(void **state)
{
    static const struct {
        const char *body;
        enum child_state state;
    } ends[] = {
        {"exit 0", CHILD_DONE},
        {"exit 1", CHILD_FAILED},
        {"exit 127", CHILD_FAILED},
        {"kill -KILL $$", CHILD_FAILED},
        {"kill -SEGV $$", CHILD_FAILED},
        {"kill -PIPE $$", CHILD_FAILED},
    };
    static const char *const words[] = {"end", NULL};

    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        struct child child;

        fake_program(*state, "end", ends[i].body);
        start(&child, words);
        assert_int_equal(child_wait(&child, LONG_MS), ends[i].state);
        assert_int_equal(child.pid, 0);
        assert_int_equal(child_look(&child), CHILD_NONE);
    }
    fake_await_no_child();
}

static void what_cannot_be_run_is_told_at_once(void **state)
{
    static const struct {
        const char *program, *text;
    } wrong[] = {
        {"missing", "cannot run 'missing': there is no such program"},
        {"./missing", "cannot run './missing': there is no such program"},
        {"plain", "cannot run 'plain': it is not a program that may be run"},
        {"", "no program is named"},
    };
    struct fake_kit *kit = *state;
    char path[FAKE_PATH];

    fake_file(kit, "plain", "#!/bin/sh\n");
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        const char *words[] = {wrong[i].program, NULL};
        struct child child = {.pid = 1};
        struct error err = {0};

        assert_false(child_start(&child, words, "hello", &err));
        assert_string_equal(err.text, wrong[i].text);
        assert_int_equal(child.pid, 0);
        assert_int_equal(child_look(&child), CHILD_NONE);
        child_stop(&child);
    }
    snprintf(path, sizeof path, "%s/plain", kit->folder);
    assert_int_equal(access(path, F_OK), 0);
    fake_await_no_child();
}

static void a_file_that_is_no_program_fails_at_its_first_look(void **state)
{
    static const char *const words[] = {"noise", NULL};

    fake_program(*state, "noise", "");
    fake_file(*state, "noise", "touch log\n"); /* no shell takes it up */
    assert_int_equal(run(words, "hello"), CHILD_FAILED);
    assert_string_equal(fake_log(*state), "");
}

static void what_it_started_ends_with_it(void **state)
{
    static const char *const words[] = {"nest", NULL};
    static const char *const bodies[] = {
        /* it is stopped; it ends by itself; it ignores what can be ignored */
        "sleep 1000 & echo \"pid $!.\" >>\"$log\"; wait",
        "sleep 1000 & echo \"pid $!.\" >>\"$log\"",
        "trap '' TERM HUP INT; sleep 1000 & echo \"pid $!.\" >>\"$log\"; wait",
    };
    struct fake_kit *kit = *state;

    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        struct child child;
        long grandchild = 0;

        fake_forget(kit);
        fake_program(kit, "nest", bodies[i]);
        start(&child, words);
        fake_await(kit, ".");
        assert_int_equal(sscanf(fake_log(kit), "pid %ld", &grandchild), 1);
        if (i == 1)
            assert_int_equal(child_wait(&child, LONG_MS), CHILD_DONE);
        else
            child_stop(&child);
        fake_await_end((pid_t)grandchild);
        fake_await_no_child();
    }
}

static void a_stopped_one_ends_too(void **state)
{
    static const char *const words[] = {"long", NULL};
    struct child child;
    pid_t pid;

    fake_program(*state, "long", "exec sleep 1000");
    start(&child, words);
    pid = child.pid;
    assert_int_equal(kill(pid, SIGSTOP), 0);
    assert_int_equal(child_look(&child), CHILD_RUNS);
    child_stop(&child);
    fake_await_end(pid);
    assert_int_equal(child_look(&child), CHILD_NONE);
    child_stop(&child);
}

static void waiting_ends_after_the_time_and_ends_it(void **state)
{
    static const char *const words[] = {"long", NULL};
    struct child child;
    int64_t since;

    fake_program(*state, "long", "exec sleep 1000");
    start(&child, words);
    since = fake_us();
    assert_int_equal(child_wait(&child, 60), CHILD_FAILED);
    assert_true(fake_us() - since >= 60000);
    assert_int_equal(child.pid, 0);
    fake_await_no_child();
}

static void an_end_is_told_where_sigchld_was_ignored(void **state)
{
    static const char *const words[] = {"end", NULL};
    void (*before)(int) = signal(SIGCHLD, SIG_IGN);

    fake_program(*state, "end", "exit 0");
    assert_int_equal(run(words, NULL), CHILD_DONE);
    fake_program(*state, "end", "exit 3");
    assert_int_equal(run(words, NULL), CHILD_FAILED);
    signal(SIGCHLD, before);
}

/* ---- what it costs ---- */

static int open_descriptors(void)
{
    int count = 0;

    for (int fd = 0; fd < 256; fd++)
        count += fcntl(fd, F_GETFD) >= 0;
    return count;
}

static int by_size(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static void check_quick(const char *what, int64_t *us, size_t count)
{
    qsort(us, count, sizeof us[0], by_size);
    print_message("%s: usually %ld us, at worst %ld us\n",
                  what,
                  (long)us[count / 2],
                  (long)us[count - 1]);
    assert_true(us[count / 2] < QUICK_US);
}

static void a_flood_goes_nowhere_and_nothing_waits_for_it(void **state)
{
    static const char *const words[] = {"flood", NULL};
    int64_t starts[ROUNDS], looks[ROUNDS], stops[ROUNDS], since;
    int open_before = open_descriptors();

    fake_program(*state,
                 "flood",
                 "head -c 8000000 /dev/zero; head -c 8000000 /dev/zero >&2\n"
                 "echo done >>\"$log\"; cat /dev/zero");
    for (int i = 0; i < ROUNDS; i++) {
        struct child child;

        fake_forget(*state);
        since = fake_us();
        assert_true(child_start(&child, words, "hello\n", NULL));
        starts[i] = fake_us() - since;
        fake_await(*state, "done");
        since = fake_us();
        assert_int_equal(child_look(&child), CHILD_RUNS);
        looks[i] = fake_us() - since;
        since = fake_us();
        child_stop(&child);
        stops[i] = fake_us() - since;
    }
    check_quick("start", starts, ROUNDS);
    check_quick("look", looks, ROUNDS);
    check_quick("stop", stops, ROUNDS);
    fake_await_no_child();
    assert_int_equal(open_descriptors(), open_before);
}

/* One that takes long to die (here: much memory) is not waited for, and buried
 * by whoever comes next. */
static void one_that_dies_slowly_is_buried_later(void **state)
{
    static const char *const words[] = {"big", NULL};
    struct child child, other = {0};
    int64_t since;
    pid_t pid;

    fake_program(
        *state, "big", "exec dd if=/dev/zero of=/dev/null bs=150M count=1000");
    start(&child, words);
    pid = child.pid;
    for (since = fake_us(); fake_us() - since < 300000;)
        fake_nap();
    since = fake_us();
    child_stop(&child);
    since = fake_us() - since;
    print_message("stop of a big one: %ld us\n", (long)since);
    assert_int_equal(child.pid, 0);
    fake_await_end(pid);
    assert_int_equal(child_look(&other), CHILD_NONE);
    fake_await_no_child();
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(words_arrive_as_they_are_without_a_shell),
        CASE(input_is_read_whole_up_to_the_limit),
        CASE(input_that_nobody_reads_harms_nobody),
        CASE(no_descriptor_but_three_is_open_in_it),
        CASE(signals_are_as_at_the_beginning_of_the_world),
        CASE(it_is_a_session_and_a_group_of_its_own),
        CASE(one_that_has_hardly_begun_can_be_stopped),
        CASE(each_end_is_told_once),
        CASE(what_cannot_be_run_is_told_at_once),
        CASE(a_file_that_is_no_program_fails_at_its_first_look),
        CASE(what_it_started_ends_with_it),
        CASE(a_stopped_one_ends_too),
        CASE(waiting_ends_after_the_time_and_ends_it),
        CASE(an_end_is_told_where_sigchld_was_ignored),
        CASE(a_flood_goes_nowhere_and_nothing_waits_for_it),
        CASE(one_that_dies_slowly_is_buried_later),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
