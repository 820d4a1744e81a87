/* SPDX-License-Identifier: MIT */
/* voice: how often it may fail, and how slow it may be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "edge/fake_voice.h"

static const char longer[] = "Half way. Fifteen left, and then the other leg.";

enum {
    MINUTE_MS = 60000,
    LATE = VOICE_LATE_MS
};

/* ---- how often ---- */

/* One sentence of a program that is good, dies, hangs or is missing. */
static void let_speak(struct fake_voice *here, const char *name, char fate)
{
    int64_t late;

    fake_program(&here->kit,
                 name,
                 fate == 'g'   ? fake_good
                 : fate == 'h' ? fake_hangs
                               : fake_dies);
    if (fate == 'm')
        fake_remove(&here->kit, name);
    fake_say(here, "one");
    if (fate == 'h' && here->voice.child.pid != 0) {
        late = fake_turn(here);
        here->now_ms = late;
    }
    fake_turn_until_quiet(here);
}

static void one_failure_is_not_for_ever(void **state)
{
    static const struct {
        const char *fates; /* w: a minute passes */
        const char *works; /* after each */
    } rows[] = {
        {"gg", "11"},         {"d", "1"},
        {"dd", "10"},         {"dg", "11"},
        {"dgdgd", "11111"},   {"dgdd", "1110"},
        {"dwd", "110"},       {"h", "0"},
        {"gh", "10"},         {"dh", "10"},
        {"m", "0"},           {"mw", "00"},
        {"mgg", "000"},       {"dm", "10"},
        {"ddg", "100"},       {"ddw", "101"},
        {"ddwd", "1010"},     {"ddwdw", "10100"},
        {"ddwgdg", "101111"}, {"ddwgddw", "1011101"},
        {"hwg", "011"},       {"hwhw", "0100"},
        {"ddwm", "1010"},
    };
    struct fake_voice *here = *state;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char works[16] = "";

        fake_program(&here->kit, "mine", fake_good);
        fake_voice_open(here, "mine");
        for (size_t n = 0; rows[i].fates[n] != '\0'; n++) {
            if (rows[i].fates[n] == 'w') {
                here->now_ms += MINUTE_MS;
                fake_turn(here);
            } else {
                let_speak(here, "mine", rows[i].fates[n]);
            }
            works[n] = voice_works(&here->voice) ? '1' : '0';
        }
        if (strcmp(works, rows[i].works) != 0)
            fail_msg("%s: %s, not %s", rows[i].fates, works, rows[i].works);
        voice_close(&here->voice);
    }
}

static void the_last_way_rests_for_a_minute(void **state)
{
    struct fake_voice *here = *state;

    fake_program(&here->kit, "espeak-ng", fake_hangs);
    fake_program(&here->kit, "say", fake_hangs);
    fake_voice_open(here, "auto");
    fake_say(here, "one");
    here->now_ms = fake_turn(here);
    here->now_ms = fake_turn(here);
    assert_string_equal(voice_name(&here->voice), "say");
    assert_int_equal(fake_turn(here), here->now_ms + MINUTE_MS);
    assert_false(voice_works(&here->voice));
    here->now_ms += MINUTE_MS - 1;
    assert_int_equal(fake_turn(here), here->now_ms + 1);
    assert_false(voice_works(&here->voice));
    here->now_ms++;
    assert_int_equal(fake_turn(here), INT64_MAX);
    assert_string_equal(voice_name(&here->voice), "say");
    fake_say(here, "two");
    here->now_ms = fake_turn(here);
    assert_int_equal(fake_turn(here), INT64_MAX);
    assert_false(voice_works(&here->voice));
    assert_string_equal(here->voice.failed, "'say' does not come to an end");
}

/* A device that is busy: only a safety text is said again. */
static void a_safety_text_has_a_second_chance(void **state)
{
    static const struct {
        bool safety;
        const char *log;
    } rows[] = {
        {false, "mine[one\n]\nmine[two\n]\n"},
        {true, "mine[one\n]\nmine[one\n]\nmine[two\n]\n"},
    };
    struct fake_voice *here = *state;

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct utterance line = fake_line("one");

        line.safety = rows[i].safety;
        fake_forget(&here->kit);
        fake_program(&here->kit, "mine", fake_dies);
        fake_voice_open(here, "mine");
        fake_say_line(here, &line);
        fake_say(here, "two");
        while (here->voice.child.pid != 0) {
            fake_nap();
            fake_turn(here);
        }
        assert_true(here->voice.mouth.speaking);
        fake_program(&here->kit, "mine", fake_good);
        assert_int_equal(fake_turn(here), here->now_ms + 1000);
        fake_turn_until_quiet(here);
        assert_string_equal(fake_log(&here->kit), rows[i].log);
        assert_true(voice_works(&here->voice));
    }
}

