/* SPDX-License-Identifier: MIT */
/* kill -9 at 200 points over a whole daily routine, and at moments that nobody
 * chose: each time `limber resume` goes on at the set that was interrupted,
 * with what was done still done.
 *
 * The real program plays a script, which takes no time. At the point of the
 * script it writes more dumps than its pipe can hold, so it stands still there
 * until it is killed. What must come back is told by the same session, stepped
 * here: the last checkpoint that it asked for before that point.
 */
#define _GNU_SOURCE /* pipe2, F_SETPIPE_SZ */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <crash/play.h>
#include <limber/core/session/timeline.h>

enum {
    POINTS = 200,
    BLIND_ROUNDS = 40,
    PIPE_BYTES = 4096,
    DUMPS = 40,
    PATH_BYTES = 512,
    SCRIPT_BYTES = 16384,
    QUESTIONS = 3
};

/* ---- scripts ---- */

static void script_keys(FILE *out, int64_t until_ms)
{
    for (unsigned i = 0; i < PLAY_KEYS && play_keys[i].at_s * 1000 <= until_ms;
         i++)
        fprintf(out, "at %d key %s\n", play_keys[i].at_s, play_keys[i].key);
}

static void script_start(FILE *out)
{
    fprintf(out,
            "set record yes\nset pain %d\nset place %s\n",
            PLAY_START_PAIN,
            place_word(PLAY_START_PLACE));
}

static void write_victim(const char *path, int64_t at_ms)
{
    FILE *out = fopen(path, "w");

    assert_non_null(out);
    script_start(out);
    script_keys(out, at_ms);
    fprintf(out,
            "at %lld.%03lld dump\n",
            (long long)(at_ms / 1000),
            (long long)(at_ms % 1000));
    for (int i = 0; i < DUMPS; i++)
        fputs("dump\n", out);
    assert_int_equal(fclose(out), 0);
}

/* How each step went, as it was kept. */
static void expect_steps(FILE *out,
                         const struct session *resumed,
                         const struct checkpoint *kept)
{
    for (unsigned i = 0; i < kept->step_count; i++) {
        const struct checkpoint_step *step = &kept->steps[i];
        unsigned number = i + 1;

        fprintf(out,
                "expect status %u %s\n",
                number,
                step_status_word((enum step_status)resumed->steps[i].status));
        fprintf(out, "expect sets-done %u %u\n", number, step->sets_done);
        fprintf(out, "expect reds %u %u\n", number, step->reds);
        if (step->rating != RATING_NONE)
            fprintf(out, "expect rating %u %d\n", number, step->rating);
        if (step->place != PLACE_UNKNOWN)
            fprintf(
                out, "expect place %u %s\n", number, place_word(step->place));
    }
}

/* A question that nobody has answered comes first, and is answered now. */
static const struct {
    enum session_state state;
    const char *word, *answer;
} questions[QUESTIONS] = {
    {SESSION_WHERE, "where", "1"}, /* back where it was */
    {SESSION_AGAIN, "again", "3"},
    {SESSION_PLACE, "place", "1"},
};

static bool expect_question(FILE *out,
                            const struct session *resumed,
                            unsigned met[QUESTIONS])
{
    for (unsigned i = 0; i < QUESTIONS; i++) {
        if (resumed->state != questions[i].state)
            continue;
        fprintf(out,
                "expect state %s\nkey %s\nexpect no state %s\n",
                questions[i].word,
                questions[i].answer,
                questions[i].word);
        met[i]++;
        return true;
    }
    return false;
}

/* A get-ready, then the set that was interrupted. */
static void
expect_set(FILE *out, const struct session *resumed, const struct plan *plan)
{
    const struct segment *ahead = session_ahead(resumed, plan);

    fprintf(out, "expect level %s\n", session_form(resumed, plan)->level);
    fprintf(out, "expect segment get-ready\nexpect left 12\n");
    fprintf(
        out, "after 12 expect segment work\nexpect set %u\n", ahead->set + 1U);
    if (ahead->side != SIDE_NONE)
        fprintf(out, "expect side %s\n", side_word(ahead->side));
}

/* What a resumed session must look like, from what was kept. */
static void write_witness(const char *path,
                          const struct play *play,
                          unsigned met[QUESTIONS])
{
    struct session_options options = session_options_default();
    struct session resumed;
    const struct plan *plan = play->plan;
    FILE *out = fopen(path, "w");

    assert_non_null(out);
    fputs("set record yes\n", out);
    checkpoint_restore(&play->kept, plan, &options, &resumed);
    session_go_on(&resumed, plan, 0);
    expect_steps(out, &resumed, &play->kept);
    if (resumed.state != SESSION_ENDED) {
        fprintf(
            out, "expect step %s\n", session_form(&resumed, plan)->exercise);
        if (!expect_question(out, &resumed, met))
            expect_set(out, &resumed, plan);
        fputs("run to end\n", out);
    }
    fputs("expect outcome done\n", out);
    assert_int_equal(fclose(out), 0);
}

/* ---- the real program ---- */

