/* SPDX-License-Identifier: MIT */
/* loop - waits, decodes, steps, performs, shows; in that order, once a turn.
 *
 * One pselect, with signals blocked outside it and handlers that only set
 * flags. The absolute time of the next wakeup is kept, the wait is derived
 * each turn, `now` is read once a turn. Waking more than LOOP_GAP_MS of real
 * time after the moment asked for is a gap, and the session pauses. Ctrl-Z
 * pauses, stops the process, and paints anew after it goes on. TERM, HUP, INT
 * and QUIT save and leave; the exit status is 128 + the signal.
 *
 * Input that has ended is no more keys: the session goes on by its clock. Where
 * then nothing could ever happen, the loop asks to quit, which saves; it never
 * answers anything in the person's place, and a question before a session that
 * nobody answers begins none.
 *
 * The loop knows a front end and the outside only by these two ports.
 */
#ifndef LIMBER_EDGE_LOOP_H
#define LIMBER_EDGE_LOOP_H

#include <stdbool.h>

#include <limber/core/app/app.h>
#include <limber/edge/clock.h>

enum {
    LOOP_GAP_MS = 2000,
    LOOP_NOT_BEGUN = 3 /* the status where the input ended on a question before
                          a session */
};

/* How a session is shown and a person is heard. Implementers: curses, lines,
 * script. */
struct front {
    void *self;
    int input; /* descriptor to wait on, below FD_SETSIZE; -1: nobody can say
                  anything (more) */

    /* The next thing the person did that is already there: an EVENT_KEY or
     * EVENT_COMMAND (now_ms is the loop's to fill); false: nothing more. Asked
     * only when `input` is ready, and then until it says false. At the end of
     * input it sets front->input to -1. A terminal that is gone is the event
     * EVENT_SIGNAL with SIGHUP. */
    bool (*read)(struct front *front, struct event *event);

    /* Brings what is seen up to date; does nothing where nothing changed.
     * Once at the end of every turn, also of the last. */
    void (*show)(struct front *front, const struct app *app);

    /* SAY and CHIME: now, or never; must not block. */
    void (*perform)(struct front *front,
                    const struct app *app,
                    const struct effect *effect);

    /* Around a stop (Ctrl-Z): give the terminal back, take it again. `resume`
     * also comes alone, after a stop that nobody announced (SIGSTOP). */
    void (*suspend)(struct front *front);
    void (*resume)(struct front *front);

    /* The window's size now; false: no window. */
    bool (*size)(struct front *front, int *rows, int *columns);

    bool pictured; /* what it showed last has a figure: it may have to move */
};

/* What is heard, and told to others. */
struct sound {
    void *self;
    /* Every effect, before anybody else performs it; must not block. True: it
     * is heard, and the front need not ring for it. */
    bool (*perform)(void *self,
                    const struct app *app,
                    const struct effect *effect,
                    int64_t now_ms);
    /* Once a turn, after all else, and where a child has ended: looks after
     * what sounds, and tells the app where a voice has come or gone. When it
     * wants to be called again; INT64_MAX: not by itself. */
    int64_t (*turn)(void *self, struct app *app, int64_t now_ms);
    /* After a turn: a chime that was taken on and did not sound after all; the
     * front rings for it. */
    bool (*owes)(void *self, enum chime *chime);
};

/* What the program around the loop does for it. */
struct ports {
    void *world;
    /* CHECKPOINT, SYNC, FINISH, SEEN_FIRST_RUN, SIGNS, PERSON, CHECKED_IN:
     * keep it; never fails here, the world remembers trouble and says it. */
    void (*keep)(void *world, struct app *app, enum effect_kind kind);
    /* OPEN_*: load it and app_begin or app_go_on; on trouble sets
     * app->trouble. TAILOR: make the plan again and app_tailored. Returns what
     * the app answered. */
    struct effects (*open)(void *world,
                           struct app *app,
                           const struct effect *effect);
    struct sound *sound; /* NULL: none */
};

/* Blocks the loop's signals and installs its handlers; SIGPIPE is ignored, and
 * a child that ends wakes the loop.
 * A front end that owns a terminal is opened after this and closed before
 * loop_close: so a signal that comes early waits for the loop, and ncurses
 * finds handlers in place and leaves them alone (else it discards a Ctrl-Z
 * that comes while it writes). HUP, INT, QUIT, TERM and TSTP that were ignored
 * stay ignored. A child must unblock all signals before exec. */
void loop_open(void);

/* Puts handlers and mask back; a signal still waiting then acts as it would
 * without limber. Last of all, when everything is saved. */
void loop_close(void);

/* One turn with one event: step, perform, show. True while it goes on; false
 * when it is over, with the exit status in *status. EVENT_SIGNAL always ends
 * it. */
bool loop_turn(struct app *app,
               struct front *front,
               const struct ports *ports,
               const struct event *event,
               int *status);

/* Performs what was handed back by app_begin or app_go_on before the loop. */
bool loop_perform(struct app *app,
                  struct front *front,
                  const struct ports *ports,
                  const struct effects *effects,
                  int *status);

/* Tells the app the window's size, shows it, and runs until it is over;
 * returns the exit status. Outside loop_open and loop_close it brackets itself
 * with them. */
int loop_run(struct app *app,
             struct front *front,
             const struct ports *ports,
             const struct clock *clock);

#endif
