/* SPDX-License-Identifier: MIT */
/* choose - home and the picker: marks, typing, what Enter opens. */
#include <limber/core/app/choose.h>

#include <string.h>

enum {
    PAGE_ROWS = 8
};

int choose_rows(uint32_t key)
{
    switch (key) {
    case KEY_CODE_UP:
        return -1;
    case KEY_CODE_DOWN:
        return 1;
    case KEY_CODE_PAGE_UP:
        return -PAGE_ROWS;
    case KEY_CODE_PAGE_DOWN:
        return PAGE_ROWS;
    default:
        return 0;
    }
}

unsigned choose_moved(unsigned at, int by, unsigned count)
{
    if (count == 0)
        return 0;
    if (by < 0)
        return at > (unsigned)-by ? at - (unsigned)-by : 0;
    return at + (unsigned)by < count ? at + (unsigned)by : count - 1;
}

/* ---- home ---- */

bool app_home_offers_unfinished(const struct app *app)
{
    return app->catalogue->unfinished.there && !app->others;
}

static bool has_again(const struct app *app)
{
    return app->catalogue->unfinished.routine >= 0;
}

unsigned app_home_rows(const struct app *app)
{
    if (!app_home_offers_unfinished(app))
        return app->catalogue->routine_count;
    return has_again(app) ? OFFER_COUNT : OFFER_COUNT - 1;
}

enum home_offer app_home_offer(const struct app *app, unsigned row)
{
    if (row > OFFER_GO_ON && !has_again(app))
        row++;
    return (enum home_offer)row;
}

unsigned choose_first(const struct app *app)
{
    int due = app->catalogue->mark;

    if (app_home_offers_unfinished(app) || due < 0 ||
        (unsigned)due >= app->catalogue->routine_count)
        return 0;
    return (unsigned)due;
}

static void home_show_others(struct app *app)
{
    app->others = true;
    app->mark = choose_first(app);
}

static void home_go(struct app *app, struct effects *out)
{
    app->trouble = NULL;
    if (!app_home_offers_unfinished(app)) {
        if (app->mark < app->catalogue->routine_count)
            effects_add(out, EFFECT_OPEN_ROUTINE, (int)app->mark);
        return;
    }
    switch (app_home_offer(app, app->mark)) {
    case OFFER_GO_ON:
        effects_add(out, EFFECT_OPEN_UNFINISHED, 0);
        break;
    case OFFER_AGAIN:
        effects_add(
            out, EFFECT_OPEN_ROUTINE, app->catalogue->unfinished.routine);
        break;
    default:
        home_show_others(app);
        break;
    }
}

void choose_home(struct app *app,
                 enum command command,
                 int value,
                 struct effects *out)
{
    switch (command) {
    case COMMAND_GO:
        home_go(app, out);
        break;
    case COMMAND_RATE:
        if (value >= 1 && (unsigned)value <= app_home_rows(app))
            app->mark = (unsigned)value - 1;
        break;
    case COMMAND_FIND:
        app->screen = SCREEN_PICKER;
        app->from_home = true;
        app->query[0] = '\0';
        choose_find(app);
        break;
    case COMMAND_CLOSE:
        if (app->others) {
            app->others = false;
            app->mark = choose_first(app);
        }
        break;
    default:
        break;
    }
}

/* ---- the picker ---- */

void choose_find(struct app *app)
{
    const struct catalogue *catalogue = app->catalogue;

    app->mark = 0;
    app->scroll = 0;
    app->match_count = 0;
    for (unsigned wanted = 3; wanted > 0; wanted--)
        for (unsigned i = 0; i < catalogue->exercise_count; i++)
            if (exercise_fits(catalogue->exercises[i], app->query) == wanted &&
                app->match_count < APP_MATCHES_MAX)
                app->matches[app->match_count++] = (uint16_t)i;
}

const struct exercise *app_marked_exercise(const struct app *app)
{
    if (app->screen != SCREEN_PICKER || app->mark >= app->match_count)
        return NULL;
    return app->catalogue->exercises[app->matches[app->mark]];
}

static void query_shorten(struct app *app)
{
    size_t length = strlen(app->query);

    while (length > 0 && ((unsigned char)app->query[length - 1] & 0xc0) == 0x80)
        length--;
    if (length > 0)
        app->query[length - 1] = '\0';
    choose_find(app);
}

static void query_extend(struct app *app, uint32_t rune)
{
    struct text text = {.data = app->query,
                        .length = strlen(app->query),
                        .size = sizeof app->query,
                        .limit = sizeof app->query};

    text_add_rune(&text, rune);
    choose_find(app);
}

static enum wish picker_leave(struct app *app)
{
    if (!app->from_home)
        return WISH_LEAVE;
    app->screen = SCREEN_HOME;
    app->mark = choose_first(app);
    return WISH_NONE;
}

enum wish choose_key(struct app *app, uint32_t key, struct effects *out)
{
    int rows = choose_rows(key);
    bool marked = app_marked_exercise(app) != NULL;

    app->trouble = NULL;

    switch (key) {
    case KEY_CODE_ENTER:
        if (marked)
            effects_add(out, EFFECT_OPEN_EXERCISE, app->matches[app->mark]);
        return WISH_NONE;
    case KEY_CODE_TAB:
        return marked ? WISH_CARD : WISH_NONE;
    case KEY_CODE_ESCAPE:
        return picker_leave(app);
    case KEY_CODE_CTRL_C:
        return WISH_LEAVE;
    case KEY_CODE_BACKSPACE:
        query_shorten(app);
        return WISH_NONE;
    case '!':
        return WISH_SIGNS;
    case '?':
        return WISH_HELP;
    default:
        break;
    }
    if (rows != 0)
        app->mark = choose_moved(app->mark, rows, app->match_count);
    else if (key >= ' ' && key < KEY_CODE_UP && !text_rune_is_hostile(key) &&
             text_rune_cells(key) > 0)
        query_extend(app, key);
    return WISH_NONE;
}
