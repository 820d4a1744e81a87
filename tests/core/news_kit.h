/* SPDX-License-Identifier: MIT */
/* news_kit - lines of news, told and read again, for tests. */
#ifndef LIMBER_TESTS_CORE_NEWS_KIT_H
#define LIMBER_TESTS_CORE_NEWS_KIT_H

#include <limber/core/sound/news.h>

#include "core/fixture.h"
#include "core/json_kit.h"

extern char news_told[NEWS_BYTES + 1]; /* the line that was told last */

/* The line of an effect; empty where it is no news. */
const char *
news_of(const struct app *app, enum effect_kind kind, int value, int64_t ms);

/* The same, read; fails the test where it is not JSON. */
struct json news_read(const struct app *app, enum effect_kind kind, int value);
struct json news_say(const struct fixture *f, enum say say);

/* A session that has just begun; let go with fixture_release. */
struct fixture *news_begun(enum fixture_routine which);

#endif
