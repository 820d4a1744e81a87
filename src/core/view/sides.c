/* SPDX-License-Identifier: MIT */
/* sides - everything stands in the middle; see the header. */
#include <limber/core/view/sides.h>

#include <limber/core/view/bars.h>
#include <limber/core/view/board.h>
#include <limber/core/view/digits.h>
#include <limber/core/view/stage.h>

enum {
    LINE_MAX_BYTES = 256,
    HEAD_ROW = 3
};

static int centred(const struct page *page, int columns)
{
    return (page->columns - columns) / 2;
}

/* The new side and the seconds in one row. */
static void
draw_side(const struct page *page, int row, const struct stage *stage)
{
    const char *side = stage->side != NULL ? stage->side : "";
    int letters = glyph_columns(GLYPH_M, side);
    int gap = 6;
    int all = letters + gap + digits_columns(DIGITS_M, stage->digits);
    int column = centred(page, all);

    glyph_text(page->frame, row, column, GLYPH_M, ROLE_ACCENT, side);
    digits_text(page->frame,
                row,
                column + letters + gap,
                DIGITS_M,
                stage->digit_role,
                stage->digits);
}

static void
draw_centred_text(const struct page *page, int row, int rows, const char *text)
{
    int room = page->right - page->left;

    while (rows-- > 0 && text != NULL && *text != '\0') {
        const char *next;
        size_t bytes = text_wrap(text, (unsigned)room, &next);
        char line[LINE_MAX_BYTES];
        struct text out;

        text_over(&out, line, sizeof line);
        text_add_bytes(&out, text, bytes);
        frame_text(page->frame,
                   row,
                   centred(page, (int)text_cells(line)),
                   room,
                   ROLE_STRONG,
                   line);
        text = next;
        row++;
    }
}

void sides_draw(const struct page *page, const struct app *app)
{
    struct stage stage;
    enum glyph_size size = page->class >= PAGE_LARGE ? GLYPH_M : GLYPH_S;
    int head = glyph_rows(size, page->frame->ascii);
    int down = page->rows > 24 ? (page->rows - 24) / 3 : 0;
    int row = 6 + down;
    int cells = page->right - page->left;

    stage_of(app, &stage);
    if (page->class == PAGE_COMPACT || page->rows < 24) {
        board_draw(page, &stage);
        return;
    }
    frame_text_fit(
        page->frame, HEAD_ROW, page->left, cells, ROLE_STRONG, stage.name);
    glyph_text(page->frame,
               row,
               centred(page, glyph_columns(size, stage.head)),
               size,
               ROLE_HEAD,
               stage.head);
    row += head + (page->frame->ascii && size == GLYPH_S ? 1 : 2);
    draw_side(page, row, &stage);
    row += 7;
    draw_centred_text(page, row, 1 + (down > 0), stage.cue);
    row += 2 + (down > 0);
    bar_full(
        page->frame, row, page->left, cells, stage.passed_ms, stage.length_ms);
    frame_text_fit(page->frame,
                   page->message_row,
                   page->left,
                   cells,
                   stage.message_role,
                   stage.message);
    page_keys(page, stage.keys);
}
