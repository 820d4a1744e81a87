/* SPDX-License-Identifier: MIT */
/* store: a file that somebody edited. A row that cannot be read is passed over
 * or counts as not answered, and never as a good answer.
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
    TODAY = 20413 /* 2025-11-21 */
};

static struct wall noon(int32_t day)
{
    return (struct wall){.utc_s = (int64_t)day * DAY_S + DAY_S / 2};
}

static void
add_session(struct store *store, int32_t day, struct checkpoint *kept)
{
    struct store_session session = {.routine = "daily",
                                    .name = "Daily",
                                    .snapshot = "x",
                                    .start = noon(day)};
    int64_t id;

    kept->asked = kept->red = -1;
    assert_true(store_begin(store, &session, kept, &id, NULL));
    assert_true(store_finish(store, id, kept, session.start, NULL));
}

/* Yesterday: the clamshell in full, one step up; too much of the pigeon.
 * Today: further down the leg after the dead bug. */
static void make_history(struct kit *kit)
{
    struct store *store = kit_open(kit);
    struct checkpoint yesterday = {
        .step_count = 2,
        .outcome = OUTCOME_DONE,
        .start_pain = 1,
        .start_place = PLACE_BACK,
        .pain_after = 1,
        .place_after = PLACE_BACK,
        .steps = {{.exercise = "clamshell",
                   .level = "band",
                   .status = STEP_DONE,
                   .rating = 2,
                   .stepped_up = true,
                   .sets = 2,
                   .sets_done = 2,
                   .set_ms = 30000},
                  {.exercise = "pigeon",
                   .level = "low",
                   .status = STEP_LEFT_OUT,
                   .rating = 7,
                   .reds = 1,
                   .sets = 2}},
    };
    struct checkpoint today = {
        .step_count = 1,
        .outcome = OUTCOME_PAIN,
        .end = END_FURTHER,
        .steps = {{.exercise = "dead-bug",
                   .level = "arms",
                   .status = STEP_LEFT_OUT,
                   .rating = 5,
                   .further = 1,
                   .sets = 2}},
    };
    struct past_morning morning = {TODAY, 2, PLACE_BACK};
    struct past_activity activity = {TODAY, ACTIVITY_WALK, 20, 1, PLACE_BACK};
    struct past_rest rest = {"pigeon", TODAY, TODAY + 7};
    struct signs_past signs = {TODAY, SIGN_BIT(SIGN_NIGHT), 0};
    struct person person = {.has_equipment = true,
                            .equipment = VOCAB_BIT(EQUIPMENT_WALL),
                            .where = WHERE_BED,
                            .sore = SORE_LEFT};

    add_session(store, TODAY - 1, &yesterday);
    add_session(store, TODAY, &today);
    assert_true(store_set_morning(store, &morning, noon(TODAY), NULL));
    assert_true(store_add_activity(store, &activity, noon(TODAY), NULL));
    assert_true(store_set_rest(store, &rest, noon(TODAY), NULL));
    assert_true(store_set_signs(store, &signs, noon(TODAY), NULL));
    assert_true(store_set_advised(store, TODAY, NULL));
    assert_true(store_set_person(store, &person, NULL));
    store_close(store);
}

/* ---- what is looked at ---- */

struct seen {
    const struct past *past;
    const struct person *person;
};

#define SEES(name, value)                                                      \
    static int32_t name(const struct seen *seen)                               \
    {                                                                          \
        return (int32_t)(value);                                               \
    }

SEES(sessions, seen->past->session_count)
SEES(performances, seen->past->performance_count)
SEES(moves, seen->past->move_count)
SEES(tallies, seen->past->tally_count)
SEES(start_pain, seen->past->sessions[0].start_pain)
SEES(start_place, seen->past->sessions[0].start_place)
SEES(pain_after, seen->past->sessions[0].pain_after)
SEES(carried, seen->past->sessions[0].pain_carried)
SEES(done, seen->past->sessions[0].done)
SEES(worst, seen->past->sessions[0].worst)
SEES(end, seen->past->sessions[1].end)
SEES(full, seen->past->performances[0].full)
SEES(rating, seen->past->performances[0].rating)
SEES(set_ms, seen->past->performances[0].set_ms)
SEES(reds, seen->past->performances[1].reds)
SEES(left_out, seen->past->performances[1].left_out)
SEES(longest, seen->past->tallies[0].longest_ms)
SEES(mornings, seen->past->morning_count)
SEES(morning_place, seen->past->mornings[0].place)
SEES(activities, seen->past->activity_count)
SEES(activity_pain, seen->past->activities[0].pain)
SEES(rests, seen->past->rest_count)
SEES(blocked, seen->past->signs.blocked)
SEES(attested, seen->past->signs.attested)
SEES(full_day, seen->past->signs.full_day)
SEES(advised, seen->past->advised_day)
SEES(sore, seen->person->sore)
SEES(where, seen->person->where)
SEES(equipment, seen->person->equipment)

