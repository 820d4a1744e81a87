/* SPDX-License-Identifier: MIT */
/* problem - what is wrong in a library, and where: a bounded list.
 *
 * A path names a place as the file's keys do: "levels[2].dose.reps", counted
 * from 0; the empty path is the whole. Whoever has read the file turns a path
 * into line and column. The texts are owned by the list, say "expected ...,
 * found ..." in lower case without a full stop, and hold nothing hostile.
 */
#ifndef LIMBER_CORE_LIBRARY_PROBLEM_H
#define LIMBER_CORE_LIBRARY_PROBLEM_H

#include <stdbool.h>

#include <limber/core/base/memory.h>

enum {
    PROBLEMS_MAX = 100, /* the rest is only counted */
    PATH_TEXT = 128,    /* a longer path ends early: its parent's place */
    PROBLEM_TEXT = 320
};

struct path {
    char text[PATH_TEXT];
    unsigned length;
};

void path_init(struct path *path);

/* Go down to a key or an item; what they return brings path_back back. */
unsigned path_key(struct path *path, const char *key);
unsigned path_index(struct path *path, unsigned index);
void path_back(struct path *path, unsigned mark);

struct problem {
    const char *path;
    const char *text;
};

struct problems {
    struct arena arena;
    struct problem items[PROBLEMS_MAX];
    unsigned count;
    unsigned left_out; /* found, but past PROBLEMS_MAX */
};

void problems_init(struct problems *problems);
void problems_release(struct problems *problems);
void problems_add(struct problems *problems,
                  const struct path *path,
                  const char *format,
                  ...) __attribute__((format(printf, 3, 4)));

/* The same, at a key below the path. */
void problems_add_at(struct problems *problems,
                     struct path *path,
                     const char *key,
                     const char *format,
                     ...) __attribute__((format(printf, 4, 5)));

#endif
