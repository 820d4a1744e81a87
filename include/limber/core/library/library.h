/* SPDX-License-Identifier: MIT */
/* library - the exercises that are known, and how a routine's names meet them.
 *
 * The library borrows its exercises; the loader's arena owns them. Order is
 * that of loading. Ids are unique.
 */
#ifndef LIMBER_CORE_LIBRARY_LIBRARY_H
#define LIMBER_CORE_LIBRARY_LIBRARY_H

#include <limber/core/base/error.h>
#include <limber/core/base/memory.h>
#include <limber/core/library/exercise.h>
#include <limber/core/library/routine.h>

struct library {
    const struct exercise **exercises; /* grows by memory_grow */
    unsigned count;
    unsigned room;
};

void library_init(struct library *library);
void library_release(struct library *library);
void library_add(struct library *library, const struct exercise *exercise);
const struct exercise *library_find(const struct library *library,
                                    const char *id);

/* The exercise a step means: the routine's own first, then the library's. */
const struct exercise *routine_exercise(const struct routine *routine,
                                        const struct library *library,
                                        const char *id);

/* Makes *out the routine that stands alone: every level, dose and side said,
 * every exercise carried whole. Storage is taken from `arena`; texts are
 * copied, so routine and library may go. Fails, naming the step, where an
 * exercise or a level is not there. */
bool routine_settle(const struct routine *routine,
                    const struct library *library,
                    struct arena *arena,
                    struct routine *out,
                    struct error *err);

#endif
