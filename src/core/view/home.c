/* SPDX-License-Identifier: MIT */
/* home - a headline, what it takes, and a list with a mark.
 *
 * When rows are few the list stays, then the headline, then the rest.
 */
#include <limber/core/view/home.h>

#include <stdio.h>
#include <string.h>

#include <limber/core/app/aloud.h>
#include <limber/core/base/span.h>
#include <limber/core/session/speech.h>
#include <limber/core/view/ribbon.h>

enum {
    LINE_BYTES = 256,
    MARK = 0x25B6,
    NAME_COLUMN = 2, /* from the left margin */
    LENGTH_END = 23, /* "15 min" ends here */
    HINT_COLUMN = 27,
    OFFER_COLUMN = 23, /* what an offer means */
    MINUTE_MS = 60000
};

static const struct key_item keys[] = {
    {"Enter", "go", 0, 0},
    {"1-9", "choose", 4, 0},
    {"/", "find", 3, 0},
    {"s", "sound", 6, 0},
    {"!", "signs", 5, 0},
    {"?", "help", 2, 0},
    {"q", "quit", 1, 0},
};
static const struct key_item offer_keys[] = {
    {"Enter", "go", 0, 0},
    {"/", "find", 3, 0},
    {"s", "sound", 5, 0},
    {"!", "signs", 4, 0},
    {"?", "help", 2, 0},
    {"q", "quit", 1, 0},
};
static const struct key_item other_keys[] = {
    {"Enter", "go", 0, 0},
    {"1-9", "choose", 4, 0},
    {"/", "find", 5, 0},
    {"Esc", "back", 3, 0},
    {"s", "sound", 7, 0},
    {"!", "signs", 6, 0},
    {"?", "help", 2, 0},
    {"q", "quit", 1, 0},
};

/* What stands above the list, of a routine or of the session that waits. */
struct top {
    const char *name;
    int64_t length_ms;
    const unsigned *steps, *done;
    const int64_t *phase_ms;
};

static int minutes(int64_t ms)
{
    return (int)((ms + MINUTE_MS / 2) / MINUTE_MS);
}

static struct top top_of(const struct app *app)
{
    const struct catalogue *c = app->catalogue;

    if (app_home_offers_unfinished(app))
        return (struct top){c->unfinished.name,
                            c->unfinished.left_ms,
                            c->unfinished.phase_steps,
                            c->unfinished.phase_done,
                            c->unfinished.phase_ms};
    if (app->mark < c->routine_count) {
        const struct catalogue_routine *r = &c->routines[app->mark];

        return (struct top){
            r->name, r->length_ms, r->phase_steps, NULL, r->phase_ms};
    }
    return (struct top){.name = "limber"};
}

static void draw_first_row(const struct page *page, const struct app *app)
{
    char date[SPAN_TEXT];

    frame_text(page->frame, 0, page->left, 6, ROLE_STRONG, "limber");
    if (page->right - page->left >= 20)
        frame_text_right(page->frame,
                         0,
                         page->right,
                         ROLE_DIM,
                         date_screen(date, app->catalogue->today));
}

/* Returns the first row behind it. */
static int
draw_headline(const struct page *page, int row, const struct top *top)
{
    enum glyph_size size = page->class >= PAGE_LARGE ? GLYPH_M : GLYPH_S;
    char length[32];
    int room = page->right - page->left;
    int wide;

    snprintf(length, sizeof length, "%d min", minutes(top->length_ms));
    wide = top->length_ms > 0 ? glyph_columns(size, length) + 4 : 0;
    page_letters(
        page, row, page->left, room - wide, size, ROLE_HEAD, top->name);
    if (wide > 0)
        page_letters_right(page, row, page->left, size, ROLE_ACCENT, length);
    return row + glyph_rows(size, page->frame->ascii) + 1;
}

