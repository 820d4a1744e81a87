/* SPDX-License-Identifier: MIT */
/* store_query - statements and transactions on an open history.db, and what
 * its troubles are called. For the store alone.
 *
 * Values go in by one letter each: i (int64_t), t (const char *, NULL stays
 * NULL), n (int, below 0 becomes NULL). They are always bound, never part of
 * the SQL text.
 */
#ifndef LIMBER_EDGE_STORE_QUERY_H
#define LIMBER_EDGE_STORE_QUERY_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include <limber/core/base/error.h>
#include <limber/core/base/span.h>
#include <limber/edge/store.h>
#include <limber/edge/store_lease.h>

struct sqlite3;
struct sqlite3_stmt;

/* An open history. */
struct store {
    struct sqlite3 *db;
    char *path;
    dev_t device; /* with inode: the file that was opened */
    ino_t inode;
    bool writes;
    bool damaged;    /* found so while it was open */
    char notice[96]; /* "": it was opened as it was */
    int64_t holder;  /* this store's number, drawn when it was opened */
    struct lease own;
    int64_t finished; /* the session it ended last; 0: none */
};

/* The rows of one question:
 *
 *     rows = store_rows_open(...);
 *     while (store_rows_next(&rows)) ...
 *     return store_rows_close(&rows, err);
 */
struct store_rows {
    struct store *store;
    struct sqlite3_stmt *stmt; /* NULL: it could not be asked */
    int rc;
};

struct store_rows
store_rows_open(struct store *store, const char *sql, const char *kinds, ...);
/* Asks the same again with other values; after a failure, nothing more. */
void store_rows_again(struct store_rows *rows, const char *kinds, ...);
bool store_rows_next(struct store_rows *rows);
/* False where the rows could not all be read, with *err filled. */
bool store_rows_close(struct store_rows *rows, struct error *err);

int64_t store_rows_int(const struct store_rows *rows, int column);
/* NULL and all below become -1; never outside int. */
int store_rows_small(const struct store_rows *rows, int column);
/* Never below 0. */
unsigned store_rows_count(const struct store_rows *rows, int column);
/* NULL becomes "". Stands until the next row. */
const char *store_rows_text(const struct store_rows *rows, int column);

/* A number on a scale from 0 to `most`; all others are -1. */
int8_t store_rows_scale(const struct store_rows *rows, int column, int most);
/* A day as store_day_find; false where it is none. */
bool store_rows_day(const struct store_rows *rows, int column, int32_t *day);

/* Two columns: UTC seconds, minutes east. */
struct wall store_rows_wall(const struct store_rows *rows, int column);
/* Three columns: pid, started, boot. */
struct lease store_rows_lease(const struct store_rows *rows, int column);

/* Days are kept as "2026-11-21": NULL for DAY_NONE, and back; false for what is
 * no day of the calendar. */
const char *store_day_text(char out[static SPAN_TEXT], int32_t day);
bool store_day_find(const char *text, int32_t *day);
/* The local day. */
int32_t store_day_of(struct wall wall);

/* The first value of the first row; -1 where there is none. */
int64_t store_ask_number(struct store *store, const char *sql);
bool store_ask_is(struct store *store, const char *sql, const char *answer);

/* One statement without rows. *changed (may be NULL): rows it touched. */
bool store_run(struct store *store,
               int *changed,
               struct error *err,
               const char *sql,
               const char *kinds,
               ...);
/* Several statements without values; the caller says what is wrong. */
bool store_run_plain(struct store *store, const char *sql);

/* One transaction that writes. With `sync` its commit is on the disk when
 * store_end returns true. */
bool store_start(struct store *store, bool sync, struct error *err);
/* Commits where `good`, else rolls back and returns false, *err as it is. */
bool store_end(struct store *store, bool good, struct error *err);

extern const char store_cannot_open[]; /* "cannot be opened" */
extern const char store_cannot_read[];

/* What SQLite met last, in the words of store.h. Returns false. */
bool store_trouble(struct store *store,
                   const char *otherwise,
                   struct error *err);
bool store_errno_is_full(int number);
/* May it be that the file system has no shared memory for a log? */
bool store_lacks_memory(struct store *store);

#endif
