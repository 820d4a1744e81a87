/* SPDX-License-Identifier: MIT */
/* paths - where limber's files lie, by the XDG base directory rules.
 *
 * The only place but main that reads the environment. A variable that is
 * empty, and an XDG variable or HOME that is not an absolute path, counts as
 * not set. Each place is asked for alone, so that without a home there are
 * still routines to run. Nothing is made unless paths_make is called.
 */
#ifndef LIMBER_EDGE_PATHS_H
#define LIMBER_EDGE_PATHS_H

#include <stdbool.h>

#include <limber/core/base/error.h>

enum {
    PATHS_SIZE = 4096
}; /* bytes of any path, with its end */

/* $XDG_DATA_HOME/limber/history.db, else under $HOME/.local/share. */
bool paths_history(char out[static PATHS_SIZE], struct error *err);

/* $XDG_CONFIG_HOME/limber, else under $HOME/.config. */
bool paths_config(char out[static PATHS_SIZE], struct error *err);

/* $XDG_CACHE_HOME/limber, else under $HOME/.cache: what can be made anew. */
bool paths_cache(char out[static PATHS_SIZE], struct error *err);

/* $LIMBER_DATA as it is, else what was compiled in: the shipped routines. */
bool paths_library(char out[static PATHS_SIZE], struct error *err);

/* "folder/name", with one slash between. `out` is not `folder`. */
bool paths_join(char out[static PATHS_SIZE],
                const char *folder,
                const char *name,
                struct error *err);

/* The folder that `path` lies in: "." where there is no slash. */
bool paths_folder(char out[static PATHS_SIZE],
                  const char *path,
                  struct error *err);

/* Makes a folder and all above it that are missing, each open to this user
 * alone (0700). What is there already stays as it is. */
bool paths_make(const char *folder, struct error *err);

#endif
