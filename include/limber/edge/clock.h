/* SPDX-License-Identifier: MIT */
/* clock - the only place that asks what time it is.
 *
 * `now` is CLOCK_BOOTTIME where there is one (a sleeping laptop counts), else
 * CLOCK_MONOTONIC, in milliseconds from the clock's start, times speed. Wall
 * time is asked for only to date what is kept.
 */
#ifndef LIMBER_EDGE_CLOCK_H
#define LIMBER_EDGE_CLOCK_H

#include <stdint.h>
#include <time.h>

struct clock {
    int64_t start_ns; /* real, when now was 0 */
    int32_t speed;    /* 1, or how many times as fast a rehearsal runs */
};

struct clock clock_start(int32_t speed);
int64_t clock_now_ms(const struct clock *clock);

/* Real time from now until the clock shows `at_ms`; zero if it has passed. */
struct timespec clock_until(const struct clock *clock, int64_t at_ms);

struct wall {
    int64_t utc_s;
    int32_t offset_min; /* east of Greenwich */
};
struct wall clock_wall(void);

#endif
