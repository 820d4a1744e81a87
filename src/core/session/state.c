/* SPDX-License-Identifier: MIT */
/* state - the words for what a session is; files and screens use the same. */
#include <limber/core/session/state.h>

static const char *const state_words[] = {
    [SESSION_RUNNING] = "running",
    [SESSION_PAUSED] = "paused",
    [SESSION_REENTRY] = "going-on",
    [SESSION_QUESTION] = "question",
    [SESSION_PLACE] = "place",
    [SESSION_RED] = "red",
    [SESSION_AGAIN] = "again",
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
