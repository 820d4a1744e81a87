/* SPDX-License-Identifier: MIT */
/* test_tone - the chimes as sound: a file that players read, soft at both
 * ends, as loud as asked for, and each one like no other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/sound/tone.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

enum {
    LOUDEST = 32767,
    TOO_LOUD = 26000, /* a soft tone leaves room above it */
    PARTS_MAX = 8
};

struct tone {
    unsigned char *bytes;
    size_t size, count; /* samples */
};

static struct tone tone_of(enum chime chime, int volume)
{
    struct tone tone = {.size = tone_size(chime)};

    tone.bytes = malloc(tone.size);
    assert_non_null(tone.bytes);
    memset(tone.bytes, 0xA5, tone.size);
    tone_write(chime, volume, tone.bytes);
    tone.count = (tone.size - TONE_HEAD) / 2;
    return tone;
}

static int sample(const struct tone *tone, size_t at)
{
    const unsigned char *bytes = tone->bytes + TONE_HEAD + 2 * at;
    int value = bytes[0] | bytes[1] << 8;

    return value >= 0x8000 ? value - 0x10000 : value;
}

static int peak(const struct tone *tone, size_t from, size_t to)
{
    int most = 0;

    for (size_t i = from; i < to && i < tone->count; i++)
        if (abs(sample(tone, i)) > most)
            most = abs(sample(tone, i));
    return most;
}

/* Cycles a second between two moments: half of how often it crosses zero. */
static int pitch(const struct tone *tone, int from_ms, int to_ms)
{
    size_t from = (size_t)from_ms * TONE_RATE / 1000;
    size_t to = (size_t)to_ms * TONE_RATE / 1000;
    int crossed = 0;

    assert_true(to <= tone->count);
    for (size_t i = from + 1; i < to; i++)
        crossed += sample(tone, i - 1) < 0 && sample(tone, i) >= 0;
    return crossed * 1000 / (to_ms - from_ms);
}

static uint32_t number(const struct tone *tone, size_t at, unsigned bytes)
{
    uint32_t value = 0;

    while (bytes-- > 0)
        value = value << 8 | tone->bytes[at + bytes];
    return value;
}

static void the_head_is_that_of_a_plain_riff_file(void **state)
{
    (void)state;
    for (int i = 0; i < CHIME_KINDS; i++) {
        struct tone tone = tone_of((enum chime)i, TONE_VOLUME);
        struct {
            size_t at;
            unsigned bytes;
            uint32_t value;
        } const WANTED[] = {
            {4, 4, (uint32_t)tone.size - 8},
            {16, 4, 16},
            {20, 2, 1},
            {22, 2, 1},
            {24, 4, TONE_RATE},
            {28, 4, TONE_RATE * 2},
            {32, 2, 2},
            {34, 2, 16},
            {40, 4, (uint32_t)tone.size - TONE_HEAD},
        };

        assert_memory_equal(tone.bytes, "RIFF", 4);
        assert_memory_equal(tone.bytes + 8, "WAVEfmt ", 8);
        assert_memory_equal(tone.bytes + 36, "data", 4);
        for (size_t k = 0; k < COUNT_OF(WANTED); k++)
            assert_int_equal(number(&tone, WANTED[k].at, WANTED[k].bytes),
                             WANTED[k].value);
        free(tone.bytes);
    }
}

static void a_tone_is_as_long_as_it_says_and_never_too_long(void **state)
{
    (void)state;
    for (int i = 0; i < CHIME_KINDS; i++) {
        int ms = tone_ms((enum chime)i);

        assert_in_range(ms, 50, TONE_MS_MAX);
        assert_int_equal(tone_size((enum chime)i),
                         TONE_HEAD + (size_t)ms * TONE_RATE / 1000 * 2);
    }
}

