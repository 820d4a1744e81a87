/* SPDX-License-Identifier: MIT */
/* drawn_kit - see the header. */
#include "core/drawn_kit.h"

#include <string.h>

int dkit_pick(struct dkit_chance *chance, int least, int most)
{
    chance->state = chance->state * 1664525u + 1013904223u;
    return least + (int)((chance->state >> 8) % (uint32_t)(most - least + 1));
}

static struct point pick_point(struct dkit_chance *chance, bool wild)
{
    int least = wild ? FIGURE_POINT_MIN : 0;
    int most = wild ? FIGURE_POINT_MAX : 1000;

    return (struct point){(int16_t)dkit_pick(chance, least, most),
                          (int16_t)dkit_pick(chance, least, most)};
}

static void pick_prop(struct dkit_chance *chance,
                      bool wild,
                      struct point *points,
                      struct prop *prop)
{
    for (int i = 0; i < DKIT_POINTS; i++)
        points[i] = pick_point(chance, wild);
    *prop = (struct prop){
        .kind = (enum prop_kind)dkit_pick(chance, 0, PROP_COUNT - 1),
        .at = pick_point(chance, wild),
        .joint = (enum joint)dkit_pick(chance, 0, JOINT_COUNT - 1),
        .from = (enum joint)dkit_pick(chance, 0, JOINT_COUNT - 1),
        .to = (enum joint)dkit_pick(chance, 0, JOINT_COUNT - 1),
        .radius = (uint16_t)dkit_pick(chance, 0, 300),
        .length = (uint16_t)dkit_pick(chance, 0, 300),
        .a = {pick_point(chance, wild), pick_point(chance, wild)},
        .b = {pick_point(chance, wild), pick_point(chance, wild)},
        .points = points,
        .point_count = (unsigned)dkit_pick(chance, 2, DKIT_POINTS),
    };
    prop->on_joint = prop->kind != PROP_WALL && dkit_pick(chance, 0, 1) != 0;
    prop->has_at = !prop->on_joint;
}

static void use(struct dkit_figure *out, unsigned frames, unsigned props)
{
    out->figure.id = "drawn";
    out->figure.pace_s = FIGURE_PACE_S;
    out->figure.frames = out->frames;
    out->figure.frame_count = frames;
    out->figure.props = out->props;
    out->figure.prop_count = props;
}

void dkit_random(struct dkit_chance *chance, struct dkit_figure *out)
{
    bool wild = dkit_pick(chance, 0, 3) == 0;

    memset(out, 0, sizeof *out);
    use(out,
        (unsigned)dkit_pick(chance, 1, FIGURE_FRAMES_MAX),
        (unsigned)dkit_pick(chance, 0, 5));
    for (unsigned f = 0; f < out->figure.frame_count; f++)
        for (int j = 0; j < JOINT_COUNT; j++)
            out->frames[f].joints[j] = pick_point(chance, wild);
    for (unsigned i = 0; i < out->figure.prop_count; i++)
        pick_prop(chance, wild, out->points[i], &out->props[i]);
}

void dkit_standing(struct dkit_figure *out)
{
    static const struct point joints[JOINT_COUNT] = {
        [JOINT_HEAD] = {500, 890},
        [JOINT_SHOULDER] = {500, 800},
        [JOINT_WAIST] = {500, 640},
        [JOINT_HIP] = {500, 500},
        [JOINT_ELBOW] = {580, 650},
        [JOINT_HAND] = {640, 512},
        [JOINT_KNEE] = {560, 268},
        [JOINT_ANKLE] = {560, 28},
        [JOINT_TOE] = {630, 28},
        [JOINT_FAR_ELBOW] = {420, 650},
        [JOINT_FAR_HAND] = {360, 512},
        [JOINT_FAR_KNEE] = {440, 268},
        [JOINT_FAR_ANKLE] = {300, 73},
        [JOINT_FAR_TOE] = {344, 18},
    };

    memset(out, 0, sizeof *out);
    use(out, 1, 0);
    out->frames[0].name = "standing";
    memcpy(out->frames[0].joints, joints, sizeof joints);
}

struct prop *dkit_prop(struct dkit_figure *figure, enum prop_kind kind)
{
    struct prop *prop = &figure->props[figure->figure.prop_count++];

    prop->kind = kind;
    return prop;
}

struct stroke dkit_line(enum layer layer, struct spot a, struct spot b)
{
    return (struct stroke){
        .kind = STROKE_LINE, .layer = (uint8_t)layer, .a = a, .b = b};
}

void dkit_draw(struct canvas *canvas,
               enum figure_cells cells,
               int rows,
               int columns,
               const struct stroke *strokes,
               unsigned count)
{
    struct sketch sketch;
    float spare = rows / 7 > 2 ? (float)(rows / 7 - 1) : 1;
    struct box box = {
        0, 0, (float)(columns * 2 - 1) - spare, (float)(rows * 4 - 1) - spare};

    sketch.count = count;
    sketch.floor = false;
    memcpy(sketch.strokes, strokes, count * sizeof *strokes);
    canvas_init(canvas, cells, rows, columns);
    canvas_sketch(canvas, &sketch, &box);
}
