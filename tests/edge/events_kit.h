/* SPDX-License-Identifier: MIT */
/* events_kit - a folder, an open target, and what came out of it. */
#ifndef LIMBER_TESTS_EDGE_EVENTS_KIT_H
#define LIMBER_TESTS_EDGE_EVENTS_KIT_H

#include <limber/edge/clock.h>
#include <limber/edge/events.h>

enum {
    READ_BYTES = 1 << 20,
    PATH_BYTES = 256,
    SOON_MS = 5000 /* a machine that is busy takes so long */
};

struct room {
    char folder[128];
    struct events events;
    char read[READ_BYTES];
};

int room_enter(void **state);
int room_leave(void **state);

/* The path stays until the next call. */
const char *room_path_of(struct room *room, const char *name);
void room_open_good(struct room *room, const char *target, const char *command);
void room_tell(struct room *room, unsigned number); /* {"n":number} */
/* All of a file, in room->read; empty where there is none. */
const char *room_read_file(struct room *room, const char *path);

/* Fails unless all lines from 0 on came in order and whole, the gaps being
 * what "lost" says; one more than the number of the last. */
unsigned room_count_lines(const char *at);

#define IN_A_ROOM(test)                                                        \
    cmocka_unit_test_setup_teardown(test, room_enter, room_leave)

#endif
