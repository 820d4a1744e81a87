/* SPDX-License-Identifier: MIT */
/* error - what went wrong, as a value; see the header. */
#include <limber/core/base/error.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* vsnprintf cuts between bytes; a character cut in two is taken off whole. */
static void end_at_character(char *text, size_t size, int wanted)
{
    size_t end, start;
    unsigned char lead;
    size_t whole;

    if (wanted < 0) {
        text[0] = '\0';
        return;
    }
    if ((size_t)wanted < size)
        return;
    end = strlen(text);
    start = end;
    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return;
    start--;
    lead = (unsigned char)text[start];
    whole = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (end - start < whole)
        text[start] = '\0';
}

bool error_set(struct error *err, enum error_code code, const char *format, ...)
{
    va_list args;
    int wanted;

    if (err == NULL)
        return false;
    err->code = code;
    va_start(args, format);
    wanted = vsnprintf(err->text, sizeof err->text, format, args);
    va_end(args);
    end_at_character(err->text, sizeof err->text, wanted);
    return false;
}

bool error_wrap(struct error *err, const char *format, ...)
{
    struct error old;
    char context[sizeof old.text];
    va_list args;
    int wanted;

    if (err == NULL)
        return false;
    old = *err;
    va_start(args, format);
    wanted = vsnprintf(context, sizeof context, format, args);
    va_end(args);
    end_at_character(context, sizeof context, wanted);
    return error_set(err, old.code, "%s: %s", context, old.text);
}
