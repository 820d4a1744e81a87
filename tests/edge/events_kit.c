/* SPDX-License-Identifier: MIT */
/* events_kit - see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "edge/events_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

int room_enter(void **state)
{
    struct room *room = calloc(1, sizeof *room);

    if (room == NULL)
        return -1;
    snprintf(room->folder,
             sizeof room->folder,
             "%s/limber-events.XXXXXX",
             getenv("TMPDIR") != NULL ? getenv("TMPDIR") : "/tmp");
    room->events.out = -1;
    *state = room;
    return mkdtemp(room->folder) != NULL ? 0 : -1;
}

int room_leave(void **state)
{
    struct room *room = *state;
    char command[PATH_BYTES];

    snprintf(command, sizeof command, "rm -rf '%s'", room->folder);
    free(room);
    return system(command);
}

const char *room_path_of(struct room *room, const char *name)
{
    static char path[PATH_BYTES];

    snprintf(path, sizeof path, "%s/%s", room->folder, name);
    return path;
}

void room_open_good(struct room *room, const char *target, const char *command)
{
    struct error err;

    if (!events_open(&room->events, target, command, &err))
        fail_msg("%s", err.text);
}

void room_tell(struct room *room, unsigned number)
{
    char line[32];

    snprintf(line, sizeof line, "{\"n\":%u}\n", number);
    events_tell(&room->events, line);
}

const char *room_read_file(struct room *room, const char *path)
{
    FILE *file = fopen(path, "r");
    size_t length;

    room->read[0] = '\0';
    if (file == NULL)
        return room->read;
    length = fread(room->read, 1, READ_BYTES - 1, file);
    room->read[length] = '\0';
    fclose(file);
    return room->read;
}

unsigned room_count_lines(const char *at)
{
    unsigned next = 0;

    while (*at != '\0') {
        unsigned lost = 0, number = 0;
        char end = '\0';

        if (sscanf(at, "{\"lost\":%u,\"n\":%u}%c", &lost, &number, &end) != 3 &&
            (lost = 0, sscanf(at, "{\"n\":%u}%c", &number, &end)) != 2)
            fail_msg("no line: %.40s", at);
        assert_int_equal(end, '\n');
        if (number != next + lost)
            fail_msg("%u and %u lost, then %u", next, lost, number);
        next = number + 1;
        at += strcspn(at, "\n") + 1;
    }
    return next;
}
