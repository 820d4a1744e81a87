/* SPDX-License-Identifier: MIT */
/* board_picture - figure, lanes, cue, and where the column is; see the header.
 */
#include <limber/core/view/board_picture.h>

#include <limber/core/view/board_column.h>
#include <limber/core/view/board_parts.h>

enum {
    COLUMNS_MIN = 64,
    ROWS_MIN = 20,
    THEN_COLUMNS_MIN = 72, /* what comes then: from 72x22 */
    THEN_ROWS_MIN = 22,
    FIGURE_GAP = 5, /* columns from the figure to the seconds */
    LANE_GAP = 8,   /* columns from the lanes to the seconds */
    LANE_PITCH = 3
};

static const struct {
    int above;     /* rows between the headline and the figure */
    int cue_rows;  /* of a cue in letters */
    int then_rows; /* from what comes then to the message */
    int lane_cells;
} shapes[] = {
    [PAGE_FULL] = {0, 0, 0, 12},
    [PAGE_LARGE] = {0, 6, 1, 16},
    [PAGE_HUGE] = {2, 10, 2, 28},
};

struct layout {
    int top, end; /* rows of the figure */
    int right;    /* first column behind it */
    int lanes;    /* first column of the lanes; 0: none */
    struct board_column column;
    int cue_row, cue_end; /* of the cue and the lines that are needed */
    bool letters;         /* the cue is in letters */
    bool then_below;      /* what comes then has room beside the cue */
    bool line_beside;     /* so has the first line */
    struct glyph_block block;
};

/* ---- where things go ---- */

static int cells_of(const struct page *page)
{
    return page->right - page->left;
}

/* One line that is needed stands behind a cue, where both have room. */
static bool
line_is_beside(const struct page *page, const struct stage *stage, bool letters)
{
    return !letters && stage->cue != NULL && stage->needed == 1 &&
           !stage->then_next &&
           (int)(text_cells(stage->cue) + 2 +
                 text_cells(stage->lines[0].text)) <= cells_of(page);
}

static bool cue_is_letters(const struct page *page,
                           const struct stage *stage,
                           struct glyph_block *block)
{
    int lines;

    *block = (struct glyph_block){
        .size = GLYPH_S,
        .columns = cells_of(page),
        .first = cells_of(page),
        .gap = page->class == PAGE_HUGE,
    };
    if (page->class < PAGE_LARGE || stage->cue == NULL)
        return false;
    lines = glyph_lines(block, stage->cue);
    return lines > 0 && glyph_block_rows(block, lines, page->frame->ascii) <=
                            shapes[page->class].cue_rows;
}

/* Beside a cue of one line, or on a row of its own below letters. */
static bool
then_fits(const struct page *page, const struct stage *stage, bool letters)
{
    int cue = stage->cue != NULL ? (int)text_cells(stage->cue) : 0;

    return stage->then_next && page->columns >= THEN_COLUMNS_MIN &&
           page->rows >= THEN_ROWS_MIN &&
           (letters ||
            cue + 2 + (int)text_cells(stage->then) <= cells_of(page));
}

/* A cue as text stands on the third row from the bottom; it goes up as far as
 * its second line and the lines below it ask for, which may take the row of a
 * message that is not there. */
static void place_text(const struct page *page,
                       const struct stage *stage,
                       struct layout *at)
{
    int usual = page->message_row - 1 - shapes[page->class].then_rows;
    int rows = 0;

    for (unsigned i = at->line_beside; i < stage->needed; i++)
        rows += page_text_rows(stage->lines[i].text, cells_of(page));
    at->cue_end = page->message_row + (stage->message[0] == '\0' && rows > 0);
    if (stage->cue != NULL)
        rows += page_text_rows(stage->cue, cells_of(page));
    at->cue_row = at->cue_end - rows < usual ? at->cue_end - rows : usual;
}

/* What comes then stands below letters; where nothing does, two lines of them
 * keep away from the figure. */
static void place_letters(const struct page *page,
                          const struct stage *stage,
                          struct layout *at)
{
    int rows = glyph_block_rows(
        &at->block, glyph_lines(&at->block, stage->cue), page->frame->ascii);
    bool tight = rows == shapes[page->class].cue_rows && !stage->then_next &&
                 stage->needed == 0;
    int below = tight ? 0 : shapes[page->class].then_rows;

    at->cue_end = page->message_row + (stage->message[0] == '\0');
    at->cue_row = page->message_row - below - rows;
}

static void place_figure(const struct page *page,
                         const struct stage *stage,
                         struct layout *at)
{
    bool large = page->class >= PAGE_LARGE;
    int end = page->message_row - shapes[page->class].then_rows -
              (large ? shapes[page->class].cue_rows : 2);
    int lanes =
        board_digits_left(page) - LANE_GAP - shapes[page->class].lane_cells;