static void a_tone_begins_and_ends_softly(void **state)
{
    (void)state;
    for (int i = 0; i < CHIME_KINDS; i++) {
        struct tone tone = tone_of((enum chime)i, TONE_VOLUME_MAX);
        int most = peak(&tone, 0, tone.count);
        size_t soft = TONE_RATE / 500; /* 2 ms */

        assert_int_equal(sample(&tone, 0), 0);
        assert_int_equal(sample(&tone, tone.count - 1), 0);
        assert_true(peak(&tone, 0, soft) < most / 8);
        assert_true(peak(&tone, tone.count - soft, tone.count) < most / 50);
        free(tone.bytes);
    }
}

static void no_step_between_two_samples_can_be_heard_as_a_click(void **state)
{
    (void)state;
    for (int i = 0; i < CHIME_KINDS; i++) {
        struct tone tone = tone_of((enum chime)i, TONE_VOLUME_MAX);

        /* The steepest wave, done's last note, steps by 4,400. */
        for (size_t k = 1; k < tone.count; k++)
            assert_true(abs(sample(&tone, k) - sample(&tone, k - 1)) < 6000);
        free(tone.bytes);
    }
}

static void it_is_as_loud_as_was_asked_for(void **state)
{
    static const int VOLUMES[] = {1, 10, 25, 50, 60, 90};

    (void)state;
    for (int i = 0; i < CHIME_KINDS; i++) {
        struct tone full = tone_of((enum chime)i, TONE_VOLUME_MAX);
        int most = peak(&full, 0, full.count);

        assert_in_range(most, LOUDEST / 5, TOO_LOUD);
        for (size_t k = 0; k < COUNT_OF(VOLUMES); k++) {
            struct tone tone = tone_of((enum chime)i, VOLUMES[k]);
            int wanted = most * VOLUMES[k] / TONE_VOLUME_MAX;

            assert_in_range(peak(&tone, 0, tone.count), wanted - 2, wanted + 2);
            free(tone.bytes);
        }
        free(full.bytes);
    }
}

static void volume_0_is_silence_and_none_is_louder_than_all(void **state)
{
    (void)state;
    for (int i = 0; i < CHIME_KINDS; i++) {
        struct tone silent = tone_of((enum chime)i, 0);
        struct tone below = tone_of((enum chime)i, -20);
        struct tone full = tone_of((enum chime)i, TONE_VOLUME_MAX);
        struct tone above = tone_of((enum chime)i, 400);

        assert_int_equal(peak(&silent, 0, silent.count), 0);
        assert_memory_equal(below.bytes, silent.bytes, silent.size);
        assert_memory_equal(above.bytes, full.bytes, full.size);
        free(silent.bytes);
        free(below.bytes);
        free(full.bytes);
        free(above.bytes);
    }
}

static void the_same_tone_is_the_same_bytes(void **state)
{
    (void)state;
    for (int i = 0; i < CHIME_KINDS; i++) {
        struct tone one = tone_of((enum chime)i, 37);
        struct tone two = tone_of((enum chime)i, 37);

        assert_memory_equal(one.bytes, two.bytes, one.size);
        free(one.bytes);
        free(two.bytes);
    }
}

/* What the ear goes by: from when to when, and how high in between. */
static const struct {
    enum chime chime;
    struct {
        int from_ms, to_ms, hz;
    } parts[PARTS_MAX];
} HEARD[] = {
    {CHIME_COUNT, {{15, 75, 330}}},
    {CHIME_READY, {{30, 400, 523}}},
    {CHIME_START, {{20, 150, 523}, {240, 600, 784}}},
    {CHIME_HALF, {{20, 120, 659}, {230, 400, 659}}},
    {CHIME_END, {{20, 170, 392}, {260, 700, 262}}},
    {CHIME_SWITCH, {{20, 170, 784}, {230, 380, 523}, {450, 700, 784}}},
    {CHIME_REST, {{20, 900, 220}}},
    {CHIME_ASK, {{20, 200, 440}, {470, 750, 554}}},
    {CHIME_DONE, {{20, 180, 523}, {270, 380, 784}, {500, 900, 1047}}},
};

