/* SPDX-License-Identifier: MIT */
/* store_past_care - what the rules look back on that is no session: mornings,
 * activities, rests, warning signs; see store_past.h and store_look.h.
 */
#include <limber/edge/store_look.h>

#include <stdlib.h>
#include <string.h>

#include <limber/edge/store_query.h>
#include <limber/edge/store_schema.h>

unsigned store_look_room(const struct store_look *look, const char *count)
{
    int64_t rows = store_ask_number(look->store, count);

    return rows < 0 ? 0 : (unsigned)rows;
}

static bool look_at_mornings(const struct store_look *look, struct past *out)
{
    unsigned room = store_look_room(look, "SELECT count(*) FROM morning"),
             count = 0;
    struct past_morning *found = arena_take(look->arena, room, sizeof *found);
    struct store_rows rows = store_rows_open(
        look->store, "SELECT day, pain, place FROM morning ORDER BY day", "");

    while (store_rows_next(&rows) && count < room) {
        struct past_morning *morning = &found[count];

        morning->pain = store_rows_scale(&rows, 1, RATING_MAX);
        morning->place = store_rows_scale(&rows, 2, PLACE_FOOT);
        count += store_rows_day(&rows, 0, &morning->day) &&
                 morning->pain != RATING_NONE;
    }
    out->mornings = found;
    out->morning_count = count;
    return store_rows_close(&rows, look->err);
}

static bool look_at_activities(const struct store_look *look, struct past *out)
{
    unsigned room = store_look_room(look, "SELECT count(*) FROM activity"),
             count = 0;
    struct past_activity *found = arena_take(look->arena, room, sizeof *found);
    struct store_rows rows =
        store_rows_open(look->store,
                        "SELECT day, kind, minutes, pain, place"
                        " FROM activity ORDER BY day, id",
                        "");

    while (store_rows_next(&rows) && count < room) {
        struct past_activity *activity = &found[count];

        activity->minutes = store_rows_small(&rows, 2);
        activity->pain = store_rows_scale(&rows, 3, RATING_MAX);
        activity->place = store_rows_scale(&rows, 4, PLACE_FOOT);
        count +=
            store_rows_day(&rows, 0, &activity->day) &&
            store_activity_of(store_rows_text(&rows, 1), &activity->kind) &&
            activity->minutes >= 0 && activity->minutes <= STORE_MINUTES_MAX;
    }
    out->activities = found;
    out->activity_count = count;
    return store_rows_close(&rows, look->err);
}

static bool look_at_rests(const struct store_look *look, struct past *out)
{
    unsigned room = store_look_room(look, "SELECT count(*) FROM rest"),
             count = 0;
    struct past_rest *found = arena_take(look->arena, room, sizeof *found);
    struct store_rows rows =
        store_rows_open(look->store,
                        "SELECT exercise, from_day, until_day FROM rest"
                        " ORDER BY from_day, exercise",
                        "");

    while (store_rows_next(&rows) && count < room) {
        struct past_rest *rest = &found[count];

        rest->exercise = arena_text(look->arena, store_rows_text(&rows, 0));
        count += store_rows_day(&rows, 1, &rest->from) &&
                 store_rows_day(&rows, 2, &rest->until);
    }
    out->rests = found;
    out->rest_count = count;
    return store_rows_close(&rows, look->err);
}

/* The signs that are written there; `known` goes where one is not known. */
static sign_set signs_of(const char *written, bool *known)
{
    char again[SIGNS_TEXT];
    sign_set signs = signs_read(written);

    if (strcmp(signs_write(again, signs), written) != 0)
        *known = false;
    return signs;
}

/* A number up to `most`; anything else is no answer. */
static int8_t small_of(const char *value, int most)
{
    char *end;
    long number = strtol(value, &end, 10);

    return *value == '\0' || *end != '\0' || number < 0 || number > most
               ? -1
               : (int8_t)number;
}

/* A sign that nobody can read clears nothing: the full list is asked. */
static bool look_at_settings(const struct store_look *look, struct past *out)
{
    struct store_rows rows =
        store_rows_open(look->store, "SELECT name, value FROM setting", "");
    bool known = true;

    while (store_rows_next(&rows)) {
        const char *name = store_rows_text(&rows, 0);
        const char *value = store_rows_text(&rows, 1);
        int32_t day = DAY_NONE;

        if (!store_day_find(value, &day))
            day = DAY_NONE;
        if (strcmp(name, "signs-blocked") == 0)
            out->signs.blocked = signs_of(value, &known);
        else if (strcmp(name, "signs-attested") == 0)
            out->signs.attested = signs_read(value);
        else if (strcmp(name, "signs-full-day") == 0)
            out->signs.full_day = day;
        else if (strcmp(name, "asked-day") == 0)
            out->asked_day = day;
        else if (strcmp(name, "asked-pain") == 0)
            out->asked_pain = small_of(value, RATING_MAX);
        else if (strcmp(name, "asked-place") == 0)
            out->asked_place = small_of(value, PLACE_FOOT);
        else if (strcmp(name, "advised-day") == 0)
            out->advised_day = day;
        else if (strcmp(name, "reminded-day") == 0)
            out->reminded_day = day;
    }
    if (!known)
        out->signs.full_day = DAY_NONE;
    return store_rows_close(&rows, look->err);
}

bool store_look_beside(const struct store_look *look, struct past *out)
{
    return look_at_mornings(look, out) && look_at_activities(look, out) &&
           look_at_rests(look, out) && look_at_settings(look, out);
}
