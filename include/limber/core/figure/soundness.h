/* SPDX-License-Identifier: MIT */
/* soundness - what a body could not do in a figure: told, never refused.
 *
 * Of every key frame: a bone that is off its length by more than 8 % or by more
 * than 15 thousandths (1.5 % of the body's height), unless it is marked short
 * and is not too long; a joint under the floor, unless it is seen from above; a
 * planted joint that is not where it was in the first frame; a knee or an
 * elbow that lies clearly on the other side than in the frame before, while the
 * ankle or the hand stays where it is: motion.h cannot draw that way. With four
 * frames the last is before the first.
 *
 * Each is told in the frame where it comes up, not again where nothing of it
 * has moved since.
 */
#ifndef LIMBER_CORE_FIGURE_SOUNDNESS_H
#define LIMBER_CORE_FIGURE_SOUNDNESS_H

#include <limber/core/figure/skeleton.h>
#include <limber/core/library/exercise.h>
#include <limber/core/library/problem.h>

/* Adds what it finds in the figures of an exercise, each at its joint, a bone
 * at that end of it which has moved ("figures[0].frames[1].knee" below `path`,
 * which is given back as it was); the text names the figure and the frame. */
void soundness_check(const struct exercise *exercise,
                     struct path *path,
                     struct problems *problems);

#endif
