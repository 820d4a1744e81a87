/* SPDX-License-Identifier: MIT */
/* voice: those that die, hang or are gone are given up, and delay nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "edge/fake_voice.h"

enum {
    ROUNDS = 15,
    QUICK_US = 5000
};

static void one_that_dies_twice_is_given_up_for_the_next(void **state)
{
    static const char *const bodies[] = {fake_dies, fake_is_killed};
    struct fake_voice *here = *state;

    fake_program(&here->kit, "say", fake_good);
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        fake_forget(&here->kit);
        fake_program(&here->kit, "espeak-ng", bodies[i]);
        fake_voice_open(here, "auto");
        fake_say(here, "one");
        fake_turn_until_quiet(here);
        assert_string_equal(voice_name(&here->voice), "say");
        assert_string_equal(here->voice.failed,
                            "'espeak-ng' ends with an error");
        fake_say(here, "two");
        assert_string_equal(voice_name(&here->voice), "espeak-ng");
        fake_turn_until_quiet(here);
        fake_say(here, "three");
        fake_turn_until_quiet(here);
        assert_string_equal(fake_log(&here->kit),
                            "espeak-ng<-s><150><--stdin>[one\n]\n"
                            "say<-r><150><--><one>[]\n"
                            "espeak-ng<-s><150><--stdin>[two\n]\n"
                            "say<-r><150><--><two>[]\n"
                            "say<-r><150><--><three>[]\n");
    }
}

static void what_it_failed_in_is_not_said_again_too_late(void **state)
{
    struct fake_voice *here = *state;
    struct utterance line = fake_line("one");

    fake_program(&here->kit, "espeak-ng", fake_dies);
    fake_program(&here->kit, "say", fake_good);
    fake_voice_open(here, "auto");
    line.begin_by_ms = here->now_ms;
    fake_say_line(here, &line);
    fake_say(here, "two");
    here->now_ms++;
    fake_turn_until_quiet(here);
    assert_string_equal(fake_log(&here->kit),
                        "espeak-ng<-s><150><--stdin>[one\n]\n"
                        "say<-r><150><--><two>[]\n");
    assert_true(voice_works(&here->voice));
}

static void one_that_vanished_is_noticed_when_it_is_run(void **state)
{
    struct fake_voice *here = *state;

    fake_program(&here->kit, "espeak-ng", fake_good);
    fake_program(&here->kit, "say", fake_good);
    fake_voice_open(here, "auto");
    fake_remove(&here->kit, "espeak-ng");
    fake_say(here, "one");
    assert_string_equal(voice_name(&here->voice), "say");
    assert_string_equal(here->voice.failed, "'espeak-ng' cannot be run");
    fake_turn_until_quiet(here);
    assert_string_equal(fake_log(&here->kit), "say<-r><150><--><one>[]\n");
    fake_remove(&here->kit, "say");
    fake_say(here, "two");
    assert_false(voice_works(&here->voice));
    assert_string_equal(here->voice.failed, "'say' cannot be run");
    assert_false(here->voice.mouth.speaking);
}

static void one_that_hangs_is_noticed_within_a_second(void **state)
{
    struct fake_voice *here = *state;
    int32_t length = spoken_length_ms("Change sides.", 150);
    int64_t late;
    long grandchild = 0;
    pid_t first;

    fake_program(&here->kit, "espeak-ng", fake_nests);
    fake_program(&here->kit, "say", fake_good);
    fake_voice_open(here, "auto");
    here->now_ms = 5000;
    fake_say(here, "Change sides.");
    fake_await(&here->kit, ".");
    assert_int_equal(sscanf(fake_log(&here->kit), "pid %ld", &grandchild), 1);
    first = here->voice.child.pid;
    late = fake_turn(here);
    assert_true(late >= 5000 + length + VOICE_LATE_MS);
    assert_true(late <= 5000 + length * 3 / 2 + VOICE_LATE_MS);
    here->now_ms = late - 1;
    assert_int_equal(fake_turn(here), late);
    assert_string_equal(voice_name(&here->voice), "espeak-ng");
    here->now_ms = late;
    fake_turn(here);
    assert_string_equal(voice_name(&here->voice), "say");
    assert_string_equal(here->voice.failed,
                        "'espeak-ng' does not come to an end");
    fake_turn_until(here, "say<-r><150><--><Change sides.>");
    fake_await_end(first);
    fake_await_end((pid_t)grandchild);
}

/* As espeak-ng does where there is no sound device. */
static void one_that_is_through_in_no_time_was_not_heard(void **state)
{
    static const char text[] =
        "Half way. Fifteen left, and then the other leg.";
    static const struct {
        const char *command;
        int part; /* of the length: when it has ended, one in so many */
        bool works;
    } ends[] = {
        {"auto", 9, false},
        {"auto", 2, true},
        {"espeak-ng --stdin", 9, true}, /* it may only queue */
    };
    struct fake_voice *here = *state;
    int32_t length = spoken_length_ms(text, 150);

    assert_true(length > 1000);
    fake_program(&here->kit, "espeak-ng", fake_good);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        fake_voice_open(here, ends[i].command);
        for (int n = 0; n < 2; n++) {
            fake_say(here, text);
            here->now_ms += length / ends[i].part;
            fake_turn_until_quiet(here);
        }
        assert_int_equal(voice_works(&here->voice), ends[i].works);
        assert_string_equal(here->voice.failed,
                            ends[i].works ? ""
                                          : "'espeak-ng' ends without a sound");
    }
}

