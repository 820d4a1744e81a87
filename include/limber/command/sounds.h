/* SPDX-License-Identifier: MIT */
/* sounds - what is heard of a session, and what other programs are told: a
 * voice, chimes and news behind the one port of the loop.
 *
 * What cannot sound is not missed: a voice that fails leaves the chimes, chimes
 * that fail leave the bell, and the screen can flash.
 */
#ifndef LIMBER_COMMAND_SOUNDS_H
#define LIMBER_COMMAND_SOUNDS_H

#include <limber/core/care/person.h>
#include <limber/edge/chimes.h>
#include <limber/edge/events.h>
#include <limber/edge/loop.h>
#include <limber/edge/options.h>
#include <limber/edge/voice.h>

struct sounds {
    struct sound port; /* its self is this; it stays where it is */
    struct voice voice;
    struct chimes chimes;
    struct events events;
    const char *target; /* of the events, for a person */
    bool sounding;      /* voice and chimes are open */
    int64_t began_ms;
    const char *voice_was, *player_was; /* at the last turn; NULL: none */
    char line[400];                     /* what was found, for a person */
};

/* Which command speaks, how fast and how loud: config.yaml's word, else what
 * is built in. */
struct voice_options sounds_voice(const struct config *config);
int sounds_volume(const struct config *config);
void sounds_chimes(struct chimes *chimes, const struct config *config);

/* False where --events or --on-event cannot be served. In a rehearsal, in a
 * script, and with --quiet, nothing sounds, but news are told. */
bool sounds_open(struct sounds *sounds,
                 const struct options *options,
                 const struct config *config,
                 struct error *err);
void sounds_close(struct sounds *sounds);

/* What the app must know of it: whether there is a voice, how much it says,
 * and the line about it. */
void sounds_tell(struct sounds *sounds,
                 const struct options *options,
                 const struct config *config,
                 struct app *app);

#endif
