/* SPDX-License-Identifier: MIT */
/* care_kit - reads histories; the header says how they are written. */
#include "core/care_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/base/span.h>

static int8_t read_number(const char **at)
{
    int number = 0;

    if (**at == '?') {
        ++*at;
        return RATING_NONE;
    }
    assert_true(**at >= '0' && **at <= '9');
    for (; **at >= '0' && **at <= '9'; ++*at)
        number = 10 * number + (**at - '0');
    assert_in_range(number, 0, 99);
    return (int8_t)number;
}

static int8_t read_place(const char **at)
{
    if (**at != '/')
        return PLACE_UNKNOWN;
    ++*at;
    return read_number(at);
}

/* Reads what stands behind a time of an exercise. */
static void read_time(struct history *history, int32_t day, const char **at)
{
    struct past *past = &history->past;
    struct performance *row = &history->performances[past->performance_count++];

    assert_in_range(past->performance_count, 1, HISTORY_ROWS);
    ++*at;
    *row = (struct performance){
        .day = day,
        .exercise = "bridge",
        .level = "low",
        .full = true,
        .rating = read_number(at),
    };
    for (;; ++*at) {
        switch (**at) {
        case 'h':
            row->level = "high";
            break;
        case 'p':
            row->full = false;
            break;
        case 'e':
            row->easier = true;
            break;
        case 'n':
            row->next_easier = true;
            break;
        case 'l':
            row->left_out = true;
            break;
        case 'r':
            row->reds++;
            break;
        case 'f':
            row->further++;
            break;
        case 'o':
            row->exercise = "other";
            break;
        default:
            return;
        }
    }
}

static void read_flags(struct past_session *session, const char **at)
{
    for (;; ++*at) {
        switch (**at) {
        case 'G':
            session->gentle = true;
            break;
        case 'F':
            session->end = END_FURTHER;
            break;
        case 'N':
            session->end = END_NO_ANSWER;
            break;
        case 'R':
            session->end = END_REDS;
            break;
        case 'C':
            session->pain_carried = true;
            break;
        case 'P':
            session->place_carried = true;
            break;
        case 'T':
            session->strength = true;
            break;
        case 'D':
            session->done = true;
            break;
        default:
            return;
        }
    }
}

static void read_session(struct history *history, int32_t day, const char **at)
{
    struct past *past = &history->past;
    struct past_session *row = &history->sessions[past->session_count++];

    assert_in_range(past->session_count, 1, HISTORY_ROWS);
    *row = (struct past_session){
        .day = day,
        .routine = "daily",
        .start_pain = read_number(at),
        .start_place = read_place(at),
        .pain_after = RATING_NONE,
        .place_after = PLACE_UNKNOWN,
        .worst = RATING_NONE,
        .first = (uint16_t)past->performance_count,
    };
    read_flags(row, at);
    while (**at == ':') {
        int8_t rating;

        read_time(history, day, at);
        rating = history->performances[past->performance_count - 1].rating;
        row->performances++;
        if (rating > row->worst)
            row->worst = rating;
    }
}

static void read_morning(struct history *history, int32_t day, const char **at)
{
    unsigned row = history->past.morning_count++;
    int8_t pain = read_number(at);

    assert_in_range(row, 0, HISTORY_ROWS - 1);
    history->mornings[row] = (struct past_morning){day, pain, read_place(at)};
}

static void read_activity(struct history *history,
                          int32_t day,
                          enum activity_kind kind,
                          const char **at)
{
    unsigned row = history->past.activity_count++;
    int8_t pain = kind == ACTIVITY_REST ? RATING_NONE : read_number(at);

    assert_in_range(row, 0, HISTORY_ROWS - 1);
    history->activities[row] = (struct past_activity){
        .day = day,
        .kind = (uint8_t)kind,
        .minutes = kind == ACTIVITY_REST ? 0 : 10,
        .pain = pain,
        .place = read_place(at),
    };
}

static void read_item(struct history *history, int32_t day, const char **at)
{
    char kind = *(*at)++;

    if (kind == 'm')
        read_morning(history, day, at);
    else if (kind == 's')
        read_session(history, day, at);
    else if (kind == 'a')
        read_activity(history, day, ACTIVITY_WALK, at);
    else if (kind == 'z')
        read_activity(history, day, ACTIVITY_REST, at);
    else
        assert_int_equal(kind, '.');
}

int32_t history_more(struct history *history, int32_t first, const char *days)
{
    int32_t day = first;

    for (const char *at = days; *at != '\0';)
        if (*at == ' ') {
            at++;
            day++;
        } else {
            read_item(history, day, &at);
        }
    return day;
}

int32_t history_read(struct history *history, int32_t first, const char *days)
{
    memset(history, 0, sizeof *history);
    history->past = past_none();
    history->past.sessions = history->sessions;
    history->past.performances = history->performances;
    history->past.mornings = history->mornings;
    history->past.activities = history->activities;
    history->past.rests = history->rests;
    return history_more(history, first, days);
}

void history_rest(struct history *history, int32_t from, int32_t until)
{
    unsigned row = history->past.rest_count++;

    assert_in_range(row, 0, HISTORY_ROWS - 1);
    history->rests[row] = (struct past_rest){"bridge", from, until};
}

int32_t day_of(int year, int month, int day)
{
    return (int32_t)date_days(
        (struct date){year, (uint8_t)month, (uint8_t)day});
}
