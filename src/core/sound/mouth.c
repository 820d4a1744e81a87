/* SPDX-License-Identifier: MIT */
/* mouth - one thing is said at a time; see the header. */
#include <limber/core/sound/mouth.h>

#include <string.h>

void mouth_init(struct mouth *mouth, int rate)
{
    memset(mouth, 0, sizeof *mouth);
    mouth->rate = rate;
}

/* ---- its moment ---- */

static bool is_in_time(const struct mouth *mouth,
                       const struct utterance *line,
                       int64_t now_ms)
{
    if (line->safety)
        return true;
    if (now_ms > line->begin_by_ms)
        return false;
    return line->over_by_ms == INT64_MAX ||
           now_ms + spoken_length_ms(line->text, mouth->rate) <=
               line->over_by_ms;
}

static enum mouth_act
begin(struct mouth *mouth, const struct utterance *line, int64_t now_ms)
{
    mouth->speaking = true;
    mouth->now = *line;
    mouth->began_ms = now_ms;
    return MOUTH_BEGIN;
}

/* ---- what waits: safety texts first, behind them at most one other ---- */

static void drop_plain(struct mouth *mouth)
{
    if (mouth->count > 0 && !mouth->waiting[mouth->count - 1].safety)
        mouth->count--;
}

static struct utterance take_first(struct mouth *mouth)
{
    struct utterance first = mouth->waiting[0];

    mouth->count--;
    memmove(mouth->waiting,
            mouth->waiting + 1,
            mouth->count * sizeof mouth->waiting[0]);
    return first;
}

static void let_wait(struct mouth *mouth, const struct utterance *line)
{
    if (mouth->count < MOUTH_WAITING_MAX)
        mouth->waiting[mouth->count++] = *line;
}

/* The first of those that wait whose moment has not passed. */
static enum mouth_act begin_waiting(struct mouth *mouth, int64_t now_ms)
{
    mouth->speaking = false;
    while (mouth->count > 0) {
        struct utterance line = take_first(mouth);

        if (is_in_time(mouth, &line, now_ms))
            return begin(mouth, &line, now_ms);
    }
    return MOUTH_NOTHING;
}

/* ---- what comes ---- */

static enum mouth_act
wait_for_turn(struct mouth *mouth, const struct utterance *line, int64_t now_ms)
{
    drop_plain(mouth);
    if (!line->safety || mouth->count < MOUTH_WAITING_MAX) {
        let_wait(mouth, line);
        return MOUTH_NOTHING;
    }
    /* So many safety texts: what is said now gives way to them. */
    begin_waiting(mouth, now_ms);
    let_wait(mouth, line);
    return MOUTH_CUT_BEGIN;
}

/* What is being said stops. A safety text that waits goes first, unless the
 * new one is such a text too. */
static enum mouth_act
cut_in(struct mouth *mouth, const struct utterance *line, int64_t now_ms)
{
    bool speaks = line->text[0] != '\0' && is_in_time(mouth, line, now_ms);

    drop_plain(mouth);
    if (speaks && (line->safety || mouth->count == 0)) {
        begin(mouth, line, now_ms);
        return MOUTH_CUT_BEGIN;
    }
    if (speaks)
        let_wait(mouth, line);
    return begin_waiting(mouth, now_ms) == MOUTH_BEGIN ? MOUTH_CUT_BEGIN
                                                       : MOUTH_CUT;
}

enum mouth_act
mouth_say(struct mouth *mouth, const struct utterance *line, int64_t now_ms)
{
    bool may_cut = line->cuts && (line->safety || !mouth->now.safety);

    if (mouth->speaking && may_cut)
        return cut_in(mouth, line, now_ms);
    if (line->cuts)
        drop_plain(mouth);
    if (line->text[0] == '\0' || !is_in_time(mouth, line, now_ms))
        return MOUTH_NOTHING;
    if (mouth->speaking)
        return wait_for_turn(mouth, line, now_ms);
    return begin(mouth, line, now_ms);
}

enum mouth_act mouth_over(struct mouth *mouth, int64_t now_ms)
{
    return begin_waiting(mouth, now_ms);
}

enum mouth_act mouth_again(struct mouth *mouth, int64_t now_ms)
{
    if (!mouth->speaking || !is_in_time(mouth, &mouth->now, now_ms))
        return begin_waiting(mouth, now_ms);
    mouth->began_ms = now_ms;
    return MOUTH_BEGIN;
}

enum mouth_act mouth_hush(struct mouth *mouth)
{
    bool spoke = mouth->speaking;

    mouth->speaking = false;
    mouth->count = 0;
    return spoke ? MOUTH_CUT : MOUTH_NOTHING;
}
