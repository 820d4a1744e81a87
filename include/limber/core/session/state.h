/* SPDX-License-Identifier: MIT */
/* state - a running session as a value: where it is, and how each step went.
 *
 * No pointers: assignment is a snapshot, writing it is a checkpoint. The
 * reducer in session.h is the only one that changes it.
 *
 * Invariants: now_ms never decreases. In a state with a clock, deadline_ms is
 * its end; time left is always deadline - now, never a counter, so a late
 * wakeup heals and nothing drifts. In PAUSED and REENTRY, passed_ms is what
 * had passed of the state beneath, `under`. A missing answer is RATING_NONE
 * and never a good answer.
 */
#ifndef LIMBER_CORE_SESSION_STATE_H
#define LIMBER_CORE_SESSION_STATE_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/care/past.h>
#include <limber/core/care/tolerance.h>
#include <limber/core/session/event.h>
#include <limber/core/session/plan.h>

/* How long the states last that are not in the plan's time. */
enum {
    SESSION_REENTRY_MS = 3000,
    SESSION_ASK_MS = 8000,       /* the question's own screen */
    SESSION_ASK_LONG_MS = 20000, /* after t, f and the last exercise; twice */
    SESSION_RED_MS = CARE_RED_WAIT_S * 1000, /* rest after too much (R7) */
    SESSION_FURTHER_MS = CARE_FURTHER_WAIT_S * 1000, /* after further (R8) */
    SESSION_WHERE_MS = 60000, /* no answer ends the session gently */
    SESSION_NOTICE_MS = 6000,
    SESSION_MESSAGE_MS = 4000,
    SESSION_NUDGE_MS = 10000,     /* + and - */
    SESSION_NUDGE_FLOOR_MS = 5000 /* - leaves at least this */
};

enum session_state {
    SESSION_RUNNING,  /* the clock of a segment runs (or waits for Enter) */
    SESSION_PAUSED,   /* nothing moves */
    SESSION_REENTRY,  /* three seconds, then `under` goes on */
    SESSION_QUESTION, /* how was that? */
    SESSION_PLACE,    /* where is it now? after a number, for sore legs (R8) */
    SESSION_RED,      /* a minute's rest: it was too much (R7) */
    SESSION_AGAIN,    /* the one question after that: and now? */
    SESSION_FURTHER,  /* two minutes' rest: it went further down the leg */
    SESSION_WHERE,    /* the one question after that */
    SESSION_NOTICE,   /* an exercise was left out: said, with the reason */
    SESSION_ENDED     /* nothing changes any more but the two last answers */
};

enum session_outcome {
    OUTCOME_OPEN,    /* not ended */
    OUTCOME_DONE,    /* to its last step */
    OUTCOME_STOPPED, /* quit: saved, can be resumed */
    OUTCOME_PAIN     /* ended for pain: recorded, not resumed */
};

enum step_status {
    STEP_TO_COME,
    STEP_BEGUN,
    STEP_DONE,
    STEP_LEFT_OUT
};

/* Why a question is asked, which says how long it waits. */
enum ask {
    ASK_AFTER,
    ASK_LAST
};

/* What limber did, for the screen and the voice to explain. */
enum notice {
    NOTICE_NONE,
    NOTICE_EASED,       /* a rating: easier level at half dose */
    NOTICE_EASIER,      /* the person asked for the easier form */
    NOTICE_HALVED,      /* a rating: the same form, half dose: none is easier */
    NOTICE_LEFT_OUT,    /* a rating: left out for today */
    NOTICE_RESTS,       /* a rating at the easiest form of a stretch: a week
                           off (R12) */
    NOTICE_FURTHER_OUT, /* it went down the leg, came back: left out */
    NOTICE_RESUMED      /* goes on from an unfinished session */
};

/* A line that stands for SESSION_MESSAGE_MS. */
enum message {
    MESSAGE_NONE,
    MESSAGE_LONGER,
    MESSAGE_SHORTER,
    MESSAGE_SHORTEST,  /* minus below the floor */
    MESSAGE_EASIEST,   /* there is no easier form */
    MESSAGE_RATED,     /* a number was taken down */
    MESSAGE_RETREATED, /* nearer to the back than before: a good sign */
    MESSAGE_NOT_RATED, /* the question's time is over */
    MESSAGE_FIRST,     /* back at the first move */
    MESSAGE_SLEPT,     /* paused because the machine slept */
    MESSAGE_TOO_MUCH,  /* too much, said of a move that is over */
    MESSAGE_NERVE,     /* what it was, in the wait after `f` */
    MESSAGE_NEXT       /* the rest of a set was left */
};

