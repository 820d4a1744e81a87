/* SPDX-License-Identifier: MIT */
/* first - words that are never shortened: they scroll where they must. */
#include <limber/core/view/first.h>

#include <stddef.h>

enum { MARK = 0x25B6, BULLET = 0x2022 };

static const struct key_item welcome_keys[] = {
    {"Enter", "go", 0, 0}, {"?", "help", 2, 0}, {"q", "quit", 1, 0},
};
static const struct key_item signs_keys[] = {
    {"Enter", "none of these, go on", 0, 0}, {"Esc", "back", 3, 0},
    {"?", "help", 2, 0},                     {"q", "quit", 1, 0},
};
static const struct key_item overlay_keys[] = {
    {"Esc", "close", 0, 0}, {"?", "help", 2, 0}, {"q", "quit", 1, 0},
};

static void write_welcome(struct flow *flow, const void *what)
{
    const struct app *app = what;

    flow_text(flow, 0, 0, ROLE_STRONG,
              "limber guides you through gentle moves for a sore back and "
              "leg.");
    flow_gap(flow);
    flow_text(flow, 0, 0, ROLE_TEXT,
              "It is general guidance, not a medical device. It does not "
              "diagnose or treat anything and does not replace a health "
              "professional. No clinician has reviewed it. You decide what "
              "you do. Stop if something feels wrong.");
    flow_gap(flow);
    flow_text(flow, 0, 0, ROLE_TEXT,
              "If you are unsure whether exercise suits you, ask a clinician "
              "before you start.");
    flow_gap(flow);
    flow_text(flow, 0, 0, ROLE_TEXT,
              "Next: the warning signs. About a minute.");
    if (app->catalogue->history_path != NULL) {
        flow_gap(flow);
        flow_text(flow, 0, 0, ROLE_DIM,
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

    page_flow(page, row, shown ? go_on : page->keys_row, app->scroll,
              write_welcome, app);
    if (shown) {
        frame_put(page->frame, go_on, page->left, page_rune(page, MARK, '>'),
                  ROLE_CHOSEN);
        frame_text(page->frame, go_on, page->left + 2, 8, ROLE_CHOSEN,
                   "Go on");
        frame_text_right(page->frame, go_on, page->right, ROLE_DIM,
                         "step 1 of 2");
    }
    page_keys(page, keys);
}

/* R1: what needs care now. */
static const char *const signs[] = {
    "numb or odd feeling between the legs, or wiping feels different",
    "trouble starting, stopping or feeling your pee; leaking",
    "loss of bowel control, or not feeling it",
    "loss of feeling or function in the genitals",
    "pain, numbness or weakness in BOTH legs",
    "a leg or foot that is weak: it drags, the knee gives way",
    "it began with a serious fall, crash or blow",
    "fever or shivering with bad back pain, or very unwell",
    "chest pain, or breathless at rest",
};

static void write_signs(struct flow *flow, const void *what)
{
    const struct page *page = flow->page;
    bool roomy = page->rows >= 24;
    int indent = page->class >= PAGE_FULL ? 5 : 2;

    (void)what;
    flow_text(flow, 0, 0, ROLE_STRONG,
              "Is any of these new, or getting worse?");
    if (roomy)
        flow_gap(flow);
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        int at = flow->at;
        int row = flow->top + at - flow->skip;

        flow_text(flow, indent, 0, ROLE_TEXT, signs[i]);
        if (flow->draw && at >= flow->skip && row < flow->bottom)
            frame_put(page->frame, row, page->left + indent - 2,
                      page_rune(page, BULLET, '*'), ROLE_STOP);
    }
    if (roomy)
        flow_gap(flow);
    flow_text(flow, 0, 0, ROLE_STRONG,
              "Any of these means: get emergency care now. Call your local "
              "emergency number or go to an emergency department. No session "
              "today.");
    flow_text(flow, 0, 0, ROLE_TEXT,
              "Do not wait to see if it passes. Do not drive if your legs "
              "are weak or numb.");
    if (roomy)
        flow_gap(flow);
    flow_text(flow, 0, 0, ROLE_DIM,
              "Not an all-clear: a list cannot see everything.");
}

void first_draw_signs(const struct page *page, const struct app *app,
                      bool step)
{
    static const struct key_row first = KEY_ROW(signs_keys);
    static const struct key_row on_top = KEY_ROW(overlay_keys);
    int row = page_top(page, "Warning signs", ROLE_HEAD,
                       step ? "step 2 of 2" : NULL, NULL);

    page_flow(page, row, page->message_row, app->scroll, write_signs, app);
    page_keys(page, step ? first : on_top);
}
