/* SPDX-License-Identifier: MIT */
/* store_past - what can be asked of the history: what is unfinished, how it
 * was left, what was done last and how that went.
 *
 * Nothing here writes, so all of it works on a store opened with STORE_READ.
 * Texts and arrays that come out belong to the arena.
 */
#ifndef LIMBER_EDGE_STORE_PAST_H
#define LIMBER_EDGE_STORE_PAST_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/base/memory.h>
#include <limber/core/base/span.h>
#include <limber/core/care/past.h>
#include <limber/edge/store.h>

struct store_unfinished {
    int64_t id;
    const char *routine; /* id */
    const char *name;
    struct wall began, saved;
    unsigned step, steps; /* 0-based: the one under way */
    const char *exercise; /* id, of that step; "" if it is not known */
    const char *level;
    enum side side;
    unsigned round, set, rep; /* 0-based */
    int64_t left_ms;
    int64_t moved_ms;
    unsigned done, left_out; /* steps */
    bool alive;              /* another living limber is running it */
};

/* Newest first. *items belongs to the arena. */
bool store_unfinished(struct store *store,
                      struct arena *arena,
                      const struct store_unfinished **items,
                      unsigned *count,
                      struct error *err);

/* The kept routine (the arena's) and where it was left. ERROR_ABSENT: there is
 * no such unfinished session. Does not make this store the holder. */
bool store_load_unfinished(struct store *store,
                           int64_t id,
                           struct arena *arena,
                           const char **snapshot,
                           struct checkpoint *out,
                           struct error *err);

/* The newest session that is not running: finished, stopped, killed, or
 * dropped after something was done. */
struct store_last {
    bool there;
    const char *routine; /* id */
    const char *name;
    struct date date;             /* local, of its start */
    enum session_outcome outcome; /* DONE, PAIN or STOPPED */
    bool dropped;                 /* stopped, and let go since */
    unsigned done, steps;
    int start_pain, pain_after; /* RATING_NONE: no answer */
};

bool store_last(struct store *store,
                struct arena *arena,
                struct store_last *last,
                struct error *err);

/* All that the rules look back on; performances of the last 120 days, and what
 * moved a standing and was done in full, ever. A session that is under way is
 * in it as far as it has come, but for the one `except` (0: none); one in which
 * nothing was begun is not, unless something ended it. Days ahead of today are
 * in it: the rules say what then. What somebody spoiled in the file is passed
 * over, or counts as not answered. Arrays and texts are the arena's; on failure
 * *out is past_none(). */
bool store_past(struct store *store,
                struct arena *arena,
                int32_t today,
                int64_t except,
                struct past *out,
                struct error *err);

#endif
