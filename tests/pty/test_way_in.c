/* SPDX-License-Identifier: MIT */
/* test_way_in - the pages before a session, on a terminal: how many keys they
 * take, and that a warning sign lets nobody through.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <pty/stage.h>

static const char CTRL_C[] = "\x03";
static const char MARKED[] = "2 [x] trouble starting";

enum {
    BLOCKED = 5
};

static struct terminal *start_home(struct stage *stage)
{
    return start(stage, (struct terminal_setup){0});
}

static void stays(struct terminal *terminal, const char *page)
{
    terminal_listen(terminal, KEY_REST_MS);
    assert_true(terminal_shows(terminal, page));
}

/* ---- the first run ---- */

static void first_run_shows_its_pages_once(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal = start_home(stage);

    assert_true(terminal_wait(terminal, PAGE_WELCOME));
    press(terminal, KEY_ENTER, PAGE_SIGNS);
    press(terminal, "0", PAGE_URGENT);
    press(terminal, "0", PAGE_ABOUT);
    press(terminal, KEY_ENTER, PAGE_HOME);
    press(terminal, "\033[B", "▶ Gentle"); /* both forms of an arrow */
    press(terminal, "\033OB", "▶ Full");
    press(terminal, "q", "");
    ends(terminal, 0);

    terminal = start_home(stage);
    assert_true(terminal_wait(terminal, PAGE_HOME));
    assert_null(strstr(terminal_bytes(terminal, NULL), PAGE_WELCOME));
    press(terminal, CTRL_C, "");
    ends(terminal, 130);
}

static void first_run_is_four_keys(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal = start_kept(stage);

    assert_true(terminal_wait(terminal, PAGE_WELCOME));
    assert_int_equal(keys_to_ready(terminal), 4); /* Enter 0 0 Enter */
    press(terminal, "q", "Saved at 1 of 11");
    ends(terminal, 3);

    terminal = start_unkept(stage, (struct terminal_setup){0});
    assert_true(terminal_wait(terminal, PAGE_CHECKIN));
    assert_int_equal(keys_to_ready(terminal), 1);
}

static void enter_answers_no_sign(void **state)
{
    struct terminal *terminal = start_kept(*state);

    assert_true(terminal_wait(terminal, PAGE_WELCOME));
    press(terminal, KEY_ENTER, PAGE_SIGNS);
    terminal_type(terminal, KEY_ENTER);
    stays(terminal, PAGE_SIGNS);
    press(terminal, "0", PAGE_URGENT);
    terminal_type(terminal, KEY_ENTER);
    stays(terminal, PAGE_URGENT);
    press(terminal, "q", "");
    ends(terminal, 3);
}

/* ---- an ordinary day ---- */

/* The first run with a pain of 2, one move of it begun and rated. */
static void have_been_here(struct stage *stage)
{
    static const char *const THEN[] = {"Reactivation 1/2",
                                       "Reactivation 2/2",
                                       "Stretch 1/2",
                                       "Stretch 2/2",
                                       "Enter done"};
    struct terminal *terminal =
        start(stage, (struct terminal_setup){.words = {"run", "desk"}});

    assert_true(terminal_wait(terminal, PAGE_WELCOME));
    press(terminal, KEY_ENTER, PAGE_SIGNS);
    press(terminal, "0", PAGE_URGENT);
    press(terminal, "0", PAGE_ABOUT);
    press(terminal, "2", "[2]");
    press(terminal, KEY_ENTER, PAGE_READY);
    press(terminal, KEY_ENTER, PAGE_WORK);
    press(terminal, "2", "good");
    press(terminal, "n", "Compression 1/1");
    for (size_t i = 0; i < sizeof THEN / sizeof THEN[0]; i++)
        press(terminal, "N", THEN[i]);
    press(terminal, KEY_ENTER, "");
    ends(terminal, 0);
}

