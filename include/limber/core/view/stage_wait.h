/* SPDX-License-Identifier: MIT */
/* stage_wait - the states in which nothing is done: the rest after too much
 * (R7), the rest after it went further (R8), a pause, going on. Only stage.c
 * uses it. */
#ifndef LIMBER_CORE_VIEW_STAGE_WAIT_H
#define LIMBER_CORE_VIEW_STAGE_WAIT_H

#include <limber/core/view/stage_parts.h>

void stage_red(struct stage_scene *scene);
void stage_further(struct stage_scene *scene);
void stage_paused(struct stage_scene *scene);
void stage_reentry(struct stage_scene *scene);

#endif
