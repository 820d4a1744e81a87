/* SPDX-License-Identifier: MIT */
/* test_entry - the way in: which page stands before what, and what every key
 * does there. No page can be gone round, and no silence is an answer.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/entry_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ---- which page ---- */

/* What is known, in words; what is not said is not so. */
static const struct {
    const char *known;
    enum screen to, page;
} pages[] = {
    /* a rehearsal asks nothing, whatever is known */
    {"first", SCREEN_STAGE, SCREEN_STAGE},
    {"blocked", SCREEN_STAGE, SCREEN_STAGE},
    /* the first run, page by page, before home already */
    {"asks first", SCREEN_HOME, SCREEN_WELCOME},
    {"asks first", SCREEN_STAGE, SCREEN_WELCOME},
    {"asks first welcomed", SCREEN_HOME, SCREEN_SIGNS},
    {"asks first welcomed", SCREEN_PICKER, SCREEN_SIGNS},
    {"asks first welcomed 0-days", SCREEN_HOME, SCREEN_ABOUT},
    {"asks first welcomed 0-days", SCREEN_STAGE, SCREEN_ABOUT},
    {"asks first welcomed blocked", SCREEN_STAGE, SCREEN_STOP},
    {"asks first welcomed blocked", SCREEN_HOME, SCREEN_HOME},
    /* later: home is open, the stage is not */
    {"asks", SCREEN_HOME, SCREEN_HOME},
    {"asks", SCREEN_PICKER, SCREEN_PICKER},
    {"asks", SCREEN_STAGE, SCREEN_SIGNS},
    {"asks 27-days", SCREEN_STAGE, SCREEN_CHECKIN},
    {"asks 28-days", SCREEN_STAGE, SCREEN_SIGNS},
    {"asks ahead", SCREEN_STAGE, SCREEN_SIGNS},
    {"asks blocked", SCREEN_HOME, SCREEN_HOME},
    {"asks blocked 0-days checked-in seen", SCREEN_STAGE, SCREEN_STOP},
    /* the check-in, once */
    {"asks 0-days", SCREEN_HOME, SCREEN_HOME},
    {"asks 0-days", SCREEN_STAGE, SCREEN_CHECKIN},
    {"asks 0-days checked-in", SCREEN_STAGE, SCREEN_STAGE},
    {"asks checked-in", SCREEN_STAGE, SCREEN_SIGNS},
    /* answered with the questions: seen only where today is another day */
    {"asks 0-days checked-in gentle", SCREEN_STAGE, SCREEN_CHECKIN},
    {"asks 0-days checked-in empty", SCREEN_STAGE, SCREEN_CHECKIN},
    {"asks 0-days checked-in seen gentle", SCREEN_STAGE, SCREEN_STAGE},
    /* a session that goes on, and one that lay a while */
    {"asks 0-days goes-on", SCREEN_STAGE, SCREEN_STAGE},
    {"asks 0-days goes-on late", SCREEN_STAGE, SCREEN_CHECKIN},
    {"asks 0-days goes-on late seen", SCREEN_STAGE, SCREEN_STAGE},
    {"asks goes-on", SCREEN_STAGE, SCREEN_SIGNS},
    {"asks goes-on blocked", SCREEN_STAGE, SCREEN_STOP},
    /* behind the session nothing is asked before */
    {"asks first", SCREEN_SUMMARY, SCREEN_SUMMARY},
};

static void know(struct desk *desk, const char *known)
{
    struct app *app = desk->app;
    int32_t today = desk_today(desk);

    desk->tailored.proposed =
        strstr(known, "gentle") != NULL ? TODAY_GENTLE : TODAY_AS_PLANNED;
    desk->tailored.empty = strstr(known, "empty") != NULL;
    app->tailored = &desk->tailored;
    app->asks = strstr(known, "asks") != NULL;
    app->first_run = strstr(known, "first") != NULL;
    app->welcomed = strstr(known, "welcomed") != NULL;
    app->signs.blocked = strstr(known, "blocked") != NULL;
    app->signs.full_day = strstr(known, "0-days") != NULL    ? today
                          : strstr(known, "27-days") != NULL ? today - 27
                          : strstr(known, "28-days") != NULL ? today - 28
                          : strstr(known, "ahead") != NULL   ? today + 1
                                                             : DAY_NONE;
    app->checked_in = strstr(known, "checked-in") != NULL;
    app->seen_today = strstr(known, "seen") != NULL;
    app->goes_on = strstr(known, "goes-on") != NULL;
    app->was_late = strstr(known, "late") != NULL;
}

static void a_page_follows_from_what_is_known(void **state)
{
    struct desk desk;

    (void)state;
    desk_open(&desk, SCREEN_HOME);
    for (size_t i = 0; i < COUNT(pages); i++) {
        enum screen page;

        know(&desk, pages[i].known);
        page = entry_next(desk.app, pages[i].to);
        if (page != pages[i].page)
            fail_msg("%s: page %d, not %d",
                     pages[i].known,
                     (int)page,
                     (int)pages[i].page);
    }
    desk_close(&desk);
}

