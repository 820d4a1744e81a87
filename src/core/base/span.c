/* SPDX-License-Identifier: MIT */
/* span - lengths of time and dates as text; see the header.
 *
 * The calendar is counted from 1 March of year 0, so that the leap day is the
 * last of its year and a month's first day is a straight line.
 */
#include <limber/core/base/span.h>

#include <inttypes.h>
#include <stdio.h>

enum {
    SECOND_MS = 1000,
    MINUTE_S = 60,
    HOUR_S = 60 * MINUTE_S,
    DAY_S = 24 * HOUR_S,
    ERA_DAYS = 146097,       /* of 400 years */
    EPOCH_FROM_ERA = 719468, /* 1970-01-01 counted from 0000-03-01 */
    DAYS_MOST = 365000000    /* far past any clock; keeps years in 32 bits */
};

/* A whole number as people write it: no sign, no leading zero. */
static const char *read_whole(const char *at, int64_t *value)
{
    const char *start = at;

    *value = 0;
    while (*at >= '0' && *at <= '9' && at - start < 7) {
        *value = *value * 10 + (*at - '0');
        at++;
    }
    if (at == start || (*start == '0' && at - start > 1))
        return NULL;
    return at;
}

/* The seconds behind minutes: 0-59; "1:05" needs two digits, "1m5s" does not.
 */
static const char *read_seconds(const char *at, bool two, int64_t *value)
{
    const char *start = at;

    *value = 0;
    while (*at >= '0' && *at <= '9' && at - start < 2) {
        *value = *value * 10 + (*at - '0');
        at++;
    }
    if (at == start || (two && at - start != 2) || *value >= MINUTE_S)
        return NULL;
    return at;
}

bool span_parse(const char *written, int64_t *ms)
{
    int64_t first, seconds = 0;
    const char *at = read_whole(written, &first);

    if (at == NULL)
        return false;
    if (*at == 's') {
        seconds = first;
        at++;
    } else if (*at == ':') {
        at = read_seconds(at + 1, true, &seconds);
        seconds += first * MINUTE_S;
    } else if (*at == 'm') {
        at++;
        if (*at != '\0') {
            at = read_seconds(at, false, &seconds);
            if (at == NULL || *at != 's')
                return false;
            at++;
        }
        seconds += first * MINUTE_S;
    } else {
        seconds = first;
    }
    if (at == NULL || *at != '\0' || seconds > SPAN_MAX_MS / SECOND_MS)
        return false;
    *ms = seconds * SECOND_MS;
    return true;
}

int64_t span_seconds_up(int64_t ms)
{
    if (ms <= 0)
        return 0;
    return ms / SECOND_MS + (ms % SECOND_MS != 0);
}

const char *span_clock(char out[static SPAN_TEXT], int64_t ms)
{
    int64_t s = span_seconds_up(ms);

    if (s >= HOUR_S)
        snprintf(out,
                 SPAN_TEXT,
                 "%" PRId64 ":%02d:%02d",
                 s / HOUR_S,
                 (int)(s % HOUR_S / MINUTE_S),
                 (int)(s % MINUTE_S));
    else
        snprintf(out,
                 SPAN_TEXT,
                 "%d:%02d",
                 (int)(s / MINUTE_S),
                 (int)(s % MINUTE_S));
    return out;
}

const char *span_written(char out[static SPAN_TEXT], int64_t ms)
{
    int64_t s = span_seconds_up(ms);
    int rest = (int)(s % MINUTE_S);

    if (s < MINUTE_S)
        snprintf(out, SPAN_TEXT, "%ds", rest);
    else if (rest == 0)
        snprintf(out, SPAN_TEXT, "%" PRId64 "m", s / MINUTE_S);
    else
        snprintf(out, SPAN_TEXT, "%" PRId64 "m%ds", s / MINUTE_S, rest);
    return out;
}

/* The words of one way to write hours, minutes and seconds. */
struct span_units {
    const char *one[3];
    const char *many[3];
};

static const char *write_units(char out[static SPAN_TEXT],
                               int64_t ms,
                               const struct span_units *units)
{
    int64_t s = span_seconds_up(ms);
    int64_t parts[3] = {s / HOUR_S, s % HOUR_S / MINUTE_S, s % MINUTE_S};
    size_t used = 0;

    for (int i = 0; i < 3; i++) {
        bool only_zero = i == 2 && used == 0;
        int more;

        if (parts[i] == 0 && !only_zero)
            continue;
        more = snprintf(out + used,
                        SPAN_TEXT - used,
                        "%s%" PRId64 " %s",
                        used > 0 ? " " : "",
                        parts[i],
                        parts[i] == 1 ? units->one[i] : units->many[i]);
        if (more < 0 || (size_t)more >= SPAN_TEXT - used)
            break;
        used += (size_t)more;
    }
    return out;
}