/* Too much, told of a move with nothing left: a number can be taken back by
 * another number, what was said cannot, and both are one red. */
enum red_after {
    RED_AFTER_NONE,
    RED_AFTER_NUMBER,
    RED_AFTER_SAID
};

struct step_state {
    uint8_t status;      /* enum step_status */
    uint8_t track;       /* the one it is done on */
    uint8_t reds;        /* times it was too much */
    uint8_t further;     /* times it went down the leg */
    int8_t rating;       /* worst number given, or RATING_NONE */
    uint8_t easier;      /* the person asked for an easier form */
    uint8_t sets_done;   /* of all rounds, this session */
    uint8_t red_after;   /* enum red_after: the last of `reds`, where it came
                            after the move was done */
    uint8_t next_easier; /* next time a level easier than the one that `track`
                            is at; at the easiest of a stretch or compression:
                            a week off (R12), which is the only mark of that */
    uint8_t kept_out;    /* left out by a rule: not come to any more, neither
                            onward nor by going back */
    uint8_t same_way;    /* kept out because it bends or pulls the same way as
                            one after which it went further (R8) */
    int8_t place;        /* furthest place after it; PLACE_UNKNOWN */
    uint16_t target;     /* segment of the track that is entered next */
};

struct session_options {
    int32_t ask_ms;     /* the question's own screen; 0: none, -1: it stays */
    int8_t start_place; /* furthest place before the session, or UNKNOWN */
    int8_t start_pain;  /* or RATING_NONE */
    int32_t day;        /* local date of today; DAY_NONE: not known */
    bool late;          /* goes on so much later that a minute's rest of then
                           says nothing any more: not answered (R7) */
};

struct session {
    uint8_t state;    /* enum session_state */
    uint8_t under;    /* beneath PAUSED and REENTRY */
    uint8_t outcome;  /* enum session_outcome */
    uint8_t end;      /* enum end_reason, of OUTCOME_PAIN */
    uint8_t step;     /* the one under way */
    uint16_t segment; /* of steps[step].track */

    int64_t now_ms;
    int64_t entered_ms;  /* when this state or segment began, had its clock
                            never stood still */
    int64_t deadline_ms; /* INT64_MAX: no clock ends it */
    int64_t length_ms;   /* of this segment or wait, + and - counted */
    int64_t passed_ms;   /* PAUSED, REENTRY: what had passed of `under` */
    int64_t kept_ms;     /* in a wait: what is left of the segment it holds */
    int64_t moved_ms;    /* clock time spent in segments, for the summary */

    uint8_t over; /* the step under way has ended: only its question
                     or notice still stands */
    uint8_t ask;  /* enum ask, in QUESTION */
    uint8_t asked_again;
    int8_t asked_step; /* the one the question is about, or -1 */
    int8_t open_step;  /* unanswered, still answerable on a line; or -1 */
    int8_t rated_step; /* whose number was given last, or -1 */
    int8_t rated;      /* that number */
    int8_t left_step;  /* the one left out last, or -1 */
    int8_t where_step; /* it went down the leg there and where it is now was
                          not answered yet; or -1 */
    int8_t red_step;   /* it was too much there and "and now?" was not answered
                          yet; or -1 */
    uint8_t nerve;     /* enum nerve, of the wait and question after `f`; JOLT
                          also of the minute's rest */
    int32_t rested_ms; /* how long the wait was when it was asked; INT32_MAX:
                          not known */
    int8_t again;      /* the number after a minute's rest; RATING_NONE */

    uint8_t notice;       /* enum notice */
    int8_t notice_step;   /* whose notice it is */
    uint8_t notice_track; /* that it was on before */
    int8_t notice_rating;

    uint8_t message; /* enum message */
    int64_t message_until_ms;

    int8_t pain_after;  /* at the end; RATING_NONE */
    int8_t place_after; /* at the end; PLACE_UNKNOWN */
    struct session_options options;
    struct step_state steps[ROUTINE_STEPS_MAX];
};

const char *session_state_word(enum session_state state);
const char *step_status_word(enum step_status status);
const char *session_outcome_word(enum session_outcome outcome);

#endif
