/* SPDX-License-Identifier: MIT */
/* felt - the rows that are asked for more than once: a number, a place, the
 * sore side. */
#ifndef LIMBER_CORE_VIEW_FELT_H
#define LIMBER_CORE_VIEW_FELT_H

#include <limber/core/care/person.h>
#include <limber/core/view/choice.h>

struct choice felt_pain(const char *label, int rating);
struct choice felt_place(const char *label, int place);
struct choice felt_sore(enum sore sore);

#endif
