/* SPDX-License-Identifier: MIT */
/* lines_typed - one small reader for each screen; see the header. */
#include <limber/edge/lines_typed.h>

#include <string.h>

#include <limber/core/app/aloud.h>
#include <limber/core/base/near.h>
#include <limber/edge/lines_answer.h>

static void add_event(struct typed *typed, struct event event)
{
    if (typed->count < TYPED_EVENTS_MAX)
        typed->items[typed->count++] = event;
}

static void add_command(struct typed *typed, enum command command, int value)
{
    add_event(typed,
              (struct event){
                  .kind = EVENT_COMMAND, .command = command, .value = value});
}

static void add_keys(struct typed *typed, uint32_t key, unsigned count)
{
    while (count-- > 0)
        add_event(typed, (struct event){.kind = EVENT_KEY, .key = key});
}

/* ---- words that are not known ---- */

static void add_unknown(const char *line, struct near *near, struct text *out)
{
    for (enum command c = COMMAND_GO; c < COMMAND_END; c++)
        near_offer(near, command_word(c));
    text_add(out, "unknown word '");
    text_add_clean(out, line);
    text_add(out, "' (");
    if (near->best != NULL) {
        text_add(out, "did you mean '");
        text_add_clean(out, near->best);
        text_add(out, "'? ");
    }
    text_add(out, "help lists all)");
}

/* ---- commands, known everywhere ---- */

static bool read_command(const char *line, struct typed *out)
{
    int value;
    enum command command = command_of_line(line, &value);

    if (command != COMMAND_NONE)
        add_command(out, command, value);
    return command != COMMAND_NONE;
}

/* 1 and up; 0: no number. */
static unsigned number_of(const char *line)
{
    unsigned number = 0;

    for (; *line >= '0' && *line <= '9' && number < 100000; line++)
        number = number * 10 + (unsigned)(*line - '0');
    return *line == '\0' ? number : 0;
}

/* ---- home ---- */

/* The row of the routine with this name or id, else of the only one whose name
 * begins so; -1: none. */
static int
routine_named(const struct app *app, const char *line, struct near *near)
{
    const struct catalogue *c = app->catalogue;
    int begins = -1;
    unsigned count = 0;

    for (unsigned i = 0; i < c->routine_count; i++) {
        near_offer(near, c->routines[i].name);
        near_offer(near, c->routines[i].id);
        if (text_same(line, c->routines[i].name) ||
            text_same(line, c->routines[i].id))
            return (int)i;
        if (text_starts(c->routines[i].name, line)) {
            begins = (int)i;
            count++;
        }
    }
    return count == 1 ? begins : -1;
}

static bool read_home(const struct app *app,
                      const char *line,
                      struct typed *out,
                      struct near *near)
{
    unsigned number = number_of(line);
    int row = -1;

    if (number >= 1 && number <= app_home_rows(app))
        row = (int)number - 1;
    else if (read_command(line, out))
        return true;
    else if (!app_home_offers_unfinished(app))
        row = routine_named(app, line, near);
    if (row >= 0)
        add_command(out, COMMAND_RATE, row + 1);
    return row >= 0;
}

/* ---- the picker ---- */

static void add_close(struct typed *out)
{
    add_keys(out, KEY_CODE_ESCAPE, 1);
}

/* Letters are text here, so of the commands only these count, as words or as
 * keys that no name has. */
static bool read_picker_command(const char *line, struct typed *out)
{
    int value;
    enum command command = command_of_line(line, &value);

    switch (command) {
    case COMMAND_GO:
    case COMMAND_QUIT:
    case COMMAND_HELP:
    case COMMAND_SIGNS:
        add_command(out, command, 0);
        return true;
    case COMMAND_CLOSE:
        add_close(out);
        return true;
    case COMMAND_CARD:
        if (strlen(line) < 2)
            return false;
        add_keys(out, KEY_CODE_TAB, 1);
        return true;
    default:
        return false;
    }
}

static unsigned runes_in(const char *text)
{
    unsigned count = 0;

    while (text_next(&text) != 0)
        count++;
    return count;
}

static bool
read_picker(const struct app *app, const char *line, struct typed *out)
{
    unsigned number = number_of(line);
    uint32_t key;

    if (read_picker_command(line, out))
        return true;
    if (number >= 1 && number <= app->match_count) {
        add_keys(out, KEY_CODE_UP, app->mark);
        add_keys(out, KEY_CODE_DOWN, number - 1);
        add_keys(out, KEY_CODE_ENTER, 1);
        return true;
    }
    add_keys(out, KEY_CODE_BACKSPACE, runes_in(app->query));
    while ((key = text_next(&line)) != 0)
        add_keys(out, key, 1);
    return true;
}

