/* SPDX-License-Identifier: MIT */
/* test_recovery_always - what holds in every history: a thousand of them,
 * made up day by day from a number, the same each time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/care/activity.h>
#include <limber/core/care/recovery.h>

#include "core/care_kit.h"

enum {
    HISTORIES = 1000,
    DAYS = 24,
    FIRST = 100
};

/* The same numbers on every machine. */
static unsigned draw(uint32_t *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 16) % below;
}

/* One thing in `rare` goes wrong, so that good days are made up too. */
static int draw_number(uint32_t *seed, unsigned rare)
{
    return (int)(draw(seed, rare) > 0 ? draw(seed, 3) : draw(seed, 12));
}

static size_t add_place(uint32_t *seed, unsigned rare, char *out)
{
    if (draw(seed, rare) > 1)
        return 0;
    return (size_t)sprintf(out, "/%u", draw(seed, 6));
}

static size_t add_session(uint32_t *seed, unsigned rare, char *out)
{
    static const char flags[] = "GGFNRCPTD";
    static const char kinds[] = "hpenlrfo";
    size_t length = (size_t)sprintf(out, "s%d", draw_number(seed, rare));

    length += add_place(seed, rare, out + length);
    for (unsigned i = 0; i < sizeof flags - 1; i++)
        if (draw(seed, 2 * rare) == 0)
            out[length++] = flags[i];
    for (unsigned i = draw(seed, 3); i > 0; i--) {
        length += (size_t)sprintf(out + length, ":%d", draw_number(seed, rare));
        if (draw(seed, rare) == 0)
            out[length++] = kinds[draw(seed, sizeof kinds - 1)];
    }
    return length;
}

/* Days as care_kit reads them. */
static void make_up(uint32_t seed, char *out)
{
    unsigned rare = seed % 2 == 0 ? 4 : 40;
    size_t length = 0;

    for (unsigned day = 0; day < DAYS; day++) {
        if (day > 0)
            out[length++] = ' ';
        out[length++] = '.';
        if (draw(&seed, rare) > 0) {
            length +=
                (size_t)sprintf(out + length, "m%d", draw_number(&seed, rare));
            length += add_place(&seed, rare, out + length);
        }
        if (draw(&seed, 3) > 0)
            length += add_session(&seed, rare, out + length);
        if (draw(&seed, 9) == 0)
            length += add_session(&seed, rare, out + length);
        if (draw(&seed, 6) == 0)
            length +=
                (size_t)sprintf(out + length, "a%d", draw_number(&seed, rare));
        if (draw(&seed, 12) == 0)
            out[length++] = 'z';
    }
    out[length] = '\0';
}

/* All that the rules say of a day. */
struct said {
    enum gentle_reason gentle, cause;
    struct past_pause pause;
    enum week_trend trend;
    enum advice advice, due;
    int usual2, minutes;
    bool flare, quiet, may_low, may_high, strength;
    char letter;
};

static struct said say(const struct past *past, int32_t today)
{
    struct said said;

    memset(&said, 0, sizeof said);
    said.gentle = past_gentle(past, today, &said.cause);
    said.pause = past_pause(past, "bridge", "low", true, today);
    said.trend = past_week_trend(past, today);
    said.advice = past_advice(past, FIRST - 10, today);
    said.due = past_advice_due(past, FIRST - 10, today);
    said.usual2 = past_usual2(past, today);
    said.minutes = (int)activity_week_minutes(past, today);
    said.flare = past_flare_within(past, today, 7);
    said.quiet = past_quiet(past, today);
    said.may_low = past_may_progress(past, "bridge", "low", today);
    said.may_high = past_may_progress(past, "bridge", "high", today);
    said.strength = past_strength_is_due(past, today);
    said.letter = past_day_letter(past, today);
    return said;
}

static void expect_same(const struct said *a, const struct said *b)
{
    assert_int_equal(a->gentle, b->gentle);
    assert_int_equal(a->cause, b->cause);
    assert_int_equal(a->pause.until, b->pause.until);
    assert_int_equal(a->pause.row, b->pause.row);
    assert_int_equal(a->pause.wished, b->pause.wished);
    assert_int_equal(a->trend, b->trend);
    assert_int_equal(a->advice, b->advice);
    assert_int_equal(a->due, b->due);
    assert_int_equal(a->usual2, b->usual2);
    assert_int_equal(a->minutes, b->minutes);
    assert_int_equal(a->flare, b->flare);
    assert_int_equal(a->quiet, b->quiet);
    assert_int_equal(a->may_low, b->may_low);
    assert_int_equal(a->may_high, b->may_high);
    assert_int_equal(a->strength, b->strength);
    assert_int_equal(a->letter, b->letter);
}

/* As it was on that day: nothing after it. */
static struct past until(const struct past *past, int32_t day)
{
    struct past then = *past;

