/* SPDX-License-Identifier: MIT */
/* notice - each page from top to bottom; see the header. */
#include <limber/core/view/notice.h>

#include <stdio.h>
#include <string.h>

#include <limber/core/app/showing.h>
#include <limber/core/base/span.h>
#include <limber/core/session/reading.h>
#include <limber/core/session/report.h>
#include <limber/core/view/board.h>
#include <limber/core/view/digits.h>
#include <limber/core/view/stage.h>
#include <limber/core/view/stage_keys.h>

enum {
    LINE_MAX_BYTES = 256,
    HEAD_ROW = 3
};

/* Two sentences of a notice. */
struct sentences {
    char what[LINE_MAX_BYTES], so[LINE_MAX_BYTES];
};

static void sentences_of(const struct app *app, struct sentences *out)
{
    struct text what, so;

    text_over(&what, out->what, sizeof out->what);
    text_over(&so, out->so, sizeof out->so);
    report_notice(&app->session, app->plan, &what, &so);
}

/* A headline with what stands at its right, in the class's way. */
static int draw_head(const struct page *page,
                     const char *head,
                     enum role role,
                     const struct stage *stage)
{
    int room = page->right - page->left;
    int rows = glyph_rows(GLYPH_S, page->frame->ascii);

    if (page->class == PAGE_COMPACT || page->rows < 20) {
        frame_text(page->frame, 2, page->left, room, role, head);
        return 3;
    }
    page_letters(page, HEAD_ROW, page->left, room, GLYPH_S, role, head);
    if (stage != NULL && stage->side != NULL)
        page_letters_right(page,
                           HEAD_ROW,
                           page->left + glyph_columns(GLYPH_S, head) + 4,
                           GLYPH_S,
                           ROLE_ACCENT,
                           stage->side);
    else if (stage != NULL)
        frame_text_right(
            page->frame, HEAD_ROW + 1, page->right, ROLE_DIM, stage->beside);
    return HEAD_ROW + rows + 1;
}

static void
draw_what(const struct page *page, int *row, const struct sentences *say)
{
    int cells = page->right - page->left;
    bool roomy = page->rows >= 20;

    *row += frame_text_wrap(
                page->frame, *row, page->left, cells, 4, ROLE_TEXT, say->what) +
            roomy;
    *row += frame_text_wrap(
                page->frame, *row, page->left, cells, 4, ROLE_STRONG, say->so) +
            roomy;
}

/* Seconds at the bottom right, with a word before them. */
static void
draw_countdown(const struct page *page, const char *word, int64_t left_ms)
{
    char digits[16];
    int end = page->columns - (page->class >= PAGE_FULL ? 5 : 2);
    enum digit_size size = page->class >= PAGE_LARGE ? DIGITS_L : DIGITS_M;
    int rows = digits_rows(size);
    int row = page->message_row - 2 - rows;
    int column;

    snprintf(digits, sizeof digits, "%d", (int)span_seconds_up(left_ms));
    column = end - digits_columns(size, digits);
    if (row < 6) /* no room: the word alone */
        return;
    digits_text(page->frame, row, column, size, ROLE_DIGIT, digits);
    frame_text_right(
        page->frame, row + rows / 2, column - 2, ROLE_STRONG, word);
}

/* ---- an easier form ---- */

bool notice_is_eased(const struct app *app)
{
    return showing_is_eased(app) &&
           (showing_of(app).figure == NULL ||
            session_passed_ms(&app->session) < SHOWING_NOTICE_MS);
}

static void draw_form(const struct page *page,
                      int row,
                      const char *label,
                      enum role role,
                      const struct app *app,
                      unsigned track)
{
    const struct session *s = &app->session;
    char line[LINE_MAX_BYTES];
    struct text text;

    text_over(&text, line, sizeof line);
    text_add_clean(&text, plan_form(app->plan, s->step, track)->level_name);
    text_add(&text, ", ");
    dose_describe(&plan_track(app->plan, s->step, track)->dose, &text);
    if (app->plan->steps[s->step].round_count > 1)
        text_add(&text, " each side");
    frame_text(page->frame, row, page->left + 2, 6, ROLE_DIM, label);
    frame_text_fit(page->frame,
                   row,
                   page->left + 9,
                   page->right - page->left - 9,
                   role,
                   line);
}

