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
    VERB_HELP,
    VERB_VERSION,
    VERB_COUNT
};

enum {
    OPTIONS_SPEED_MAX = 1000
};

struct options {
    enum verb verb;
    const char *const *words; /* behind the command */
    unsigned word_count;

    bool plain;
    bool no_times; /* line mode without the time left */
    bool no_record;
    bool ascii;
    bool quiet; /* no bell */
    bool drop, take;
    int32_t speed;  /* 1: real time */
    int32_t ask_ms; /* the question's own screen; -1: it stays */
    enum side sore, side;
    int place; /* PLACE_UNKNOWN: not said */
    const char *level;
    const char *script;
    enum background background;
};

/* ERROR_USAGE where the words are off, with the nearest known word. */
bool options_parse(struct options *options,
                   int argc,
                   char **argv,
                   struct error *err);

/* What --help prints. */
void options_help(struct text *out);

#endif
