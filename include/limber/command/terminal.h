/* SPDX-License-Identifier: MIT */
/* terminal - what is known of the terminal before anything is written to it:
 * from the locale, the environment, the options and config.yaml. */
#ifndef LIMBER_COMMAND_TERMINAL_H
#define LIMBER_COMMAND_TERMINAL_H

#include <limber/core/app/app.h>
#include <limber/edge/options.h>

/* The locale's characters are UTF-8. */
bool terminal_is_utf8(void);

/* Lines are wanted where the output or the input is no terminal, TERM is dumb
 * or not set, or --plain asks for it. */
bool terminal_wants_lines(const struct options *options);

/* What --background says, else COLORFGBG. */
enum background terminal_background(const struct options *options);

/* What figures are drawn with: what config.yaml says, but never more than the
 * locale can; the console of Linux has no dots in its letters. */
enum figure_cells terminal_cells(const struct options *options,
                                 const struct config *config);

/* How fast they move in real time, also in a rehearsal. */
struct figures terminal_figures(const struct options *options,
                                const struct config *config);

#endif
