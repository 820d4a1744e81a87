/* SPDX-License-Identifier: MIT */
/* terminal - limber on a terminal of its own, for tests: a pseudo terminal on
 * one side, libvterm's picture of it on the other.
 *
 * The program is the one that LIMBER_BIN names, its routines those of
 * LIMBER_DATA; from the environment it sees nothing else of the caller's.
 * Nothing is asserted about what is on the screen at once: terminal_wait waits
 * for it, and after TERMINAL_WAIT_MS gives up and prints what it saw instead.
 */
#ifndef TESTS_PTY_TERMINAL_H
#define TESTS_PTY_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

enum {
    TERMINAL_WAIT_MS = 20000
};

struct terminal_setup {
    int rows, columns;    /* 0: 24 x 80 */
    const char *home;     /* folder_make */
    const char *term;     /* NULL: xterm-256color */
    const char *locale;   /* NULL: C.UTF-8 */
    const char *words[6]; /* behind the program's name, ended by NULL */
    bool no_colour;
    bool shell; /* under a small shell: says "[stopped]" and waits for a line
                   when it is stopped, then lets it go on */
};

struct terminal;

struct terminal *terminal_open(const struct terminal_setup *setup);
void terminal_close(struct terminal *terminal); /* NULL is fine */

/* A key that is pressed twice within 150 ms acts once, so the same keys again
 * come KEY_REST_MS later: wait for what they bring in between. */
enum {
    KEY_REST_MS = 200
};
void terminal_type(struct terminal *terminal, const char *keys);
void terminal_resize(struct terminal *terminal, int rows, int columns);
/* To the program; not under a shell. */
void terminal_signal(struct terminal *terminal, int number);
/* The window is closed: nothing can be read any more. */
void terminal_hang_up(struct terminal *terminal);

/* True when `text` comes to stand in a row. */
bool terminal_wait(struct terminal *terminal, const char *text);
/* The first of `count` texts that stands in a row, -1: none came. */
int terminal_wait_one(struct terminal *terminal,
                      const char *const texts[],
                      int count);
/* Takes in what is written for so long. */
void terminal_listen(struct terminal *terminal, int ms);
/* Does it stand there now? */
bool terminal_shows(const struct terminal *terminal, const char *text);
/* The character in a cell; 0 where nothing was written. */
unsigned terminal_cell(const struct terminal *terminal, int row, int column);

/* Waits for the program's end; its status as a shell says it, or -1. */
int terminal_end(struct terminal *terminal);

/* Everything the program has written, ended by '\0'. */
const char *terminal_bytes(const struct terminal *terminal, size_t *count);

/* Is the screen, the cursor and the line as it was before the program came?
 * Prints what is not. */
bool terminal_is_restored(const struct terminal *terminal);

/* A folder of its own under TMPDIR, and its end with all that is in it. */
char *folder_make(void);
void folder_free(char *folder);

#endif
