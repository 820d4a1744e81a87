/* SPDX-License-Identifier: MIT */
/* setup - `limber setup`: the questions about the person again. */
#include <limber/command/guide.h>
#include <limber/command/verbs.h>

int verb_setup(const struct options *options, struct error *err)
{
    struct guide guide;
    int status;

    if (!guide_init(&guide, options, err))
        return verb_failed(err);
    guide_catalogue(&guide);
    guide_make_app(&guide, SCREEN_ABOUT);
    status = guide_run(&guide, err);
    guide_release(&guide);
    return status;
}
