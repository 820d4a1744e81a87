/* SPDX-License-Identifier: MIT */
/* store_file - makes, opens and sets aside history.db; see the header.
 *
 * The log (WAL) is never folded back in the middle of a session, because that
 * would wait for the disk; it is folded on close, and at a session's start if
 * it has grown long. Where the file system has no shared memory the rollback
 * journal takes its place: as whole, but every write waits for the disk.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/edge/store_file.h>

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <limber/core/base/memory.h>
#include <limber/core/base/text.h>
#include <limber/edge/store.h>
#include <limber/edge/store_schema.h>
#include <limber/edge/store_upgrade.h>

enum {
    LOG_LONG_BYTES = 4 * 1024 * 1024,
    SET_ASIDE_MAX = 99,
    /* Another that makes the file, or brings it up to date, is waited for
     * longer than one that writes: no session is under way yet. */
    MAKING_WAIT_MS = 1000
};

static const char settings[] = "PRAGMA trusted_schema = OFF;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA foreign_keys = ON;";

/* A path beside another: "-wal", ".damaged". The caller frees. */
static char *path_beside(const char *path, const char *ending)
{
    size_t size = strlen(path) + strlen(ending) + 1;
    char *beside = memory_grow(NULL, size, 1);

    snprintf(beside, size, "%s%s", path, ending);
    return beside;
}

static bool say_system(struct error *err, int number)
{
    const char *reason = strerror(number);

    if (store_errno_is_full(number))
        return error_set(err, ERROR_FAILED, "disk full");
    return error_set(err,
                     ERROR_FAILED,
                     "%s: %c%s",
                     store_cannot_open,
                     tolower((unsigned char)reason[0]),
                     reason + 1);
}

/* All folders above `path` that are missing; 0, or why one cannot be. */
static int make_folders(const char *path)
{
    char *folder = path_beside(path, "");
    int reason = 0;

    for (char *at = folder; *at != '\0' && reason == 0; at++) {
        if (*at != '/' || at == folder)
            continue;
        *at = '\0';
        if (mkdir(folder, 0700) != 0 && errno != EEXIST)
            reason = errno;
        *at = '/';
    }
    free(folder);
    return reason;
}

/* A file that can be read, and which one it is. */
static bool
look_at_file(struct store *store, struct stat *there, struct error *err)
{
    if (stat(store->path, there) != 0)
        return say_system(err, errno);
    if (!S_ISREG(there->st_mode))
        return error_set(
            err, ERROR_FAILED, "%s: it is not a file", store_cannot_open);
    if (faccessat(AT_FDCWD, store->path, R_OK, AT_EACCESS) != 0)
        return say_system(err, errno);
    store->device = there->st_dev;
    store->inode = there->st_ino;
    return true;
}

/* What a reader left beside a file that was read-only must not keep a writer
 * out later. */
static void set_beside(const char *path, mode_t mode)
{
    static const char *const endings[] = {"-wal", "-shm"};

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        char *beside = path_beside(path, endings[i]);

        chmod(beside, mode);
        free(beside);
    }
}

/* The file is made here, not by SQLite, so that it is not open to others even
 * for a moment. It is only ever opened when it is new: closing a file that
 * this process has open elsewhere would let go of its locks. */
