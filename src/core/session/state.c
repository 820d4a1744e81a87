/* SPDX-License-Identifier: MIT */
/* state - the words for what a session is; files and screens use the same. */
#include <limber/core/session/state.h>

#include <stddef.h>
#include <string.h>

static const char *const state_words[] = {
    [SESSION_RUNNING] = "running",
    [SESSION_PAUSED] = "paused",
    [SESSION_REENTRY] = "going-on",
    [SESSION_QUESTION] = "question",
    [SESSION_FURTHER] = "further",
    [SESSION_WHERE] = "where",
    [SESSION_NOTICE] = "notice",
    [SESSION_ENDED] = "ended",
};

static const char *const status_words[] = {
    [STEP_TO_COME] = "to-come",
    [STEP_BEGUN] = "begun",
    [STEP_DONE] = "done",
    [STEP_LEFT_OUT] = "left-out",
};

static const char *const outcome_words[] = {
    [OUTCOME_OPEN] = "open",
    [OUTCOME_DONE] = "done",
    [OUTCOME_STOPPED] = "stopped",
    [OUTCOME_PAIN] = "pain",
};

/* By PLACE_ value; `word` is what an option or a line says. */
static const struct {
    const char *word;
    const char *label;
} places[] = {
    [PLACE_NOWHERE] = {"nowhere", "nowhere"},
    [PLACE_BACK] = {"back", "back"},
    [PLACE_BUTTOCK] = {"buttock", "buttock"},
    [PLACE_THIGH] = {"thigh", "thigh"},
    [PLACE_BELOW_KNEE] = {"below-knee", "below the knee"},
    [PLACE_FOOT] = {"foot", "foot"},
};

enum {
    PLACE_COUNT = sizeof places / sizeof places[0]
};

const char *session_state_word(enum session_state state)
{
    return state_words[state];
}

const char *session_outcome_word(enum session_outcome outcome)
{
    return outcome_words[outcome];
}

const char *step_status_word(enum step_status status)
{
    return status_words[status];
}

const char *place_label(int place)
{
    return place >= 0 && place < PLACE_COUNT ? places[place].label : "";
}

bool place_find(const char *word, int *place)
{
    for (int i = 0; i < PLACE_COUNT; i++) {
        if (strcmp(word, places[i].word) == 0) {
            *place = i;
            return true;
        }
    }
    return false;
}
