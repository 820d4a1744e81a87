/* SPDX-License-Identifier: MIT */
/* canvas_dots - strokes as dots of braille cells, or as quarters of cells; see
 * the header.
 *
 * A braille dot is square; a quarter is as wide and twice as high. `tall` says
 * how many braille dots a dot of the canvas is high; places are in braille
 * dots all the same.
 *
 * A line goes step by step along its longer way and sets at each the same
 * number of dots across: so it is even, where dots within a distance would be
 * now more, now fewer. */
#include <limber/core/figure/canvas_pen.h>

#include <math.h>

struct dots {
    struct canvas *canvas;
    enum layer layer;
    int width, height; /* of the canvas, in its dots */
    float tall;
    bool clears; /* takes dots away, from the layers that it says */
    bool spares_props;
    int wins; /* so many layers lose their dots in its cells to its own */
};

static const uint8_t braille_bits[4][2] = {
    {0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
static const uint8_t quarter_bits[2][2] = {{1, 2}, {4, 8}};

static struct dots dots_of(const struct canvas_pen *pen, enum layer layer)
{
    bool quarters = pen->canvas->cells == FIGURE_CELLS_QUADRANTS;

    return (struct dots){.canvas = pen->canvas,
                         .layer = layer,
                         .width = pen->canvas->columns * 2,
                         .height = pen->rows * (quarters ? 2 : 4),
                         .tall = quarters ? 2 : 1};
}

/* What was drawn there stays to be seen, but as a part of this layer: a cell
 * has one colour only. */
static void win_cell(const struct dots *dots, int cell)
{
    uint8_t *own = &dots->canvas->marks[dots->layer][cell];

    for (int i = (int)dots->layer + 1; i < dots->wins; i++) {
        *own |= dots->canvas->marks[i][cell];
        dots->canvas->marks[i][cell] = 0;
    }
}

static void mark_dot(const struct dots *dots, int x, int y)
{
    bool quarters = dots->tall > 1;
    int row = quarters ? y >> 1 : y >> 2;
    uint8_t bit;
    int cell;

    if (x < 0 || x >= dots->width || y < 0 || y >= dots->height)
        return;
    bit = braille_bits[y & 3][x & 1];
    if (quarters)
        bit = quarter_bits[y & 1][x & 1];
    cell = row * dots->canvas->columns + (x >> 1);
    if (!dots->clears) {
        dots->canvas->marks[dots->layer][cell] |= bit;
        win_cell(dots, cell);
        return;
    }
    for (int i = dots->spares_props ? LAYER_FAR : 0; i <= (int)dots->layer; i++)
        dots->canvas->marks[i][cell] &= (uint8_t)~bit;
}

/* ---- lines ---- */

struct rhythm {
    int on, off; /* dots along the line; off 0: whole */
};

/* A line of `thick` dots, without its ends. */
struct line {
    struct spot a, b;
    float length;
    int thick;
};

/* Dots of the canvas beyond an end are no part of the line. */
static bool line_reaches(const struct line *line, float x, float y)
{
    float way = (x - line->a.x) * (line->b.x - line->a.x) +
                (y - line->a.y) * (line->b.y - line->a.y);
    float slack = line->length / 2;

    return way >= -slack && way <= line->length * line->length + slack;
}

/* The first of `count` dots whose middle is `middle`: rounded up, by a number
 * that is above all places, since ceilf would cost more than all the rest. */
static int first_of(float middle, int count)
{
    const int above = 1 << 15;

    return above - (int)((float)above - middle + (float)count / 2);
}

static int count_across(float thick)
{
    int count = (int)lroundf(thick);

    return count > 1 ? count : 1;
}

static float held(float value, float one, float other)
{
    float low = one < other ? one : other, high = one < other ? other : one;

    if (value < low)
        return low;
    return value > high ? high : value;
}

static void line_across(const struct dots *dots,
                        const struct line *line,
                        struct rhythm beat)
{
    float dx = line->b.x - line->a.x, dy = line->b.y - line->a.y;
    int count = count_across((float)line->thick * line->length /
                             (fabsf(dx) * dots->tall));
    float slope = dx != 0 ? dy / dx : 0;
    int from = first_of(line->a.x, 1), to = first_of(line->b.x, 1);
    int step = from < to ? 1 : -1;
    bool round = count > 2 && !dots->clears;

    for (int x = from, n = 0;; x += step, n++) {
        float at = held((float)x, line->a.x, line->b.x) - line->a.x;
        float y = (line->a.y + at * slope) / dots->tall;
        int first = first_of(y, count);

        if (beat.off == 0 || n % (beat.on + beat.off) < beat.on)
            for (int i = first; i < first + count; i++)
                if (!round ||
                    line_reaches(line, (float)x, (float)i * dots->tall))
                    mark_dot(dots, x, i);
        if (x == to)
            break;
    }
}

static void
line_down(const struct dots *dots, const struct line *line, struct rhythm beat)
{
    float dx = line->b.x - line->a.x, dy = line->b.y - line->a.y;
    int count = count_across((float)line->thick * line->length / fabsf(dy));
    float slope = dy != 0 ? dx / dy : 0;
    int from = first_of(line->a.y / dots->tall, 1);
    int to = first_of(line->b.y / dots->tall, 1);
    int step = from < to ? 1 : -1;
    bool round = count > 2 && !dots->clears;

    for (int y = from, n = 0;; y += step, n++) {
        float at =
            held((float)y * dots->tall, line->a.y, line->b.y) - line->a.y;
        float x = line->a.x + at * slope;
        int first = first_of(x, count);

        if (beat.off == 0 || n % (beat.on + beat.off) < beat.on)
            for (int i = first; i < first + count; i++)
                if (!round ||
                    line_reaches(line, (float)i, (float)y * dots->tall))
                    mark_dot(dots, i, y);
        if (y == to)
            break;
    }
}

/* A round end; from four dots on its corners are cut. */
static void draw_end(const struct dots *dots, struct spot at, int thick)
{
    int across = thick;
    int down = count_across((float)thick / dots->tall);
    int x = first_of(at.x, across), y = first_of(at.y / dots->tall, down);
    bool cut = down > 3;

    for (int j = 0; j < down; j++)
        for (int i = 0; i < across; i++) {
            bool corner =
                (i == 0 || i == across - 1) && (j == 0 || j == down - 1);

            if (!cut || !corner)
                mark_dot(dots, x + i, y + j);
        }
}

static void draw_line(const struct dots *dots,
                      struct spot a,
                      struct spot b,
                      int thick,
                      struct rhythm beat)
{
    struct line line = {a, b, spot_distance(a, b), thick};
    float across = fabsf(b.x - a.x), down = fabsf(b.y - a.y) / dots->tall;

    if (thick > 1 && beat.off == 0) {
        draw_end(dots, a, thick);
        draw_end(dots, b, thick);
    }
    if (across < 0.5F && down < 0.5F)
        mark_dot(dots, (int)lroundf(a.x), (int)lroundf(a.y / dots->tall));
    else if (across >= down)
        line_across(dots, &line, beat);
    else
        line_down(dots, &line, beat);
}

/* ---- rings ---- */

/* A disc of so many dots across, its middle on a dot or between two, as their
 * number is odd or even: so it is even on all sides, and keeps its shape while
 * it moves. */
struct disc {
    float x, y; /* y in dots of the canvas */
    int across, down;
};

static int at_least(int value, int least)
{
    return value > least ? value : least;
}

static int at_most(int value, int most)
{
    return value < most ? value : most;
}

static float middle_of(float at, int count)
{
    return count % 2 != 0 ? roundf(at) : floorf(at) + 0.5F;
}

static struct disc
disc_of(const struct dots *dots, struct spot at, float radius, int least)
{
    int across = (int)lroundf(2 * radius);
    int down;

    if (across < least)
        across = least;
    down = count_across((float)across / dots->tall);
    return (struct disc){middle_of(at.x, across),
                         middle_of(at.y / dots->tall, down),
                         across,
                         down};
}

static bool disc_has(const struct disc *disc, float tall, float x, float y)
{
    float off = (y - disc->y) * tall;

    x -= disc->x;
    return 4 * (x * x + off * off) < (float)(disc->across * disc->across);
}

/* The dots of it, or only those on its edge. */
static void
draw_disc(const struct dots *dots, const struct disc *disc, bool edge)
{
    int left = first_of(disc->x, disc->across);
    int top = first_of(disc->y, disc->down);
    int right = at_most(left + disc->across, dots->width);
    int bottom = at_most(top + disc->down, dots->height);

    for (int j = at_least(top, 0); j < bottom; j++)
        for (int i = at_least(left, 0); i < right; i++) {
            float x = (float)i, y = (float)j, tall = dots->tall;

            if (disc_has(disc, tall, x, y) &&
                !(edge && disc_has(disc, tall, x - 1, y) &&
                  disc_has(disc, tall, x + 1, y) &&
                  disc_has(disc, tall, x, y - 1) &&
                  disc_has(disc, tall, x, y + 1)))
                mark_dot(dots, i, j);
        }
}

enum {
    DOT_LEAST = 3, /* dots across */
    BALL_LEAST = 4,
    HEAD_LEAST = 5,
    RING_LEAST = 8, /* below it a ring is filled */
    NOT_ROUND = 6   /* a square with its corners cut */
};

/* Those of `small` dots across and more that would not look round take the next
 * number that does. */
static struct disc round_disc(const struct dots *dots,
                              const struct stroke *stroke,
                              int least,
                              int small)
{
    float radius = stroke->radius;
    int across = (int)lroundf(2 * radius);

    if (across >= small && across <= NOT_ROUND)
        radius = (float)(NOT_ROUND + 1) / 2;
    return disc_of(dots, stroke->a, radius, least);
}

static void draw_ring(const struct dots *dots, const struct stroke *stroke)
{
    struct disc disc = round_disc(dots, stroke, BALL_LEAST, NOT_ROUND);

    draw_disc(dots, &disc, disc.across >= RING_LEAST);
}

static void draw_head(const struct canvas_pen *pen,
                      const struct dots *dots,
                      const struct stroke *stroke)
{
    struct disc disc = round_disc(dots, stroke, HEAD_LEAST, HEAD_LEAST);
    struct dots all = *dots;
    int thick = pen->thick / 2;

    all.clears = true;
    all.layer = LAYER_NEAR;
    draw_disc(&all, &disc, false);
    draw_disc(dots, &disc, thick < 2);
    if (thick > 1 && disc.across > 2 * thick) {
        disc.across -= 2 * thick;
        disc.down -= 2 * count_across((float)thick / dots->tall);
        draw_disc(&all, &disc, false);
    }
}

static void draw_dot(const struct dots *dots, const struct stroke *stroke)
{
    struct disc disc = disc_of(dots, stroke->a, stroke->radius, DOT_LEAST);

    draw_disc(dots, &disc, false);
}

/* ---- strokes ---- */

enum {
    ARROW_LEAST = 3, /* dots of an arrow's point */
    ARROW_PART = 4
};

static void draw_arrow(const struct dots *dots, const struct stroke *stroke)
{
    float length = spot_distance(stroke->a, stroke->b);
    float size = length / ARROW_PART;
    float x, y;

    draw_line(dots, stroke->a, stroke->b, 1, (struct rhythm){0, 0});
    if (length < 1)
        return;
    if (size < ARROW_LEAST)
        size = ARROW_LEAST;
    x = (stroke->b.x - stroke->a.x) / length * size;
    y = (stroke->b.y - stroke->a.y) / length * size;
    for (int turn = -1; turn <= 1; turn += 2) {
        struct spot wing = {stroke->b.x - x + (float)turn * y * 0.75F,
                            stroke->b.y - y - (float)turn * x * 0.75F};

        draw_line(dots, stroke->b, wing, 1, (struct rhythm){0, 0});
    }
}

static bool is_beyond(float a, float b, float low, float high, float slack)
{
    return (a < low - slack && b < low - slack) ||
           (a > high + slack && b > high + slack);
}

/* Most near limbs are far from all far ones. */
static bool may_hide(const struct canvas_pen *pen, const struct stroke *stroke)
{
    const struct box *far = &pen->far;
    struct spot a = stroke->a, b = stroke->b;
    float slack = (float)(pen->thick + pen->thin + 2);

    return pen->has_far && !is_beyond(a.x, b.x, far->left, far->right, slack) &&
           !is_beyond(a.y, b.y, far->bottom, far->top, slack);
}

/* A dot's width round a near limb is free of far limbs, so that it is seen to
 * be in front. Things are spared: a hand that rests on one must touch it. */
static void clear_round(const struct canvas_pen *pen,
                        const struct dots *dots,
                        const struct stroke *stroke)
{
    struct dots behind = *dots;
    int thick = pen->thick;

    if (!may_hide(pen, stroke))
        return;

    behind.clears = true;
    behind.spares_props = true;
    behind.layer = LAYER_FAR;
    draw_line(&behind, stroke->a, stroke->b, thick + 2, (struct rhythm){0, 0});
}

static void draw_limb(const struct canvas_pen *pen,
                      const struct dots *dots,
                      const struct stroke *stroke)
{
    struct rhythm beat = {0, 0};
    int thick = 1;

    if (dots->layer == LAYER_FAR) {
        thick = pen->thin;
        beat = (struct rhythm){3 * thick, thick};
    } else if (dots->layer == LAYER_NEAR) {
        thick = pen->thick;
    }
    if (stroke->heavy)
        thick = pen->thick;
    if (dots->layer == LAYER_NEAR)
        clear_round(pen, dots, stroke);
    draw_line(dots, stroke->a, stroke->b, thick, beat);
}

void canvas_dots_stroke(const struct canvas_pen *pen,
                        const struct stroke *stroke)
{
    struct dots dots = dots_of(pen, (enum layer)stroke->layer);

    if (stroke->broken)
        dots.wins = LAYER_NEAR;
    if (stroke->heavy)
        dots.wins = LAYER_COUNT;
    switch ((enum stroke_kind)stroke->kind) {
    case STROKE_LINE:
        draw_limb(pen, &dots, stroke);
        break;
    case STROKE_RING:
        draw_ring(&dots, stroke);
        break;
    case STROKE_HEAD:
        draw_head(pen, &dots, stroke);
        break;
    case STROKE_ARROW:
        draw_arrow(&dots, stroke);
        break;
    case STROKE_DOT:
        draw_dot(&dots, stroke);
        break;
    }
}
