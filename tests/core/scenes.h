/* SPDX-License-Identifier: MIT */
/* scenes - every screen by name, each put up through the app's own door. */
#ifndef TESTS_CORE_SCENES_H
#define TESTS_CORE_SCENES_H

#include "core/fixture.h"

struct scene {
    const char *name;
    enum fixture_routine routine;
    void (*play)(struct fixture *fixture);
};

unsigned scene_count(void);
const struct scene *scene_at(unsigned index);

/* The scene of that name; fails the test where there is none. */
const struct scene *scene_find(const char *name);

#endif
