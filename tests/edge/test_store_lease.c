/* SPDX-License-Identifier: MIT */
/* store: one session, one limber; dead ones hold nothing, also after -9. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include <edge/store_kit.h>
#include <limber/edge/store_lease.h>

static struct checkpoint load(struct kit *kit, struct store *store, int64_t id)
{
    struct checkpoint kept;
    struct error err = {0};
    const char *snapshot;

    if (!store_load_unfinished(store, id, &kit->arena, &snapshot, &kept, &err))
        fail_msg("store_load_unfinished: %s", err.text);
    return kept;
}

/* Is the only unfinished session run by another? */
static bool is_alive(struct kit *kit, struct store *store)
{
    const struct store_unfinished *items;
    unsigned count;

    assert_true(store_unfinished(store, &kit->arena, &items, &count, NULL));
    assert_int_equal(count, 1);
    return items[0].alive;
}

static void hold_a_session(struct kit *kit, int in, int out)
{
    struct store *store;
    struct store_session session = {
        .routine = "daily", .name = "Daily", .snapshot = "x"};
    struct checkpoint kept = kit_checkpoint(1);
    struct error err = {0};
    int64_t id, sign;

    KIT_CHECK(store_open(&store, kit->path, STORE_WRITE, NULL));
    KIT_CHECK(store_begin(store, &session, &kept, &id, NULL));
    KIT_CHECK(kit_say(out, id));
    if (!kit_hear(in, &sign))
        _exit(0);
    if (sign == 0) { /* it was taken over meanwhile */
        KIT_CHECK(!store_keep(store, id, &kept, kit_wall(1), true, &err));
        KIT_CHECK(err.code == ERROR_BUSY);
        kept.outcome = OUTCOME_DONE;
        KIT_CHECK(!store_finish(store, id, &kept, kit_wall(1), &err));
        KIT_CHECK(err.code == ERROR_BUSY);
    } else { /* stop, but live on */
        kept.outcome = OUTCOME_STOPPED;
        KIT_CHECK(store_keep(store, id, &kept, kit_wall(1), true, &err));
        KIT_CHECK(kit_say(out, 0));
        KIT_CHECK(!kit_hear(in, &sign));
    }
    store_close(store);
}

static void a_session_belongs_to_a_living_limber(void **state)
{
    struct kit *kit = *state;
    struct kit_child child = kit_spawn(kit, hold_a_session);
    struct store *store = kit_open(kit);
    struct checkpoint kept = kit_checkpoint(5), after;
    struct error err = {0};
    int64_t id;

    assert_true(kit_hear(child.from, &id));
    assert_true(is_alive(kit, store));
    assert_false(store_take(store, id, false, &err));
    assert_int_equal(err.code, ERROR_BUSY);
    assert_non_null(strstr(err.text, "--take"));
    assert_false(store_drop(store, id, &err));
    assert_int_equal(err.code, ERROR_BUSY);
    assert_false(store_keep(store, id, &kept, kit_wall(9), true, &err));
    assert_int_equal(err.code, ERROR_BUSY);

    assert_true(store_take(store, id, true, &err));
    assert_false(is_alive(kit, store));
    assert_true(store_keep(store, id, &kept, kit_wall(9), true, &err));
    assert_true(kit_say(child.to, 0));
    assert_int_equal(kit_join(&child), 0);
    after = load(kit, store, id);
    kit_assert_same(&after, &kept);
    store_close(store);
}

static void a_killed_limber_holds_nothing(void **state)
{
    struct kit *kit = *state;
    struct kit_child child = kit_spawn(kit, hold_a_session);
    struct store *store = kit_open(kit);
    struct error err = {0};
    siginfo_t info;
    int64_t id;

    assert_true(kit_hear(child.from, &id));
    assert_int_equal(kill(child.pid, SIGKILL), 0);
    /* Dead, and not yet buried: its number still names it. */
    assert_int_equal(waitid(P_PID, (id_t)child.pid, &info, WEXITED | WNOWAIT),
                     0);
    assert_false(is_alive(kit, store));
    assert_int_equal(kit_join(&child), 128 + SIGKILL);
    assert_false(is_alive(kit, store));
    assert_true(store_take(store, id, false, &err));
    store_close(store);
}

static void a_stopped_session_is_free(void **state)
{
    struct kit *kit = *state;
    struct kit_child child = kit_spawn(kit, hold_a_session);
    struct store *store = kit_open(kit);
    int64_t id, sign;

    assert_true(kit_hear(child.from, &id));
    assert_true(kit_say(child.to, 1));
    assert_true(kit_hear(child.from, &sign));
    assert_false(is_alive(kit, store));
    assert_true(store_take(store, id, false, NULL));
    assert_int_equal(kit_join(&child), 0);
    store_close(store);
}

/* Its number alone names no process: it is given to another one day. */
static void a_lease_names_one_process(void **state)
{
    struct lease own = lease_own(), lease = own;

    (void)state;
    assert_true(lease_is_alive(&own));
    assert_false(lease_is_of_another(&own));

    lease.pid = 0;
    assert_false(lease_is_alive(&lease));
    lease.pid = INT64_MAX;
    assert_false(lease_is_alive(&lease));
    if (own.started == 0 || own.boot[0] == '\0') {
        print_message("no /proc here: only numbers are known\n");
        skip();
    }
    lease = own;
    lease.started++;
    assert_false(lease_is_alive(&lease));
    lease = own;
    lease.boot[0] = '-';
    assert_false(lease_is_alive(&lease));

    lease = own;
    lease.pid = getppid();
    lease.started = 0;
    assert_true(lease_is_of_another(&lease));
}

