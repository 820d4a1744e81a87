/* SPDX-License-Identifier: MIT */
/* test_palette - which colours may be used where, and that words in mono still
 * differ by weight. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/view/palette.h>

static void palette_is_chosen_by_colours_and_ground(void **state)
{
    static const struct {
        int colours;
        enum background background;
        enum palette palette;
    } CASES[] = {
        {-1, BACKGROUND_DARK, PALETTE_MONO},
        {0, BACKGROUND_AUTO, PALETTE_MONO},
        {2, BACKGROUND_LIGHT, PALETTE_MONO},
        {8, BACKGROUND_AUTO, PALETTE_FEW},
        {8, BACKGROUND_DARK, PALETTE_FEW_DARK},
        {16, BACKGROUND_LIGHT, PALETTE_FEW_LIGHT},
        {88, BACKGROUND_AUTO, PALETTE_FEW},
        {256, BACKGROUND_AUTO, PALETTE_MANY},
        {256, BACKGROUND_DARK, PALETTE_MANY_DARK},
        {16777216, BACKGROUND_LIGHT, PALETTE_MANY_LIGHT},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++)
        assert_int_equal(palette_for(CASES[i].colours, CASES[i].background),
                         CASES[i].palette);
}

static void mono_has_no_colour(void **state)
{
    (void)state;
    for (int role = 0; role < ROLE_COUNT; role++)
        assert_int_equal(palette_look(PALETTE_MONO, (enum role)role).colour,
                         COLOUR_OWN);
}

static void few_has_no_colour_that_cannot_be_read(void **state)
{
    enum {
        YELLOW = 3,
        WHITE = 7
    };

    (void)state;
    for (int p = PALETTE_FEW; p <= PALETTE_FEW_LIGHT; p++) {
        for (int role = 0; role < ROLE_COUNT; role++) {
            int colour = palette_look((enum palette)p, (enum role)role).colour;

            if (colour == COLOUR_OWN)
                continue;
            assert_in_range(colour, 1, WHITE - 1);
            assert_int_not_equal(colour, YELLOW);
        }
    }
}

/* The first sixteen of the 256 are the person's own, and may be anything. */
static void many_has_only_fixed_colours(void **state)
{
    (void)state;
    for (int p = PALETTE_MANY; p <= PALETTE_MANY_LIGHT; p++) {
        for (int role = 0; role < ROLE_COUNT; role++) {
            int colour = palette_look((enum palette)p, (enum role)role).colour;

            if (colour != COLOUR_OWN)
                assert_in_range(colour, 16, 255);
        }
    }
}

static void text_is_never_coloured(void **state)
{
    static const enum role ROLES[] = {
        ROLE_TEXT, ROLE_STRONG, ROLE_HEAD, ROLE_DIGIT, ROLE_KEY};

    (void)state;
    for (int p = 0; p < PALETTE_COUNT; p++)
        for (size_t i = 0; i < sizeof ROLES / sizeof ROLES[0]; i++)
            assert_int_equal(palette_look((enum palette)p, ROLES[i]).colour,
                             COLOUR_OWN);
}

static void zones_differ_without_colour(void **state)
{
    (void)state;
    assert_int_equal(palette_look(PALETTE_MONO, ROLE_GOOD).weight,
                     WEIGHT_PLAIN);
    assert_int_equal(palette_look(PALETTE_MONO, ROLE_CARE).weight, WEIGHT_BOLD);
    assert_int_equal(palette_look(PALETTE_MONO, ROLE_STOP).weight,
                     WEIGHT_REVERSE);
    assert_int_equal(palette_look(PALETTE_MONO, ROLE_CHOSEN).weight,
                     WEIGHT_REVERSE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(palette_is_chosen_by_colours_and_ground),
        cmocka_unit_test(mono_has_no_colour),
        cmocka_unit_test(few_has_no_colour_that_cannot_be_read),
        cmocka_unit_test(many_has_only_fixed_colours),
        cmocka_unit_test(text_is_never_coloured),
        cmocka_unit_test(zones_differ_without_colour),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
