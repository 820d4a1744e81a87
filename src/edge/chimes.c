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
    chimes->owes = false;
}

bool chimes_silent(const struct chimes *chimes)
{
    return chimes->volume <= 0;
}

/* ---- which player ---- */

/* The first that is not given up, from this one on; `count`: none. */
static unsigned left_from(const struct chimes *chimes, unsigned i)
{
    while (i < chimes->count && chimes->misses[i] >= CHIMES_MISSES)
        i++;
    return i;
}

bool chimes_work(const struct chimes *chimes)
{
    return chimes->volume > 0 && chimes->folder[0] != '\0' &&
           left_from(chimes, 0) < chimes->count;
}

const char *chimes_player(const struct chimes *chimes)
{
    return chimes_work(chimes) ? chimes->players[left_from(chimes, 0)] : NULL;
}

static void
give_up(struct chimes *chimes, unsigned i, const char *why, int64_t now_ms)
{
    snprintf(chimes->failed,
             sizeof chimes->failed,
             "'%s' %s",
             chimes->players[i],
             why);
    chimes->misses[i] = CHIMES_MISSES;
    chimes->given_up = i;
    chimes->given_up_ms = now_ms;
}

static void
miss(struct chimes *chimes, unsigned i, const char *why, int64_t now_ms)
{
    if (chimes->misses[i] + 1 >= CHIMES_MISSES)
        give_up(chimes, i, why, now_ms);
    else
        chimes->misses[i]++;
}

/* What kept the last one from playing may be over; it has one miss left. */
static void try_again(struct chimes *chimes, int64_t now_ms)
{
    if (chimes->count == 0 || left_from(chimes, 0) < chimes->count ||
        chimes->tried_again || now_ms - chimes->given_up_ms < CHIMES_AGAIN_MS)
        return;
    chimes->tried_again = true;
    chimes->misses[chimes->given_up] = CHIMES_MISSES - 1;
}

static void played(struct chimes *chimes)
{
    chimes->heard++;
    chimes->misses[chimes->playing] = 0;
    if (!chimes->tried_again)
        return;
    chimes->tried_again = false;
    chimes->failed[0] = '\0';
}

/* ---- playing ---- */

static bool start(struct chimes *chimes, unsigned i, const char *path)
{
    const char *program = chimes->players[i];
    const char *words[4] = {program};
    struct error ignored;
    unsigned count = 1;

    for (unsigned k = 0; k < CHIMES_PLAYERS_MAX; k++)
        if (strcmp(players[k].program, program) == 0 &&
            players[k].option != NULL)
            words[count++] = players[k].option;
    words[count] = path;
    return child_start(&chimes->child, words, NULL, &ignored);
}

/* With the first player from this one on that can be started. */
static bool
begin(struct chimes *chimes, enum chime chime, unsigned from, int64_t now_ms)
{
    char path[CHIMES_PATH];
    unsigned i = left_from(chimes, from);

    if (!chimes_work(chimes) || i == chimes->count ||
        !make_file(chimes, chime, path))
        return false;
    for (; i < chimes->count; i = left_from(chimes, i + 1)) {
        if (start(chimes, i, path)) {
            chimes->playing = i;
            chimes->chime = chime;
            chimes->late_ms = now_ms + tone_ms(chime) + CHIMES_LATE_MS;
            return true;
        }
        give_up(chimes, i, "cannot be run", now_ms);
    }
    return false;
}

/* The tone is lost; late enough, it is better forgotten. */
static void owe(struct chimes *chimes, int within_ms, int64_t now_ms)
{
    chimes->owes = now_ms - chimes->began_ms <= within_ms;
    chimes->owed = chimes->chime;
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
    give_up(chimes, chimes->playing, "does not come to an end", now_ms);
    owe(chimes, tone_ms(chimes->chime) + 2 * CHIMES_LATE_MS, now_ms);
}

static void look_failed(struct chimes *chimes, int64_t now_ms)
{
    unsigned i = chimes->playing;

    miss(chimes, i, "ends with an error", now_ms);
    if (now_ms - chimes->began_ms > CHIMES_FRESH_MS ||
        !begin(chimes, chimes->chime, i + 1, now_ms))
        owe(chimes, CHIMES_OWED_MS, now_ms);
}

static void look(struct chimes *chimes, int64_t now_ms)
{
    switch (child_look(&chimes->child)) {
    case CHILD_NONE:
        return;
    case CHILD_DONE:
        played(chimes);
        return;
    case CHILD_RUNS:
        look_late(chimes, now_ms);
        return;
    case CHILD_FAILED:
        look_failed(chimes, now_ms);
        return;
    }
}

int64_t chimes_turn(struct chimes *chimes, int64_t now_ms)
{
    look(chimes, now_ms);
    return chimes->child.pid != 0 ? chimes->late_ms : INT64_MAX;
}

bool chimes_owes(struct chimes *chimes, enum chime *chime)
{
    bool owes = chimes->owes;

    *chime = chimes->owed;
    chimes->owes = false;
    return owes;
}

bool chimes_play(struct chimes *chimes, enum chime chime, int64_t now_ms)
{
    if (chimes_silent(chimes))
        return true;
    chimes_turn(chimes, now_ms);
    if (chimes->child.pid != 0 && chime_first(chime, chimes->chime) != chime)
        return true;
    child_stop(&chimes->child);
    if (chime_first(chime, chimes->owed) == chime)
        chimes->owes = false;
    chimes->began_ms = now_ms;
    try_again(chimes, now_ms);
    return begin(chimes, chime, 0, now_ms);
}
