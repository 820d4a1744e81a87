/* SPDX-License-Identifier: MIT */
/* events - a file as libyaml's events, one after the other, with all guards.
 *
 * No anchor, alias, tag or directive, one document, no deep nesting, not too
 * many values: each is a finding. The first error of syntax is a finding too
 * and the end of the events. The bytes have passed bytes_check and outlive the
 * events.
 */
#ifndef LIMBER_EDGE_YAML_EVENTS_H
#define LIMBER_EDGE_YAML_EVENTS_H

#include <stdbool.h>
#include <stddef.h>

#include <yaml.h>

#include <limber/edge/yaml/form.h>
#include <limber/edge/yaml/report.h>

enum {
    EVENTS_DEPTH_MAX = 16,
    EVENTS_VALUES_MAX = 500000
};

/* Marks count characters, so their bytes are found by walking along. */
struct cursor {
    size_t byte, line, column; /* from 0 */
};

struct events {
    yaml_parser_t parser;
    yaml_event_t now; /* the event at hand */
    const char *data;
    size_t length;
    struct cursor cursor;
    struct findings *findings;
    unsigned depth;
    unsigned values;
    bool over; /* nothing more comes */
};

/* False when there is no memory for a parser. */
bool events_init(struct events *events,
                 const char *data,
                 size_t length,
                 struct findings *findings);
void events_release(struct events *events);

/* The next event is at hand; false at the end or after what ended it. */
bool events_next(struct events *events);

/* Goes to the end of the node that the event at hand begins. */
void events_skip(struct events *events);

struct place events_place(const struct events *events); /* where it begins */
struct place mark_place(yaml_mark_t mark);

/* The scalar at hand; borrowed until the next event. */
struct value events_value(const struct events *events);

/* Behind the mark on its line, after at least one blank, begins a comment;
 * *at is its place. Marks must be asked for in the order of the file. */
bool events_comment_behind(struct events *events,
                           yaml_mark_t mark,
                           struct place *at);

#endif
