/* SPDX-License-Identifier: MIT */
/* convert - from the words of a file to exercises; see the header. */
#include <limber/edge/yaml/convert.h>

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include <limber/core/base/span.h>
#include <limber/core/library/rules.h>
#include <limber/edge/yaml/drawing.h>

void conversion_init(struct conversion *at,
                     struct arena *arena,
                     struct problems *problems)
{
    at->arena = arena;
    at->problems = problems;
    path_init(&at->path);
}

/* Runs of blanks and line ends become one space; none at either end. */
static void fold_space(char *text)
{
    char *out = text;

    for (const char *in = text; *in != '\0'; in++) {
        bool blank = *in == ' ' || *in == '\t' || *in == '\n';

        if (blank && (out == text || out[-1] == ' '))
            continue;
        *out++ = blank ? ' ' : *in;
    }
    if (out > text && out[-1] == ' ')
        out--;
    *out = '\0';
}

static bool is_ascii(const char *text)
{
    while (*text != '\0' && (unsigned char)*text < 0x80)
        text++;
    return *text == '\0';
}

const char *convert_text(struct conversion *at, const char *written)
{
    utf8proc_uint8_t *composed = NULL;
    char *text;

    if (written == NULL)
        return NULL;
    if (!is_ascii(written))
        composed = utf8proc_NFC((const utf8proc_uint8_t *)written);
    text = arena_text(at->arena,
                      composed != NULL ? (const char *)composed : written);
    free(composed);
    fold_space(text);
    return text;
}

static struct texts convert_texts(struct conversion *at,
                                  const struct y_texts *written)
{
    const char **items;

    if (written->count == 0)
        return (struct texts){0};
    items = arena_take(at->arena, written->count, sizeof items[0]);
    for (unsigned i = 0; i < written->count; i++)
        items[i] = convert_text(at, written->items[i]);
    return (struct texts){items, written->count};
}

static struct description convert_says(struct conversion *at,
                                       const struct y_says *written)
{
    return (struct description){
        .short_name = convert_text(at, written->short_name),
        .setup = convert_text(at, written->setup),
        .breath = convert_text(at, written->breath),
        .feel = convert_text(at, written->feel),
        .targets = convert_texts(at, &written->targets),
        .cues = convert_texts(at, &written->cues),
        .avoid = convert_texts(at, &written->avoid),
        .stop_if = convert_texts(at, &written->stop_if),
        .lanes = convert_texts(at, &written->lanes),
    };
}

/* ---- doses ---- */

static bool read_number(const unsigned *written, int64_t *number)
{
    if (written == NULL)
        return false;
    *number = *written;
    return true;
}

static bool read_span(const char *written, int64_t *ms)
{
    return written != NULL && span_parse(written, ms);
}

static struct dose convert_dose(struct conversion *at,
                                const struct y_dose *written)
{
    struct dose_parts parts = {0};
    struct dose dose = {.kind = DOSE_NONE};
    unsigned mark;

    if (written == NULL)
        return dose;
    parts.has_sets = read_number(written->sets, &parts.sets);
    parts.has_reps = read_number(written->reps, &parts.reps);
    parts.has_breaths = read_number(written->breaths, &parts.breaths);
    parts.has_rest = read_span(written->rest, &parts.rest_ms);
    parts.has_hold = read_span(written->hold, &parts.hold_ms);
    parts.has_time = read_span(written->time, &parts.time_ms);
    parts.has_tempo =
        written->tempo != NULL && tempo_parse(written->tempo, &parts.tempo);
    mark = path_key(&at->path, "dose");
    rules_dose(&parts, &at->path, at->problems, &dose);
    path_back(&at->path, mark);
    return dose;
}

/* ---- exercises ---- */

static struct unlock convert_unlock(struct conversion *at,
                                    const struct y_unlock *written)
{
    struct unlock unlock = {0};
    int64_t ms;

    if (written == NULL)
        return unlock;
    unlock.after = arena_text(at->arena, written->after);
    unlock.times = written->times;
    unlock.peak = written->peak;
    if (read_span(written->hold, &ms))
        unlock.hold_ms = (int32_t)ms;
    return unlock;
}

static vocab_set set_of(const vocab_set *written)
{
    return written != NULL ? *written : 0;
}

static void convert_level(struct conversion *at,
                          const struct y_level *written,
                          struct level *level)
{
    *level = (struct level){
        .id = arena_text(at->arena, written->id),
        .name = convert_text(at, written->name),
        .says = convert_says(at, &written->says),
        .has_equipment = written->equipment != NULL,
        .has_positions = written->positions != NULL,
        .equipment = set_of(written->equipment),
        .positions = set_of(written->positions),
        .tags = set_of(written->tags),
        .dose = convert_dose(at, written->dose),
        .figure = arena_text(at->arena, written->figure),
        .unlock = convert_unlock(at, written->unlock),
    };
}

