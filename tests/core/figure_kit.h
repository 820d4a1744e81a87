/* SPDX-License-Identifier: MIT */
/* figure_kit - for the tests of figures: frames that a body can take, made by
 * chance, and what happens on the way between two frames. */
#ifndef LIMBER_TESTS_CORE_FIGURE_KIT_H
#define LIMBER_TESTS_CORE_FIGURE_KIT_H

#include <limber/core/figure/motion.h>

/* Two frames of one body: the second holds still, or puts down again, some
 * joints of the first. The same for the same seed, which is not 0. */
struct chance_figure {
    struct figure_frame frames[2];
    struct figure figure;
};
void figure_by_chance(uint32_t *seed, struct chance_figure *out);

/* The worst of all moments on the way, looked at in so many steps. Lengths are
 * against what they are in the two frames, evenly in between. */
struct ride {
    float planted, length, jump; /* thousandths; jump: from step to step */
    int planted_joint, jump_joint, length_bone;
    int flipped; /* a knee or an elbow whose end is planted, or -1 */
    bool exact;  /* the first and the last pose are the frames */
};
struct ride figure_ride(const struct figure *figure,
                        unsigned from,
                        unsigned to,
                        unsigned steps);

/* A figure with these frames and nothing else. */
struct figure figure_with(const struct figure_frame *frames, unsigned count);

#endif
