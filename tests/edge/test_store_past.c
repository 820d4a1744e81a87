/* SPDX-License-Identifier: MIT */
/* store: what the rules look back on is what happened, day by day, and nothing
 * that did not happen.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <edge/store_kit.h>

enum {
    DAY_S = 86400,
    NOON_S = 1763726400, /* 2025-11-21 12:00 UTC */
    TODAY = NOON_S / DAY_S
};

static struct past look(struct kit *kit, struct store *store, int64_t except)
{
    struct past past;
    struct error err = {0};

    if (!store_past(store, &kit->arena, TODAY, except, &past, &err))
        fail_msg("store_past: %s", err.text);
    return past;
}

/* One exercise, done in full and rated 2. */
static struct checkpoint one(const char *exercise, const char *level)
{
    struct checkpoint made = {
        .step_count = 1,
        .asked = -1,
        .red = -1,
        .outcome = OUTCOME_DONE,
        .start_pain = 3,
        .start_place = PLACE_BUTTOCK,
        .pain_after = 2,
        .place_after = PLACE_BACK,
        .steps = {{.status = STEP_DONE,
                   .rating = 2,
                   .place = PLACE_BACK,
                   .sets = 2,
                   .sets_done = 2,
                   .set_ms = 30000}},
    };

    snprintf(made.steps[0].exercise, ID_MAX + 1, "%s", exercise);
    snprintf(made.steps[0].level, ID_MAX + 1, "%s", level);
    return made;
}

/* A session as it ended, or as far as it has come. */
static int64_t add_as(struct store *store,
                      struct store_session *session,
                      const struct checkpoint *kept)
{
    bool ends = kept->outcome == OUTCOME_DONE || kept->outcome == OUTCOME_PAIN;
    int64_t id;

    session->name = session->routine;
    session->snapshot = "x";
    assert_true(store_begin(store, session, kept, &id, NULL));
    assert_true(ends
                    ? store_finish(store, id, kept, session->start, NULL)
                    : store_keep(store, id, kept, session->start, false, NULL));
    return id;
}

static int64_t
add(struct store *store, int days_ago, const struct checkpoint *kept)
{
    struct store_session session = {
        .routine = "daily",
        .start = {.utc_s = NOON_S - (int64_t)days_ago * DAY_S}};

    return add_as(store, &session, kept);
}

static void someone_new_has_no_past(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct past past = look(kit, store, 0);

    assert_int_equal(past.session_count, 0);
    assert_int_equal(past.performance_count, 0);
    assert_int_equal(past.move_count, 0);
    assert_int_equal(past.tally_count, 0);
    assert_int_equal(past.morning_count, 0);
    assert_int_equal(past.activity_count, 0);
    assert_int_equal(past.rest_count, 0);
    assert_int_equal(past.signs.full_day, DAY_NONE);
    assert_int_equal(past.signs.blocked, 0);
    assert_int_equal(past.advised_day, DAY_NONE);
    assert_int_equal(past.reminded_day, DAY_NONE);
    store_close(store);
}

static void a_session_is_told_as_it_was(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct store_session session = {.routine = "strength",
                                    .start = kit_wall(NOON_S),
                                    .place_carried = true,
                                    .gentle = true};
    struct checkpoint kept = kit_checkpoint(0);
    const struct past_session *told;
    struct past past;

    kept.outcome = OUTCOME_PAIN;
    kept.end = END_WEAK;
    kept.pain_after = 4;
    kept.steps[2].rating = 7;
    kept.steps[2].reds = 1;
    add_as(store, &session, &kept);
    past = look(kit, store, 0);
    assert_int_equal(past.session_count, 1);
    told = &past.sessions[0];
    assert_int_equal(told->day, TODAY);
    assert_string_equal(told->routine, "strength");
    assert_true(told->strength);
    assert_int_equal(told->start_pain, 3);
    assert_int_equal(told->start_place, PLACE_BELOW_KNEE);
    assert_int_equal(told->pain_after, 4);
    assert_int_equal(told->place_after, PLACE_UNKNOWN);
    assert_false(told->pain_carried);
    assert_true(told->place_carried);
    assert_true(told->gentle);
    assert_false(told->done);
    assert_int_equal(told->end, END_WEAK);
    assert_int_equal(told->worst, 7);
    assert_int_equal(told->first, 0);
    assert_int_equal(told->performances, 3);
    assert_int_equal(past.performance_count, 3);

    kept = one("dead-bug", "easy");
    session = (struct store_session){.routine = "daily",
                                     .start = kit_wall(NOON_S + 60),
                                     .pain_carried = true};
    add_as(store, &session, &kept);
    past = look(kit, store, 0);
    told = &past.sessions[1];
    assert_true(told->pain_carried && !told->place_carried);
    assert_false(told->gentle || told->strength);
    assert_true(told->done);
    assert_int_equal(told->end, END_NONE);
    assert_int_equal(told->first, 3);
    assert_int_equal(told->performances, 1);
    store_close(store);
}

