/* SPDX-License-Identifier: MIT */
/* timing - key frames laid out in time; see the header.
 *
 * Everything is a walk: some frames one after the other, in a given time, the
 * same time for each way between two of them. */
#include <limber/core/figure/timing.h>

#include <math.h>

enum {
    WALK_MAX = 2 * FIGURE_FRAMES_MAX, /* there and back */
    SHOWN_MIN_MS = 1000,              /* one way of a figure shown once */
    SHOWN_MAX_MS = 2000,
    SHOWN_WAIT_MS = 1000,
    SHOWN_PAUSE_MS = 1000,
    INTO_WAIT_MS = 3000,
    INTO_MS = 3000
};

/* One hundredth of the body's height. */
static const float WORTH_DRAWING = 10;

struct walk {
    uint8_t frames[WALK_MAX];
    unsigned ways; /* one less than there are frames */
    int64_t ms;    /* for all of them */
};

float timing_ease(float share)
{
    if (!(share > 0))
        return 0;
    if (share >= 1)
        return 1;
    return share * share * (3 - 2 * share);
}

/* ---- Walks ---- */

/* So many frames on from the first, round the figure's end. */
static struct walk
walk_from(const struct figure *figure, unsigned first, unsigned ways)
{
    struct walk walk = {.ways = ways};

    for (unsigned i = 0; i <= ways; i++)
        walk.frames[i] = (uint8_t)((first + i) % figure->frame_count);
    return walk;
}

static struct walk walk_back(struct walk out)
{
    struct walk back = {.ways = out.ways};

    for (unsigned i = 0; i <= out.ways; i++)
        back.frames[i] = out.frames[out.ways - i];
    return back;
}

static struct walk walk_out(const struct figure *figure)
{
    return walk_from(figure, 0, figure->frame_count - 1);
}

static bool goes_round(const struct figure *figure)
{
    return figure->frame_count == 4;
}

/* Once round, or out and back. */
static struct walk walk_there_and_back(const struct figure *figure)
{
    struct walk walk = walk_out(figure), back = walk_back(walk);

    if (goes_round(figure))
        return walk_from(figure, 0, 4);
    for (unsigned i = 1; i <= back.ways; i++)
        walk.frames[walk.ways + i] = back.frames[i];
    walk.ways *= 2;
    return walk;
}

static bool is_still(const struct figure *figure)
{
    return figure->frame_count < 2;
}

static unsigned walk_end(const struct walk *walk)
{
    return walk->frames[walk->ways];
}

/* ---- A moment of a walk ---- */

struct timing timing_still(unsigned frame)
{
    return (struct timing){moment_still(frame), TIMING_NEVER};
}

static struct timing rest(unsigned frame, int64_t left_ms)
{
    return (struct timing){moment_still(frame), (int32_t)left_ms};
}

/* `passed_ms` is inside the walk, or at its ends. */
static struct moment walk_moment(const struct walk *walk, int64_t passed_ms)
{
    int64_t passed = passed_ms * walk->ways;
    unsigned way = (unsigned)(passed / walk->ms);
    int64_t inside = passed % walk->ms;

    if (way >= walk->ways)
        return moment_still(walk_end(walk));
    if (inside == 0)
        return moment_still(walk->frames[way]);
    return (struct moment){
        walk->frames[way],
        walk->frames[way + 1],
        timing_ease((float)inside / (float)walk->ms),
    };
}

/* How far the joint goes that goes farthest between two frames. */
static float farthest(const struct figure *figure, unsigned from, unsigned to)
{
    struct pose a = pose_of(&figure->frames[from]);
    struct pose b = pose_of(&figure->frames[to]);
    float most = 0;

    for (int j = 0; j < JOINT_COUNT; j++) {
        float gone = spot_distance(a.joints[j], b.joints[j]);

        if (gone > most)
            most = gone;
    }
    return most;
}

/* How far that joint has gone since the walk began. */
static float walk_gone(const struct walk *walk,
                       const float lengths[WALK_MAX],
                       int64_t passed_ms)
{
    int64_t passed = passed_ms * walk->ways;
    unsigned way = (unsigned)(passed / walk->ms);
    float gone = 0;

    for (unsigned i = 0; i < way && i < walk->ways; i++)
        gone += lengths[i];
    if (way < walk->ways)
        gone += lengths[way] *
                timing_ease((float)(passed % walk->ms) / (float)walk->ms);
    return gone;
}

/* The next time on the grid that is worth drawing: the last, at its end. */
static int32_t walk_next(const struct figure *figure,
                         const struct walk *walk,
                         int64_t passed_ms)
{
    float lengths[WALK_MAX], now;
    int64_t next = passed_ms - passed_ms % TIMING_STEP_MS + TIMING_STEP_MS;

    for (unsigned i = 0; i < walk->ways; i++)
        lengths[i] = farthest(figure, walk->frames[i], walk->frames[i + 1]);
    now = walk_gone(walk, lengths, passed_ms);
    while (next < walk->ms &&
           walk_gone(walk, lengths, next) - now < WORTH_DRAWING)
        next += TIMING_STEP_MS;
    return (int32_t)((next < walk->ms ? next : walk->ms) - passed_ms);
}

