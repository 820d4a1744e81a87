/* SPDX-License-Identifier: MIT */
/* event - what comes in from the world, and what must happen in answer.
 *
 * Every event carries `now`; nothing in core asks a clock. Effects come out of
 * the reducer, never out of painting.
 */
#ifndef LIMBER_CORE_SESSION_EVENT_H
#define LIMBER_CORE_SESSION_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/session/command.h>

enum event_kind {
    EVENT_TICK,    /* time has come to `now` */
    EVENT_KEY,     /* a key: the app finds the command */
    EVENT_COMMAND, /* a command, from a key or a typed word */
    EVENT_GAP,     /* the machine slept: asked to wake at asked_ms, woke now */
    EVENT_SUSPEND, /* Ctrl-Z: about to be stopped */
    EVENT_SIGNAL,  /* TERM, HUP, INT: save and go; value is the number */
    EVENT_STOP,    /* a warning sign: the session ends; value: end_reason */
    EVENT_SIZE     /* the window is rows x columns now */
};

struct event {
    enum event_kind kind;
    int64_t now_ms;
    int64_t asked_ms;       /* GAP */
    uint32_t key;           /* KEY */
    enum command command;   /* COMMAND */
    int value;              /* COMMAND: rating; SIGNAL: number */
    uint16_t rows, columns; /* SIZE */
};

enum effect_kind {
    EFFECT_SAY,        /* value: enum say */
    EFFECT_CHIME,      /* value: enum chime */
    EFFECT_CHECKPOINT, /* keep where we are; need not reach the disk yet */
    EFFECT_SYNC,       /* the same, and see that it is on the disk */
    EFFECT_FINISH,     /* the session is over: record it, end the checkpoint */
    EFFECT_OPEN_ROUTINE,    /* value: index in the catalogue */
    EFFECT_OPEN_EXERCISE,   /* value: index in the catalogue */
    EFFECT_OPEN_UNFINISHED, /* go on with the unfinished session */
    EFFECT_SEEN_FIRST_RUN,  /* the first page was read; do not show it again */
    EFFECT_SIGNS,           /* app->signs has changed: keep it */
    EFFECT_PERSON,          /* app->person has changed: keep it */
    EFFECT_TAILOR,          /* an answer changed: make the plan again */
    EFFECT_CHECKED_IN,      /* the answers stand: keep them, the plan begins */
    EFFECT_TRY_SOUND,       /* let voice and chimes be heard once */
    EFFECT_QUIT             /* leave the program; value: exit status */
};

enum chime {
    CHIME_COUNT, /* three, two, one before a start or an end */
    CHIME_READY, /* a get-ready begins */
    CHIME_START,
    CHIME_HALF,
    CHIME_END,
    CHIME_SWITCH,
    CHIME_REST,
    CHIME_ASK,
    CHIME_DONE,
    CHIME_KINDS
};

/* Moments at which something is said; core/session/speech has the words. */
enum say {
    SAY_SESSION, /* it starts: name, length, what is needed */
    SAY_PHASE,   /* a new phase begins */
    SAY_GET_READY,
    SAY_GO,
    SAY_CUE,
    SAY_HALF,
    SAY_LET_GO, /* a hold, time or set is over */
    SAY_SWITCH,
    SAY_REP,
    SAY_LANE,
    SAY_REST,
    SAY_ASK,
    SAY_ASK_AGAIN,
    SAY_TOO_MUCH, /* of a move that is over */
    SAY_RATED,
    SAY_NOT_RATED,
    SAY_EASIER,
    SAY_EASIEST, /* there is no easier form */
    SAY_LEFT_OUT,
    SAY_FURTHER,
    SAY_NERVE, /* what it was, in the rest after further */
    SAY_WHERE,
    SAY_PLACE,     /* where is it now? after a number */
    SAY_RED,       /* too much: a minute's rest */
    SAY_AGAIN,     /* and now? */
    SAY_RETREATED, /* nearer to the back */
    SAY_PAUSED,
    SAY_GOING_ON,
    SAY_GAP,
    SAY_LONGER,
    SAY_SHORTER,
    SAY_NEXT,
    SAY_BACK,
    SAY_RESTART,
    SAY_RESUMED,
    SAY_DONE,
    SAY_ENDED_FOR_PAIN,
    SAY_SAVED,
    SAY_PART,   /* of a rep: out, hold, back; its word */
    SAY_BREATH, /* the first breath of a hold: in, and out */
    SAY_STOP,   /* a warning sign was marked: whole, and twice */
    SAY_KINDS
};

struct effect {
    enum effect_kind kind;
    int value;
};

/* In order. When full, the oldest SAY or CHIME is let go, never another. */
enum {
    EFFECTS_MAX = 24
};
struct effects {
    struct effect items[EFFECTS_MAX];
    unsigned count;
};

void effects_add(struct effects *effects, enum effect_kind kind, int value);
void effects_join(struct effects *effects, const struct effects *more);
bool effects_have(const struct effects *effects,
                  enum effect_kind kind,
                  int value);

#endif
