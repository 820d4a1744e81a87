/* SPDX-License-Identifier: MIT */
/* yaml_kit - for the tests of the loader: the shipped files, files made for a
 * test in $TMPDIR, and routines compared down to the last joint. */
#ifndef LIMBER_TESTS_EDGE_YAML_KIT_H
#define LIMBER_TESTS_EDGE_YAML_KIT_H

#include <stddef.h>

#include <limber/core/library/routine.h>
#include <limber/edge/yaml/folders.h>

/* The folder of the shipped exercises, from the root of the repository. */
extern const struct folders ykit_shipped;

/* Ids of the shipped routines, ended by NULL. */
extern const char *const ykit_routines[];

/* A folder of the test's own; the path of a file in it (a buffer each, good
 * until the same slot is asked for again); and its end with all in it. */
void ykit_folder_make(void);
void ykit_folder_drop(void);
const char *ykit_path(unsigned slot, const char *name);

/* Makes a file there, and the folders on the way to it. */
const char *
ykit_file(unsigned slot, const char *name, const char *bytes, size_t length);

/* Fails the test where the two differ in anything. */
void ykit_same_routine(const struct routine *a, const struct routine *b);

#endif
