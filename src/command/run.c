/* SPDX-License-Identifier: MIT */
/* run - `limber run [ROUTINE | FILE]`: a routine from first to last. */
#include <limber/command/prepare.h>
#include <limber/command/verbs.h>

int verb_run(const struct options *options, struct error *err)
{
    const char *word = options->word_count > 0 ? options->words[0] : "daily";
    struct guide guide;
    struct routine routine;
    int status;

    if (!guide_init(&guide, options, err))
        return verb_failed(err);
    guide_look(&guide);
    guide_make_app(&guide, SCREEN_STAGE);
    if (prepare_routine(&guide, word, &routine, err) &&
        prepare_begin(&guide, &routine, false, err))
        status = guide_run(&guide, err);
    else
        status = verb_failed(err);
    guide_release(&guide);
    return status;
}
