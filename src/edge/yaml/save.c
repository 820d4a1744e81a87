/* SPDX-License-Identifier: MIT */
/* save - from routines to text; see the header.
 *
 * The written form lies in an arena and borrows its texts from the routine:
 * libcyaml only reads it.
 */
#include <limber/edge/yaml/save.h>

#include <limber/core/base/span.h>
#include <limber/edge/yaml/drawing.h>
#include <limber/edge/yaml/schema.h>

static struct y_texts write_texts(struct texts texts)
{
    return (struct y_texts){(char **)texts.items, texts.count};
}

static struct y_says write_says(const struct description *says)
{
    return (struct y_says){
        .short_name = (char *)says->short_name,
        .setup = (char *)says->setup,
        .breath = (char *)says->breath,
        .feel = (char *)says->feel,
        .targets = write_texts(says->targets),
        .cues = write_texts(says->cues),
        .avoid = write_texts(says->avoid),
        .stop_if = write_texts(says->stop_if),
        .lanes = write_texts(says->lanes),
    };
}

static unsigned *write_number(struct arena *arena, unsigned number)
{
    unsigned *copy = arena_take(arena, 1, sizeof *copy);

    *copy = number;
    return copy;
}

static char *write_span(struct arena *arena, int64_t ms)
{
    char written[SPAN_TEXT];

    return arena_text(arena, span_written(written, ms));
}

static char *write_tempo(struct arena *arena, struct tempo tempo)
{
    char bytes[SPAN_TEXT];
    struct text text;

    text_over(&text, bytes, sizeof bytes);
    text_addf(&text,
              "%u-%u-%u",
              (unsigned)tempo.out_s,
              (unsigned)tempo.hold_s,
              (unsigned)tempo.back_s);
    return arena_text(arena, text.data);
}

static struct y_dose *write_dose(struct arena *arena, const struct dose *dose)
{
    struct y_dose *written;

    if (dose->kind == DOSE_NONE)
        return NULL;
    written = arena_take(arena, 1, sizeof *written);
    if (dose->sets != 1)
        written->sets = write_number(arena, dose->sets);
    if (dose->rest_ms > 0)
        written->rest = write_span(arena, dose->rest_ms);
    switch (dose->kind) {
    case DOSE_HOLD:
        written->hold = write_span(arena, dose->length_ms);
        break;
    case DOSE_TIME:
        written->time = write_span(arena, dose->length_ms);
        break;
    case DOSE_REPS:
        written->reps = write_number(arena, dose->count);
        if (!dose->self_paced)
            written->tempo = write_tempo(arena, dose->tempo);
        break;
    case DOSE_BREATHS:
        written->breaths = write_number(arena, dose->count);
        break;
    case DOSE_NONE:
        break;
    }
    return written;
}

static struct y_unlock *write_unlock(struct arena *arena,
                                     const struct unlock *unlock)
{
    struct y_unlock *written;

    if (unlock->after == NULL)
        return NULL;
    written = arena_take(arena, 1, sizeof *written);
    written->after = (char *)unlock->after;
    written->times = unlock->times;
    written->peak = unlock->peak;
    if (unlock->hold_ms > 0)
        written->hold = write_span(arena, unlock->hold_ms);
    return written;
}

static void write_level(struct arena *arena,
                        const struct level *level,
                        struct y_level *written)
{
    *written = (struct y_level){
        .id = (char *)level->id,
        .name = (char *)level->name,
        .says = write_says(&level->says),
        .equipment =
            level->has_equipment ? (vocab_set *)&level->equipment : NULL,
        .positions =
            level->has_positions ? (vocab_set *)&level->positions : NULL,
        .tags = level->tags != 0 ? (vocab_set *)&level->tags : NULL,
        .dose = write_dose(arena, &level->dose),
        .figure = (char *)level->figure,
        .unlock = write_unlock(arena, &level->unlock),
    };
}

