/* SPDX-License-Identifier: MIT */
/* mouth: which sentence is said, which waits, which is dropped. */
#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/sound/mouth.h>

enum {
    RATE = 150,
    LATER = 60000, /* a moment that does not pass within these tests */
    STEPS_MAX = 14,
    RUNS = 2000,
    RUN_STEPS = 120
};

static struct utterance line_of(const char *text)
{
    struct utterance line = {.begin_by_ms = LATER, .over_by_ms = INT64_MAX};

    snprintf(line.text, sizeof line.text, "%s", text);
    return line;
}

/* ---- a table: what comes, and what is done ---- */

enum come {
    NOTHING_MORE,
    PLAIN,
    CUTS,
    SAFETY,
    CUTS_SAFETY,
    OVER,
    AGAIN,
    HUSH
};

struct step {
    enum come come;
    const char *text;
    int64_t at_ms, begin_by_ms; /* 0: LATER */
    enum mouth_act act;
    const char *now; /* what is said then; NULL: nothing */
};

struct way {
    const char *name;
    struct step steps[STEPS_MAX];
};

/* clang-format off */
static const struct way ways[] = {
    {"a sentence is said at once where it is quiet",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {OVER, "", 9, 0, MOUTH_NOTHING, NULL}}},
    {"one sentence waits, and a newer one takes its place",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {PLAIN, "two", 1, 0, MOUTH_NOTHING, "one"},
      {PLAIN, "three", 2, 0, MOUTH_NOTHING, "one"},
      {OVER, "", 3, 0, MOUTH_BEGIN, "three"},
      {OVER, "", 4, 0, MOUTH_NOTHING, NULL}}},
    {"what waits is dropped when its moment has passed",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {PLAIN, "two", 1, 100, MOUTH_NOTHING, "one"},
      {OVER, "", 101, 0, MOUTH_NOTHING, NULL}}},
    {"and begins in the last moment that it has",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {PLAIN, "two", 1, 100, MOUTH_NOTHING, "one"},
      {OVER, "", 100, 0, MOUTH_BEGIN, "two"}}},
    {"a sentence that comes too late is not said and displaces nothing",
     {{PLAIN, "late", 101, 100, MOUTH_NOTHING, NULL},
      {PLAIN, "one", 102, 0, MOUTH_BEGIN, "one"},
      {PLAIN, "two", 103, 0, MOUTH_NOTHING, "one"},
      {PLAIN, "late", 104, 100, MOUTH_NOTHING, "one"},
      {OVER, "", 105, 0, MOUTH_BEGIN, "two"}}},
    {"a sentence without words is nothing",
     {{PLAIN, "", 0, 0, MOUTH_NOTHING, NULL},
      {SAFETY, "", 0, 0, MOUTH_NOTHING, NULL},
      {PLAIN, "one", 1, 0, MOUTH_BEGIN, "one"},
      {PLAIN, "two", 1, 0, MOUTH_NOTHING, "one"},
      {PLAIN, "", 2, 0, MOUTH_NOTHING, "one"},
      {OVER, "", 3, 0, MOUTH_BEGIN, "two"}}},
    {"pause cuts off what is said and what waits",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {PLAIN, "two", 1, 0, MOUTH_NOTHING, "one"},
      {CUTS, "Paused.", 2, 0, MOUTH_CUT_BEGIN, "Paused."},
      {OVER, "", 3, 0, MOUTH_NOTHING, NULL}}},
    {"what cuts and comes too late still makes it quiet",
     {{PLAIN, "one", 50, 0, MOUTH_BEGIN, "one"},
      {CUTS, "Paused.", 51, 40, MOUTH_CUT, NULL},
      {PLAIN, "two", 52, 0, MOUTH_BEGIN, "two"}}},
    {"what cuts without words makes it quiet",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {PLAIN, "two", 1, 0, MOUTH_NOTHING, "one"},
      {CUTS, "", 2, 0, MOUTH_CUT, NULL},
      {OVER, "", 3, 0, MOUTH_NOTHING, NULL}}},
    {"what cuts is simply said where it is quiet",
     {{CUTS, "Paused.", 0, 0, MOUTH_BEGIN, "Paused."}}},
    {"what cuts is itself cut by the next",
     {{CUTS, "Paused.", 0, 0, MOUTH_BEGIN, "Paused."},
      {CUTS, "Stop.", 1, 0, MOUTH_CUT_BEGIN, "Stop."}}},
    {"a safety text is not cut by a pause, which waits",
     {{SAFETY, "stop", 0, 0, MOUTH_BEGIN, "stop"},
      {PLAIN, "two", 1, 0, MOUTH_NOTHING, "stop"},
      {CUTS, "Paused.", 2, 0, MOUTH_NOTHING, "stop"},
      {OVER, "", 3, 0, MOUTH_BEGIN, "Paused."},
      {OVER, "", 4, 0, MOUTH_NOTHING, NULL}}},
    {"a wordless cut during a safety text lets go of what waits",
     {{SAFETY, "stop", 0, 0, MOUTH_BEGIN, "stop"},
      {PLAIN, "two", 1, 0, MOUTH_NOTHING, "stop"},
      {CUTS, "", 2, 0, MOUTH_NOTHING, "stop"},
      {OVER, "", 3, 0, MOUTH_NOTHING, NULL}}},
    {"a safety text is cut by one that cuts",
     {{SAFETY, "stop", 0, 0, MOUTH_BEGIN, "stop"},
      {CUTS_SAFETY, "worse", 1, 0, MOUTH_CUT_BEGIN, "worse"},
      {OVER, "", 2, 0, MOUTH_NOTHING, NULL}}},
    {"a safety text waits for its turn, takes the place of what waits",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {PLAIN, "two", 1, 0, MOUTH_NOTHING, "one"},
      {SAFETY, "stop", 2, 0, MOUTH_NOTHING, "one"},
      {OVER, "", 3, 0, MOUTH_BEGIN, "stop"},
      {OVER, "", 4, 0, MOUTH_NOTHING, NULL}}},
    {"and is not displaced by what comes after it",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {SAFETY, "stop", 1, 0, MOUTH_NOTHING, "one"},
      {PLAIN, "two", 2, 0, MOUTH_NOTHING, "one"},
      {PLAIN, "three", 3, 0, MOUTH_NOTHING, "one"},
      {OVER, "", 4, 0, MOUTH_BEGIN, "stop"},
      {OVER, "", 5, 0, MOUTH_BEGIN, "three"},
      {OVER, "", 6, 0, MOUTH_NOTHING, NULL}}},
    {"a safety text that waits goes before the pause that cut",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {SAFETY, "stop", 1, 0, MOUTH_NOTHING, "one"},
      {CUTS, "Paused.", 2, 0, MOUTH_CUT_BEGIN, "stop"},
      {OVER, "", 3, 0, MOUTH_BEGIN, "Paused."}}},
    {"but after the safety text that cut",
     {{PLAIN, "one", 0, 0, MOUTH_BEGIN, "one"},
      {SAFETY, "stop", 1, 0, MOUTH_NOTHING, "one"},
      {CUTS_SAFETY, "worse", 2, 0, MOUTH_CUT_BEGIN, "worse"},
      {OVER, "", 3, 0, MOUTH_BEGIN, "stop"},
      {OVER, "", 4, 0, MOUTH_NOTHING, NULL}}},
    {"a safety text is said however late it is",
     {{PLAIN, "one", 50, 0, MOUTH_BEGIN, "one"},
      {SAFETY, "stop", 51, 10, MOUTH_NOTHING, "one"},
      {OVER, "", 99999, 0, MOUTH_BEGIN, "stop"},
      {OVER, "", 99999, 0, MOUTH_NOTHING, NULL},
      {SAFETY, "stop", 99999, 10, MOUTH_BEGIN, "stop"}}},
    {"more safety texts than can wait cut the first of them, drop none",
     {{SAFETY, "a", 0, 0, MOUTH_BEGIN, "a"},
      {SAFETY, "b", 1, 0, MOUTH_NOTHING, "a"},
      {SAFETY, "c", 2, 0, MOUTH_NOTHING, "a"},
      {SAFETY, "d", 3, 0, MOUTH_NOTHING, "a"},
      {SAFETY, "e", 4, 0, MOUTH_NOTHING, "a"},
      {PLAIN, "one", 5, 0, MOUTH_NOTHING, "a"},
      {SAFETY, "f", 6, 0, MOUTH_CUT_BEGIN, "b"},
      {OVER, "", 7, 0, MOUTH_BEGIN, "c"},
      {OVER, "", 8, 0, MOUTH_BEGIN, "d"},
      {OVER, "", 9, 0, MOUTH_BEGIN, "e"},
      {OVER, "", 10, 0, MOUTH_BEGIN, "f"},
      {OVER, "", 11, 0, MOUTH_NOTHING, NULL}}},
    {"what a voice failed in is said again while there is time",
     {{PLAIN, "one", 0, 100, MOUTH_BEGIN, "one"},
      {PLAIN, "two", 1, 0, MOUTH_NOTHING, "one"},
      {AGAIN, "", 100, 0, MOUTH_BEGIN, "one"},
      {AGAIN, "", 101, 0, MOUTH_BEGIN, "two"},
      {OVER, "", 102, 0, MOUTH_NOTHING, NULL}}},
    {"and a safety text always",
     {{SAFETY, "stop", 0, 100, MOUTH_BEGIN, "stop"},
      {AGAIN, "", 99999, 0, MOUTH_BEGIN, "stop"}}},
    {"hush ends all, safety too",
     {{SAFETY, "stop", 0, 0, MOUTH_BEGIN, "stop"},
      {SAFETY, "more", 1, 0, MOUTH_NOTHING, "stop"},
      {HUSH, "", 2, 0, MOUTH_CUT, NULL},
      {OVER, "", 3, 0, MOUTH_NOTHING, NULL},
      {HUSH, "", 4, 0, MOUTH_NOTHING, NULL},
      {AGAIN, "", 5, 0, MOUTH_NOTHING, NULL},
      {PLAIN, "one", 6, 0, MOUTH_BEGIN, "one"}}},
};
/* clang-format on */

