/* SPDX-License-Identifier: MIT */
/* test_lines - the line front end over two pipes: what it writes is read to
 * the last byte, what it reads was written there before. No test waits.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <fcntl.h>
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

#include "edge/lines_kit.h"

static bool has(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

/* ---- what is written ---- */

static void one_move_is_told_in_lines(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
    const char *said;

    (void)state;
    desk_begin(desk);
    desk_wait(desk, 82000);
    said = desk_read(desk);
    assert_true(has(said, "[14:36] Daily: 14:36, 11 moves."));
    /* an empty line, the introduction, what belongs to it under its text */
    assert_true(has(said,
                    "\n\n[14:36] Warm-up, 1 of 1. Move 1 of 11: Easy walk. "
                    "1 min. Stand tall with space\n        to walk or march.\n"
                    "[14:36] Get ready: 12 seconds."));
    assert_true(has(said, "\n[14:24] Go, 1 minute."));
    assert_true(has(said, "\n[13:54] Half way, 30 seconds left.\n"));
    /* the question's second line has no stamp */
    assert_true(has(said,
                    "\n[13:24] How was Easy walk, 0 to 10? 0 nothing. 0-2 "
                    "good, 3-5 care, 6-10 stop.\n        Further down"));
    assert_true(has(said, "\n\n[13:24] Compression, 1 of 2."));
    desk_close(desk);
}

/* Seconds of "[m:ss] ", or -1. */
static int stamp_of(const char *line)
{
    int minutes, seconds;

    return sscanf(line, "[%d:%d] ", &minutes, &seconds) == 2
               ? minutes * 60 + seconds
               : -1;
}

static void a_whole_session_is_lines_of_text(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
    unsigned introductions = 0;
    int before = 876, stamp;
    size_t length = 0;
    static char all[DESK_OUTPUT_MAX];

    (void)state;
    desk_begin(desk);
    while (desk->app->screen == SCREEN_STAGE) {
        desk_wait(desk, app_next_ms(desk->app));
        desk_read(desk);
        memcpy(all + length, desk->output, desk->length + 1);
        length += desk->length;
    }
    desk_check_lines(all);
    for (const char *at = all; at != NULL && *at != '\0';
         at = strchr(at, '\n') + 1) {
        introductions += at[0] == '\n' && has(at, " Move ");
        stamp = stamp_of(at);
        if (stamp < 0)
            continue;
        assert_in_range(stamp, 0, before);
        before = stamp;
    }
    assert_int_equal(introductions, 11);
    assert_int_equal(before, 0);
    assert_true(has(all, "[0:00] Done. 11 of 11 moves."));
    desk_close(desk);
}

static void without_times_there_is_no_stamp(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, false, false);

    (void)state;
    desk_begin(desk);
    desk_wait(desk, 20000);
    assert_false(has(desk_read(desk), "["));
    assert_true(has(desk->output,
                    "\n\nWarm-up, 1 of 1. Move 1 of 11: Easy walk. 1 min. "
                    "Stand tall with space to walk\nor march.\nGet ready"));
    desk_close(desk);
}

static void nothing_a_file_says_steers_a_terminal(void **state)
{
    struct catalogue_routine routines[2] = {
        {.id = "a",
         .name = "A\x1b[31mred\x07\u202e\nB",
         .hint = "\xc2\x9b"
                 "2J"},
        {.id = "b",
         .name = "Caf\u00e9 \u2018b\u2019 \u2013 \u4e2d",
         .hint = NULL},
    };
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);

    (void)state;
    desk->fixture.catalogue.routines = routines;
    desk->fixture.catalogue.routine_count = 2;
    desk_show(desk);
    desk_read(desk);
    for (size_t i = 0; i < desk->length; i++)
        assert_true((unsigned char)desk->output[i] >= ' ' ||
                    desk->output[i] == '\n');
    assert_true(has(desk->output, "1. A\uFFFD[31mred\uFFFD\uFFFD B"));
    assert_false(has(desk->output, "\xc2\x9b"));
    assert_true(has(desk->output, "2. Caf\u00e9 \u2018b\u2019"));
    desk_close(desk);

    /* and in ASCII nothing else */
    desk = desk_open(SCREEN_HOME, true, true);
    desk->fixture.catalogue.routines = routines;
    desk->fixture.catalogue.routine_count = 2;
    desk_show(desk);
    desk_read(desk);
    for (size_t i = 0; i < desk->length; i++)
        assert_true((unsigned char)desk->output[i] < 0x7f);
    assert_true(has(desk->output, "2. Caf? 'b' - ?, 0 min."));
    desk_close(desk);
}

