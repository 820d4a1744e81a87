/* SPDX-License-Identifier: MIT */
/* sketch_props - the things of a figure as strokes. */
#ifndef LIMBER_CORE_FIGURE_SKETCH_PROPS_H
#define LIMBER_CORE_FIGURE_SKETCH_PROPS_H

#include <limber/core/figure/sketch.h>

/* What does not fit any more is left out. */
void sketch_add(struct sketch *sketch, struct stroke stroke);

/* A strap, or on a joint in front of the body: drawn after it. */
bool prop_is_held(const struct prop *prop);

/* `box` says how high a wall is and on which side of it the body is. A floor
 * adds no stroke. */
void sketch_prop(struct sketch *sketch,
                 const struct prop *prop,
                 const struct pose *pose,
                 const struct box *box);

#endif
