/* SPDX-License-Identifier: MIT */
/* card - all there is to know of an exercise, as it is done now. */
#ifndef LIMBER_CORE_VIEW_CARD_H
#define LIMBER_CORE_VIEW_CARD_H

#include <limber/core/app/app.h>
#include <limber/core/view/page.h>

struct card {
    const struct form *form; /* a level of the exercise */
    const struct exercise *exercise;
    const struct dose *dose; /* NULL: the form's */
};

void card_draw(const struct page *page, const struct app *app);

/* For page_flow: the picker's forms of a struct card, each with less than the
 * one before: the short one leaves out what to do, the next the source, the
 * last what it needs too. */
void card_write_brief(struct flow *flow, const void *card);
void card_write_short(struct flow *flow, const void *card);
void card_write_needs(struct flow *flow, const void *card);
void card_write_targets(struct flow *flow, const void *card);

#endif
