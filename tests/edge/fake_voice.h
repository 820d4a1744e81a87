/* SPDX-License-Identifier: MIT */
/* fake_voice - voices that are good, hang, die or flood, and one that is open.
 *
 * Each tells in the log how it was called: name<word><word>[what it read].
 * Its clock is the test's, so that a hang is noticed without waiting for it.
 */
#ifndef LIMBER_TESTS_EDGE_FAKE_VOICE_H
#define LIMBER_TESTS_EDGE_FAKE_VOICE_H

#include <limber/edge/voice.h>

#include "edge/fake_kit.h"

enum {
    FAKE_CALLS_MAX = 4096
};

/* Bodies for fake_program. All end at once when told to be silent (-S). */
extern const char fake_good[], fake_hangs[], fake_dies[], fake_is_killed[];
extern const char fake_nests[];  /* writes "pid N." of one that it starts */
extern const char fake_floods[]; /* writes "flooded" when it has */

struct fake_voice {
    struct fake_kit kit;
    struct voice voice;
    int64_t now_ms;
    int64_t us[FAKE_CALLS_MAX]; /* what each call took */
    unsigned calls;
};

int fake_voice_set_up(void **state); /* a struct fake_voice, not yet open */
int fake_voice_tear_down(void **state);

void fake_voice_open(struct fake_voice *here, const char *command);

/* Plain, for any moment. */
struct utterance fake_line(const char *text);
void fake_say_line(struct fake_voice *here, const struct utterance *line);
void fake_say(struct fake_voice *here, const char *text);
void fake_cut(struct fake_voice *here, const char *text);
int64_t fake_turn(struct fake_voice *here);

/* Turns, at the same moment, until `part` is in the log. */
void fake_turn_until(struct fake_voice *here, const char *part);
/* Turns until it is quiet, or no way is left; at the same moment, but that of
 * a rest. */
void fake_turn_until_quiet(struct fake_voice *here);

#endif
