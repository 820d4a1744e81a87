/* SPDX-License-Identifier: MIT */
/* entry - the way in: the pages between a wish and the first move.
 *
 *   welcome, signs, urgent, questions    on the first run
 *   signs, urgent                        after a block, and every 28 days
 *   check-in                             before every session
 *   stop                                 where a sign was marked
 *
 * Which page comes next is a function of what is known (entry_next), so that
 * no page can be gone round. Views and front ends ask what there is to choose;
 * what changes an app is for the app alone.
 */
#ifndef LIMBER_CORE_ENTRY_H
#define LIMBER_CORE_ENTRY_H

#include <limber/core/app/app.h>

/* The page that stands before `to` (home, picker, stage), or `to` itself. */
enum screen entry_next(const struct app *app, enum screen to);

/* Rows of the questions about the person. The mark passes over what
 * config.yaml answers. */
enum about_row {
    ABOUT_SORE,
    ABOUT_PAIN,
    ABOUT_PLACE,
    ABOUT_WHERE,
    ABOUT_EQUIPMENT,
    ABOUT_ROWS
};
/* Does config.yaml answer this row, so that no key changes it? */
bool entry_about_fixed(const struct app *app, enum about_row row);
/* The pieces of equipment that are asked for, in their order. Once one of them
 * or "none" was answered, what is not marked is missing, but for what every
 * home has (person_equipment). */
extern const enum equipment entry_equipment[];
extern const unsigned entry_equipment_count;
/* Is this piece marked? Nothing is before the row was answered. */
bool entry_has(const struct app *app, enum equipment equipment);

/* Rows of the check-in; those that do not apply today are not there. */
enum checkin_row {
    CHECKIN_PAIN,
    CHECKIN_PLACE,
    CHECKIN_MORNING, /* the morning after the last session */
    CHECKIN_SORE,
    CHECKIN_TODAY,   /* as planned, gentle, or rest */
    CHECKIN_MINUTES, /* all, or fewer */
    CHECKIN_STEP_UP, /* not today, or the harder form that is offered */
    CHECKIN_ROWS
};
/* The rows that are there, in order; returns how many. */
unsigned entry_checkin_rows(const struct app *app,
                            enum checkin_row rows[CHECKIN_ROWS]);
/* The minutes that can be chosen, those shorter than the plan as written; the
 * first is 0, all, then from many to few. Returns how many. */
enum {
    ENTRY_MINUTES_MAX = 6
};
unsigned entry_minutes(const struct app *app, unsigned out[ENTRY_MINUTES_MAX]);
bool entry_is_shorter(const struct app *app, unsigned minutes);
/* What can be chosen today, in order: rest only where the rules say so, as
 * planned only where they do not say rest. Returns how many. */
unsigned entry_todays(const struct app *app, enum today out[TODAY_COUNT]);
bool entry_can_be(const struct app *app, enum today today);
/* What stands of these: chosen, else what the rules say. */
enum today entry_today(const struct app *app);
/* R5, of what the check-in says now. */
enum gate entry_gate(const struct app *app);
/* Nothing is left of the plan that waits: it cannot begin. */
bool entry_is_empty(const struct app *app);
/* The signs of the page that stands, under their numbers from 1 on: the list
 * of that page, also of the one on top; on the stop page those that block.
 * Returns how many. */
unsigned entry_signs(const struct app *app, enum sign out[SIGN_COUNT]);

/* Has the last sign of the list that stands been on the screen? In a small
 * window `0` reads on until it has, and only then is an answer. */
bool entry_list_is_seen(const struct app *app);
void entry_read_on(struct app *app);
/* Does the window show the line of the check-in to which Enter answers? Where
 * it does not, Enter answers nothing. */
bool entry_line_fits(const struct app *app);

/* A key on a page of the way in that is no command: arrows, and answers; true:
 * used up. An answer is not where no row takes it. */
bool entry_key(struct app *app, uint32_t key, struct effects *out);
/* A command there, or under OVERLAY_SIGNS; true: used up. Where the screen is
 * the stage after it, the plan that waits is to begin. */
bool entry_command(struct app *app,
                   enum command command,
                   int value,
                   struct effects *out);
/* The page that stands before what the pages lead to, or that itself. */
void entry_go(struct app *app, struct effects *out);
/* Puts the page there, as it first stands. */
void entry_show(struct app *app, enum screen screen);
/* A plan that is to begin, behind the page that stands before it. */
void entry_put(struct app *app,
               const struct plan *plan,
               bool goes_on,
               struct effects *out);
/* Begins it: for the app, where the screen is the stage and it waits. */
void entry_begin(struct app *app, struct effects *out);
/* The session has ended; only pages about it are left. */
bool entry_is_over(const struct app *app);

/* An answer as one key, which lies outside Unicode like the other keys that
 * are no character; so a typed line answers a row by name. */
enum entry_answer {
    ANSWER_PAIN,     /* 0-10 */
    ANSWER_PLACE,    /* nowhere to foot */
    ANSWER_MORNING,  /* 0-10 */
    ANSWER_SORE,     /* enum sore */
    ANSWER_TODAY,    /* enum today */
    ANSWER_MINUTES,  /* 0: all */
    ANSWER_STEP_UP,  /* 1: yes */
    ANSWER_WHERE,    /* enum where */
    ANSWER_HAVE,     /* enum equipment */
    ANSWER_HAVE_NOT, /* enum equipment */
    ANSWER_NONE,     /* none of the equipment */
    ANSWER_COUNT
};
uint32_t entry_answer(enum entry_answer answer, unsigned value);

/* Of the page that stands, whose rows are counted by its enum, there or not;
 * no other page has any. */
unsigned entry_row_count(const struct app *app);
bool entry_row_is_there(const struct app *app, unsigned row);
enum entry_answer entry_asked(const struct app *app, unsigned row);
bool entry_is_asked(const struct app *app, enum entry_answer answer);

/* The same as functions; false: there is no such row here, or it cannot be
 * that. Each asks for a new plan. */
bool entry_set_pain(struct app *app, int rating, struct effects *out);
bool entry_set_place(struct app *app, int place, struct effects *out);
bool entry_set_morning(struct app *app, int rating, struct effects *out);
bool entry_set_sore(struct app *app, enum sore sore, struct effects *out);
bool entry_set_today(struct app *app, enum today today, struct effects *out);
bool entry_set_minutes(struct app *app, unsigned minutes, struct effects *out);
bool entry_set_step_up(struct app *app, bool step_up, struct effects *out);
bool entry_set_where(struct app *app, enum where where, struct effects *out);
bool entry_set_equipment(struct app *app,
                         enum equipment equipment,
                         bool there,
                         struct effects *out);
bool entry_set_no_equipment(struct app *app, struct effects *out);
/* The piece under the mark: there, or not. */
void entry_toggle(struct app *app, struct effects *out);

#endif
