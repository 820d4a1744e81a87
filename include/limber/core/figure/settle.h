/* SPDX-License-Identifier: MIT */
/* settle - hip and shoulder brought where all that is planted can be reached.
 *
 * Each is moved as little as it takes, both together, until it lies within its
 * bounds. What already lies there stays where it is, to the bit.
 */
#ifndef LIMBER_CORE_FIGURE_SETTLE_H
#define LIMBER_CORE_FIGURE_SETTLE_H

#include <limber/core/figure/skeleton.h>

/* So far from the centre, and so near. */
struct bound {
    struct spot centre;
    float least, most;
};

enum {
    SETTLE_BOUNDS_MAX = 4 /* two limbs, the waist, the head */
};

struct settled {
    struct spot spot;
    bool fixed; /* is not moved, whatever its bounds say */
    struct bound bounds[SETTLE_BOUNDS_MAX];
    unsigned count;
};

/* What does not fit any more is left out. */
void settle_bind(struct settled *joint, struct bound bound);

/* `least` and `most` are those between the two. Where not all can be kept, the
 * bounds of each go before what lies between them. */
void settle_pair(struct settled *hip,
                 struct settled *shoulder,
                 float least,
                 float most);

#endif
