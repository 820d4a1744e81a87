/* SPDX-License-Identifier: MIT */
/* test_entry_always - whatever is pressed, and in whatever order: nothing
 * begins before the signs and the check-in were answered.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/entry_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    WALKS = 3000,
    STEPS = 60
};

/* One who presses keys at random, the same ones in every run. */
struct walk {
    struct desk desk;
    struct app *app; /* of the desk */
    uint32_t seed;
    bool lists;   /* 0 was pressed on both, one after the other */
    bool checked; /* Enter was pressed on the check-in, or the questions */
    bool left;
};

static uint32_t next(struct walk *walk, uint32_t below)
{
    walk->seed = walk->seed * 1664525 + 1013904223;
    return (walk->seed >> 8) % below;
}

static struct effects open_plan(struct walk *walk)
{
    struct session_options options = session_options_default();

    app_tailored(walk->app, NULL, &walk->desk.tailored);
    return app_begin(walk->app, &walk->desk.fixture.plan, &options);
}

static void perform(struct walk *walk, struct effects out)
{
    struct effects more = {0};

    for (unsigned i = 0; i < out.count; i++)
        switch (out.items[i].kind) {
        case EFFECT_TAILOR:
            walk->desk.tailored.proposed =
                walk->app->checkin.pain >= 6 ? TODAY_GENTLE : TODAY_AS_PLANNED;
            app_tailored(
                walk->app, &walk->desk.fixture.plan, &walk->desk.tailored);
            break;
        case EFFECT_OPEN_ROUTINE:
        case EFFECT_OPEN_EXERCISE:
            more = open_plan(walk);
            perform(walk, more);
            break;
        case EFFECT_QUIT:
            walk->left = true;
            break;
        default:
            break;
        }
}

/* How it may begin: a new run, an ordinary day, 28 days on, blocked. */
static void open_walk(struct walk *walk, uint32_t number)
{
    static const enum screen screens[] = {
        SCREEN_HOME, SCREEN_PICKER, SCREEN_STAGE};
    enum screen screen = screens[number % COUNT(screens)];
    uint32_t known = number / COUNT(screens) % 4;

    memset(walk, 0, sizeof *walk);
    walk->seed = number;
    desk_open(&walk->desk, screen);
    walk->app = walk->desk.app;
    walk->app->signs.full_day = DAY_NONE;
    walk->app->first_run = known == 0;
    if (known == 1)
        walk->app->signs.full_day = desk_today(&walk->desk) - 27;
    if (known == 2)
        walk->app->signs.full_day = desk_today(&walk->desk) - 28;
    if (known == 3)
        walk->app->signs.blocked = SIGN_BIT(number % SIGN_COUNT);
    walk->lists = known == 1;
    app_enter(walk->app, screen);
    if (screen == SCREEN_STAGE)
        perform(walk, open_plan(walk));
}

static uint32_t any_key(struct walk *walk)
{
    static const uint32_t often[] = {KEY_CODE_ENTER,
                                     KEY_CODE_ENTER,
                                     KEY_CODE_ESCAPE,
                                     '0',
                                     '0',
                                     '!',
                                     '?',
                                     '1',
                                     '8',
                                     KEY_CODE_DOWN,
                                     KEY_CODE_LEFT,
                                     KEY_CODE_RIGHT,
                                     ' '};

    if (next(walk, 4) != 0)
        return often[next(walk, COUNT(often))];
    if (next(walk, 3) == 0)
        return entry_answer((enum entry_answer)next(walk, ANSWER_COUNT),
                            next(walk, 12));
    return 1 + next(walk, 0x7e);
}

/* What the key says, by the page it is pressed on. */
static void note(struct walk *walk, uint32_t key)
{
    const struct app *app = walk->app;
    bool bare = app->overlay == OVERLAY_NONE;

    if (bare && app->screen == SCREEN_URGENT && app->signs_half &&
        (key == '0' || key == KEY_CODE_ENTER))
        walk->lists = true;
    if (bare && key == KEY_CODE_ENTER &&
        (app->screen == SCREEN_ABOUT || app->screen == SCREEN_CHECKIN))
        walk->checked = true;
    if (app->screen == SCREEN_STOP)
        walk->lists = false;
}

static void press(struct walk *walk, uint32_t key)
{
    struct event event = {
        .kind = EVENT_KEY, .key = key, .now_ms = walk->app->now_ms + 200};

    note(walk, key);
    perform(walk, app_step(walk->app, &event));
}

/* It has begun: then all of this is so. */
static void check_begun(const struct walk *walk)
{
    const struct app *app = walk->app;

    assert_true(walk->lists);
    assert_true(walk->checked);
    assert_int_equal(app->signs.blocked, 0);
    assert_int_equal(care_signs_ask(&app->signs, desk_today(&walk->desk)),
                     SIGNS_ASK_LINE);
    assert_false(app->first_run);
    assert_true(app->checked_in);
    assert_int_not_equal(app->checkin.today, TODAY_REST);
    assert_int_equal(app->session.options.start_pain, app->checkin.pain);
}

static void nothing_begins_before_it_was_answered(void **state)
{
    unsigned begun = 0;

    (void)state;
    for (uint32_t i = 0; i < WALKS; i++) {
        struct walk walk;

        open_walk(&walk, i);
        for (unsigned s = 0; s < STEPS && !walk.left; s++) {
            press(&walk, any_key(&walk));
            if (walk.app->screen == SCREEN_STAGE) {
                assert_false(walk.app->waiting);
                check_begun(&walk);
                begun++;
                break;
            }
        }
        desk_close(&walk.desk);
    }
    assert_in_range(begun, WALKS / 20, WALKS); /* some do get there */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_begins_before_it_was_answered),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