typedef int32_t sees(const struct seen *seen);

#define SETTING(name, value)                                                   \
    "UPDATE setting SET value = '" value "' WHERE name = '" name "'"
#define YESTERDAY(what) "UPDATE session SET " what " WHERE id = 1"
#define CLAMSHELL(what) "UPDATE step SET " what " WHERE exercise = 'clamshell'"

/* What was changed, what is looked at, and what it then must be. */
static const struct {
    const char *sql;
    sees *sees;
    int32_t is;
} edits[] = {
    {"SELECT 1", sessions, 2},
    {"SELECT 1", performances, 3},
    {"SELECT 1", moves, 2},
    {"SELECT 1", tallies, 1},
    {"SELECT 1", full, 1},
    {"SELECT 1", end, END_FURTHER},
    {"SELECT 1", blocked, SIGN_BIT(SIGN_NIGHT)},
    {"SELECT 1", full_day, TODAY},

    {YESTERDAY("began_on = '2025-02-30'"), sessions, 1},
    {YESTERDAY("began_on = '2025-02-30'"), performances, 1},
    {YESTERDAY("began_on = '2025-02-30'"), moves, 0},
    {YESTERDAY("began_on = '2025-02-30'"), tallies, 0},
    {YESTERDAY("began_on = ''"), tallies, 0},
    {YESTERDAY("began_on = ''"), sessions, 1},
    {YESTERDAY("began_on = 'now'"), tallies, 0},
    {YESTERDAY("began_on = 'now'"), sessions, 1},
    {YESTERDAY("began_on = '2025-11-20 '"), tallies, 0},
    {YESTERDAY("began_on = '2025-11-20 '"), sessions, 1},
    {YESTERDAY("began_on = '2025-13-01'"), sessions, 1},
    {YESTERDAY("began_on = '2025-00-10'"), sessions, 1},
    {YESTERDAY("began_on = '2025-11-00'"), sessions, 1},
    {YESTERDAY("began_on = '+025-11-20'"), sessions, 1},
    {YESTERDAY("began_on = '20251120'"), sessions, 1},

    {YESTERDAY("start_pain = 11"), start_pain, RATING_NONE},
    {YESTERDAY("start_pain = -5"), start_pain, RATING_NONE},
    {YESTERDAY("start_pain = 9000000000"), start_pain, RATING_NONE},
    {YESTERDAY("start_place = 6"), start_place, PLACE_UNKNOWN},
    {YESTERDAY("pain_after = 300"), pain_after, RATING_NONE},
    {YESTERDAY("pain_carried = 7"), carried, true},
    {YESTERDAY("outcome = 'fine'"), done, false},
    {"UPDATE session SET end_reason = 'tired'", end, END_NO_ANSWER},
    {"UPDATE session SET end_reason = NULL", end, END_NO_ANSWER},
    {"UPDATE session SET outcome = 'fine', end_reason = 'tired'",
     end,
     END_NO_ANSWER},

    {CLAMSHELL("rating = 11"), rating, RATING_NONE},
    {CLAMSHELL("rating = -1"), rating, RATING_NONE},
    {CLAMSHELL("rating = 11"), tallies, 0},
    {CLAMSHELL("rating = -1"), tallies, 0},
    {CLAMSHELL("rating = 11"), worst, 7},
    {"UPDATE step SET rating = 11", worst, RATING_NONE},
    {CLAMSHELL("status = 'finished'"), full, false},
    {CLAMSHELL("status = 'finished'"), tallies, 0},
    {CLAMSHELL("size = 'whole'"), full, false},
    {CLAMSHELL("size = 'whole'"), tallies, 0},
    {CLAMSHELL("sets = 0, sets_done = 0"), full, false},
    {CLAMSHELL("sets = -2"), tallies, 0},
    {CLAMSHELL("easier = 3"), full, false},
    {CLAMSHELL("reduced = 3"), tallies, 0},
    {CLAMSHELL("reds = -1"), full, false},
    {CLAMSHELL("set_ms = -5"), set_ms, 0},
    {CLAMSHELL("set_ms = 9000000000"), set_ms, INT32_MAX},
    {CLAMSHELL("set_ms = -5"), longest, 0},
    {"UPDATE step SET reds = 5000000000", reds, UINT8_MAX},
    {"UPDATE step SET status = 'gone'", left_out, false},

    {"UPDATE morning SET pain = 12", mornings, 0},
    {"UPDATE morning SET pain = -1", mornings, 0},
    {"UPDATE morning SET day = '2025-11-31'", mornings, 0},
    {"UPDATE morning SET place = 9", morning_place, PLACE_UNKNOWN},
    {"UPDATE activity SET kind = 'fly'", activities, 0},
    {"UPDATE activity SET kind = ''", activities, 0},
    {"UPDATE activity SET minutes = -1", activities, 0},
    {"UPDATE activity SET minutes = 1441", activities, 0},
    {"UPDATE activity SET day = 'today'", activities, 0},
    {"UPDATE activity SET pain = 11", activity_pain, RATING_NONE},
    {"UPDATE rest SET until_day = 'soon'", rests, 0},
    {"UPDATE rest SET from_day = ''", rests, 0},

    {SETTING("signs-blocked", "night,sadle"), blocked, SIGN_BIT(SIGN_NIGHT)},
    {SETTING("signs-blocked", "night,sadle"), full_day, DAY_NONE},
    {SETTING("signs-blocked", "?"), full_day, DAY_NONE},
    {SETTING("signs-attested", "nite"), attested, 0},
    {SETTING("signs-full-day", "2025-11-99"), full_day, DAY_NONE},
    {SETTING("advised-day", "never"), advised, DAY_NONE},
    {SETTING("sore", "middle"), sore, SORE_UNKNOWN},
    {SETTING("where", "moon"), where, WHERE_FLOOR},
    {SETTING("equipment", "rocket,wall,wal,"),
     equipment,
     VOCAB_BIT(EQUIPMENT_WALL)},
};

