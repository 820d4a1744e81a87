/* SPDX-License-Identifier: MIT */
/* core_figure_ride - the rides of tests/core, for the tests beside this file.
 */
#include "core/figure_ride.c"