static bool make_file(struct store *store, struct error *err)
{
    int reason = make_folders(store->path);
    int fd = open(store->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    struct stat there;

    if (fd >= 0)
        close(fd);
    else if (errno != EEXIST)
        return say_system(err, reason != 0 ? reason : errno);
    if (!look_at_file(store, &there, err))
        return false;
    if ((there.st_mode & 077) != 0)
        chmod(store->path, there.st_mode & 0700); /* not ours: stays */
    set_beside(store->path, there.st_mode & 0700);
    return true;
}

/* Moves one pair of file and log; the log goes first, for on its own beside a
 * new file it would do harm. */
static bool move_pair(const char *path, const char *aside)
{
    char *log = path_beside(path, "-wal"), *index = path_beside(path, "-shm");
    char *log_aside = path_beside(aside, "-wal");
    bool moved = false;

    if (rename(log, log_aside) == 0 || errno == ENOENT) {
        unlink(index);
        moved = rename(path, aside) == 0;
    }
    free(log);
    free(index);
    free(log_aside);
    return moved;
}

/* Puts history.db out of the way under a free name, which is written into the
 * notice. True where the path is free for a new one, also when another limber
 * has done it already. */
static bool set_aside(struct store *store)
{
    const char *slash = strrchr(store->path, '/');
    const char *stem = slash == NULL ? store->path : slash + 1;
    struct stat there;
    bool moved = false;

    if (stat(store->path, &there) != 0 || there.st_ino != store->inode ||
        there.st_dev != store->device)
        return true;
    for (int i = 1; i <= SET_ASIDE_MAX; i++) {
        char ending[32] = ".damaged";
        char *aside;
        bool taken;

        if (i > 1)
            snprintf(ending, sizeof ending, ".damaged-%d", i);
        aside = path_beside(store->path, ending);
        taken = lstat(aside, &there) == 0;
        if (!taken)
            moved = move_pair(store->path, aside);
        free(aside);
        if (!taken) {
            snprintf(store->notice,
                     sizeof store->notice,
                     "file is damaged, kept as %s%s",
                     stem,
                     ending);
            break;
        }
    }
    return moved;
}

/* A damaged file is left as it was found: its log is not folded into it. */
static void let_go(struct store *store)
{
    if (store->damaged && store->db != NULL)
        sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
    sqlite3_close(store->db);
    store->db = NULL;
}

static bool settle(struct store *store)
{
    sqlite3_busy_timeout(store->db, MAKING_WAIT_MS);
    return store_run_plain(store, settings);
}

/* With the log, unless SQLite itself declines it; else with the journal: the
 * file is taken for this store alone until it is changed over, for only so
 * can a log be read without shared memory. */
static bool begin_journal(struct store *store, bool log, struct error *err)
{
    static const char settled[] = "PRAGMA locking_mode = NORMAL;"
                                  "PRAGMA wal_autocheckpoint = 0;";

    if (log ? store_ask_is(store, "PRAGMA journal_mode = WAL", "wal") ||
                  store_ask_is(store, "PRAGMA journal_mode", "delete")
            : store_ask_is(store, "PRAGMA journal_mode = DELETE", "delete"))
        if (store_run_plain(store, settled))
            return true;
    return store_trouble(store, store_cannot_open, err);
}

/* The small tables that going on rests on; the whole would take too long. */
static bool look_over(struct store *store, struct error *err)
{
    static const char *const questions[] = {
        "PRAGMA quick_check(checkpoint)",
        "PRAGMA quick_check(snapshot)",
        "PRAGMA quick_check(setting)",
    };

    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++) {
        struct store_rows rows = store_rows_open(store, questions[i], "");
        bool whole = store_rows_next(&rows) &&
                     strcmp(store_rows_text(&rows, 0), "ok") == 0;

        if (!store_rows_close(&rows, err))
            return false;
        if (!whole) {
            store->damaged = true;
            return error_set(err, ERROR_FAILED, "file is damaged");
        }
    }
    return true;
}

/* SQLite opens what it cannot write without a word, so a page is written and
 * taken back. From here on nobody is waited for but as the header says. */
static bool can_write(struct store *store, struct error *err)
{
    char mark[48];
    bool good;

    sqlite3_busy_timeout(store->db, STORE_WAIT_MS);
    if (!store_run_plain(store, "BEGIN IMMEDIATE"))
        return sqlite3_errcode(store->db) == SQLITE_BUSY ||
               store_trouble(store, store_cannot_open, err);
    snprintf(mark, sizeof mark, "PRAGMA user_version = %d", store_schema_count);
    good = store_run_plain(store, mark) ||
           store_trouble(store, store_cannot_open, err);
    store_run_plain(store, "ROLLBACK");
    return good;
}

