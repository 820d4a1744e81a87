/* SPDX-License-Identifier: MIT */
/* figure_kit - bodies by chance; see the header. */
#include "core/figure_kit.h"

#include <math.h>
#include <string.h>

struct figure figure_with(const struct figure_frame *frames, unsigned count)
{
    return (struct figure){.id = "chance",
                           .pace_s = FIGURE_PACE_S,
                           .frames = frames,
                           .frame_count = count};
}

/* ---- Chance ---- */

static uint32_t draw(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

static float within(uint32_t *seed, float least, float most)
{
    return least + (most - least) * (float)(draw(seed) % 10001) / 10000;
}

static bool one_in(uint32_t *seed, uint32_t count)
{
    return draw(seed) % count == 0;
}

/* ---- A body ---- */

static const float DEGREE = 3.14159265F / 180;

/* What a joint can do, in degrees. */
enum {
    WAIST_MAX = 35,
    NECK_MAX = 40,
    BENT_MIN = 4,
    BENT_MAX = 140, /* a knee, an elbow */
    FOOT_MIN = 50,
    FOOT_MAX = 130
};

static const struct limb {
    enum joint root, middle, end;
    enum bone upper, lower;
    int side; /* to which it bends, of someone who faces right */
} limbs[] = {
    {JOINT_SHOULDER, JOINT_ELBOW, JOINT_HAND, BONE_UPPER_ARM, BONE_FOREARM, 1},
    {JOINT_SHOULDER,
     JOINT_FAR_ELBOW,
     JOINT_FAR_HAND,
     BONE_FAR_UPPER_ARM,
     BONE_FAR_FOREARM,
     1},
    {JOINT_HIP, JOINT_KNEE, JOINT_ANKLE, BONE_THIGH, BONE_SHIN, -1},
    {JOINT_HIP,
     JOINT_FAR_KNEE,
     JOINT_FAR_ANKLE,
     BONE_FAR_THIGH,
     BONE_FAR_SHIN,
     -1},
};

enum {
    LIMB_COUNT = sizeof limbs / sizeof limbs[0]
};

static enum bone foot_of(const struct limb *limb)
{
    return limb->end == JOINT_ANKLE ? BONE_FOOT : BONE_FAR_FOOT;
}

static float long_is(enum bone bone)
{
    return (float)skeleton[bone].length;
}

static struct spot go(struct spot from, float degrees, float far)
{
    return (struct spot){from.x + far * cosf(degrees * DEGREE),
                         from.y + far * sinf(degrees * DEGREE)};
}

static float heading(struct spot from, struct spot to)
{
    return atan2f(to.y - from.y, to.x - from.x) / DEGREE;
}

/* An end that hangs from its root in any way that it can. */
static void hang_limb(uint32_t *seed,
                      struct pose *pose,
                      const struct limb *limb,
                      float upper,
                      int facing)
{
    float bent =
        within(seed, BENT_MIN, BENT_MAX) * (float)(limb->side * facing);
    struct spot *joints = pose->joints;

    joints[limb->middle] = go(joints[limb->root], upper, long_is(limb->upper));
    joints[limb->end] =
        go(joints[limb->middle], upper + bent, long_is(limb->lower));
}

static void hang_foot(uint32_t *seed,
                      struct pose *pose,
                      const struct limb *limb,
                      int facing)
{
    struct spot *joints = pose->joints;
    float shin = heading(joints[limb->middle], joints[limb->end]);

    joints[skeleton[foot_of(limb)].tip] =
        go(joints[limb->end],
           shin + within(seed, FOOT_MIN, FOOT_MAX) * (float)facing,
           long_is(foot_of(limb)));
}

static void stand_trunk(uint32_t *seed, struct pose *pose, float lean)
{
    struct spot *joints = pose->joints;

    joints[JOINT_WAIST] = go(joints[JOINT_HIP], lean, long_is(BONE_TRUNK_LOW));
    joints[JOINT_SHOULDER] = go(joints[JOINT_WAIST],
                                lean + within(seed, -WAIST_MAX, WAIST_MAX),
                                long_is(BONE_TRUNK_HIGH));
}

static void hang_head(uint32_t *seed, struct pose *pose)
{
    struct spot *joints = pose->joints;

    joints[JOINT_HEAD] =
        go(joints[JOINT_SHOULDER],
           heading(joints[JOINT_WAIST], joints[JOINT_SHOULDER]) +
               within(seed, -NECK_MAX, NECK_MAX),
           long_is(BONE_NECK));
}

static struct pose first_body(uint32_t *seed, int facing)
{
    struct pose pose;

    pose.joints[JOINT_HIP] =
        (struct spot){within(seed, 200, 900), within(seed, 100, 600)};
    stand_trunk(seed, &pose, within(seed, 0, 360));
    hang_head(seed, &pose);
    for (int i = 0; i < LIMB_COUNT; i++) {
        hang_limb(seed, &pose, &limbs[i], within(seed, 0, 360), facing);
        if (limbs[i].root == JOINT_HIP)
            hang_foot(seed, &pose, &limbs[i], facing);
    }
    return pose;
}

/* ---- The same body, some time later ---- */

enum hold {
    HOLD_NONE,
    HOLD_END,    /* a hand, an ankle; the toe with it, or not */
    HOLD_MIDDLE, /* a knee, an elbow */
    HOLD_BOTH,
    HOLD_TOE, /* the heel lifts */
    HOLD_COUNT
};

struct plan {
    bool hip, shoulder, toes;
    enum hold limbs[LIMB_COUNT];
};

static bool holds_middle(enum hold hold)
{
    return hold == HOLD_MIDDLE || hold == HOLD_BOTH;
}

static struct plan draw_plan(uint32_t *seed)
{
    struct plan plan = {one_in(seed, 3), one_in(seed, 3), one_in(seed, 2), {0}};

    for (int i = 0; i < LIMB_COUNT; i++) {
        plan.limbs[i] = draw(seed) % HOLD_COUNT;
        if (limbs[i].root == JOINT_SHOULDER && plan.limbs[i] == HOLD_TOE)
            plan.limbs[i] = HOLD_NONE;
    }
    /* Two knees apart that stay would hold the hip too. */
    for (int i = 0; i < LIMB_COUNT; i += 2)
        if (holds_middle(plan.limbs[i]) && holds_middle(plan.limbs[i + 1]))
            plan.limbs[i] = HOLD_END;
    return plan;
}

/* The root of two limbs moves: round a middle that stays, or anywhere near. */
static struct spot move_root(uint32_t *seed,
                             const struct plan *plan,
                             const struct pose *a,
                             int pair)
{
    struct spot root = a->joints[limbs[pair].root];

    for (int i = pair; i < pair + 2; i++)
        if (holds_middle(plan->limbs[i])) {
            struct spot middle = a->joints[limbs[i].middle];

            return go(middle,
                      heading(middle, root) + within(seed, -40, 40),
                      long_is(limbs[i].upper));
        }
    return go(root, within(seed, 0, 360), within(seed, 5, 150));
}

static bool carries_shoulder(const struct plan *plan)
{
    return holds_middle(plan->limbs[0]) || holds_middle(plan->limbs[1]);
}

/* Whether a limb whose end stays has turned about it no further than a body
 * turns between two frames. */
static bool turns_little(struct spot end, struct spot was, struct spot is)
{
    float turned = fabsf(heading(end, is) - heading(end, was));

    return turned < 100 || turned > 260;
}

/* Whether a middle can lie between the two, neither stretched nor folded. */
static bool can_reach(struct spot a, struct spot b, float upper, float lower)
{
    float way = spot_distance(a, b), c = cosf((180 - BENT_MAX) * DEGREE);

    return way <= upper + lower - 1 &&
           way >= sqrtf(upper * upper + lower * lower - 2 * upper * lower * c);
}

static bool move_trunk(uint32_t *seed,
                       const struct plan *plan,
                       const struct pose *a,
                       struct pose *b)
{
    const struct spot *was = a->joints;
    float low = long_is(BONE_TRUNK_LOW), high = long_is(BONE_TRUNK_HIGH);
    float bend =
        skeleton_bend(was[JOINT_HIP], was[JOINT_WAIST], was[JOINT_SHOULDER]);
    float way;

    b->joints[JOINT_HIP] =
        plan->hip ? was[JOINT_HIP] : move_root(seed, plan, a, 2);
    if (!plan->shoulder && !carries_shoulder(plan)) {
        stand_trunk(seed,
                    b,
                    heading(was[JOINT_HIP], was[JOINT_WAIST]) +
                        within(seed, -110, 110));
        return true;
    }
    b->joints[JOINT_SHOULDER] =
        plan->shoulder ? was[JOINT_SHOULDER] : move_root(seed, plan, a, 0);
    way = spot_distance(b->joints[JOINT_HIP], b->joints[JOINT_SHOULDER]);
    if (way > low + high - 1 || way < (low + high) * 0.92F)
        return false;
    b->joints[JOINT_WAIST] = skeleton_reach(
        b->joints[JOINT_HIP], b->joints[JOINT_SHOULDER], low, high, bend);
    return true;
}

/* Of one limb: where it was, where it is, and what is asked of it. */
struct task {
    const struct limb *limb;
    enum hold hold;
    bool toes;
    int facing;
    const struct spot *was;
    struct spot *is;
};

static bool task_can_reach(const struct task *task)
{
    return can_reach(task->is[task->limb->root],
                     task->is[task->limb->end],
                     long_is(task->limb->upper),
                     long_is(task->limb->lower));
}

static bool keep_middle(uint32_t *seed, const struct task *task)
{
    const struct limb *limb = task->limb;
    const struct spot *was = task->was;
    struct spot *is = task->is;
    float lower = heading(was[limb->middle], was[limb->end]);

    is[limb->middle] = was[limb->middle];
    is[limb->end] = task->hold == HOLD_BOTH ? was[limb->end]
                                            : go(was[limb->middle],
                                                 lower + within(seed, -60, 60),
                                                 long_is(limb->lower));
    return fabsf(spot_distance(is[limb->root], is[limb->middle]) -
                 long_is(limb->upper)) <= 1 &&
           skeleton_bend(is[limb->root], is[limb->middle], is[limb->end]) *
                   (float)(limb->side * task->facing) <=
               0 &&
           task_can_reach(task);
}

static bool keep_end(uint32_t *seed, const struct task *task)
{
    const struct limb *limb = task->limb;
    const struct spot *was = task->was;
    struct spot *is = task->is;

    is[limb->end] = was[limb->end];
    if (task->hold == HOLD_TOE) {
        struct spot toe = was[skeleton[foot_of(limb)].tip];

        is[limb->end] = go(toe,
                           heading(toe, was[limb->end]) + within(seed, -40, 40),
                           long_is(foot_of(limb)));
    }
    if (!task_can_reach(task) ||
        !turns_little(is[limb->end], was[limb->root], is[limb->root]))
        return false;
    is[limb->middle] = skeleton_reach(is[limb->root],
                                      is[limb->end],
                                      long_is(limb->upper),
                                      long_is(limb->lower),
                                      (float)(-limb->side * task->facing));
    return true;
}

static bool keeps_toe(const struct task *task)
{
    return task->hold == HOLD_TOE ||
           (task->toes && (task->hold == HOLD_END || task->hold == HOLD_BOTH));
}

static bool move_limb(uint32_t *seed, const struct task *task, struct pose *b)
{
    const struct limb *limb = task->limb;
    bool done = true;

    if (task->hold == HOLD_NONE)
        hang_limb(seed,
                  b,
                  limb,
                  heading(task->was[limb->root], task->was[limb->middle]) +
                      within(seed, -120, 120),
                  task->facing);
    else if (holds_middle(task->hold))
        done = keep_middle(seed, task);
    else
        done = keep_end(seed, task);
    if (limb->root != JOINT_HIP)
        return done;
    if (keeps_toe(task))
        task->is[skeleton[foot_of(limb)].tip] =
            task->was[skeleton[foot_of(limb)].tip];
    else
        hang_foot(seed, b, limb, task->facing);
    return done;
}

static bool
move_body(uint32_t *seed, const struct pose *a, struct pose *b, int facing)
{
    struct plan plan = draw_plan(seed);

    *b = *a;
    if (!move_trunk(seed, &plan, a, b))
        return false;
    hang_head(seed, b);
    if (plan.shoulder && plan.hip)
        b->joints[JOINT_HEAD] = a->joints[JOINT_HEAD];
    for (int i = 0; i < LIMB_COUNT; i++) {
        struct task task = {
            &limbs[i], plan.limbs[i], plan.toes, facing, a->joints, b->joints};

        if (!move_limb(seed, &task, b))
            return false;
    }
    return true;
}

/* Two knees, or two elbows, that came to stay by chance while their root went
 * to the other side of them. */
static bool goes_through(const struct chance_figure *chance)
{
    for (int i = 0; i < LIMB_COUNT; i += 2)
        if (motion_is_planted(&chance->figure, 0, 1, limbs[i].middle) &&
            motion_is_planted(&chance->figure, 0, 1, limbs[i + 1].middle) &&
            !motion_is_planted(&chance->figure, 0, 1, limbs[i].root))
            return true;
    return false;
}

static void write_frame(const struct pose *pose, struct figure_frame *frame)
{
    memset(frame, 0, sizeof *frame);
    frame->name = "by chance";
    for (int j = 0; j < JOINT_COUNT; j++)
        frame->joints[j] = (struct point){(int16_t)lroundf(pose->joints[j].x),
                                          (int16_t)lroundf(pose->joints[j].y)};
}

static bool make_frames(uint32_t *seed, struct chance_figure *out)
{
    int facing = one_in(seed, 2) ? 1 : -1;
    struct pose a = first_body(seed, facing), b;

    if (!move_body(seed, &a, &b, facing))
        return false;
    write_frame(&a, &out->frames[0]);
    write_frame(&b, &out->frames[1]);
    out->figure = figure_with(out->frames, 2);
    return !goes_through(out);
}

void figure_by_chance(uint32_t *seed, struct chance_figure *out)
{
    while (!make_frames(seed, out))
        continue;
}