static void what_was_spoiled_is_never_a_good_answer(void **state)
{
    struct kit *kit = *state;

    for (size_t i = 0; i < sizeof edits / sizeof edits[0]; i++) {
        struct store *store;
        struct past past;
        struct person person;
        struct seen seen = {&past, &person};
        int32_t is;

        make_history(kit);
        kit_sql(kit, edits[i].sql);
        store = kit_open(kit);
        assert_true(store_past(store, &kit->arena, TODAY, 0, &past, NULL));
        person = store_person(store, &kit->arena);
        is = edits[i].sees(&seen);
        if (is != edits[i].is)
            fail_msg("%s: is %d, not %d", edits[i].sql, is, edits[i].is);
        store_close(store);
        assert_int_equal(remove(kit->path), 0);
    }
}

/* More rows than a session's place among them can say: the newest are told. */
static void more_rows_than_can_be_counted_leave_the_oldest_out(void **state)
{
    struct kit *kit = *state;
    const struct past_session *last;
    struct store *store;
    struct past past;

    make_history(kit);
    kit_sql(kit,
            "WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL"
            "  SELECT i + 1 FROM n WHERE i < 1199)"
            "INSERT INTO session (id, routine, name, plan_ms, steps, outcome,"
            "  moved_ms, began_s, began_offset, began_on, saved_s,"
            "  saved_offset)"
            " SELECT i, 'daily', '', 0, 64, 'done', 0, 0, 0, '2025-11-01', 0,"
            "  0 FROM n;"
            "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL"
            "  SELECT i + 1 FROM n WHERE i < 63)"
            "INSERT INTO step (session, position, exercise, level, size,"
            "  status, rating, reds, further, easier, next_easier, sets_done,"
            "  sets, round_at, set_at, rep_at, alone)"
            " SELECT id, i, 'clamshell', 'band', 'full', 'done', 2, 0, 0, 0,"
            "  0, 1, 1, 0, 0, 0, 0 FROM session JOIN n WHERE id >= 100;");
    store = kit_open(kit);
    assert_true(store_past(store, &kit->arena, TODAY, 0, &past, NULL));
    assert_int_equal(past.session_count, 1102);
    assert_true(past.performance_count <= UINT16_MAX);
    assert_true(past.performance_count > UINT16_MAX - 64);
    assert_int_equal(past.sessions[0].performances, 0);
    assert_int_equal(past.sessions[0].worst, 2);
    last = &past.sessions[1101];
    assert_int_equal(last->day, TODAY);
    assert_int_equal(last->performances, 1);
    assert_string_equal(past.performances[last->first].exercise, "dead-bug");
    assert_int_equal(past.tally_count, 1);
    assert_int_equal(past.tallies[0].times, UINT16_MAX);
    store_close(store);
}

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, kit_setup, kit_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_was_spoiled_is_never_a_good_answer),
        TEST(more_rows_than_can_be_counted_leave_the_oldest_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
