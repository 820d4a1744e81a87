/* SPDX-License-Identifier: MIT */
/* sketch - the body as strokes, and the box round all of them; see the header.
 */
#include <limber/core/figure/sketch.h>

#include <limber/core/figure/sketch_props.h>

enum {
    FRAMES_ROUND = 4, /* so many go round and not back the same way */
    BODY_STROKES = BONE_COUNT + 1
};

/* ---- strokes ---- */

void sketch_add(struct sketch *sketch, struct stroke stroke)
{
    if (sketch->count < SKETCH_STROKES_MAX)
        sketch->strokes[sketch->count++] = stroke;
}

/* What lies behind is drawn first. */
static const enum bone drawn_bones[] = {
    BONE_FAR_UPPER_ARM,
    BONE_FAR_FOREARM,
    BONE_FAR_THIGH,
    BONE_FAR_SHIN,
    BONE_FAR_FOOT,
    BONE_TRUNK_LOW,
    BONE_TRUNK_HIGH,
    BONE_NECK,
    BONE_THIGH,
    BONE_SHIN,
    BONE_FOOT,
    BONE_UPPER_ARM,
    BONE_FOREARM,
};

/* However many things there are, the body has room. */
static void add_body(struct sketch *sketch, const struct pose *pose)
{
    if (sketch->count > SKETCH_STROKES_MAX - BODY_STROKES)
        sketch->count = SKETCH_STROKES_MAX - BODY_STROKES;
    for (unsigned i = 0; i < BONE_COUNT; i++) {
        const struct bone_shape *bone = &skeleton[drawn_bones[i]];

        sketch_add(sketch,
                   (struct stroke){.kind = STROKE_LINE,
                                   .layer = bone->far ? LAYER_FAR : LAYER_NEAR,
                                   .a = pose->joints[bone->root],
                                   .b = pose->joints[bone->tip]});
    }
    sketch_add(sketch,
               (struct stroke){.kind = STROKE_HEAD,
                               .layer = LAYER_NEAR,
                               .a = pose->joints[JOINT_HEAD],
                               .radius = SKELETON_HEAD_RADIUS});
}

void sketch_of(const struct figure *figure,
               struct moment moment,
               const struct box *box,
               struct sketch *out)
{
    struct prop props[MOTION_PROPS_MAX];
    unsigned count = motion_props(figure, moment, props);
    struct pose pose;

    motion_pose(figure, moment, &pose);
    out->count = 0;
    out->floor = false;
    for (unsigned i = 0; i < count; i++) {
        out->floor = out->floor || props[i].kind == PROP_FLOOR;
        if (!prop_is_held(&props[i]))
            sketch_prop(out, &props[i], &pose, box);
    }
    add_body(out, &pose);
    for (unsigned i = 0; i < count; i++)
        if (prop_is_held(&props[i]))
            sketch_prop(out, &props[i], &pose, box);
}

/* ---- the box ---- */

static void take_in(struct box *box, struct spot spot, float around)
{
    if (spot.x - around < box->left)
        box->left = spot.x - around;
    if (spot.x + around > box->right)
        box->right = spot.x + around;
    if (spot.y - around < box->bottom)
        box->bottom = spot.y - around;
    if (spot.y + around > box->top)
        box->top = spot.y + around;
}

/* A wall is as high as the rest: it is cut to the box as it is, so that it
 * takes in nothing but its width. */
static void take_in_moment(const struct figure *figure,
                           struct moment moment,
                           struct box *box)
{
    struct sketch sketch;

    sketch_of(figure, moment, box, &sketch);
    for (unsigned i = 0; i < sketch.count; i++) {
        const struct stroke *stroke = &sketch.strokes[i];

        take_in(box, stroke->a, stroke->radius);
        if (stroke->kind == STROKE_LINE || stroke->kind == STROKE_ARROW)
            take_in(box, stroke->b, 0);
    }
    if (sketch.floor)
        take_in(box, (struct spot){box->left, 0}, 0);
}

enum {
    BETWEEN = 3 /* moments looked at on a way */
};

static void take_in_way(const struct figure *figure,
                        unsigned from,
                        unsigned to,
                        struct box *box)
{
    for (int i = 1; i <= BETWEEN; i++)
        take_in_moment(figure,
                       (struct moment){(uint8_t)from,
                                       (uint8_t)to,
                                       (float)i / (float)(BETWEEN + 1)},
                       box);
}

struct box figure_box(const struct figure *figure)
{
    struct pose pose = pose_of(&figure->frames[0]);
    struct spot hip = pose.joints[JOINT_HIP];
    struct box box = {hip.x, hip.y, hip.x, hip.y};
    unsigned last = figure->frame_count - 1;

    for (unsigned i = 0; i <= last; i++)
        take_in_moment(figure, moment_still(i), &box);
    for (unsigned i = 0; i < last; i++)
        take_in_way(figure, i, i + 1, &box);
    if (figure->frame_count == FRAMES_ROUND)
        take_in_way(figure, last, 0, &box);
    return box;
}

/* ---- the other side ---- */

void sketch_mirror(struct sketch *sketch, const struct box *box)
{
    float both = box->left + box->right;

    for (unsigned i = 0; i < sketch->count; i++) {
        sketch->strokes[i].a.x = both - sketch->strokes[i].a.x;
        sketch->strokes[i].b.x = both - sketch->strokes[i].b.x;
    }
}
