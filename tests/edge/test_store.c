/* SPDX-License-Identifier: MIT */
/* store: what is kept comes back as it was, and belongs to one limber. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <edge/store_kit.h>

enum {
    DAY_S = 86400,
    NOON_S = 1763726400 /* 2025-11-21 12:00 UTC */
};

static unsigned mode_of(const char *path)
{
    struct stat there;

    assert_int_equal(stat(path, &there), 0);
    return there.st_mode & 0777;
}

static struct checkpoint
load(struct kit *kit, struct store *store, int64_t id, const char **snapshot)
{
    struct checkpoint kept;
    struct error err = {0};

    if (!store_load_unfinished(store, id, &kit->arena, snapshot, &kept, &err))
        fail_msg("store_load_unfinished: %s", err.text);
    return kept;
}

static const struct store_unfinished *
list(struct kit *kit, struct store *store, unsigned expected)
{
    const struct store_unfinished *items;
    unsigned count;

    assert_true(store_unfinished(store, &kit->arena, &items, &count, NULL));
    assert_int_equal(count, expected);
    return items;
}

static void open_makes_private_files(void **state)
{
    struct kit *kit = *state;
    char path[400], beside[420];
    mode_t old = umask(0);
    struct store *store;

    snprintf(path, sizeof path, "%s/share/limber/history.db", kit->folder);
    assert_true(store_open(&store, path, STORE_WRITE, NULL));
    assert_null(store_notice(store));
    assert_true(store_set_seen_first_run(store, NULL));
    umask(old);
    assert_int_equal(mode_of(path), 0600);
    snprintf(beside, sizeof beside, "%s-wal", path);
    assert_int_equal(mode_of(beside), 0600);
    snprintf(beside, sizeof beside, "%s/share/limber", kit->folder);
    assert_int_equal(mode_of(beside), 0700);
    snprintf(beside, sizeof beside, "%s/share", kit->folder);
    assert_int_equal(mode_of(beside), 0700);
    store_close(store);
}

static void open_makes_a_public_file_private(void **state)
{
    struct kit *kit = *state;

    store_close(kit_open(kit));
    assert_int_equal(chmod(kit->path, 0644), 0);
    store_close(kit_open(kit));
    assert_int_equal(mode_of(kit->path), 0600);
}

static void close_leaves_one_file(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    char log[320];

    kit_begin(store, NOON_S);
    store_close(store);
    store_close(NULL);
    snprintf(log, sizeof log, "%s-wal", kit->path);
    assert_int_equal(access(log, F_OK), -1);
    assert_int_equal(access(kit->path, F_OK), 0);
}

static void keep_brings_back_every_field(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t id = kit_begin(store, NOON_S);
    struct checkpoint kept = load(kit, store, id, &(const char *){NULL});
    struct checkpoint wanted = kit_checkpoint(0);
    const char *snapshot;

    kit_assert_same(&kept, &wanted);
    for (unsigned seed = 1; seed < 8; seed++) {
        wanted = kit_checkpoint(seed);
        wanted.sore = (enum side)(seed % 3);
        wanted.outcome = seed % 2 == 0 ? OUTCOME_OPEN : OUTCOME_STOPPED;
        wanted.pain_after = (int)seed % 4 - 1;
        wanted.place_after = (int)seed % 7 - 1;
        wanted.start_pain = wanted.pain_after;
        wanted.start_place = wanted.place_after;
        wanted.end = (enum end_reason)(seed % END_REASON_COUNT);
        assert_true(store_keep(
            store, id, &wanted, kit_wall(NOON_S + seed), seed % 2 == 0, NULL));
        if (seed % 3 == 0) {
            store_close(store);
            store = kit_open(kit);
            assert_true(store_take(store, id, false, NULL));
        }
        kept = load(kit, store, id, &snapshot);
        kit_assert_same(&kept, &wanted);
        assert_string_equal(snapshot, "name: Daily\n");
    }
    store_close(store);
}

static void keep_holds_the_longest_session(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct checkpoint wanted = kit_checkpoint(1), kept;
    struct store_session session = {
        .routine = "long", .name = "Long", .snapshot = "x"};
    const char *snapshot;
    int64_t id;

    wanted.step_count = ROUTINE_STEPS_MAX;
    wanted.step = ROUTINE_STEPS_MAX - 1;
    wanted.left_ms = INT64_MAX;
    for (unsigned i = 3; i < ROUTINE_STEPS_MAX; i++) {
        wanted.steps[i] = wanted.steps[i % 3];
        memset(wanted.steps[i].exercise, 'a' + (int)i % 26, ID_MAX);
        memset(wanted.steps[i].level, 'b', ID_MAX);
    }
    assert_true(store_begin(store, &session, &wanted, &id, NULL));
    kept = load(kit, store, id, &snapshot);
    kit_assert_same(&kept, &wanted);
    store_close(store);
}

