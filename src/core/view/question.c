/* SPDX-License-Identifier: MIT */
/* question - three sizes of the same: numbers, zones, what they mean. */
#include <limber/core/view/question.h>

#include <stdio.h>

#include <limber/core/session/reading.h>
#include <limber/core/view/digits.h>
#include <limber/core/view/scale.h>
#include <limber/core/view/stage_keys.h>

static const enum zone zones[] = {ZONE_GOOD, ZONE_CARE, ZONE_STOP};
enum {
    ZONES = 3,
    LINE_BYTES = 96
};

struct zone_words {
    const char *letter, *name, *labelled, *meaning, *explained;
};

static const struct zone_words *words_of(enum zone zone)
{
    static const struct zone_words words[] = {
        [ZONE_NONE] = {"", "", "", "", ""},
        [ZONE_GOOD] = {"G", "GOOD", "G GOOD", "carry on", "G  carry on"},
        [ZONE_CARE] =
            {"C", "CARE", "C CARE", "smaller range", "C  smaller range"},
        [ZONE_STOP] = {"S",
                       "STOP",
                       "S STOP",
                       "stop, then easier",
                       "S  stop, then easier"},
    };

    return &words[zone];
}

/* Puts text in the middle of a zone's bracket. */
static void put_below(const struct page *page,
                      int row,
                      const struct scale *scale,
                      enum zone zone,
                      enum role role,
                      const char *text)
{
    int left = scale_left(scale, zone) - 1;
    int cells = scale_right(scale, zone) + 1 - left + 1;
    int wide = (int)text_cells(text);

    frame_text(page->frame, row, left + (cells - wide) / 2, wide, role, text);
}

/* ---- what is said beside the numbers ---- */

struct words {
    const char *head, *brief; /* the question, also where there is little room
                               */
    const char *name;
    const char *which; /* sides, or that it was stopped; "" for none */
    const char *first, *second, *third;
    const char *small;       /* the one line of a small window */
    char before[LINE_BYTES]; /* "Before the session: 3." */
    char limit[LINE_BYTES];
    int start;
    bool plain; /* without what the zones mean */
};

static const char *sides_of(const struct plan_step *step)
{
    if (step->round_count > 1)
        return "both sides";
    switch (step->rounds[0]) {
    case SIDE_LEFT:
        return "left side";
    case SIDE_RIGHT:
        return "right side";
    default:
        return "";
    }
}

/* How was that? */
static void words_after(const struct session *s, struct words *words)
{
    words->head = "How was that?";
    words->brief = "How is it?";
    words->first = "The most you felt while doing it. 0 is nothing, x is ten.";
    words->second =
        "If it went further down the leg, press f, whatever the number.";
    words->third = "No answer is all right. It is kept as \"not rated\", never "
                   "as good.";
    words->small = "Further down the leg? Press f.";
    if (s->asked_again)
        words->third = "A number, or nothing. Both are fine.";
}

/* The highest number with which it goes on in an easier form; -1: none. */
static int again_limit(const struct app *app, unsigned step)
{
    const struct session *s = &app->session;
    int limit = -1;

    for (int i = 0; i <= RATING_MAX; i++)
        if (care_after_red(s->options.start_pain,
                           i,
                           session_reds_on(s, app->plan, step),
                           session_red_exercises(s, app->plan)) ==
            VERDICT_REGRESS)
            limit = i;
    return limit;
}

/* And now? After a minute's rest. */
static void
words_again(const struct app *app, unsigned step, struct words *words)
{
    int limit = again_limit(app, step);

    words->head = "And now?";
    words->brief = "And now?";
    words->which = "after the rest";
    words->first = "How much is it now? 0 is nothing, x is ten.";
    if (limit >= 0)
        snprintf(words->limit,
                 sizeof words->limit,
                 "At %d or below it goes on, easier. Above, it is left out "
                 "today.",
                 limit);
    words->second = limit >= 0 ? words->limit
                               : "The second time on this move: it is left "
                                 "out for today.";
    words->third = limit >= 0
                       ? "No answer leaves it out for today. Nothing is lost."
                       : "A number, or nothing. Nothing is lost.";
    words->plain = true;
}

