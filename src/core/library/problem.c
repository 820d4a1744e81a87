/* SPDX-License-Identifier: MIT */
/* problem - a bounded list of what is wrong; see the header. */
#include <limber/core/library/problem.h>

#include <stdarg.h>
#include <stdio.h>

#include <limber/core/base/text.h>

void path_init(struct path *path)
{
    *path = (struct path){0};
}

/* A part that does not fit is left out whole, and so is all below it. */
static unsigned
path_add(struct path *path, const char *before, const char *key, unsigned index)
{
    unsigned mark = path->length;
    size_t room = sizeof path->text - path->length;
    int wanted;

    if (key != NULL)
        wanted = snprintf(path->text + mark, room, "%s%s", before, key);
    else
        wanted = snprintf(path->text + mark, room, "[%u]", index);
    if (wanted < 0 || (size_t)wanted >= room)
        path->text[mark] = '\0';
    else
        path->length += (unsigned)wanted;
    return mark;
}

unsigned path_key(struct path *path, const char *key)
{
    return path_add(path, path->length > 0 ? "." : "", key, 0);
}

unsigned path_index(struct path *path, unsigned index)
{
    return path_add(path, "", NULL, index);
}

void path_back(struct path *path, unsigned mark)
{
    path->length = mark;
    path->text[mark] = '\0';
}

void problems_init(struct problems *problems)
{
    problems->arena = (struct arena){0};
    problems->count = 0;
    problems->left_out = 0;
}

void problems_release(struct problems *problems)
{
    arena_release(&problems->arena);
    problems_init(problems);
}

static void problems_addv(struct problems *problems,
                          const struct path *path,
                          const char *format,
                          va_list args)
{
    char raw_bytes[PROBLEM_TEXT], clean_bytes[PROBLEM_TEXT];
    struct text raw, clean;

    if (problems->count == PROBLEMS_MAX) {
        problems->left_out++;
        return;
    }
    text_over(&raw, raw_bytes, sizeof raw_bytes);
    text_over(&clean, clean_bytes, sizeof clean_bytes);
    text_addv(&raw, format, args);
    text_add_clean(&clean, raw.data);
    problems->items[problems->count++] = (struct problem){
        .path = arena_text(&problems->arena, path->text),
        .text = arena_text(&problems->arena, clean.data),
    };
}

void problems_add(struct problems *problems,
                  const struct path *path,
                  const char *format,
                  ...)
{
    va_list args;

    va_start(args, format);
    problems_addv(problems, path, format, args);
    va_end(args);
}

void problems_add_at(struct problems *problems,
                     struct path *path,
                     const char *key,
                     const char *format,
                     ...)
{
    unsigned mark = path_key(path, key);
    va_list args;

    va_start(args, format);
    problems_addv(problems, path, format, args);
    va_end(args);
    path_back(path, mark);
}
