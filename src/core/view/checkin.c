/* SPDX-License-Identifier: MIT */
/* checkin - rows to answer, what they change, and below both the words that
 * are never cut; see the header. */
#include <limber/core/view/checkin.h>

#include <stddef.h>
#include <stdio.h>

#include <limber/core/app/aloud.h>
#include <limber/core/app/entry.h>
#include <limber/core/base/span.h>
#include <limber/core/care/signs.h>
#include <limber/core/session/reading.h>
#include <limber/core/view/changes.h>
#include <limber/core/view/choice.h>
#include <limber/core/view/felt.h>

enum {
    LINE_BYTES = 256,
    LABEL_CELLS = 9,   /* "Sore side" */
    LEAST_CHANGES = 3, /* rows for them, before words stand apart */
    TALL = 30,         /* rows from which nothing is kept at the bottom */
    MINUTE_MS = 60000,
    MINUTES_TEXT = 16
};

static const char as_last_time[] = "as last time";

/* What to do on a day without a guided session, and how to go on. */
static const char rest_words[] =
    "An easy walk or slow breathing may help today. If this is new or more "
    "than you can manage, contact a clinician.";
static const char rest_go_on[] =
    "A gentle session is there all the same: choose gentle with the arrows.";
static const char rest_go_on_short[] = "Or choose gentle with the arrows.";

static const struct key_item keys[] = {
    {"Enter", "none of these, go", 0, 0},
    {"0-9 x", "pain", 4, 0},
    {"arrows", "choose", 3, 0},
    {"s", "sound", 5, 0},
    {"!", "signs", 2, 0},
    {"q", "quit", 1, 0},
};
static const struct key_item rest_keys[] = {
    {"Enter", "rest today", 0, 0},
    {"arrows", "choose", 2, 0},
    {"0-9 x", "pain", 4, 0},
    {"s", "sound", 5, 0},
    {"!", "signs", 3, 0},
    {"q", "quit", 1, 0},
};

static const struct key_item empty_keys[] = {
    {"arrows", "choose", 0, 0},
    {"0-9 x", "pain", 4, 0},
    {"Esc", "back", 2, 0},
    {"s", "sound", 5, 0},
    {"!", "signs", 3, 0},
    {"q", "quit", 1, 0},
};

static struct key_row keys_of(const struct app *app)
{
    static const struct key_row ordinary = KEY_ROW(keys);
    static const struct key_row resting = KEY_ROW(rest_keys);
    static const struct key_row empty = KEY_ROW(empty_keys);

    if (entry_today(app) == TODAY_REST)
        return resting;
    return entry_is_empty(app) ? empty : ordinary;
}

/* ---- what stands ---- */

/* Why the rules say something else than the plan as it is. */
static enum gentle_reason reason_of(const struct app *app)
{
    if (app->tailored != NULL)
        return app->tailored->proposed != TODAY_AS_PLANNED
                   ? app->tailored->gentle
                   : GENTLE_NOT;
    switch (entry_gate(app)) {
    case GATE_REST:
        return GENTLE_REST;
    case GATE_GENTLE:
        return app->checkin.pain >= CARE_START_GENTLE ? GENTLE_START
                                                      : GENTLE_RISEN;
    case GATE_NORMAL:
        break;
    }
    return GENTLE_NOT;
}

static int usual2_of(const struct app *app)
{
    const struct catalogue *c = app->catalogue;

    return c->past != NULL ? past_usual2(c->past, (int32_t)date_days(c->today))
                           : RATING_NONE;
}

/* Texts that are made for the rows; they live as long as the page is drawn. */
struct made {
    char reason[LINE_BYTES];
    char morning[LINE_BYTES];
    char minutes[ENTRY_MINUTES_MAX][MINUTES_TEXT];
};

/* ---- the rows ---- */

static struct choice choice_morning(const struct app *app, struct made *made)
{
    struct choice choice = felt_pain("Morning", app->checkin.morning);
    int32_t today = (int32_t)date_days(app->catalogue->today);
    char date[SPAN_TEXT];
    struct text text;

    text_over(&text, made->morning, sizeof made->morning);
    if (app->checkin.morning_day == today)
        text_add(&text, "this morning, getting up; no answer is all right");
    else
        text_addf(&text,
                  "on %s, the morning after; no answer is all right",
                  date_screen(date, date_from_days(app->checkin.morning_day)));
    choice.explains = made->morning;
    return choice;
}

static struct choice choice_today(const struct app *app, struct made *made)
{
    static const char *const names[TODAY_COUNT] = {
        [TODAY_AS_PLANNED] = "as planned",
        [TODAY_GENTLE] = "gentle",
        [TODAY_REST] = "rest",
    };
    enum today offered[TODAY_COUNT];
    struct choice choice = {
        .label = "Today",
        .chosen = CHOICE_NONE,
        .explains = "gentle is half as much, and nothing that bends or pulls",
    };
    enum today today = entry_today(app);
    enum gentle_reason why = reason_of(app);
    struct text text;