    at->top =
        BOARD_HEAD_ROW + board_head_rows(page) + 1 + shapes[page->class].above;
    at->end = end < at->cue_row ? end : at->cue_row;
    at->right = board_digits_left(page) - FIGURE_GAP;
    at->lanes = 0;
    if (stage->gauge == GAUGE_LANES &&
        lanes - 1 - page->left >= PICTURE_COLUMNS_MIN &&
        at->end - at->top >= 2 * (int)stage->lanes->count) {
        at->lanes = lanes;
        at->right = lanes - 1;
    }
    end += !large; /* the row above the cue is the column's */
    at->column = (struct board_column){
        .top = at->top,
        .end = end < at->cue_row ? end : at->cue_row,
        .rows = end - at->top,
        .left = board_digits_left(page),
        .width = page->right - board_digits_left(page),
        .lanes_apart = at->lanes > 0,
        .then_apart = at->then_below,
    };
}

static struct layout layout_of(const struct page *page,
                               const struct stage *stage)
{
    struct layout at = {.letters = false};

    at.letters = cue_is_letters(page, stage, &at.block);
    at.then_below = then_fits(page, stage, at.letters);
    at.line_beside = line_is_beside(page, stage, at.letters);
    if (at.letters)
        place_letters(page, stage, &at);
    else
        place_text(page, stage, &at);
    place_figure(page, stage, &at);
    return at;
}

/* ---- figure, lanes, cue ---- */

static void draw_lanes(const struct page *page,
                       const struct layout *at,
                       const struct stage *stage)
{
    int cells = shapes[page->class].lane_cells;
    int count = (int)stage->lanes->count;
    int rows = at->end - at->top;
    int pitch = count * LANE_PITCH - 1 <= rows ? LANE_PITCH : LANE_PITCH - 1;
    int row = at->top + (rows - (count * pitch - 1)) / 2;

    for (int i = 0; i < count; i++, row += pitch) {
        bool now = i == (int)stage->lane;

        frame_text_fit(page->frame,
                       row,
                       at->lanes,
                       cells + LANE_GAP - 2,
                       now ? ROLE_ACCENT : ROLE_DIM,
                       stage->lanes->items[i]);
        if (now)
            bar_full(page->frame,
                     row + 1,
                     at->lanes,
                     cells,
                     stage->passed_ms,
                     stage->length_ms);
        else
            bar_thin(page->frame,
                     row + 1,
                     at->lanes,
                     cells,
                     i < (int)stage->lane,
                     1,
                     ROLE_DIM);
    }
}

/* The lines that are needed, then the others if there is room for all. */
static void draw_lines(const struct page *page,
                       int row,
                       const struct layout *at,
                       const struct stage *stage)
{
    int room = at->cue_end - row;

    for (unsigned i = at->line_beside; i < stage->line_count; i++)
        room -= page_text_rows(stage->lines[i].text, cells_of(page));
    for (unsigned i = at->line_beside; i < stage->line_count; i++)
        if (i < stage->needed || room >= 0)
            row += frame_text_wrap(page->frame,
                                   row,
                                   page->left,
                                   cells_of(page),
                                   at->cue_end - row,
                                   stage->lines[i].role,
                                   stage->lines[i].text);
}

static void draw_cue(const struct page *page,
                     const struct layout *at,
                     const struct stage *stage)
{
    int row = at->cue_row;

    if (at->letters)
        row += glyph_sentence(
            page->frame, row, page->left, &at->block, ROLE_STRONG, stage->cue);
    else if (stage->cue != NULL)
        row += frame_text_wrap(page->frame,
                               row,
                               page->left,
                               cells_of(page),
                               at->cue_end - row,
                               ROLE_STRONG,
                               stage->cue);
    if (at->line_beside)
        frame_text(page->frame,
                   at->cue_row,
                   page->left + (int)text_cells(stage->cue) + 2,
                   cells_of(page),
                   stage->lines[0].role,
                   stage->lines[0].text);
    if (at->then_below)
        frame_text_right(page->frame,
                         at->letters ? row : at->cue_row,
                         page->right,
                         ROLE_DIM,
                         stage->then);
    draw_lines(page, row, at, stage);
}

bool board_picture_draw(const struct page *page,
                        const struct stage *stage,
                        const struct picture *picture)
{
    struct layout at;

    if (picture->figure == NULL || picture->cells == FIGURE_CELLS_NONE ||
        page->class < PAGE_FULL || page->columns < COLUMNS_MIN ||
        page->rows < ROWS_MIN)
        return false;
    at = layout_of(page, stage);
    if (at.end - at.top < PICTURE_ROWS_MIN ||
        at.right - page->left < PICTURE_COLUMNS_MIN)
        return false;
    board_draw_head(page, stage);
    picture_draw(page->frame,
                 at.top,
                 page->left,
                 at.end - at.top,
                 at.right - page->left,
                 picture);
    board_column_draw(page, &at.column, stage);
    if (at.lanes > 0)
        draw_lanes(page, &at, stage);
    page_message(page, stage->message_role, stage->message);
    draw_cue(page, &at, stage);
    page_keys(page, stage->keys);
    return true;
}
