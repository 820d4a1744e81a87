/* SPDX-License-Identifier: MIT */
/* script_expect - holds what a script expects against what is there. Pure;
 * only script.c uses it.
 */
#ifndef LIMBER_EDGE_SCRIPT_EXPECT_H
#define LIMBER_EDGE_SCRIPT_EXPECT_H

#include <stdbool.h>

#include <limber/core/app/app.h>
#include <limber/core/base/text.h>
#include <limber/core/session/timeline.h>

/* Borrowed while it is looked at. */
struct scene {
    const struct app *app;
    int64_t now_ms;              /* as the app would see it now */
    const struct effects *heard; /* of the last turn */
    bool over;                   /* the program has ended, */
    int status;                  /* with this status */
};

/* True where it is as expected; else `found` gets the words for what is. */
bool scene_holds(const struct scene *scene,
                 const struct expectation *expect,
                 struct text *found);

/* The screen as text, in a window of that size; 0: its own. */
void scene_dump(const struct app *app, int rows, int columns, struct text *out);

#endif
