/* SPDX-License-Identifier: MIT */
/* command - the table of keys and words, read in both directions. */
#include <limber/core/session/command.h>

#include <stddef.h>

#include <limber/core/base/text.h>

struct row {
    uint32_t key;
    const char *key_name;
    const char *word;
    const char *does;
};

#define COMMAND_AS_ROW(name, key_, key_name_, word_, does_)                    \
    [name] = {.key = key_, .key_name = key_name_, .word = word_, .does = does_},

static const struct row rows[COMMAND_END] = {
    [COMMAND_NONE] = {.key_name = "", .word = "", .does = ""},
    COMMAND_TABLE(COMMAND_AS_ROW)};

/* Other spellings that line mode understands. */
static const struct {
    const char *word;
    enum command command;
} aliases[] = {
    {"enter", COMMAND_GO},
    {"start", COMMAND_GO},
    {"done", COMMAND_GO},
    {"space", COMMAND_PAUSE},
    {"too much", COMMAND_TOO_MUCH},
    {"leave out", COMMAND_LEAVE_OUT},
    {"skip", COMMAND_NEXT},
    {"=", COMMAND_LONGER},
    {"more", COMMAND_LONGER},
    {"less", COMMAND_SHORTER},
    {"exit", COMMAND_QUIT},
    {"esc", COMMAND_CLOSE},
};

enum {
    ALIAS_COUNT = sizeof aliases / sizeof aliases[0]
};

static int rating_of(uint32_t key)
{
    if (key >= '0' && key <= '9')
        return (int)(key - '0');
    return key == 'x' || key == 'X' ? RATING_MAX : RATING_NONE;
}

enum command command_of_key(uint32_t key, int *value)
{
    int rating = rating_of(key);

    *value = 0;
    if (rating != RATING_NONE) {
        *value = rating;
        return COMMAND_RATE;
    }
    if (key == KEY_CODE_CTRL_C)
        return COMMAND_QUIT;
    if (key == '=')
        key = '+';
    for (enum command c = COMMAND_GO; c < COMMAND_END; c++)
        if (rows[c].key == key)
            return c;
    return COMMAND_NONE;
}

/* "3", "10", "x" and "rate 3"; RATING_NONE for anything else. */
static int rating_of_line(const char *line)
{
    if (text_starts(line, "rate "))
        line += 5;
    if (text_same(line, "10"))
        return RATING_MAX;
    return line[0] != '\0' && line[1] == '\0'
               ? rating_of((unsigned char)line[0])
               : RATING_NONE;
}

enum command command_of_line(const char *line, int *value)
{
    int rating = rating_of_line(line);

    *value = 0;
    if (rating != RATING_NONE) {
        *value = rating;
        return COMMAND_RATE;
    }
    if (line[0] == '\0')
        return COMMAND_GO;
    if (line[1] == '\0')
        return command_of_key((unsigned char)line[0], value);
    for (enum command c = COMMAND_GO; c < COMMAND_END; c++)
        if (c != COMMAND_RATE && text_same(line, rows[c].word))
            return c;
    for (unsigned i = 0; i < ALIAS_COUNT; i++)
        if (text_same(line, aliases[i].word))
            return aliases[i].command;
    return COMMAND_NONE;
}

uint32_t command_key(enum command command)
{
    return rows[command].key;
}

const char *command_key_name(enum command command)
{
    return rows[command].key_name;
}

const char *command_word(enum command command)
{
    return rows[command].word;
}

const char *command_does(enum command command)
{
    return rows[command].does;
}
