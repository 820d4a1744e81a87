/* SPDX-License-Identifier: MIT */
/* plan - prints a plan: every step and its time. */
#ifndef LIMBER_COMMAND_PLAN_H
#define LIMBER_COMMAND_PLAN_H

#include <limber/core/session/plan.h>

void print_plan(const struct plan *plan);

#endif
