/* SPDX-License-Identifier: MIT */
/* entry_kit - a small desk for the tests of the way in: an app that asks, keys
 * pressed on it one second apart, and what the last of them had done.
 *
 * The desk does for the app what the ports would: when a plan is to be made to
 * fit, it hands over the daily routine as written, and `tailored`, which the
 * test fills in.
 *
 * A desk lives in the test and is let go with desk_close; it owns the fixture,
 * and with it the plan, the history and the app. `app` points into it, and the
 * app points to `tailored`: a desk is not to be copied.
 */
#ifndef TESTS_CORE_ENTRY_KIT_H
#define TESTS_CORE_ENTRY_KIT_H

#include <limber/core/app/entry.h>

#include "core/fixture.h"

enum {
    STATUS_NONE = -1 /* it was not left */
};

struct desk {
    struct fixture fixture;
    struct app *app;          /* of the fixture */
    struct tailored tailored; /* what is always said of the plan */
    struct effects out;       /* of the last step */
    unsigned fitted;          /* how often a plan was made to fit */
};

/* An ordinary day, on that screen at time 0: the lists were answered the day
 * before, nothing is known of today, the history is empty. */
void desk_open(struct desk *desk, enum screen screen);
/* `limber run daily`, walked up to that page: the check-in of an ordinary day,
 * any other page before the session as in a first run. On the page that stops,
 * the first sign and the third are marked. */
void desk_open_page(struct desk *desk, enum screen page);
void desk_close(struct desk *desk);

int32_t desk_today(const struct desk *desk);

/* Opens the plan. */
void desk_begin(struct desk *desk);
void desk_key(struct desk *desk, uint32_t key);
/* One key after the other; a new line is Enter. */
void desk_keys(struct desk *desk, const char *typed);
/* Puts the mark on a row of the page. */
void desk_go_to(struct desk *desk, unsigned row);
/* What a step of the test's own wants done. */
void desk_perform(struct desk *desk, struct effects out);

/* The last step wanted this, with the value 0. */
bool desk_had(const struct desk *desk, enum effect_kind kind);
/* The status the last step left with, or STATUS_NONE. */
int desk_leaves(const struct desk *desk);
/* The session stands on the stage, and nothing is asked before it. */
bool desk_has_begun(const struct desk *desk);

#endif
