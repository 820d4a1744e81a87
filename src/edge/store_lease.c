/* SPDX-License-Identifier: MIT */
/* store_lease - asks the system who lives; see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/edge/store_lease.h>

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum {
    STAT_BYTES = 1024,
    FIELD_STATE = 3,
    FIELD_STARTED = 22
};

/* A small file in one reading; false where it cannot be read. */
static bool read_small(const char *path, char *out, size_t size)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t got;

    if (fd < 0)
        return false;
    got = read(fd, out, size - 1);
    close(fd);
    if (got <= 0)
        return false;
    out[got] = '\0';
    return true;
}

/* The fields behind the name, which may itself hold spaces and brackets. */
static const char *find_field(const char *stat, int field)
{
    const char *at = strrchr(stat, ')');

    for (int i = FIELD_STATE - 1; at != NULL && i < field; i++) {
        at = strchr(at, ' ');
        if (at != NULL)
            at++;
    }
    return at;
}

/* When the process began, or 0; -1: it has ended and waits to be buried. */
static int64_t read_started(int64_t pid)
{
    char path[64], stat[STAT_BYTES];
    const char *state, *started;

    snprintf(path, sizeof path, "/proc/%" PRId64 "/stat", pid);
    if (!read_small(path, stat, sizeof stat))
        return 0;
    state = find_field(stat, FIELD_STATE);
    started = find_field(stat, FIELD_STARTED);
    if (state == NULL || started == NULL)
        return 0;
    if (*state == 'Z' || *state == 'X')
        return -1;
    return strtoll(started, NULL, 10);
}

static void read_boot(char out[static LEASE_BOOT_SIZE])
{
    if (!read_small("/proc/sys/kernel/random/boot_id", out, LEASE_BOOT_SIZE))
        out[0] = '\0';
    out[strcspn(out, "\n")] = '\0';
}

struct lease lease_own(void)
{
    struct lease own = {.pid = getpid()};

    own.started = read_started(own.pid);
    read_boot(own.boot);
    return own;
}

bool lease_is_alive(const struct lease *lease)
{
    char boot[LEASE_BOOT_SIZE];
    int64_t started;

    if (lease->pid <= 0 || lease->pid != (int64_t)(pid_t)lease->pid)
        return false;
    read_boot(boot);
    if (strcmp(lease->boot, boot) != 0)
        return false;
    if (kill((pid_t)lease->pid, 0) != 0 && errno != EPERM)
        return false;
    started = read_started(lease->pid);
    return started >= 0 &&
           (started == 0 || lease->started == 0 || started == lease->started);
}

bool lease_is_of_another(const struct lease *lease)
{
    return lease->pid != getpid() && lease_is_alive(lease);
}
