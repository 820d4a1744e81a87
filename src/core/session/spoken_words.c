/* SPDX-License-Identifier: MIT */
/* spoken_words - numbers and times as they are said, and sentences that can be
 * said in one breath; see utter.h. */
#include <limber/core/session/utter.h>

#include <string.h>

#include <limber/core/base/span.h>

enum {
    SENTENCE_BYTES = 400
};

void utter_number(struct text *out, unsigned number)
{
    static const char *const small[] = {
        "nought",  "one",     "two",       "three",    "four",
        "five",    "six",     "seven",     "eight",    "nine",
        "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    };
    static const char *const tens[] = {
        "",
        "",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    };

    if (number >= 100) {
        text_addf(out, "%u", number);
        return;
    }
    if (number < 20) {
        text_add(out, small[number]);
        return;
    }
    text_add(out, tens[number / 10]);
    if (number % 10 > 0)
        text_addf(out, "-%s", small[number % 10]);
}

void utter_number_capital(struct text *out, unsigned number)
{
    size_t at = out->length;

    utter_number(out, number);
    if (out->data[at] >= 'a' && out->data[at] <= 'z')
        out->data[at] = (char)(out->data[at] - 'a' + 'A');
}

static void add_counted(struct text *out, unsigned count, const char *what)
{
    utter_number(out, count);
    text_addf(out, " %s%s", what, count == 1 ? "" : "s");
}

void utter_time(struct text *out, int64_t ms)
{
    unsigned seconds = (unsigned)span_seconds_up(ms);
    unsigned minutes = seconds / 60, rest = seconds % 60;

    if (seconds < 100 && seconds != 60) {
        add_counted(out, seconds, "second");
        return;
    }
    add_counted(out, minutes, "minute");
    if (rest > 0) {
        text_add(out, " ");
        utter_number(out, rest);
    }
}

/* ---- sentences ---- */

static bool is_stop(char c)
{
    return c == '.' || c == ',' || c == '?' || c == '!' || c == ':' || c == ';';
}

/* Bytes up to the next stop, and how many words these are. */
static size_t breath_of(const char *words, unsigned *count)
{
    size_t length = 0;

    *count = 0;
    while (words[length] != '\0' && !is_stop(words[length])) {
        *count +=
            words[length] != ' ' && (length == 0 || words[length - 1] == ' ');
        length++;
    }
    return length;
}

/* Where a voice may pause: before the first of these that is there; 0: none. */
static size_t pause_in(const char *words, size_t length)
{
    static const char *const joints[] = {
        " until ", " before ", " with ", " and ", " but ", " or ", " that "};

    for (size_t k = 0; k < sizeof joints / sizeof joints[0]; k++)
        for (size_t i = 1; i < length; i++)
            if (strncmp(words + i, joints[k], strlen(joints[k])) == 0)
                return i;
    return 0;
}

void utter_sentence(struct text *out, const char *written)
{
    char bytes[SENTENCE_BYTES];
    const char *words = bytes;
    struct text clean;

    if (written == NULL || written[0] == '\0')
        return;
    text_over(&clean, bytes, sizeof bytes);
    text_add_clean(&clean, written);
    if (out->length > 0)
        text_add(out, " ");
    while (*words != '\0') {
        unsigned count;
        size_t length = breath_of(words, &count);
        size_t pause = count > UTTER_WORDS_MAX ? pause_in(words, length) : 0;

        if (pause > 0) {
            text_add_bytes(out, words, pause);
            text_add(out, ",");
            words += pause;
            continue;
        }
        length += words[length] != '\0';
        text_add_bytes(out, words, length);
        words += length;
    }
    if (out->length > 0 && !is_stop(out->data[out->length - 1]))
        text_add(out, ".");
}

const char *utter_first(struct text *out, const char *words)
{
    char sentence[SENTENCE_BYTES];
    struct text copy;
    size_t length = 0;

    while (words[length] != '\0' &&
           !((words[length] == '.' || words[length] == '?') &&
             (words[length + 1] == ' ' || words[length + 1] == '\0')))
        length++;
    length += words[length] != '\0';
    text_over(&copy, sentence, sizeof sentence);
    text_add_bytes(&copy, words, length);
    utter_sentence(out, sentence);
    words += length;
    while (*words == ' ')
        words++;
    return words;
}

void utter_text(struct text *out, const char *words)
{
    while (*words != '\0')
        words = utter_first(out, words);
}
