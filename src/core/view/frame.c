/* SPDX-License-Identifier: MIT */
/* frame - cells put and read; see the header. */
#include <limber/core/view/frame.h>

#include <stddef.h>
#include <string.h>

enum {
    RUNE_BAD = 0xFFFD,
    BLANK = ' '
};

static struct cell *cell_at(struct frame *frame, int row, int column)
{
    if (row < 0 || row >= frame->rows || column < 0 || column >= frame->columns)
        return NULL;
    return &frame->cells[row * frame->columns + column];
}

const struct cell *frame_cell(const struct frame *frame, int row, int column)
{
    if (row < 0 || row >= frame->rows || column < 0 || column >= frame->columns)
        return NULL;
    return &frame->cells[row * frame->columns + column];
}

static int brought_into(int value, int most)
{
    if (value < 1)
        return 1;
    return value < most ? value : most;
}

void frame_init(struct frame *frame, int rows, int columns, bool ascii)
{
    frame->rows = brought_into(rows, FRAME_ROWS_MAX);
    frame->columns = brought_into(columns, FRAME_COLUMNS_MAX);
    frame->ascii = ascii;
    frame->pictured = false;
    for (int i = 0; i < frame->rows * frame->columns; i++)
        frame->cells[i] = (struct cell){.rune = BLANK, .role = ROLE_TEXT};
}

/* Writing over one half of a wide character blanks the other. */
static void part_wide(struct frame *frame, int row, int column)
{
    struct cell *cell = cell_at(frame, row, column);
    struct cell *next = cell_at(frame, row, column + 1);

    if (cell->rune == 0) {
        struct cell *before = cell_at(frame, row, column - 1);

        if (before != NULL)
            before->rune = BLANK;
    } else if (next != NULL && next->rune == 0) {
        next->rune = BLANK;
    }
}

/* What a terminal without UTF-8 shows for a character that a person wrote. */
static uint32_t ascii_rune(uint32_t rune)
{
    static const struct {
        uint32_t rune;
        char plain;
    } near[] = {
        {0x00A0, ' '},
        {0x2010, '-'},
        {0x2011, '-'},
        {0x2013, '-'},
        {0x2014, '-'},
        {0x2018, '\''},
        {0x2019, '\''},
        {0x201C, '"'},
        {0x201D, '"'},
        {0x2026, '.'},
        {0x00D7, 'x'},
    };

    if (rune < 0x7F)
        return rune;
    for (size_t i = 0; i < sizeof near / sizeof near[0]; i++)
        if (near[i].rune == rune)
            return (uint32_t)near[i].plain;
    return '?';
}

static bool is_last(const struct frame *frame, int row, int column)
{
    return row == frame->rows - 1 && column == frame->columns - 1;
}

void frame_put(
    struct frame *frame, int row, int column, uint32_t rune, enum role role)
{
    struct cell *cell = cell_at(frame, row, column);
    unsigned cells;

    if (text_rune_is_hostile(rune))
        rune = RUNE_BAD;
    if (frame->ascii)
        rune = ascii_rune(rune);
    cells = text_rune_cells(rune);
    if (cell == NULL || cells == 0 || is_last(frame, row, column))
        return;
    if (cells == 2 &&
        (column + 1 >= frame->columns || is_last(frame, row, column + 1)))
        return;
    for (int i = 0; i < (int)cells; i++) {
        part_wide(frame, row, column + i);
        cell[i] =
            (struct cell){.rune = i == 0 ? rune : 0, .role = (uint8_t)role};
    }
}

/* Cells that `rune` takes in this frame; a wide one is one '?' in ASCII. */
static int rune_cells(const struct frame *frame, uint32_t rune)
{
    unsigned cells;

    if (text_rune_is_hostile(rune))
        rune = RUNE_BAD;
    cells = text_rune_cells(rune);
    return cells > 1 && frame->ascii ? 1 : (int)cells;
}

int frame_text(struct frame *frame,
               int row,
               int column,
               int cells,
               enum role role,
               const char *text)
{
    int used = 0;
    uint32_t rune;

    while ((rune = text_next(&text)) != 0) {
        int wide = rune_cells(frame, rune);

        if (used + wide > cells)
            break;
        frame_put(frame, row, column + used, rune, role);
        used += wide;
    }
    return used;
}