    then.session_count = past_sessions_until(past, day);
    then.performance_count = past_performances_until(past, day);
    then.morning_count = past_mornings_until(past, day);
    while (then.activity_count > 0 &&
           then.activities[then.activity_count - 1].day > day)
        then.activity_count--;
    while (then.rest_count > 0 && then.rests[then.rest_count - 1].from > day)
        then.rest_count--;
    return then;
}

static void what_lies_ahead_changes_nothing(void **state)
{
    static char days[DAYS * 80];
    struct history history;

    (void)state;
    for (uint32_t seed = 0; seed < HISTORIES; seed++) {
        make_up(seed, days);
        history_read(&history, FIRST, days);
        history_rest(&history, FIRST + 3, FIRST + 9);
        history_rest(&history, FIRST + 12, FIRST + 15);
        for (int32_t day = FIRST - 1; day <= FIRST + DAYS; day++) {
            struct past then = until(&history.past, day);
            struct said now = say(&history.past, day);
            struct said before = say(&then, day);

            expect_same(&now, &before);
        }
    }
}

static void a_number_taken_away_never_brings_a_step_up(void **state)
{
    static char days[DAYS * 80];
    struct history history;
    unsigned offered = 0;

    (void)state;
    for (uint32_t seed = 0; seed < HISTORIES; seed++) {
        make_up(seed, days);
        history_read(&history, FIRST, days);
        for (unsigned i = 0; i < history.past.performance_count; i++) {
            int8_t rating = history.performances[i].rating;
            int32_t day = history.performances[i].day + 1;
            bool may = past_may_progress(&history.past, "bridge", "low", day);

            offered += may;
            history.performances[i].rating = RATING_NONE;
            if (!may)
                assert_false(
                    past_may_progress(&history.past, "bridge", "low", day));
            history.performances[i].rating = rating;
        }
    }
    assert_true(offered > 20); /* it was there to be taken away */
}

static void what_is_offered_has_three_good_settled_sessions(void **state)
{
    static char days[DAYS * 80];
    struct history history;
    const struct past *past = &history.past;
    unsigned offered = 0;

    (void)state;
    for (uint32_t seed = 0; seed < HISTORIES; seed++) {
        int32_t last;
        unsigned sessions = 0;

        make_up(seed, days);
        last = history_read(&history, FIRST, days);
        if (!past_may_progress(past, "bridge", "low", last))
            continue;
        offered++;
        assert_int_equal(past_gentle(past, last, NULL), GENTLE_NOT);
        for (unsigned i = past->session_count; i > 0 && sessions < 3; i--) {
            const struct past_session *session = &past->sessions[i - 1];
            bool done = false;

            for (unsigned k = 0; k < session->performances; k++) {
                const struct performance *row =
                    &past->performances[session->first + k];

                if (strcmp(row->exercise, "bridge") != 0)
                    continue;
                done = true;
                assert_in_range(row->rating, 0, 2);
                assert_true(row->full);
                assert_false(past_was_red(past, session->first + k));
            }
            sessions += done;
            if (done)
                assert_int_equal(past_settled(past, session), SETTLED_YES);
        }
        assert_int_equal(sessions, 3);
    }
    assert_true(offered > 5);
}

static void a_rest_ends_within_seven_days_of_too_much(void **state)
{
    static char days[DAYS * 80];
    struct history history;

    (void)state;
    for (uint32_t seed = 0; seed < HISTORIES; seed++) {
        int32_t last;
        struct past_pause pause;

        make_up(seed, days);
        last = history_read(&history, FIRST, days);
        pause = past_pause(&history.past, "bridge", "low", true, last);
        if (pause.until == DAY_NONE) {
            assert_int_equal(pause.row, 0);
            continue;
        }
        assert_in_range(pause.until, last + 1, last + CARE_REST_DAYS);
        assert_true(pause.row >= 1);
        assert_false(pause.wished);
        pause = past_pause(
            &history.past, "bridge", "low", true, last + CARE_REST_DAYS);
        assert_int_equal(pause.until, DAY_NONE);
    }
}

static void nobody_is_kept_in_a_flare_for_ever(void **state)
{
    static char days[DAYS * 80];
    struct history history;
    unsigned flares = 0;

    (void)state;
    for (uint32_t seed = 0; seed < HISTORIES; seed++) {
        int32_t last;
        enum gentle_reason cause;

        make_up(seed, days);
        last = history_read(&history, FIRST, days);
        flares += past_gentle(&history.past, last, &cause) != GENTLE_NOT;
        assert_int_equal(
            past_gentle(&history.past, last + CARE_FLARE_SILENT, &cause),
            GENTLE_NOT);
        assert_int_equal(cause, GENTLE_NOT);
    }
    assert_true(flares > 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_lies_ahead_changes_nothing),
        cmocka_unit_test(a_number_taken_away_never_brings_a_step_up),
        cmocka_unit_test(what_is_offered_has_three_good_settled_sessions),
        cmocka_unit_test(a_rest_ends_within_seven_days_of_too_much),
        cmocka_unit_test(nobody_is_kept_in_a_flare_for_ever),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
