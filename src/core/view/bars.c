/* SPDX-License-Identifier: MIT */
/* bars - rows that fill; see the header. */
#include <limber/core/view/bars.h>

#include <stdbool.h>
#include <stddef.h>

enum {
    EIGHTHS = 8,
    LEFT_EIGHTH_BASE = 0x2590, /* minus n: the n left eighths of a cell */
    FULL_BLOCK = 0x2588,
    LIGHT_LINE = 0x2500,
    HEAVY_LINE = 0x2501,
    FULL_MARK = 0x25AE,
    EMPTY_MARK = 0x25AF,
    RUN_GAP = 2,
    PARTS = 3
};

static int64_t brought_into(int64_t value, int64_t most)
{
    if (value < 0)
        return 0;
    return value < most ? value : most;
}

/* `steps` * passed / length, rounded down. */
static int share(int64_t steps, int64_t passed, int64_t length)
{
    if (length <= 0)
        return 0;
    return (int)(steps * brought_into(passed, length) / length);
}

/* The same to the nearest. */
static int share_near(int64_t steps, int64_t passed, int64_t length)
{
    if (length <= 0)
        return 0;
    return (int)((2 * steps * brought_into(passed, length) + length) /
                 (2 * length));
}

/* ---- of a hold, a rest, a wait ---- */

static void bar_ascii(struct frame *frame,
                      int row,
                      int column,
                      int cells,
                      int64_t passed,
                      int64_t length)
{
    int inner = cells - 2;
    int full = share(inner, passed, length);

    if (inner < 1)
        return;
    frame_put(frame, row, column, '[', ROLE_TRACK);
    frame_fill(frame, row, column + 1, full, '#', ROLE_ACCENT);
    frame_fill(frame, row, column + 1 + full, inner - full, '-', ROLE_TRACK);
    frame_put(frame, row, column + cells - 1, ']', ROLE_TRACK);
}

void bar_full(struct frame *frame,
              int row,
              int column,
              int cells,
              int64_t passed,
              int64_t length)
{
    int eighths = share((int64_t)cells * EIGHTHS, passed, length);
    int full = eighths / EIGHTHS;
    uint32_t part = (uint32_t)(eighths % EIGHTHS);

    if (frame->ascii) {
        bar_ascii(frame, row, column, cells, passed, length);
        return;
    }
    frame_fill(frame, row, column, cells, LIGHT_LINE, ROLE_TRACK);
    frame_fill(frame, row, column, full, FULL_BLOCK, ROLE_ACCENT);
    if (part > 0)
        frame_put(
            frame, row, column + full, LEFT_EIGHTH_BASE - part, ROLE_ACCENT);
}

void bar_thin(struct frame *frame,
              int row,
              int column,
              int cells,
              int64_t passed,
              int64_t length,
              enum role role)
{
    int full = share_near(cells, passed, length);

    frame_fill(frame, row, column, full, frame->ascii ? '=' : HEAVY_LINE, role);
    frame_fill(frame,
               row,
               column + full,
               cells - full,
               frame->ascii ? '-' : LIGHT_LINE,
               ROLE_TRACK);
}

/* ---- of a breath ---- */

struct pace pace_at(int64_t left_ms, int64_t length_ms)
{
    struct pace pace = {.breath = BREATH_SETTLE};
    int64_t left = brought_into(left_ms, length_ms);
    int64_t of_breath;

    if (left > length_ms / BREATH_MS * BREATH_MS)
        return pace;
    of_breath = left % BREATH_MS;
    if (of_breath == 0 && left > 0)
        of_breath = BREATH_MS;
    if (of_breath > BREATH_OUT_MS) {
        pace.breath = BREATH_IN;
        pace.full_ms = BREATH_MS - of_breath;
        pace.of_ms = BREATH_IN_MS;
    } else {
        pace.breath = BREATH_OUT;
        pace.full_ms = of_breath;
        pace.of_ms = BREATH_OUT_MS;
    }
    return pace;
}

const char *breath_word(enum breath breath)
{
    static const char words[][8] = {"settle", "in", "out"};

    return words[breath];
}