int frame_text_fit(struct frame *frame,
                   int row,
                   int column,
                   int cells,
                   enum role role,
                   const char *text)
{
    const char *ellipsis = frame->ascii ? "..." : "\u2026";
    int mark = (int)text_cells(ellipsis);
    int used, last;

    if ((int)text_cells(text) <= cells)
        return frame_text(frame, row, column, cells, role, text);
    if (cells < mark + 1)
        return frame_text(frame, row, column, cells, role, text);
    used = frame_text(frame, row, column, cells - mark, role, text);
    for (last = used; last > 0; last--) {
        const struct cell *cell = frame_cell(frame, row, column + last - 1);

        if (cell == NULL || cell->rune != BLANK)
            break;
    }
    return last + frame_text(frame, row, column + last, mark, role, ellipsis);
}

void frame_text_right(
    struct frame *frame, int row, int end, enum role role, const char *text)
{
    int cells = (int)text_cells(text);

    frame_text(frame, row, end - cells, cells, role, text);
}

int frame_text_wrap(struct frame *frame,
                    int row,
                    int column,
                    int cells,
                    int rows,
                    enum role role,
                    const char *text)
{
    int used = 0;

    if (cells < 1)
        return 0;
    while (*text != '\0' && used < rows) {
        const char *next;
        size_t bytes = text_wrap(text, (unsigned)cells, &next);
        int at = 0;
        const char *from = text;

        while (from < text + bytes) {
            uint32_t rune = text_next(&from);

            frame_put(frame, row + used, column + at, rune, role);
            at += rune_cells(frame, rune);
        }
        text = next;
        used++;
    }
    return used;
}

void frame_fill(struct frame *frame,
                int row,
                int column,
                int cells,
                uint32_t rune,
                enum role role)
{
    for (int i = 0; i < cells; i++)
        frame_put(frame, row, column + i, rune, role);
}

void frame_tint(
    struct frame *frame, int row, int column, int cells, enum role role)
{
    for (int i = 0; i < cells; i++) {
        struct cell *cell = cell_at(frame, row, column + i);

        if (cell != NULL)
            cell->role = (uint8_t)role;
    }
}

/* ---- as text ---- */

static void dump_row(const struct frame *frame, int row, struct text *out)
{
    int end = frame->columns;

    while (end > 0 && frame_cell(frame, row, end - 1)->rune == BLANK)
        end--;
    for (int column = 0; column < end; column++) {
        uint32_t rune = frame_cell(frame, row, column)->rune;

        if (rune != 0)
            text_add_rune(out, rune);
    }
    text_add(out, "\n");
}

void frame_dump(const struct frame *frame, struct text *out)
{
    for (int row = 0; row < frame->rows; row++)
        dump_row(frame, row, out);
}

/* A letter a role; a blank cell of ordinary text is a blank. */
static char role_letter(const struct cell *cell)
{
    static const char letters[ROLE_COUNT] = {
        [ROLE_TEXT] = 't',
        [ROLE_STRONG] = 'b',
        [ROLE_DIM] = 'd',
        [ROLE_HEAD] = 'h',
        [ROLE_DIGIT] = 'n',
        [ROLE_ACCENT] = 'a',
        [ROLE_CHOSEN] = 'c',
        [ROLE_GOOD] = 'G',
        [ROLE_CARE] = 'C',
        [ROLE_STOP] = 'S',
        [ROLE_WARN] = 'w',
        [ROLE_KEY] = 'k',
        [ROLE_TRACK] = '.',
        [ROLE_NEAR] = 'N',
        [ROLE_FAR] = 'F',
        [ROLE_PROP] = 'P',
    };

    if (cell->rune == BLANK && cell->role == ROLE_TEXT)
        return ' ';
    return letters[cell->role];
}

void frame_dump_roles(const struct frame *frame, struct text *out)
{
    frame_dump(frame, out);
    text_add(out, "\n");
    for (int row = 0; row < frame->rows; row++) {
        int end = frame->columns;

        while (end > 0 && role_letter(frame_cell(frame, row, end - 1)) == ' ')
            end--;
        for (int column = 0; column < end; column++)
            text_add_rune(out,
                          (uint32_t)(unsigned char)role_letter(
                              frame_cell(frame, row, column)));
        text_add(out, "\n");
    }
}
