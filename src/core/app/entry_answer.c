/* SPDX-License-Identifier: MIT */
/* entry_answer - what an arrow, a digit or a word makes of a row. */
#include <limber/core/app/entry.h>

#include <limber/core/app/choose.h>

enum {
    ANSWER_KEYS = 0x120000, /* behind Unicode and the keys of command.h */
    ANSWER_SHIFT = 12
};

/* ---- answers ---- */

static bool changed(struct effects *out)
{
    effects_add(out, EFFECT_TAILOR, 0);
    return true;
}

/* Another number is another day: what was chosen for it no longer stands, but
 * for a gentle one that was wished for. */
static void choose_today_anew(struct app *app)
{
    bool rest = entry_gate(app) == GATE_REST;

    app->checkin.today_chosen = app->checkin.gentle_wished && !rest;
    if (app->checkin.today_chosen)
        app->checkin.today = TODAY_GENTLE;
}

bool entry_set_pain(struct app *app, int rating, struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_PAIN) || !rating_is_given(rating))
        return false;
    app->checkin.pain = (int8_t)rating;
    app->checkin.pain_carried = false;
    choose_today_anew(app);
    return changed(out);
}

bool entry_set_place(struct app *app, int place, struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_PLACE) || !place_is_known(place))
        return false;
    app->checkin.place = (int8_t)place;
    app->checkin.place_carried = false;
    return changed(out);
}

bool entry_set_morning(struct app *app, int rating, struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_MORNING) || !rating_is_given(rating))
        return false;
    app->checkin.morning = (int8_t)rating;
    return changed(out);
}

bool entry_set_sore(struct app *app, enum sore sore, struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_SORE) || sore == SORE_UNKNOWN ||
        sore >= SORE_COUNT)
        return false;
    app->checkin.sore = sore;
    if (app->screen == SCREEN_ABOUT)
        app->person.sore = sore;
    return changed(out);
}

bool entry_set_today(struct app *app, enum today today, struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_TODAY) || !entry_can_be(app, today))
        return false;
    app->checkin.today = today;
    app->checkin.today_chosen = true;
    app->checkin.gentle_wished = today == TODAY_GENTLE;
    return changed(out);
}

bool entry_set_minutes(struct app *app, unsigned minutes, struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_MINUTES) || !entry_is_shorter(app, minutes))
        return false;
    app->checkin.minutes = (uint16_t)minutes;
    return changed(out);
}

bool entry_set_step_up(struct app *app, bool step_up, struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_STEP_UP))
        return false;
    app->checkin.step_up = step_up;
    return changed(out);
}

bool entry_set_where(struct app *app, enum where where, struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_WHERE) || where >= WHERE_COUNT)
        return false;
    app->person.where = where;
    return changed(out);
}

bool entry_set_equipment(struct app *app,
                         enum equipment equipment,
                         bool there,
                         struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_HAVE) || equipment >= EQUIPMENT_COUNT)
        return false;
    if (!app->person.has_equipment)
        app->person.equipment = 0;
    app->person.has_equipment = true;
    if (there)
        app->person.equipment |= VOCAB_BIT(equipment);
    else
        app->person.equipment &= ~VOCAB_BIT(equipment);
    return changed(out);
}

bool entry_set_no_equipment(struct app *app, struct effects *out)
{
    if (!entry_is_asked(app, ANSWER_HAVE))
        return false;
    app->person.has_equipment = true;
    app->person.equipment = 0;
    return changed(out);
}

void entry_toggle(struct app *app, struct effects *out)
{
    if (app->column < entry_equipment_count) {
        enum equipment piece = entry_equipment[app->column];

        entry_set_equipment(app, piece, !entry_has(app, piece), out);
    } else {
        entry_set_no_equipment(app, out);
    }
}

/* ---- answers as keys ---- */

uint32_t entry_answer(enum entry_answer answer, unsigned value)
{
    return ANSWER_KEYS + ((uint32_t)answer << ANSWER_SHIFT) + value;
}

