/* SPDX-License-Identifier: MIT */
/* glyph - the letters' table, lines and sentences; see the header. */
#include <limber/core/view/glyph.h>

#include <stddef.h>
#include <stdint.h>

enum {
    PIXEL_ROWS = 5,
    WORD_GAP = 2, /* with the gap on both sides of it: four columns */
    UPPER_HALF = 0x2580,
    LOWER_HALF = 0x2584,
    FULL_BLOCK = 0x2588
};

/* ---- letters ---- */

/* Rows from the top, each as wide as the glyph, highest bit at the left. */
struct glyph {
    char rune;
    uint8_t width;
    uint8_t rows[PIXEL_ROWS];
};

static const struct glyph glyphs[] = {
    {'A', 3, {7, 5, 7, 5, 5}},      {'B', 3, {6, 5, 6, 5, 6}},
    {'C', 3, {7, 4, 4, 4, 7}},      {'D', 3, {6, 5, 5, 5, 6}},
    {'E', 3, {7, 4, 6, 4, 7}},      {'F', 3, {7, 4, 6, 4, 4}},
    {'G', 3, {7, 4, 5, 5, 7}},      {'H', 3, {5, 5, 7, 5, 5}},
    {'I', 1, {1, 1, 1, 1, 1}},      {'J', 3, {1, 1, 1, 5, 7}},
    {'K', 3, {5, 5, 6, 5, 5}},      {'L', 3, {4, 4, 4, 4, 7}},
    {'M', 5, {17, 27, 21, 17, 17}}, {'N', 4, {9, 13, 11, 9, 9}},
    {'O', 3, {7, 5, 5, 5, 7}},      {'P', 3, {7, 5, 7, 4, 4}},
    {'Q', 4, {14, 10, 10, 10, 15}}, {'R', 3, {6, 5, 6, 5, 5}},
    {'S', 3, {7, 4, 7, 1, 7}},      {'T', 3, {7, 2, 2, 2, 2}},
    {'U', 3, {5, 5, 5, 5, 7}},      {'V', 3, {5, 5, 5, 5, 2}},
    {'W', 5, {17, 17, 21, 27, 17}}, {'X', 3, {5, 5, 2, 5, 5}},
    {'Y', 3, {5, 5, 2, 2, 2}},      {'Z', 3, {7, 1, 2, 4, 7}},
    {'0', 3, {7, 5, 5, 5, 7}},      {'1', 2, {3, 1, 1, 1, 1}},
    {'2', 3, {7, 1, 7, 4, 7}},      {'3', 3, {7, 1, 3, 1, 7}},
    {'4', 3, {5, 5, 7, 1, 1}},      {'5', 3, {7, 4, 7, 1, 7}},
    {'6', 3, {7, 4, 7, 5, 7}},      {'7', 3, {7, 1, 1, 1, 1}},
    {'8', 3, {7, 5, 7, 5, 7}},      {'9', 3, {7, 5, 7, 1, 7}},
    {'?', 3, {7, 1, 3, 0, 2}},      {'!', 1, {1, 1, 1, 0, 1}},
    {'.', 1, {0, 0, 0, 0, 1}},      {',', 1, {0, 0, 0, 1, 1}},
    {'\'', 1, {1, 1, 0, 0, 0}},     {'-', 2, {0, 0, 3, 0, 0}},
    {':', 1, {0, 1, 0, 1, 0}},      {'/', 3, {1, 1, 2, 4, 4}},
    {'+', 3, {0, 2, 7, 2, 0}},      {' ', WORD_GAP, {0, 0, 0, 0, 0}},
};

static const struct glyph *glyph_of(uint32_t rune)
{
    if (rune >= 'a' && rune <= 'z')
        rune = rune - 'a' + 'A';
    if (rune == 0x2019) /* the apostrophe that a typesetter writes */
        rune = '\'';
    for (size_t i = 0; i < sizeof glyphs / sizeof glyphs[0]; i++)
        if ((uint32_t)(unsigned char)glyphs[i].rune == rune)
            return &glyphs[i];
    return NULL;
}

static int pixel_columns(enum glyph_size size)
{
    return size == GLYPH_S ? 1 : 2;
}

int glyph_rows(enum glyph_size size, bool ascii)
{
    return size == GLYPH_S && !ascii ? 3 : PIXEL_ROWS;
}

/* Columns of `text` up to `end`; with a glyph for every character, else -1. */
static int run_columns(enum glyph_size size, const char *text, const char *end)
{
    int columns = 0;

    while (text < end) {
        const struct glyph *glyph = glyph_of(text_next(&text));

        if (glyph == NULL)
            return -1;
        columns += (columns > 0 ? 1 : 0) + glyph->width;
    }
    return columns * pixel_columns(size);
}

static const char *text_end(const char *text)
{
    while (*text != '\0')
        text++;
    return text;
}

int glyph_columns(enum glyph_size size, const char *text)
{
    return run_columns(size, text, text_end(text));
}

