/* SPDX-License-Identifier: MIT */
/* motion - the body between two key frames; see the header.
 *
 * Hip and shoulder come first: their direct way, then settled so that all that
 * is planted can be reached. Every limb hangs from one of the two, and none of
 * them has to give way again. */
#include <limber/core/figure/motion.h>

#include <math.h>

#include <limber/core/figure/settle.h>

static const float PI = 3.14159265F;

/* Under this a bone has no direction, and a bend no side. */
static const float NOTHING = 1e-3F;

/* A knee or elbow folds no further than to 25 degrees, unless a frame does:
 * the cosine of it. */
static const float FOLDED = 0.906F;

/* ---- Limbs: root, middle, end and tip, and the bones between ---- */

struct limb {
    enum joint root, middle, end;
    enum bone upper, lower;
};

static const struct limb limbs[] = {
    {JOINT_SHOULDER, JOINT_ELBOW, JOINT_HAND, BONE_UPPER_ARM, BONE_FOREARM},
    {JOINT_SHOULDER,
     JOINT_FAR_ELBOW,
     JOINT_FAR_HAND,
     BONE_FAR_UPPER_ARM,
     BONE_FAR_FOREARM},
    {JOINT_HIP, JOINT_KNEE, JOINT_ANKLE, BONE_THIGH, BONE_SHIN},
    {JOINT_HIP, JOINT_FAR_KNEE, JOINT_FAR_ANKLE, BONE_FAR_THIGH, BONE_FAR_SHIN},
};
static const struct limb trunk = {
    JOINT_HIP, JOINT_WAIST, JOINT_SHOULDER, BONE_TRUNK_LOW, BONE_TRUNK_HIGH};

enum {
    LIMB_COUNT = sizeof limbs / sizeof limbs[0]
};

/* A foot hangs from the end of a leg. */
static bool limb_foot(const struct limb *limb, enum bone *foot)
{
    *foot = limb->end == JOINT_ANKLE ? BONE_FOOT : BONE_FAR_FOOT;
    return limb->root == JOINT_HIP;
}

/* ---- The way from one frame to the other ---- */

struct way {
    struct pose a, b;
    float share;
    bool planted[JOINT_COUNT];
    float length[BONE_COUNT]; /* at this share */
    float turn[BONE_COUNT];   /* from a to b, against the bone before it the
                                 short way */
    struct pose out;
};

static struct spot bone_arrow(const struct pose *pose, enum bone bone)
{
    struct spot root = pose->joints[skeleton[bone].root];
    struct spot tip = pose->joints[skeleton[bone].tip];

    return (struct spot){tip.x - root.x, tip.y - root.y};
}

static float size(struct spot arrow)
{
    return sqrtf(arrow.x * arrow.x + arrow.y * arrow.y);
}

/* From a to b by the short way. */
static float angle_between(struct spot a, struct spot b)
{
    float cross = a.x * b.y - a.y * b.x, dot = a.x * b.x + a.y * b.y;

    if (cross == 0 && dot >= 0)
        return 0;
    return atan2f(cross, dot);
}

static float short_way(float angle)
{
    if (angle > PI)
        return angle - 2 * PI;
    if (angle < -PI)
        return angle + 2 * PI;
    return angle;
}

/* The bone before it, against which a bone turns; itself: none. */
static const uint8_t before[BONE_COUNT] = {
    [BONE_TRUNK_LOW] = BONE_TRUNK_LOW,
    [BONE_TRUNK_HIGH] = BONE_TRUNK_LOW,
    [BONE_NECK] = BONE_TRUNK_HIGH,
    [BONE_UPPER_ARM] = BONE_UPPER_ARM,
    [BONE_FOREARM] = BONE_UPPER_ARM,
    [BONE_THIGH] = BONE_THIGH,
    [BONE_SHIN] = BONE_THIGH,
    [BONE_FOOT] = BONE_SHIN,
    [BONE_FAR_UPPER_ARM] = BONE_FAR_UPPER_ARM,
    [BONE_FAR_FOREARM] = BONE_FAR_UPPER_ARM,
    [BONE_FAR_THIGH] = BONE_FAR_THIGH,
    [BONE_FAR_SHIN] = BONE_FAR_THIGH,
    [BONE_FAR_FOOT] = BONE_FAR_SHIN,
};

