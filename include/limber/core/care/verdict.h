/* SPDX-License-Identifier: MIT */
/* verdict - what a rule says is to be done; the most severe one wins.
 *
 * The order of the enum is the order of severity, and is itself tested.
 */
#ifndef LIMBER_CORE_CARE_VERDICT_H
#define LIMBER_CORE_CARE_VERDICT_H

enum verdict {
    VERDICT_CONTINUE,
    VERDICT_CAUTION,      /* carry on, smaller range, no step up */
    VERDICT_REGRESS,      /* the easier form, half dose */
    VERDICT_SKIP,         /* this exercise is left out today */
    VERDICT_SEE_PROVIDER, /* advice; stops nothing by itself */
    VERDICT_END,          /* the session ends here */
    VERDICT_URGENT,       /* talk to a professional first: no session now */
    VERDICT_EMERGENCY,    /* get emergency care now: no session */
    VERDICT_COUNT
};

const char *verdict_word(enum verdict verdict);
enum verdict verdict_worst(enum verdict a, enum verdict b);

#endif
