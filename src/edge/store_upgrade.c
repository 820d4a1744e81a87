/* SPDX-License-Identifier: MIT */
/* store_upgrade - brings an older layout up to date; see the header. */
#include <limber/edge/store_upgrade.h>

#include <sqlite3.h>
#include <stdio.h>

#include <limber/edge/store_schema.h>

int64_t store_version(struct store *store, struct error *err)
{
    int64_t version = store_ask_number(store, "PRAGMA user_version");

    if (version < 0 && sqlite3_errcode(store->db) == SQLITE_OK) {
        store->damaged = true; /* nobody ever wrote such a number */
        error_set(err, ERROR_FAILED, "file is damaged");
    } else if (version < 0) {
        store_trouble(store, store_cannot_open, err);
    }
    if (version <= store_schema_count)
        return version;
    error_set(err, ERROR_FAILED, "made by a newer limber");
    return -1;
}

/* One version further, unless another limber has done it meanwhile. */
static bool migrate_once(struct store *store, int64_t from, struct error *err)
{
    char mark[48];
    bool good;

    if (!store_start(store, false, err))
        return false;
    if (store_ask_number(store, "PRAGMA user_version") != from)
        return store_end(store, true, err);
    snprintf(mark, sizeof mark, "PRAGMA user_version = %d", (int)from + 1);
    good = store_run_plain(store, store_schema[from]) &&
           store_run_plain(store, mark);
    if (!good)
        store_trouble(store, store_cannot_open, err);
    return store_end(store, good, err);
}

bool store_upgrade(struct store *store, struct error *err)
{
    int64_t version = store_version(store, err);

    while (version >= 0 && version < store_schema_count) {
        if (!migrate_once(store, version, err))
            return false;
        version = store_version(store, err);
    }
    return version >= 0;
}

/* All pages of one, which is read as it is, into another. */
static bool copy_pages(sqlite3 *from, sqlite3 *to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");

    if (backup == NULL)
        return false;
    sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup) == SQLITE_OK;
}

bool store_upgrade_copy(struct store *store, struct error *err)
{
    sqlite3 *file = store->db;
    bool copied;

    store->db = NULL;
    copied = sqlite3_open(":memory:", &store->db) == SQLITE_OK &&
             copy_pages(file, store->db);
    sqlite3_close(file);
    if (!copied)
        return store_trouble(store, store_cannot_open, err);
    return store_upgrade(store, err) &&
           (store_run_plain(store, "PRAGMA query_only = ON") ||
            store_trouble(store, store_cannot_open, err));
}
