/* SPDX-License-Identifier: MIT */
/* near - the known word nearest to one that is not known.
 *
 *     struct near near = near_to("hodl");
 *     near_offer(&near, "hold"); ...
 *     if (near.best) "did you mean '%s'?"
 *
 * Distance counts letters put in, left out, changed, or two swapped. A word is
 * near at 2 or less, and at less than half of its own length. Borrows the
 * words for as long as the struct is used.
 */
#ifndef LIMBER_CORE_BASE_NEAR_H
#define LIMBER_CORE_BASE_NEAR_H

struct near {
    const char *word;
    const char *best; /* NULL: nothing is near */
    unsigned distance;
};

struct near near_to(const char *word);
void near_offer(struct near *near, const char *candidate);

#endif
