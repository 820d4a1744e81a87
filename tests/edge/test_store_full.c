/* SPDX-License-Identifier: MIT */
/* store: when the disk is full, it says so, nothing that was kept is lost, and
 * once there is room again the next write carries everything.
 *
 * The disk is a small one, mounted by a child for itself alone. Where nobody
 * may mount, a limit on the size of files stands in; that one runs always.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <fcntl.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/mount.h>
#endif

#include <cmocka.h>

#include <edge/store_kit.h>

enum {
    PAGE = 4096
};

/* Keeps, one after the other, until the disk is full; gives back the last
 * that was acknowledged, by its moved_ms. */
static int64_t keep_until_full(struct store *store, int64_t id, int64_t from)
{
    struct checkpoint kept = kit_checkpoint(0);
    struct error err = {0};

    for (kept.moved_ms = from;; kept.moved_ms++) {
        KIT_CHECK(kept.moved_ms < 2000);
        kept.steps[1].rep = (unsigned)kept.moved_ms;
        if (!store_keep(store, id, &kept, kit_wall(1), true, &err))
            break;
    }
    KIT_CHECK(strcmp(err.text, "disk full") == 0);
    KIT_CHECK(err.code == ERROR_FAILED);
    return kept.moved_ms - 1;
}

/* Keeps the smallest there is until not even that fits; then nothing does. */
static void answer_until_full(struct store *store)
{
    struct error err = {0};
    int32_t day = 0;

    while (store_set_reminded(store, day, &err))
        KIT_CHECK(day++ < 2000);
    KIT_CHECK(strcmp(err.text, "disk full") == 0);
    for (unsigned i = 0; i < KIT_WRITERS; i++) {
        err = (struct error){0};
        KIT_CHECK(!kit_writers[i].write(store, &err));
        KIT_CHECK(strcmp(err.text, "disk full") == 0);
    }
}

static int64_t moved(struct kit *kit, struct store *store, int64_t id)
{
    struct checkpoint kept;
    const char *snapshot;

    KIT_CHECK(
        store_load_unfinished(store, id, &kit->arena, &snapshot, &kept, NULL));
    return kept.moved_ms;
}

/* There is room again: the next write carries all. */
static void keep_again(struct kit *kit, struct store *store, int64_t id)
{
    struct checkpoint kept = kit_checkpoint(9);

    for (unsigned i = 0; i < KIT_WRITERS; i++)
        KIT_CHECK(kit_writers[i].write(store, NULL));
    KIT_CHECK(kit_is_written(kit, store, 1));

    KIT_CHECK(store_keep(store, id, &kept, kit_wall(2), true, NULL));
    KIT_CHECK(moved(kit, store, id) == kept.moved_ms);
    KIT_CHECK(store_check(store, NULL));
}

static int64_t begin_in_child(struct kit *kit, struct store **store)
{
    struct checkpoint first = kit_checkpoint(0);
    struct store_session session = {
        .routine = "daily", .name = "Daily", .snapshot = "x"};
    int64_t id;

    KIT_CHECK(store_open(store, kit->path, STORE_WRITE, NULL));
    KIT_CHECK(store_begin(*store, &session, &first, &id, NULL));
    return id;
}

