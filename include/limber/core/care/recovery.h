/* SPDX-License-Identifier: MIT */
/* recovery - R10 to R15: the morning after, flares, a week off, progress, and
 * what lasts too long.
 *
 * Pure functions of struct past and a day; numbers in thresholds.h. Unknown is
 * its own answer everywhere: it holds back, and never counts as good. Rows that
 * lie ahead of `today` (the clock was set back) are passed over: they neither
 * hold back nor count as good. A carried answer may hold back, and is otherwise
 * as if it had not been given. How each rule is read at its edges is limber's
 * own choice (D).
 */
#ifndef LIMBER_CORE_CARE_RECOVERY_H
#define LIMBER_CORE_CARE_RECOVERY_H

#include <limber/core/care/past.h>
#include <limber/core/care/thresholds.h>
#include <limber/core/library/vocab.h>

/* ---- R10: next morning (B-; a slack of one is D) ---- */

enum settled {
    SETTLED_UNKNOWN, /* no answer, or no place where one was needed */
    SETTLED_YES,
    SETTLED_NO,   /* one set fewer or easier on what was rated 3 and up */
    SETTLED_FLARE /* risen by two and 6 and up, or further down */
};

/* `base`: the number before it. Further down is a flare whatever the numbers
 * are. Where `start_place` is known, a morning without a place is unknown,
 * unless its number alone says NO or FLARE; where it is not known, no place is
 * needed. */
enum settled care_settled(int base, int morning, int start_place, int place);

/* The same of a session, from history. The next morning is that of the day
 * after it and no other; both of two sessions of one day have the same. Its
 * base is the morning of the session's own day, else the last one of the seven
 * days before, else the session's start. A start or a place that was
 * carried can say NO or FLARE, never YES. (D) */
enum settled past_settled(const struct past *past,
                          const struct past_session *session);

/* ---- R11: flare (idea B; numbers D) ---- */

/* Why today is gentle, most telling first. */
enum gentle_reason {
    GENTLE_NOT,
    GENTLE_WISHED,  /* --gentle, or chosen on the check-in */
    GENTLE_START,   /* R5: 6 or 7 now */
    GENTLE_RISEN,   /* R5: two above the usual */
    GENTLE_REST,    /* R5: 8 and up, and begun all the same */
    GENTLE_FURTHER, /* R8: last time it stayed further down */
    GENTLE_MORNING, /* R10: a bad morning, or further down in it */
    GENTLE_GOES_ON, /* R11: fewer than two calm mornings since */
    GENTLE_REASON_COUNT
};

/* Does history alone make `today` a gentle day?
 *
 * A flare begins, and begins anew, with a sign of it: a session that ended
 * because it stayed further down or nobody answered (from that session on); a
 * gentle session whose start asks for one by R5, the usual being that of then;
 * the morning that R10 calls a flare. A gentle session that was only wished for
 * is no sign, and neither is one that went on as planned by the person's wish.
 *
 * It ends on the second of two calm mornings on days running, both after the
 * day of the last sign: no more than one above the usual of then, or at most 3
 * where there is none; by the number alone. A morning between that is not calm,
 * or not answered, begins the two anew. Where nothing is told any more, it ends
 * 14 days after the last sign or the last morning told since, whichever is
 * later, so that nobody is kept in it because the mornings were not told. (D)
 *
 * The answer is FURTHER or MORNING while such a sign is the last that was heard
 * (no morning and no session after it), else GOES_ON. `cause` (may be NULL):
 * what began it, GENTLE_NOT where there is none. */
enum gentle_reason
past_gentle(const struct past *past, int32_t today, enum gentle_reason *cause);

/* Was `today`, or any of the `days` days before it, in a flare? The day on
 * which one ends is not in it. */
bool past_flare_within(const struct past *past, int32_t today, int days);

/* In a flare, and nothing was done for three days, and that was not said yet in
 * this flare. Rest on purpose is nothing done; a session left before anything
 * was done is none. */
bool past_quiet(const struct past *past, int32_t today);

/* ---- R12: a week off (C; for compression D) ---- */

