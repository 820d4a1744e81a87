/* SPDX-License-Identifier: MIT */
/* checkpoint - a session in words that outlive the program: step, level,
 * dose, side, set, never an index into memory.
 *
 * checkpoint_of(session) -> values -> the store; back: checkpoint_restore lays
 * them on a plan built from the kept routine. A step's exercise and level are
 * kept by id; where the plan does not have them (it always should, the routine
 * is kept too) that step starts anew.
 */
#ifndef LIMBER_CORE_SESSION_CHECKPOINT_H
#define LIMBER_CORE_SESSION_CHECKPOINT_H

#include <limber/core/session/session.h>

struct checkpoint_step {
    char exercise[ID_MAX + 1];
    char level[ID_MAX + 1];
    enum dose_size size;
    enum step_status status;
    int rating; /* RATING_NONE: not rated */
    unsigned reds, further;
    bool easier, next_easier;
    bool reduced, stepped_up; /* as planned; written when it is begun */
    bool pinned;
    int place;          /* furthest, after it; PLACE_UNKNOWN */
    int32_t set_ms;     /* work of one set on this track */
    unsigned sets_done; /* of all rounds */
    unsigned sets;      /* planned on this track */
    /* Where it goes on, for a step that is begun. */
    unsigned round, set; /* 0-based */
    unsigned rep;        /* 0-based; for the reader, resume starts the set */
    enum side side;
};

struct checkpoint {
    unsigned step; /* 0-based: the one under way */
    unsigned step_count;
    bool over; /* that step has ended: only its question still stood */
    int asked; /* the step after which "where is it now?" is not answered yet,
                  or -1 */
    int64_t moved_ms;
    int64_t left_ms; /* of the hold, time or breaths under way, else 0; for
                        the reader */
    enum session_outcome outcome;
    enum end_reason end;
    int red; /* the step after which "and now?" is not answered yet, or -1 */
    enum side sore;
    int start_pain, start_place, pain_after, place_after;
    struct checkpoint_step steps[ROUTINE_STEPS_MAX];
};

void checkpoint_of(const struct session *session,
                   const struct plan *plan,
                   struct checkpoint *out);

/* Fills *session from what is kept; session_go_on then starts it, with the
 * question of where it is now if that was never answered. */
void checkpoint_restore(const struct checkpoint *kept,
                        const struct plan *plan,
                        const struct session_options *options,
                        struct session *session);

#endif
