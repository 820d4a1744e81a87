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

/* Where this person stands on an exercise: how it went when something last
 * moved that. What moves it: an answer that was too much, a wish for the easier
 * form, or a practice of this exercise alone, where the level was chosen. */
struct store_standing {
    const char *exercise; /* id */
    const char *level;    /* id */
    enum dose_size size;
    int rating;
    unsigned reds;
    bool next_easier; /* red with nothing left: begin one level easier */
    struct date date;
};

/* One for each exercise that something ever moved, by id. */
bool store_standings(struct store *store,
                     struct arena *arena,
                     const struct store_standing **items,
                     unsigned *count,
                     struct error *err);

#endif
