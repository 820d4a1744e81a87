/* SPDX-License-Identifier: MIT */
/* stage_parts - what the states of a stage share: where they read, and how a
 * stage is filled. Only stage.c and stage_wait.c use it. */
#ifndef LIMBER_CORE_VIEW_STAGE_PARTS_H
#define LIMBER_CORE_VIEW_STAGE_PARTS_H

#include <limber/core/view/stage.h>
#include <limber/core/view/stage_keys.h>

/* What is being read, and what is being filled. */
struct stage_scene {
    const struct session *session;
    const struct plan *plan;
    const struct track *track;
    const struct segment *segment;
    const struct form *form;
    bool zoomed; /* the figure was put away */
    struct stage *stage;
};

/* Writes one of a stage's own texts anew. */
void stage_write(char *buffer, size_t size, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
#define STAGE_WRITE(field, ...) stage_write((field), sizeof(field), __VA_ARGS__)

void stage_show_seconds(struct stage *stage, int64_t left_ms);
void stage_show_bar(struct stage *stage, int64_t passed_ms, int64_t length_ms);
/* NULL adds nothing. */
void stage_add_line(struct stage *stage, enum role role, const char *text);
void stage_show_keys(struct stage_scene *scene, enum stage_keys keys);
const char *stage_name_of_step(const struct stage_scene *scene, unsigned step);

#endif
