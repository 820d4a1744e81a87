/* SPDX-License-Identifier: MIT */
/* practice - `limber practice [EXERCISE]`: one exercise, or the picker. */
#include <limber/command/prepare.h>
#include <limber/command/verbs.h>
#include <limber/core/base/near.h>

static bool unknown_level(const struct exercise *exercise,
                          const char *level,
                          struct error *err)
{
    struct near near = near_to(level);

    for (unsigned i = 0; i < exercise->level_count; i++)
        near_offer(&near, exercise->levels[i].id);
    if (near.best != NULL)
        return error_set(err,
                         ERROR_ABSENT,
                         "no level '%s' in '%s' (did you mean '%s'?)",
                         level,
                         exercise->id,
                         near.best);
    return error_set(err,
                     ERROR_ABSENT,
                     "no level '%s' in '%s'; 'limber show %s' lists them",
                     level,
                     exercise->id,
                     exercise->id);
}

static bool put_exercise(struct guide *guide,
                         const struct options *options,
                         struct error *err)
{
    const struct exercise *exercise =
        shelf_exercise(&guide->shelf, options->words[0], err);
    struct routine routine;

    if (exercise == NULL)
        return false;
    if (options->level != NULL && exercise_level(exercise, options->level) < 0)
        return unknown_level(exercise, options->level, err);
    if (options->side != SIDE_NONE && exercise->sides != SIDES_EACH)
        return error_set(err,
                         ERROR_USAGE,
                         "'%s' has no sides to choose: %s",
                         exercise->id,
                         sides_word(exercise->sides));
    routine = practice_routine(
        exercise, options->level, options->side, &guide->shelf.arena);
    return prepare_begin(guide, &routine, true, err);
}

int verb_practice(const struct options *options, struct error *err)
{
    bool named = options->word_count > 0;
    struct guide guide;
    int status;

    if (!named && (options->level != NULL || options->side != SIDE_NONE)) {
        error_set(err,
                  ERROR_USAGE,
                  "--level and --side want an exercise: limber practice "
                  "figure-four --level cross-only");
        return verb_failed(err);
    }
    if (!guide_init(&guide, options, err))
        return verb_failed(err);
    if (named)
        guide_look(&guide);
    else
        guide_catalogue(&guide);
    guide_make_app(&guide, named ? SCREEN_STAGE : SCREEN_PICKER);
    if (!named || put_exercise(&guide, options, err))
        status = guide_run(&guide, err);
    else
        status = verb_failed(err);
    guide_release(&guide);
    return status;
}