/* "It was 8. Before the session: 7, so care runs to 7 today." */
static void words_before(const struct session *s, struct words *words)
{
    struct text text;

    text_over(&text, words->before, sizeof words->before);
    if (s->state == SESSION_AGAIN && s->notice_rating != RATING_NONE)
        text_addf(&text, "It was %d. ", s->notice_rating);
    if (!rating_is_given(s->options.start_pain))
        return;
    text_addf(&text, "Before the session: %d", s->options.start_pain);
    if (care_good_max(s->options.start_pain) < 0)
        text_addf(&text,
                  ", so care runs to %d today",
                  care_care_max(s->options.start_pain));
    text_add(&text, ".");
}

static void words_for(const struct app *app, struct words *words)
{
    const struct session *s = &app->session;
    bool again = s->state == SESSION_AGAIN;
    int asked = again ? s->red_step : s->asked_step;
    unsigned step = asked >= 0 ? (unsigned)asked : s->step;

    *words = (struct words){
        .name = session_name(s, app->plan, step),
        .which = sides_of(&app->plan->steps[step]),
        .start = s->options.start_pain,
    };
    words_before(s, words);
    if (again)
        words_again(app, step, words);
    else
        words_after(s, words);
}

/* ---- 110x36 and up ---- */

/* Numbers, brackets, zones and what they mean, down from `row`; returns the
 * row of the last. */
static int draw_zones(const struct page *page,
                      int row,
                      const struct words *words,
                      enum digit_size digits,
                      enum glyph_size names)
{
    bool huge = digits != DIGITS_M;
    struct scale scale = {
        0, huge ? 10 : 6, huge ? 16 : 10, huge ? 3 : 1, words->start};
    int rows = digits_rows(digits);

    scale.first = (page->columns - scale_end(&scale) - 1) / 2 + 1;
    if (!huge) /* as wide as the page of 120 columns */
        scale.first = 5 + (page->columns - 120) / 2;
    for (int i = 0; i <= RATING_MAX; i++)
        digits_text(page->frame,
                    row,
                    scale_column(&scale, i),
                    digits,
                    scale_role(care_zone(i, scale.start)),
                    scale_mark(i));
    for (unsigned i = 0; i < ZONES; i++) {
        const struct zone_words *zone = words_of(zones[i]);
        int left = scale_left(&scale, zones[i]) - 1;
        int cells = scale_right(&scale, zones[i]) + 2 - left;
        int wide = glyph_columns(names, zone->name);

        if (!scale_has(&scale, zones[i]))
            continue;
        scale_bracket(page->frame, row + rows + 1, &scale, zones[i], NULL);
        glyph_text(page->frame,
                   row + rows + 3,
                   left + (cells - wide) / 2,
                   names,
                   scale_role(zones[i]),
                   zone->name);
        if (!words->plain)
            put_below(page,
                      row + rows + 4 + glyph_rows(names, page->frame->ascii),
                      &scale,
                      zones[i],
                      ROLE_TEXT,
                      zone->explained);
    }
    return row + rows + 4 + glyph_rows(names, page->frame->ascii);
}

static void draw_large(const struct page *page, const struct words *words)
{
    bool huge = page->class == PAGE_HUGE;
    int row = 13 + (page->rows > 40 ? (page->rows - 40) / 5 : 0);
    char name[160];

    page_letters(page,
                 4,
                 page->left,
                 page->right - page->left,
                 GLYPH_M,
                 ROLE_HEAD,
                 words->head);
    snprintf(name,
             sizeof name,
             "%s%s%s",
             words->name,
             words->which[0] != '\0' ? ", " : "",
             words->which);
    frame_text_fit(page->frame,
                   10,
                   page->left,
                   page->right - page->left,
                   ROLE_STRONG,
                   name);
    row = 4 + draw_zones(page,
                         row,
                         words,
                         huge ? DIGITS_L : DIGITS_M,
                         huge ? GLYPH_M : GLYPH_S);
    if (row + 5 >= page->message_row) /* ASCII letters are higher */
        row = page->message_row - 6;
    frame_text(
        page->frame, row, page->left, page->columns, ROLE_STRONG, words->first);
    frame_text(page->frame,
               row + 2,
               page->left,
               page->columns,
               ROLE_TEXT,
               words->second);
    frame_text(page->frame,
               row + 4,
               page->left,
               page->columns,
               ROLE_DIM,
               words->third);
    frame_text(page->frame,
               row + 5,
               page->left,
               page->columns,
               ROLE_DIM,
               words->before);
}

/* ---- 76x22 and up ---- */