/* What is told of a step: that it was performed, in full, left out. */
enum {
    TOLD = 1,
    FULL = 2,
    OUT = 4
};
#define DONE .status = STEP_DONE, .sets_done = 2
static const struct {
    const char *what;
    struct checkpoint_step step;
    unsigned told;
} steps[] = {
    {"in full", {DONE}, TOLD | FULL},
    {"not reached", {.status = STEP_TO_COME}, 0},
    {"begun, and no set", {.status = STEP_BEGUN}, 0},
    {"one set", {.status = STEP_BEGUN, .sets_done = 1}, TOLD},
    {"left out by wish", {.status = STEP_LEFT_OUT}, 0},
    {"a set, then left out by wish",
     {.status = STEP_LEFT_OUT, .sets_done = 1},
     TOLD},
    {"left out, too much", {.status = STEP_LEFT_OUT, .reds = 1}, TOLD | OUT},
    {"left out, further down",
     {.status = STEP_LEFT_OUT, .further = 1},
     TOLD | OUT},
    {"too much, then eased", {DONE, .reds = 1}, TOLD},
    {"further, then back", {DONE, .further = 1}, TOLD},
    {"half the work", {DONE, .size = DOSE_HALF_WORK}, TOLD},
    {"half the sets", {DONE, .size = DOSE_HALF_SETS}, TOLD},
    {"a set was left", {.status = STEP_DONE, .sets_done = 1}, TOLD},
    {"the easier form by wish", {DONE, .easier = true}, TOLD},
    {"planned as less", {DONE, .reduced = true}, TOLD},
    {"easier next time", {DONE, .next_easier = true}, TOLD},
    {"a step up, taken", {DONE, .stepped_up = true}, TOLD | FULL},
    {"a pinned level", {DONE, .pinned = true}, TOLD | FULL},
};

static void assert_told(const struct performance *told,
                        const struct checkpoint_step *step)
{
    assert_int_equal(told->day, TODAY);
    assert_string_equal(told->exercise, "clamshell");
    assert_string_equal(told->level, "band");
    assert_int_equal(told->easier, step->easier);
    assert_int_equal(told->stepped_up, step->stepped_up);
    assert_int_equal(told->pinned, step->pinned);
    assert_int_equal(told->next_easier, step->next_easier);
    assert_false(told->alone);
    assert_int_equal(told->rating, step->rating);
    assert_int_equal(told->reds, step->reds);
    assert_int_equal(told->further, step->further);
    assert_int_equal(told->set_ms, step->sets_done > 0 ? 30000 : 0);
}

static void what_was_done_in_full_is_told_apart(void **state)
{
    struct kit *kit = *state;

    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        struct store *store = kit_open(kit);
        struct checkpoint kept = one("clamshell", "band");
        struct checkpoint_step *step = &kept.steps[0];
        bool there = steps[i].told & TOLD, full = steps[i].told & FULL;
        struct past past;

        *step = steps[i].step;
        snprintf(step->exercise, ID_MAX + 1, "clamshell");
        snprintf(step->level, ID_MAX + 1, "band");
        step->sets = 2;
        step->set_ms = 30000;
        step->rating = there && step->sets_done > 0 ? 2 : RATING_NONE;
        add(store, 0, &kept);
        past = look(kit, store, 0);
        if (past.performance_count != there || past.tally_count != full ||
            (there &&
             (past.performances[0].full != full ||
              past.performances[0].left_out != ((steps[i].told & OUT) != 0))))
            fail_msg("%s: told otherwise", steps[i].what);
        assert_int_equal(past.session_count, there);
        if (there)
            assert_told(&past.performances[0], step);
        store_close(store);
        assert_int_equal(remove(kit->path), 0);
    }
}