static void each_rises_and_falls_as_it_should(void **state)
{
    (void)state;
    assert_int_equal(COUNT_OF(HEARD), CHIME_KINDS);
    for (size_t i = 0; i < COUNT_OF(HEARD); i++) {
        struct tone tone = tone_of(HEARD[i].chime, TONE_VOLUME_MAX);

        for (unsigned k = 0; HEARD[i].parts[k].to_ms > 0; k++) {
            int from = HEARD[i].parts[k].from_ms, to = HEARD[i].parts[k].to_ms;
            int slack = 1000 / (to - from) + 8;
            int found = pitch(&tone, from, to);

            if (abs(found - HEARD[i].parts[k].hz) > slack)
                fail_msg("%s, %d to %d ms: %d Hz, not %d",
                         chime_word(HEARD[i].chime),
                         from,
                         to,
                         found,
                         HEARD[i].parts[k].hz);
        }
        free(tone.bytes);
    }
}

/* A person knows them by length and by how high they are in their parts. */
static bool can_be_told(enum chime a, enum chime b)
{
    struct tone one = tone_of(a, TONE_VOLUME_MAX);
    struct tone two = tone_of(b, TONE_VOLUME_MAX);
    int least = tone_ms(a) < tone_ms(b) ? tone_ms(a) : tone_ms(b);
    bool told = abs(tone_ms(a) - tone_ms(b)) >= 250;

    for (int from = 0; from + 100 <= least; from += 100) {
        int first = pitch(&one, from, from + 100);
        int second = pitch(&two, from, from + 100);

        /* By three half tones or more. */
        told = told || first * 100 > second * 119 || second * 100 > first * 119;
    }
    free(one.bytes);
    free(two.bytes);
    return told;
}

static void each_can_be_told_from_every_other(void **state)
{
    (void)state;
    for (int a = 0; a < CHIME_KINDS; a++)
        for (int b = 0; b < CHIME_KINDS; b++)
            if (can_be_told((enum chime)a, (enum chime)b) != (a != b))
                fail_msg("%s and %s",
                         chime_word((enum chime)a),
                         chime_word((enum chime)b));
}

static void each_has_a_word_and_a_label_of_its_own(void **state)
{
    (void)state;
    for (int a = 0; a < CHIME_KINDS; a++) {
        assert_true(strlen(chime_word((enum chime)a)) > 0);
        assert_true(strlen(chime_label((enum chime)a)) > 0);
        assert_null(strpbrk(chime_word((enum chime)a), " /."));
        for (int b = 0; b < a; b++) {
            assert_string_not_equal(chime_word((enum chime)a),
                                    chime_word((enum chime)b));
            assert_string_not_equal(chime_label((enum chime)a),
                                    chime_label((enum chime)b));
        }
    }
}

static void what_must_be_heard_goes_first(void **state)
{
    static const enum chime ORDER[] = {CHIME_COUNT,
                                       CHIME_ASK,
                                       CHIME_HALF,
                                       CHIME_READY,
                                       CHIME_END,
                                       CHIME_REST,
                                       CHIME_SWITCH,
                                       CHIME_START,
                                       CHIME_DONE};

    (void)state;
    assert_int_equal(COUNT_OF(ORDER), CHIME_KINDS);
    for (size_t a = 0; a < COUNT_OF(ORDER); a++)
        for (size_t b = 0; b < COUNT_OF(ORDER); b++)
            assert_int_equal(chime_first(ORDER[a], ORDER[b]),
                             ORDER[a > b ? a : b]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head_is_that_of_a_plain_riff_file),
        cmocka_unit_test(a_tone_is_as_long_as_it_says_and_never_too_long),
        cmocka_unit_test(a_tone_begins_and_ends_softly),
        cmocka_unit_test(no_step_between_two_samples_can_be_heard_as_a_click),
        cmocka_unit_test(it_is_as_loud_as_was_asked_for),
        cmocka_unit_test(volume_0_is_silence_and_none_is_louder_than_all),
        cmocka_unit_test(the_same_tone_is_the_same_bytes),
        cmocka_unit_test(each_rises_and_falls_as_it_should),
        cmocka_unit_test(each_can_be_told_from_every_other),
        cmocka_unit_test(each_has_a_word_and_a_label_of_its_own),
        cmocka_unit_test(what_must_be_heard_goes_first),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
