/* SPDX-License-Identifier: MIT */
/* test_vectors - the thirty vectors that the rules were agreed on by, each by
 * its number. Where two papers differ: the full list of signs is asked after 28
 * days, not seven (3), and a step up is one level (25).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/care/activity.h>
#include <limber/core/care/recovery.h>
#include <limber/core/care/standing.h>
#include <limber/core/care/tolerance.h>

#include "core/care_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    VECTORS = 30,
    NONE = RATING_NONE
};

static bool seen[VECTORS + 1];

/* Vector `number` expects `want`. */
static void expect(int number, int got, int want)
{
    seen[number] = true;
    if (got != want)
        fail_msg("vector %d: %d is expected, %d was found", number, want, got);
}

/* ---- R1 to R3 ---- */

static void a_sign_decides_whatever_else_is_so(void **state)
{
    static const struct {
        int number;
        sign_set marked;
        enum verdict verdict;
    } vectors[] = {
        {1, SIGN_BIT(SIGN_SADDLE), VERDICT_EMERGENCY},
        {1, SIGN_BIT(SIGN_BLADDER), VERDICT_EMERGENCY},
        {1, SIGN_BIT(SIGN_BOWEL), VERDICT_EMERGENCY},
        {1, SIGN_BIT(SIGN_SEXUAL), VERDICT_EMERGENCY},
        {1, SIGN_BIT(SIGN_BOTH_LEGS), VERDICT_EMERGENCY},
        {1, SIGN_BIT(SIGN_WEAK), VERDICT_EMERGENCY},
        {1, SIGN_BIT(SIGN_TRAUMA), VERDICT_EMERGENCY},
        {1, SIGN_BIT(SIGN_SEPTIC), VERDICT_EMERGENCY},
        {1, SIGN_BIT(SIGN_CHEST), VERDICT_EMERGENCY},
        {5, SIGN_BIT(SIGN_NIGHT), VERDICT_URGENT},
        {6, SIGN_BIT(SIGN_NIGHT) | SIGN_BIT(SIGN_CHEST), VERDICT_EMERGENCY},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++) {
        struct signs_past past = {.full_day = 100};

        expect(vectors[i].number,
               (int)care_signs_verdict(vectors[i].marked, 0),
               (int)vectors[i].verdict);
        care_signs_answered(&past, vectors[i].marked, 100);
        expect(
            vectors[i].number, (int)care_signs_ask(&past, 100), SIGNS_BLOCKED);
    }
}

static void the_signs_are_asked_when_they_are_due(void **state)
{
    static const struct {
        int number;
        struct signs_past past;
        enum signs_ask ask; /* on day 100 */
    } vectors[] = {
        {2, {99, SIGN_BIT(SIGN_SADDLE), 0}, SIGNS_BLOCKED},
        {2, {DAY_NONE, SIGN_BIT(SIGN_SADDLE), 0}, SIGNS_BLOCKED},
        {3, {72, 0, 0}, SIGNS_ASK_FULL}, /* 28 days */
        {3, {73, 0, 0}, SIGNS_ASK_LINE},
        /* The line is a question of its own before each session: having been
         * asked, without an answer, changes nothing of what is known. */
        {4, {100, 0, 0}, SIGNS_ASK_LINE},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++)
        for (int again = 0; again < 2; again++)
            expect(vectors[i].number,
                   (int)care_signs_ask(&vectors[i].past, 100),
                   (int)vectors[i].ask);
}

/* ---- R5 to R7 ---- */

static void a_session_begins_as_the_start_says(void **state)
{
    static const struct {
        int number, start, usual; /* usual NONE: not known */
        enum gate gate;
    } vectors[] = {
        {7, 5, NONE, GATE_NORMAL},
        {8, 6, NONE, GATE_GENTLE},
        {9, 4, 2, GATE_GENTLE},
        {10, 4, 3, GATE_NORMAL},
        {10, 2, 0, GATE_NORMAL},
        {10, 3, 1, GATE_GENTLE},
        {11, 8, NONE, GATE_REST},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++) {
        int usual = vectors[i].usual;

        expect(vectors[i].number,
               (int)care_start_gate(vectors[i].start,
                                    usual == NONE ? NONE : 2 * usual),
               (int)vectors[i].gate);
    }
}

static void a_number_has_its_zone(void **state)
{
    static const struct {
        int number, start, peak;
        enum zone zone;
    } vectors[] = {
        {12, 1, 2, ZONE_GOOD},
        {12, 1, 3, ZONE_CARE},
        {12, 1, 5, ZONE_CARE},
        {12, 1, 6, ZONE_STOP},
        {13, 7, 7, ZONE_CARE},
        {13, 7, 8, ZONE_STOP},
        {14, 1, NONE, ZONE_NONE}, /* asked once more; never good */
        {15, 1, 11, ZONE_NONE},
        {15, 1, -1, ZONE_NONE},
    };
    static const int not_rated[] = {2, NONE, 2};
    int rating = 77;

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++)
        expect(vectors[i].number,
               (int)care_zone(vectors[i].peak, vectors[i].start),
               (int)vectors[i].zone);
    expect(14, care_may_progress(not_rated, COUNT(not_rated)), false);
    expect(15, rating_find("11", &rating), false);
    expect(15, rating_find("-1", &rating), false);
    expect(15, rating_find("2.5", &rating), false);
    expect(15, rating, 77);
}

