/* SPDX-License-Identifier: MIT */
/* small - what is left when there is hardly room; see the header. */
#include <limber/core/view/small.h>

#include <limber/core/view/stage.h>

enum {
    LINE_BYTES = 128,
    KEYS_FROM = 5,
    HINT_FROM = 6,
    WIDE = 30
};

static const struct key_item work_keys[] = {
    {"space", "pause", 0, 0},
    {"t", "too much", 2, 0},
    {"q", "quit", 1, 0},
};
static const struct key_item pause_keys[] = {
    {"space", "go on", 0, 0},
    {"q", "quit", 1, 0},
};

/* Up to four lines, the most needed first. */
struct lines {
    char first[LINE_BYTES];
    const char *second, *third;
    struct key_row keys;
};

static void
stage_lines(const struct stage *stage, bool wide, struct lines *lines)
{
    static const struct key_row keys = KEY_ROW(work_keys);
    struct text first;

    text_over(&first, lines->first, sizeof lines->first);
    if (stage->head != stage->name)
        text_addf(
            &first, "%s  ", stage->brief != NULL ? stage->brief : stage->head);
    if (stage->side != NULL)
        text_addf(&first, "%s%s", stage->side, wide ? "  " : " ");
    text_add(&first, stage->count);
    lines->second = stage->name;
    lines->third = stage->cue;
    lines->keys = keys;
}

static void lines_of(const struct app *app,
                     bool wide,
                     struct stage *stage,
                     struct lines *lines)
{
    static const struct key_row paused = KEY_ROW(pause_keys);
    const struct session *s = &app->session;
    bool two = s->options.start_place == PLACE_UNKNOWN;
    struct text first;

    text_over(&first, lines->first, sizeof lines->first);
    stage_of(app, stage);
    lines->second = stage->name;
    switch (s->state) {
    case SESSION_QUESTION:
        text_add(&first, "Pain 0-9 x, f, n ?");
        lines->third = "Further down the leg? Press f.";
        break;
    case SESSION_WHERE:
        text_add(&first, two ? "Where? 1 or 2" : "Where? 0-5");
        lines->second = NULL;
        lines->third = two ? "1 back where it was. 2 still further down."
                           : "1 back 2 buttock 3 thigh 4 below the knee "
                             "5 foot 0 nowhere";
        break;
    case SESSION_NOTICE:
        text_add(&first, "Left out");
        break;
    default:
        stage_lines(stage, wide, lines);
        break;
    }
    if (s->state == SESSION_PAUSED)
        lines->keys = paused;
}

void small_draw(const struct page *page, const struct app *app)
{
    bool wide = page->columns >= WIDE;
    bool hint = page->rows >= HINT_FROM && wide;
    bool keys = page->rows >= KEYS_FROM;
    int end = page->rows - keys - hint;
    struct stage stage;
    struct lines lines = {.second = NULL};
    int row = 1;

    lines_of(app, wide, &stage, &lines);
    frame_text(page->frame, 0, 0, page->columns, ROLE_STRONG, lines.first);
    if (lines.second != NULL && row < end)
        row +=
            frame_text_fit(
                page->frame, row, 0, page->columns, ROLE_TEXT, lines.second) >
            0;
    if (lines.third != NULL && row < end)
        frame_text_wrap(page->frame,
                        row,
                        0,
                        page->columns,
                        end - row,
                        ROLE_STRONG,
                        lines.third);
    if (hint)
        frame_text(page->frame,
                   page->keys_row - 1,
                   0,
                   page->columns,
                   ROLE_DIM,
                   "Small window: 40x12 shows all");
    if (keys)
        page_keys(page, lines.keys);
}
