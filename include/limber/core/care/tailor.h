/* SPDX-License-Identifier: MIT */
/* tailor - a routine made to fit: this person, this day, these minutes.
 *
 * routine + library + past + person + check-in -> a routine whose steps all
 * name their level and dose, and the list of what was changed and why. Pure.
 * A step goes through this, in order:
 *
 *   wishes   left out by config.yaml; optional and not turned on
 *   level    the one the routine names, else where the person stands. A named
 *            level gives way to a lock, and to a standing that history has
 *            moved below the exercise's start
 *   limits   tags to avoid, position, equipment, and on a gentle day the tags
 *            of a gentle day (gentle_never, tolerance.h): the highest level up
 *            to there that fits; else `instead` in order, of what is not in the
 *            routine and has no rest, lock or limit of its own; in a routine
 *            whose exercises are all no-floor, only what is no-floor too; else
 *            it is left out
 *   rest     what rests or is locked is left out, and nothing takes its place
 *   gentle   half the sets, rounded up; a routine that is written for sore
 *            days is taken as it is
 *   eased    R10: a set fewer, or a level easier; not twice on a gentle day,
 *            and not on the levels that a gentle routine names
 *   step up  R14: offered for one step, the first in care_step_up_order
 *            (recovery.h) that may and is not cut by the minutes, on a day as
 *            planned that begins at 2 or less. A number carried from last time
 *            may hold it back; it takes one given today to offer it
 *   minutes  see tailor_fit.h
 *
 * A dose that the step writes stays on every level and on what takes its
 * place, where that counts in the same kind; else the level's own holds.
 */
#ifndef LIMBER_CORE_CARE_TAILOR_H
#define LIMBER_CORE_CARE_TAILOR_H

#include <limber/core/base/error.h>
#include <limber/core/base/memory.h>
#include <limber/core/base/text.h>
#include <limber/core/care/person.h>
#include <limber/core/care/standing.h>
#include <limber/core/care/tolerance.h>

/* How today is to go. */
enum today {
    TODAY_AS_PLANNED,
    TODAY_GENTLE,
    TODAY_REST, /* no guided session */
    TODAY_COUNT
};

/* Answers before a session. What is carried is as last time, untouched. The
 * morning counts for the day as if history had it already; its place is the
 * one that was said, not carried, where it is today's. */
struct checkin {
    int8_t pain; /* RATING_NONE: not answered */
    int8_t place;
    bool pain_carried, place_carried;
    int8_t morning;      /* of morning_day; RATING_NONE */
    int32_t morning_day; /* DAY_NONE: not asked */
    enum sore sore;
    enum today today;
    bool today_chosen;  /* by the person: the rules' choice stands aside */
    bool gentle_wished; /* a gentle day was: it outlasts another number */
    uint16_t minutes;   /* 0: all */
    bool step_up;       /* takes the step up that is offered */
};

/* What is asked for beside the check-in. */
struct tailoring {
    const struct routine *routine;
    const struct library *library;
    const struct past *past;
    const struct person *person;
    const struct checkin *checkin;
    int32_t today;
    bool practice; /* one exercise that was asked for by name: it is left out
                      only where it rests, all else is said (CHANGE_WARNED);
                      no step up is offered */
};

enum change_kind {
    CHANGE_GENTLE,      /* the whole day; always the first of the list */
    CHANGE_INSTEAD,     /* another exercise; `why` says why */
    CHANGE_LEFT_OUT,    /* `why` says why */
    CHANGE_EASIER_FORM, /* a lower level that fits; `why` says why */
    CHANGE_EASED,       /* R10: sets `from` -> `to`, or easier: `other` */
    CHANGE_HALVED,      /* R11: half the sets, `from` -> `to` */
    CHANGE_STEP_UP,     /* R14: taken */
    CHANGE_SETS,        /* the minutes: sets `from` -> `to` */
    CHANGE_SHORTER,     /* the minutes: `from` -> `to`; `what`: "s", "reps" */
    CHANGE_CUT,         /* the minutes: left out */
    CHANGE_TOO_LONG,    /* the minutes cannot be met: `from` were wanted, `to`
                           it takes, rounded up */
    CHANGE_WARNED,      /* a practice that `why` speaks against */
    CHANGE_STRENGTH     /* R14: strength again so soon; advice, no more */
};
enum change_why {
    WHY_NONE,      /* CHANGE_EASIER_FORM: it is where the person stands now */
    WHY_EQUIPMENT, /* `what`: the label of what is missing */
    WHY_POSITION,  /* `what`: "on a chair" */
    WHY_AVOID,     /* `what`: the tag's label */
    WHY_GENTLE,    /* a gentle day; `what`: the tag's label */
    WHY_RESTS,     /* until `day` */
    WHY_LOCKED,    /* `what`: what opens it */
    WHY_OPTIONAL,  /* not turned on */
    WHY_WISH       /* config.yaml leaves it out */
};
struct change {
    enum change_kind kind;
    enum change_why why;
    enum gentle_reason gentle; /* CHANGE_GENTLE, with pain and usual2 */
    int8_t pain, usual2;       /* RATING_NONE: unknown */
    const char *exercise; /* short name for people; NULL: the whole session */
    const char *other;    /* CHANGE_INSTEAD: the name of what takes its place;
                             a change of level: the name of the new one */
    const char *what;     /* label, see change_why; NULL */
    int32_t day, from, to;
};
enum {
    CHANGES_MAX = 96
};

struct tailored {
    struct routine routine;     /* every step: level, dose; in the arena */
    enum gate gate;             /* R5, of the answers */
    enum today proposed;        /* what the rules would choose */
    enum today today;           /* what it is */
    enum gentle_reason gentle;  /* why it is gentle, or was proposed to be and
                                   the person said no */
    const char *offer_exercise; /* R14: id; NULL: nothing is offered */
    const char *offer_name;     /* "Glute bridge: Marching" */
    bool offer_waits; /* one would be offered, were today's number given */
    struct change changes[CHANGES_MAX];
    unsigned change_count;
    bool empty; /* nothing is left to do: say the changes, begin nothing */
};

/* False only where the routine names what is not there. `out` is large: keep
 * it in a struct of your own. Its texts are borrowed from routine, library and
 * arena; routine_settle copies. TODAY_REST has the gentle routine in it too,
 * for who begins all the same. */
bool tailor(const struct tailoring *tailoring,
            struct arena *arena,
            struct tailored *out,
            struct error *err);

/* Why today is gentle, in one sentence; nothing for GENTLE_NOT. `pain` and
 * `usual2` may be RATING_NONE. change_describe says the same of CHANGE_GENTLE.
 */
void gentle_describe(enum gentle_reason reason,
                     int pain,
                     int usual2,
                     struct text *out);
/* The same where the person goes as planned: what limber would have done. */
void gentle_propose(enum gentle_reason reason,
                    int pain,
                    int usual2,
                    struct text *out);
/* One sentence a change: "Pigeon is left out: it opens after Figure four, Draw
 * the thigh in, three times at 2 or less (1 so far)." */
void change_describe(const struct change *change, struct text *out);

/* The check-in as it is first shown: last answers, carried; the morning asked
 * for where there was a session on an earlier day, no longer ago than a week,
 * and it is not known. */
struct checkin checkin_first(const struct past *past,
                             const struct person *person,
                             int32_t today);

#endif
