/* SPDX-License-Identifier: MIT */
/* events - hands lines over as far as they are taken; see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/edge/events.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <limber/core/sound/news.h>

enum {
    CHUNK_BYTES = 4096, /* a pipe takes so many all at once or not at all */
    STEP_MS = 10,       /* how often the end is looked for, when closing */
    DIGITS_MAX = 6
};

/* ---- a target ---- */

static bool cannot_write(const char *target, const char *why, struct error *err)
{
    return error_set(
        err, ERROR_USAGE, "cannot write events to '%.200s': %s", target, why);
}

static bool
open_path(struct events *events, const char *path, struct error *err)
{
    struct stat about;
    int flags =
        O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    int fd = open(path, flags, 0600);

    if (fd < 0 && errno == ENXIO)
        return cannot_write(
            path, "nobody reads it; start its reader first", err);
    if (fd < 0 && errno == EISDIR)
        return cannot_write(path, "it is a folder; name a file in it", err);
    if (fd < 0 && errno == ENOENT)
        return cannot_write(
            path, "its folder is not there; make it first", err);
    if (fd < 0)
        return cannot_write(path, strerror(errno), err);
    events->out = fd;
    events->owned = true;
    events->socket = fstat(fd, &about) == 0 && S_ISSOCK(about.st_mode);
    return true;
}

/* The number behind "fd:"; -1: none. */
static int descriptor_of(const char *digits)
{
    size_t count = strspn(digits, "0123456789");

    if (count == 0 || count > DIGITS_MAX || digits[count] != '\0')
        return -1;
    return (int)strtol(digits, NULL, 10);
}

/* What came with the program has no CLOEXEC; what has it was opened here. */
static bool was_handed_over(int fd)
{
    int flags = fcntl(fd, F_GETFD);

    return flags >= 0 && (flags & FD_CLOEXEC) == 0;
}

/* Its own end of a pipe or terminal; -1 where that cannot be had. A file is
 * never opened anew: it would have a place of its own to write at. */
static int open_anew(int fd, const struct stat *about)
{
    char path[32];

    if (!S_ISFIFO(about->st_mode) && !S_ISCHR(about->st_mode))
        return -1;
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    return open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
}

static bool
open_descriptor(struct events *events, const char *target, struct error *err)
{
    struct stat about;
    int fd = descriptor_of(target + strlen("fd:"));
    int anew;

    if (fd < 0)
        return cannot_write(
            target, "a whole number belongs behind fd:, as in fd:3", err);
    if (!was_handed_over(fd) || fstat(fd, &about) != 0)
        return error_set(err,
                         ERROR_USAGE,
                         "cannot write events to '%s': it is not open; open "
                         "it behind the command, as in %d>>events.jsonl",
                         target,
                         fd);
    if ((fcntl(fd, F_GETFL) & O_ACCMODE) == O_RDONLY)
        return cannot_write(target,
                            "it is open for reading alone; use another "
                            "number, such as fd:3",
                            err);
    anew = open_anew(fd, &about);
    events->out = anew >= 0 ? anew : fd;
    events->owned = anew >= 0;
    events->socket = S_ISSOCK(about.st_mode);
    return true;
}

static bool
open_command(struct events *events, const char *command, struct error *err)
{
    if (!child_split(command, events->storage, events->words)) {
        events->words[0] = NULL;
        return error_set(err,
                         ERROR_USAGE,
                         "cannot run '%.200s' on events: it is empty, too "
                         "long, or a quote is open",
                         command);
    }
    if (!child_is_there(events->words[0])) {
        error_set(err,
                  ERROR_USAGE,
                  "cannot run '%.200s' on events: there is no such program",
                  events->words[0]);
        events->words[0] = NULL;
        return false;
    }
    return true;
}

static bool
open_target(struct events *events, const char *target, struct error *err)
{
    return strncmp(target, "fd:", strlen("fd:")) == 0
               ? open_descriptor(events, target, err)
               : open_path(events, target, err);
}

bool events_open(struct events *events,
                 const char *target,
                 const char *command,
                 struct error *err)
{
    memset(events, 0, sizeof *events);
    events->out = -1;
    text_init(&events->pending, EVENTS_PENDING_MAX);
    if (command != NULL && !open_command(events, command, err))
        return false;
    if (target == NULL || open_target(events, target, err))
        return true;
    events->words[0] = NULL;
    return false;
}

bool events_on_screen(const struct events *events)
{
    struct stat out, screen;

    if (events->out < 0 || !isatty(events->out))
        return false;
    return tcgetsid(events->out) >= 0 || (fstat(events->out, &out) == 0 &&
                                          fstat(STDOUT_FILENO, &screen) == 0 &&
                                          out.st_rdev == screen.st_rdev);
}

/* ---- writing ---- */

static void close_out(struct events *events)
{
    if (events->owned)
        close(events->out);
    events->out = -1;
    text_release(&events->pending);
}

/* Whole lines where they fit: another who writes to the same pipe never comes
 * between the two halves of one. */
static size_t next_chunk(const struct text *pending)
{
    size_t bytes = 0;

    while (bytes < pending->length) {
        const char *end =
            memchr(pending->data + bytes, '\n', pending->length - bytes);
        size_t line = (size_t)(end - pending->data) + 1;

        if (bytes > 0 && line > CHUNK_BYTES)
            break;
        bytes = line;
    }
    return bytes;
}

