/* SPDX-License-Identifier: MIT */
/* stage_keys - the keys that do something in each state of a session. */
#ifndef LIMBER_CORE_VIEW_STAGE_KEYS_H
#define LIMBER_CORE_VIEW_STAGE_KEYS_H

#include <limber/core/view/keys.h>

enum stage_keys {
    STAGE_KEYS_GET_READY,
    STAGE_KEYS_WORK,
    STAGE_KEYS_OWN_PACE, /* reps that wait for Enter */
    STAGE_KEYS_REST,
    STAGE_KEYS_SWITCH,
    STAGE_KEYS_PAUSE,
    STAGE_KEYS_WAIT_PAUSE, /* a question or a wait that is paused */
    STAGE_KEYS_REENTRY,
    STAGE_KEYS_RED,   /* the rest after too much */
    STAGE_KEYS_AGAIN, /* the question after it */
    STAGE_KEYS_FURTHER,
    STAGE_KEYS_WHERE,
    STAGE_KEYS_WHERE_TWO, /* the question with two answers */
    STAGE_KEYS_PLACE,     /* where is it now? after a number */
    STAGE_KEYS_QUESTION,
    STAGE_KEYS_EASED, /* the get-ready of an easier form */
    STAGE_KEYS_NOTICE
};

struct key_row stage_keys_of(enum stage_keys which);
/* The same where the figure was put away: with the way back to it. */
struct key_row stage_keys_zoomed(enum stage_keys which);

#endif
