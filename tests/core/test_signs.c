/* SPDX-License-Identifier: MIT */
/* test_signs - one warning sign is enough (R1, R2), and when they are asked
 * (R3). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/care/signs.h>
#include <limber/core/care/thresholds.h>

#include "core/care_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const sign_set all = SIGN_BIT(SIGN_COUNT) - 1;

static void there_are_nine_and_seven_signs(void **state)
{
    (void)state;
    assert_int_equal(SIGN_EMERGENCIES, 9);
    assert_int_equal(SIGN_URGENTS, 7);
    assert_int_equal(SIGN_COUNT, 16);
}

static void every_sign_has_its_own_word_and_text(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SIGN_COUNT; i++) {
        assert_true(strlen(sign_word((enum sign)i)) > 0);
        assert_null(strchr(sign_word((enum sign)i), ','));
        assert_true(strlen(sign_text((enum sign)i)) > 10);
        for (unsigned k = 0; k < i; k++) {
            assert_string_not_equal(sign_word((enum sign)i),
                                    sign_word((enum sign)k));
            assert_string_not_equal(sign_text((enum sign)i),
                                    sign_text((enum sign)k));
        }
    }
}

static void every_single_emergency_sign_is_enough(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SIGN_EMERGENCIES; i++) {
        assert_int_equal(care_signs_verdict(SIGN_BIT(i), 0), VERDICT_EMERGENCY);
        /* That a clinician has looked at others, or once at this, is no
         * matter: marked again it is new or worse. */
        assert_int_equal(care_signs_verdict(SIGN_BIT(i), all),
                         VERDICT_EMERGENCY);
        for (unsigned k = 0; k < SIGN_COUNT; k++)
            assert_int_equal(care_signs_verdict(SIGN_BIT(i) | SIGN_BIT(k), 0),
                             VERDICT_EMERGENCY);
    }
}

static void every_single_urgent_sign_is_urgent(void **state)
{
    (void)state;
    for (unsigned i = SIGN_EMERGENCIES; i < SIGN_COUNT; i++) {
        assert_int_equal(care_signs_verdict(SIGN_BIT(i), 0), VERDICT_URGENT);
        assert_int_equal(care_signs_verdict(SIGN_BIT(i), all & ~SIGN_BIT(i)),
                         VERDICT_URGENT);
        /* Looked at, it does not count again; a calf newly swollen does. */
        assert_int_equal(care_signs_verdict(SIGN_BIT(i), SIGN_BIT(i)),
                         i == SIGN_DVT ? VERDICT_URGENT : VERDICT_CONTINUE);
    }
    assert_int_equal(
        care_signs_verdict(SIGN_BIT(SIGN_CANCER) | SIGN_BIT(SIGN_WEIGHT),
                           SIGN_BIT(SIGN_CANCER)),
        VERDICT_URGENT);
}

static void no_sign_is_none(void **state)
{
    (void)state;
    assert_int_equal(care_signs_verdict(0, 0), VERDICT_CONTINUE);
    assert_int_equal(care_signs_verdict(0, all), VERDICT_CONTINUE);
    /* Bits that are no signs say nothing. */
    assert_int_equal(care_signs_verdict(~all, 0), VERDICT_CONTINUE);
}

static void signs_are_kept_as_words(void **state)
{
    char out[SIGNS_TEXT];

    (void)state;
    assert_string_equal(signs_write(out, 0), "");
    assert_string_equal(signs_write(out, SIGN_BIT(SIGN_SADDLE)), "saddle");
    assert_string_equal(
        signs_write(out, SIGN_BIT(SIGN_NIGHT) | SIGN_BIT(SIGN_SADDLE)),
        "saddle,night");
    assert_string_equal(signs_write(out, ~all), "");
    assert_true(strlen(signs_write(out, ~UINT32_C(0))) < SIGNS_TEXT - 1);
    assert_int_equal(signs_read(out), all);
    for (sign_set set = 0; set <= all; set++)
        if (signs_read(signs_write(out, set)) != set)
            fail_msg("%s does not read back", out);
}

