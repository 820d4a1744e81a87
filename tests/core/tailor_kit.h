/* SPDX-License-Identifier: MIT */
/* tailor_kit - for tests of the tailor: a small library with levels, unlocks,
 * tags and `instead` as the shipped one has them, a history to be written row
 * by row, and a routine that is compared as text. */
#ifndef LIMBER_TESTS_CORE_TAILOR_KIT_H
#define LIMBER_TESTS_CORE_TAILOR_KIT_H

#include <limber/core/care/tailor.h>
#include <limber/core/library/library.h>

/* id: level level (the start in capitals), what it needs, instead
 *   walk       march WALK                          warm-up 1 x 60 s
 *   foam       UNCROSSED crossed      foam roller; ball hands
 *   ball       soft FIRM away         ball, wall; foam hands
 *   hands      KNUCKLES               chair
 *   bug        arms taps REACH weights (dumbbell)  on the back; desk
 *   bridge     squeeze half FULL march             on the back; clam
 *   clam       bent LINE band (band)               on the side; bridge
 *   plank      KNEES toes (lock, hold 45 s)        on the front; desk
 *   desk       wall (wall) DESK (desk)             standing
 *   four       cross DRAW push                     on the back; seated
 *   seated     upright TIP            chair        sitting
 *   pigeon     TALL (lock: four/draw) folded       kneeling; four seated
 *   hams       thigh (nothing) STRAP flat          strap, on the back
 *   hip        HALF arm wall (lock: half)          kneeling; standing
 *   standing   SPLIT                  chair        standing
 *   child      PILLOW arms            kneeling; counter
 *   counter    SIT                    counter      standing
 *   hang       TOES long (lock)       door bar, optional; counter child
 *   breathe    sitting CALVES         chair        cool-down 5 breaths */
const struct library *kit_library(void);
const struct exercise *kit_exercise(const char *id);

enum {
    KIT_TODAY = 20000, /* Thu 4 Oct 2024 */
    KIT_ROWS = 64
};

struct kit_past {
    struct past past;
    struct past_session sessions[KIT_ROWS];
    struct performance performances[KIT_ROWS];
    struct past_move moves[KIT_ROWS];
    struct past_tally tallies[KIT_ROWS];
    struct past_morning mornings[KIT_ROWS];
    struct past_rest rests[KIT_ROWS];
};
void kit_past_init(struct kit_past *past);
/* Rows are added in the order of their days. */
struct past_session *
kit_session(struct kit_past *past, int32_t day, int pain, int place);
/* One exercise of the last session, in full. */
struct performance *kit_done(struct kit_past *past,
                             const char *exercise,
                             const char *level,
                             int rating);
void kit_morning(struct kit_past *past, int32_t day, int pain, int place);
void kit_move(struct kit_past *past, struct past_move move);
void kit_tally(struct kit_past *past, struct past_tally tally);
void kit_rest(struct kit_past *past, struct past_rest rest);
/* Three clean sessions of it with settled mornings, on the days 8, 6 and 4
 * before `today`. */
void kit_three_clean(struct kit_past *past,
                     const char *exercise,
                     const char *level,
                     int32_t today);

/* All that is tailored. */
struct kit_tailor {
    struct arena arena;
    struct kit_past past;
    struct person person;
    struct checkin checkin;
    struct routine_step steps[PHASE_COUNT][ROUTINE_STEPS_MAX];
    struct routine routine;
    struct tailoring tailoring;
    struct tailored out;
    const char *texts[8]; /* for lists of the person */
};
/* Nobody and nothing known; pain 1, said today; an empty routine "daily". */
void kit_tailor_init(struct kit_tailor *kit);
void kit_tailor_release(struct kit_tailor *kit);
/* A step at the end of its exercise's phase; DOSE_NONE: not written. */
struct routine_step *kit_step(struct kit_tailor *kit,
                              const char *exercise,
                              const char *level,
                              struct dose dose);
/* A routine as the daily one, of 13 min 10 s. */
void kit_daily(struct kit_tailor *kit);

struct dose kit_hold(unsigned sets, int32_t seconds, int32_t rest_s);
struct dose kit_time(int32_t seconds);
struct dose kit_reps(unsigned sets, unsigned reps, int32_t rest_s);

/* Tailors; the steps must be these: "four/draw 2 sets of 30 s, bug/taps 8
 * reps", with * where it is reduced, ^ where it is a step up, = where the
 * level is the routine's; the changes these, a line each. Then it must settle
 * and plan. */
void kit_expect_tailored(struct kit_tailor *kit,
                         const char *steps,
                         const char *changes);
/* The steps alone, of what was tailored. */
void kit_expect_steps(struct kit_tailor *kit, const char *steps);
/* As long as plan_build makes it. */
int64_t kit_planned_ms(struct kit_tailor *kit);

#endif
