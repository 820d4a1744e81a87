/* SPDX-License-Identifier: MIT */
/* choice - rows to be answered: a name, what can be chosen, what is.
 *
 * What is chosen stands in brackets. Where the options do not all fit, only
 * the chosen one is shown. The row under the mark has a line that explains it;
 * where rows are few, those around the mark are in sight. Texts are borrowed.
 */
#ifndef LIMBER_CORE_VIEW_CHOICE_H
#define LIMBER_CORE_VIEW_CHOICE_H

#include <limber/core/view/page.h>

enum {
    CHOICE_OPTIONS_MAX = 16,
    CHOICE_NONE = -1
};

struct choice {
    const char *label;
    const char *options[CHOICE_OPTIONS_MAX];
    unsigned count;
    int chosen;           /* CHOICE_NONE: not answered */
    const char *aside;    /* at the right, dim: "as last time"; NULL */
    const char *explains; /* while it is marked; NULL */
    const char *reason;   /* always; NULL */
    enum role reason_role;
    bool fixed; /* cannot be answered here: dim, and `aside` says why */

    bool many;      /* any number of the options: `on` instead of `chosen` */
    uint32_t on;    /* bit n: option n */
    unsigned under; /* the option under the mark */
};

struct choices {
    const struct choice *items;
    unsigned count;
    unsigned marked;
    int label_cells; /* of the widest label */
    int aside_cells; /* kept free at the right, so that nothing moves when an
                        aside comes or goes */
};

/* Rows that all of it takes; `roomy`: with a free row between two. */
int choices_rows(const struct page *page,
                 const struct choices *choices,
                 bool roomy);
/* Draws it from `top` to `bottom`, which is not its own, roomy where that
 * fits. */
void choices_draw(const struct page *page,
                  const struct choices *choices,
                  int top,
                  int bottom);

#endif
