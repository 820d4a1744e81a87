/* SPDX-License-Identifier: MIT */
/* motion_props - the things that stand there between two key frames. */
#include <limber/core/figure/motion.h>

#include <math.h>

static int between(int a, int b, float share)
{
    return (int)lroundf((float)a + (float)(b - a) * share);
}

static struct point point_between(struct point a, struct point b, float share)
{
    return (struct point){(int16_t)between(a.x, b.x, share),
                          (int16_t)between(a.y, b.y, share)};
}

/* All that has a place or a size is moved; the rest is that of the nearer. */
static struct prop
prop_between(const struct prop *a, const struct prop *b, float share)
{
    struct prop prop = share < 0.5F ? *a : *b;

    prop.at = point_between(a->at, b->at, share);
    prop.radius = (uint16_t)between(a->radius, b->radius, share);
    prop.length = (uint16_t)between(a->length, b->length, share);
    for (int i = 0; i < 2; i++) {
        prop.a[i] = point_between(a->a[i], b->a[i], share);
        prop.b[i] = point_between(a->b[i], b->b[i], share);
    }
    return prop;
}

static bool same_kinds(const struct figure_frame *a,
                       const struct figure_frame *b)
{
    if (a->prop_count != b->prop_count)
        return false;
    for (unsigned i = 0; i < a->prop_count; i++)
        if (a->props[i].kind != b->props[i].kind)
            return false;
    return true;
}

static unsigned
take(struct prop *out, unsigned count, const struct prop *props, unsigned more)
{
    for (unsigned i = 0; i < more && count < MOTION_PROPS_MAX; i++)
        out[count++] = props[i];
    return count;
}

unsigned motion_props(const struct figure *figure,
                      struct moment moment,
                      struct prop out[MOTION_PROPS_MAX])
{
    const struct figure_frame *from = &figure->frames[moment.from];
    const struct figure_frame *to = &figure->frames[moment.to];
    const struct figure_frame *nearer = moment.share < 0.5F ? from : to;
    unsigned first = take(out, 0, figure->props, figure->prop_count);
    unsigned count = take(out, first, nearer->props, nearer->prop_count);

    if (from != to && same_kinds(from, to))
        for (unsigned i = first; i < count; i++)
            out[i] = prop_between(
                &from->props[i - first], &to->props[i - first], moment.share);
    return count;
}