static void a_rating_alone_is_told(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct checkpoint kept = one("clamshell", "band");
    struct past past;

    kept.outcome = OUTCOME_OPEN;
    kept.steps[0].status = STEP_BEGUN;
    kept.steps[0].sets_done = 0;
    kept.steps[0].rating = 4;
    add(store, 0, &kept);
    past = look(kit, store, 0);
    assert_int_equal(past.performance_count, 1);
    assert_false(past.performances[0].full);
    assert_int_equal(past.sessions[0].worst, 4);
    store_close(store);
}

static void an_empty_session_counts_only_by_its_end(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct checkpoint kept = one("clamshell", "band");
    struct past past;

    kept.steps[0] = (struct checkpoint_step){
        .exercise = "clamshell", .rating = RATING_NONE, .sets = 2};
    kept.outcome = OUTCOME_STOPPED;
    add(store, 2, &kept);
    kept.outcome = OUTCOME_PAIN;
    kept.end = END_SIGNS;
    add(store, 1, &kept);
    past = look(kit, store, 0);
    assert_int_equal(past.session_count, 1);
    assert_int_equal(past.sessions[0].day, TODAY - 1);
    assert_int_equal(past.sessions[0].end, END_SIGNS);
    assert_int_equal(past.sessions[0].performances, 0);
    assert_int_equal(past.sessions[0].worst, RATING_NONE);
    store_close(store);
}

static void a_session_under_way_is_told_as_far_as_it_has_come(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct checkpoint kept = kit_checkpoint(0);
    int64_t id = kit_begin(store, NOON_S);
    struct past past;

    past = look(kit, store, 0);
    assert_int_equal(past.session_count, 1);
    assert_false(past.sessions[0].done);
    assert_int_equal(past.performance_count, 3);
    kept.steps[0].rating = 5;
    assert_true(store_keep(store, id, &kept, kit_wall(NOON_S), false, NULL));
    assert_int_equal(look(kit, store, 0).performances[0].rating, 5);
    past = look(kit, store, id);
    assert_int_equal(past.session_count, 0);
    assert_int_equal(past.performance_count, 0);
    assert_int_equal(past.move_count, 0);
    assert_int_equal(past.tally_count, 0);
    assert_true(store_drop(store, id, NULL));
    assert_int_equal(look(kit, store, 0).performance_count, 3);
    store_close(store);
}

static void performances_are_of_the_last_120_days(void **state)
{
    static const int ago[] = {0, 500, 119, 120, -3, 60, 0, 121};
    static const int32_t order[] = {500, 121, 120, 119, 60, 0, 0, -3};
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct past past;
    unsigned at = 0;

    for (size_t i = 0; i < sizeof ago / sizeof ago[0]; i++) {
        struct checkpoint kept = one("clamshell", i == 6 ? "later" : "band");

        add(store, ago[i], &kept);
    }
    past = look(kit, store, 0);
    assert_int_equal(past.session_count, 8);
    assert_int_equal(past.performance_count, 5);
    for (unsigned i = 0; i < 8; i++) {
        const struct past_session *told = &past.sessions[i];

        assert_int_equal(told->day, TODAY - order[i]);
        assert_int_equal(told->worst, 2);
        assert_int_equal(told->performances, order[i] < 120);
        if (order[i] >= 120)
            continue;
        assert_int_equal(told->first, at);
        assert_int_equal(past.performances[at++].day, told->day);
    }
    assert_string_equal(past.performances[2].level, "band");
    assert_string_equal(past.performances[3].level, "later");
    store_close(store);
}

/* A session belongs to the day its start had where it was begun. */
static const struct {
    const char *what;
    int64_t utc_s;
    int32_t offset_min;
    int32_t day;
} starts[] = {
    {"noon", NOON_S, 0, TODAY},
    {"the last second of a day", TODAY * 86400LL + 86399, 0, TODAY},
    {"Tokyo, already tomorrow", NOON_S + 4 * 3600, 540, TODAY + 1},
    {"Honolulu, still yesterday", NOON_S - 3 * 3600, -600, TODAY - 1},
    {"Kathmandu, at midnight", NOON_S + 22500, 345, TODAY + 1},
    {"Kathmandu, a minute before that", NOON_S + 22440, 345, TODAY},
    {"before the clocks go back", 1761433200, 120, 20387},   /* 26 Oct */
    {"after the clocks went back", 1761440400, 60, 20387},   /* 26 Oct */
    {"the day they went back, late", 1761519540, 60, 20387}, /* 26 Oct */
    {"a leap day", 1835395200, 60, 21243},                   /* 29 Feb 2028 */
};

