/* SPDX-License-Identifier: MIT */
/* stage_parts - small fillers of a stage; see the header. */
#include <limber/core/view/stage_parts.h>

#include <stdarg.h>

#include <limber/core/base/span.h>
#include <limber/core/session/reading.h>

enum {
    MOST_SECONDS = 99 /* beyond, minutes are shown */
};

void stage_write(char *buffer, size_t size, const char *format, ...)
{
    struct text text;
    va_list args;

    text_over(&text, buffer, size);
    va_start(args, format);
    text_addv(&text, format, args);
    va_end(args);
}

void stage_show_seconds(struct stage *stage, int64_t left_ms)
{
    char clock[SPAN_TEXT];
    int64_t seconds = span_seconds_up(left_ms);

    if (seconds > MOST_SECONDS) {
        STAGE_WRITE(stage->digits, "%s", span_clock(clock, left_ms));
        STAGE_WRITE(stage->count, "%s", clock);
    } else {
        STAGE_WRITE(stage->digits, "%d", (int)seconds);
        STAGE_WRITE(stage->count, "%d s", (int)seconds);
    }
}

void stage_show_bar(struct stage *stage, int64_t passed_ms, int64_t length_ms)
{
    stage->gauge = GAUGE_BAR;
    stage->passed_ms = passed_ms;
    stage->length_ms = length_ms;
}

void stage_add_line(struct stage *stage, enum role role, const char *text)
{
    if (text != NULL && stage->line_count < STAGE_LINES_MAX)
        stage->lines[stage->line_count++] =
            (struct stage_line){.role = role, .text = text};
}

void stage_show_keys(struct stage_scene *scene, enum stage_keys keys)
{
    scene->stage->keys =
        scene->zoomed ? stage_keys_zoomed(keys) : stage_keys_of(keys);
}

const char *stage_name_of_step(const struct stage_scene *scene, unsigned step)
{
    return session_name(scene->session, scene->plan, step);
}
