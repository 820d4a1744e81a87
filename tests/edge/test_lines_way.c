/* SPDX-License-Identifier: MIT */
/* test_lines_way - the way in, told and answered in lines: each page once, no
 * safety sentence shortened, and no silence taken for an answer.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <limber/core/app/entry.h>

#include "edge/lines_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static bool has(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

/* Is the whole of `part` there, wherever its lines end? */
static bool says(const char *text, const char *part)
{
    for (; *text != '\0'; text++) {
        const char *t = text, *p = part;

        while (*p != '\0' && (*t == *p || (*t == '\n' && *p == ' ')))
            t++, p++;
        if (*p == '\0')
            return true;
    }
    return false;
}

/* ---- the first run ---- */

static void the_first_run_is_told_page_by_page(void **state)
{
    struct lines_desk *desk = desk_open_asking(true, false);

    (void)state;
    desk_show(desk);
    desk_read(desk);
    for (unsigned i = 0; i < CARE_WORDS; i++)
        assert_true(says(desk->output, care_words[i]));
    assert_true(has(desk->output, "history.db\nNext: the warning signs"));
    desk_check_lines(desk->output);
    desk_show(desk);
    assert_string_equal(desk_read(desk), "");

    desk_ask(desk, "\n");
    assert_true(has(desk->output, care_signs_ask_emergency));
    for (unsigned i = 0; i < SIGN_EMERGENCIES; i++)
        assert_true(says(desk->output, sign_text((enum sign)i)));
    assert_true(has(desk->output, "\n9. chest pain"));
    assert_true(says(desk->output, care_signs_limit));
    assert_true(says(desk->output, "No answer means no session."));
    desk_check_lines(desk->output);

    desk_ask(desk, "none\n");
    assert_true(has(desk->output, care_signs_ask_urgent));
    for (unsigned i = SIGN_EMERGENCIES; i < SIGN_COUNT; i++)
        assert_true(says(desk->output, sign_text((enum sign)i)));
    assert_true(has(desk->output, "\n1. you have had cancer"));
    assert_true(says(desk->output, care_signs_urgent));
    assert_false(says(desk->output, care_signs_clear)); /* not yet */
    desk_check_lines(desk->output);

    desk_ask(desk, "none\n");
    assert_true(has(desk->output, care_signs_clear));
    assert_true(has(desk->output, "\nSore side: not answered. Type sore and"));
    assert_true(has(desk->output, "\nThat makes: Daily, 15 min, 11 moves.\n"));
    desk_check_lines(desk->output);

    assert_true(has(desk_ask(desk, "\n"), "1. Daily, 15 min, all four parts."));
    desk_close(desk);
}

/* Typed ahead, each page is told all the same, and in its place. */
static void no_page_is_skipped_unseen(void **state)
{
    static const char *const parts[] = {"not a medical device",
                                        "BOTH legs",
                                        "had cancer",
                                        "Sore side: not answered.",
                                        "1. Daily",
                                        "> help\nA word or its key"};
    struct lines_desk *desk = desk_open_asking(true, false);
    const char *at;

    (void)state;
    desk_show(desk);
    desk_type(desk, "\nnone\nnone\n\nhelp\n");
    desk_hear(desk);
    at = desk_read(desk);
    for (size_t i = 0; i < COUNT(parts); i++) {
        at = strstr(at, parts[i]);
        if (at == NULL)
            fail_msg("not in its place: %s", parts[i]);
    }
    desk_close(desk);
}

/* ---- signs ---- */

static void lines_mark_signs(void **state)
{
    static const struct {
        const char *typed;
        sign_set marked;
        const char *answer;
    } cases[] = {
        {"2\n", SIGN_BIT(SIGN_BLADDER), "Marked: 2. An empty line says so"},
        {"2 7\n",
         SIGN_BIT(SIGN_BLADDER) | SIGN_BIT(SIGN_TRAUMA),
         "Marked: 2, 7."},
        {"1, 9\n",
         SIGN_BIT(SIGN_SADDLE) | SIGN_BIT(SIGN_CHEST),
         "Marked: 1, 9"},
        {"3\n3\n", 0, "Nothing is marked. When none is true, type none."},
        {"\n", 0, "That is no answer. When none is true, type none;"},
        {"10\n", 0, "The numbers here are 1 to 9."},
        {"2 x\n", 0, "The numbers here are 1 to 9."},
        {"pain\n", 0, "unknown word 'pain'"},
        {"noen\n", 0, "did you mean 'none'?"},
        {"pause\n", 0, ""},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct lines_desk *desk = desk_open_asking(true, true);

        desk_show(desk);
        desk_ask(desk, "\n");
        assert_true(says(desk_ask(desk, cases[i].typed), cases[i].answer));
        assert_int_equal(desk->app->marked, cases[i].marked);
        assert_int_equal(desk->app->screen, SCREEN_SIGNS);
        desk_close(desk);
    }
}

