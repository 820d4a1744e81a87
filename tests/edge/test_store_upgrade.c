/* SPDX-License-Identifier: MIT */
/* store: a file of the first layout is brought up to date with everything that
 * is in it; who may not write it reads it all the same.
 */
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
#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

#include <edge/store_kit.h>
#include <limber/edge/store_schema.h>

enum {
    DAY_S = 86400,
    TODAY = 20413, /* 2025-11-21 */
    OPEN_ID = 4
};

/* Done two days ago, with one exercise that was too much; ended for pain
 * yesterday, after a step that went further down; let go, and empty; under way
 * since this morning, with a question that nobody has answered. */
static const char rows[] =
    "INSERT INTO setting VALUES ('seen-first-run', 'yes');"
    "INSERT INTO session VALUES"
    " (1, 'strength', 'Strength', 1178000, 2, 'right', 3, 4, 2, 1, 'done',"
    "  900000, 1763553600, 60, '2025-11-19', 1763554600, 60),"
    " (2, 'daily', 'Daily', 876000, 1, NULL, NULL, NULL, NULL, NULL, 'pain',"
    "  60000, 1763640000, 60, '2025-11-20', 1763640100, 60),"
    " (3, 'desk', 'Desk', 299000, 1, NULL, 1, 1, NULL, NULL, 'dropped',"
    "  0, 1763640200, 60, '2025-11-20', 1763640300, 60),"
    " (4, 'daily', 'Daily', 876000, 2, 'left', 4, 3, NULL, NULL, 'stopped',"
    "  120000, 1763726400, 60, '2025-11-21', 1763726500, 60);"
    "INSERT INTO step VALUES"
    " (1, 0, 'clamshell', 'band', 'full', 'done', 2, 0, 0, 0, 0, 4, 4,"
    "  1, 1, 0, 'right', 0),"
    " (1, 1, 'glute-bridge', 'short', 'half-sets', 'done', 6, 1, 0, 0, 1, 2,"
    "  2, 0, 1, 0, NULL, 0),"
    " (2, 0, 'pigeon', 'low', 'full', 'left-out', 4, 0, 1, 0, 0, 1, 2,"
    "  0, 1, 0, 'left', 0),"
    " (3, 0, 'desk-plank', 'desk', 'full', 'to-come', NULL, 0, 0, 0, 0, 0, 2,"
    "  0, 0, 0, NULL, 0),"
    " (4, 0, 'figure-four', 'draw-in', 'half', 'begun', NULL, 0, 1, 1, 0, 1,"
    "  4, 1, 1, 0, 'right', 0),"
    " (4, 1, 'hamstring', 'lying', 'full', 'to-come', NULL, 0, 0, 0, 0, 0, 4,"
    "  0, 0, 0, 'left', 0);"
    "INSERT INTO checkpoint VALUES (4, 0, 0, 0, 24000, 7, 0, 0, '');"
    "INSERT INTO snapshot VALUES (4, 'name: Daily');"
    "PRAGMA user_version = 1;";

static void make_old(const struct kit *kit)
{
    kit_sql(kit, "PRAGMA journal_mode = WAL");
    kit_sql(kit, store_schema[0]);
    kit_sql(kit, rows);
}

/* Nobody who has released a layout may change it: there are files of it. */
static void the_first_layout_is_as_it_was_released(void **state)
{
    uint64_t sum = 14695981039346656037U;

    (void)state;
    for (const char *at = store_schema[0]; *at != '\0'; at++)
        sum = (sum ^ (unsigned char)*at) * 1099511628211U;
    assert_int_equal(sum, UINT64_C(0xec6fcd6ac59fdd13));
}

