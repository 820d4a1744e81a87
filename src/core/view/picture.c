/* SPDX-License-Identifier: MIT */
/* picture - a canvas filled and put into a frame; see the header. */
#include <limber/core/view/picture.h>

static int at_most(int value, int most)
{
    return value < most ? value : most;
}

static void put_canvas(struct frame *frame,
                       int row,
                       int column,
                       const struct canvas *canvas)
{
    static const enum role roles[LAYER_COUNT] = {
        [LAYER_PROP] = ROLE_PROP,
        [LAYER_FAR] = ROLE_FAR,
        [LAYER_NEAR] = ROLE_NEAR,
    };

    for (int r = 0; r < canvas->rows; r++)
        for (int c = 0; c < canvas->columns; c++) {
            enum layer layer;
            uint32_t rune = canvas_rune(canvas, r, c, &layer);

            if (rune != ' ')
                frame_put(frame, row + r, column + c, rune, roles[layer]);
        }
}

void picture_draw(struct frame *frame,
                  int row,
                  int column,
                  int rows,
                  int columns,
                  const struct picture *picture)
{
    struct canvas canvas;
    struct sketch sketch;
    struct box box;

    if (picture->figure == NULL || picture->cells == FIGURE_CELLS_NONE ||
        rows < PICTURE_ROWS_MIN || columns < PICTURE_COLUMNS_MIN)
        return;
    canvas_init(&canvas,
                frame->ascii ? FIGURE_CELLS_ASCII : picture->cells,
                at_most(rows, CANVAS_ROWS_MAX),
                at_most(columns, CANVAS_COLUMNS_MAX));
    box = figure_box(picture->figure);
    sketch_of(picture->figure, picture->moment, &box, &sketch);
    if (picture->mirrored)
        sketch_mirror(&sketch, &box);
    canvas_sketch(&canvas, &sketch, &box);
    frame->pictured = true;
    put_canvas(frame,
               row + (rows - canvas.rows) / 2,
               column + (columns - canvas.columns) / 2,
               &canvas);
}
