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
    ASIDE_COLUMN = 40, /* from the left margin */
    ASIDE_FROM = 76,   /* columns of the window */
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

static int rows_of(const struct page *page,
                   void (*write)(struct flow *flow, const void *what),
                   const struct card *card)
{
    struct flow flow = {.page = page};

    write(&flow, card);
    return flow.at;
}

/* The figure over the text: over all of it where that leaves the figure room
 * enough, else over its last lines. Returns the rows it takes with the gap
 * below it; 0: there is none. */
static int draw_picture(const struct page *aside,
                        int row,
                        int end,
                        const struct app *app,
                        const struct card *card,
                        bool *whole)
{
    struct showing showing = showing_of(app);
    int columns = aside->right - aside->left;
    int most = columns * PICTURE_HEIGHT / 100;
    int rows = end - row - 1 - rows_of(aside, card_write_brief, card);

    *whole = rows >= PICTURE_ROWS_MIN &&
             rows >= columns * PICTURE_LEAST_HEIGHT / 100;
    if (!*whole)
        rows = end - row - 1 - rows_of(aside, card_write_short, card);
    if (rows > most)
        rows = most;
    if (showing.figure == NULL || rows < PICTURE_ROWS_MIN) {
        *whole = true;
        return 0;
    }
    picture_draw(aside->frame,
                 row,
                 aside->left,
                 rows,
                 columns,
                 &(struct picture){.figure = showing.figure,
                                   .cells = app->figures.cells,
                                   .mirrored = showing.mirrored,
                                   .moment = showing.moment});
    return rows + 1;
}

static void draw_aside(const struct page *page,
                       int row,
                       int end,
                       const struct app *app,
                       const struct exercise *exercise)
{
    struct page aside = *page;
    struct form form = exercise_form(exercise, exercise->start);
    const struct card card = {.form = &form, .exercise = exercise};
    bool whole;

    aside.left += ASIDE_COLUMN;
    row += draw_picture(&aside, row, end, app, &card, &whole);
    page_flow(&aside,
              row,
              end,
              0,
              whole ? card_write_brief : card_write_short,
              &card);
}

void picker_draw(const struct page *page, const struct app *app)
{
    static const struct key_row row_keys = KEY_ROW(keys);
    const struct exercise *marked = app_marked_exercise(app);
    bool aside = page->columns >= ASIDE_FROM && page->rows >= 18;
    int cells = aside ? ASIDE_COLUMN - 3 : page->right - page->left;
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
    if (aside && marked != NULL)
        draw_aside(page, row, page->keys_row - 1, app, marked);
    page_keys(page, row_keys);
}
