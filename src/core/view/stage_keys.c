/* SPDX-License-Identifier: MIT */
/* stage_keys - one table a state: key, word, rank, least width. */
#include <limber/core/view/stage_keys.h>

static const struct key_item get_ready_keys[] = {
    {"Enter", "go", 0, 0},
    {"+", "longer", 6, 0},
    {"space", "pause", 1, 0},
    {"e", "easier", 5, 0},
    {"n", "next", 4, 0},
    {"c", "card", 7, 0},
    {"N", "leave out", 8, 100},
    {"b", "back", 9, 100},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item work_keys[] = {
    {"space", "pause", 0, 0},
    {"t", "too much", 1, 0},
    {"f", "further", 4, 0},
    {"e", "easier", 6, 0},
    {"n", "next", 5, 0},
    {"N", "leave out", 9, 100},
    {"b", "back", 7, 100},
    {"r", "restart", 8, 100},
    {"+/-", "10 s", 10, 100},
    {"c", "card", 11, 100},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item own_pace_keys[] = {
    {"Enter", "done", 0, 0},
    {"space", "pause", 1, 0},
    {"t", "too much", 4, 0},
    {"f", "further", 5, 0},
    {"e", "easier", 7, 0},
    {"n", "next", 6, 0},
    {"N", "leave out", 8, 100},
    {"b", "back", 9, 100},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item rest_keys[] = {
    {"Enter", "go", 0, 0},
    {"+", "longer", 6, 0},
    {"space", "pause", 1, 0},
    {"t", "too much", 4, 0},
    {"f", "further", 5, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item switch_keys[] = {
    {"Enter", "go", 0, 0},
    {"+", "longer", 5, 0},
    {"space", "pause", 1, 0},
    {"n", "next", 4, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item pause_keys[] = {
    {"space", "go on", 0, 0},
    {"r", "restart", 5, 0},
    {"b", "back", 6, 0},
    {"n", "next", 3, 0},
    {"e", "easier", 4, 0},
    {"t", "too much", 2, 0},
    {"!", "signs", 7, 0},
    {"q", "quit", 1, 0},
};

/* In a pause of a question or a wait, there is nothing to end or to ease. */
static const struct key_item wait_pause_keys[] = {
    {"space", "go on", 0, 0},
    {"!", "signs", 2, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 1, 0},
};

static const struct key_item reentry_keys[] = {
    {"Enter", "now", 0, 0},
    {"space", "pause", 1, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item red_keys[] = {
    {"Enter", "ask me now", 0, 0},
    {"0-9 x", "how much", 4, 0},
    {"f", "further", 1, 0},
    {"space", "pause", 6, 0},
    {"!", "signs", 5, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item again_keys[] = {
    {"0-9 x", "rate", 0, 0},
    {"f", "further", 1, 0},
    {"n", "leave out", 4, 0},
    {"space", "pause", 6, 0},
    {"!", "signs", 5, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item further_keys[] = {
    {"Enter", "ask me now", 0, 0},
    {"1-4", "which", 1, 0},
    {"!", "signs", 4, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item place_keys[] = {
    {"0-5", "answer", 0, 0},
    {"f", "further", 1, 0},
    {"n", "not now", 4, 0},
    {"!", "signs", 5, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item where_keys[] = {
    {"0-5", "answer", 0, 0},
    {"!", "signs", 1, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

/* With no place known from before the session. */
static const struct key_item where_two_keys[] = {
    {"1 2", "answer", 0, 0},
    {"!", "signs", 1, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item question_keys[] = {
    {"0-9 x", "rate", 0, 0},
    {"f", "further", 1, 0},
    {"n", "not now", 3, 0},
    {"space", "pause", 5, 0},
    {"!", "signs", 6, 0},
    {"?", "help", 2, 0},
    {"q", "quit", 4, 0},
};

static const struct key_item eased_keys[] = {
    {"Enter", "go", 0, 0},
    {"N", "leave out", 4, 0},
    {"+", "longer", 6, 0},
    {"space", "pause", 1, 0},
    {"!", "signs", 5, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item notice_keys[] = {
    {"Enter", "go on", 0, 0},
    {"f", "further", 4, 0},
    {"space", "pause", 1, 0},
    {"!", "signs", 5, 0},
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

struct key_row stage_keys_of(enum stage_keys which)
{
    static const struct key_row rows[] = {
        [STAGE_KEYS_GET_READY] = KEY_ROW(get_ready_keys),
        [STAGE_KEYS_WORK] = KEY_ROW(work_keys),
        [STAGE_KEYS_OWN_PACE] = KEY_ROW(own_pace_keys),
        [STAGE_KEYS_REST] = KEY_ROW(rest_keys),
        [STAGE_KEYS_SWITCH] = KEY_ROW(switch_keys),
        [STAGE_KEYS_PAUSE] = KEY_ROW(pause_keys),
        [STAGE_KEYS_WAIT_PAUSE] = KEY_ROW(wait_pause_keys),
        [STAGE_KEYS_REENTRY] = KEY_ROW(reentry_keys),
        [STAGE_KEYS_RED] = KEY_ROW(red_keys),
        [STAGE_KEYS_AGAIN] = KEY_ROW(again_keys),
        [STAGE_KEYS_PLACE] = KEY_ROW(place_keys),
        [STAGE_KEYS_FURTHER] = KEY_ROW(further_keys),
        [STAGE_KEYS_WHERE] = KEY_ROW(where_keys),
        [STAGE_KEYS_WHERE_TWO] = KEY_ROW(where_two_keys),
        [STAGE_KEYS_QUESTION] = KEY_ROW(question_keys),
        [STAGE_KEYS_EASED] = KEY_ROW(eased_keys),
        [STAGE_KEYS_NOTICE] = KEY_ROW(notice_keys),
    };

    return rows[which];
}