/* ---- what is typed ---- */

static const struct {
    const char *typed;
    enum command command;
    int value;
} typings[] = {
    {"pause\n", COMMAND_PAUSE, 0},
    {"\n", COMMAND_GO, 0},
    {"  too much \t\n", COMMAND_TOO_MUCH, 0},
    {"leave-out\r\n", COMMAND_LEAVE_OUT, 0},
    {" \n", COMMAND_PAUSE, 0}, /* the space key */
    {"   \n", COMMAND_PAUSE, 0},
    {"7\n", COMMAND_RATE, 7},
    {"x\n", COMMAND_RATE, 10},
    {"?\n", COMMAND_HELP, 0},
};

static void a_line_is_a_command(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof typings / sizeof typings[0]; i++) {
        struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
        struct event event = {0};

        desk_begin(desk);
        desk_type(desk, typings[i].typed);
        assert_true(desk->front.read(&desk->front, &event));
        assert_int_equal(event.kind, EVENT_COMMAND);
        assert_int_equal(event.command, typings[i].command);
        assert_int_equal(event.value, typings[i].value);
        assert_false(desk->front.read(&desk->front, &event));
        desk_close(desk);
    }
}

static void lines_come_in_pieces_and_many_at_once(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
    struct event event;

    (void)state;
    desk_begin(desk);
    desk_type(desk, "pa");
    assert_false(desk->front.read(&desk->front, &event));
    desk_type(desk, "use");
    assert_false(desk->front.read(&desk->front, &event));
    desk_type(desk, "\n\nlonger\n3\nnex");
    for (int i = 0; i < 4; i++)
        assert_true(desk->front.read(&desk->front, &event));
    assert_int_equal(event.command, COMMAND_RATE);
    assert_false(desk->front.read(&desk->front, &event));
    desk_type(desk, "t\n");
    assert_true(desk->front.read(&desk->front, &event));
    assert_int_equal(event.command, COMMAND_NEXT);
    desk_close(desk);
}

static void what_is_no_word_is_answered(void **state)
{
    static const struct {
        const char *typed, *answer;
    } cases[] = {
        {"pasue\n",
         "unknown word 'pasue' (did you mean 'pause'? help lists all)\n"},
        {"supercalifragilistic\n",
         "unknown word 'supercalifragilistic' (help lists all)\n"},
        {"\x1b[A\n", "unknown word '\uFFFD[A' (help lists all)\n"},
        {"11\n", "unknown word '11' (help lists all)\n"},
        {"\xff\xfe\n", "unknown word '\uFFFD\uFFFD' (help lists all)\n"},
    };
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);

    (void)state;
    desk_begin(desk);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_true(has(desk_ask(desk, cases[i].typed), cases[i].answer));
    assert_int_equal(desk->app->session.state, SESSION_RUNNING);
    desk_close(desk);
}

static void a_line_that_is_too_long_is_none(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
    char line[3000];

    (void)state;
    desk_begin(desk);
    memset(line, 'q', sizeof line);
    line[sizeof line - 2] = '\n';
    line[sizeof line - 1] = '\0';
    assert_true(has(desk_ask(desk, line), "too long"));
    assert_true(has(desk_ask(desk, "pause\n"), "Paused."));
    desk_close(desk);
}

static void what_is_typed_is_shown_where_no_terminal_did(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);

    (void)state;
    desk_begin(desk);
    assert_true(has(desk_ask(desk, "pause\n"), "> pause\n[14:36] Paused."));
    assert_true(has(desk_ask(desk, "\n"), ">\n[14:36] Going on"));
    desk_close(desk);
}

