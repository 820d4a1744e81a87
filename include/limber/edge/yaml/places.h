/* SPDX-License-Identifier: MIT */
/* places - where in a file each value stands, for errors found after reading.
 *
 * A tree in the order of the file: a node knows its parent and its key or its
 * number there. Keys are borrowed from the tables of schema.h.
 */
#ifndef LIMBER_EDGE_YAML_PLACES_H
#define LIMBER_EDGE_YAML_PLACES_H

#include <limber/edge/yaml/report.h>

struct place_node {
    const char *key; /* NULL: an item of a list */
    unsigned index;
    unsigned parent;
    struct place place;
};

struct places {
    struct place_node *nodes; /* the first is the whole file */
    unsigned count;
    unsigned room;
};

void places_init(struct places *places);
void places_release(struct places *places);

/* The number of the new node; `parent` is that of an older one. */
unsigned places_add(struct places *places,
                    unsigned parent,
                    const char *key,
                    unsigned index,
                    struct place place);

/* The place of a path as in problem.h; of what is not there, the place of the
 * nearest thing around it. */
struct place places_find(const struct places *places, const char *path);

/* Is there this key at the top of the file? */
bool places_has(const struct places *places, const char *key);

#endif
