/* SPDX-License-Identifier: MIT */
/* test_timing - which frames when, how softly, and when the next picture is
 * worth drawing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

#include <limber/core/figure/timing.h>

#include "core/figure_kit.h"

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

enum {
    FRAMES_MAX = FIGURE_FRAMES_MAX
};

/* Frame k has its hand k tenths of the body's height farther up. */
static struct figure_frame steps[FRAMES_MAX];

static struct figure figure_of(unsigned frames)
{
    for (int i = 0; i < FRAMES_MAX; i++) {
        memset(&steps[i], 0, sizeof steps[i]);
        steps[i].name = "a step";
        steps[i].joints[JOINT_HAND].y = (int16_t)(100 * i);
    }
    return figure_with(steps, frames);
}

/* One whole number for a moment: 12 is from 1 to 2, 11 rests in 1. */
static int where(struct timing timing)
{
    if (timing.moment.share == 0)
        assert_int_equal(timing.moment.from, timing.moment.to);
    else
        assert_true(timing.moment.share > 0 && timing.moment.share < 1);
    return timing.moment.from * 10 + timing.moment.to;
}

/* ---- Soft ---- */

static void a_way_starts_and_stops_softly(void **state)
{
    float before = 0;

    (void)state;
    assert_true(timing_ease(0) == 0 && timing_ease(1) == 1);
    assert_true(timing_ease(-1) == 0 && timing_ease(2) == 1);
    assert_true(timing_ease(0.5F) == 0.5F);
    assert_true(timing_ease(0.05F) < 0.01F && timing_ease(0.95F) > 0.99F);
    for (int i = 1; i <= 100; i++) {
        float now = timing_ease((float)i / 100);

        assert_true(now > before);
        before = now;
    }
}

/* ---- A rep ---- */

static void a_rep_keeps_its_tempo(void **state)
{
    static const struct {
        unsigned frames, rep;
        struct tempo tempo;
        int32_t passed_ms;
        int where;
    } cases[] = {
        {1, 0, {2, 1, 2}, 1500, 0},
        {2, 0, {2, 1, 2}, 0, 0},
        {2, 0, {2, 1, 2}, 1000, 1},
        {2, 0, {2, 1, 2}, 2000, 11},
        {2, 0, {2, 1, 2}, 2999, 11},
        {2, 0, {2, 1, 2}, 3000, 11},
        {2, 0, {2, 1, 2}, 3001, 10},
        {2, 0, {2, 1, 2}, 4999, 10},
        {2, 0, {2, 1, 2}, 5000, 0},
        {2, 7, {2, 1, 2}, 99000, 0},
        {2, 0, {2, 1, 2}, -500, 0},
        /* three: out through the middle, back through it */
        {3, 0, {2, 1, 4}, 500, 1},
        {3, 0, {2, 1, 4}, 1000, 11},
        {3, 0, {2, 1, 4}, 1500, 12},
        {3, 0, {2, 1, 4}, 2500, 22},
        {3, 0, {2, 1, 4}, 4000, 21},
        {3, 0, {2, 1, 4}, 6000, 10},
        {3, 0, {2, 1, 4}, 7000, 0},
        /* four: once round in two reps */
        {4, 0, {2, 1, 2}, 1000, 1},
        {4, 0, {2, 1, 2}, 2500, 11},
        {4, 0, {2, 1, 2}, 4000, 12},
        {4, 0, {2, 1, 2}, 5000, 22},
        {4, 1, {2, 1, 2}, 0, 22},
        {4, 1, {2, 1, 2}, 1000, 23},
        {4, 1, {2, 1, 2}, 2500, 33},
        {4, 1, {2, 1, 2}, 4000, 30},
        {4, 1, {2, 1, 2}, 5000, 0},
        {4, 2, {2, 1, 2}, 1000, 1},
        /* more than four: like three */
        {5, 1, {4, 0, 4}, 3500, 34},
        {5, 1, {4, 0, 4}, 4500, 43},
        /* parts that are not there */
        {2, 0, {0, 2, 2}, 0, 11},
        {2, 0, {2, 0, 2}, 2000, 11},
        {2, 0, {2, 0, 2}, 2100, 10},
        {2, 0, {2, 2, 0}, 3999, 11},
        {2, 0, {2, 2, 0}, 4000, 0},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct figure figure = figure_of(cases[i].frames);
        int at = where(timing_rep(
            &figure, cases[i].tempo, cases[i].rep, cases[i].passed_ms));

        if (at != cases[i].where)
            fail_msg("case %zu: %02d, not %02d", i, at, cases[i].where);
    }
}

