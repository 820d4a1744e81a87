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

#include "core/entry_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ---- the lists of signs ---- */

static void a_number_marks_and_takes_off(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_SIGNS);
    desk_keys(&desk, "2x7");
    assert_int_equal(desk.app->marked,
                     SIGN_BIT(SIGN_BLADDER) | SIGN_BIT(SIGN_TRAUMA));
    desk_keys(&desk, "2");
    assert_int_equal(desk.app->marked, SIGN_BIT(SIGN_TRAUMA));
    desk_keys(&desk, "0"); /* none of these, whatever stood there */
    assert_int_equal(desk.app->screen, SCREEN_URGENT);
    assert_int_equal(desk.app->marked, 0);
    desk_keys(&desk, "379"); /* there is no ninth */
    assert_int_equal(desk.app->marked,
                     SIGN_BIT(SIGN_NIGHT) | SIGN_BIT(SIGN_NEW_WEAK));
    desk_close(&desk);
}

static void each_sign_alone_is_enough(void **state)
{
    struct desk desk;

    (void)state;
    for (unsigned i = 0; i < SIGN_COUNT; i++) {
        bool urgent = i >= SIGN_EMERGENCIES;

        desk_open_page(&desk, urgent ? SCREEN_URGENT : SCREEN_SIGNS);
        desk_key(&desk, '1' + (urgent ? i - SIGN_EMERGENCIES : i));
        desk_key(&desk, KEY_CODE_ENTER);
        assert_int_equal(desk.app->screen, SCREEN_STOP);
        assert_true(desk_had(&desk, EFFECT_SIGNS));
        assert_int_equal(desk.app->signs.blocked, SIGN_BIT(i));
        assert_int_equal(desk.app->marked, SIGN_BIT(i));
        assert_int_equal(desk.app->signs.full_day, DAY_NONE);
        assert_int_equal(app_exit_status(desk.app), 5);
        desk_close(&desk);
    }
}

static void a_sign_that_was_looked_at_does_not_block(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_URGENT);
    desk.app->signs.attested = SIGN_BIT(SIGN_NIGHT);
    desk_keys(&desk, "3\n");
    assert_int_equal(desk.app->screen, SCREEN_ABOUT);
    assert_int_equal(desk.app->signs.full_day, desk_today(&desk));
    desk_close(&desk);

    desk_open_page(&desk, SCREEN_URGENT); /* another beside it does */
    desk.app->signs.attested = SIGN_BIT(SIGN_NIGHT);
    desk_keys(&desk, "36\n");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    desk_keys(&desk, "2"); /* the calf: what is left was looked at */
    assert_int_equal(desk.app->screen, SCREEN_URGENT);
    assert_int_equal(desk.app->signs.blocked, 0);
    desk_close(&desk);

    /* an emergency that is new always does */
    desk_open_page(&desk, SCREEN_SIGNS);
    desk.app->signs.attested = SIGN_BIT(SIGN_CHEST);
    desk_keys(&desk, "9\n");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    desk_close(&desk);
}

static void the_stop_page_numbers_what_it_lists(void **state)
{
    enum sign listed[SIGN_COUNT];
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_STOP); /* 1 and 3 were marked */
    assert_int_equal(entry_signs(desk.app, listed), 2);
    assert_int_equal(listed[0], SIGN_SADDLE);
    assert_int_equal(listed[1], SIGN_BOWEL);
    desk_keys(&desk, "3"); /* there is no third */
    assert_int_equal(desk.out.count, 0);
    desk_keys(&desk, "1");
    assert_true(desk_had(&desk, EFFECT_SIGNS));
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    assert_int_equal(desk.app->signs.blocked, SIGN_BIT(SIGN_BOWEL));
    desk_keys(&desk, "1");
    assert_true(desk_had(&desk, EFFECT_SIGNS));
    assert_int_equal(desk.app->signs.blocked, 0);
    assert_int_equal(desk.app->screen, SCREEN_SIGNS); /* open again */
    assert_int_equal(desk.app->marked, 0);
    desk_keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_URGENT);
    desk_keys(&desk, "4\n1"); /* the second list, and taken off again */
    assert_int_equal(desk.app->screen, SCREEN_URGENT);
    desk_keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_ABOUT);
    desk_close(&desk);
}

