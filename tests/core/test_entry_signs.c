/* SPDX-License-Identifier: MIT */
/* test_entry_signs - the lists of warning signs: marked, taken off, looked at,
 * and on top of whatever stands. One is enough; an unanswered one clears none.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/entry.h>

#include "core/fixture.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    STATUS_NONE = -1
};

/* An app that asks; what is made to fit is always `tailored`. */
struct desk {
    struct fixture fixture;
    struct app *app;
    struct tailored tailored;
    struct effects out;
    unsigned fitted; /* how often */
};

static int32_t today_of(const struct desk *desk)
{
    return (int32_t)date_days(desk->fixture.catalogue.today);
}

/* On an ordinary day: the list was answered, nothing is known of today. */
static void open_desk(struct desk *desk, enum screen screen)
{
    memset(desk, 0, sizeof *desk);
    fixture_init(&desk->fixture, FIXTURE_DAILY);
    desk->app = &desk->fixture.app;
    app_init(desk->app, &desk->fixture.catalogue, screen, 0);
    desk->app->asks = true;
    desk->app->signs.full_day = today_of(desk) - 1;
}

static void close_desk(struct desk *desk)
{
    fixture_release(&desk->fixture);
}

/* What the ports would do. */
static void perform(struct desk *desk, struct effects out)
{
    desk->out = out;
    if (!effects_have(&out, EFFECT_TAILOR, 0))
        return;
    desk->fitted++;
    app_tailored(desk->app, &desk->fixture.plan, &desk->tailored);
}

static void begin(struct desk *desk)
{
    struct session_options options = session_options_default();

    app_tailored(desk->app, NULL, &desk->tailored);
    perform(desk, app_begin(desk->app, &desk->fixture.plan, &options));
}

static void key(struct desk *desk, uint32_t key)
{
    struct event event = {
        .kind = EVENT_KEY, .key = key, .now_ms = desk->app->now_ms + 1000};

    perform(desk, app_step(desk->app, &event));
}

static void keys(struct desk *desk, const char *typed)
{
    for (; *typed != '\0'; typed++)
        key(desk, *typed == '\n' ? KEY_CODE_ENTER : (uint32_t)*typed);
}

static int leaves(const struct desk *desk)
{
    for (unsigned i = 0; i < desk->out.count; i++)
        if (desk->out.items[i].kind == EFFECT_QUIT)
            return desk->out.items[i].value;
    return STATUS_NONE;
}

static bool had(const struct desk *desk, enum effect_kind kind)
{
    return effects_have(&desk->out, kind, 0);
}

static bool has_begun(const struct desk *desk)
{
    return desk->app->screen == SCREEN_STAGE && !desk->app->waiting;
}

/* `limber run daily`, walked up to that page. */
static void open_page(struct desk *desk, enum screen page)
{
    static const char *const typed[] = {[SCREEN_WELCOME] = "",
                                        [SCREEN_SIGNS] = "\n",
                                        [SCREEN_URGENT] = "\n0",
                                        [SCREEN_STOP] = "\n13\n",
                                        [SCREEN_ABOUT] = "\n00",
                                        [SCREEN_CHECKIN] = ""};

    open_desk(desk, SCREEN_STAGE);
    desk->app->first_run = page != SCREEN_CHECKIN;
    if (desk->app->first_run)
        desk->app->signs.full_day = DAY_NONE;
    app_enter(desk->app, SCREEN_STAGE);
    begin(desk);
    keys(desk, typed[page]);
    assert_int_equal(desk->app->screen, page);
    assert_true(desk->app->waiting);
}

/* ---- the lists of signs ---- */

static void a_number_marks_and_takes_off(void **state)
{
    struct desk desk;

    (void)state;
    open_page(&desk, SCREEN_SIGNS);
    keys(&desk, "2x7");
    assert_int_equal(desk.app->marked,
                     SIGN_BIT(SIGN_BLADDER) | SIGN_BIT(SIGN_TRAUMA));
    keys(&desk, "2");
    assert_int_equal(desk.app->marked, SIGN_BIT(SIGN_TRAUMA));
    keys(&desk, "0"); /* none of these, whatever stood there */
    assert_int_equal(desk.app->screen, SCREEN_URGENT);
    assert_int_equal(desk.app->marked, 0);
    keys(&desk, "379"); /* there is no ninth */
    assert_int_equal(desk.app->marked,
                     SIGN_BIT(SIGN_NIGHT) | SIGN_BIT(SIGN_NEW_WEAK));
    close_desk(&desk);
}

static void each_sign_alone_is_enough(void **state)
{
    struct desk desk;

    (void)state;
    for (unsigned i = 0; i < SIGN_COUNT; i++) {
        bool urgent = i >= SIGN_EMERGENCIES;

        open_page(&desk, urgent ? SCREEN_URGENT : SCREEN_SIGNS);
        key(&desk, '1' + (urgent ? i - SIGN_EMERGENCIES : i));
        key(&desk, KEY_CODE_ENTER);
        assert_int_equal(desk.app->screen, SCREEN_STOP);
        assert_true(had(&desk, EFFECT_SIGNS));
        assert_int_equal(desk.app->signs.blocked, SIGN_BIT(i));
        assert_int_equal(desk.app->marked, SIGN_BIT(i));
        assert_int_equal(desk.app->signs.full_day, DAY_NONE);
        assert_int_equal(app_exit_status(desk.app), 5);
        close_desk(&desk);
    }
}

