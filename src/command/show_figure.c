/* SPDX-License-Identifier: MIT */
/* show_figure - key frames side by side in `limber show`; see show.h. */
#include <limber/command/show.h>

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <limber/command/print.h>
#include <limber/command/terminal.h>
#include <limber/core/app/showing.h>
#include <limber/core/figure/svg.h>
#include <limber/core/view/picture.h>
#include <limber/edge/paths.h>
#include <limber/edge/yaml/load.h>

enum {
    GAP = 2,            /* columns between two frames */
    COLUMNS_LIKED = 36, /* a figure that is wide is hard to read in less */
    COLUMNS_MOST = 46,
    ROWS_MOST = 13,
    DUMP_BYTES = FRAME_ROWS_MAX * FRAME_COLUMNS_MAX * 4
};

/* ---- how it is drawn ---- */

static int columns_here(void)
{
    struct winsize window;

    if (!isatty(STDOUT_FILENO) ||
        ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0)
        return PRINT_COLUMNS;
    return window.ws_col < FRAME_COLUMNS_MAX ? window.ws_col
                                             : FRAME_COLUMNS_MAX;
}

/* What figures are drawn with; what is wrong in config.yaml is told. */
static enum figure_cells cells_wanted(const struct options *options)
{
    char folder[PATHS_SIZE], path[PATHS_SIZE];
    struct config config = {0};
    struct arena arena = {0};
    struct report report;
    struct error ignored = {0};

    report_init(&report);
    if (paths_config(folder, &ignored) &&
        paths_join(path, folder, "config.yaml", &ignored))
        yaml_load_config(path, &arena, &config, &report);
    fputs(report.text.data, stderr);
    report_release(&report);
    arena_release(&arena);
    return terminal_cells(options, &config);
}

/* ---- where it is drawn ---- */

/* How many frames stand in a row, and how large each is. A cell is twice as
 * high as it is wide. */
struct layout {
    unsigned per_row;
    int columns;
    int rows; /* of the picture, without its name */
};

static int between(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

static struct layout layout_of(const struct figure *figure, int columns)
{
    struct box box = figure_box(figure);
    float shape = (box.right - box.left) / (box.top - box.bottom);
    struct layout layout;
    int most = between((int)ceilf(2 * (ROWS_MOST - 1) * shape),
                       PICTURE_COLUMNS_MIN,
                       COLUMNS_MOST);
    int least = most < COLUMNS_LIKED ? most : COLUMNS_LIKED;
    unsigned fit = (unsigned)between(
        (columns + GAP) / (least + GAP), 1, (int)figure->frame_count);
    unsigned lines = (figure->frame_count + fit - 1) / fit;

    layout.per_row = (figure->frame_count + lines - 1) / lines;
    layout.columns = between(
        (columns + GAP) / (int)layout.per_row - GAP, PICTURE_COLUMNS_MIN, most);
    layout.rows = between((int)ceilf((float)layout.columns / (2 * shape)) + 1,
                          PICTURE_ROWS_MIN,
                          ROWS_MOST);
    return layout;
}

static int name_rows(const char *name, int columns)
{
    int rows = 0;

    while (name != NULL && *name != '\0') {
        text_wrap(name, (unsigned)columns, &name);
        rows++;
    }
    return rows;
}

/* ---- drawing ---- */

/* In the middle below its picture. */
static void draw_name(
    struct frame *frame, int row, int column, int columns, const char *name)
{
    while (name != NULL && *name != '\0') {
        const char *next;
        size_t bytes = text_wrap(name, (unsigned)columns, &next);
        char storage[256];
        struct text line;

        text_over(&line, storage, sizeof storage);
        text_add_bytes(&line, name, bytes);
        frame_text(frame,
                   row++,
                   column + (columns - (int)text_cells(storage)) / 2,
                   columns,
                   ROLE_TEXT,
                   storage);
        name = next;
    }
}

/* The frames from `first` on that stand in one row. The grid is one row higher
 * than what is in it: an empty line follows. */
static void print_row(const struct picture *picture,
                      const struct layout *layout,
                      unsigned first,
                      bool ascii)
{
    const struct figure *figure = picture->figure;
    unsigned end = first + layout->per_row;
    struct frame frame;
    struct text text;
    int names = 0;

    if (end > figure->frame_count)
        end = figure->frame_count;
    for (unsigned i = first; i < end; i++) {
        int rows = name_rows(figure->frames[i].name, layout->columns);

        names = rows > names ? rows : names;
    }
    frame_init(&frame,
               layout->rows + names + 1,
               (layout->columns + GAP) * (int)(end - first) - GAP,
               ascii);
    for (unsigned i = first; i < end; i++) {
        struct picture now = *picture;
        int column = (layout->columns + GAP) * (int)(i - first);

        now.moment = moment_still(i);
        picture_draw(&frame, 0, column, layout->rows, layout->columns, &now);
        draw_name(&frame,
                  layout->rows,
                  column,
                  layout->columns,
                  figure->frames[i].name);
    }
    text_init(&text, DUMP_BYTES);
    frame_dump(&frame, &text);
    fputs(text.data + strspn(text.data, "\n"), stdout);
    text_release(&text);
}

bool show_is_mirrored(const struct exercise *exercise,
                      const struct figure *figure,
                      enum side side)
{
    return exercise->sides == SIDES_EACH && figure != NULL &&
           showing_is_mirrored(figure, side);
}

bool show_figure(const struct figure *figure,
                 bool mirrored,
                 const struct options *options)
{
    struct picture picture = {.figure = figure, .mirrored = mirrored};
    struct layout layout;

    if (figure == NULL)
        return false;
    picture.cells = cells_wanted(options);
    if (picture.cells == FIGURE_CELLS_NONE)
        return false;
    layout = layout_of(figure, columns_here());
    for (unsigned i = 0; i < figure->frame_count; i += layout.per_row)
        print_row(&picture, &layout, i, picture.cells == FIGURE_CELLS_ASCII);
    return true;
}

/* ---- svg ---- */

bool show_svg(const struct exercise *exercise,
              unsigned level,
              enum side side,
              struct error *err)
{
    struct form form = exercise_form(exercise, level);
    bool mirrored = show_is_mirrored(exercise, form.figure, side);
    struct text title, picture;

    if (form.figure == NULL)
        return error_set(err,
                         ERROR_ABSENT,
                         "no figure for '%s' at '%s': without --svg "
                         "'limber show' tells it in words",
                         exercise->id,
                         form.level);
    text_init(&title, 512);
    text_addf(&title, "%s: %s", form.name, form.level_name);
    if (form.figure->drawn != SIDE_NONE && exercise->sides == SIDES_EACH)
        text_addf(&title,
                  ", %s side",
                  side_word(mirrored ? side : form.figure->drawn));
    text_init(&picture, SVG_BYTES_MAX);
    svg_of(form.figure, mirrored, title.data, &picture);
    fputs(picture.data, stdout);
    text_release(&picture);
    text_release(&title);
    return true;
}
