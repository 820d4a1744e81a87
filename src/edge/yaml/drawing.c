/* SPDX-License-Identifier: MIT */
/* drawing - figures from files and back; see the header. */
#include <limber/edge/yaml/drawing.h>

#include <limber/core/base/text.h>

/* The keys of a prop, as bits. */
enum prop_key {
    HAS_AT = 1 << 0,
    HAS_JOINT = 1 << 1,
    HAS_FROM = 1 << 2,
    HAS_TO = 1 << 3,
    HAS_SEAT = 1 << 4,
    HAS_BACK = 1 << 5,
    HAS_TOP = 1 << 6,
    HAS_LEG = 1 << 7,
    HAS_CORNERS = 1 << 8,
    HAS_RADIUS = 1 << 9,
    HAS_LENGTH = 1 << 10,
    HAS_POINTS = 1 << 11
};

static const char prop_keys[][8] = {
    "at",
    "joint",
    "from",
    "to",
    "seat",
    "back",
    "top",
    "leg",
    "corners",
    "radius",
    "length",
    "points",
};
enum {
    PROP_KEYS = sizeof prop_keys / sizeof prop_keys[0]
};

/* `needs` each of them; `place` means exactly one of `at` and `joint`. */
static const struct {
    unsigned needs;
    bool place;
} prop_needs[PROP_COUNT] = {
    [PROP_FLOOR] = {0, false},
    [PROP_WALL] = {HAS_AT, false},
    [PROP_CHAIR] = {HAS_SEAT | HAS_BACK, false},
    [PROP_DESK] = {HAS_TOP | HAS_LEG, false},
    [PROP_BOX] = {HAS_CORNERS, false},
    [PROP_MAT] = {HAS_CORNERS, false},
    [PROP_PAD] = {HAS_CORNERS, false},
    [PROP_PILLOW] = {HAS_CORNERS, false},
    [PROP_CUSHION] = {HAS_CORNERS, false},
    [PROP_ROLLER] = {HAS_RADIUS, true},
    [PROP_BALL] = {HAS_RADIUS, true},
    [PROP_STICK] = {HAS_LENGTH, true},
    [PROP_BAR] = {0, true},
    [PROP_DUMBBELL] = {0, true},
    [PROP_MARK] = {0, true},
    [PROP_STRAP] = {HAS_FROM | HAS_TO, false},
    [PROP_BAND] = {HAS_FROM | HAS_TO, false},
    [PROP_LINE] = {HAS_POINTS, false},
    [PROP_ARROW] = {HAS_POINTS, false},
};

static unsigned keys_of(const struct y_prop *prop)
{
    return (prop->at != NULL ? HAS_AT : 0U) |
           (prop->joint != NULL ? HAS_JOINT : 0U) |
           (prop->from != NULL ? HAS_FROM : 0U) |
           (prop->to != NULL ? HAS_TO : 0U) |
           (prop->seat != NULL ? HAS_SEAT : 0U) |
           (prop->back != NULL ? HAS_BACK : 0U) |
           (prop->top != NULL ? HAS_TOP : 0U) |
           (prop->leg != NULL ? HAS_LEG : 0U) |
           (prop->corners != NULL ? HAS_CORNERS : 0U) |
           (prop->radius != NULL ? HAS_RADIUS : 0U) |
           (prop->length != NULL ? HAS_LENGTH : 0U) |
           (prop->points != NULL ? HAS_POINTS : 0U);
}

static const char *article_of(enum prop_kind kind)
{
    return kind == PROP_ARROW ? "an" : "a";
}

static void check_prop(struct conversion *at, const struct y_prop *prop)
{
    unsigned found = keys_of(prop);
    unsigned needs = prop_needs[prop->kind].needs;
    unsigned place = HAS_AT | HAS_JOINT;
    const char *kind = prop_word(prop->kind);
    const char *article = article_of(prop->kind);

    if (prop_needs[prop->kind].place) {
        if ((found & place) == 0 || (found & place) == place)
            problems_add(at->problems,
                         &at->path,
                         "expected one of 'at' and 'joint' in %s %s, found %s",
                         article,
                         kind,
                         (found & place) == 0 ? "none" : "both");
        found &= ~place;
    }
    for (unsigned i = 0; i < PROP_KEYS; i++) {
        unsigned bit = 1U << i;

        if ((needs & bit) != 0 && (found & bit) == 0)
            problems_add(at->problems,
                         &at->path,
                         "expected '%s' in %s %s, found no such key",
                         prop_keys[i],
                         article,
                         kind);
        if ((needs & bit) == 0 && (found & bit) != 0)
            problems_add_at(at->problems,
                            &at->path,
                            prop_keys[i],
                            "expected no '%s' in %s %s, found one",
                            prop_keys[i],
                            article,
                            kind);
    }
}

