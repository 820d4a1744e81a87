/* SPDX-License-Identifier: MIT */
/* store - what limber remembers: history.db, and nothing else.
 *
 * A session is begun once, kept at every set and side, and finished once; or
 * it stays unfinished, to be gone on with or dropped. Each of these is one
 * transaction. What can be asked of it is in store_past.h. store_keep writes
 * the whole checkpoint every time: when it fails, go on, and the next one
 * carries all of it. Nothing is queued here.
 *
 * What a failure says is the rest of the line "! No history today: ...":
 * "disk full", "file is read-only", "file is in use", "file is damaged",
 * "made by a newer limber", "file was moved away", or "cannot be opened: ...",
 * "cannot be read: ...", "cannot be written: ..." with the system's own words.
 * ERROR_BUSY means one thing only: another limber has the session. ERROR_INPUT
 * means that what was to be kept is no answer: nothing was written.
 *
 * A process that is killed loses nothing that a call here said was kept; a
 * power cut loses what was kept since the last sync. A call waits for another
 * limber's write at most STORE_WAIT_MS (only store_open waits longer, up to a
 * second, for another that is just making the file). Folders are made 0700,
 * the files are 0600, because it is about somebody's body.
 *
 * Who has a session is kept with it: process, its start, and boot. A holder
 * that was killed, or was there before a reboot, is known to be gone at once.
 * Where there is no /proc only the process number speaks.
 */
#ifndef LIMBER_EDGE_STORE_H
#define LIMBER_EDGE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/base/error.h>
#include <limber/core/care/person.h>
#include <limber/core/session/checkpoint.h>
#include <limber/edge/clock.h>

enum {
    STORE_WAIT_MS = 150
};

struct store;

enum store_mode {
    STORE_WRITE, /* makes folders and file; sets a damaged file aside */
    STORE_READ   /* keeps nothing; ERROR_ABSENT where there is no file */
};

/* *out is the caller's to store_close; NULL on failure. STORE_READ works on a
 * read-only file, in a read-only folder and on a full disk, unless a killed
 * limber left a log there that would first have to be folded in. Where
 * STORE_WRITE fails it is worth a try. A file of an older limber is brought up
 * to date by STORE_WRITE; STORE_READ does that in a copy of its own. */
bool store_open(struct store **out,
                const char *path,
                enum store_mode mode,
                struct error *err);

/* What the person must be told though it was opened, in the words "file is
 * damaged, kept as history.db.damaged" (-2 and up where that is taken): a new
 * one was begun. NULL: nothing. */
const char *store_notice(const struct store *store);

/* Folds the log into the file. A file found damaged since it was opened is
 * set aside now. NULL is allowed. */
void store_close(struct store *store);

/* Reads every page: is the file whole? Slow; for tests and reports. */
bool store_check(struct store *store, struct error *err);

/* What is known when a session begins; borrowed for the call. */
struct store_session {
    const char *routine;  /* id */
    const char *name;     /* "Daily" */
    const char *snapshot; /* the settled routine as text */
    int64_t plan_ms;
    struct wall start;
    bool pain_carried, place_carried; /* of the start: as last time */
    bool gentle;                      /* R11 */
};

/* Begins a session with its first checkpoint (which need not reach the disk)
 * and makes this store its holder. On failure *id is 0: try again with the
 * next checkpoint. The number of steps is fixed from here on. */
bool store_begin(struct store *store,
                 const struct store_session *session,
                 const struct checkpoint *first,
                 int64_t *id,
                 struct error *err);

/* Keeps where a session is. With `sync` this commit is on the disk when it
 * returns (one fsync), without it none is asked for. ERROR_BUSY: another
 * limber has taken it over or ended it, and nothing was written. After
 * OUTCOME_STOPPED anybody may go on with it. */
bool store_keep(struct store *store,
                int64_t id,
                const struct checkpoint *checkpoint,
                struct wall now,
                bool sync,
                struct error *err);

/* The finished row and the end of the checkpoint, in one synced transaction;
 * the outcome must be DONE or PAIN. May be called again, for the answers that
 * come after the end. */
bool store_finish(struct store *store,
                  int64_t id,
                  const struct checkpoint *checkpoint,
                  struct wall now,
                  struct error *err);

/* Makes this store the holder, before going on. ERROR_BUSY: another living
 * limber is; with `force` it is taken over and can keep nothing any more. */
bool store_take(struct store *store, int64_t id, bool force, struct error *err);

/* Lets an unfinished session go; what was done stays in the history.
 * ERROR_BUSY as store_take. */
bool store_drop(struct store *store, int64_t id, struct error *err);

/* Has the first page been read? False where that cannot be known. */
bool store_seen_first_run(struct store *store);
bool store_set_seen_first_run(struct store *store, struct error *err);

/* What follows is kept beside the sessions, a transaction each. A number off
 * its scale, a place or a day that is none, are refused with ERROR_INPUT. */

/* What is known anew of the start of a session that goes on later; gentle once
 * is gentle for good. */
struct store_start {
    bool pain_carried, place_carried, gentle;
};
bool store_set_start(struct store *store,
                     int64_t id,
                     const struct store_start *start,
                     struct error *err);

/* The warning signs as they stand, with a row of what stood when. */
bool store_set_signs(struct store *store,
                     const struct signs_past *signs,
                     struct wall now,
                     struct error *err);

/* The answers about the person: where, what is at hand, the sore side; the rest
 * is config.yaml's. person_unknown() where none were given. */
bool store_set_person(struct store *store,
                      const struct person *person,
                      struct error *err);
struct person store_person(struct store *store, struct arena *arena);

/* One morning a day: a later answer takes the place of the one before; a place
 * that is not said now keeps the one that was. */
bool store_set_morning(struct store *store,
                       const struct past_morning *morning,
                       struct wall now,
                       struct error *err);
bool store_add_activity(struct store *store,
                        const struct past_activity *activity,
                        struct wall now,
                        struct error *err);
/* `until` must lie ahead of `now`, and not before that of a rest which stands
 * (is begun and not over): else it is refused with ERROR_INPUT. */
bool store_set_rest(struct store *store,
                    const struct past_rest *rest,
                    struct wall now,
                    struct error *err);
/* What was answered last before a session, also where none came of it. */
bool store_set_checkin(
    struct store *store, int32_t day, int pain, int place, struct error *err);
/* When advice to have it looked at, and the gentle reminder, were said;
 * DAY_NONE: never. */
bool store_set_advised(struct store *store, int32_t day, struct error *err);
bool store_set_reminded(struct store *store, int32_t day, struct error *err);

#endif
