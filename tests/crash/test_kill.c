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

#include <limber/core/session/checkpoint.h>
#include <limber/edge/yaml/load.h>

enum {
    POINTS = 200,
    BLIND_ROUNDS = 40,
    PIPE_BYTES = 4096,
    DUMPS = 40,
    PATH_BYTES = 512,
    SCRIPT_BYTES = 16384
};

/* What the person does, in session seconds: a number now and then, an easier
 * form, too much, further down the leg, a set left out. */
static const struct {
    int at_s;
    const char *key;
} keys[] = {
    {40, "2"},
    {130, "f"},
    {255, "1"}, /* back where it was */
    {300, "3"},
    {330, "e"},
    {420, "t"},
    {425, "7"},
    {520, "n"},
    {600, "+"},
    {640, "4"},
    {700, "N"},
    {760, "space"},
    {770, "space"},
    {850, "8"},
};

enum {
    KEYS = sizeof keys / sizeof keys[0]
};

/* ---- the session as it must go, and what it asked to be kept ---- */

struct reference {
    struct arena arena;
    struct plan plan;
    int64_t length_ms; /* until the session ends */
};

static void reference_open(struct reference *reference)
{
    char path[PATH_BYTES], exercises[PATH_BYTES];
    const char *data = getenv("LIMBER_DATA");
    const char *items[] = {exercises};
    struct folders folders = {items, 1};
    struct routine routine, *settled;
    struct library library;
    struct report report;
    struct error err;

    memset(reference, 0, sizeof *reference);
    snprintf(path, sizeof path, "%s/daily.yaml", data);
    snprintf(exercises, sizeof exercises, "%s/exercises", data);
    library_init(&library);
    report_init(&report);
    settled = arena_take(&reference->arena, 1, sizeof *settled);
    assert_true(yaml_open_routine(path,
                                  "daily",
                                  &folders,
                                  &reference->arena,
                                  &routine,
                                  &library,
                                  &report));
    assert_true(routine_settle(
        &routine, &library, NULL, 0, &reference->arena, settled, &err));
    assert_true(plan_build(
        settled, SIDE_NONE, &reference->arena, &reference->plan, &err));
    report_release(&report);
    library_release(&library);
}

static bool asks_to_keep(const struct effects *effects)
{
    return effects_have(effects, EFFECT_CHECKPOINT, 0) ||
           effects_have(effects, EFFECT_SYNC, 0) ||
           effects_have(effects, EFFECT_FINISH, 0);
}

struct play {
    const struct plan *plan;
    struct session session;
    struct checkpoint kept;
};

static void play_keep(struct play *play, const struct effects *effects)
{
    if (asks_to_keep(effects))
        checkpoint_of(&play->session, play->plan, &play->kept);
}

static void play_event(struct play *play, struct event event)
{
    struct effects effects = session_step(&play->session, play->plan, &event);

    play_keep(play, &effects);
}

/* Ticks as the loop would, up to a moment. */
static void play_until(struct play *play, int64_t ms)
{
    for (;;) {
        int64_t next = session_next_ms(&play->session, play->plan);

        if (next > ms)
            break;
        play_event(play, (struct event){.kind = EVENT_TICK, .now_ms = next});
    }
    play_event(play, (struct event){.kind = EVENT_TICK, .now_ms = ms});
}

static void play_key(struct play *play, const char *key)
{
    struct event event = {.kind = EVENT_COMMAND,
                          .now_ms = play->session.now_ms};

    event.command = command_of_line(key, &event.value);
    play_event(play, event);
}

static void play_to(struct play *play, const struct plan *plan, int64_t ms)
{
    struct session_options options = session_options_default();
    struct effects first;

    play->plan = plan;
    first = session_begin(&play->session, plan, &options, 0);
    play_keep(play, &first);
    for (unsigned i = 0; i < KEYS && keys[i].at_s * 1000 <= ms; i++) {
        play_until(play, keys[i].at_s * 1000);
        play_key(play, keys[i].key);
    }
    play_until(play, ms);
}