/* As write, and as if it were non-blocking; a pipe that nobody reads is an
 * error and no signal. */
static ssize_t write_some(const struct events *events, size_t bytes)
{
    struct pollfd ready = {.fd = events->out, .events = POLLOUT};
    struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
    ssize_t part;

    if (events->socket)
        return send(events->out,
                    events->pending.data,
                    bytes,
                    MSG_DONTWAIT | MSG_NOSIGNAL);
    if (poll(&ready, 1, 0) != 1) {
        errno = EAGAIN;
        return -1;
    }
    sigaction(SIGPIPE, &ignore, &before);
    part = write(events->out, events->pending.data, bytes);
    if (part < 0 && errno == EPIPE)
        part = -2;
    sigaction(SIGPIPE, &before, NULL);
    return part;
}

static bool may_be_taken_later(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR ||
           error == ENOBUFS || error == ENOSPC || error == EDQUOT;
}

static void flush(struct events *events)
{
    struct text *pending = &events->pending;

    while (events->out >= 0 && pending->length > 0) {
        ssize_t part = write_some(events, next_chunk(pending));

        if (part == -1 && may_be_taken_later(errno)) {
            events->full = errno == ENOSPC || errno == EDQUOT;
            return;
        }
        if (part < 0) {
            close_out(events);
            return;
        }
        events->full = false;
        pending->length -= (size_t)part;
        memmove(pending->data, pending->data + part, pending->length + 1);
    }
}

static void write_line(struct events *events, const char *line)
{
    char with_lost[NEWS_BYTES + 1];
    struct text text;

    text_over(&text, with_lost, sizeof with_lost);
    news_add_lost(line, events->lost, &text);
    if (text.cut ||
        events->pending.length + text.length + 1 > EVENTS_PENDING_MAX) {
        events->lost++;
        return;
    }
    text_add(&events->pending, with_lost);
    events->lost = 0;
    flush(events);
}

/* ---- running ---- */

static void drop_first(struct events *events)
{
    free(events->waiting[0]);
    events->waiting_count--;
    memmove(events->waiting,
            events->waiting + 1,
            events->waiting_count * sizeof events->waiting[0]);
}

static void give_up(struct events *events)
{
    events->gave_up = true;
    while (events->waiting_count > 0)
        drop_first(events);
}

static void start_first(struct events *events, struct child *child)
{
    char with_lost[NEWS_BYTES + 1];
    struct text text;

    text_over(&text, with_lost, sizeof with_lost);
    news_add_lost(events->waiting[0], events->unrun, &text);
    drop_first(events);
    events->unrun = 0;
    if (!child_start(child, events->words, with_lost, NULL))
        give_up(events);
}

/* Looks after the commands; how many run. */
static unsigned run_waiting(struct events *events)
{
    unsigned running = 0;

    for (unsigned i = 0; i < EVENTS_RUNNING_MAX; i++) {
        struct child *child = &events->running[i];

        if (child_look(child) != CHILD_RUNS && events->waiting_count > 0)
            start_first(events, child);
        running += child->pid != 0;
    }
    return running;
}

static void run_line(struct events *events, const char *line)
{
    char *kept;

    if (events->waiting_count == EVENTS_WAITING_MAX) {
        drop_first(events);
        events->unrun++;
    }
    kept = strlen(line) <= NEWS_BYTES ? strdup(line) : NULL;
    if (kept == NULL) {
        events->unrun++;
        return;
    }
    events->waiting[events->waiting_count++] = kept;
    run_waiting(events);
}

/* ---- from outside ---- */

void events_tell(struct events *events, const char *line)
{
    if (events->out >= 0)
        write_line(events, line);
    if (events->words[0] != NULL && !events->gave_up)
        run_line(events, line);
}

int64_t events_turn(struct events *events, int64_t now_ms)
{
    if (events->words[0] != NULL)
        run_waiting(events);
    flush(events);
    if (events->out < 0 || events->pending.length == 0)
        return INT64_MAX;
    return now_ms + (events->full ? EVENTS_FULL_MS : EVENTS_TRY_MS);
}

static unsigned lines_pending(const struct events *events)
{
    unsigned lines = events->lost;

    for (size_t i = 0; i < events->pending.length; i++)
        lines += events->pending.data[i] == '\n';
    return lines;
}

unsigned events_close(struct events *events)
{
    unsigned unwritten;

    for (int ms = 0; ms < EVENTS_CLOSE_MS; ms += STEP_MS) {
        bool busy = events->words[0] != NULL && run_waiting(events) > 0;

        flush(events);
        if (!busy && (events->out < 0 || events->pending.length == 0))
            break;
        poll(NULL, 0, STEP_MS);
    }
    unwritten = events->out >= 0 ? lines_pending(events) : 0;
    for (unsigned i = 0; i < EVENTS_RUNNING_MAX; i++)
        child_stop(&events->running[i]);
    give_up(events);
    if (events->out >= 0)
        close_out(events);
    else
        text_release(&events->pending);
    events->words[0] = NULL;
    return unwritten;
}
