/* SPDX-License-Identifier: MIT */
/* command - what a person can ask for: one key and one word each.
 *
 * The table is the one source of the keys, of the words of line mode, of the
 * keys line, of the help page and of the manual's list.
 */
#ifndef LIMBER_CORE_SESSION_COMMAND_H
#define LIMBER_CORE_SESSION_COMMAND_H

#include <stdbool.h>
#include <stdint.h>

#include <limber/core/care/felt.h>

/* Keys that are no character, as values outside Unicode. */
enum key {
    KEY_CODE_ENTER = '\r',
    KEY_CODE_ESCAPE = 0x1b,
    KEY_CODE_TAB = '\t',
    KEY_CODE_BACKSPACE = 0x7f,
    KEY_CODE_CTRL_C = 0x03,
    KEY_CODE_UP = 0x110000,
    KEY_CODE_DOWN,
    KEY_CODE_LEFT,
    KEY_CODE_RIGHT,
    KEY_CODE_PAGE_UP,
    KEY_CODE_PAGE_DOWN,
    KEY_CODE_HOME,
    KEY_CODE_END
};

/* name, key, the key's name, word, what it does (help page, at most 26 cells)
 */
#define COMMAND_TABLE(_)                                                       \
    _(COMMAND_GO, KEY_CODE_ENTER, "Enter", "go", "start, or done")             \
    _(COMMAND_PAUSE, ' ', "space", "pause", "stop the clock, or go on")        \
    _(COMMAND_TOO_MUCH, 't', "t", "too-much", "stop it, rest a minute")        \
    _(COMMAND_FURTHER, 'f', "f", "further", "it went down the leg: stop")      \
    _(COMMAND_EASIER, 'e', "e", "easier", "the easier form, now")              \
    _(COMMAND_NEXT, 'n', "n", "next", "end this set, go on")                   \
    _(COMMAND_LEAVE_OUT, 'N', "N", "leave-out", "leave this move out today")   \
    _(COMMAND_BACK, 'b', "b", "back", "one move back")                         \
    _(COMMAND_RESTART, 'r', "r", "restart", "this move again")                 \
    _(COMMAND_LONGER, '+', "+", "longer", "ten seconds more")                  \
    _(COMMAND_SHORTER, '-', "-", "shorter", "ten seconds less")                \
    _(COMMAND_RATE, '0', "0-9 x", "rate", "pain, x is 10")                     \
    _(COMMAND_CARD, 'c', "c", "card", "how to do it")                          \
    _(COMMAND_ZOOM, 'z', "z", "zoom", "bigger, no figure")                     \
    _(COMMAND_VOICE, 'v', "v", "voice", "full, short or off")                  \
    _(COMMAND_SOUND, 's', "s", "sound", "at home: hear it")                    \
    _(COMMAND_FIND, '/', "/", "find", "at home: the moves")                    \
    _(COMMAND_SIGNS, '!', "!", "signs", "warning signs")                       \
    _(COMMAND_HELP, '?', "?", "help", "this page")                             \
    _(COMMAND_CLOSE, KEY_CODE_ESCAPE, "Esc", "close", "or pause")              \
    _(COMMAND_QUIT, 'q', "q", "quit", "save and leave")

#define COMMAND_AS_ENUM(name, key, key_name, word, does) name,
enum command {
    COMMAND_NONE,
    COMMAND_TABLE(COMMAND_AS_ENUM) COMMAND_END
};

/* The command a key means on a stage, and its value: 0-10 for COMMAND_RATE
 * ('0'-'9', 'x'), else 0. COMMAND_NONE for any other key. '=' is '+'. */
enum command command_of_key(uint32_t key, int *value);

/* The command a typed line means: a key or a word ("pause", "3", "x",
 * "rate 3", "too much"); an empty line is go. */
enum command command_of_line(const char *line, int *value);

uint32_t command_key(enum command command);
const char *command_key_name(enum command command); /* "space", "Enter", "t" */
const char *command_word(enum command command);
const char *command_does(enum command command);

#endif
