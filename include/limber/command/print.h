/* SPDX-License-Identifier: MIT */
/* print - what the commands that begin no session share: words wrapped to a
 * window, and an answer that is kept. */
#ifndef LIMBER_COMMAND_PRINT_H
#define LIMBER_COMMAND_PRINT_H

#include <limber/command/world.h>

enum {
    PRINT_COLUMNS = 78,
    PRINT_LABEL = 10 /* where the words behind a label begin */
};

/* Wrapped; the lines after the first begin with `indent` spaces, and `used`
 * cells of the first are taken already. */
void print_words(const char *words, unsigned indent, unsigned used);

/* "Label     words", wrapped beside the label; nothing where there are no
 * words. A line of its own for each line of the words. */
void print_field(const char *label, const char *words);

/* A world in which an answer can be kept, and all that is known in it. False,
 * with the reason, where history cannot be written; world_release is wanted in
 * any case. What is wrong in config.yaml is told, and keeps nothing from being
 * kept. */
bool print_world(struct world *world,
                 const struct options *options,
                 struct error *err);

#endif
