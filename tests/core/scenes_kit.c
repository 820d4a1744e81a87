/* SPDX-License-Identifier: MIT */
/* scenes_kit - see the header. */
#include "core/scenes_kit.h"

double scene_now(const struct fixture *f)
{
    return (double)f->app.now_ms / 1000;
}

void scene_press(struct fixture *f, uint32_t key)
{
    fixture_key(f, scene_now(f) + 0.2, key);
}

void scene_command(struct fixture *f, enum command which, int value)
{
    fixture_command(f, scene_now(f), which, value);
}

void scene_wait(struct fixture *f, double seconds)
{
    fixture_at(f, scene_now(f) + seconds);
}

void scene_to(struct fixture *f,
              const char *exercise,
              enum segment_kind kind,
              unsigned round,
              double seconds)
{
    fixture_begin(f);
    fixture_reach(f, exercise, kind, round, seconds);
}

void scene_hold(struct fixture *f)
{
    scene_to(f, "figure-four", SEGMENT_WORK, 0, 6);
}
