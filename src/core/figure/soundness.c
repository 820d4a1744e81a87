/* SPDX-License-Identifier: MIT */
/* soundness - each key frame held against the body; see the header. */
#include <limber/core/figure/soundness.h>

#include <math.h>

#include <limber/core/base/text.h>

enum {
    OFF_PERCENT = 8,
    OFF_POINTS = 15,
    BEND_POINTS = 5, /* nearer to the way it counts as straight */
    NAME_CELLS = 30,
    NAME_BYTES = 64,   /* of a frame's own name; with the figure's: */
    PLACE_BYTES = 150, /* so that the rest of a line always has room */
    LOOP_FRAMES = 4    /* so many go round: from the last on to the first */
};

/* A key frame while it is looked at. */
struct look {
    const struct figure *figure;
    unsigned index; /* of the frame */
    struct path *path;
    struct problems *problems;
    char name[PLACE_BYTES]; /* "figure 'x', frame 'y'" */
};

static const struct limb {
    enum joint root, middle, end;
} limbs[] = {
    {JOINT_SHOULDER, JOINT_ELBOW, JOINT_HAND},
    {JOINT_SHOULDER, JOINT_FAR_ELBOW, JOINT_FAR_HAND},
    {JOINT_HIP, JOINT_KNEE, JOINT_ANKLE},
    {JOINT_HIP, JOINT_FAR_KNEE, JOINT_FAR_ANKLE},
};

static void name_frame(struct look *look)
{
    const char *said = look->figure->frames[look->index].name;
    char bytes[NAME_BYTES];
    struct text frame, place;

    text_over(&frame, bytes, sizeof bytes);
    text_over(&place, look->name, sizeof look->name);
    text_addf(&place, "figure '%s', frame ", look->figure->id);
    if (said == NULL) {
        text_addf(&place, "%u", look->index + 1);
        return;
    }
    text_add_fit(&frame, said, NAME_CELLS, "...");
    text_addf(&place, "'%s'", frame.data);
}

static struct point point_in(const struct look *look, enum joint joint)
{
    return look->figure->frames[look->index].joints[joint];
}

static bool same_point(struct point a, struct point b)
{
    return a.x == b.x && a.y == b.y;
}

/* Not where it was in the frame before; in the first every joint is new. */
static bool has_moved(const struct look *look, enum joint joint)
{
    return look->index == 0 ||
           !same_point(look->figure->frames[look->index - 1].joints[joint],
                       point_in(look, joint));
}

static void check_bone(const struct look *look, enum bone bone)
{
    const struct bone_shape *shape = &skeleton[bone];
    struct pose pose = pose_of(&look->figure->frames[look->index]);
    float wanted = (float)shape->length;
    float length =
        spot_distance(pose.joints[shape->root], pose.joints[shape->tip]);
    float off = fabsf(length - wanted);
    bool is_short = (look->figure->shortened & VOCAB_BIT(bone)) != 0;
    const char *at =
        joint_word(has_moved(look, shape->tip) ? shape->tip : shape->root);

    if (!has_moved(look, shape->root) && !has_moved(look, shape->tip))
        return;
    if (off * 100 <= wanted * OFF_PERCENT && off <= OFF_POINTS)
        return;
    if (length > wanted)
        problems_add_at(look->problems,
                        look->path,
                        at,
                        "%s: the %s is %ld long, expected %s %u (bring the %s "
                        "nearer to the %s)",
                        look->name,
                        bone_word(bone),
                        lroundf(length),
                        is_short ? "at most about" : "about",
                        (unsigned)shape->length,
                        joint_word(shape->tip),
                        joint_word(shape->root));
    else if (!is_short)
        problems_add_at(look->problems,
                        look->path,
                        at,
                        "%s: the %s is %ld long, expected about %u (mark it "
                        "short if it points at the viewer)",
                        look->name,
                        bone_word(bone),
                        lroundf(length),
                        (unsigned)shape->length);
}

