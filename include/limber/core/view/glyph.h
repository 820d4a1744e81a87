/* SPDX-License-Identifier: MIT */
/* glyph - letters made of cells, to be read from the floor.
 *
 * Ordinary text cannot be read from two metres. Letters are one proportional
 * font of 3x5 pixels (M and W 5 wide, N and Q 4): S draws a pixel as half a
 * cell, M as two whole ones. Without UTF-8 every pixel is a '#', and S
 * letters are five rows high.
 *
 * Text with a character that has no glyph, or that does not fit, is the
 * caller's to set as bold text: nothing is cut here and nothing is replaced.
 */
#ifndef LIMBER_CORE_VIEW_GLYPH_H
#define LIMBER_CORE_VIEW_GLYPH_H

#include <stdbool.h>

#include <limber/core/view/frame.h>

enum glyph_size {
    GLYPH_S,
    GLYPH_M
};

/* Rows of one line of letters. */
int glyph_rows(enum glyph_size size, bool ascii);

/* Columns that the text takes on one line; -1 where a character has no glyph.
 * Small letters are shown as capitals. */
int glyph_columns(enum glyph_size size, const char *text);

/* Draws one line; returns its columns, or -1 with nothing drawn. */
int glyph_text(struct frame *frame,
               int row,
               int column,
               enum glyph_size size,
               enum role role,
               const char *text);

/* How a sentence is set: wrapped at spaces, its full stops, commas, colons and
 * semicolons left out. */
struct glyph_block {
    enum glyph_size size;
    int columns;
    int first; /* columns of the first line, where it stands beside something */
    int gap;   /* free rows between two lines; S letters also read without */
};

/* How many lines it takes; 0 where a character has no glyph or a word is too
 * wide. */
int glyph_lines(const struct glyph_block *block, const char *sentence);
/* Rows of so many lines. */
int glyph_block_rows(const struct glyph_block *block, int lines, bool ascii);

/* Draws it; returns the rows used. */
int glyph_sentence(struct frame *frame,
                   int row,
                   int column,
                   const struct glyph_block *block,
                   enum role role,
                   const char *sentence);

/* Two pixels, one over the other, as one cell; in ASCII either is enough. */
void glyph_halves(struct frame *frame,
                  int row,
                  int column,
                  bool upper,
                  bool lower,
                  enum role role);

#endif
