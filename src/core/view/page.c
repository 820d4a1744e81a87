/* SPDX-License-Identifier: MIT */
/* page - margins, headlines and scrolling text; see the header. */
#include <limber/core/view/page.h>

#include <stddef.h>
#include <string.h>

static const struct {
    enum page_class class;
    int columns, rows, margin;
} classes[] = {
    {PAGE_HUGE, 180, 54, 4},
    {PAGE_LARGE, 110, 36, 2},
    {PAGE_FULL, 60, 18, 2},
    {PAGE_COMPACT, 40, 12, 1},
};

static enum page_class class_of(const struct frame *frame)
{
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
        if (frame->columns >= classes[i].columns &&
            frame->rows >= classes[i].rows)
            return classes[i].class;
    return PAGE_TINY;
}

struct page page_of(struct frame *frame)
{
    struct page page = {
        .frame = frame,
        .class = class_of(frame),
        .rows = frame->rows,
        .columns = frame->columns,
        .left = frame->columns < 60 ? 1 : 2,
    };
    bool roomy = page.class >= PAGE_LARGE;

    if (page.class == PAGE_HUGE)
        page.left = 4;
    if (page.class == PAGE_TINY)
        page.left = 0;
    page.right = page.columns - page.left;
    page.keys_row = page.rows - (roomy ? 2 : 1);
    page.message_row = page.keys_row - 1;
    return page;
}

uint32_t page_rune(const struct page *page, uint32_t rune, char ascii)
{
    return page->frame->ascii ? (uint32_t)(unsigned char)ascii : rune;
}

int page_letters(const struct page *page,
                 int row,
                 int column,
                 int columns,
                 enum glyph_size size,
                 enum role role,
                 const char *text)
{
    int rows = glyph_rows(size, page->frame->ascii);
    int used = glyph_columns(size, text);

    if (used >= 0 && used <= columns)
        glyph_text(page->frame, row, column, size, role, text);
    else
        frame_text_fit(
            page->frame, row + rows / 2, column, columns, role, text);
    return rows;
}

void page_letters_right(const struct page *page,
                        int row,
                        int least,
                        enum glyph_size size,
                        enum role role,
                        const char *text)
{
    int rows = glyph_rows(size, page->frame->ascii);
    int used = glyph_columns(size, text);

    if (used >= 0 && page->right - used >= least)
        glyph_text(page->frame, row, page->right - used, size, role, text);
    else if (page->right - (int)text_cells(text) >= least)
        frame_text_right(page->frame, row + rows / 2, page->right, role, text);
}

int page_top(const struct page *page,
             const char *head,
             enum role role,
             const char *first,
             const char *second)
{
    int row = page->rows < 20 ? 0 : 1;
    int cells = first != NULL ? (int)text_cells(first) : 0;
    int other = second != NULL ? (int)text_cells(second) : 0;
    int room, rows;
    bool beside;

    if (other > cells)
        cells = other;
    room = page->right - page->left;
    if (page->class < PAGE_FULL) {
        frame_text_fit(page->frame, 0, page->left, room, role, head);
        if (first != NULL &&
            (int)(text_cells(head) + 2 + text_cells(first)) <= room)
            frame_text_right(page->frame, 0, page->right, ROLE_DIM, first);
        return page->class == PAGE_TINY ? 1 : 2;
    }
    beside = glyph_columns(GLYPH_S, head) + 2 + cells <= room;
    rows = page_letters(page, row, page->left, room, GLYPH_S, role, head);
    if (first != NULL) /* below, where the headline takes the whole row */
        frame_text_right(page->frame,
                         row + (beside ? 1 : rows),
                         page->right,
                         ROLE_STRONG,
                         first);
    if (second != NULL && beside)
        frame_text_right(page->frame, row + 2, page->right, ROLE_DIM, second);
    return row + rows + 1;
}

int page_text_rows(const char *text, int cells)
{
    int rows = 0;

    while (*text != '\0' && cells > 0) {
        text_wrap(text, (unsigned)cells, &text);
        rows++;
    }
    return rows;
}

