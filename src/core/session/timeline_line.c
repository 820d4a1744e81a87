/* SPDX-License-Identifier: MIT */
/* timeline_line - words, numbers and times of one line; see the header. */
#include <limber/core/session/timeline_line.h>

#include <limber/core/base/span.h>

#include <stdio.h>
#include <string.h>

#include <limber/core/base/text.h>

/* ---- errors ---- */

bool line_complain(struct line *line, const char *what, const char *found)
{
    return error_set(line->err,
                     ERROR_INPUT,
                     "%s:%u: expected %s, found %s",
                     line->name,
                     line->number,
                     what,
                     found);
}

bool line_wrong(struct line *line, const char *what, const char *found)
{
    char quoted[TIMELINE_LINE_BYTES + 2];

    if (found == NULL)
        return line_complain(line, what, "nothing");
    snprintf(quoted, sizeof quoted, "'%s'", found);
    return line_complain(line, what, quoted);
}

bool line_unknown(struct line *line, const char *kind, const struct near *near)
{
    return error_set(line->err,
                     ERROR_INPUT,
                     "%s:%u: unknown %s '%s'%s%s%s",
                     line->name,
                     line->number,
                     kind,
                     near->word,
                     near->best != NULL ? " (did you mean '" : "",
                     near->best != NULL ? near->best : "",
                     near->best != NULL ? "'?)" : "");
}

/* ---- words ---- */

const char *line_word(struct line *line)
{
    return line->at < line->count ? line->words[line->at++] : NULL;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t';
}

/* One word or one text in quotation marks, from *at on. */
static bool take_word(struct line *line, const char **at, const char *end)
{
    bool quoted = **at == '"';
    const char *from = quoted ? *at + 1 : *at;
    const char *to = from;

    while (to < end && (quoted ? *to != '"' : !is_space(*to)))
        to++;
    if (quoted && to == end)
        return line_complain(
            line, "a '\"' behind the text", "the end of the line");
    if (line->count == TIMELINE_WORDS_MAX)
        return line_complain(line, "at most 8 words", "more");
    memcpy(line->words[line->count], from, (size_t)(to - from));
    line->words[line->count++][to - from] = '\0';
    *at = quoted ? to + 1 : to;
    return true;
}

static bool is_printable(const char *text)
{
    uint32_t rune;

    while ((rune = text_next(&text)) != 0)
        if (rune != '\t' && text_rune_is_hostile(rune))
            return false;
    return true;
}

bool line_take(struct line *line, const char *written, size_t bytes)
{
    char copy[TIMELINE_LINE_BYTES];
    const char *at = copy, *end;

    line->count = line->at = 0;
    if (bytes > 0 && written[bytes - 1] == '\r')
        bytes--;
    if (bytes >= sizeof copy)
        return line_complain(line, "a line of at most 399 bytes", "more");
    memcpy(copy, written, bytes);
    copy[bytes] = '\0';
    if (!is_printable(copy))
        return line_complain(line, "text", "a control character");
    end = copy + bytes;
    while (at < end) {
        if (is_space(*at))
            at++;
        else if (*at == '#')
            break;
        else if (!take_word(line, &at, end))
            return false;
    }
    return true;
}

/* ---- numbers and times ---- */

bool line_number(const char *word, unsigned most, unsigned *out)
{
    unsigned value = 0;

    if (word == NULL || *word == '\0')
        return false;
    for (; *word >= '0' && *word <= '9'; word++) {
        value = value * 10 + (unsigned)(*word - '0');
        if (value > most)
            return false;
    }
    *out = value;
    return *word == '\0';
}

/* Digits behind the point, as milliseconds. */
static bool read_fraction(const char *at, int64_t *ms)
{
    int64_t worth = 100;

    if (*at == '\0')
        return false;
    for (; *at >= '0' && *at <= '9' && worth > 0; at++, worth /= 10)
        *ms += (*at - '0') * worth;
    return *at == '\0';
}

bool line_parse_time(const char *word, int64_t *ms)
{
    char whole[16];
    const char *point = word != NULL ? strchr(word, '.') : NULL;
    const char *colon;
    unsigned minutes = 0, seconds;
    size_t bytes;

    if (word == NULL)
        return false;
    bytes = point != NULL ? (size_t)(point - word) : strlen(word);
    if (bytes >= sizeof whole)
        return false;
    memcpy(whole, word, bytes);
    whole[bytes] = '\0';
    colon = strchr(whole, ':');
    if (colon != NULL) {
        whole[colon - whole] = '\0';
        if (!line_number(whole, 24 * 60, &minutes) || strlen(colon + 1) != 2)
            return false;
    }
    if (!line_number(colon != NULL ? colon + 1 : whole,
                     colon != NULL ? 59 : 24 * 60 * 60,
                     &seconds))
        return false;
    *ms = (int64_t)(minutes * 60 + seconds) * 1000;
    return point == NULL || read_fraction(point + 1, ms);
}

bool line_time(struct line *line, int64_t *ms)
{
    const char *word = line_word(line);

    return (line_parse_time(word, ms) && *ms <= TIMELINE_MS_MAX) ||
           line_wrong(line, "a time such as 12.5 or 1:02", word);
}
