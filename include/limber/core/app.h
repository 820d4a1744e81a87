/* SPDX-License-Identifier: MIT */
/* app - which screen is open; routes an event there; hands back effects.
 *
 * Pure, like the session inside it. The catalogue and the plan are borrowed
 * from the command that runs the app. Opening a routine is an effect: the
 * command loads it and calls app_begin or app_go_on.
 */
#ifndef LIMBER_CORE_APP_H
#define LIMBER_CORE_APP_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/base/span.h>
#include <limber/core/library/exercise.h>
#include <limber/core/session/session.h>

/* What home shows of one routine. */
struct catalogue_routine {
    const char *id;
    const char *name; /* short */
    const char *hint; /* NULL: none */
    int64_t length_ms;
    unsigned steps;
    unsigned phase_steps[PHASE_COUNT];
    int64_t phase_ms[PHASE_COUNT];
    vocab_set equipment; /* what must be at hand */
};

/* The unfinished session that home offers. */
struct catalogue_unfinished {
    bool there;
    const char *name;     /* of the routine */
    int routine;          /* its index in the catalogue; -1: not there */
    const char *when;     /* "since 18:02", "since yesterday 18:02" */
    const char *where;    /* "Figure four, right side, 24 s to go" */
    unsigned step, steps; /* 1-based: at 8 of 11 */
    int64_t left_ms;
    unsigned phase_steps[PHASE_COUNT];
    unsigned phase_done[PHASE_COUNT];
    int64_t phase_ms[PHASE_COUNT];
};

struct catalogue {
    const struct catalogue_routine *routines;
    unsigned routine_count;
    const struct exercise *const *exercises; /* for the picker and the card */
    unsigned exercise_count;
    struct catalogue_unfinished unfinished;
    struct date today;
    const char *last;         /* "Yesterday: Daily, 10 of 11." or NULL */
    const char *warning;      /* "! No history today: ..." or NULL */
    const char *history_path; /* for the first page */
};

enum screen {
    SCREEN_WELCOME, /* first run, page 1: plain words */
    SCREEN_SIGNS,   /* first run, page 2: the warning signs */
    SCREEN_HOME,
    SCREEN_PICKER,
    SCREEN_STAGE,
    SCREEN_SUMMARY
};

/* What lies on top; closing it gives the screen back, the stage after a
 * count of three. */
enum overlay {
    OVERLAY_NONE,
    OVERLAY_HELP,
    OVERLAY_SIGNS,
    OVERLAY_CARD
};

/* Rows of home when an unfinished session is offered. */
enum home_offer {
    OFFER_GO_ON,
    OFFER_AGAIN,
    OFFER_OTHERS,
    OFFER_COUNT
};

/* A key that is held acts once: repeats closer than this are dropped. */
enum {
    APP_REPEAT_MS = 150
};

enum {
    APP_QUERY_MAX = 48,
    APP_MATCHES_MAX = 256,
    APP_SCROLL_MAX = 200
};

struct app {
    const struct catalogue *catalogue; /* never NULL */
    const struct plan *plan;           /* NULL: no session */
    struct session session;
    enum screen screen;
    enum overlay overlay;
    enum screen after_pages; /* where the first pages lead without a plan */
    bool from_home;          /* Esc in the picker goes back there */
    bool was_running;        /* the overlay paused the session itself */
    bool waiting;            /* the plan begins behind the first pages */
    bool goes_on;            /* it was restored: go on, do not begin anew */
    bool recorded;           /* what happens is kept */
    int rows, columns;
    unsigned mark;             /* home: row; picker: match */
    unsigned scroll;           /* overlays and long lists */
    bool others;               /* home: "Another session" shows all routines */
    char query[APP_QUERY_MAX]; /* picker: typed so far */
    uint16_t matches[APP_MATCHES_MAX]; /* exercises, best first */
    unsigned match_count;
    const char *trouble; /* why what was asked for could not be opened */
    unsigned troubles;   /* how often that was so */
    uint32_t last_key;
    int64_t last_key_ms;
    int64_t now_ms;
};

void app_init(struct app *app,
              const struct catalogue *catalogue,
              enum screen screen,
              int64_t now_ms);

/* Puts a plan on the stage and begins; on the first pages it begins behind
 * them. `plan` outlives the app. */
struct effects app_begin(struct app *app,
                         const struct plan *plan,
                         const struct session_options *options);
/* Puts a restored session on the stage and goes on. */
struct effects app_go_on(struct app *app,
                         const struct plan *plan,
                         const struct session *restored);

struct effects app_step(struct app *app, const struct event *event);

/* When app_step must be called with a tick; INT64_MAX: not before a key. */
int64_t app_next_ms(const struct app *app);

/* The exercise under the picker's mark; NULL where there is none. On a stage
 * the card shows session_form. */
const struct exercise *app_marked_exercise(const struct app *app);

/* Rows that home offers to choose from. */
unsigned app_home_rows(const struct app *app);
/* The rows are offers about an unfinished session, not the routines. */
bool app_home_offers_unfinished(const struct app *app);
/* What such a row offers: beginning again only where its routine is here. */
enum home_offer app_home_offer(const struct app *app, unsigned row);

/* Says why nothing could be opened; `text` stays the caller's. */
void app_trouble(struct app *app, const char *text);

/* Exit status for leaving now: 0 done, 3 stopped and saved, 4 ended for pain.
 */
int app_exit_status(const struct app *app);

#endif
