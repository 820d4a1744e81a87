/* SPDX-License-Identifier: MIT */
/* chimes - tones to files, files to a player; see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/edge/chimes.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* In order. The words before the file. */
static const struct {
    const char *program, *option;
} players[CHIMES_PLAYERS_MAX] = {
    {"pw-play", NULL}, {"paplay", NULL}, {"aplay", "-q"}, {"afplay", NULL}};

/* ---- files ---- */

static bool fits(int length)
{
    return length >= 0 && length < CHIMES_PATH;
}

/* The folder and all above it that are missing. */
static bool make_folder(const char *folder)
{
    char upto[CHIMES_PATH];
    struct stat there;

    if (!fits(snprintf(upto, sizeof upto, "%s", folder)))
        return false;
    for (char *at = upto + 1; *at != '\0'; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        if (mkdir(upto, 0700) != 0 && errno != EEXIST)
            return false;
        *at = '/';
    }
    mkdir(upto, 0700);
    return stat(upto, &there) == 0 && S_ISDIR(there.st_mode);
}

static bool write_all(int file, const unsigned char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t written = write(file, bytes, size);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        size -= (size_t)written;
    }
    return true;
}

/* Under another name until it is whole, so that none is ever half a file. */
static bool write_file(const struct chimes *chimes,
                       const char *path,
                       const unsigned char *bytes,
                       size_t size)
{
    char unfinished[CHIMES_PATH];
    bool whole;
    int file;

    if (!fits(snprintf(
            unfinished, sizeof unfinished, "%s/new-XXXXXX", chimes->folder)))
        return false;
    file = mkostemp(unfinished, O_CLOEXEC);
    if (file < 0)
        return false;
    whole = write_all(file, bytes, size);
    whole = close(file) == 0 && whole && rename(unfinished, path) == 0;
    if (!whole)
        unlink(unfinished);
    return whole;
}

/* Sees that the file is there; `path` is its name. */
static bool
make_file(const struct chimes *chimes, enum chime chime, char path[CHIMES_PATH])
{
    size_t size = tone_size(chime);
    struct stat there;
    unsigned char *bytes;
    bool made;

    if (!fits(snprintf(path,
                       CHIMES_PATH,
                       "%s/%s-%d.wav",
                       chimes->folder,
                       chime_word(chime),
                       chimes->volume)))
        return false;
    if (stat(path, &there) == 0 && S_ISREG(there.st_mode) &&
        there.st_size == (off_t)size)
        return true;
    bytes = malloc(size);
    if (bytes == NULL)
        return false;
    tone_write(chime, chimes->volume, bytes);
    made = write_file(chimes, path, bytes, size);
    free(bytes);
    return made;
}

static bool make_files(const struct chimes *chimes)
{
    char path[CHIMES_PATH];

    for (int i = 0; i < CHIME_KINDS; i++)
        if (!make_file(chimes, (enum chime)i, path))
            return false;
    return true;
}

/* ---- opening ---- */

static void find_players(struct chimes *chimes)
{
    for (unsigned i = 0; i < CHIMES_PLAYERS_MAX; i++)
        if (child_is_there(players[i].program))
            chimes->players[chimes->count++] = players[i].program;
}

void chimes_open(struct chimes *chimes, const char *folder, int volume)
{
    *chimes = (struct chimes){.volume = volume};
    if (volume > TONE_VOLUME_MAX)
        chimes->volume = TONE_VOLUME_MAX;
    if (chimes->volume <= 0)
        return;
    find_players(chimes);
    if (chimes->count == 0 || folder == NULL || folder[0] == '\0' ||
        !fits(snprintf(chimes->folder, sizeof chimes->folder, "%s", folder)))
        chimes->folder[0] = '\0';
    else if (!make_folder(folder) || !make_files(chimes)) {
        snprintf(chimes->failed,
                 sizeof chimes->failed,
                 "tones cannot be kept in '%.100s'",
                 folder);
        chimes->folder[0] = '\0';
    }
}

void chimes_close(struct chimes *chimes)
{
    child_stop(&chimes->child);
}

bool chimes_work(const struct chimes *chimes)
{
    return chimes->volume > 0 && chimes->folder[0] != '\0' &&
           chimes->at < chimes->count;
}

const char *chimes_player(const struct chimes *chimes)
{
    return chimes_work(chimes) ? chimes->players[chimes->at] : NULL;
}

/* ---- playing ---- */

static void give_up(struct chimes *chimes, const char *why)
{
    snprintf(chimes->failed,
             sizeof chimes->failed,
             "'%s' %s",
             chimes->players[chimes->at],
             why);
    chimes->at++;
}

static bool start(struct chimes *chimes, const char *path)
{
    const char *program = chimes->players[chimes->at];
    const char *words[4] = {program};
    struct error ignored;
    unsigned count = 1;

    for (unsigned i = 0; i < CHIMES_PLAYERS_MAX; i++)
        if (strcmp(players[i].program, program) == 0 &&
            players[i].option != NULL)
            words[count++] = players[i].option;
    words[count] = path;
    return child_start(&chimes->child, words, NULL, &ignored);
}

/* With the first player that can be started. */
static bool begin(struct chimes *chimes, enum chime chime, int64_t now_ms)
{
    char path[CHIMES_PATH];

    if (!chimes_work(chimes) || !make_file(chimes, chime, path))
        return false;
    while (chimes->at < chimes->count) {
        if (start(chimes, path)) {
            chimes->chime = chime;
            chimes->late_ms = now_ms + tone_ms(chime) + CHIMES_LATE_MS;
            return true;
        }
        give_up(chimes, "cannot be run");
    }
    return false;
}

/* Who asks far too late was away himself (a suspended computer): the player
 * gets its time once more. */
static void look_late(struct chimes *chimes, int64_t now_ms)
{
    if (now_ms < chimes->late_ms)
        return;
    if (now_ms >= chimes->late_ms + CHIMES_LATE_MS) {
        chimes->late_ms = now_ms + CHIMES_LATE_MS;
        return;
    }
    child_stop(&chimes->child);
    give_up(chimes, "does not come to an end");
}

static void look(struct chimes *chimes, int64_t now_ms)
{
    switch (child_look(&chimes->child)) {
    case CHILD_NONE:
        return;
    case CHILD_DONE:
        chimes->heard++;
        return;
    case CHILD_RUNS:
        look_late(chimes, now_ms);
        return;
    case CHILD_FAILED:
        give_up(chimes, "ends with an error");
        if (now_ms - chimes->began_ms <= CHIMES_FRESH_MS)
            begin(chimes, chimes->chime, now_ms);
        return;
    }
}

int64_t chimes_turn(struct chimes *chimes, int64_t now_ms)
{
    look(chimes, now_ms);
    return chimes->child.pid != 0 ? chimes->late_ms : INT64_MAX;
}

bool chimes_play(struct chimes *chimes, enum chime chime, int64_t now_ms)
{
    if (chimes->volume <= 0)
        return true;
    chimes_turn(chimes, now_ms);
    if (chimes->child.pid != 0 && chime_first(chime, chimes->chime) != chime)
        return true;
    child_stop(&chimes->child);
    chimes->began_ms = now_ms;
    return begin(chimes, chime, now_ms);
}