static void a_sign_that_was_looked_at_does_not_block(void **state)
{
    struct desk desk;

    (void)state;
    open_page(&desk, SCREEN_URGENT);
    desk.app->signs.attested = SIGN_BIT(SIGN_NIGHT);
    keys(&desk, "3\n");
    assert_int_equal(desk.app->screen, SCREEN_ABOUT);
    assert_int_equal(desk.app->signs.full_day, today_of(&desk));
    close_desk(&desk);

    open_page(&desk, SCREEN_URGENT); /* another beside it does */
    desk.app->signs.attested = SIGN_BIT(SIGN_NIGHT);
    keys(&desk, "36\n");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    keys(&desk, "2"); /* the calf: what is left was looked at */
    assert_int_equal(desk.app->screen, SCREEN_URGENT);
    assert_int_equal(desk.app->signs.blocked, 0);
    close_desk(&desk);

    open_page(&desk, SCREEN_SIGNS); /* an emergency that is new always does */
    desk.app->signs.attested = SIGN_BIT(SIGN_CHEST);
    keys(&desk, "9\n");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    close_desk(&desk);
}

static void the_stop_page_numbers_what_it_lists(void **state)
{
    enum sign listed[SIGN_COUNT];
    struct desk desk;

    (void)state;
    open_page(&desk, SCREEN_STOP); /* 1 and 3 were marked */
    assert_int_equal(entry_signs(desk.app, listed), 2);
    assert_int_equal(listed[0], SIGN_SADDLE);
    assert_int_equal(listed[1], SIGN_BOWEL);
    keys(&desk, "3"); /* there is no third */
    assert_int_equal(desk.out.count, 0);
    keys(&desk, "1");
    assert_true(had(&desk, EFFECT_SIGNS));
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    assert_int_equal(desk.app->signs.blocked, SIGN_BIT(SIGN_BOWEL));
    keys(&desk, "1");
    assert_true(had(&desk, EFFECT_SIGNS));
    assert_int_equal(desk.app->signs.blocked, 0);
    assert_int_equal(desk.app->screen, SCREEN_SIGNS); /* open again */
    assert_int_equal(desk.app->marked, 0);
    keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_URGENT);
    keys(&desk, "4\n1"); /* the second list, and taken off again */
    assert_int_equal(desk.app->screen, SCREEN_URGENT);
    keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_ABOUT);
    close_desk(&desk);
}

/* Marks of the second list stay when one goes back to the first, and then both
 * kinds can be listed. */
static void going_back_to_the_first_list_keeps_the_second(void **state)
{
    struct desk desk;

    (void)state;
    open_page(&desk, SCREEN_URGENT);
    keys(&desk, "3");
    key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    keys(&desk, "\n"); /* on this page nothing is marked */
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    keys(&desk, "9\n");
    assert_int_equal(desk.app->signs.blocked,
                     SIGN_BIT(SIGN_CHEST) | SIGN_BIT(SIGN_NIGHT));
    keys(&desk, "12");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    keys(&desk, "1"); /* both are off: from the first list on */
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    close_desk(&desk);
}

static void a_block_of_another_day_stands_until_it_was_looked_at(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_HOME);
    desk.app->signs = (struct signs_past){.full_day = DAY_NONE,
                                          .blocked = SIGN_BIT(SIGN_NIGHT)};
    app_enter(desk.app, SCREEN_HOME); /* it may be looked round in */
    assert_int_equal(desk.app->screen, SCREEN_HOME);
    begin(&desk);
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    assert_int_equal(desk.app->marked, SIGN_BIT(SIGN_NIGHT));
    key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->screen, SCREEN_HOME);
    assert_null(desk.app->plan);
    begin(&desk);
    keys(&desk, "0");
    assert_true(had(&desk, EFFECT_SIGNS));
    assert_int_equal(desk.app->signs.blocked, 0);
    assert_int_equal(desk.app->signs.attested, SIGN_BIT(SIGN_NIGHT));
    assert_int_equal(desk.app->screen, SCREEN_SIGNS); /* the full list next */
    keys(&desk, "0");
    keys(&desk, "3\n"); /* it still fits, and was looked at */
    assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
    close_desk(&desk);
}

static void a_mark_of_another_day_stands_until_somebody_has_looked(void **state)
{
    struct desk desk;

    (void)state;
    open_desk(&desk, SCREEN_STAGE);
    desk.app->signs = (struct signs_past){.full_day = DAY_NONE,
                                          .blocked = SIGN_BIT(SIGN_NIGHT)};
    app_enter(desk.app, SCREEN_STAGE);
    begin(&desk);
    keys(&desk, "1");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    assert_int_equal(desk.app->signs.blocked, SIGN_BIT(SIGN_NIGHT));
    keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    keys(&desk, "00");
    assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
    close_desk(&desk);
}

