/* SPDX-License-Identifier: MIT */
/* help - two columns where they fit, else one; see the header. */
#include <limber/core/view/help.h>

#include <stddef.h>

enum {
    KEY_CELLS = 6,
    WORD_CELLS = 10,
    ALWAYS_COLUMN = 44,
    AROUND = 7 /* rows of the page beside the commands, the free ones too */
};

static const struct key_item keys[] = {
    {"Esc", "close", 0, 0},
    {"q", "quit", 1, 0},
};

static const enum command moving[] = {
    COMMAND_PAUSE,
    COMMAND_TOO_MUCH,
    COMMAND_FURTHER,
    COMMAND_EASIER,
    COMMAND_NEXT,
    COMMAND_LEAVE_OUT,
    COMMAND_BACK,
    COMMAND_RESTART,
    COMMAND_LONGER,
    COMMAND_SHORTER,
    COMMAND_VOICE,
};
static const enum command always[] = {
    COMMAND_GO,
    COMMAND_RATE,
    COMMAND_CARD,
    COMMAND_ZOOM,
    COMMAND_SOUND,
    COMMAND_FIND,
    COMMAND_SIGNS,
    COMMAND_HELP,
    COMMAND_CLOSE,
    COMMAND_QUIT,
};
enum {
    MOVING = sizeof moving / sizeof moving[0],
    ALWAYS = sizeof always / sizeof always[0]
};

/* Those of a list that do something, on whatever screen. */
static unsigned offered(const struct app *app,
                        const enum command *list,
                        size_t count,
                        enum command out[static COMMAND_END])
{
    unsigned used = 0;

    for (size_t i = 0; i < count; i++)
        if ((list[i] != COMMAND_VOICE || app->heard) &&
            (list[i] != COMMAND_SOUND || app->sound_line != NULL))
            out[used++] = list[i];
    return used;
}

static const char *key_shown(enum command command)
{
    return command == COMMAND_RATE ? "0-9 x" : command_key_name(command);
}

static void draw_command(const struct page *page,
                         int row,
                         int column,
                         int word_cells,
                         enum command command)
{
    int room = page->right - column - KEY_CELLS;

    frame_text(
        page->frame, row, column, KEY_CELLS, ROLE_KEY, key_shown(command));
    frame_text_fit(page->frame,
                   row,
                   column + KEY_CELLS,
                   room,
                   ROLE_TEXT,
                   command_word(command));
    frame_text_fit(page->frame,
                   row,
                   column + KEY_CELLS + word_cells,
                   room - word_cells,
                   ROLE_DIM,
                   command_does(command));
}

static void write_two_columns(struct flow *flow, const struct app *app)
{
    enum command lefts[COMMAND_END], rights[COMMAND_END];
    unsigned left_count = offered(app, moving, MOVING, lefts);
    unsigned right_count = offered(app, always, ALWAYS, rights);
    const struct page *page = flow->page;
    int right = page->left + ALWAYS_COLUMN;
    int row = flow_line(flow);

    if (row >= 0) {
        frame_text(page->frame,
                   row,
                   page->left,
                   page->columns,
                   ROLE_STRONG,
                   "while you move");
        frame_text(
            page->frame, row, right, page->columns, ROLE_STRONG, "always");
    }
    if (flow->bottom - flow->top >= (int)left_count + AROUND)
        flow_gap(flow);
    for (unsigned i = 0; i < left_count || i < right_count; i++) {
        row = flow_line(flow);
        if (row >= 0 && i < left_count)
            draw_command(page, row, page->left, WORD_CELLS, lefts[i]);
        if (row >= 0 && i < right_count)
            draw_command(page, row, right, WORD_CELLS - 2, rights[i]);
    }
}

static void write_one_column(struct flow *flow,
                             const char *head,
                             const struct app *app,
                             const enum command *list,
                             size_t size)
{
    enum command commands[COMMAND_END];
    unsigned count = offered(app, list, size, commands);

    flow_text(flow, 0, 0, ROLE_STRONG, head);
    for (unsigned i = 0; i < count; i++) {
        int row = flow_line(flow);

        if (row >= 0)
            draw_command(
                flow->page, row, flow->page->left, WORD_CELLS, commands[i]);
    }
    flow_gap(flow);
}

static void write_help(struct flow *flow, const void *what)
{
    const struct app *app = what;

    if (flow->page->columns >= 76) {
        write_two_columns(flow, app);
        flow_gap(flow);
    } else {
        write_one_column(flow, "while you move", app, moving, MOVING);
        write_one_column(flow, "always", app, always, ALWAYS);
    }
    flow_text(flow,
              0,
              0,
              ROLE_TEXT,
              "Every word works in line mode too: limber run daily --plain");
    flow_text(flow,
              0,
              0,
              ROLE_TEXT,
              "Pain: G good 0-2, C care 3-5, S stop 6 and up. Keep it at 5 or "
              "below.");
    flow_text(flow,
              0,
              0,
              ROLE_TEXT,
              "Hard to read from afar? Make the letters bigger (ctrl +), not "
              "the window.");
    flow_text(flow,
              0,
              0,
              ROLE_DIM,
              "limber is not a medical device. No clinician has reviewed it.");
}

void help_draw(const struct page *page, const struct app *app)
{
    static const struct key_row row_keys = KEY_ROW(keys);
    int row = page_top(page,
                       "Keys",
                       ROLE_HEAD,
                       "any other key does nothing",
                       "no key loses anything");

    page_flow(page, row, page->message_row, app->scroll, write_help, app);
    page_keys(page, row_keys);
}
