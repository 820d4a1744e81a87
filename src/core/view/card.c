/* SPDX-License-Identifier: MIT */
/* card - labels and their texts, running down the page; see the header. */
#include <limber/core/view/card.h>

#include <string.h>

#include <limber/core/app/showing.h>
#include <limber/core/session/reading.h>
#include <limber/core/session/speech.h>
#include <limber/core/view/picture.h>

enum {
    LINE_BYTES = 512,
    INDENT = 10,
    LOW_TOP_ROWS = 2,    /* a headline on one row, and a gap */
    PICTURE_SHARE = 45,  /* of the columns, in hundredths, where text allows */
    PICTURE_HEIGHT = 30, /* of its own columns, in hundredths */
    PICTURE_GAP = 2,
    PICTURE_STEP = 2,        /* columns it gives up at a time */
    BESIDE_COLUMNS_MIN = 34, /* of the text at its right */
    INDENT_BESIDE = 8
};

/* A card and what is shown with it. */
struct sheet {
    const struct card *card;
    struct picture picture; /* its figure NULL: none */
    int rows, columns;      /* of the picture */
    bool around;            /* text goes on below it, from margin to margin */
    bool roomy;             /* it all fits with gaps between its parts */
};

static const struct key_item stage_keys[] = {
    {"Esc", "close", 0, 0},
    {"e", "easier", 2, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 1, 0},
};
static const struct key_item picker_keys[] = {
    {"Enter", "do it now", 0, 0},
    {"Esc", "close", 0, 0},
    {"?", "help", 2, 0},
    {"q", "quit", 1, 0},
};

/* ---- pieces ---- */

static void write_some(struct flow *flow,
                       const char *label,
                       enum role role,
                       const char *text)
{
    if (text != NULL && text[0] != '\0')
        flow_labelled(flow, label, INDENT, role, text);
}

/* The same, at the right of the picture where it begins beside it. */
static void write_beside(struct flow *flow,
                         const struct sheet *sheet,
                         const char *label,
                         enum role role,
                         const char *text)
{
    const struct page *page = flow->page;
    struct page beside = *page;

    if (sheet->picture.figure == NULL ||
        (sheet->around && flow->at >= sheet->rows)) {
        write_some(flow, label, role, text);
    } else if (text != NULL && text[0] != '\0') {
        beside.left += sheet->columns + PICTURE_GAP;
        flow->page = &beside;
        flow_labelled(flow, label, INDENT_BESIDE, role, text);
        flow->page = page;
    }
}

/* All in one paragraph: "pressing the knee, lifting the head, bouncing". */
static void write_joined(struct flow *flow,
                         const char *label,
                         enum role role,
                         const struct texts *texts)
{
    char line[LINE_BYTES];
    struct text text;

    text_over(&text, line, sizeof line);
    for (unsigned i = 0; i < texts->count; i++) {
        text_add(&text, i > 0 ? ", " : "");
        text_add_clean(&text, texts->items[i]);
    }
    write_some(flow, label, role, line);
}

static void add_needs(const struct form *form, struct text *out)
{
    unsigned said = 0;

    speech_equipment(form->equipment, out);
    if (form->equipment != 0 && form->positions != 0)
        text_add(out, "; ");
    for (enum position p = 0; p < POSITION_COUNT; p++) {
        if ((form->positions & VOCAB_BIT(p)) == 0)
            continue;
        text_add(out, said++ > 0 ? " or " : "");
        text_add(out, position_label(p));
    }
}

static void write_needs(struct flow *flow, const struct form *form)
{
    char line[LINE_BYTES];
    struct text text;

    text_over(&text, line, sizeof line);
    add_needs(form, &text);
    write_some(flow, "Needs", ROLE_TEXT, line);
}

static void write_source(struct flow *flow, const struct exercise *exercise)
{
    char line[LINE_BYTES];
    struct text text;

    text_over(&text, line, sizeof line);
    text_addf(&text,
              "%s. Evidence %s: %s.",
              source_label(exercise->source),
              evidence_word(exercise->evidence),
              evidence_label(exercise->evidence));
    if (exercise->dose_from != NULL) {
        text_add(&text, " Dose: ");
        text_add_clean(&text, exercise->dose_from);
        text_add(&text, ".");
    }
    write_some(flow, "Source", ROLE_DIM, line);
}

static void write_ladder(struct flow *flow, const struct card *card)
{
    int level = exercise_level(card->exercise, card->form->level);

    if (level > 0)
        write_some(
            flow, "Easier", ROLE_TEXT, card->exercise->levels[level - 1].name);
    write_some(flow, "Now", ROLE_STRONG, card->form->level_name);
    if ((unsigned)level + 1 < card->exercise->level_count)
        write_some(
            flow, "Harder", ROLE_TEXT, card->exercise->levels[level + 1].name);
}

