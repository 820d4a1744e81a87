/* SPDX-License-Identifier: MIT */
/* rules - errors of meaning within one thing; see the header. */
#include <limber/core/library/rules.h>

#include <inttypes.h>
#include <string.h>

#include <limber/core/base/span.h>
#include <limber/core/base/text.h>

void rules_unknown(struct problems *problems,
                   const struct path *path,
                   const char *kind,
                   const struct near *near)
{
    if (near->best != NULL)
        problems_add(problems,
                     path,
                     "expected %s, found '%s' (did you mean '%s'?)",
                     kind,
                     near->word,
                     near->best);
    else
        problems_add(
            problems, path, "expected %s, found '%s'", kind, near->word);
}

unsigned rules_level(const struct exercise *exercise,
                     const char *id,
                     const struct path *path,
                     struct problems *problems)
{
    int level = exercise_level(exercise, id);
    char kind_bytes[ID_MAX + 32];
    struct near near = near_to(id);
    struct text kind;

    if (level >= 0)
        return (unsigned)level;
    for (unsigned i = 0; i < exercise->level_count; i++)
        near_offer(&near, exercise->levels[i].id);
    text_over(&kind, kind_bytes, sizeof kind_bytes);
    text_addf(&kind, "a level of '%s'", exercise->id);
    rules_unknown(problems, path, kind.data, &near);
    return 0;
}

/* Within the limits as it is, else brought there, with a problem. */
static int64_t within(int64_t value,
                      int64_t least,
                      int64_t most,
                      const char *key,
                      struct path *path,
                      struct problems *problems)
{
    if (value >= least && value <= most)
        return value;
    problems_add_at(problems,
                    path,
                    key,
                    "expected %" PRId64 " to %" PRId64 ", found %" PRId64,
                    least,
                    most,
                    value);
    return value < least ? least : most;
}

static int64_t span_within(int64_t ms,
                           int64_t least,
                           int64_t most,
                           const char *key,
                           struct path *path,
                           struct problems *problems)
{
    char a[SPAN_TEXT], b[SPAN_TEXT], c[SPAN_TEXT];

    if (ms >= least && ms <= most)
        return ms;
    problems_add_at(problems,
                    path,
                    key,
                    "expected %s to %s, found %s",
                    span_written(a, least),
                    span_written(b, most),
                    span_written(c, ms));
    return ms < least ? least : most;
}

static enum dose_kind kind_of(const struct dose_parts *parts,
                              struct path *path,
                              struct problems *problems)
{
    const bool there[] = {
        [DOSE_NONE] = false,
        [DOSE_HOLD] = parts->has_hold,
        [DOSE_REPS] = parts->has_reps,
        [DOSE_TIME] = parts->has_time,
        [DOSE_BREATHS] = parts->has_breaths,
    };
    enum dose_kind kind = DOSE_NONE;
    char list_bytes[64];
    struct text list;

    text_over(&list, list_bytes, sizeof list_bytes);
    for (enum dose_kind k = DOSE_HOLD; k <= DOSE_BREATHS; k++) {
        if (!there[k])
            continue;
        text_addf(
            &list, "%s%s", list.length > 0 ? " and " : "", dose_kind_word(k));
        if (kind == DOSE_NONE)
            kind = k;
    }
    if (kind == DOSE_NONE)
        problems_add(problems,
                     path,
                     "expected one of hold, reps, time, breaths, found none");
    else if (strcmp(list.data, dose_kind_word(kind)) != 0)
        problems_add(problems,
                     path,
                     "expected one of hold, reps, time, breaths, found %s",
                     list.data);
    return kind;
}

static void dose_work(const struct dose_parts *parts,
                      struct path *path,
                      struct problems *problems,
                      struct dose *out)
{
    switch (out->kind) {
    case DOSE_HOLD:
        out->length_ms = (int32_t)span_within(parts->hold_ms,
                                              DOSE_LENGTH_MIN_MS,
                                              DOSE_HOLD_MAX_MS,
                                              "hold",
                                              path,
                                              problems);
        break;
    case DOSE_TIME:
        out->length_ms = (int32_t)span_within(parts->time_ms,
                                              DOSE_LENGTH_MIN_MS,
                                              DOSE_TIME_MAX_MS,
                                              "time",
                                              path,
                                              problems);
        break;
    case DOSE_REPS:
        out->count = (uint16_t)within(
            parts->reps, 1, DOSE_REPS_MAX, "reps", path, problems);
        out->self_paced = !parts->has_tempo;
        if (parts->has_tempo)
            out->tempo = parts->tempo;
        break;
    case DOSE_BREATHS:
        out->count = (uint16_t)within(
            parts->breaths, 1, DOSE_BREATHS_MAX, "breaths", path, problems);
        break;
    case DOSE_NONE:
        break;
    }
}

