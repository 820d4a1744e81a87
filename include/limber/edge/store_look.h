/* SPDX-License-Identifier: MIT */
/* store_look - one look back at all that the rules ask for, in parts. For the
 * store alone.
 *
 * A file may have been edited by hand. A row whose day is no day is passed
 * over with all that hangs on it; a number off its scale, or a word that is not
 * known, counts as not answered. Nothing of that ever counts as good.
 */
#ifndef LIMBER_EDGE_STORE_LOOK_H
#define LIMBER_EDGE_STORE_LOOK_H

#include <limber/core/base/memory.h>
#include <limber/core/care/past.h>
#include <limber/edge/store.h>

struct store_look {
    struct store *store;
    struct arena *arena; /* of what is found */
    int32_t today;
    int64_t except; /* the session that is left out; 0: none */
    struct error *err;
};

/* What is kept beside the sessions, into its parts of *out. */
bool store_look_beside(const struct store_look *look, struct past *out);

/* The answer to a "SELECT count(*)"; 0 where there is none, which is met again
 * with the first row. */
unsigned store_look_room(const struct store_look *look, const char *count);

#endif
