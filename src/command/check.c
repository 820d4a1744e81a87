/* SPDX-License-Identifier: MIT */
/* check - `limber check FILE...`: all that is wrong, with places; 0 or 1. */
#include <stdio.h>

#include <limber/command/shelf.h>
#include <limber/command/verbs.h>
#include <limber/edge/yaml/load.h>

int verb_check(const struct options *options, struct error *err)
{
    struct shelf shelf;
    int status = 0;

    (void)err;
    shelf_init(&shelf);
    for (unsigned i = 0; i < options->word_count; i++) {
        struct report report;

        report_init(&report);
        if (!yaml_check(options->words[i], &shelf.exercise_folders, &report))
            status = 1;
        fputs(report.text.data, stdout);
        report_release(&report);
    }
    shelf_release(&shelf);
    return status;
}
