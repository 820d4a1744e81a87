/* SPDX-License-Identifier: MIT */
/* terminal - runs limber behind a pseudo terminal; see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <pty/terminal.h>

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>
#include <vterm.h>

enum {
    ROW_BYTES = 1024,
    KEYS_BYTES = 64,
    PULSE_MS = 20
};

struct terminal {
    int line; /* our end; -1: hung up */
    pid_t program;
    int status; /* of waitpid; meaningful when `ended` */
    bool ended;
    struct termios before;
    VTerm *vterm;
    VTermScreen *screen;
    int rows, columns;
    char *bytes; /* always ended */
    size_t count;
    char typed[KEYS_BYTES]; /* last */
};

static void fail(const char *what)
{
    perror(what);
    abort();
}

static int64_t now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- on the program's side, between fork and exec ---- */

/* What the child keeps of our environment. */
static const char *const KEPT[] = {
    "PATH", "TMPDIR", "LIMBER_DATA", "ASAN_OPTIONS", "UBSAN_OPTIONS"};
enum {
    KEPT_COUNT = sizeof KEPT / sizeof KEPT[0]
};

static void enter_environment(const struct terminal_setup *setup)
{
    const char *values[KEPT_COUNT];

    for (size_t i = 0; i < KEPT_COUNT; i++)
        values[i] = getenv(KEPT[i]);
    clearenv();
    for (size_t i = 0; i < KEPT_COUNT; i++)
        if (values[i])
            setenv(KEPT[i], values[i], 1);
    setenv("HOME", setup->home, 1);
    setenv("TERM", setup->term ? setup->term : "xterm-256color", 1);
    setenv("LC_ALL", setup->locale ? setup->locale : "C.UTF-8", 1);
    setenv("TZ", "UTC", 1);
    if (setup->no_colour)
        setenv("NO_COLOR", "1", 1);
}

static _Noreturn void become(const char *program,
                             const struct terminal_setup *setup)
{
    const char *arguments[8] = {"limber"};

    for (size_t i = 0; i < 6 && setup->words[i]; i++)
        arguments[i + 1] = setup->words[i];
    enter_environment(setup);
    execv(program, (char *const *)arguments);
    _exit(127);
}

static void say(const char *text)
{
    if (write(STDOUT_FILENO, text, strlen(text)) < 0)
        _exit(126);
}

/* A program alone in its session cannot be stopped: its group is orphaned, and
 * Ctrl-Z is thrown away. So, where it is asked for, it has a parent beside it
 * that does what a shell does. */
static _Noreturn void become_shell(const char *program,
                                   const struct terminal_setup *setup)
{
    pid_t child;
    int status;
    char line[16];

    signal(SIGTTOU, SIG_IGN);
    child = fork();
    if (child == 0) {
        setpgid(0, 0);
        tcsetpgrp(STDIN_FILENO, getpid());
        signal(SIGTTOU, SIG_DFL);
        become(program, setup);
    }
    setpgid(child, child);
    while (waitpid(child, &status, WUNTRACED) == child) {
        tcsetpgrp(STDIN_FILENO, getpid());
        if (!WIFSTOPPED(status))
            _exit(WIFEXITED(status) ? WEXITSTATUS(status)
                                    : 128 + WTERMSIG(status));
        say("[stopped]\r\n");
        if (read(STDIN_FILENO, line, sizeof line) < 0)
            _exit(126);
        tcsetpgrp(STDIN_FILENO, child);
        kill(-child, SIGCONT);
    }
    _exit(126);
}

/* ---- on our side ---- */

struct terminal *terminal_open(const struct terminal_setup *setup)
{
    struct terminal *terminal = calloc(1, sizeof *terminal);
    const char *program = getenv("LIMBER_BIN");
    struct winsize size = {
        .ws_row = (unsigned short)(setup->rows ? setup->rows : 24),
        .ws_col = (unsigned short)(setup->columns ? setup->columns : 80)};
    int slave;

