/* SPDX-License-Identifier: MIT */
/* lines_page - what lines say of all that is no stage: the way in, home,
 * picker, summary, and what lies on top. Pure; only lines.c uses it.
 *
 * Nothing is said twice: what was told last is held against the app.
 */
#ifndef LIMBER_EDGE_LINES_PAGE_H
#define LIMBER_EDGE_LINES_PAGE_H

#include <limber/core/app/app.h>
#include <limber/core/base/text.h>
#include <limber/edge/lines_way.h>

enum {
    PAGE_MATCHES = 10 /* of the picker, at a time */
};

/* {0}: nothing was told yet. */
struct told {
    bool begun;
    enum screen screen;
    enum overlay overlay;
    unsigned mark;
    bool others;
    unsigned troubles;
    int pain_after, place_after;
    enum message message;
    enum speech speech;
    unsigned sound_tries;
    struct way_told way;
    char query[APP_QUERY_MAX];
};

/* Adds what is new, a paragraph a line, and remembers it. */
void page_tell(struct told *told, const struct app *app, struct text *out);
/* The input has ended on a question before a session: said once. */
void page_tell_end(const struct app *app, struct text *out);

#endif
