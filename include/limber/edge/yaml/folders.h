/* SPDX-License-Identifier: MIT */
/* folders - where files are looked for by id: an ordered list of folders, the
 * first that has the file wins. ID is the stem of ID.yaml.
 *
 * Folders are named by the caller; one that is not there holds nothing. Only
 * an id that id_is_good allows ever becomes part of a path.
 */
#ifndef LIMBER_EDGE_YAML_FOLDERS_H
#define LIMBER_EDGE_YAML_FOLDERS_H

#include <limber/core/base/memory.h>
#include <limber/core/library/exercise.h>

struct folders {
    const char *const *items;
    unsigned count;
};

/* The path of ID.yaml, taken from the arena; NULL: in none of them. */
const char *folders_find(const struct folders *folders,
                         const char *id,
                         struct arena *arena);

/* The ids of all files there, sorted, each once; files with other names are
 * passed over. */
struct texts folders_names(const struct folders *folders, struct arena *arena);

/* The folder of `file`, or the folder `below` in it (NULL: none), before the
 * others. */
struct folders folders_beside(const char *file,
                              const char *below,
                              const struct folders *others,
                              struct arena *arena);

/* The id that a file's name gives: its stem. False where it is no id. */
bool folders_stem(const char *file, char id[static ID_MAX + 1]);

#endif
