/* SPDX-License-Identifier: MIT */
/* main - argv to a command, errors to exit codes. */
#include <locale.h>
#include <stdio.h>

#include <limber/command/verbs.h>
#include <limber/edge/options.h>

enum {
    EXIT_FAILED = 1,
    EXIT_USAGE = 2
};

static int (*const verbs[VERB_COUNT])(const struct options *options,
                                      struct error *err) = {
    [VERB_HOME] = verb_home,
    [VERB_RUN] = verb_run,
    [VERB_PRACTICE] = verb_practice,
    [VERB_RESUME] = verb_resume,
    [VERB_LIST] = verb_list,
    [VERB_SHOW] = verb_show,
    [VERB_PLAN] = verb_plan,
    [VERB_CHECK] = verb_check,
    [VERB_MORNING] = verb_morning,
    [VERB_LOG] = verb_log,
    [VERB_REST] = verb_rest,
    [VERB_SETUP] = verb_setup,
    [VERB_RULES] = verb_rules,
    [VERB_SOUND] = verb_sound,
    [VERB_HELP] = verb_help,
    [VERB_VERSION] = verb_version,
};

int main(int argc, char **argv)
{
    struct options options;
    struct error err = {0};
    int status = EXIT_USAGE;

    setlocale(LC_CTYPE, "");
    if (options_parse(&options, argc, argv, &err))
        status = verbs[options.verb](&options, &err);
    if (err.code != ERROR_NONE)
        fprintf(stderr, "limber: %s\n", err.text);
    if (err.code == ERROR_USAGE)
        fputs("limber --help says what there is\n", stderr);
    if (fflush(stdout) != 0 && status == 0)
        status = EXIT_FAILED;
    return status;
}
