/* SPDX-License-Identifier: MIT */
/* settle - bounds kept by turns, a few rounds of it; see the header. */
#include <limber/core/figure/settle.h>

#include <math.h>

enum {
    ROUNDS_MAX = 32
};

/* A quarter of a thousandth is nothing that can be seen. */
static const float SETTLED = 0.25F;

/* Of what is wrong between hip and shoulder the shoulder takes this much: the
 * way of the hip is what the eye follows. */
static const float SHOULDER_SHARE = 0.75F;

void settle_bind(struct settled *joint, struct bound bound)
{
    if (joint->count < SETTLE_BOUNDS_MAX)
        joint->bounds[joint->count++] = bound;
}

/* How far a distance is over (positive) or under what it may be. */
static float excess(float distance, float least, float most)
{
    if (distance > most)
        return distance - most;
    if (distance < least)
        return distance - least;
    return 0;
}

/* From a point towards another, so far. */
static struct spot toward(struct spot from, struct spot to, float step)
{
    float way = spot_distance(from, to);

    if (way < 1e-3F)
        return (struct spot){from.x, from.y - step};
    return spot_between(from, to, step / way);
}

/* Whether it had to be moved. */
static bool keep_bounds(struct settled *joint)
{
    bool moved = false;

    if (joint->fixed)
        return false;
    for (unsigned i = 0; i < joint->count; i++) {
        const struct bound *bound = &joint->bounds[i];
        float over = excess(spot_distance(joint->spot, bound->centre),
                            bound->least,
                            bound->most);

        if (fabsf(over) < SETTLED)
            continue;
        joint->spot = toward(joint->spot, bound->centre, over);
        moved = true;
    }
    return moved;
}

static bool keep_between(struct settled *hip,
                         struct settled *shoulder,
                         float least,
                         float most)
{
    struct spot a = hip->spot, b = shoulder->spot;
    float over = excess(spot_distance(a, b), least, most);
    float share = shoulder->fixed ? 0 : hip->fixed ? 1 : SHOULDER_SHARE;

    if (fabsf(over) < SETTLED || (hip->fixed && shoulder->fixed))
        return false;
    hip->spot = toward(a, b, over * (1 - share));
    shoulder->spot = toward(b, a, over * share);
    return true;
}

void settle_pair(struct settled *hip,
                 struct settled *shoulder,
                 float least,
                 float most)
{
    for (int round = 0; round < ROUNDS_MAX; round++) {
        bool moved = keep_between(hip, shoulder, least, most);

        moved |= keep_bounds(hip);
        moved |= keep_bounds(shoulder);
        if (!moved)
            return;
    }
}
