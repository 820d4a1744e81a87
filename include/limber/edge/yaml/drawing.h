/* SPDX-License-Identifier: MIT */
/* drawing - the figures of a file: what is written becomes what is meant.
 *
 * The first frame names all joints; a later one takes from the frame before it
 * what it does not name. What a prop needs depends on its kind; what is
 * missing or too much is added to the problems.
 */
#ifndef LIMBER_EDGE_YAML_DRAWING_H
#define LIMBER_EDGE_YAML_DRAWING_H

#include <limber/edge/yaml/convert.h>

void convert_figure(struct conversion *at,
                    const struct y_figure *written,
                    struct figure *figure);

/* Back again, for saving: storage is taken from the arena, texts are
 * borrowed. Every frame names all of its joints. */
void write_figure(struct arena *arena,
                  const struct figure *figure,
                  struct y_figure *written);

#endif
