/* SPDX-License-Identifier: MIT */
/* child - starts another program, asks after it, ends it; see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/edge/child.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    CANNOT_RUN = 127, /* as shells have it */
    FIRST_OTHER = 3,  /* behind input, output and errors */
    LEFT_MAX = 16,
    STOP_NAPS = 3,
    STOP_NAP_US = 200,
    WAIT_NAP_MS = 5,
    OTHERS_MAX = 1024,
    PROGRAM_BYTES = 4096
};

static void nap_us(long us)
{
    struct timespec rest = {.tv_sec = us / 1000000,
                            .tv_nsec = us % 1000000 * 1000};

    while (nanosleep(&rest, &rest) != 0 && errno == EINTR)
        ;
}

/* ---- those that were ended but are not yet gone ---- */

/* A process that hangs in the kernel dies late; it is buried when it does. */
static pid_t left[LEFT_MAX];
static unsigned left_count;

static bool is_buried(pid_t pid)
{
    return waitpid(pid, NULL, WNOHANG) != 0; /* gone, or never was ours */
}

static void bury_left(void)
{
    unsigned kept = 0;

    for (unsigned i = 0; i < left_count; i++)
        if (!is_buried(left[i]))
            left[kept++] = left[i];
    left_count = kept;
}

/* ---- which program ---- */

/* 0, or why it may not be run. */
static int look_at(const char *path)
{
    struct stat file;

    if (stat(path, &file) != 0)
        return ENOENT;
    return S_ISREG(file.st_mode) && access(path, X_OK) == 0 ? 0 : EACCES;
}

/* Its path, as PATH leads to it; 0, or why not. */
static int find_program(const char *program, char full[PROGRAM_BYTES])
{
    const char *path = getenv("PATH");
    int reason = ENOENT;

    if (strchr(program, '/') != NULL)
        path = ""; /* as it is */
    else if (path == NULL)
        path = "/bin:/usr/bin";
    for (;; path++) {
        size_t bytes = strcspn(path, ":");
        int wanted = strchr(program, '/') != NULL
                         ? snprintf(full, PROGRAM_BYTES, "%s", program)
                         : snprintf(full,
                                    PROGRAM_BYTES,
                                    "%.*s/%s",
                                    bytes > 0 ? (int)bytes : 1,
                                    bytes > 0 ? path : ".",
                                    program);
        int found =
            wanted > 0 && wanted < PROGRAM_BYTES ? look_at(full) : ENOENT;

        if (found == 0)
            return 0;
        if (found == EACCES)
            reason = EACCES;
        path += bytes;
        if (*path == '\0')
            return reason;
    }
}

bool child_is_there(const char *program)
{
    char full[PROGRAM_BYTES];

    return program[0] != '\0' && find_program(program, full) == 0;
}

/* ---- starting ---- */

static void put_on(int fd, int place)
{
    if (fd == place) /* it must stay open behind exec */
        fcntl(fd, F_SETFD, 0);
    else if (fd < 0 || dup2(fd, place) < 0)
        _exit(CANNOT_RUN);
}

static void close_others(void)
{
#if defined(__GLIBC__) && defined(__GLIBC_PREREQ)
#if __GLIBC_PREREQ(2, 34)
    if (close_range(FIRST_OTHER, ~0U, 0) == 0)
        return;
#endif
#endif
    for (int fd = FIRST_OTHER; fd < OTHERS_MAX; fd++)
        close(fd);
}

/* Where one of the three was closed, `input` may lie on it: it goes first. */
static void set_files(int input)
{
    int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);

    put_on(input >= 0 ? input : nowhere, STDIN_FILENO);
    put_on(nowhere, STDOUT_FILENO);
    put_on(nowhere, STDERR_FILENO);
    close_others();
}