/* ---- the list on top ---- */

static void the_list_on_top_closes_without_a_mark(void **state)
{
    static const uint32_t closing[] = {'0', KEY_CODE_ESCAPE, KEY_CODE_ENTER};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(closing); i++) {
        open_page(&desk, SCREEN_CHECKIN);
        keys(&desk, "\n");
        assert_true(has_begun(&desk));
        keys(&desk, "!");
        assert_int_equal(desk.app->session.state, SESSION_PAUSED);
        key(&desk, closing[i]);
        assert_int_equal(desk.app->overlay, OVERLAY_NONE);
        assert_int_equal(desk.app->session.state, SESSION_REENTRY);
        assert_false(had(&desk, EFFECT_SIGNS)); /* it is no full answer */
        close_desk(&desk);
    }
}

static void a_mark_on_top_ends_the_session(void **state)
{
    struct desk desk;

    (void)state;
    open_page(&desk, SCREEN_CHECKIN);
    keys(&desk, "\n!6");
    assert_int_equal(desk.app->overlay, OVERLAY_SIGNS);
    assert_int_equal(desk.app->marked, SIGN_BIT(SIGN_WEAK));
    key(&desk, KEY_CODE_ESCAPE); /* taken back; it does not close yet */
    assert_int_equal(desk.app->marked, 0);
    assert_int_equal(desk.app->overlay, OVERLAY_SIGNS);
    key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->overlay, OVERLAY_NONE);
    keys(&desk, "!");
    keys(&desk, "6\n");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    assert_int_equal(desk.app->overlay, OVERLAY_NONE);
    assert_int_equal(desk.out.items[0].kind, EFFECT_SIGNS);
    assert_true(had(&desk, EFFECT_FINISH));
    assert_int_equal(desk.app->session.state, SESSION_ENDED);
    assert_int_equal(desk.app->session.end, END_SIGNS);
    assert_int_equal(app_next_ms(desk.app), INT64_MAX);
    keys(&desk, "1"); /* by mistake: the session stays ended */
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_SUMMARY);
    assert_int_equal(desk.app->signs.full_day, DAY_NONE); /* due next time */
    keys(&desk, "q");
    assert_int_equal(leaves(&desk), 4);
    close_desk(&desk);
}

static void a_mark_on_top_of_any_page_stops(void **state)
{
    static const enum screen at[] = {
        SCREEN_WELCOME, SCREEN_ABOUT, SCREEN_CHECKIN};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(at); i++) {
        open_page(&desk, at[i]);
        keys(&desk, "!1\n");
        assert_int_equal(desk.app->screen, SCREEN_STOP);
        assert_true(desk.app->waiting);
        keys(&desk, "q");
        assert_int_equal(leaves(&desk), 5);
        close_desk(&desk);
    }
    open_desk(&desk, SCREEN_PICKER);
    app_enter(desk.app, SCREEN_PICKER);
    keys(&desk, "!1\n");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->screen, SCREEN_PICKER);
    close_desk(&desk);
}

static void new_weakness_asks_the_first_list(void **state)
{
    static const struct {
        const char *typed;
        enum screen screen;
        int status;
    } cases[] = {{"0", SCREEN_SUMMARY, 4},
                 {"\n", SCREEN_SIGNS, 4},
                 {"6\n", SCREEN_STOP, 5}};
    struct event weak = {.kind = EVENT_STOP, .value = END_WEAK};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        open_page(&desk, SCREEN_CHECKIN);
        keys(&desk, "\n");
        perform(&desk, app_step(desk.app, &weak));
        assert_int_equal(desk.app->screen, SCREEN_SIGNS);
        assert_false(app_is_asking(desk.app)); /* it is over */
        keys(&desk, cases[i].typed);
        assert_int_equal(desk.app->screen, cases[i].screen);
        assert_int_equal(app_exit_status(desk.app), cases[i].status);
        close_desk(&desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_marks_and_takes_off),
        cmocka_unit_test(each_sign_alone_is_enough),
        cmocka_unit_test(a_sign_that_was_looked_at_does_not_block),
        cmocka_unit_test(the_stop_page_numbers_what_it_lists),
        cmocka_unit_test(going_back_to_the_first_list_keeps_the_second),
        cmocka_unit_test(a_block_of_another_day_stands_until_it_was_looked_at),
        cmocka_unit_test(
            a_mark_of_another_day_stands_until_somebody_has_looked),
        cmocka_unit_test(the_list_on_top_closes_without_a_mark),
        cmocka_unit_test(a_mark_on_top_ends_the_session),
        cmocka_unit_test(a_mark_on_top_of_any_page_stops),
        cmocka_unit_test(new_weakness_asks_the_first_list),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
