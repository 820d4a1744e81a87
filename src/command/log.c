/* SPDX-License-Identifier: MIT */
/* log - `limber log ACTIVITY [TIME]`: what was done without limber; and a rest
 * on purpose (R18). */
#include <stdio.h>
#include <string.h>

#include <limber/command/print.h>
#include <limber/command/verbs.h>
#include <limber/core/base/near.h>
#include <limber/core/base/span.h>
#include <limber/core/care/activity.h>

enum {
    MINUTE_MS = 60 * 1000,
    MINUTES_MAX = 24 * 60
};

static bool unknown_activity(const char *word, struct error *err)
{
    struct near near = near_to(word);
    char storage[200];
    struct text known;

    text_over(&known, storage, sizeof storage);
    for (enum activity_kind kind = 0; kind < ACTIVITY_COUNT; kind++) {
        near_offer(&near, activity_word(kind));
        text_addf(&known, "%s%s", kind > 0 ? ", " : "", activity_word(kind));
    }
    if (near.best != NULL)
        return error_set(err,
                         ERROR_USAGE,
                         "unknown activity '%.40s' (did you mean '%s'?)",
                         word,
                         near.best);
    return error_set(err,
                     ERROR_USAGE,
                     "unknown activity '%.40s' (known: %s)",
                     word,
                     known.data);
}

/* A duration as everywhere, and beyond what span_parse reads "NNNm". */
static bool read_minutes(const char *word, int32_t *minutes)
{
    char digits[8];
    size_t length = strlen(word);
    int64_t ms;
    int read;

    if (span_parse(word, &ms)) {
        *minutes = (int32_t)((ms + MINUTE_MS / 2) / MINUTE_MS);
        return ms >= MINUTE_MS;
    }
    if (length < 2 || length >= sizeof digits || word[length - 1] != 'm')
        return false;
    memcpy(digits, word, length - 1);
    digits[length - 1] = '\0';
    if (!options_number(digits, 1, MINUTES_MAX, &read))
        return false;
    *minutes = read;
    return true;
}

/* `20` is twenty seconds everywhere else, and can hardly be meant here. */
static bool wants_unit(const char *word, struct error *err)
{
    return error_set(err,
                     ERROR_USAGE,
                     "'log' wants a time of at least a minute: '%.40s' is so "
                     "many seconds, '%.40sm' minutes",
                     word,
                     word);
}

static bool read_time(const struct options *options,
                      struct past_activity *activity,
                      struct error *err)
{
    const char *time = options->word_count > 1 ? options->words[1] : NULL;
    const char *kind = activity_word((enum activity_kind)activity->kind);
    int seconds;

    if (activity->kind == ACTIVITY_REST)
        return time == NULL || error_set(err,
                                         ERROR_USAGE,
                                         "a rest takes no time: limber log "
                                         "rest, not '%.40s'",
                                         time);
    if (time == NULL)
        return error_set(err,
                         ERROR_USAGE,
                         "'log %s' wants a time: limber log %s 20m",
                         kind,
                         kind);
    if (read_minutes(time, &activity->minutes))
        return true;
    if (options_number(time, 1, 59, &seconds))
        return wants_unit(time, err);
    return options_wants(VERB_LOG, time, err);
}

static bool read_activity(const struct options *options,
                          struct past_activity *activity,
                          struct error *err)
{
    enum activity_kind kind;

    *activity = (struct past_activity){
        .pain = (int8_t)options->pain,
        .place = (int8_t)options->place,
    };
    if (!activity_find(options->words[0], &kind))
        return unknown_activity(options->words[0], err);
    activity->kind = (uint8_t)kind;
    return read_time(options, activity, err);
}

static void add_kept(const struct past_activity *activity, struct text *text)
{
    char span[SPAN_TEXT];

    if (activity->kind == ACTIVITY_REST) {
        text_add(text, "Kept. ");
        return;
    }
    text_addf(text,
              "Kept: %s, %s",
              activity_label((enum activity_kind)activity->kind),
              span_short(span, (int64_t)activity->minutes * MINUTE_MS));
    if (rating_is_given(activity->pain))
        text_addf(text, ", pain %d", activity->pain);
    if (place_is_known(activity->place))
        text_addf(text, ", furthest place: %s", place_label(activity->place));
    text_add(text, ". ");
}

static void say_kept(const struct world *world,
                     const struct past_activity *activity)
{
    char storage[800];
    struct text text;

    text_over(&text, storage, sizeof storage);
    add_kept(activity, &text);
    activity_say(&world->past, activity, &text);
    print_words(storage, 0, 0);
}

static bool keep(struct world *world,
                 const struct past_activity *activity,
                 struct error *err)
{
    if (!store_add_activity(world->store, activity, world_now(world), err))
        return error_wrap(err, "nothing is kept");
    world_look_back(world);
    return true;
}

int verb_log(const struct options *options, struct error *err)
{
    struct past_activity activity;
    struct world world;
    int status = 0;

    if (!read_activity(options, &activity, err))
        return verb_failed(err);
    if (print_world(&world, options, err)) {
        activity.day = world.today;
        if (keep(&world, &activity, err))
            say_kept(&world, &activity);
    }
    if (err->code != ERROR_NONE)
        status = verb_failed(err);
    world_release(&world);
    return status;
}
