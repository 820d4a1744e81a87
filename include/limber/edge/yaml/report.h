/* SPDX-License-Identifier: MIT */
/* report - what is wrong with files, as lines for people:
 * "file:line:column: expected ..., found ..."; with "warning: " before that
 * where it is no error.
 *
 * Findings are those of one file while it is read; told, they become lines of
 * the report in the order of their places. Everything in a report is safe for
 * a terminal; what does not fit is left out and said to be.
 */
#ifndef LIMBER_EDGE_YAML_REPORT_H
#define LIMBER_EDGE_YAML_REPORT_H

#include <stdbool.h>

#include <limber/core/base/memory.h>
#include <limber/core/base/text.h>

enum {
    REPORT_ERRORS_MAX = 100, /* of one file */
    REPORT_BYTES_MAX = 64 * 1024
};

struct report {
    struct text text; /* lines, each ended by a newline */
    unsigned errors;  /* all that were found, told or left out */
    unsigned warnings;
};

void report_init(struct report *report);
void report_release(struct report *report);

/* A line about a whole file: "FILE: ...". Returns false. */
bool report_file(struct report *report,
                 const char *file,
                 const char *format,
                 ...) __attribute__((format(printf, 3, 4)));

/* Line and column from 1, columns in code points; line 0: the whole file. */
struct place {
    unsigned line, column;
};

struct finding {
    struct place place;
    const char *text;
};

struct findings {
    struct arena arena;
    struct finding items[REPORT_ERRORS_MAX];
    unsigned count;
    unsigned left_out;
};

void findings_init(struct findings *findings);
void findings_release(struct findings *findings);
void findings_add(struct findings *findings,
                  struct place place,
                  const char *format,
                  ...) __attribute__((format(printf, 3, 4)));

/* Puts them into the report, by place. True when there were none. */
bool findings_tell(struct findings *findings,
                   const char *file,
                   struct report *report);

/* The same, as warnings. */
bool findings_warn(struct findings *findings,
                   const char *file,
                   struct report *report);

#endif
