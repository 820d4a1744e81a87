/* SPDX-License-Identifier: MIT */
/* print - words for people on standard output; see the header. */
#include <limber/command/print.h>

#include <stdio.h>
#include <string.h>

void print_words(const char *words, unsigned indent, unsigned used)
{
    const char *rest = words;

    for (bool first = true; *rest != '\0'; first = false) {
        const char *next;
        unsigned taken = first ? used : indent;
        size_t bytes = text_wrap(rest, PRINT_COLUMNS - taken, &next);

        printf("%*s%.*s\n", first ? 0 : (int)indent, "", (int)bytes, rest);
        rest = next;
    }
}

void print_field(const char *label, const char *words)
{
    const char *line = words;

    while (line != NULL && *line != '\0') {
        size_t bytes = strcspn(line, "\n");
        char storage[1024];
        struct text text;

        text_over(&text, storage, sizeof storage);
        text_add_bytes(&text, line, bytes);
        if (bytes > 0) {
            printf("%-*s", PRINT_LABEL, label);
            print_words(storage, PRINT_LABEL, PRINT_LABEL);
        }
        label = "";
        line += bytes + (line[bytes] == '\n');
    }
}

bool print_world(struct world *world,
                 const struct options *options,
                 struct error *err)
{
    struct error told = {0};
    char warning[200];

    world_init(world, options);
    if (world->shift_s > 0)
        return error_set(err,
                         ERROR_USAGE,
                         "that day is still to come: a day up to today is "
                         "expected");
    if (world->store == NULL || !world->records)
        return error_set(err,
                         ERROR_FAILED,
                         "nothing is kept: %s",
                         world->trouble[0] != '\0' ? world->trouble
                                                   : "there is no history");
    if (world_warning(world, warning, sizeof warning) != NULL)
        fprintf(stderr, "%s\n", warning);
    if (!world_know(world, &told))
        fprintf(stderr, "limber: %s\n", told.text);
    world_look_back(world);
    return true;
}