/* What is done: all that a person with the card in hand reads first. */
static void write_doing(struct flow *flow, const struct sheet *sheet)
{
    const struct description *says = &sheet->card->form->says;

    write_beside(flow, sheet, "Set up", ROLE_STRONG, says->setup);
    for (unsigned i = 0; i < says->cues.count; i++)
        write_beside(
            flow, sheet, i == 0 ? "Do" : "", ROLE_TEXT, says->cues.items[i]);
    write_beside(flow, sheet, "Breathe", ROLE_TEXT, says->breath);
    write_beside(flow, sheet, "Feel", ROLE_TEXT, says->feel);
}

/* The figure with the text beside it. It is there at the top of the page, and
 * gone when that was scrolled away. */
static void write_picture(struct flow *flow, const struct sheet *sheet)
{
    const struct page *page = flow->page;

    write_doing(flow, sheet);
    if (flow->at < sheet->rows)
        flow->at = sheet->rows;
    if (flow->draw && flow->skip == 0 &&
        flow->top + sheet->rows <= flow->bottom)
        picture_draw(page->frame,
                     flow->top,
                     page->left,
                     sheet->rows,
                     sheet->columns,
                     &sheet->picture);
}

/* What a person must know before the move. */
static void write_warnings(struct flow *flow, const struct sheet *sheet)
{
    const struct description *says = &sheet->card->form->says;

    write_joined(flow, "Avoid", ROLE_TEXT, &says->avoid);
    write_joined(flow, "Stop if", ROLE_STOP, &says->stop_if);
}

/* As far as what stops it. */
static void write_first(struct flow *flow, const struct sheet *sheet)
{
    if (sheet->picture.figure != NULL) {
        write_picture(flow, sheet);
        if (sheet->roomy)
            flow_gap(flow);
    } else {
        write_doing(flow, sheet);
    }
    write_warnings(flow, sheet);
}

static void write_card(struct flow *flow, const struct sheet *sheet)
{
    write_first(flow, sheet);
    if (sheet->roomy)
        flow_gap(flow);
    write_needs(flow, sheet->card->form);
    write_ladder(flow, sheet->card);
    if (sheet->roomy)
        flow_gap(flow);
    write_source(flow, sheet->card->exercise);
}

static int rows_of(void (*write)(struct flow *flow, const struct sheet *sheet),
                   const struct page *page,
                   const struct sheet *sheet)
{
    struct flow flow = {.page = page};

    write(&flow, sheet);
    return flow.at;
}

/* The rows of a picture of so many columns that stands in `room` rows beside
 * its text; less than the least: it does not. */
static int
rows_beside(const struct page *page, const struct sheet *sheet, int room)
{
    int rows = sheet->columns * PICTURE_HEIGHT / 100;
    int beside = rows_of(write_doing, page, sheet);

    if (beside > room)
        return 0;
    if (beside > rows + rows / 5)
        rows += rows / 5;
    else if (beside > rows)
        rows = beside;
    if (rows < PICTURE_ROWS_MIN)
        rows = PICTURE_ROWS_MIN;
    return rows < room ? rows : room;
}

static bool fit_beside(struct sheet *sheet, const struct page *page, int room)
{
    while (sheet->columns >= PICTURE_COLUMNS_MIN) {
        sheet->rows = rows_beside(page, sheet, room);
        if (sheet->rows >= PICTURE_ROWS_MIN)
            return true;
        sheet->columns -= PICTURE_STEP;
    }
    return false;
}

/* The smallest, with the last of its text below it. */
static bool fit_around(struct sheet *sheet, const struct page *page, int room)
{
    sheet->around = true;
    sheet->columns = PICTURE_COLUMNS_MIN;
    sheet->rows = PICTURE_ROWS_MIN;
    return room >= sheet->rows && rows_of(write_doing, page, sheet) <= room;
}

/* How a picture may be made to fit; a large one first. */
typedef bool fitter(struct sheet *sheet, const struct page *page, int room);

/* Whether a picture finds its place in so many rows and pushes nothing out of
 * them that a person must know before the move. */
static bool
fit_picture(struct sheet *sheet, const struct page *page, int room, fitter *fit)
{
    int columns = page->right - page->left;
    int most = columns - PICTURE_GAP - BESIDE_COLUMNS_MIN;

    sheet->around = false;
    sheet->columns = columns * PICTURE_SHARE / 100;
    if (sheet->columns > CANVAS_COLUMNS_MAX)
        sheet->columns = CANVAS_COLUMNS_MAX;
    if (sheet->columns > most)
        sheet->columns = most;
    return fit(sheet, page, room - rows_of(write_warnings, page, sheet));
}

/* ---- in the picker ---- */

void card_write_targets(struct flow *flow, const void *what)
{
    const struct card *card = what;
    const struct texts *targets = &card->form->says.targets;
    char line[LINE_BYTES];
    struct text text;

    text_over(&text, line, sizeof line);
    for (unsigned i = 0; i < targets->count; i++) {
        text_add(&text, i > 0 ? ", " : "");
        text_add_clean(&text, targets->items[i]);
    }
    flow_text(flow, 0, 0, ROLE_DIM, line);
}