/* The easier form in letters, where there is room for them. */
static void draw_level(const struct page *page, int row, const char *name)
{
    const struct glyph_block block = {
        GLYPH_S, page->right - page->left, page->right - page->left, 1};

    if (glyph_lines(&block, name) > 0)
        glyph_sentence(page->frame, row, page->left, &block, ROLE_STRONG, name);
}

static bool is_halved(const struct app *app)
{
    return app->session.notice == NOTICE_HALVED;
}

static void eased_on_board(const struct page *page,
                           const struct app *app,
                           const struct sentences *say)
{
    struct stage stage;

    stage_of(app, &stage);
    stage.word = is_halved(app) ? "half as much" : "easier now";
    stage.cue = session_form(&app->session, app->plan)->level_name;
    stage.line_count = 0;
    stage.lines[stage.line_count++] =
        (struct stage_line){.role = ROLE_DIM, .text = say->so};
    if ((int)text_cells(say->so) <= page->right - page->left)
        stage.small = say->so;
    stage.keys = stage_keys_of(STAGE_KEYS_EASED);
    board_draw(page, &stage);
}

void notice_eased(const struct page *page, const struct app *app)
{
    const struct session *s = &app->session;
    struct sentences say;
    struct stage stage;
    int row;

    sentences_of(app, &say);
    if (page->class == PAGE_COMPACT || page->rows < 22) {
        eased_on_board(page, app, &say);
        return;
    }
    stage_of(app, &stage);
    row = draw_head(page,
                    is_halved(app) ? "Half as much" : "Easier now",
                    ROLE_HEAD,
                    &stage);
    draw_what(page, &row, &say);
    draw_form(page, row, "now", ROLE_STRONG, app, s->steps[s->step].track);
    draw_form(page, row + 1, "was", ROLE_DIM, app, s->notice_track);
    if (page->class >= PAGE_LARGE)
        draw_level(page, row + 4, session_form(s, app->plan)->level_name);
    else if (stage.cue != NULL && !page->frame->ascii)
        frame_text_wrap(page->frame,
                        row + 3,
                        page->left,
                        page->columns * 2 / 3,
                        2,
                        ROLE_TEXT,
                        stage.cue);
    draw_countdown(page, "get ready", session_left_ms(s));
    frame_text(page->frame,
               page->message_row - 1,
               page->left,
               page->right - page->left,
               ROLE_DIM,
               "Or leave it out today with N. Nothing is lost.");
    frame_text_fit(page->frame,
                   page->message_row,
                   page->left,
                   page->right - page->left,
                   stage.message_role,
                   stage.message);
    page_keys(page, stage_keys_of(STAGE_KEYS_EASED));
}

/* ---- left out ---- */

/* The name of the next move, to be read from the floor. */
static void draw_next(const struct page *page, int row, const struct app *app)
{
    int next = session_coming(&app->session, app->plan);
    char line[LINE_MAX_BYTES];
    struct text text;

    if (next < 0 || page->rows < 20)
        return;
    text_over(&text, line, sizeof line);
    text_add(&text, "Next: ");
    text_add_clean(&text,
                   session_name(&app->session, app->plan, (unsigned)next));
    page_letters(page,
                 row,
                 page->left,
                 page->right - page->left,
                 GLYPH_S,
                 ROLE_ACCENT,
                 line);
}

