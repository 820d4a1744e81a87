/* SPDX-License-Identifier: MIT */
/* store_query - statements and transactions; see the header. */
#include <limber/edge/store_query.h>

#include <errno.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char store_cannot_open[] = "cannot be opened";
const char store_cannot_read[] = "cannot be read";
static const char cannot_write[] = "cannot be written";

bool store_errno_is_full(int number)
{
    return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

static bool errno_is_denied(int number)
{
    return number == EACCES || number == EPERM || number == EROFS;
}

/* What the system said to SQLite, which does not always hand it on; 0 where
 * it was not the system that failed. */
static int system_errno(struct store *store)
{
    int left = errno;
    int code = sqlite3_errcode(store->db) & 0xFF;
    int number = sqlite3_system_errno(store->db);

    if (code != SQLITE_IOERR && code != SQLITE_CANTOPEN)
        return 0;
    return number == 0 ? left : number;
}

bool store_lacks_memory(struct store *store)
{
    int number = system_errno(store);
    int code = sqlite3_errcode(store->db) & 0xFF;

    return (code == SQLITE_IOERR || code == SQLITE_CANTOPEN) &&
           !store_errno_is_full(number) && !errno_is_denied(number);
}

bool store_trouble(struct store *store,
                   const char *otherwise,
                   struct error *err)
{
    int number = system_errno(store);
    int code = sqlite3_errcode(store->db) & 0xFF;

    if (code == SQLITE_FULL || store_errno_is_full(number))
        return error_set(err, ERROR_FAILED, "disk full");
    if (code == SQLITE_READONLY || code == SQLITE_PERM ||
        errno_is_denied(number))
        return error_set(err, ERROR_FAILED, "file is read-only");
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return error_set(err, ERROR_FAILED, "file is in use");
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
        store->damaged = true;
        return error_set(err, ERROR_FAILED, "file is damaged");
    }
    return error_set(
        err, ERROR_FAILED, "%s: %s", otherwise, sqlite3_errmsg(store->db));
}

static int bind_one(sqlite3_stmt *stmt, int at, char kind, va_list *args)
{
    const char *text;
    int number;

    switch (kind) {
    case 'i':
        return sqlite3_bind_int64(stmt, at, va_arg(*args, int64_t));
    case 't':
        text = va_arg(*args, const char *);
        return sqlite3_bind_text(stmt, at, text, -1, SQLITE_STATIC);
    case 'n':
        number = va_arg(*args, int);
        return number < 0 ? sqlite3_bind_null(stmt, at)
                          : sqlite3_bind_int(stmt, at, number);
    default:
        return SQLITE_MISUSE;
    }
}

/* Texts are borrowed until the statement is asked again or closed. */
static void bind_all(struct store_rows *rows, const char *kinds, va_list *args)
{
    for (int i = 0; rows->rc == SQLITE_OK && kinds[i] != '\0'; i++)
        rows->rc = bind_one(rows->stmt, i + 1, kinds[i], args);
}

static bool rows_are_well(const struct store_rows *rows)
{
    return rows->rc == SQLITE_OK || rows->rc == SQLITE_ROW ||
           rows->rc == SQLITE_DONE;
}

static struct store_rows rows_open(struct store *store, const char *sql)
{
    struct store_rows rows = {.store = store};

    errno = 0;
    rows.rc = sqlite3_prepare_v2(store->db, sql, -1, &rows.stmt, NULL);
    return rows;
}

struct store_rows
store_rows_open(struct store *store, const char *sql, const char *kinds, ...)
{
    struct store_rows rows = rows_open(store, sql);
    va_list args;

    va_start(args, kinds);
    bind_all(&rows, kinds, &args);
    va_end(args);
    return rows;
}

void store_rows_again(struct store_rows *rows, const char *kinds, ...)
{
    va_list args;

    if (!rows_are_well(rows))
        return;
    rows->rc = sqlite3_reset(rows->stmt);
    va_start(args, kinds);
    bind_all(rows, kinds, &args);
    va_end(args);
}

bool store_rows_next(struct store_rows *rows)
{
    if (rows->rc == SQLITE_OK || rows->rc == SQLITE_ROW) {
        errno = 0;
        rows->rc = sqlite3_step(rows->stmt);
    }
    return rows->rc == SQLITE_ROW;
}

bool store_rows_close(struct store_rows *rows, struct error *err)
{
    bool good = rows_are_well(rows);

    if (!good)
        store_trouble(rows->store, store_cannot_read, err);
    sqlite3_finalize(rows->stmt);
    rows->stmt = NULL;
    return good;
}

