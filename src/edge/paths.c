/* SPDX-License-Identifier: MIT */
/* paths - environment to paths; see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/edge/paths.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#ifndef LIMBER_DATADIR
#define LIMBER_DATADIR "/usr/local/share/limber"
#endif

struct place {
    const char *what;     /* for the error */
    const char *variable; /* names a folder */
    const char *at_home;  /* that folder under HOME where it is not set */
    const char *name;     /* in that folder */
};

static const struct place history = {
    "history", "XDG_DATA_HOME", ".local/share", "limber/history.db"};
static const struct place config = {
    "own routines", "XDG_CONFIG_HOME", ".config", "limber"};
static const struct place cache = {
    "the tones", "XDG_CACHE_HOME", ".cache", "limber"};

static bool
copy(char out[static PATHS_SIZE], const char *path, struct error *err)
{
    size_t length = strlen(path);

    if (length >= PATHS_SIZE)
        return error_set(
            err, ERROR_FAILED, "path is too long: '%.40s...'", path);
    memcpy(out, path, length + 1);
    return true;
}

bool paths_join(char out[static PATHS_SIZE],
                const char *folder,
                const char *name,
                struct error *err)
{
    size_t length = strlen(folder);
    const char *slash = length > 0 && folder[length - 1] == '/' ? "" : "/";
    int wanted = snprintf(out, PATHS_SIZE, "%s%s%s", folder, slash, name);

    if (wanted >= 0 && wanted < PATHS_SIZE)
        return true;
    out[0] = '\0';
    return error_set(err, ERROR_FAILED, "path is too long: '%.40s...'", folder);
}

/* NULL unless it is an absolute path. */
static const char *absolute(const char *variable)
{
    const char *value = getenv(variable);

    return value != NULL && value[0] == '/' ? value : NULL;
}

static bool find_place(char out[static PATHS_SIZE],
                       const struct place *place,
                       struct error *err)
{
    const char *folder = absolute(place->variable);
    char under_home[PATHS_SIZE];
    const char *home;

    out[0] = '\0';
    if (folder != NULL)
        return paths_join(out, folder, place->name, err);
    home = absolute("HOME");
    if (home == NULL)
        return error_set(err,
                         ERROR_FAILED,
                         "no folder for %s: HOME is not set (set HOME or %s "
                         "to an absolute path)",
                         place->what,
                         place->variable);
    return paths_join(under_home, home, place->at_home, err) &&
           paths_join(out, under_home, place->name, err);
}

bool paths_history(char out[static PATHS_SIZE], struct error *err)
{
    return find_place(out, &history, err);
}

bool paths_config(char out[static PATHS_SIZE], struct error *err)
{
    return find_place(out, &config, err);
}

bool paths_cache(char out[static PATHS_SIZE], struct error *err)
{
    return find_place(out, &cache, err);
}

bool paths_library(char out[static PATHS_SIZE], struct error *err)
{
    const char *value = getenv("LIMBER_DATA");

    out[0] = '\0';
    if (value != NULL && value[0] != '\0')
        return copy(out, value, err);
    return copy(out, LIMBER_DATADIR, err);
}

bool paths_folder(char out[static PATHS_SIZE],
                  const char *path,
                  struct error *err)
{
    char *slash;

    if (!copy(out, path, err))
        return false;
    slash = strrchr(out, '/');
    if (slash == NULL)
        return copy(out, ".", err);
    slash[slash == out] = '\0'; /* of "/name" the slash stays */
    return true;
}

static bool make_one(const char *folder, struct error *err)
{
    struct stat there;
    int reason;

    if (mkdir(folder, 0700) == 0)
        return true;
    reason = errno;
    if (stat(folder, &there) == 0 && S_ISDIR(there.st_mode))
        return true;
    return error_set(err,
                     ERROR_FAILED,
                     "cannot make folder '%s': %s",
                     folder,
                     strerror(reason));
}

bool paths_make(const char *folder, struct error *err)
{
    char upto[PATHS_SIZE];

    if (!copy(upto, folder, err))
        return false;
    for (char *at = upto; *at != '\0'; at++) {
        if (*at != '/' || at == upto)
            continue;
        *at = '\0';
        if (!make_one(upto, err))
            return false;
        *at = '/';
    }
    return make_one(upto, err);
}
