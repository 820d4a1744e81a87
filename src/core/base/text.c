/* SPDX-License-Identifier: MIT */
/* text - bounded text and its widths; see the header.
 *
 * Once a text is cut, nothing more is added to it: a gap in the middle would
 * read as if nothing were missing.
 */
#include <limber/core/base/text.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include <limber/core/base/memory.h>

enum {
    TEXT_FIRST_BYTES = 64,
    RUNE_BYTES = 4,
    RUNE_BAD = 0xFFFD
};

void text_init(struct text *text, size_t limit)
{
    size_t size = limit < TEXT_FIRST_BYTES ? limit : TEXT_FIRST_BYTES;

    if (size == 0)
        size = 1;
    *text = (struct text){
        .data = memory_grow(NULL, size, 1),
        .size = size,
        .limit = limit > size ? limit : size,
        .owned = true,
    };
    text->data[0] = '\0';
}

void text_over(struct text *text, char *buffer, size_t size)
{
    *text = (struct text){.data = buffer, .size = size, .limit = size};
    if (size > 0)
        buffer[0] = '\0';
}

void text_release(struct text *text)
{
    if (text->owned)
        free(text->data);
    *text = (struct text){0};
}

void text_reset(struct text *text)
{
    text->length = 0;
    text->cut = false;
    if (text->size > 0)
        text->data[0] = '\0';
}

/* Bytes there is room for, after growing for `wanted` as far as allowed. */
static size_t room_for(struct text *text, size_t wanted)
{
    size_t need = text->length + wanted + 1;

    if (text->owned && need > text->size && text->size < text->limit) {
        size_t size = text->size * 2 > need ? text->size * 2 : need;

        if (size > text->limit)
            size = text->limit;
        text->data = memory_grow(text->data, size, 1);
        text->size = size;
    }
    return text->size > text->length ? text->size - text->length - 1 : 0;
}

/* The longest beginning of at most `bytes` that ends between characters. */
static size_t whole_characters(const char *data, size_t bytes)
{
    size_t end = bytes;

    while (end > 0 && bytes - end < RUNE_BYTES &&
           ((unsigned char)data[end] & 0xC0) == 0x80)
        end--;
    return end;
}

void text_add_bytes(struct text *text, const char *more, size_t bytes)
{
    size_t room;

    if (text->cut || bytes == 0)
        return;
    room = room_for(text, bytes);
    if (bytes > room) {
        bytes = whole_characters(more, room);
        text->cut = true;
    }
    if (bytes == 0)
        return;
    memcpy(text->data + text->length, more, bytes);
    text->length += bytes;
    text->data[text->length] = '\0';
}

void text_add(struct text *text, const char *more)
{
    text_add_bytes(text, more, strlen(more));
}

void text_add_rune(struct text *text, uint32_t rune)
{
    utf8proc_uint8_t bytes[RUNE_BYTES];
    utf8proc_ssize_t count;

    if (!utf8proc_codepoint_valid((utf8proc_int32_t)rune) || rune == 0)
        rune = RUNE_BAD;
    count = utf8proc_encode_char((utf8proc_int32_t)rune, bytes);
    text_add_bytes(text, (const char *)bytes, (size_t)count);
}

/* vsnprintf cuts between bytes: a last character without its end goes. */
static void give_back_part(struct text *text)
{
    size_t start = text->length;
    utf8proc_int32_t rune;

    while (start > 0 && ((unsigned char)text->data[start - 1] & 0xC0) == 0x80)
        start--;
    if (start > 0)
        start--;
    if (utf8proc_iterate((const utf8proc_uint8_t *)text->data + start,
                         (utf8proc_ssize_t)(text->length - start),
                         &rune) < 0)
        text->length = start;
    text->data[text->length] = '\0';
}

void text_addv(struct text *text, const char *format, va_list args)
{
    va_list again;
    int wanted;
    size_t room;

    if (text->cut)
        return;
    va_copy(again, args);
    wanted = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (wanted <= 0)
        return;
    room = room_for(text, (size_t)wanted);
    if (room == 0) {
        text->cut = true;
        return;
    }
    vsnprintf(text->data + text->length, room + 1, format, args);
    if ((size_t)wanted <= room) {
        text->length += (size_t)wanted;
        return;
    }
    text->cut = true;
    text->length += room;
    give_back_part(text);
}

void text_addf(struct text *text, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    text_addv(text, format, args);
    va_end(args);
}

void text_add_fit(struct text *text,
                  const char *more,
                  unsigned cells,
                  const char *ellipsis)
{
    unsigned mark = text_cells(ellipsis);
    size_t bytes;

    if (text_cells(more) <= cells) {
        text_add(text, more);
        return;
    }
    if (mark > cells) {
        text_add_bytes(text, more, text_take(more, cells));
        return;
    }
    bytes = text_take(more, cells - mark);
    while (bytes > 0 && more[bytes - 1] == ' ')
        bytes--;
    text_add_bytes(text, more, bytes);
    text_add(text, ellipsis);
}

