/* SPDX-License-Identifier: MIT */
/* test_lines_pages - what lines tell of all that is no stage, and what a line
 * means there.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "edge/lines_kit.h"

static bool has(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

/* ---- home, picker, summary ---- */

static void home_is_a_list_with_numbers_and_names(void **state)
{
    static const struct {
        const char *typed;
        unsigned mark;
        const char *answer;
    } cases[] = {
        {"2\n", 1, "2. Gentle, 8 min, for a sore day.\nEmpty line goes."},
        {"desk\n", 3, "4. Desk break"},
        {"Desk break\n", 3, ""},
        {"stre\n", 3, "unknown word 'stre'"}, /* two begin so */
        {"stren\n", 4, "5. Strength"},
        {"7\n", 4, ""},
        {"dayli\n", 4, "did you mean 'Daily'?"},
        {"full\n", 2, "3. Full"},
    };
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);

    (void)state;
    desk_show(desk);
    assert_true(has(desk_read(desk), "limber, Sat 21 Nov.\n"));
    assert_true(has(desk->output, "6. Stretch only, 11 min, warm up first."));
    assert_true(has(desk->output, "Yesterday: Daily, 10 of 11."));
    desk_check_lines(desk->output);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_true(has(desk_ask(desk, cases[i].typed), cases[i].answer));
        assert_int_equal(desk->app->mark, cases[i].mark);
    }
    desk_type(desk, "\n");
    struct event event = {0};

    assert_true(desk->front.read(&desk->front, &event));
    assert_int_equal(event.command, COMMAND_GO);
    desk_close(desk);
}

static void home_offers_what_waits(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);

    (void)state;
    desk->fixture.catalogue.unfinished = (struct catalogue_unfinished){
        .there = true,
        .name = "Daily",
        .when = "since 18:02",
        .where = "Figure four, right side, 24 s to go",
        .step = 8,
        .steps = 11};
    desk->fixture.catalogue.warning = "! No history today: disk full.";
    desk_show(desk);
    assert_string_equal(
        desk_read(desk),
        "limber, Sat 21 Nov.\n"
        "! No history today: disk full.\n"
        "Waiting since 18:02, at 8 of 11: Figure four, right side, 24 s to "
        "go.\n"
        "1. Go on with Daily.\n"
        "2. Begin Daily again.\n"
        "3. Another session.\n"
        "Empty line is 1, a number chooses another. find lists the moves, help "
        "the\nwords, quit leaves.\n");
    desk_ask(desk, "3\n");
    assert_true(has(desk_ask(desk, "\n"), "1. Daily, 15 min"));
    assert_true(has(desk_ask(desk, "close\n"), "1. Go on with Daily."));
    app_trouble(desk->app, "! cannot open 'daily'");
    desk_show(desk);
    desk_show(desk);
    assert_string_equal(desk_read(desk), "! cannot open 'daily'\n");
    app_trouble(desk->app, "! cannot open 'daily'"); /* tried once more */
    desk_show(desk);
    assert_string_equal(desk_read(desk), "! cannot open 'daily'\n");
    desk_close(desk);
}

static void home_tells_of_the_week_and_of_today(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
    struct catalogue *catalogue = &desk->fixture.catalogue;

    (void)state;
    memcpy(catalogue->week, "G rCS? ", sizeof catalogue->week);
    catalogue->why = "Gentle until 2 mornings in a row are calm.";
    desk_show(desk);
    assert_true(has(desk_read(desk),
                    "\nThis week: Mon good, Wed rest, Thu care, Fri stop, Sat "
                    "not rated.\n"
                    "Gentle until 2 mornings in a row are calm.\n1. Daily"));
    desk_close(desk);
}

