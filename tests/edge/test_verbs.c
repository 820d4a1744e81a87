/* SPDX-License-Identifier: MIT */
/* test_verbs - the commands that begin no session, as somebody types them:
 * what they keep, what they say, and what they refuse. They run as programs
 * (LIMBER_BIN), with a home of the test's own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include <edge/store_kit.h>

#include <limber/core/base/span.h>
#include <limber/core/care/signs.h>
#include <limber/core/care/thresholds.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

enum {
    SAID_BYTES = 32768,
    DAY_S = 24 * 60 * 60
};

static char said[SAID_BYTES]; /* by the program that ran last */

static int enter(void **state)
{
    struct kit *kit;

    if (kit_setup(state) != 0)
        return -1;
    kit = *state;
    snprintf(kit->path, sizeof kit->path, "%s/limber/history.db", kit->folder);
    setenv("XDG_DATA_HOME", kit->folder, 1);
    setenv("XDG_CONFIG_HOME", kit->folder, 1);
    return 0;
}

/* Runs `limber WORDS`; standard output and error in the order they come. */
static int run(const char *words)
{
    const char *program = getenv("LIMBER_BIN");
    char command[512];
    FILE *pipe;
    size_t length;
    int status;

    snprintf(command,
             sizeof command,
             "'%s' %s 2>&1",
             program != NULL ? program : "build/debug/limber",
             words);
    pipe = popen(command, "r");
    assert_non_null(pipe);
    length = fread(said, 1, sizeof said - 1, pipe);
    said[length] = '\0';
    status = pclose(pipe);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void says(const char *words, int status, const char *wanted)
{
    int found = run(words);

    if (found != status || strcmp(said, wanted) != 0)
        fail_msg("limber %s: wanted %d and\n%sfound %d and\n%s",
                 words,
                 status,
                 wanted,
                 found,
                 said);
}

/* Where its lines end does not matter. */
static bool was_said(const char *part)
{
    static char line[SAID_BYTES];
    char *end;

    strcpy(line, said);
    while ((end = strchr(line, '\n')) != NULL)
        *end = ' ';
    return strstr(line, part) != NULL;
}

static void has_said(const char *part)
{
    if (!was_said(part))
        fail_msg("no '%s' in\n%s", part, said);
}

static void has_not_said(const char *part)
{
    if (was_said(part))
        fail_msg("'%s' in\n%s", part, said);
}

static int32_t today(void)
{
    struct wall now = clock_wall();

    return (int32_t)date_days(date_of(now.utc_s, now.offset_min));
}

static struct past look(struct kit *kit)
{
    struct store *store = kit_open(kit);
    struct past past;
    struct error err;

    assert_true(store_past(store, &kit->arena, today(), 0, &past, &err));
    store_close(store);
    return past;
}

/* A session of the day before, to its end: pain 2, down to the thigh. */
static void had_a_session_yesterday(struct kit *kit)
{
    struct store *store = kit_open(kit);
    struct checkpoint end = kit_checkpoint(0);
    struct wall then = clock_wall();
    struct store_session session = {.routine = "daily",
                                    .name = "Daily",
                                    .snapshot = "name: Daily\n",
                                    .plan_ms = 600000};
    struct error err;
    int64_t id;

    then.utc_s -= DAY_S;
    session.start = then;
    end.start_pain = 2;
    end.start_place = PLACE_THIGH;
    assert_true(store_begin(store, &session, &end, &id, &err));
    end.outcome = OUTCOME_DONE;
    end.asked = end.red = -1;
    assert_true(store_finish(store, id, &end, then, &err));
    store_close(store);
}

static void wrote_config(struct kit *kit, const char *words)
{
    char path[400];
    FILE *file;

    snprintf(path, sizeof path, "%s/limber", kit->folder);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/limber/config.yaml", kit->folder);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(words, file);
    fclose(file);
}

/* ---- morning ---- */

static void a_morning_is_kept_for_today(void **state)
{
    struct past past;

    says("morning 3", 0, "Kept: 3 this morning.\n");
    past = look(*state);
    assert_int_equal(past.morning_count, 1);
    assert_int_equal(past.mornings[0].day, today());
    assert_int_equal(past.mornings[0].pain, 3);
    assert_int_equal(past.mornings[0].place, PLACE_UNKNOWN);
    says("morning x --place below-knee",
         0,
         "Kept: 10 this morning, furthest place: below the knee.\n");
    /* the place of before still stands */
    says("morning 2",
         0,
         "Kept: 2 this morning, furthest place: below the knee.\n");
    past = look(*state);
    assert_int_equal(past.morning_count, 1);
    assert_int_equal(past.mornings[0].pain, 2);
}

static void a_morning_says_how_yesterday_has_settled(void **state)
{
    static const struct {
        const char *words, *means;
    } CASES[] = {
        {"morning 2 --place thigh", "Yesterday's session has settled."},
        {"morning 3 --place buttock", "Yesterday's session has settled."},
        {"morning 4 --place thigh",
         "Yesterday's session has not settled yet: the next one is easier on "
         "what was rated 3 and up, and offers no step up."},
        {"morning 6 --place thigh",
         "Gentle today: the morning after last time was"},
        {"morning 2 --place foot",
         "Gentle today: the morning after last time was"},
    };

    had_a_session_yesterday(*state);
    run("morning 2");
    has_said("With the furthest place, as in --place thigh, it can be");
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        assert_int_equal(run(CASES[i].words), 0);
        has_said(CASES[i].means);
    }
}

