/* SPDX-License-Identifier: MIT */
/* lines_way - a paragraph a row, with the words that answer it; see the
 * header. */
#include <limber/edge/lines_way.h>

#include <string.h>

#include <limber/core/app/aloud.h>
#include <limber/core/app/entry.h>
#include <limber/edge/lines_row.h>

enum {
    MINUTE_MS = 60000,
    SENTENCE_MAX = 300
};

static void add_line(struct text *out, const char *text)
{
    text_add_clean(out, text);
    text_add(out, "\n");
}

/* ---- welcome ---- */

static void tell_welcome(const struct app *app, struct text *out)
{
    for (unsigned i = 0; i < CARE_WORDS; i++)
        add_line(out, care_words[i]);
    if (app->catalogue->warning != NULL) {
        add_line(out, app->catalogue->warning);
    } else if (app->catalogue->history_path != NULL) {
        text_add(out,
                 "Everything stays on this computer, in one file that you can "
                 "read or delete: ");
        add_line(out, app->catalogue->history_path);
    }
    if (aloud_line(app) != NULL)
        add_line(out, aloud_line(app));
    else if (aloud_is_offered(app))
        add_line(out, "sound lets you hear the voice and the tones.");
    add_line(out,
             "Next: the warning signs, then five short questions. About a "
             "minute. Empty line goes on, quit leaves.");
}

/* ---- signs ---- */

static void add_signs(const struct app *app, struct text *out)
{
    enum sign signs[SIGN_COUNT];
    unsigned count = entry_signs(app, signs);

    for (unsigned i = 0; i < count; i++) {
        text_addf(out, "%u. ", i + 1);
        add_line(out, sign_text(signs[i]));
    }
}

static void tell_signs(const struct app *app, struct text *out)
{
    bool over = entry_is_over(app);

    if (over)
        add_line(out, "This session has ended. First, the warning signs.");
    add_line(out, care_signs_ask_emergency);
    add_signs(app, out);
    add_line(out, care_signs_limit);
    text_add(out,
             "Type the number of each one that is true, then an empty line. "
             "When none is true, type none. ");
    add_line(out,
             over ? "quit leaves."
                  : "No answer means no session. quit leaves.");
}

static void tell_urgent(const struct app *app, struct text *out)
{
    add_line(out, care_signs_ask_urgent);
    add_signs(app, out);
    text_add(out, "If one does: ");
    add_line(out, care_signs_urgent);
    add_line(out,
             "Type the number of each one that is true, then an empty line. "
             "When none is, type none. signs goes back to the first list, quit "
             "leaves.");
}

void way_tell_overlay(const struct app *app, struct text *out)
{
    add_line(out, care_signs_ask_emergency);
    add_signs(app, out);
    add_line(out, care_signs_limit);
    add_line(out,
             "Type the number of each one that is true, then an empty line: "
             "then no session goes on. none closes this.");
}

static void tell_stop(const struct app *app, struct text *out)
{
    bool emergency = care_signs_verdict(app->marked, app->signs.attested) ==
                     VERDICT_EMERGENCY;

    add_line(out, "Stop here. You marked:");
    add_signs(app, out);
    add_line(out, emergency ? care_signs_do : care_signs_urgent);
    if (emergency)
        add_line(out, care_signs_wait);
    add_line(out, care_signs_until);
    if ((app->marked & app->marked_now) != 0)
        text_add(out, "Marked by mistake? Type its number to take it off. ");
    text_add(out, "Type 0 when a clinician has looked at it. ");
    if (entry_is_over(app))
        text_add(out, "close shows the summary, ");
    else if (app->after_pages != SCREEN_STAGE)
        text_add(out, "close goes back, ");
    text_add(out, "quit leaves.\n");
}

