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
    ZONES = 3
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
    const char *name;
    const char *which; /* sides, or that it was stopped; "" for none */
    const char *first, *second, *third;
    char before[32]; /* "Before the session: 3." */
    bool too_much;
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

static struct words words_for(const struct app *app)
{
    const struct session *s = &app->session;
    unsigned step = s->asked_step >= 0 ? (unsigned)s->asked_step : s->step;
    struct words words = {
        .name =
            plan_form(app->plan, step, s->steps[step].track)->says.short_name,
        .which = sides_of(&app->plan->steps[step]),
        .first = "The most you felt while doing it. 0 is nothing, x is ten.",
        .second =
            "If it went further down the leg, press f, whatever the number.",
        .third = "No answer is all right. It is kept as \"not rated\", never "
                 "as good.",
        .too_much = s->ask == ASK_TOO_MUCH,
    };

    if (words.too_much) {
        words.which = "stopped";
        words.third = "It was too much, so it gets easier or is left out, "
                      "whatever the number.";
    }
    if (s->asked_again)
        words.third = "A number, or nothing. Both are fine.";
    if (s->options.start_pain != RATING_NONE)
        snprintf(words.before,
                 sizeof words.before,
                 "Before the session: %d.",
                 s->options.start_pain);
    return words;
}

/* ---- 110x36 and up ---- */

/* Numbers, brackets, zones and what they mean, down from `row`; returns the
 * row of the last. */
static int draw_zones(const struct page *page,
                      int row,
                      bool meanings,
                      enum digit_size digits,
                      enum glyph_size names)
{
    bool huge = digits != DIGITS_M;
    struct scale scale = {0, huge ? 10 : 6, huge ? 16 : 10, huge ? 3 : 1};
    int rows = digits_rows(digits);

    scale.first = (page->columns - scale_right(&scale, ZONE_STOP) - 1) / 2 + 1;
    if (!huge) /* as wide as the page of 120 columns */
        scale.first = 5 + (page->columns - 120) / 2;
    for (int i = 0; i <= RATING_MAX; i++)
        digits_text(page->frame,
                    row,
                    scale_column(&scale, i),
                    digits,
                    scale_role(care_zone(i)),
                    scale_mark(i));
    for (unsigned i = 0; i < ZONES; i++) {
        const struct zone_words *zone = words_of(zones[i]);
        int left = scale_left(&scale, zones[i]) - 1;
        int cells = scale_right(&scale, zones[i]) + 2 - left;
        int wide = glyph_columns(names, zone->name);

        scale_bracket(page->frame, row + rows + 1, &scale, zones[i], NULL);
        glyph_text(page->frame,
                   row + rows + 3,
                   left + (cells - wide) / 2,
                   names,
                   scale_role(zones[i]),
                   zone->name);
        if (meanings)
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
                 "How was that?");
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
                         !words->too_much,
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
    const struct scale scale = {6, 3, 6, 2};
    bool ascii = page->frame->ascii;
    int spare = page->rows > 24 ? (page->rows - 24) / 2 : 0;
    int row = 9 + (spare < 3 ? spare : 3);

    page_letters(page,
                 3,
                 page->left,
                 page->right - page->left,
                 GLYPH_S,
                 ROLE_HEAD,
                 "How was that?");
    frame_text_right(page->frame, 4, page->right, ROLE_STRONG, words->name);
    frame_text_right(page->frame, 5, page->right, ROLE_DIM, words->which);
    for (int i = 0; i <= RATING_MAX; i++)
        glyph_text(page->frame,
                   row,
                   scale_column(&scale, i),
                   GLYPH_S,
                   scale_role(care_zone(i)),
                   scale_mark(i));
    if (ascii) /* letters are two rows higher */
        row += 1;
    for (unsigned i = 0; i < ZONES; i++) {
        const struct zone_words *zone = words_of(zones[i]);

        scale_bracket(page->frame, row + 4, &scale, zones[i], zone->labelled);
        if (!words->too_much)
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

static void draw_compact(const struct page *page, const struct words *words)
{
    const struct scale scale = {page->left + 1, 1, 3, 1};
    bool wide = page->columns >= 60;
    int cells = page->right - page->left;
    int row = page->class >= PAGE_FULL ? 3 : 2;
    const char *head = wide ? "How was that?" : "How is it?";

    if (page->frame->ascii)
        frame_text(page->frame, row + 1, page->left, cells, ROLE_HEAD, head);
    else
        page_letters(page, row, page->left, cells, GLYPH_S, ROLE_HEAD, head);
    scale_text(page->frame, row + 4, &scale, RATING_NONE);
    for (unsigned i = 0; i < ZONES; i++) {
        const struct zone_words *zone = words_of(zones[i]);

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
    frame_text(page->frame,
               row + 7,
               page->left,
               cells,
               ROLE_STRONG,
               "Further down the leg? Press f.");
    if (page->rows >= 15) {
        frame_text_fit(
            page->frame, row + 9, page->left, cells, ROLE_STRONG, words->name);
        frame_text_wrap(page->frame,
                        row + 10,
                        page->left,
                        cells,
                        page->keys_row - row - 10,
                        ROLE_DIM,
                        words->third);
    }
}

void question_draw(const struct page *page, const struct app *app)
{
    struct words words = words_for(app);

    if (page->class >= PAGE_LARGE)
        draw_large(page, &words);
    else if (page->columns >= 76 && page->rows >= 22)
        draw_full(page, &words);
    else
        draw_compact(page, &words);
    page_keys(page, stage_keys_of(STAGE_KEYS_QUESTION));
}
