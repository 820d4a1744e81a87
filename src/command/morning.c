/* SPDX-License-Identifier: MIT */
/* morning - `limber morning 0-10`: how it is this morning, and what that means
 * for the next session (R10, R11). */
#include <stdio.h>

#include <limber/command/print.h>
#include <limber/command/verbs.h>
#include <limber/core/care/recovery.h>
#include <limber/core/care/signs.h>
#include <limber/core/care/tailor.h>

/* How the session of the day before has settled, where that can be told. */
static const char *settled_words(const struct past *past,
                                 const struct past_session *session,
                                 const struct past_morning *morning)
{
    switch (past_settled(past, session)) {
    case SETTLED_YES:
        return " Yesterday's session has settled.";
    case SETTLED_NO:
        return " Yesterday's session has not settled yet: the next one is "
               "easier on what was rated 3 and up, and offers no step up.";
    case SETTLED_UNKNOWN:
        if (place_is_known(session->start_place) && !session->place_carried &&
            !place_is_known(morning->place))
            return " With the furthest place, as in --place thigh, it can be "
                   "told whether yesterday's session has settled.";
        break;
    case SETTLED_FLARE:
        break; /* it makes a gentle day, which is said */
    }
    return "";
}

/* What the next session will be, where it can be told. */
static void add_meaning(const struct world *world,
                        const struct past_morning *morning,
                        struct text *text)
{
    const struct past *past = &world->past;
    const struct past_session *last = past_session_before(past, world->today);
    enum gentle_reason gentle = past_gentle(past, world->today, NULL);

    if (gentle != GENTLE_NOT) {
        text_add(text, " ");
        gentle_describe(
            gentle, morning->pain, past_usual2(past, world->today), text);
    } else if (last != NULL && last->day == world->today - 1) {
        text_add(text, settled_words(past, last, morning));
    }
}

static void say_kept(const struct world *world,
                     const struct past_morning *answered)
{
    /* a place that was said before still stands */
    const struct past_morning *kept =
        past_morning_of(&world->past, world->today);
    const struct past_morning *morning = kept != NULL ? kept : answered;
    char storage[600];
    struct text text;

    text_over(&text, storage, sizeof storage);
    text_addf(&text, "Kept: %d this morning", morning->pain);
    if (place_is_known(morning->place))
        text_addf(&text, ", furthest place: %s", place_label(morning->place));
    text_add(&text, ".");
    add_meaning(world, morning, &text);
    print_words(storage, 0, 0);
}

/* At most weekly, and it stops nothing. */
static void say_advice(struct world *world)
{
    struct error unheard;

    if (past_advice_due(&world->past, world->person.since, world->today) ==
        ADVICE_NONE)
        return;
    print_words(care_see_provider, 0, 0);
    store_set_advised(world->store, world->today, &unheard);
}

static bool
keep(struct world *world, const struct past_morning *morning, struct error *err)
{
    if (!store_set_morning(world->store, morning, world_now(world), err))
        return error_wrap(err, "nothing is kept");
    world_look_back(world);
    return true;
}

int verb_morning(const struct options *options, struct error *err)
{
    struct past_morning morning = {.place = (int8_t)options->place};
    struct world world;
    int pain, status = 0;

    if (!rating_find(options->words[0], &pain)) {
        options_wants(VERB_MORNING, options->words[0], err);
        return verb_failed(err);
    }
    morning.pain = (int8_t)pain;
    if (print_world(&world, options, err)) {
        morning.day = world.today;
        if (keep(&world, &morning, err)) {
            say_kept(&world, &morning);
            say_advice(&world);
        }
    }
    if (err->code != ERROR_NONE)
        status = verb_failed(err);
    world_release(&world);
    return status;
}
