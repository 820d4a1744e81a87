/* SPDX-License-Identifier: MIT */
/* guide - runs an app to its end: chooses the front end, says farewell.
 *
 * Lines where the output or the input is no terminal, TERM is dumb or not
 * set, or --plain asks for it; a script where --script names one; else the
 * full screen.
 */
#ifndef LIMBER_COMMAND_GUIDE_H
#define LIMBER_COMMAND_GUIDE_H

#include <limber/command/shelf.h>
#include <limber/command/world.h>
#include <limber/edge/loop.h>
#include <limber/edge/store_past.h>

struct sounds;

struct guide {
    struct options options; /* a script's settings lie over the command's */
    char *script;           /* its text; NULL: none */
    bool guided; /* the plan is made to fit; a script's is as written, but with
                    `set check-in yes` */
    bool practice;         /* of one exercise */
    struct routine base;   /* what was asked for, as written */
    struct routine gentle; /* what it becomes on a gentle day */
    bool has_gentle;
    struct opened preview; /* what the first run's answers make of daily */
    struct world world;
    struct shelf shelf;
    struct catalogue catalogue;
    struct store_unfinished unfinished; /* what home offers; id 0: none */
    int64_t drops; /* the session that is begun again, let go then; 0: none */
    char trouble[300]; /* app->trouble points here */
    struct app app;
    struct sounds *sounds; /* while it runs */
    struct effects first;  /* of what was put on the stage before the loop */
};

/* Opens history and shelf, and knows the person, after reading the script where
 * there is one. Where it returns true, guide_release gives everything back. */
bool guide_init(struct guide *guide,
                const struct options *options,
                struct error *err);
void guide_release(struct guide *guide);

/* Reads the script that the options name, and lays what it sets over them.
 * Only guide_init calls it. */
bool guide_read_script(struct guide *guide, struct error *err);

/* Fills what home, picker and first pages show, and makes the app. The first
 * pages come first where they were never read and something is recorded. */
void guide_catalogue(struct guide *guide);
/* The little of it that a session needs which does not begin at home. */
void guide_look(struct guide *guide);
void guide_make_app(struct guide *guide, enum screen screen);

/* Runs to the end; returns the exit status. */
int guide_run(struct guide *guide, struct error *err);

#endif
