/* SPDX-License-Identifier: MIT */
/* bytes - a file's bytes, read whole, and whether they are plain text.
 *
 * Only a regular file of at most BYTES_MAX is read; a pipe or a device does
 * not hold the program up. The data is the caller's to release.
 */
#ifndef LIMBER_EDGE_YAML_BYTES_H
#define LIMBER_EDGE_YAML_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <limber/edge/yaml/report.h>
#include <limber/edge/yaml/written.h>

enum {
    BYTES_MAX = 4 * 1024 * 1024
};

struct bytes {
    char *data; /* NULL when empty */
    size_t length;
};

/* On failure the reason is a line of the report. */
bool bytes_read(const char *file, struct bytes *bytes, struct report *report);
void bytes_release(struct bytes *bytes);

/* UTF-8 throughout and no control, direction or invisible characters, also in
 * comments; tab and ends of line are allowed, and a byte order mark in front.
 * Adds a finding for each that is not. */
bool bytes_check(const char *data, size_t length, struct findings *findings);

/* What a character is that text_rune_is_hostile: "control" or "hidden". */
const char *bytes_hostile_word(uint32_t rune);

/* A file with `phase:` at its top is an exercise, any other a routine; told
 * by the bytes alone, so that it holds for broken YAML too. */
enum yaml_kind bytes_kind(const char *data, size_t length);

#endif
