/* SPDX-License-Identifier: MIT */
/* scale - where each number stands; see the header. */
#include <limber/core/view/scale.h>

#include <stddef.h>

enum {
    LIGHT_LINE = 0x2500,
    CORNER_LEFT = 0x2514,
    CORNER_RIGHT = 0x2518
};

int scale_column(const struct scale *scale, int rating)
{
    int zones =
        (int)care_zone(rating, scale->start) - (int)care_zone(0, scale->start);

    return scale->first + rating * scale->pitch + zones * scale->gap;
}

int scale_end(const struct scale *scale)
{
    return scale_column(scale, RATING_MAX) + scale->width - 1;
}

bool scale_has(const struct scale *scale, enum zone zone)
{
    return zone >= care_zone(0, scale->start) &&
           zone <= care_zone(RATING_MAX, scale->start);
}

int scale_left(const struct scale *scale, enum zone zone)
{
    int rating = 0;

    while (rating < RATING_MAX && care_zone(rating, scale->start) != zone)
        rating++;
    return scale_column(scale, rating);
}

int scale_right(const struct scale *scale, enum zone zone)
{
    int rating = RATING_MAX;

    while (rating > 0 && care_zone(rating, scale->start) != zone)
        rating--;
    return scale_column(scale, rating) + scale->width - 1;
}

enum role scale_role(enum zone zone)
{
    static const enum role roles[] = {
        [ZONE_NONE] = ROLE_DIM,
        [ZONE_GOOD] = ROLE_GOOD,
        [ZONE_CARE] = ROLE_CARE,
        [ZONE_STOP] = ROLE_STOP,
    };

    return roles[zone];
}

const char *scale_mark(int rating)
{
    static const char marks[RATING_MAX + 1][2] = {
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "x",
    };

    return marks[rating];
}

void scale_text(struct frame *frame,
                int row,
                const struct scale *scale,
                int chosen)
{
    for (int i = 0; i <= RATING_MAX; i++) {
        int column = scale_column(scale, i);
        enum role role =
            i == chosen ? ROLE_CHOSEN : scale_role(care_zone(i, scale->start));

        frame_text(frame, row, column, 1, role, scale_mark(i));
        if (i == chosen) {
            frame_put(frame, row, column - 1, '[', role);
            frame_put(frame, row, column + 1, ']', role);
        }
    }
}

void scale_bracket(struct frame *frame,
                   int row,
                   const struct scale *scale,
                   enum zone zone,
                   const char *label)
{
    int left = scale_left(scale, zone) - 1;
    int right = scale_right(scale, zone) + 1;
    enum role role = scale_role(zone);
    int cells = label != NULL ? (int)text_cells(label) : 0;
    int at = left + (right - left + 1 - cells) / 2;

    if (cells > 0 && cells + 4 > right - left + 1) {
        frame_text(frame, row, at, cells, role, label);
        return;
    }
    frame_fill(frame,
               row,
               left,
               right - left + 1,
               frame->ascii ? '-' : LIGHT_LINE,
               role);
    frame_put(frame, row, left, frame->ascii ? '\\' : CORNER_LEFT, role);
    frame_put(frame, row, right, frame->ascii ? '/' : CORNER_RIGHT, role);
    if (cells > 0) {
        frame_fill(frame, row, at - 1, cells + 2, ' ', role);
        frame_text(frame, row, at, cells, role, label);
    }
}
