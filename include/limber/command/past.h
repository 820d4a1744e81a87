/* SPDX-License-Identifier: MIT */
/* past - unfinished sessions and the last one: told, listed, gone on with. */
#ifndef LIMBER_COMMAND_PAST_H
#define LIMBER_COMMAND_PAST_H

#include <limber/command/world.h>
#include <limber/edge/store_past.h>

enum {
    PAST_OFFER_DAYS = 7, /* home offers nothing older by itself */
    PAST_LATE_S = 2 * 60 * 60
};

/* What home says of the newest unfinished session and of the last one; texts
 * are the arena's. *offered: the one offered; its id is 0 where none is. */
void past_catalogue(struct world *world,
                    struct arena *arena,
                    struct catalogue *catalogue,
                    struct store_unfinished *offered);

/* Did it lie so long that how the body is must be asked anew: it was left on
 * another day, or two hours ago? */
bool past_is_late(const struct world *world,
                  const struct store_unfinished *item);

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
