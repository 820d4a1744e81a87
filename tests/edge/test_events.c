/* SPDX-License-Identifier: MIT */
/* test_events - lines to files, pipes and terminals: in order, whole, and
 * never waited for, whatever stands at the other end. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "edge/events_kit.h"

static void open_bad(struct room *room,
                     const char *target,
                     const char *command,
                     const char *part)
{
    struct error err;

    assert_false(events_open(&room->events, target, command, &err));
    assert_int_equal(err.code, ERROR_USAGE);
    if (strstr(err.text, part) == NULL)
        fail_msg("no '%s' in '%s'", part, err.text);
    assert_int_equal(room->events.out, -1);
    events_tell(&room->events, "{\"n\":0}\n"); /* harmless */
    assert_int_equal(events_turn(&room->events, 0), INT64_MAX);
    events_close(&room->events);
}

/* All that is there now, added to what was read. */
static void drain(struct room *room, int fd)
{
    size_t length = strlen(room->read);
    struct pollfd ready = {.fd = fd, .events = POLLIN};

    while (poll(&ready, 1, 0) == 1) {
        ssize_t got = read(fd, room->read + length, READ_BYTES - 1 - length);

        if (got <= 0)
            break;
        length += (size_t)got;
    }
    room->read[length] = '\0';
}

static void fd_target(char target[16], int fd)
{
    snprintf(target, 16, "fd:%d", fd);
}

/* ---- files and FIFOs ---- */

