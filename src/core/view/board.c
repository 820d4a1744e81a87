/* SPDX-License-Identifier: MIT */
/* board - the grid of a stage screen; see the header.
 *
 * From top to bottom: ribbon, headline band, a band as high as the seconds,
 * the cue's band, message row, keys row. Rows to spare go above the seconds,
 * between them and the cue, and below it.
 */
#include <limber/core/view/board.h>

#include <string.h>

#include <limber/core/view/board_parts.h>
#include <limber/core/view/compact.h>
#include <limber/core/view/digits.h>

enum {
    BLOCK_GAP = 3, /* between what is at the left and the seconds */
    GAUGE_ROWS = 3 /* bar, what stands under it, note */
};

/* ---- sizes ---- */

/* Rows and columns of the bands; ends are the first that is not theirs. */
struct bands {
    int digits_row, digits_rows; /* of the full size, also for minutes */
    int digits_left;
    int cue_row, cue_end;
    bool told;  /* a line below the cue had room */
    bool dense; /* three lines of a long cue begin beside the seconds */
};

static struct bands bands_of(const struct page *page)
{
    enum digit_size size = board_look(page)->digits;
    struct bands bands = {
        .digits_row = BOARD_HEAD_ROW + board_head_rows(page) + 1,
        .digits_rows = digits_rows(size),
        .digits_left = board_digits_left(page),
        .cue_end = page->message_row,
    };
    int cue = page->class >= PAGE_LARGE ? 11 : 7;
    int spare;

    bands.cue_row = bands.digits_row + bands.digits_rows + 1;
    spare = bands.cue_end - bands.cue_row - cue;
    if (spare > 0) {
        bands.digits_row += spare / 3;
        bands.cue_row += spare / 3 + (spare - spare / 3) / 2;
    }
    return bands;
}

/* ---- the parts ---- */

/* Columns at the left of the seconds. */
static int block_columns(const struct page *page,
                         const struct bands *bands,
                         const struct stage *stage)
{
    enum digit_size size = board_digits(page, stage->digits);
    int left = bands->digits_left;
    int minutes = page->columns - 3 - digits_columns(size, stage->digits);

    if (strlen(stage->digits) > 2 && minutes < left)
        left = minutes;
    return left - BLOCK_GAP - page->left;
}

/* Width of the longest breath word but settle, so that marks stay put. */
static int word_columns(const struct page *page, bool letters)
{
    return letters ? glyph_columns(board_look(page)->word, "out") + 2 : 4;
}

/* The word of this moment, with the marks of a breath behind it. */
static void draw_word(const struct page *page,
                      int row,
                      int rows,
                      int room,
                      const struct stage *stage)
{
    enum glyph_size size =
        glyph_columns(board_look(page)->word, stage->word) <= room
            ? board_look(page)->word
            : GLYPH_S;
    int height = glyph_rows(size, page->frame->ascii);
    int wide = glyph_columns(size, stage->word);
    bool letters = height < rows && wide >= 0 && wide <= room;
    int column = page->left + word_columns(page, letters);
    int middle = letters ? row + height / 2 : row;

    if (letters)
        glyph_text(
            page->frame, row, page->left, size, ROLE_ACCENT, stage->word);
    else
        frame_text_fit(
            page->frame, row, page->left, room, ROLE_ACCENT, stage->word);
    if (stage->gauge == GAUGE_PACE)
        pace_cells(page->frame,
                   middle,
                   column,
                   board_breath_cells(page->left + room - column),
                   stage->pace);
}

/* As wide as word and marks together. */
static int gauge_columns(const struct page *page, int room)
{
    int word = word_columns(page, true);
    int cells = board_breath_cells(room - word);

    return cells > 0 ? word + cells : room;
}

static void draw_gauge(const struct page *page,
                       int row,
                       int room,
                       const struct stage *stage)
{
    int cells = gauge_columns(page, room);

    switch (stage->gauge) {
    case GAUGE_BAR:
    case GAUGE_PACE:
        bar_full(page->frame,
                 row,
                 page->left,
                 cells,
                 stage->passed_ms,
                 stage->length_ms);
        if (page->class == PAGE_HUGE)
            bar_full(page->frame,
                     row - 1,
                     page->left,
                     cells,
                     stage->passed_ms,
                     stage->length_ms);
        break;
    case GAUGE_TEMPO:
        tempo_runs(page->frame,
                   row,
                   page->left,
                   cells,
                   stage->tempo,
                   stage->passed_ms);
        break;
    case GAUGE_LANES:
        lane_runs(page->frame,
                  row,
                  page->left,
                  cells,
                  stage->lanes,
                  stage->lane,
                  stage->passed_ms,
                  stage->length_ms);
        break;
    case GAUGE_NONE:
        break;
    }
}

