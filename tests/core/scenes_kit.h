/* SPDX-License-Identifier: MIT */
/* scenes_kit - what the files of scenes share: keys pressed one after the
 * other, moments of the daily session, and the lists themselves. */
#ifndef TESTS_CORE_SCENES_KIT_H
#define TESTS_CORE_SCENES_KIT_H

#include "core/scenes.h"

#define SCENE_DAILY(name, play)                                                \
    {                                                                          \
        name, FIXTURE_DAILY, play                                              \
    }
#define SCENE_OTHERS(name, play)                                               \
    {                                                                          \
        name, FIXTURE_OTHERS, play                                             \
    }

struct scene_list {
    const struct scene *scenes;
    unsigned count;
};
extern const struct scene_list scenes_care;   /* before a session */
extern const struct scene_list scenes_aloud;  /* with a voice, or none */
extern const struct scene_list scenes_answer; /* what follows an answer */

double scene_now(const struct fixture *f);
/* A key, a little after what was before. */
void scene_press(struct fixture *f, uint32_t key);
/* The same without time going by. */
void scene_command(struct fixture *f, enum command which, int value);
void scene_wait(struct fixture *f, double seconds);

/* Begins, and goes to that segment. */
void scene_to(struct fixture *f,
              const char *exercise,
              enum segment_kind kind,
              unsigned round,
              double seconds);
/* Six seconds into the first hold. */
void scene_hold(struct fixture *f);

#endif
