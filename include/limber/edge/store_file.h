/* SPDX-License-Identifier: MIT */
/* store_file - history.db from outside: make, open, bring up to date, set
 * aside, close. For the store alone.
 */
#ifndef LIMBER_EDGE_STORE_FILE_H
#define LIMBER_EDGE_STORE_FILE_H

#include <limber/edge/store_query.h>

/* On failure *store holds nothing. */
bool store_file_open(struct store *store,
                     const char *path,
                     bool writes,
                     struct error *err);
void store_file_close(struct store *store);

/* Folds a log that has grown long into the file. Never fails. */
void store_file_fold(struct store *store);

#endif