bool text_rune_is_hostile(uint32_t rune)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0x0000, 0x001F},   /* C0 */
        {0x007F, 0x009F},   /* DEL, C1 */
        {0x00AD, 0x00AD},   /* soft hyphen */
        {0x061C, 0x061C},   /* Arabic letter mark */
        {0x115F, 0x1160},   /* Hangul fillers */
        {0x180B, 0x180F},   /* Mongolian selectors, vowel separator */
        {0x200B, 0x200F},   /* zero width, direction marks */
        {0x2028, 0x202E},   /* line and paragraph ends, embeddings */
        {0x2060, 0x206F},   /* word joiner, invisible operators, isolates */
        {0x3164, 0x3164},   /* Hangul filler */
        {0xD800, 0xDFFF},   /* surrogates are no characters */
        {0xFEFF, 0xFEFF},   /* byte order mark */
        {0xFFA0, 0xFFA0},   /* Hangul filler */
        {0xFFF0, 0xFFFB},   /* interlinear marks */
        {0xFFFE, 0xFFFF},   /* no characters */
        {0x1BCA0, 0x1BCA3}, /* shorthand format controls */
        {0x1D173, 0x1D17A}, /* musical format controls */
        {0xE0000, 0xE0FFF}, /* tags, variation selectors */
    };

    if (rune >= 0x20 && rune < 0x7F) /* nearly all there is */
        return false;
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (rune >= ranges[i].first && rune <= ranges[i].last)
            return true;
    return rune > 0x10FFFF;
}

void text_add_clean(struct text *text, const char *more)
{
    uint32_t rune;

    while ((rune = text_next(&more)) != 0) {
        if (rune == '\n' || rune == '\t')
            rune = ' ';
        text_add_rune(text, text_rune_is_hostile(rune) ? RUNE_BAD : rune);
    }
}

uint32_t text_next(const char **at)
{
    utf8proc_int32_t rune;
    utf8proc_ssize_t bytes;

    if (**at == '\0')
        return 0;
    bytes = utf8proc_iterate((const utf8proc_uint8_t *)*at, -1, &rune);
    if (bytes <= 0) {
        *at += 1;
        return RUNE_BAD;
    }
    *at += bytes;
    return (uint32_t)rune;
}

unsigned text_rune_cells(uint32_t rune)
{
    int cells;

    if (rune >= 0x20 && rune < 0x7F)
        return 1;
    if (rune > 0x10FFFF)
        return 1;
    cells = utf8proc_charwidth((utf8proc_int32_t)rune);
    return cells < 0 ? 0 : cells > 2 ? 2 : (unsigned)cells;
}

unsigned text_cells(const char *text)
{
    unsigned cells = 0;
    uint32_t rune;

    while ((rune = text_next(&text)) != 0)
        cells += text_rune_cells(rune);
    return cells;
}

size_t text_take(const char *text, unsigned cells)
{
    const char *at = text;
    const char *end = text;
    unsigned used = 0;
    uint32_t rune;

    while ((rune = text_next(&at)) != 0) {
        used += text_rune_cells(rune);
        if (used > cells)
            break;
        end = at;
    }
    return (size_t)(end - text);
}

static const char *skip_spaces(const char *at)
{
    while (*at == ' ')
        at++;
    return at;
}

size_t text_wrap(const char *text, unsigned cells, const char **next)
{
    size_t fits = text_take(text, cells);
    size_t end = fits;
    const char *line_end = memchr(text, '\n', fits);

    if (line_end != NULL) {
        *next = line_end + 1;
        return (size_t)(line_end - text);
    }
    if (text[fits] == '\0') {
        *next = text + fits;
        return fits;
    }
    if (text[fits] == '\n') { /* just behind the last cell */
        *next = text + fits + 1;
        return fits;
    }
    while (end > 0 && text[end] != ' ')
        end--;
    if (end > 0 && skip_spaces(text) < text + end) {
        *next = skip_spaces(text + end);
        while (end > 0 && text[end - 1] == ' ')
            end--;
        return end;
    }
    if (fits == 0) { /* a wide character in a narrow line is left out */
        *next = text;
        text_next(next);
        return 0;
    }
    *next = text + fits;
    return fits;
}

static unsigned char fold(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

bool text_same(const char *a, const char *b)
{
    while (*a != '\0' && fold(*a) == fold(*b)) {
        a++;
        b++;
    }
    return *a == *b;
}

bool text_starts(const char *text, const char *start)
{
    while (*start != '\0') {
        if (fold(*text) != fold(*start))
            return false;
        text++;
        start++;
    }
    return true;
}

bool text_contains(const char *text, const char *part)
{
    do {
        if (text_starts(text, part))
            return true;
    } while (*text++ != '\0');
    return false;
}
