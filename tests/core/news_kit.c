/* SPDX-License-Identifier: MIT */
/* news_kit - see the header. */
#include "core/news_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

char news_told[NEWS_BYTES + 1];

const char *
news_of(const struct app *app, enum effect_kind kind, int value, int64_t ms)
{
    struct effect effect = {kind, value};
    struct text text;

    text_over(&text, news_told, sizeof news_told);
    news_line(app, &effect, ms, &text);
    assert_false(text.cut);
    return news_told;
}

struct json news_read(const struct app *app, enum effect_kind kind, int value)
{
    static struct json json;
    const char *wrong = json_read(news_of(app, kind, value, 1234), &json);

    if (wrong != NULL)
        fail_msg("%s: %s", wrong, news_told);
    return json;
}

struct json news_say(const struct fixture *f, enum say say)
{
    return news_read(&f->app, EFFECT_SAY, (int)say);
}

struct fixture *news_begun(enum fixture_routine which)
{
    static struct fixture fixture;

    fixture_init(&fixture, which);
    fixture_begin(&fixture);
    return &fixture;
}
