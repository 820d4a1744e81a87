/* SPDX-License-Identifier: MIT */
/* store_lease - which process has a session, and does it still live?
 *
 * A number alone would do until it is given to another process; with the time
 * that process was started, and the boot this was in, it names one process
 * for good. Where there is no /proc only the number is known. For the store
 * alone.
 */
#ifndef LIMBER_EDGE_STORE_LEASE_H
#define LIMBER_EDGE_STORE_LEASE_H

#include <stdbool.h>
#include <stdint.h>

enum {
    LEASE_BOOT_SIZE = 40
};

struct lease {
    int64_t pid;                /* 0: nobody */
    int64_t started;            /* clock ticks after boot; 0: unknown */
    char boot[LEASE_BOOT_SIZE]; /* "": unknown */
};

struct lease lease_own(void);

bool lease_is_alive(const struct lease *lease);
/* Alive, and not this process. */
bool lease_is_of_another(const struct lease *lease);

#endif
