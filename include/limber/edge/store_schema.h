/* SPDX-License-Identifier: MIT */
/* store_schema - how history.db is laid out, and the words it is written in.
 * For the store alone.
 *
 * The words belong to the file, not to the screen: a file that was written
 * once is read for ever.
 */
#ifndef LIMBER_EDGE_STORE_SCHEMA_H
#define LIMBER_EDGE_STORE_SCHEMA_H

#include <limber/core/care/past.h>
#include <limber/core/care/person.h>
#include <limber/core/library/vocab.h>
#include <limber/core/session/plan.h>
#include <limber/core/session/session.h>

/* Version by version: item n brings version n to n + 1. */
extern const char *const store_schema[];
extern const int store_schema_count;

/* The steps that were done, wholly or in part, or were too much, and that move
 * where a person stands on the exercise: by an answer, by a wish, by a step up
 * that was offered and taken, or because it was practised alone, for there the
 * level was chosen. A level that a routine names moves nothing. The index is on
 * these. */
#define STORE_MOVES                                                            \
    "((sets_done > 0 OR next_easier = 1 OR reds > 0 OR status = 'done')"       \
    " AND (reds > 0 OR easier = 1 OR next_easier = 1 OR alone = 1"             \
    "  OR stepped_up = 1) AND pinned = 0)"

/* The steps of which something was done, or said. An index is on these. */
#define STORE_PERFORMED                                                        \
    "(sets_done > 0 OR status = 'done' OR rating IS NOT NULL OR reds > 0"      \
    " OR further > 0 OR next_easier = 1)"

/* Every set of the full dose, and nothing eased or cut. */
#define STORE_FULL                                                             \
    "(status = 'done' AND size = 'full' AND sets > 0 AND sets_done >= sets"    \
    " AND easier = 0 AND reduced = 0 AND reds = 0 AND further = 0"             \
    " AND next_easier = 0)"

/* The same, with a number given. An index is on these. */
#define STORE_RATED_FULL "(" STORE_FULL " AND rating BETWEEN 0 AND 10)"

enum {
    STORE_MINUTES_MAX = 24 * 60 /* of one activity */
};

const char *store_status_word(enum step_status status);
const char *store_size_word(enum dose_size size);
const char *store_outcome_word(enum session_outcome outcome);
const char *store_side_word(enum side side);        /* NONE: NULL */
const char *store_end_word(enum end_reason reason); /* NONE: NULL */
const char *store_where_word(enum where where);
const char *store_sore_word(enum sore sore); /* UNKNOWN: NULL */
const char *store_activity_word(enum activity_kind kind);

/* A word that is not known counts as to come, full, open, no side, not said;
 * "dropped" as stopped; why a session ended as END_NO_ANSWER. */
enum step_status store_status_of(const char *word);
enum dose_size store_size_of(const char *word);
enum session_outcome store_outcome_of(const char *word);
enum side store_side_of(const char *word);
enum end_reason store_end_of(const char *word);
enum where store_where_of(const char *word);
enum sore store_sore_of(const char *word);
/* False: the word is not known. *kind is an enum activity_kind. */
bool store_activity_of(const char *word, uint8_t *kind);

#endif
