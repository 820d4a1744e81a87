/* SPDX-License-Identifier: MIT */
/* test_app - which screen an event is for, and what it leads to. */
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

static void begin(struct desk *desk)
{
    struct session_options options = session_options_default();

    desk->out = app_begin(desk->app, &desk->fixture.plan, &options);
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

static void tick(struct desk *desk, int64_t now_ms)
{
    event(desk, (struct event){.kind = EVENT_TICK, .now_ms = now_ms});
}

/* Nobody there: to the session's end. */
static void finish(struct desk *desk)
{
    while (desk->app->screen == SCREEN_STAGE)
        tick(desk, app_next_ms(desk->app));
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

/* ---- what stands first ---- */

static void nothing_is_asked_where_nothing_is_to_be_asked(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_STAGE);
    desk.app->first_run = true; /* a rehearsal of somebody new */
    begin(&desk);
    assert_int_equal(desk.app->screen, SCREEN_STAGE);
    assert_false(desk.app->waiting);
    assert_true(effects_have(&desk.out, EFFECT_SAY, SAY_SESSION));
    close_desk(&desk);
}

static void home_begins_on_the_routine_that_is_due(void **state)
{
    static const struct {
        enum screen screen;
        int due;
        bool waits;
        unsigned mark;
    } cases[] = {
        {SCREEN_HOME, 1, false, 1},
        {SCREEN_HOME, 6, false, 0}, /* there is none */
        {SCREEN_HOME, -1, false, 0},
        {SCREEN_HOME, 1, true, 0}, /* what waits comes first */
        {SCREEN_PICKER, 1, false, 0},
    };
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        open_desk(&desk, cases[i].screen);
        desk.fixture.catalogue.mark = cases[i].due;
        desk.fixture.catalogue.unfinished.there = cases[i].waits;
        app_init(desk.app, &desk.fixture.catalogue, cases[i].screen, 0);
        assert_int_equal(desk.app->mark, cases[i].mark);
        close_desk(&desk);
    }
}

static void a_plan_made_anew_takes_the_place_of_the_one_that_waits(void **state)
{
    struct plan other;
    struct tailored tailored = {.proposed = TODAY_GENTLE};
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    other = desk.fixture.plan;
    other.length_ms += 60000;
    app_tailored(desk.app, &other, &tailored);
    assert_ptr_equal(desk.app->preview, &other);
    assert_null(desk.app->plan);
    desk.app->asks = true;
    begin(&desk);
    assert_ptr_equal(desk.app->plan, &desk.fixture.plan);
    assert_int_equal(desk.app->full_ms, desk.fixture.plan.length_ms);
    app_tailored(desk.app, &other, &tailored);
    assert_ptr_equal(desk.app->plan, &other);
    assert_ptr_equal(desk.app->tailored, &tailored);
    assert_int_equal(desk.app->full_ms, other.length_ms);
    app_tailored(desk.app, &desk.fixture.plan, &tailored); /* shorter again */
    assert_int_equal(desk.app->full_ms, other.length_ms);
    close_desk(&desk);
}

/* ---- what lies on top ---- */

static void a_page_on_top_of_home_is_only_that(void **state)
{
    static const struct {
        uint32_t key;
        enum overlay overlay;
    } pages[] = {{'?', OVERLAY_HELP}, {'!', OVERLAY_SIGNS}};
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        key(&desk, pages[i].key);
        assert_int_equal(desk.app->overlay, pages[i].overlay);
        key(&desk, KEY_CODE_PAGE_DOWN);
        assert_true(desk.app->scroll > 0);
        assert_int_equal(desk.app->mark, 0);
        key(&desk, KEY_CODE_ENTER);
        assert_int_equal(desk.app->overlay, OVERLAY_NONE);
        assert_int_equal(desk.out.count, 0);
    }
    key(&desk, 'c'); /* there is no card of home */
    assert_int_equal(desk.app->overlay, OVERLAY_NONE);
    close_desk(&desk);
}

