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
    PICTURE_FROM_COLUMNS = 76, /* of the window */
    PICTURE_FROM_ROWS = 20,
    PICTURE_SHARE = 45,  /* of the columns, in hundredths */
    PICTURE_HEIGHT = 30, /* of its own columns, in hundredths */
    PICTURE_GAP = 2,
    INDENT_BESIDE = 8
};

/* A card and what is shown with it. */
struct sheet {
    const struct card *card;
    struct picture picture; /* its figure NULL: none */
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

static void write_at(struct flow *flow,
                     int indent,
                     const char *label,
                     enum role role,
                     const char *text)
{
    if (text != NULL && text[0] != '\0')
        flow_labelled(flow, label, indent, role, text);
}

static void write_some(struct flow *flow,
                       const char *label,
                       enum role role,
                       const char *text)
{
    write_at(flow, INDENT, label, role, text);
}

/* A row each; the label stands at the first. */
static void write_list(struct flow *flow,
                       int indent,
                       const char *label,
                       const struct texts *texts)
{
    for (unsigned i = 0; i < texts->count; i++)
        flow_labelled(
            flow, i == 0 ? label : "", indent, ROLE_TEXT, texts->items[i]);
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
static void
write_doing(struct flow *flow, int indent, const struct description *says)
{
    write_at(flow, indent, "Set up", ROLE_STRONG, says->setup);
    write_list(flow, indent, "Do", &says->cues);
    write_at(flow, indent, "Breathe", ROLE_TEXT, says->breath);
    write_at(flow, indent, "Feel", ROLE_TEXT, says->feel);
}

static int columns_of_picture(const struct page *page)
{
    int columns = (page->right - page->left) * PICTURE_SHARE / 100;

    return columns < CANVAS_COLUMNS_MAX ? columns : CANVAS_COLUMNS_MAX;
}

/* The figure with the text beside it. It is there at the top of the page, and
 * gone when that was scrolled away. */
static void write_picture(struct flow *flow, const struct sheet *sheet)
{
    const struct page *page = flow->page;
    struct page beside = *page;
    int columns = columns_of_picture(page);
    int rows = columns * PICTURE_HEIGHT / 100;
    int begin = flow->at;

    beside.left += columns + PICTURE_GAP;
    flow->page = &beside;
    write_doing(flow, INDENT_BESIDE, &sheet->card->form->says);
    flow->page = page;
    if (flow->at - begin > rows + rows / 5)
        rows += rows / 5;
    else if (flow->at - begin > rows)
        rows = flow->at - begin;
    else
        flow->at = begin + rows;
    if (flow->draw && flow->skip == 0 && flow->top + rows <= flow->bottom)
        picture_draw(
            page->frame, flow->top, page->left, rows, columns, &sheet->picture);
}

/* As far as what stops it. */
static void write_first(struct flow *flow, const void *what)
{
    const struct sheet *sheet = what;
    const struct description *says = &sheet->card->form->says;

    if (sheet->picture.figure != NULL) {
        write_picture(flow, sheet);
        if (sheet->roomy)
            flow_gap(flow);
    } else {
        write_doing(flow, INDENT, says);
    }
    write_joined(flow, "Avoid", ROLE_TEXT, &says->avoid);
    write_joined(flow, "Stop if", ROLE_STOP, &says->stop_if);
}

static void write_card(struct flow *flow, const void *what)
{
    const struct sheet *sheet = what;

    write_first(flow, sheet);
    if (sheet->roomy)
        flow_gap(flow);
    write_needs(flow, sheet->card->form);
    write_ladder(flow, sheet->card);
    if (sheet->roomy)
        flow_gap(flow);
    write_source(flow, sheet->card->exercise);
}

static int rows_of(void (*write)(struct flow *flow, const void *what),
                   const struct page *page,
                   const struct sheet *sheet)
{
    struct flow flow = {.page = page};

    write(&flow, sheet);
    return flow.at;
}

/* Gaps stand where all fits with them; a figure where it pushes nothing out of
 * the window that a person must know before the move. */
static void fit(struct sheet *sheet, const struct page *page, int room)
{
    if (rows_of(write_first, page, sheet) > room)
        sheet->picture.figure = NULL;
    sheet->roomy = true;
    sheet->roomy = rows_of(write_card, page, sheet) <= room;
}

void card_write_short(struct flow *flow, const void *what)
{
    const struct card *card = what;
    const struct description *says = &card->form->says;
    char line[LINE_BYTES];
    struct text text;

    text_over(&text, line, sizeof line);
    for (unsigned i = 0; i < says->targets.count; i++) {
        text_add(&text, i > 0 ? ", " : "");
        text_add_clean(&text, says->targets.items[i]);
    }
    flow_text(flow, 0, 0, ROLE_DIM, line);
    text_reset(&text);
    text_add(&text, "needs ");
    add_needs(card->form, &text);
    if (card->form->equipment != 0 || card->form->positions != 0)
        flow_text(flow, 0, 0, ROLE_DIM, line);
    text_reset(&text);
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

static struct picture picture_of(const struct page *page, const struct app *app)
{
    struct showing showing = showing_of(app);
    bool room = page->columns >= PICTURE_FROM_COLUMNS &&
                page->rows >= PICTURE_FROM_ROWS;

    return (struct picture){.figure = room ? showing.figure : NULL,
                            .cells = app->figures.cells,
                            .mirrored = showing.mirrored,
                            .moment = showing.moment};
}

static void draw(const struct page *page,
                 const struct app *app,
                 const struct card *card,
                 const char *phase,
                 enum sides sides)
{
    static const struct key_row on_stage = KEY_ROW(stage_keys);
    static const struct key_row on_picker = KEY_ROW(picker_keys);
    struct sheet sheet = {.card = card, .picture = picture_of(page, app)};
    char line[LINE_BYTES];
    struct text text;
    int row;

    text_over(&text, line, sizeof line);
    dose_describe(card->dose != NULL ? card->dose : &card->form->dose, &text);
    if (sides != SIDES_BOTH) {
        text_add(&text, ", ");
        text_add(&text, sides == SIDES_EACH ? "each side" : "sides alternate");
    }
    row = page_top(page, card->form->says.short_name, ROLE_HEAD, phase, line);
    fit(&sheet, page, page->message_row - row);
    page_flow(page, row, page->message_row, app->scroll, write_card, &sheet);
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
