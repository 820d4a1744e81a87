/* SPDX-License-Identifier: MIT */
/* store: when the file is damaged, newer, read-only or in use, it says so in
 * the agreed words, and nothing that was kept is lost.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <edge/store_kit.h>

enum {
    PAGE = 4096
};

static void assert_refused(struct kit *kit,
                           enum store_mode mode,
                           enum error_code code,
                           const char *text)
{
    struct store *store;
    struct error err = {0};

    assert_false(store_open(&store, kit->path, mode, &err));
    assert_null(store);
    assert_string_equal(err.text, text);
    assert_int_equal(err.code, code);
}

static void assert_each_says(struct store *store, const char *text)
{
    for (unsigned i = 0; i < KIT_WRITERS; i++) {
        struct error err = {0};

        if (kit_writers[i].write(store, &err))
            fail_msg("%s: written", kit_writers[i].what);
        assert_string_equal(err.text, text);
        assert_int_equal(err.code, ERROR_FAILED);
    }
}

/* The history can be read, and holds this many unfinished sessions. */
static void assert_reads(struct kit *kit, unsigned expected)
{
    const struct store_unfinished *items;
    struct store *store;
    struct error err = {0};
    unsigned count;

    if (!store_open(&store, kit->path, STORE_READ, &err))
        fail_msg("store_open: %s", err.text);
    assert_true(store_unfinished(store, &kit->arena, &items, &count, &err));
    assert_int_equal(count, expected);
    assert_each_says(store, "file is read-only");
    store_close(store);
}

static long size_of(const char *path)
{
    struct stat there;

    return stat(path, &there) == 0 ? (long)there.st_size : -1;
}

static void make_history(struct kit *kit)
{
    struct store *store = kit_open(kit);

    kit_begin(store, 1);
    store_close(store);
}

static void nothing_there_is_not_an_error_to_read(void **state)
{
    struct kit *kit = *state;

    assert_refused(kit, STORE_READ, ERROR_ABSENT, "no history yet");
    assert_int_equal(size_of(kit->path), -1);
    fclose(fopen(kit->path, "w"));
    assert_refused(kit, STORE_READ, ERROR_ABSENT, "no history yet");
    store_close(kit_open(kit));
    assert_reads(kit, 0);
}

static void a_folder_is_not_a_history(void **state)
{
    struct kit *kit = *state;

    assert_int_equal(mkdir(kit->path, 0700), 0);
    assert_refused(
        kit, STORE_WRITE, ERROR_FAILED, "cannot be opened: it is not a file");
    assert_refused(
        kit, STORE_READ, ERROR_FAILED, "cannot be opened: it is not a file");
}

/* --- newer, damaged ----------------------------------------------------- */

static void a_newer_file_is_left_alone(void **state)
{
    static const unsigned char version[] = {0, 0, 0, 99};
    struct kit *kit = *state;
    struct stat before, after;

    make_history(kit);
    kit_overwrite(kit->path, 60, version, sizeof version);
    assert_int_equal(stat(kit->path, &before), 0);
    assert_refused(kit, STORE_WRITE, ERROR_FAILED, "made by a newer limber");
    assert_refused(kit, STORE_READ, ERROR_FAILED, "made by a newer limber");
    assert_int_equal(stat(kit->path, &after), 0);
    assert_int_equal(before.st_size, after.st_size);
    assert_int_equal(before.st_ino, after.st_ino);
}

static const struct {
    const char *what;
    long at;    /* first byte that is overwritten */
    long count; /* how many; 0: the file ends there */
} damages[] = {
    {"no database at all", 0, PAGE},
    {"the beginning", 0, 16},
    {"the version", 60, 4},
    {"the layout", 100, 200},
    {"all but the layout", PAGE, 1 << 20},
    {"cut off", 5000, 0},
    {"cut short", 50, 0},
};

