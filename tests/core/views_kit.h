/* SPDX-License-Identifier: MIT */
/* views_kit - a scene drawn at a size, and compared with tests/frames.
 * UPDATE_FRAMES=1 in the environment writes the frames anew. */
#ifndef TESTS_CORE_VIEWS_KIT_H
#define TESTS_CORE_VIEWS_KIT_H

#include <limber/core/view/frame.h>

#include "core/scenes.h"

enum {
    VIEWS_DUMP_MAX = 1 << 20
};

/* What was drawn last; too big for the stack of a test. */
extern struct frame views_frame;

void views_draw(const struct scene *scene, int rows, int columns, bool ascii);

/* Against its golden frame; `kind` is "", "-ascii" or "-roles". */
void views_check(const struct scene *scene,
                 int columns,
                 int rows,
                 const char *kind);

#endif