static void the_picker_narrows_and_opens(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);
    struct event event = {0};

    (void)state;
    desk_show(desk);
    assert_true(has(desk_ask(desk, "find\n"), "Which move?"));
    assert_true(has(desk->output, "10. "));
    assert_false(has(desk->output, "11. "));
    assert_true(has(desk->output, "\nAnd "));
    assert_true(
        has(desk_ask(desk, "hip flexor\n"), "hip flexor: 1 move.\n1. "));
    assert_true(has(desk_ask(desk, "stretch\n"), "stretch: "));
    assert_string_equal(desk->app->query, "stretch"); /* not both words */
    assert_in_range(desk->app->match_count, 3, 9);
    assert_true(has(desk_ask(desk, "zzz\n"), "zzz: nothing found."));
    desk_ask(desk, "stretch\n");

    assert_true(has(desk_ask(desk, "card\n"), "Empty line closes this."));
    assert_int_equal(desk->app->overlay, OVERLAY_CARD);
    desk_ask(desk, "\n");
    assert_int_equal(desk->app->overlay, OVERLAY_NONE);

    desk_type(desk, "3\n"); /* the third match: two down, then Enter */
    for (int i = 0; i < 2; i++) {
        assert_true(desk->front.read(&desk->front, &event));
        assert_int_equal(event.key, KEY_CODE_DOWN);
    }
    assert_true(desk->front.read(&desk->front, &event));
    assert_int_equal(event.key, KEY_CODE_ENTER);
    assert_false(desk->front.read(&desk->front, &event));

    assert_true(has(desk_ask(desk, "close\n"), "1. Daily"));
    assert_int_equal(desk->app->screen, SCREEN_HOME);
    desk_close(desk);
}

static void the_picker_can_be_left(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_PICKER, true, false);
    struct event event = {0};

    (void)state;
    desk_show(desk);
    desk_type(desk, "quit\n");
    assert_true(desk->front.read(&desk->front, &event));
    assert_int_equal(event.kind, EVENT_COMMAND);
    assert_int_equal(event.command, COMMAND_QUIT);
    desk_close(desk);
}

static void the_summary_takes_a_number_and_a_place(void **state)
{
    static const struct {
        const char *typed;
        int place;
    } cases[] = {
        {"thigh\n", PLACE_THIGH},
        {"nowhere\n", PLACE_NOWHERE},
        {"Below the knee\n", PLACE_BELOW_KNEE},
        {"below-knee\n", PLACE_BELOW_KNEE},
        {"back\n", PLACE_BACK},
        {"foot\n", PLACE_FOOT},
    };
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);

    (void)state;
    desk_begin(desk);
    while (desk->app->screen == SCREEN_STAGE) {
        desk_wait(desk, app_next_ms(desk->app));
        desk_read(desk);
    }
    assert_true(has(desk->output, "Pain: Not rated."));
    assert_true(has(desk->output, "How is it now, 0 to 10?"));
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        desk_ask(desk, cases[i].typed);
        assert_int_equal(desk->app->session.place_after, cases[i].place);
    }
    assert_true(has(desk->output, "Furthest place: foot."));
    assert_true(has(desk_ask(desk, "3\n"), "Now 3, care.\n"));
    assert_true(has(desk_ask(desk, "tigh\n"), "did you mean 'thigh'?"));
    desk_close(desk);
}

static void pages_on_top_are_told_once(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);

    (void)state;
    desk_begin(desk);
    desk_wait(desk, 20000);
    assert_true(has(desk_ask(desk, "card\n"), "Paused. 52 seconds to go"));
    assert_true(has(desk->output, "- Let your arms swing"));
    desk_check_lines(desk->output);
    desk_show(desk);
    assert_string_equal(desk_read(desk), "");
    assert_true(
        has(desk_ask(desk, "help\n"), "- too-much (t): stop it, rest a"));
    desk_check_lines(desk->output);
    assert_true(has(desk_ask(desk, "signs\n"), "9. chest pain"));
    assert_true(has(desk->output, "none closes this.\n"));
    desk_check_lines(desk->output);
    assert_true(has(desk_ask(desk, "none\n"), "Going on in three."));
    assert_int_equal(desk->app->overlay, OVERLAY_NONE);
    desk_close(desk);
}

static void a_message_without_a_sentence_is_told(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, true, false);

    (void)state;
    desk_begin(desk);
    desk_wait(desk, 8000); /* four seconds are left */
    assert_true(has(desk_ask(desk, "less\n"), "5 s is the least\n"));
    desk_close(desk);
}