static void texts_are_values(void **state)
{
    static const char hostile[] = "'); DROP TABLE step; --\n\"\\ \xc3\xa9";
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct checkpoint first = kit_checkpoint(0);
    struct store_session session = {
        .routine = "x", .name = hostile, .snapshot = hostile};
    const struct store_unfinished *items;
    const char *snapshot;
    int64_t id;

    assert_true(store_begin(store, &session, &first, &id, NULL));
    items = list(kit, store, 1);
    assert_string_equal(items[0].name, hostile);
    load(kit, store, id, &snapshot);
    assert_string_equal(snapshot, hostile);
    store_close(store);
}

static void finish_ends_the_checkpoint(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t id = kit_begin(store, NOON_S);
    struct checkpoint end = kit_checkpoint(2);
    struct store_last last;
    struct error err = {0};
    const char *snapshot;

    assert_false(store_finish(store, id, &end, kit_wall(NOON_S), &err));
    list(kit, store, 1);
    end.outcome = OUTCOME_DONE;
    assert_true(store_finish(store, id, &end, kit_wall(NOON_S + 900), &err));
    list(kit, store, 0);
    assert_false(
        store_load_unfinished(store, id, &kit->arena, &snapshot, &end, &err));
    assert_int_equal(err.code, ERROR_ABSENT);

    end = kit_checkpoint(2);
    end.outcome = OUTCOME_DONE;
    end.pain_after = 2;
    assert_true(store_finish(store, id, &end, kit_wall(NOON_S + 930), &err));
    assert_true(store_last(store, &kit->arena, &last, &err));
    assert_true(last.there);
    assert_int_equal(last.outcome, OUTCOME_DONE);
    assert_int_equal(last.pain_after, 2);
    assert_int_equal(last.start_pain, 3);
    store_close(store);
}

static void unfinished_are_newest_first(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t old = kit_begin(store, NOON_S - 9 * DAY_S);
    int64_t middle = kit_begin(store, NOON_S - DAY_S);
    int64_t young = kit_begin(store, NOON_S - 60);
    struct checkpoint kept = kit_checkpoint(3);
    const struct store_unfinished *items = list(kit, store, 3);

    assert_int_equal(items[0].id, young);
    assert_int_equal(items[1].id, middle);
    assert_int_equal(items[2].id, old);

    kept.step = 1;
    assert_true(store_keep(store, old, &kept, kit_wall(NOON_S), false, NULL));
    items = list(kit, store, 3);
    assert_int_equal(items[0].id, old);
    assert_int_equal(items[1].id, young);
    assert_string_equal(items[0].routine, "daily");
    assert_string_equal(items[0].name, "Daily");
    assert_int_equal(items[0].began.utc_s, NOON_S - 9 * DAY_S);
    assert_int_equal(items[0].began.offset_min, 120);
    assert_int_equal(items[0].saved.utc_s, NOON_S);
    assert_int_equal(items[0].saved.offset_min, 120);
    assert_int_equal(items[0].step, 1);
    assert_int_equal(items[0].steps, 3);
    assert_string_equal(items[0].exercise, "figure-four");
    assert_string_equal(items[0].level, "draw-in");
    assert_int_equal(items[0].side, SIDE_RIGHT);
    assert_int_equal(items[0].round, 1);
    assert_int_equal(items[0].set, 1);
    assert_int_equal(items[0].rep, 3);
    assert_int_equal(items[0].left_ms, kept.left_ms);
    assert_int_equal(items[0].moved_ms, kept.moved_ms);
    assert_int_equal(items[0].done, 1);
    assert_int_equal(items[0].left_out, 1);
    assert_false(items[0].alive);
    store_close(store);
}

static void drop_keeps_what_was_done(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t id = kit_begin(store, NOON_S);
    struct store_last last;
    struct error err = {0};
    struct past past;

    assert_true(store_drop(store, id, &err));
    list(kit, store, 0);
    assert_true(store_last(store, &kit->arena, &last, &err));
    assert_true(last.there);
    assert_int_equal(last.outcome, OUTCOME_STOPPED);
    assert_true(last.dropped);
    assert_int_equal(last.done, 1);
    /* only what was too much moved where the person stands */
    assert_true(store_past(store, &kit->arena, 0, 0, &past, &err));
    assert_int_equal(past.session_count, 1);
    assert_int_equal(past.move_count, 1);

    assert_false(store_drop(store, id, &err));
    assert_int_equal(err.code, ERROR_ABSENT);
    assert_false(store_take(store, id, true, &err));
    assert_int_equal(err.code, ERROR_ABSENT);
    store_close(store);
}

