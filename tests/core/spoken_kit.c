/* SPDX-License-Identifier: MIT */
/* spoken_kit - the moves that are spoken of; see the header. */
#include "core/spoken_kit.h"

const struct routine_step spoken_steps[] = {
    {.exercise = "warm-up-walk",
     .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 30000}},
    {.exercise = "stick-roll-quads",
     .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 45000}},
    {.exercise = "dead-bug",
     .dose = {.kind = DOSE_REPS,
              .sets = 2,
              .count = 6,
              .rest_ms = 10000,
              .tempo = {2, 1, 2}}},
    {.exercise = "glute-bridge",
     .dose = {.kind = DOSE_REPS, .sets = 1, .count = 6, .self_paced = true}},
    {.exercise = "figure-four",
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 30000}},
    {.exercise = "slow-breathing",
     .dose = {.kind = DOSE_BREATHS, .sets = 1, .count = 3}},
};

const unsigned spoken_step_count = sizeof spoken_steps / sizeof spoken_steps[0];
