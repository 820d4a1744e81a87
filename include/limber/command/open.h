/* SPDX-License-Identifier: MIT */
/* open - a routine made ready for the stage: settled, planned, and as text.
 *
 * An opened routine owns all it needs; files and library may go. Its snapshot
 * is the settled routine as a file's text: what history keeps, so that an
 * unfinished session means the same when the files have changed or gone.
 */
#ifndef LIMBER_COMMAND_OPEN_H
#define LIMBER_COMMAND_OPEN_H

#include <stdbool.h>

#include <limber/core/care/tailor.h>
#include <limber/core/library/library.h>
#include <limber/core/session/plan.h>

struct opened {
    struct arena arena;
    struct routine routine; /* settled */
    struct plan plan;
    bool is_tailored;
    struct tailored tailored; /* what was made to fit, and why */
    char *snapshot;           /* made when first asked for; owned */
};

/* As written. {0} is an empty one; on failure it stays as it was. */
bool opened_settle(struct opened *opened,
                   const struct routine *routine,
                   const struct library *library,
                   enum side sore,
                   struct error *err);

/* As guided. Where nothing is left to do (tailored.empty) there is no plan but
 * the one as written. */
bool opened_tailor(struct opened *opened,
                   const struct tailoring *tailoring,
                   struct error *err);

/* Reads a snapshot back, through the same validator as any file. */
bool opened_restore(struct opened *opened,
                    const char *id,
                    const char *snapshot,
                    enum side sore,
                    struct error *err);

/* Borrowed until opened_release; NULL and an error where it cannot be
 * written. */
const char *opened_snapshot(struct opened *opened, struct error *err);

void opened_release(struct opened *opened);

/* A practice: a routine of one step. Storage is the arena's. */
struct routine practice_routine(const struct exercise *exercise,
                                const char *level,
                                enum side side,
                                struct arena *arena);

#endif
