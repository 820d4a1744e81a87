/* SPDX-License-Identifier: MIT */
/* child - another program, run beside the session: without a shell, with
 * signals and descriptors clean, and never waited for.
 *
 * Its output goes nowhere, so it can flood as it likes. It is a session and a
 * group of its own, without a terminal: a Ctrl-C is limber's, /dev/tty is
 * nobody's, and what it starts itself ends with it.
 */
#ifndef LIMBER_EDGE_CHILD_H
#define LIMBER_EDGE_CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include <limber/core/base/error.h>

enum {
    CHILD_WORDS_MAX = 32,
    CHILD_INPUT_MAX = 4096, /* what a pipe takes at once */
    CHILD_WORDS_BYTES = 2048
};

struct child {
    pid_t pid; /* 0: none */
};

enum child_state {
    CHILD_NONE,
    CHILD_RUNS,
    CHILD_DONE,  /* status 0 */
    CHILD_FAILED /* another status, or a signal */
};

/* `words` ends with NULL; words[0] is looked for in PATH. `input` is what it
 * reads, at most CHILD_INPUT_MAX bytes; NULL: nothing. False, at once, where
 * there is no such program or it may not be run; a file that turns out to be
 * no program is CHILD_FAILED later, for nobody waits until it has begun. */
bool child_start(struct child *child,
                 const char *const *words,
                 const char *input,
                 struct error *err);

/* Asks without waiting; what has ended is reaped with all that it started, and
 * asked again is NONE. */
enum child_state child_look(struct child *child);

/* Ends it and what it started, now, and reaps it; one that takes long to die
 * is reaped by the next call for any child. Harmless where there is none. */
void child_stop(struct child *child);

/* Waits for its end, at most so long, then stops it. Not within a session. */
enum child_state child_wait(struct child *child, int ms);

/* Is there such a program in PATH? */
bool child_is_there(const char *program);

/* A command line as words, split at spaces; "" and '' hold words together. No
 * shell: nothing else means anything. words[] borrows from `storage`. False
 * where it is empty, too long or a quote is open. */
bool child_split(const char *line,
                 char storage[CHILD_WORDS_BYTES],
                 const char *words[CHILD_WORDS_MAX + 1]);

#endif
