/* SPDX-License-Identifier: MIT */
/* tone - the chimes as sound: short soft tones, made of sines.
 *
 * Each can be told from the others with the eyes shut: by rise and fall, by
 * how many notes there are, and by how high they are. A tone begins and ends
 * at zero, softly; none is longer than TONE_MS_MAX, and none is cut off at the
 * top of what a sample holds.
 */
#ifndef LIMBER_CORE_SOUND_TONE_H
#define LIMBER_CORE_SOUND_TONE_H

#include <stddef.h>

#include <limber/core/session/event.h>

enum {
    TONE_RATE = 22050, /* samples a second, 16 bits, one channel */
    TONE_MS_MAX = 1200,
    TONE_HEAD = 44, /* bytes before the first sample */
    TONE_VOLUME_MAX = 100,
    TONE_VOLUME = 60 /* where nothing else is said */
};

int tone_ms(enum chime chime); /* how long it sounds */

/* Bytes of the file of a chime, its head counted. */
size_t tone_size(enum chime chime);
/* The whole RIFF file; `out` has tone_size bytes. Volume 0 is silence, more
 * than TONE_VOLUME_MAX is TONE_VOLUME_MAX. */
void tone_write(enum chime chime, int volume, unsigned char *out);

const char *chime_word(enum chime chime);  /* "get-ready", "end" */
const char *chime_label(enum chime chime); /* when it is heard */
/* Of chimes in one turn the one that must be heard: what begins goes before
 * what is over, and rest or the change of sides, which say that too, before
 * the plain end. */
enum chime chime_first(enum chime a, enum chime b);

#endif
