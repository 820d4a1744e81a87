/* SPDX-License-Identifier: MIT */
/* standing_words - a standing as a person is told it; see standing.h. */
#include <limber/core/care/standing.h>

#include <stddef.h>

#include <limber/core/base/span.h>

const char *exercise_called(const struct exercise *exercise)
{
    return exercise->says.short_name != NULL ? exercise->says.short_name
                                             : exercise->name;
}

static void say_times(unsigned times, struct text *out)
{
    static const char *const words[] = {
        "", "once", "twice", "three times", "four times", "five times"};

    if (times > 0 && times < sizeof words / sizeof words[0])
        text_add(out, words[times]);
    else
        text_addf(out, "%u times", times);
}

static void say_day(int32_t day, struct text *out)
{
    char date[SPAN_TEXT];

    text_add(out, date_screen(date, date_from_days(day)));
}

void standing_lock(const struct standing *standing, struct text *out)
{
    const struct exercise *opener = standing->opener;
    const struct unlock *unlock;
    char length[SPAN_TEXT];

    if (standing->locked_level < 0)
        return;
    unlock = &standing->exercise->levels[standing->locked_level].unlock;
    text_add(out, "after ");
    if (opener == NULL) {
        text_add_clean(out, unlock->after);
    } else {
        if (opener != standing->exercise) {
            text_add_clean(out, exercise_called(opener));
            text_add(out, ", ");
        }
        text_add_clean(out, opener->levels[standing->opener_level].name);
    }
    text_add(out, ", ");
    say_times(unlock->times, out);
    text_addf(out, " at %u or less", unlock->peak);
    if (unlock->hold_ms > 0)
        text_addf(out, ", once for %s", span_short(length, unlock->hold_ms));
    text_addf(out, " (%u so far)", standing->open_times);
}

static void describe_level(const struct standing *standing, struct text *out)
{
    const struct exercise *exercise = standing->exercise;

    text_add(out, standing->moved ? "You stand on " : "You begin on ");
    text_add_clean(out, exercise->levels[standing->level].name);
    text_addf(
        out, ", level %u of %u.\n", standing->level + 1, exercise->level_count);
}

static void describe_last(const struct standing *standing, struct text *out)
{
    if (standing->rating_count == 0) {
        text_add(out, "Not done so far.\n");
        return;
    }
    text_add(out, "Last done on ");
    say_day(standing->last_day, out);
    text_add(out, "; last ratings: ");
    for (unsigned i = 0; i < standing->rating_count; i++) {
        if (i > 0)
            text_add(out, ", ");
        if (rating_is_given(standing->ratings[i]))
            text_addf(out, "%d", standing->ratings[i]);
        else
            text_add(out, "not rated");
    }
    text_add(out, standing->rating_count > 1 ? " (newest first).\n" : ".\n");
}

static void describe_pause(const struct standing *standing, struct text *out)
{
    if (standing->pause.until == DAY_NONE)
        return;
    text_add(out, "It rests until ");
    say_day(standing->pause.until, out);
    text_add(out, ", and then its easiest form is offered.\n");
    if (standing->drop_asked)
        text_add(out,
                 "It is the second rest in a row. To drop it, name it under "
                 "leave-out: in config.yaml.\n");
}

static void describe_next(const struct standing *standing, struct text *out)
{
    const struct level *levels = standing->exercise->levels;

    if (standing->ease)
        text_add(out,
                 "Next time it is eased, because the morning after was "
                 "worse.\n");
    if (standing->offer >= 0) {
        text_add(out, "A step up is offered: ");
        text_add_clean(out, levels[standing->offer].name);
        text_add(out, ".\n");
    }
    if (standing->locked_level < 0)
        return;
    if (standing->locked)
        text_add(out, "It");
    else
        text_add_clean(out, levels[standing->locked_level].name);
    text_add(out, " opens ");
    standing_lock(standing, out);
    text_add(out, ".\n");
}

void standing_describe(const struct standing *standing, struct text *out)
{
    if (!standing->locked)
        describe_level(standing, out);
    describe_last(standing, out);
    describe_pause(standing, out);
    describe_next(standing, out);
}
