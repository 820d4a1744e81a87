/* SPDX-License-Identifier: MIT */
/* figures - the figures of the fixture's exercises, as many as each name says.
 */
#ifndef TESTS_CORE_FIGURES_H
#define TESTS_CORE_FIGURES_H

#include <limber/core/library/figure.h>

enum {
    FIGURES_STICK_ROLL = 1,
    FIGURES_DEAD_BUG = 2,
    FIGURES_GLUTE_BRIDGE = 2,
    FIGURES_FIGURE_FOUR = 2,
    FIGURES_SLOW_BREATHING = 1
};

extern const struct figure figures_stick_roll[FIGURES_STICK_ROLL];
extern const struct figure figures_dead_bug[FIGURES_DEAD_BUG];
extern const struct figure figures_glute_bridge[FIGURES_GLUTE_BRIDGE];
extern const struct figure figures_figure_four[FIGURES_FIGURE_FOUR];
extern const struct figure figures_slow_breathing[FIGURES_SLOW_BREATHING];

#endif