    if (program == NULL || access(program, X_OK) != 0)
        fail("LIMBER_BIN names no program");
    if (terminal == NULL ||
        openpty(&terminal->line, &slave, NULL, NULL, &size) != 0 ||
        tcgetattr(slave, &terminal->before) != 0)
        fail("no pseudo terminal");
    fflush(NULL);
    terminal->program = fork();
    if (terminal->program == 0) {
        close(terminal->line);
        login_tty(slave);
        if (setup->shell)
            become_shell(program, setup);
        become(program, setup);
    }
    close(slave);
    fcntl(terminal->line, F_SETFD, FD_CLOEXEC);
    terminal->rows = size.ws_row;
    terminal->columns = size.ws_col;
    terminal->bytes = calloc(1, 1);
    terminal->vterm = vterm_new(size.ws_row, size.ws_col);
    vterm_set_utf8(terminal->vterm, 1);
    terminal->screen = vterm_obtain_screen(terminal->vterm);
    vterm_screen_enable_altscreen(terminal->screen, 1);
    vterm_screen_reset(terminal->screen, 1);
    return terminal;
}

void terminal_close(struct terminal *terminal)
{
    if (terminal == NULL)
        return;
    if (terminal->line >= 0)
        close(terminal->line);
    if (!terminal->ended) {
        kill(terminal->program, SIGKILL);
        waitpid(terminal->program, &terminal->status, 0);
    }
    vterm_free(terminal->vterm);
    free(terminal->bytes);
    free(terminal);
}

static void send_bytes(struct terminal *terminal, const char *bytes, size_t n)
{
    while (n > 0 && terminal->line >= 0) {
        ssize_t sent = write(terminal->line, bytes, n);

        if (sent <= 0)
            return;
        bytes += sent;
        n -= (size_t)sent;
    }
}

static void take_bytes(struct terminal *terminal, const char *bytes, size_t n)
{
    char answer[256];
    size_t length;

    terminal->bytes = realloc(terminal->bytes, terminal->count + n + 1);
    if (terminal->bytes == NULL)
        fail("no memory");
    memcpy(terminal->bytes + terminal->count, bytes, n);
    terminal->count += n;
    terminal->bytes[terminal->count] = '\0';
    vterm_input_write(terminal->vterm, bytes, n);
    length = vterm_output_read(terminal->vterm, answer, sizeof answer);
    send_bytes(terminal, answer, length);
}

/* Reads what there is; waits for the first byte if need be. False: nothing,
 * or nobody there any more. */
static bool pump(struct terminal *terminal, int wait_ms)
{
    struct pollfd line = {.fd = terminal->line, .events = POLLIN};
    char bytes[4096];
    ssize_t got;

    if (terminal->line < 0 || poll(&line, 1, wait_ms) <= 0)
        return false;
    got = read(terminal->line, bytes, sizeof bytes);
    if (got <= 0)
        return false;
    take_bytes(terminal, bytes, (size_t)got);
    return true;
}

void terminal_type(struct terminal *terminal, const char *keys)
{
    if (strcmp(keys, terminal->typed) == 0)
        terminal_listen(terminal, KEY_REST_MS);
    snprintf(terminal->typed, KEYS_BYTES, "%s", keys);
    send_bytes(terminal, keys, strlen(keys));
}

void terminal_resize(struct terminal *terminal, int rows, int columns)
{
    struct winsize size = {.ws_row = (unsigned short)rows,
                           .ws_col = (unsigned short)columns};

    while (pump(terminal, 0)) /* what was drawn for the size before */
        ;
    terminal->rows = rows;
    terminal->columns = columns;
    vterm_set_size(terminal->vterm, rows, columns);
    ioctl(terminal->line, TIOCSWINSZ, &size);
}

void terminal_signal(struct terminal *terminal, int number)
{
    kill(terminal->program, number);
}

void terminal_hang_up(struct terminal *terminal)
{
    close(terminal->line);
    terminal->line = -1;
}

static void row_text(const struct terminal *terminal, int row, char *out)
{
    VTermRect where = {.start_row = row,
                       .end_row = row + 1,
                       .start_col = 0,
                       .end_col = terminal->columns};
    size_t length =
        vterm_screen_get_text(terminal->screen, out, ROW_BYTES - 1, where);

    out[length < ROW_BYTES ? length : ROW_BYTES - 1] = '\0';
}

bool terminal_shows(const struct terminal *terminal, const char *text)
{
    char row[ROW_BYTES];

    for (int r = 0; r < terminal->rows; r++) {
        row_text(terminal, r, row);
        if (strstr(row, text))
            return true;
    }
    return false;
}

