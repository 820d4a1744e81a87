/* SPDX-License-Identifier: MIT */
/* events - lines of news to a file, a descriptor, or a command.
 *
 * Nothing blocks: what is not taken is kept up to EVENTS_PENDING_MAX, then
 * whole lines are let go and counted ("lost" in the next one that is written).
 * A command is run once a line, which it reads; at most EVENTS_RUNNING_MAX at
 * once, others wait in order, and the oldest of those are let go beyond
 * EVENTS_WAITING_MAX ("lost" in the next one that is run).
 *
 * Nothing that was handed over is changed: a pipe or a terminal behind "fd:N"
 * is opened anew, so that only limber's own end of it is non-blocking.
 */
#ifndef LIMBER_EDGE_EVENTS_H
#define LIMBER_EDGE_EVENTS_H

#include <stdint.h>

#include <limber/core/base/error.h>
#include <limber/core/base/text.h>
#include <limber/edge/child.h>

enum {
    EVENTS_PENDING_MAX = 1 << 16,
    EVENTS_WAITING_MAX = 32,
    EVENTS_RUNNING_MAX = 4,
    EVENTS_TRY_MS = 250,   /* how often a slow reader is tried again */
    EVENTS_FULL_MS = 5000, /* and a full disk */
    EVENTS_CLOSE_MS = 1000
};

/* Stays where it was opened: `words` borrow from `storage`. */
struct events {
    int out;       /* -1: none */
    bool owned;    /* it was opened here */
    bool socket;   /* written to by send */
    unsigned lost; /* lines let go since the last that was written */
    bool full;     /* a disk had no room at the last try */
    struct text pending;
    char storage[CHILD_WORDS_BYTES];
    const char *words[CHILD_WORDS_MAX + 1]; /* words[0] NULL: no command */
    struct child running[EVENTS_RUNNING_MAX];
    char *waiting[EVENTS_WAITING_MAX]; /* lines, owned */
    unsigned waiting_count;
    unsigned unrun; /* lines let go since the last that was run */
    bool gave_up;   /* the command cannot be run */
};

/* `target` is a path, which is appended to, or "fd:N"; NULL: none. `command`
 * likewise. False with the reason: nothing was opened. Before other files are:
 * a descriptor that limber opened itself is none that was handed over. */
bool events_open(struct events *events,
                 const char *target,
                 const char *command,
                 struct error *err);
/* Writes what is pending and runs what waits, within EVENTS_CLOSE_MS in all;
 * a command that runs then is ended. Harmless when called twice. Returns how
 * many lines found no room, where there is still somebody to take them. */
unsigned events_close(struct events *events);

/* Do the lines go to the terminal that limber is shown on? A full screen there
 * would be written over. */
bool events_on_screen(const struct events *events);

/* A line of news, with its newline. */
void events_tell(struct events *events, const char *line);
/* When it wants to be called again; INT64_MAX: only where a child has ended. */
int64_t events_turn(struct events *events, int64_t now_ms);

#endif
