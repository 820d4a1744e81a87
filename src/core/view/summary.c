/* SPDX-License-Identifier: MIT */
/* summary - three lines of what was, two rows to answer; see the header. */
#include <limber/core/view/summary.h>

#include <stddef.h>
#include <stdio.h>

#include <limber/core/base/span.h>
#include <limber/core/care/signs.h>
#include <limber/core/session/report.h>
#include <limber/core/view/scale.h>

enum {
    LINE_BYTES = 512,
    DOT = 0xB7,
    LABEL = 10,
    DAYS = 7,
    DAY_PITCH = 4,
    ASK_COLUMN = 16,
    PLACE_COLUMN = 17,
    WIDE = 76
};

static const struct key_item keys[] = {
    {"0-9 x", "rate", 1, 0},
    {"arrows", "place", 4, 0},
    {"Enter", "done", 0, 0},
    {"!", "signs", 5, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

struct report {
    char did[LINE_BYTES], pain[LINE_BYTES], next[LINE_BYTES];
    char what[LINE_BYTES]; /* "Daily, 15 min 12 s" */
    char date[SPAN_TEXT];
};

static void report_of(const struct app *app, struct report *report)
{
    const struct session *s = &app->session;
    char span[SPAN_TEXT];
    struct text text;

    text_over(&text, report->did, sizeof report->did);
    report_did(s, app->plan, &text);
    text_over(&text, report->pain, sizeof report->pain);
    if (s->options.start_pain != RATING_NONE)
        text_addf(&text, "%d before", s->options.start_pain);
    if (s->pain_after != RATING_NONE)
        text_addf(
            &text, "%s%d after", text.length > 0 ? ", " : "", s->pain_after);
    if (text.length > 0)
        text_add(&text, ". ");
    report_most(s, app->plan, &text);
    text_over(&text, report->next, sizeof report->next);
    report_next(s, app->plan, app->catalogue->past, &text);
    text_over(&text, report->what, sizeof report->what);
    text_add_clean(&text, app->plan->name);
    text_addf(&text, ", %s", span_short(span, s->moved_ms));
    date_screen(report->date, app->catalogue->today);
}

/* Rows of the two answers, and a free one. */
static int answer_rows(const struct page *page)
{
    if (page->class == PAGE_TINY)
        return 2;
    return page->class >= PAGE_FULL ? 5 : 4;
}

/* Whole or not at all, but for the first line, which may end in an ellipsis:
 * what is to be answered comes first. */
static int draw_line(const struct page *page,
                     int row,
                     const char *label,
                     enum role role,
                     const char *text)
{
    int indent = page->class >= PAGE_FULL ? LABEL : 6;
    int cells = page->right - page->left - indent;
    int room = page->message_row - answer_rows(page) - row;
    bool whole = page_text_rows(text, cells) <= room;

    if (room < 1 || (!whole && role != ROLE_STRONG))
        return row;
    frame_text(page->frame, row, page->left, indent, ROLE_DIM, label);
    if (whole)
        return row + frame_text_wrap(page->frame,
                                     row,
                                     page->left + indent,
                                     cells,
                                     room,
                                     role,
                                     text);
    frame_text_fit(page->frame, row, page->left + indent, cells, role, text);
    return row + 1;
}

/* ---- why it ended early ---- */

/* Sentences that are never shortened: in a tiny window they scroll. */
struct end_words {
    const char *here;
    const char *then;
};

static const struct end_words *end_words_of(const struct session *s)
{
    static const struct end_words words[END_REASON_COUNT] = {
        [END_FURTHER] =
            {"We end here today. Lie on your side before you get up.",
             "If it stays further down the leg, or a leg is weak or numb, talk "
             "to a health professional."},
        [END_REDS] =
            {"Two moves were too much today. Rest is the better choice now.",
             "If this is new or more than you can manage, contact a "
             "clinician."},
        [END_WEAK] = {"We end here today, because the leg felt weak. Lie on "
                      "your side before you get up.",
                      care_signs_urgent},
        [END_SIGNS] = {"We end here today, because of a warning sign.",
                       care_signs_do},
    };
    const struct end_words *found = &words[s->end % END_REASON_COUNT];

    return found->here != NULL ? found : &words[END_FURTHER];
}

static int
draw_end_words(const struct page *page, int row, const struct end_words *words)
{
    int cells = page->right - page->left;

    row += frame_text_wrap(
        page->frame, row, page->left, cells, 4, ROLE_STRONG, words->here);
    row += frame_text_wrap(
        page->frame, row, page->left, cells, 4, ROLE_CARE, words->then);
    return row + (page->rows >= 20);
}

static void write_end_words(struct flow *flow, const void *what)
{
    const struct end_words *words = what;

    flow_text(flow, 0, 0, ROLE_STRONG, words->here);
    flow_text(flow, 0, 0, ROLE_CARE, words->then);
}

/* ---- how is it now ---- */

static const char *const labels[] = {
    [ZONE_GOOD] = "G good",
    [ZONE_CARE] = "C care",
    [ZONE_STOP] = "S stop",
};

/* As in the question, where the window has the rows. */
static int
draw_pain_letters(const struct page *page, int row, const struct session *s)
{
    const struct scale scale = {
        page->left + ASK_COLUMN + 2, 3, 6, 2, s->options.start_pain};
    int chosen = s->pain_after;
    int rows = glyph_rows(GLYPH_S, page->frame->ascii);

    frame_text(page->frame,
               row + rows / 2,
               page->left,
               page->columns,
               ROLE_STRONG,
               "How is it now?");
    for (int i = 0; i <= RATING_MAX; i++) {
        int column = scale_column(&scale, i);
        enum role role =
            i == chosen ? ROLE_CHOSEN : scale_role(care_zone(i, scale.start));

        glyph_text(page->frame, row, column, GLYPH_S, role, scale_mark(i));
        if (i == chosen) {
            frame_put(page->frame, row + rows / 2, column - 2, '[', role);
            frame_put(page->frame, row + rows / 2, column + 4, ']', role);
        }
    }
    for (enum zone zone = ZONE_GOOD; zone <= ZONE_STOP; zone++)
        if (scale_has(&scale, zone))
            scale_bracket(page->frame, row + rows, &scale, zone, labels[zone]);
    return row + rows + 3;
}

static int
draw_pain_now(const struct page *page, int row, const struct session *s)
{
    char line[32];
    bool wide = page->columns >= WIDE;
    struct scale scale = {
        page->left + ASK_COLUMN, 1, 4, 1, s->options.start_pain};

    if (page->class == PAGE_TINY) {
        snprintf(line,
                 sizeof line,
                 "How is it now? 0-9 x%s%s",
                 s->pain_after != RATING_NONE ? "  " : "",
                 s->pain_after != RATING_NONE ? scale_mark(s->pain_after) : "");
        frame_text(
            page->frame, row, page->left, page->columns, ROLE_STRONG, line);
        return row + 1;
    }
    frame_text(page->frame,
               row,
               page->left,
               page->columns,
               ROLE_STRONG,
               "How is it now?");
    if (!wide) {
        row++;
        scale.first = page->left + 1;
        scale.pitch = 3;
    }
    scale_text(page->frame, row, &scale, s->pain_after);
    for (enum zone zone = ZONE_GOOD; zone <= ZONE_STOP; zone++) {
        int left = scale_left(&scale, zone);
        int cells = scale_right(&scale, zone) + 1 - left;

        if (!scale_has(&scale, zone))
            continue;
        frame_text(page->frame,
                   row + 1,
                   left + (cells - 6 + 1) / 2,
                   6,
                   scale_role(zone),
                   labels[zone]);
    }
    return row + (wide ? 3 : 2);
}

static const char *place_shown(int place)
{
    return place == PLACE_BELOW_KNEE ? "below knee" : place_label(place);
}

static void
draw_place_after(const struct page *page, int row, const struct session *s)
{
    int column = page->left + PLACE_COLUMN;
    int chosen = s->place_after;

    frame_text(page->frame,
               row,
               page->left,
               page->columns,
               ROLE_STRONG,
               "Furthest place?");
    if (page->columns < WIDE) {
        frame_text(page->frame,
                   row,
                   column,
                   page->columns,
                   ROLE_CHOSEN,
                   chosen == PLACE_UNKNOWN ? "< ... >" : place_shown(chosen));
        return;
    }
    for (int place = PLACE_NOWHERE; place <= PLACE_FOOT; place++) {
        const char *label = place_shown(place);
        bool is = place == chosen;
        int cells = (int)text_cells(label);

        frame_text(page->frame,
                   row,
                   column,
                   cells,
                   is ? ROLE_CHOSEN : ROLE_TEXT,
                   label);
        if (is) {
            frame_put(page->frame, row, column - 1, '[', ROLE_CHOSEN);
            frame_put(page->frame, row, column + cells, ']', ROLE_CHOSEN);
        }
        column += cells + 3;
    }
}

/* ---- the week, and advice ---- */

static bool has_week(const struct catalogue *c)
{
    return c->week[0] != '\0';
}

static enum role role_of_day(char letter)
{
    switch (letter) {
    case 'G':
        return ROLE_GOOD;
    case 'C':
        return ROLE_CARE;
    case 'S':
        return ROLE_STOP;
    default:
        return ROLE_TEXT;
    }
}

/* "This week   M   T   W" over the letters of its days, today in brackets. */
static void draw_week(const struct page *page, int row, const struct app *app)
{
    static const char names[DAYS + 1] = "MTWTFSS";
    const struct catalogue *c = app->catalogue;
    int today = (int)date_weekday(c->today);

    frame_text(
        page->frame, row, page->left, page->columns, ROLE_DIM, "This week");
    for (int i = 0; i < DAYS; i++) {
        int column = page->left + ASK_COLUMN + i * DAY_PITCH;
        enum role role = role_of_day(c->week[i]);
        uint32_t letter = c->week[i] > ' ' ? (uint32_t)(unsigned char)c->week[i]
                                           : page_rune(page, DOT, '.');

        frame_put(page->frame,
                  row,
                  column,
                  (uint32_t)(unsigned char)names[i],
                  ROLE_DIM);
        frame_put(page->frame, row + 1, column, letter, role);
        if (i == today) {
            frame_put(page->frame, row + 1, column - 1, '[', role);
            frame_put(page->frame, row + 1, column + 1, ']', role);
        }
    }
}

/* Each whole or not at all, the advice before the week; returns the row behind
 * them. */
static int
draw_after(const struct page *page, int row, int end, const struct app *app)
{
    const char *advice = app->catalogue->advice;
    int cells = page->right - page->left;
    int rows = advice != NULL ? page_text_rows(advice, cells) : 0;
    bool week = has_week(app->catalogue) && page->class >= PAGE_FULL;

    if (rows > 0 && row + rows <= end) {
        row +=
            1 +
            frame_text_wrap(
                page->frame, row, page->left, cells, rows, ROLE_CARE, advice);
    }
    if (week && row + 2 <= end) {
        draw_week(page, row, app);
        row += 3;
    }
    return row;
}

static void draw_foot(const struct page *page, int row, const struct app *app)
{
    const char *line = page->class >= PAGE_FULL
                           ? "Both answers may be left out. Enter is done."
                           : "Both answers may be left out.";
    enum role role = ROLE_DIM;

    if (app->catalogue->warning != NULL) {
        line = app->catalogue->warning;
        role = ROLE_WARN;
    } else if (!app->recorded) {
        line = "Not recorded: nothing of it is kept.";
    }
    if (row < page->message_row)
        row = page->message_row - (page->rows >= 20);
    if (row <= page->message_row)
        frame_text_fit(
            page->frame, row, page->left, page->right - page->left, role, line);
}

/* What was, then what is asked; returns the row behind. */
static int
draw_report(const struct page *page, int row, const struct report *report)
{
    row = draw_line(page, row, "Did", ROLE_STRONG, report->did);
    row = draw_line(page, row, "Pain", ROLE_TEXT, report->pain);
    return draw_line(page, row, "Next", ROLE_TEXT, report->next);
}

void summary_draw(const struct page *page, const struct app *app)
{
    static const struct key_row row_keys = KEY_ROW(keys);
    const struct session *s = &app->session;
    bool pain = s->outcome == OUTCOME_PAIN;
    bool roomy = page->rows >= 20;
    struct report report;
    int row;

    report_of(app, &report);
    row = page_top(page,
                   pain ? "Enough for today" : "Done",
                   pain ? ROLE_CARE : ROLE_HEAD,
                   report.what,
                   report.date);
    if (page->class < PAGE_FULL)
        row = 1;
    if (pain && page->class == PAGE_TINY) {
        page_flow(page,
                  row,
                  page->message_row,
                  app->scroll,
                  write_end_words,
                  end_words_of(s));
        page_keys(page, row_keys);
        return;
    }
    row += page->rows >= 24 && !pain;
    if (pain)
        row = draw_end_words(page, row, end_words_of(s));
    row = draw_report(page, row, &report);
    row += roomy;
    if (page->columns >= 100 && page->rows >= 30)
        row = draw_pain_letters(page, row, s);
    else
        row = draw_pain_now(page, row, s);
    draw_place_after(page, row, s);
    row = draw_after(page, row + 1 + roomy, page->message_row - roomy, app);
    draw_foot(page, row, app);
    page_keys(page, row_keys);
}
