/* SPDX-License-Identifier: MIT */
/* world - what the commands share: folders, history, the session that is kept.
 *
 * History is never a precondition. When it cannot be opened or written,
 * `trouble` says why in the words of store.h, the session goes on, and the
 * next checkpoint tries again, as each carries everything.
 */
#ifndef LIMBER_COMMAND_WORLD_H
#define LIMBER_COMMAND_WORLD_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/command/open.h>
#include <limber/core/app.h>
#include <limber/edge/options.h>
#include <limber/edge/store.h>

struct world {
    const struct options *options;
    struct store *store;  /* NULL: no history */
    bool records;         /* false: --no-record, or a rehearsal */
    bool unkept;          /* the last write failed */
    bool lost;            /* another limber has the session now */
    char told[200];       /* of it, while a session runs */
    char trouble[160];    /* "" where all is well */
    int64_t session;      /* id in the store; 0: not begun there */
    struct opened opened; /* what is on the stage */
};

/* Opens the history where the options want it. Never fails: trouble is kept. */
void world_init(struct world *world, const struct options *options);
void world_release(struct world *world);

/* "! No history today: ..." for screens; NULL where all is well. */
const char *world_warning(struct world *world, char *out, unsigned size);

/* Where this person stands on the exercises, from history; the arena's. */
unsigned world_standings(struct world *world,
                         struct arena *arena,
                         const struct standing **out);

/* The port the loop keeps by. */
void world_keep(void *world, struct app *app, enum effect_kind kind);

bool world_seen_first_run(const struct world *world);

#endif