static void the_stop_is_told_whole(void **state)
{
    static const struct {
        const char *typed;
        const char *listed;
        bool emergency;
    } cases[] = {
        {"\n2 5\n\n", "You marked:\n1. trouble starting", true},
        {"\nnone\n3\n\n", "You marked:\n1. pain all night", false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct lines_desk *desk = desk_open_asking(true, true);
        const char *page;

        desk_show(desk);
        desk_ask(desk, cases[i].typed);
        assert_int_equal(desk->app->screen, SCREEN_STOP);
        assert_true(has(desk->output, cases[i].listed));
        page = strstr(desk->output, "Stop here.");
        assert_non_null(page);
        assert_int_equal(says(page, care_signs_do), cases[i].emergency);
        assert_int_equal(says(page, care_signs_wait), cases[i].emergency);
        assert_int_equal(says(page, care_signs_urgent), !cases[i].emergency);
        assert_true(says(page, care_signs_until));
        desk_check_lines(desk->output);
        assert_true(has(desk_ask(desk, "none\n"), "unknown word 'none'"));
        assert_true(has(desk_ask(desk, "9\n"), "The numbers here are 0 "));
        desk_ask(desk, "quit\n");
        assert_int_equal(desk->status, 5);
        desk_close(desk);
    }
}

static void a_mark_is_taken_off_and_looked_at(void **state)
{
    struct lines_desk *desk = desk_open_asking(true, true);

    (void)state;
    desk_show(desk);
    desk_ask(desk, "\n2 5\n\n");
    assert_true(has(desk_ask(desk, "1\n"),
                    "You marked:\n1. pain, numbness or weakness in BOTH"));
    assert_true(has(desk_ask(desk, "0\n"), care_signs_ask_emergency));
    assert_int_equal(desk->app->signs.blocked, 0);
    assert_true(has(desk_ask(desk, "none\nnone\n"), "About you."));
    desk_close(desk);
}

static void the_list_on_top_is_answered_in_lines(void **state)
{
    struct lines_desk *desk = desk_open_asking(false, true);

    (void)state;
    desk_show(desk);
    desk_ask(desk, "\n");
    assert_int_equal(desk->app->screen, SCREEN_STAGE);
    assert_true(has(desk_ask(desk, "!\n"), care_signs_ask_emergency));
    assert_true(has(desk_ask(desk, "\n"), "Going on in three."));
    desk_ask(desk, "signs\n6\n");
    assert_true(has(desk->output, "Marked: 6."));
    assert_true(has(desk_ask(desk, "\n"), "Stop here. You marked:\n1. a leg"));
    assert_int_equal(desk->app->session.end, END_SIGNS);
    assert_true(has(desk_ask(desk, "close\n"), "How is it now, 0 to 10?"));
    desk_close(desk);
}

/* ---- the end of input ---- */

static void the_end_of_input_is_no_answer(void **state)
{
    static const struct {
        bool first_run;
        const char *typed;
        enum screen screen;
        bool told;
    } cases[] = {
        {true, "", SCREEN_WELCOME, true},
        {true, "\n", SCREEN_SIGNS, true},
        {true, "\n7\n", SCREEN_SIGNS, true},
        {true, "\nnone\n", SCREEN_URGENT, true},
        {true, "\nnone\nnone", SCREEN_ABOUT, true},
        {false, "pain 3\n", SCREEN_CHECKIN, true},
        {true, "\n7\n\n", SCREEN_STOP, false}, /* it has said what it is */
        {false, "\n", SCREEN_STAGE, false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct lines_desk *desk = desk_open_asking(cases[i].first_run, true);

        desk_show(desk);
        desk_type(desk, cases[i].typed);
        close(desk->keyboard);
        desk->keyboard = -1;
        desk_hear(desk);
        desk_read(desk);
        assert_int_equal(desk->front.input, -1);
        assert_int_equal(desk->app->screen, cases[i].screen);
        assert_int_equal(has(desk->output,
                             "The input has ended without an answer. Nothing "
                             "was begun.\n"),
                         cases[i].told);
        desk_close(desk);
    }
}

/* ---- places in a session ---- */

static void a_place_is_said_by_its_word(void **state)
{
    static const struct {
        const char *typed;
        int place;
    } cases[] = {{"below the knee\n", PLACE_BELOW_KNEE},
                 {"foot\n", PLACE_FOOT},
                 {"back\n", PLACE_BACK}, /* there is no way back here */
                 {"2\n", PLACE_BUTTOCK}};

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct lines_desk *desk = desk_open_asking(false, true);
        struct event event = {0};

        desk_show(desk);
        desk_ask(desk, "place thigh\n\n");
        desk->app->session.state = SESSION_PLACE;
        desk_type(desk, cases[i].typed);
        assert_true(desk->front.read(&desk->front, &event));
        assert_int_equal(event.command, COMMAND_RATE);
        assert_int_equal(event.value, cases[i].place);
        desk_close(desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_run_is_told_page_by_page),
        cmocka_unit_test(no_page_is_skipped_unseen),
        cmocka_unit_test(lines_mark_signs),
        cmocka_unit_test(the_stop_is_told_whole),
        cmocka_unit_test(a_mark_is_taken_off_and_looked_at),
        cmocka_unit_test(the_list_on_top_is_answered_in_lines),
        cmocka_unit_test(the_end_of_input_is_no_answer),
        cmocka_unit_test(a_place_is_said_by_its_word),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
