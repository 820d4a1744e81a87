/* SPDX-License-Identifier: MIT */
/* dose - how much, and half of it; see the header. */
#include <limber/core/library/dose.h>

#include <stddef.h>

#include <limber/core/base/span.h>

enum {
    SECOND_MS = 1000,
    HALF_LENGTH_MIN_MS = 10 * SECOND_MS,
    HALF_COUNT_MIN = 2
};

const char *dose_kind_word(enum dose_kind kind)
{
    static const char words[][8] = {
        [DOSE_NONE] = "none",
        [DOSE_HOLD] = "hold",
        [DOSE_REPS] = "reps",
        [DOSE_TIME] = "time",
        [DOSE_BREATHS] = "breaths",
    };

    return words[kind];
}

/* 0-99 without a leading zero, ended by `stop`; the next character or NULL. */
static const char *read_part(const char *at, char stop, uint8_t *part)
{
    unsigned value = 0;
    const char *start = at;

    while (*at >= '0' && *at <= '9' && at - start < 2) {
        value = value * 10 + (unsigned)(*at - '0');
        at++;
    }
    if (at == start || (*start == '0' && at - start > 1) || *at != stop ||
        value > DOSE_TEMPO_MAX_S)
        return NULL;
    *part = (uint8_t)value;
    return at + 1;
}

bool tempo_parse(const char *written, struct tempo *tempo)
{
    struct tempo read = {0};
    const char *at = read_part(written, '-', &read.out_s);

    if (at != NULL)
        at = read_part(at, '-', &read.hold_s);
    if (at != NULL)
        at = read_part(at, '\0', &read.back_s);
    if (at == NULL || tempo_ms(read) == 0)
        return false;
    *tempo = read;
    return true;
}

int32_t tempo_ms(struct tempo tempo)
{
    return (tempo.out_s + tempo.hold_s + tempo.back_s) * SECOND_MS;
}

int32_t dose_set_ms(const struct dose *dose)
{
    switch (dose->kind) {
    case DOSE_HOLD:
    case DOSE_TIME:
        return dose->length_ms;
    case DOSE_REPS:
        return dose->count * (dose->self_paced ? (int32_t)SELF_PACED_REP_MS
                                               : tempo_ms(dose->tempo));
    case DOSE_BREATHS:
        return dose->count * (int32_t)BREATH_MS;
    case DOSE_NONE:
        break;
    }
    return 0;
}

/* Half, rounded down, not under `least`, never more than it was. */
static int32_t half(int32_t whole, int32_t least)
{
    int32_t part = whole / 2;

    if (part < least)
        part = least;
    return part < whole ? part : whole;
}

struct dose dose_half_work(const struct dose *dose, bool even)
{
    struct dose less = *dose;
    int32_t seconds;

    less.sets = 1;
    less.rest_ms = 0;
    switch (dose->kind) {
    case DOSE_HOLD:
    case DOSE_TIME:
        seconds = half(dose->length_ms, HALF_LENGTH_MIN_MS) / SECOND_MS;
        less.length_ms =
            dose->length_ms < SECOND_MS ? dose->length_ms : seconds * SECOND_MS;
        break;
    case DOSE_REPS:
        less.count = (uint16_t)half(dose->count, HALF_COUNT_MIN);
        if (even && less.count % 2 != 0 && less.count < dose->count)
            less.count++;
        break;
    case DOSE_BREATHS:
        less.count = (uint16_t)half(dose->count, HALF_COUNT_MIN);
        break;
    case DOSE_NONE:
        break;
    }
    return less;
}

struct dose dose_half_sets(const struct dose *dose)
{
    struct dose less = *dose;

    less.sets = (uint8_t)((dose->sets + 1) / 2);
    return less;
}

bool dose_same(const struct dose *a, const struct dose *b)
{
    return a->kind == b->kind && a->sets == b->sets && a->count == b->count &&
           a->length_ms == b->length_ms && a->rest_ms == b->rest_ms &&
           a->self_paced == b->self_paced && a->tempo.out_s == b->tempo.out_s &&
           a->tempo.hold_s == b->tempo.hold_s &&
           a->tempo.back_s == b->tempo.back_s;
}

void dose_describe(const struct dose *dose, struct text *out)
{
    char length[SPAN_TEXT];
    const char *s = dose->count == 1 ? "" : "s";

    if (dose->kind == DOSE_NONE)
        return;
    if (dose->sets > 1)
        text_addf(out, "%u sets of ", (unsigned)dose->sets);
    switch (dose->kind) {
    case DOSE_HOLD:
    case DOSE_TIME:
        text_add(out, span_short(length, dose->length_ms));
        break;
    case DOSE_REPS:
        text_addf(out, "%u rep%s", (unsigned)dose->count, s);
        break;
    case DOSE_BREATHS:
        text_addf(out, "%u breath%s", (unsigned)dose->count, s);
        break;
    case DOSE_NONE:
        break;
    }
}
