/* SPDX-License-Identifier: MIT */
/* lines_way - what lines say of the way in: welcome, the lists of signs, stop,
 * the questions, the check-in; and of an answer that was given. Pure; only
 * lines_page.c uses it.
 */
#ifndef LIMBER_EDGE_LINES_WAY_H
#define LIMBER_EDGE_LINES_WAY_H

#include <limber/core/app/app.h>
#include <limber/core/base/text.h>

/* What was told of the answers last. {0}: nothing. */
struct way_told {
    sign_set marked;
    struct checkin checkin;
    struct person person;
    enum today today;
    int64_t plan_ms;
    bool empty;
    uint32_t changes[CHANGES_MAX]; /* each sentence, as a number */
    unsigned change_count;
};

/* The whole page; nothing where the screen is none of the way in.
 * `after_signs`: both lists were answered with none right before it. */
void way_tell_page(const struct app *app, bool after_signs, struct text *out);
/* The first list on top of whatever stands. */
void way_tell_overlay(const struct app *app, struct text *out);
/* What is other than it was told. */
void way_tell_change(const struct way_told *told,
                     const struct app *app,
                     struct text *out);
struct way_told way_told_of(const struct app *app);

#endif
