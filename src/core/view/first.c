/* SPDX-License-Identifier: MIT */
/* first - words that are never shortened: they scroll where they must. */
#include <limber/core/view/first.h>

#include <stddef.h>

#include <limber/core/care/signs.h>

enum {
    MARK = 0x25B6
};

static const struct key_item welcome_keys[] = {
    {"Enter", "go", 0, 0},
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
    flow_text(flow,
              0,
              0,
              ROLE_TEXT,
              "Next: the warning signs, then five short questions. About a "
              "minute.");
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
            page->frame, go_on, page->right, ROLE_DIM, "step 1 of 3");
    }
    page_keys(page, keys);
}
