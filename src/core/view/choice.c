/* SPDX-License-Identifier: MIT */
/* choice - counted first, then drawn around the mark; see the header. */
#include <limber/core/view/choice.h>

#include <stddef.h>

enum {
    MARK = 0x25B6,
    MARK_CELLS = 2,
    GAP = 3,       /* brackets take one cell of it each */
    CLOSE_GAP = 2, /* where there is no room for that */
    WIDE = 76,     /* nothing stands further off than this */
    NO_LABEL_COLUMNS = 34,
    EXPLAINED_ROWS = 18 /* below, every row is needed for an answer */
};

/* ---- where things stand ---- */

/* From the left margin to the first option's text. */
static int option_column(const struct choices *choices)
{
    return MARK_CELLS + choices->label_cells + 2;
}

/* Behind the last column of an answer and of what stands beside it. */
static int answer_end(const struct page *page)
{
    return page->right < page->left + WIDE ? page->right : page->left + WIDE;
}

static int options_cells(const struct choice *choice, int gap)
{
    int cells = 0;

    for (unsigned i = 0; i < choice->count; i++)
        cells += (int)text_cells(choice->options[i]) + (i > 0 ? gap : 0);
    return cells;
}

static int aside_cells(const struct choices *choices,
                       const struct choice *choice)
{
    int cells = choice->aside != NULL ? (int)text_cells(choice->aside) : 0;

    if (cells < choices->aside_cells)
        cells = choices->aside_cells;
    return cells > 0 ? cells + 2 : 0;
}

/* ---- one of several ---- */

static void put_bracketed(const struct page *page,
                          int row,
                          int column,
                          enum role role,
                          const char *text)
{
    int cells = (int)text_cells(text);

    frame_put(page->frame, row, column - 1, '[', role);
    frame_text(page->frame, row, column, cells, role, text);
    frame_put(page->frame, row, column + cells, ']', role);
}

static void draw_options(const struct page *page,
                         int row,
                         int column,
                         int gap,
                         const struct choice *choice)
{
    for (unsigned i = 0; i < choice->count; i++) {
        const char *option = choice->options[i];

        if ((int)i == choice->chosen)
            put_bracketed(page,
                          row,
                          column,
                          choice->fixed ? ROLE_DIM : ROLE_CHOSEN,
                          option);
        else
            frame_text(page->frame,
                       row,
                       column,
                       page->columns,
                       choice->fixed ? ROLE_DIM : ROLE_TEXT,
                       option);
        column += (int)text_cells(option) + gap;
    }
}

static void draw_one(const struct page *page,
                     int row,
                     int column,
                     int room,
                     const struct choice *choice)
{
    int gap = options_cells(choice, GAP) <= room ? GAP : CLOSE_GAP;

    if (options_cells(choice, gap) <= room)
        draw_options(page, row, column, gap, choice);
    else if (choice->chosen != CHOICE_NONE)
        put_bracketed(page,
                      row,
                      column,
                      choice->fixed ? ROLE_DIM : ROLE_CHOSEN,
                      choice->options[choice->chosen]);
    else
        frame_text(page->frame, row, column - 1, 5, ROLE_DIM, "[   ]");
}

/* Whether what stands at the right has room behind the answer; else it has a
 * row of its own. */
static bool aside_fits(const struct choice *choice, int room)
{
    int cells = 3; /* an empty answer */

    if (choice->aside == NULL || choice->many)
        return choice->aside == NULL;
    if (choice->chosen != CHOICE_NONE)
        cells = (int)text_cells(choice->options[choice->chosen]) + 1;
    return cells + 1 + (int)text_cells(choice->aside) <= room;
}

/* ---- any number of several ---- */

static int piece_cells(const char *option)
{
    return 4 + (int)text_cells(option);
}

static void put_piece(const struct page *page,
                      int row,
                      int column,
                      bool marked,
                      unsigned which,
                      const struct choice *choice)
{
    bool on = choice->on & UINT32_C(1) << which;
    bool here = marked && which == choice->under && !choice->fixed;
    enum role role = choice->fixed ? ROLE_DIM
                     : on || here  ? ROLE_CHOSEN
                                   : ROLE_TEXT;

    if (here)
        frame_put(page->frame,
                  row,
                  column - 1,
                  page_rune(page, MARK, '>'),
                  ROLE_CHOSEN);
    frame_text(page->frame, row, column, 3, role, on ? "[x]" : "[ ]");
    frame_text(page->frame,
               row,
               column + 4,
               page->columns,
               role,
               choice->options[which]);
}

