/* SPDX-License-Identifier: MIT */
/* picker - what was typed, the list, and at its right what the marked one is.
 */
#include <limber/core/view/picker.h>

#include <stdio.h>

#include <limber/core/app/showing.h>
#include <limber/core/session/speech.h>
#include <limber/core/view/card.h>
#include <limber/core/view/picture.h>

enum {
    MARK = 0x25B6,
    CURSOR = 0x258F,
    LINE_BYTES = 256,
    ASIDE_COLUMN = 40,        /* from the left margin */
    ASIDE_FROM = 76,          /* columns of the window */
    ASIDE_COLUMN_NARROW = 36, /* below that, where there is a figure */
    ASIDE_FROM_ROWS = 18,
    PICTURE_LEAST_HEIGHT = 22,
    PICTURE_HEIGHT = 34 /* of its columns, in hundredths */
};

static const struct key_item keys[] = {
    {"type", "find", 3, 0},
    {"up/down", "move", 4, 0},
    {"Enter", "do it now", 0, 0},
    {"Tab", "card", 2, 0},
    {"Esc", "close", 1, 0},
};

static const struct exercise *match(const struct app *app, unsigned i)
{
    return app->catalogue->exercises[app->matches[i]];
}

/* "stretch, 30 s each side" */
static void describe(const struct exercise *exercise, struct text *out)
{
    struct form form = exercise_form(exercise, exercise->start);

    text_add(out, phase_word(exercise->phase));
    text_add(out, ", ");
    dose_describe(&form.dose, out);
    if (exercise->sides == SIDES_EACH)
        text_add(out, " each side");
}

static void draw_match(const struct page *page,
                       int row,
                       int cells,
                       bool marked,
                       bool second,
                       const struct exercise *exercise)
{
    char line[LINE_BYTES];
    struct text text;

    if (marked)
        frame_put(page->frame,
                  row,
                  page->left,
                  page_rune(page, MARK, '>'),
                  ROLE_CHOSEN);
    frame_text_fit(page->frame,
                   row,
                   page->left + 2,
                   cells - 2,
                   marked ? ROLE_CHOSEN : ROLE_TEXT,
                   exercise->name);
    if (!second)
        return;
    text_over(&text, line, sizeof line);
    describe(exercise, &text);
    frame_text_fit(
        page->frame, row + 1, page->left + 2, cells - 2, ROLE_DIM, line);
}

static void draw_list(
    const struct page *page, int row, int end, int cells, const struct app *app)
{
    bool roomy = page->rows >= 20;
    int pitch = roomy ? 3 : 1;
    unsigned fit =
        end > row ? (unsigned)((end - row + (roomy ? 1 : 0)) / pitch) : 0;
    unsigned first = fit > 0 && app->mark >= fit ? app->mark - fit + 1 : 0;

    for (unsigned i = first; i < app->match_count && i - first < fit; i++)
        draw_match(page,
                   row + (int)(i - first) * pitch,
                   cells,
                   i == app->mark,
                   roomy,
                   match(app, i));
    if (app->match_count == 0 && fit > 0)
        frame_text_fit(page->frame,
                       row,
                       page->left + 2,
                       cells - 2,
                       ROLE_DIM,
                       "No move is called so.");
}

static void draw_query(const struct page *page, int row, const struct app *app)
{
    int column = page->left;

    column += frame_text(page->frame, row, column, 5, ROLE_DIM, "find ");
    column += frame_text_fit(page->frame,
                             row,
                             column,
                             page->right - column - 1,
                             ROLE_STRONG,
                             app->query);
    frame_put(
        page->frame, row, column, page_rune(page, CURSOR, '_'), ROLE_ACCENT);
}

typedef void writer(struct flow *flow, const void *card);

static int rows_of(const struct page *page, writer *write, const void *card)
{
    struct flow flow = {.page = page};

    write(&flow, card);
    return flow.at;
}

static void write_nothing(struct flow *flow, const void *card)
{
    (void)flow;
    (void)card;
}

/* What stands below a figure, and the rows that leaves to the figure: the most
 * words that leave it enough. Beside all that is to do it must be large: a
 * small one wants few words. */
static writer *choose_words(const struct page *aside,
                            int room,
                            const struct card *card,
                            int *rows)
{
    static writer *const less[] = {
        card_write_short, card_write_needs, card_write_targets};
    int columns = aside->right - aside->left;

    *rows = room - 1 - rows_of(aside, card_write_brief, card);
    if (*rows >= PICTURE_ROWS_MIN &&
        *rows >= columns * PICTURE_LEAST_HEIGHT / 100)
        return card_write_brief;
    for (size_t i = 0; i < sizeof less / sizeof less[0]; i++) {
        *rows = room - 1 - rows_of(aside, less[i], card);
        if (*rows >= PICTURE_ROWS_MIN)
            return less[i];
    }
    *rows = room;
    return write_nothing;
}

static void draw_aside(const struct page *aside,
                       int row,
                       int end,
                       const struct app *app,
                       const struct showing *showing)
{
    const struct exercise *exercise = app_marked_exercise(app);
    struct form form = exercise_form(exercise, exercise->start);
    const struct card card = {.form = &form, .exercise = exercise};
    int columns = aside->right - aside->left;
    int most = columns * PICTURE_HEIGHT / 100;
    writer *write = card_write_brief;
    int rows;

    if (showing->figure != NULL) {
        write = choose_words(aside, end - row, &card, &rows);
        if (rows > most && write != write_nothing)
            rows = most;
        picture_draw(aside->frame,
                     row,
                     aside->left,
                     rows,
                     columns,
                     &(struct picture){.figure = showing->figure,
                                       .cells = app->figures.cells,
                                       .mirrored = showing->mirrored,
                                       .moment = showing->moment});
        row += rows + 1;
    }
    page_flow(aside, row, end, 0, write, &card);
}

/* Columns from the left margin to what the marked exercise is; 0: there is no
 * room for that. */
static int aside_column(const struct page *page, const struct showing *showing)
{
    if (page->columns >= ASIDE_FROM && page->rows >= ASIDE_FROM_ROWS)
        return ASIDE_COLUMN;
    return showing->figure != NULL ? ASIDE_COLUMN_NARROW : 0;
}

void picker_draw(const struct page *page, const struct app *app)
{
    static const struct key_row row_keys = KEY_ROW(keys);
    struct showing showing = showing_of(app);
    struct page aside = *page;
    int column = aside_column(page, &showing);
    int cells = column > 0 ? column - (column < ASIDE_COLUMN ? 1 : 3)
                           : page->right - page->left;
    char count[48];
    int row;

    snprintf(count,
             sizeof count,
             "%u of %u",
             app->match_count,
             app->catalogue->exercise_count);
    row = page_top(page, "Moves", ROLE_HEAD, count, NULL);
    if (page->class == PAGE_TINY)
        row = 0;
    draw_query(page, row, app);
    row += page->rows >= 18 ? 2 : 1;
    draw_list(page, row, page->keys_row - (page->rows >= 18), cells, app);
    aside.left += column;
    if (column > 0 && app_marked_exercise(app) != NULL)
        draw_aside(&aside, row, page->keys_row - 1, app, &showing);
    page_keys(page, row_keys);
}
