/* SPDX-License-Identifier: MIT */
/* page - what all screens share: margins, classes of size, headlines, and
 * running text that scrolls.
 *
 * A page borrows its frame for as long as it is used.
 */
#ifndef LIMBER_CORE_VIEW_PAGE_H
#define LIMBER_CORE_VIEW_PAGE_H

#include <stdbool.h>

#include <limber/core/view/frame.h>
#include <limber/core/view/glyph.h>
#include <limber/core/view/keys.h>

/* By size of the window; each wants columns and rows. */
enum page_class {
    PAGE_TINY,    /* less than 40x12: text only */
    PAGE_COMPACT, /* from 40x12: seconds in M */
    PAGE_FULL,    /* from 60x18: seconds in L */
    PAGE_LARGE,   /* from 110x36: seconds in XL, side in M */
    PAGE_HUGE     /* from 180x54: seconds in XXL, name in M */
};

struct page {
    struct frame *frame;
    enum page_class class;
    int rows, columns;
    int left, right; /* first column of the content, first behind it */
    int keys_row;
    int message_row;
    bool speaks; /* v does something: else it is not among the keys */
    bool sounds; /* the same of s */
};

struct page page_of(struct frame *frame);

/* The character for a mark, or its ASCII. */
uint32_t page_rune(const struct page *page, uint32_t rune, char ascii);

/* Letters of `size` in a band of that height, at `column`; as bold text on the
 * middle row of the band where they do not fit into `columns`. Returns the
 * rows of the band. */
int page_letters(const struct page *page,
                 int row,
                 int column,
                 int columns,
                 enum glyph_size size,
                 enum role role,
                 const char *text);
/* The same, ended at the right margin, `least` columns from the left. */
void page_letters_right(const struct page *page,
                        int row,
                        int least,
                        enum glyph_size size,
                        enum role role,
                        const char *text);

/* The top of a page that is no stage: headline at row 1 and up to two short
 * lines at its right; returns the first row free behind it. */
int page_top(const struct page *page,
             const char *head,
             enum role role,
             const char *first,
             const char *second);

/* Rows that wrapped text takes. */
int page_text_rows(const char *text, int cells);
/* A sentence from `row` on, wrapped; where `end` is too near for the whole of
 * it, its beginning on one row. */
void page_sentence(const struct page *page,
                   int row,
                   int end,
                   enum role role,
                   const char *text);

/* What there is no row for even when it scrolls: asks for a bigger window, and
 * returns true. */
bool page_is_too_low(const struct page *page);
/* Says so; nothing else is drawn then. */
void page_bigger(const struct page *page);

/* The row above the keys. */
void page_message(const struct page *page, enum role role, const char *text);
void page_keys(const struct page *page, struct key_row keys);

/* Running text between two rows, of which the first `skip` are above the
 * window. Everything is asked for twice: with `draw` false only to count. */
struct flow {
    const struct page *page;
    int top, bottom; /* rows; bottom is the first that is not its own */
    int skip;
    int at; /* rows so far */
    bool draw;
};

/* Wrapped text at `indent` columns; `cells` 0: to the right margin. */
void flow_text(
    struct flow *flow, int indent, int cells, enum role role, const char *text);
/* The same with a label at the left margin of its first row. */
void flow_labelled(struct flow *flow,
                   const char *label,
                   int indent,
                   enum role role,
                   const char *text);
void flow_gap(struct flow *flow);
/* The row of the frame that comes next; -1: it is outside the window. */
int flow_row(const struct flow *flow);
/* The same, taken for the caller to fill. */
int flow_line(struct flow *flow);

/* Runs `write` over the rows from `top` to `bottom`, scrolled by `scroll` as
 * far as there is more, and says when there is. */
void page_flow(const struct page *page,
               int top,
               int bottom,
               unsigned scroll,
               void (*write)(struct flow *flow, const void *what),
               const void *what);

#endif