void page_sentence(
    const struct page *page, int row, int end, enum role role, const char *text)
{
    int cells = page->right - page->left;

    if (page_text_rows(text, cells) <= end - row)
        frame_text_wrap(
            page->frame, row, page->left, cells, end - row, role, text);
    else
        frame_text_fit(page->frame, row, page->left, cells, role, text);
}

bool page_is_too_low(const struct page *page)
{
    if (page->rows > 3)
        return false;
    page_bigger(page);
    return true;
}

void page_bigger(const struct page *page)
{
    frame_text_wrap(page->frame,
                    0,
                    page->left,
                    page->columns - 1,
                    page->rows,
                    ROLE_WARN,
                    "Make window bigger");
}

void page_message(const struct page *page, enum role role, const char *text)
{
    frame_text_fit(page->frame,
                   page->message_row,
                   page->left,
                   page->right - page->left,
                   role,
                   text);
}

static bool does_nothing(const struct page *page, const struct key_item *item)
{
    return (!page->speaks && strcmp(item->key, "v") == 0) ||
           (!page->sounds && strcmp(item->key, "s") == 0);
}

void page_keys(const struct page *page, struct key_row keys)
{
    struct key_item items[KEY_ITEMS_MAX];
    unsigned count = 0;

    for (unsigned i = 0; i < keys.count && count < KEY_ITEMS_MAX; i++)
        if (!does_nothing(page, &keys.items[i]))
            items[count++] = keys.items[i];
    keys_draw(page->frame,
              page->keys_row,
              page->left,
              (struct key_row){items, count});
}

/* ---- running text ---- */

int flow_row(const struct flow *flow)
{
    int row = flow->top + flow->at - flow->skip;

    if (!flow->draw || flow->at < flow->skip || row >= flow->bottom)
        return -1;
    return row;
}

int flow_line(struct flow *flow)
{
    int row = flow_row(flow);

    flow->at++;
    return row;
}

void flow_gap(struct flow *flow)
{
    flow->at++;
}

void flow_text(
    struct flow *flow, int indent, int cells, enum role role, const char *text)
{
    const struct page *page = flow->page;
    int room = page->right - page->left - indent;

    if (cells <= 0 || cells > room)
        cells = room;
    if (cells < 1)
        cells = 1;
    while (*text != '\0') {
        const char *next;
        size_t bytes = text_wrap(text, (unsigned)cells, &next);
        int row = flow_line(flow);
        const char *end = text + bytes;
        int column = page->left + indent;

        while (row >= 0 && text < end) {
            uint32_t rune = text_next(&text);

            frame_put(page->frame, row, column, rune, role);
            column += (int)text_rune_cells(rune);
        }
        text = next;
    }
}

void flow_labelled(struct flow *flow,
                   const char *label,
                   int indent,
                   enum role role,
                   const char *text)
{
    const struct page *page = flow->page;
    int row = flow_row(flow);

    if (page->right - page->left - indent < 20) {
        flow_text(flow, 0, 0, ROLE_DIM, label);
        indent = 0;
    } else if (row >= 0) {
        frame_text(page->frame, row, page->left, indent - 1, ROLE_DIM, label);
    }
    flow_text(flow, indent, 0, role, text);
}

void page_flow(const struct page *page,
               int top,
               int bottom,
               unsigned scroll,
               void (*write)(struct flow *flow, const void *what),
               const void *what)
{
    struct flow count = {.page = page, .top = top, .bottom = bottom};
    struct flow flow = {
        .page = page, .top = top, .bottom = bottom, .draw = true};
    const char *more = page->frame->ascii ? "more: down" : "more \u2193";
    int hidden;

    if (bottom <= top)
        return;
    write(&count, what);
    hidden = count.at - (bottom - top);
    if (hidden > 0) {
        flow.skip = (int)scroll < hidden ? (int)scroll : hidden;
        if (flow.skip < hidden && bottom < page->keys_row)
            frame_text_right(page->frame,
                             page->keys_row - 1,
                             page->right,
                             ROLE_ACCENT,
                             more);
    }
    write(&flow, what);
}