static void the_pages_of_signs_need_no_second_one(void **state)
{
    static const enum screen pages[] = {
        SCREEN_SIGNS, SCREEN_URGENT, SCREEN_STOP};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        open_desk(&desk, SCREEN_HOME);
        desk.app->screen = pages[i];
        key(&desk, '!');
        assert_int_equal(desk.app->overlay, OVERLAY_NONE);
        close_desk(&desk);
    }
}

static void a_key_without_a_meaning_changes_nothing(void **state)
{
    struct desk desk;
    struct session before;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    begin(&desk);
    before = desk.app->session;
    key(&desk, 'z');
    assert_memory_equal(&before, &desk.app->session, sizeof before);
    assert_int_equal(desk.out.count, 0);
    close_desk(&desk);
}

/* ---- keys and time ---- */

static void a_held_key_acts_once(void **state)
{
    static const struct {
        uint32_t key;
        int64_t gap_ms;
        bool twice;
    } cases[] = {
        {' ', 149, false},
        {' ', 150, true},
        {' ', 30, false},
    };
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        open_desk(&desk, SCREEN_HOME);
        begin(&desk);
        key_at(&desk, cases[i].key, 1000);
        key_at(&desk, cases[i].key, 1000 + cases[i].gap_ms);
        assert_int_equal(desk.app->session.state == SESSION_PAUSED,
                         !cases[i].twice);
        close_desk(&desk);
    }

    /* as long as it is held, not only the first time */
    open_desk(&desk, SCREEN_HOME);
    begin(&desk);
    for (int64_t at = 1000; at < 3000; at += 33)
        key_at(&desk, ' ', at);
    assert_int_equal(desk.app->session.state, SESSION_PAUSED);
    close_desk(&desk);
}

static void time_never_goes_back(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    begin(&desk);
    tick(&desk, 5000);
    tick(&desk, 4000);
    assert_int_equal(desk.app->now_ms, 5000);
    key_at(&desk, ' ', 3000);
    assert_int_equal(desk.app->session.passed_ms, 5000);
    close_desk(&desk);
}

static void only_a_stage_wants_to_be_woken(void **state)
{
    static const enum screen screens[] = {SCREEN_WELCOME,
                                          SCREEN_SIGNS,
                                          SCREEN_HOME,
                                          SCREEN_PICKER,
                                          SCREEN_CHECKIN};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        open_desk(&desk, SCREEN_HOME);
        desk.app->screen = screens[i];
        assert_int_equal(app_next_ms(desk.app), INT64_MAX);
        close_desk(&desk);
    }
    open_desk(&desk, SCREEN_HOME);
    begin(&desk);
    assert_int_equal(app_next_ms(desk.app), 1000);
    finish(&desk);
    assert_int_equal(desk.app->screen, SCREEN_SUMMARY);
    assert_int_equal(app_next_ms(desk.app), INT64_MAX);
    close_desk(&desk);
}

/* ---- ends ---- */

static void leaving_says_how_it_went(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME); /* in the middle */
    begin(&desk);
    tick(&desk, 20000);
    key(&desk, 'q');
    assert_int_equal(leaves(&desk), 3);
    assert_true(effects_have(&desk.out, EFFECT_SYNC, 0));
    close_desk(&desk);

    open_desk(&desk, SCREEN_HOME); /* at its end */
    begin(&desk);
    finish(&desk);
    key(&desk, KEY_CODE_ENTER);
    assert_int_equal(leaves(&desk), 0);
    close_desk(&desk);

    open_desk(&desk, SCREEN_HOME); /* for pain */
    begin(&desk);
    tick(&desk, 20000);
    key(&desk, 'f');
    key(&desk, KEY_CODE_ENTER);
    key(&desk, '2');
    assert_int_equal(desk.app->screen, SCREEN_SUMMARY);
    key(&desk, 'q');
    assert_int_equal(leaves(&desk), 4);
    close_desk(&desk);
}