static void check_floor(const struct look *look, enum joint joint)
{
    int y = point_in(look, joint).y;

    if (look->figure->view == FIGURE_VIEW_ABOVE || y >= 0 ||
        !has_moved(look, joint))
        return;
    problems_add_at(look->problems,
                    look->path,
                    joint_word(joint),
                    "%s: the %s is %d under the floor, expected it on the "
                    "floor or over it (raise it, or write 'view: above' if it "
                    "is seen from above)",
                    look->name,
                    joint_word(joint),
                    -y);
}

static void check_planted(const struct look *look, enum joint joint)
{
    struct point first = look->figure->frames[0].joints[joint];
    struct point now = point_in(look, joint);

    if ((look->figure->planted & VOCAB_BIT(joint)) == 0 ||
        same_point(first, now) || !has_moved(look, joint))
        return;
    problems_add_at(look->problems,
                    look->path,
                    joint_word(joint),
                    "%s: the planted %s is at [%d, %d], expected [%d, %d] as "
                    "in the first frame (leave it there, or take it out of "
                    "'planted')",
                    look->name,
                    joint_word(joint),
                    now.x,
                    now.y,
                    first.x,
                    first.y);
}

static float bend_in(const struct figure_frame *frame, const struct limb *limb)
{
    struct pose pose = pose_of(frame);

    return skeleton_bend(pose.joints[limb->root],
                         pose.joints[limb->middle],
                         pose.joints[limb->end]);
}

static void check_bend(const struct look *look, const struct limb *limb)
{
    const struct figure *figure = look->figure;
    bool first = look->index == 0;
    const struct figure_frame *from, *to = &figure->frames[look->index];
    float was, is;

    if (first && figure->frame_count != LOOP_FRAMES)
        return;
    from = &figure->frames[first ? LOOP_FRAMES - 1 : look->index - 1];
    if (!same_point(from->joints[limb->end], to->joints[limb->end]))
        return;
    was = bend_in(from, limb);
    is = bend_in(to, limb);
    if (was * is >= 0 || fabsf(was) < BEND_POINTS || fabsf(is) < BEND_POINTS)
        return;
    problems_add_at(look->problems,
                    look->path,
                    joint_word(limb->middle),
                    "%s: the %s bends to the other side than in the %s while "
                    "the %s stays, expected the same side of the line from %s "
                    "to %s",
                    look->name,
                    joint_word(limb->middle),
                    first ? "last frame" : "frame before",
                    joint_word(limb->end),
                    joint_word(limb->root),
                    joint_word(limb->end));
}

static void check_frame(const struct look *look)
{
    for (enum bone b = 0; b < BONE_COUNT; b++)
        check_bone(look, b);
    for (enum joint j = 0; j < JOINT_COUNT; j++) {
        check_floor(look, j);
        check_planted(look, j);
    }
    for (size_t i = 0; i < sizeof limbs / sizeof limbs[0]; i++)
        check_bend(look, &limbs[i]);
}

static void check_figure(const struct figure *figure,
                         struct path *path,
                         struct problems *problems)
{
    struct look look = {
        .figure = figure,
        .path = path,
        .problems = problems,
    };
    unsigned list = path_key(path, "frames");

    for (unsigned i = 0; i < figure->frame_count; i++) {
        unsigned item = path_index(path, i);

        look.index = i;
        name_frame(&look);
        check_frame(&look);
        path_back(path, item);
    }
    path_back(path, list);
}

void soundness_check(const struct exercise *exercise,
                     struct path *path,
                     struct problems *problems)
{
    unsigned list = path_key(path, "figures");

    for (unsigned i = 0; i < exercise->figure_count; i++) {
        unsigned item = path_index(path, i);

        check_figure(&exercise->figures[i], path, problems);
        path_back(path, item);
    }
    path_back(path, list);
}
