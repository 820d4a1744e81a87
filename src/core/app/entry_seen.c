/* SPDX-License-Identifier: MIT */
/* entry_seen - what of a question has been on the screen: nobody answers what
 * could not be read. Counted with room to spare, so that it errs on the side of
 * reading on. */
#include <limber/core/app/entry.h>

#include <limber/core/base/text.h>
#include <limber/core/care/signs.h>

enum {
    HEAD_ROWS = 8,       /* above the list, where there is a headline */
    HEAD_ROWS_SMALL = 2, /* where there is none */
    FOOT_ROWS = 2,
    SIGN_MARGIN = 11, /* a number, a box, and the margins */
    LINE_MARGIN = 1,
    KEYS_ROWS = 1,
    FULL_COLUMNS = 60,
    FULL_ROWS = 18
};

static int rows_of(const char *text, int cells)
{
    int rows = 0;

    for (; *text != '\0' && cells > 0; rows++)
        text_wrap(text, (unsigned)cells, &text);
    return cells > 0 ? rows : INT16_MAX;
}

/* Rows from the top of the page to the last sign. */
static int list_rows(const struct app *app)
{
    bool full = app->columns >= FULL_COLUMNS && app->rows >= FULL_ROWS;
    enum sign signs[SIGN_COUNT];
    unsigned count = entry_signs(app, signs);
    int rows = full ? HEAD_ROWS : HEAD_ROWS_SMALL;

    for (unsigned i = 0; i < count; i++)
        rows += rows_of(sign_text(signs[i]), app->columns - SIGN_MARGIN);
    return rows;
}

bool entry_list_is_seen(const struct app *app)
{
    return list_rows(app) <= app->rows - FOOT_ROWS + (int)app->scroll;
}

void entry_read_on(struct app *app)
{
    int step = app->rows - 2 * FOOT_ROWS;

    app->scroll += step > 1 ? (unsigned)step : 1U;
}

bool entry_line_fits(const struct app *app)
{
    return rows_of(care_signs_line, app->columns - LINE_MARGIN) + KEYS_ROWS <=
           app->rows;
}
