/* SPDX-License-Identifier: MIT */
/* ninety_days - one person, ninety days, through all that a day goes through:
 * history, rules, plan, session, history. What comes of it is written down day
 * by day and held against tests/days/ninety-days.txt, which is to be read by
 * people. UPDATE_DAYS=1 in the environment writes it anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "edge/ninety_session.h"
#include "edge/store_kit.h"
#include "edge/yaml_kit.h"

#include <limber/command/open.h>
#include <limber/core/care/activity.h>
#include <limber/core/session/report.h>
#include <limber/core/session/session.h>
#include <limber/edge/yaml/load.h>

enum {
    LOG_BYTES = 1 << 20,
    GAP = 14,
    WIDE = 88
};

static const char golden_path[] = "tests/days/ninety-days.txt";

struct life {
    struct kit *kit;
    struct arena arena;
    struct library library;
    struct routine daily, flare;
    struct person person;
    struct store *store;
    int32_t first; /* local date of day 0 */
    struct text log;
};

/* ---- the log ---- */

static void log_words(struct life *life, const char *words)
{
    for (const char *next; *words != '\0'; words = next) {
        size_t bytes = text_wrap(words, WIDE - GAP, &next);

        text_addf(&life->log, "%*s%.*s\n", GAP, "", (int)bytes, words);
    }
}

static void log_day(struct life *life, int day)
{
    char date[SPAN_TEXT];

    text_addf(&life->log,
              "%-*s",
              GAP,
              date_screen(date, date_from_days(life->first + day)));
}

/* ---- files ---- */

static void open_routine(struct life *life,
                         const char *path,
                         const char *id,
                         struct routine *out)
{
    struct report report;

    report_init(&report);
    if (!yaml_open_routine(path,
                           id,
                           &ykit_shipped,
                           &life->arena,
                           out,
                           &life->library,
                           &report))
        fail_msg("%s", report.text.data);
    report_release(&report);
}

static void life_init(struct life *life, struct kit *kit)
{
    struct report report;

    memset(life, 0, sizeof *life);
    life->kit = kit;
    life->first = (int32_t)date_days((struct date){2028, 2, 1});
    life->person = person_unknown();
    life->person.sore = SORE_LEFT;
    life->person.since = life->first - 5;
    text_init(&life->log, LOG_BYTES);
    library_init(&life->library);
    report_init(&report);
    assert_true(yaml_all_exercises(
        &ykit_shipped, &life->arena, &life->library, &report));
    report_release(&report);
    open_routine(life, "routines/daily.yaml", "daily", &life->daily);
    open_routine(life, "routines/flare.yaml", "flare", &life->flare);
    life->store = kit_open(kit);
}

static void life_release(struct life *life)
{
    store_close(life->store);
    text_release(&life->log);
    library_release(&life->library);
    arena_release(&life->arena);
}

/* ---- a day ---- */

struct day {
    struct life *life;
    int number;
    int32_t date;
    struct ninety_day person;
    struct arena arena;
    struct past past;
    struct checkin checkin;
    struct opened opened;
};

static struct wall at(const struct day *day, int hour)
{
    int offset = ninety_offset(day->number);

    return (struct wall){
        .utc_s = (int64_t)day->date * 86400 + hour * 3600 - offset * 60,
        .offset_min = offset,
    };
}

static void look_back(struct day *day)
{
    struct error err;

    if (!store_past(
            day->life->store, &day->arena, day->date, 0, &day->past, &err))
        fail_msg("%s", err.text);
}

static void tell_morning(struct day *day)
{
    struct past_morning morning = {
        .day = day->date,
        .pain = (int8_t)day->person.morning,
        .place = (int8_t)day->person.morning_place,
    };
    struct error err;

    if (!rating_is_given(day->person.morning))
        return;
    assert_true(
        store_set_morning(day->life->store, &morning, at(day, 8), &err));
}

static void tell_activity(struct day *day)
{
    struct past_activity activity = {
        .day = day->date,
        .kind = (uint8_t)day->person.activity,
        .minutes = day->person.minutes,
        .pain = (int8_t)day->person.start,
        .place = (int8_t)day->person.place,
    };
    char storage[300];
    struct text text;
    struct error err;

    if (day->person.activity < 0)
        return;
    assert_true(
        store_add_activity(day->life->store, &activity, at(day, 12), &err));
    look_back(day);
    text_over(&text, storage, sizeof storage);
    text_addf(&text,
              "Logged: %s. ",
              activity_label((enum activity_kind)day->person.activity));
    activity_say(&day->past, &activity, &text);
    log_words(day->life, storage);
}

