/* SPDX-License-Identifier: MIT */
/* lines_row - a row before a session in words; see the header. */
#include <limber/edge/lines_row.h>

#include <limber/core/app/entry.h>
#include <limber/core/base/span.h>

static const char as_last_time[] = ", as last time";
static const char not_answered[] = "not answered";

static void add_number(struct text *out, int rating, bool carried)
{
    if (rating_is_given(rating))
        text_addf(out, "%d%s", rating, carried ? as_last_time : "");
    else
        text_add(out, not_answered);
}

static void say_pain(const struct app *app, struct text *out)
{
    text_add(out, "Pain now: ");
    add_number(out, app->checkin.pain, app->checkin.pain_carried);
    text_add(out, ".");
}

static void say_place(const struct app *app, struct text *out)
{
    const struct checkin *c = &app->checkin;

    text_add(out, "Furthest place: ");
    if (place_is_known(c->place))
        text_addf(out,
                  "%s%s",
                  place_label(c->place),
                  c->place_carried ? as_last_time : "");
    else
        text_add(out, not_answered);
    text_add(out, ".");
}

static void say_morning(const struct app *app, struct text *out)
{
    int32_t day = app->checkin.morning_day;
    char date[SPAN_TEXT];

    if (day == (int32_t)date_days(app->catalogue->today))
        text_add(out, "This morning: ");
    else
        text_addf(
            out, "The morning of %s: ", date_screen(date, date_from_days(day)));
    add_number(out, app->checkin.morning, false);
    text_add(out, ".");
}

static void say_sore(const struct app *app, struct text *out)
{
    enum sore sore = app->checkin.sore;

    if (app->screen == SCREEN_ABOUT && entry_about_fixed(app, ABOUT_SORE))
        sore = app->person.sore;
    text_addf(out,
              "Sore side: %s.",
              sore == SORE_UNKNOWN ? not_answered : sore_word(sore));
}

static void say_today(const struct app *app, struct text *out)
{
    static const char *const words[TODAY_COUNT] = {[TODAY_AS_PLANNED] =
                                                       "as planned",
                                                   [TODAY_GENTLE] = "gentle",
                                                   [TODAY_REST] = "rest"};

    text_addf(out, "Today: %s.", words[entry_today(app)]);
}

static void say_minutes(const struct app *app, struct text *out)
{
    if (app->checkin.minutes == 0)
        text_add(out, "Minutes: all.");
    else
        text_addf(out, "Minutes: %u.", app->checkin.minutes);
}

static void say_step_up(const struct app *app, struct text *out)
{
    text_add(out, "A step up: ");
    text_add_clean(out, app->tailored->offer_name);
    text_add(out, app->checkin.step_up ? ", yes." : ", not today.");
}

static void say_where(const struct app *app, struct text *out)
{
    text_addf(out, "Where: %s.", where_label(app->person.where));
}

static void say_equipment(const struct app *app, struct text *out)
{
    bool any = false;

    text_add(out, "At hand: ");
    for (unsigned i = 0; i < entry_equipment_count; i++)
        if (entry_has(app, entry_equipment[i])) {
            text_addf(out,
                      "%s%s",
                      any ? ", " : "",
                      equipment_label(entry_equipment[i]));
            any = true;
        }
    if (!any)
        text_add(out, app->person.has_equipment ? "none of it" : not_answered);
    text_add(out, ".");
}

static void how_minutes(const struct app *app, struct text *out)
{
    unsigned minutes[ENTRY_MINUTES_MAX];
    unsigned count = entry_minutes(app, minutes);

    text_add(out, "minutes and all");
    for (unsigned i = 1; i < count; i++)
        text_addf(out, "%s%u", i + 1 < count ? ", " : " or ", minutes[i]);
}

static void how_today(const struct app *app, struct text *out)
{
    text_add(out,
             entry_can_be(app, TODAY_REST) ? "gentle or rest"
                                           : "as planned or gentle");
}

static void how_equipment(const struct app *app, struct text *out)
{
    (void)app;
    text_add(out, "have and a list of");
    for (unsigned i = 0; i < entry_equipment_count; i++)
        text_addf(
            out, "%s %s", i > 0 ? "," : "", equipment_word(entry_equipment[i]));
    text_add(out, "; or have none");
}

static const struct {
    void (*say)(const struct app *app, struct text *out);
    void (*how)(const struct app *app, struct text *out); /* or: */
    const char *words;
} rows[ANSWER_COUNT] = {
    [ANSWER_PAIN] = {say_pain, .words = "pain and a number, 0 to 10"},
    [ANSWER_PLACE] = {say_place,
                      .words = "place and nowhere, back, buttock, thigh, "
                               "below-knee or foot"},
    [ANSWER_MORNING] = {say_morning, .words = "morning and a number, 0 to 10"},
    [ANSWER_SORE] = {say_sore,
                     .words = "sore and left, right, both or neither"},
    [ANSWER_TODAY] = {say_today, .how = how_today},
    [ANSWER_MINUTES] = {say_minutes, .how = how_minutes},
    [ANSWER_STEP_UP] = {say_step_up, .words = "step up or no step up"},
    [ANSWER_WHERE] = {say_where, .words = "where and floor, bed or chair"},
    [ANSWER_HAVE] = {say_equipment, .how = how_equipment},
};

void row_say(const struct app *app, unsigned row, struct text *out)
{
    rows[entry_asked(app, row)].say(app, out);
}

static void
add_how(const struct app *app, enum entry_answer answer, struct text *out)
{
    if (rows[answer].how != NULL)
        rows[answer].how(app, out);
    else
        text_add(out, rows[answer].words);
}

void row_tell(const struct app *app, unsigned row, struct text *out)
{
    row_say(app, row, out);
    if (entry_row_is_there(app, row)) {
        text_add(out, " Type ");
        add_how(app, entry_asked(app, row), out);
        text_add(out, ".");
    } else {
        text_add(out, " config.yaml says so.");
    }
}