static void keep_under_a_limit(struct kit *kit, int in, int out)
{
    struct rlimit limit;
    struct store *store;
    int64_t id = begin_in_child(kit, &store), last;

    (void)in;
    (void)out;
    KIT_CHECK(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
    KIT_CHECK(getrlimit(RLIMIT_FSIZE, &limit) == 0);
    limit.rlim_cur = 160 * 1024;
    KIT_CHECK(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    last = keep_until_full(store, id, 1);
    KIT_CHECK(last > 1);
    KIT_CHECK(moved(kit, store, id) == last);
    answer_until_full(store);
    limit.rlim_cur = limit.rlim_max;
    KIT_CHECK(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    keep_again(kit, store, id);
    store_close(store);
}

static void a_file_limit_is_a_full_disk(void **state)
{
    struct kit *kit = *state;
    struct kit_child child = kit_spawn(kit, keep_under_a_limit);

    assert_int_equal(kit_join(&child), 0);
}

#ifdef __linux__

enum {
    NO_MOUNT = 77
};

/* Leaves so many pages of the disk free. */
static void fill(const struct kit *kit, char path[static 320], int but)
{
    char bytes[PAGE] = {0};
    off_t size;
    int fd;

    snprintf(path, 320, "%s/filler", kit->folder);
    fd = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    KIT_CHECK(fd >= 0);
    while (write(fd, bytes, sizeof bytes) > 0)
        continue;
    size = lseek(fd, 0, SEEK_END) - but * PAGE;
    KIT_CHECK(size > 0 && ftruncate(fd, size) == 0);
    close(fd);
}

static bool write_map(const char *path, const char *map)
{
    int fd = open(path, O_WRONLY);
    bool good = fd >= 0 && write(fd, map, strlen(map)) > 0;

    if (fd >= 0)
        close(fd);
    return good;
}

/* As the root of a world of one user, for who is not root in this one. */
static bool become_root(void)
{
    char user[32], group[32];

    snprintf(user, sizeof user, "0 %u 1", (unsigned)getuid());
    snprintf(group, sizeof group, "0 %u 1", (unsigned)getgid());
    return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
           write_map("/proc/self/setgroups", "deny") &&
           write_map("/proc/self/uid_map", user) &&
           write_map("/proc/self/gid_map", group);
}

/* Mounts a disk of 512 kB that only this process sees. */
static bool mount_small(const char *folder)
{
    return (unshare(CLONE_NEWNS) == 0 || become_root()) &&
           mount("none", "/", "none", MS_REC | MS_PRIVATE, NULL) == 0 &&
           mount("tmpfs", folder, "tmpfs", 0, "size=512k,mode=700") == 0;
}

static void keep_on_a_full_disk(struct kit *kit, int in, int out)
{
    struct store *store, *reader;
    struct error err = {0};
    char filler[320];
    int64_t id, last;

    (void)in;
    (void)out;
    if (!mount_small(kit->folder))
        _exit(NO_MOUNT);

    fill(kit, filler, 0);
    KIT_CHECK(!store_open(&store, kit->path, STORE_WRITE, &err));
    KIT_CHECK(strcmp(err.text, "disk full") == 0);
    KIT_CHECK(unlink(filler) == 0);

    id = begin_in_child(kit, &store);
    fill(kit, filler, 20);
    last = keep_until_full(store, id, 1);
    KIT_CHECK(last > 1);
    KIT_CHECK(keep_until_full(store, id, last + 1) == last);
    answer_until_full(store);
    KIT_CHECK(moved(kit, store, id) == last);
    KIT_CHECK(store_check(store, NULL));
    store_close(store);

    KIT_CHECK(store_open(&reader, kit->path, STORE_READ, &err));
    KIT_CHECK(moved(kit, reader, id) == last);
    store_close(reader);
    if (!store_open(&store, kit->path, STORE_WRITE, &err)) {
        KIT_CHECK(strcmp(err.text, "disk full") == 0);
        KIT_CHECK(unlink(filler) == 0);
        KIT_CHECK(store_open(&store, kit->path, STORE_WRITE, &err));
    }
    unlink(filler);
    KIT_CHECK(store_take(store, id, false, NULL));
    KIT_CHECK(moved(kit, store, id) == last);
    keep_again(kit, store, id);
    store_close(store);
}

static void a_full_disk_loses_nothing_that_was_kept(void **state)
{
    struct kit *kit = *state;
    struct kit_child child = kit_spawn(kit, keep_on_a_full_disk);
    int status = kit_join(&child);

    if (status == NO_MOUNT) {
        print_message("no disk may be mounted here: full by a limit only\n");
        skip();
    }
    assert_int_equal(status, 0);
}

#endif

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_limit_is_a_full_disk),
#ifdef __linux__
        TEST(a_full_disk_loses_nothing_that_was_kept),
#endif
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
