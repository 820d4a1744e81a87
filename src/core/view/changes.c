/* SPDX-License-Identifier: MIT */
/* changes - sentences come in whole or not at all; see the header. */
#include <limber/core/view/changes.h>

#include <stddef.h>

#include <limber/core/base/span.h>

enum {
    SENTENCE_BYTES = 320
};

const struct plan *changes_plan(const struct app *app)
{
    return app->plan != NULL ? app->plan : app->preview;
}

void changes_describe(const struct plan *plan, struct text *out)
{
    char clock[SPAN_TEXT];

    text_addf(out,
              "%u %s, %s",
              plan->step_count,
              plan->step_count == 1 ? "move" : "moves",
              span_clock(clock, plan->length_ms));
    for (unsigned i = 0; i < plan->step_count; i++) {
        if (plan->steps[i].round_count < 2)
            continue;
        text_addf(out, ", %s side first", side_word(plan->steps[i].rounds[0]));
        break;
    }
    text_add(out, ".");
}

static bool is_said(const struct change *change, bool gentle)
{
    return gentle || change->kind != CHANGE_GENTLE;
}

static unsigned count_of(const struct app *app, bool gentle)
{
    const struct tailored *tailored = app->tailored;
    unsigned count = 0;

    for (unsigned i = 0; tailored != NULL && i < tailored->change_count; i++)
        count += is_said(&tailored->changes[i], gentle);
    return count;
}

static const char *sentence_of(const struct change *change,
                               char buffer[static SENTENCE_BYTES])
{
    struct text text;

    text_over(&text, buffer, SENTENCE_BYTES);
    change_describe(change, &text);
    return buffer;
}

/* "and 3 more: limber plan daily --today" */
static void draw_more(const struct page *page,
                      int row,
                      unsigned said,
                      unsigned left,
                      const struct app *app)
{
    const struct plan *plan = changes_plan(app);
    char line[SENTENCE_BYTES];
    struct text text;

    text_over(&text, line, sizeof line);
    text_addf(&text, "%s%u more", said > 0 ? "and " : "", left);
    if (said == 0)
        text_add(&text, left == 1 ? " change" : " changes");
    if (plan != NULL && plan->id != NULL) {
        text_add(&text, ": limber plan ");
        text_add_clean(&text, plan->id);
        text_add(&text, " --today");
    }
    frame_text_fit(
        page->frame, row, page->left, page->right - page->left, ROLE_DIM, line);
}

/* What is laid out, and where; without drawing where `draw` is false. */
struct layout {
    const struct page *page;
    int top, bottom;
    unsigned most;
    bool gentle, draw;
};

static int lay_out(const struct layout *layout, const struct app *app)
{
    const struct page *page = layout->page;
    unsigned count = count_of(app, layout->gentle);
    unsigned said = 0;
    int cells = page->right - page->left;
    int row = layout->top;

    for (unsigned i = 0; count > 0 && i < app->tailored->change_count; i++) {
        const struct change *change = &app->tailored->changes[i];
        char buffer[SENTENCE_BYTES];
        int rows;

        if (!is_said(change, layout->gentle))
            continue;
        rows = page_text_rows(sentence_of(change, buffer), cells);
        if (said == layout->most ||
            row + rows + (said + 1 < count) > layout->bottom)
            break;
        if (layout->draw)
            frame_text_wrap(
                page->frame, row, page->left, cells, rows, ROLE_TEXT, buffer);
        row += rows;
        said++;
    }
    if (said < count && row < layout->bottom) {
        if (layout->draw)
            draw_more(page, row, said, count - said, app);
        row++;
    }
    return row - layout->top;
}

int changes_draw(const struct page *page,
                 int top,
                 int bottom,
                 unsigned most,
                 const struct app *app,
                 bool gentle)
{
    return lay_out(&(struct layout){page, top, bottom, most, gentle, true},
                   app);
}

int changes_rows(const struct page *page,
                 int rows,
                 unsigned most,
                 const struct app *app,
                 bool gentle)
{
    return lay_out(&(struct layout){page, 0, rows, most, gentle, false}, app);
}