/* What the newest session was like, and whether it is the one that counts. */
static const struct {
    enum session_outcome outcome;
    bool any_done;
    bool counts;
} lasts[] = {
    {OUTCOME_DONE, true, true},
    {OUTCOME_DONE, false, true},
    {OUTCOME_PAIN, true, true},
    {OUTCOME_PAIN, false, true},
    {OUTCOME_STOPPED, true, true},
    {OUTCOME_STOPPED, false, false},
    {OUTCOME_OPEN, true, false}, /* it is running */
};

static void last_is_the_newest_that_counts(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct store_last last;
    int64_t start = NOON_S - 100 * DAY_S;

    assert_true(store_last(store, &kit->arena, &last, NULL));
    assert_false(last.there);
    for (size_t i = 0; i < sizeof lasts / sizeof lasts[0]; i++) {
        struct checkpoint kept = kit_checkpoint(1);
        int64_t id = kit_begin(store, start + (int64_t)i * DAY_S);
        struct date today = date_of(start + (int64_t)i * DAY_S, 120);
        bool ends = lasts[i].outcome == OUTCOME_DONE ||
                    lasts[i].outcome == OUTCOME_PAIN;

        kept.outcome = lasts[i].outcome;
        kept.steps[0].status = lasts[i].any_done ? STEP_DONE : STEP_LEFT_OUT;
        assert_true(
            ends ? store_finish(store, id, &kept, kit_wall(start), NULL)
                 : store_keep(store, id, &kept, kit_wall(start), true, NULL));
        assert_true(store_last(store, &kit->arena, &last, NULL));
        assert_true(last.there);
        assert_int_equal(date_days(last.date) == date_days(today),
                         lasts[i].counts);
        if (lasts[i].counts) {
            assert_int_equal(last.outcome, lasts[i].outcome);
            assert_false(last.dropped);
            assert_int_equal(last.done, lasts[i].any_done);
        }
        assert_int_equal(last.steps, 3);
        assert_string_equal(last.routine, "daily");
        assert_string_equal(last.name, "Daily");
    }
    store_close(store);
}

static void dates_are_those_of_the_start_and_its_zone(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t id = kit_begin(store, NOON_S + 10 * 3600 + 1800); /* 22:30 UTC */
    struct checkpoint end = kit_checkpoint(0);
    struct store_last last;

    end.outcome = OUTCOME_DONE;
    assert_true(store_finish(store, id, &end, kit_wall(NOON_S + DAY_S), NULL));
    assert_true(store_last(store, &kit->arena, &last, NULL));
    assert_int_equal(last.date.day, 22);
    assert_int_equal(last.date.month, 11);
    store_close(store);
}

/* Who goes on does not know any more what was planned, only what is kept. */
static void how_a_step_was_planned_is_kept_from_its_beginning(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    int64_t id = kit_begin(store, NOON_S);
    struct checkpoint wanted = kit_checkpoint(5), kept, changed = wanted;
    const char *snapshot;

    for (unsigned i = 0; i < changed.step_count; i++) {
        changed.steps[i].reduced = !wanted.steps[i].reduced;
        changed.steps[i].stepped_up = !wanted.steps[i].stepped_up;
        changed.steps[i].pinned = !wanted.steps[i].pinned;
    }
    assert_true(store_keep(store, id, &changed, kit_wall(NOON_S), false, NULL));
    kept = load(kit, store, id, &snapshot);
    kit_assert_same(&kept, &wanted);
    store_close(store);
}

static void first_run_is_remembered(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);

    assert_false(store_seen_first_run(store));
    assert_true(store_set_seen_first_run(store, NULL));
    assert_true(store_set_seen_first_run(store, NULL));
    store_close(store);
    store = kit_open(kit);
    assert_true(store_seen_first_run(store));
    store_close(store);
}

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(open_makes_private_files),
        TEST(open_makes_a_public_file_private),
        TEST(close_leaves_one_file),
        TEST(keep_brings_back_every_field),
        TEST(keep_holds_the_longest_session),
        TEST(texts_are_values),
        TEST(finish_ends_the_checkpoint),
        TEST(unfinished_are_newest_first),
        TEST(drop_keeps_what_was_done),
        TEST(last_is_the_newest_that_counts),
        TEST(dates_are_those_of_the_start_and_its_zone),
        TEST(how_a_step_was_planned_is_kept_from_its_beginning),
        TEST(first_run_is_remembered),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