static void
put_marks(struct frame *frame, int row, int column, int cells, int full)
{
    frame_fill(
        frame, row, column, full, frame->ascii ? '>' : FULL_MARK, ROLE_ACCENT);
    frame_fill(frame,
               row,
               column + full,
               cells - full,
               frame->ascii ? '.' : EMPTY_MARK,
               ROLE_TRACK);
}

void pace_cells(
    struct frame *frame, int row, int column, int cells, struct pace pace)
{
    if (pace.breath != BREATH_SETTLE)
        put_marks(frame,
                  row,
                  column,
                  cells,
                  share_near(cells, pace.full_ms, pace.of_ms));
}

/* ---- of a rep ---- */

static void tempo_parts(struct tempo tempo, int64_t parts[static PARTS])
{
    parts[0] = tempo.out_s * (int64_t)1000;
    parts[1] = tempo.hold_s * (int64_t)1000;
    parts[2] = tempo.back_s * (int64_t)1000;
}

unsigned tempo_part(struct tempo tempo, int64_t passed_ms)
{
    int64_t parts[PARTS];
    unsigned last = 0;

    tempo_parts(tempo, parts);
    for (unsigned i = 0; i < PARTS; i++) {
        if (parts[i] > 0 && passed_ms < parts[i])
            return i;
        if (parts[i] > 0)
            last = i;
        passed_ms -= parts[i];
    }
    return last;
}

const char *tempo_word(unsigned part)
{
    static const char words[PARTS][8] = {"go", "hold", "back"};

    return words[part < PARTS ? part : PARTS - 1];
}

/* Shares `cells` by time, but no part is narrower than its word. */
static void tempo_widths(const int64_t parts[static PARTS],
                         int cells,
                         int widths[static PARTS])
{
    int64_t all = parts[0] + parts[1] + parts[2];
    int64_t so_far = 0;
    int used = 0, widest = 0;

    for (unsigned i = 0; i < PARTS; i++) {
        so_far += parts[i];
        widths[i] = share_near(cells, so_far, all) - used;
        used += widths[i];
    }
    for (unsigned i = 1; i < PARTS; i++)
        if (widths[i] > widths[widest])
            widest = (int)i;
    for (unsigned i = 0; i < PARTS; i++) {
        int lacking = (int)text_cells(tempo_word(i)) - widths[i];

        if (parts[i] > 0 && lacking > 0 && widths[widest] - lacking > 4) {
            widths[i] += lacking;
            widths[widest] -= lacking;
        }
    }
}

void tempo_runs(struct frame *frame,
                int row,
                int column,
                int cells,
                struct tempo tempo,
                int64_t passed_ms)
{
    int64_t parts[PARTS];
    int widths[PARTS];
    int runs = 0;
    unsigned now = tempo_part(tempo, passed_ms);

    tempo_parts(tempo, parts);
    for (unsigned i = 0; i < PARTS; i++)
        runs += parts[i] > 0;
    if (runs == 0)
        return;
    tempo_widths(parts, cells - (runs - 1) * RUN_GAP, widths);
    for (unsigned i = 0; i < PARTS; i++) {
        if (parts[i] == 0)
            continue;
        put_marks(frame,
                  row,
                  column,
                  widths[i],
                  share_near(widths[i], passed_ms, parts[i]));
        frame_text(frame,
                   row + 1,
                   column,
                   widths[i],
                   i == now ? ROLE_ACCENT : ROLE_DIM,
                   tempo_word(i));
        passed_ms -= parts[i];
        column += widths[i] + RUN_GAP;
    }
}

/* ---- of lanes ---- */

void lane_runs(struct frame *frame,
               int row,
               int column,
               int cells,
               const struct texts *lanes,
               unsigned lane,
               int64_t passed,
               int64_t length)
{
    int count = (int)lanes->count;
    int room = cells - (count - 1) * RUN_GAP;

    for (int i = 0; i < count; i++) {
        int width = room * (i + 1) / count - room * i / count;

        if (i == (int)lane)
            bar_full(frame, row, column, width, passed, length);
        else
            bar_thin(frame, row, column, width, i < (int)lane, 1, ROLE_DIM);
        frame_text_fit(frame,
                       row + 1,
                       column,
                       width,
                       i == (int)lane ? ROLE_ACCENT : ROLE_DIM,
                       lanes->items[i]);
        column += width + RUN_GAP;
    }
}
