/* SPDX-License-Identifier: MIT */
/* small - what is left when there is hardly room; see the header. */
#include <limber/core/view/small.h>

#include <limber/core/session/report.h>
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
static const struct key_item ask_keys[] = {
    {"f", "further", 1, 0},
    {"q", "quit", 0, 0},
};
static const struct key_item notice_keys[] = {
    {"Enter", "go on", 0, 0},
    {"q", "quit", 1, 0},
};
static const struct key_item wait_keys[] = {
    {"Enter", "ask me now", 0, 0},
    {"!", "signs", 2, 0},
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
    char so[2 * LINE_BYTES];
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

static void notice_lines(const struct app *app,
                         bool wide,
                         struct text *first,
                         struct lines *lines)
{
    const struct session *s = &app->session;
    char unused[2 * LINE_BYTES];
    struct text what, so;

    if (s->notice == NOTICE_RESTS) {
        text_add(first, "A week off");
        if (wide) {
            text_add(first, ", ");
            report_until(s, first);
        }
        return;
    }
    text_add(first, "Left out");
    text_over(&what, unused, sizeof unused);
    text_over(&so, lines->so, sizeof lines->so);
    report_notice(s, app->plan, &what, &so);
    lines->third = lines->so;
}

/* What a question asks, in a line or two. */
static void
question_lines(const struct session *s, struct text *first, struct lines *lines)
{
    static const char places[] =
        "1 back 2 buttock 3 thigh 4 below the knee 5 foot 0 nowhere";
    bool two = s->options.start_place == PLACE_UNKNOWN;

    switch (s->state) {
    case SESSION_QUESTION:
        text_add(first, "Pain 0-9 x, f, n ?");
        lines->third = "Further down the leg? Press f.";
        break;
    case SESSION_AGAIN:
        text_add(first, "And now? 0-9 x");
        lines->third = "No answer leaves it out for today.";
        break;
    case SESSION_PLACE:
        text_add(first, "Where now? 0-5");
        lines->second = NULL;
        lines->third = places;
        break;
    default:
        text_add(first, two ? "Where? 1 or 2" : "Where? 0-5");
        lines->second = NULL;
        lines->third =
            two ? "1 back where it was. 2 still further down." : places;
        break;
    }
}

static void lines_of(const struct app *app,
                     bool wide,
                     struct stage *stage,
                     struct lines *lines)
{
    static const struct key_row paused = KEY_ROW(pause_keys);
    static const struct key_row waiting = KEY_ROW(wait_keys);
    static const struct key_row asking = KEY_ROW(ask_keys);
    static const struct key_row leaving = {&ask_keys[1], 1};
    static const struct key_row saying = KEY_ROW(notice_keys);
    const struct session *s = &app->session;
    struct text first;

    text_over(&first, lines->first, sizeof lines->first);
    stage_of(app, stage);
    lines->second = stage->name;
    switch (s->state) {
    case SESSION_QUESTION:
    case SESSION_AGAIN:
    case SESSION_PLACE:
    case SESSION_WHERE:
        question_lines(s, &first, lines);
        lines->keys = s->state == SESSION_WHERE ? leaving : asking;
        break;
    case SESSION_NOTICE:
        notice_lines(app, wide, &first, lines);
        lines->keys = saying;
        break;
    case SESSION_RED:
    case SESSION_FURTHER:
        stage_lines(stage, wide, lines);
        lines->third = stage->small;
        lines->keys = waiting;
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
    if (lines.third == lines.so &&
        page_text_rows(lines.so, page->columns) > end - row)
        lines.third = NULL;
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
