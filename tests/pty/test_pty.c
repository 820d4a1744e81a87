/* SPDX-License-Identifier: MIT */
/* test_pty - the real program on a terminal: what is drawn, which keys arrive,
 * and that every way out leaves the terminal as it was.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <pty/stage.h>

static const char FIRST_MOVE[] = "Easy walk";
static const char CTRL_L[] = "\x0c", CTRL_Z[] = "\x1a";

/* The daily routine, kept: its first hold runs. */
static struct terminal *start_hold(struct stage *stage)
{
    struct terminal *terminal = start_kept(stage);

    keys_to_ready(terminal);
    press(terminal, KEY_ENTER, PAGE_WORK);
    return terminal;
}

/* Written so far, what is on its way included. */
static size_t bytes_of(struct terminal *terminal)
{
    size_t count;

    terminal_listen(terminal, KEY_REST_MS);
    (void)terminal_bytes(terminal, &count);
    return count;
}

static void resume_goes_on(struct stage *stage)
{
    struct terminal *terminal =
        start(stage, (struct terminal_setup){.words = {"resume"}});

    assert_true(terminal_wait(terminal, PAGE_READY));
    assert_non_null(strstr(terminal_bytes(terminal, NULL), "Going on with"));
    assert_true(terminal_shows(terminal, "What was done stays done."));
    press(terminal, "q", "limber resume goes on from there.");
    ends(terminal, 3);
}

/* ---- a session ---- */

static void starts_pauses_goes_on_and_quits(void **state)
{
    struct terminal *terminal = start_ready(*state);

    assert_true(terminal_shows(terminal, "14:3"));
    press(terminal, KEY_ENTER, PAGE_WORK);
    press(terminal, " ", PAGE_PAUSED);
    press(terminal, " ", PAGE_WORK); /* after a count of three */
    press(terminal, "+", "10 s more");
    press(terminal, KEY_ESCAPE, PAGE_PAUSED);
    press(terminal, "q", "Stopped at 1 of 11");
    ends(terminal, 3);
}

static void killed_goes_on_where_it_was(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal = start_hold(stage);

    terminal_signal(terminal, SIGKILL);
    assert_int_equal(terminal_end(terminal), 128 + SIGKILL);
    resume_goes_on(stage);
}

/* A figure rests in a hold: only the seconds change. */
static void hold_is_quiet(void **state)
{
    enum {
        SECONDS = 3,
        BYTES_A_SECOND = 1200
    };
    struct terminal *terminal =
        start(*state,
              (struct terminal_setup){
                  .words = {"practice", "seated-figure-four", "--no-record"}});
    size_t before, after;

    keys_to_ready(terminal);
    press(terminal, KEY_ENTER, "0:18 of");
    (void)terminal_bytes(terminal, &before);
    assert_true(terminal_wait(terminal, "0:15 of"));
    (void)terminal_bytes(terminal, &after);
    assert_in_range(after - before, SECONDS, SECONDS * BYTES_A_SECOND);

    press(terminal, " ", PAGE_PAUSED);
    before = bytes_of(terminal);
    terminal_listen(terminal, 1500);
    assert_int_equal(bytes_of(terminal), before);
}

/* The walk of the warm-up moves: more is written than the seconds need, and
 * what stands on the screen changes within one of them. */
static void a_figure_moves_while_the_person_moves(void **state)
{
    struct terminal *terminal = start_ready(*state);
    size_t before;

    press(terminal, KEY_ENTER, "14:23");
    before = bytes_of(terminal);
    assert_true(terminal_wait(terminal, "14:20"));
    assert_true(bytes_of(terminal) - before > 3 * 1200);
    press(terminal, " ", PAGE_PAUSED);
    before = bytes_of(terminal);
    terminal_listen(terminal, 1500);
    assert_int_equal(bytes_of(terminal), before);
}

/* What a terminal sends for a key that limber does not know begins with an
 * escape and has digits in it: neither a pause nor a rating. */
static void unknown_keys_are_no_answers(void **state)
{
    struct terminal *terminal = start_ready(*state);

    press(terminal, KEY_ENTER, PAGE_WORK);
    press(terminal, "\033[99~\033[1;9R\033[<0;5;5M+", "10 s more");
    assert_true(terminal_shows(terminal, PAGE_WORK));
    press(terminal, "5", "care");
    press(terminal, "q", "");
    ends(terminal, 3);
}

