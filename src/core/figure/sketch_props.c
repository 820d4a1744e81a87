/* SPDX-License-Identifier: MIT */
/* sketch_props - each kind of thing and its strokes; see the header. */
#include <limber/core/figure/sketch_props.h>

/* Sizes, in thousandths of the body's height (D). */
enum {
    WALL_STEP = 130, /* between two hatch strokes */
    WALL_DEPTH = 65, /* how far they reach, behind the wall and down */
    BAR_RADIUS = 28,
    BAR_HALF = 90,
    MARK_RADIUS = 16,
    WEIGHT_RADIUS = 26,
    WEIGHT_HALF = 50, /* from the hand to each weight */
    PILLOW_CORNER = 30
};

/* What is held there is behind the body. */
#define JOINTS_FAR                                                             \
    (VOCAB_BIT(JOINT_FAR_ELBOW) | VOCAB_BIT(JOINT_FAR_HAND) |                  \
     VOCAB_BIT(JOINT_FAR_KNEE) | VOCAB_BIT(JOINT_FAR_ANKLE) |                  \
     VOCAB_BIT(JOINT_FAR_TOE))

struct prop_pen {
    struct sketch *sketch;
    const struct prop *prop;
    const struct pose *pose;
    const struct box *box;
};

static struct spot spot_of(struct point point)
{
    return (struct spot){(float)point.x, (float)point.y};
}

static struct spot place_of(const struct prop_pen *pen)
{
    return pen->prop->on_joint ? pen->pose->joints[pen->prop->joint]
                               : spot_of(pen->prop->at);
}

static void add_line(const struct prop_pen *pen, struct spot a, struct spot b)
{
    sketch_add(pen->sketch,
               (struct stroke){
                   .kind = STROKE_LINE, .layer = LAYER_PROP, .a = a, .b = b});
}

static void add_round(const struct prop_pen *pen,
                      enum stroke_kind kind,
                      struct spot at,
                      float radius)
{
    sketch_add(pen->sketch,
               (struct stroke){.kind = (uint8_t)kind,
                               .layer = LAYER_PROP,
                               .a = at,
                               .radius = radius});
}

/* ---- what stands there ---- */

static void draw_nothing(const struct prop_pen *pen)
{
    (void)pen;
}

/* Short strokes on the far side of it say that it is solid. */
static void draw_wall(const struct prop_pen *pen)
{
    float x = place_of(pen).x;
    float behind =
        pen->pose->joints[JOINT_HIP].x < x ? WALL_DEPTH : -WALL_DEPTH;
    float top = pen->box->top > 0 ? pen->box->top : 0;

    add_line(pen, (struct spot){x, 0}, (struct spot){x, top});
    for (float y = WALL_STEP; y <= top; y += WALL_STEP)
        add_line(pen,
                 (struct spot){x, y},
                 (struct spot){x + behind, y - WALL_DEPTH});
}

static void draw_chair(const struct prop_pen *pen)
{
    struct spot front = spot_of(pen->prop->a[0]);
    struct spot back = spot_of(pen->prop->a[1]);

    add_line(pen, front, back);
    add_line(pen, front, (struct spot){front.x, 0});
    add_line(pen, back, (struct spot){back.x, 0});
    add_line(pen, spot_of(pen->prop->b[0]), spot_of(pen->prop->b[1]));
}

static void draw_desk(const struct prop_pen *pen)
{
    add_line(pen, spot_of(pen->prop->a[0]), spot_of(pen->prop->a[1]));
    add_line(pen, spot_of(pen->prop->b[0]), spot_of(pen->prop->b[1]));
}

static void draw_box(const struct prop_pen *pen)
{
    struct spot a = spot_of(pen->prop->a[0]), c = spot_of(pen->prop->a[1]);
    struct spot b = {c.x, a.y}, d = {a.x, c.y};

    add_line(pen, a, b);
    add_line(pen, b, c);
    add_line(pen, c, d);
    add_line(pen, d, a);
}

static float part_of(float length, float most)
{
    float third = length / 3;

    return third < most ? third : most;
}

/* A box whose corners are cut. */
static void draw_pillow(const struct prop_pen *pen)
{
    struct spot a = spot_of(pen->prop->a[0]), c = spot_of(pen->prop->a[1]);
    float left = a.x < c.x ? a.x : c.x, right = a.x < c.x ? c.x : a.x;
    float low = a.y < c.y ? a.y : c.y, high = a.y < c.y ? c.y : a.y;
    float x = part_of(right - left, PILLOW_CORNER);
    float y = part_of(high - low, PILLOW_CORNER);
    const struct spot ring[] = {
        {left + x, low},
        {right - x, low},
        {right, low + y},
        {right, high - y},
        {right - x, high},
        {left + x, high},
        {left, high - y},
        {left, low + y},
    };
    const unsigned count = sizeof ring / sizeof ring[0];

    for (unsigned i = 0; i < count; i++)
        add_line(pen, ring[i], ring[(i + 1) % count]);
}

