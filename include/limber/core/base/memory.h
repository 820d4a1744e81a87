/* SPDX-License-Identifier: MIT */
/* memory - storage that is made while loading and let go in one piece.
 *
 * An arena owns everything taken from it until arena_release; pointers into
 * it stay where they are. Out of memory aborts: limber loads before it starts
 * a session, and neither a reducer nor a view ever takes memory.
 */
#ifndef LIMBER_CORE_BASE_MEMORY_H
#define LIMBER_CORE_BASE_MEMORY_H

#include <stddef.h>

struct arena_chunk;

struct arena {
    struct arena_chunk *newest; /* NULL: empty; {0} is a valid empty arena */
};

/* Zeroed, aligned for any type; count * size must not overflow (it aborts). */
void *arena_take(struct arena *arena, size_t count, size_t size);

/* A copy with its own end; NULL stays NULL. */
char *arena_text(struct arena *arena, const char *text);

/* Frees all that was taken; the arena is empty and usable again. */
void arena_release(struct arena *arena);

/* realloc that aborts rather than fail; for growing arrays of `size` items. */
void *memory_grow(void *old, size_t count, size_t size);

#endif
