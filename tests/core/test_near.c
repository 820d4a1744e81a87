/* SPDX-License-Identifier: MIT */
/* test_near - which known word is meant. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/base/near.h>

static void nearest_word_is_found(void **state)
{
    static const struct {
        const char *word;
        const char *best; /* NULL: none is near */
    } CASES[] = {
        {"hodl", "hold"},  /* two swapped */
        {"hol", "hold"},   /* one left out */
        {"holds", "hold"}, /* one put in */
        {"halt", NULL},    /* two of four are too many */
        {"tiem", "time"},
        {"HOLD", "hold"},       /* only the case */
        {"brethas", "breaths"}, /* two changes in seven */
        {"brathse", "breaths"},
        {"brths", "breaths"},
        {"zebra", NULL},
        {"do", NULL}, /* too short to be near anything */
        {"", NULL},
        {"a-word-that-is-far-longer-than-any-of-the-words-that-are-known-here",
         NULL},
    };
    static const char *const WORDS[] = {
        "hold", "reps", "time", "breaths", "on"};

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct near near = near_to(CASES[i].word);

        for (size_t j = 0; j < sizeof WORDS / sizeof WORDS[0]; j++)
            near_offer(&near, WORDS[j]);
        if (CASES[i].best == NULL) {
            assert_null(near.best);
        } else {
            assert_non_null(near.best);
            assert_string_equal(near.best, CASES[i].best);
        }
    }
}

static void first_of_two_as_near_wins(void **state)
{
    struct near near = near_to("peak");

    (void)state;
    near_offer(&near, "pear");
    near_offer(&near, "beak");
    assert_string_equal(near.best, "pear");
    near_offer(&near, "peak");
    assert_string_equal(near.best, "peak");
    assert_int_equal(near.distance, 0);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(nearest_word_is_found),
        cmocka_unit_test(first_of_two_as_near_wins),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
