/* SPDX-License-Identifier: MIT */
/* beat - what is heard inside a segment, as its time passes: half way, a new
 * cue, the first breath of a hold, the parts of a rep, three, two, one. Only
 * session.c uses it.
 */
#ifndef LIMBER_CORE_SESSION_BEAT_H
#define LIMBER_CORE_SESSION_BEAT_H

#include <limber/core/session/turn.h>

/* Since `before` of the segment had passed, and that cue stood. */
void beat_between(struct turn *turn, int64_t before, unsigned cue);

#endif