static void assert_under_way(struct kit *kit, struct store *store)
{
    const struct store_unfinished *items;
    struct checkpoint kept;
    const char *snapshot;
    unsigned count;

    assert_true(store_unfinished(store, &kit->arena, &items, &count, NULL));
    assert_int_equal(count, 1);
    assert_int_equal(items[0].id, OPEN_ID);
    assert_string_equal(items[0].exercise, "figure-four");
    assert_true(store_load_unfinished(
        store, OPEN_ID, &kit->arena, &snapshot, &kept, NULL));
    assert_string_equal(snapshot, "name: Daily");
    assert_int_equal(kept.outcome, OUTCOME_STOPPED);
    assert_int_equal(kept.end, END_NONE);
    assert_int_equal(kept.asked, 0);
    assert_int_equal(kept.red, -1);
    assert_int_equal(kept.left_ms, 24000);
    assert_int_equal(kept.sore, SIDE_LEFT);
    assert_int_equal(kept.start_pain, 4);
    assert_int_equal(kept.steps[0].size, DOSE_HALF_WORK);
    assert_int_equal(kept.steps[0].further, 1);
    assert_int_equal(kept.steps[0].side, SIDE_RIGHT);
    assert_int_equal(kept.steps[0].place, PLACE_UNKNOWN);
    assert_int_equal(kept.steps[0].set_ms, 0);
    assert_false(kept.steps[0].reduced || kept.steps[0].stepped_up ||
                 kept.steps[0].pinned);
    assert_string_equal(kept.steps[1].exercise, "hamstring");
}

static void assert_looked_back(const struct past *past)
{
    assert_int_equal(past->session_count, 3);
    assert_int_equal(past->sessions[0].day, TODAY - 2);
    assert_true(past->sessions[0].strength && past->sessions[0].done);
    assert_int_equal(past->sessions[0].start_pain, 3);
    assert_int_equal(past->sessions[0].place_after, 1);
    assert_int_equal(past->sessions[0].worst, 6);
    assert_false(past->sessions[0].pain_carried ||
                 past->sessions[0].place_carried || past->sessions[0].gentle);
    assert_int_equal(past->sessions[0].end, END_NONE);
    assert_int_equal(past->sessions[1].day, TODAY - 1);
    assert_int_equal(past->sessions[1].end, END_FURTHER);
    assert_int_equal(past->sessions[2].day, TODAY);
    assert_int_equal(past->performance_count, 4);
    assert_true(past->performances[0].full);
    assert_false(past->performances[1].full);
    assert_true(past->performances[2].left_out);
    assert_int_equal(past->move_count, 2);
    assert_string_equal(past->moves[0].exercise, "figure-four");
    assert_string_equal(past->moves[1].exercise, "glute-bridge");
    assert_true(past->moves[1].next_easier);
    assert_int_equal(past->tally_count, 1);
    assert_int_equal(past->tallies[0].times, 1);
    assert_int_equal(past->morning_count, 0);
    assert_int_equal(past->signs.full_day, DAY_NONE);
}

static void assert_all_there(struct kit *kit, struct store *store)
{
    struct store_last last;
    struct past past;

    assert_true(store_seen_first_run(store));
    assert_under_way(kit, store);
    assert_true(store_last(store, &kit->arena, &last, NULL));
    assert_true(last.there);
    assert_true(store_past(store, &kit->arena, TODAY, 0, &past, NULL));
    assert_looked_back(&past);
    assert_true(store_check(store, NULL));
}

static void an_old_file_is_brought_up_to_date(void **state)
{
    struct kit *kit = *state;
    struct checkpoint kept;
    const char *snapshot;
    struct store *store;

    make_old(kit);
    store = kit_open(kit);
    assert_null(store_notice(store));
    assert_all_there(kit, store);
    assert_true(store_take(store, OPEN_ID, false, NULL));
    assert_true(store_load_unfinished(
        store, OPEN_ID, &kit->arena, &snapshot, &kept, NULL));
    kept.outcome = OUTCOME_DONE;
    kept.steps[1].set_ms = 30000;
    assert_true(
        store_finish(store, OPEN_ID, &kept, kit_wall(1763727000), NULL));
    for (unsigned i = 0; i < KIT_WRITERS; i++)
        assert_true(kit_writers[i].write(store, NULL));
    assert_true(kit_is_written(kit, store, 1));
    store_close(store);
    assert_string_equal(kit_ask(kit, "PRAGMA user_version"), "2");
    store = kit_open(kit);
    assert_true(kit_is_written(kit, store, 1));
    store_close(store);
}

