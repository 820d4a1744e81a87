/* SPDX-License-Identifier: MIT */
/* board_column - the word of the moment, the seconds, and below them a gauge
 * and lines of text; see the header.
 */
#include <limber/core/view/board_column.h>

#include <limber/core/view/board_parts.h>

enum {
    THEN_COLUMNS_MIN = 72, /* what comes then: from so wide a window */
    TEXT_ROWS_MAX = 2      /* of one text */
};

static const struct {
    int pad;      /* rows above the seconds, where no word is */
    int rows;     /* of the column in the least window of the class */
    int word_gap; /* columns from the start of a breath word to its marks */
    int bar_rows;
} shapes[] = {
    [PAGE_FULL] = {1, 14, 4, 1},
    [PAGE_LARGE] = {2, 21, 5, 1},
    [PAGE_HUGE] = {1, 34, 5, 2},
};

/* ---- what is in it ---- */

enum part {
    PART_COUNT_NOTE, /* of reps: above their run */
    PART_GAUGE,
    PART_UNDER,
    PART_PACE,
    PART_NOTE,
    PART_THEN,
    PARTS
};

/* What is left out first. */
static const enum part least_needed[] = {
    PART_THEN, PART_UNDER, PART_COUNT_NOTE, PART_NOTE, PART_PACE, PART_GAUGE};

struct column {
    int rows[PARTS]; /* 0: not there */
    int gaps[PARTS]; /* above it */
};

static int text_rows(const struct board_column *at, const char *text)
{
    int rows = page_text_rows(text, at->width);

    return rows < TEXT_ROWS_MAX ? rows : TEXT_ROWS_MAX;
}

static int gauge_rows(const struct page *page,
                      const struct board_column *at,
                      const struct stage *stage)
{
    switch (stage->gauge) {
    case GAUGE_NONE:
        return 0;
    case GAUGE_TEMPO:
        return 2;
    case GAUGE_LANES:
        return at->lanes_apart ? shapes[page->class].bar_rows : 2;
    default:
        return shapes[page->class].bar_rows;
    }
}

/* All that there is to show, however many rows there are. */
static struct column column_of(const struct page *page,
                               const struct board_column *at,
                               const struct stage *stage)
{
    bool reps = stage->gauge == GAUGE_TEMPO;
    struct column column = {.rows = {0}};

    column.rows[reps ? PART_COUNT_NOTE : PART_NOTE] =
        text_rows(at, stage->note);
    column.rows[PART_GAUGE] = gauge_rows(page, at, stage);
    column.rows[PART_UNDER] = text_rows(at, stage->under);
    if (stage->gauge == GAUGE_PACE)
        column.rows[PART_PACE] = shapes[page->class].bar_rows;
    if (!at->then_apart &&
        (!stage->then_next || page->columns >= THEN_COLUMNS_MIN))
        column.rows[PART_THEN] = text_rows(at, stage->then);
    return column;
}

static int rows_used(const struct column *column)
{
    int used = 0;

    for (unsigned i = 0; i < PARTS; i++)
        used += column->rows[i] + column->gaps[i];
    return used;
}

/* A gap where one thing ends and another begins. */
static bool wants_gap(const struct column *column, enum part part)
{
    switch (part) {
    case PART_GAUGE:
        return column->rows[PART_COUNT_NOTE] == 0;
    case PART_PACE:
        return column->rows[PART_UNDER] == 0;
    case PART_NOTE:
        return column->rows[PART_UNDER] == 0 && column->rows[PART_PACE] == 0;
    case PART_UNDER:
        return column->rows[PART_GAUGE] == 0;
    default:
        return false;
    }
}

/* A second gap only where a row is left below it all. */
static void fit_column(struct column *column, int room, int gap)
{
    for (unsigned i = 0; rows_used(column) > room && i < PARTS; i++)
        column->rows[least_needed[i]] = 0;
    for (int round = 0; round < gap; round++)
        for (unsigned i = 0; i < PARTS; i++)
            if (column->rows[i] > 0 && wants_gap(column, (enum part)i) &&
                rows_used(column) < room - round)
                column->gaps[i]++;
}