static void a_second_store_of_this_process_takes_over_too(void **state)
{
    struct kit *kit = *state;
    struct store *first = kit_open(kit), *second = kit_open(kit);
    int64_t id = kit_begin(first, 1);
    struct checkpoint kept = kit_checkpoint(4);
    struct error err = {0};

    assert_true(store_keep(first, id, &kept, kit_wall(2), false, &err));
    assert_true(store_take(second, id, false, &err));
    assert_false(store_keep(first, id, &kept, kit_wall(3), false, &err));
    assert_int_equal(err.code, ERROR_BUSY);
    assert_true(store_keep(second, id, &kept, kit_wall(4), false, &err));
    assert_true(store_drop(second, id, &err));
    assert_false(store_keep(second, id, &kept, kit_wall(5), false, &err));
    assert_int_equal(err.code, ERROR_BUSY);
    store_close(first);
    store_close(second);
}

/* Number of the last write that was acknowledged, in moved_ms: a child writes
 * as fast as it can and says so each time; every third write is synced. */
static void storm(struct kit *kit, int in, int out)
{
    struct checkpoint kept = kit_checkpoint(0);
    const struct store_unfinished *items;
    struct store *store;
    unsigned count;

    (void)in;
    KIT_CHECK(store_open(&store, kit->path, STORE_WRITE, NULL));
    KIT_CHECK(store_unfinished(store, &kit->arena, &items, &count, NULL));
    KIT_CHECK(count == 1);
    KIT_CHECK(store_take(store, items[0].id, false, NULL));
    for (kept.moved_ms = items[0].moved_ms + 1;; kept.moved_ms++) {
        kept.steps[1].rep = (unsigned)(kept.moved_ms % 60);
        KIT_CHECK(store_keep(store,
                             items[0].id,
                             &kept,
                             kit_wall(kept.moved_ms),
                             kept.moved_ms % 3 == 0,
                             NULL));
        KIT_CHECK(kit_say(out, kept.moved_ms));
    }
}

static void kill_in_a_storm_loses_nothing(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t id = kit_begin(store, 1), said = 0;
    struct checkpoint stopped = kit_checkpoint(0);
    uint32_t draw = 20251121;

    stopped.outcome = OUTCOME_STOPPED;
    stopped.moved_ms = 0;
    assert_true(store_keep(store, id, &stopped, kit_wall(2), false, NULL));
    store_close(store);
    for (int round = 0; round < 40; round++) {
        struct kit_child child = kit_spawn(kit, storm);
        struct checkpoint kept;
        struct error err = {0};

        draw = draw * 1664525 + 1013904223;
        for (uint32_t i = 0; i <= draw >> 27; i++)
            assert_true(kit_hear(child.from, &said));
        assert_int_equal(kill(child.pid, SIGKILL), 0);
        while (kit_hear(child.from, &said))
            continue;
        assert_int_equal(kit_join(&child), 128 + SIGKILL);

        store = kit_open(kit);
        if (!store_check(store, &err))
            fail_msg("round %d: %s", round, err.text);
        kept = load(kit, store, id);
        assert_in_range(kept.moved_ms, said, said + 1);
        assert_int_equal(kept.steps[1].rep, kept.moved_ms % 60);
        store_close(store);
    }
}

/* Another may be writing for longer than a call waits: then once more. */
enum {
    PATIENCE = 200
};
#define PATIENTLY(call)                                                        \
    do {                                                                       \
        int tries = 0;                                                         \
        while (!(call))                                                        \
            KIT_CHECK(strcmp(err.text, "file is in use") == 0 &&               \
                      ++tries < PATIENCE);                                     \
    } while (0)

static void open_at_once(struct kit *kit, int in, int out)
{
    struct checkpoint kept = kit_checkpoint(0);
    struct store_session session = {
        .routine = "daily", .name = "Daily", .snapshot = "x"};
    struct error err = {0};
    struct store *store;
    int64_t id;

    KIT_CHECK(kit_hear(in, &id)); /* all are there */
    PATIENTLY(store_open(&store, kit->path, STORE_WRITE, &err));
    PATIENTLY(store_begin(store, &session, &kept, &id, &err));
    for (int i = 0; i < 30; i++) {
        kept.moved_ms = i;
        PATIENTLY(store_keep(store, id, &kept, kit_wall(i), i % 9 == 0, &err));
    }
    KIT_CHECK(kit_say(out, id));
    store_close(store);
}

static void several_write_at_the_same_time(void **state)
{
    enum {
        CHILDREN = 4
    };
    struct kit *kit = *state;
    struct kit_child children[CHILDREN];
    int64_t ids[CHILDREN];
    struct store *store;

    for (int i = 0; i < CHILDREN; i++)
        children[i] = kit_spawn(kit, open_at_once);
    for (int i = 0; i < CHILDREN; i++)
        assert_true(kit_say(children[i].to, 0));
    for (int i = 0; i < CHILDREN; i++) {
        assert_true(kit_hear(children[i].from, &ids[i]));
        assert_int_equal(kit_join(&children[i]), 0);
    }
    store = kit_open(kit);
    for (int i = 0; i < CHILDREN; i++)
        assert_int_equal(load(kit, store, ids[i]).moved_ms, 29);
    assert_true(store_check(store, NULL));
    store_close(store);
}

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_session_belongs_to_a_living_limber),
        TEST(a_killed_limber_holds_nothing),
        TEST(a_stopped_session_is_free),
        TEST(a_lease_names_one_process),
        TEST(a_second_store_of_this_process_takes_over_too),
        TEST(kill_in_a_storm_loses_nothing),
        TEST(several_write_at_the_same_time),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
