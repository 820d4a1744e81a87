/* SPDX-License-Identifier: MIT */
/* stage - what every test on a terminal begins with: a home of its own where
 * nothing speaks, limber in it, and the way through the first pages.
 *
 * A stage is the state of a cmocka test. Nothing is waited for but what stands
 * on the screen; what does not come fails the test.
 */
#ifndef TESTS_PTY_STAGE_H
#define TESTS_PTY_STAGE_H

#include <pty/terminal.h>

/* Texts that tell the pages apart; headlines are drawn, not written. */
#define PAGE_WELCOME "It is general guidance, not a medical device"
#define PAGE_SIGNS "Is any of these new, or getting worse?"
#define PAGE_URGENT "Does any of these fit you?"
#define PAGE_ABOUT "Enter go on  arrows choose"
#define PAGE_HOME "Desk break"
#define PAGE_CHECKIN "Enter none of these, go"
#define PAGE_STOP "0 a clinician has looked at it"
#define PAGE_READY "Enter go  + longer"
#define PAGE_WORK "space pause  t too much"
#define PAGE_PAUSED "space go on"
#define PAGE_COUNT "Enter now  space pause"

#define KEY_ENTER "\r"
#define KEY_ESCAPE "\033"

struct stage {
    struct terminal *terminal; /* the one started last */
    char *home;
};

int stage_open(void **state);
int stage_close(void **state);
#define ON_STAGE(test)                                                         \
    cmocka_unit_test_setup_teardown(test, stage_open, stage_close)

/* limber in the stage's home; what ran there before is ended. */
struct terminal *start(struct stage *stage, struct terminal_setup setup);
/* `run daily`, kept in history: still in front of its first page. */
struct terminal *start_kept(struct stage *stage);
/* The same, kept nowhere. */
struct terminal *start_unkept(struct stage *stage, struct terminal_setup setup);
/* Kept nowhere, and at its first get-ready. */
struct terminal *start_ready(struct stage *stage);

/* Presses a key and waits for what it brings. */
void press(struct terminal *terminal, const char *key, const char *brings);
/* From the page that stands to the first get-ready: each page, where it comes,
 * has the one key that goes on with nothing answered. How many it took. */
unsigned keys_to_ready(struct terminal *terminal);

/* It ends with this status, and the terminal is as it was. */
void ends(struct terminal *terminal, int status);

#endif
