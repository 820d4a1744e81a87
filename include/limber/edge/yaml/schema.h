/* SPDX-License-Identifier: MIT */
/* schema - the form of the three kinds of file, as libcyaml's tables.
 *
 * The tables are the only place that knows the keys. The validator walks them
 * beside the file, so that what it lets through libcyaml takes; saving writes
 * by them. What a text or a number has to look like is told by its key, the
 * same wherever the key stands.
 */
#ifndef LIMBER_EDGE_YAML_SCHEMA_H
#define LIMBER_EDGE_YAML_SCHEMA_H

#include <stdbool.h> /* cyaml.h wants these before it */
#include <stddef.h>
#include <stdint.h>

#include <cyaml/cyaml.h>

#include <limber/edge/yaml/written.h>

extern const cyaml_schema_value_t schema_exercise; /* a struct y_exercise * */
extern const cyaml_schema_value_t schema_routine;  /* a struct y_routine * */
extern const cyaml_schema_value_t schema_config;   /* a struct y_config * */

/* What a table of keys describes: "a step", "an exercise". */
const char *schema_name(const cyaml_schema_field_t *fields);

enum key_kind {
    KEY_TEXT,      /* words for people */
    KEY_SENTENCES, /* a list of them; cues begin with a capital letter */
    KEY_WORDS,     /* a list of a few words each */
    KEY_ID,        /* of an exercise, level or figure; or a list of ids */
    KEY_RUNG,      /* LEVEL or EXERCISE/LEVEL */
    KEY_SPAN,      /* a duration, least and most in milliseconds */
    KEY_ASK,       /* a duration, or "never" */
    KEY_DATE,      /* 2026-10-01 */
    KEY_TEMPO,
    KEY_COMMAND, /* a command line: a text of one line */
    KEY_VOLUME,  /* a whole number, or "off" */
    KEY_NUMBER,  /* a whole number */
    KEY_POINT    /* a list of whole numbers, in thousandths */
};

struct key_rule {
    const char *key;
    enum key_kind kind;
    int32_t least, most; /* of spans and numbers */
};

/* The rule for a text or a number at this key, or in the list there. */
const struct key_rule *schema_rule(const cyaml_schema_value_t *schema,
                                   const char *key);

#endif
