/* SPDX-License-Identifier: MIT */
/* tailor_limits - what a form may ask for, of this person on this day.
 *
 * Pure. Reasons are looked for in the order avoid, position, equipment, gentle;
 * the first one is told.
 */
#ifndef LIMBER_CORE_CARE_TAILOR_LIMITS_H
#define LIMBER_CORE_CARE_TAILOR_LIMITS_H

#include <limber/core/care/tailor.h>

struct limits {
    vocab_set avoid;   /* tags */
    vocab_set gentle;  /* R11: gentle_never of tolerance.h; 0 on another day */
    vocab_set missing; /* equipment that is not at hand and blocks */
    enum where where;
};

struct limits limits_of(const struct person *person, bool gentle);

/* WHY_NONE: it fits. */
struct refusal {
    enum change_why why;
    const char *what; /* label; NULL */
};

/* Does this one reason speak against the form? A form with several positions
 * fits where one of them can be had. */
struct refusal limits_refuse_for(const struct limits *limits,
                                 const struct form *form,
                                 enum change_why why);
struct refusal limits_refuse(const struct limits *limits,
                             const struct form *form);

/* The highest level up to `level` that fits, or -1; *why: what speaks against
 * `level` itself, or where none fits against the easiest. */
int limits_level(const struct limits *limits,
                 const struct exercise *exercise,
                 unsigned level,
                 struct refusal *why);

#endif