static void a_rest_is_drawn_once(void **state)
{
    struct figure figure = figure_of(2);
    struct tempo tempo = {2, 3, 2};

    (void)state;
    assert_int_equal(timing_rep(&figure, tempo, 0, 2000).next_ms, 3000);
    assert_int_equal(timing_rep(&figure, tempo, 0, 3700).next_ms, 1300);
    assert_int_equal(timing_rep(&figure, tempo, 0, 7000).next_ms, TIMING_NEVER);
    assert_int_equal(timing_still(1).next_ms, TIMING_NEVER);
    assert_int_equal(where(timing_still(1)), 11);
    figure = figure_of(1);
    assert_int_equal(timing_rep(&figure, tempo, 0, 500).next_ms, TIMING_NEVER);
    assert_int_equal(timing_round(&figure, 500).next_ms, TIMING_NEVER);
    assert_int_equal(timing_breath(&figure, 500).next_ms, TIMING_NEVER);
    assert_int_equal(timing_once(&figure, 500).next_ms, TIMING_NEVER);
    assert_int_equal(timing_into(&figure, 500).next_ms, TIMING_NEVER);
}

/* ---- When to draw ---- */

static float hand_at(const struct figure *figure, struct moment moment)
{
    struct pose pose;

    motion_pose(figure, moment, &pose);
    return pose.joints[JOINT_HAND].y;
}

/* Whoever draws when it is said sees no jump, and draws nothing twice. */
static void pictures_come_on_a_grid_when_something_has_moved(void **state)
{
    static const int reaches[] = {12, 30, 100, 600};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(reaches); i++) {
        struct figure figure = figure_of(2);
        struct tempo tempo = {4, 1, 4};
        float before = 0;
        unsigned pictures = 0;

        steps[1].joints[JOINT_HAND].y = (int16_t)reaches[i];
        for (int64_t now = 0; now < 4000; pictures++) {
            struct timing timing = timing_rep(&figure, tempo, 0, now);
            float hand = hand_at(&figure, timing.moment);
            bool first = now == 0;

            now += timing.next_ms;
            assert_true(timing.next_ms >= TIMING_STEP_MS);
            assert_int_equal(now % TIMING_STEP_MS, 0);
            assert_true(first || hand - before >= 9.9F);
            before = hand;
        }
        assert_in_range(pictures, 1, reaches[i] / 10 + 1);
        assert_in_range(pictures, 1, 40);
        assert_true(reaches[i] < 100 || pictures >= 8);
    }
}

static void a_picture_in_between_finds_the_grid_again(void **state)
{
    struct figure figure = figure_of(2);
    struct tempo tempo = {2, 1, 2};

    (void)state;
    steps[1].joints[JOINT_HAND].y = 900;
    assert_int_equal(timing_rep(&figure, tempo, 0, 1000).next_ms, 100);
    assert_int_equal(timing_rep(&figure, tempo, 0, 1030).next_ms, 70);
    assert_int_equal(timing_rep(&figure, tempo, 0, 1990).next_ms, 10);
}

/* ---- On and on, a breath ---- */

static void a_round_goes_on_and_on(void **state)
{
    static const struct {
        unsigned frames;
        uint8_t pace_s;
        int64_t passed_ms;
        int where;
    } cases[] = {
        {2, 2, 0, 0},
        {2, 2, 1000, 1},
        {2, 2, 2000, 11},
        {2, 2, 3000, 10},
        {2, 2, 4000, 0},
        {2, 2, 4001, 1},
        {2, 0, 3000, 10}, /* no pace: that of a figure that says none */
        {2, 5, 7000, 10},
        {3, 1, 1500, 12},
        {3, 1, 2500, 21},
        {3, 1, 3500, 10},
        {3, 1, 4500, 1},
        {4, 1, 2500, 23},
        {4, 1, 3500, 30},
        {4, 1, 4500, 1},
        {5, 1, 4500, 43},
        {8, 1, 13500, 10},
        {2, 2, INT64_C(4000) * 1000000 + 1000, 1},
        {2, 2, -1, 0},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct figure figure = figure_of(cases[i].frames);
        int at;

        figure.pace_s = cases[i].pace_s;
        at = where(timing_round(&figure, cases[i].passed_ms));
        if (at != cases[i].where)
            fail_msg("case %zu: %02d, not %02d", i, at, cases[i].where);
    }
}