/* "11 moves  you need a chair, mat and strap", or what waits since when. */
static void draw_what(const struct page *page, int row, const struct app *app)
{
    const struct catalogue *c = app->catalogue;
    const struct catalogue_unfinished *u = &c->unfinished;
    char line[LINE_BYTES];
    struct text text;
    int room = page->right - page->left;
    int used;

    text_over(&text, line, sizeof line);
    if (app_home_offers_unfinished(app)) {
        text_addf(
            &text, "Waiting %s, at %u of %u: ", u->when, u->step, u->steps);
        text_add_clean(&text, u->where);
        frame_text_fit(page->frame, row, page->left, room, ROLE_STRONG, line);
    } else if (app->mark < c->routine_count) {
        const struct catalogue_routine *r = &c->routines[app->mark];

        text_addf(&text, "%u %s", r->steps, r->steps == 1 ? "move" : "moves");
        used =
            frame_text(page->frame, row, page->left, room, ROLE_STRONG, line);
        text_reset(&text);
        text_add(&text, "you need ");
        speech_equipment(r->equipment, &text);
        if (r->equipment != 0)
            frame_text_fit(page->frame,
                           row,
                           page->left + used + 2,
                           room - used - 2,
                           ROLE_TEXT,
                           line);
    }
}

/* ---- the list ---- */

static void draw_mark(const struct page *page, int row, bool marked)
{
    if (marked)
        frame_put(page->frame,
                  row,
                  page->left,
                  page_rune(page, MARK, '>'),
                  ROLE_CHOSEN);
}

static void draw_routine(const struct page *page,
                         int row,
                         bool marked,
                         const struct catalogue_routine *routine)
{
    int left = page->left;
    char length[32];
    int room = page->right - left;
    int name = LENGTH_END - NAME_COLUMN - 7;

    snprintf(length, sizeof length, "%d min", minutes(routine->length_ms));
    draw_mark(page, row, marked);
    frame_text_fit(page->frame,
                   row,
                   left + NAME_COLUMN,
                   room < LENGTH_END ? room - NAME_COLUMN : name,
                   marked ? ROLE_CHOSEN : ROLE_TEXT,
                   routine->name);
    if (room >= LENGTH_END)
        frame_text_right(
            page->frame, row, left + LENGTH_END + 1, ROLE_TEXT, length);
    if (routine->hint != NULL && page->class >= PAGE_FULL &&
        HINT_COLUMN + (int)text_cells(routine->hint) <= room)
        frame_text(page->frame,
                   row,
                   left + HINT_COLUMN,
                   room,
                   ROLE_DIM,
                   routine->hint);
}

/* "from Figure four, after a get-ready": the place without side and seconds. */
static void offer_from(const struct catalogue_unfinished *u, struct text *out)
{
    const char *comma = strchr(u->where, ',');
    size_t bytes =
        comma != NULL ? (size_t)(comma - u->where) : strlen(u->where);

    text_add(out, "from ");
    text_add_bytes(out, u->where, bytes);
    text_add(out, ", after a get-ready");
}

static void offer_others(const struct catalogue *c, struct text *out)
{
    bool first = true;

    for (unsigned i = 0; i < c->routine_count; i++) {
        if ((int)i == c->unfinished.routine)
            continue;
        text_add(out, first ? "" : ", ");
        text_add_clean(out, c->routines[i].name);
        first = false;
    }
}

static void draw_offer(const struct page *page,
                       int row,
                       bool marked,
                       const struct catalogue *c,
                       enum home_offer offer)
{
    char line[LINE_BYTES], name[LINE_BYTES];
    struct text text, label;
    int room = page->right - page->left;

    text_over(&text, line, sizeof line);
    text_over(&label, name, sizeof name);
    switch (offer) {
    case OFFER_GO_ON:
        text_add(&label, "Go on");
        offer_from(&c->unfinished, &text);
        break;
    case OFFER_AGAIN:
        text_add(&label, "Begin ");
        text_add_clean(&label, c->unfinished.name);
        text_add(&label, " again");
        text_add(&text, "keeps what was done in the history");
        break;
    default:
        text_add(&label, "Another session");
        offer_others(c, &text);
        break;
    }
    draw_mark(page, row, marked);
    frame_text_fit(page->frame,
                   row,
                   page->left + NAME_COLUMN,
                   room - NAME_COLUMN,
                   marked ? ROLE_CHOSEN : ROLE_TEXT,
                   name);
    if (label.length + NAME_COLUMN + 2 <= OFFER_COLUMN &&
        room >= OFFER_COLUMN + 20)
        frame_text_fit(page->frame,
                       row,
                       page->left + OFFER_COLUMN,
                       room - OFFER_COLUMN,
                       ROLE_DIM,
                       line);
}