/* The first of the three is the shell's. */
static void ordinary_day_is_three_times_enter(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal;

    have_been_here(stage);
    terminal = start_home(stage);
    assert_true(terminal_wait(terminal, PAGE_HOME));
    press(terminal, KEY_ENTER, PAGE_CHECKIN);
    assert_true(terminal_shows(terminal, "as last time"));
    assert_true(terminal_shows(terminal, "[2]"));
    press(terminal, KEY_ENTER, PAGE_READY);
    press(terminal, "q", "Saved at 1 of 11");
    ends(terminal, 3);
}

/* ---- warning signs ---- */

/* Enter does not pass the stop page. */
static void is_blocked(struct terminal *terminal)
{
    assert_true(terminal_wait(terminal, PAGE_STOP));
    terminal_type(terminal, KEY_ENTER);
    stays(terminal, PAGE_STOP);
    press(terminal, "q", "");
    ends(terminal, BLOCKED);
}

static void marked_sign_stops_until_it_is_looked_at(void **state)
{
    static const char *const RUNS[][6] = {
        {"run", "daily"}, {"run", "desk", "--no-record"}, {"run", "flare"}};
    struct stage *stage = *state;
    struct terminal *terminal = start_kept(stage);

    assert_true(terminal_wait(terminal, PAGE_WELCOME));
    press(terminal, KEY_ENTER, PAGE_SIGNS);
    press(terminal, "2", MARKED);
    press(terminal, KEY_ENTER, "You marked:");
    is_blocked(terminal);

    for (size_t i = 0; i < sizeof RUNS / sizeof RUNS[0]; i++) {
        struct terminal_setup setup = {0};

        memcpy(setup.words, RUNS[i], sizeof RUNS[i]);
        terminal = start(stage, setup);
        assert_true(terminal_wait(terminal, PAGE_WELCOME));
        press(terminal, KEY_ENTER, PAGE_STOP);
        is_blocked(terminal);
    }

    terminal = start_kept(stage);
    assert_true(terminal_wait(terminal, PAGE_WELCOME));
    press(terminal, KEY_ENTER, PAGE_STOP);
    press(terminal, "0", PAGE_SIGNS);
    assert_int_equal(keys_to_ready(terminal), 3);
    press(terminal, "q", "Saved at 1 of 11");
    ends(terminal, 3);
}

static void marked_sign_ends_a_hold(void **state)
{
    struct stage *stage = *state;
    struct terminal *terminal = start_kept(stage);

    keys_to_ready(terminal);
    press(terminal, KEY_ENTER, PAGE_WORK);
    press(terminal, "!", PAGE_SIGNS);
    press(terminal, "2", MARKED);
    press(terminal, KEY_ENTER, "You marked:");
    is_blocked(terminal);

    terminal = start_home(stage);
    assert_true(terminal_wait(terminal, PAGE_HOME));
    press(terminal, KEY_ENTER, PAGE_STOP);
    is_blocked(terminal);
}

/* A 3, a 2 and, for a second more, a 1; then the hold goes on. None of it was
 * used up meanwhile. */
static void signs_wait_over_a_hold(void **state)
{
    static const char *const FEET[] = {"█████████▀", "▀█████████"};
    struct terminal *terminal = start_ready(*state);

    press(terminal, KEY_ENTER, "14:23");
    press(terminal, "!", PAGE_SIGNS);
    terminal_listen(terminal, 1000);
    press(terminal, KEY_ESCAPE, PAGE_COUNT);
    for (size_t i = 0; i < sizeof FEET / sizeof FEET[0]; i++) {
        assert_true(terminal_wait(terminal, FEET[i]));
        assert_true(terminal_shows(terminal, PAGE_COUNT));
    }
    assert_true(terminal_wait(terminal, PAGE_WORK));
    assert_true(terminal_wait(terminal, "14:21"));
    press(terminal, "q", "");
    ends(terminal, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STAGE(first_run_shows_its_pages_once),
        ON_STAGE(first_run_is_four_keys),
        ON_STAGE(enter_answers_no_sign),
        ON_STAGE(ordinary_day_is_three_times_enter),
        ON_STAGE(marked_sign_stops_until_it_is_looked_at),
        ON_STAGE(marked_sign_ends_a_hold),
        ON_STAGE(signs_wait_over_a_hold),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