/* Marks of the second list stay when one goes back to the first, and then both
 * kinds can be listed. */
static void going_back_to_the_first_list_keeps_the_second(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_URGENT);
    desk_keys(&desk, "3");
    desk_key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    desk_keys(&desk, "\n"); /* on this page nothing is marked */
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    desk_keys(&desk, "9\n");
    assert_int_equal(desk.app->signs.blocked,
                     SIGN_BIT(SIGN_CHEST) | SIGN_BIT(SIGN_NIGHT));
    desk_keys(&desk, "12");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    desk_keys(&desk, "1"); /* both are off: from the first list on */
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    desk_close(&desk);
}

static void a_block_of_another_day_stands_until_it_was_looked_at(void **state)
{
    struct desk desk;

    (void)state;
    desk_open(&desk, SCREEN_HOME);
    desk.app->signs = (struct signs_past){.full_day = DAY_NONE,
                                          .blocked = SIGN_BIT(SIGN_NIGHT)};
    app_enter(desk.app, SCREEN_HOME); /* it may be looked round in */
    assert_int_equal(desk.app->screen, SCREEN_HOME);
    desk_begin(&desk);
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    assert_int_equal(desk.app->marked, SIGN_BIT(SIGN_NIGHT));
    desk_key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->screen, SCREEN_HOME);
    assert_null(desk.app->plan);
    desk_begin(&desk);
    desk_keys(&desk, "0");
    assert_true(desk_had(&desk, EFFECT_SIGNS));
    assert_int_equal(desk.app->signs.blocked, 0);
    assert_int_equal(desk.app->signs.attested, SIGN_BIT(SIGN_NIGHT));
    assert_int_equal(desk.app->screen, SCREEN_SIGNS); /* the full list next */
    desk_keys(&desk, "0");
    desk_keys(&desk, "3\n"); /* it still fits, and was looked at */
    assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
    desk_close(&desk);
}

static void a_mark_of_another_day_stands_until_somebody_has_looked(void **state)
{
    struct desk desk;

    (void)state;
    desk_open(&desk, SCREEN_STAGE);
    desk.app->signs = (struct signs_past){.full_day = DAY_NONE,
                                          .blocked = SIGN_BIT(SIGN_NIGHT)};
    app_enter(desk.app, SCREEN_STAGE);
    desk_begin(&desk);
    desk_keys(&desk, "1");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    assert_int_equal(desk.app->signs.blocked, SIGN_BIT(SIGN_NIGHT));
    desk_keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    desk_keys(&desk, "00");
    assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
    desk_close(&desk);
}

/* ---- the list on top ---- */

static void the_list_on_top_closes_without_a_mark(void **state)
{
    static const uint32_t closing[] = {'0', KEY_CODE_ESCAPE, KEY_CODE_ENTER};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(closing); i++) {
        desk_open_page(&desk, SCREEN_CHECKIN);
        desk_keys(&desk, "\n");
        assert_true(desk_has_begun(&desk));
        desk_keys(&desk, "!");
        assert_int_equal(desk.app->session.state, SESSION_PAUSED);
        desk_key(&desk, closing[i]);
        assert_int_equal(desk.app->overlay, OVERLAY_NONE);
        assert_int_equal(desk.app->session.state, SESSION_REENTRY);
        assert_false(desk_had(&desk, EFFECT_SIGNS)); /* it is no full answer */
        desk_close(&desk);
    }
}

