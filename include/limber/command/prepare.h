/* SPDX-License-Identifier: MIT */
/* prepare - puts a routine, an exercise or an unfinished session on the stage,
 * made to fit the person and the day, and again when an answer changes.
 */
#ifndef LIMBER_COMMAND_PREPARE_H
#define LIMBER_COMMAND_PREPARE_H

#include <limber/command/guide.h>

/* Puts it on the stage of the app that was made. `practice`: one exercise,
 * asked for by name. On a gentle day "daily" becomes "flare" where that is on
 * a shelf, and any other routine is made gentle. */
bool prepare_begin(struct guide *guide,
                   const struct routine *routine,
                   bool practice,
                   struct error *err);
bool prepare_go_on(struct guide *guide,
                   const struct store_unfinished *item,
                   bool force,
                   struct error *err);

/* EFFECT_TAILOR: the answers changed. */
bool prepare_again(struct guide *guide, struct error *err);

/* What the answers are before anybody has touched them: as last time, with the
 * command's own options over them. */
struct checkin prepare_checkin(const struct guide *guide);

/* The routine by its id or path, and all that may take the place of what it
 * names or opens it. */
bool prepare_routine(struct guide *guide,
                     const char *word,
                     struct routine *routine,
                     struct error *err);

/* What the loop opens through: a routine or exercise of the catalogue, the
 * unfinished session, or the plan again. */
struct effects
prepare_open(void *guide, struct app *app, const struct effect *effect);

#endif
