/* SPDX-License-Identifier: MIT */
/* test_figure_motion - what motion promises, kept by every shipped figure on
 * every way that timing plays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/figure_kit.h"
#include "edge/yaml_kit.h"

#include <limber/core/library/library.h>
#include <limber/edge/yaml/load.h>

enum {
    STEPS = 100
};

/* What a joint may go from one of the steps to the next: two hundredths of
 * the body's height. A slow rep of two seconds has twenty pictures. */
static const float JUMP_MAX = 20;

static struct arena arena;
static struct library library;

static int load_all(void **state)
{
    struct report report;

    (void)state;
    library_init(&library);
    report_init(&report);
    if (!yaml_all_exercises(&ykit_shipped, &arena, &library, &report))
        fail_msg("%s", report.text.data);
    report_release(&report);
    return 0;
}

static int let_go(void **state)
{
    (void)state;
    library_release(&library);
    arena_release(&arena);
    return 0;
}

/* Says what is wrong on one way; 0 where nothing is. */
static unsigned
faults_between(const struct figure *figure, unsigned from, unsigned to)
{
    struct ride ride = figure_ride(figure, from, to, STEPS);
    unsigned faults = 0;

    if (getenv("FIGURE_RIDES") != NULL)
        printf("%-24s %u-%u planted %.2f length %5.2f %-12s jump %5.2f %s\n",
               figure->id,
               from,
               to,
               (double)ride.planted,
               (double)ride.length,
               bone_word((enum bone)ride.length_bone),
               (double)ride.jump,
               joint_word((enum joint)ride.jump_joint));
    if (!ride.exact)
        faults += (unsigned)printf("%s: not its frames\n", figure->id);
    if (ride.planted > 2)
        faults += (unsigned)printf("%s, %u to %u: %s leaves its place by %f\n",
                                   figure->id,
                                   from,
                                   to,
                                   joint_word((enum joint)ride.planted_joint),
                                   (double)ride.planted);
    if (ride.length > 10)
        faults += (unsigned)printf("%s, %u to %u: %s is off by %f\n",
                                   figure->id,
                                   from,
                                   to,
                                   bone_word((enum bone)ride.length_bone),
                                   (double)ride.length);
    if (ride.flipped >= 0)
        faults += (unsigned)printf("%s, %u to %u: %s changes its side\n",
                                   figure->id,
                                   from,
                                   to,
                                   joint_word((enum joint)ride.flipped));
    if (ride.jump > JUMP_MAX)
        faults += (unsigned)printf("%s, %u to %u: %s jumps by %f\n",
                                   figure->id,
                                   from,
                                   to,
                                   joint_word((enum joint)ride.jump_joint),
                                   (double)ride.jump);
    return faults;
}

static unsigned faults_of(const struct figure *figure, unsigned *ways)
{
    unsigned count = figure->frame_count, faults = 0;

    for (unsigned i = 0; i + 1 < count; i++, (*ways)++)
        faults += faults_between(figure, i, i + 1);
    if (count == 4) {
        faults += faults_between(figure, 3, 0);
        (*ways)++;
    }
    return faults;
}

static void every_shipped_figure_moves_as_a_body_does(void **state)
{
    unsigned faults = 0, figures = 0, ways = 0;

    (void)state;
    for (unsigned e = 0; e < library.count; e++) {
        const struct exercise *exercise = library.exercises[e];

        for (unsigned i = 0; i < exercise->figure_count; i++, figures++)
            faults += faults_of(&exercise->figures[i], &ways);
    }
    assert_true(figures >= 60);
    assert_true(ways >= figures / 2);
    assert_int_equal(faults, 0);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(every_shipped_figure_moves_as_a_body_does),
    };

    return cmocka_run_group_tests(TESTS, load_all, let_go);
}
