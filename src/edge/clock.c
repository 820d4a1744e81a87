/* SPDX-License-Identifier: MIT */
/* clock - reads the system's clocks; see the header for what they count.
 *
 * Real time is nanoseconds since some moment that never moves. Scaling is
 * done on whole numbers and split, so that it neither drifts nor overflows:
 * now = floor(passed * speed / 10^6), and clock_until asks for the first
 * nanosecond at which that is reached.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/edge/clock.h>

enum {
    NS_PER_MS = 1000000,
    NS_PER_S = 1000000000,
    UNTIL_MAX_S = 100000000 /* three years; pselect refuses absurd times */
};

static int64_t real_ns(void)
{
    struct timespec now;

#ifdef CLOCK_BOOTTIME
    if (clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return (int64_t)now.tv_sec * NS_PER_S + now.tv_nsec;
#endif
    if (clock_gettime(CLOCK_MONOTONIC, &now) == 0)
        return (int64_t)now.tv_sec * NS_PER_S + now.tv_nsec;
    return 0;
}

struct clock clock_start(int32_t speed)
{
    return (struct clock){.start_ns = real_ns(),
                          .speed = speed < 1 ? 1 : speed};
}

int64_t clock_now_ms(const struct clock *clock)
{
    int64_t passed = real_ns() - clock->start_ns;
    int64_t whole = passed / NS_PER_MS;
    int64_t part = passed % NS_PER_MS;

    if (passed < 0)
        return 0;
    return whole * clock->speed + part * clock->speed / NS_PER_MS;
}

struct timespec clock_until(const struct clock *clock, int64_t at_ms)
{
    int64_t whole = at_ms / clock->speed;
    int64_t part = at_ms % clock->speed;
    int64_t left;

    if (at_ms <= 0)
        return (struct timespec){0};
    if (whole / 1000 >= UNTIL_MAX_S)
        return (struct timespec){.tv_sec = UNTIL_MAX_S};
    left = clock->start_ns + whole * NS_PER_MS +
           (part * NS_PER_MS + clock->speed - 1) / clock->speed - real_ns();
    if (left <= 0)
        return (struct timespec){0};
    return (struct timespec){.tv_sec = (time_t)(left / NS_PER_S),
                             .tv_nsec = (long)(left % NS_PER_S)};
}

struct wall clock_wall(void)
{
    time_t now = time(NULL);
    struct tm local = {0};

    localtime_r(&now, &local);
    return (struct wall){.utc_s = (int64_t)now,
                         .offset_min = (int32_t)(local.tm_gmtoff / 60)};
}