static void way_measure(struct way *way)
{
    for (enum bone bone = 0; bone < BONE_COUNT; bone++) {
        struct spot a = bone_arrow(&way->a, bone);
        struct spot b = bone_arrow(&way->b, bone);
        float long_a = size(a), long_b = size(b);
        float prior = before[bone] == bone ? 0 : way->turn[before[bone]];

        way->length[bone] = long_a + (long_b - long_a) * way->share;
        way->turn[bone] = prior + short_way(angle_between(a, b) - prior);
    }
}

/* The arrow of a bone at this share. */
static struct spot way_arrow(const struct way *way, enum bone bone)
{
    struct spot arrow = bone_arrow(&way->a, bone);
    float angle = way->turn[bone] * way->share;
    float from = size(arrow), c, s, grown;

    if (from < NOTHING) {
        arrow = bone_arrow(&way->b, bone);
        angle = 0;
        from = size(arrow);
    }
    if (from < NOTHING)
        return arrow;
    c = cosf(angle);
    s = sinf(angle);
    grown = way->length[bone] / from;
    return (struct spot){(arrow.x * c - arrow.y * s) * grown,
                         (arrow.x * s + arrow.y * c) * grown};
}

/* The tip of a bone whose root is known, and the root whose tip is. */
static struct spot
way_tip(const struct way *way, enum bone bone, struct spot root)
{
    struct spot arrow = way_arrow(way, bone);

    return (struct spot){root.x + arrow.x, root.y + arrow.y};
}

static struct spot
way_root(const struct way *way, enum bone bone, struct spot tip)
{
    struct spot arrow = way_arrow(way, bone);

    return (struct spot){tip.x - arrow.x, tip.y - arrow.y};
}

/* The joint between two known ones, on the side where it lies in the frame
 * that bends more. */
static struct spot way_reach(const struct way *way,
                             enum joint middle,
                             enum bone upper,
                             enum bone lower,
                             struct spot root,
                             struct spot end)
{
    enum joint first = skeleton[upper].root, last = skeleton[lower].tip;
    float a = skeleton_bend(
        way->a.joints[first], way->a.joints[middle], way->a.joints[last]);
    float b = skeleton_bend(
        way->b.joints[first], way->b.joints[middle], way->b.joints[last]);

    return skeleton_reach(root,
                          end,
                          way->length[upper],
                          way->length[lower],
                          fabsf(a) > fabsf(b) ? a : b);
}

/* ---- The direct way of hip and shoulder ---- */

/* The root of two limbs, carried round each middle that is planted. */
static bool
carry_root(const struct way *way, const struct limb *pair, struct spot *root)
{
    struct spot sum = {0, 0};
    float count = 0;

    if (way->planted[pair->root])
        return false;
    for (int i = 0; i < 2; i++)
        if (way->planted[pair[i].middle]) {
            struct spot one =
                way_root(way, pair[i].upper, way->a.joints[pair[i].middle]);

            sum = (struct spot){sum.x + one.x, sum.y + one.y};
            count++;
        }
    if (count > 0)
        *root = (struct spot){sum.x / count, sum.y / count};
    return count > 0;
}

static bool same_side(float a, float b)
{
    return (a >= -1 && b >= -1) || (a <= 1 && b <= 1);
}

/* A trunk that only reaches: its shoulder has a way of its own, and it is
 * round to the same side in both frames. */
static bool trunk_reaches(const struct way *way)
{
    return same_side(skeleton_bend(way->a.joints[JOINT_HIP],
                                   way->a.joints[JOINT_WAIST],
                                   way->a.joints[JOINT_SHOULDER]),
                     skeleton_bend(way->b.joints[JOINT_HIP],
                                   way->b.joints[JOINT_WAIST],
                                   way->b.joints[JOINT_SHOULDER]));
}

/* ---- What binds them ---- */

/* Where the end of a limb is, whatever its root does: planted, or carried
 * round a planted toe. */