static enum mouth_act play(struct mouth *mouth, const struct step *step)
{
    struct utterance line = line_of(step->text);

    line.cuts = step->come == CUTS || step->come == CUTS_SAFETY;
    line.safety = step->come == SAFETY || step->come == CUTS_SAFETY;
    if (step->begin_by_ms != 0)
        line.begin_by_ms = step->begin_by_ms;
    switch (step->come) {
    case OVER:
        return mouth_over(mouth, step->at_ms);
    case AGAIN:
        return mouth_again(mouth, step->at_ms);
    case HUSH:
        return mouth_hush(mouth);
    default:
        return mouth_say(mouth, &line, step->at_ms);
    }
}

static void each_sentence_comes_or_not_as_the_table_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        struct mouth mouth;

        mouth_init(&mouth, RATE);
        for (const struct step *step = ways[i].steps;
             step < ways[i].steps + STEPS_MAX && step->come != NOTHING_MORE;
             step++) {
            enum mouth_act act = play(&mouth, step);
            const char *now = mouth.speaking ? mouth.now.text : "";

            if (act != step->act ||
                strcmp(now, step->now != NULL ? step->now : "") != 0)
                fail_msg("%s: step %d: act %d, says '%s'",
                         ways[i].name,
                         (int)(step - ways[i].steps) + 1,
                         (int)act,
                         now);
        }
    }
}

