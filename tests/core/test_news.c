/* SPDX-License-Identifier: MIT */
/* test_news - what other programs are told: whatever happens, each line is
 * one JSON object that says where the session stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/timeline.h>

#include "core/news_kit.h"
#include "core/session_fixture.h"

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

enum {
    SESSIONS = 300,
    EVENTS_MAX = 160
};

static const struct catalogue nothing;

/* ---- what a line says ---- */

static void a_hold_is_told_key_by_key(void **state)
{
    struct fixture *f = news_begun(FIXTURE_DAILY);

    (void)state;
    fixture_reach(f, "figure-four", SEGMENT_WORK, 1, 10);
    assert_string_equal(
        news_of(&f->app, EFFECT_SAY, SAY_CUE, 567890),
        "{\"v\":1,\"type\":\"cue\",\"ms\":567890,\"routine\":\"daily\","
        "\"step\":\"figure-four\",\"number\":8,\"of\":11,"
        "\"level\":\"draw-in\",\"name\":\"Figure four\","
        "\"phase\":\"stretch\",\"side\":\"left\",\"set\":1,\"sets\":1,"
        "\"rep\":null,\"reps\":null,\"lane\":null,\"lanes\":null,"
        "\"segment\":\"work\",\"state\":\"running\","
        "\"remaining_ms\":20000,\"plan_remaining_ms\":216000}\n");
    fixture_release(f);
}

static void a_rep_and_its_part_are_told(void **state)
{
    static const struct {
        double seconds;
        const char *part;
    } CASES[] = {{0, "out"}, {1.9, "out"}, {2, "hold"}, {3.1, "back"}};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct fixture *f = news_begun(FIXTURE_DAILY);
        struct json json;

        fixture_reach(f, "dead-bug", SEGMENT_WORK, 0, CASES[i].seconds);
        json = news_say(f, SAY_PART);
        assert_string_equal(json_text(&json, "part"), CASES[i].part);
        assert_int_equal(json_number(&json, "rep"), 1);
        assert_int_equal(json_number(&json, "reps"), 12);
        fixture_release(f);
    }
}

static void a_set_at_ones_own_pace_has_no_end(void **state)
{
    struct fixture *f = news_begun(FIXTURE_OTHERS);
    struct json json;

    (void)state;
    fixture_reach(f, "dead-bug", SEGMENT_WORK, 0, 1);
    json = news_say(f, SAY_GO);
    assert_true(json_is_null(&json, "remaining_ms"));
    assert_true(json_is_null(&json, "rep"));
    assert_int_equal(json_number(&json, "sets"), 2);
    fixture_command(f, (double)f->app.session.now_ms / 1000, COMMAND_PAUSE, 0);
    json = news_say(f, SAY_PAUSED);
    assert_true(json_is_null(&json, "remaining_ms"));
    assert_string_equal(json_text(&json, "state"), "paused");
    fixture_release(f);
}

static void a_lane_is_counted(void **state)
{
    struct fixture *f = news_begun(FIXTURE_DAILY);
    struct json json;
    int64_t lanes;

    (void)state;
    fixture_reach(f, "stick-roll-quads", SEGMENT_WORK, 0, 0);
    json = news_say(f, SAY_GO);
    lanes = json_number(&json, "lanes");
    assert_true(lanes > 1);
    assert_int_equal(json_number(&json, "lane"), 1);
    fixture_at(f, (double)(f->app.session.now_ms + 45000 / lanes) / 1000);
    json = news_say(f, SAY_LANE);
    assert_int_equal(json_number(&json, "lane"), 2);
    fixture_release(f);
}

