/* SPDX-License-Identifier: MIT */
/* stage - what a stage screen shows, before any size is thought of.
 *
 * One value for all states that look alike: a headline, a side, the seconds,
 * how far along, one cue. The board lays it out. Texts that are pointers are
 * borrowed from the plan and live as long as it.
 */
#ifndef LIMBER_CORE_VIEW_STAGE_H
#define LIMBER_CORE_VIEW_STAGE_H

#include <stdint.h>

#include <limber/core/app/app.h>
#include <limber/core/view/bars.h>
#include <limber/core/view/keys.h>
#include <limber/core/view/page.h>

enum gauge {
    GAUGE_NONE,
    GAUGE_BAR,
    GAUGE_PACE,
    GAUGE_TEMPO,
    GAUGE_LANES
};

enum {
    STAGE_LINES_MAX = EXERCISE_CUES_MAX + 3,
    STAGE_TEXT = 96
};

struct stage_line {
    enum role role;
    const char *text;
};

struct stage {
    const char *name;  /* of the exercise */
    const char *head;  /* the name, or the state: REST, PAUSED */
    const char *brief; /* the state where there is little room; NULL: none */
    enum role head_role;
    const char *side;        /* NULL: none */
    char beside[STAGE_TEXT]; /* at the right of the headline, without a side */

    char digits[16]; /* empty: none */
    enum role digit_role;
    char count[STAGE_TEXT]; /* the same as text: "24 s", "rep 4 of 10" */

    const char *word; /* big: get ready, out, hold; NULL: none */
    enum gauge gauge;
    int64_t passed_ms, length_ms;
    struct pace pace;
    struct tempo tempo;
    const struct texts *lanes;
    unsigned lane;
    int64_t lanes_passed_ms, lanes_length_ms; /* of all lanes together */

    char under[STAGE_TEXT]; /* below the bar */
    char note[STAGE_TEXT];  /* below that, strong */
    char then[STAGE_TEXT];  /* behind it, dim */
    bool then_next;         /* it is what comes next, not more of the note */

    const char *cue; /* big where there is room for it */
    bool quiet_cue;  /* but as text where the window is not large */
    struct stage_line lines[STAGE_LINES_MAX]; /* below the cue */
    unsigned line_count;
    unsigned needed;   /* so many of the lines stand beside a figure too */
    const char *small; /* instead of them in a small window; NULL: none */

    char message[STAGE_TEXT * 2];
    enum role message_role;
    struct key_row keys;
};

/* For every state but the question, where, notice and a change of sides. */
void stage_of(const struct app *app, struct stage *stage);

/* The lines below the cue, from `row` to `end`, which is not theirs; each
 * whole or not at all. False: there was room for none. */
bool stage_draw_lines(const struct page *page,
                      int row,
                      int end,
                      const struct stage *stage);

#endif