const char *span_short(char out[static SPAN_TEXT], int64_t ms)
{
    static const struct span_units units = {{"h", "min", "s"},
                                            {"h", "min", "s"}};

    return write_units(out, ms, &units);
}

const char *span_words(char out[static SPAN_TEXT], int64_t ms)
{
    static const struct span_units units = {{"hour", "minute", "second"},
                                            {"hours", "minutes", "seconds"}};

    return write_units(out, ms, &units);
}

static int64_t divide_down(int64_t value, int64_t by)
{
    return value / by - (value % by < 0);
}

struct date date_from_days(int64_t days)
{
    int64_t era, day_of_era, year_of_era, day_of_year, month;
    struct date date;

    if (days > DAYS_MOST)
        days = DAYS_MOST;
    if (days < -DAYS_MOST)
        days = -DAYS_MOST;
    days += EPOCH_FROM_ERA;
    era = divide_down(days, ERA_DAYS);
    day_of_era = days - era * ERA_DAYS;
    year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
                   day_of_era / 146096) /
                  365;
    day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    month = (5 * day_of_year + 2) / 153; /* 0 is March */
    date.day = (uint8_t)(day_of_year - (153 * month + 2) / 5 + 1);
    date.month = (uint8_t)(month < 10 ? month + 3 : month - 9);
    date.year = (int32_t)(year_of_era + era * 400 + (date.month <= 2));
    return date;
}

int64_t date_days(struct date date)
{
    int64_t year = (int64_t)date.year - (date.month <= 2);
    int64_t era = divide_down(year, 400);
    int64_t year_of_era = year - era * 400;
    int64_t month = date.month > 2 ? date.month - 3 : date.month + 9;
    int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
    int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * ERA_DAYS + day_of_era - EPOCH_FROM_ERA;
}

struct date date_of(int64_t utc_s, int32_t offset_min)
{
    const int64_t most = (int64_t)DAYS_MOST * DAY_S;
    int64_t local_s;

    if (utc_s > most)
        utc_s = most;
    if (utc_s < -most)
        utc_s = -most;
    local_s = utc_s + (int64_t)offset_min * MINUTE_S;
    return date_from_days(divide_down(local_s, DAY_S));
}

unsigned date_weekday(struct date date)
{
    int64_t since_monday = date_days(date) + 3; /* 1970-01-01 was a Thursday */

    return (unsigned)(since_monday - divide_down(since_monday, 7) * 7);
}

const char *date_iso(char out[static SPAN_TEXT], struct date date)
{
    snprintf(out,
             SPAN_TEXT,
             "%04" PRId32 "-%02u-%02u",
             date.year,
             (unsigned)date.month,
             (unsigned)date.day);
    return out;
}

const char *date_screen(char out[static SPAN_TEXT], struct date date)
{
    static const char days[7][4] = {
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static const char months[12][4] = {"Jan",
                                       "Feb",
                                       "Mar",
                                       "Apr",
                                       "May",
                                       "Jun",
                                       "Jul",
                                       "Aug",
                                       "Sep",
                                       "Oct",
                                       "Nov",
                                       "Dec"};
    unsigned month = date.month >= 1 && date.month <= 12 ? date.month : 1;

    snprintf(out,
             SPAN_TEXT,
             "%.3s %u %.3s",
             days[date_weekday(date)],
             (unsigned)date.day,
             months[month - 1]);
    return out;
}

bool date_is_written(const char *written)
{
    static const char form[] = "dddd-dd-dd";

    for (size_t i = 0; i < sizeof form; i++)
        if (form[i] == 'd' ? written[i] < '0' || written[i] > '9'
                           : written[i] != form[i])
            return false;
    return true;
}

static int read_digits(const char *at, unsigned count)
{
    int number = 0;

    while (count-- > 0)
        number = number * 10 + (*at++ - '0');
    return number;
}

bool date_parse(const char *written, int32_t *day)
{
    struct date date, real;

    if (!date_is_written(written))
        return false;
    date = (struct date){.year = read_digits(written, 4),
                         .month = (uint8_t)read_digits(written + 5, 2),
                         .day = (uint8_t)read_digits(written + 8, 2)};
    if (date.month < 1 || date.month > 12)
        return false;
    *day = (int32_t)date_days(date);
    real = date_from_days(*day);
    return real.month == date.month && real.day == date.day;
}
