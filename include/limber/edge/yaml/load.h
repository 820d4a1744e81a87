/* SPDX-License-Identifier: MIT */
/* load - files become exercises, routines and settings: read, validated, filled
 * by libcyaml, converted, and held against the rules.
 *
 * What goes wrong is told in the report, all of a file at once; a function
 * returns false when it told anything, and what it was to make is then not to
 * be used. Everything made lives in the caller's arena. `folders` are those of
 * exercise files, in order: the person's own, then the data folder's; what
 * lies beside a file is looked at first without being named.
 */
#ifndef LIMBER_EDGE_YAML_LOAD_H
#define LIMBER_EDGE_YAML_LOAD_H

#include <limber/core/care/person.h>
#include <limber/core/library/library.h>
#include <limber/edge/yaml/folders.h>
#include <limber/edge/yaml/report.h>
#include <limber/edge/yaml/written.h>

/* Which kind of file it is: by its bytes, and config.yaml by its name. */
bool yaml_kind(const char *file, enum yaml_kind *kind, struct report *report);

/* One file by itself: its form, and what can be told without others. */
bool yaml_load_exercise(const char *file,
                        const char *id,
                        struct arena *arena,
                        struct exercise *out,
                        struct report *report);
bool yaml_load_routine(const char *file,
                       const char *id,
                       struct arena *arena,
                       struct routine *out,
                       struct report *report);

/* A routine that stands alone, from text in memory; `name` stands for the
 * file's in messages. */
bool yaml_read_routine(const char *name,
                       const char *bytes,
                       size_t length,
                       const char *id,
                       struct arena *arena,
                       struct routine *out,
                       struct report *report);

/* The exercise of this id, from the folders; NULL and a line in the report
 * with the nearest id where there is none. */
const struct exercise *yaml_find_exercise(const struct folders *folders,
                                          const char *id,
                                          struct arena *arena,
                                          struct report *report);

/* A routine with the exercises it names, and no others: added to the library
 * that are not in it yet. Files with errors are all told. */
bool yaml_open_routine(const char *file,
                       const char *id,
                       const struct folders *folders,
                       struct arena *arena,
                       struct routine *routine,
                       struct library *library,
                       struct report *report);

/* Every exercise of the folders, sorted by id. Those with errors are told and
 * left out; the others are in the library whatever is returned. */
bool yaml_all_exercises(const struct folders *folders,
                        struct arena *arena,
                        struct library *library,
                        struct report *report);

/* $XDG_CONFIG_HOME/limber/config.yaml: same guards, same form of errors. The
 * commands ask for it where they get to know a person (world_know), and lay it
 * over the first run's answers (person_with). A file that is not there says
 * nothing and is no error; with errors *out says nothing, all are told, and
 * false is returned. An exercise in it that nobody knows is told by yaml_check
 * alone: it may have gone since. Texts are the arena's. */
bool yaml_load_config(const char *file,
                      struct arena *arena,
                      struct config *out,
                      struct report *report);

/* All that can be wrong with a file of any kind, and with what it names; of a
 * file without errors also, as warnings, what a body could not do in its
 * figures. Warnings alone leave it true. */
bool yaml_check(const char *file,
                const struct folders *folders,
                struct report *report);

#endif