void rules_dose(const struct dose_parts *parts,
                struct path *path,
                struct problems *problems,
                struct dose *out)
{
    *out = (struct dose){.kind = kind_of(parts, path, problems), .sets = 1};
    if (parts->has_sets)
        out->sets = (uint8_t)within(
            parts->sets, 1, DOSE_SETS_MAX, "sets", path, problems);
    if (parts->has_rest)
        out->rest_ms = (int32_t)span_within(
            parts->rest_ms, 0, DOSE_REST_MAX_MS, "rest", path, problems);
    if (parts->has_tempo && !parts->has_reps)
        problems_add_at(problems,
                        path,
                        "tempo",
                        "expected 'reps' beside a tempo, found none");
    dose_work(parts, path, problems, out);
}

/* ---- the words ---- */

static void fits_here(const char *text,
                      unsigned cells,
                      const struct path *path,
                      struct problems *problems)
{
    unsigned wide = text_cells(text);

    if (wide > cells)
        problems_add(problems,
                     path,
                     "expected at most %u characters, found %u",
                     cells,
                     wide);
    else if (strlen(text) > RULES_TEXT_BYTES)
        problems_add(problems,
                     path,
                     "expected at most %d bytes of text, found %zu",
                     RULES_TEXT_BYTES,
                     strlen(text));
}

static void fits(const char *text,
                 unsigned cells,
                 const char *key,
                 struct path *path,
                 struct problems *problems)
{
    unsigned mark;

    if (text == NULL)
        return;
    mark = path_key(path, key);
    fits_here(text, cells, path, problems);
    path_back(path, mark);
}

static void all_fit(const struct texts *texts,
                    unsigned cells,
                    const char *key,
                    struct path *path,
                    struct problems *problems)
{
    unsigned list = path_key(path, key);

    for (unsigned i = 0; i < texts->count; i++) {
        unsigned item = path_index(path, i);

        fits_here(texts->items[i], cells, path, problems);
        path_back(path, item);
    }
    path_back(path, list);
}

static void check_says(const struct description *says,
                       struct path *path,
                       struct problems *problems)
{
    fits(says->short_name, RULES_SHORT_CELLS, "short", path, problems);
    fits(says->setup, RULES_SETUP_CELLS, "setup", path, problems);
    fits(says->breath, RULES_LINE_CELLS, "breath", path, problems);
    fits(says->feel, RULES_LINE_CELLS, "feel", path, problems);
    all_fit(&says->targets, RULES_WORD_CELLS, "targets", path, problems);
    all_fit(&says->cues, RULES_CUE_CELLS, "cues", path, problems);
    all_fit(&says->avoid, RULES_LINE_CELLS, "avoid", path, problems);
    all_fit(&says->stop_if, RULES_LINE_CELLS, "stop-if", path, problems);
    all_fit(&says->lanes, RULES_LANE_CELLS, "lanes", path, problems);
}

/* ---- the ladder ---- */

static void check_reps(const struct exercise *exercise,
                       const struct dose *dose,
                       struct path *path,
                       struct problems *problems)
{
    unsigned mark;

    if (exercise->sides != SIDES_ALTERNATE || dose->kind != DOSE_REPS ||
        dose->count % 2 == 0)
        return;
    mark = path_key(path, "dose");
    problems_add_at(problems,
                    path,
                    "reps",
                    "expected even reps, as the sides alternate, found %u",
                    (unsigned)dose->count);
    path_back(path, mark);
}

static void check_lanes(const struct texts *lanes,
                        const struct dose *dose,
                        struct path *path,
                        struct problems *problems)
{
    if (lanes->count > 0 && dose->kind != DOSE_TIME && dose->kind != DOSE_NONE)
        problems_add_at(problems,
                        path,
                        "lanes",
                        "expected lanes only beside a dose of time, found "
                        "one of %s",
                        dose_kind_word(dose->kind));
}

/* After a level of another exercise is a link; here after one of its own. */
static void check_unlock(const struct exercise *exercise,
                         unsigned index,
                         struct path *path,
                         struct problems *problems)
{
    const struct unlock *unlock = &exercise->levels[index].unlock;
    unsigned mark, after;

    if (unlock->after == NULL || strchr(unlock->after, '/') != NULL)
        return;
    mark = path_key(path, "unlock");
    after = path_key(path, "after");
    if (exercise_level(exercise, unlock->after) < 0)
        rules_level(exercise, unlock->after, path, problems);
    else if ((unsigned)exercise_level(exercise, unlock->after) >= index)
        problems_add(problems,
                     path,
                     "expected an easier level, found '%s'",
                     unlock->after);
    path_back(path, after);
    path_back(path, mark);
}

static bool
figure_there(const struct exercise *exercise, const char *id, struct near *near)
{
    for (unsigned i = 0; i < exercise->figure_count; i++) {
        if (strcmp(exercise->figures[i].id, id) == 0)
            return true;
        near_offer(near, exercise->figures[i].id);
    }
    return false;
}

static void check_level(const struct exercise *exercise,
                        unsigned index,
                        struct path *path,
                        struct problems *problems)
{
    const struct level *level = &exercise->levels[index];
    const struct dose *dose =
        level->dose.kind != DOSE_NONE ? &level->dose : &exercise->dose;
    struct near near = near_to(level->figure != NULL ? level->figure : "");
    unsigned mark;