static bool open_with(struct store *store, bool log, struct error *err)
{
    if (sqlite3_open_v2(store->path, &store->db, SQLITE_OPEN_READWRITE, NULL) !=
            SQLITE_OK ||
        !settle(store))
        return store_trouble(store, store_cannot_open, err);
    if (sqlite3_db_readonly(store->db, "main") == 1)
        return error_set(err, ERROR_FAILED, "file is read-only");
    if (!log && !store_run_plain(store, "PRAGMA locking_mode = EXCLUSIVE"))
        return store_trouble(store, store_cannot_open, err);
    return store_version(store, err) >= 0 && begin_journal(store, log, err) &&
           store_upgrade(store, err) && can_write(store, err) &&
           look_over(store, err);
}

static bool open_to_write(struct store *store, struct error *err)
{
    if (!make_file(store, err))
        return false;
    if (open_with(store, true, err))
        return true;
    if (!store_lacks_memory(store))
        return false;
    let_go(store);
    return open_with(store, false, err);
}

/* A file in a folder where nothing can be made has no log that could be read:
 * it is taken as it lies there, if there is no log. */
static sqlite3 *open_as_it_lies(const char *path)
{
    char *log = path_beside(path, "-wal");
    struct stat there;
    struct text address;
    sqlite3 *db = NULL;

    text_init(&address, 3 * strlen(path) + 32);
    text_add(&address, "file:");
    for (const char *at = path; *at != '\0'; at++)
        if (strchr("?#%", *at) != NULL)
            text_addf(&address, "%%%02X", (unsigned)*at);
        else
            text_add_bytes(&address, at, 1);
    text_add(&address, "?immutable=1");
    if (stat(log, &there) != 0 || there.st_size == 0)
        sqlite3_open_v2(
            address.data, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
    text_release(&address);
    free(log);
    return db;
}

static bool can_read(struct store *store, struct error *err)
{
    int64_t version;

    if (!settle(store))
        return store_trouble(store, store_cannot_open, err);
    version = store_version(store, err);
    if (version == 0)
        return error_set(err, ERROR_ABSENT, "no history yet");
    if (version > 0 && version < store_schema_count)
        return store_upgrade_copy(store, err) &&
               (settle(store) || store_trouble(store, store_cannot_open, err));
    return version > 0;
}

static bool open_to_read(struct store *store, struct error *err)
{
    struct stat there;

    if (stat(store->path, &there) != 0 && errno == ENOENT)
        return error_set(err, ERROR_ABSENT, "no history yet");
    if (!look_at_file(store, &there, err))
        return false;
    if (sqlite3_open_v2(store->path, &store->db, SQLITE_OPEN_READONLY, NULL) ==
            SQLITE_OK &&
        store_ask_number(store, "SELECT count(*) FROM sqlite_master") >= 0)
        return can_read(store, err);
    store_trouble(store, store_cannot_open, err);
    if (store->damaged)
        return false;
    let_go(store);
    store->db = open_as_it_lies(store->path);
    return store->db != NULL && can_read(store, err);
}

bool store_file_open(struct store *store,
                     const char *path,
                     bool writes,
                     struct error *err)
{
    bool good;

    *store = (struct store){.path = path_beside(path, ""), .writes = writes};
    good = writes ? open_to_write(store, err) : open_to_read(store, err);
    if (!good && writes && store->damaged) {
        let_go(store);
        if (set_aside(store)) {
            store->damaged = false;
            good = open_to_write(store, err);
        }
    }
    if (good)
        return true;
    let_go(store);
    free(store->path);
    *store = (struct store){0};
    return false;
}

void store_file_close(struct store *store)
{
    let_go(store);
    if (store->damaged && store->writes)
        set_aside(store);
    free(store->path);
    *store = (struct store){0};
}

void store_file_fold(struct store *store)
{
    char *log = path_beside(store->path, "-wal");
    struct stat there;

    if (stat(log, &there) == 0 && there.st_size > LOG_LONG_BYTES)
        store_run_plain(store, "PRAGMA wal_checkpoint(TRUNCATE)");
    free(log);
}