static bool
limb_end(const struct way *way, const struct limb *limb, struct spot *end)
{
    enum bone foot;

    *end = way->a.joints[limb->end];
    if (way->planted[limb->end])
        return true;
    if (!limb_foot(limb, &foot) || !way->planted[skeleton[foot].tip])
        return false;
    *end = way_root(way, foot, way->a.joints[skeleton[foot].tip]);
    return true;
}

static struct bound exactly(struct spot centre, float distance)
{
    return (struct bound){centre, distance, distance};
}

static float smaller(float a, float b)
{
    return a < b ? a : b;
}

static void
bind_limb(const struct way *way, const struct limb *limb, struct settled *root)
{
    float upper = way->length[limb->upper], lower = way->length[limb->lower];
    float a =
        spot_distance(way->a.joints[limb->root], way->a.joints[limb->end]);
    float b =
        spot_distance(way->b.joints[limb->root], way->b.joints[limb->end]);
    float folded =
        sqrtf(upper * upper + lower * lower - 2 * upper * lower * FOLDED);
    struct spot end;

    if (way->planted[limb->middle])
        settle_bind(root, exactly(way->a.joints[limb->middle], upper));
    else if (limb_end(way, limb, &end))
        settle_bind(
            root,
            (struct bound){end, smaller(folded, smaller(a, b)), upper + lower});
}

/* ---- Hip, waist, shoulder ---- */

struct core {
    struct settled hip, shoulder;
    struct spot waist; /* as it would be, unsettled */
    float least, most; /* between hip and shoulder */
    bool reaches;
};

static void core_direct(const struct way *way, struct core *core)
{
    struct spot hip = spot_between(
        way->a.joints[JOINT_HIP], way->b.joints[JOINT_HIP], way->share);
    struct spot shoulder = way->a.joints[JOINT_SHOULDER];
    float low = way->length[BONE_TRUNK_LOW];
    float high = way->length[BONE_TRUNK_HIGH];
    float turned;

    carry_root(way, &limbs[2], &hip);
    core->waist = way->planted[JOINT_WAIST] ? way->a.joints[JOINT_WAIST]
                                            : way_tip(way, BONE_TRUNK_LOW, hip);
    core->reaches = trunk_reaches(way);
    if (!way->planted[JOINT_SHOULDER] &&
        !carry_root(way, &limbs[0], &shoulder)) {
        shoulder = way_tip(way, BONE_TRUNK_HIGH, core->waist);
        core->reaches = false;
    }
    turned = spot_distance(
        hip, way_tip(way, BONE_TRUNK_HIGH, way_tip(way, BONE_TRUNK_LOW, hip)));
    core->least = core->reaches ? fabsf(low - high) : turned;
    core->most = core->reaches ? low + high : turned;
    core->hip = (struct settled){.spot = hip, .fixed = way->planted[JOINT_HIP]};
    core->shoulder = (struct settled){.spot = shoulder,
                                      .fixed = way->planted[JOINT_SHOULDER]};
}

static void core_bind(const struct way *way, struct core *core)
{
    for (int i = 0; i < LIMB_COUNT; i++)
        bind_limb(way,
                  &limbs[i],
                  limbs[i].root == JOINT_HIP ? &core->hip : &core->shoulder);
    if (way->planted[JOINT_HEAD])
        settle_bind(&core->shoulder,
                    exactly(way->a.joints[JOINT_HEAD], way->length[BONE_NECK]));
    if (way->planted[JOINT_WAIST]) {
        settle_bind(&core->hip,
                    exactly(core->waist, way->length[BONE_TRUNK_LOW]));
        settle_bind(&core->shoulder,
                    exactly(core->waist, way->length[BONE_TRUNK_HIGH]));
        core->least = 0;
        core->most = way->length[BONE_TRUNK_LOW] + way->length[BONE_TRUNK_HIGH];
    }
}

/* The waist between hip and shoulder, with the shape that the turning trunk
 * has. */
