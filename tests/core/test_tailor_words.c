/* SPDX-License-Identifier: MIT */
/* test_tailor_words - one plain sentence for each change, and for a gentle day.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/tailor_kit.h"

static void expect_gentle(enum gentle_reason reason,
                          int pain,
                          int usual2,
                          const char *words)
{
    char buffer[256];
    struct text text;

    text_over(&text, buffer, sizeof buffer);
    gentle_describe(reason, pain, usual2, &text);
    assert_string_equal(buffer, words);
}

static void gentle_day_says_why(void **state)
{
    static const struct {
        enum gentle_reason reason;
        int pain, usual2;
        const char *words;
    } CASES[] = {
        {GENTLE_NOT, 4, 4, ""},
        {GENTLE_WISHED, 1, 4, "Gentle today, as you wished."},
        {GENTLE_START, 6, 4, "Gentle today: 6 is sore to begin with."},
        {GENTLE_START, RATING_NONE, 4, "Gentle today: sore to begin with."},
        {GENTLE_RISEN, 4, 4, "Gentle today: 4 is two above your usual 2."},
        {GENTLE_RISEN, 5, 5, "Gentle today: 5 is well above your usual 2.5."},
        {GENTLE_RISEN, 5, 2, "Gentle today: 5 is well above your usual 1."},
        {GENTLE_RISEN, RATING_NONE, 4, "Gentle today: well above your usual."},
        {GENTLE_REST, 8, 4, "8 is a day to rest; if you begin, it is gentle."},
        {GENTLE_REST,
         RATING_NONE,
         4,
         "It is a day to rest; if you begin, it is gentle."},
        {GENTLE_FURTHER,
         2,
         4,
         "Gentle today: last time it stayed further down the leg."},
        {GENTLE_MORNING,
         2,
         4,
         "Gentle today: the morning after last time was worse."},
        {GENTLE_GOES_ON, 2, 4, "Gentle until 2 mornings in a row are calm."},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++)
        expect_gentle(
            CASES[i].reason, CASES[i].pain, CASES[i].usual2, CASES[i].words);
}

static void expect_change(struct change change, const char *words)
{
    char buffer[256];
    struct text text;

    text_over(&text, buffer, sizeof buffer);
    change_describe(&change, &text);
    assert_string_equal(buffer, words);
}

/* Those that no other test has made. */
static void each_change_is_one_sentence(void **state)
{
    (void)state;
    expect_change((struct change){.kind = CHANGE_GENTLE,
                                  .gentle = GENTLE_RISEN,
                                  .pain = 4,
                                  .usual2 = 4},
                  "Gentle today: 4 is two above your usual 2.");
    expect_change((struct change){.kind = CHANGE_INSTEAD,
                                  .why = WHY_GENTLE,
                                  .exercise = "Seated tilt",
                                  .other = "Pelvic tilt",
                                  .what = "bending forward"},
                  "Seated tilt is not for a gentle day (bending forward): "
                  "Pelvic tilt takes its place.");
    expect_change(
        (struct change){
            .kind = CHANGE_EASED, .exercise = "Knee plank", .from = 3, .to = 2},
        "Knee plank: 2 sets, not 3, after a worse morning.");
    expect_change((struct change){.kind = CHANGE_WARNED,
                                  .why = WHY_RESTS,
                                  .exercise = "Pigeon",
                                  .day = 20000},
                  "Pigeon as you asked, though it rests until Fri 4 Oct.");
}

static void names_from_a_file_steer_nothing(void **state)
{
    (void)state;
    expect_change((struct change){.kind = CHANGE_CUT, .exercise = "a\033[2Jb"},
                  "a\xef\xbf\xbd[2Jb is left out to fit the time.");
    expect_change((struct change){.kind = CHANGE_STEP_UP,
                                  .exercise = "a",
                                  .other = "\nb"},
                  "a: one step up,  b.");
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(gentle_day_says_why),
        cmocka_unit_test(each_change_is_one_sentence),
        cmocka_unit_test(names_from_a_file_steer_nothing),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
