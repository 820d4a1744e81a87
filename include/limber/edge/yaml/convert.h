/* SPDX-License-Identifier: MIT */
/* convert - what is written becomes what is meant: exercises and routines in
 * an arena, with texts in NFC and their white space folded.
 *
 * The input has passed the validator, so numbers are within their limits; what
 * can still be wrong (two kinds of dose, a joint that is missing) is added to
 * the problems, and the output is whole in any case.
 */
#ifndef LIMBER_EDGE_YAML_CONVERT_H
#define LIMBER_EDGE_YAML_CONVERT_H

#include <limber/core/library/problem.h>
#include <limber/core/library/routine.h>
#include <limber/edge/yaml/written.h>

struct conversion {
    struct arena *arena; /* takes all of the output */
    struct problems *problems;
    struct path path; /* where in the file it is at work */
};

void conversion_init(struct conversion *at,
                     struct arena *arena,
                     struct problems *problems);

void convert_exercise(struct conversion *at,
                      const struct y_exercise *written,
                      const char *id,
                      struct exercise *exercise);
void convert_routine(struct conversion *at,
                     const struct y_routine *written,
                     const char *id,
                     struct routine *routine);

/* A text tidied into the arena; NULL stays NULL. */
const char *convert_text(struct conversion *at, const char *written);

#endif