static void a_pause_keeps_what_is_left(void **state)
{
    struct fixture *f = news_begun(FIXTURE_DAILY);
    struct json json;
    double paused;

    (void)state;
    fixture_reach(f, "figure-four", SEGMENT_WORK, 0, 10);
    paused = (double)f->app.session.now_ms / 1000;
    fixture_command(f, paused, COMMAND_PAUSE, 0);
    fixture_at(f, paused + 60);
    json = news_say(f, SAY_PAUSED);
    assert_string_equal(json_text(&json, "state"), "paused");
    assert_string_equal(json_text(&json, "segment"), "work");
    assert_int_equal(json_number(&json, "remaining_ms"), 20000);
    fixture_release(f);
}

/* Answered in the get-ready of the next move, a number is about the one
 * before. */
static void a_number_says_what_it_is_about(void **state)
{
    static const struct {
        int rating;
        const char *zone;
    } CASES[] = {{0, "good"}, {2, "good"}, {4, "care"}, {7, "stop"}};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct fixture *f = news_begun(FIXTURE_DAILY);
        struct json json;

        fixture_reach(f, "ball-glutes", SEGMENT_GET_READY, 0, 1);
        fixture_command(f,
                        (double)f->app.session.now_ms / 1000,
                        COMMAND_RATE,
                        CASES[i].rating);
        json = news_say(f, SAY_RATED);
        assert_int_equal(json_number(&json, "rating"), CASES[i].rating);
        assert_string_equal(json_text(&json, "zone"), CASES[i].zone);
        assert_string_equal(json_text(&json, "about"), "stick-roll-quads");
        assert_string_equal(json_text(&json, "step"), "ball-glutes");
        fixture_release(f);
    }
}

static void a_question_says_which(void **state)
{
    static const struct {
        enum session_state state;
        const char *question;
    } CASES[] = {{SESSION_QUESTION, "how-was-it"},
                 {SESSION_PLACE, "where-is-it"},
                 {SESSION_AGAIN, "and-now"},
                 {SESSION_WHERE, "where-after-further"}};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct fixture *f = news_begun(FIXTURE_DAILY);
        struct json json;

        f->app.session.state = (uint8_t)CASES[i].state;
        f->app.session.asked_step = 7;
        json = news_say(f, SAY_ASK);
        assert_string_equal(json_text(&json, "question"), CASES[i].question);
        assert_string_equal(json_text(&json, "about"), "figure-four");
        fixture_release(f);
    }
}

static void without_a_session_its_keys_are_null(void **state)
{
    static const char *const KEYS[] = {"routine",
                                       "step",
                                       "number",
                                       "of",
                                       "level",
                                       "side",
                                       "state",
                                       "remaining_ms",
                                       "plan_remaining_ms"};
    struct fixture fixture;
    struct json json;

    (void)state;
    fixture_init(&fixture, FIXTURE_DAILY);
    json = news_read(&fixture.app, EFFECT_QUIT, 130);
    assert_string_equal(json_text(&json, "type"), "quit");
    assert_int_equal(json_number(&json, "status"), 130);
    for (size_t i = 0; i < COUNT_OF(KEYS); i++)
        assert_true(json_is_null(&json, KEYS[i]));
    fixture_ask(&fixture); /* a plan waits behind the check-in */
    json = news_read(&fixture.app, EFFECT_SAY, SAY_STOP);
    assert_true(json_is_null(&json, "step"));
    fixture_release(&fixture);
}

static void what_is_said_and_the_count_is_news_and_nothing_else(void **state)
{
    struct fixture *f = news_begun(FIXTURE_DAILY);

    (void)state;
    for (int say = 0; say < SAY_KINDS; say++) {
        struct json json;

        if (say_word((enum say)say) == NULL)
            fail_msg("no word for %d", say);
        json = news_say(f, (enum say)say);
        assert_string_equal(json_text(&json, "type"), say_word((enum say)say));
    }
    for (int chime = 0; chime < CHIME_KINDS; chime++)
        assert_string_equal(
            strlen(news_of(&f->app, EFFECT_CHIME, chime, 0)) > 0 ? "count" : "",
            chime == CHIME_COUNT ? "count" : "");
    for (int kind = EFFECT_CHECKPOINT; kind < EFFECT_QUIT; kind++)
        assert_string_equal(news_of(&f->app, (enum effect_kind)kind, 0, 0), "");
    fixture_release(f);
}