static void advice_comes_once_a_week(void **state)
{
    struct kit *kit = *state;
    struct store *store = kit_open(kit);
    struct error err;

    for (int32_t day = today() - 7; day < today(); day++) {
        struct past_morning morning = {day, 5, PLACE_THIGH};

        assert_true(store_set_morning(store, &morning, clock_wall(), &err));
    }
    store_close(store);
    run("morning 5");
    has_not_said("looked at"); /* when it began is not known */
    wrote_config(kit, "since: 2020-01-01\n");
    assert_int_equal(run("morning 5"), 0);
    has_said("It would be sensible to have it looked at.");
    assert_int_equal(look(kit).advised_day, today());
    assert_int_equal(run("morning 5"), 0);
    has_not_said("looked at");
}

/* ---- log ---- */

static void an_activity_is_kept_with_its_minutes(void **state)
{
    static const struct {
        const char *words, *kept;
        enum activity_kind kind;
        int32_t minutes;
        int pain;
    } CASES[] = {
        {"log walk 20m", "Kept: walking, 20 min.", ACTIVITY_WALK, 20, -1},
        {"log swim 1m --pain 0",
         "Kept: swimming, 1 min, pain 0.",
         ACTIVITY_SWIM,
         1,
         0},
        {"log water-walk 25:00 --pain x",
         "Kept: water walking, 25 min, pain 10.",
         ACTIVITY_WATER_WALK,
         25,
         10},
        {"log 'water walking' 90m",
         "Kept: water walking, 1 h 30 min.",
         ACTIVITY_WATER_WALK,
         90,
         -1},
        {"log cycle 1440m", "Kept: cycling, 24 h.", ACTIVITY_CYCLE, 1440, -1},
        {"log run 10m30s", "Kept: running, 11 min.", ACTIVITY_RUN, 11, -1},
        {"log rest", "Kept. Rest, on purpose.", ACTIVITY_REST, 0, -1},
    };
    struct past past;

    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        assert_int_equal(run(CASES[i].words), 0);
        has_said(CASES[i].kept);
    }
    past = look(*state);
    assert_int_equal(past.activity_count, COUNT_OF(CASES));
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        assert_int_equal(past.activities[i].day, today());
        assert_int_equal(past.activities[i].kind, CASES[i].kind);
        assert_int_equal(past.activities[i].minutes, CASES[i].minutes);
        assert_int_equal(past.activities[i].pain, CASES[i].pain);
    }
}

