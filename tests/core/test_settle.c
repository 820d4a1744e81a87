/* SPDX-License-Identifier: MIT */
/* test_settle - hip and shoulder within what binds them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include <limber/core/figure/settle.h>

static bool near_to(float a, float b)
{
    return fabsf(a - b) < 0.5F;
}

static void what_is_within_its_bounds_stays_to_the_bit(void **state)
{
    struct settled hip = {.spot = {10.1F, 20.2F}};
    struct settled shoulder = {.spot = {10.1F, 320.3F}}, was = shoulder;

    (void)state;
    settle_bind(&shoulder, (struct bound){{200, 320}, 80, 320});
    settle_pair(&hip, &shoulder, 20, 301);
    assert_memory_equal(&shoulder.spot, &was.spot, sizeof was.spot);
    assert_true(hip.spot.x == 10.1F && hip.spot.y == 20.2F);
}

static void what_is_too_far_comes_near_by_the_straight_way(void **state)
{
    struct settled hip = {.spot = {0, 0}, .fixed = true};
    struct settled shoulder = {.spot = {300, 400}};

    (void)state;
    settle_pair(&hip, &shoulder, 0, 250);
    assert_true(near_to(shoulder.spot.x, 150) && near_to(shoulder.spot.y, 200));
    assert_true(hip.spot.x == 0 && hip.spot.y == 0);
}

static void what_is_too_near_goes_away(void **state)
{
    struct settled hip = {.spot = {0, 0}};
    struct settled shoulder = {.spot = {0, 300}};

    (void)state;
    settle_bind(&hip, (struct bound){{-60, 0}, 100, 480});
    settle_pair(&hip, &shoulder, 20, 400);
    assert_true(near_to(hip.spot.x, 40) && near_to(hip.spot.y, 0));
    assert_true(shoulder.spot.x == 0 && shoulder.spot.y == 300);
}

static void all_that_binds_is_kept_together(void **state)
{
    struct settled hip = {.spot = {0, 0}};
    struct settled shoulder = {.spot = {200, 300}};

    (void)state;
    settle_bind(&hip, (struct bound){{0, -240}, 240, 240});
    settle_bind(&shoulder, (struct bound){{480, 300}, 80, 320});
    settle_bind(&shoulder, (struct bound){{160, 270}, 0, 20});
    settle_pair(&hip, &shoulder, 300, 300);
    assert_true(near_to(spot_distance(hip.spot, (struct spot){0, -240}), 240));
    assert_true(spot_distance(shoulder.spot, (struct spot){480, 300}) < 320.5F);
    assert_true(spot_distance(shoulder.spot, (struct spot){160, 270}) < 20.5F);
    assert_true(near_to(spot_distance(hip.spot, shoulder.spot), 300));
}

static void what_is_fixed_never_moves_even_where_it_cannot_be(void **state)
{
    struct settled hip = {.spot = {0, 0}, .fixed = true};
    struct settled shoulder = {.spot = {0, 500}, .fixed = true};

    (void)state;
    settle_bind(&hip, (struct bound){{900, 0}, 0, 10});
    settle_pair(&hip, &shoulder, 0, 300);
    assert_true(hip.spot.x == 0 && hip.spot.y == 0);
    assert_true(shoulder.spot.x == 0 && shoulder.spot.y == 500);
}

static void two_on_one_spot_are_parted(void **state)
{
    struct settled hip = {.spot = {5, 5}, .fixed = true};
    struct settled shoulder = {.spot = {5, 5}};

    (void)state;
    settle_pair(&hip, &shoulder, 100, 300);
    assert_true(near_to(spot_distance(hip.spot, shoulder.spot), 100));
}

static void more_bounds_than_it_holds_are_left_out(void **state)
{
    struct settled hip = {.spot = {0, 0}};

    (void)state;
    for (int i = 0; i < 2 * SETTLE_BOUNDS_MAX; i++)
        settle_bind(&hip, (struct bound){{0, 0}, 0, 1});
    assert_int_equal(hip.count, SETTLE_BOUNDS_MAX);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(what_is_within_its_bounds_stays_to_the_bit),
        cmocka_unit_test(what_is_too_far_comes_near_by_the_straight_way),
        cmocka_unit_test(what_is_too_near_goes_away),
        cmocka_unit_test(all_that_binds_is_kept_together),
        cmocka_unit_test(what_is_fixed_never_moves_even_where_it_cannot_be),
        cmocka_unit_test(two_on_one_spot_are_parted),
        cmocka_unit_test(more_bounds_than_it_holds_are_left_out),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