static void a_mark_on_top_ends_the_session(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    desk_keys(&desk, "\n!6");
    assert_int_equal(desk.app->overlay, OVERLAY_SIGNS);
    assert_int_equal(desk.app->marked, SIGN_BIT(SIGN_WEAK));
    desk_key(&desk, KEY_CODE_ESCAPE); /* taken back; it does not close yet */
    assert_int_equal(desk.app->marked, 0);
    assert_int_equal(desk.app->overlay, OVERLAY_SIGNS);
    desk_key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->overlay, OVERLAY_NONE);
    desk_keys(&desk, "!");
    desk_keys(&desk, "6\n");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    assert_int_equal(desk.app->overlay, OVERLAY_NONE);
    assert_int_equal(desk.out.items[0].kind, EFFECT_SIGNS);
    assert_true(desk_had(&desk, EFFECT_FINISH));
    assert_int_equal(desk.app->session.state, SESSION_ENDED);
    assert_int_equal(desk.app->session.end, END_SIGNS);
    assert_int_equal(app_next_ms(desk.app), INT64_MAX);
    desk_keys(&desk, "1"); /* by mistake: the session stays ended */
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    desk_key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    desk_keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_SUMMARY);
    assert_int_equal(desk.app->signs.full_day, DAY_NONE); /* due next time */
    desk_keys(&desk, "q");
    assert_int_equal(desk_leaves(&desk), 4);
    desk_close(&desk);
}

static void a_mark_on_top_of_any_page_stops(void **state)
{
    static const enum screen at[] = {
        SCREEN_WELCOME, SCREEN_ABOUT, SCREEN_CHECKIN};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(at); i++) {
        desk_open_page(&desk, at[i]);
        desk_keys(&desk, "!1\n");
        assert_int_equal(desk.app->screen, SCREEN_STOP);
        assert_true(desk.app->waiting);
        desk_keys(&desk, "q");
        assert_int_equal(desk_leaves(&desk), 5);
        desk_close(&desk);
    }
    desk_open(&desk, SCREEN_PICKER);
    app_enter(desk.app, SCREEN_PICKER);
    desk_keys(&desk, "!1\n");
    assert_int_equal(desk.app->screen, SCREEN_STOP);
    desk_key(&desk, KEY_CODE_ESCAPE);
    assert_int_equal(desk.app->screen, SCREEN_PICKER);
    desk_close(&desk);
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
        desk_open_page(&desk, SCREEN_CHECKIN);
        desk_keys(&desk, "\n");
        desk_perform(&desk, app_step(desk.app, &weak));
        assert_int_equal(desk.app->screen, SCREEN_SIGNS);
        assert_false(app_is_asking(desk.app)); /* it is over */
        desk_keys(&desk, cases[i].typed);
        assert_int_equal(desk.app->screen, cases[i].screen);
        assert_int_equal(app_exit_status(desk.app), cases[i].status);
        desk_close(&desk);
    }
}

static void a_small_window_is_read_to_its_end_first(void **state)
{
    static const struct {
        int rows, columns;
        unsigned presses; /* of 0, until the list is answered */
    } cases[] = {{24, 80, 1}, {12, 40, 3}, {50, 160, 1}, {6, 30, 14}};

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct desk desk;
        unsigned presses = 0;

        desk_open_page(&desk, SCREEN_SIGNS);
        desk.app->rows = cases[i].rows;
        desk.app->columns = cases[i].columns;
        while (desk.app->screen == SCREEN_SIGNS && presses < 50) {
            assert_int_equal(desk.app->signs.full_day, DAY_NONE);
            desk_keys(&desk, "0");
            presses++;
        }
        assert_int_equal(presses, cases[i].presses);
        assert_int_equal(desk.app->screen, SCREEN_URGENT);
        desk_close(&desk);
    }
}

static void enter_answers_no_line_that_is_not_there(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    desk.app->rows = 4;
    desk.app->columns = 20;
    desk_keys(&desk, "\n");
    assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
    desk.app->rows = 12;
    desk.app->columns = 40;
    desk_keys(&desk, "\n");
    assert_int_equal(desk.app->screen, SCREEN_STAGE);
    desk_close(&desk);
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
        cmocka_unit_test(a_small_window_is_read_to_its_end_first),
        cmocka_unit_test(enter_answers_no_line_that_is_not_there),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