    fits(level->name, RULES_NAME_CELLS, "name", path, problems);
    check_says(&level->says, path, problems);
    check_reps(exercise, &level->dose, path, problems);
    check_lanes(&level->says.lanes, dose, path, problems);
    check_unlock(exercise, index, path, problems);
    if (level->dose.kind != DOSE_NONE && exercise->dose.kind != DOSE_NONE &&
        level->dose.kind != exercise->dose.kind)
        problems_add_at(problems,
                        path,
                        "dose",
                        "expected a dose of %s as in the whole exercise, "
                        "found %s",
                        dose_kind_word(exercise->dose.kind),
                        dose_kind_word(level->dose.kind));
    for (unsigned i = 0; i < index; i++)
        if (strcmp(exercise->levels[i].id, level->id) == 0) {
            problems_add_at(problems,
                            path,
                            "id",
                            "expected each level once, found '%s' again",
                            level->id);
            break;
        }
    mark = path_key(path, "figure");
    if (level->figure != NULL && !figure_there(exercise, level->figure, &near))
        rules_unknown(problems, path, "a figure of this file", &near);
    path_back(path, mark);
}

static void check_figure(const struct exercise *exercise,
                         unsigned index,
                         struct path *path,
                         struct problems *problems)
{
    const struct figure *figure = &exercise->figures[index];
    unsigned list;

    fits(figure->note, RULES_FIGURE_NOTE_CELLS, "note", path, problems);
    for (unsigned i = 0; i < index; i++)
        if (strcmp(exercise->figures[i].id, figure->id) == 0) {
            problems_add_at(problems,
                            path,
                            "id",
                            "expected each figure once, found '%s' again",
                            figure->id);
            break;
        }
    list = path_key(path, "frames");
    for (unsigned i = 0; i < figure->frame_count; i++) {
        unsigned item = path_index(path, i);

        fits(figure->frames[i].name, RULES_NAME_CELLS, "name", path, problems);
        path_back(path, item);
    }
    path_back(path, list);
}

void rules_exercise(const struct exercise *exercise,
                    struct path *path,
                    struct problems *problems)
{
    unsigned list, item;

    fits(exercise->name, RULES_NAME_CELLS, "name", path, problems);
    fits(exercise->dose_from, RULES_ABOUT_CELLS, "dose-from", path, problems);
    all_fit(&exercise->aka, RULES_WORD_CELLS, "aka", path, problems);
    check_says(&exercise->says, path, problems);
    check_reps(exercise, &exercise->dose, path, problems);
    check_lanes(&exercise->says.lanes, &exercise->dose, path, problems);
    list = path_key(path, "levels");
    for (unsigned i = 0; i < exercise->level_count; i++) {
        item = path_index(path, i);
        check_level(exercise, i, path, problems);
        path_back(path, item);
    }
    path_back(path, list);
    list = path_key(path, "figures");
    for (unsigned i = 0; i < exercise->figure_count; i++) {
        item = path_index(path, i);
        check_figure(exercise, i, path, problems);
        path_back(path, item);
    }
    path_back(path, list);
}

/* ---- the routine ---- */

static void check_steps(const struct routine_phase *phase,
                        unsigned before,
                        struct path *path,
                        struct problems *problems)
{
    for (unsigned i = 0; i < phase->count; i++) {
        unsigned item = path_index(path, i);

        fits(phase->steps[i].note, ROUTINE_NOTE_CELLS, "note", path, problems);
        if (before + i == ROUTINE_STEPS_MAX)
            problems_add(problems,
                         path,
                         "expected at most %d steps in a routine, found more",
                         ROUTINE_STEPS_MAX);
        path_back(path, item);
    }
}

static void check_own(const struct routine *routine,
                      struct path *path,
                      struct problems *problems)
{
    for (unsigned i = 0; i < routine->exercise_count; i++) {
        const char *id = routine->exercises[i].id;
        unsigned item = path_index(path, i);

        for (unsigned j = 0; j < i; j++)
            if (strcmp(routine->exercises[j].id, id) == 0) {
                problems_add_at(problems,
                                path,
                                "id",
                                "expected each exercise once, found '%s' "
                                "again",
                                id);
                break;
            }
        rules_exercise(&routine->exercises[i], path, problems);
        path_back(path, item);
    }
}

void rules_routine(const struct routine *routine, struct problems *problems)
{
    struct path path;
    unsigned before = 0, mark;

    path_init(&path);
    fits(routine->name, RULES_NAME_CELLS, "name", &path, problems);
    fits(routine->short_name, RULES_SHORT_CELLS, "short", &path, problems);
    fits(routine->about, RULES_ABOUT_CELLS, "about", &path, problems);
    fits(routine->hint, RULES_HINT_CELLS, "hint", &path, problems);
    if (routine_step_count(routine) == 0)
        problems_add(problems, &path, "expected at least one step, found none");
    for (enum phase p = 0; p < PHASE_COUNT; p++) {
        mark = path_key(&path, phase_word(p));
        check_steps(&routine->phases[p], before, &path, problems);
        before += routine->phases[p].count;
        path_back(&path, mark);
    }
    mark = path_key(&path, "exercises");
    check_own(routine, &path, problems);
    path_back(&path, mark);
}