/* Is offered again on this day: seven days after, or later where a later one
 * is wished; a shorter wish is refused. */
int32_t care_rest_until(int32_t red_day, int32_t wished);

struct past_pause {
    int32_t until; /* offered again on this day; DAY_NONE: it does not rest */
    unsigned row;  /* how many rests in a row, this one counted; else 0 */
    bool wished;   /* `until` is what the person asked for */
};
/* Does this exercise rest today? `easiest`: the id of its easiest level;
 * `stretches`: it is a stretch or compression, which rests seven days when it
 * was too much at that level: `next_easier` is set there. What was too much at
 * a harder level, was eased to the easiest and finished well there is of that
 * level too, without next_easier: it does not rest, and breaks no row. Others
 * rest only where a person asked for it. The latest `until` holds. Too much
 * within a rest makes it longer and is no new one. The next rest is one more in
 * a row while the exercise has not been done, rated and not too much after the
 * one before: a time without a number breaks no row. (D) */
struct past_pause past_pause(const struct past *past,
                             const char *exercise,
                             const char *easiest,
                             bool stretches,
                             int32_t today);

/* ---- R13, R15: week to week, and what lasts (C/B; numbers D) ---- */

enum advice {
    ADVICE_NONE,
    ADVICE_GROWN,    /* R13: a week that is two worse, or two weeks risen */
    ADVICE_PERSISTS, /* R15: three weeks and no change */
    ADVICE_LASTS,    /* R15: six weeks and still 3 and up */
    ADVICE_LOWER,    /* R15: further down on three mornings of seven */
    ADVICE_COUNT
};

enum week_trend {
    WEEK_UNKNOWN, /* fewer than four mornings in one of the two weeks */
    WEEK_STEADY,  /* or better */
    WEEK_RISEN,   /* hold the level, no step up */
    WEEK_GROWN    /* advice */
};
/* The mean morning of the seven days up to `today`, it counted, against the
 * seven before: more than one above is RISEN; two above, or RISEN for the
 * second week running, is GROWN. */
enum week_trend past_week_trend(const struct past *past, int32_t today);

/* The first that holds of LOWER, GROWN, LASTS, PERSISTS. `since`: the day it
 * began, or DAY_NONE; ahead of today it counts as not known. Advice never stops
 * a session.
 *
 * LOWER: a morning's place against the best of the 14 days before it, so that
 * getting better is never further down. LASTS: needs four mornings in seven
 * days. PERSISTS: the lowest of the last seven days against the mean of the
 * first seven in which anything was told since it began; mornings, or where
 * the last seven days have none, starts that were not carried. Nothing is said
 * where nothing was told in the last seven days, or where its highest is good
 * (2 and less): from there a change of two would not show. (D) */
enum advice past_advice(const struct past *past, int32_t since, int32_t today);
/* The same, but at most once in seven days. */
enum advice
past_advice_due(const struct past *past, int32_t since, int32_t today);
/* R15 as numbers: days since it began and how much the morning is better;
 * PERSISTS or NONE. */
enum advice care_persists(int32_t days, int improvement);

/* ---- R14: progress (order C; numbers D) ---- */

/* Is one step up to be offered? Of the last three sessions with this exercise,
 * every time it was done in them was at this level, in full, in the zone GOOD,
 * by nobody's wish easier, and each session was followed by a morning that
 * settled; no flare today or in the seven days before; the week has not risen
 * or grown. A number, a place or a morning that is not known says no; a week
 * that is not known holds nothing back. */
bool past_may_progress(const struct past *past,
                       const char *exercise,
                       const char *level,
                       int32_t today);
/* The same of numbers alone, newest first: at least three, the first three
 * given and at most 2. */
bool care_may_progress(const int ratings[], unsigned count);

/* One step up a day is offered: strength first, then what it makes room for.
 * (D) */
extern const enum phase care_step_up_order[PHASE_COUNT];

/* May the strength routine be done today? None today or yesterday, and on fewer
 * than three of the last seven days, today counted. One left before anything
 * was done counts for nothing. Advice, no more. */
bool past_strength_is_due(const struct past *past, int32_t today);

#endif