/* ---- the pages in their order ---- */

static void the_first_run_is_four_pages(void **state)
{
    struct desk desk;

    (void)state;
    desk_open(&desk, SCREEN_HOME);
    desk.app->first_run = true;
    desk.app->signs.full_day = DAY_NONE;
    app_enter(desk.app, SCREEN_HOME);
    assert_int_equal(desk.app->screen, SCREEN_WELCOME);
    desk_keys(&desk, "\n");
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    desk_keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_URGENT);
    assert_int_equal(desk.out.count, 0); /* the half is no answer yet */
    desk_keys(&desk, "0");
    assert_int_equal(desk.app->screen, SCREEN_ABOUT);
    assert_true(desk_had(&desk, EFFECT_SIGNS));
    assert_true(desk.app->signs_asked);
    assert_int_equal(desk.app->signs.full_day, desk_today(&desk));
    assert_int_equal(desk.fitted, 1); /* there is a plan to change */
    assert_ptr_equal(desk.app->preview, &desk.fixture.plan);
    assert_false(desk_had(&desk, EFFECT_SEEN_FIRST_RUN));
    desk_keys(&desk, "\n");
    assert_int_equal(desk.app->screen, SCREEN_HOME);
    assert_true(desk_had(&desk, EFFECT_PERSON));
    assert_true(desk_had(&desk, EFFECT_SEEN_FIRST_RUN));
    assert_false(desk.app->first_run);

    desk_begin(&desk); /* the check-in is not asked again */
    assert_true(desk_has_begun(&desk));
    assert_true(desk_had(&desk, EFFECT_CHECKED_IN));
    desk_close(&desk);
}

static void the_plan_waits_behind_the_first_run(void **state)
{
    struct desk desk;

    (void)state;
    desk_open(&desk, SCREEN_STAGE);
    desk.app->first_run = true;
    desk.app->signs.full_day = DAY_NONE;
    app_enter(desk.app, SCREEN_STAGE);
    desk_begin(&desk);
    assert_int_equal(desk.out.count, 0);
    assert_int_equal(app_next_ms(desk.app), INT64_MAX);
    desk_keys(&desk, "\n00");
    assert_int_equal(desk.app->screen, SCREEN_ABOUT);
    assert_true(desk.app->waiting);
    desk_keys(&desk, "3\n");
    assert_true(desk_has_begun(&desk));
    assert_int_equal(desk.app->session.options.start_pain, 3);
    assert_int_equal(desk.app->session.entered_ms, 5000); /* not before */
    desk_close(&desk);
}

/* From the shell: home, check-in, get-ready; each is left with Enter. */
static void an_ordinary_day_is_three_presses_of_enter(void **state)
{
    struct desk desk;

    (void)state;
    desk_open(&desk, SCREEN_HOME);
    app_enter(desk.app, SCREEN_HOME);
    desk_keys(&desk, "\n");
    assert_true(effects_have(&desk.out, EFFECT_OPEN_ROUTINE, 0));
    desk_begin(&desk);
    assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
    desk_keys(&desk, "\n");
    assert_true(desk_has_begun(&desk));
    assert_int_equal(desk.out.items[0].kind, EFFECT_CHECKED_IN);
    assert_true(effects_have(&desk.out, EFFECT_SAY, SAY_SESSION));
    desk_keys(&desk, "\n");
    assert_true(effects_have(&desk.out, EFFECT_SAY, SAY_GO));
    desk_close(&desk);
}

static void after_28_days_the_lists_come_before_the_check_in(void **state)
{
    struct desk desk;

    (void)state;
    desk_open(&desk, SCREEN_HOME);
    desk.app->signs.full_day = desk_today(&desk) - 28;
    app_enter(desk.app, SCREEN_HOME);
    assert_int_equal(desk.app->screen, SCREEN_HOME);
    desk_begin(&desk);
    assert_int_equal(desk.app->screen, SCREEN_SIGNS);
    desk_keys(&desk, "00");
    assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
    assert_int_equal(desk.app->signs.full_day, desk_today(&desk));
    desk_keys(&desk, "\n");
    assert_true(desk_has_begun(&desk));
    desk_close(&desk);
}

/* ---- every key on every page ---- */

/* Beside those of ASCII. */
static const uint32_t other_keys[] = {KEY_CODE_UP,
                                      KEY_CODE_DOWN,
                                      KEY_CODE_LEFT,
                                      KEY_CODE_RIGHT,
                                      KEY_CODE_PAGE_UP,
                                      KEY_CODE_HOME,
                                      KEY_CODE_END,
                                      KEY_CODE_PAGE_DOWN,
                                      KEY_CODE_BACKSPACE,
                                      0x20ac,
                                      0x10ffff,
                                      0x11ffff,
                                      0x120001,
                                      0x12f000,
                                      UINT32_MAX};