static void a_signal_saves_and_leaves_from_anywhere(void **state)
{
    static const enum screen screens[] = {
        SCREEN_WELCOME, SCREEN_HOME, SCREEN_PICKER};
    struct event term = {.kind = EVENT_SIGNAL, .value = 15, .now_ms = 30000};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        open_desk(&desk, SCREEN_HOME);
        desk.app->screen = screens[i];
        event(&desk, term);
        assert_int_equal(leaves(&desk), 143);
        assert_int_equal(desk.out.count, 1); /* there is nothing to save */
        close_desk(&desk);
    }
    open_desk(&desk, SCREEN_HOME);
    begin(&desk);
    key(&desk, '?');
    event(&desk, term);
    assert_int_equal(leaves(&desk), 143);
    assert_true(effects_have(&desk.out, EFFECT_SYNC, 0));
    assert_int_equal(desk.app->session.outcome, OUTCOME_STOPPED);
    close_desk(&desk);
}

static void the_summary_takes_two_answers(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    begin(&desk);
    finish(&desk);
    key(&desk, '4');
    assert_int_equal(desk.app->session.pain_after, 4);
    assert_true(effects_have(&desk.out, EFFECT_FINISH, 0));
    key(&desk, KEY_CODE_LEFT); /* the first press is at the back */
    assert_int_equal(desk.app->session.place_after, PLACE_BACK);
    assert_true(effects_have(&desk.out, EFFECT_FINISH, 0));
    for (int i = 0; i < 9; i++)
        key(&desk, KEY_CODE_RIGHT);
    assert_int_equal(desk.app->session.place_after, PLACE_FOOT);
    for (int i = 0; i < 9; i++)
        key(&desk, KEY_CODE_LEFT);
    assert_int_equal(desk.app->session.place_after, PLACE_NOWHERE);
    key(&desk, ' ');
    key(&desk, 't');
    assert_int_equal(desk.app->screen, SCREEN_SUMMARY);
    assert_int_equal(leaves(&desk), -1);
    close_desk(&desk);
}

static void going_on_behind_the_last_move_is_its_end(void **state)
{
    struct session_options options = session_options_default();
    struct desk desk;
    struct session kept;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    session_init(&kept, &desk.fixture.plan, &options, 0);
    kept.step = (uint8_t)(desk.fixture.plan.step_count - 1);
    kept.over = 1; /* only its question stood */
    desk.out = app_go_on(desk.app, &desk.fixture.plan, &kept);
    assert_int_equal(desk.app->screen, SCREEN_SUMMARY);
    assert_true(effects_have(&desk.out, EFFECT_FINISH, 0));
    close_desk(&desk);
}

static void a_window_is_remembered(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    event(&desk, (struct event){.kind = EVENT_SIZE, .rows = 12, .columns = 40});
    assert_int_equal(desk.app->rows, 12);
    assert_int_equal(desk.app->columns, 40);
    assert_int_equal(desk.out.count, 0);
    close_desk(&desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_asked_where_nothing_is_to_be_asked),
        cmocka_unit_test(home_begins_on_the_routine_that_is_due),
        cmocka_unit_test(
            a_plan_made_anew_takes_the_place_of_the_one_that_waits),
        cmocka_unit_test(a_page_on_top_of_home_is_only_that),
        cmocka_unit_test(the_pages_of_signs_need_no_second_one),
        cmocka_unit_test(a_key_without_a_meaning_changes_nothing),
        cmocka_unit_test(a_held_key_acts_once),
        cmocka_unit_test(time_never_goes_back),
        cmocka_unit_test(only_a_stage_wants_to_be_woken),
        cmocka_unit_test(leaving_says_how_it_went),
        cmocka_unit_test(a_signal_saves_and_leaves_from_anywhere),
        cmocka_unit_test(the_summary_takes_two_answers),
        cmocka_unit_test(going_on_behind_the_last_move_is_its_end),
        cmocka_unit_test(a_window_is_remembered),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