static void print_screen(const struct terminal *terminal, const char *missing)
{
    char row[ROW_BYTES];

    fprintf(stderr, "\"%s\" is not there, but:\n", missing);
    for (int r = 0; r < terminal->rows; r++) {
        row_text(terminal, r, row);
        fprintf(stderr, "%2d|%s\n", r, row);
    }
}

int terminal_wait_one(struct terminal *terminal,
                      const char *const texts[],
                      int count)
{
    int64_t end_ms = now_ms() + TERMINAL_WAIT_MS;

    for (;;) {
        for (int i = 0; i < count; i++)
            if (terminal_shows(terminal, texts[i]))
                return i;
        if (now_ms() > end_ms) {
            print_screen(terminal, texts[count - 1]);
            return -1;
        }
        pump(terminal, PULSE_MS);
    }
}

bool terminal_wait(struct terminal *terminal, const char *text)
{
    return terminal_wait_one(terminal, &text, 1) == 0;
}

void terminal_listen(struct terminal *terminal, int ms)
{
    int64_t end_ms = now_ms() + ms;

    for (int64_t left = ms; left > 0; left = end_ms - now_ms())
        pump(terminal, (int)left);
}

unsigned terminal_cell(const struct terminal *terminal, int row, int column)
{
    VTermScreenCell cell;
    VTermPos where = {.row = row, .col = column};

    vterm_screen_get_cell(terminal->screen, where, &cell);
    return cell.chars[0];
}

int terminal_end(struct terminal *terminal)
{
    int64_t end_ms = now_ms() + TERMINAL_WAIT_MS;

    while (!terminal->ended && now_ms() < end_ms) {
        if (waitpid(terminal->program, &terminal->status, WNOHANG) != 0)
            terminal->ended = true;
        else if (!pump(terminal, PULSE_MS))
            poll(NULL, 0, 1);
    }
    while (pump(terminal, 0))
        ;
    if (!terminal->ended)
        print_screen(terminal, "the end");
    if (!terminal->ended)
        return -1;
    return WIFEXITED(terminal->status) ? WEXITSTATUS(terminal->status)
                                       : 128 + WTERMSIG(terminal->status);
}

const char *terminal_bytes(const struct terminal *terminal, size_t *count)
{
    if (count)
        *count = terminal->count;
    return terminal->bytes;
}

/* ---- as it was ---- */

static const char *last(const char *bytes, const char *sequence)
{
    const char *found = NULL;

    for (const char *at = bytes; (at = strstr(at, sequence)) != NULL; at++)
        found = at;
    return found;
}

/* Is the last `off` behind the last `on`? */
static bool
is_off(const struct terminal *terminal, const char *on, const char *off)
{
    const char *was_on = last(terminal->bytes, on);
    const char *was_off = last(terminal->bytes, off);

    if (was_on == NULL || (was_off != NULL && was_off > was_on))
        return true;
    fprintf(stderr, "ESC%s was not followed by ESC%s\n", on + 1, off + 1);
    return false;
}

static bool line_is_as_before(const struct terminal *terminal)
{
    const struct termios *before = &terminal->before;
    struct termios now;

    if (tcgetattr(terminal->line, &now) == 0 &&
        now.c_iflag == before->c_iflag && now.c_oflag == before->c_oflag &&
        now.c_cflag == before->c_cflag && now.c_lflag == before->c_lflag &&
        memcmp(now.c_cc, before->c_cc, sizeof now.c_cc) == 0)
        return true;
    fprintf(stderr, "the line's modes are not as before\n");
    return false;
}

bool terminal_is_restored(const struct terminal *terminal)
{
    return is_off(terminal, "\033[?1049h", "\033[?1049l") &&
           is_off(terminal, "\033[?25l", "\033[?25h") &&
           is_off(terminal, "\033[?1h", "\033[?1l") &&
           line_is_as_before(terminal);
}

/* ---- folders ---- */

char *folder_make(void)
{
    const char *under = getenv("TMPDIR");
    char *folder = malloc(4096);

    if (folder == NULL)
        fail("no memory");
    snprintf(folder, 4096, "%s/limber-pty.XXXXXX", under ? under : "/tmp");
    if (mkdtemp(folder) == NULL)
        fail(folder);
    return folder;
}

static int remove_one(const char *path,
                      const struct stat *about,
                      int kind,
                      struct FTW *where)
{
    (void)about, (void)kind, (void)where;
    return remove(path);
}

void folder_free(char *folder)
{
    if (folder == NULL)
        return;
    nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    free(folder);
}