/* ---- whatever happens ---- */

static const struct routine_step steps[] = {
    {.exercise = "stick-roll-quads",
     .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 25000}},
    {.exercise = "dead-bug"},
    {.exercise = "glute-bridge",
     .dose = {.kind = DOSE_REPS,
              .sets = 3,
              .count = 6,
              .rest_ms = 5000,
              .self_paced = true}},
    {.exercise = "figure-four",
     .level = "push-knee",
     .sides = STEP_SIDES_SORE_TWICE,
     .dose =
         {.kind = DOSE_HOLD, .sets = 2, .length_ms = 21000, .rest_ms = 6000}},
    {.exercise = "slow-breathing",
     .dose = {.kind = DOSE_BREATHS, .sets = 1, .count = 3}},
};

static bool is_within(const struct json *json, const char *key, const char *of)
{
    if (json_is_null(json, key) || json_is_null(json, of))
        return json_is_null(json, key) && json_is_null(json, of);
    return json_number(json, key) >= 1 &&
           json_number(json, key) <= json_number(json, of);
}

static void holds(const struct json *json)
{
    static const char *const COUNTS[][2] = {
        {"number", "of"}, {"set", "sets"}, {"rep", "reps"}, {"lane", "lanes"}};

    assert_int_equal(json_number(json, "v"), NEWS_VERSION);
    for (size_t i = 0; i < COUNT_OF(COUNTS); i++)
        if (!is_within(json, COUNTS[i][0], COUNTS[i][1]))
            fail_msg("%s: %s", COUNTS[i][0], news_told);
    if (!json_is_null(json, "remaining_ms") &&
        json_number(json, "remaining_ms") < 0)
        fail_msg("less than nothing: %s", news_told);
    assert_true(json_number(json, "plan_remaining_ms") >= 0);
}

static unsigned tell_all(const struct app *app, const struct effects *effects)
{
    unsigned told = 0;

    for (unsigned i = 0; i < effects->count; i++) {
        const struct effect *effect = &effects->items[i];
        struct json json;

        if (news_type(effect) == NULL)
            continue;
        json = news_read(app, effect->kind, effect->value);
        holds(&json);
        told++;
    }
    return told;
}

static void every_line_of_any_session_is_whole(void **state)
{
    struct outing outing;
    unsigned told = 0;

    (void)state;
    outing_init(&outing, steps, COUNT_OF(steps), SIDE_LEFT);
    for (uint32_t seed = 1; seed <= SESSIONS; seed++) {
        uint32_t random = seed;
        struct session_options options = outing_random_options(&random);
        struct app app;

        app_init(&app, &nothing, SCREEN_STAGE, 0);
        app.plan = &outing.plan;
        outing_begin(&outing, &options);
        for (unsigned i = 0; i < EVENTS_MAX; i++) {
            app.session = outing.session;
            told += tell_all(&app, &outing.out);
            if (outing.session.state == SESSION_ENDED)
                break;
            outing_event(&outing, outing_random_event(&outing, &random));
        }
    }
    assert_true(told > SESSIONS * 5);
    outing_release(&outing);
}

/* ---- hostile names ---- */

static const char *const NAMES[][2] = {
    {"a\"b\\c/d", "a\"b\\c/d"},
    {"a\nb\tc\x01\x1f\x7f", "a\nb\tc\x01\x1f\x7f"},
    {"\",\"type\":\"quit\"}\n", "\",\"type\":\"quit\"}\n"},
    {"Hüfte 腰 \xf0\x9f\xa6\xb5", "Hüfte 腰 \xf0\x9f\xa6\xb5"},
    {"\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd"},
    {"\xed\xa0\x80", NULL},
    {"\xf0\x9f", NULL},
    {"", ""},
};