/* ---- sizes ---- */

static void size_follows_the_window(void **state)
{
    static const struct {
        int rows, columns;
        const char *shows;
    } CASES[] = {
        {12, 40, "space pause  t too much  q quit  ?"},
        {60, 200, "N leave out"},
        {3, 10, FIRST_MOVE},
        {1, 1, NULL}, /* nothing but the corner */
        {70, 250, "N leave out"},
        {24, 80, "? help  q quit"},
    };
    struct terminal *terminal = start_ready(*state);

    press(terminal, KEY_ENTER, PAGE_WORK);
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        int rows = CASES[i].rows, columns = CASES[i].columns;
        unsigned corner;

        terminal_resize(terminal, rows, columns);
        if (CASES[i].shows == NULL) {
            terminal_listen(terminal, KEY_REST_MS);
            continue;
        }
        assert_true(terminal_wait(terminal, CASES[i].shows));
        corner = terminal_cell(terminal, rows - 1, columns - 1);
        assert_true(corner == 0 || corner == ' ');
    }
    press(terminal, "q", "");
    ends(terminal, 3);
}

static bool painted_since(struct terminal *terminal, size_t before)
{
    enum {
        WHOLE_SCREEN = 500,
        PATIENCE = 50
    };

    for (int i = 0; i < PATIENCE; i++)
        if (bytes_of(terminal) > before + WHOLE_SCREEN)
            return true;
    return false;
}

/* In a pause nothing is written but on request. */
static void all_is_painted_anew_on_request(void **state)
{
    struct terminal *terminal = start_ready(*state);
    size_t before;

    press(terminal, " ", PAGE_PAUSED);
    before = bytes_of(terminal);
    terminal_type(terminal, CTRL_L);
    assert_true(painted_since(terminal, before));

    before = bytes_of(terminal);
    terminal_signal(terminal, SIGSTOP); /* of which nobody is told */
    terminal_signal(terminal, SIGCONT);
    assert_true(painted_since(terminal, before));
    assert_true(terminal_shows(terminal, PAGE_PAUSED));
    press(terminal, "q", "");
    ends(terminal, 3);
}

/* ---- stops and ends ---- */

/* On the screen it may still stand from the time before. */
static bool stopped_since(struct terminal *terminal, size_t before)
{
    for (int waited_ms = 0; waited_ms < TERMINAL_WAIT_MS; waited_ms += 20) {
        if (strstr(terminal_bytes(terminal, NULL) + before, "[stopped]"))
            return true;
        terminal_listen(terminal, 20);
    }
    return false;
}

static void stops_and_comes_back(void **state)
{
    struct terminal *terminal =
        start_unkept(*state, (struct terminal_setup){.shell = true});

    keys_to_ready(terminal);
    press(terminal, KEY_ENTER, PAGE_WORK);
    for (int i = 0; i < 2; i++) {
        size_t before = bytes_of(terminal);

        terminal_type(terminal, CTRL_Z);
        assert_true(stopped_since(terminal, before));
        assert_true(terminal_is_restored(terminal));
        press(terminal, "fg\n", PAGE_PAUSED);
    }
    press(terminal, "q", "");
    ends(terminal, 3);
}

static void signal_saves_and_restores(void **state)
{
    static const int NUMBERS[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};
    struct stage *stage = *state;
    struct terminal *terminal = start_hold(stage);

    terminal_signal(terminal, NUMBERS[0]);
    ends(terminal, 128 + NUMBERS[0]);
    resume_goes_on(stage);
    for (size_t i = 1; i < sizeof NUMBERS / sizeof NUMBERS[0]; i++) {
        terminal = start_ready(stage);
        terminal_signal(terminal, NUMBERS[i]);
        ends(terminal, 128 + NUMBERS[i]);
    }
}

static void hang_up_saves(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal = start_hold(stage);

    terminal_hang_up(terminal);
    assert_int_equal(terminal_end(terminal), 128 + SIGHUP);
    resume_goes_on(stage);
}