static struct spot
carry_waist(const struct way *way, struct spot hip, struct spot shoulder)
{
    struct spot low = way_arrow(way, BONE_TRUNK_LOW);
    struct spot high = way_arrow(way, BONE_TRUNK_HIGH);
    struct spot whole = {low.x + high.x, low.y + high.y};
    struct spot now = {shoulder.x - hip.x, shoulder.y - hip.y};
    float square = whole.x * whole.x + whole.y * whole.y, c, s;

    if (square < NOTHING)
        return (struct spot){hip.x + low.x, hip.y + low.y};
    c = (whole.x * now.x + whole.y * now.y) / square;
    s = (whole.x * now.y - whole.y * now.x) / square;
    return (struct spot){hip.x + low.x * c - low.y * s,
                         hip.y + low.x * s + low.y * c};
}

static void place_core(struct way *way)
{
    struct core core;
    struct spot hip, shoulder, waist;

    core_direct(way, &core);
    core_bind(way, &core);
    settle_pair(&core.hip, &core.shoulder, core.least, core.most);
    hip = core.hip.spot;
    shoulder = core.shoulder.spot;
    if (way->planted[JOINT_WAIST])
        waist = core.waist;
    else if (core.reaches)
        waist = way_reach(
            way, trunk.middle, trunk.upper, trunk.lower, hip, shoulder);
    else
        waist = carry_waist(way, hip, shoulder);
    way->out.joints[JOINT_HIP] = hip;
    way->out.joints[JOINT_SHOULDER] = shoulder;
    way->out.joints[JOINT_WAIST] = waist;
}

/* ---- Limbs, feet, head ---- */

/* A joint that nothing but the bone before it holds. */
static void place_tip(struct way *way, enum bone bone)
{
    enum joint tip = skeleton[bone].tip;

    way->out.joints[tip] =
        way->planted[tip]
            ? way->a.joints[tip]
            : way_tip(way, bone, way->out.joints[skeleton[bone].root]);
}

/* Between a planted knee and a planted toe. */
static void place_heel(struct way *way, const struct limb *limb, enum bone foot)
{
    way->out.joints[limb->end] = way_reach(way,
                                           limb->end,
                                           limb->lower,
                                           foot,
                                           way->out.joints[limb->middle],
                                           way->a.joints[skeleton[foot].tip]);
}

static void place_limb(struct way *way, const struct limb *limb)
{
    struct spot *joints = way->out.joints;
    enum bone foot;
    bool has_foot = limb_foot(limb, &foot);
    bool held = limb_end(way, limb, &joints[limb->end]);

    if (way->planted[limb->middle] || !held)
        place_tip(way, limb->upper);
    else
        joints[limb->middle] = way_reach(way,
                                         limb->middle,
                                         limb->upper,
                                         limb->lower,
                                         joints[limb->root],
                                         joints[limb->end]);
    if (!held)
        place_tip(way, limb->lower);
    else if (way->planted[limb->middle] && !way->planted[limb->end])
        place_heel(way, limb, foot);
    if (has_foot)
        place_tip(way, foot);
}

/* ---- What others call ---- */

struct moment moment_still(unsigned frame)
{
    return (struct moment){(uint8_t)frame, (uint8_t)frame, 0};
}

bool motion_is_planted(const struct figure *figure,
                       unsigned from,
                       unsigned to,
                       enum joint joint)
{
    struct point a = figure->frames[from].joints[joint];
    struct point b = figure->frames[to].joints[joint];

    return a.x == b.x && a.y == b.y;
}

void motion_pose(const struct figure *figure,
                 struct moment moment,
                 struct pose *out)
{
    struct way way;

    if (moment.from == moment.to || !(moment.share > 0)) {
        *out = pose_of(&figure->frames[moment.from]);
        return;
    }
    if (moment.share >= 1) {
        *out = pose_of(&figure->frames[moment.to]);
        return;
    }
    way.a = pose_of(&figure->frames[moment.from]);
    way.b = pose_of(&figure->frames[moment.to]);
    way.share = moment.share;
    for (enum joint j = 0; j < JOINT_COUNT; j++)
        way.planted[j] = motion_is_planted(figure, moment.from, moment.to, j);
    way_measure(&way);
    place_core(&way);
    for (int i = 0; i < LIMB_COUNT; i++)
        place_limb(&way, &limbs[i]);
    place_tip(&way, BONE_NECK);
    *out = way.out;
}