static void words_that_are_no_signs_are_passed_over(void **state)
{
    static const struct {
        const char *written;
        sign_set set;
    } cases[] = {
        {"", 0},
        {",", 0},
        {",,,", 0},
        {"weak", SIGN_BIT(SIGN_WEAK)},
        {"weak,", SIGN_BIT(SIGN_WEAK)},
        {",weak", SIGN_BIT(SIGN_WEAK)},
        {"wea", 0},
        {"weaker", 0},
        {"Weak", 0},
        {" weak", 0},
        {"weak,weak", SIGN_BIT(SIGN_WEAK)},
        {"weak,other,new-weak", SIGN_BIT(SIGN_WEAK) | SIGN_BIT(SIGN_NEW_WEAK)},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(signs_read(cases[i].written), cases[i].set);
}

static void the_full_list_is_asked_after_28_days(void **state)
{
    static const struct {
        int32_t full, today;
        enum signs_ask ask;
    } cases[] = {
        {DAY_NONE, 100, SIGNS_ASK_FULL}, /* the first run */
        {100, 100, SIGNS_ASK_LINE},
        {100, 127, SIGNS_ASK_LINE},
        {100, 128, SIGNS_ASK_FULL},
        {100, 500, SIGNS_ASK_FULL},
        {101, 100, SIGNS_ASK_FULL}, /* the clock was set back */
        {DAY_NONE, DAY_NONE + 100, SIGNS_ASK_FULL},
        {-10, 17, SIGNS_ASK_LINE}, /* before 1970 */
        {-10, 18, SIGNS_ASK_FULL},
    };

    (void)state;
    assert_int_equal(CARE_SIGNS_DAYS, 28);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct signs_past past = {.full_day = cases[i].full};

        assert_int_equal(care_signs_ask(&past, cases[i].today), cases[i].ask);
        /* Whatever the day, what is blocked stays blocked. */
        past.blocked = SIGN_BIT(SIGN_NIGHT);
        assert_int_equal(care_signs_ask(&past, cases[i].today), SIGNS_BLOCKED);
    }
}

static void twenty_eight_days_go_over_any_calendar(void **state)
{
    static const int dates[][6] = {
        {2027, 2, 1, 2027, 3, 1},
        {2028, 2, 1, 2028, 2, 29}, /* a leap year */
        {2028, 2, 2, 2028, 3, 1},
        {2026, 12, 10, 2027, 1, 7},
        {2027, 3, 15, 2027, 4, 12}, /* clocks go forward in between */
    };

    (void)state;
    for (size_t i = 0; i < COUNT(dates); i++) {
        const int *d = dates[i];
        struct signs_past past = {.full_day = day_of(d[0], d[1], d[2])};
        int32_t due = day_of(d[3], d[4], d[5]);

        assert_int_equal(care_signs_ask(&past, due - 1), SIGNS_ASK_LINE);
        assert_int_equal(care_signs_ask(&past, due), SIGNS_ASK_FULL);
    }
}

static void none_of_these_clears_until_the_next_full_list(void **state)
{
    struct signs_past past = {.full_day = DAY_NONE};

    (void)state;
    care_signs_answered(&past, 0, 100);
    assert_int_equal(past.full_day, 100);
    assert_int_equal(past.blocked, 0);
    assert_int_equal(care_signs_ask(&past, 100), SIGNS_ASK_LINE);
}

static void a_sign_blocks_until_a_clinician_has_looked_at_it(void **state)
{
    (void)state;
    for (unsigned i = 0; i < SIGN_COUNT; i++) {
        struct signs_past past = {.full_day = 90};
        bool emergency = i < SIGN_EMERGENCIES;

        care_signs_answered(&past, SIGN_BIT(i), 100);
        assert_int_equal(past.blocked, SIGN_BIT(i));
        for (int32_t day = 100; day < 500; day += 7)
            assert_int_equal(care_signs_ask(&past, day), SIGNS_BLOCKED);

        care_signs_attested(&past);
        assert_int_equal(past.blocked, 0);
        assert_int_equal(past.attested, emergency ? 0 : SIGN_BIT(i));
        assert_int_equal(care_signs_ask(&past, 500), SIGNS_ASK_FULL);

        /* The same again: an emergency sign and a new calf block anew. */
        care_signs_answered(&past, SIGN_BIT(i), 500);
        assert_int_equal(care_signs_ask(&past, 500),
                         emergency || i == SIGN_DVT ? SIGNS_BLOCKED
                                                    : SIGNS_ASK_LINE);
    }
}