static void an_old_file_can_be_read_as_it_is(void **state)
{
    struct kit *kit = *state;
    struct error err = {0};
    struct store *store;

    make_old(kit);
    assert_true(store_open(&store, kit->path, STORE_READ, &err));
    assert_all_there(kit, store);
    for (unsigned i = 0; i < KIT_WRITERS; i++) {
        assert_false(kit_writers[i].write(store, &err));
        assert_string_equal(err.text, "file is read-only");
    }
    store_close(store);
    assert_string_equal(kit_ask(kit, "PRAGMA user_version"), "1");

    assert_true(kit_obey_modes(true));
    kit_set_modes(kit, 0400, 0500);
    assert_false(store_open(&store, kit->path, STORE_WRITE, &err));
    assert_string_equal(err.text, "file is read-only");
    assert_true(store_open(&store, kit->path, STORE_READ, &err));
    assert_all_there(kit, store);
    store_close(store);
    kit_set_modes(kit, 0600, 0700);
    assert_true(kit_obey_modes(false));
}

static void open_at_a_sign(struct kit *kit, int in, int out)
{
    struct store *store;
    struct past past;
    int64_t sign;

    KIT_CHECK(kit_say(out, 0));
    KIT_CHECK(kit_hear(in, &sign));
    KIT_CHECK(store_open(&store, kit->path, STORE_WRITE, NULL));
    KIT_CHECK(store_past(store, &kit->arena, TODAY, 0, &past, NULL));
    KIT_CHECK(past.session_count == 3);
    store_close(store);
}

static void many_may_bring_it_up_to_date_at_once(void **state)
{
    enum {
        MANY = 6
    };
    struct kit *kit = *state;
    struct kit_child children[MANY];
    struct store *store;
    int64_t sign;

    make_old(kit);
    for (int i = 0; i < MANY; i++) {
        children[i] = kit_spawn(kit, open_at_a_sign);
        assert_true(kit_hear(children[i].from, &sign));
    }
    for (int i = 0; i < MANY; i++)
        assert_true(kit_say(children[i].to, 0));
    for (int i = 0; i < MANY; i++)
        assert_int_equal(kit_join(&children[i]), 0);
    store = kit_open(kit);
    assert_all_there(kit, store);
    store_close(store);
}

static void open_under_a_limit(struct kit *kit, int in, int out)
{
    struct rlimit limit;
    struct store *store;
    struct error err = {0};
    struct past past;

    (void)in;
    (void)out;
    KIT_CHECK(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
    KIT_CHECK(getrlimit(RLIMIT_FSIZE, &limit) == 0);
    limit.rlim_cur = 8192;
    KIT_CHECK(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    KIT_CHECK(!store_open(&store, kit->path, STORE_WRITE, &err));
    KIT_CHECK(strcmp(err.text, "disk full") == 0);
    KIT_CHECK(store_open(&store, kit->path, STORE_READ, &err));
    KIT_CHECK(store_past(store, &kit->arena, TODAY, 0, &past, &err));
    KIT_CHECK(past.session_count == 3);
    store_close(store);
}

static void on_a_full_disk_an_old_file_stays_and_is_read(void **state)
{
    struct kit *kit = *state;
    struct kit_child child;
    struct store *store;

    make_old(kit);
    child = kit_spawn(kit, open_under_a_limit);
    assert_int_equal(kit_join(&child), 0);
    assert_string_equal(kit_ask(kit, "PRAGMA user_version"), "1");
    store = kit_open(kit);
    assert_all_there(kit, store);
    store_close(store);
}

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_first_layout_is_as_it_was_released),
        TEST(an_old_file_is_brought_up_to_date),
        TEST(an_old_file_can_be_read_as_it_is),
        TEST(many_may_bring_it_up_to_date_at_once),
        TEST(on_a_full_disk_an_old_file_stays_and_is_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
