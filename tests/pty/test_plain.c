/* SPDX-License-Identifier: MIT */
/* test_plain - the real program in lines: session scripts word for word, a
 * session typed through a pipe, and one on a terminal that can do no more.
 * UPDATE_LINES=1 in the environment writes tests/lines anew.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include <pty/stage.h>

#include <limber/core/base/text.h>

enum {
    SAID_MAX = 1 << 18,
    COLUMNS_MAX = 78
};

static char said[SAID_MAX];

/* What `limber WORDS` says in the stage's home, with `typed` (for printf) as
 * its input; its status. */
static int say(const struct stage *stage, const char *words, const char *typed)
{
    char command[8192];
    FILE *output;
    size_t length;

    snprintf(command,
             sizeof command,
             "printf '%s' | env -i PATH=\"$PATH\" HOME='%s' TZ=UTC "
             "LC_ALL=C.UTF-8 LIMBER_DATA=\"$LIMBER_DATA\" \"$LIMBER_BIN\" %s "
             "2>&1",
             typed,
             stage->home,
             words);
    output = popen(command, "r");
    assert_non_null(output);
    length = fread(said, 1, sizeof said - 1, output);
    said[length] = '\0';
    return WEXITSTATUS(pclose(output));
}

/* Nothing but text and ends of lines; none is too wide. */
static void is_lines_of_text(const char *text)
{
    char line[1024];

    while (*text != '\0') {
        size_t bytes = strcspn(text, "\n");

        assert_true(bytes < sizeof line);
        memcpy(line, text, bytes);
        line[bytes] = '\0';
        for (size_t i = 0; i < bytes; i++)
            if ((unsigned char)line[i] < ' ' || line[i] == 0x7f)
                fail_msg("a control byte %d in: %s", line[i], line);
        if (text_cells(line) > COLUMNS_MAX)
            fail_msg("%u columns: %s", text_cells(line), line);
        text += bytes + (text[bytes] == '\n');
    }
}

/* ---- scripts ---- */

static void is_as_written(const char *name)
{
    const char *update = getenv("UPDATE_LINES");
    static char wanted[SAID_MAX];
    char path[256];
    size_t length;
    FILE *file;

    snprintf(path, sizeof path, "tests/lines/%s.txt", name);
    file = fopen(path, update != NULL && update[0] == '1' ? "w" : "r");
    if (file == NULL)
        fail_msg("%s is not there; UPDATE_LINES=1 writes it", path);
    if (update != NULL && update[0] == '1') {
        fputs(said, file);
    } else {
        length = fread(wanted, 1, sizeof wanted - 1, file);
        wanted[length] = '\0';
        if (strcmp(wanted, said) != 0)
            fail_msg("%s: wanted\n%sfound\n%s", path, wanted, said);
    }
    fclose(file);
}

static void scripts_are_told_word_for_word(void **state)
{
    static const struct {
        const char *name, *routine;
        int status;
    } scripts[] = {
        {"20-pause-and-re-entry", "tests/sessions/routines/two-steps.yaml", 3},
        {"40-the-question", "tests/sessions/routines/two-sides.yaml", 3},
        {"50-too-much", "tests/sessions/routines/ladder.yaml", 3},
        {"5b-further-and-back", "tests/sessions/routines/ladder.yaml", 3},
        {"16-the-daily-routine", "daily", 0},
    };
    char words[512];

    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
        snprintf(words,
                 sizeof words,
                 "run %s --script tests/sessions/%s.session --plain",
                 scripts[i].routine,
                 scripts[i].name);
        assert_int_equal(say(*state, words, ""), scripts[i].status);
        is_lines_of_text(said);
        is_as_written(scripts[i].name);
    }
}

static unsigned lines_in(const char *text)
{
    unsigned count = 0;

    for (; *text != '\0'; text++)
        count += *text == '\n';
    return count;
}

static bool has_braille(const char *text)
{
    for (uint32_t rune; (rune = text_next(&text)) != 0;)
        if (rune > 0x2800 && rune <= 0x28ff)
            return true;
    return false;
}

