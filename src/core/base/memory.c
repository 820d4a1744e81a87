/* SPDX-License-Identifier: MIT */
/* memory - an arena of chunks; see the header.
 *
 * Chunks grow no larger than they must: a request that does not fit into the
 * newest chunk opens a new one, of the usual size or of the request's.
 */
#include <limber/core/base/memory.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    CHUNK_BYTES = 16 * 1024
};

struct arena_chunk {
    struct arena_chunk *older;
    size_t used;
    size_t size;
    max_align_t bytes[];
};

static size_t round_up(size_t bytes)
{
    const size_t step = sizeof(max_align_t);

    if (bytes > SIZE_MAX - step - sizeof(struct arena_chunk))
        abort();
    return (bytes + step - 1) / step * step;
}

static struct arena_chunk *chunk_open(struct arena *arena, size_t bytes)
{
    size_t size = bytes > CHUNK_BYTES ? bytes : CHUNK_BYTES;
    struct arena_chunk *chunk = malloc(sizeof *chunk + size);

    if (chunk == NULL)
        abort();
    chunk->older = arena->newest;
    chunk->used = 0;
    chunk->size = size;
    arena->newest = chunk;
    return chunk;
}

void *arena_take(struct arena *arena, size_t count, size_t size)
{
    struct arena_chunk *chunk = arena->newest;
    size_t bytes;
    char *taken;

    if (size != 0 && count > SIZE_MAX / size)
        abort();
    bytes = round_up(count * size == 0 ? 1 : count * size);
    if (chunk == NULL || chunk->size - chunk->used < bytes)
        chunk = chunk_open(arena, bytes);
    taken = (char *)chunk->bytes + chunk->used;
    chunk->used += bytes;
    memset(taken, 0, bytes);
    return taken;
}

char *arena_text(struct arena *arena, const char *text)
{
    size_t bytes;
    char *copy;

    if (text == NULL)
        return NULL;
    bytes = strlen(text) + 1;
    copy = arena_take(arena, bytes, 1);
    memcpy(copy, text, bytes);
    return copy;
}

void arena_release(struct arena *arena)
{
    struct arena_chunk *chunk = arena->newest;

    while (chunk != NULL) {
        struct arena_chunk *older = chunk->older;

        free(chunk);
        chunk = older;
    }
    arena->newest = NULL;
}

void *memory_grow(void *old, size_t count, size_t size)
{
    void *grown;

    if (size != 0 && count > SIZE_MAX / size)
        abort();
    grown = realloc(old, count * size == 0 ? 1 : count * size);
    if (grown == NULL)
        abort();
    return grown;
}
