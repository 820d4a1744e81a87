/* SPDX-License-Identifier: MIT */
/* store_schema - how history.db is laid out, and the words it is written in.
 * For the store alone.
 *
 * The words belong to the file, not to the screen: a file that was written
 * once is read for ever.
 */
#ifndef LIMBER_EDGE_STORE_SCHEMA_H
#define LIMBER_EDGE_STORE_SCHEMA_H

#include <limber/core/library/vocab.h>
#include <limber/core/session/plan.h>
#include <limber/core/session/session.h>

/* Version by version: item n brings version n to n + 1. */
extern const char *const store_schema[];
extern const int store_schema_count;

/* The steps that were done, wholly or in part, or were too much, and that move
 * where a person stands on the exercise: by an answer, by a wish, or because
 * it was practised alone, for there the level was chosen. A routine that pins
 * a level for a sore day moves nothing. The index is on these. */
#define STORE_MOVES                                                            \
    "((sets_done > 0 OR next_easier = 1 OR reds > 0 OR status = 'done')"       \
    " AND (reds > 0 OR easier = 1 OR next_easier = 1 OR alone = 1))"

const char *store_status_word(enum step_status status);
const char *store_size_word(enum dose_size size);
const char *store_outcome_word(enum session_outcome outcome);
const char *store_side_word(enum side side); /* NONE: NULL */

/* A word that is not known counts as to come, full, open, no side; "dropped"
 * as stopped. */
enum step_status store_status_of(const char *word);
enum dose_size store_size_of(const char *word);
enum session_outcome store_outcome_of(const char *word);
enum side store_side_of(const char *word);

#endif
