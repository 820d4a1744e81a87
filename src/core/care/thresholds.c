/* SPDX-License-Identifier: MIT */
/* thresholds - the table as data, and the rules in words. */
#include <limber/core/care/thresholds.h>

#define CARE_AS_ROW(name, value, rule, grade, says, source)                    \
    {#name, value, rule, grade, says, source},
const struct threshold care_thresholds[] = {CARE_THRESHOLDS(CARE_AS_ROW)};
const unsigned care_threshold_count =
    sizeof care_thresholds / sizeof care_thresholds[0];
