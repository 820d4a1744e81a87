/* SPDX-License-Identifier: MIT */
/* store_upgrade - which layout a history.db has, and from an older one to the
 * newest. For the store alone.
 */
#ifndef LIMBER_EDGE_STORE_UPGRADE_H
#define LIMBER_EDGE_STORE_UPGRADE_H

#include <limber/edge/store_query.h>

/* The layout's version; 0: nothing is in the file yet. -1, with *err filled,
 * where it cannot be told or is of a newer limber. */
int64_t store_version(struct store *store, struct error *err);

/* Version by version, each in one transaction, unless another limber has done
 * it meanwhile. */
bool store_upgrade(struct store *store, struct error *err);

/* For who may not write: from here on the store reads a copy in memory that is
 * up to date, and the file stays as it is. */
bool store_upgrade_copy(struct store *store, struct error *err);

#endif
