/* SPDX-License-Identifier: MIT */
/* store_care - what is kept beside the sessions: the warning signs, the person,
 * mornings, activities, rests; see store.h. What the rules make of it is read
 * by store_past_rules.c.
 */
#include <limber/edge/store.h>

#include <stdio.h>
#include <string.h>

#include <limber/core/base/span.h>
#include <limber/core/base/text.h>
#include <limber/edge/store_query.h>
#include <limber/edge/store_schema.h>

enum {
    WORDS_SIZE = 400 /* room for every piece of equipment */
};

/* ---- settings ---- */

/* One name and its value; NULL: it is not there any more. */
static bool set_setting(struct store *store,
                        const char *name,
                        const char *value,
                        struct error *err)
{
    if (value == NULL)
        return store_run(
            store, NULL, err, "DELETE FROM setting WHERE name = ?", "t", name);
    return store_run(store,
                     NULL,
                     err,
                     "INSERT OR REPLACE INTO setting VALUES (?, ?)",
                     "tt",
                     name,
                     value);
}

static bool
set_day(struct store *store, const char *name, int32_t day, struct error *err)
{
    char text[SPAN_TEXT];

    return set_setting(store, name, store_day_text(text, day), err);
}

static bool
keep_day(struct store *store, const char *name, int32_t day, struct error *err)
{
    return store_start(store, false, err) &&
           store_end(store, set_day(store, name, day, err), err);
}

/* A number as a setting; what is not known is not one. */
static bool
set_number(struct store *store, const char *name, int number, struct error *err)
{
    char text[16];

    snprintf(text, sizeof text, "%d", number);
    return set_setting(store, name, number < 0 ? NULL : text, err);
}

bool store_set_checkin(
    struct store *store, int32_t day, int pain, int place, struct error *err)
{
    return store_start(store, false, err) &&
           store_end(store,
                     set_day(store, "asked-day", day, err) &&
                         set_number(store, "asked-pain", pain, err) &&
                         set_number(store, "asked-place", place, err),
                     err);
}

bool store_set_advised(struct store *store, int32_t day, struct error *err)
{
    return keep_day(store, "advised-day", day, err);
}

bool store_set_reminded(struct store *store, int32_t day, struct error *err)
{
    return keep_day(store, "reminded-day", day, err);
}

bool store_seen_first_run(struct store *store)
{
    return store_ask_is(
        store,
        "SELECT value FROM setting WHERE name = 'seen-first-run'",
        "yes");
}

bool store_set_seen_first_run(struct store *store, struct error *err)
{
    return store_start(store, false, err) &&
           store_end(
               store, set_setting(store, "seen-first-run", "yes", err), err);
}

/* ---- the warning signs ---- */

static bool add_signs_answer(struct store *store,
                             const struct signs_past *signs,
                             struct wall now,
                             struct error *err)
{
    char day[SPAN_TEXT], full[SPAN_TEXT];
    char blocked[SIGNS_TEXT], attested[SIGNS_TEXT];

    return store_run(store,
                     NULL,
                     err,
                     "INSERT INTO signs_answer (day, at_s, at_offset,"
                     "  full_day, blocked, attested)"
                     " VALUES (?, ?, ?, ?, ?, ?)",
                     "tiittt",
                     store_day_text(day, store_day_of(now)),
                     now.utc_s,
                     (int64_t)now.offset_min,
                     store_day_text(full, signs->full_day),
                     signs_write(blocked, signs->blocked),
                     signs_write(attested, signs->attested));
}

bool store_set_signs(struct store *store,
                     const struct signs_past *signs,
                     struct wall now,
                     struct error *err)
{
    char blocked[SIGNS_TEXT], attested[SIGNS_TEXT];

