/* SPDX-License-Identifier: MIT */
/* terminal - asked of the locale and the environment; see the header. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <limber/command/terminal.h>

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum {
    BRAILLE_ALL = 0x28FF,
    QUADRANT = 0x2597
};

static const char *term_here(void)
{
    const char *term = getenv("TERM");

    return term != NULL ? term : "";
}

bool terminal_is_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool terminal_wants_lines(const struct options *options)
{
    const char *term = term_here();

    return options->plain || !isatty(STDOUT_FILENO) || !isatty(STDIN_FILENO) ||
           term[0] == '\0' || strcmp(term, "dumb") == 0;
}

/* COLORFGBG is "15;0": the last number is the ground's. */
enum background terminal_background(const struct options *options)
{
    const char *colours = getenv("COLORFGBG");
    const char *last = colours != NULL ? strrchr(colours, ';') : NULL;

    if (options->background != BACKGROUND_AUTO || last == NULL)
        return options->background;
    int ground = atoi(last + 1);

    return ground == 7 || ground > 8 ? BACKGROUND_LIGHT : BACKGROUND_DARK;
}

enum figure_cells terminal_cells(const struct options *options,
                                 const struct config *config)
{
    static const wchar_t needs[FIGURE_CELLS_COUNT] = {
        [FIGURE_CELLS_BRAILLE] = BRAILLE_ALL,
        [FIGURE_CELLS_QUADRANTS] = QUADRANT};
    bool said = (config->said & CONFIG_FIGURES) != 0;
    enum figure_cells cells = said ? config->figures : FIGURE_CELLS_BRAILLE;

    if (cells != FIGURE_CELLS_NONE && (options->ascii || !terminal_is_utf8()))
        return FIGURE_CELLS_ASCII;
    if (!said && strcmp(term_here(), "linux") == 0)
        return FIGURE_CELLS_ASCII;
    if (needs[cells] != 0 && wcwidth(needs[cells]) != 1)
        return FIGURE_CELLS_ASCII;
    return cells;
}

struct figures terminal_figures(const struct options *options,
                                const struct config *config)
{
    int rate =
        (config->said & CONFIG_MOTION) != 0 ? config->motion : FIGURES_RATE_MAX;

    return (struct figures){.cells = terminal_cells(options, config),
                            .rate = (uint8_t)(rate / options->speed)};
}
