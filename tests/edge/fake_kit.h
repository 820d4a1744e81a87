/* SPDX-License-Identifier: MIT */
/* fake_kit - programs that do what a test needs: good ones and bad ones,
 * written into a folder of their own as scripts.
 *
 * Within a kit PATH is that folder alone, so that no program of this machine
 * speaks or plays.
 */
#ifndef LIMBER_TESTS_EDGE_FAKE_KIT_H
#define LIMBER_TESTS_EDGE_FAKE_KIT_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

enum {
    FAKE_PATH = 512,
    FAKE_LOG = 65536,
    FAKE_PATIENCE_MS = 20000 /* what has not come by then does not come */
};

struct fake_kit {
    char folder[FAKE_PATH / 2];
    char log[FAKE_LOG]; /* as fake_log has read it last */
    char *path_before;
};

void fake_open(struct fake_kit *kit);
void fake_close(struct fake_kit *kit);

/* A file in the folder: `$log` in the body is where it writes. */
void fake_program(struct fake_kit *kit, const char *name, const char *body);
void fake_file(struct fake_kit *kit, const char *name, const char *text);
void fake_remove(struct fake_kit *kit, const char *name);

/* What was written so far; "" at first. */
const char *fake_log(struct fake_kit *kit);
void fake_forget(struct fake_kit *kit);
/* Waits until `part` stands in it; fails the test where it never comes. */
void fake_await(struct fake_kit *kit, const char *part);

bool fake_runs(pid_t pid); /* the dead that nobody has buried do not */
void fake_await_end(pid_t pid);
/* No child of this process is there any more, alive or dead. */
void fake_await_no_child(void);

int64_t fake_us(void); /* monotonic */
void fake_nap(void);   /* a moment, for those that look again and again */

#endif