static void draw_pace(const struct page *page,
                      int row,
                      const struct board_column *at,
                      const struct stage *stage)
{
    int gap = shapes[page->class].word_gap;

    frame_text_fit(
        page->frame, row, at->left, at->width, ROLE_ACCENT, stage->word);
    for (int i = 0; i < shapes[page->class].bar_rows; i++)
        pace_cells(page->frame,
                   row + i,
                   at->left + gap,
                   board_breath_cells(at->width - gap),
                   stage->pace);
}

static void draw_gauge(const struct page *page,
                       int row,
                       const struct board_column *at,
                       const struct stage *stage)
{
    bool lanes = stage->gauge == GAUGE_LANES;
    int cells = board_digits_right(page) - at->left + 1;

    if (stage->gauge == GAUGE_TEMPO)
        tempo_runs(page->frame,
                   row,
                   at->left,
                   at->width,
                   stage->tempo,
                   stage->passed_ms);
    else if (lanes && !at->lanes_apart)
        lane_runs(page->frame,
                  row,
                  at->left,
                  at->width,
                  stage->lanes,
                  stage->lane,
                  stage->passed_ms,
                  stage->length_ms);
    else
        for (int i = 0; i < shapes[page->class].bar_rows; i++)
            bar_full(page->frame,
                     row + i,
                     at->left,
                     cells,
                     lanes ? stage->lanes_passed_ms : stage->passed_ms,
                     lanes ? stage->lanes_length_ms : stage->length_ms);
}

static void draw_part(const struct page *page,
                      int row,
                      int rows,
                      const struct board_column *at,
                      const struct stage *stage,
                      enum part part)
{
    static const enum role roles[PARTS] = {
        [PART_COUNT_NOTE] = ROLE_STRONG,
        [PART_UNDER] = ROLE_TEXT,
        [PART_NOTE] = ROLE_STRONG,
        [PART_THEN] = ROLE_DIM,
    };
    const char *text = part == PART_UNDER  ? stage->under
                       : part == PART_THEN ? stage->then
                                           : stage->note;

    if (part == PART_GAUGE)
        draw_gauge(page, row, at, stage);
    else if (part == PART_PACE)
        draw_pace(page, row, at, stage);
    else
        frame_text_wrap(
            page->frame, row, at->left, at->width, rows, roles[part], text);
}

/* The word stands above the seconds in the biggest letters that leave room
 * for what is below them; a breath has its word beside its marks, a lane
 * beside its run. Returns the rows taken, with the gap; -1: no word is there.
 */
static int draw_word(const struct page *page,
                     int row,
                     const struct board_column *at,
                     const struct stage *stage)
{
    int spare = at->rows - digits_rows(board_look(page)->digits);
    enum glyph_size size = board_look(page)->word;

    if (stage->word == NULL || stage->gauge == GAUGE_PACE ||
        stage->gauge == GAUGE_LANES)
        return -1;
    for (;; size = GLYPH_S) {
        int rows = glyph_rows(size, page->frame->ascii);
        int cells = glyph_columns(size, stage->word);

        if (cells >= 0 && cells <= at->width && spare - rows - 1 >= 3) {
            glyph_text(
                page->frame, row, at->left, size, ROLE_ACCENT, stage->word);
            return rows + (page->class == PAGE_FULL || spare - rows > 4);
        }
        if (size == GLYPH_S)
            break;
    }
    if (stage->gauge == GAUGE_TEMPO) /* its run has the word below it */
        return -1;
    frame_text_fit(
        page->frame, row, at->left, at->width, ROLE_ACCENT, stage->word);
    return spare >= 5 ? 2 : 1;
}

/* Where the window is higher than it needs to be, the column goes down. */
void board_column_draw(const struct page *page,
                       const struct board_column *at,
                       const struct stage *stage)
{
    int spare = at->rows - shapes[page->class].rows;
    int row = at->top + (spare > 0 ? spare / 3 : 0);
    int above = draw_word(page, row, at, stage);
    struct column column = column_of(page, at, stage);

    if (above < 0)
        above = spare >= 0 ? shapes[page->class].pad : 0;
    row += above;
    board_draw_digits(page, row, stage);
    row += digits_rows(board_look(page)->digits);
    fit_column(&column, at->end - row, page->class >= PAGE_LARGE ? 2 : 1);
    for (unsigned i = 0; i < PARTS; i++) {
        row += column.gaps[i];
        if (column.rows[i] > 0)
            draw_part(page, row, column.rows[i], at, stage, (enum part)i);
        row += column.rows[i];
    }
}
