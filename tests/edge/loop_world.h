/* SPDX-License-Identifier: MIT */
/* loop_world - all that a loop needs around it, for its tests: the real app, a
 * front over a pipe and ports that only take notes.
 */
#ifndef TESTS_EDGE_LOOP_WORLD_H
#define TESTS_EDGE_LOOP_WORLD_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/edge/loop.h>

/* As fast as time runs where it has to pass; a machine that stalls for less
 * than half a second does not change what comes out. */
enum {
    FAST = 100
};

struct world {
    struct app app;
    struct clock clock;
    struct front front;
    struct ports ports;
    int keyboard; /* what is written here is typed */
    int keys;     /* the other end; the front's input until it ends */

    char trace[256]; /* p perform, k keep, o open or fit, s show */
    unsigned shows, suspends, resumes;
    unsigned kept[EFFECT_QUIT + 1];
    unsigned performed[EFFECT_QUIT + 1];
    enum session_state performed_in; /* the state at the first perform */
    int rows, columns;               /* 0: no window */
    int opened;                      /* index that was asked for, or -1 */
    unsigned fitted;                 /* how often a plan was made again */
    uint8_t own_event;               /* 'h': the front tells of a hang-up */

    void (*on_show)(struct world *world);
    int64_t noted_ms;
};

/* One set of one exercise each, after its get-ready of twelve seconds. */
extern const struct dose WORLD_HOLD;     /* half a minute */
extern const struct dose WORLD_OWN_PACE; /* reps, until a key says done */

/* Setup and teardown of a test: home, with a keyboard and no window. */
int world_init(void **state);
int world_free(void **state);

/* Puts one exercise on the stage, in real time; the effects are let go. */
void world_begin(struct world *world, const struct dose *dose);
void world_begin_fast(struct world *world, const struct dose *dose);

void world_type(struct world *world, const char *keys);
void world_hang_up(struct world *world); /* no more keys */
int world_run(struct world *world);
bool world_turn(struct world *world,
                struct event event,
                int64_t now_ms,
                int *status);

/* For on_show. */
void world_quit_in_turn_two(struct world *world);

#define WITH_WORLD(test)                                                       \
    cmocka_unit_test_setup_teardown(test, world_init, world_free)

#endif