static void none_of_these_takes_no_mark_away(void **state)
{
    struct signs_past past = {.full_day = 90};

    (void)state;
    care_signs_answered(&past, SIGN_BIT(SIGN_CHEST), 100);
    care_signs_answered(&past, 0, 100);
    assert_int_equal(past.blocked, SIGN_BIT(SIGN_CHEST));
    care_signs_answered(&past, SIGN_BIT(SIGN_SADDLE), 101);
    assert_int_equal(past.blocked,
                     SIGN_BIT(SIGN_CHEST) | SIGN_BIT(SIGN_SADDLE));
    assert_int_equal(past.attested, 0);
    assert_int_equal(care_signs_ask(&past, 101), SIGNS_BLOCKED);
}

static void what_was_looked_at_is_not_forgotten(void **state)
{
    struct signs_past past = {.full_day = DAY_NONE};

    (void)state;
    care_signs_answered(&past, SIGN_BIT(SIGN_CANCER), 100);
    care_signs_attested(&past);
    care_signs_answered(
        &past, SIGN_BIT(SIGN_CANCER) | SIGN_BIT(SIGN_NIGHT), 101);
    assert_int_equal(care_signs_ask(&past, 101), SIGNS_BLOCKED);
    care_signs_attested(&past);
    assert_int_equal(past.attested,
                     SIGN_BIT(SIGN_CANCER) | SIGN_BIT(SIGN_NIGHT));
}

/* The sentences that content and law stand on, whole. */
static void the_words_are_those_that_were_agreed_on(void **state)
{
    (void)state;
    assert_string_equal(
        care_signs_do,
        "What you describe can be a nerve emergency or another urgent "
        "problem. Get emergency care now: call your local emergency number "
        "or go to an emergency department.");
    assert_string_equal(care_signs_wait,
                        "Do not wait to see if it passes. Do not drive if "
                        "your legs are weak or numb.");
    assert_string_equal(care_signs_urgent,
                        "Please talk to a health professional today or "
                        "tomorrow before you exercise again.");
    assert_string_equal(care_signs_clear,
                        "No warning signs reported. This is not an all-clear.");
    assert_string_equal(
        care_discomfort,
        "Some discomfort can be all right. Keep it at 5 or below, and stop "
        "if it travels further down the leg.");
    assert_string_equal(
        care_see_provider,
        "This has lasted or grown. It would be sensible to have it looked "
        "at. You can still do the gentle session if it feels all right.");
    assert_non_null(strstr(care_words[1], "not a medical device"));
    assert_non_null(strstr(care_words[1], "No clinician has reviewed it"));
    assert_non_null(strstr(care_words[1], "Stop if something feels wrong."));
    assert_non_null(strstr(care_words[2], "ask a clinician before you start"));
    assert_non_null(strstr(care_signs_line, "between the legs"));
    assert_non_null(strstr(care_signs_line, "bladder or bowel"));
    assert_non_null(strstr(care_signs_line, "both legs"));
    assert_non_null(strstr(care_signs_line, "none of these"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(there_are_nine_and_seven_signs),
        cmocka_unit_test(every_sign_has_its_own_word_and_text),
        cmocka_unit_test(every_single_emergency_sign_is_enough),
        cmocka_unit_test(every_single_urgent_sign_is_urgent),
        cmocka_unit_test(no_sign_is_none),
        cmocka_unit_test(signs_are_kept_as_words),
        cmocka_unit_test(words_that_are_no_signs_are_passed_over),
        cmocka_unit_test(the_full_list_is_asked_after_28_days),
        cmocka_unit_test(twenty_eight_days_go_over_any_calendar),
        cmocka_unit_test(none_of_these_clears_until_the_next_full_list),
        cmocka_unit_test(a_sign_blocks_until_a_clinician_has_looked_at_it),
        cmocka_unit_test(none_of_these_takes_no_mark_away),
        cmocka_unit_test(what_was_looked_at_is_not_forgotten),
        cmocka_unit_test(the_words_are_those_that_were_agreed_on),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