/* ---- what is heard ---- */

static void the_voice_answers_in_a_line(void **state)
{
    static const struct {
        const char *typed, *answer;
    } turns[] = {
        {"voice\n", "> voice\nVoice: short.\n"},
        {"v\n", "> v\nVoice: off, tones stay.\n"},
        {"Voice\n", "> Voice\nVoice: full.\n"},
    };
    struct lines_desk *desk = desk_open(SCREEN_HOME, false, false);

    (void)state;
    desk->app->heard = true;
    desk_begin(desk);
    desk_read(desk);
    for (size_t i = 0; i < sizeof turns / sizeof turns[0]; i++)
        assert_string_equal(desk_ask(desk, turns[i].typed), turns[i].answer);
    desk_close(desk);
}

static void the_trial_answers_with_what_was_found(void **state)
{
    static const char found[] = "espeak-ng speaks, aplay plays the tones.";
    struct lines_desk *desk = desk_open(SCREEN_HOME, false, false);
    char answer[200];

    (void)state;
    desk->app->sound_line = found;
    desk->app->heard = true;
    desk_show(desk);
    desk_read(desk);
    for (unsigned i = 0; i < 2; i++) {
        snprintf(answer, sizeof answer, "> sound\n%s\n", found);
        assert_string_equal(desk_ask(desk, "sound\n"), answer);
        snprintf(answer, sizeof answer, "> s\n%s\n", found);
        assert_string_equal(desk_ask(desk, "s\n"), answer);
    }
    desk_close(desk);
}

/* A key that does nothing is no unknown word, and is not in the help. */
static void what_does_nothing_says_so(void **state)
{
    struct lines_desk *desk = desk_open(SCREEN_HOME, false, false);

    (void)state;
    desk_show(desk);
    desk_read(desk);
    assert_string_equal(desk_ask(desk, "sound\n"),
                        "> sound\nNothing is to sound here. All is told in "
                        "lines.\n");
    desk->app->heard = true;
    desk->app->sound_line = "espeak-ng speaks.";
    assert_string_equal(desk_ask(desk, "v\n"),
                        "> v\nvoice changes what is said during a session.\n");
    desk_begin(desk);
    desk_read(desk);
    assert_string_equal(desk_ask(desk, "z\n"),
                        "> z\nThere is no picture to put away. All is told in "
                        "lines.\n");
    assert_false(desk->app->zoomed);
    assert_string_equal(
        desk_ask(desk, "s\n"),
        "> s\nsound is for home, the first page and the check-in.\n");
    desk_ask(desk, "?\n");
    assert_non_null(strstr(desk->output, "- voice (v): "));
    assert_non_null(strstr(desk->output, "- sound (s): "));
    assert_null(strstr(desk->output, "zoom"));
    assert_string_equal(desk_ask(desk, "voice\n"),
                        "> voice\nEmpty line closes this. Then voice changes "
                        "what is said.\n");
    desk->app->heard = false;
    desk->app->sound_line = NULL;
    desk_ask(desk, "\n");
    assert_string_equal(desk_ask(desk, "voice\n"),
                        "> voice\nNo voice speaks here. All is told in "
                        "lines.\n");
    desk_ask(desk, "help\n");
    assert_null(strstr(desk->output, "- voice (v): "));
    assert_null(strstr(desk->output, "- sound (s): "));
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(home_tells_of_the_week_and_of_today),
        cmocka_unit_test(home_is_a_list_with_numbers_and_names),
        cmocka_unit_test(home_offers_what_waits),
        cmocka_unit_test(the_picker_narrows_and_opens),
        cmocka_unit_test(the_picker_can_be_left),
        cmocka_unit_test(the_summary_takes_a_number_and_a_place),
        cmocka_unit_test(pages_on_top_are_told_once),
        cmocka_unit_test(a_message_without_a_sentence_is_told),
        cmocka_unit_test(the_voice_answers_in_a_line),
        cmocka_unit_test(the_trial_answers_with_what_was_found),
        cmocka_unit_test(what_does_nothing_says_so),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