void notice_left_out(const struct page *page, const struct app *app)
{
    const struct session *s = &app->session;
    struct sentences say;
    int row;

    sentences_of(app, &say);
    row = draw_head(page,
                    s->notice == NOTICE_RESTS ? "A week off" : "Left out",
                    ROLE_HEAD,
                    NULL);
    draw_what(page, &row, &say);
    draw_next(page, row, app);
    draw_countdown(page, "going on", session_left_ms(s));
    frame_text(page->frame,
               page->message_row - 1,
               page->left,
               page->right - page->left,
               ROLE_DIM,
               "Nothing is lost.");
    page_keys(page, stage_keys_of(STAGE_KEYS_NOTICE));
}

/* ---- where is it now ---- */

static void draw_answer(const struct page *page,
                        int row,
                        bool letters,
                        const char *key,
                        const char *text,
                        const char *aside)
{
    int middle =
        letters ? row + glyph_rows(GLYPH_S, page->frame->ascii) / 2 : row;
    int column = page->left + (letters ? 7 : 6);
    int used;

    if (letters)
        glyph_text(page->frame, row, page->left + 2, GLYPH_S, ROLE_KEY, key);
    else
        frame_text(page->frame, row, page->left + 2, 1, ROLE_KEY, key);
    used = frame_text_fit(
        page->frame, middle, column, page->right - column, ROLE_STRONG, text);
    if (column + used + 2 + (int)text_cells(aside) <= page->right)
        frame_text(page->frame,
                   middle,
                   column + used + 2 > page->left + 24 ? column + used + 2
                                                       : page->left + 24,
                   page->columns,
                   ROLE_DIM,
                   aside);
}

static void draw_two_answers(const struct page *page, int row)
{
    bool letters = page->rows >= 20;
    int pitch = letters ? glyph_rows(GLYPH_S, page->frame->ascii) + 1 : 1;

    draw_answer(page, row, letters, "1", "back where it was, or higher up", "");
    draw_answer(
        page, row + pitch, letters, "2", "still further down the leg", "");
}

static void draw_places(const struct page *page, int row, int start)
{
    static const char keys[][2] = {"0", "1", "2", "3", "4", "5"};
    int pitch = page->rows >= 24 ? 2 : 1;

    for (int i = 0; i <= PLACE_FOOT; i++) {
        int place = i < PLACE_FOOT ? i + 1 : PLACE_NOWHERE;

        draw_answer(page,
                    row + i * pitch,
                    false,
                    keys[place],
                    place_label(place),
                    place == start ? "where it was before the session" : "");
    }
}

/* What happens where nobody answers. */
static const char *no_answer_of(const struct page *page, bool after_wait)
{
    bool small = page->class == PAGE_COMPACT;

    if (!after_wait)
        return small ? "No answer is all right."
                     : "No answer is all right. It is kept as \"not known\", "
                       "never as good.";
    return small ? "No answer ends it gently here."
                 : "No answer: the session ends gently here. That is a good "
                   "choice too.";
}

static enum stage_keys keys_of_where(bool after_wait, bool two)
{
    if (!after_wait)
        return STAGE_KEYS_PLACE;
    return two ? STAGE_KEYS_WHERE_TWO : STAGE_KEYS_WHERE;
}

void notice_where(const struct page *page, const struct app *app)
{
    bool after_wait = app->session.state == SESSION_WHERE;
    int start = app->session.options.start_place;
    bool two = after_wait && start == PLACE_UNKNOWN;
    bool small = page->class == PAGE_COMPACT;
    int cells = page->right - page->left;
    int row = draw_head(page, "Where is it now?", ROLE_HEAD, NULL);

    row += frame_text_wrap(
        page->frame,
        row,
        page->left,
        cells,
        2,
        ROLE_STRONG,
        two     ? "After the rest, where do you feel it?"
        : small ? "The furthest place you feel it:"
                : "The furthest place where you feel pain, tingling or "
                  "numbness:");
    row += page->rows >= 20;
    if (two)
        draw_two_answers(page, row);
    else
        draw_places(page, row, start);
    frame_text_fit(page->frame,
                   page->message_row - !small,
                   page->left,
                   cells,
                   ROLE_DIM,
                   no_answer_of(page, after_wait));
    page_keys(page, stage_keys_of(keys_of_where(after_wait, two)));
}
