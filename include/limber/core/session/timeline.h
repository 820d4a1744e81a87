/* SPDX-License-Identifier: MIT */
/* timeline - a session written down beforehand: what comes in, when, and what
 * is expected then. The language stands in limber/edge/script.h.
 *
 * Pure: text in, moments out, in the order of the lines; all words are known
 * and all times are sound, or the first that is not is the error. Moments
 * borrow from the arena they were read into.
 */
#ifndef LIMBER_CORE_SESSION_TIMELINE_H
#define LIMBER_CORE_SESSION_TIMELINE_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/app/app.h>
#include <limber/core/base/error.h>
#include <limber/core/base/memory.h>

enum {
    TIMELINE_LINES_MAX = 10000,
    TIMELINE_LINE_BYTES = 400,
    TIMELINE_WORDS_MAX = 8,
    TIMELINE_MS_MAX = 24 * 60 * 60 * 1000
};

enum moment_kind {
    MOMENT_TIME, /* only time passes */
    MOMENT_KEY,
    MOMENT_TYPE, /* the keys of `text` */
    MOMENT_GAP,  /* the machine sleeps for length_ms */
    MOMENT_SIZE,
    MOMENT_SUSPEND,
    MOMENT_SIGNAL,       /* `text`: TERM, HUP, INT or QUIT */
    MOMENT_STOP,         /* `reason`: why the session ends */
    MOMENT_END_OF_INPUT, /* nobody says anything any more */
    MOMENT_RUN,          /* until nothing will happen by itself */
    MOMENT_DUMP,
    MOMENT_EXPECT
};

/* What can be expected: name, word, in which words it is told (for
 * timeline_words.c), whether it is told of one step, how it is held against
 * what is found. */
#define SUBJECT_TABLE(_)                                                       \
    _(SUBJECT_STATE, "state", VALUE_STATE, false, MATCH_SAME)                  \
    _(SUBJECT_STEP, "step", VALUE_ID, false, MATCH_SAME)                       \
    _(SUBJECT_LEVEL, "level", VALUE_ID, false, MATCH_SAME)                     \
    _(SUBJECT_DOSE, "dose", VALUE_DOSE, false, MATCH_SAME)                     \
    _(SUBJECT_SEGMENT, "segment", VALUE_SEGMENT, false, MATCH_SAME)            \
    _(SUBJECT_SIDE, "side", VALUE_SIDE, false, MATCH_SAME)                     \
    _(SUBJECT_SET, "set", VALUE_NUMBER, false, MATCH_SAME)                     \
    _(SUBJECT_REP, "rep", VALUE_NUMBER, false, MATCH_SAME)                     \
    _(SUBJECT_LANE, "lane", VALUE_ID, false, MATCH_SAME)                       \
    _(SUBJECT_LEFT, "left", VALUE_SECONDS, false, MATCH_SAME)                  \
    _(SUBJECT_PLAN_LEFT, "plan-left", VALUE_CLOCK, false, MATCH_SAME)          \
    _(SUBJECT_NOTICE, "notice", VALUE_NOTICE, false, MATCH_SAME)               \
    _(SUBJECT_OUTCOME, "outcome", VALUE_OUTCOME, false, MATCH_SAME)            \
    _(SUBJECT_END, "end", VALUE_END, false, MATCH_SAME)                        \
    _(SUBJECT_DONE, "done", VALUE_NUMBER, false, MATCH_SAME)                   \
    _(SUBJECT_OPEN, "open", VALUE_ID, false, MATCH_SAME)                       \
    _(SUBJECT_STATUS, "status", VALUE_STATUS, true, MATCH_SAME)                \
    _(SUBJECT_RATING, "rating", VALUE_NUMBER, true, MATCH_SAME)                \
    _(SUBJECT_PLACE, "place", VALUE_PLACE, true, MATCH_SAME)                   \
    _(SUBJECT_REDS, "reds", VALUE_NUMBER, true, MATCH_SAME)                    \
    _(SUBJECT_SETS_DONE, "sets-done", VALUE_NUMBER, true, MATCH_SAME)          \
    _(SUBJECT_NEXT_TIME, "next-time", VALUE_NEXT_TIME, true, MATCH_SAME)       \
    _(SUBJECT_AGAIN, "again", VALUE_NUMBER, false, MATCH_SAME)                 \
    _(SUBJECT_AFTER, "after", VALUE_NUMBER, false, MATCH_SAME)                 \
    _(SUBJECT_PLACE_AFTER, "place-after", VALUE_PLACE, false, MATCH_SAME)      \
    _(SUBJECT_SCREEN, "screen", VALUE_SCREEN, false, MATCH_SAME)               \
    _(SUBJECT_OVERLAY, "overlay", VALUE_OVERLAY, false, MATCH_SAME)            \
    _(SUBJECT_MARK, "mark", VALUE_NUMBER, false, MATCH_SAME)                   \
    _(SUBJECT_MARKED, "marked", VALUE_ID, false, MATCH_SAME)                   \
    _(SUBJECT_EFFECT, "effect", VALUE_EFFECT, false, MATCH_AMONG)              \
    _(SUBJECT_SAY, "say", VALUE_SAY, false, MATCH_AMONG)                       \
    _(SUBJECT_MESSAGE, "message", VALUE_TEXT, false, MATCH_INSIDE)             \
    _(SUBJECT_TEXT, "text", VALUE_TEXT, false, MATCH_INSIDE)                   \
    _(SUBJECT_EXIT, "exit", VALUE_NUMBER, false, MATCH_SAME)

