/* SPDX-License-Identifier: MIT */
/* store_schema - how history.db is laid out, version by version.
 *
 * An item is never changed once a release has written it: a change is a new
 * item at the end.
 *
 * The kept routine has a table of its own, so that a checkpoint rewrites one
 * small row and not a long text; it goes when the checkpoint goes. A session
 * without a checkpoint has ended.
 */
#include <limber/edge/store_schema.h>

#include <stddef.h>
#include <string.h>

static const char first_layout[] =
    "CREATE TABLE setting ("
    "  name TEXT PRIMARY KEY,"
    "  value TEXT NOT NULL"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE session ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  routine TEXT NOT NULL CHECK (length(routine) BETWEEN 1 AND 60),"
    "  name TEXT NOT NULL,"
    "  plan_ms INTEGER NOT NULL,"
    "  steps INTEGER NOT NULL CHECK (steps BETWEEN 1 AND 64),"
    "  sore TEXT CHECK (sore IN ('left', 'right')),"
    "  start_pain INTEGER CHECK (start_pain BETWEEN 0 AND 10),"
    "  start_place INTEGER CHECK (start_place BETWEEN 0 AND 5),"
    "  pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),"
    "  place_after INTEGER CHECK (place_after BETWEEN 0 AND 5),"
    "  outcome TEXT NOT NULL CHECK (outcome IN"
    "    ('open', 'done', 'stopped', 'pain', 'dropped')),"
    "  moved_ms INTEGER NOT NULL,"
    "  began_s INTEGER NOT NULL,"      /* UTC */
    "  began_offset INTEGER NOT NULL," /* minutes east of Greenwich */
    "  began_on TEXT NOT NULL,"        /* local date, 2026-11-21 */
    "  saved_s INTEGER NOT NULL,"
    "  saved_offset INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX session_day ON session (began_on);"

    "CREATE TABLE step ("
    "  session INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 63),"
    "  exercise TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 60),"
    "  level TEXT NOT NULL CHECK (length(level) <= 60),"
    "  size TEXT NOT NULL CHECK (size IN ('full', 'half-sets', 'half')),"
    "  status TEXT NOT NULL CHECK (status IN"
    "    ('to-come', 'begun', 'done', 'left-out')),"
    "  rating INTEGER CHECK (rating BETWEEN 0 AND 10),"
    "  reds INTEGER NOT NULL,"
    "  further INTEGER NOT NULL,"
    "  easier INTEGER NOT NULL CHECK (easier IN (0, 1)),"
    "  next_easier INTEGER NOT NULL CHECK (next_easier IN (0, 1)),"
    "  sets_done INTEGER NOT NULL,"
    "  sets INTEGER NOT NULL,"
    "  round_at INTEGER NOT NULL,"
    "  set_at INTEGER NOT NULL,"
    "  rep_at INTEGER NOT NULL,"
    "  side TEXT CHECK (side IN ('left', 'right')),"
    "  alone INTEGER NOT NULL CHECK (alone IN (0, 1))," /* a practice of it */
    "  PRIMARY KEY (session, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX step_moves ON step (exercise, session, position)"
    "  WHERE " STORE_MOVES ";"

    "CREATE TABLE checkpoint ("
    "  session INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,"
    "  step INTEGER NOT NULL CHECK (step BETWEEN 0 AND 63),"
    "  over INTEGER NOT NULL CHECK (over IN (0, 1))," /* only its question
                                                         still stood */
    "  asked INTEGER CHECK (asked BETWEEN 0 AND 63),"
    "  left_ms INTEGER NOT NULL,"
    "  holder INTEGER NOT NULL," /* drawn anew by every store */
    "  pid INTEGER NOT NULL,"    /* 0: nobody is running it */
    "  started INTEGER NOT NULL,"
    "  boot TEXT NOT NULL"
    ") STRICT;"

    "CREATE TABLE snapshot ("
    "  session INTEGER PRIMARY KEY"
    "    REFERENCES checkpoint (session) ON DELETE CASCADE,"
    "  routine TEXT NOT NULL"
    ") STRICT;";

const char *const store_schema[] = {first_layout};
const int store_schema_count = sizeof store_schema / sizeof store_schema[0];

static const char *const status_words[] = {
    [STEP_TO_COME] = "to-come",
    [STEP_BEGUN] = "begun",
    [STEP_DONE] = "done",
    [STEP_LEFT_OUT] = "left-out",
};
static const char *const size_words[] = {
    [DOSE_FULL] = "full",
    [DOSE_HALF_SETS] = "half-sets",
    [DOSE_HALF_WORK] = "half",
};
static const char *const outcome_words[] = {
    [OUTCOME_OPEN] = "open",
    [OUTCOME_DONE] = "done",
    [OUTCOME_STOPPED] = "stopped",
    [OUTCOME_PAIN] = "pain",
};
static const char *const side_words[] = {
    [SIDE_NONE] = NULL,
    [SIDE_LEFT] = "left",
    [SIDE_RIGHT] = "right",
};

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* The word's place in its table; one that is not there counts as the first. */
static size_t place_of(const char *const *words, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (words[i] != NULL && strcmp(words[i], word) == 0)
            return i;
    return 0;
}

const char *store_status_word(enum step_status status)
{
    return status_words[status];
}

const char *store_size_word(enum dose_size size)
{
    return size_words[size];
}

const char *store_outcome_word(enum session_outcome outcome)
{
    return outcome_words[outcome];
}

const char *store_side_word(enum side side)
{
    return side_words[side];
}

enum step_status store_status_of(const char *word)
{
    return (enum step_status)place_of(
        status_words, COUNT_OF(status_words), word);
}

enum dose_size store_size_of(const char *word)
{
    return (enum dose_size)place_of(size_words, COUNT_OF(size_words), word);
}

enum session_outcome store_outcome_of(const char *word)
{
    if (strcmp(word, "dropped") == 0)
        return OUTCOME_STOPPED;
    return (enum session_outcome)place_of(
        outcome_words, COUNT_OF(outcome_words), word);
}

enum side store_side_of(const char *word)
{
    return (enum side)place_of(side_words, COUNT_OF(side_words), word);
}