    signs_write(blocked, signs->blocked);
    signs_write(attested, signs->attested);
    return store_start(store, true, err) &&
           store_end(
               store,
               set_setting(store, "signs-blocked", blocked, err) &&
                   set_setting(store, "signs-attested", attested, err) &&
                   set_day(store, "signs-full-day", signs->full_day, err) &&
                   add_signs_answer(store, signs, now, err),
               err);
}

/* ---- the person ---- */

/* "chair,wall"; "": nothing is at hand. */
static const char *write_equipment(struct text *out, vocab_set equipment)
{
    for (unsigned i = 0; i < EQUIPMENT_COUNT; i++) {
        if (!(equipment & VOCAB_BIT(i)))
            continue;
        if (out->length > 0)
            text_add(out, ",");
        text_add(out, equipment_word((enum equipment)i));
    }
    return out->data;
}

/* A word that is not known is something that is not at hand. */
static vocab_set read_equipment(const char *written)
{
    vocab_set set = 0;

    while (*written != '\0') {
        size_t length = strcspn(written, ",");

        for (unsigned i = 0; i < EQUIPMENT_COUNT; i++) {
            const char *word = equipment_word((enum equipment)i);

            if (strlen(word) == length && strncmp(word, written, length) == 0)
                set |= VOCAB_BIT(i);
        }
        written += length + (written[length] == ',');
    }
    return set;
}

bool store_set_person(struct store *store,
                      const struct person *person,
                      struct error *err)
{
    char storage[WORDS_SIZE];
    struct text words;
    const char *equipment = NULL;

    text_over(&words, storage, sizeof storage);
    if (person->has_equipment)
        equipment = write_equipment(&words, person->equipment);
    return store_start(store, false, err) &&
           store_end(
               store,
               set_setting(store, "sore", store_sore_word(person->sore), err) &&
                   set_setting(
                       store, "where", store_where_word(person->where), err) &&
                   set_setting(store, "equipment", equipment, err),
               err);
}

struct person store_person(struct store *store, struct arena *arena)
{
    (void)arena; /* no answer is a text of its own */
    struct person person = person_unknown();
    struct store_rows rows =
        store_rows_open(store, "SELECT name, value FROM setting", "");

    while (store_rows_next(&rows)) {
        const char *name = store_rows_text(&rows, 0);
        const char *value = store_rows_text(&rows, 1);

        if (strcmp(name, "sore") == 0) {
            person.sore = store_sore_of(value);
        } else if (strcmp(name, "where") == 0) {
            person.where = store_where_of(value);
        } else if (strcmp(name, "equipment") == 0) {
            person.has_equipment = true;
            person.equipment = read_equipment(value);
        }
    }
    return store_rows_close(&rows, NULL) ? person : person_unknown();
}

/* ---- mornings, activities, rests ---- */

/* A day, a number and a place as a file may hold them. */
static bool may_keep(int32_t day, int rating, int place, struct error *err)
{
    char text[SPAN_TEXT];
    int32_t again;

    if (day == DAY_NONE || !store_day_find(store_day_text(text, day), &again))
        return error_set(err, ERROR_INPUT, "that is no day");
    if (rating != RATING_NONE && !rating_is_given(rating))
        return error_set(
            err, ERROR_INPUT, "a number goes from 0 to %d", RATING_MAX);
    if (place != PLACE_UNKNOWN && !place_is_known(place))
        return error_set(err, ERROR_INPUT, "that is no place");
    return true;
}

bool store_set_morning(struct store *store,
                       const struct past_morning *morning,
                       struct wall now,
                       struct error *err)
{
    char day[SPAN_TEXT];