static void convert_levels(struct conversion *at,
                           const struct y_exercise *written,
                           struct exercise *exercise)
{
    struct level *levels =
        arena_take(at->arena, written->level_count, sizeof levels[0]);
    unsigned list = path_key(&at->path, "levels");

    for (unsigned i = 0; i < written->level_count; i++) {
        unsigned item = path_index(&at->path, i);

        convert_level(at, &written->levels[i], &levels[i]);
        path_back(&at->path, item);
    }
    path_back(&at->path, list);
    exercise->levels = levels;
    exercise->level_count = written->level_count;
    if (written->start != NULL) {
        list = path_key(&at->path, "start");
        exercise->start =
            rules_level(exercise, written->start, &at->path, at->problems);
        path_back(&at->path, list);
    }
}

static void convert_figures(struct conversion *at,
                            const struct y_exercise *written,
                            struct exercise *exercise)
{
    struct figure *figures;
    unsigned list;

    if (written->figure_count == 0)
        return;
    figures = arena_take(at->arena, written->figure_count, sizeof figures[0]);
    list = path_key(&at->path, "figures");
    for (unsigned i = 0; i < written->figure_count; i++) {
        unsigned item = path_index(&at->path, i);

        convert_figure(at, &written->figures[i], &figures[i]);
        path_back(&at->path, item);
    }
    path_back(&at->path, list);
    exercise->figures = figures;
    exercise->figure_count = written->figure_count;
}

void convert_exercise(struct conversion *at,
                      const struct y_exercise *written,
                      const char *id,
                      struct exercise *exercise)
{
    *exercise = (struct exercise){
        .id = arena_text(at->arena, id),
        .name = convert_text(at, written->name),
        .aka = convert_texts(at, &written->aka),
        .phase = written->phase,
        .sides = written->sides,
        .source = written->source,
        .evidence = written->evidence,
        .says = convert_says(at, &written->says),
        .equipment = set_of(written->equipment),
        .positions = set_of(written->positions),
        .tags = set_of(written->tags),
        .instead = convert_texts(at, &written->instead),
        .dose = convert_dose(at, written->dose),
        .dose_from = convert_text(at, written->dose_from),
    };
    convert_levels(at, written, exercise);
    convert_figures(at, written, exercise);
}

/* ---- routines ---- */

static struct routine_phase convert_steps(struct conversion *at,
                                          const struct y_steps *written)
{
    struct routine_step *steps;

    if (written->count == 0)
        return (struct routine_phase){0};
    steps = arena_take(at->arena, written->count, sizeof steps[0]);
    for (unsigned i = 0; i < written->count; i++) {
        const struct y_step *step = &written->items[i];
        unsigned item = path_index(&at->path, i);

        steps[i] = (struct routine_step){
            .exercise = arena_text(at->arena, step->exercise),
            .level = arena_text(at->arena, step->level),
            .note = convert_text(at, step->note),
            .pinned = step->level != NULL,
            .sides = step->sides != NULL ? *step->sides : STEP_SIDES_OWN,
            .dose = convert_dose(at, step->dose),
        };
        path_back(&at->path, item);
    }
    return (struct routine_phase){steps, written->count};
}

static void convert_own(struct conversion *at,
                        const struct y_routine *written,
                        struct routine *routine)
{
    struct exercise *exercises;
    unsigned list;

    if (written->exercise_count == 0)
        return;
    exercises =
        arena_take(at->arena, written->exercise_count, sizeof exercises[0]);
    list = path_key(&at->path, "exercises");
    for (unsigned i = 0; i < written->exercise_count; i++) {
        const struct y_exercise *own = &written->exercises[i];
        unsigned item = path_index(&at->path, i);

        convert_exercise(at, own, own->id, &exercises[i]);
        path_back(&at->path, item);
    }
    path_back(&at->path, list);
    routine->exercises = exercises;
    routine->exercise_count = written->exercise_count;
}

void convert_routine(struct conversion *at,
                     const struct y_routine *written,
                     const char *id,
                     struct routine *routine)
{
    *routine = (struct routine){
        .id = arena_text(at->arena, id),
        .name = convert_text(at, written->name),
        .short_name = convert_text(at, written->short_name),
        .about = convert_text(at, written->about),
        .hint = convert_text(at, written->hint),
        .gentle = written->gentle != NULL && *written->gentle == TRUTH_TRUE,
    };
    for (enum phase p = 0; p < PHASE_COUNT; p++) {
        unsigned mark = path_key(&at->path, phase_word(p));

        routine->phases[p] = convert_steps(at, &written->phases[p]);
        path_back(&at->path, mark);
    }
    convert_own(at, written, routine);
}
