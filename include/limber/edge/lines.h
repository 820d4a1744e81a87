/* SPDX-License-Identifier: MIT */
/* lines - the line front end: append-only words, for screen readers, pipes
 * and terminals that can do no more.
 *
 * A line is an event, not a second. At most LINES_COLUMNS wide, in whole
 * words, no cursor movement, no colour, no control character but the end of
 * the line. "[m:ss]" before a line is the time left in the session; what
 * belongs to it stands below, under its text. An empty line comes before a
 * move is introduced. A line that begins with ">" is what the person typed,
 * where no terminal has shown it already.
 *
 * Typed is one line at a time: a command's key or word; what else a line can
 * be is told by lines_typed.h. What is longer than LINES_TYPED_MAX is no
 * command. The terminal, if there is one, stays as it is.
 *
 * Nothing blocks: what a slow reader does not take yet is kept and written
 * later, up to LINES_PENDING_MAX. When nobody reads any more, the front end
 * says that it was hung up.
 */
#ifndef LIMBER_EDGE_LINES_H
#define LIMBER_EDGE_LINES_H

#include <stdbool.h>

#include <limber/core/base/text.h>
#include <limber/edge/lines_page.h>
#include <limber/edge/lines_typed.h>
#include <limber/edge/loop.h>

enum {
    LINES_COLUMNS = 78,
    LINES_TYPED_MAX = 200,       /* bytes */
    LINES_PENDING_MAX = 1 << 18, /* bytes */
    LINES_CLOSE_MS = 1000        /* that closing waits for a reader */
};

struct lines_options {
    bool times; /* "[m:ss]" before what is said */
    bool ascii; /* '?' for what ASCII has not */
};

struct lines {
    int in, out; /* borrowed descriptors */
    int nowhere; /* always readable: wakes the loop when nobody reads; or -1 */
    bool times, ascii;
    bool left;   /* Ctrl-D was pressed on a terminal */
    bool echoes; /* input is no terminal, so typed lines are shown */
    bool gone;   /* nobody reads */

    const struct app *app; /* as it was shown last; NULL: not yet */
    struct told told;
    struct text pending; /* not written yet */

    char line[LINES_TYPED_MAX + 1]; /* typed so far */
    size_t line_bytes;
    bool too_long;
    char bytes[512]; /* read and not looked at */
    size_t byte_count, byte_at;
    struct typed typed; /* what the last line stands for */
};

/* Fills *out with the port of a front whose self is `lines`; both stay where
 * they are until lines_close. Always true. */
bool lines_open(struct lines *lines,
                int in,
                int out,
                const struct lines_options *options,
                struct front *front);

/* Writes what is still pending, as far as somebody takes it. The descriptors
 * stay open. */
void lines_close(struct lines *lines);

#endif