static void draw_full(const struct page *page, const struct words *words)
{
    const struct scale scale = {6, 3, 6, 2, words->start};
    bool ascii = page->frame->ascii;
    int spare = page->rows > 24 ? (page->rows - 24) / 2 : 0;
    int row = 9 + (spare < 3 ? spare : 3);

    page_letters(page,
                 3,
                 page->left,
                 page->right - page->left,
                 GLYPH_S,
                 ROLE_HEAD,
                 words->head);
    frame_text_right(page->frame, 4, page->right, ROLE_STRONG, words->name);
    frame_text_right(page->frame, 5, page->right, ROLE_DIM, words->which);
    for (int i = 0; i <= RATING_MAX; i++)
        glyph_text(page->frame,
                   row,
                   scale_column(&scale, i),
                   GLYPH_S,
                   scale_role(care_zone(i, scale.start)),
                   scale_mark(i));
    if (ascii) /* letters are two rows higher */
        row += 1;
    for (unsigned i = 0; i < ZONES; i++) {
        const struct zone_words *zone = words_of(zones[i]);

        if (!scale_has(&scale, zones[i]))
            continue;
        scale_bracket(page->frame, row + 4, &scale, zones[i], zone->labelled);
        if (!words->plain)
            put_below(
                page, row + 5, &scale, zones[i], ROLE_TEXT, zone->meaning);
    }
    frame_text(page->frame,
               row + 8,
               page->left,
               page->columns,
               ROLE_STRONG,
               words->first);
    frame_text(page->frame,
               row + 9,
               page->left,
               page->columns,
               ROLE_TEXT,
               words->second);
    frame_text(page->frame,
               row + 11,
               page->left,
               page->columns,
               ROLE_DIM,
               words->third);
    if (row + 12 < page->message_row)
        frame_text(page->frame,
                   row + 12,
                   page->left,
                   page->columns,
                   ROLE_DIM,
                   words->before);
}

/* ---- 40x12 and up ---- */

static void
draw_small_words(const struct page *page, int row, const struct words *words)
{
    int cells = page->right - page->left;
    const char *line = words->small != NULL ? words->small : words->second;

    row += frame_text_wrap(page->frame,
                           row,
                           page->left,
                           cells,
                           page->keys_row - row,
                           ROLE_STRONG,
                           line);
    if (page->rows < 15)
        return;
    frame_text_fit(
        page->frame, row + 1, page->left, cells, ROLE_STRONG, words->name);
    frame_text_wrap(page->frame,
                    row + 2,
                    page->left,
                    cells,
                    page->keys_row - row - 2,
                    ROLE_DIM,
                    words->third);
}

static void draw_compact(const struct page *page, const struct words *words)
{
    const struct scale scale = {page->left + 1, 1, 3, 1, words->start};
    bool wide = page->columns >= 60;
    int cells = page->right - page->left;
    int row = page->class >= PAGE_FULL ? 3 : 2;
    const char *head = wide ? words->head : words->brief;

    if (page->frame->ascii)
        frame_text(page->frame, row + 1, page->left, cells, ROLE_HEAD, head);
    else
        page_letters(page, row, page->left, cells, GLYPH_S, ROLE_HEAD, head);
    scale_text(page->frame, row + 4, &scale, RATING_NONE);
    for (unsigned i = 0; i < ZONES; i++) {
        const struct zone_words *zone = words_of(zones[i]);

        if (!scale_has(&scale, zones[i]))
            continue;
        if (zones[i] == ZONE_STOP) {
            struct scale inner = scale;

            inner.first++;
            inner.width -= 2; /* the bracket ends under its numbers */
            scale_bracket(page->frame, row + 5, &inner, zones[i], zone->name);
        } else {
            put_below(page,
                      row + 5,
                      &scale,
                      zones[i],
                      scale_role(zones[i]),
                      zone->name);
        }
    }
    draw_small_words(page, row + 7, words);
}

void question_draw(const struct page *page, const struct app *app)
{
    struct words words;

    words_for(app, &words);
    if (page->class >= PAGE_LARGE)
        draw_large(page, &words);
    else if (page->columns >= 76 && page->rows >= 22)
        draw_full(page, &words);
    else
        draw_compact(page, &words);
    page_keys(page,
              stage_keys_of(app->session.state == SESSION_AGAIN
                                ? STAGE_KEYS_AGAIN
                                : STAGE_KEYS_QUESTION));
}