static bool glyph_pixel(const struct glyph *glyph, int x, int y)
{
    return y < PIXEL_ROWS && (glyph->rows[y] >> (glyph->width - 1 - x) & 1);
}

void glyph_halves(struct frame *frame,
                  int row,
                  int column,
                  bool upper,
                  bool lower,
                  enum role role)
{
    uint32_t rune = FULL_BLOCK;

    if (!upper && !lower)
        return;
    if (frame->ascii)
        rune = '#';
    else if (!lower)
        rune = UPPER_HALF;
    else if (!upper)
        rune = LOWER_HALF;
    frame_put(frame, row, column, rune, role);
}

static void put_small(struct frame *frame,
                      int row,
                      int column,
                      const struct glyph *glyph,
                      enum role role)
{
    for (int x = 0; x < glyph->width; x++)
        for (int y = 0; y < PIXEL_ROWS; y += 2)
            glyph_halves(frame,
                         row + y / 2,
                         column + x,
                         glyph_pixel(glyph, x, y),
                         glyph_pixel(glyph, x, y + 1),
                         role);
}

static void put_whole(struct frame *frame,
                      int row,
                      int column,
                      const struct glyph *glyph,
                      int pixel,
                      enum role role)
{
    uint32_t rune = frame->ascii ? '#' : FULL_BLOCK;

    for (int x = 0; x < glyph->width; x++)
        for (int y = 0; y < PIXEL_ROWS; y++)
            if (glyph_pixel(glyph, x, y))
                frame_fill(
                    frame, row + y, column + x * pixel, pixel, rune, role);
}

static int put_run(struct frame *frame,
                   int row,
                   int column,
                   enum glyph_size size,
                   enum role role,
                   const char *text,
                   const char *end)
{
    int pixel = pixel_columns(size);
    int at = column;

    while (text < end) {
        const struct glyph *glyph = glyph_of(text_next(&text));

        if (at > column)
            at += pixel;
        if (size == GLYPH_S && !frame->ascii)
            put_small(frame, row, at, glyph, role);
        else
            put_whole(frame, row, at, glyph, pixel, role);
        at += glyph->width * pixel;
    }
    return at - column;
}

int glyph_text(struct frame *frame,
               int row,
               int column,
               enum glyph_size size,
               enum role role,
               const char *text)
{
    if (glyph_columns(size, text) < 0)
        return -1;
    return put_run(frame, row, column, size, role, text, text_end(text));
}

/* ---- sentences ---- */

/* A sentence without the marks that letters this big do not need. */
struct plain {
    char text[256];
};

static bool plain_make(struct plain *plain, const char *sentence)
{
    size_t n = 0;

    for (; *sentence != '\0'; sentence++) {
        if (*sentence == '.' || *sentence == ',' || *sentence == ':' ||
            *sentence == ';')
            continue;
        if (n + 1 == sizeof plain->text)
            return false;
        plain->text[n++] = *sentence;
    }
    plain->text[n] = '\0';
    return true;
}

/* The end of the first line of `text`; NULL where its first word is too wide
 * or has no glyphs. *next is where the second line begins. */
static const char *
line_end(enum glyph_size size, int columns, const char *text, const char **next)
{
    const char *best = NULL;
    const char *at = text;

    for (;;) {
        int used;

        while (*at != '\0' && *at != ' ')
            at++;
        used = run_columns(size, text, at);
        if (used < 0)
            return NULL;
        if (used > columns)
            break;
        best = at;
        if (*at == '\0')
            break;
        at++;
    }
    if (best != NULL) {
        *next = best;
        while (**next == ' ')
            (*next)++;
    }
    return best;
}

int glyph_lines(const struct glyph_block *block, const char *sentence)
{
    struct plain plain;
    const char *text = plain.text;
    int lines = 0;

    if (!plain_make(&plain, sentence))
        return 0;
    while (*text != '\0') {
        int columns = lines == 0 ? block->first : block->columns;

        if (line_end(block->size, columns, text, &text) == NULL)
            return 0;
        lines++;
    }
    return lines;
}

int glyph_block_rows(const struct glyph_block *block, int lines, bool ascii)
{
    return lines * (glyph_rows(block->size, ascii) + block->gap) - block->gap;
}

int glyph_sentence(struct frame *frame,
                   int row,
                   int column,
                   const struct glyph_block *block,
                   enum role role,
                   const char *sentence)
{
    struct plain plain;
    const char *text = plain.text;
    int lines = 0;

    if (!plain_make(&plain, sentence))
        return 0;
    while (*text != '\0') {
        int columns = lines == 0 ? block->first : block->columns;
        int down = lines * (glyph_rows(block->size, frame->ascii) + block->gap);
        const char *next;
        const char *end = line_end(block->size, columns, text, &next);

        if (end == NULL)
            break;
        put_run(frame, row + down, column, block->size, role, text, end);
        text = next;
        lines++;
    }
    return glyph_block_rows(block, lines, frame->ascii);
}
