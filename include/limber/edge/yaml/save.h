/* SPDX-License-Identifier: MIT */
/* save - a routine that stands alone, as text that the validator reads back.
 */
#ifndef LIMBER_EDGE_YAML_SAVE_H
#define LIMBER_EDGE_YAML_SAVE_H

#include <limber/core/library/routine.h>

/* Adds the text to *out (borrowed; its limit should be some hundred KiB), by
 * libcyaml and the tables of the loader. `id` of the routine is not in it, as
 * in any routine file. */
bool yaml_save_routine(const struct routine *routine,
                       struct text *out,
                       struct error *err);

#endif
