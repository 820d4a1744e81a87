/* SPDX-License-Identifier: MIT */
/* first - words that are never shortened: they scroll where they must. */
#include <limber/core/view/first.h>

#include <stddef.h>

#include <limber/core/app/aloud.h>
#include <limber/core/care/signs.h>

enum {
    MARK = 0x25B6
};

static const struct key_item welcome_keys[] = {
    {"Enter", "go", 0, 0},
    {"s", "sound", 2, 0},
    {"?", "help", 3, 0},
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

/* What was found to sound: a row of it where there are few, and a free one
 * below it where there are many. */
static int sound_rows(const struct page *page, const struct app *app)
{
    const char *line = aloud_line(app);

    if (line == NULL)
        return 0;
    if (page->rows < 18)
        return 1;
    return page_text_rows(line, page->right - page->left) + (page->rows >= 20);
}

static void
draw_sound(const struct page *page, int row, int end, const struct app *app)
{
    if (aloud_line(app) != NULL)
        page_sentence(page, row, end, ROLE_STRONG, aloud_line(app));
}

void first_draw_welcome(const struct page *page, const struct app *app)
{
    static const struct key_row keys = KEY_ROW(welcome_keys);
    int row = page_top(page, "Hello", ROLE_HEAD, NULL, NULL);
    int go_on = page->keys_row - (page->rows >= 20 ? 3 : 1);
    bool shown = page->class != PAGE_TINY;
    int sound = go_on - sound_rows(page, app);

    page_flow(page,
              row,
              shown ? sound : page->keys_row,
              app->scroll,
              write_welcome,
              app);
    if (shown) {
        draw_sound(page, sound, go_on, app);
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
