/* SPDX-License-Identifier: MIT */
/* speech - the words for what is said at each moment of a session.
 *
 * Sentences are plain and short; numbers up to twelve are words when spoken.
 * Safety sentences are never shortened.
 */
#ifndef LIMBER_CORE_SESSION_SPEECH_H
#define LIMBER_CORE_SESSION_SPEECH_H

#include <limber/core/base/text.h>
#include <limber/core/session/session.h>

/* What line mode prints for `say` now: one or more paragraphs, newlines between
 * them, not wrapped; nothing where line mode is silent (a rep's number). The
 * session is as it stands after the step that said it. */
void speech_line(enum say say,
                 const struct session *session,
                 const struct plan *plan,
                 struct text *out);

/* "a chair, stick roller, ball, mat and strap" */
void speech_equipment(vocab_set equipment, struct text *out);

#endif
