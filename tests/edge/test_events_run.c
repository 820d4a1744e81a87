/* SPDX-License-Identifier: MIT */
/* test_events_run - a command for each line, whatever it does with it. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "edge/events_kit.h"

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

enum {
    AT_ONCE_MS = 900 /* a busy machine, and yet far below any wait */
};

/* Looks after the commands until a file has so many lines. */
static void wait_for_lines(struct room *room, const char *path, unsigned count)
{
    struct clock clock = clock_start(1);

    for (;;) {
        unsigned lines = 0;

        events_turn(&room->events, 0);
        for (const char *at = room_read_file(room, path); *at != '\0'; at++)
            lines += *at == '\n';
        if (lines >= count)
            return;
        if (clock_now_ms(&clock) > SOON_MS)
            fail_msg("%u lines, not %u:\n%s", lines, count, room->read);
        poll(NULL, 0, 2);
    }
}

/* ---- commands ---- */

static void a_command_reads_its_line(void **state)
{
    struct room *room = *state;
    const char *path = room_path_of(room, "heard");
    char command[PATH_BYTES * 2];

    snprintf(command, sizeof command, "tee -a '%s'", path);
    room_open_good(room, NULL, command);
    for (unsigned i = 0; i < 3; i++) {
        room_tell(room, i);
        wait_for_lines(room, path, i + 1); /* in turn, so in order */
    }
    events_close(&room->events);
    assert_int_equal(room_count_lines(room_read_file(room, path)), 3);
}

static void commands_wait_in_order_and_the_oldest_is_let_go(void **state)
{
    static const unsigned ALL = EVENTS_RUNNING_MAX + EVENTS_WAITING_MAX + 5;
    struct room *room = *state;
    struct clock clock = clock_start(1);

    room_open_good(room, NULL, "sleep 60");
    for (unsigned i = 0; i < ALL; i++)
        room_tell(room, i);
    assert_int_equal(events_turn(&room->events, 0), INT64_MAX);
    assert_int_equal(room->events.waiting_count, EVENTS_WAITING_MAX);
    assert_int_equal(room->events.unrun, 5);
    for (unsigned i = 0; i < EVENTS_WAITING_MAX; i++) {
        char line[32];

        snprintf(line, sizeof line, "{\"n\":%u}\n", EVENTS_RUNNING_MAX + 5 + i);
        assert_string_equal(room->events.waiting[i], line);
    }
    for (unsigned i = 0; i < EVENTS_RUNNING_MAX; i++)
        assert_true(room->events.running[i].pid > 0);
    assert_true(clock_now_ms(&clock) < SOON_MS);
    events_close(&room->events);
    assert_true(clock_now_ms(&clock) < SOON_MS);
    for (unsigned i = 0; i < EVENTS_RUNNING_MAX; i++)
        assert_int_equal(room->events.running[i].pid, 0);
}

static void the_next_command_is_told_what_was_let_go(void **state)
{
    struct room *room = *state;
    const char *path = room_path_of(room, "heard");
    char command[PATH_BYTES * 2];

    snprintf(command, sizeof command, "tee -a '%s'", path);
    room_open_good(room, NULL, command);
    room->events.unrun = 3;
    room_tell(room, 3);
    wait_for_lines(room, path, 1);
    assert_string_equal(room->read, "{\"lost\":3,\"n\":3}\n");
    assert_int_equal(room->events.unrun, 0);
    events_close(&room->events);
}

/* Whatever it does, no call takes long. */
static void a_command_may_die_flood_or_read_nothing(void **state)
{
    static const char *const COMMANDS[] = {"false", "true", "yes", "sleep 60"};
    struct room *room = *state;

    for (size_t i = 0; i < COUNT_OF(COMMANDS); i++) {
        room_open_good(room, NULL, COMMANDS[i]);
        for (unsigned n = 0; n < 10; n++) {
            struct clock clock = clock_start(1);

            room_tell(room, n);
            events_turn(&room->events, 0);
            assert_true(clock_now_ms(&clock) < AT_ONCE_MS);
        }
        assert_false(room->events.gave_up);
        events_close(&room->events);
        assert_int_equal(room->events.waiting_count, 0);
    }
}

/* The last line of a session reaches the command. */
static void what_waits_at_the_end_is_run(void **state)
{
    struct room *room = *state;
    const char *path = room_path_of(room, "heard");
    char command[PATH_BYTES * 2];
    unsigned lines = 0;

    snprintf(command, sizeof command, "tee -a '%s'", path);
    room_open_good(room, NULL, command);
    for (unsigned i = 0; i < 12; i++)
        room_tell(room, i);
    events_close(&room->events);
    for (const char *at = room_read_file(room, path); *at != '\0'; at++)
        lines += *at == '\n';
    assert_int_equal(lines, 12);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        IN_A_ROOM(a_command_reads_its_line),
        IN_A_ROOM(commands_wait_in_order_and_the_oldest_is_let_go),
        IN_A_ROOM(the_next_command_is_told_what_was_let_go),
        IN_A_ROOM(a_command_may_die_flood_or_read_nothing),
        IN_A_ROOM(what_waits_at_the_end_is_run),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
