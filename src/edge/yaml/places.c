/* SPDX-License-Identifier: MIT */
/* places - the tree of places; see the header. */
#include <limber/edge/yaml/places.h>

#include <stdlib.h>
#include <string.h>

enum {
    PLACES_FIRST_ROOM = 256
};

void places_init(struct places *places)
{
    *places = (struct places){0};
}

void places_release(struct places *places)
{
    free(places->nodes);
    places_init(places);
}

unsigned places_add(struct places *places,
                    unsigned parent,
                    const char *key,
                    unsigned index,
                    struct place place)
{
    if (places->count == places->room) {
        places->room = places->room > 0 ? places->room * 2 : PLACES_FIRST_ROOM;
        places->nodes =
            memory_grow(places->nodes, places->room, sizeof places->nodes[0]);
    }
    places->nodes[places->count] = (struct place_node){
        .key = key,
        .index = index,
        .parent = parent,
        .place = place,
    };
    return places->count++;
}

static bool is_child(const struct place_node *node,
                     const char *key,
                     size_t length,
                     unsigned index)
{
    if (key == NULL)
        return node->key == NULL && node->index == index;
    return node->key != NULL && strncmp(node->key, key, length) == 0 &&
           node->key[length] == '\0';
}

/* Children stand behind their parent. */
static unsigned find_child(const struct places *places,
                           unsigned parent,
                           const char *key,
                           size_t length,
                           unsigned index)
{
    for (unsigned i = parent + 1; i < places->count; i++)
        if (places->nodes[i].parent == parent &&
            is_child(&places->nodes[i], key, length, index))
            return i;
    return parent;
}

struct place places_find(const struct places *places, const char *path)
{
    unsigned node = 0;

    if (places->count == 0)
        return (struct place){1, 1};
    while (*path != '\0') {
        unsigned before = node;
        size_t length;

        if (*path == '[') {
            char *end;
            unsigned index = (unsigned)strtoul(path + 1, &end, 10);

            node = find_child(places, node, NULL, 0, index);
            path = *end == ']' ? end + 1 : end;
        } else {
            path += *path == '.';
            length = strcspn(path, ".[");
            node = find_child(places, node, path, length, 0);
            path += length;
        }
        if (node == before)
            break;
    }
    return places->nodes[node].place;
}

bool places_has(const struct places *places, const char *key)
{
    return find_child(places, 0, key, strlen(key), 0) != 0;
}