/* From one point to the other; a line may go on. */
static void check_arrow(struct conversion *at, const struct y_prop *prop)
{
    if (prop->kind == PROP_ARROW && prop->point_count > 2)
        problems_add_at(at->problems,
                        &at->path,
                        "points",
                        "expected two points in an arrow, found %u",
                        prop->point_count);
}

static struct point point_of(const int *xy)
{
    return (struct point){(int16_t)xy[0], (int16_t)xy[1]};
}

static void two_points(const int *xyxy, struct point points[2])
{
    if (xyxy == NULL)
        return;
    points[0] = point_of(xyxy);
    points[1] = point_of(xyxy + 2);
}

static void convert_prop(struct conversion *at,
                         const struct y_prop *written,
                         struct prop *prop)
{
    struct point *points;

    *prop = (struct prop){.kind = written->kind};
    check_prop(at, written);
    check_arrow(at, written);
    if (written->at != NULL) {
        prop->has_at = true;
        prop->at = point_of(written->at);
    }
    if (written->joint != NULL) {
        prop->on_joint = true;
        prop->joint = *written->joint;
    }
    if (written->from != NULL)
        prop->from = *written->from;
    if (written->to != NULL)
        prop->to = *written->to;
    if (written->radius != NULL)
        prop->radius = (uint16_t)*written->radius;
    if (written->length != NULL)
        prop->length = (uint16_t)*written->length;
    two_points(written->seat, prop->a);
    two_points(written->top, prop->a);
    two_points(written->corners, prop->a);
    two_points(written->back, prop->b);
    two_points(written->leg, prop->b);
    if (written->point_count == 0)
        return;
    points = arena_take(at->arena, written->point_count, sizeof points[0]);
    for (unsigned i = 0; i < written->point_count; i++)
        points[i] = point_of(&written->points[i].x);
    prop->points = points;
    prop->point_count = written->point_count;
}

static const struct prop *convert_props(struct conversion *at,
                                        const struct y_props *written)
{
    struct prop *props;
    unsigned list;

    if (written->count == 0)
        return NULL;
    props = arena_take(at->arena, written->count, sizeof props[0]);
    list = path_key(&at->path, "props");
    for (unsigned i = 0; i < written->count; i++) {
        unsigned item = path_index(&at->path, i);

        convert_prop(at, &written->items[i], &props[i]);
        path_back(&at->path, item);
    }
    path_back(&at->path, list);
    return props;
}

static void report_missing(struct conversion *at, const struct y_frame *written)
{
    char bytes[PROBLEM_TEXT / 2];
    struct text list;

    text_over(&list, bytes, sizeof bytes);
    for (enum joint j = 0; j < JOINT_COUNT; j++)
        if (written->joints[j] == NULL)
            text_addf(
                &list, "%s%s", list.length > 0 ? ", " : "", joint_word(j));
    if (list.length > 0)
        problems_add(at->problems,
                     &at->path,
                     "expected all 14 joints in the first frame, found no %s",
                     list.data);
}

static void convert_frame(struct conversion *at,
                          const struct y_frame *written,
                          const struct figure_frame *before,
                          struct figure_frame *frame)
{
    if (before == NULL)
        report_missing(at, written);
    frame->name = convert_text(at, written->name);
    for (enum joint j = 0; j < JOINT_COUNT; j++) {
        if (written->joints[j] != NULL)
            frame->joints[j] = point_of(written->joints[j]);
        else if (before != NULL)
            frame->joints[j] = before->joints[j];
    }
    frame->props = convert_props(at, &written->props);
    frame->prop_count = written->props.count;
}

void convert_figure(struct conversion *at,
                    const struct y_figure *written,
                    struct figure *figure)
{
    struct figure_frame *frames =
        arena_take(at->arena, written->frame_count, sizeof frames[0]);
    unsigned list;