static void the_end_of_input_is_no_more_keys(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);

    (void)state;
    desk_begin(desk);
    desk_type(desk, "pause\nhelp"); /* the last line without its end */
    close(desk->keyboard);
    desk->keyboard = -1;
    assert_int_equal(desk_hear(desk), 2);
    assert_int_equal(desk->app->overlay, OVERLAY_HELP);
    assert_int_equal(desk->front.input, -1);
    desk_close(desk);
}

/* ---- readers that are slow, or gone ---- */

static void a_slow_reader_holds_nothing_up(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
    char filler[4096];
    size_t filled = 0;
    ssize_t part;

    (void)state;
    memset(filler, '.', sizeof filler);
    fcntl(desk->lines.out, F_SETFL, O_NONBLOCK);
    while ((part = write(desk->lines.out, filler, sizeof filler)) > 0)
        filled += (size_t)part;
    fcntl(desk->lines.out, F_SETFL, 0); /* from here on a write would block */
    desk_begin(desk);
    desk_read(desk);
    assert_int_equal(desk->length,
                     filled); /* the filler, and nothing in its place */
    desk_show(desk);
    assert_true(has(desk_read(desk), "[14:36] Daily: 14:36, 11 moves."));
    assert_true(has(desk->output, "Get ready"));
    desk_close(desk);
}

static void what_is_pending_is_written_at_the_end(void **state)
{
    struct lines_options options = {.times = false};
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
    struct lines lines;
    struct front front;
    int written[2];
    char filler[4096], all[8192] = "";
    size_t length = 0;
    ssize_t got;

    (void)state;
    assert_int_equal(pipe(written), 0);
    fcntl(written[1], F_SETFL, O_NONBLOCK);
    memset(filler, '.', sizeof filler);
    while (write(written[1], filler, sizeof filler) > 0)
        ;
    lines_open(&lines, desk->lines.in, written[1], &options, &front);
    front.show(&front, desk->app);
    fcntl(written[0], F_SETFL, O_NONBLOCK);
    while (read(written[0], filler, sizeof filler) > 0)
        ;
    lines_close(&lines);
    while ((got = read(written[0], all + length, sizeof all - 1 - length)) > 0)
        length += (size_t)got;
    assert_int_equal(strncmp(all, "limber, Sat", 11), 0);
    assert_true(has(all, "quit leaves.\n"));
    close(written[0]);
    close(written[1]);
    desk_close(desk);
}

static void when_nobody_reads_it_was_hung_up(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
    struct event event = {0};

    (void)state;
    desk_begin(desk);
    close(desk->reader);
    desk->reader = -1;
    desk_wait(desk, 13000);
    assert_true(desk->lines.gone);
    assert_true(desk->front.input >= 0); /* and it is ready, whoever types */
    assert_true(desk->front.read(&desk->front, &event));
    assert_int_equal(event.kind, EVENT_SIGNAL);
    assert_int_equal(event.value, SIGHUP);
    assert_int_equal(desk->front.input, -1);
    desk_wait(desk, 14000); /* nothing more is tried */
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_move_is_told_in_lines),
        cmocka_unit_test(a_whole_session_is_lines_of_text),
        cmocka_unit_test(without_times_there_is_no_stamp),
        cmocka_unit_test(nothing_a_file_says_steers_a_terminal),
        cmocka_unit_test(a_line_is_a_command),
        cmocka_unit_test(lines_come_in_pieces_and_many_at_once),
        cmocka_unit_test(what_is_no_word_is_answered),
        cmocka_unit_test(a_line_that_is_too_long_is_none),
        cmocka_unit_test(what_is_typed_is_shown_where_no_terminal_did),
        cmocka_unit_test(the_end_of_input_is_no_more_keys),
        cmocka_unit_test(a_slow_reader_holds_nothing_up),
        cmocka_unit_test(what_is_pending_is_written_at_the_end),
        cmocka_unit_test(when_nobody_reads_it_was_hung_up),
    };

    signal(SIGPIPE, SIG_IGN);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