static void tell_marked(const struct app *app, struct text *out)
{
    enum sign signs[SIGN_COUNT];
    unsigned count = entry_signs(app, signs);
    bool any = false;

    for (unsigned i = 0; i < count; i++)
        if (app->marked & SIGN_BIT(signs[i])) {
            text_addf(out, "%s%u", any ? ", " : "Marked: ", i + 1);
            any = true;
        }
    text_add(out,
             any ? ". An empty line says so, a number again takes it off.\n"
                 : "Nothing is marked. When none is true, type none.\n");
}

/* ---- the plan that comes of it ---- */

static const struct plan *plan_of(const struct app *app)
{
    return app->waiting ? app->plan : app->preview;
}

static void tell_rest(struct text *out)
{
    add_line(out,
             "Too sore for a guided session today. Easy walking and easy "
             "breathing may help. Where this is new, or hard to manage, please "
             "talk to a health professional.");
}

/* A sentence as a number, by which it is known again (FNV-1a). */
static uint32_t number_of(const char *sentence)
{
    uint32_t number = 2166136261;

    for (; *sentence != '\0'; sentence++)
        number = (number ^ (unsigned char)*sentence) * 16777619;
    return number;
}

static bool was_told(const struct way_told *told, uint32_t sentence)
{
    for (unsigned i = 0; told != NULL && i < told->change_count; i++)
        if (told->changes[i] == sentence)
            return true;
    return false;
}

static unsigned changes_of(const struct app *app)
{
    return app->tailored != NULL && !app->goes_on ? app->tailored->change_count
                                                  : 0;
}

static void describe(const struct app *app,
                     unsigned change,
                     char sentence[static SENTENCE_MAX])
{
    struct text text;

    text_over(&text, sentence, SENTENCE_MAX);
    change_describe(&app->tailored->changes[change], &text);
}

/* Each change that was not told yet; `told` NULL: all. */
static void tell_changes(const struct way_told *told,
                         const struct app *app,
                         struct text *out)
{
    char sentence[SENTENCE_MAX];

    for (unsigned i = 0; i < changes_of(app); i++) {
        describe(app, i, sentence);
        if (!was_told(told, number_of(sentence)))
            add_line(out, sentence);
    }
}

/* What the answers make of it. */
static void
tell_plan(const struct way_told *told, const struct app *app, struct text *out)
{
    const struct plan *plan = plan_of(app);
    enum today today = entry_today(app);

    if (today == TODAY_REST && (told == NULL || told->today != today))
        tell_rest(out);
    tell_changes(told, app, out);
    if (plan == NULL)
        return;
    if (entry_is_empty(app)) {
        add_line(out, "Nothing is left to do today.");
        return;
    }
    text_add(out, app->goes_on ? "It goes on: " : "That makes: ");
    text_add_clean(out, plan->name);
    text_addf(out,
              ", %d min, %u move%s.\n",
              (int)((plan->length_ms + MINUTE_MS / 2) / MINUTE_MS),
              plan->step_count,
              plan->step_count == 1 ? "" : "s");
}

/* ---- questions and check-in ---- */

/* All that are there, and those that a file answers. */
static void tell_rows(const struct app *app, struct text *out)
{
    for (unsigned row = 0; row < entry_row_count(app); row++)
        if (entry_row_is_there(app, row) || app->screen == SCREEN_ABOUT) {
            row_tell(app, row, out);
            text_add(out, "\n");
        }
}

static void tell_about(const struct app *app, struct text *out)
{
    add_line(out, "About you. No answer is all right; each changes the plan.");
    tell_rows(app, out);
    tell_plan(NULL, app, out);
    add_line(out, "Empty line goes on, quit leaves.");
}

/* What an empty line does on the check-in, said with every answer. */
static void tell_go(const struct app *app, struct text *out)
{
    if (entry_today(app) == TODAY_REST)
        add_line(out, "Empty line leaves. gentle begins all the same.");
    else if (!entry_is_empty(app))
        add_line(out, "Empty line: none of these, go.");
}