static void a_name_is_told_whatever_is_in_it(void **state)
{
    struct fixture *f = news_begun(FIXTURE_DAILY);

    (void)state;
    for (size_t i = 0; i < COUNT_OF(NAMES); i++) {
        struct plan plan = f->plan;
        struct app app = f->app;
        struct json json;

        plan.id = NAMES[i][0];
        app.plan = &plan;
        json = news_read(&app, EFFECT_SAY, SAY_GO);
        assert_string_equal(json_text(&json, "type"), "go");
        if (NAMES[i][1] != NULL)
            assert_string_equal(json_text(&json, "routine"), NAMES[i][1]);
    }
    fixture_release(f);
}

/* The longest of everything, told of every type. */
static void no_line_is_ever_too_long(void **state)
{
    struct fixture *f = news_begun(FIXTURE_OTHERS);
    static const char *const FILLS[] = {"\x01", "\"", "x", "\xff", "腰"};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(FILLS); i++) {
        static struct plan_step plan_steps[ROUTINE_STEPS_MAX];
        static struct form forms[ROUTINE_STEPS_MAX];
        static struct exercise exercise;
        char name[4000] = "";
        struct plan plan = f->plan;

        while (strlen(name) + 4 < sizeof name)
            strcat(name, FILLS[i]);
        plan.id = exercise.id = name;
        for (unsigned s = 0; s < plan.step_count; s++) {
            plan_steps[s] = plan.steps[s];
            forms[s] = plan.steps[s].forms[0];
            forms[s].exercise = forms[s].level = name;
            forms[s].says.short_name = name;
            plan_steps[s].forms = &forms[s];
            plan_steps[s].exercise = &exercise;
            plan_steps[s].phase = PHASE_REACTIVATION;
            f->app.session.steps[s].track = 0;
        }
        plan.steps = plan_steps;
        f->app.plan = &plan;
        f->app.session.asked_step = f->app.session.rated_step = 0;
        f->app.session.left_step = 0;
        for (int say = 0; say < SAY_KINDS; say++) {
            char lost[NEWS_BYTES + 1];
            struct json json;
            struct text text;

            if (say_word((enum say)say) == NULL)
                continue;
            news_of(&f->app, EFFECT_SAY, say, INT64_MIN);
            text_over(&text, lost, sizeof lost);
            news_add_lost(news_told, UINT32_MAX, &text);
            assert_false(text.cut);
            if (json_read(lost, &json) != NULL)
                fail_msg("%s: %s", json_read(lost, &json), lost);
        }
    }
    fixture_release(f);
}

static void lines_that_were_lost_are_told_in_the_next(void **state)
{
    char out[64];
    struct text text;

    (void)state;
    text_over(&text, out, sizeof out);
    news_add_lost("{\"v\":1}\n", 0, &text);
    assert_string_equal(out, "{\"v\":1}\n");
    text_reset(&text);
    news_add_lost("{\"v\":1}\n", 12, &text);
    assert_string_equal(out, "{\"lost\":12,\"v\":1}\n");
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(a_hold_is_told_key_by_key),
        cmocka_unit_test(a_rep_and_its_part_are_told),
        cmocka_unit_test(a_set_at_ones_own_pace_has_no_end),
        cmocka_unit_test(a_lane_is_counted),
        cmocka_unit_test(a_pause_keeps_what_is_left),
        cmocka_unit_test(a_number_says_what_it_is_about),
        cmocka_unit_test(a_question_says_which),
        cmocka_unit_test(without_a_session_its_keys_are_null),
        cmocka_unit_test(what_is_said_and_the_count_is_news_and_nothing_else),
        cmocka_unit_test(every_line_of_any_session_is_whole),
        cmocka_unit_test(a_name_is_told_whatever_is_in_it),
        cmocka_unit_test(no_line_is_ever_too_long),
        cmocka_unit_test(lines_that_were_lost_are_told_in_the_next),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
