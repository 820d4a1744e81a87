/* SPDX-License-Identifier: MIT */
/* sound_kit - what the tests of sound share; see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <edge/sound_kit.h>

#include <errno.h>
#include <ftw.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- the room ---- */

static int
remove_one(const char *path, const struct stat *is, int kind, struct FTW *at)
{
    (void)is;
    (void)kind;
    (void)at;
    return remove(path);
}

static void remove_all(const char *folder)
{
    nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

int sound_enter(void **state)
{
    struct sound_room *room = calloc(1, sizeof *room);

    assert_non_null(room);
    snprintf(room->base,
             sizeof room->base,
             "%s/limber-sound.XXXXXX",
             getenv("TMPDIR") != NULL ? getenv("TMPDIR") : "/tmp");
    assert_non_null(mkdtemp(room->base));
    snprintf(room->bin, sizeof room->bin, "%s/bin", room->base);
    snprintf(room->folder,
             sizeof room->folder,
             "%s/cache/limber/chimes",
             room->base);
    snprintf(room->log, sizeof room->log, "%s/log", room->base);
    assert_int_equal(mkdir(room->bin, 0700), 0);
    room->path = strdup(getenv("PATH") != NULL ? getenv("PATH") : "");
    setenv("PATH", room->bin, 1);
    *state = room;
    return 0;
}

int sound_leave(void **state)
{
    struct sound_room *room = *state;

    chimes_close(&room->chimes);
    setenv("PATH", room->path, 1);
    remove_all(room->base);
    free(room->path);
    free(room);
    return 0;
}

/* ---- programs ---- */

void sound_clear(struct sound_room *room)
{
    remove_all(room->bin);
    unlink(room->log);
    assert_int_equal(mkdir(room->bin, 0700), 0);
}

void sound_program(const struct sound_room *room,
                   const char *name,
                   const char *text)
{
    char path[SOUND_NAME];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", room->bin, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(path, 0700), 0);
}

void sound_player(const struct sound_room *room,
                  const char *name,
                  const char *then)
{
    char text[SOUND_NAME];

    snprintf(text,
             sizeof text,
             "#!/bin/sh\necho \"${0##*/} $*\" >>'%s'\n%s\n",
             room->log,
             then);
    sound_program(room, name, text);
}

void sound_until_over(const struct sound_room *room)
{
    siginfo_t end;

    assert_true(room->chimes.child.pid > 0);
    assert_int_equal(
        waitid(P_PID, (id_t)room->chimes.child.pid, &end, WEXITED | WNOWAIT),
        0);
}

/* Who dies late is not buried yet. */
void sound_is_ended(pid_t pid)
{
    int status;

    if (waitpid(pid, &status, 0) == pid)
        assert_true(WIFSIGNALED(status));
    else
        assert_int_equal(errno, ECHILD);
}

void sound_player_is(const struct sound_room *room, const char *name)
{
    assert_int_equal(chimes_work(&room->chimes), name != NULL);
    if (name == NULL)
        assert_null(chimes_player(&room->chimes));
    else
        assert_string_equal(chimes_player(&room->chimes), name);
}

/* ---- files ---- */

const char *sound_file(const struct sound_room *room, const char *name)
{
    static char path[SOUND_NAME];

    snprintf(path, sizeof path, "%s/%s", room->folder, name);
    return path;
}

void sound_logged(struct sound_room *room, const char *wanted)
{
    FILE *file = fopen(room->log, "r");
    size_t length = 0;

    if (file != NULL) {
        length = fread(room->said, 1, sizeof room->said - 1, file);
        fclose(file);
    }
    room->said[length] = '\0';
    assert_string_equal(room->said, wanted);
}

void sound_logged_one(struct sound_room *room,
                      const char *words,
                      const char *name)
{
    char wanted[SOUND_NAME];

    snprintf(wanted, sizeof wanted, "%s %s/%s\n", words, room->folder, name);
    sound_logged(room, wanted);
}
