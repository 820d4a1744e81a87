/* SPDX-License-Identifier: MIT */
/* scan - THE validator: one pass over the bytes beside the tables.
 *
 * Finds every error of form up to the first error of syntax, each with its
 * place. When it finds none, libcyaml takes the same bytes by the same table
 * without complaint, or there is nothing in them where that is allowed. In the
 * same pass it notes where each value stands.
 */
#ifndef LIMBER_EDGE_YAML_SCAN_H
#define LIMBER_EDGE_YAML_SCAN_H

#include <limber/edge/yaml/places.h>
#include <limber/edge/yaml/schema.h>

/* True when nothing was found. `places` is empty before and filled after. */
bool scan_bytes(const char *data,
                size_t length,
                const cyaml_schema_value_t *schema,
                struct places *places,
                struct findings *findings);

#endif
