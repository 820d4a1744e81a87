/* SPDX-License-Identifier: MIT */
/* yaml_kit - see the header. */
#ifndef _XOPEN_SOURCE     /* nftw; the curses flags may define it */
#define _XOPEN_SOURCE 700 /* nftw */
#endif

#include "edge/yaml_kit.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static const char *const shipped_items[] = {"routines/exercises"};
const struct folders ykit_shipped = {shipped_items, 1};

const char *const ykit_routines[] = {
    "daily", "desk", "flare", "full", "strength", "stretch", NULL};

enum {
    PATH_BYTES = 512,
    SLOTS = 4
};

static char folder[PATH_BYTES / 2];
static char paths[SLOTS][PATH_BYTES];

void ykit_folder_make(void)
{
    const char *base = getenv("TMPDIR");

    snprintf(folder,
             sizeof folder,
             "%s/limber-yaml.XXXXXX",
             base != NULL ? base : "/tmp");
    assert_non_null(mkdtemp(folder));
}

static int
drop_one(const char *path, const struct stat *about, int kind, struct FTW *walk)
{
    (void)about;
    (void)kind;
    (void)walk;
    return remove(path);
}

void ykit_folder_drop(void)
{
    nftw(folder, drop_one, 8, FTW_DEPTH | FTW_PHYS);
}

const char *ykit_path(unsigned slot, const char *name)
{
    snprintf(paths[slot], PATH_BYTES, "%s/%s", folder, name);
    return paths[slot];
}

const char *
ykit_file(unsigned slot, const char *name, const char *bytes, size_t length)
{
    char *path = paths[slot];
    FILE *file;

    ykit_path(slot, name);
    for (char *at = path + strlen(folder) + 1; (at = strchr(at, '/')) != NULL;
         at++) {
        *at = '\0';
        mkdir(path, 0700);
        *at = '/';
    }
    file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    fclose(file);
    return path;
}

/* ---- comparing ---- */

static void same_text(const char *a, const char *b)
{
    assert_int_equal(a == NULL, b == NULL);
    if (a != NULL && b != NULL)
        assert_string_equal(a, b);
}

static void same_texts(const struct texts *a, const struct texts *b)
{
    assert_int_equal(a->count, b->count);
    assert_int_equal(a->items == NULL, b->items == NULL);
    for (unsigned i = 0; i < a->count; i++)
        same_text(a->items[i], b->items[i]);
}

static void same_says(const struct description *a, const struct description *b)
{
    same_text(a->short_name, b->short_name);
    same_text(a->setup, b->setup);
    same_text(a->breath, b->breath);
    same_text(a->feel, b->feel);
    same_texts(&a->targets, &b->targets);
    same_texts(&a->cues, &b->cues);
    same_texts(&a->avoid, &b->avoid);
    same_texts(&a->stop_if, &b->stop_if);
    same_texts(&a->lanes, &b->lanes);
}

static void same_point(struct point a, struct point b)
{
    assert_int_equal(a.x, b.x);
    assert_int_equal(a.y, b.y);
}

static void same_prop(const struct prop *a, const struct prop *b)
{
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->has_at, b->has_at);
    assert_int_equal(a->on_joint, b->on_joint);
    assert_int_equal(a->joint, b->joint);
    assert_int_equal(a->from, b->from);
    assert_int_equal(a->to, b->to);
    assert_int_equal(a->radius, b->radius);
    assert_int_equal(a->length, b->length);
    same_point(a->at, b->at);
    for (int i = 0; i < 2; i++) {
        same_point(a->a[i], b->a[i]);
        same_point(a->b[i], b->b[i]);
    }
    assert_int_equal(a->point_count, b->point_count);
    for (unsigned i = 0; i < a->point_count; i++)
        same_point(a->points[i], b->points[i]);
}

static void same_props(const struct prop *a,
                       unsigned a_count,
                       const struct prop *b,
                       unsigned b_count)
{
    assert_int_equal(a_count, b_count);
    for (unsigned i = 0; i < a_count; i++)
        same_prop(&a[i], &b[i]);
}