static void days_are_those_of_the_start_where_it_was(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);

    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
        struct store_session session = {
            .routine = "daily",
            .start = {starts[i].utc_s, starts[i].offset_min}};
        struct checkpoint kept = one("clamshell", "band");
        int64_t id = add_as(store, &session, &kept);
        struct past past = look(kit, store, 0);

        if (past.sessions[0].day != starts[i].day)
            fail_msg("%s: %d", starts[i].what, past.sessions[0].day);
        assert_int_equal(past.performances[0].day, starts[i].day);
        assert_int_equal(id, 1);
        store_close(store);
        assert_int_equal(remove(kit->path), 0);
        store = kit_open(kit);
    }
    store_close(store);
}

static void moves_are_the_latest_for_each_exercise_ever(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct store_session practice = {.routine = "dead-bug",
                                     .start = kit_wall(NOON_S)};
    struct checkpoint kept = one("pigeon", "old");
    struct past past;
    int64_t id;

    kept.steps[0].easier = true; /* a wish, years ago */
    add(store, 900, &kept);
    kept = one("clamshell", "first");
    kept.steps[0].reds = 1;
    add(store, 5, &kept);
    kept = one("clamshell", "second");
    kept.steps[0].stepped_up = true;
    add(store, 4, &kept);
    kept = one("clamshell", "merely-done");
    add(store, 3, &kept);
    kept = one("clamshell", "pinned");
    kept.steps[0].pinned = true;
    kept.steps[0].reds = 1;
    kept.steps[0].easier = true;
    add(store, 2, &kept);
    kept = one("clamshell", "not-done");
    kept.steps[0] = (struct checkpoint_step){.exercise = "clamshell",
                                             .level = "not-done",
                                             .rating = RATING_NONE,
                                             .stepped_up = true};
    add(store, 1, &kept);
    kept = one("dead-bug", "chosen");
    kept.steps[0].next_easier = true;
    id = add_as(store, &practice, &kept);

    past = look(kit, store, 0);
    assert_int_equal(past.move_count, 3);
    assert_string_equal(past.moves[0].exercise, "clamshell");
    assert_string_equal(past.moves[0].level, "second");
    assert_false(past.moves[0].next_easier);
    assert_string_equal(past.moves[1].exercise, "dead-bug");
    assert_string_equal(past.moves[1].level, "chosen");
    assert_true(past.moves[1].next_easier);
    assert_string_equal(past.moves[2].exercise, "pigeon");
    assert_string_equal(past.moves[2].level, "old");
    assert_true(past.performances[past.performance_count - 1].alone);
    assert_int_equal(look(kit, store, id).move_count, 2);
    store_close(store);
}

static void tallies_count_what_was_done_in_full_ever(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct checkpoint kept = one("pigeon", "low");
    struct past past;

    add(store, 700, &kept);
    kept.steps[0].set_ms = 45000;
    add(store, 130, &kept);
    kept.steps[0].set_ms = 20000;
    add(store, 1, &kept);
    kept.steps[0].rating = 0;
    add(store, 1, &kept);
    kept.steps[0].rating = RATING_NONE; /* not rated is no good number */
    add(store, 1, &kept);
    kept.steps[0].rating = 2;
    kept.steps[0].reduced = true;
    add(store, 1, &kept);
    kept = one("clamshell", "band");
    add(store, 0, &kept);

    past = look(kit, store, 0);
    assert_int_equal(past.tally_count, 3);
    assert_string_equal(past.tallies[0].exercise, "clamshell");
    assert_string_equal(past.tallies[1].exercise, "pigeon");
    assert_string_equal(past.tallies[1].level, "low");
    assert_int_equal(past.tallies[1].rating, 0);
    assert_int_equal(past.tallies[1].times, 1);
    assert_int_equal(past.tallies[2].rating, 2);
    assert_int_equal(past.tallies[2].times, 3);
    assert_int_equal(past.tallies[2].longest_ms, 45000);
    store_close(store);
}

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(someone_new_has_no_past),
        TEST(a_session_is_told_as_it_was),
        TEST(what_was_done_in_full_is_told_apart),
        TEST(a_rating_alone_is_told),
        TEST(an_empty_session_counts_only_by_its_end),
        TEST(a_session_under_way_is_told_as_far_as_it_has_come),
        TEST(performances_are_of_the_last_120_days),
        TEST(days_are_those_of_the_start_where_it_was),
        TEST(moves_are_the_latest_for_each_exercise_ever),
        TEST(tallies_count_what_was_done_in_full_ever),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
