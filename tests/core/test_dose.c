/* SPDX-License-Identifier: MIT */
/* test_dose - how long, half of it, and how it is said; and the words of the
 * vocabularies, which doses have for their kinds too. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/library/dose.h>
#include <limber/core/library/vocab.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

#define HOLD(sets, s, rest)                                                    \
    {                                                                          \
        .kind = DOSE_HOLD, (sets), 0, (s)*1000, (rest)*1000, false,            \
        {                                                                      \
            0                                                                  \
        }                                                                      \
    }
#define TIME(s)                                                                \
    {                                                                          \
        .kind = DOSE_TIME, 1, 0, (s)*1000, 0, false,                           \
        {                                                                      \
            0                                                                  \
        }                                                                      \
    }
#define REPS(sets, n, rest)                                                    \
    {                                                                          \
        .kind = DOSE_REPS, (sets), (n), 0, (rest)*1000, false,                 \
        {                                                                      \
            2, 1, 2                                                            \
        }                                                                      \
    }
#define SELF_PACED(n)                                                          \
    {                                                                          \
        .kind = DOSE_REPS, 1, (n), 0, 0, true,                                 \
        {                                                                      \
            0                                                                  \
        }                                                                      \
    }
#define BREATHS(n)                                                             \
    {                                                                          \
        .kind = DOSE_BREATHS, 1, (n), 0, 0, false,                             \
        {                                                                      \
            0                                                                  \
        }                                                                      \
    }

static void tempos_are_three_whole_numbers(void **state)
{
    static const struct {
        const char *written;
        int32_t ms; /* -1: no tempo */
    } CASES[] = {
        {"2-1-2", 5000},
        {"0-0-1", 1000},
        {"30-30-30", 90000},
        {"0-0-0", -1},
        {"31-0-0", -1},
        {"2-1", -1},
        {"2-1-2-1", -1},
        {"", -1},
        {"a-b-c", -1},
        {"02-1-2", -1},
        {"2 -1-2", -1},
        {"2--1-2", -1},
        {"-2-1-2", -1},
        {"2-1-2s", -1},
        {"100-1-1", -1},
        {"2-1-", -1},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct tempo tempo = {9, 9, 9};

        assert_int_equal(tempo_parse(CASES[i].written, &tempo),
                         CASES[i].ms >= 0);
        assert_int_equal(tempo_ms(tempo),
                         CASES[i].ms >= 0 ? CASES[i].ms : 27000);
    }
}

static void doses_have_a_length_and_words(void **state)
{
    static const struct {
        struct dose dose;
        int32_t set_ms;
        const char *words;
    } CASES[] = {
        {HOLD(1, 30, 0), 30000, "30 s"},
        {HOLD(3, 15, 20), 15000, "3 sets of 15 s"},
        {TIME(90), 90000, "1 min 30 s"},
        {REPS(2, 12, 30), 60000, "2 sets of 12 reps"},
        {REPS(1, 1, 0), 5000, "1 rep"},
        {SELF_PACED(10), 40000, "10 reps"},
        {BREATHS(5), 50000, "5 breaths"},
        {{.kind = DOSE_NONE}, 0, ""},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char buffer[64];
        struct text text;

        text_over(&text, buffer, sizeof buffer);
        dose_describe(&CASES[i].dose, &text);
        assert_string_equal(text.data, CASES[i].words);
        assert_int_equal(dose_set_ms(&CASES[i].dose), CASES[i].set_ms);
    }
}

static void half_the_work_has_a_floor(void **state)
{
    static const struct {
        struct dose whole;
        bool even;
        struct dose half;
    } CASES[] = {
        {HOLD(2, 30, 10), false, HOLD(1, 15, 0)},
        {HOLD(1, 45, 0), false, HOLD(1, 22, 0)},
        {HOLD(1, 15, 0), false, HOLD(1, 10, 0)},
        {HOLD(1, 8, 0), false, HOLD(1, 8, 0)},
        {TIME(60), false, TIME(30)},
        {REPS(2, 12, 30), true, REPS(1, 6, 0)},
        {REPS(1, 10, 0), true, REPS(1, 6, 0)}, /* five is odd */
        {REPS(1, 10, 0), false, REPS(1, 5, 0)},
        {REPS(1, 3, 0), false, REPS(1, 2, 0)},
        {REPS(1, 1, 0), false, REPS(1, 1, 0)},
        {SELF_PACED(8), false, SELF_PACED(4)},
        {BREATHS(5), false, BREATHS(2)},
        {BREATHS(1), false, BREATHS(1)},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct dose half = dose_half_work(&CASES[i].whole, CASES[i].even);

        assert_true(dose_same(&half, &CASES[i].half));
    }
}