static void damage(const char *path, long at, long count)
{
    long most = size_of(path) - at;
    char *bytes;

    if (count == 0) {
        assert_int_equal(truncate(path, at), 0);
        return;
    }
    count = count > most ? most : count;
    bytes = malloc((size_t)count);
    assert_non_null(bytes);
    memset(bytes, 0xA5, (size_t)count);
    kit_overwrite(path, at, bytes, (size_t)count);
    free(bytes);
}

static void a_damaged_file_is_set_aside(void **state)
{
    struct kit *kit = *state;
    char aside[400], wanted[80];

    for (int i = 0; i < (int)(sizeof damages / sizeof damages[0]); i++) {
        char ending[24] = ".damaged";
        struct store *store;
        long size;

        if (i > 0)
            snprintf(ending, sizeof ending, ".damaged-%d", i + 1);
        snprintf(aside, sizeof aside, "%s%s", kit->path, ending);
        snprintf(wanted,
                 sizeof wanted,
                 "file is damaged, kept as history.db%s",
                 ending);
        make_history(kit);
        damage(kit->path, damages[i].at, damages[i].count);
        size = size_of(kit->path);

        store = kit_open(kit);
        if (store_notice(store) == NULL)
            fail_msg("%s: not found", damages[i].what);
        assert_string_equal(store_notice(store), wanted);
        assert_int_equal(size_of(aside), size);
        kit_begin(store, 1);
        assert_true(store_check(store, NULL));
        store_close(store);
        store = kit_open(kit);
        assert_null(store_notice(store));
        store_close(store);
        assert_int_equal(unlink(kit->path), 0);
    }
}

static void begin_and_wait(struct kit *kit, int in, int out)
{
    struct checkpoint first = kit_checkpoint(0);
    struct store_session session = {
        .routine = "daily", .name = "Daily", .snapshot = "x"};
    struct store *store;
    int64_t id;

    KIT_CHECK(store_open(&store, kit->path, STORE_WRITE, NULL));
    KIT_CHECK(store_begin(store, &session, &first, &id, NULL));
    KIT_CHECK(kit_say(out, id));
    while (kit_hear(in, &id))
        continue;
}

static void the_log_of_a_damaged_file_goes_with_it(void **state)
{
    struct kit *kit = *state;
    struct kit_child child;
    const struct store_unfinished *items;
    struct store *store;
    char log[400];
    unsigned count;
    int64_t id;

    make_history(kit);
    child = kit_spawn(kit, begin_and_wait);
    assert_true(kit_hear(child.from, &id));
    assert_int_equal(kill(child.pid, SIGKILL), 0);
    assert_int_equal(kit_join(&child), 128 + SIGKILL);
    damage(kit->path, 0, 16);

    store = kit_open(kit);
    assert_non_null(store_notice(store));
    assert_true(store_unfinished(store, &kit->arena, &items, &count, NULL));
    assert_int_equal(count, 0);
    assert_true(store_check(store, NULL));
    store_close(store);
    snprintf(log, sizeof log, "%s.damaged-wal", kit->path);
    assert_true(size_of(log) > 0);
}

static void damage_is_only_told_of_to_read(void **state)
{
    struct kit *kit = *state;

    make_history(kit);
    damage(kit->path, 0, 16);
    assert_refused(kit, STORE_READ, ERROR_FAILED, "file is damaged");
    assert_true(size_of(kit->path) > 0);
}

/* Where the text stands in the file: the start of its page. */
static long page_with(const char *path, const char *text)
{
    long size = size_of(path), page = -1;
    char *bytes = malloc((size_t)size);
    FILE *file = fopen(path, "rb");
    char *found;

    assert_non_null(bytes);
    assert_non_null(file);
    assert_int_equal(fread(bytes, 1, (size_t)size, file), size);
    fclose(file);
    found = memmem(bytes, (size_t)size, text, strlen(text));
    if (found != NULL)
        page = (found - bytes) / PAGE * PAGE;
    free(bytes);
    return page;
}

