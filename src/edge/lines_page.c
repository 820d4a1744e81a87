/* SPDX-License-Identifier: MIT */
/* lines_page - one small function for each page; see the header. */
#include <limber/edge/lines_page.h>

#include <string.h>

#include <limber/core/app/aloud.h>
#include <limber/core/base/span.h>
#include <limber/core/care/tolerance.h>
#include <limber/core/session/report.h>
#include <limber/core/session/speech.h>

enum {
    MINUTE_MS = 60000
};

static void add_line(struct text *out, const char *text)
{
    text_add_clean(out, text);
    text_add(out, "\n");
}

static const char *more_than_one(unsigned count)
{
    return count == 1 ? "" : "s";
}

/* ---- home ---- */

static void add_minutes(struct text *out, int64_t ms)
{
    text_addf(out, ", %d min", (int)((ms + MINUTE_MS / 2) / MINUTE_MS));
}

static void add_offer(struct text *out, const struct app *app, unsigned row)
{
    const struct catalogue_unfinished *u = &app->catalogue->unfinished;

    text_addf(out, "%u. ", row + 1);
    switch (app_home_offer(app, row)) {
    case OFFER_GO_ON:
        text_add(out, "Go on with ");
        text_add_clean(out, u->name);
        break;
    case OFFER_AGAIN:
        text_add(out, "Begin ");
        text_add_clean(out, u->name);
        text_add(out, " again");
        break;
    default:
        text_add(out, "Another session");
        break;
    }
}

static void add_routine(struct text *out, const struct app *app, unsigned row)
{
    const struct catalogue_routine *r = &app->catalogue->routines[row];

    text_addf(out, "%u. ", row + 1);
    text_add_clean(out, r->name);
    add_minutes(out, r->length_ms);
    if (r->hint != NULL) {
        text_add(out, ", ");
        text_add_clean(out, r->hint);
    }
}

static void add_home_row(struct text *out, const struct app *app, unsigned row)
{
    if (app_home_offers_unfinished(app))
        add_offer(out, app, row);
    else
        add_routine(out, app, row);
    text_add(out, ".\n");
}

static void add_waiting(struct text *out, const struct app *app)
{
    const struct catalogue_unfinished *u = &app->catalogue->unfinished;

    text_addf(out, "Waiting %s, at %u of %u: ", u->when, u->step, u->steps);
    text_add_clean(out, u->where);
    text_add(out, ".\n");
}

