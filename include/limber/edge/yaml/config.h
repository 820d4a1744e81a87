/* SPDX-License-Identifier: MIT */
/* config - config.yaml: what is written becomes what is meant.
 *
 * The input has passed the validator, so its words, dates and times are right;
 * what can still be wrong is an exercise that nobody knows.
 */
#ifndef LIMBER_EDGE_YAML_CONFIG_H
#define LIMBER_EDGE_YAML_CONFIG_H

#include <limber/core/care/person.h>
#include <limber/core/library/problem.h>
#include <limber/edge/yaml/places.h>
#include <limber/edge/yaml/written.h>

/* A file of this name is one, whatever is in it. */
extern const char config_name[]; /* "config.yaml" */

enum {
    CONFIG_MOTION_MAX = 10 /* pictures a second; so many if nothing is said */
};

/* Nothing is said: braille, as much motion as there is, all is spoken. */
struct config config_none(void);

/* Texts are the arena's. `places` tells an empty list from none. */
void convert_config(const struct y_config *written,
                    const struct places *places,
                    struct arena *arena,
                    struct config *config);

/* Ids that are none of `names`, and those that are turned on and left out at
 * once. Neither keeps a session from being made: an exercise may have gone. */
void check_config(const struct config *config,
                  const struct texts *names,
                  struct problems *problems);

#endif
