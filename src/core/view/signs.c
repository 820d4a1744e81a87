/* SPDX-License-Identifier: MIT */
/* signs - numbered lists with a box to be marked; see the header. */
#include <limber/core/view/signs.h>

#include <stddef.h>
#include <stdio.h>

#include <limber/core/app/entry.h>
#include <limber/core/care/signs.h>

enum {
    LINE_BYTES = 256,
    NUMBERS_MAX = 9 /* only digits mark, so that no letter means two things */
};

/* ---- the lists ---- */

/* What a page asks, how it is answered, and what it is not. */
struct list {
    const char *why; /* it is asked just now; NULL */
    const char *head, *ask, *page;
    enum sign first;
    unsigned count;
    const char *means; /* where one fits; NULL */
    const char *none;  /* where none does */
    struct key_row keys, marked_keys;
};

static const struct key_item signs_keys[] = {
    {"0", "none of these", 0, 0},
    {"1-9", "this one", 1, 0},
    {"Esc", "back", 4, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};
static const struct key_item signs_marked_keys[] = {
    {"Enter", "go on", 0, 0},
    {"1-9", "this one", 1, 0},
    {"Esc", "back", 4, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};
static const struct key_item urgent_keys[] = {
    {"0", "none of these", 0, 0},
    {"1-7", "this one", 1, 0},
    {"Esc", "back", 4, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};
static const struct key_item urgent_marked_keys[] = {
    {"Enter", "go on", 0, 0},
    {"1-7", "this one", 1, 0},
    {"Esc", "back", 4, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};
static const struct key_item overlay_keys[] = {
    {"0", "none of these", 0, 0},
    {"1-9", "this one", 1, 0},
    {"Esc", "close", 2, 0},
    {"?", "help", 4, 0},
    {"q", "quit", 3, 0},
};
static const struct key_item overlay_marked_keys[] = {
    {"Enter", "go on", 0, 0},
    {"1-9", "this one", 1, 0},
    {"Esc", "close", 2, 0},
    {"?", "help", 4, 0},
    {"q", "quit", 3, 0},
};

static const struct key_item over_keys[] = {
    {"0", "none of these", 0, 0},
    {"1-9", "this one", 1, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};
static const struct key_item over_marked_keys[] = {
    {"Enter", "go on", 0, 0},
    {"1-9", "this one", 1, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item unseen_keys[] = {
    {"0", "read on", 0, 0},
    {"number", "this one", 1, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const char no_answer[] =
    "When none is true, press 0. No answer means no session today.";

static const struct list signs_page = {
    .head = "Warning signs",
    .ask = care_signs_ask_emergency,
    .page = "page 1 of 2",
    .first = SIGN_SADDLE,
    .count = SIGN_EMERGENCIES,
    .none = no_answer,
    .keys = KEY_ROW(signs_keys),
    .marked_keys = KEY_ROW(signs_marked_keys),
};
static const struct list urgent_page = {
    .head = "Also ask first",
    .ask = care_signs_ask_urgent,
    .page = "page 2 of 2",
    .first = SIGN_CANCER,
    .count = SIGN_URGENTS,
    .means = "When one is true:",
    .none = no_answer,
    .keys = KEY_ROW(urgent_keys),
    .marked_keys = KEY_ROW(urgent_marked_keys),
};
static const struct list overlay_page = {
    .head = "Warning signs",
    .ask = care_signs_ask_emergency,
    .first = SIGN_SADDLE,
    .count = SIGN_EMERGENCIES,
    .none = "When none is true, press 0. What is on the screen waits.",
    .keys = KEY_ROW(overlay_keys),
    .marked_keys = KEY_ROW(overlay_marked_keys),
};

/* After a session that ended for a weak leg: only the first list. */
static const struct list over_page = {
    .why = "The leg felt weak: the session ends here, and this is asked now.",
    .head = "Warning signs",
    .ask = care_signs_ask_emergency,
    .first = SIGN_SADDLE,
    .count = SIGN_EMERGENCIES,
    .none = "When none is true, press 0.",
    .keys = KEY_ROW(over_keys),
    .marked_keys = KEY_ROW(over_marked_keys),
};

static const struct list *list_of(const struct app *app)
{
    if (app->screen == SCREEN_SIGNS && entry_is_over(app))
        return &over_page;
    if (app->overlay == OVERLAY_SIGNS)
        return &overlay_page;
    return app->screen == SCREEN_URGENT ? &urgent_page : &signs_page;
}

/* The marks that belong to the list. */
static sign_set marked_of(const struct app *app, const struct list *list)
{
    sign_set all = (SIGN_BIT(list->count) - 1) << list->first;

    return app->marked & all;
}

/* ---- a sign ---- */

/* A number and, where `box` is not NULL, a box before its first row. */
static void write_sign(struct flow *flow,
                       unsigned number,
                       const char *box,
                       enum role role,
                       enum sign sign)
{
    const struct page *page = flow->page;
    bool wide = page->class >= PAGE_FULL;
    int column = page->left + (wide ? 2 : 0);
    int row = flow_row(flow);
    char mark[8] = " ";

    if (number <= NUMBERS_MAX)
        snprintf(mark, sizeof mark, "%u", number);
    if (row >= 0) {
        frame_text(page->frame, row, column, 1, ROLE_KEY, mark);
        if (box != NULL)
            frame_text(page->frame, row, column + 2, 3, role, box);
    }
    flow_text(flow,
              column - page->left + (box != NULL ? 6 : 3),
              0,
              role,
              sign_text(sign));
}

/* ---- the pages to mark ---- */

static void write_list(struct flow *flow, const void *what)
{
    const struct app *app = what;
    const struct list *list = list_of(app);
    bool roomy = flow->page->rows >= (flow->page->frame->ascii ? 26 : 24);

    if (list->why != NULL)
        flow_text(flow, 0, 0, ROLE_TEXT, list->why);
    flow_text(flow, 0, 0, ROLE_STRONG, list->ask);
    if (roomy)
        flow_gap(flow);
    for (unsigned i = 0; i < list->count; i++) {
        enum sign sign = (enum sign)(list->first + i);
        bool marked = app->marked & SIGN_BIT(sign);

        write_sign(flow,
                   i + 1,
                   marked ? "[x]" : "[ ]",
                   marked ? ROLE_CHOSEN : ROLE_TEXT,
                   sign);
    }
    if (roomy)
        flow_gap(flow);
    flow_text(flow,
              0,
              0,
              ROLE_TEXT,
              "Press the number of each one that is true. Again takes it off.");
    if (marked_of(app, list) != 0)
        flow_text(flow, 0, 0, ROLE_STRONG, "Then Enter: it says what to do.");
    else
        flow_text(flow, 0, 0, ROLE_TEXT, list->none);
    if (roomy)
        flow_gap(flow);
    if (list->means != NULL) {
        flow_text(flow, 0, 0, ROLE_TEXT, list->means);
        flow_text(flow, 0, 0, ROLE_STRONG, care_signs_urgent);
    }
    flow_text(flow, 0, 0, ROLE_DIM, care_signs_limit);
}

static struct key_row keys_of(const struct app *app, const struct list *list)
{
    static const struct key_row unseen = KEY_ROW(unseen_keys);

    if (marked_of(app, list) != 0)
        return list->marked_keys;
    return app->overlay != OVERLAY_SIGNS && !entry_list_is_seen(app)
               ? unseen
               : list->keys;
}

void signs_draw(const struct page *page, const struct app *app)
{
    const struct list *list = list_of(app);
    bool step = app->first_run && app->overlay == OVERLAY_NONE;
    int row;

    if (page_is_too_low(page))
        return;
    row = page_top(page,
                   list->head,
                   ROLE_HEAD,
                   step ? "step 2 of 3" : list->page,
                   step ? list->page : NULL);
    page_flow(page, row, page->message_row, app->scroll, write_list, app);
    page_keys(page, keys_of(app, list));
}

/* ---- the page that stands where one was marked ---- */

static bool is_emergency(const struct app *app)
{
    return care_signs_verdict(app->marked, app->signs.attested) ==
           VERDICT_EMERGENCY;
}

static unsigned write_marked(struct flow *flow, sign_set marked)
{
    unsigned number = 0;

    for (unsigned i = 0; i < SIGN_COUNT; i++) {
        if (!(marked & SIGN_BIT(i)))
            continue;
        number++;
        write_sign(flow, number, NULL, ROLE_STRONG, (enum sign)i);
    }
    return number;
}

static void write_stop(struct flow *flow, const void *what)
{
    const struct app *app = what;
    bool emergency = is_emergency(app);
    bool roomy = flow->page->rows >= 20;
    char until[LINE_BYTES];

    flow_text(flow, 0, 0, ROLE_TEXT, "You marked:");
    write_marked(flow, app->marked);
    if (roomy)
        flow_gap(flow);
    flow_text(
        flow, 0, 0, ROLE_STRONG, emergency ? care_signs_do : care_signs_urgent);
    if (roomy)
        flow_gap(flow);
    if (emergency) {
        flow_text(flow, 0, 0, ROLE_STRONG, care_signs_wait);
        if (roomy)
            flow_gap(flow);
    }
    snprintf(until, sizeof until, "%s Then press 0.", care_signs_until);
    flow_text(flow, 0, 0, ROLE_TEXT, until);
    if (roomy)
        flow_gap(flow);
    if ((app->marked & app->marked_now) != 0)
        flow_text(flow,
                  0,
                  0,
                  ROLE_TEXT,
                  "Marked by mistake? Press its number to take it off.");
}

static void
draw_stop_keys(const struct page *page, sign_set marked, bool marked_now)
{
    enum {
        KEYS = 3
    };
    unsigned first = marked_now ? 0 : 1;
    struct key_item items[KEYS] = {
        {"1", "take it off", 1, 0},
        {"0", "a clinician has looked at it", 2, 0},
        {"q", "quit", 0, 0},
    };
    char range[8];
    unsigned count = 0;

    for (unsigned i = 0; i < SIGN_COUNT; i++)
        count += (marked & SIGN_BIT(i)) != 0;
    if (count > NUMBERS_MAX)
        count = NUMBERS_MAX;
    snprintf(range, sizeof range, "1-%u", count);
    if (count > 1)
        items[0].key = range;
    page_keys(page, (struct key_row){items + first, KEYS - first});
}

void signs_draw_stop(const struct page *page, const struct app *app)
{
    bool emergency = is_emergency(app);
    int row;

    if (page_is_too_low(page))
        return;
    row = page_top(page,
                   emergency ? "Stop here" : "Talk first",
                   emergency ? ROLE_STOP : ROLE_CARE,
                   NULL,
                   NULL);
    page_flow(page, row, page->message_row, app->scroll, write_stop, app);
    draw_stop_keys(page, app->marked, (app->marked & app->marked_now) != 0);
}
