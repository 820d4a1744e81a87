/* SPDX-License-Identifier: MIT */
/* test_command - keys and words to commands, and the table they come from. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/base/text.h>
#include <limber/core/session/command.h>

enum {
    DOES_CELLS = 26 /* the help page has room for so much */
};

static void each_key_and_each_word_leads_back(void **state)
{
    int value;

    (void)state;
    for (enum command c = COMMAND_GO; c < COMMAND_END; c++) {
        assert_int_equal(command_of_key(command_key(c), &value), c);
        if (c != COMMAND_RATE)
            assert_int_equal(command_of_line(command_word(c), &value), c);
    }
}

static void no_two_have_the_same_key_or_word(void **state)
{
    (void)state;
    for (enum command a = COMMAND_GO; a < COMMAND_END; a++) {
        for (enum command b = a + 1; b < COMMAND_END; b++) {
            assert_int_not_equal(command_key(a), command_key(b));
            assert_string_not_equal(command_word(a), command_word(b));
        }
    }
}

static void what_it_does_fits_the_help_page(void **state)
{
    (void)state;
    for (enum command c = COMMAND_GO; c < COMMAND_END; c++) {
        assert_in_range(text_cells(command_does(c)), 1, DOES_CELLS);
        assert_true(strlen(command_key_name(c)) > 0);
    }
}

static void keys_mean(void **state)
{
    static const struct {
        uint32_t key;
        enum command command;
        int value;
    } cases[] = {
        {'0', COMMAND_RATE, 0},
        {'9', COMMAND_RATE, 9},
        {'x', COMMAND_RATE, 10},
        {'X', COMMAND_RATE, 10},
        {'n', COMMAND_NEXT, 0},
        {'N', COMMAND_LEAVE_OUT, 0},
        {'+', COMMAND_LONGER, 0},
        {'=', COMMAND_LONGER, 0},
        {'-', COMMAND_SHORTER, 0},
        {KEY_CODE_CTRL_C, COMMAND_QUIT, 0},
        {KEY_CODE_ESCAPE, COMMAND_CLOSE, 0},
        {KEY_CODE_UP, COMMAND_NONE, 0},
        {KEY_CODE_BACKSPACE, COMMAND_NONE, 0},
        {'Q', COMMAND_NONE, 0},
        {'T', COMMAND_NONE, 0},
        {0x00e9, COMMAND_NONE, 0},
        {0, COMMAND_NONE, 0},
    };
    int value;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        value = -7;
        assert_int_equal(command_of_key(cases[i].key, &value),
                         cases[i].command);
        assert_int_equal(value, cases[i].value);
    }
}

static void lines_mean(void **state)
{
    static const struct {
        const char *line;
        enum command command;
        int value;
    } cases[] = {
        {"", COMMAND_GO, 0},
        {"go", COMMAND_GO, 0},
        {"start", COMMAND_GO, 0},
        {" ", COMMAND_PAUSE, 0},
        {"Pause", COMMAND_PAUSE, 0},
        {"too-much", COMMAND_TOO_MUCH, 0},
        {"too much", COMMAND_TOO_MUCH, 0},
        {"t", COMMAND_TOO_MUCH, 0},
        {"leave out", COMMAND_LEAVE_OUT, 0},
        {"N", COMMAND_LEAVE_OUT, 0},
        {"n", COMMAND_NEXT, 0},
        {"more", COMMAND_LONGER, 0},
        {"=", COMMAND_LONGER, 0},
        {"less", COMMAND_SHORTER, 0},
        {"3", COMMAND_RATE, 3},
        {"10", COMMAND_RATE, 10},
        {"x", COMMAND_RATE, 10},
        {"rate 0", COMMAND_RATE, 0},
        {"rate 10", COMMAND_RATE, 10},
        {"rate x", COMMAND_RATE, 10},
        {"rate", COMMAND_NONE, 0},
        {"rate 11", COMMAND_NONE, 0},
        {"rate pause", COMMAND_NONE, 0},
        {"11", COMMAND_NONE, 0},
        {"-1", COMMAND_NONE, 0},
        {"paus", COMMAND_NONE, 0},
        {"pause now", COMMAND_NONE, 0},
        {"\xc3\xa9", COMMAND_NONE, 0},
    };
    int value;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        value = -7;
        if (command_of_line(cases[i].line, &value) != cases[i].command)
            fail_msg("'%s' is another command", cases[i].line);
        assert_int_equal(value, cases[i].value);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_key_and_each_word_leads_back),
        cmocka_unit_test(no_two_have_the_same_key_or_word),
        cmocka_unit_test(what_it_does_fits_the_help_page),
        cmocka_unit_test(keys_mean),
        cmocka_unit_test(lines_mean),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
