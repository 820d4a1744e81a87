/* SPDX-License-Identifier: MIT */
/* first - words that are never shortened: they scroll where they must. */
#include <limber/core/view/first.h>

#include <stddef.h>

#include <limber/core/care/signs.h>

enum {
    MARK = 0x25B6,
    BULLET = 0x2022
};

static const struct key_item welcome_keys[] = {
    {"Enter", "go", 0, 0},
    {"?", "help", 2, 0},
    {"q", "quit", 1, 0},
};
static const struct key_item signs_keys[] = {
    {"Enter", "none of these, go on", 0, 0},
    {"Esc", "back", 3, 0},
    {"?", "help", 2, 0},
    {"q", "quit", 1, 0},
};
static const struct key_item overlay_keys[] = {
    {"Esc", "close", 0, 0},
    {"?", "help", 2, 0},
    {"q", "quit", 1, 0},
};

static void write_welcome(struct flow *flow, const void *what)
{
    const struct app *app = what;

    for (unsigned i = 0; i < CARE_WORDS; i++) {
        flow_text(flow, 0, 0, i == 0 ? ROLE_STRONG : ROLE_TEXT, care_words[i]);
        flow_gap(flow);
    }
    flow_text(
        flow, 0, 0, ROLE_TEXT, "Next: the warning signs. About a minute.");
    if (app->catalogue->warning != NULL) {
        flow_gap(flow);
        flow_text(flow, 0, 0, ROLE_WARN, app->catalogue->warning);
    } else if (app->catalogue->history_path != NULL) {
        flow_gap(flow);
        flow_text(flow,
                  0,
                  0,
                  ROLE_DIM,
                  "Everything stays on this computer, in one file that you "
                  "can read or delete:");
        flow_text(flow, 0, 0, ROLE_DIM, app->catalogue->history_path);
    }
}

void first_draw_welcome(const struct page *page, const struct app *app)
{
    static const struct key_row keys = KEY_ROW(welcome_keys);
    int row = page_top(page, "Hello", ROLE_HEAD, NULL, NULL);
    int go_on = page->keys_row - (page->rows >= 20 ? 3 : 1);
    bool shown = page->class != PAGE_TINY;

    page_flow(page,
              row,
              shown ? go_on : page->keys_row,
              app->scroll,
              write_welcome,
              app);
    if (shown) {
        frame_put(page->frame,
                  go_on,
                  page->left,
                  page_rune(page, MARK, '>'),
                  ROLE_CHOSEN);
        frame_text(page->frame, go_on, page->left + 2, 8, ROLE_CHOSEN, "Go on");
        frame_text_right(
            page->frame, go_on, page->right, ROLE_DIM, "step 1 of 2");
    }
    page_keys(page, keys);
}

/* One sign, with a bullet before its first row. */
static void write_sign(struct flow *flow, int indent, const char *sign)
{
    const struct page *page = flow->page;
    int at = flow->at;
    int row = flow->top + at - flow->skip;

    flow_text(flow, indent, 0, ROLE_TEXT, sign);
    if (flow->draw && at >= flow->skip && row < flow->bottom)
        frame_put(page->frame,
                  row,
                  page->left + indent - 2,
                  page_rune(page, BULLET, '*'),
                  ROLE_STOP);
}

static void write_signs(struct flow *flow, const void *what)
{
    const struct page *page = flow->page;
    bool roomy = page->rows >= 24;
    int indent = page->class >= PAGE_FULL ? 5 : 2;

    (void)what;
    flow_text(flow, 0, 0, ROLE_STRONG, care_signs_ask);
    if (roomy)
        flow_gap(flow);
    for (unsigned i = 0; i < CARE_SIGNS; i++)
        write_sign(flow, indent, care_signs[i]);
    if (roomy)
        flow_gap(flow);
    flow_text(flow, 0, 0, ROLE_STRONG, care_signs_do);
    flow_text(flow, 0, 0, ROLE_TEXT, care_signs_wait);
    if (roomy)
        flow_gap(flow);
    flow_text(flow, 0, 0, ROLE_DIM, care_signs_limit);
}

void first_draw_signs(const struct page *page, const struct app *app, bool step)
{
    static const struct key_row first = KEY_ROW(signs_keys);
    static const struct key_row on_top = KEY_ROW(overlay_keys);
    int row = page_top(
        page, "Warning signs", ROLE_HEAD, step ? "step 2 of 2" : NULL, NULL);

    page_flow(page, row, page->message_row, app->scroll, write_signs, app);
    page_keys(page, step ? first : on_top);
}
