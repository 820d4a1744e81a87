/* SPDX-License-Identifier: MIT */
/* links - errors of meaning between routines and exercises: names that lead
 * nowhere, or to something that does not fit there.
 *
 * Pure functions, as in rules.h. `names` are the ids of all exercises that
 * could be had; with NULL they are not known, and a name that is not loaded is
 * passed over where said.
 */
#ifndef LIMBER_CORE_LIBRARY_LINKS_H
#define LIMBER_CORE_LIBRARY_LINKS_H

#include <limber/core/library/library.h>
#include <limber/core/library/problem.h>

/* `instead`, and `unlock` after a level of another exercise. One that is in
 * `names` but not in the library is taken to be right; without `names` so is
 * any. */
void links_exercise(const struct exercise *exercise,
                    const struct library *library,
                    const struct texts *names,
                    struct path *path,
                    struct problems *problems);

/* Each step against its exercise: that it is there, in the right list, with
 * such a level, dose and sides. `library` may be NULL: then the routine has to
 * stand alone. A step whose exercise is in `names` but not loaded is passed
 * over: that file has problems of its own. */
void links_routine(const struct routine *routine,
                   const struct library *library,
                   const struct texts *names,
                   struct problems *problems);

#endif