static void draw_ring(const struct prop_pen *pen)
{
    add_round(pen, STROKE_RING, place_of(pen), (float)pen->prop->radius);
}

/* Its end, and what it is fixed to. */
static void draw_bar(const struct prop_pen *pen)
{
    struct spot at = place_of(pen);

    add_round(pen, STROKE_DOT, at, BAR_RADIUS);
    add_line(pen,
             (struct spot){at.x - BAR_HALF, at.y},
             (struct spot){at.x + BAR_HALF, at.y});
}

static void draw_mark(const struct prop_pen *pen)
{
    add_round(pen, STROKE_DOT, place_of(pen), MARK_RADIUS);
}

/* ---- what is held ---- */

/* From the joint before it in the body, of length 1. */
static struct spot direction_of(const struct prop_pen *pen)
{
    struct spot at = place_of(pen);

    for (unsigned i = 0; pen->prop->on_joint && i < BONE_COUNT; i++)
        if (skeleton[i].tip == pen->prop->joint) {
            struct spot root = pen->pose->joints[skeleton[i].root];
            float way = spot_distance(root, at);

            if (way > 1)
                return (struct spot){(at.x - root.x) / way,
                                     (at.y - root.y) / way};
        }
    return (struct spot){0, 1};
}

static void draw_stick(const struct prop_pen *pen)
{
    struct spot at = place_of(pen), along = direction_of(pen);
    float half = (float)pen->prop->length / 2;

    sketch_add(
        pen->sketch,
        (struct stroke){.kind = STROKE_LINE,
                        .layer = LAYER_PROP,
                        .heavy = true,
                        .a = {at.x - along.y * half, at.y + along.x * half},
                        .b = {at.x + along.y * half, at.y - along.x * half}});
}

static void draw_dumbbell(const struct prop_pen *pen)
{
    struct spot at = place_of(pen), along = direction_of(pen);
    struct spot a = {at.x - along.y * WEIGHT_HALF,
                     at.y + along.x * WEIGHT_HALF};
    struct spot b = {at.x + along.y * WEIGHT_HALF,
                     at.y - along.x * WEIGHT_HALF};

    add_line(pen, a, b);
    add_round(pen, STROKE_DOT, a, WEIGHT_RADIUS);
    add_round(pen, STROKE_DOT, b, WEIGHT_RADIUS);
}

static void draw_band(const struct prop_pen *pen)
{
    sketch_add(pen->sketch,
               (struct stroke){.kind = STROKE_LINE,
                               .layer = LAYER_PROP,
                               .broken = true,
                               .a = pen->pose->joints[pen->prop->from],
                               .b = pen->pose->joints[pen->prop->to]});
}

/* ---- what is only drawn ---- */

static void draw_line(const struct prop_pen *pen)
{
    for (unsigned i = 0; i + 1 < pen->prop->point_count; i++)
        add_line(pen,
                 spot_of(pen->prop->points[i]),
                 spot_of(pen->prop->points[i + 1]));
}

/* The last of its lines has the point. */
static void draw_arrow(const struct prop_pen *pen)
{
    unsigned before = pen->sketch->count;

    draw_line(pen);
    if (pen->sketch->count > before)
        pen->sketch->strokes[pen->sketch->count - 1].kind = STROKE_ARROW;
}

static void (*const draw_prop[PROP_COUNT])(const struct prop_pen *pen) = {
    [PROP_FLOOR] = draw_nothing, [PROP_WALL] = draw_wall,
    [PROP_CHAIR] = draw_chair,   [PROP_DESK] = draw_desk,
    [PROP_BOX] = draw_box,       [PROP_BAR] = draw_bar,
    [PROP_MAT] = draw_box,       [PROP_PAD] = draw_box,
    [PROP_PILLOW] = draw_pillow, [PROP_CUSHION] = draw_pillow,
    [PROP_ROLLER] = draw_ring,   [PROP_BALL] = draw_ring,
    [PROP_STICK] = draw_stick,   [PROP_STRAP] = draw_band,
    [PROP_BAND] = draw_band,     [PROP_DUMBBELL] = draw_dumbbell,
    [PROP_LINE] = draw_line,     [PROP_ARROW] = draw_arrow,
    [PROP_MARK] = draw_mark,
};

void sketch_prop(struct sketch *sketch,
                 const struct prop *prop,
                 const struct pose *pose,
                 const struct box *box)
{
    draw_prop[prop->kind](&(struct prop_pen){sketch, prop, pose, box});
}

bool prop_is_held(const struct prop *prop)
{
    if (prop->kind == PROP_STRAP || prop->kind == PROP_BAND)
        return true;
    return prop->on_joint && !(VOCAB_BIT(prop->joint) & JOINTS_FAR);
}
