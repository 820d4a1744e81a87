/* SPDX-License-Identifier: MIT */
/* canvas_ascii - strokes as ASCII characters, chosen by the way a stroke takes
 * through a cell; see the header. */
#include <limber/core/figure/canvas_pen.h>

#include <math.h>

enum {
    CELL_ACROSS = 2,
    CELL_DOWN = 4,
    WIDE_RING = 3 /* columns from which it is narrower above and below */
};

static void mark_cell(const struct canvas_pen *pen,
                      enum layer layer,
                      int row,
                      int column,
                      char mark)
{
    if (row >= 0 && row < pen->rows && column >= 0 &&
        column < pen->canvas->columns)
        pen->canvas->marks[layer][row * pen->canvas->columns + column] =
            (uint8_t)mark;
}

/* ---- lines ---- */

/* Where a flat line runs through its cell, from the top. */
static const char flat_marks[CELL_DOWN] = {'\'', '-', '-', '_'};
static const char sloped_marks[CELL_DOWN] = {'\'', '-', '.', '_'};

static char far_mark(int down)
{
    return down < CELL_DOWN / 2 ? '\'' : '.';
}

static char mark_of(const struct stroke *stroke, bool across, float y)
{
    float dx = stroke->b.x - stroke->a.x, dy = stroke->b.y - stroke->a.y;
    int down = (int)floorf(y + 0.5F) & (CELL_DOWN - 1);

    if (stroke->layer == LAYER_FAR || stroke->broken)
        return across ? far_mark(down) : ':';
    if (fabsf(dy) > 4 * fabsf(dx))
        return '|';
    if (fabsf(dy) < 0.15F * fabsf(dx))
        return flat_marks[down];
    if (fabsf(dy) < 0.8F * fabsf(dx))
        return sloped_marks[down];
    return dx * dy < 0 ? '/' : '\\';
}

static int cell_of(float dots, int size)
{
    return (int)floorf((dots + 0.5F) / (float)size);
}

static float way_to(float from, float to, float now)
{
    float share = (now - from) / (to - from);

    if (share < 0)
        return 0;
    return share > 1 ? 1 : share;
}

/* A strap is in front of far limbs, a stick in front of all. */
static void mark_line(const struct canvas_pen *pen,
                      const struct stroke *stroke,
                      int row,
                      int column,
                      char mark)
{
    if (stroke->broken || stroke->heavy)
        mark_cell(pen, LAYER_FAR, row, column, 0);
    if (stroke->heavy)
        mark_cell(pen, LAYER_NEAR, row, column, 0);
    mark_cell(pen, (enum layer)stroke->layer, row, column, mark);
}

static void line_across(const struct canvas_pen *pen,
                        const struct stroke *stroke)
{
    int from = cell_of(stroke->a.x, CELL_ACROSS);
    int to = cell_of(stroke->b.x, CELL_ACROSS);
    int step = from < to ? 1 : -1;

    for (int column = from;; column += step) {
        float x = (float)(column * CELL_ACROSS) + 0.5F;
        struct spot at = spot_between(
            stroke->a, stroke->b, way_to(stroke->a.x, stroke->b.x, x));

        mark_line(pen,
                  stroke,
                  cell_of(at.y, CELL_DOWN),
                  column,
                  mark_of(stroke, true, at.y));
        if (column == to)
            break;
    }
}

static void line_down(const struct canvas_pen *pen, const struct stroke *stroke)
{
    int from = cell_of(stroke->a.y, CELL_DOWN);
    int to = cell_of(stroke->b.y, CELL_DOWN);
    int step = from < to ? 1 : -1;

    for (int row = from;; row += step) {
        float y = (float)(row * CELL_DOWN) + 1.5F;
        struct spot at = spot_between(
            stroke->a, stroke->b, way_to(stroke->a.y, stroke->b.y, y));

        mark_line(pen,
                  stroke,
                  row,
                  cell_of(at.x, CELL_ACROSS),
                  mark_of(stroke, false, y));
        if (row == to)
            break;
    }
}

static void draw_line(const struct canvas_pen *pen, const struct stroke *stroke)
{
    float across = fabsf(stroke->b.x - stroke->a.x) / CELL_ACROSS;
    float down = fabsf(stroke->b.y - stroke->a.y) / CELL_DOWN;

    if (across < 0.01F && down < 0.01F)
        return;
    if (across >= down)
        line_across(pen, stroke);
    else
        line_down(pen, stroke);
}

/* ---- rings ---- */

/* One row of a ring: its ends and what is between them; 0: nothing, and of a
 * head what was there goes. */
static void ring_row(const struct canvas_pen *pen,
                     const struct stroke *stroke,
                     int row,
                     int from,
                     int to,
                     const char marks[3])
{
    enum layer layer = (enum layer)stroke->layer;
    int first = from < 0 ? 0 : from;
    int last = to < pen->canvas->columns ? to : pen->canvas->columns - 1;

    for (int column = first; column <= last; column++) {
        for (int i = 0; stroke->kind == STROKE_HEAD && i < LAYER_COUNT; i++)
            mark_cell(pen, (enum layer)i, row, column, 0);
        if (marks[1] != 0)
            mark_cell(pen, layer, row, column, marks[1]);
    }
    mark_cell(pen, layer, row, from, marks[0]);
    mark_cell(pen, layer, row, to, marks[2]);
}

static void draw_ring(const struct canvas_pen *pen, const struct stroke *stroke)
{
    enum layer layer = (enum layer)stroke->layer;
    float r = stroke->radius - 0.5F;
    int top = cell_of(stroke->a.y - r, CELL_DOWN);
    int bottom = cell_of(stroke->a.y + r, CELL_DOWN);
    int left = cell_of(stroke->a.x - r, CELL_ACROSS);
    int right = cell_of(stroke->a.x + r, CELL_ACROSS);

    if (right - left < 2) {
        mark_cell(pen,
                  layer,
                  cell_of(stroke->a.y, CELL_DOWN),
                  cell_of(stroke->a.x, CELL_ACROSS),
                  'O');
        return;
    }
    if (bottom - top < 2) {
        ring_row(pen,
                 stroke,
                 cell_of(stroke->a.y, CELL_DOWN),
                 left,
                 right,
                 (const char[]){'(', 0, ')'});
        return;
    }
    for (int row = top < -1 ? 0 : top + 1; row < bottom && row < pen->rows;
         row++)
        ring_row(pen, stroke, row, left, right, (const char[]){'(', 0, ')'});
    if (right - left > WIDE_RING) {
        left++;
        right--;
    }
    ring_row(pen, stroke, top, left, right, (const char[]){'.', '-', '.'});
    ring_row(pen, stroke, bottom, left, right, (const char[]){'\'', '-', '\''});
}

void canvas_ascii_stroke(const struct canvas_pen *pen,
                         const struct stroke *stroke)
{
    switch ((enum stroke_kind)stroke->kind) {
    case STROKE_LINE:
    case STROKE_ARROW:
        draw_line(pen, stroke);
        break;
    case STROKE_RING:
    case STROKE_HEAD:
        draw_ring(pen, stroke);
        break;
    case STROKE_DOT:
        mark_cell(pen,
                  (enum layer)stroke->layer,
                  cell_of(stroke->a.y, CELL_DOWN),
                  cell_of(stroke->a.x, CELL_ACROSS),
                  'o');
        break;
    }
}
