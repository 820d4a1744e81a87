/* SPDX-License-Identifier: MIT */
/* spoken_length - how long a voice takes: a sum over letters, words and stops,
 * fitted to what espeak-ng takes for some four hundred of limber's sentences.
 * (Letters tell as much as syllables do, and are sure to be counted right.) */
#include <limber/core/session/spoken.h>

#include <string.h>

/* Milliseconds at SPOKEN_RATE. */
enum {
    BEGINNING_MS = 550, /* and the end: every sentence alone */
    LETTER_MS = 58,
    WORD_MS = 54,
    COMMA_MS = 325,
    STOP_MS = 565,
    DIGIT_LETTERS = 5
};

static bool is_one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Of a character in a word; the bytes behind the first of one that is not
 * ASCII count nothing. */
static int letters_of(char c)
{
    if (is_digit(c))
        return DIGIT_LETTERS;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           ((unsigned char)c & 0xc0) == 0xc0;
}

static bool begins_word(const char *text, const char *at)
{
    return letters_of(*at) > 0 &&
           (at == text || is_one_of(at[-1], " -") || is_digit(*at));
}

/* Of the stop at `at`; the one that ends all is in BEGINNING_MS. */
static int stop_ms(const char *at)
{
    if (at[1] != ' ')
        return 0;
    if (is_one_of(*at, ".?!"))
        return STOP_MS;
    return is_one_of(*at, ",:;") ? COMMA_MS : 0;
}

int32_t spoken_length_ms(const char *text, int rate)
{
    int64_t ms = BEGINNING_MS;

    if (rate < SPOKEN_RATE_MIN)
        rate = SPOKEN_RATE_MIN;
    if (rate > SPOKEN_RATE_MAX)
        rate = SPOKEN_RATE_MAX;
    for (const char *at = text; *at != '\0'; at++)
        ms += letters_of(*at) * LETTER_MS +
              (begins_word(text, at) ? WORD_MS : 0) + stop_ms(at);
    return (int32_t)(ms * SPOKEN_RATE / rate);
}
