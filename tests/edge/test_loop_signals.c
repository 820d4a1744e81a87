/* SPDX-License-Identifier: MIT */
/* test_loop_signals - signals before, in and around a stop of the loop. What
 * stops a process happens in a child.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include <edge/loop_world.h>

/* ---- signals ---- */

static void early_signal_waits_for_the_loop(void **state)
{
    struct world *world = *state;

    world_begin(world, &WORLD_HOLD);
    loop_open();
    raise(SIGTERM);
    assert_int_equal(world_run(world), 143);
    loop_close();
    assert_int_equal(world->kept[EFFECT_SYNC], 1);
}

static void signals_are_put_back(void **state)
{
    struct sigaction before, after;
    sigset_t mask;

    (void)state;
    assert_int_equal(sigaction(SIGTERM, NULL, &before), 0);
    loop_open();
    loop_close();
    assert_int_equal(sigaction(SIGTERM, NULL, &after), 0);
    assert_true(before.sa_handler == after.sa_handler);
    assert_int_equal(sigprocmask(SIG_BLOCK, NULL, &mask), 0);
    assert_int_equal(sigismember(&mask, SIGTERM), 0);
}

static void ignored_hang_up_stays_ignored(void **state)
{
    struct world *world = *state;

    world_begin_fast(world, &WORLD_HOLD);
    world->on_show = world_quit_in_turn_two;
    signal(SIGHUP, SIG_IGN);
    loop_open();
    raise(SIGHUP);
    assert_int_equal(world_run(world), 3);
    loop_close();
    signal(SIGHUP, SIG_DFL);
}

static void grow_and_quit(struct world *world)
{
    if (world->shows == 1) {
        world->rows = 60;
        world->columns = 200;
        raise(SIGWINCH);
    } else if (world->app.rows == 60) {
        world_type(world, "q");
    }
}

static void new_size_is_told(void **state)
{
    struct world *world = *state;

    world->rows = 24;
    world->columns = 80;
    world->on_show = grow_and_quit;
    assert_int_equal(world_run(world), 0);
    assert_int_equal(world->app.columns, 200);
}

/* ---- being stopped ---- */

/* A child in a group of its own, which a stop is not lost on. */
static pid_t fork_group(void)
{
    pid_t child = fork();

    assert_true(child >= 0);
    if (child == 0)
        setpgid(0, 0);
    return child;
}

/* Waits until the child has stopped, lets it go on, and returns its exit
 * status; -1 if it did not stop. */
static int stop_status(pid_t child)
{
    int status;

    assert_int_equal(waitpid(child, &status, WUNTRACED), child);
    if (!WIFSTOPPED(status))
        return -1;
    assert_int_equal(kill(child, SIGCONT), 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

/* Under valgrind a stop that was blocked comes to nothing. */
static bool stops_work_here(void)
{
    pid_t child = fork_group();

    if (child == 0) {
        sigset_t stop;

        sigemptyset(&stop);
        sigaddset(&stop, SIGTSTP);
        sigprocmask(SIG_BLOCK, &stop, NULL);
        raise(SIGTSTP);
        sigprocmask(SIG_UNBLOCK, &stop, NULL);
        _exit(0);
    }
    return stop_status(child) == 0;
}

/* Status 3, a stop that was announced 10, taking the terminal again 20, and
 * the new size that it has then 40. */
static int stopped_and_continued(struct world *world, void (*start)(void))
{
    pid_t child = fork_group();

    if (child == 0) {
        int status;

        loop_open();
        if (start)
            start();
        status = world_run(world);
        _exit(status + 10 * (int)world->suspends + 20 * (int)world->resumes +
              40 * (world->app.rows == world->rows));
    }
    return stop_status(child);
}

static void raise_stop(void)
{
    raise(SIGTSTP);
}

static void stop_gives_the_terminal_back(void **state)
{
    struct world *world = *state;

    if (!stops_work_here())
        skip();
    world_begin(world, &WORLD_HOLD);
    assert_int_equal(stopped_and_continued(world, raise_stop),
                     3 + 10 + 20 + 40);
}

static void stop_once(struct world *world)
{
    if (world->shows == 2)
        raise(SIGSTOP);
}

static void continuing_paints_anew(void **state)
{
    struct world *world = *state;

    world_begin(world, &WORLD_HOLD);
    world->on_show = stop_once;
    assert_int_equal(stopped_and_continued(world, NULL), 3 + 20 + 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(early_signal_waits_for_the_loop),
        WITH_WORLD(signals_are_put_back),
        WITH_WORLD(ignored_hang_up_stays_ignored),
        WITH_WORLD(new_size_is_told),
        WITH_WORLD(stop_gives_the_terminal_back),
        WITH_WORLD(continuing_paints_anew),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
