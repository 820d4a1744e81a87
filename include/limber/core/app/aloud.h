/* SPDX-License-Identifier: MIT */
/* aloud - how much the voice says, and the trial of what can sound: two keys
 * that do nothing to a session.
 *
 * v changes the voice while a session stands, where something can speak. s
 * lets voice and tones be heard on the first page, at home and on the
 * check-in, so that nobody finds out on the floor that it is silent.
 */
#ifndef LIMBER_CORE_ALOUD_H
#define LIMBER_CORE_ALOUD_H

#include <limber/core/app/app.h>

/* True where the command was one of the two and means something here. */
bool aloud_command(struct app *app, enum command command, struct effects *out);

/* Is the trial offered on the page that stands? */
bool aloud_is_offered(const struct app *app);

/* What to show of it on that page; NULL: nothing. It is told after a trial,
 * and at once on the first page where nothing can speak. */
const char *aloud_line(const struct app *app);

/* "Voice: short." while it stands; NULL: nothing. */
const char *aloud_voiced(const struct app *app);
/* The same for a voice that is as it is, however long ago it was changed. */
const char *aloud_voice(const struct app *app);

#endif
