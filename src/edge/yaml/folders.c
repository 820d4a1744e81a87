/* SPDX-License-Identifier: MIT */
/* folders - finding files by id; see the header. */
#include <limber/edge/yaml/folders.h>

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <limber/core/base/text.h>

static const char ending[] = ".yaml";

static char *
join(const char *folder, const char *name, const char *end, struct arena *arena)
{
    size_t size = strlen(folder) + strlen(name) + strlen(end) + 2;
    char *path = arena_take(arena, size, 1);
    struct text text;

    text_over(&text, path, size);
    text_addf(&text, "%s/%s%s", folder, name, end);
    return path;
}

const char *
folders_find(const struct folders *folders, const char *id, struct arena *arena)
{
    if (!id_is_good(id))
        return NULL;
    for (unsigned i = 0; i < folders->count; i++) {
        const char *path = join(folders->items[i], id, ending, arena);

        if (access(path, F_OK) == 0)
            return path;
    }
    return NULL;
}

bool folders_stem(const char *file, char id[static ID_MAX + 1])
{
    const char *slash = strrchr(file, '/');
    const char *name = slash != NULL ? slash + 1 : file;
    size_t length = strlen(name);
    size_t end = sizeof ending - 1;

    if (length > end && strcmp(name + length - end, ending) == 0)
        length -= end;
    if (length > ID_MAX)
        return false;
    memcpy(id, name, length);
    id[length] = '\0';
    return id_is_good(id);
}

struct names {
    const char **items;
    unsigned count, room;
};

static void names_add(struct names *names, const char *id, struct arena *arena)
{
    if (names->count == names->room) {
        names->room = names->room > 0 ? 2 * names->room : 64;
        names->items =
            memory_grow(names->items, names->room, sizeof names->items[0]);
    }
    names->items[names->count++] = arena_text(arena, id);
}

static void
names_of(const char *folder, struct names *names, struct arena *arena)
{
    DIR *dir = opendir(folder);
    const struct dirent *entry;
    char id[ID_MAX + 1];

    if (dir == NULL)
        return;
    while ((entry = readdir(dir)) != NULL) {
        const char *dot = strrchr(entry->d_name, '.');

        if (dot != NULL && strcmp(dot, ending) == 0 &&
            folders_stem(entry->d_name, id))
            names_add(names, id, arena);
    }
    closedir(dir);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct texts folders_names(const struct folders *folders, struct arena *arena)
{
    struct names names = {0};
    struct texts texts = {0};
    const char **items;

    for (unsigned i = 0; i < folders->count; i++)
        names_of(folders->items[i], &names, arena);
    if (names.count == 0)
        return texts;
    qsort(names.items, names.count, sizeof names.items[0], compare);
    items = arena_take(arena, names.count, sizeof items[0]);
    for (unsigned i = 0; i < names.count; i++)
        if (texts.count == 0 ||
            strcmp(items[texts.count - 1], names.items[i]) != 0)
            items[texts.count++] = names.items[i];
    texts.items = items;
    free(names.items);
    return texts;
}

static const char *folder_of(const char *file, struct arena *arena)
{
    const char *slash = strrchr(file, '/');
    char *folder;

    if (slash == NULL)
        return ".";
    folder = arena_text(arena, file);
    folder[slash == file ? 1 : slash - file] = '\0';
    return folder;
}

struct folders folders_beside(const char *file,
                              const char *below,
                              const struct folders *others,
                              struct arena *arena)
{
    const char **items =
        arena_take(arena, (size_t)others->count + 1, sizeof items[0]);

    items[0] = folder_of(file, arena);
    if (below != NULL)
        items[0] = join(items[0], below, "", arena);
    for (unsigned i = 0; i < others->count; i++)
        items[i + 1] = others->items[i];
    return (struct folders){items, others->count + 1};
}
