/* SPDX-License-Identifier: MIT */
/* past - unfinished sessions and the last one: told, listed, gone on with. */
#ifndef LIMBER_COMMAND_PAST_H
#define LIMBER_COMMAND_PAST_H

#include <limber/command/world.h>
#include <limber/edge/store_past.h>

enum {
    PAST_OFFER_DAYS = 7
}; /* home offers nothing older by itself */

/* What home says of the newest unfinished session and of the last one; texts
 * are the arena's. *session: the one offered, or 0. */
void past_catalogue(struct world *world,
                    struct arena *arena,
                    struct catalogue *catalogue,
                    int64_t *session);

/* Puts an unfinished session into world->opened and *restored, and makes this
 * limber its holder. `force` takes it from another that is alive. */
bool past_open(struct world *world,
               int64_t session,
               bool force,
               struct session *restored,
               struct error *err);

/* "Daily, stopped yesterday 18:02 at 8 of 11: Figure four, right side, 24 s to
 * go. 4:15 left." */
void past_describe(struct world *world,
                   const struct store_unfinished *item,
                   struct text *out);

#endif