static void half_the_sets_is_rounded_up(void **state)
{
    static const uint8_t SETS[][2] = {{1, 1}, {2, 1}, {3, 2}, {4, 2}, {10, 5}};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(SETS); i++) {
        struct dose dose = HOLD(SETS[i][0], 30, 10);
        struct dose half = dose_half_sets(&dose);

        assert_int_equal(half.sets, SETS[i][1]);
        assert_int_equal(half.length_ms, 30000);
        assert_int_equal(half.rest_ms, 10000);
    }
}

static void every_part_of_a_dose_is_compared(void **state)
{
    const struct dose dose = REPS(2, 12, 30);
    struct dose others[8];

    (void)state;
    for (size_t i = 0; i < COUNT_OF(others); i++)
        others[i] = dose;
    others[0].kind = DOSE_BREATHS;
    others[1].sets = 3;
    others[2].count = 10;
    others[3].length_ms = 1;
    others[4].rest_ms = 0;
    others[5].self_paced = true;
    others[6].tempo.hold_s = 2;
    others[7].tempo.back_s = 3;
    assert_true(dose_same(&dose, &dose));
    for (size_t i = 0; i < COUNT_OF(others); i++)
        assert_false(dose_same(&dose, &others[i]));
}

static void vocabularies_have_a_word_for_each_value(void **state)
{
    enum side side;

    (void)state;
    for (enum equipment e = 0; e < EQUIPMENT_COUNT; e++)
        assert_true(strlen(equipment_word(e)) > 0 &&
                    strlen(equipment_label(e)) > 0);
    for (enum tag t = 0; t < TAG_COUNT; t++)
        assert_true(strlen(tag_word(t)) > 0 && strlen(tag_label(t)) > 0);
    for (enum joint j = 0; j < JOINT_COUNT; j++)
        assert_true(strlen(joint_word(j)) > 0);
    for (enum bone b = 0; b < BONE_COUNT; b++)
        assert_true(strlen(bone_word(b)) > 0);
    assert_string_equal(phase_word(PHASE_WARM_UP), "warm-up");
    assert_string_equal(phase_word(PHASE_COUNT), "");
    assert_string_equal(evidence_word(EVIDENCE_A_MINUS), "A-");
    assert_string_equal(step_sides_word(STEP_SIDES_SORE_TWICE),
                        "sore-side-twice");
    assert_null(step_sides_word(STEP_SIDES_OWN));
    assert_string_equal(side_word(SIDE_NONE), "");
    assert_true(side_find("right", &side));
    assert_int_equal(side, SIDE_RIGHT);
    assert_false(side_find("", &side));
    assert_int_equal(side_other(SIDE_RIGHT), SIDE_LEFT);
    assert_int_equal(side_other(SIDE_NONE), SIDE_NONE);
    assert_true((equipment_blocks & VOCAB_BIT(EQUIPMENT_CHAIR)) != 0);
    assert_true((equipment_blocks & VOCAB_BIT(EQUIPMENT_TOWEL)) == 0);
}

static void ids_are_short_and_plain(void **state)
{
    static const struct {
        const char *id;
        bool good;
    } CASES[] = {
        {"dead-bug", true},
        {"a", true},
        {"7", true},
        {"", false},
        {"Dead-bug", false},
        {"dead bug", false},
        {"../x", false},
        {"x.yaml", false},
        {"é", false},
        {"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff", true},
        {"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffg",
         false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++)
        assert_int_equal(id_is_good(CASES[i].id), CASES[i].good);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(tempos_are_three_whole_numbers),
        cmocka_unit_test(doses_have_a_length_and_words),
        cmocka_unit_test(half_the_work_has_a_floor),
        cmocka_unit_test(half_the_sets_is_rounded_up),
        cmocka_unit_test(every_part_of_a_dose_is_compared),
        cmocka_unit_test(vocabularies_have_a_word_for_each_value),
        cmocka_unit_test(ids_are_short_and_plain),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
