/* SPDX-License-Identifier: MIT */
/* test_choose - home and the picker: marks, typing, what Enter opens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/fixture.h"

/* An app and what it answered last; keys come a second apart. */
struct desk {
    struct fixture fixture;
    struct app *app;
    struct effects out;
};

static void open_desk(struct desk *desk, enum screen screen)
{
    memset(desk, 0, sizeof *desk);
    fixture_init(&desk->fixture, FIXTURE_DAILY);
    desk->app = &desk->fixture.app;
    app_init(desk->app, &desk->fixture.catalogue, screen, 0);
}

static void event(struct desk *desk, struct event event)
{
    desk->out = app_step(desk->app, &event);
}

static void key_at(struct desk *desk, uint32_t key, int64_t now_ms)
{
    event(desk,
          (struct event){.kind = EVENT_KEY, .key = key, .now_ms = now_ms});
}

static void key(struct desk *desk, uint32_t key)
{
    key_at(desk, key, desk->app->now_ms + 1000);
}

static void type(struct desk *desk, const char *text)
{
    while (*text != '\0')
        key_at(desk, (uint32_t)(unsigned char)*text++, desk->app->now_ms);
}

static void close_desk(struct desk *desk)
{
    fixture_release(&desk->fixture);
}

/* The status it wants to leave with, or -1. */
static int leaves(const struct desk *desk)
{
    for (unsigned i = 0; i < desk->out.count; i++)
        if (desk->out.items[i].kind == EFFECT_QUIT)
            return desk->out.items[i].value;
    return -1;
}

/* ---- home ---- */

static void home_marks_and_opens(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    assert_int_equal(app_home_rows(desk.app), 6);
    key(&desk, '4');
    assert_int_equal(desk.app->mark, 3);
    assert_int_equal(desk.out.count, 0); /* a number only chooses */
    key(&desk, '9');
    key(&desk, '0');
    assert_int_equal(desk.app->mark, 3);
    key(&desk, KEY_CODE_PAGE_DOWN);
    assert_int_equal(desk.app->mark, 5);
    key(&desk, KEY_CODE_DOWN);
    assert_int_equal(desk.app->mark, 5);
    key(&desk, KEY_CODE_UP);
    key(&desk, KEY_CODE_ENTER);
    assert_true(effects_have(&desk.out, EFFECT_OPEN_ROUTINE, 4));
    key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->screen, SCREEN_HOME);
    assert_int_equal(desk.out.count, 0);
    key(&desk, 'q');
    assert_int_equal(leaves(&desk), 0);
    close_desk(&desk);
}

static void home_offers_what_waits(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    desk.fixture.catalogue.unfinished.there = true;
    desk.fixture.catalogue.unfinished.routine = 2;
    assert_true(app_home_offers_unfinished(desk.app));
    assert_int_equal(app_home_rows(desk.app), OFFER_COUNT);
    key(&desk, KEY_CODE_ENTER);
    assert_true(effects_have(&desk.out, EFFECT_OPEN_UNFINISHED, 0));
    key(&desk, '2');
    key(&desk, KEY_CODE_ENTER);
    assert_true(effects_have(&desk.out, EFFECT_OPEN_ROUTINE, 2));
    key(&desk, '3');
    key(&desk, KEY_CODE_ENTER);
    assert_false(app_home_offers_unfinished(desk.app));
    assert_int_equal(desk.app->mark, 0);
    key(&desk, KEY_CODE_ENTER);
    assert_true(effects_have(&desk.out, EFFECT_OPEN_ROUTINE, 0));
    key(&desk, KEY_CODE_ESCAPE);
    assert_true(app_home_offers_unfinished(desk.app));

    /* of a routine that is on no shelf: the others are shown */
    desk.fixture.catalogue.unfinished.routine = -1;
    key(&desk, '2');
    key(&desk, KEY_CODE_ENTER);
    assert_int_equal(desk.out.count, 0);
    assert_true(desk.app->others);
    close_desk(&desk);
}

static void home_is_shown_anew_on_the_routine_that_is_due(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    desk.fixture.catalogue.mark = 1;
    key(&desk, '/');
    assert_int_equal(desk.app->mark, 0);
    key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->mark, 1);
    desk.fixture.catalogue.unfinished.there = true;
    key(&desk, '3');
    key(&desk, KEY_CODE_ENTER); /* another session */
    assert_int_equal(desk.app->mark, 1);
    key(&desk, KEY_CODE_ESCAPE); /* what waits, again */
    assert_int_equal(desk.app->mark, 0);
    close_desk(&desk);
}

/* ---- the picker ---- */

static void letters_are_text_in_the_picker(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    key(&desk, '/');
    assert_int_equal(desk.app->screen, SCREEN_PICKER);
    assert_int_equal(desk.app->match_count, fixture_exercise_count);
    type(&desk, "quit 3"); /* no q, no digit is a command here */
    assert_int_equal(leaves(&desk), -1);
    assert_string_equal(desk.app->query, "quit 3");
    assert_int_equal(desk.app->match_count, 0);
    assert_null(app_marked_exercise(desk.app));
    key(&desk, KEY_CODE_ENTER);
    key(&desk, KEY_CODE_TAB);
    assert_int_equal(desk.out.count, 0);
    assert_int_equal(desk.app->overlay, OVERLAY_NONE);
    for (int i = 0; i < 6; i++)
        key(&desk, KEY_CODE_BACKSPACE);
    assert_string_equal(desk.app->query, "");
    key(&desk, KEY_CODE_BACKSPACE);
    type(&desk, "ssss"); /* a double letter is no held key */
    assert_string_equal(desk.app->query, "ssss");
    close_desk(&desk);
}

static void the_marked_match_is_opened(void **state)
{
    struct desk desk;
    unsigned index = 0;

    (void)state;
    open_desk(&desk, SCREEN_PICKER);
    while (strcmp(fixture_exercises[index]->id, "figure-four") != 0)
        index++;
    type(&desk, "figure four");
    assert_string_equal(app_marked_exercise(desk.app)->id, "figure-four");
    key(&desk, KEY_CODE_TAB);
    assert_int_equal(desk.app->overlay, OVERLAY_CARD);
    key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->overlay, OVERLAY_NONE);
    key(&desk, KEY_CODE_ENTER);
    assert_true(effects_have(&desk.out, EFFECT_OPEN_EXERCISE, (int)index));
    key(&desk, KEY_CODE_ESCAPE); /* it was opened by itself */
    assert_int_equal(leaves(&desk), 0);
    close_desk(&desk);
}

static void a_query_stays_whole_characters_and_in_bounds(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_PICKER);
    for (int i = 0; i < 100; i++)
        key(&desk, 0x00e9);
    assert_int_equal(strlen(desk.app->query), (APP_QUERY_MAX - 1) / 2 * 2);
    key(&desk, KEY_CODE_BACKSPACE);
    assert_int_equal(strlen(desk.app->query), (APP_QUERY_MAX - 1) / 2 * 2 - 2);
    key(&desk, 0x202e); /* turns the reading order */
    key(&desk, 0x0301); /* a mark without its letter */
    key(&desk, 7);
    assert_int_equal(strlen(desk.app->query), (APP_QUERY_MAX - 1) / 2 * 2 - 2);
    close_desk(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(home_marks_and_opens),
        cmocka_unit_test(home_offers_what_waits),
        cmocka_unit_test(home_is_shown_anew_on_the_routine_that_is_due),
        cmocka_unit_test(letters_are_text_in_the_picker),
        cmocka_unit_test(the_marked_match_is_opened),
        cmocka_unit_test(a_query_stays_whole_characters_and_in_bounds),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