struct scratch {
    char folder[PATH_BYTES];
    char script[PATH_BYTES + 16];
};

static void scratch_make(struct scratch *scratch)
{
    const char *tmp = getenv("TMPDIR");

    snprintf(scratch->folder,
             sizeof scratch->folder,
             "%s/kill-XXXXXX",
             tmp != NULL ? tmp : "/tmp");
    assert_non_null(mkdtemp(scratch->folder));
    snprintf(
        scratch->script, sizeof scratch->script, "%s/script", scratch->folder);
}

static void scratch_remove(const struct scratch *scratch)
{
    char command[PATH_BYTES + 16];

    snprintf(command, sizeof command, "rm -rf '%s'", scratch->folder);
    assert_int_equal(system(command), 0);
}

static pid_t start(const struct scratch *scratch,
                   const char *verb,
                   const char *word,
                   int out)
{
    pid_t pid = fork();

    if (pid != 0)
        return pid;
    const char *program = getenv("LIMBER_BIN");

    setenv("XDG_DATA_HOME", scratch->folder, 1);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    execl(program,
          program,
          verb,
          "--script",
          scratch->script,
          word,
          (char *)NULL);
    _exit(127);
}

/* Starts it, waits until it stands at its dumps, and kills it there. */
static void kill_at_dump(const struct scratch *scratch)
{
    int ends[2], status;
    char byte;
    pid_t pid;

    assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
    fcntl(ends[0], F_SETPIPE_SZ, PIPE_BYTES);
    pid = start(scratch, "run", "daily", ends[1]);
    close(ends[1]);
    assert_int_equal(read(ends[0], &byte, 1), 1);
    kill(pid, SIGKILL);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFSIGNALED(status));
    close(ends[0]);
}

/* Runs to its own end; what it prints is shown where the status is off. */
static int run_witness(const struct scratch *scratch, int64_t at_ms)
{
    char said[SCRIPT_BYTES];
    size_t length = 0;
    ssize_t got;
    int ends[2], status;
    pid_t pid;

    assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
    pid = start(scratch, "resume", NULL, ends[1]);
    close(ends[1]);
    while ((got = read(ends[0], said + length, sizeof said - 1 - length)) > 0)
        length += (size_t)got;
    said[length] = '\0';
    close(ends[0]);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        print_error("killed at %lld ms, then:\n%s", (long long)at_ms, said);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static void each_point_is_gone_on_from(void **state)
{
    struct play_routine *reference = *state;
    int64_t length = reference->length_ms - 60000;
    unsigned met[QUESTIONS] = {0};

    for (int i = 0; i < POINTS; i++) {
        /* odd steps, so that no point falls on a boundary by design */
        int64_t at_ms = 137 + length * i / POINTS;
        struct scratch scratch;
        struct play play;

        play_to(&play, &reference->plan, at_ms);
        assert_int_not_equal(play.session.state, SESSION_ENDED);
        scratch_make(&scratch);
        write_victim(scratch.script, at_ms);
        kill_at_dump(&scratch);
        write_witness(scratch.script, &play, met);
        assert_int_equal(run_witness(&scratch, at_ms), 0);
        scratch_remove(&scratch);
    }
    for (unsigned i = 0; i < QUESTIONS; i++)
        if (met[i] == 0)
            fail_msg("never went on with the question %s", questions[i].word);
}

static void wait_blindly(unsigned microseconds)
{
    struct timespec span = {.tv_nsec = (long)microseconds * 1000};

    /* the one thing that cannot be scripted: a moment nobody chose */
    pselect(0, NULL, NULL, NULL, &span, NULL);
}

static void any_moment_is_gone_on_from(void **state)
{
    struct play_routine *reference = *state;
    unsigned seed = 20261121;

    for (int i = 0; i < BLIND_ROUNDS; i++) {
        struct scratch scratch;
        FILE *out;
        int status, null = open("/dev/null", O_WRONLY | O_CLOEXEC);
        pid_t pid;

        scratch_make(&scratch);
        out = fopen(scratch.script, "w");
        script_start(out);
        script_keys(out, reference->length_ms);
        fputs("run to end\n", out);
        fclose(out);
        pid = start(&scratch, "run", "daily", null);
        wait_blindly((unsigned)rand_r(&seed) % 30000);
        kill(pid, SIGKILL);
        waitpid(pid, &status, 0);
        close(null);
        out = fopen(scratch.script, "w");
        fputs("set record yes\n"
              "after 1 key 1\n" /* where it may ask */
              "run to end\n"
              "expect outcome done\n",
              out);
        fclose(out);
        assert_int_equal(run_witness(&scratch, -1), 0);
        scratch_remove(&scratch);
    }
}

static int setup(void **state)
{
    static struct play_routine reference;

    play_open(&reference);
    *state = &reference;
    return 0;
}

static int teardown(void **state)
{
    struct play_routine *reference = *state;

    arena_release(&reference->arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_point_is_gone_on_from),
        cmocka_unit_test(any_moment_is_gone_on_from),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