static void write_exercise(struct arena *arena,
                           const struct exercise *exercise,
                           struct y_exercise *written)
{
    *written = (struct y_exercise){
        .id = (char *)exercise->id,
        .name = (char *)exercise->name,
        .aka = write_texts(exercise->aka),
        .phase = exercise->phase,
        .sides = exercise->sides,
        .source = exercise->source,
        .evidence = exercise->evidence,
        .says = write_says(&exercise->says),
        .equipment = (vocab_set *)&exercise->equipment,
        .positions = (vocab_set *)&exercise->positions,
        .tags = (vocab_set *)&exercise->tags,
        .instead = write_texts(exercise->instead),
        .dose = write_dose(arena, &exercise->dose),
        .dose_from = (char *)exercise->dose_from,
        .start = (char *)exercise->levels[exercise->start].id,
        .level_count = exercise->level_count,
        .figure_count = exercise->figure_count,
    };
    written->levels =
        arena_take(arena, exercise->level_count, sizeof written->levels[0]);
    for (unsigned i = 0; i < exercise->level_count; i++)
        write_level(arena, &exercise->levels[i], &written->levels[i]);
    if (exercise->figure_count == 0)
        return;
    written->figures =
        arena_take(arena, exercise->figure_count, sizeof written->figures[0]);
    for (unsigned i = 0; i < exercise->figure_count; i++)
        write_figure(arena, &exercise->figures[i], &written->figures[i]);
}

static struct y_steps write_steps(struct arena *arena,
                                  const struct routine_phase *phase)
{
    struct y_step *steps;

    if (phase->count == 0)
        return (struct y_steps){0};
    steps = arena_take(arena, phase->count, sizeof steps[0]);
    for (unsigned i = 0; i < phase->count; i++) {
        const struct routine_step *step = &phase->steps[i];

        steps[i].exercise = (char *)step->exercise;
        steps[i].level = (char *)step->level;
        steps[i].note = (char *)step->note;
        steps[i].dose = write_dose(arena, &step->dose);
        if (step->sides != STEP_SIDES_OWN) {
            steps[i].sides = arena_take(arena, 1, sizeof *steps[i].sides);
            *steps[i].sides = step->sides;
        }
    }
    return (struct y_steps){steps, phase->count};
}

static struct y_routine write_routine(struct arena *arena,
                                      const struct routine *routine)
{
    struct y_routine written = {
        .name = (char *)routine->name,
        .short_name = (char *)routine->short_name,
        .about = (char *)routine->about,
        .hint = (char *)routine->hint,
    };

    if (routine->gentle) {
        written.gentle = arena_take(arena, 1, sizeof *written.gentle);
        *written.gentle = TRUTH_TRUE;
    }

    for (enum phase p = 0; p < PHASE_COUNT; p++)
        written.phases[p] = write_steps(arena, &routine->phases[p]);
    if (routine->exercise_count == 0)
        return written;
    written.exercises =
        arena_take(arena, routine->exercise_count, sizeof written.exercises[0]);
    written.exercise_count = routine->exercise_count;
    for (unsigned i = 0; i < routine->exercise_count; i++)
        write_exercise(arena, &routine->exercises[i], &written.exercises[i]);
    return written;
}

bool yaml_save_routine(const struct routine *routine,
                       struct text *out,
                       struct error *err)
{
    const cyaml_config_t config = {
        .mem_fn = cyaml_mem,
        .flags = CYAML_CFG_STYLE_BLOCK,
    };
    struct arena arena = {0};
    struct y_routine written = write_routine(&arena, routine);
    char *bytes = NULL;
    size_t length = 0;
    cyaml_err_t status =
        cyaml_save_data(&bytes, &length, &config, &schema_routine, &written, 0);

    arena_release(&arena);
    if (status != CYAML_OK)
        return error_set(err,
                         ERROR_FAILED,
                         "cannot write the routine '%s': %s",
                         routine->id,
                         cyaml_strerror(status));
    text_add_bytes(out, bytes, length);
    config.mem_fn(config.mem_ctx, bytes, 0);
    if (out->cut)
        return error_set(err,
                         ERROR_FAILED,
                         "cannot write the routine '%s': it is too long",
                         routine->id);
    return true;
}
