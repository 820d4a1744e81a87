/* SPDX-License-Identifier: MIT */
/* timing - when a figure is where: key frames laid out in time.
 *
 * Pure functions of the time that has passed, in milliseconds. Every way from
 * one frame to the next is eased: it starts and stops softly.
 *
 * One time out is: with one frame nothing; with two or three from the first to
 * the last, and back the same way; with four the first rep goes out from the
 * first to the second and on to the third, the next rep from the third to the
 * fourth and on to the first. Of an alternating exercise the first of these is
 * the left side's rep, the second the right's. More frames than four go out
 * and back like three.
 *
 * `next_ms` tells after how long the picture is worth drawing again: while it
 * moves when a joint has gone about one hundredth of the body's height, never
 * less than TIMING_STEP_MS and on a grid of such steps from the start; while it
 * rests the rest of the rest; TIMING_NEVER where it will not move any more.
 */
#ifndef LIMBER_CORE_FIGURE_TIMING_H
#define LIMBER_CORE_FIGURE_TIMING_H

#include <limber/core/figure/motion.h>
#include <limber/core/library/dose.h>

enum {
    TIMING_STEP_MS = 100, /* ten pictures a second at the most */
    TIMING_NEVER = INT32_MAX
};

struct timing {
    struct moment moment;
    int32_t next_ms;
};

struct timing timing_still(unsigned frame);

/* Inside rep number `rep` (from 0), `passed_ms` after it began: out, hold,
 * back. */
struct timing timing_rep(const struct figure *figure,
                         struct tempo tempo,
                         unsigned rep,
                         int64_t passed_ms);

/* A time without counted reps (rolling, walking), and reps at one's own pace:
 * on and on, figure->pace_s seconds from one frame to the next. */
struct timing timing_round(const struct figure *figure, int64_t passed_ms);

/* Breathing, 4 s in and 6 s out: out to the last frame with the breath in. */
struct timing timing_breath(const struct figure *figure, int64_t passed_ms);

/* Once out and, with more than one frame, back (with four: once round); then
 * rests in the first frame. It waits a second before it moves. */
struct timing timing_once(const struct figure *figure, int64_t passed_ms);

/* On the way into a hold: a while in the first frame, then slowly into the
 * last, where it stays. */
struct timing timing_into(const struct figure *figure, int64_t passed_ms);

/* How long timing_into moves, the wait before counted. */
int32_t timing_into_ms(const struct figure *figure);

/* 0 to 1 for 0 to 1, soft at both ends. */
float timing_ease(float share);

#endif