    if (!may_keep(morning->day, morning->pain, morning->place, err))
        return false;
    if (morning->pain == RATING_NONE)
        return error_set(err, ERROR_INPUT, "a morning needs a number");
    return store_start(store, true, err) &&
           store_end(store,
                     store_run(store,
                               NULL,
                               err,
                               "INSERT INTO morning (day, pain, place,"
                               "  at_s, at_offset)"
                               " VALUES (?, ?, ?, ?, ?)"
                               " ON CONFLICT (day) DO UPDATE SET"
                               "  pain = excluded.pain,"
                               "  place = coalesce(excluded.place, place),"
                               "  at_s = excluded.at_s,"
                               "  at_offset = excluded.at_offset",
                               "tnnii",
                               store_day_text(day, morning->day),
                               (int)morning->pain,
                               (int)morning->place,
                               now.utc_s,
                               (int64_t)now.offset_min),
                     err);
}

bool store_add_activity(struct store *store,
                        const struct past_activity *activity,
                        struct wall now,
                        struct error *err)
{
    char day[SPAN_TEXT];

    if (!may_keep(activity->day, activity->pain, activity->place, err))
        return false;
    if (activity->kind >= ACTIVITY_COUNT || activity->minutes < 0 ||
        activity->minutes > STORE_MINUTES_MAX)
        return error_set(err, ERROR_INPUT, "an activity fits into one day");
    return store_start(store, true, err) &&
           store_end(store,
                     store_run(store,
                               NULL,
                               err,
                               "INSERT INTO activity (day, kind, minutes,"
                               "  pain, place, at_s, at_offset)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?)",
                               "ttinnii",
                               store_day_text(day, activity->day),
                               store_activity_word(
                                   (enum activity_kind)activity->kind),
                               (int64_t)activity->minutes,
                               (int)activity->pain,
                               (int)activity->place,
                               now.utc_s,
                               (int64_t)now.offset_min),
                     err);
}

/* The rest of this exercise that stands today: until when, or DAY_NONE. One
 * that begins ahead of today was asked for by a clock that has been set back,
 * and stands no more. */
static bool rest_stands(struct store *store,
                        const char *exercise,
                        int32_t today,
                        int32_t *until,
                        struct error *err)
{
    struct store_rows rows = store_rows_open(
        store,
        "SELECT from_day, until_day FROM rest WHERE exercise = ?",
        "t",
        exercise);
    int32_t from;

    *until = DAY_NONE;
    if (store_rows_next(&rows) &&
        (!store_rows_day(&rows, 0, &from) || !store_rows_day(&rows, 1, until) ||
         from > today || *until <= today))
        *until = DAY_NONE;
    return store_rows_close(&rows, err);
}

static bool put_rest(struct store *store,
                     const struct past_rest *rest,
                     struct wall now,
                     struct error *err)
{
    char from[SPAN_TEXT], until[SPAN_TEXT];
    int32_t stands;

    if (!rest_stands(store, rest->exercise, store_day_of(now), &stands, err))
        return false;
    if (stands != DAY_NONE && rest->until < stands)
        return error_set(err,
                         ERROR_INPUT,
                         "it rests until %s already; a later day can be given",
                         store_day_text(until, stands));
    return store_run(store,
                     NULL,
                     err,
                     "INSERT OR REPLACE INTO rest (exercise, from_day,"
                     "  until_day, at_s, at_offset) VALUES (?, ?, ?, ?, ?)",
                     "tttii",
                     rest->exercise,
                     store_day_text(from, rest->from),
                     store_day_text(until, rest->until),
                     now.utc_s,
                     (int64_t)now.offset_min);
}

bool store_set_rest(struct store *store,
                    const struct past_rest *rest,
                    struct wall now,
                    struct error *err)
{
    if (!may_keep(rest->from, RATING_NONE, PLACE_UNKNOWN, err) ||
        !may_keep(rest->until, RATING_NONE, PLACE_UNKNOWN, err))
        return false;
    if (!id_is_good(rest->exercise))
        return error_set(err, ERROR_INPUT, "that is no exercise");
    if (rest->until <= store_day_of(now))
        return error_set(err,
                         ERROR_INPUT,
                         "that day is not ahead; a later one can be given");
    return store_start(store, true, err) &&
           store_end(store, put_rest(store, rest, now, err), err);
}
