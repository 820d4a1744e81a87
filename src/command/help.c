/* SPDX-License-Identifier: MIT */
/* help - what there is, and which limber this is. */
#include <stdio.h>

#include <limber/command/verbs.h>

#define LIMBER_VERSION "0.1.0"

int verb_help(const struct options *options, struct error *err)
{
    struct text text;

    (void)options;
    (void)err;
    text_init(&text, 16384);
    options_help(&text);
    fputs(text.data, stdout);
    text_release(&text);
    return 0;
}

int verb_version(const struct options *options, struct error *err)
{
    (void)options;
    (void)err;
    puts("limber " LIMBER_VERSION);
    return 0;
}

int verb_failed(const struct error *err)
{
    return err->code == ERROR_USAGE ? 2 : 1;
}
