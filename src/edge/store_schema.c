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

/* What moved a standing when the first layout was written. */
#define FIRST_MOVES                                                            \
    "((sets_done > 0 OR next_easier = 1 OR reds > 0 OR status = 'done')"       \
    " AND (reds > 0 OR easier = 1 OR next_easier = 1 OR alone = 1))"

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
    "  WHERE " FIRST_MOVES ";"

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

/* What the body tolerates: answers beside a session, and what of a session the
 * rules look back on. Until now a session ended for pain only when it stayed
 * further down the leg, or nobody said where it was. */
static const char second_layout[] =
    "ALTER TABLE session ADD COLUMN pain_carried INTEGER NOT NULL DEFAULT 0"
    "  CHECK (pain_carried IN (0, 1));" /* as last time, untouched */
    "ALTER TABLE session ADD COLUMN place_carried INTEGER NOT NULL DEFAULT 0"
    "  CHECK (place_carried IN (0, 1));"
    "ALTER TABLE session ADD COLUMN gentle INTEGER NOT NULL DEFAULT 0"
    "  CHECK (gentle IN (0, 1));"
    "ALTER TABLE session ADD COLUMN end_reason TEXT CHECK (end_reason IN"
    "  ('further', 'reds', 'weak', 'signs', 'no-answer'));"
    "UPDATE session SET end_reason = 'further' WHERE outcome = 'pain';"

    "ALTER TABLE step ADD COLUMN reduced INTEGER NOT NULL DEFAULT 0"
    "  CHECK (reduced IN (0, 1));" /* less than the routine asks for */
    "ALTER TABLE step ADD COLUMN stepped_up INTEGER NOT NULL DEFAULT 0"
    "  CHECK (stepped_up IN (0, 1));"
    "ALTER TABLE step ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0"
    "  CHECK (pinned IN (0, 1));" /* the routine names the level */
    "ALTER TABLE step ADD COLUMN place INTEGER"
    "  CHECK (place BETWEEN 0 AND 5);"
    "ALTER TABLE step ADD COLUMN set_ms INTEGER NOT NULL DEFAULT 0;"
    "DROP INDEX step_moves;"
    "CREATE INDEX step_moves ON step (exercise, session, position)"
    "  WHERE " STORE_MOVES ";"
    /* with all that their rules ask for, so that years are read from them
       alone */
    "CREATE INDEX step_performed ON step (session, rating,"
    "  sets_done, status, reds, further, next_easier)"
    "  WHERE " STORE_PERFORMED ";"
    "CREATE INDEX step_full ON step (exercise, level, rating, set_ms,"
    "  status, size, sets, sets_done, easier, reduced, reds, further,"
    "  next_easier)"
    "  WHERE " STORE_RATED_FULL ";"

    "ALTER TABLE checkpoint ADD COLUMN red INTEGER"
    "  CHECK (red BETWEEN 0 AND 63);"

    "CREATE TABLE signs_answer ("
    "  id INTEGER PRIMARY KEY,"
    "  day TEXT NOT NULL," /* local, as all days are */
    "  at_s INTEGER NOT NULL,"
    "  at_offset INTEGER NOT NULL,"
    "  full_day TEXT,"         /* of the last full list without a sign */
    "  blocked TEXT NOT NULL," /* words: saddle,night */
    "  attested TEXT NOT NULL" /* words */
    ") STRICT;"

    "CREATE TABLE morning ("
    "  day TEXT PRIMARY KEY,"
    "  pain INTEGER NOT NULL CHECK (pain BETWEEN 0 AND 10),"
    "  place INTEGER CHECK (place BETWEEN 0 AND 5),"
    "  at_s INTEGER NOT NULL,"
    "  at_offset INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE activity ("
    "  id INTEGER PRIMARY KEY,"
    "  day TEXT NOT NULL,"
    "  kind TEXT NOT NULL CHECK (kind IN"
    "    ('walk', 'swim', 'water-walk', 'cycle', 'run', 'rest')),"
    "  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),"
    "  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
    "  place INTEGER CHECK (place BETWEEN 0 AND 5),"
    "  at_s INTEGER NOT NULL,"
    "  at_offset INTEGER NOT NULL"
    ") STRICT;"

    "CREATE TABLE rest ("
    "  exercise TEXT PRIMARY KEY CHECK (length(exercise) BETWEEN 1 AND 60),"
    "  from_day TEXT NOT NULL,"
    "  until_day TEXT NOT NULL," /* offered again on this day */
    "  at_s INTEGER NOT NULL,"
    "  at_offset INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;";

const char *const store_schema[] = {first_layout, second_layout};
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
static const char *const end_words[] = {
    [END_NONE] = NULL,
    [END_FURTHER] = "further",
    [END_REDS] = "reds",
    [END_WEAK] = "weak",
    [END_SIGNS] = "signs",
    [END_NO_ANSWER] = "no-answer",
};
static const char *const where_words[] = {
    [WHERE_FLOOR] = "floor",
    [WHERE_BED] = "bed",
    [WHERE_CHAIR] = "chair",
};
static const char *const sore_words[] = {
    [SORE_UNKNOWN] = NULL,
    [SORE_LEFT] = "left",
    [SORE_RIGHT] = "right",
    [SORE_BOTH] = "both",
    [SORE_NEITHER] = "neither",
};
static const char *const activity_words[] = {
    [ACTIVITY_WALK] = "walk",
    [ACTIVITY_SWIM] = "swim",
    [ACTIVITY_WATER_WALK] = "water-walk",
    [ACTIVITY_CYCLE] = "cycle",
    [ACTIVITY_RUN] = "run",
    [ACTIVITY_REST] = "rest",
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

const char *store_end_word(enum end_reason reason)
{
    return end_words[reason];
}

enum end_reason store_end_of(const char *word)
{
    size_t place = place_of(end_words, COUNT_OF(end_words), word);

    if (place == 0 && word[0] != '\0')
        return END_NO_ANSWER;
    return (enum end_reason)place;
}

const char *store_where_word(enum where where)
{
    return where_words[where];
}

enum where store_where_of(const char *word)
{
    return (enum where)place_of(where_words, COUNT_OF(where_words), word);
}

const char *store_sore_word(enum sore sore)
{
    return sore_words[sore];
}

enum sore store_sore_of(const char *word)
{
    return (enum sore)place_of(sore_words, COUNT_OF(sore_words), word);
}

const char *store_activity_word(enum activity_kind kind)
{
    return activity_words[kind];
}

bool store_activity_of(const char *word, uint8_t *kind)
{
    size_t place = place_of(activity_words, COUNT_OF(activity_words), word);

    *kind = (uint8_t)place;
    return strcmp(activity_words[place], word) == 0;
}
