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
#include <limber/core/care/tailor.h>
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
    const struct past *past;  /* NULL: no history */
    int mark;                 /* the routine home begins on */
    const char *why;          /* why it is that one, or what was quiet; NULL */
    const char *advice;       /* to have it looked at, when it is due; NULL */
    char week[7];             /* letters of this week, Monday first */
    unsigned config_said;     /* enum config_part: rows that a file answers */
};

enum screen {
    SCREEN_WELCOME, /* first run: plain words */
    SCREEN_SIGNS,   /* the emergency signs (R1), to be marked */
    SCREEN_URGENT,  /* the urgent signs (R2), to be marked */
    SCREEN_STOP,    /* one was marked: no session */
    SCREEN_ABOUT,   /* first run: the questions about the person */
    SCREEN_HOME,
    SCREEN_PICKER,
    SCREEN_CHECKIN, /* before a session */
    SCREEN_STAGE,
    SCREEN_SUMMARY
};

/* What lies on top; closing it gives the screen back, the stage after a
 * count of three. */
enum overlay {
    OVERLAY_NONE,
    OVERLAY_HELP,
    OVERLAY_SIGNS, /* R1, to be marked, on top of whatever stands */
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
    APP_REPEAT_MS = 150,
    APP_VOICED_MS = 4000 /* the line that tells how much is said */
};

enum {
    APP_QUERY_MAX = 48,
    APP_MATCHES_MAX = 256,
    APP_SCROLL_MAX = 200
};

/* How figures are shown; the commands say it from the terminal and from
 * config.yaml. */
struct figures {
    enum figure_cells cells;
    uint8_t rate; /* pictures a second while one moves, 0 to FIGURES_RATE_MAX;
                     0: they stand still */
};
enum {
    FIGURES_RATE_MAX = 10
};

struct app {
    const struct catalogue *catalogue; /* never NULL */
    const struct plan *plan;           /* NULL: no session */
    struct session session;
    enum screen screen;
    enum overlay overlay;
    enum screen after_pages; /* home or picker: where the pages lead without a
                                plan, and where Esc leads back to; stage: the
                                program came for one session, there is none */
    bool from_home;          /* Esc in the picker goes back there */
    bool was_running;        /* the overlay paused the session itself */
    bool waiting;            /* the plan begins behind the pages before it */
    bool goes_on;            /* it was restored: go on, do not begin anew */
    bool was_late;    /* a session that goes on asks anew: it lay a while */
    bool asks;        /* signs and check-in; false in a rehearsal, a script */
    bool first_run;   /* the questions of the first run were not answered */
    bool welcomed;    /* its first page was read in this run */
    bool signs_half;  /* the first list was answered with none, the second is
                         open */
    bool signs_asked; /* both lists were answered with none in this run */
    bool checked_in;  /* the answers of this run stand */
    bool seen_today;  /* Enter was pressed on the check-in of this plan */
    sign_set marked_now; /* what blocks and was marked in this run: it may have
                            been by mistake */
    sign_set marked;     /* on the pages of signs; on the stop page those that
                            block */
    unsigned row;        /* enum about_row, enum checkin_row: under the mark */
    unsigned column;     /* piece of equipment under the mark, an index into
                            entry_equipment; the one behind the last is "none" */
    struct signs_past signs;
    struct person person;
    struct checkin checkin;
    const struct tailored *tailored; /* what `plan`, or the preview, is made
                                        of; NULL: as written */
    const struct plan *preview; /* what a session would be, where none waits */
    int64_t full_ms; /* the longest the waiting plan was in this run */
    bool recorded;   /* what happens is kept */
    int rows, columns;
    unsigned mark;             /* home: row; picker: match */
    unsigned scroll;           /* overlays and long lists */
    bool others;               /* home: "Another session" shows all routines */
    char query[APP_QUERY_MAX]; /* picker: typed so far */
    uint16_t matches[APP_MATCHES_MAX]; /* exercises, best first */
    unsigned match_count;
    struct figures figures;
    bool zoomed;        /* the stage without its figure, the cue in letters */
    enum speech speech; /* how much the voice says */
    bool heard;         /* something can speak: v is offered */
    const char *sound_line;  /* what speaks and what plays the tones, or what
                                would help where nothing does; NULL: nothing is
                                to sound, and the trial is not offered */
    unsigned sound_tries;    /* s on the screen that stands */
    int64_t voiced_until_ms; /* so long the line about the voice stands */
    int64_t shown_ms;    /* since when the picker's mark or the card stands */
    const char *trouble; /* why what was asked for could not be opened */
    unsigned troubles;   /* how often that was so */
    uint32_t last_key;
    int64_t last_key_ms;
    int64_t now_ms;
};

/* `screen`: home, picker, or stage where a plan comes with app_begin. Asks
 * nothing: whoever wants the pages sets asks, first_run, signs, person and
 * checkin, and then calls app_enter. */
void app_init(struct app *app,
              const struct catalogue *catalogue,
              enum screen screen,
              int64_t now_ms);
/* Shows `screen`, home or picker, or the first page before it; before a stage
 * the pages come with the plan. */
void app_enter(struct app *app, enum screen screen);

/* Puts a plan on the stage and begins, behind the pages that stand before it.
 * `plan` outlives the app. A plan that was made to fit is told by app_tailored
 * before this. Where the app asks, the check-in's answers replace what the
 * options say of the start and the day. */
struct effects app_begin(struct app *app,
                         const struct plan *plan,
                         const struct session_options *options);
/* The answer to EFFECT_TAILOR, which is given where an answer changed while a
 * plan waits, and on the questions of the first run: the plan that waits, or
 * else what the marked routine would be, was made again. A session that goes
 * on keeps its plan: only what `tailored` says of the day is used. `plan` may
 * be NULL where none waits. */
void app_tailored(struct app *app,
                  const struct plan *plan,
                  const struct tailored *tailored);
/* Puts a restored session on the stage and goes on; `was_late` is set before
 * it, and app_tailored called where it is. */
struct effects app_go_on(struct app *app,
                         const struct plan *plan,
                         const struct session *restored);

struct effects app_step(struct app *app, const struct event *event);

/* When app_step must be called with a tick; INT64_MAX: not before a key. */
int64_t app_next_ms(const struct app *app);
/* The same where no figure is drawn. */
int64_t app_next_still_ms(const struct app *app);

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

/* A page of the way in stands and was not answered: whoever leaves now has
 * begun nothing. The end of input there is status 3, never an answer. */
bool app_is_asking(const struct app *app);

/* Exit status for leaving now: 0 done, 3 stopped, or left on a page before the
 * session the program came for, 4 ended for pain, 5 a warning sign, or too
 * sore to begin. */
int app_exit_status(const struct app *app);

#endif
