/* SPDX-License-Identifier: MIT */
/* voice: which is found, how it is called, what is cut, what waits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "edge/fake_voice.h"

/* ---- which way ---- */

static void voices_are_found_in_order(void **state)
{
    static const char *const names[] = {"say", "espeak-ng", "spd-say"};
    struct fake_voice *here = *state;

    fake_voice_open(here, "auto");
    assert_false(voice_works(&here->voice));
    assert_null(voice_name(&here->voice));
    assert_string_equal(here->voice.failed, "");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        fake_program(&here->kit, names[i], fake_good);
        fake_voice_open(here, i == 0 ? NULL : "auto");
        assert_true(voice_works(&here->voice));
        assert_string_equal(voice_name(&here->voice), names[i]);
        assert_int_equal(here->voice.way_count, i + 1);
        assert_string_equal(here->voice.failed, "");
    }
    fake_voice_open(here, "none");
    assert_false(voice_works(&here->voice));
    assert_string_equal(here->voice.failed, "");
    fake_say(here, "Hello.");
    assert_int_equal(fake_turn(here), INT64_MAX);
    assert_string_equal(fake_log(&here->kit), "");
}

static void a_command_that_cannot_be_run_is_told_when_it_is_opened(void **state)
{
    static const struct {
        const char *command, *failed;
    } wrong[] = {
        {"missing {text}", "'missing' is no program that is there"},
        {"/no/where -x", "'/no/where' is no program that is there"},
        {"plain", "'plain' is no program that is there"},
        {"piper 'x", "the speaker is no command line: 'piper 'x'"},
        {"", "the speaker is no command line: ''"},
    };
    struct fake_voice *here = *state;

    fake_file(&here->kit, "plain", "");
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        fake_voice_open(here, wrong[i].command);
        assert_false(voice_works(&here->voice));
        assert_null(voice_name(&here->voice));
        assert_string_equal(here->voice.failed, wrong[i].failed);
        fake_say(here, "Hello.");
        assert_int_equal(fake_turn(here), INT64_MAX);
    }
}

/* ---- how it is called ---- */

static void check_call(struct fake_voice *here,
                       const char *command,
                       int rate,
                       const char *text,
                       const char *log)
{
    struct voice_options options = {.command = command, .rate = rate};

    voice_open(&here->voice, &options);
    fake_forget(&here->kit);
    fake_say(here, text);
    assert_true(here->voice.child.pid > 0);
    here->now_ms += spoken_length_ms(text, here->voice.rate);
    fake_turn_until_quiet(here);
    assert_string_equal(fake_log(&here->kit), log);
    assert_true(voice_works(&here->voice));
}

static void each_known_voice_is_called_in_its_own_way(void **state)
{
    struct fake_voice *here = *state;

    fake_program(&here->kit, "say", fake_good);
    check_call(here, NULL, 150, "-v Go.", "say<-r><150><--><-v Go.>[]\n");
    fake_program(&here->kit, "espeak-ng", fake_good);
    check_call(
        here, NULL, 0, "-v Go.", "espeak-ng<-s><150><--stdin>[-v Go.\n]\n");
    fake_program(&here->kit, "spd-say", fake_good);
    check_call(here, NULL, 170, "-C", "spd-say<-w><-r><0><--><-C>[]\n");
}

static void words_a_minute_become_the_measure_of_spd_say(void **state)
{
    static const struct {
        int rate, speed;
    } rates[] = {
        {1, -100},
        {80, -100},
        {125, -50},
        {150, -22},
        {170, 0},
        {309, 49},
        {400, 82},
        {9999, 82},
    };
    struct fake_voice *here = *state;

    fake_program(&here->kit, "spd-say", fake_good);
    for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++) {
        char log[80];

        snprintf(log,
                 sizeof log,
                 "spd-say<-w><-r><%d><--><Go.>[]\n",
                 rates[i].speed);
        check_call(here, "auto", rates[i].rate, "Go.", log);
    }
}

static void a_command_takes_the_text_in_its_words_or_reads_it(void **state)
{
    static const struct {
        const char *command, *text, *log;
    } calls[] = {
        {"mine", "Half way.", "mine[Half way.\n]\n"},
        {"mine -r {rate}", "Go.", "mine<-r><150>[Go.\n]\n"},
        {"mine {text}", "Half way. Ten.", "mine<Half way. Ten.>[]\n"},
        {"mine 'a b' --say={text}/{rate}{text}",
         "x y",
         "mine<a b><--say=x y/150x y>[]\n"},
        {"mine {text}",
         "\"it's\" $(rm -rf /) `id` ; {rate} {text} \\n",
         "mine<\"it's\" $(rm -rf /) `id` ; {rate} {text} \\n>[]\n"},
        {"mine {text}",
         "a\nb \xC3\xA9\xE2\x80\xA6", /* as it is */
         "mine<a\nb \xC3\xA9\xE2\x80\xA6>[]\n"},
        {"mine {tex} {", "Go.", "mine<{tex}><{>[Go.\n]\n"},
    };
    struct fake_voice *here = *state;

    fake_program(&here->kit, "mine", fake_good);
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++)
        check_call(here, calls[i].command, 0, calls[i].text, calls[i].log);
}

