/* SPDX-License-Identifier: MIT */
/* compact - name, letters beside the seconds, a bar, the cue; see the header.
 */
#include <limber/core/view/compact.h>

#include <limber/core/view/digits.h>

enum {
    ROW = 3, /* of the seconds, five rows */
    BAR = 8,
    CUE = 9,
    AFTER_DIGITS = 3, /* columns from the seconds to the window's edge */
    BREATH_CELLS = 12
};

/* The state, else the side, else the word, as high as the seconds allow. */
static void draw_letters(const struct page *page,
                         int room,
                         bool side_as_text,
                         const struct stage *stage)
{
    const char *text = stage->brief != NULL                   ? stage->brief
                       : stage->side != NULL && !side_as_text ? stage->side
                                                              : stage->word;
    enum role role =
        text != NULL && text == stage->brief ? stage->head_role : ROLE_ACCENT;
    int rows = glyph_rows(GLYPH_S, page->frame->ascii);

    if (text != NULL)
        page_letters(page,
                     ROW + (5 - rows + 1) / 2,
                     page->left,
                     room,
                     GLYPH_S,
                     role,
                     text);
}

/* How this moment goes: breath, part of a rep, lane, or which rep. */
static void
draw_word(const struct page *page, int room, const struct stage *stage)
{
    int row = ROW + 4;
    int at = page->left;

    if (page->frame->ascii || stage->brief != NULL)
        return;
    if (stage->head != stage->name)
        frame_text_fit(page->frame, row, at, room, ROLE_STRONG, stage->head);
    else if (stage->gauge == GAUGE_PACE || stage->side != NULL)
        at += frame_text_fit(page->frame,
                             row,
                             at,
                             room,
                             ROLE_ACCENT,
                             stage->word != NULL ? stage->word : "");
    else
        frame_text_fit(page->frame, row, at, room, ROLE_STRONG, stage->note);
    if (stage->gauge == GAUGE_PACE && page->left + 4 + BREATH_CELLS <= room + 1)
        pace_cells(page->frame, row, page->left + 4, BREATH_CELLS, stage->pace);
}

static int draw_cue(const struct page *page, const struct stage *stage)
{
    int columns = page->right - page->left;
    int rows = page->keys_row - CUE - 1;
    const struct glyph_block block = {GLYPH_S, columns, columns, 1};
    int lines;

    if (stage->cue == NULL)
        return CUE;
    lines = glyph_lines(&block, stage->cue);
    if (lines > 0 && !stage->quiet_cue &&
        glyph_block_rows(&block, lines, page->frame->ascii) < rows)
        return CUE + 1 +
               glyph_sentence(page->frame,
                              CUE + 1,
                              page->left,
                              &block,
                              ROLE_STRONG,
                              stage->cue);
    if (stage->message[0] == '\0' && stage->small == NULL)
        rows++;
    if (rows == 1)
        return CUE + (frame_text_fit(page->frame,
                                     CUE,
                                     page->left,
                                     columns,
                                     ROLE_STRONG,
                                     stage->cue) > 0);
    return CUE + frame_text_wrap(page->frame,
                                 CUE,
                                 page->left,
                                 columns,
                                 rows,
                                 ROLE_STRONG,
                                 stage->cue);
}

void compact_draw(const struct page *page, const struct stage *stage)
{
    int columns = page->right - page->left;
    int end = page->columns - AFTER_DIGITS;
    int digits = digits_columns(DIGITS_M, stage->digits);
    int two = digits_columns(DIGITS_M, "00");
    int room = end - (digits > two ? digits : two) - 1 - page->left;
    bool side_as_text =
        stage->side != NULL &&
        (stage->brief != NULL || glyph_columns(GLYPH_S, stage->side) > room);
    int row;

    frame_text_fit(page->frame,
                   2,
                   page->left,
                   columns - (side_as_text ? 7 : 0),
                   ROLE_STRONG,
                   stage->name);
    if (side_as_text)
        frame_text_right(page->frame, 2, page->right, ROLE_ACCENT, stage->side);
    if (room > 4) {
        draw_letters(page, room, side_as_text, stage);
        draw_word(page, room, stage);
    }
    digits_text(page->frame,
                ROW,
                end - digits,
                DIGITS_M,
                stage->digit_role,
                stage->digits);
    if (stage->length_ms > 0)
        bar_thin(page->frame,
                 BAR,
                 page->left,
                 columns,
                 stage->passed_ms,
                 stage->length_ms,
                 ROLE_ACCENT);
    row = draw_cue(page, stage);
    stage_draw_lines(page, row, page->message_row, stage);
    if (stage->small != NULL && stage->message[0] == '\0')
        page_message(page, ROLE_TEXT, stage->small);
    else
        page_message(page, stage->message_role, stage->message);
    page_keys(page, stage->keys);
}
