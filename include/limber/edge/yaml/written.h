/* SPDX-License-Identifier: MIT */
/* written - what a file says, as it says it: the plain structs that libcyaml
 * fills and reads, before and after their meaning is known.
 *
 * Text stays text; what is not written is NULL. Filled by libcyaml they are
 * its own and freed by cyaml_free; filled for saving they lie in an arena.
 */
#ifndef LIMBER_EDGE_YAML_WRITTEN_H
#define LIMBER_EDGE_YAML_WRITTEN_H

#include <stdint.h>

#include <limber/core/care/person.h>
#include <limber/core/library/vocab.h>

enum yaml_kind {
    YAML_EXERCISE,
    YAML_ROUTINE,
    YAML_CONFIG
};

/* Not a bool: libcyaml takes any word for a true one. */
enum truth {
    TRUTH_FALSE,
    TRUTH_TRUE
};

struct y_texts {
    char **items;
    unsigned count;
};

struct y_dose {
    unsigned *sets, *reps, *breaths;
    char *rest, *hold, *time, *tempo;
};

struct y_unlock {
    char *after;
    unsigned times, peak;
    char *hold;
};

struct y_point {
    int x, y; /* read as a fixed list of two */
};

struct y_prop {
    enum prop_kind kind;
    int *at; /* two numbers */
    enum joint *joint, *from, *to;
    int *seat, *back, *top, *leg, *corners; /* four numbers */
    unsigned *radius, *length;
    struct y_point *points;
    unsigned point_count;
};

struct y_props {
    struct y_prop *items;
    unsigned count;
};

struct y_frame {
    char *name;
    int *joints[JOINT_COUNT]; /* two numbers each */
    struct y_props props;
};

struct y_figure {
    char *id, *note;
    enum figure_view *view;
    enum side *drawn;
    vocab_set planted, shortened;
    unsigned *pace;
    struct y_props props;
    struct y_frame *frames;
    unsigned frame_count;
};

/* The same words for an exercise and for a level. */
struct y_says {
    char *short_name, *setup, *breath, *feel;
    struct y_texts targets, cues, avoid, stop_if, lanes;
};

struct y_level {
    char *id, *name;
    struct y_says says;
    vocab_set *equipment, *positions, *tags;
    struct y_dose *dose;
    char *figure;
    struct y_unlock *unlock;
};

struct y_exercise {
    char *id; /* within a routine only */
    char *name;
    struct y_texts aka;
    enum phase phase;
    enum sides sides;
    enum source source;
    enum evidence evidence;
    struct y_says says;
    vocab_set *equipment, *positions, *tags;
    struct y_texts instead;
    struct y_dose *dose;
    char *dose_from, *start;
    struct y_level *levels;
    unsigned level_count;
    struct y_figure *figures;
    unsigned figure_count;
};

struct y_step {
    char *exercise, *level, *note;
    enum step_sides *sides;
    struct y_dose *dose;
};

struct y_steps {
    struct y_step *items;
    unsigned count;
};

struct y_routine {
    char *name, *short_name, *about, *hint;
    enum truth *gentle;
    struct y_steps phases[PHASE_COUNT];
    struct y_exercise *exercises;
    unsigned exercise_count;
};

struct y_config {
    vocab_set *equipment, *avoid;
    enum where *position;
    enum sore *sore;
    char *since, *ask;
    struct y_texts turned_on, left_out;
    enum figure_cells *figures;
    unsigned *motion;
    enum speech *voice;
    char *speaker, *chimes;
    unsigned *rate;
    enum truth *flash;
};

#endif