static void too_much_eases_leaves_out_or_ends(void **state)
{
    static const struct {
        int number, start, again;
        unsigned reds, exercises;
        enum verdict verdict;
    } vectors[] = {
        {16, 2, 3, 1, 1, VERDICT_REGRESS},
        {16, 2, 4, 1, 1, VERDICT_SKIP},
        {17, 2, 0, 1, 2, VERDICT_END}, /* bridge and pigeon */
    };

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++)
        expect(vectors[i].number,
               (int)care_after_red(vectors[i].start,
                                   vectors[i].again,
                                   vectors[i].reds,
                                   vectors[i].exercises),
               (int)vectors[i].verdict);
}

/* ---- R8 ---- */

static void direction_overrides_the_number(void **state)
{
    static const struct {
        int number, start_place, place, start, peak;
        enum direction direction;
    } vectors[] = {
        {18, PLACE_BUTTOCK, PLACE_BELOW_KNEE, 1, 1, DIRECTION_FURTHER},
        {19, PLACE_BUTTOCK, PLACE_BELOW_KNEE, 1, 1, DIRECTION_FURTHER},
        {20, PLACE_BELOW_KNEE, PLACE_BACK, 2, 4, DIRECTION_RETREATED},
        {21, PLACE_BELOW_KNEE, PLACE_BELOW_KNEE, 2, 4, DIRECTION_FURTHER},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++)
        expect(vectors[i].number,
               (int)care_direction(vectors[i].start_place,
                                   vectors[i].place,
                                   vectors[i].start,
                                   vectors[i].peak),
               (int)vectors[i].direction);
    expect(18,
           (int)care_after_further(PLACE_BUTTOCK, PLACE_BUTTOCK),
           VERDICT_SKIP);
    expect(19,
           (int)care_after_further(PLACE_BUTTOCK, PLACE_BELOW_KNEE),
           VERDICT_END);
    history_read(&history, 100, "s1/2F .");
    expect(19, (int)past_gentle(&history.past, 101, NULL), GENTLE_FURTHER);
}

/* ---- R10 to R12 ---- */

static void a_morning_settles_or_does_not(void **state)
{
    static const struct {
        int number, base, morning;
        enum settled settled;
    } vectors[] = {
        {22, 2, 3, SETTLED_YES},
        {22, 2, 4, SETTLED_NO},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++)
        expect(
            vectors[i].number,
            (int)care_settled(
                vectors[i].base, vectors[i].morning, PLACE_THIGH, PLACE_THIGH),
            (int)vectors[i].settled);
}

static void a_week_off_ends_on_its_date(void **state)
{
    static const struct {
        int number;
        int red[3], today[3];
        bool rests;
    } vectors[] = {
        {23, {2027, 3, 1}, {2027, 3, 7}, true},
        {23, {2027, 3, 1}, {2027, 3, 8}, false},
        {24, {2028, 2, 26}, {2028, 3, 3}, true}, /* a leap year */
        {24, {2028, 2, 26}, {2028, 3, 4}, false},
    };
    struct history history;

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++) {
        const int *r = vectors[i].red, *t = vectors[i].today;
        int32_t today = day_of(t[0], t[1], t[2]);

        history_read(&history, day_of(r[0], r[1], r[2]), "s2:6rn");
        expect(vectors[i].number,
               past_pause(&history.past, "bridge", "low", true, today).until !=
                   DAY_NONE,
               vectors[i].rests);
    }
}

