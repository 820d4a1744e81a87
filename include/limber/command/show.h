/* SPDX-License-Identifier: MIT */
/* show - the figure of an exercise on standard output: as cells between the
 * words, or alone as SVG. */
#ifndef LIMBER_COMMAND_SHOW_H
#define LIMBER_COMMAND_SHOW_H

#include <limber/core/base/error.h>
#include <limber/core/library/exercise.h>
#include <limber/edge/options.h>

/* To show that side (NONE: as it is drawn) the picture is turned about. */
bool show_is_mirrored(const struct exercise *exercise,
                      const struct figure *figure,
                      enum side side);

/* The key frames side by side with their names, as wide as the terminal, or
 * PRINT_COLUMNS where there is none; then an empty line. False, and nothing is
 * printed, where there is no figure (NULL) or config.yaml wants none. */
bool show_figure(const struct figure *figure,
                 bool mirrored,
                 const struct options *options);

/* False, with what to do, where that level has no figure. */
bool show_svg(const struct exercise *exercise,
              unsigned level,
              enum side side,
              struct error *err);

#endif
