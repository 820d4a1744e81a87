/* SPDX-License-Identifier: MIT */
/* entry_rows - the rows of the questions and of the check-in: which are there,
 * what each asks, and what it can be. */
#include <limber/core/app/entry.h>

#include <stddef.h>

enum {
    MINUTE_MS = 60000
};

const enum equipment entry_equipment[] = {EQUIPMENT_STICK_ROLLER,
                                          EQUIPMENT_FOAM_ROLLER,
                                          EQUIPMENT_BALL,
                                          EQUIPMENT_STRAP,
                                          EQUIPMENT_DOOR_BAR};
const unsigned entry_equipment_count =
    sizeof entry_equipment / sizeof entry_equipment[0];

/* What a row asks. */
static const enum entry_answer about_asks[ABOUT_ROWS] = {
    [ABOUT_SORE] = ANSWER_SORE,
    [ABOUT_PAIN] = ANSWER_PAIN,
    [ABOUT_PLACE] = ANSWER_PLACE,
    [ABOUT_WHERE] = ANSWER_WHERE,
    [ABOUT_EQUIPMENT] = ANSWER_HAVE};
static const enum entry_answer checkin_asks[CHECKIN_ROWS] = {
    [CHECKIN_PAIN] = ANSWER_PAIN,
    [CHECKIN_PLACE] = ANSWER_PLACE,
    [CHECKIN_MORNING] = ANSWER_MORNING,
    [CHECKIN_SORE] = ANSWER_SORE,
    [CHECKIN_TODAY] = ANSWER_TODAY,
    [CHECKIN_MINUTES] = ANSWER_MINUTES,
    [CHECKIN_STEP_UP] = ANSWER_STEP_UP};

/* ---- what can be chosen ---- */

bool entry_about_fixed(const struct app *app, enum about_row row)
{
    static const unsigned parts[ABOUT_ROWS] = {[ABOUT_SORE] = CONFIG_SORE,
                                               [ABOUT_WHERE] = CONFIG_WHERE,
                                               [ABOUT_EQUIPMENT] =
                                                   CONFIG_EQUIPMENT};

    return (app->catalogue->config_said & parts[row]) != 0;
}

bool entry_has(const struct app *app, enum equipment equipment)
{
    return app->person.has_equipment &&
           (app->person.equipment & VOCAB_BIT(equipment)) != 0;
}

bool entry_is_empty(const struct app *app)
{
    return !app->goes_on && app->tailored != NULL && app->tailored->empty;
}

enum gate entry_gate(const struct app *app)
{
    const struct past *past = app->catalogue->past;
    int32_t day = (int32_t)date_days(app->catalogue->today);

    return care_start_gate(app->checkin.pain,
                           past != NULL ? past_usual2(past, day) : RATING_NONE);
}

/* What the rules say of today; a plan that was made to fit knows more of it
 * than the number alone. */
static enum today entry_proposed(const struct app *app)
{
    static const enum today todays[] = {[GATE_NORMAL] = TODAY_AS_PLANNED,
                                        [GATE_GENTLE] = TODAY_GENTLE,
                                        [GATE_REST] = TODAY_REST};
    enum today said = todays[entry_gate(app)];

    if (app->tailored != NULL && app->tailored->proposed > said)
        return app->tailored->proposed;
    return said;
}

unsigned entry_todays(const struct app *app, enum today out[TODAY_COUNT])
{
    bool rests = entry_proposed(app) == TODAY_REST;

    out[0] = rests ? TODAY_GENTLE : TODAY_AS_PLANNED;
    out[1] = rests ? TODAY_REST : TODAY_GENTLE;
    return 2;
}

bool entry_can_be(const struct app *app, enum today today)
{
    enum today todays[TODAY_COUNT];
    unsigned count = entry_todays(app, todays);

    for (unsigned i = 0; i < count; i++)
        if (todays[i] == today)
            return true;
    return false;
}

enum today entry_today(const struct app *app)
{
    if (app->checkin.today_chosen && entry_can_be(app, app->checkin.today))
        return app->checkin.today;
    return entry_proposed(app);
}

bool entry_is_shorter(const struct app *app, unsigned minutes)
{
    return (int64_t)minutes * MINUTE_MS < app->full_ms;
}

unsigned entry_minutes(const struct app *app, unsigned out[ENTRY_MINUTES_MAX])
{
    static const unsigned offered[] = {20, 15, 10, 5};
    unsigned chosen = app->checkin.minutes;
    unsigned count = 0;

    out[count++] = 0;
    for (size_t i = 0; i < sizeof offered / sizeof offered[0]; i++) {
        if (chosen > offered[i]) {
            out[count++] = chosen;
            chosen = 0;
        }
        if (chosen == offered[i])
            chosen = 0;
        if (entry_is_shorter(app, offered[i]) ||
            app->checkin.minutes == offered[i])
            out[count++] = offered[i];
    }
    if (chosen != 0)
        out[count++] = chosen;
    return count;
}

/* ---- which rows there are ---- */

static bool checkin_has(const struct app *app, enum checkin_row row)
{
    unsigned minutes[ENTRY_MINUTES_MAX];

    switch (row) {
    case CHECKIN_MORNING:
        return app->checkin.morning_day != DAY_NONE;
    case CHECKIN_SORE:
        return !app->goes_on;
    case CHECKIN_MINUTES:
        return !app->goes_on && entry_minutes(app, minutes) > 1;
    case CHECKIN_STEP_UP:
        return !app->goes_on && app->tailored != NULL &&
               app->tailored->offer_exercise != NULL;
    default:
        return true;
    }
}

unsigned entry_checkin_rows(const struct app *app,
                            enum checkin_row rows[CHECKIN_ROWS])
{
    unsigned count = 0;

    for (enum checkin_row row = CHECKIN_PAIN; row < CHECKIN_ROWS; row++)
        if (checkin_has(app, row))
            rows[count++] = row;
    return count;
}

bool entry_row_is_there(const struct app *app, unsigned row)
{
    if (app->screen == SCREEN_ABOUT)
        return row < ABOUT_ROWS && !entry_about_fixed(app, (enum about_row)row);
    return app->screen == SCREEN_CHECKIN && row < CHECKIN_ROWS &&
           checkin_has(app, (enum checkin_row)row);
}

enum entry_answer entry_asked(const struct app *app, unsigned row)
{
    return app->screen == SCREEN_ABOUT ? about_asks[row] : checkin_asks[row];
}

bool entry_is_asked(const struct app *app, enum entry_answer answer)
{
    for (unsigned row = 0; entry_row_count(app) > row; row++)
        if (entry_asked(app, row) == answer)
            return entry_row_is_there(app, row);
    return false;
}

unsigned entry_row_count(const struct app *app)
{
    return app->screen == SCREEN_ABOUT     ? ABOUT_ROWS
           : app->screen == SCREEN_CHECKIN ? CHECKIN_ROWS
                                           : 0;
}