static void a_suspended_computer_is_no_hang(void **state)
{
    struct fake_voice *here = *state;
    int64_t late, first;

    fake_program(&here->kit, "mine", fake_hangs);
    fake_voice_open(here, "mine");
    fake_say(here, "one");
    first = here->now_ms;
    late = fake_turn(here) - first;
    here->now_ms = first + late + 3600000;
    assert_int_equal(fake_turn(here), here->now_ms + late);
    assert_true(voice_works(&here->voice));
    here->now_ms += late;
    fake_turn(here);
    assert_false(voice_works(&here->voice));
}

static void when_no_way_is_left_it_is_silent_and_says_so(void **state)
{
    static const char *const names[] = {"spd-say", "espeak-ng", "say"};
    struct fake_voice *here = *state;
    struct utterance line = fake_line("Stop.");

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        fake_program(&here->kit, names[i], fake_dies);
    fake_voice_open(here, "auto");
    line.safety = true;
    fake_say_line(here, &line);
    fake_say_line(here, &line);
    fake_turn_until_quiet(here);
    assert_false(voice_works(&here->voice));
    assert_null(voice_name(&here->voice));
    assert_string_equal(here->voice.failed, "'say' ends with an error");
    assert_int_equal(here->voice.mouth.count, 0);
    fake_forget(&here->kit);
    fake_say(here, "more");
    assert_true(fake_turn(here) > here->now_ms);
    assert_string_equal(fake_log(&here->kit), "");
}

/* A daemon is also silenced when it hangs as the last way. */
static void the_last_one_is_ended_and_silenced(void **state)
{
    struct fake_voice *here = *state;

    fake_program(&here->kit,
                 "spd-say",
                 "[ \"$1\" = -S ] && echo silent >>\"$log\" && exit\n"
                 "exec sleep 1000");
    fake_voice_open(here, "auto");
    fake_say(here, "one");
    here->now_ms = fake_turn(here);
    fake_turn(here);
    assert_false(voice_works(&here->voice));
    fake_turn_until(here, "silent");
    fake_turn_until_quiet(here);
    fake_say(here, "two");
    assert_false(here->voice.mouth.speaking);
    assert_int_equal(here->voice.child.pid, 0);
}

static void after_close_nothing_of_it_runs(void **state)
{
    struct fake_voice *here = *state;
    long grandchild = 0;
    pid_t child;

    fake_program(&here->kit, "mine", fake_nests);
    fake_voice_open(here, "mine");
    fake_say(here, "one");
    fake_await(&here->kit, ".");
    assert_int_equal(sscanf(fake_log(&here->kit), "pid %ld", &grandchild), 1);
    child = here->voice.child.pid;
    voice_close(&here->voice);
    fake_await_end(child);
    fake_await_end((pid_t)grandchild);
    assert_false(voice_works(&here->voice));
    assert_int_equal(fake_turn(here), INT64_MAX);
    voice_close(&here->voice);
}

/* ---- what it costs ---- */

static int by_size(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* That which takes longest: cut one off and begin another. */
static void no_voice_delays_a_tick(void **state)
{
    static const struct {
        const char *name, *body, *heard;
    } bad[] = {
        {"good", fake_good, "]"},
        {"hangs", fake_hangs, "]"},
        {"nests", fake_nests, "."},
        {"dies", fake_dies, "]"},
        {"is killed", fake_is_killed, "]"},
        {"floods", fake_floods, "flooded"},
    };
    struct fake_voice *here = *state;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        fake_program(&here->kit, "spd-say", bad[i].body);
        fake_program(&here->kit, "say", bad[i].body);
        here->calls = 0;
        for (int n = 0; n < ROUNDS; n++) {
            fake_forget(&here->kit);
            fake_voice_open(here, "auto");
            fake_say(here, "one");
            fake_await(&here->kit, bad[i].heard);
            fake_cut(here, "two");
            fake_turn(here);
            voice_close(&here->voice);
        }
        qsort(here->us, here->calls, sizeof here->us[0], by_size);
        print_message("%s: usually %ld us, one in ten %ld us, worst %ld us\n",
                      bad[i].name,
                      (long)here->us[here->calls / 2],
                      (long)here->us[here->calls * 9 / 10],
                      (long)here->us[here->calls - 1]);
        assert_int_equal(here->calls, 3 * ROUNDS);
        assert_true(here->us[here->calls / 2] < QUICK_US);
    }
}

#define CASE(test)                                                             \
    cmocka_unit_test_setup_teardown(                                           \
        test, fake_voice_set_up, fake_voice_tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(one_that_dies_twice_is_given_up_for_the_next),
        CASE(what_it_failed_in_is_not_said_again_too_late),
        CASE(one_that_vanished_is_noticed_when_it_is_run),
        CASE(one_that_hangs_is_noticed_within_a_second),
        CASE(one_that_is_through_in_no_time_was_not_heard),
        CASE(a_suspended_computer_is_no_hang),
        CASE(when_no_way_is_left_it_is_silent_and_says_so),
        CASE(the_last_one_is_ended_and_silenced),
        CASE(after_close_nothing_of_it_runs),
        CASE(no_voice_delays_a_tick),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
