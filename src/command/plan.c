/* SPDX-License-Identifier: MIT */
/* plan - `limber plan ROUTINE`: every step and its time, as written or as
 * guided today; and what `show` says of a routine. */
#include <limber/command/plan.h>

#include <stdio.h>

#include <limber/command/prepare.h>
#include <limber/command/verbs.h>
#include <limber/core/care/signs.h>
#include <limber/core/session/speech.h>

static void print_step(const struct plan *plan, unsigned i)
{
    const struct plan_step *step = &plan->steps[i];
    unsigned planned = plan_track_planned(step);
    const struct track *track = plan_track(plan, i, planned);
    const struct form *form = plan_form(plan, i, planned);
    char span[SPAN_TEXT], storage[300];
    struct text text;

    text_over(&text, storage, sizeof storage);
    dose_describe(&track->dose, &text);
    if (step->round_count == 1 && step->rounds[0] != SIDE_NONE)
        text_addf(&text, ", %s side", side_word(step->rounds[0]));
    else if (step->round_count == PLAN_ROUNDS_MAX)
        text_add(&text, ", sore side twice");
    else if (step->sides != SIDES_BOTH)
        text_addf(&text, ", %s", sides_label(step->sides));
    printf("  %2u  %6s  %-20s %-18s %s\n",
           i + 1,
           span_clock(span, track->length_ms),
           form->exercise,
           form->level,
           storage);
    if (step->note != NULL)
        printf("              %s\n", step->note);
}

void print_plan(const struct plan *plan)
{
    char span[SPAN_TEXT], storage[300];
    struct text text;
    enum phase phase = PHASE_COUNT;

    printf("%s, %s, %u %s\n",
           plan->name,
           span_clock(span, plan->length_ms),
           plan->step_count,
           plan->step_count == 1 ? "move" : "moves");
    text_over(&text, storage, sizeof storage);
    speech_equipment(plan_equipment(plan), &text);
    if (text.length > 0)
        printf("you need %s\n", storage);
    for (unsigned i = 0; i < plan->step_count; i++) {
        if (plan->steps[i].phase != phase) {
            phase = plan->steps[i].phase;
            printf("\n%s  %s\n",
                   phase_label(phase),
                   span_clock(span, plan->phase_ms[phase]));
        }
        print_step(plan, i);
    }
}

/* ---- as guided ---- */

enum {
    PLAN_COLUMNS = 78
};

static void print_wrapped(const char *words)
{
    const char *next;

    for (bool first = true; *words != '\0'; words = next, first = false) {
        unsigned indent = first ? 0 : 2;
        size_t bytes = text_wrap(words, PLAN_COLUMNS - 2 - indent, &next);

        printf("%s%.*s\n", first ? "- " : "  ", (int)bytes, words);
    }
}

static void print_day(const struct guide *guide, const struct tailored *fitted)
{
    char storage[300];
    struct text text;

    text_over(&text, storage, sizeof storage);
    gentle_describe(fitted->gentle,
                    guide->app.checkin.pain,
                    past_usual2(&guide->world.past, guide->world.today),
                    &text);
    if (text.length > 0)
        print_wrapped(storage);
    if (fitted->today == TODAY_REST)
        print_wrapped(
            "No guided session is proposed today. limber run --gentle "
            "begins one all the same.");
}

static void print_changes(const struct tailored *fitted)
{
    for (unsigned i = 0; i < fitted->change_count; i++) {
        char storage[300];
        struct text text;

        if (fitted->changes[i].kind == CHANGE_GENTLE)
            continue; /* print_day has said it */
        text_over(&text, storage, sizeof storage);
        change_describe(&fitted->changes[i], &text);
        if (text.length > 0)
            print_wrapped(storage);
    }
}

/* What was too much, or asked for, has moved these down. */
static void print_standings(const struct guide *guide)
{
    const struct plan *plan = &guide->world.opened.plan;

    for (unsigned i = 0; i < plan->step_count; i++) {
        const struct exercise *exercise =
            library_find(&guide->shelf.library, plan->steps[i].exercise->id);
        struct standing standing;
        char storage[300];
        struct text text;

        if (exercise == NULL || plan->steps[i].pinned)
            continue;
        standing = standing_of(exercise,
                               &guide->shelf.library,
                               &guide->world.past,
                               guide->world.today);
        if (!standing.moved || standing.level >= exercise->start)
            continue;
        text_over(&text, storage, sizeof storage);
        text_add_clean(&text, exercise_called(exercise));
        text_add(&text, " stays at an easier level for now: ");
        text_add_clean(&text, exercise->levels[standing.level].name);
        text_add(&text, ".");
        print_wrapped(storage);
    }
}

static void print_offer(const struct tailored *fitted)
{
    char storage[200];
    struct text text;

    if (fitted->offer_waits)
        print_wrapped("A step up may be offered when today's number is given: "
                      "--pain.");
    if (fitted->offer_name == NULL)
        return;
    text_over(&text, storage, sizeof storage);
    text_add(&text, "A step up is offered before the session: ");
    text_add_clean(&text, fitted->offer_name);
    text_add(&text, ".");
    print_wrapped(storage);
}

static void print_today(const struct guide *guide)
{
    const struct opened *opened = &guide->world.opened;
    const struct tailored *fitted = &opened->tailored;

    if (fitted->empty)
        puts("Nothing is left to do today.");
    else
        print_plan(&opened->plan);
    puts("\nToday");
    if (guide->world.past.signs.blocked != 0)
        print_wrapped(care_signs_stands);
    if (fitted->change_count == 0 && fitted->gentle == GENTLE_NOT)
        puts("- As planned: nothing was changed.");
    print_day(guide, fitted);
    print_changes(fitted);
    print_standings(guide);
    print_offer(fitted);
}

static int plan_today(const struct options *options, struct error *err)
{
    struct guide guide;
    struct routine routine;
    int status = 0;

    if (!guide_init(&guide, options, err))
        return verb_failed(err);
    guide_make_app(&guide, SCREEN_STAGE);
    if (prepare_routine(&guide, options->words[0], &routine, err) &&
        prepare_begin(&guide, &routine, false, err))
        print_today(&guide);
    else
        status = verb_failed(err);
    guide_release(&guide);
    return status;
}

/* As written: where a person stands is not asked. */
static int plan_written(const struct options *options, struct error *err)
{
    struct shelf shelf;
    struct routine routine;
    struct opened opened = {0};
    int status = 0;

    shelf_init(&shelf);
    if (shelf_routine(&shelf, options->words[0], &routine, err) &&
        opened_settle(&opened, &routine, &shelf.library, options->sore, err))
        print_plan(&opened.plan);
    else
        status = verb_failed(err);
    opened_release(&opened);
    shelf_release(&shelf);
    return status;
}

int verb_plan(const struct options *options, struct error *err)
{
    return options->today || options->gentle || options->minutes > 0
               ? plan_today(options, err)
               : plan_written(options, err);
}
