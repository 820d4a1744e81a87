/* SPDX-License-Identifier: MIT */
/* routine - five lists of steps; see the header. */
#include <limber/core/library/routine.h>

unsigned routine_step_count(const struct routine *routine)
{
    unsigned count = 0;

    for (enum phase p = 0; p < PHASE_COUNT; p++)
        count += routine->phases[p].count;
    return count;
}
