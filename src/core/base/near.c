/* SPDX-License-Identifier: MIT */
/* near - the nearest known word, by the distance of letters; see the header. */
#include <limber/core/base/near.h>

#include <string.h>

enum {
    NEAR_LETTERS = 64, /* longer words are near to nothing */
    NEAR_MOST = 2
};

struct near near_to(const char *word)
{
    return (struct near){.word = word, .distance = NEAR_MOST + 1};
}

static char fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Optimal string alignment: three rows of the table are enough. */
static unsigned
distance_of(const char *a, size_t a_length, const char *b, size_t b_length)
{
    unsigned rows[3][NEAR_LETTERS + 1];
    unsigned *before = rows[0], *above = rows[1], *row = rows[2];

    for (size_t j = 0; j <= b_length; j++)
        above[j] = (unsigned)j;
    for (size_t i = 1; i <= a_length; i++) {
        unsigned *spare = before;

        row[0] = (unsigned)i;
        for (size_t j = 1; j <= b_length; j++) {
            char x = fold(a[i - 1]), y = fold(b[j - 1]);

            row[j] = least(above[j], row[j - 1]) + 1;
            row[j] = least(row[j], above[j - 1] + (x != y));
            if (i > 1 && j > 1 && x == fold(b[j - 2]) && fold(a[i - 2]) == y)
                row[j] = least(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
        row = spare;
    }
    return above[b_length];
}

void near_offer(struct near *near, const char *candidate)
{
    size_t length = strlen(near->word);
    size_t other = strlen(candidate);
    size_t apart = length > other ? length - other : other - length;
    unsigned distance;

    if (length > NEAR_LETTERS || other > NEAR_LETTERS || apart > NEAR_MOST)
        return;
    distance = distance_of(near->word, length, candidate, other);
    if (distance == 0 && strcmp(near->word, candidate) != 0)
        distance = 1; /* only the case differs */
    if (distance < near->distance && 2 * distance < length) {
        near->best = candidate;
        near->distance = distance;
    }
}
