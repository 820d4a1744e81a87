/* SPDX-License-Identifier: MIT */
/* board_parts - headline and seconds; see the header. */
#include <limber/core/view/board_parts.h>

#include <string.h>

enum {
    SIDE_GAP = 4 /* between a name and a side */
};

static const struct board_look looks[] = {
    [PAGE_FULL] = {DIGITS_L, GLYPH_S, GLYPH_S, GLYPH_S, 5},
    [PAGE_LARGE] = {DIGITS_XL, GLYPH_S, GLYPH_M, GLYPH_M, 4},
    [PAGE_HUGE] = {DIGITS_XXL, GLYPH_M, GLYPH_M, GLYPH_M, 4},
};

const struct board_look *board_look(const struct page *page)
{
    return &looks[page->class];
}

/* ---- headline ---- */

/* The headline is in letters where a row is left below the seconds. */
static bool head_is_letters(const struct page *page)
{
    return BOARD_HEAD_ROW + glyph_rows(GLYPH_S, page->frame->ascii) +
               digits_rows(looks[page->class].digits) + 2 <
           page->message_row;
}

int board_head_rows(const struct page *page)
{
    int head = glyph_rows(looks[page->class].head, page->frame->ascii);
    int side = glyph_rows(looks[page->class].side, page->frame->ascii);

    if (!head_is_letters(page))
        return 1;
    return head > side ? head : side;
}

static void draw_head_as_text(const struct page *page,
                              const struct stage *stage)
{
    frame_text_fit(page->frame,
                   BOARD_HEAD_ROW,
                   page->left,
                   page->right - page->left - 8,
                   stage->head_role,
                   stage->head);
    frame_text_right(page->frame,
                     BOARD_HEAD_ROW,
                     page->right,
                     stage->side != NULL ? ROLE_ACCENT : ROLE_DIM,
                     stage->side != NULL ? stage->side : stage->beside);
}

void board_draw_head(const struct page *page, const struct stage *stage)
{
    enum glyph_size side_size = looks[page->class].side;
    int room = page->right - page->left;
    int side = 0;

    if (!head_is_letters(page)) {
        draw_head_as_text(page, stage);
        return;
    }
    if (stage->side != NULL)
        side = glyph_columns(side_size, stage->side) + SIDE_GAP;
    else if (stage->beside[0] != '\0')
        side = (int)text_cells(stage->beside) + SIDE_GAP;
    page_letters(page,
                 BOARD_HEAD_ROW,
                 page->left,
                 room - side,
                 looks[page->class].head,
                 stage->head_role,
                 stage->head);
    if (stage->side != NULL)
        page_letters_right(page,
                           BOARD_HEAD_ROW,
                           page->left,
                           side_size,
                           ROLE_ACCENT,
                           stage->side);
    else if (side > 0 && side < room / 2)
        frame_text_right(page->frame,
                         BOARD_HEAD_ROW + 1,
                         page->right,
                         ROLE_DIM,
                         stage->beside);
}

/* ---- seconds ---- */

enum digit_size board_digits(const struct page *page, const char *digits)
{
    enum digit_size size = looks[page->class].digits;

    if (strlen(digits) > 2 && size > DIGITS_M)
        return size - 1;
    return size;
}

int board_digits_right(const struct page *page)
{
    return page->columns - looks[page->class].after_digits;
}

int board_digits_left(const struct page *page)
{
    return board_digits_right(page) -
           digits_columns(looks[page->class].digits, "00");
}

void board_draw_digits(const struct page *page,
                       int row,
                       const struct stage *stage)
{
    enum digit_size size = board_digits(page, stage->digits);
    bool minutes = strlen(stage->digits) > 2;
    int spare = digits_rows(looks[page->class].digits) - digits_rows(size);
    int end = minutes && page->class == PAGE_FULL ? page->columns - 3
                                                  : board_digits_right(page);

    digits_text(page->frame,
                row + spare / 2,
                end - digits_columns(size, stage->digits),
                size,
                stage->digit_role,
                stage->digits);
}

int board_breath_cells(int room)
{
    int cells = room / BOARD_BREATH_CELLS * BOARD_BREATH_CELLS;

    return cells < BOARD_BREATH_CELLS_MAX ? cells : BOARD_BREATH_CELLS_MAX;
}
