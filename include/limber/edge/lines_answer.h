/* SPDX-License-Identifier: MIT */
/* lines_answer - what a typed line answers on the pages of the way in. Pure;
 * only lines_typed.c uses it.
 *
 *   signs      a number, or some; none
 *   stop       a number; 0: a clinician has looked at it
 *   questions  sore left, pain 3, place thigh, where chair, have ball, strap,
 *              have none
 *   check-in   pain 3, place thigh, morning 2, sore left, gentle, as planned,
 *              rest, minutes 10, minutes all, step up, no step up
 */
#ifndef LIMBER_EDGE_LINES_ANSWER_H
#define LIMBER_EDGE_LINES_ANSWER_H

#include <limber/core/app/app.h>
#include <limber/core/base/near.h>
#include <limber/core/base/text.h>

enum {
    ANSWER_EVENTS_MAX = 40
};

/* The events of one line; now_ms is for the loop to fill. */
struct answers {
    struct event items[ANSWER_EVENTS_MAX];
    unsigned count;
};

/* True where the line is for the page: it has events, or `reply` says why it
 * has none. Else *near has been offered the words of the page. */
bool answer_line(const struct app *app,
                 const char *line,
                 struct answers *out,
                 struct near *near,
                 struct text *reply);

#endif