void card_write_needs(struct flow *flow, const void *what)
{
    const struct card *card = what;
    char line[LINE_BYTES];
    struct text text;

    card_write_targets(flow, what);
    text_over(&text, line, sizeof line);
    text_add(&text, "needs ");
    add_needs(card->form, &text);
    if (card->form->equipment != 0 || card->form->positions != 0)
        flow_text(flow, 0, 0, ROLE_DIM, line);
}

void card_write_short(struct flow *flow, const void *what)
{
    const struct card *card = what;
    char line[LINE_BYTES];
    struct text text;

    card_write_needs(flow, what);
    text_over(&text, line, sizeof line);
    text_addf(&text,
              "source %s: %s",
              source_label(card->exercise->source),
              evidence_label(card->exercise->evidence));
    flow_text(flow, 0, 0, ROLE_DIM, line);
}

void card_write_brief(struct flow *flow, const void *what)
{
    const struct card *card = what;
    const struct description *says = &card->form->says;

    if (says->setup != NULL)
        flow_text(flow, 0, 0, ROLE_STRONG, says->setup);
    flow_gap(flow);
    for (unsigned i = 0; i < says->cues.count; i++)
        flow_text(flow, 0, 0, ROLE_TEXT, says->cues.items[i]);
    flow_gap(flow);
    card_write_short(flow, what);
}

/* ---- the page ---- */

static void write_page(struct flow *flow, const void *sheet)
{
    write_card(flow, sheet);
}

static struct picture picture_of(const struct app *app)
{
    struct showing showing = showing_of(app);

    return (struct picture){.figure = showing.figure,
                            .cells = app->figures.cells,
                            .mirrored = showing.mirrored,
                            .moment = showing.moment};
}

/* The headline on one row, in place of the large one above `end`; returns the
 * first row free. */
static int draw_low_top(const struct page *page,
                        int end,
                        const char *name,
                        const char *phase,
                        const char *dose)
{
    int column = page->left;

    for (int row = 0; row < end; row++)
        frame_fill(page->frame, row, 0, page->columns, ' ', ROLE_TEXT);
    column += frame_text(
        page->frame, 0, column, page->right - column, ROLE_HEAD, name);
    column += 2 + frame_text(page->frame,
                             0,
                             column + 2,
                             page->right - column - 2,
                             ROLE_STRONG,
                             phase);
    frame_text_fit(
        page->frame, 0, column + 2, page->right - column - 2, ROLE_DIM, dose);
    return LOW_TOP_ROWS;
}

/* Returns the first row free. A figure that has no room under a large headline
 * may have it under a low one, where that says all the large one does. */
static int draw_top(const struct page *page,
                    struct sheet *sheet,
                    const char *phase,
                    const char *dose)
{
    static fitter *const fits[] = {fit_beside, fit_around};
    const char *name = sheet->card->form->says.short_name;
    int cells =
        (int)(text_cells(name) + text_cells(phase) + text_cells(dose)) + 4;
    bool low = cells <= page->right - page->left;
    int row = page_top(page, name, ROLE_HEAD, phase, dose);
    int end = page->message_row;

    for (size_t i = 0; i < sizeof fits / sizeof fits[0]; i++) {
        if (sheet->picture.figure == NULL ||
            fit_picture(sheet, page, end - row, fits[i]))
            return row;
        if (low && fit_picture(sheet, page, end - LOW_TOP_ROWS, fits[i]))
            return draw_low_top(page, row, name, phase, dose);
    }
    sheet->picture.figure = NULL;
    return row;
}

static void draw(const struct page *page,
                 const struct app *app,
                 const struct card *card,
                 const char *phase,
                 enum sides sides)
{
    static const struct key_row on_stage = KEY_ROW(stage_keys);
    static const struct key_row on_picker = KEY_ROW(picker_keys);
    struct sheet sheet = {
        .card = card, .picture = picture_of(app), .roomy = true};
    char line[LINE_BYTES];
    struct text text;
    int row;

    text_over(&text, line, sizeof line);
    dose_describe(card->dose != NULL ? card->dose : &card->form->dose, &text);
    if (sides != SIDES_BOTH) {
        text_add(&text, ", ");
        text_add(&text, sides == SIDES_EACH ? "each side" : "sides alternate");
    }
    row = draw_top(page, &sheet, phase, line);
    sheet.roomy = rows_of(write_card, page, &sheet) <= page->message_row - row;
    page_flow(page, row, page->message_row, app->scroll, write_page, &sheet);
    page_keys(page, app->screen == SCREEN_STAGE ? on_stage : on_picker);
}

void card_draw(const struct page *page, const struct app *app)
{
    const struct exercise *marked = app_marked_exercise(app);

    if (app->screen == SCREEN_STAGE && app->plan != NULL) {
        const struct form *form = session_form(&app->session, app->plan);
        const struct plan_step *step = &app->plan->steps[app->session.step];

        draw(page,
             app,
             &(struct card){form,
                            step->exercise,
                            &session_track(&app->session, app->plan)->dose},
             phase_word(step->phase),
             step->sides);
    } else if (marked != NULL) {
        struct form form = exercise_form(marked, marked->start);

        draw(page,
             app,
             &(struct card){&form, marked, NULL},
             phase_word(marked->phase),
             marked->sides);
    }
}
