/* SPDX-License-Identifier: MIT */
/* reading - one file from bytes to what it is: exercise, routine, config, with
 * all that is wrong in it gathered on the way.
 *
 *     reading_init(&reading, file);
 *     if (reading_bytes(&reading, report) && reading_exercise(...))
 *         more rules may add to reading.problems
 *     good = reading_end(&reading, report);
 *
 * Warnings are what a body could not do in the figures: only for who asks.
 */
#ifndef LIMBER_EDGE_YAML_READING_H
#define LIMBER_EDGE_YAML_READING_H

#include <limber/core/care/person.h>
#include <limber/core/library/problem.h>
#include <limber/core/library/routine.h>
#include <limber/edge/yaml/bytes.h>
#include <limber/edge/yaml/places.h>
#include <limber/edge/yaml/written.h>

struct reading {
    const char *file; /* as it is named in messages; borrowed */
    struct bytes bytes;
    bool refused; /* too long to be looked at */
    struct places places;
    struct findings findings; /* of form */
    struct problems problems; /* of meaning */
    struct problems warnings;
};

void reading_init(struct reading *reading, const char *file);

/* The file's bytes, or those of the caller, copied. */
bool reading_bytes(struct reading *reading, struct report *report);
void reading_copy(struct reading *reading, const char *bytes, size_t length);

/* config.yaml by its name; else by the bytes. */
enum yaml_kind reading_kind(const struct reading *reading);

/* False where the form is not right; else *out is made, in the arena, with
 * the problems that it has by itself. */
bool reading_exercise(struct reading *reading,
                      const char *id,
                      struct arena *arena,
                      struct exercise *out);
bool reading_routine(struct reading *reading,
                     const char *id,
                     struct arena *arena,
                     struct routine *out);

/* What no key says is as in config_none. */
bool reading_config(struct reading *reading,
                    struct arena *arena,
                    struct config *out);

/* Tells all and lets go; warnings only where there are no errors. True when
 * there were none of these. */
bool reading_end(struct reading *reading, struct report *report);

#endif
