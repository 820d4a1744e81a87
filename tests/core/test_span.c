/* SPDX-License-Identifier: MIT */
/* test_span - durations as people write them, and the calendar. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limber/core/base/span.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

static void durations_are_read_as_people_write_them(void **state)
{
    static const struct {
        const char *written;
        int64_t ms; /* -1: not a duration */
    } CASES[] = {
        {"0", 0},           {"30", 30000},
        {"30s", 30000},     {"2m", 120000},
        {"1m30s", 90000},   {"1m5s", 65000},
        {"1:30", 90000},    {"0:05", 5000},
        {"90", 90000},      {"4:00", 240000},
        {"240m", 14400000}, {"240:00", 14400000},
        {"14401", -1},      {"240m1s", -1},
        {"241:00", -1},     {"", -1},
        {"s", -1},          {"-5", -1},
        {"+5", -1},         {" 5", -1},
        {"5 ", -1},         {"030", -1},
        {"1:5", -1},        {"1:60", -1},
        {"1:300", -1},      {"1m60s", -1},
        {"1m30", -1},       {"m30s", -1},
        {"30S", -1},        {"1h", -1},
        {"0.5m", -1},       {"1:30s", -1},
        {"30s30s", -1},     {"99999999999999999999", -1},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        int64_t ms = -1;

        assert_int_equal(span_parse(CASES[i].written, &ms), CASES[i].ms >= 0);
        assert_int_equal(ms, CASES[i].ms);
    }
}

static void what_is_written_is_read_back(void **state)
{
    (void)state;
    for (int64_t s = 0; s <= SPAN_MAX_MS / 1000; s += s < 200 ? 1 : 37) {
        char out[SPAN_TEXT];
        int64_t ms = -1;

        assert_true(span_parse(span_written(out, s * 1000), &ms));
        assert_int_equal(ms, s * 1000);
    }
}

static void durations_are_shown_and_said(void **state)
{
    static const struct {
        int64_t ms;
        const char *clock, *brief, *words;
    } CASES[] = {
        {-1, "0:00", "0 s", "0 seconds"},
        {0, "0:00", "0 s", "0 seconds"},
        {1, "0:01", "1 s", "1 second"},
        {1000, "0:01", "1 s", "1 second"},
        {1001, "0:02", "2 s", "2 seconds"},
        {60000, "1:00", "1 min", "1 minute"},
        {90000, "1:30", "1 min 30 s", "1 minute 30 seconds"},
        {876000, "14:36", "14 min 36 s", "14 minutes 36 seconds"},
        {3600000, "1:00:00", "1 h", "1 hour"},
        {3723000, "1:02:03", "1 h 2 min 3 s", "1 hour 2 minutes 3 seconds"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char out[SPAN_TEXT];

        assert_string_equal(span_clock(out, CASES[i].ms), CASES[i].clock);
        assert_string_equal(span_short(out, CASES[i].ms), CASES[i].brief);
        assert_string_equal(span_words(out, CASES[i].ms), CASES[i].words);
    }
}

static void no_duration_passes_its_room(void **state)
{
    char out[SPAN_TEXT];

    (void)state;
    assert_non_null(span_words(out, INT64_MAX));
    assert_non_null(span_clock(out, INT64_MAX));
    assert_int_equal(span_seconds_up(INT64_MAX), INT64_MAX / 1000 + 1);
}

static void dates_are_those_of_the_calendar(void **state)
{
    static const struct {
        int64_t utc_s;
        int32_t offset_min;
        const char *iso, *screen;
    } CASES[] = {
        {0, 0, "1970-01-01", "Thu 1 Jan"},
        {-1, 0, "1969-12-31", "Wed 31 Dec"},
        {951782399, 0, "2000-02-28", "Mon 28 Feb"},
        {951782400, 0, "2000-02-29", "Tue 29 Feb"},
        {951868800, 0, "2000-03-01", "Wed 1 Mar"},
        {1795219200, 0, "2026-11-21", "Sat 21 Nov"},
        {1795219200, -1, "2026-11-20", "Fri 20 Nov"},
        {1795219200 + 86399, 0, "2026-11-21", "Sat 21 Nov"},
        {1795219200 + 82800, 60, "2026-11-22", "Sun 22 Nov"},
        {4107542400, 0, "2100-03-01", "Mon 1 Mar"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char out[SPAN_TEXT];
        struct date date = date_of(CASES[i].utc_s, CASES[i].offset_min);

        assert_string_equal(date_iso(out, date), CASES[i].iso);
        assert_string_equal(date_screen(out, date), CASES[i].screen);
    }
}

static void days_and_dates_are_one_to_one(void **state)
{
    struct date before = date_from_days(-400001);

    (void)state;
    for (int64_t day = -400000; day <= 400000; day++) {
        struct date date = date_from_days(day);

        assert_int_equal(date_days(date), day);
        assert_true(date.day == before.day + 1 || date.day == 1);
        assert_in_range(date.month, 1, 12);
        before = date;
    }
}

static void far_times_have_some_date(void **state)
{
    char out[SPAN_TEXT];

    (void)state;
    assert_non_null(date_iso(out, date_of(INT64_MAX, INT32_MAX)));
    assert_non_null(date_screen(out, date_of(INT64_MIN, INT32_MIN)));
}

static void a_date_is_read_where_there_is_such_a_day(void **state)
{
    static const struct {
        const char *written;
        bool is, looks;
    } CASES[] = {
        {"2028-02-29", true, true},
        {"2027-02-29", false, true},
        {"2100-02-29", false, true},
        {"2026-13-01", false, true},
        {"2026-00-10", false, true},
        {"2026-04-31", false, true},
        {"2026-11-00", false, true},
        {"2026-11-1", false, false},
        {"2026-11-210", false, false},
        {"2026/11/21", false, false},
        {" 2026-11-21", false, false},
        {"-026-11-21", false, false},
        {"", false, false},
    };
    int32_t day;
    char out[SPAN_TEXT];

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        assert_int_equal(date_parse(CASES[i].written, &day), CASES[i].is);
        assert_int_equal(date_is_written(CASES[i].written), CASES[i].looks);
        if (CASES[i].is)
            assert_string_equal(date_iso(out, date_from_days(day)),
                                CASES[i].written);
    }
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(durations_are_read_as_people_write_them),
        cmocka_unit_test(what_is_written_is_read_back),
        cmocka_unit_test(durations_are_shown_and_said),
        cmocka_unit_test(no_duration_passes_its_room),
        cmocka_unit_test(dates_are_those_of_the_calendar),
        cmocka_unit_test(days_and_dates_are_one_to_one),
        cmocka_unit_test(a_date_is_read_where_there_is_such_a_day),
        cmocka_unit_test(far_times_have_some_date),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