/* "This week: Mon good, Wed rest." */
static void add_week(struct text *out, const struct catalogue *catalogue)
{
    static const char *const days[] = {
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const struct {
        char letter;
        const char *word;
    } letters[] = {{'G', "good"},
                   {'C', "care"},
                   {'S', "stop"},
                   {'?', "not rated"},
                   {'r', "rest"}};
    bool any = false;

    for (unsigned d = 0; d < sizeof days / sizeof days[0]; d++)
        for (unsigned l = 0; l < sizeof letters / sizeof letters[0]; l++)
            if (catalogue->week[d] == letters[l].letter) {
                text_addf(out,
                          "%s%s %s",
                          any ? ", " : "This week: ",
                          days[d],
                          letters[l].word);
                any = true;
            }
    text_add(out, any ? ".\n" : "");
}

static void tell_home(const struct app *app, struct text *out)
{
    const struct catalogue *c = app->catalogue;
    char date[SPAN_TEXT];

    text_addf(out, "limber, %s.\n", date_screen(date, c->today));
    if (c->warning != NULL)
        add_line(out, c->warning);
    if (app_home_offers_unfinished(app))
        add_waiting(out, app);
    else if (c->last != NULL)
        add_line(out, c->last);
    add_week(out, c);
    if (c->why != NULL)
        add_line(out, c->why);
    for (unsigned i = 0; i < app_home_rows(app); i++)
        add_home_row(out, app, i);
    if (app_home_rows(app) == 0)
        add_line(out, "No routine was found. find lists the moves.");
    else
        text_addf(out,
                  "Empty line is %u, a number%s chooses another. find lists "
                  "the moves, help the words, quit leaves.\n",
                  app->mark + 1,
                  app_home_offers_unfinished(app) ? "" : " or a name");
}

static void tell_mark(const struct app *app, struct text *out)
{
    if (app->mark >= app_home_rows(app))
        return;
    add_home_row(out, app, app->mark);
    add_line(out, "Empty line goes.");
}

/* ---- the picker ---- */

static void add_match(struct text *out, const struct app *app, unsigned i)
{
    const struct exercise *e = app->catalogue->exercises[app->matches[i]];

    text_addf(out, "%u. ", i + 1);
    text_add_clean(out, e->name);
    text_addf(out, " (%s).\n", phase_word(e->phase));
}

static void tell_matches(const struct app *app, struct text *out)
{
    unsigned count = app->match_count;

    if (app->query[0] != '\0') {
        text_add_clean(out, app->query);
        text_add(out, ": ");
    }
    if (count == 0)
        text_add(out, "nothing found.\n");
    else
        text_addf(out, "%u move%s.\n", count, more_than_one(count));
    for (unsigned i = 0; i < count && i < PAGE_MATCHES; i++)
        add_match(out, app, i);
    if (count > PAGE_MATCHES)
        text_addf(out, "And %u more.\n", count - PAGE_MATCHES);
}

static void tell_picker(const struct app *app, struct text *out)
{
    add_line(out,
             "Which move? Type part of its name, then its number. Empty line "
             "does the first, close goes back, quit leaves.");
    tell_matches(app, out);
}

/* ---- the summary ---- */

static void tell_summary(const struct app *app, struct text *out)
{
    const struct session *s = &app->session;

    if (s->outcome == OUTCOME_PAIN) { /* else it was said with the end */
        report_did(s, app->plan, out);
        text_add(out, "\n");
    }
    text_add(out, "Pain: ");
    if (s->options.start_pain != RATING_NONE)
        text_addf(out, "%d before. ", s->options.start_pain);
    report_most(s, app->plan, out);
    text_add(out, "\nNext: ");
    report_next(s, app->plan, app->catalogue->past, out);
    if (app->catalogue->advice != NULL) {
        text_add(out, "\n");
        text_add_clean(out, app->catalogue->advice);
    }
    text_add(out,
             "\nHow is it now, 0 to 10? Furthest place: nowhere, back, "
             "buttock, thigh, below-knee or foot? Both are free to leave out. "
             "Empty line is done.\n");
}

static void tell_after(const struct app *app, struct text *out)
{
    int rating = app->session.pain_after;

    if (rating != RATING_NONE)
        text_addf(
            out,
            "Now %d, %s.\n",
            rating,
            zone_word(care_zone(rating, app->session.options.start_pain)));
}

static void tell_place(const struct app *app, struct text *out)
{
    if (app->session.place_after != PLACE_UNKNOWN)
        text_addf(out,
                  "Furthest place: %s.\n",
                  place_label(app->session.place_after));
}

/* ---- what lies on top ---- */

/* There is no picture to put away, and v and s may have nothing to do. */
static bool is_offered(const struct app *app, enum command command)
{
    return command != COMMAND_ZOOM &&
           (command != COMMAND_VOICE || app->heard) &&
           (command != COMMAND_SOUND || app->sound_line != NULL);
}

static void add_help(const struct app *app, struct text *out)
{
    add_line(out, "A word or its key, then Enter:");
    for (enum command c = COMMAND_GO; c < COMMAND_END; c++)
        if (is_offered(app, c))
            text_addf(out,
                      "- %s (%s): %s\n",
                      command_word(c),
                      command_key_name(c),
                      command_does(c));
    add_line(out,
             "Pain: 0-2 good, 3-5 care, 6-10 stop. Keep it at 5 or below.");
    add_line(out,
             "limber is not a medical device. No clinician has reviewed it.");
}

static void
add_list(struct text *out, const char *label, const struct texts *texts)
{
    for (unsigned i = 0; i < texts->count; i++) {
        text_add(out, i == 0 ? label : i + 1 < texts->count ? ", " : " or ");
        text_add_clean(out, texts->items[i]);
    }
    if (texts->count > 0)
        text_add(out, ".\n");
}

static void add_some(struct text *out, const char *label, const char *text)
{
    if (text == NULL || text[0] == '\0')
        return;
    text_add(out, label);
    add_line(out, text);
}

/* The card of the form on the stage, or of the marked exercise where it
 * starts. */
static void add_card(const struct app *app, struct text *out)
{
    const struct exercise *marked = app_marked_exercise(app);
    const struct exercise *exercise = marked;
    struct form form;

    if (marked != NULL) {
        form = exercise_form(marked, marked->start);
    } else if (app->plan != NULL && app->screen == SCREEN_STAGE) {
        form = *session_form(&app->session, app->plan);
        exercise = app->plan->steps[app->session.step].exercise;
    } else {
        return;
    }
    text_add_clean(out, form.name);
    text_add(out, ": ");
    add_line(out, form.level_name);
    add_some(out, "", form.says.setup);
    for (unsigned i = 0; i < form.says.cues.count; i++)
        add_some(out, "- ", form.says.cues.items[i]);
    add_some(out, "Breathe: ", form.says.breath);
    add_some(out, "Feel: ", form.says.feel);
    add_list(out, "Avoid: ", &form.says.avoid);
    add_list(out, "Stop if: ", &form.says.stop_if);
    if (form.equipment != 0) {
        text_add(out, "You need ");
        speech_equipment(form.equipment, out);
        text_add(out, ".\n");
    }
    text_addf(out,
              "Source: %s. Evidence %s: %s.\n",
              source_label(exercise->source),
              evidence_word(exercise->evidence),
              evidence_label(exercise->evidence));
}

static void tell_overlay(const struct app *app, struct text *out)
{
    switch (app->overlay) {
    case OVERLAY_NONE:
        return;
    case OVERLAY_HELP:
        add_help(app, out);
        break;
    case OVERLAY_SIGNS:
        way_tell_overlay(app, out);
        return;
    case OVERLAY_CARD:
        add_card(app, out);
        break;
    }
    add_line(out, "Empty line closes this.");
}

/* ---- what is new ---- */

/* These two stand on the screen, and no sentence says them. */
static void tell_message(const struct app *app, struct text *out)
{
    enum message message = (enum message)app->session.message;

    if (message != MESSAGE_SHORTEST && message != MESSAGE_FIRST)
        return;
    report_message(&app->session, app->plan, out);
    text_add(out, "\n");
}

/* Both lists were answered with none, and the next page stands. */
static bool is_behind_signs(const struct told *told, const struct app *app)
{
    return told->begun && told->screen == SCREEN_URGENT &&
           app->screen != SCREEN_SIGNS && app->screen != SCREEN_STOP;
}

static void
tell_screen(const struct told *told, const struct app *app, struct text *out)
{
    static void (*const pages[])(const struct app *app, struct text *out) = {
        [SCREEN_HOME] = tell_home,
        [SCREEN_PICKER] = tell_picker,
        [SCREEN_STAGE] = NULL,
        [SCREEN_SUMMARY] = tell_summary,
    };

    way_tell_page(app, is_behind_signs(told, app), out);
    if (pages[app->screen] != NULL)
        pages[app->screen](app, out);
}

/* The same screen as before, in which something changed. */
static void
tell_change(const struct told *told, const struct app *app, struct text *out)
{
    if (app->screen == SCREEN_HOME && told->others != app->others)
        tell_home(app, out);
    else if (app->screen == SCREEN_HOME && told->mark != app->mark)
        tell_mark(app, out);
    else if (app->screen == SCREEN_PICKER &&
             strcmp(told->query, app->query) != 0)
        tell_matches(app, out);
    else if (app->screen == SCREEN_SUMMARY) {
        if (told->pain_after != app->session.pain_after)
            tell_after(app, out);
        if (told->place_after != app->session.place_after)
            tell_place(app, out);
    } else if (app->screen == SCREEN_STAGE &&
               told->message != (enum message)app->session.message)
        tell_message(app, out);
    if (told->overlay == app->overlay)
        way_tell_change(&told->way, app, out);
}

/* What a key of the voice or of the trial has changed. */
static void
tell_aloud(const struct told *told, const struct app *app, struct text *out)
{
    if (told->begun && told->speech != app->speech)
        add_line(out, aloud_voice(app));
    if (app->sound_tries > told->sound_tries && app->sound_line != NULL)
        add_line(out, app->sound_line);
}

void page_tell(struct told *told, const struct app *app, struct text *out)
{
    if (!told->begun || told->screen != app->screen)
        tell_screen(told, app, out);
    else
        tell_change(told, app, out);
    tell_aloud(told, app, out);
    if (app->trouble != NULL && told->troubles != app->troubles)
        add_line(out, app->trouble);
    if (told->overlay != app->overlay)
        tell_overlay(app, out);
    *told = (struct told){
        .begun = true,
        .screen = app->screen,
        .overlay = app->overlay,
        .mark = app->mark,
        .others = app->others,
        .troubles = app->troubles,
        .pain_after = app->session.pain_after,
        .place_after = app->session.place_after,
        .message = (enum message)app->session.message,
        .speech = app->speech,
        .sound_tries = app->sound_tries,
        .way = way_told_of(app),
    };
    memcpy(told->query, app->query, sizeof told->query);
}

void page_tell_end(const struct app *app, struct text *out)
{
    if (app_is_asking(app))
        add_line(out,
                 "The input has ended without an answer. Nothing was begun.");
}
