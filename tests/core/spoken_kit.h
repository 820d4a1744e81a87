/* SPDX-License-Identifier: MIT */
/* spoken_kit - a session to be spoken of: every kind of dose, and of sides. */
#ifndef TESTS_CORE_SPOKEN_KIT_H
#define TESTS_CORE_SPOKEN_KIT_H

#include "core/session_fixture.h"

extern const struct routine_step spoken_steps[];
extern const unsigned spoken_step_count;

#endif