static void same_figure(const struct figure *a, const struct figure *b)
{
    same_text(a->id, b->id);
    same_text(a->note, b->note);
    assert_int_equal(a->view, b->view);
    assert_int_equal(a->drawn, b->drawn);
    assert_int_equal(a->planted, b->planted);
    assert_int_equal(a->shortened, b->shortened);
    assert_int_equal(a->pace_s, b->pace_s);
    same_props(a->props, a->prop_count, b->props, b->prop_count);
    assert_int_equal(a->frame_count, b->frame_count);
    for (unsigned i = 0; i < a->frame_count; i++) {
        const struct figure_frame *x = &a->frames[i], *y = &b->frames[i];

        same_text(x->name, y->name);
        same_props(x->props, x->prop_count, y->props, y->prop_count);
        for (int j = 0; j < JOINT_COUNT; j++)
            same_point(x->joints[j], y->joints[j]);
    }
}

static void same_level(const struct level *a, const struct level *b)
{
    same_text(a->id, b->id);
    same_text(a->name, b->name);
    same_says(&a->says, &b->says);
    assert_int_equal(a->has_equipment, b->has_equipment);
    assert_int_equal(a->has_positions, b->has_positions);
    assert_int_equal(a->equipment, b->equipment);
    assert_int_equal(a->positions, b->positions);
    assert_int_equal(a->tags, b->tags);
    assert_true(dose_same(&a->dose, &b->dose));
    same_text(a->figure, b->figure);
    same_text(a->unlock.after, b->unlock.after);
    assert_int_equal(a->unlock.times, b->unlock.times);
    assert_int_equal(a->unlock.peak, b->unlock.peak);
    assert_int_equal(a->unlock.hold_ms, b->unlock.hold_ms);
}

static void same_exercise(const struct exercise *a, const struct exercise *b)
{
    same_text(a->id, b->id);
    same_text(a->name, b->name);
    same_texts(&a->aka, &b->aka);
    assert_int_equal(a->phase, b->phase);
    assert_int_equal(a->sides, b->sides);
    assert_int_equal(a->source, b->source);
    assert_int_equal(a->evidence, b->evidence);
    same_says(&a->says, &b->says);
    assert_int_equal(a->equipment, b->equipment);
    assert_int_equal(a->positions, b->positions);
    assert_int_equal(a->tags, b->tags);
    same_texts(&a->instead, &b->instead);
    assert_true(dose_same(&a->dose, &b->dose));
    same_text(a->dose_from, b->dose_from);
    assert_int_equal(a->start, b->start);
    assert_int_equal(a->level_count, b->level_count);
    for (unsigned i = 0; i < a->level_count; i++)
        same_level(&a->levels[i], &b->levels[i]);
    assert_int_equal(a->figure_count, b->figure_count);
    for (unsigned i = 0; i < a->figure_count; i++)
        same_figure(&a->figures[i], &b->figures[i]);
}

static void same_step(const struct routine_step *a,
                      const struct routine_step *b)
{
    same_text(a->exercise, b->exercise);
    same_text(a->level, b->level);
    same_text(a->note, b->note);
    assert_int_equal(a->sides, b->sides);
    assert_true(dose_same(&a->dose, &b->dose));
}

void ykit_same_routine(const struct routine *a, const struct routine *b)
{
    same_text(a->id, b->id);
    same_text(a->name, b->name);
    same_text(a->short_name, b->short_name);
    same_text(a->about, b->about);
    same_text(a->hint, b->hint);
    assert_int_equal(a->gentle, b->gentle);
    for (int p = 0; p < PHASE_COUNT; p++) {
        assert_int_equal(a->phases[p].count, b->phases[p].count);
        for (unsigned i = 0; i < a->phases[p].count; i++)
            same_step(&a->phases[p].steps[i], &b->phases[p].steps[i]);
    }
    assert_int_equal(a->exercise_count, b->exercise_count);
    for (unsigned i = 0; i < a->exercise_count; i++)
        same_exercise(&a->exercises[i], &b->exercises[i]);
}
