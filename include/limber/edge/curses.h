/* SPDX-License-Identifier: MIT */
/* curses - the full-screen front end: frame to terminal, keys to events.
 *
 * Its .c file is the only one that sees <ncurses.h>. It works on standard input
 * and output, which must be a terminal, and takes the locale as it finds it
 * (main sets LC_CTYPE). Only cells that differ from what stands on the screen
 * are written, and nothing at all where none does.
 *
 * Whatever way limber ends, the terminal is as it was before: by curses_close,
 * around a stop, and also when the program crashes. There can be one at a
 * time.
 */
#ifndef LIMBER_EDGE_CURSES_H
#define LIMBER_EDGE_CURSES_H

#include <stdbool.h>

#include <limber/core/base/error.h>
#include <limber/core/view/frame.h>
#include <limber/core/view/palette.h>
#include <limber/edge/loop.h>

struct curses_options {
    const char *term; /* what TERM says; NULL or "": nothing */
    bool ascii;       /* also where the locale cannot do more */
    bool mono;        /* no colours: NO_COLOR is set and not empty */
    bool silent;      /* no bell */
    bool flash;       /* the screen flashes where a chime must be noticed */
    enum background background;
};

struct curses {
    void *terminal; /* ncurses' SCREEN, owned; NULL: not open */
    bool ascii;
    bool silent, flash;
    bool reverse;  /* '#' of large letters can be a reversed space */
    bool fresh;    /* all must be painted: `shown` is not to be trusted */
    unsigned rung; /* bells in this turn, also where it is silent */
    enum palette palette;
    struct frame shown, next;
};

/* Opens it, and fills *out with the port of a front whose self is `curses`;
 * both stay where they are until curses_close. Call it between loop_open and
 * loop_close. False, with the terminal untouched, where there is none, or TERM
 * is unknown or too simple to place text. */
bool curses_open(struct curses *curses,
                 const struct curses_options *options,
                 struct front *out,
                 struct error *err);

/* Gives the terminal back. Harmless when not open (a zeroed struct). */
void curses_close(struct curses *curses);

#endif