static struct timing walk_timing(const struct figure *figure,
                                 const struct walk *walk,
                                 int64_t passed_ms)
{
    return (struct timing){walk_moment(walk, passed_ms),
                           walk_next(figure, walk, passed_ms)};
}

/* ---- Out, hold, back ---- */

/* One turn: it waits, goes out, rests there, goes back. */
struct turn {
    int64_t wait_ms;
    struct walk out;
    int64_t hold_ms;
    struct walk back;
};

static struct timing turn_timing(const struct figure *figure,
                                 const struct turn *turn,
                                 int64_t passed_ms)
{
    int64_t left = passed_ms > 0 ? passed_ms : 0;

    if (left < turn->wait_ms)
        return rest(turn->out.frames[0], turn->wait_ms - left);
    left -= turn->wait_ms;
    if (left < turn->out.ms)
        return walk_timing(figure, &turn->out, left);
    left -= turn->out.ms;
    if (left < turn->hold_ms)
        return rest(walk_end(&turn->out), turn->hold_ms - left);
    left -= turn->hold_ms;
    if (left < turn->back.ms)
        return walk_timing(figure, &turn->back, left);
    return timing_still(walk_end(&turn->back));
}

/* The frames of one rep. */
static struct turn turn_of(const struct figure *figure, unsigned rep)
{
    struct turn turn = {.out = walk_out(figure)};

    turn.back = walk_back(turn.out);
    if (goes_round(figure)) {
        unsigned first = rep % 2 == 0 ? 0 : 2;

        turn.out = walk_from(figure, first, 1);
        turn.back = walk_from(figure, first + 1, 1);
    }
    return turn;
}

struct timing timing_rep(const struct figure *figure,
                         struct tempo tempo,
                         unsigned rep,
                         int64_t passed_ms)
{
    struct turn turn;

    if (is_still(figure))
        return timing_still(0);
    turn = turn_of(figure, rep);
    turn.out.ms = (int64_t)tempo.out_s * 1000;
    turn.hold_ms = (int64_t)tempo.hold_s * 1000;
    turn.back.ms = (int64_t)tempo.back_s * 1000;
    return turn_timing(figure, &turn, passed_ms);
}

/* ---- On and on ---- */

static int64_t pace_ms(const struct figure *figure)
{
    return (figure->pace_s > 0 ? figure->pace_s : FIGURE_PACE_S) *
           (int64_t)1000;
}

struct timing timing_round(const struct figure *figure, int64_t passed_ms)
{
    struct walk walk;

    if (is_still(figure))
        return timing_still(0);
    walk = walk_there_and_back(figure);
    walk.ms = walk.ways * pace_ms(figure);
    return walk_timing(figure, &walk, passed_ms > 0 ? passed_ms % walk.ms : 0);
}

struct timing timing_breath(const struct figure *figure, int64_t passed_ms)
{
    struct turn turn = {.hold_ms = 0};

    if (is_still(figure))
        return timing_still(0);
    turn.out = walk_out(figure);
    turn.back = walk_back(turn.out);
    turn.out.ms = BREATH_IN_MS;
    turn.back.ms = BREATH_OUT_MS;
    return turn_timing(
        figure, &turn, passed_ms > 0 ? passed_ms % BREATH_MS : 0);
}

/* ---- Once ---- */

/* The way of timing_once: to the middle of the round, a pause, and the rest. */
static struct turn turn_once(const struct figure *figure)
{
    struct turn turn = {.wait_ms = SHOWN_WAIT_MS, .hold_ms = SHOWN_PAUSE_MS};
    int64_t each = pace_ms(figure);

    if (each < SHOWN_MIN_MS)
        each = SHOWN_MIN_MS;
    if (each > SHOWN_MAX_MS)
        each = SHOWN_MAX_MS;
    turn.out = walk_out(figure);
    turn.back = walk_back(turn.out);
    if (goes_round(figure)) {
        turn.out = walk_from(figure, 0, 2);
        turn.back = walk_from(figure, 2, 2);
    }
    turn.out.ms = turn.out.ways * each;
    turn.back.ms = turn.back.ways * each;
    return turn;
}

struct timing timing_once(const struct figure *figure, int64_t passed_ms)
{
    struct turn turn;

    if (is_still(figure))
        return timing_still(0);
    turn = turn_once(figure);
    return turn_timing(figure, &turn, passed_ms);
}

struct timing timing_into(const struct figure *figure, int64_t passed_ms)
{
    struct turn turn = {.wait_ms = INTO_WAIT_MS};

    if (is_still(figure))
        return timing_still(0);
    turn.out = walk_out(figure);
    turn.out.ms = INTO_MS;
    turn.back = walk_from(figure, figure->frame_count - 1, 0);
    return turn_timing(figure, &turn, passed_ms);
}

int32_t timing_into_ms(const struct figure *figure)
{
    return is_still(figure) ? 0 : INTO_WAIT_MS + INTO_MS;
}