/* As many to a row as fit; the label's row is the first. */
static void write_pieces(struct flow *flow,
                         int column,
                         bool marked,
                         const struct choice *choice)
{
    const struct page *page = flow->page;
    int at = column;
    int row = flow_line(flow);

    for (unsigned i = 0; i < choice->count; i++) {
        int cells = piece_cells(choice->options[i]);

        if (at > column && at + cells > page->right) {
            at = column;
            row = flow_line(flow);
        }
        if (row >= 0)
            put_piece(page, row, at, marked, i, choice);
        at += cells + CLOSE_GAP;
    }
}

/* ---- all of them ---- */

static void write_choice(struct flow *flow,
                         const struct choices *choices,
                         unsigned which,
                         bool roomy)
{
    const struct choice *choice = &choices->items[which];
    const struct page *page = flow->page;
    bool marked = which == choices->marked;
    bool tight = page->right - page->left < NO_LABEL_COLUMNS;
    int column = page->left + (tight ? MARK_CELLS : option_column(choices));
    bool beside = aside_fits(choice, answer_end(page) - column);
    int first = flow->at;
    int row = flow_row(flow);

    if (row >= 0) {
        if (marked)
            frame_put(page->frame,
                      row,
                      page->left,
                      page_rune(page, MARK, '>'),
                      ROLE_CHOSEN);
        frame_text(page->frame,
                   row,
                   page->left + MARK_CELLS,
                   page->columns,
                   choice->fixed ? ROLE_DIM
                   : marked      ? ROLE_CHOSEN
                                 : ROLE_TEXT,
                   choice->label);
    }
    if (tight)
        flow_gap(flow);
    if (choice->many)
        write_pieces(flow, column, marked, choice);
    else if ((row = flow_line(flow)) >= 0) {
        draw_one(page,
                 row,
                 column,
                 answer_end(page) - column - aside_cells(choices, choice),
                 choice);
        if (beside && choice->aside != NULL)
            frame_text_right(
                page->frame, row, answer_end(page), ROLE_DIM, choice->aside);
    }
    if (!beside)
        flow_text(flow, column - page->left, 0, ROLE_DIM, choice->aside);
    if (choice->reason != NULL)
        flow_text(
            flow, column - page->left, 0, choice->reason_role, choice->reason);
    if (marked && choice->explains != NULL && !choice->fixed &&
        page->rows >= EXPLAINED_ROWS)
        flow_text(flow, column - page->left, 0, ROLE_DIM, choice->explains);
    if (roomy && flow->at - first < 2)
        flow_gap(flow);
}

static void
write_choices(struct flow *flow, const struct choices *choices, bool roomy)
{
    for (unsigned i = 0; i < choices->count; i++)
        write_choice(flow, choices, i, roomy);
}

int choices_rows(const struct page *page,
                 const struct choices *choices,
                 bool roomy)
{
    struct flow count = {.page = page};

    write_choices(&count, choices, roomy);
    return count.at;
}

/* Rows above the window, so that the marked one is wholly in it, or begins at
 * its top. */
static int rows_above(const struct page *page,
                      const struct choices *choices,
                      int room,
                      bool roomy)
{
    struct flow count = {.page = page};
    int begin = 0, end = 0;

    for (unsigned i = 0; i <= choices->marked && i < choices->count; i++) {
        begin = end;
        write_choice(&count, choices, i, roomy);
        end = count.at;
    }
    if (end <= room)
        return 0;
    return end - room < begin ? end - room : begin;
}

void choices_draw(const struct page *page,
                  const struct choices *choices,
                  int top,
                  int bottom)
{
    bool roomy = choices_rows(page, choices, true) <= bottom - top;
    struct flow flow = {
        .page = page,
        .top = top,
        .bottom = bottom,
        .skip = rows_above(page, choices, bottom - top, roomy),
        .draw = true,
    };

    if (bottom > top)
        write_choices(&flow, choices, roomy);
}