/* ---- the summary ---- */

/* The arrows that lead to a place; the first of them is at the back. */
static void add_place(const struct app *app, int place, struct typed *out)
{
    int at = app->session.place_after;

    if (at == PLACE_UNKNOWN) {
        add_keys(out, KEY_CODE_RIGHT, 1);
        at = PLACE_BACK;
    }
    if (place > at)
        add_keys(out, KEY_CODE_RIGHT, (unsigned)(place - at));
    else
        add_keys(out, KEY_CODE_LEFT, (unsigned)(at - place));
}

static bool read_summary(const struct app *app,
                         const char *line,
                         struct typed *out,
                         struct near *near)
{
    int place;

    /* "back" is a place here, as there is no way back */
    for (place = PLACE_NOWHERE; place <= PLACE_FOOT; place++) {
        near_offer(near, place_label(place));
        if (text_same(line, place_label(place)))
            break;
    }
    if (place > PLACE_FOOT && !place_find(line, &place))
        return read_command(line, out);
    add_place(app, place, out);
    return true;
}

/* ---- the way in, and places in a session ---- */

/* False: the line is none of the page's own. */
static bool read_answer(const struct app *app,
                        const char *line,
                        struct typed *out,
                        struct near *near,
                        struct text *reply)
{
    struct answers answers;

    if (!answer_line(app, line, &answers, near, reply))
        return false;
    for (unsigned i = 0; i < answers.count; i++)
        add_event(out, answers.items[i]);
    return true;
}

/* Where it is now, where that is asked; its number is that of the place. */
static bool
read_stage(const struct app *app, const char *line, struct typed *out)
{
    const struct session *s = &app->session;
    bool where =
        s->state == SESSION_WHERE && s->options.start_place != PLACE_UNKNOWN;
    int place;

    if ((where || s->state == SESSION_PLACE) && place_find(line, &place))
        add_command(out, COMMAND_RATE, place);
    else
        return read_command(line, out);
    return true;
}

/* ---- what does nothing, and says so ---- */

static const char *voice_answer(const struct app *app)
{
    if (!app->heard)
        return "No voice speaks here. All is told in lines.";
    if (app->screen != SCREEN_STAGE)
        return "voice changes what is said during a session.";
    return app->overlay != OVERLAY_NONE
               ? "Empty line closes this. Then voice changes what is said."
               : NULL;
}

static const char *sound_answer(const struct app *app)
{
    if (app->sound_line == NULL)
        return "Nothing is to sound here. All is told in lines.";
    return aloud_is_offered(app)
               ? NULL
               : "sound is for home, the first page and the check-in.";
}

/* Why a command that is known does nothing; NULL: it does something, or
 * nothing is said about it. */
static const char *idle_answer(const struct app *app, enum command command)
{
    if (command == COMMAND_ZOOM)
        return "There is no picture to put away. All is told in lines.";
    if (command == COMMAND_VOICE)
        return voice_answer(app);
    return command == COMMAND_SOUND ? sound_answer(app) : NULL;
}

static void
drop_idle(const struct app *app, struct typed *out, struct text *answer)
{
    const char *said =
        app != NULL && out->count == 1 && out->items[0].kind == EVENT_COMMAND
            ? idle_answer(app, out->items[0].command)
            : NULL;

    if (said == NULL)
        return;
    out->count = 0;
    text_add(answer, said);
}

/* ---- all ---- */

static bool read_line(const struct app *app,
                      const char *line,
                      struct typed *out,
                      struct near *near,
                      struct text *reply)
{
    if (app != NULL && read_answer(app, line, out, near, reply))
        return true;
    if (app == NULL || app->overlay != OVERLAY_NONE)
        return read_command(line, out);
    switch (app->screen) {
    case SCREEN_HOME:
        return read_home(app, line, out, near);
    case SCREEN_PICKER:
        return read_picker(app, line, out);
    case SCREEN_STAGE:
        return read_stage(app, line, out);
    case SCREEN_SUMMARY:
        return read_summary(app, line, out, near);
    default:
        return read_command(line, out);
    }
}

void typed_line(const struct app *app,
                const char *line,
                struct typed *out,
                struct text *answer)
{
    struct near near = near_to(line);

    out->count = out->at = 0;
    if (!read_line(app, line, out, &near, answer))
        add_unknown(line, &near, answer);
    else
        drop_idle(app, out, answer);
}
