/* SPDX-License-Identifier: MIT */
/* lines_typed - what a typed line means on the screen that stands. Pure; only
 * lines.c uses it.
 *
 * On every screen a line is a command's key or word; at home also the number
 * or the name of a routine, in the picker part of a name or the number of a
 * match, in the summary and where a session asks for it a place; before a
 * session what lines_answer.h says.
 */
#ifndef LIMBER_EDGE_LINES_TYPED_H
#define LIMBER_EDGE_LINES_TYPED_H

#include <limber/core/app/app.h>
#include <limber/core/base/text.h>

enum {
    TYPED_EVENTS_MAX = 2 * APP_MATCHES_MAX + 1 /* any match from any */
};

/* The events a line stands for, in order; now_ms is for the loop to fill. */
struct typed {
    struct event items[TYPED_EVENTS_MAX];
    unsigned count;
    unsigned at; /* the next one */
};

/* `app` may be NULL: nothing stands yet. Where the line means nothing, or
 * nothing would come of it, there is no event and `answer` says so. */
void typed_line(const struct app *app,
                const char *line,
                struct typed *out,
                struct text *answer);

#endif
