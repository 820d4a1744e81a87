/* SPDX-License-Identifier: MIT */
/* options - the words of the command line, as a value.
 *
 * One table gives parsing, --help and the suggestion for a word that is not
 * known. Texts are borrowed from argv.
 */
#ifndef LIMBER_EDGE_OPTIONS_H
#define LIMBER_EDGE_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/base/error.h>
#include <limber/core/base/text.h>
#include <limber/core/library/vocab.h>
#include <limber/core/view/palette.h>

enum verb {
    VERB_HOME,
    VERB_RUN,
    VERB_PRACTICE,
    VERB_RESUME,
    VERB_LIST,
    VERB_SHOW,
    VERB_PLAN,
    VERB_CHECK,
    VERB_MORNING,
    VERB_LOG,
    VERB_REST,
    VERB_SETUP,
    VERB_RULES,
    VERB_SOUND,
    VERB_HELP,
    VERB_VERSION,
    VERB_COUNT
};

enum {
    OPTIONS_SPEED_MAX = 1000,
    OPTIONS_MINUTES_MAX = 240
};

struct options {
    enum verb verb;
    const char *const *words; /* behind the command */
    unsigned word_count;

    bool plain;
    bool no_times; /* line mode without the time left */
    bool no_record;
    bool ascii;
    bool svg;   /* show: the picture alone */
    bool quiet; /* nothing sounds: no voice, no tones, no bell */
    bool drop, take;
    int32_t speed;  /* 1: real time */
    int32_t ask_ms; /* the question's own screen; -1: it stays */
    enum side sore, side;
    int place;   /* PLACE_UNKNOWN: not said */
    int pain;    /* RATING_NONE: not said */
    int32_t day; /* the day it is about; DAY_NONE: today */
    bool gentle;
    bool today;       /* plan: as guided; so is one with any answer */
    uint16_t minutes; /* 0: all */
    const char *level;
    const char *script;
    const char *events;   /* a path, or "fd:N"; NULL: none */
    const char *on_event; /* a command line; NULL: none */
    enum speech speech;   /* where has_speech; else as config.yaml says */
    bool has_speech;
    enum background background;
};

/* ERROR_USAGE where the words are off, with the nearest known word. */
bool options_parse(struct options *options,
                   int argc,
                   char **argv,
                   struct error *err);

/* A whole number from `least` to `most` (at most nine digits), as people write
 * it: no sign, no fraction, no leading zero. */
bool options_number(const char *word, int least, int most, int *number);

/* ERROR_USAGE: "'morning' wants a whole number from 0 to 10, ..., not '11'",
 * for a command that has such words. Returns false. */
bool options_wants(enum verb verb, const char *found, struct error *err);

/* What --help prints. */
void options_help(struct text *out);

#endif