/* The status is left open: under a sanitizer it is the sanitizer's. */
static void crash_restores(void **state)
{
    static const int NUMBERS[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

    for (size_t i = 0; i < sizeof NUMBERS / sizeof NUMBERS[0]; i++) {
        struct terminal *terminal = start_ready(*state);

        terminal_signal(terminal, NUMBERS[i]);
        assert_int_not_equal(terminal_end(terminal), 0);
        assert_true(terminal_is_restored(terminal));
    }
}

/* ---- terminals ---- */

static void unknown_terminal_gets_lines(void **state)
{
    struct terminal *terminal =
        start_unkept(*state, (struct terminal_setup){.term = "no-such-term"});

    assert_true(terminal_wait(
        terminal, "limber: unknown terminal 'no-such-term': lines instead"));
    press(terminal, "\n", "type none. No answer means no session.");
    press(terminal, "none\n", "signs goes back to the first list");
    press(terminal, "none\n", "That makes: Daily");
    press(terminal, "\n", "Get ready");
    press(terminal, "quit\n", "Stopped at");
    assert_int_equal(terminal_end(terminal), 3);
    assert_null(strchr(terminal_bytes(terminal, NULL), '\033'));
    assert_true(terminal_is_restored(terminal));
}

/* Any ESC [ ... m with a parameter that is a colour. */
static bool has_colour(const char *bytes)
{
    for (const char *at = bytes; (at = strstr(at, "\033[")) != NULL; at++) {
        const char *end = at + 2 + strspn(at + 2, "0123456789;");

        if (*end != 'm')
            continue;
        for (const char *p = at + 2; p < end; p += strcspn(p, ";m") + 1)
            if ((*p == '3' || *p == '4' || *p == '9') && p[1] >= '0' &&
                p[1] <= '9')
                return true;
    }
    return false;
}

static void no_color_has_none(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal = start_ready(stage);

    press(terminal, KEY_ENTER, PAGE_WORK);
    assert_true(has_colour(terminal_bytes(terminal, NULL)));
    terminal = start_unkept(stage, (struct terminal_setup){.no_colour = true});
    keys_to_ready(terminal);
    press(terminal, KEY_ENTER, PAGE_WORK);
    press(terminal, "q", "");
    ends(terminal, 3);
    assert_false(has_colour(terminal_bytes(terminal, NULL)));
}

static void plain_locale_has_only_ascii(void **state)
{
    struct terminal *terminal =
        start_unkept(*state, (struct terminal_setup){.locale = "C"});
    const char *bytes;
    size_t count;

    keys_to_ready(terminal);
    press(terminal, KEY_ENTER, PAGE_WORK);
    press(terminal, " ", PAGE_PAUSED);
    press(terminal, "q", "");
    ends(terminal, 3);
    bytes = terminal_bytes(terminal, &count);
    for (size_t i = 0; i < count; i++)
        assert_in_range((unsigned char)bytes[i], 0, 0x7f);
    assert_non_null(strstr(bytes, ";7m  ")); /* letters are reversed */
}

static void other_terminals_work(void **state)
{
    static const char *const TERMS[] = {
        "xterm", "vt100", "vt220", "linux", "screen-256color", "tmux", "ansi"};

    for (size_t i = 0; i < sizeof TERMS / sizeof TERMS[0]; i++) {
        struct terminal *terminal =
            start_unkept(*state, (struct terminal_setup){.term = TERMS[i]});

        keys_to_ready(terminal);
        press(terminal, "q", "Stopped at 1 of 11");
        ends(terminal, 3);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STAGE(starts_pauses_goes_on_and_quits),
        ON_STAGE(killed_goes_on_where_it_was),
        ON_STAGE(hold_is_quiet),
        ON_STAGE(a_figure_moves_while_the_person_moves),
        ON_STAGE(unknown_keys_are_no_answers),
        ON_STAGE(size_follows_the_window),
        ON_STAGE(all_is_painted_anew_on_request),
        ON_STAGE(stops_and_comes_back),
        ON_STAGE(signal_saves_and_restores),
        ON_STAGE(hang_up_saves),
        ON_STAGE(crash_restores),
        ON_STAGE(unknown_terminal_gets_lines),
        ON_STAGE(no_color_has_none),
        ON_STAGE(plain_locale_has_only_ascii),
        ON_STAGE(other_terminals_work),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