static void a_file_is_made_private_and_appended_to(void **state)
{
    struct room *room = *state;
    const char *path = room_path_of(room, "log");
    struct stat about;

    for (unsigned run = 0; run < 2; run++) {
        room_open_good(room, path, NULL);
        room_tell(room, run);
        assert_int_equal(events_turn(&room->events, 0), INT64_MAX);
        events_close(&room->events);
    }
    assert_string_equal(room_read_file(room, path), "{\"n\":0}\n{\"n\":1}\n");
    assert_int_equal(stat(path, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
}

static void what_cannot_be_opened_is_told(void **state)
{
    struct room *room = *state;
    const char *fifo = room_path_of(room, "fifo");
    char missing[PATH_BYTES];

    snprintf(missing, sizeof missing, "%s/none/log", room->folder);
    assert_int_equal(mkfifo(fifo, 0600), 0);
    open_bad(room, fifo, NULL, "nobody reads it");
    open_bad(room, room->folder, NULL, "it is a folder");
    open_bad(room, missing, NULL, "its folder is not there");
    open_bad(room, NULL, "no-such-program-here x", "no such program");
    open_bad(room, NULL, "cat 'x", "a quote is open");
    open_bad(room, room->folder, "cat", "it is a folder");
    open_bad(
        room, room_path_of(room, "log"), "no-such-program-here", "no such");
    assert_int_not_equal(access(room_path_of(room, "log"), F_OK), 0);
}

static void a_fifo_with_a_reader_is_written_to(void **state)
{
    struct room *room = *state;
    const char *path = room_path_of(room, "fifo");
    int reader;

    assert_int_equal(mkfifo(path, 0600), 0);
    reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    room_open_good(room, path, NULL);
    room_tell(room, 1);
    drain(room, reader);
    assert_string_equal(room->read, "{\"n\":1}\n");
    close(reader);
    room_tell(room, 2); /* nobody reads any more: no signal, no trouble */
    assert_int_equal(room->events.out, -1);
    room_tell(room, 3);
    events_close(&room->events);
}

/* ---- descriptors ---- */

static void a_descriptor_has_to_be_open_and_handed_over(void **state)
{
    struct room *room = *state;
    int own = open("/dev/null", O_WRONLY | O_CLOEXEC);
    int reading = open("/dev/null", O_RDONLY);
    char target[16];

    open_bad(room, "fd:987", NULL, "it is not open");
    open_bad(room, "fd:987", NULL, "987>>events.jsonl");
    open_bad(room, "fd:", NULL, "a whole number");
    open_bad(room, "fd:-1", NULL, "a whole number");
    open_bad(room, "fd:3x", NULL, "a whole number");
    open_bad(room, "fd:99999999999", NULL, "a whole number");
    fd_target(target, own); /* such as history.db */
    open_bad(room, target, NULL, "it is not open");
    fd_target(target, reading);
    open_bad(room, target, NULL, "for reading alone");
    close(own);
    close(reading);
}

/* What the shell shares with others stays as it was. */
static void the_flags_of_a_descriptor_stay(void **state)
{
    struct room *room = *state;
    int ends[2], pair[2], file;

    assert_int_equal(pipe(ends), 0);
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
    file = open(room_path_of(room, "log"), O_WRONLY | O_CREAT, 0600);
    for (unsigned i = 0; i < 3; i++) {
        int fd = i == 0 ? ends[1] : i == 1 ? pair[1] : file;
        int before = fcntl(fd, F_GETFL);
        char target[16];

        fd_target(target, fd);
        room_open_good(room, target, NULL);
        room_tell(room, i);
        assert_int_equal(fcntl(fd, F_GETFL), before);
        events_close(&room->events);
        assert_int_equal(fcntl(fd, F_GETFL), before); /* and it is open */
    }
    drain(room, ends[0]);
    drain(room, pair[0]);
    assert_string_equal(room->read, "{\"n\":0}\n{\"n\":1}\n");
    assert_string_equal(room_read_file(room, room_path_of(room, "log")),
                        "{\"n\":2}\n");
    for (unsigned i = 0; i < 2; i++) {
        close(ends[i]);
        close(pair[i]);
    }
    close(file);
}

/* Lines of a session and events in one file: none is written over. */
static void a_file_that_is_shared_keeps_all(void **state)
{
    struct room *room = *state;
    const char *path = room_path_of(room, "log");
    int file = open(path, O_WRONLY | O_CREAT, 0600);
    char target[16];

    fd_target(target, file);
    room_open_good(room, target, NULL);
    assert_int_equal(write(file, "one\n", 4), 4);
    room_tell(room, 2);
    assert_int_equal(write(file, "three\n", 6), 6);
    events_close(&room->events);
    close(file);
    assert_string_equal(room_read_file(room, path), "one\n{\"n\":2}\nthree\n");
}

/* ---- readers ---- */

static void a_slow_reader_loses_whole_lines_and_is_told(void **state)
{
    static const unsigned ALL = 20000;
    struct room *room = *state;
    struct clock clock = clock_start(1);
    char target[16];
    int pair[2];

    for (unsigned kind = 0; kind < 2; kind++) {
        assert_int_equal(kind == 0 ? pipe(pair)
                                   : socketpair(AF_UNIX, SOCK_STREAM, 0, pair),
                         0);
        fd_target(target, pair[1]);
        room_open_good(room, target, NULL);
        room->read[0] = '\0';
        for (unsigned i = 0; i < ALL; i++)
            room_tell(room, i);
        assert_true(room->events.lost > 0);
        assert_true(room->events.pending.length < EVENTS_PENDING_MAX);
        assert_int_equal(events_turn(&room->events, 1000),
                         1000 + EVENTS_TRY_MS);
        while (room->events.pending.length > 0) {
            drain(room, pair[0]);
            events_turn(&room->events, 0);
        }
        room_tell(room, ALL);
        drain(room, pair[0]);
        assert_int_equal(room->events.lost, 0);
        assert_int_equal(room_count_lines(room->read), ALL + 1);
        assert_non_null(strstr(room->read, "\"lost\":"));
        events_close(&room->events);
        close(pair[0]);
        close(pair[1]);
    }
    assert_true(clock_now_ms(&clock) < 12 * SOON_MS); /* also in valgrind */
}

/* As where it cannot be opened anew: it blocks, and is never waited for. */
static void a_pipe_that_blocks_is_not_waited_for(void **state)
{
    struct room *room = *state;
    int ends[2];

    assert_int_equal(pipe(ends), 0);
    room_open_good(room, NULL, NULL);
    room->events.out = ends[1];
    alarm(SOON_MS / 1000);
    for (unsigned i = 0; i < 20000; i++)
        room_tell(room, i);
    alarm(0);
    assert_true(room->events.lost > 0);
    while (room->events.pending.length > 0) {
        drain(room, ends[0]);
        events_turn(&room->events, 0);
    }
    room_tell(room, 20000);
    drain(room, ends[0]);
    assert_int_equal(room_count_lines(room->read), 20001);
    close(ends[0]);
    room_tell(room, 20001);
    assert_int_equal(room->events.out, -1);
    events_close(&room->events);
    close(ends[1]);
}

static void a_reader_that_is_gone_is_given_up(void **state)
{
    struct room *room = *state;
    int pair[2];
    char target[16];

    for (unsigned kind = 0; kind < 2; kind++) {
        assert_int_equal(kind == 0 ? pipe(pair)
                                   : socketpair(AF_UNIX, SOCK_STREAM, 0, pair),
                         0);
        fd_target(target, pair[1]);
        room_open_good(room, target, NULL);
        close(pair[0]);
        room_tell(room, 1);
        assert_int_equal(room->events.out, -1);
        room_tell(room, 2);
        assert_int_equal(events_turn(&room->events, 0), INT64_MAX);
        events_close(&room->events);
        close(pair[1]);
    }
}

static void a_full_disk_is_tried_again(void **state)
{
    struct room *room = *state;

    if (access("/dev/full", W_OK) != 0)
        skip();
    room_open_good(room, "/dev/full", NULL);
    room_tell(room, 1);
    assert_true(room->events.out >= 0);
    assert_int_equal(events_turn(&room->events, 7), 7 + EVENTS_FULL_MS);
    assert_true(events_close(&room->events) > 0); /* and it is told */
}

static void only_the_terminal_it_is_shown_on_is_the_screen(void **state)
{
    struct room *room = *state;
    int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    int screen, stays = dup(STDOUT_FILENO);
    bool other, same;

    assert_true(master >= 0 && stays >= 0);
    assert_int_equal(grantpt(master), 0);
    assert_int_equal(unlockpt(master), 0);
    screen = open(ptsname(master), O_RDWR | O_NOCTTY);
    assert_true(screen >= 0);
    room_open_good(room, ptsname(master), NULL);
    other = events_on_screen(&room->events); /* a display beside it */
    dup2(screen, STDOUT_FILENO);
    same = events_on_screen(&room->events);
    events_close(&room->events);
    room_open_good(room, "fd:1", NULL);
    same = same && events_on_screen(&room->events);
    room_tell(room, 1);
    dup2(stays, STDOUT_FILENO);
    assert_true(same && !other);
    assert_int_equal(fcntl(screen, F_GETFL) & O_NONBLOCK, 0);
    drain(room, master);
    assert_string_equal(room->read, "{\"n\":1}\r\n");
    events_close(&room->events);
    room_open_good(room, room_path_of(room, "log"), NULL);
    assert_false(events_on_screen(&room->events));
    events_close(&room->events);
    assert_false(events_on_screen(&room->events));
    close(screen);
    close(stays);
    close(master);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        IN_A_ROOM(a_file_is_made_private_and_appended_to),
        IN_A_ROOM(what_cannot_be_opened_is_told),
        IN_A_ROOM(a_fifo_with_a_reader_is_written_to),
        IN_A_ROOM(a_descriptor_has_to_be_open_and_handed_over),
        IN_A_ROOM(the_flags_of_a_descriptor_stay),
        IN_A_ROOM(a_file_that_is_shared_keeps_all),
        IN_A_ROOM(a_slow_reader_loses_whole_lines_and_is_told),
        IN_A_ROOM(a_pipe_that_blocks_is_not_waited_for),
        IN_A_ROOM(a_reader_that_is_gone_is_given_up),
        IN_A_ROOM(a_full_disk_is_tried_again),
        IN_A_ROOM(only_the_terminal_it_is_shown_on_is_the_screen),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
