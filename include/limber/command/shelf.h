/* SPDX-License-Identifier: MIT */
/* shelf - where routines and exercises are found, and what home shows of them.
 *
 * Folders in order: the person's own ($XDG_CONFIG_HOME/limber/routines and
 * .../exercises), then the shipped ones. What is wrong in a file is printed on
 * standard error, all of it, with places; a file with errors is left out.
 */
#ifndef LIMBER_COMMAND_SHELF_H
#define LIMBER_COMMAND_SHELF_H

#include <limber/command/world.h>
#include <limber/edge/yaml/folders.h>

struct shelf {
    struct arena arena;
    struct folders routine_folders, exercise_folders;
    struct library library; /* exercises loaded so far */
    bool silent;            /* a screen is open: errors are not printed */
};

void shelf_init(struct shelf *shelf);
void shelf_release(struct shelf *shelf);

/* A routine by id or path, with the exercises it names. ERROR_ABSENT with the
 * nearest id, ERROR_INPUT where its files have errors. */
bool shelf_routine(struct shelf *shelf,
                   const char *word,
                   struct routine *routine,
                   struct error *err);

/* One exercise by id or part of a name that only one has. */
const struct exercise *
shelf_exercise(struct shelf *shelf, const char *word, struct error *err);

/* All exercises into the library. */
void shelf_all_exercises(struct shelf *shelf);

/* All that the exercises of the library name: what may take their place, and
 * the ladders that open their levels. */
void shelf_neighbours(struct shelf *shelf);

bool shelf_has_routine(struct shelf *shelf, const char *id);

/* Ids of all routines: the shipped ones in the order home shows them. */
struct texts shelf_routines(struct shelf *shelf);

/* All that home, picker and first pages show; storage is the shelf's. With a
 * check-in the routines are as guided for the world's person, else as written.
 */
void shelf_catalogue(struct shelf *shelf,
                     const struct world *world,
                     const struct checkin *checkin,
                     struct catalogue *out);

#endif