static void damage_found_late_is_set_aside_on_close(void **state)
{
    struct kit *kit = *state;
    struct store *store;
    struct error err = {0};
    char aside[400];
    long page;

    make_history(kit);
    page = page_with(kit->path, "stick-roll-quads");
    assert_true(page > 0);
    damage(kit->path, page, 64);
    store = kit_open(kit);
    assert_null(store_notice(store));
    assert_false(store_check(store, &err));
    assert_non_null(strstr(err.text, "file is damaged"));
    store_close(store);
    snprintf(aside, sizeof aside, "%s.damaged", kit->path);
    assert_true(size_of(aside) > 0);
    assert_int_equal(size_of(kit->path), -1);
}

/* What is damaged is no past without a sign in it. */
static void damage_found_while_looking_back_is_told_of(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct past past;
    struct error err = {0};
    char aside[400];
    long page;

    kit_begin(store, 1);
    for (unsigned i = 0; i < KIT_WRITERS; i++)
        assert_true(kit_writers[i].write(store, NULL));
    store_close(store);
    page = page_with(kit->path, "1970-01-02swim");
    assert_true(page > 0);
    damage(kit->path, page, 64);
    store = kit_open(kit);
    assert_false(store_past(store, &kit->arena, 2, 0, &past, &err));
    assert_string_equal(err.text, "file is damaged");
    assert_int_equal(past.session_count, 0);
    assert_int_equal(past.morning_count, 0);
    store_close(store);
    snprintf(aside, sizeof aside, "%s.damaged", kit->path);
    assert_true(size_of(aside) > 0);
}

/* --- read-only ---------------------------------------------------------- */

static const struct {
    mode_t file, folder;
    const char *to_write;
    bool reads;
} closed[] = {
    {0400, 0700, "file is read-only", true},
    {0600, 0500, "file is read-only", true},
    {0400, 0500, "file is read-only", true},
    {0000, 0700, "cannot be opened: permission denied", false},
};

static void what_cannot_be_written_can_be_read(void **state)
{
    struct kit *kit = *state;

    assert_true(kit_obey_modes(true));
    for (size_t i = 0; i < sizeof closed / sizeof closed[0]; i++) {
        make_history(kit);
        kit_set_modes(kit, closed[i].file, closed[i].folder);
        assert_refused(kit, STORE_WRITE, ERROR_FAILED, closed[i].to_write);
        if (closed[i].reads)
            assert_reads(kit, (unsigned)i + 1);
        else
            assert_refused(kit, STORE_READ, ERROR_FAILED, closed[i].to_write);
        kit_set_modes(kit, 0600, 0700);
    }
    assert_int_equal(unlink(kit->path), 0);
    assert_int_equal(chmod(kit->folder, 0500), 0);
    assert_refused(
        kit, STORE_WRITE, ERROR_FAILED, "cannot be opened: permission denied");
    assert_int_equal(chmod(kit->folder, 0700), 0);
    assert_true(kit_obey_modes(false));
}

static void damage_that_cannot_be_moved_is_told_of(void **state)
{
    struct kit *kit = *state;

    make_history(kit);
    damage(kit->path, 0, 16);
    assert_true(kit_obey_modes(true));
    kit_set_modes(kit, 0600, 0500);
    assert_refused(kit, STORE_WRITE, ERROR_FAILED, "file is damaged");
    kit_set_modes(kit, 0600, 0700);
    assert_true(kit_obey_modes(false));
    store_close(kit_open(kit));
}

/* --- in use, moved, no shared memory ------------------------------------ */

