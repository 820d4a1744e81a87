/* SPDX-License-Identifier: MIT */
/* digits - seven strokes, and which corners are round; see the header. */
#include <limber/core/view/digits.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <limber/core/view/glyph.h>

/* All in pixels of one column by half a row. */
struct digit_shape {
    int width, height;
    int across, along; /* how thick strokes are: upright ones, level ones */
    int round;         /* radius of the outer corners; twice that between */
};

static const struct digit_shape digit_shapes[] = {
    [DIGITS_M] = {6, 10, 2, 2, 1},
    [DIGITS_L] = {10, 14, 3, 2, 1},
    [DIGITS_XL] = {20, 28, 5, 4, 2},
    [DIGITS_XXL] = {30, 42, 8, 6, 3},
};

enum stroke {
    TOP = 1,
    UPPER_LEFT = 2,
    UPPER_RIGHT = 4,
    MIDDLE = 8,
    LOWER_LEFT = 16,
    LOWER_RIGHT = 32,
    BOTTOM = 64
};

/* Outer corners: of the upper loop, then of the lower one. */
enum corner {
    UPPER_TL = 1,
    UPPER_TR = 2,
    UPPER_BL = 4,
    UPPER_BR = 8,
    LOWER_TL = 16,
    LOWER_TR = 32,
    LOWER_BL = 64,
    LOWER_BR = 128
};

static const struct {
    uint8_t strokes;
    uint8_t corners;
} digits[10] = {
    {TOP | UPPER_LEFT | UPPER_RIGHT | LOWER_LEFT | LOWER_RIGHT | BOTTOM,
     UPPER_TL | UPPER_TR | LOWER_BL | LOWER_BR},
    {0, 0}, /* an upright with a flag */
    {TOP | UPPER_RIGHT | MIDDLE | LOWER_LEFT | BOTTOM,
     UPPER_TR | UPPER_BR | LOWER_TL | LOWER_BL},
    {TOP | UPPER_RIGHT | MIDDLE | LOWER_RIGHT | BOTTOM,
     UPPER_TR | UPPER_BR | LOWER_TR | LOWER_BR},
    {UPPER_LEFT | UPPER_RIGHT | MIDDLE | LOWER_RIGHT, UPPER_BL},
    {TOP | UPPER_LEFT | MIDDLE | LOWER_RIGHT | BOTTOM,
     UPPER_TL | UPPER_BL | LOWER_TR | LOWER_BR},
    {TOP | UPPER_LEFT | MIDDLE | LOWER_LEFT | LOWER_RIGHT | BOTTOM,
     UPPER_TL | LOWER_TR | LOWER_BL | LOWER_BR},
    {TOP | UPPER_RIGHT | LOWER_RIGHT, UPPER_TR},
    {TOP | UPPER_LEFT | UPPER_RIGHT | MIDDLE | LOWER_LEFT | LOWER_RIGHT |
         BOTTOM,
     UPPER_TL | UPPER_TR | UPPER_BL | UPPER_BR | LOWER_TL | LOWER_TR |
         LOWER_BL | LOWER_BR},
    {TOP | UPPER_LEFT | UPPER_RIGHT | MIDDLE | LOWER_RIGHT | BOTTOM,
     UPPER_TL | UPPER_TR | UPPER_BL | LOWER_BR},
};

static bool is_within(int value, int from, int length)
{
    return value >= from && value < from + length;
}

/* Whether the corner at (cx, cy), opening by (dx, dy), takes (x, y) away. */
static bool corner_cuts(int round, int cx, int cy, int dx, int dy, int x, int y)
{
    int away_x = (x - cx) * dx;
    int away_y = (y - cy) * dy;

    return away_x >= 0 && away_y >= 0 && away_x + away_y < round;
}