/* The rows of the list that are in sight, the marked one among them. */
static void draw_list(
    const struct page *page, int row, int end, int pitch, const struct app *app)
{
    unsigned count = app_home_rows(app);
    unsigned fit = end > row ? (unsigned)((end - row - 1) / pitch + 1) : 0;
    unsigned first = app->mark >= fit && fit > 0 ? app->mark - fit + 1 : 0;

    for (unsigned i = first; i < count && i - first < fit; i++) {
        int at = row + (int)(i - first) * pitch;

        if (app_home_offers_unfinished(app))
            draw_offer(page,
                       at,
                       i == app->mark,
                       app->catalogue,
                       app_home_offer(app, i));
        else
            draw_routine(
                page, at, i == app->mark, &app->catalogue->routines[i]);
    }
    if (count == 0 && fit > 0)
        frame_text_fit(page->frame,
                       row,
                       page->left,
                       page->right - page->left,
                       ROLE_DIM,
                       "No routine was found. / finds a move.");
}

/* ---- below it ---- */

/* Why the mark begins where it does, before what was done last. */
static void
draw_history(const struct page *page, int row, const struct catalogue *c)
{
    int room = page->right - page->left;

    if (c->why != NULL)
        row += frame_text_wrap(page->frame,
                               row,
                               page->left,
                               room,
                               page->keys_row - row,
                               ROLE_TEXT,
                               c->why);
    if (c->last != NULL && row < page->keys_row)
        frame_text_fit(page->frame, row, page->left, room, ROLE_DIM, c->last);
}

static void draw_last(const struct page *page, int row, const struct app *app)
{
    const struct catalogue *c = app->catalogue;
    int room = page->right - page->left;

    if (app->trouble != NULL)
        frame_text_fit(
            page->frame, row, page->left, room, ROLE_WARN, app->trouble);
    else if (aloud_line(app) != NULL)
        page_sentence(page, row, page->keys_row, ROLE_TEXT, aloud_line(app));
    else if (c->warning != NULL)
        frame_text_fit(
            page->frame, row, page->left, room, ROLE_WARN, c->warning);
    else if (app_home_offers_unfinished(app))
        frame_text_fit(page->frame,
                       row,
                       page->left,
                       room,
                       ROLE_DIM,
                       room >= 76 ? "What was done is in the history already. "
                                    "Go on is the same as: limber resume"
                                  : "What was done is in the history.");
    else
        draw_history(page, row, c);
}

static struct key_row keys_for(const struct app *app)
{
    static const struct key_row ordinary = KEY_ROW(keys);
    static const struct key_row offers = KEY_ROW(offer_keys);
    static const struct key_row others = KEY_ROW(other_keys);

    if (app_home_offers_unfinished(app))
        return offers;
    return app->others ? others : ordinary;
}

/* "1-6 choose", as many as there are. */
static void draw_keys(const struct page *page, const struct app *app)
{
    struct key_row row = keys_for(app);
    struct key_item items[KEY_ITEMS_MAX];
    char range[8] = "1-9";
    unsigned count = app_home_rows(app);
    unsigned shown = 0;

    if (count < 9)
        snprintf(range, sizeof range, "1-%u", count);
    for (unsigned i = 0; i < row.count; i++) {
        bool choose = strcmp(row.items[i].key, "1-9") == 0;

        if (choose && count < 2)
            continue;
        items[shown] = row.items[i];
        if (choose)
            items[shown].key = range;
        shown++;
    }
    page_keys(page, (struct key_row){items, shown});
}

void home_draw(const struct page *page, const struct app *app)
{
    struct top top = top_of(app);
    int pitch = page->rows >= 36 ? 2 : 1;
    int last = page->keys_row - (page->rows >= 24 ? 3 : 2);
    int row = 2;

    draw_first_row(page, app);
    if (page->class >= PAGE_FULL)
        row = draw_headline(page, row, &top);
    if (page->rows >= 20 && page->class >= PAGE_FULL) {
        draw_what(page, row, app);
        row += 2;
    }
    if (page->rows >= 24 && page->class >= PAGE_FULL && top.steps != NULL) {
        ribbon_home(page, row, top.steps, top.done, top.phase_ms);
        row += page->frame->ascii ? 3 : 4;
    }
    if (page->class == PAGE_TINY) {
        row = page->rows > 8 ? 2 : 1;
        last = page->keys_row;
    }
    draw_list(page,
              row,
              page->class == PAGE_TINY ? page->keys_row : last - 1,
              pitch,
              app);
    if (app_home_offers_unfinished(app) && page->rows >= 24)
        last = row + OFFER_COUNT * pitch + 2; /* right below the offers */
    if (page->class != PAGE_TINY)
        draw_last(page, last, app);
    draw_keys(page, app);
}
