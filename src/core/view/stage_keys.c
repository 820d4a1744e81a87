/* SPDX-License-Identifier: MIT */
/* stage_keys - one table a state: key, word, rank, least width. */
#include <limber/core/view/stage_keys.h>

/* The voice, and the way to zoom, are shown where there is room for
 * more; the way back always: behind what stops a move, before what eases it.
 * The page leaves the voice out where nothing can speak. */
#define VOICE                                                                  \
    {                                                                          \
        "v", "voice", 9, 100                                                   \
    }
#define ZOOM                                                                   \
    {                                                                          \
        "z", "zoom", 9, 100                                                    \
    }
#define ZOOM_BACK                                                              \
    {                                                                          \
        "z", "zoom", 5, 0                                                      \
    }
#define TABLE(name, ITEMS)                                                     \
    static const struct key_item name##_keys[] = ITEMS(ZOOM);                  \
    static const struct key_item name##_zoomed_keys[] = ITEMS(ZOOM_BACK)

#define GET_READY_ITEMS(zoom)                                                  \
    {                                                                          \
        {"Enter", "go", 0, 0}, {"+", "longer", 7, 0},                          \
            {"space", "pause", 1, 0}, {"e", "easier", 6, 0},                   \
            {"n", "next", 4, 0}, {"c", "card", 8, 0},                          \
            {"N", "leave out", 10, 100}, {"b", "back", 11, 100}, VOICE, zoom,  \
            {"?", "help", 3, 0},                                               \
        {                                                                      \
            "q", "quit", 2, 0                                                  \
        }                                                                      \
    }
TABLE(get_ready, GET_READY_ITEMS);

#define WORK_ITEMS(zoom)                                                       \
    {                                                                          \
        {"space", "pause", 0, 0}, {"t", "too much", 1, 0},                     \
            {"f", "further", 4, 0}, {"e", "easier", 7, 0},                     \
            {"n", "next", 5, 0}, {"N", "leave out", 12, 100},                  \
            {"b", "back", 8, 100}, {"r", "restart", 10, 100},                  \
            {"+/-", "10 s", 11, 100}, {"c", "card", 13, 100}, VOICE, zoom,     \
            {"?", "help", 3, 0},                                               \
        {                                                                      \
            "q", "quit", 2, 0                                                  \
        }                                                                      \
    }
TABLE(work, WORK_ITEMS);

#define OWN_PACE_ITEMS(zoom)                                                   \
    {                                                                          \
        {"Enter", "done", 0, 0}, {"space", "pause", 1, 0},                     \
            {"t", "too much", 4, 0}, {"f", "further", 5, 0},                   \
            {"e", "easier", 8, 0}, {"n", "next", 6, 0},                        \
            {"N", "leave out", 10, 100}, {"b", "back", 11, 100}, VOICE, zoom,  \
            {"?", "help", 3, 0},                                               \
        {                                                                      \
            "q", "quit", 2, 0                                                  \
        }                                                                      \
    }
TABLE(own_pace, OWN_PACE_ITEMS);

#define REST_ITEMS(zoom)                                                       \
    {                                                                          \
        {"Enter", "go", 0, 0}, {"+", "longer", 7, 0},                          \
            {"space", "pause", 1, 0}, {"t", "too much", 4, 0},                 \
            {"f", "further", 5, 0}, VOICE, zoom, {"?", "help", 3, 0},          \
        {                                                                      \
            "q", "quit", 2, 0                                                  \
        }                                                                      \
    }
TABLE(rest, REST_ITEMS);

static const struct key_item switch_keys[] = {
    {"Enter", "go", 0, 0},
    {"+", "longer", 5, 0},
    {"space", "pause", 1, 0},
    {"n", "next", 4, 0},
    VOICE,
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
    VOICE,
    {"z", "zoom", 8, 100},
    {"q", "quit", 1, 0},
};

/* In a pause of a question or a wait, there is nothing to end or to ease. */
static const struct key_item wait_pause_keys[] = {
    {"space", "go on", 0, 0},
    {"!", "signs", 2, 0},
    VOICE,
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
    VOICE,
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item again_keys[] = {
    {"0-9 x", "rate", 0, 0},
    {"f", "further", 1, 0},
    {"n", "leave out", 4, 0},
    {"space", "pause", 6, 0},
    {"!", "signs", 5, 0},
    VOICE,
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item further_keys[] = {
    {"Enter", "ask me now", 0, 0},
    {"1-4", "which", 1, 0},
    {"!", "signs", 4, 0},
    VOICE,
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item place_keys[] = {
    {"0-5", "answer", 0, 0},
    {"f", "further", 1, 0},
    {"n", "not now", 4, 0},
    {"!", "signs", 5, 0},
    VOICE,
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item where_keys[] = {
    {"0-5", "answer", 0, 0},
    {"!", "signs", 1, 0},
    VOICE,
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

/* With no place known from before the session. */
static const struct key_item where_two_keys[] = {
    {"1 2", "answer", 0, 0},
    {"!", "signs", 1, 0},
    VOICE,
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item question_keys[] = {
    {"0-9 x", "rate", 0, 0},
    {"f", "further", 1, 0},
    {"n", "not now", 3, 0},
    {"space", "pause", 5, 0},
    {"!", "signs", 6, 0},
    VOICE,
    {"?", "help", 2, 0},
    {"q", "quit", 4, 0},
};

static const struct key_item eased_keys[] = {
    {"Enter", "go", 0, 0},
    {"N", "leave out", 4, 0},
    {"+", "longer", 6, 0},
    {"space", "pause", 1, 0},
    {"!", "signs", 5, 0},
    VOICE,
    {"?", "help", 3, 0},
    {"q", "quit", 2, 0},
};

static const struct key_item notice_keys[] = {
    {"Enter", "go on", 0, 0},
    {"f", "further", 4, 0},
    {"space", "pause", 1, 0},
    {"!", "signs", 5, 0},
    VOICE,
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

struct key_row stage_keys_zoomed(enum stage_keys which)
{
    static const struct key_row rows[] = {
        [STAGE_KEYS_GET_READY] = KEY_ROW(get_ready_zoomed_keys),
        [STAGE_KEYS_WORK] = KEY_ROW(work_zoomed_keys),
        [STAGE_KEYS_OWN_PACE] = KEY_ROW(own_pace_zoomed_keys),
        [STAGE_KEYS_REST] = KEY_ROW(rest_zoomed_keys),
    };

    if (which < sizeof rows / sizeof rows[0] && rows[which].count > 0)
        return rows[which];
    return stage_keys_of(which);
}