static void answer_signs(struct day *day)
{
    struct error err;

    if (care_signs_ask(&day->past.signs, day->date) != SIGNS_ASK_FULL)
        return;
    log_words(day->life, "The full list of warning signs: none of these.");
    care_signs_answered(&day->past.signs, 0, day->date);
    assert_true(
        store_set_signs(day->life->store, &day->past.signs, at(day, 18), &err));
}

static void fit(struct day *day)
{
    struct tailoring tailoring = {
        .routine = &day->life->daily,
        .library = &day->life->library,
        .past = &day->past,
        .person = &day->life->person,
        .checkin = &day->checkin,
        .today = day->date,
    };
    struct error err;

    if (!opened_tailor(&day->opened, &tailoring, &err))
        fail_msg("%s", err.text);
    if (day->opened.tailored.today == TODAY_AS_PLANNED)
        return;
    tailoring.routine = &day->life->flare;
    assert_true(opened_tailor(&day->opened, &tailoring, &err));
}

static void check_in(struct day *day)
{
    day->checkin = checkin_first(&day->past, &day->life->person, day->date);
    day->checkin.pain = (int8_t)day->person.start;
    day->checkin.place = (int8_t)day->person.place;
    day->checkin.pain_carried = day->checkin.place_carried = false;
    fit(day);
    if (day->opened.tailored.offer_exercise == NULL)
        return;
    day->checkin.step_up = true; /* this person takes what is offered */
    fit(day);
}

static void log_plan(struct day *day)
{
    const struct tailored *fitted = &day->opened.tailored;
    const struct plan *plan = &day->opened.plan;
    char span[SPAN_TEXT], place[64], storage[300];
    struct text text;

    text_over(&text, place, sizeof place);
    text_add(&text, place_label(day->person.place));
    text_over(&text, storage, sizeof storage);
    text_addf(&text,
              "Starts at %d, %s. %s, %s, %u moves.",
              day->person.start,
              place,
              plan->name,
              span_clock(span, plan->length_ms),
              plan->step_count);
    log_words(day->life, storage);
    text_over(&text, storage, sizeof storage);
    gentle_describe(fitted->gentle,
                    day->person.start,
                    past_usual2(&day->past, day->date),
                    &text);
    log_words(day->life, storage);
    for (unsigned i = 0; i < fitted->change_count; i++) {
        if (fitted->changes[i].kind == CHANGE_GENTLE)
            continue; /* said already */
        text_over(&text, storage, sizeof storage);
        text_add(&text, "- ");
        change_describe(&fitted->changes[i], &text);
        log_words(day->life, storage);
    }
}

/* ---- the session ---- */

static void
keep(struct day *day, const struct session *begun, struct session *s)
{
    const struct plan *plan = &day->opened.plan;
    struct store *store = day->life->store;
    struct checkpoint checkpoint;
    struct error err = {0};
    int64_t id;
    struct store_session session = {
        .routine = plan->id,
        .name = plan->name,
        .snapshot = opened_snapshot(&day->opened, &err),
        .plan_ms = plan->length_ms,
        .start = at(day, 18),
        .gentle = day->opened.tailored.today != TODAY_AS_PLANNED,
    };

    checkpoint_of(begun, plan, &checkpoint);
    if (!store_begin(store, &session, &checkpoint, &id, &err))
        fail_msg("%s", err.text);
    checkpoint_of(s, plan, &checkpoint);
    if (!store_finish(store, id, &checkpoint, at(day, 19), &err))
        fail_msg("%s", err.text);
}

static void add_rating(struct text *out, int rating)
{
    if (rating == RATING_NONE)
        text_add(out, "?");
    else
        text_addf(out, "%d", rating);
}

/* The number that most have, which is the middle one. */
static int usual_rating(const struct session *s, unsigned steps)
{
    unsigned times[RATING_MAX + 2] = {0};
    int best = RATING_NONE;

    for (unsigned i = 0; i < steps; i++)
        if (s->steps[i].status == STEP_DONE)
            times[s->steps[i].rating + 1]++;
    for (int rating = 0; rating <= RATING_MAX; rating++)
        if (times[rating + 1] > times[best + 1])
            best = rating;
    return best;
}