static void nothing_begins_that_could_not_be_over_in_time(void **state)
{
    static const int rates[] = {SPOKEN_RATE_MIN, SPOKEN_RATE, SPOKEN_RATE_MAX};
    struct utterance line = line_of("Half way. Fifteen left.");

    (void)state;
    for (size_t i = 0; i < sizeof rates / sizeof rates[0]; i++) {
        struct mouth mouth;
        int64_t length = spoken_length_ms(line.text, rates[i]);

        assert_true(length > 0);
        mouth_init(&mouth, rates[i]);
        line.over_by_ms = 1000 + length;
        assert_int_equal(mouth_say(&mouth, &line, 1001), MOUTH_NOTHING);
        assert_int_equal(mouth_say(&mouth, &line, 1000), MOUTH_BEGIN);
        assert_int_equal(mouth.began_ms, 1000);
        assert_int_equal(mouth_again(&mouth, 1001), MOUTH_NOTHING);
        line.safety = true;
        assert_int_equal(mouth_say(&mouth, &line, 1001), MOUTH_BEGIN);
        line.safety = false;
    }
}

/* ---- what always holds ---- */

struct run {
    struct mouth mouth;
    uint32_t chance;
    int64_t now_ms;
    unsigned safe_said, safe_begun; /* sums of their numbers */
    unsigned number;
};