int64_t store_rows_int(const struct store_rows *rows, int column)
{
    return sqlite3_column_int64(rows->stmt, column);
}

int store_rows_small(const struct store_rows *rows, int column)
{
    int64_t number = store_rows_int(rows, column);

    if (sqlite3_column_type(rows->stmt, column) == SQLITE_NULL || number < 0)
        return -1;
    return number > INT_MAX ? INT_MAX : (int)number;
}

unsigned store_rows_count(const struct store_rows *rows, int column)
{
    int number = store_rows_small(rows, column);

    return number < 0 ? 0 : (unsigned)number;
}

const char *store_rows_text(const struct store_rows *rows, int column)
{
    const unsigned char *text = sqlite3_column_text(rows->stmt, column);

    return text == NULL ? "" : (const char *)text;
}

int8_t store_rows_scale(const struct store_rows *rows, int column, int most)
{
    int number = store_rows_small(rows, column);

    return (int8_t)(number > most ? -1 : number);
}

bool store_rows_day(const struct store_rows *rows, int column, int32_t *day)
{
    return store_day_find(store_rows_text(rows, column), day);
}

struct wall store_rows_wall(const struct store_rows *rows, int column)
{
    return (struct wall){
        .utc_s = store_rows_int(rows, column),
        .offset_min = (int32_t)store_rows_int(rows, column + 1),
    };
}

struct lease store_rows_lease(const struct store_rows *rows, int column)
{
    struct lease lease = {.pid = store_rows_int(rows, column),
                          .started = store_rows_int(rows, column + 1)};

    snprintf(
        lease.boot, sizeof lease.boot, "%s", store_rows_text(rows, column + 2));
    return lease;
}

const char *store_day_text(char out[static SPAN_TEXT], int32_t day)
{
    return day == DAY_NONE ? NULL : date_iso(out, date_from_days(day));
}

bool store_day_find(const char *text, int32_t *day)
{
    return text != NULL && date_parse(text, day);
}

int32_t store_day_of(struct wall wall)
{
    return (int32_t)date_days(date_of(wall.utc_s, wall.offset_min));
}

int64_t store_ask_number(struct store *store, const char *sql)
{
    struct store_rows rows = store_rows_open(store, sql, "");
    int64_t number = store_rows_next(&rows) ? store_rows_int(&rows, 0) : -1;

    sqlite3_finalize(rows.stmt);
    return number;
}

bool store_ask_is(struct store *store, const char *sql, const char *answer)
{
    struct store_rows rows = store_rows_open(store, sql, "");
    bool same = store_rows_next(&rows) &&
                strcmp(store_rows_text(&rows, 0), answer) == 0;

    sqlite3_finalize(rows.stmt);
    return same;
}

bool store_run(struct store *store,
               int *changed,
               struct error *err,
               const char *sql,
               const char *kinds,
               ...)
{
    struct store_rows rows = rows_open(store, sql);
    va_list args;

    va_start(args, kinds);
    bind_all(&rows, kinds, &args);
    va_end(args);
    store_rows_next(&rows);
    if (rows.rc != SQLITE_DONE)
        store_trouble(store, cannot_write, err);
    else if (changed != NULL)
        *changed = sqlite3_changes(store->db);
    sqlite3_finalize(rows.stmt);
    return rows.rc == SQLITE_DONE;
}

bool store_run_plain(struct store *store, const char *sql)
{
    errno = 0;
    return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* A file that was deleted or moved takes all that is written, and nobody
 * would ever find it again. */
static bool was_moved(struct store *store)
{
    int moved = 0;

    return sqlite3_file_control(
               store->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) ==
               SQLITE_OK &&
           moved != 0;
}

bool store_start(struct store *store, bool sync, struct error *err)
{
    if (was_moved(store))
        return error_set(err, ERROR_FAILED, "file was moved away");
    if (!store_run_plain(store,
                         sync ? "PRAGMA synchronous = FULL"
                              : "PRAGMA synchronous = NORMAL") ||
        !store_run_plain(store, "BEGIN IMMEDIATE"))
        return store_trouble(store, cannot_write, err);
    return true;
}

bool store_end(struct store *store, bool good, struct error *err)
{
    if (good && !store_run_plain(store, "COMMIT"))
        good = store_trouble(store, cannot_write, err);
    if (!good && sqlite3_get_autocommit(store->db) == 0)
        store_run_plain(store, "ROLLBACK");
    return good;
}
