/* SPDX-License-Identifier: MIT */
/* resume - `limber resume`: says what was left, then goes on with it; lists
 * where there are several; --drop lets one go. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <limber/command/guide.h>
#include <limber/command/past.h>
#include <limber/command/prepare.h>
#include <limber/command/verbs.h>

enum {
    NONE_CHOSEN = -1
};

enum {
    RESUME_COLUMNS = 78
};

static void print_wrapped(const char *words, unsigned indent)
{
    const char *next;

    for (bool first = true; *words != '\0'; words = next, first = false) {
        size_t bytes =
            text_wrap(words, RESUME_COLUMNS - (first ? 0 : indent), &next);

        printf("%*s%.*s\n", first ? 0 : (int)indent, "", (int)bytes, words);
    }
}

static void tell(struct guide *guide,
                 const struct store_unfinished *item,
                 const char *before)
{
    char storage[400];
    struct text text;

    text_over(&text, storage, sizeof storage);
    text_add(&text, before);
    past_describe(&guide->world, item, &text);
    print_wrapped(storage, (unsigned)strspn(before, " 0123456789"));
}

static void list(struct guide *guide,
                 const struct store_unfinished *items,
                 unsigned count,
                 const char *word)
{
    printf("%u sessions wait:\n", count);
    for (unsigned i = 0; i < count; i++) {
        char before[16];

        snprintf(before, sizeof before, "  %u  ", i + 1);
        tell(guide, &items[i], before);
    }
    printf("limber resume %sNUMBER %s\n",
           word[0] != '\0' ? "--drop " : "",
           word[0] != '\0' ? word : "goes on with one; --drop lets one go.");
}

/* Which one is meant: the only one, or the number that was given. */
static int
chosen(const struct options *options, unsigned count, struct error *err)
{
    char *end;
    long number;

    if (options->word_count == 0)
        return count == 1 ? 0 : NONE_CHOSEN;
    number = strtol(options->words[0], &end, 10);
    if (*end != '\0' || number < 1 || number > (long)count) {
        error_set(err,
                  ERROR_USAGE,
                  "no unfinished session '%s': there %s %u",
                  options->words[0],
                  count == 1 ? "is" : "are",
                  count);
        return NONE_CHOSEN;
    }
    return (int)number - 1;
}

static int drop(struct guide *guide,
                const struct store_unfinished *item,
                struct error *err)
{
    char storage[400];
    struct text text;

    if (!guide->world.records) {
        error_set(err,
                  ERROR_USAGE,
                  "--drop cannot be rehearsed: %s",
                  guide->world.trouble[0] != '\0' ? guide->world.trouble
                                                  : "nothing is recorded");
        return verb_failed(err);
    }
    text_over(&text, storage, sizeof storage);
    past_describe(&guide->world, item, &text); /* while it is there */
    if (!store_drop(guide->world.store, item->id, err))
        return verb_failed(err);
    printf("Let go: %s\n", storage);
    puts("What was done stays in the history.");
    return 0;
}

static int go_on(struct guide *guide,
                 const struct store_unfinished *item,
                 struct error *err)
{
    const struct options *options = guide->world.options;

    tell(guide, item, "Going on with ");
    guide_look(guide);
    guide_make_app(guide, SCREEN_STAGE);
    if (!prepare_go_on(guide, item, options->take, err))
        return verb_failed(err);
    return guide_run(guide, err);
}

static int nothing_waits(void)
{
    puts("Nothing waits. limber run daily begins a session.");
    return 0;
}

static int resume(struct guide *guide, struct error *err)
{
    const struct options *options = guide->world.options;
    const struct store_unfinished *items;
    unsigned count;
    int which;

    if (guide->world.store == NULL && guide->world.trouble[0] != '\0') {
        error_set(err, ERROR_FAILED, "cannot resume: %s", guide->world.trouble);
        return verb_failed(err);
    }
    if (guide->world.store == NULL) /* there is no history yet */
        return nothing_waits();
    if (!store_unfinished(
            guide->world.store, &guide->shelf.arena, &items, &count, err))
        return verb_failed(err);
    if (count == 0)
        return nothing_waits();
    which = chosen(options, count, err);
    if (err->code != ERROR_NONE)
        return verb_failed(err);
    if (which == NONE_CHOSEN) {
        list(guide, items, count, options->drop ? "lets one go." : "");
        return 0;
    }
    return options->drop ? drop(guide, &items[which], err)
                         : go_on(guide, &items[which], err);
}

int verb_resume(const struct options *options, struct error *err)
{
    struct guide guide;
    int status;

    if (!guide_init(&guide, options, err))
        return verb_failed(err);
    status = resume(&guide, err);
    guide_release(&guide);
    return status;
}
