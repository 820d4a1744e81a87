/* SPDX-License-Identifier: MIT */
/* canvas - a sketch fitted to its cells, and what a cell shows; see the
 * header. */
#include <limber/core/figure/canvas.h>

#include <string.h>

#include <limber/core/figure/canvas_pen.h>

enum {
    CELL_ACROSS = 2, /* dots */
    CELL_DOWN = 4,
    THICK_LEAST = 2,
    THICK_ROWS = 7, /* a near limb is a dot thicker with so many rows more */
    THIN_LEAST = 1,
    THIN_ROWS = 20, /* from here far limbs are two dots thick */
    BRAILLE = 0x2800,
    UPPER_DOTS = 0x09,
    UPPER_QUARTERS = 0x03
};

static int between(int value, int least, int most)
{
    if (value < least)
        return least;
    return value > most ? most : value;
}

void canvas_init(struct canvas *canvas,
                 enum figure_cells cells,
                 int rows,
                 int columns)
{
    canvas->cells = cells;
    canvas->rows = between(rows, 1, CANVAS_ROWS_MAX);
    canvas->columns = between(columns, 1, CANVAS_COLUMNS_MAX);
    for (int layer = 0; layer < LAYER_COUNT; layer++)
        memset(
            canvas->marks[layer], 0, (size_t)(canvas->rows * canvas->columns));
}

/* ---- fitting ---- */

/* dot = at + (point - from) * scale; y turned round. */
struct fit {
    struct spot from, at;
    float scale;
};

static float least(float a, float b)
{
    return a < b ? a : b;
}

static float no_less(float value, float floor)
{
    return value > floor ? value : floor;
}

/* Half a limb's thickness is kept free round it, but not above a floor, which
 * it lies on. */
static struct fit
fit_of(const struct canvas_pen *pen, const struct box *box, bool floor)
{
    float spare = (float)(pen->thick - 1) / 2;
    float under = floor ? 0 : spare;
    float last_x = (float)(pen->canvas->columns * CELL_ACROSS - 1);
    float last_y = (float)(pen->rows * CELL_DOWN - 1);
    float wide = no_less(box->right - box->left, 1);
    float high = no_less(box->top - box->bottom, 1);
    float scale =
        least((last_x - 2 * spare) / wide, (last_y - spare - under) / high);

    return (struct fit){.from = {(box->left + box->right) / 2, box->bottom},
                        .at = {last_x / 2, last_y - under},
                        .scale = no_less(scale, 0)};
}

/* Far outside is outside. */
static float cut(float dots)
{
    const float most = 4096;

    return dots > -most ? least(dots, most) : -most;
}

static struct spot fit_spot(const struct fit *fit, struct spot spot)
{
    return (struct spot){cut(fit->at.x + (spot.x - fit->from.x) * fit->scale),
                         cut(fit->at.y - (spot.y - fit->from.y) * fit->scale)};
}

static struct stroke fit_stroke(const struct fit *fit, struct stroke stroke)
{
    stroke.a = fit_spot(fit, stroke.a);
    stroke.b = fit_spot(fit, stroke.b);
    stroke.radius = cut(stroke.radius * fit->scale);
    return stroke;
}

/* ---- drawing ---- */

static void draw_floor(struct canvas *canvas)
{
    static const uint8_t marks[FIGURE_CELLS_COUNT] = {
        [FIGURE_CELLS_BRAILLE] = UPPER_DOTS,
        [FIGURE_CELLS_QUADRANTS] = UPPER_QUARTERS,
        [FIGURE_CELLS_ASCII] = '_',
    };

    memset(canvas->marks[LAYER_PROP] + (canvas->rows - 1) * canvas->columns,
           marks[canvas->cells],
           (size_t)canvas->columns);
}

static float apart(const struct stroke *one, const struct stroke *other)
{
    float a = spot_distance(one->a, other->a);
    float b = spot_distance(one->b, other->b);

    return a > b ? a : b;
}

/* A far limb that a near one hides but for a dot here and there says nothing
 * and looks like dirt. */
static bool is_hidden(const struct canvas_pen *pen,
                      const struct fit *fit,
                      const struct sketch *sketch,
                      const struct stroke *stroke)
{
    if (stroke->layer != LAYER_FAR)
        return false;
    for (unsigned i = 0; i < sketch->count; i++)
        if (sketch->strokes[i].layer == LAYER_NEAR &&
            sketch->strokes[i].kind == STROKE_LINE &&
            apart(&sketch->strokes[i], stroke) * fit->scale <
                (float)(pen->thick + 1))
            return true;
    return false;
}

static void widen(struct box *box, struct spot spot)
{
    box->left = least(box->left, spot.x);
    box->right = no_less(box->right, spot.x);
    box->bottom = least(box->bottom, spot.y);
    box->top = no_less(box->top, spot.y);
}

static void note_far(struct canvas_pen *pen, const struct stroke *stroke)
{
    if (stroke->layer != LAYER_FAR)
        return;
    if (!pen->has_far)
        pen->far =
            (struct box){stroke->a.x, stroke->a.y, stroke->a.x, stroke->a.y};
    pen->has_far = true;
    widen(&pen->far, stroke->a);
    widen(&pen->far, stroke->b);
}

void canvas_sketch(struct canvas *canvas,
                   const struct sketch *sketch,
                   const struct box *box)
{
    struct canvas_pen pen = {
        .canvas = canvas,
        .rows = canvas->rows - (sketch->floor ? 1 : 0),
        .thick = between(canvas->rows / THICK_ROWS, THICK_LEAST, canvas->rows),
        .thin = THIN_LEAST + (canvas->rows >= THIN_ROWS ? 1 : 0),
    };
    struct fit fit = fit_of(&pen, box, sketch->floor);

    for (unsigned i = 0; i < sketch->count; i++) {
        struct stroke stroke = fit_stroke(&fit, sketch->strokes[i]);

        if (is_hidden(&pen, &fit, sketch, &sketch->strokes[i]))
            continue;
        note_far(&pen, &stroke);
        if (canvas->cells == FIGURE_CELLS_ASCII)
            canvas_ascii_stroke(&pen, &stroke);
        else
            canvas_dots_stroke(&pen, &stroke);
    }
    if (sketch->floor)
        draw_floor(canvas);
}

/* ---- cells ---- */

/* By the quarters that are on: upper left 1, upper right 2, lower left 4,
 * lower right 8. */
static const uint16_t quadrants[16] = {
    ' ',
    0x2598,
    0x259D,
    0x2580,
    0x2596,
    0x258C,
    0x259E,
    0x259B,
    0x2597,
    0x259A,
    0x2590,
    0x259C,
    0x2584,
    0x2599,
    0x259F,
    0x2588,
};

uint32_t
canvas_rune(const struct canvas *canvas, int row, int column, enum layer *layer)
{
    size_t cell = (size_t)(row * canvas->columns + column);
    unsigned all = 0, top = 0;

    *layer = LAYER_PROP;
    for (int i = 0; i < LAYER_COUNT; i++) {
        unsigned marks = canvas->marks[i][cell];

        if (marks != 0) {
            *layer = (enum layer)i;
            top = marks;
        }
        all |= marks;
    }
    if (all == 0)
        return ' ';
    if (canvas->cells == FIGURE_CELLS_ASCII)
        return top;
    if (canvas->cells == FIGURE_CELLS_QUADRANTS)
        return quadrants[all & 15];
    return BRAILLE + all;
}