    choice.count = entry_todays(app, offered);
    for (unsigned i = 0; i < choice.count; i++) {
        choice.options[i] = names[offered[i]];
        if (offered[i] == today)
            choice.chosen = (int)i;
    }
    if (why == GENTLE_NOT)
        return choice;
    text_over(&text, made->reason, sizeof made->reason);
    if (today == TODAY_AS_PLANNED)
        gentle_propose(why, app->checkin.pain, usual2_of(app), &text);
    else
        gentle_describe(why, app->checkin.pain, usual2_of(app), &text);
    choice.reason = made->reason;
    choice.reason_role = today == TODAY_AS_PLANNED ? ROLE_DIM : ROLE_CARE;
    choice.explains = NULL;
    return choice;
}

static struct choice choice_minutes(const struct app *app, struct made *made)
{
    unsigned offered[ENTRY_MINUTES_MAX];
    unsigned count = entry_minutes(app, offered);
    struct choice choice = {
        .label = "Minutes",
        .count = count,
        .chosen = CHOICE_NONE,
        .explains = "fewer sets first, then shorter holds, then fewer moves",
    };

    for (unsigned i = 0; i < count; i++) {
        snprintf(made->minutes[i], MINUTES_TEXT, "%u", offered[i]);
        choice.options[i] = offered[i] == 0 ? "all" : made->minutes[i];
        if (offered[i] == app->checkin.minutes)
            choice.chosen = (int)i;
    }
    return choice;
}

static struct choice choice_step_up(const struct app *app)
{
    const char *name = app->tailored != NULL ? app->tailored->offer_name : NULL;

    /* the name has a line of its own: it can be as long as the page is wide */
    return (struct choice){
        .label = "Step up",
        .options = {"not today", "yes"},
        .count = 2,
        .chosen = app->checkin.step_up,
        .reason = name,
        .reason_role = ROLE_TEXT,
    };
}

static struct choice
choice_of(const struct app *app, enum checkin_row row, struct made *made)
{
    const struct checkin *checkin = &app->checkin;
    struct choice choice;

    switch (row) {
    case CHECKIN_PAIN:
        choice = felt_pain("Pain now", checkin->pain);
        choice.aside = checkin->pain_carried ? as_last_time : NULL;
        if (app->tailored != NULL && app->tailored->offer_waits)
            choice.explains = "today's own number lets a step up be offered";
        return choice;
    case CHECKIN_PLACE:
        choice = felt_place("Furthest", checkin->place);
        choice.aside = checkin->place_carried ? as_last_time : NULL;
        return choice;
    case CHECKIN_MORNING:
        return choice_morning(app, made);
    case CHECKIN_SORE:
        return felt_sore(checkin->sore);
    case CHECKIN_TODAY:
        return choice_today(app, made);
    case CHECKIN_MINUTES:
        return choice_minutes(app, made);
    default:
        return choice_step_up(app);
    }
}

/* ---- the page ---- */

static int minutes_of(int64_t ms)
{
    return (int)((ms + MINUTE_MS / 2) / MINUTE_MS);
}

/* "Daily, 12 min", "Daily, gentle, 8 min" */
static void add_plan_name(const struct app *app, struct text *out)
{
    const struct plan *plan = changes_plan(app);

    if (entry_today(app) == TODAY_REST) {
        text_add(out, "rest today");
    } else if (entry_is_empty(app)) {
        text_add(out, "nothing left today");
    } else if (app->goes_on) {
        text_add_clean(out, plan->name);
        text_addf(out,
                  ", %d min to go",
                  minutes_of(session_plan_left_ms(&app->session, plan)));
    } else if (plan != NULL) {
        text_add_clean(out, plan->name);
        text_addf(out,
                  "%s, %d min",
                  entry_today(app) == TODAY_GENTLE &&
                          !app->tailored->routine.gentle
                      ? ", gentle"
                      : "",
                  minutes_of(plan->length_ms));
    }
}

/* The words at the bottom. */
struct words {
    const char *texts[3];
    enum role roles[3];
    unsigned count;
    bool roomy; /* with a free row between two */
};

static struct words words_of(const struct page *page, const struct app *app)
{
    const char *go_on =
        page->class >= PAGE_FULL ? rest_go_on : rest_go_on_short;

    if (entry_today(app) == TODAY_REST)
        return (struct words){{care_signs_line, rest_words, go_on},
                              {ROLE_TEXT, ROLE_STRONG, ROLE_TEXT},
                              3,
                              false};
    return (struct words){{care_signs_line, care_discomfort, NULL},
                          {ROLE_STRONG, ROLE_DIM, ROLE_DIM},
                          2,
                          false};
}

static int words_rows(const struct page *page, const struct words *words)
{
    int rows = 0;

    for (unsigned i = 0; i < words->count; i++)
        rows += page_text_rows(words->texts[i], page->right - page->left) +
                (words->roomy && i > 0);
    return rows;
}

