/* SPDX-License-Identifier: MIT */
/* report - what was done, what limber did and why, in plain sentences.
 *
 * For the message line, the notice screens, the summary and the lines on the
 * ordinary screen after leaving. Everything is added to `out`.
 */
#ifndef LIMBER_CORE_SESSION_REPORT_H
#define LIMBER_CORE_SESSION_REPORT_H

#include <limber/core/base/text.h>
#include <limber/core/care/past.h>
#include <limber/core/session/session.h>

/* The message line of the screen; nothing for MESSAGE_NONE. */
void report_message(const struct session *session,
                    const struct plan *plan,
                    struct text *out);

/* What happened, and what limber does now. */
void report_notice(const struct session *session,
                   const struct plan *plan,
                   struct text *what,
                   struct text *so);

/* "10 of 11 moves. Pelvic tilt was left out." */
void report_did(const struct session *session,
                const struct plan *plan,
                struct text *out);
/* "Most 4, in Hamstring." */
void report_most(const struct session *session,
                 const struct plan *plan,
                 struct text *out);
/* What will change next time, and why: one or two sentences, the most
 * important first. `past`: what was known before the session, for what is
 * still missing for a step up; NULL: no history. */
void report_next(const struct session *session,
                 const struct plan *plan,
                 const struct past *past,
                 struct text *out);
/* "until 28 November", by which a stretch rests that is too much at its
 * easiest (R12); "for a week" where today is not known. */
void report_until(const struct session *session, struct text *out);

/* "Figure four, right side, 24 s to go", of a session that has stopped or was
 * restored; left_ms 0 leaves the time out. */
void report_where(const struct session *session,
                  const struct plan *plan,
                  int64_t left_ms,
                  struct text *out);

/* "Saved at 8 of 11: Figure four, right side, 24 s to go." and how to go on;
 * each line ended. `recorded` false: history does not know it. */
void report_farewell(const struct session *session,
                     const struct plan *plan,
                     bool recorded,
                     struct text *out);

#endif