/* "Rated 2, but clamshell 4." */
static void log_ratings(struct day *day, const struct session *s)
{
    const struct plan *plan = &day->opened.plan;
    int usual = usual_rating(s, plan->step_count);
    char storage[600];
    struct text text;
    bool but = false;

    text_over(&text, storage, sizeof storage);
    text_add(&text, "Rated ");
    add_rating(&text, usual);
    for (unsigned i = 0; i < plan->step_count; i++) {
        int rating = s->steps[i].rating;

        if (rating == usual ||
            (s->steps[i].status != STEP_DONE && rating == RATING_NONE))
            continue;
        text_addf(
            &text, "%s %s ", but ? "," : ", but", plan->steps[i].exercise->id);
        add_rating(&text, rating);
        but = true;
    }
    text_add(&text, ".");
    log_words(day->life, storage);
}

static void log_end(struct day *day, const struct session *s)
{
    const struct plan *plan = &day->opened.plan;
    char storage[600];
    struct text text;

    log_ratings(day, s);
    text_over(&text, storage, sizeof storage);
    text_add(&text, "Did ");
    report_did(s, plan, &text);
    log_words(day->life, storage);
    text_over(&text, storage, sizeof storage);
    text_add(&text, "Next: ");
    report_next(s, plan, &day->past, &text);
    log_words(day->life, storage);
}

static void do_session(struct day *day)
{
    struct session session, begun;
    struct session_options options = session_options_default();

    answer_signs(day);
    check_in(day);
    log_plan(day);
    options.start_pain = day->checkin.pain;
    options.start_place = day->checkin.place;
    options.day = day->date;
    session_init(&begun, &day->opened.plan, &options, 0);
    ninety_session(day->number, &day->opened.plan, &options, &session);
    log_end(day, &session);
    keep(day, &begun, &session);
}

static void live(struct life *life, int number)
{
    struct day day = {
        .life = life,
        .number = number,
        .date = life->first + number,
        .person = ninety_day(number),
    };

    tell_morning(&day);
    look_back(&day);
    log_day(life, number);
    if (rating_is_given(day.person.morning))
        text_addf(&life->log,
                  "Morning %d, %s.\n",
                  day.person.morning,
                  place_label(day.person.morning_place));
    else
        text_add(&life->log, "Morning not told.\n");
    if (past_advice_due(&day.past, life->person.since, day.date) !=
        ADVICE_NONE) {
        struct error err;

        log_words(life, care_see_provider);
        assert_true(store_set_advised(life->store, day.date, &err));
    }
    if (past_quiet(&day.past, day.date)) {
        struct error err;

        log_words(life, "The gentle reminder.");
        assert_true(store_set_reminded(life->store, day.date, &err));
    }
    tell_activity(&day);
    if (day.person.comes)
        do_session(&day);
    opened_release(&day.opened);
    arena_release(&day.arena);
}

/* ---- the golden ---- */

static char *read_golden(void)
{
    FILE *file = fopen(golden_path, "r");
    char *text = calloc(1, LOG_BYTES);

    assert_non_null(text);
    if (file != NULL) {
        assert_true(fread(text, 1, LOG_BYTES - 1, file) < LOG_BYTES - 1);
        fclose(file);
    }
    return text;
}

static void compare(const struct text *log)
{
    const char *update = getenv("UPDATE_DAYS");
    char *golden;

    if (update != NULL && update[0] == '1') {
        FILE *file = fopen(golden_path, "w");

        assert_non_null(file);
        fputs(log->data, file);
        fclose(file);
        return;
    }
    golden = read_golden();
    for (const char *a = golden, *b = log->data; *a != '\0' || *b != '\0';) {
        size_t la = strcspn(a, "\n"), lb = strcspn(b, "\n");

        if (la != lb || strncmp(a, b, la) != 0)
            fail_msg("%s has\n%.*s\nbut it is\n%.*s",
                     golden_path,
                     (int)la,
                     a,
                     (int)lb,
                     b);
        a += la + (a[la] == '\n');
        b += lb + (b[lb] == '\n');
    }
    free(golden);
}

static void ninety_days_go_as_they_are_written(void **state)
{
    struct life life;

    life_init(&life, *state);
    for (int day = 0; day < NINETY_DAYS; day++)
        live(&life, day);
    assert_false(life.log.cut);
    compare(&life.log);
    life_release(&life);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            ninety_days_go_as_they_are_written, kit_setup, kit_teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