static void write_words(struct flow *flow, const void *what)
{
    const struct words *words = what;

    for (unsigned i = 0; i < words->count; i++) {
        if (words->roomy && i > 0)
            flow_gap(flow);
        flow_text(flow, 0, 0, words->roles[i], words->texts[i]);
    }
}

/* In a tiny window the warning signs come first, then the row under the mark.
 */
static void draw_tiny(const struct page *page,
                      const struct choices *choices,
                      const struct words *words)
{
    int first = page_text_rows(words->texts[0], page->right - page->left);
    int row = first < page->keys_row ? 1 : 0;
    bool scrolls = row + words_rows(page, words) > page->keys_row;

    if (row + first > page->keys_row - scrolls)
        row = 0;
    choices_draw(page, choices, 0, row);
    page_flow(page, row, page->keys_row, 0, write_words, words);
}

/* What stands where; ends are the first row that is not theirs. */
struct plan_of_page {
    int top;
    int choices_end;
    int changes, changes_end;
    int words;
};

/* Words at the bottom, whole; then the rows; then as many changes as fit. In a
 * tall window all of it stands together. */
static struct plan_of_page lay_out(const struct page *page,
                                   const struct choices *choices,
                                   struct words *words,
                                   int top,
                                   int bottom,
                                   const struct app *app)
{
    int gap = page->rows >= 18;
    int rows = choices_rows(page, choices, false);
    int roomy = choices_rows(page, choices, true);
    struct plan_of_page plan = {.top = top};
    int left;

    words->roomy = bottom - top - words_rows(page, words) - rows >
                   LEAST_CHANGES + (int)words->count;
    plan.words = bottom - words_rows(page, words);
    left = plan.words - gap - top - rows - 1;
    if (left > 0 && entry_today(app) != TODAY_REST)
        plan.changes = changes_rows(page, left, CHANGES_MAX, app, false);
    left = plan.words - gap - top - roomy - plan.changes - 3;
    if (left > 0 && page->rows >= TALL)
        plan.words -= left;
    plan.changes_end = plan.words - gap;
    plan.choices_end = plan.changes_end - plan.changes - (plan.changes > 0);
    return plan;
}

/* The line between the words and the keys: what stands in the way, or what
 * the lists of signs were answered with. */
static void
draw_message(const struct page *page, int row, const struct app *app)
{
    if (app->trouble != NULL)
        page_message(page, ROLE_WARN, app->trouble);
    else if (aloud_line(app) != NULL)
        page_sentence(page, row, page->keys_row, ROLE_TEXT, aloud_line(app));
    else if (app->signs_asked && page->rows >= 20)
        page_message(page, ROLE_DIM, care_signs_clear);
}

/* Rows that are kept for it. */
static int message_rows(const struct page *page, const struct app *app)
{
    if (app->trouble == NULL && aloud_line(app) != NULL && page->rows >= 20)
        return page_text_rows(aloud_line(app), page->right - page->left);
    return page->rows >= 20 || app->trouble != NULL || aloud_line(app) != NULL;
}

static int draw_top(const struct page *page, const struct app *app)
{
    bool carried = app->checkin.pain_carried || app->checkin.place_carried;
    bool rest = entry_today(app) == TODAY_REST;
    char name[LINE_BYTES];
    struct text text;
    int row;

    text_over(&text, name, sizeof name);
    add_plan_name(app, &text);
    row = page_top(page,
                   "How are you?",
                   ROLE_HEAD,
                   name,
                   carried && !rest ? "Enter takes it as last time" : NULL);
    return page->class < PAGE_FULL ? 1 : row;
}

void checkin_draw(const struct page *page, const struct app *app)
{
    enum checkin_row which[CHECKIN_ROWS];
    struct choice rows[CHECKIN_ROWS];
    struct choices choices = {rows,
                              entry_checkin_rows(app, which),
                              0,
                              LABEL_CELLS,
                              sizeof as_last_time - 1};
    struct words words = words_of(page, app);
    struct made made;
    struct plan_of_page plan;
    int bottom = page->keys_row - message_rows(page, app);

    if (!entry_line_fits(app)) {
        page_bigger(page);
        return;
    }
    for (unsigned i = 0; i < choices.count; i++) {
        rows[i] = choice_of(app, which[i], &made);
        if (which[i] == (enum checkin_row)app->row)
            choices.marked = i;
    }
    page_keys(page, keys_of(app));
    if (page->class == PAGE_TINY) {
        draw_tiny(page, &choices, &words);
        return;
    }
    plan = lay_out(page, &choices, &words, draw_top(page, app), bottom, app);
    choices_draw(page, &choices, plan.top, plan.choices_end);
    changes_draw(page,
                 plan.changes_end - plan.changes,
                 plan.changes_end,
                 CHANGES_MAX,
                 app,
                 false);
    page_flow(page, plan.words, bottom, 0, write_words, &words);
    draw_message(page, bottom, app);
}