static void a_gentle_day_has_none_of_these_tags(void **state)
{
    static const struct {
        int number;
        vocab_set tags;
        bool allows;
    } vectors[] = {
        {28, 0, true},
        {28, VOCAB_BIT(TAG_FLOOR) | VOCAB_BIT(TAG_ROLL), true},
        {28, VOCAB_BIT(TAG_FLOOR) | VOCAB_BIT(TAG_FLEXION), false},
        {28, VOCAB_BIT(TAG_NEURAL), false},
        {28, VOCAB_BIT(TAG_END_RANGE), false},
        {28, VOCAB_BIT(TAG_HANG), false},
        {28, VOCAB_BIT(TAG_ADVANCED), false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++)
        expect(vectors[i].number,
               gentle_allows(vectors[i].tags),
               vectors[i].allows);
}

/* ---- R14, R15 ---- */

static void three_good_times_come_before_a_step_up(void **state)
{
    static const struct {
        int number;
        int peaks[3]; /* newest first */
        bool may;
    } vectors[] = {
        {25, {3, 2, 2}, false},
        {25, {2, 3, 2}, false},
        {25, {2, 2, 2}, true},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++)
        expect(vectors[i].number,
               care_may_progress(vectors[i].peaks, 3),
               vectors[i].may);
}

static void a_level_is_locked_until_the_one_before_was_done(void **state)
{
    static const struct level levels[] = {
        {.id = "half-kneeling", .name = "Half kneeling"},
        {.id = "foot-up-wall",
         .name = "Foot up the wall",
         .unlock = {.after = "half-kneeling", .times = 3, .peak = 2}},
    };
    static const struct exercise hip_flexor = {
        .id = "hip-flexor",
        .name = "Hip flexor",
        .levels = levels,
        .level_count = COUNT(levels),
    };
    static const struct {
        int number;
        uint16_t times;
        int8_t rating;
        bool open;
    } vectors[] = {
        {26, 2, 1, false},
        {26, 3, 2, true},
        {26, 3, 3, false},
        {26, 3, NONE, false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++) {
        struct past_tally tally = {.exercise = "hip-flexor",
                                   .level = "half-kneeling",
                                   .rating = vectors[i].rating,
                                   .times = vectors[i].times};
        struct past past = past_none();

        past.tallies = &tally;
        past.tally_count = 1;
        expect(vectors[i].number,
               level_is_open(&hip_flexor, 1, NULL, &past, NULL),
               vectors[i].open);
        expect(vectors[i].number,
               level_is_open(&hip_flexor, 0, NULL, &past, NULL),
               true);
    }
}

static void what_lasts_is_said(void **state)
{
    static const struct {
        int number;
        int32_t days;
        int improvement;
        enum advice advice;
    } vectors[] = {
        {27, 20, 0, ADVICE_NONE},
        {27, 21, 0, ADVICE_PERSISTS},
    };
    struct history history;

    (void)state;
    history_read(&history, 100, "m4 m4 m4 m4 m4 m4 m4");
    for (size_t i = 0; i < COUNT(vectors); i++) {
        expect(vectors[i].number,
               (int)care_persists(vectors[i].days, vectors[i].improvement),
               (int)vectors[i].advice);
        expect(vectors[i].number,
               (int)past_advice(&history.past, 106 - vectors[i].days, 106),
               (int)vectors[i].advice);
    }
}

/* ---- R17, severity ---- */

static void parts_are_in_their_order(void **state)
{
    static const struct {
        int number;
        enum phase phases[3];
        bool sound;
    } vectors[] = {
        {29, {PHASE_WARM_UP, PHASE_STRETCH, PHASE_REACTIVATION}, false},
        {29, {PHASE_WARM_UP, PHASE_REACTIVATION, PHASE_STRETCH}, true},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(vectors); i++)
        expect(vectors[i].number,
               order_is_sound(vectors[i].phases, 3),
               vectors[i].sound);
}

static void the_most_severe_wins(void **state)
{
    /* Least severe first; the whole order. */
    static const enum verdict order[] = {
        VERDICT_CONTINUE,
        VERDICT_CAUTION,
        VERDICT_REGRESS,
        VERDICT_SKIP,
        VERDICT_SEE_PROVIDER,
        VERDICT_END,
        VERDICT_URGENT,
        VERDICT_EMERGENCY,
    };

    (void)state;
    expect(30, (int)verdict_worst(VERDICT_END, VERDICT_REGRESS), VERDICT_END);
    expect(30, (int)verdict_worst(VERDICT_REGRESS, VERDICT_END), VERDICT_END);
    assert_int_equal(COUNT(order), VERDICT_COUNT);
    for (size_t a = 0; a < COUNT(order); a++)
        for (size_t b = 0; b < COUNT(order); b++)
            expect(30,
                   (int)verdict_worst(order[a], order[b]),
                   (int)order[a > b ? a : b]);
}

static void every_verdict_has_its_own_word(void **state)
{
    (void)state;
    for (unsigned a = 0; a < VERDICT_COUNT; a++)
        for (unsigned b = 0; b < a; b++)
            assert_string_not_equal(verdict_word((enum verdict)a),
                                    verdict_word((enum verdict)b));
}

/* The last test: the tables above have all thirty. */
static void every_vector_was_looked_at(void **state)
{
    (void)state;
    for (int number = 1; number <= VECTORS; number++)
        if (!seen[number])
            fail_msg("vector %d is in no table", number);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sign_decides_whatever_else_is_so),
        cmocka_unit_test(the_signs_are_asked_when_they_are_due),
        cmocka_unit_test(a_session_begins_as_the_start_says),
        cmocka_unit_test(a_number_has_its_zone),
        cmocka_unit_test(too_much_eases_leaves_out_or_ends),
        cmocka_unit_test(direction_overrides_the_number),
        cmocka_unit_test(a_morning_settles_or_does_not),
        cmocka_unit_test(a_week_off_ends_on_its_date),
        cmocka_unit_test(a_gentle_day_has_none_of_these_tags),
        cmocka_unit_test(three_good_times_come_before_a_step_up),
        cmocka_unit_test(a_level_is_locked_until_the_one_before_was_done),
        cmocka_unit_test(what_lasts_is_said),
        cmocka_unit_test(parts_are_in_their_order),
        cmocka_unit_test(the_most_severe_wins),
        cmocka_unit_test(every_verdict_has_its_own_word),
        cmocka_unit_test(every_vector_was_looked_at),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
