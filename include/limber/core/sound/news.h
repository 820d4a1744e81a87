/* SPDX-License-Identifier: MIT */
/* news - a session told to other programs: one JSON object a line.
 *
 * The form is versioned: keys are only ever added within a version, their
 * order means nothing. doc/events.md is the description; it is held against
 * this room by tests.
 */
#ifndef LIMBER_CORE_SOUND_NEWS_H
#define LIMBER_CORE_SOUND_NEWS_H

#include <limber/core/app/app.h>
#include <limber/core/base/text.h>

enum {
    NEWS_VERSION = 1,
    NEWS_BYTES = 1024,    /* a line is never longer, its newline counted */
    NEWS_NAME_BYTES = 96, /* what an id or a name takes at most: then cut */
    NEWS_LOST_BYTES = 24  /* of NEWS_BYTES left free, for "lost" */
};

/* Adds the line of an effect as the app stands after it, with its newline;
 * nothing where the effect is no news. `ms` is monotonic, 0 at the start. `out`
 * has room for NEWS_BYTES more and their end. */
void news_line(const struct app *app,
               const struct effect *effect,
               int64_t ms,
               struct text *out);

/* The same line with "lost":n in front of its keys, for whoever had to let
 * lines go; as it is where n is 0. */
void news_add_lost(const char *line, unsigned lost, struct text *out);

/* The type that an effect has in its line; NULL: it is no news. */
const char *news_type(const struct effect *effect);

#endif