static int64_t play_length(const struct plan *plan)
{
    struct play play;
    int64_t ms = 0;

    do
        play_to(&play, plan, ms += 10000);
    while (play.session.state != SESSION_ENDED);
    return ms;
}

/* ---- scripts ---- */

static void script_keys(FILE *out, int64_t until_ms)
{
    for (unsigned i = 0; i < KEYS && keys[i].at_s * 1000 <= until_ms; i++)
        fprintf(out, "at %d key %s\n", keys[i].at_s, keys[i].key);
}

static void write_victim(const char *path, int64_t at_ms)
{
    FILE *out = fopen(path, "w");

    assert_non_null(out);
    fputs("set record yes\n", out);
    script_keys(out, at_ms);
    fprintf(out,
            "at %lld.%03lld dump\n",
            (long long)(at_ms / 1000),
            (long long)(at_ms % 1000));
    for (int i = 0; i < DUMPS; i++)
        fputs("dump\n", out);
    assert_int_equal(fclose(out), 0);
}

/* What a resumed session must look like, from what was kept. */
static void write_witness(const char *path, const struct play *play)
{
    struct session_options options = session_options_default();
    struct session resumed;
    const struct plan *plan = play->plan;
    FILE *out = fopen(path, "w");

    assert_non_null(out);
    fputs("set record yes\n", out);
    checkpoint_restore(&play->kept, plan, &options, &resumed);
    session_go_on(&resumed, plan, 0);
    for (unsigned i = 0; i < plan->step_count; i++) {
        const struct checkpoint_step *step = &play->kept.steps[i];

        fprintf(out,
                "expect status %u %s\n",
                i + 1,
                step_status_word((enum step_status)resumed.steps[i].status));
        fprintf(out, "expect sets-done %u %u\n", i + 1, step->sets_done);
        if (step->rating != RATING_NONE)
            fprintf(out, "expect rating %u %d\n", i + 1, step->rating);
    }
    if (resumed.state == SESSION_ENDED) {
        fputs("expect outcome done\n", out);
    } else if (resumed.state == SESSION_WHERE) {
        fprintf(out,
                "expect step %s\nexpect state where\n",
                session_form(&resumed, plan)->exercise);
        fputs("key 1\nrun to end\nexpect outcome done\n", out);
    } else {
        const struct segment *ahead = session_ahead(&resumed, plan);

        fprintf(
            out, "expect step %s\n", session_form(&resumed, plan)->exercise);
        fprintf(out, "expect level %s\n", session_form(&resumed, plan)->level);
        fprintf(out, "expect segment get-ready\nexpect left 12\n");
        fprintf(out,
                "after 12 expect segment work\nexpect set %u\n",
                ahead->set + 1U);
        if (ahead->side != SIDE_NONE)
            fprintf(out, "expect side %s\n", side_word(ahead->side));
        fputs("run to end\nexpect outcome done\n", out);
    }
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
    struct reference *reference = *state;
    int64_t length = reference->length_ms - 60000;

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
        write_witness(scratch.script, &play);
        assert_int_equal(run_witness(&scratch, at_ms), 0);
        scratch_remove(&scratch);
    }
}

static void wait_blindly(unsigned microseconds)
{
    struct timespec span = {.tv_nsec = (long)microseconds * 1000};

    /* the one thing that cannot be scripted: a moment nobody chose */
    pselect(0, NULL, NULL, NULL, &span, NULL);
}

static void any_moment_is_gone_on_from(void **state)
{
    struct reference *reference = *state;
    unsigned seed = 20261121;

    for (int i = 0; i < BLIND_ROUNDS; i++) {
        struct scratch scratch;
        FILE *out;
        int status, null = open("/dev/null", O_WRONLY | O_CLOEXEC);
        pid_t pid;

        scratch_make(&scratch);
        out = fopen(scratch.script, "w");
        fputs("set record yes\n", out);
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
    static struct reference reference;

    reference_open(&reference);
    reference.length_ms = play_length(&reference.plan);
    *state = &reference;
    return 0;
}

static int teardown(void **state)
{
    struct reference *reference = *state;

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
