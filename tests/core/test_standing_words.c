/* SPDX-License-Identifier: MIT */
/* test_standing_words - a standing as a person is told it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/tailor_kit.h"

static struct kit_past history;

static int begin(void **state)
{
    (void)state;
    kit_past_init(&history);
    return 0;
}

static struct standing stand(const char *exercise)
{
    return standing_of(
        kit_exercise(exercise), kit_library(), &history.past, KIT_TODAY);
}

/* Too much, and it was not eased after that. */
static void add_too_much(const char *exercise, const char *level, int rating)
{
    struct performance *row = kit_done(&history, exercise, level, rating);

    row->reds = 1;
    row->next_easier = true;
}

static void expect_described(const char *exercise, const char *words)
{
    char buffer[1024];
    struct text text;
    struct standing standing = stand(exercise);

    text_over(&text, buffer, sizeof buffer);
    standing_describe(&standing, &text);
    assert_string_equal(buffer, words);
}

static void standing_is_told_in_words(void **state)
{
    (void)state;
    expect_described("four",
                     "You begin on Draw the thigh in, level 2 of 3.\n"
                     "Not done so far.\n");
    expect_described("pigeon",
                     "Not done so far.\n"
                     "It opens after Figure four, Draw the thigh in, three "
                     "times at 2 or less (0 so far).\n");
    kit_tally(&history, (struct past_tally){"plank", "knees", 2, 1, 30000});
    expect_described("plank",
                     "You begin on Forearms and knees, level 1 of 2.\n"
                     "Not done so far.\n"
                     "Forearms and toes opens after Forearms and knees, three "
                     "times at 2 or less, once for 45 s (1 so far).\n");
    kit_three_clean(&history, "four", "draw", KIT_TODAY);
    expect_described("four",
                     "You begin on Draw the thigh in, level 2 of 3.\n"
                     "Last done on Mon 30 Sep; last ratings: 1, 1, 1 "
                     "(newest first).\n"
                     "A step up is offered: Press the knee away.\n");
    kit_past_init(&history);
    kit_session(&history, KIT_TODAY - 9, 2, PLACE_BACK);
    add_too_much("hams", "thigh", 7);
    kit_session(&history, KIT_TODAY - 1, 2, PLACE_BACK);
    add_too_much("hams", "thigh", RATING_NONE);
    expect_described("hams",
                     "You stand on Hands behind the thigh, level 1 of 3.\n"
                     "Last done on Thu 3 Oct; last ratings: not rated, 7 "
                     "(newest first).\n"
                     "It rests until Thu 10 Oct, and then its easiest form is "
                     "offered.\n"
                     "It is the second rest in a row. To drop it, name it "
                     "under leave-out: in config.yaml.\n");
    kit_past_init(&history);
    kit_morning(&history, KIT_TODAY - 1, 1, PLACE_BACK);
    kit_session(&history, KIT_TODAY - 1, 1, PLACE_BACK);
    kit_done(&history, "four", "draw", 4);
    kit_morning(&history, KIT_TODAY, 4, PLACE_BACK);
    expect_described("four",
                     "You begin on Draw the thigh in, level 2 of 3.\n"
                     "Last done on Thu 3 Oct; last ratings: 4.\n"
                     "Next time it is eased, because the morning after was "
                     "worse.\n");
}

static void lock_without_its_ladder_is_told_as_written(void **state)
{
    struct library alone = {0};
    struct standing pigeon =
        standing_of(kit_exercise("pigeon"), &alone, &history.past, KIT_TODAY);
    struct standing four = stand("four");
    char buffer[256];
    struct text text;

    (void)state;
    text_over(&text, buffer, sizeof buffer);
    standing_lock(&pigeon, &text);
    assert_string_equal(buffer,
                        "after four/draw, three times at 2 or less (0 so far)");
    text_reset(&text);
    standing_lock(&four, &text);
    assert_string_equal(buffer, "");
}

static void times_are_words_as_long_as_they_are_few(void **state)
{
    static const struct {
        unsigned times;
        const char *words;
    } CASES[] = {
        {1, "after Low, once at 2 or less (0 so far)"},
        {2, "after Low, twice at 2 or less (0 so far)"},
        {5, "after Low, five times at 2 or less (0 so far)"},
        {6, "after Low, 6 times at 2 or less (0 so far)"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct level levels[] = {{.id = "low", .name = "Low"},
                                 {.id = "high", .name = "High"}};
        struct exercise exercise = {
            .id = "x", .name = "X", .levels = levels, .level_count = 2};
        struct standing standing;
        char buffer[128];
        struct text text;

        levels[1].unlock = (struct unlock){"low", CASES[i].times, 2, 0};
        standing = standing_of(&exercise, NULL, &history.past, KIT_TODAY);
        text_over(&text, buffer, sizeof buffer);
        standing_lock(&standing, &text);
        assert_string_equal(buffer, CASES[i].words);
    }
}

#define TEST(function) cmocka_unit_test_setup(function, begin)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        TEST(standing_is_told_in_words),
        TEST(lock_without_its_ladder_is_told_as_written),
        TEST(times_are_words_as_long_as_they_are_few),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