/* A strong note, and behind it what comes then, where both fit. */
static void
draw_note(const struct page *page, int row, int room, const struct stage *stage)
{
    int used = frame_text_fit(
        page->frame, row, page->left, room, ROLE_STRONG, stage->note);
    int gap = used > 0 ? 2 : 0;

    if (used + gap + (int)text_cells(stage->then) <= room)
        frame_text(page->frame,
                   row,
                   page->left + used + gap,
                   room,
                   ROLE_DIM,
                   stage->then);
}

static void draw_block(const struct page *page,
                       const struct bands *bands,
                       const struct stage *stage)
{
    int room = block_columns(page, bands, stage);
    int gauge = bands->digits_row + bands->digits_rows - GAUGE_ROWS;

    if (stage->word != NULL)
        draw_word(page,
                  bands->digits_row,
                  bands->digits_rows - GAUGE_ROWS,
                  room,
                  stage);
    draw_gauge(page, gauge, room, stage);
    if (bands->dense) /* no words right above letters */
        frame_fill(page->frame, gauge + 1, page->left, room, ' ', ROLE_TEXT);
    if (!bands->dense || stage->gauge == GAUGE_NONE)
        frame_text_fit(page->frame,
                       gauge + !bands->dense,
                       page->left,
                       room,
                       ROLE_TEXT,
                       stage->under);
    draw_note(page, bands->dense ? gauge - 1 : gauge + 2, room, stage);
}

/* ---- the cue ---- */

/* Fills in the biggest letters in which the cue has room; false: none. */
static bool cue_fits(const struct page *page,
                     const struct stage *stage,
                     int rows,
                     struct glyph_block *block)
{
    int columns = page->right - page->left;
    bool large = page->class >= PAGE_LARGE;

    if (stage->cue == NULL || (stage->quiet_cue && !large))
        return false;
    *block = (struct glyph_block){
        .size = large && !stage->quiet_cue ? GLYPH_M : GLYPH_S,
        .columns = columns,
        .first = columns,
        .gap = 1,
    };
    for (;; block->size = GLYPH_S) {
        int lines = glyph_lines(block, stage->cue);

        if (lines > 0 &&
            glyph_block_rows(block, lines, page->frame->ascii) <= rows)
            return true;
        if (block->size == GLYPH_S)
            return false;
    }
}

/* A cue too long for two lines: three close ones, the first beside the
 * seconds, on the row of the note. */
static bool cue_fits_dense(const struct page *page,
                           const struct bands *bands,
                           const struct stage *stage,
                           struct glyph_block *block)
{
    int rows = bands->cue_end - bands->cue_row + 2;
    int lines;

    if (stage->cue == NULL || stage->quiet_cue || stage->line_count > 0 ||
        page->frame->ascii)
        return false;
    *block = (struct glyph_block){
        .size = GLYPH_S,
        .columns = page->right - page->left,
        .first = block_columns(page, bands, stage),
    };
    lines = glyph_lines(block, stage->cue);
    return lines > 0 && glyph_block_rows(block, lines, false) <= rows;
}

/* Says in the bands whether it took the note's row. */
static void draw_cue(const struct page *page,
                     struct bands *bands,
                     const struct stage *stage)
{
    int row = bands->cue_row;
    int rows = bands->cue_end - row;
    struct glyph_block block;

    if (cue_fits(page, stage, rows, &block)) {
        row +=
            1 +
            glyph_sentence(
                page->frame, row, page->left, &block, ROLE_STRONG, stage->cue);
    } else if (cue_fits_dense(page, bands, stage, &block)) {
        glyph_sentence(
            page->frame, row - 2, page->left, &block, ROLE_STRONG, stage->cue);
        bands->dense = true;
        return;
    } else if (stage->cue != NULL && rows == 1) {
        row += frame_text_fit(page->frame,
                              row,
                              page->left,
                              page->right - page->left,
                              ROLE_STRONG,
                              stage->cue) > 0;
    } else if (stage->cue != NULL) {
        row += 1 + frame_text_wrap(page->frame,
                                   row,
                                   page->left,
                                   page->right - page->left,
                                   rows,
                                   ROLE_STRONG,
                                   stage->cue);
    }
    bands->told = stage_draw_lines(page, row, bands->cue_end, stage);
}

void board_draw(const struct page *page, const struct stage *stage)
{
    struct bands bands;

    if (page->class == PAGE_COMPACT) {
        compact_draw(page, stage);
        return;
    }
    bands = bands_of(page);
    board_draw_head(page, stage);
    board_draw_digits(page, bands.digits_row, stage);
    draw_cue(page, &bands, stage);
    draw_block(page, &bands, stage);
    if (stage->small != NULL && stage->message[0] == '\0' && !bands.told)
        page_message(page, ROLE_TEXT, stage->small);
    else
        page_message(page, stage->message_role, stage->message);
    page_keys(page, stage->keys);
}