#define SUBJECT_AS_ENUM(name, word, value, of_step, match) name,
enum subject {
    SUBJECT_TABLE(SUBJECT_AS_ENUM) SUBJECT_COUNT
};

enum match {
    MATCH_SAME,
    MATCH_AMONG, /* one of the words that are found */
    MATCH_INSIDE /* a part of the text that is found */
};

struct expectation {
    enum subject subject;
    bool none; /* "no": it must not be found */
    /* The exercise it is said of, by id or as the number of its step, counted
     * from 1; NULL where it is said of none. */
    const char *step;
    const char *value; /* in the words in which it would be found: "none" for
                          nothing, seconds as "24", times as "4:15" */
};

enum moment_when {
    WHEN_SAME, /* the moment of the line before */
    WHEN_AT,   /* ms after the beginning */
    WHEN_AFTER /* ms after the line before */
};

struct moment {
    unsigned line; /* of the script, counted from 1 */
    enum moment_kind kind;
    enum moment_when when;
    int64_t ms;
    uint32_t key;
    int64_t length_ms;
    int rows, columns; /* DUMP: 0 is the window's own size */
    enum end_reason reason;
    const char *text;
    struct expectation expect;
};

/* What `set` lines say of the person and the day; nothing said: NONE, UNKNOWN,
 * false. */
struct timeline_settings {
    enum side sore;
    int place;
    int pain;
    int32_t day;  /* today, as date_days counts; DAY_NONE: not said */
    bool records; /* what it plays is kept in the history */
    bool checks;  /* the warning signs and the check-in come before it */
    bool asks;    /* ask_ms is said */
    int32_t ask_ms;
};

struct timeline {
    struct timeline_settings settings;
    const struct moment *moments;
    unsigned count;
};

/* False with "NAME:LINE: unknown word 'kye' (did you mean 'key'?)". */
bool timeline_read(const char *name,
                   const char *text,
                   struct arena *arena,
                   struct timeline *out,
                   struct error *err);

const char *subject_word(enum subject subject);
enum match subject_match(enum subject subject);

/* The words in which what is found is told. */
const char *effect_word(const struct effect *effect); /* "chime:end", "sync" */
const char *say_word(enum say say);
const char *notice_word(enum notice notice);
const char *screen_word(enum screen screen);
const char *overlay_word(enum overlay overlay);
const char *place_word(int place);            /* UNKNOWN: "none" */
const char *end_word(enum end_reason reason); /* NONE: "none" */
const char *next_time_word(bool easier, bool rests);

#endif