/* ---- how slow ---- */

static int64_t allowed(struct fake_voice *here, bool safety)
{
    struct utterance line = fake_line(longer);
    int64_t late;

    line.safety = safety;
    fake_say_line(here, &line);
    assert_true(here->voice.child.pid != 0);
    late = fake_turn(here) - here->now_ms;
    voice_hush(&here->voice);
    return late;
}

static void a_safety_text_has_time_for_the_slowest_voice(void **state)
{
    static const struct {
        const char *command;
        int rate;
        int length_rate; /* its length is taken at this */
        int plain_part;  /* of 100 */
    } rows[] = {
        {"auto", 150, 150, 150},
        {"auto", 400, 400, 150},
        {"mine -r {rate}", 400, 400, 150},
        {"mine {speed}", 100, 100, 150},
        {"mine", 150, 150, 250},
        {"mine {text}", 100, 100, 250},
        {"mine", 400, 150, 250},
    };
    struct fake_voice *here = *state;

    fake_program(&here->kit, "mine", fake_hangs);
    fake_program(&here->kit, "espeak-ng", fake_hangs);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct voice_options options = {.command = rows[i].command,
                                        .rate = rows[i].rate};
        int64_t length = spoken_length_ms(longer, rows[i].length_rate);

        voice_open(&here->voice, &options);
        assert_int_equal(allowed(here, false),
                         length * rows[i].plain_part / 100 + LATE);
        assert_int_equal(allowed(here, true), length * 3 + 5000);
        voice_close(&here->voice);
    }
}

/* Says a sentence in so many parts of 100 of its length. */
static void speak_in(struct fake_voice *here, const char *text, int part)
{
    fake_say(here, text);
    here->now_ms += (int64_t)spoken_length_ms(text, 150) * part / 100;
    fake_turn_until_quiet(here);
    assert_true(voice_works(&here->voice));
}

static void the_speed_of_a_command_is_learned(void **state)
{
    static const struct {
        const char *command, *text;
        int parts[3]; /* sentences it has said; 0: no more */
        int allowed;  /* parts of 100; behind them a second */
    } rows[] = {
        {"mine", longer, {0}, 250},
        {"mine", longer, {50}, 150},
        {"mine", longer, {200}, 300},
        {"mine", longer, {200, 100}, 300},
        {"mine", longer, {100, 160, 100}, 240},
        {"mine", "Go.", {200}, 250},
        {"mine {rate}", longer, {160}, 150},
    };
    struct fake_voice *here = *state;
    int64_t length = spoken_length_ms(longer, 150);

    fake_program(&here->kit, "mine", fake_good);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int64_t late;

        fake_voice_open(here, rows[i].command);
        for (int n = 0; n < 3 && rows[i].parts[n] > 0; n++)
            speak_in(here, rows[i].text, rows[i].parts[n]);
        late = length * rows[i].allowed / 100 + LATE;
        assert_in_range(allowed(here, false), late - length / 50, late);
        late = length * 3 + 5000;
        assert_true(allowed(here, true) >= late);
        voice_close(&here->voice);
    }
}

/* 85 words a minute, as some voices speak: late, but whole. */
static void a_slow_voice_says_a_safety_text_to_its_end(void **state)
{
    struct fake_voice *here = *state;
    struct utterance stop;

    spoken_stop(0, &stop);
    assert_true(stop.safety);
    fake_program(&here->kit, "mine", fake_hangs);
    fake_voice_open(here, "mine");
    fake_say_line(here, &stop);
    fake_turn_until(here, "]");
    here->now_ms = spoken_length_ms(stop.text, 85);
    fake_turn(here);
    assert_true(voice_works(&here->voice));
    assert_true(here->voice.child.pid != 0);
}

#define CASE(test)                                                             \
    cmocka_unit_test_setup_teardown(                                           \
        test, fake_voice_set_up, fake_voice_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(one_failure_is_not_for_ever),
        CASE(the_last_way_rests_for_a_minute),
        CASE(a_safety_text_has_a_second_chance),
        CASE(a_safety_text_has_time_for_the_slowest_voice),
        CASE(the_speed_of_a_command_is_learned),
        CASE(a_slow_voice_says_a_safety_text_to_its_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
