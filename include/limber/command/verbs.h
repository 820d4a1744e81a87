/* SPDX-License-Identifier: MIT */
/* verbs - the commands: one function, one file each.
 *
 * Each returns the exit status; where it is not 0 and there is a reason, *err
 * has it (main prints it). Statuses: 0 done, 1 failed, 2 usage, 3 stopped and
 * saved, 4 ended for pain, 5 a warning sign, or too sore to begin; 128+n ended
 * by signal n.
 */
#ifndef LIMBER_COMMAND_VERBS_H
#define LIMBER_COMMAND_VERBS_H

#include <limber/core/base/error.h>
#include <limber/edge/options.h>

int verb_home(const struct options *options, struct error *err);
int verb_run(const struct options *options, struct error *err);
int verb_practice(const struct options *options, struct error *err);
int verb_resume(const struct options *options, struct error *err);
int verb_list(const struct options *options, struct error *err);
int verb_show(const struct options *options, struct error *err);
int verb_plan(const struct options *options, struct error *err);
int verb_check(const struct options *options, struct error *err);
int verb_morning(const struct options *options, struct error *err);
int verb_log(const struct options *options, struct error *err);
int verb_rest(const struct options *options, struct error *err);
int verb_setup(const struct options *options, struct error *err);
int verb_rules(const struct options *options, struct error *err);
int verb_sound(const struct options *options, struct error *err);
int verb_help(const struct options *options, struct error *err);
int verb_version(const struct options *options, struct error *err);

/* The status for an error: 2 for usage, 1 for any other. */
int verb_failed(const struct error *err);

#endif
