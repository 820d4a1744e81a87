/* SPDX-License-Identifier: MIT */
/* easing - where a move goes on after an answer that was too much.
 *
 * Source S2, scale back (C): the easier form at half the dose; at the easiest
 * of a strength move half the dose; a stretch or compression has nothing below
 * its easiest form and is left out (R7, R12). Half is half of the sets that are
 * left, rounded up, if more than one is left; else half the work of the one.
 */
#ifndef LIMBER_CORE_SESSION_EASING_H
#define LIMBER_CORE_SESSION_EASING_H

#include <limber/core/session/state.h>

enum easing_kind {
    EASING_OUT,   /* there is nothing easier */
    EASING_LEVEL, /* the easier form, half the dose */
    EASING_DOSE   /* the same form, half the dose */
};

/* `track` and `target` (the segment of its work that comes next) are only
 * those of LEVEL and DOSE. */
struct easing {
    enum easing_kind kind;
    unsigned track, target;
};

/* Of the step under way, from the round and set it has come to. */
struct easing easing_of(const struct session *session, const struct plan *plan);

/* Left of the plan's time for that step, were it eased so. */
int64_t easing_left_ms(const struct session *session,
                       const struct plan *plan,
                       const struct easing *easing);

/* Is the time of the easier form counted already? While it rests after too
 * much, and until "and now?" is answered. */
bool easing_is_due(const struct session *session);

#endif