static void tell_checkin(const struct app *app, struct text *out)
{
    add_line(out, "How are you today?");
    tell_rows(app, out);
    tell_plan(NULL, app, out);
    add_line(out, care_signs_line_typed);
    add_line(out, care_discomfort);
    tell_go(app, out);
    add_line(
        out,
        app->after_pages != SCREEN_STAGE
            ? "signs shows the warning signs, close goes back, quit leaves."
            : "signs shows the warning signs, quit leaves.");
}

/* ---- pages and changes ---- */

void way_tell_page(const struct app *app, bool after_signs, struct text *out)
{
    static void (*const pages[])(const struct app *app, struct text *out) = {
        [SCREEN_WELCOME] = tell_welcome,
        [SCREEN_SIGNS] = tell_signs,
        [SCREEN_URGENT] = tell_urgent,
        [SCREEN_STOP] = tell_stop,
        [SCREEN_ABOUT] = tell_about,
        [SCREEN_CHECKIN] = tell_checkin,
        [SCREEN_SUMMARY] = NULL,
    };

    if (after_signs)
        add_line(out, care_signs_clear);
    if (pages[app->screen] != NULL)
        pages[app->screen](app, out);
}

static bool is_other(const struct way_told *told,
                     const struct app *app,
                     enum entry_answer answer)
{
    const struct checkin *was = &told->checkin, *is = &app->checkin;

    switch (answer) {
    case ANSWER_PAIN:
        return was->pain != is->pain || was->pain_carried != is->pain_carried;
    case ANSWER_PLACE:
        return was->place != is->place ||
               was->place_carried != is->place_carried;
    case ANSWER_MORNING:
        return was->morning != is->morning;
    case ANSWER_SORE:
        return was->sore != is->sore;
    case ANSWER_TODAY:
        return told->today != entry_today(app);
    case ANSWER_MINUTES:
        return was->minutes != is->minutes;
    case ANSWER_STEP_UP:
        return was->step_up != is->step_up;
    case ANSWER_WHERE:
        return told->person.where != app->person.where;
    default:
        return told->person.has_equipment != app->person.has_equipment ||
               told->person.equipment != app->person.equipment;
    }
}

static bool is_other_plan(const struct way_told *told, const struct app *app)
{
    struct way_told now = way_told_of(app);

    return told->plan_ms != now.plan_ms || told->today != now.today ||
           told->empty != now.empty || told->change_count != now.change_count ||
           memcmp(told->changes,
                  now.changes,
                  now.change_count * sizeof now.changes[0]) != 0;
}

static void tell_answers(const struct way_told *told,
                         const struct app *app,
                         struct text *out)
{
    size_t before = out->length;

    for (unsigned row = 0; row < entry_row_count(app); row++)
        if (entry_row_is_there(app, row) &&
            is_other(told, app, entry_asked(app, row))) {
            row_say(app, row, out);
            text_add(out, "\n");
        }
    if (is_other_plan(told, app))
        tell_plan(told, app, out);
    if (app->screen == SCREEN_CHECKIN && out->length > before)
        tell_go(app, out);
}

void way_tell_change(const struct way_told *told,
                     const struct app *app,
                     struct text *out)
{
    if (app->overlay == OVERLAY_SIGNS || app->screen == SCREEN_SIGNS ||
        app->screen == SCREEN_URGENT) {
        if (told->marked != app->marked)
            tell_marked(app, out);
    } else if (app->screen == SCREEN_STOP) {
        if (told->marked != app->marked)
            tell_stop(app, out);
    } else if (entry_row_count(app) > 0) {
        tell_answers(told, app, out);
    }
}

struct way_told way_told_of(const struct app *app)
{
    const struct plan *plan = plan_of(app);
    struct way_told told = {
        .marked = app->marked,
        .checkin = app->checkin,
        .person = app->person,
        .today = entry_today(app),
        .plan_ms = plan != NULL ? plan->length_ms : 0,
        .empty = entry_is_empty(app),
    };
    char sentence[SENTENCE_MAX];

    for (unsigned i = 0; i < changes_of(app) && i < CHANGES_MAX; i++) {
        describe(app, i, sentence);
        told.changes[told.change_count++] = number_of(sentence);
    }
    return told;
}