static bool is_cut(const struct digit_shape *s, unsigned corners, int x, int y)
{
    int right = s->width - 1;
    int middle = (s->height - s->along) / 2;
    const struct {
        enum corner corner;
        int x, y, dx, dy;
    } places[] = {
        {UPPER_TL, 0, 0, 1, 1},
        {UPPER_TR, right, 0, -1, 1},
        {UPPER_BL, 0, middle + s->along - 1, 1, -1},
        {UPPER_BR, right, middle + s->along - 1, -1, -1},
        {LOWER_TL, 0, middle, 1, 1},
        {LOWER_TR, right, middle, -1, 1},
        {LOWER_BL, 0, s->height - 1, 1, -1},
        {LOWER_BR, right, s->height - 1, -1, -1},
    };

    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        if ((corners & places[i].corner) != 0 && corner_cuts(s->round,
                                                             places[i].x,
                                                             places[i].y,
                                                             places[i].dx,
                                                             places[i].dy,
                                                             x,
                                                             y))
            return true;
    return false;
}

static bool
is_stroke(const struct digit_shape *s, unsigned strokes, int x, int y)
{
    int middle = (s->height - s->along) / 2;
    bool upper = y < middle + s->along;
    bool lower = y >= middle;
    bool left = x < s->across;
    bool right = x >= s->width - s->across;

    return ((strokes & TOP) != 0 && y < s->along) ||
           ((strokes & MIDDLE) != 0 && upper && lower) ||
           ((strokes & BOTTOM) != 0 && y >= s->height - s->along) ||
           ((strokes & UPPER_LEFT) != 0 && upper && left) ||
           ((strokes & UPPER_RIGHT) != 0 && upper && right) ||
           ((strokes & LOWER_LEFT) != 0 && lower && left) ||
           ((strokes & LOWER_RIGHT) != 0 && lower && right);
}

static bool one_pixel(const struct digit_shape *s, int x, int y)
{
    int upright = (s->width - s->across + 2) / 2;
    int flag = upright - s->across;

    return is_within(x, upright, s->across) ||
           (y < s->along && is_within(x, flag, s->across));
}

static bool colon_pixel(const struct digit_shape *s, int y)
{
    int upper = (s->height / 2 - s->along) / 2;

    upper += upper % 2;
    return is_within(y, upper, s->along) ||
           is_within(y, s->height - upper - s->along, s->along);
}

/* The ten of a rating: two strokes that cross in the middle. */
static bool cross_pixel(const struct digit_shape *s, int x, int y)
{
    int deep = s->height / 2 - 1;
    int down = y <= deep ? y : s->height - 1 - y;
    int inset = (s->width - s->across) / 2 - (deep - down);

    if (x > s->width - 1 - x)
        x = s->width - 1 - x;
    return is_within(x, inset > 0 ? inset : 0, s->across);
}

static bool digit_pixel(const struct digit_shape *s, char c, int x, int y)
{
    if (c == '1')
        return one_pixel(s, x, y);
    if (c == ':')
        return colon_pixel(s, y);
    if (c == 'x')
        return cross_pixel(s, x, y);
    if (c < '0' || c > '9')
        return false;
    return is_stroke(s, digits[c - '0'].strokes, x, y) &&
           !is_cut(s, digits[c - '0'].corners, x, y);
}

static int digit_width(const struct digit_shape *s, char c)
{
    return c == ':' ? s->across : s->width;
}

int digits_rows(enum digit_size size)
{
    return digit_shapes[size].height / 2;
}

int digits_columns(enum digit_size size, const char *written)
{
    const struct digit_shape *shape = &digit_shapes[size];
    int columns = 0;

    for (; *written != '\0'; written++)
        columns +=
            (columns > 0 ? 2 * shape->round : 0) + digit_width(shape, *written);
    return columns;
}

void digits_text(struct frame *frame,
                 int row,
                 int column,
                 enum digit_size size,
                 enum role role,
                 const char *written)
{
    const struct digit_shape *shape = &digit_shapes[size];

    for (; *written != '\0'; written++) {
        int width = digit_width(shape, *written);

        for (int x = 0; x < width; x++)
            for (int y = 0; y < shape->height; y += 2)
                glyph_halves(frame,
                             row + y / 2,
                             column + x,
                             digit_pixel(shape, *written, x, y),
                             digit_pixel(shape, *written, x, y + 1),
                             role);
        column += width + 2 * shape->round;
    }
}