static void a_walk_that_made_it_worse_leads_to_another(void **state)
{
    had_a_session_yesterday(*state);
    assert_int_equal(run("log walk 20m --pain 4"), 0);
    has_said("It is worse after walking.");
    has_said("swimming");
    assert_int_equal(run("log walk 20m --pain 3"), 0);
    has_not_said("It is worse");
}

/* ---- rest ---- */

static void an_exercise_rests_for_a_week_or_so_long(void **state)
{
    struct past past;
    char day[SPAN_TEXT], wanted[80];

    assert_int_equal(run("rest hamstring"), 0);
    date_screen(day, date_from_days(today() + 7));
    snprintf(wanted, sizeof wanted, "Kept: Hamstring rests until %s", day);
    has_said(wanted);
    assert_int_equal(run("rest pigeon 1"), 0);
    past = look(*state);
    assert_int_equal(past.rest_count, 2);
    for (unsigned i = 0; i < past.rest_count; i++)
        assert_int_equal(past.rests[i].until - past.rests[i].from,
                         strcmp(past.rests[i].exercise, "pigeon") == 0 ? 1 : 7);
}

static void a_rest_is_made_longer_and_never_shorter(void **state)
{
    char day[SPAN_TEXT], wanted[80];

    (void)state;
    assert_int_equal(run("rest hamstring 7"), 0);
    assert_int_equal(run("rest hamstring 6"), 1);
    date_screen(day, date_from_days(today() + 7));
    snprintf(wanted, sizeof wanted, "Hamstring rests until %s", day);
    has_said(wanted);
    has_said("a longer one is: limber rest hamstring 14");
    assert_int_equal(run("rest hamstring 14"), 0);
    assert_int_equal(run("rest hamstring 7"), 1);
}

static void what_rests_is_told_by_show(void **state)
{
    (void)state;
    assert_int_equal(run("rest hamstring"), 0);
    assert_int_equal(run("show hamstring"), 0);
    has_said("It rests until");
    has_not_said("No history yet");
}

/* ---- show ---- */

static void without_a_history_show_makes_none(void **state)
{
    struct kit *kit = *state;

    assert_int_equal(run("show hamstring"), 0);
    has_said("You       No history yet: it begins at Strap, other knee bent.");
    assert_int_equal(access(kit->path, F_OK), -1);
}

/* ---- what is refused ---- */

static void what_cannot_be_meant_is_a_mistake_of_use(void **state)
{
    static const struct {
        const char *words, *reason;
    } CASES[] = {
        {"morning 11", "wants a whole number from 0 to 10, or x for 10"},
        {"morning -1", "wants a whole number from 0 to 10, or x for 10"},
        {"morning 2.5", "wants a whole number from 0 to 10, or x for 10"},
        {"morning three", "wants a whole number from 0 to 10, or x for 10"},
        {"morning ''", "wants a whole number from 0 to 10, or x for 10"},
        {"morning", "wants: limber morning 0-10"},
        {"morning 3 --place knee", "--place wants back, buttock"},
        {"log walk", "'log walk' wants a time: limber log walk 20m"},
        {"log walk 0", "wants a time from 1m to 1440m"},
        {"log walk 0m", "wants a time from 1m to 1440m"},
        {"log walk 59s", "wants a time from 1m to 1440m"},
        {"log walk 1441m", "wants a time from 1m to 1440m"},
        {"log walk -20m", "wants a time from 1m to 1440m"},
        {"log walk 99999999999999m", "wants a time from 1m to 1440m"},
        {"log walk soon", "wants a time from 1m to 1440m"},
        {"log walk 20",
         "wants a time of at least a minute: '20' is so many seconds, '20m' "
         "minutes"},
        {"log walk 20m --pain 11", "--pain wants a whole number"},
        {"log wlak 20m", "unknown activity 'wlak' (did you mean 'walk'?)"},
        {"log dance 20m", "(known: walk, swim, water-walk, cycle, run, rest)"},
        {"log rest 20m", "a rest takes no time"},
        {"rest hamstring 0", "wants a whole number of days from 1 to 365"},
        {"rest hamstring 366", "wants a whole number of days from 1 to 365"},
        {"rest hamstring -7", "wants a whole number of days from 1 to 365"},
        {"rest hamstring week", "wants a whole number of days from 1 to 365"},
    };
    struct kit *kit = *state;

    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        int status = run(CASES[i].words);

        if (status != 2)
            fail_msg("limber %s: %d\n%s", CASES[i].words, status, said);
        has_said(CASES[i].reason);
    }
    assert_int_equal(access(kit->path, F_OK), -1);
}

