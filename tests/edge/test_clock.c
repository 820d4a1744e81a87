/* SPDX-License-Identifier: MIT */
/* test_clock - scaled time and the wait that is derived from it. Nothing here
 * waits: a clock's start is moved instead. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

#include <limber/edge/clock.h>

static const int64_t MS = 1000000, SECOND = 1000000000;
static const int64_t MINUTE_MS = 60000;

static int64_t nanoseconds(struct timespec span)
{
    return span.tv_sec * SECOND + span.tv_nsec;
}

static void clock_begins_at_nothing(void **state)
{
    struct clock clock = clock_start(1);

    (void)state;
    assert_in_range(clock_now_ms(&clock), 0, MINUTE_MS);
}

static void clock_never_goes_back(void **state)
{
    struct clock clock = clock_start(1000);
    int64_t last = 0;

    (void)state;
    for (int i = 0; i < 10000; i++) {
        int64_t now = clock_now_ms(&clock);

        assert_true(now >= last);
        last = now;
    }
    clock.start_ns += 3600 * SECOND; /* one that has not started */
    assert_int_equal(clock_now_ms(&clock), 0);
}

static void clock_runs_as_fast_as_asked(void **state)
{
    static const int32_t SPEEDS[] = {1, 7, 60, 1000, 1000000};
    static const int64_t PASSED = 3600; /* s */

    (void)state;
    for (size_t i = 0; i < sizeof SPEEDS / sizeof SPEEDS[0]; i++) {
        struct clock clock = clock_start(SPEEDS[i]);
        int64_t least = PASSED * 1000 * SPEEDS[i];

        clock.start_ns -= PASSED * SECOND;
        assert_in_range(
            clock_now_ms(&clock), least, least + MINUTE_MS * SPEEDS[i]);
    }
}

static void speed_is_at_least_one(void **state)
{
    (void)state;
    assert_int_equal(clock_start(0).speed, 1);
    assert_int_equal(clock_start(-5).speed, 1);
    assert_int_equal(clock_start(60).speed, 60);
}

static void wait_is_real_time(void **state)
{
    static const struct {
        int32_t speed;
        int64_t at_ms;
        int64_t real_ns;
    } CASES[] = {
        {1, 3600 * 1000, 3600 * 1000 * (int64_t)1000000},
        {60, 3600 * 1000, 60 * 1000 * (int64_t)1000000},
        {1000, 3600 * 1000, 3600 * (int64_t)1000000},
        {7, 7 * 60 * 1000 + 1, 60 * 1000 * (int64_t)1000000 + 142858},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct clock clock = clock_start(CASES[i].speed);
        int64_t wait = nanoseconds(clock_until(&clock, CASES[i].at_ms));

        assert_true(wait <= CASES[i].real_ns);
        clock.start_ns += 5 * SECOND; /* as much later as a test may stall */
        wait = nanoseconds(clock_until(&clock, CASES[i].at_ms));
        assert_true(wait > CASES[i].real_ns);
    }
}

/* A wait that is over must have brought the moment, or the loop would turn
 * round once more for a part of a millisecond. */
static void wait_ends_when_the_moment_is_there(void **state)
{
    static const int32_t SPEEDS[] = {1, 3, 7, 60, 999, 1000, 123457};

    (void)state;
    for (size_t i = 0; i < sizeof SPEEDS / sizeof SPEEDS[0]; i++) {
        for (int64_t at_ms = 1; at_ms < 400000; at_ms = at_ms * 3 + 1) {
            struct clock clock = clock_start(SPEEDS[i]);
            struct timespec wait = clock_until(&clock, at_ms);

            clock.start_ns -= nanoseconds(wait);
            assert_true(clock_now_ms(&clock) >= at_ms);
        }
    }
}

static void wait_for_the_past_is_none(void **state)
{
    struct clock clock = clock_start(60);

    (void)state;
    clock.start_ns -= 10 * SECOND;
    assert_int_equal(nanoseconds(clock_until(&clock, 600 * 1000)), 0);
    assert_int_equal(nanoseconds(clock_until(&clock, 0)), 0);
    assert_int_equal(nanoseconds(clock_until(&clock, -1)), 0);
    assert_int_equal(nanoseconds(clock_until(&clock, INT64_MIN)), 0);
}

static void wait_for_ever_is_bounded(void **state)
{
    struct clock clock = clock_start(1);
    struct timespec wait = clock_until(&clock, INT64_MAX);

    (void)state;
    assert_in_range(wait.tv_sec, 365 * 24 * 3600, INT32_MAX);
    assert_in_range(wait.tv_nsec, 0, SECOND - 1);
    clock.speed = INT32_MAX;
    assert_true(nanoseconds(clock_until(&clock, INT64_MAX)) > 100 * MS);
}

static void wall_knows_its_zone(void **state)
{
    static const struct {
        const char *zone;
        int32_t offset_min;
    } CASES[] = {
        {"UTC0", 0},
        {"XST-5:45", 345},
        {"XST3:30", -210},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct wall wall;

        setenv("TZ", CASES[i].zone, 1);
        tzset();
        wall = clock_wall();
        assert_int_equal(wall.offset_min, CASES[i].offset_min);
        assert_in_range(wall.utc_s, 1600000000, INT64_C(32503680000));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clock_begins_at_nothing),
        cmocka_unit_test(clock_never_goes_back),
        cmocka_unit_test(clock_runs_as_fast_as_asked),
        cmocka_unit_test(speed_is_at_least_one),
        cmocka_unit_test(wait_is_real_time),
        cmocka_unit_test(wait_ends_when_the_moment_is_there),
        cmocka_unit_test(wait_for_the_past_is_none),
        cmocka_unit_test(wait_for_ever_is_bounded),
        cmocka_unit_test(wall_knows_its_zone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