static unsigned draw(struct run *run, unsigned below)
{
    run->chance = run->chance * 1664525U + 1013904223U;
    return (run->chance >> 16) % below;
}

static unsigned number_of(const struct utterance *line)
{
    unsigned number = 0;

    assert_int_equal(sscanf(line->text, "number %u", &number), 1);
    return number;
}

/* Whatever begins may begin now. */
static void check_begun(struct run *run)
{
    const struct utterance *now = &run->mouth.now;

    assert_true(run->mouth.speaking);
    assert_int_equal(run->mouth.began_ms, run->now_ms);
    if (now->safety) {
        run->safe_begun += number_of(now);
        return;
    }
    assert_true(run->now_ms <= now->begin_by_ms);
    assert_true(now->over_by_ms == INT64_MAX ||
                run->now_ms + spoken_length_ms(now->text, RATE) <=
                    now->over_by_ms);
}

static void check_waiting(const struct mouth *mouth)
{
    assert_true(mouth->count <= MOUTH_WAITING_MAX);
    assert_true(mouth->speaking || mouth->count == 0);
    for (unsigned i = 0; i + 1 < mouth->count; i++)
        assert_true(mouth->waiting[i].safety);
}

/* What an act does to the voice: never two at once. */
static void check_act(struct run *run, enum mouth_act act, bool spoke)
{
    if (act == MOUTH_CUT || act == MOUTH_CUT_BEGIN)
        assert_true(spoke);
    if (act == MOUTH_BEGIN)
        assert_false(spoke);
    if (act == MOUTH_CUT)
        assert_false(run->mouth.speaking);
    if (act == MOUTH_NOTHING)
        assert_int_equal(run->mouth.speaking, spoke);
    if (act == MOUTH_BEGIN || act == MOUTH_CUT_BEGIN)
        check_begun(run);
    check_waiting(&run->mouth);
}

static void say_something(struct run *run)
{
    struct utterance line = line_of(""), before = run->mouth.now;
    bool spoke = run->mouth.speaking;
    enum mouth_act act;

    line.safety = draw(run, 6) == 0;
    line.cuts = draw(run, 5) == 0;
    line.begin_by_ms = run->now_ms + draw(run, 6000) - 500;
    if (draw(run, 2) == 0)
        line.over_by_ms = run->now_ms + draw(run, 9000);
    snprintf(line.text, sizeof line.text, "number %u", ++run->number);
    if (line.safety)
        run->safe_said += run->number;
    act = mouth_say(&run->mouth, &line, run->now_ms);
    check_act(run, act, spoke);
    if (act == MOUTH_CUT || act == MOUTH_CUT_BEGIN) {
        assert_true(line.safety || line.cuts);
        assert_true(line.safety || !before.safety);
    } else if (spoke && line.cuts) {
        assert_true(before.safety && !line.safety);
    }
}

static void end_something(struct run *run)
{
    enum mouth_act act = mouth_over(&run->mouth, run->now_ms);

    check_act(run, act, false);
}

static void in_every_course_one_is_said_and_no_safety_is_lost(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed <= RUNS; seed++) {
        struct run run = {.chance = seed};

        mouth_init(&run.mouth, RATE);
        for (int i = 0; i < RUN_STEPS; i++) {
            run.now_ms += draw(&run, 2000);
            if (draw(&run, 3) != 0)
                say_something(&run);
            else if (run.mouth.speaking)
                end_something(&run);
        }
        while (run.mouth.speaking)
            end_something(&run);
        assert_int_equal(run.safe_begun, run.safe_said);
        assert_true(run.safe_said > 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_sentence_comes_or_not_as_the_table_says),
        cmocka_unit_test(nothing_begins_that_could_not_be_over_in_time),
        cmocka_unit_test(in_every_course_one_is_said_and_no_safety_is_lost),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