static bool answer_set(struct app *app,
                       enum entry_answer answer,
                       unsigned value,
                       struct effects *out)
{
    switch (answer) {
    case ANSWER_PAIN:
        return entry_set_pain(app, (int)value, out);
    case ANSWER_PLACE:
        return entry_set_place(app, (int)value, out);
    case ANSWER_MORNING:
        return entry_set_morning(app, (int)value, out);
    case ANSWER_SORE:
        return entry_set_sore(app, (enum sore)value, out);
    case ANSWER_TODAY:
        return entry_set_today(app, (enum today)value, out);
    case ANSWER_MINUTES:
        return entry_set_minutes(app, value, out);
    case ANSWER_STEP_UP:
        return entry_set_step_up(app, value != 0, out);
    case ANSWER_WHERE:
        return entry_set_where(app, (enum where)value, out);
    case ANSWER_HAVE:
        return entry_set_equipment(app, (enum equipment)value, true, out);
    case ANSWER_HAVE_NOT:
        return entry_set_equipment(app, (enum equipment)value, false, out);
    case ANSWER_NONE:
        return entry_set_no_equipment(app, out);
    default:
        return false;
    }
}

static bool answer_key(struct app *app, uint32_t key, struct effects *out)
{
    uint32_t rest = key - ANSWER_KEYS;
    enum entry_answer answer = (enum entry_answer)(rest >> ANSWER_SHIFT);
    unsigned value = rest & ((1U << ANSWER_SHIFT) - 1);

    return key >= ANSWER_KEYS && answer < ANSWER_COUNT &&
           answer_set(app, answer, value, out);
}

/* ---- arrows ---- */

/* A number one on, from nothing to its least; kept inside 0 .. most. */
static unsigned number_moved(int at, int by, int least, int most)
{
    if (at < 0)
        return (unsigned)least;
    at += by;
    return (unsigned)(at < 0 ? 0 : at > most ? most : at);
}

static unsigned minutes_moved(const struct app *app, int by)
{
    unsigned minutes[ENTRY_MINUTES_MAX];
    unsigned count = entry_minutes(app, minutes), at = 0;

    while (at + 1 < count && minutes[at] != app->checkin.minutes)
        at++;
    return minutes[choose_moved(at, by, count)];
}

static unsigned today_moved(const struct app *app, int by)
{
    enum today todays[TODAY_COUNT];
    unsigned count = entry_todays(app, todays), at = 0;

    while (at + 1 < count && todays[at] != entry_today(app))
        at++;
    return todays[choose_moved(at, by, count)];
}

/* What an arrow makes of the answer to a row. */
static unsigned
answer_moved(const struct app *app, enum entry_answer answer, int by)
{
    const struct checkin *c = &app->checkin;

    switch (answer) {
    case ANSWER_PAIN:
        return number_moved(c->pain, by, 0, RATING_MAX);
    case ANSWER_MORNING:
        return number_moved(c->morning, by, 0, RATING_MAX);
    case ANSWER_PLACE:
        return number_moved(c->place, by, PLACE_BACK, PLACE_FOOT);
    case ANSWER_SORE:
        return SORE_LEFT +
               number_moved(
                   (int)c->sore - SORE_LEFT, by, 0, SORE_NEITHER - SORE_LEFT);
    case ANSWER_TODAY:
        return today_moved(app, by);
    case ANSWER_MINUTES:
        return minutes_moved(app, by);
    case ANSWER_STEP_UP:
        return by > 0;
    default:
        return number_moved((int)app->person.where, by, 0, WHERE_COUNT - 1);
    }
}

static void move_across(struct app *app, int by, struct effects *out)
{
    enum entry_answer answer = entry_asked(app, app->row);

    if (answer == ANSWER_HAVE)
        app->column = choose_moved(app->column, by, entry_equipment_count + 1);
    else
        answer_set(app, answer, answer_moved(app, answer, by), out);
}

/* As far as there are rows that way. */
static void move_down(struct app *app, int rows)
{
    int step = rows < 0 ? -1 : 1;
    int count = (int)entry_row_count(app);

    for (int at = (int)app->row + step; rows != 0 && at >= 0 && at < count;
         at += step)
        if (entry_row_is_there(app, (unsigned)at)) {
            app->row = (unsigned)at;
            rows -= step;
        }
}

bool entry_key(struct app *app, uint32_t key, struct effects *out)
{
    int rows = choose_rows(key);

    if (entry_row_count(app) == 0)
        return false;
    if (rows != 0)
        move_down(app, rows);
    else if (key == KEY_CODE_LEFT || key == KEY_CODE_RIGHT)
        move_across(app, key == KEY_CODE_LEFT ? -1 : 1, out);
    else
        return answer_key(app, key, out);
    return true;
}
