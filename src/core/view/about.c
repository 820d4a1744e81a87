/* SPDX-License-Identifier: MIT */
/* about - five rows, and below them what becomes of the plan. */
#include <limber/core/view/about.h>

#include <stddef.h>

#include <limber/core/app/entry.h>
#include <limber/core/care/signs.h>
#include <limber/core/view/changes.h>
#include <limber/core/view/choice.h>
#include <limber/core/view/felt.h>

enum {
    LINE_BYTES = 256,
    LABEL_CELLS = 14, /* "Furthest place" */
    CHANGES_SHOWN = 2,
    TALL = 30
};

static const struct key_item keys[] = {
    {"Enter", "go on", 0, 0},
    {"arrows", "choose", 1, 0},
    {"0-9 x", "pain", 3, 0},
    {"?", "help", 4, 0},
    {"q", "quit", 2, 0},
};
static const struct key_item mark_keys[] = {
    {"Enter", "go on", 0, 0},
    {"arrows", "choose", 2, 0},
    {"space", "mark", 1, 0},
    {"?", "help", 4, 0},
    {"q", "quit", 3, 0},
};

/* ---- the rows ---- */

static struct choice choice_where(const struct app *app)
{
    struct choice choice = {
        .label = "Where",
        .count = WHERE_COUNT,
        .chosen = (int)app->person.where,
        .explains = "moves that do not suit are swapped or left out",
    };

    for (unsigned i = 0; i < WHERE_COUNT; i++)
        choice.options[i] = where_label((enum where)i);
    return choice;
}

static struct choice choice_equipment(const struct app *app)
{
    struct choice choice = {
        .label = "You have",
        .many = true,
        .under = app->column,
        .explains = "space marks; moves that need more are swapped or left out",
    };

    for (; choice.count < entry_equipment_count; choice.count++) {
        enum equipment piece = entry_equipment[choice.count];

        choice.options[choice.count] = equipment_label(piece);
        if (entry_has(app, piece))
            choice.on |= UINT32_C(1) << choice.count;
    }
    choice.options[choice.count] = "none";
    if (app->person.has_equipment && choice.on == 0)
        choice.on = UINT32_C(1) << choice.count;
    choice.count++;
    if (!app->person.has_equipment)
        choice.aside = "nothing marked: as if all of it were there";
    return choice;
}

static void choices_of(const struct app *app,
                       struct choice rows[static ABOUT_ROWS])
{
    rows[ABOUT_SORE] = felt_sore(app->person.sore);
    rows[ABOUT_PAIN] = felt_pain("Pain now", app->checkin.pain);
    rows[ABOUT_PAIN].explains =
        "0 is nothing, x is the worst; no answer is all right";
    rows[ABOUT_PLACE] = felt_place("Furthest place", app->checkin.place);
    rows[ABOUT_WHERE] = choice_where(app);
    rows[ABOUT_EQUIPMENT] = choice_equipment(app);
    for (enum about_row row = ABOUT_SORE; row < ABOUT_ROWS; row++) {
        if (!entry_about_fixed(app, row))
            continue;
        rows[row].fixed = true;
        rows[row].aside = "config.yaml says so";
    }
}

/* ---- what becomes of the plan ---- */

/* What a number and a place change: the edges at which a move is stopped. */
static void add_edges(const struct app *app, struct text *out)
{
    int pain = app->checkin.pain, place = app->checkin.place;

    if (rating_is_given(pain) && care_care_max(pain) < RATING_MAX)
        text_addf(out, " A move stops at %d and up.", care_care_max(pain) + 1);
    if (place == PLACE_NOWHERE)
        text_add(out, " Anything down the leg stops a move.");
    else if (place_is_known(place) && place < PLACE_FOOT)
        text_addf(out,
                  " So does anything further down than the %s.",
                  place_label(place));
}

/* "Daily for you: 9 moves, 11:40, right side first." */
static void plan_line(const struct app *app, struct text *out)
{
    const struct plan *plan = changes_plan(app);

    if (app->tailored != NULL && app->tailored->empty) {
        text_add(out,
                 "Nothing is left to do with these answers. Change one, or "
                 "choose another routine.");
        return;
    }
    if (plan == NULL)
        return;
    text_add_clean(out, plan->name);
    text_add(out, " for you: ");
    changes_describe(plan, out);
    add_edges(app, out);
}

/* What is drawn below the questions. */
struct below {
    char line[LINE_BYTES];
    int line_rows, rows;
};

static void below_of(const struct page *page,
                     int room,
                     const struct app *app,
                     struct below *below)
{
    struct text line;

    text_over(&line, below->line, sizeof below->line);
    plan_line(app, &line);
    below->line_rows = page_text_rows(below->line, page->right - page->left);
    room -= below->line_rows;
    below->rows =
        below->line_rows +
        changes_rows(page, room > 0 ? room : 0, CHANGES_SHOWN, app, true);
}

static void draw_below(const struct page *page,
                       int top,
                       const struct below *below,
                       const struct app *app)
{
    frame_text_wrap(page->frame,
                    top,
                    page->left,
                    page->right - page->left,
                    below->line_rows,
                    ROLE_STRONG,
                    below->line);
    changes_draw(page,
                 top + below->line_rows,
                 top + below->rows,
                 CHANGES_SHOWN,
                 app,
                 true);
}

/* At least the plan's line stands below the questions; in a tiny window they
 * have all of it. */
static void draw_rows(const struct page *page,
                      const struct choices *choices,
                      int top,
                      int bottom,
                      const struct app *app)
{
    bool gap = page->rows >= 20;
    struct below below;
    int roomy;

    below_of(page,
             bottom - top - choices_rows(page, choices, false) - gap,
             app,
             &below);
    if (page->class == PAGE_TINY)
        below.rows = 0;
    roomy = top + choices_rows(page, choices, true) + below.rows + 2;
    if (roomy < bottom &&
        page->rows >= TALL) /* in a tall window all of it stands together */
        bottom = roomy;
    choices_draw(page, choices, top, bottom - below.rows - gap);
    if (below.rows > 0)
        draw_below(page, bottom - below.rows, &below, app);
}

void about_draw(const struct page *page, const struct app *app)
{
    static const struct key_row ordinary = KEY_ROW(keys);
    static const struct key_row marking = KEY_ROW(mark_keys);
    struct choice rows[ABOUT_ROWS];
    struct choices choices = {rows, ABOUT_ROWS, app->row, LABEL_CELLS, 0};
    bool roomy = page->rows >= 20;
    int row;

    if (page_is_too_low(page))
        return;
    choices_of(app, rows);
    row = page_top(page,
                   "About you",
                   ROLE_HEAD,
                   app->first_run ? "step 3 of 3" : NULL,
                   NULL);
    if (page->class < PAGE_FULL)
        row = 1;
    draw_rows(page, &choices, row, page->keys_row - roomy, app);
    if (roomy && app->signs_asked)
        page_message(page, ROLE_DIM, care_signs_clear);
    page_keys(page, app->row == ABOUT_EQUIPMENT ? marking : ordinary);
}