static void a_breath_goes_in_four_seconds_and_out_in_six(void **state)
{
    struct figure figure = figure_of(2);

    (void)state;
    assert_int_equal(where(timing_breath(&figure, 0)), 0);
    assert_int_equal(where(timing_breath(&figure, 2000)), 1);
    assert_int_equal(where(timing_breath(&figure, 4000)), 11);
    assert_int_equal(where(timing_breath(&figure, 7000)), 10);
    assert_true(timing_breath(&figure, 7000).moment.share == 0.5F);
    assert_int_equal(where(timing_breath(&figure, BREATH_MS)), 0);
    assert_int_equal(where(timing_breath(&figure, 5 * BREATH_MS + 2000)), 1);
}

/* ---- Once ---- */

static void once_is_there_and_back_and_then_rest(void **state)
{
    static const struct {
        unsigned frames;
        uint8_t pace_s;
        int64_t passed_ms;
        int where, next_ms; /* 0: does not matter */
    } cases[] = {
        {2, 2, 0, 0, 1000},
        {2, 2, 400, 0, 600},
        {2, 2, 2000, 1, 0},
        {2, 2, 3000, 11, 1000},
        {2, 2, 5000, 10, 0},
        {2, 2, 6000, 0, TIMING_NEVER},
        {2, 2, 60000, 0, TIMING_NEVER},
        {2, 10, 3000, 11, 1000}, /* a slow one is shown in two seconds a way */
        {2, 1, 2000, 11, 1000},
        {3, 1, 3000, 22, 1000},
        {3, 1, 4500, 21, 0},
        {3, 1, 6000, 0, TIMING_NEVER},
        {4, 1, 2500, 12, 0},
        {4, 1, 3000, 22, 1000},
        {4, 1, 4500, 23, 0},
        {4, 1, 5500, 30, 0},
        {4, 1, 6000, 0, TIMING_NEVER},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct figure figure = figure_of(cases[i].frames);
        struct timing timing;

        figure.pace_s = cases[i].pace_s;
        timing = timing_once(&figure, cases[i].passed_ms);
        if (where(timing) != cases[i].where ||
            (cases[i].next_ms != 0 && timing.next_ms != cases[i].next_ms))
            fail_msg("case %zu: %02d for %d ms",
                     i,
                     where(timing),
                     (int)timing.next_ms);
    }
}

static void into_a_hold_ends_in_the_last_frame(void **state)
{
    struct figure figure = figure_of(3);

    (void)state;
    assert_int_equal(where(timing_into(&figure, 0)), 0);
    assert_int_equal(timing_into(&figure, 1000).next_ms, 2000);
    assert_int_equal(where(timing_into(&figure, 3700)), 1);
    assert_int_equal(where(timing_into(&figure, 4500)), 11);
    assert_int_equal(where(timing_into(&figure, 5500)), 12);
    assert_int_equal(where(timing_into(&figure, 6000)), 22);
    assert_int_equal(timing_into(&figure, 6000).next_ms, TIMING_NEVER);
    figure = figure_of(4);
    assert_int_equal(where(timing_into(&figure, 9000)), 33);
}

/* What it says of its length is when it comes to rest, not before. */
static void a_length_is_when_it_comes_to_rest(void **state)
{
    (void)state;
    for (unsigned frames = 1; frames <= FRAMES_MAX; frames++) {
        struct figure figure = figure_of(frames);
        int32_t into = timing_into_ms(&figure);

        assert_int_equal(timing_into(&figure, into).next_ms, TIMING_NEVER);
        if (frames == 1)
            assert_int_equal(into, 0);
        else
            assert_int_not_equal(timing_into(&figure, into - 1).next_ms,
                                 TIMING_NEVER);
    }
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(a_way_starts_and_stops_softly),
        cmocka_unit_test(a_rep_keeps_its_tempo),
        cmocka_unit_test(a_rest_is_drawn_once),
        cmocka_unit_test(pictures_come_on_a_grid_when_something_has_moved),
        cmocka_unit_test(a_picture_in_between_finds_the_grid_again),
        cmocka_unit_test(a_round_goes_on_and_on),
        cmocka_unit_test(a_breath_goes_in_four_seconds_and_out_in_six),
        cmocka_unit_test(once_is_there_and_back_and_then_rest),
        cmocka_unit_test(into_a_hold_ends_in_the_last_frame),
        cmocka_unit_test(a_length_is_when_it_comes_to_rest),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
