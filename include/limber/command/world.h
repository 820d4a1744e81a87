/* SPDX-License-Identifier: MIT */
/* world - what the commands share: history and what it tells of this person,
 * their config.yaml, and the session that is kept.
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
#include <limber/core/app/app.h>
#include <limber/edge/options.h>
#include <limber/edge/store.h>

struct world {
    const struct options *options;
    struct store *store;  /* NULL: no history */
    bool records;         /* false: --no-record, or a rehearsal */
    bool unkept;          /* the last write failed */
    bool signs_due;       /* a warning sign could not be written yet */
    bool lost;            /* another limber has the session now */
    char told[200];       /* of it, while a session runs */
    char trouble[160];    /* "" where all is well */
    int64_t session;      /* id in the store; 0: not begun there */
    struct opened opened; /* what is on the stage */

    int32_t today;      /* local date, when it was opened */
    int64_t shift_s;    /* what a script's day lies from the real one */
    struct arena arena; /* of what follows */
    struct past past;   /* past_none() where nothing is known */
    bool has_past;
    struct config config;  /* said is 0 where there is no file */
    struct person answers; /* the first run's, as kept */
    struct person person;  /* the same with config.yaml over it */
};

/* Opens the history where the options want it. Never fails: trouble is kept. */
void world_init(struct world *world, const struct options *options);
void world_release(struct world *world);

/* Another day is today: of a script, or of an answer for an earlier day. */
void world_set_today(struct world *world, int32_t day);
/* What is kept is dated with this. */
struct wall world_now(const struct world *world);

/* Reads config.yaml and what history tells, for all that guides a person.
 * False where config.yaml has errors, which are told on standard error: what
 * it leaves out may matter, so nothing is guided past it. */
bool world_know(struct world *world, struct error *err);
/* History again, after a session has ended or an answer was kept. */
void world_look_back(struct world *world);

/* The same before something begins: it may be another day by now. */
void world_look_again(struct world *world);

/* "! No history today: ..." for screens; NULL where all is well. */
const char *world_warning(struct world *world, char *out, unsigned size);

/* The port the loop keeps by. */
void world_keep(void *world, struct app *app, enum effect_kind kind);

bool world_seen_first_run(const struct world *world);

/* What app has been told, kept where history can be written; the next look
 * back has it. A sign that another limber was told of meanwhile stays. False
 * where it could not be written. */
bool world_keep_answer(struct world *world,
                       struct app *app,
                       enum effect_kind kind);

#endif