/* What leads elsewhere. On every page ? is help, and q and ctrl-C leave; so
 * does Esc where there is no page to go back to. Every other key leaves the
 * page where it is, begins nothing and ends nothing. */
static const struct {
    enum screen page;
    uint32_t key;
    enum screen screen;
    enum overlay overlay;
} doors[] = {
    {SCREEN_WELCOME, KEY_CODE_ENTER, SCREEN_SIGNS, OVERLAY_NONE},
    {SCREEN_WELCOME, '!', SCREEN_WELCOME, OVERLAY_SIGNS},
    {SCREEN_SIGNS, '0', SCREEN_URGENT, OVERLAY_NONE},
    {SCREEN_SIGNS, KEY_CODE_ESCAPE, SCREEN_WELCOME, OVERLAY_NONE},
    {SCREEN_URGENT, '0', SCREEN_ABOUT, OVERLAY_NONE},
    {SCREEN_URGENT, KEY_CODE_ESCAPE, SCREEN_SIGNS, OVERLAY_NONE},
    {SCREEN_URGENT, '!', SCREEN_SIGNS, OVERLAY_NONE},
    {SCREEN_STOP, '0', SCREEN_SIGNS, OVERLAY_NONE},
    {SCREEN_ABOUT, KEY_CODE_ENTER, SCREEN_STAGE, OVERLAY_NONE},
    {SCREEN_ABOUT, '!', SCREEN_ABOUT, OVERLAY_SIGNS},
    {SCREEN_CHECKIN, KEY_CODE_ENTER, SCREEN_STAGE, OVERLAY_NONE},
    {SCREEN_CHECKIN, '!', SCREEN_CHECKIN, OVERLAY_SIGNS},
};

static void press_on(enum screen page, uint32_t pressed)
{
    bool last = page == SCREEN_STOP || page == SCREEN_CHECKIN;
    bool quits = pressed == 'q' || pressed == 0x03 ||
                 (last && pressed == KEY_CODE_ESCAPE);
    enum overlay overlay = pressed == '?' ? OVERLAY_HELP : OVERLAY_NONE;
    enum screen screen = page;
    struct desk desk;

    for (size_t i = 0; i < COUNT(doors); i++)
        if (doors[i].page == page && doors[i].key == pressed) {
            screen = doors[i].screen;
            overlay = doors[i].overlay;
        }
    desk_open_page(&desk, page);
    desk_key(&desk, pressed);
    if (desk.app->screen != screen || desk.app->overlay != overlay)
        fail_msg("page %d, key %x: page %d, overlay %d",
                 (int)page,
                 (unsigned)pressed,
                 (int)desk.app->screen,
                 (int)desk.app->overlay);
    assert_int_equal(desk_leaves(&desk),
                     !quits                ? STATUS_NONE
                     : page == SCREEN_STOP ? 5
                                           : 3);
    assert_int_equal(desk_has_begun(&desk), screen == SCREEN_STAGE);
    desk_close(&desk);
}

static void every_key_on_every_page(void **state)
{
    static const enum screen all[] = {SCREEN_WELCOME,
                                      SCREEN_SIGNS,
                                      SCREEN_URGENT,
                                      SCREEN_STOP,
                                      SCREEN_ABOUT,
                                      SCREEN_CHECKIN};

    (void)state;
    for (size_t p = 0; p < COUNT(all); p++)
        for (uint32_t k = 1; k < 0x7f + COUNT(other_keys); k++)
            press_on(all[p], k < 0x7f ? k : other_keys[k - 0x7f]);
}

/* ---- leaving ---- */

static void leaving_before_it_begins_says_so(void **state)
{
    static const struct {
        enum screen from;
        int status;
    } cases[] = {{SCREEN_STAGE, 3}, {SCREEN_HOME, 0}, {SCREEN_PICKER, 0}};
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        desk_open(&desk, cases[i].from);
        desk_begin(&desk);
        assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
        assert_true(app_is_asking(desk.app));
        assert_int_equal(app_exit_status(desk.app), cases[i].status);
        desk_key(&desk, KEY_CODE_ESCAPE);
        if (cases[i].from == SCREEN_STAGE) {
            assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
        } else {
            assert_int_equal(desk.app->screen, cases[i].from);
            assert_null(desk.app->plan);
            assert_false(app_is_asking(desk.app));
            desk_begin(&desk); /* and another one is opened */
            assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
        }
        desk_close(&desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_follows_from_what_is_known),
        cmocka_unit_test(the_first_run_is_four_pages),
        cmocka_unit_test(the_plan_waits_behind_the_first_run),
        cmocka_unit_test(an_ordinary_day_is_three_presses_of_enter),
        cmocka_unit_test(after_28_days_the_lists_come_before_the_check_in),
        cmocka_unit_test(every_key_on_every_page),
        cmocka_unit_test(leaving_before_it_begins_says_so),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