static void a_file_in_use_is_tried_again_next_time(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t id = kit_begin(store, 1), sign;
    struct kit_child child = kit_spawn(kit, kit_hold_the_lock);
    struct checkpoint wanted = kit_checkpoint(3), kept;
    struct error err = {0};
    const char *snapshot;

    assert_true(kit_hear(child.from, &sign));
    assert_false(store_keep(store, id, &wanted, kit_wall(2), true, &err));
    assert_string_equal(err.text, "file is in use");
    assert_int_equal(err.code, ERROR_FAILED);
    assert_int_equal(kit_join(&child), 0);
    assert_true(store_keep(store, id, &wanted, kit_wall(2), true, &err));
    assert_true(
        store_load_unfinished(store, id, &kit->arena, &snapshot, &kept, &err));
    kit_assert_same(&kept, &wanted);
    store_close(store);
}

static void a_file_that_was_moved_is_not_written(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t id = kit_begin(store, 1);
    struct checkpoint kept = kit_checkpoint(3);
    struct error err = {0};

    assert_int_equal(unlink(kit->path), 0);
    assert_false(store_keep(store, id, &kept, kit_wall(2), true, &err));
    assert_string_equal(err.text, "file was moved away");
    assert_each_says(store, "file was moved away");
    store_close(store);
    make_history(kit);
    assert_reads(kit, 1);
}

static void write_too(struct kit *kit, int in, int out)
{
    struct store *store;

    (void)in;
    (void)out;
    KIT_CHECK(store_open(&store, kit->path, STORE_WRITE, NULL));
    KIT_CHECK(store_set_seen_first_run(store, NULL));
    store_close(store);
}

/* The index of the log cannot be made, as where there is no shared memory. */
static void without_shared_memory_it_keeps_a_journal(void **state)
{
    struct kit *kit = *state;
    char index[320];

    snprintf(index, sizeof index, "%s-shm", kit->path);
    for (int there = 0; there <= 1; there++) {
        struct checkpoint wanted = kit_checkpoint(7), kept;
        struct kit_child child;
        struct store *store;
        const char *snapshot;
        int64_t id;

        if (there)
            make_history(kit); /* with the log, from elsewhere */
        assert_int_equal(symlink("history.db-shm", index), 0);
        store = kit_open(kit);
        id = kit_begin(store, 1);
        child = kit_spawn(kit, write_too);
        assert_int_equal(kit_join(&child), 0);
        assert_true(store_keep(store, id, &wanted, kit_wall(2), true, NULL));
        assert_true(store_load_unfinished(
            store, id, &kit->arena, &snapshot, &kept, NULL));
        kit_assert_same(&kept, &wanted);
        assert_true(store_seen_first_run(store));
        store_close(store);
        assert_int_equal(unlink(index), 0);
    }
}

/* With a journal a file seems open to writing until it is written. */
static void a_journal_needs_an_open_folder(void **state)
{
    struct kit *kit = *state;
    char index[320];

    snprintf(index, sizeof index, "%s-shm", kit->path);
    assert_int_equal(symlink("history.db-shm", index), 0);
    make_history(kit);
    assert_int_equal(unlink(index), 0);
    assert_true(kit_obey_modes(true));
    kit_set_modes(kit, 0600, 0500);
    assert_refused(kit, STORE_WRITE, ERROR_FAILED, "file is read-only");
    assert_reads(kit, 1);
    kit_set_modes(kit, 0600, 0700);
    assert_true(kit_obey_modes(false));
    store_close(kit_open(kit));
}

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_there_is_not_an_error_to_read),
        TEST(a_folder_is_not_a_history),
        TEST(a_newer_file_is_left_alone),
        TEST(a_damaged_file_is_set_aside),
        TEST(the_log_of_a_damaged_file_goes_with_it),
        TEST(damage_is_only_told_of_to_read),
        TEST(damage_found_late_is_set_aside_on_close),
        TEST(damage_found_while_looking_back_is_told_of),
        TEST(what_cannot_be_written_can_be_read),
        TEST(damage_that_cannot_be_moved_is_told_of),
        TEST(a_file_in_use_is_tried_again_next_time),
        TEST(a_file_that_was_moved_is_not_written),
        TEST(without_shared_memory_it_keeps_a_journal),
        TEST(a_journal_needs_an_open_folder),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