static void the_longest_text_arrives_whole(void **state)
{
    struct fake_voice *here = *state;
    char text[SPOKEN_BYTES], log[SPOKEN_BYTES + 32];

    memset(text, 'w', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    fake_program(&here->kit, "mine", fake_good);
    snprintf(log, sizeof log, "mine[%s\n]\n", text);
    check_call(here, "mine", 0, text, log);
    snprintf(log, sizeof log, "mine<%s>[]\n", text);
    check_call(here, "mine {text}", 0, text, log);
}

/* ---- one after the other ---- */

static void what_waits_is_said_when_the_first_is_over(void **state)
{
    struct fake_voice *here = *state;

    fake_program(&here->kit, "mine", fake_good);
    fake_voice_open(here, "mine");
    fake_say(here, "one");
    fake_say(here, "two");
    fake_say(here, "three");
    fake_turn_until_quiet(here);
    assert_string_equal(fake_log(&here->kit), "mine[one\n]\nmine[three\n]\n");
    assert_int_equal(fake_turn(here), INT64_MAX);
}

static void a_pause_cuts_off_and_is_no_failure(void **state)
{
    struct fake_voice *here = *state;
    pid_t first;

    fake_program(&here->kit, "mine", fake_hangs);
    fake_voice_open(here, "mine");
    for (int i = 0; i < 3; i++) {
        fake_forget(&here->kit);
        fake_cut(here, "one");
        fake_turn_until(here, "mine[one\n]\n");
        first = here->voice.child.pid;
        fake_cut(here, "Paused.");
        fake_await_end(first);
        fake_turn_until(here, "mine[Paused.\n]\n");
    }
    assert_true(voice_works(&here->voice));
    assert_string_equal(here->voice.failed, "");
}

static void hush_ends_it_and_it_can_speak_again(void **state)
{
    struct fake_voice *here = *state;
    pid_t first;

    fake_program(&here->kit, "mine", fake_hangs);
    fake_voice_open(here, "mine");
    fake_say(here, "one");
    fake_say(here, "two");
    first = here->voice.child.pid;
    voice_hush(&here->voice);
    fake_await_end(first);
    assert_int_equal(fake_turn(here), INT64_MAX);
    assert_true(voice_works(&here->voice));
    fake_say(here, "three");
    fake_turn_until(here, "three");
    assert_null(strstr(fake_log(&here->kit), "two"));
}

static void a_daemon_is_silenced_before_the_next_is_said(void **state)
{
    struct fake_voice *here = *state;

    fake_program(&here->kit,
                 "spd-say",
                 "if [ \"$1\" = -S ]; then sleep 0.05; echo silent >>\"$log\"\n"
                 "else shift 4; echo \"$1\" >>\"$log\"; exec sleep 1000; fi");
    fake_voice_open(here, "auto");
    fake_say(here, "one");
    fake_turn_until(here, "one");
    fake_cut(here, "two");
    fake_say(here, "three"); /* waits, though two has not begun */
    assert_true(fake_turn(here) <= here->now_ms + VOICE_STOP_MS);
    fake_turn_until(here, "two");
    assert_string_equal(fake_log(&here->kit), "one\nsilent\ntwo\n");
    voice_close(&here->voice);
    assert_string_equal(fake_log(&here->kit), "one\nsilent\ntwo\nsilent\n");
}

static void a_silencer_that_hangs_is_not_waited_for_long(void **state)
{
    struct fake_voice *here = *state;
    pid_t silencer;

    fake_program(&here->kit,
                 "spd-say",
                 "shift 4; echo \"say $1\" >>\"$log\"; exec sleep 1000");
    fake_voice_open(here, "auto");
    fake_say(here, "one");
    fake_turn_until(here, "say one");
    fake_cut(here, "two");
    silencer = here->voice.silencer.pid;
    assert_true(silencer > 0);
    here->now_ms += VOICE_STOP_MS - 1;
    assert_int_equal(fake_turn(here), here->now_ms + 1);
    assert_int_equal(here->voice.child.pid, 0);
    here->now_ms++;
    fake_turn(here);
    fake_await_end(silencer);
    fake_turn_until(here, "say two");
    assert_true(voice_works(&here->voice));
}

static void what_waits_for_silence_too_long_is_dropped(void **state)
{
    struct fake_voice *here = *state;
    struct utterance line = fake_line("two");

    fake_program(&here->kit, "spd-say", "echo x >>\"$log\"; exec sleep 1000");
    fake_voice_open(here, "auto");
    fake_say(here, "one");
    line.cuts = true;
    line.begin_by_ms = here->now_ms + VOICE_STOP_MS - 1;
    fake_say_line(here, &line);
    here->now_ms += VOICE_STOP_MS;
    assert_int_equal(fake_turn(here), INT64_MAX);
    assert_false(here->voice.mouth.speaking);
    assert_int_equal(here->voice.child.pid, 0);
}

#define CASE(test)                                                             \
    cmocka_unit_test_setup_teardown(                                           \
        test, fake_voice_set_up, fake_voice_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(voices_are_found_in_order),
        CASE(a_command_that_cannot_be_run_is_told_when_it_is_opened),
        CASE(each_known_voice_is_called_in_its_own_way),
        CASE(words_a_minute_become_the_measure_of_spd_say),
        CASE(a_command_takes_the_text_in_its_words_or_reads_it),
        CASE(the_longest_text_arrives_whole),
        CASE(what_waits_is_said_when_the_first_is_over),
        CASE(a_pause_cuts_off_and_is_no_failure),
        CASE(hush_ends_it_and_it_can_speak_again),
        CASE(a_daemon_is_silenced_before_the_next_is_said),
        CASE(a_silencer_that_hangs_is_not_waited_for_long),
        CASE(what_waits_for_silence_too_long_is_dropped),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