    *figure = (struct figure){
        .id = arena_text(at->arena, written->id),
        .view = written->view != NULL ? *written->view : FIGURE_VIEW_SIDE,
        .drawn = written->drawn != NULL ? *written->drawn : SIDE_NONE,
        .planted = written->planted,
        .shortened = written->shortened,
        .pace_s =
            (uint8_t)(written->pace != NULL ? *written->pace : FIGURE_PACE_S),
        .note = convert_text(at, written->note),
        .props = convert_props(at, &written->props),
        .prop_count = written->props.count,
        .frames = frames,
        .frame_count = written->frame_count,
    };
    list = path_key(&at->path, "frames");
    for (unsigned i = 0; i < written->frame_count; i++) {
        unsigned item = path_index(&at->path, i);

        convert_frame(
            at, &written->frames[i], i > 0 ? &frames[i - 1] : NULL, &frames[i]);
        path_back(&at->path, item);
    }
    path_back(&at->path, list);
}

/* ---- and back ---- */

static int *
write_points(struct arena *arena, const struct point *points, unsigned count)
{
    int *numbers = arena_take(arena, count, 2 * sizeof numbers[0]);

    for (unsigned i = 0; i < count; i++) {
        numbers[2 * i] = points[i].x;
        numbers[2 * i + 1] = points[i].y;
    }
    return numbers;
}

static enum joint *write_joint(struct arena *arena, enum joint joint)
{
    enum joint *copy = arena_take(arena, 1, sizeof *copy);

    *copy = joint;
    return copy;
}

static unsigned *write_size(struct arena *arena, unsigned size)
{
    unsigned *copy = arena_take(arena, 1, sizeof *copy);

    *copy = size;
    return copy;
}

static void
write_prop(struct arena *arena, const struct prop *prop, struct y_prop *written)
{
    unsigned needs = prop_needs[prop->kind].needs;

    *written = (struct y_prop){.kind = prop->kind};
    if (prop->has_at)
        written->at = write_points(arena, &prop->at, 1);
    if (prop->on_joint)
        written->joint = write_joint(arena, prop->joint);
    if ((needs & HAS_FROM) != 0) {
        written->from = write_joint(arena, prop->from);
        written->to = write_joint(arena, prop->to);
    }
    if ((needs & HAS_SEAT) != 0)
        written->seat = write_points(arena, prop->a, 2);
    if ((needs & HAS_BACK) != 0)
        written->back = write_points(arena, prop->b, 2);
    if ((needs & HAS_TOP) != 0)
        written->top = write_points(arena, prop->a, 2);
    if ((needs & HAS_LEG) != 0)
        written->leg = write_points(arena, prop->b, 2);
    if ((needs & HAS_CORNERS) != 0)
        written->corners = write_points(arena, prop->a, 2);
    if ((needs & HAS_RADIUS) != 0)
        written->radius = write_size(arena, prop->radius);
    if ((needs & HAS_LENGTH) != 0)
        written->length = write_size(arena, prop->length);
    if (prop->point_count > 0) {
        written->points = (struct y_point *)write_points(
            arena, prop->points, prop->point_count);
        written->point_count = prop->point_count;
    }
}

static struct y_props
write_props(struct arena *arena, const struct prop *props, unsigned count)
{
    struct y_prop *items;

    if (count == 0)
        return (struct y_props){0};
    items = arena_take(arena, count, sizeof items[0]);
    for (unsigned i = 0; i < count; i++)
        write_prop(arena, &props[i], &items[i]);
    return (struct y_props){items, count};
}

void write_figure(struct arena *arena,
                  const struct figure *figure,
                  struct y_figure *written)
{
    struct y_frame *frames =
        arena_take(arena, figure->frame_count, sizeof frames[0]);

    *written = (struct y_figure){
        .id = (char *)figure->id,
        .note = (char *)figure->note,
        .view = arena_take(arena, 1, sizeof *written->view),
        .planted = figure->planted,
        .shortened = figure->shortened,
        .props = write_props(arena, figure->props, figure->prop_count),
        .frames = frames,
        .frame_count = figure->frame_count,
    };
    *written->view = figure->view;
    if (figure->drawn != SIDE_NONE) {
        written->drawn = arena_take(arena, 1, sizeof *written->drawn);
        *written->drawn = figure->drawn;
    }
    if (figure->pace_s != FIGURE_PACE_S)
        written->pace = write_size(arena, figure->pace_s);
    for (unsigned i = 0; i < figure->frame_count; i++) {
        const struct figure_frame *frame = &figure->frames[i];

        frames[i].name = (char *)frame->name;
        frames[i].props = write_props(arena, frame->props, frame->prop_count);
        for (enum joint j = 0; j < JOINT_COUNT; j++)
            frames[i].joints[j] = write_points(arena, &frame->joints[j], 1);
    }
}