/* The screen as text, with its figure; in lines too, and in its place among
 * them. */
static void a_script_dumps_the_screen(void **state)
{
    static const char words[] = "run daily --script tests/lines/dump.script";
    const char *go, *dump, *half;
    char plain[128];
    unsigned alone;

    assert_int_equal(say(*state, words, ""), 3);
    assert_true(has_braille(said));
    alone = lines_in(said);
    assert_in_range(alone, 24 + 12 + 6 + 24, 24 + 12 + 6 + 24 + 1);

    snprintf(plain, sizeof plain, "%s --plain", words);
    assert_int_equal(say(*state, plain, ""), 3);
    assert_true(has_braille(said));
    assert_true(lines_in(said) > alone);
    go = strstr(said, "[14:24] Go, 1 minute.");
    dump = strstr(said, "0:52 of 1:00");
    half = strstr(said, "[13:54] Half way");
    assert_true(go != NULL && dump != NULL && half != NULL);
    assert_true(go < dump && dump < half);
    assert_non_null(strstr(half, "0:30 of 1:00"));
}

/* ---- through a pipe ---- */

static void a_session_is_typed_through_a_pipe(void **state)
{
    int status = say(*state,
                     "run daily --no-record",
                     "\\nnone\\nnone\\n\\nzoom\\nvoice\\nlonger\\npause\\n"
                     "help\\n\\n\\nquit\\n");

    assert_int_equal(status, 3);
    is_lines_of_text(said);
    assert_non_null(strstr(said, "> zoom\nThere is no picture"));
    assert_non_null(strstr(said, "> voice\nNo voice speaks here."));
    assert_non_null(strstr(said, "> pause\n"));
    assert_non_null(strstr(said, "Paused."));
    assert_non_null(strstr(said, "A word or its key, then Enter:"));
    assert_non_null(strstr(said, "Stopped at 1 of 11"));
}

/* ---- on a terminal that can place nothing ---- */

/* By itself, as TERM says it: a key or its word, then Enter. */
static void a_dumb_terminal_gets_lines(void **state)
{
    static const struct {
        const char *typed, *brings;
    } turns[] = {
        {"\n", "type none. No answer means no session."},
        {"none\n", "signs goes back to the first list"},
        {"none\n", "That makes: Daily"},
        {"\n", "Get ready"},
        {"z\n", "There is no picture to put away."},
        {"zoom\n", "There is no picture to put away."},
        {"v\n", "No voice speaks here."},
        {"+\n", "Ten seconds more."},
        {"card\n", "Source: "},
        {"\n", "Going on in three."},
        {"go\n", ""}, /* the count is over */
        {"go\n", "Go, 1 minute."},
        {"p\n", "unknown word 'p'"},
        {"pause\n", "Paused. "},
        {" \n", "Going on in three."},
        {"f\n", "What was it?"},
        {"2\n", "Kept: new tingling or numbness."},
        {"go\n", "1: gone, or as before."},
        {"1\n", "Easier now: "},
        {"leave-out\n", "Move 2 of 11"},
        {"q\n", "Stopped at"},
    };
    struct terminal *terminal =
        start_unkept(*state, (struct terminal_setup){.term = "dumb"});
    const char *bytes;
    size_t count;

    assert_true(terminal_wait(terminal, "goes on, quit leaves."));
    for (size_t i = 0; i < sizeof turns / sizeof turns[0]; i++) {
        terminal_listen(terminal, KEY_REST_MS);
        press(terminal, turns[i].typed, turns[i].brings);
    }
    assert_int_equal(terminal_end(terminal), 3);
    bytes = terminal_bytes(terminal, &count);
    for (size_t i = 0; i < count; i++)
        if ((unsigned char)bytes[i] < ' ')
            assert_non_null(strchr("\r\n", bytes[i]));
    assert_true(terminal_is_restored(terminal));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STAGE(scripts_are_told_word_for_word),
        ON_STAGE(a_script_dumps_the_screen),
        ON_STAGE(a_session_is_typed_through_a_pipe),
        ON_STAGE(a_dumb_terminal_gets_lines),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
