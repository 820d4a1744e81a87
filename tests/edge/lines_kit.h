/* SPDX-License-Identifier: MIT */
/* lines_kit - an app told in lines over two pipes: what is typed is written
 * into one before it is read, what was said is read from the other to the last
 * byte. Nothing waits.
 */
#ifndef TESTS_EDGE_LINES_KIT_H
#define TESTS_EDGE_LINES_KIT_H

#include <limber/edge/lines.h>

#include "core/fixture.h"

enum {
    DESK_OUTPUT_MAX = 1 << 18
};

struct lines_desk {
    struct fixture fixture;
    struct app *app;
    struct lines lines;
    struct front front;
    int keyboard;             /* what is written here is typed; -1: closed */
    int reader;               /* what comes here was said; -1: closed */
    int ends[2];              /* the front end's own */
    struct tailored tailored; /* what every plan is made to fit by */
    int status;               /* it wants to leave with; -1: not yet */
    char output[DESK_OUTPUT_MAX];
    size_t length;
};

/* The app stands on `screen` and was not shown yet. */
struct lines_desk *desk_open(enum screen screen, bool times, bool ascii);
/* The app asks, and stands on the first page before home, or before the daily
 * routine where `plan`; not shown yet. */
struct lines_desk *desk_open_asking(bool first_run, bool plan);
void desk_close(struct lines_desk *desk);

void desk_show(struct lines_desk *desk);
void desk_step(struct lines_desk *desk, struct event event);
/* Begins the daily routine. */
void desk_begin(struct lines_desk *desk);
/* Ticks as the loop would, up to that time. */
void desk_wait(struct lines_desk *desk, int64_t now_ms);

void desk_type(struct lines_desk *desk, const char *text);
/* What the loop does where there is input; gives the number of events. */
unsigned desk_hear(struct lines_desk *desk);

/* All that was said since the last time; it stays in `output`. */
const char *desk_read(struct lines_desk *desk);
/* Types it, and gives what is said then. */
const char *desk_ask(struct lines_desk *desk, const char *text);

/* Fails the test where a line is too wide, ends in a space, or is more than
 * text. */
void desk_check_lines(const char *text);

#endif
