/* SPDX-License-Identifier: MIT */
/* activity - R18: walking, swimming, water walking, cycling, running; logged,
 * not guided. And R16, R17: how holds and phases may be put together.
 *
 * Source S2 (C); the goal is WHO's (B); numbers in thresholds.h.
 */
#ifndef LIMBER_CORE_CARE_ACTIVITY_H
#define LIMBER_CORE_CARE_ACTIVITY_H

#include <limber/core/base/text.h>
#include <limber/core/care/past.h>
#include <limber/core/library/vocab.h>

const char *activity_word(enum activity_kind kind);
const char *activity_label(enum activity_kind kind);
/* A word or a label. */
bool activity_find(const char *word, enum activity_kind *kind);

/* Was it worse by two, or further down the leg, against how that day was? How
 * it was is the morning's answer, else a session's start of the same day that
 * was not carried, else those of the last day before on which one is known,
 * seven days back at most; number and place each for itself. What is not known
 * does not count as worse. Rest is never worse. (D) */
bool activity_was_worse(const struct past *past,
                        const struct past_activity *activity);

/* Minutes of all activities, rest not counted, in the seven days up to `today`,
 * it counted. */
int32_t activity_week_minutes(const struct past *past, int32_t today);

/* What is said after one was logged; `past` has it already. A different one for
 * a week and how to change this one where it was worse, else the minutes of the
 * week; and that a few minutes are enough where the day is a gentle one
 * (R11). */
void activity_say(const struct past *past,
                  const struct past_activity *activity,
                  struct text *out);

/* R17: phases in the order they are run must not go back; so a warm-up comes
 * before any stretch in a list that has one. An empty list is sound, an unknown
 * phase is not. */
bool order_is_sound(const enum phase phases[], unsigned count);

/* R16: a hold of ten seconds and more has a breath cue. */
bool hold_wants_breath(int32_t hold_ms);

#endif
