/* SPDX-License-Identifier: MIT */
/* entry_kit - see the header. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/entry_kit.h"

int32_t desk_today(const struct desk *desk)
{
    return (int32_t)date_days(desk->fixture.catalogue.today);
}

void desk_open(struct desk *desk, enum screen screen)
{
    memset(desk, 0, sizeof *desk);
    fixture_init(&desk->fixture, FIXTURE_DAILY);
    desk->fixture.catalogue.past = &desk->fixture.past;
    desk->app = &desk->fixture.app;
    app_init(desk->app, &desk->fixture.catalogue, screen, 0);
    desk->app->asks = true;
    desk->app->signs.full_day = desk_today(desk) - 1;
}

void desk_open_page(struct desk *desk, enum screen page)
{
    static const char *const typed[] = {[SCREEN_WELCOME] = "",
                                        [SCREEN_SIGNS] = "\n",
                                        [SCREEN_URGENT] = "\n0",
                                        [SCREEN_STOP] = "\n13\n",
                                        [SCREEN_ABOUT] = "\n00",
                                        [SCREEN_CHECKIN] = ""};

    desk_open(desk, SCREEN_STAGE);
    desk->app->first_run = page != SCREEN_CHECKIN;
    if (desk->app->first_run)
        desk->app->signs.full_day = DAY_NONE;
    app_enter(desk->app, SCREEN_STAGE);
    desk_begin(desk);
    desk_keys(desk, typed[page]);
    assert_int_equal(desk->app->screen, page);
    assert_true(desk->app->waiting);
}

void desk_close(struct desk *desk)
{
    fixture_release(&desk->fixture);
}

void desk_perform(struct desk *desk, struct effects out)
{
    desk->out = out;
    if (!effects_have(&out, EFFECT_TAILOR, 0))
        return;
    desk->fitted++;
    app_tailored(desk->app, &desk->fixture.plan, &desk->tailored);
}

void desk_begin(struct desk *desk)
{
    struct session_options options = session_options_default();

    app_tailored(desk->app, NULL, &desk->tailored);
    desk_perform(desk, app_begin(desk->app, &desk->fixture.plan, &options));
}

void desk_key(struct desk *desk, uint32_t key)
{
    struct event event = {
        .kind = EVENT_KEY, .key = key, .now_ms = desk->app->now_ms + 1000};

    desk_perform(desk, app_step(desk->app, &event));
}

void desk_keys(struct desk *desk, const char *typed)
{
    for (; *typed != '\0'; typed++)
        desk_key(desk, *typed == '\n' ? KEY_CODE_ENTER : (uint32_t)*typed);
}

void desk_go_to(struct desk *desk, unsigned row)
{
    desk->app->row = row;
}

bool desk_had(const struct desk *desk, enum effect_kind kind)
{
    return effects_have(&desk->out, kind, 0);
}

int desk_leaves(const struct desk *desk)
{
    for (unsigned i = 0; i < desk->out.count; i++)
        if (desk->out.items[i].kind == EFFECT_QUIT)
            return desk->out.items[i].value;
    return STATUS_NONE;
}

bool desk_has_begun(const struct desk *desk)
{
    return desk->app->screen == SCREEN_STAGE && !desk->app->waiting;
}