static void set_signals(void)
{
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigset_t none;

    for (int sig = 1; sig <= SIGRTMAX; sig++)
        sigaction(sig, &usual, NULL); /* not for those that none may change */
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* In the new process, which has all signals blocked: only calls that are safe
 * wherever the old one stood. */
static void become(const char *path, const char *const *words, int input)
{
    /* execv takes `char *const *` for history's sake and changes nothing */
    union {
        const char *const *ours;
        char *const *theirs;
    } list = {.ours = words};

    setsid(); /* no terminal is its own: none can stop it, or be read by it */
    set_files(input);
    set_signals();
    execv(path, list.theirs);
    _exit(CANNOT_RUN);
}

/* Not posix_spawn, which holds us up until the new process had its turn and
 * has begun the program: on a busy computer tens of milliseconds. */
static pid_t spawn(const char *path, const char *const *words, int input)
{
    sigset_t all, before;
    pid_t pid;

    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    pid = fork();
    if (pid == 0)
        become(path, words, input);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return pid;
}

/* A pipe that holds all of the input already; -1 with errno. It is written
 * while we hold the reading end, so nobody can break it. */
static int pipe_of(const char *input, size_t bytes)
{
    int ends[2];
    ssize_t taken;

    if (pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    taken = write(ends[1], input, bytes);
    close(ends[1]);
    if (taken >= 0 && (size_t)taken == bytes)
        return ends[0];
    close(ends[0]);
    if (taken >= 0)
        errno = EAGAIN;
    return -1;
}

/* Where whoever started limber ignores SIGCHLD, no end would be told. */
static void hear_of_ends(void)
{
    struct sigaction now;

    if (sigaction(SIGCHLD, NULL, &now) == 0 &&
        (now.sa_flags & SA_SIGINFO) == 0 && now.sa_handler == SIG_IGN) {
        now.sa_handler = SIG_DFL;
        sigaction(SIGCHLD, &now, NULL);
    }
}

static const char *why(int reason)
{
    if (reason == ENOENT)
        return "there is no such program";
    if (reason == EACCES)
        return "it is not a program that may be run";
    return strerror(reason);
}

bool child_start(struct child *child,
                 const char *const *words,
                 const char *input,
                 struct error *err)
{
    char path[PROGRAM_BYTES];
    size_t bytes = input != NULL ? strlen(input) : 0;
    int from = -1, wrong;

    bury_left();
    child->pid = 0;
    if (words[0] == NULL || words[0][0] == '\0')
        return error_set(err, ERROR_USAGE, "no program is named");
    if (bytes > CHILD_INPUT_MAX)
        return error_set(
            err, ERROR_FAILED, "cannot run '%s': too much to read", words[0]);
    wrong = find_program(words[0], path);
    if (wrong == 0 && bytes > 0 && (from = pipe_of(input, bytes)) < 0)
        wrong = errno;
    if (wrong == 0) {
        hear_of_ends();
        child->pid = spawn(path, words, from);
        wrong = child->pid < 0 ? errno : 0;
    }
    if (from >= 0)
        close(from);
    if (wrong == 0)
        return true;
    child->pid = 0;
    return error_set(
        err, ERROR_FAILED, "cannot run '%s': %s", words[0], why(wrong));
}

/* ---- its end ---- */

/* What it started ends with it; it is asked to before it is buried, for until
 * then its number belongs to nobody else. */
enum child_state child_look(struct child *child)
{
    siginfo_t end = {0};
    int status = 0;
    pid_t pid = child->pid;

    bury_left();
    if (pid == 0)
        return CHILD_NONE;
    if (waitid(P_PID, (id_t)pid, &end, WEXITED | WNOHANG | WNOWAIT) != 0) {
        child->pid = 0; /* somebody else has buried it */
        return CHILD_FAILED;
    }
    if (end.si_pid == 0)
        return CHILD_RUNS;
    kill(-pid, SIGKILL);
    child->pid = 0;
    if (waitpid(pid, &status, WNOHANG) != pid)
        return CHILD_FAILED;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? CHILD_DONE
                                                         : CHILD_FAILED;
}

void child_stop(struct child *child)
{
    pid_t pid = child->pid;

    bury_left();
    if (pid == 0)
        return;
    child->pid = 0;
    kill(pid, SIGKILL); /* it may not have become a group yet */
    kill(-pid, SIGKILL);
    for (int i = 0; i < STOP_NAPS; i++) {
        if (is_buried(pid))
            return;
        nap_us(STOP_NAP_US);
    }
    if (left_count < LEFT_MAX)
        left[left_count++] = pid;
}

enum child_state child_wait(struct child *child, int ms)
{
    enum child_state state = child_look(child);

    for (; state == CHILD_RUNS && ms > 0; ms -= WAIT_NAP_MS) {
        nap_us(WAIT_NAP_MS * 1000L);
        state = child_look(child);
    }
    if (state != CHILD_RUNS)
        return state;
    child_stop(child);
    return CHILD_FAILED;
}

/* ---- a command line ---- */

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

/* Puts the word at *at down at *to; false: a quote is open. */
static bool split_word(const char **at, char **to)
{
    char quote = '\0';

    for (; **at != '\0' && (quote != '\0' || !is_space(**at)); ++*at)
        if (quote == '\0' && (**at == '"' || **at == '\''))
            quote = **at;
        else if (quote != '\0' && **at == quote)
            quote = '\0';
        else
            *(*to)++ = **at;
    *(*to)++ = '\0';
    return quote == '\0';
}

bool child_split(const char *line,
                 char storage[CHILD_WORDS_BYTES],
                 const char *words[CHILD_WORDS_MAX + 1])
{
    char *to = storage;
    unsigned count = 0;

    words[0] = NULL;
    if (strlen(line) >= CHILD_WORDS_BYTES) /* no word is longer than it was */
        return false;
    for (;;) {
        while (is_space(*line))
            line++;
        if (*line == '\0')
            break;
        if (count == CHILD_WORDS_MAX)
            break;
        words[count++] = to;
        if (!split_word(&line, &to))
            return false;
    }
    words[count] = NULL;
    return *line == '\0' && count > 0 && words[0][0] != '\0';
}