static void an_exercise_that_is_not_there_cannot_rest(void **state)
{
    (void)state;
    assert_int_equal(run("rest bicep-curl"), 1);
    has_said("no exercise 'bicep-curl'");
    assert_int_equal(run("rest clamshel"), 0); /* part of one name only */
}

static void where_nothing_can_be_kept_it_is_said(void **state)
{
    static const char *const WORDS[] = {
        "morning 3", "log walk 20m", "rest hamstring"};
    struct kit *kit = *state;
    char path[400];
    FILE *file;

    snprintf(path, sizeof path, "%s/limber", kit->folder);
    file = fopen(path, "w"); /* where a folder should be */
    assert_non_null(file);
    fclose(file);
    for (size_t i = 0; i < COUNT_OF(WORDS); i++) {
        assert_int_equal(run(WORDS[i]), 1);
        has_said("limber: nothing is kept: ");
        has_not_said("Kept");
    }
}

static void errors_in_config_keep_no_answer_out(void **state)
{
    wrote_config(*state, "sore: lefft\n");
    assert_int_equal(run("morning 3"), 0);
    has_said("config.yaml:1:7: expected left, right, both or neither, found "
             "'lefft' (did you mean 'left'?)");
    has_said("Kept: 3 this morning.");
    assert_int_equal(look(*state).morning_count, 1);
}

/* ---- rules ---- */

static void rules_are_told_with_every_number(void **state)
{
    char line[64];
    char *at = said;

    (void)state;
    assert_int_equal(run("rules"), 0);
    for (unsigned i = 0; i < CARE_RULES; i++) {
        snprintf(line,
                 sizeof line,
                 " %-5s%s (",
                 care_rules[i].id,
                 care_rules[i].name);
        has_said(line);
    }
    for (unsigned i = 0; i < care_threshold_count; i++) {
        snprintf(line,
                 sizeof line,
                 "%4d  %-2s %.20s",
                 care_thresholds[i].value,
                 care_thresholds[i].grade,
                 care_thresholds[i].says);
        has_said(line);
    }
    while (*at != '\0') {
        size_t length = strcspn(at, "\n");

        assert_true(length <= 78);
        at += length + 1;
    }
}

#define AT_HOME(test) cmocka_unit_test_setup_teardown(test, enter, kit_teardown)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        AT_HOME(a_morning_is_kept_for_today),
        AT_HOME(a_morning_says_how_yesterday_has_settled),
        AT_HOME(advice_comes_once_a_week),
        AT_HOME(an_activity_is_kept_with_its_minutes),
        AT_HOME(a_walk_that_made_it_worse_leads_to_another),
        AT_HOME(an_exercise_rests_for_a_week_or_so_long),
        AT_HOME(a_rest_is_made_longer_and_never_shorter),
        AT_HOME(what_rests_is_told_by_show),
        AT_HOME(without_a_history_show_makes_none),
        AT_HOME(what_cannot_be_meant_is_a_mistake_of_use),
        AT_HOME(an_exercise_that_is_not_there_cannot_rest),
        AT_HOME(where_nothing_can_be_kept_it_is_said),
        AT_HOME(errors_in_config_keep_no_answer_out),
        AT_HOME(rules_are_told_with_every_number),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
