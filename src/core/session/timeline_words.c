/* SPDX-License-Identifier: MIT */
/* timeline_words - the tables of the vocabulary of scripts. */
#include <limber/core/session/timeline_words.h>

#include <stddef.h>
#include <string.h>

#include <limber/core/base/text.h>

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

/* ---- effects ---- */

/* Each is told with its kind; behind the colon is the word alone. */
static const char *const says[] = {
    [SAY_SESSION] = "say:session",
    [SAY_PHASE] = "say:phase",
    [SAY_GET_READY] = "say:get-ready",
    [SAY_GO] = "say:go",
    [SAY_CUE] = "say:cue",
    [SAY_HALF] = "say:half",
    [SAY_LET_GO] = "say:let-go",
    [SAY_SWITCH] = "say:switch",
    [SAY_REP] = "say:rep",
    [SAY_LANE] = "say:lane",
    [SAY_REST] = "say:rest",
    [SAY_ASK] = "say:ask",
    [SAY_ASK_AGAIN] = "say:ask-again",
    [SAY_TOO_MUCH] = "say:too-much",
    [SAY_RATED] = "say:rated",
    [SAY_NOT_RATED] = "say:not-rated",
    [SAY_EASIER] = "say:easier",
    [SAY_EASIEST] = "say:easiest",
    [SAY_LEFT_OUT] = "say:left-out",
    [SAY_FURTHER] = "say:further",
    [SAY_NERVE] = "say:nerve",
    [SAY_WHERE] = "say:where",
    [SAY_PLACE] = "say:place",
    [SAY_RED] = "say:red",
    [SAY_AGAIN] = "say:again",
    [SAY_RETREATED] = "say:retreated",
    [SAY_PAUSED] = "say:paused",
    [SAY_GOING_ON] = "say:going-on",
    [SAY_GAP] = "say:gap",
    [SAY_LONGER] = "say:longer",
    [SAY_SHORTER] = "say:shorter",
    [SAY_NEXT] = "say:next",
    [SAY_BACK] = "say:back",
    [SAY_RESTART] = "say:restart",
    [SAY_RESUMED] = "say:resumed",
    [SAY_DONE] = "say:done",
    [SAY_ENDED_FOR_PAIN] = "say:ended-for-pain",
    [SAY_SAVED] = "say:saved",
    [SAY_PART] = "say:part",
    [SAY_BREATH] = "say:breath",
    [SAY_STOP] = "say:stop",
};

static const char *const chimes[] = {
    [CHIME_COUNT] = "chime:count",
    [CHIME_READY] = "chime:ready",
    [CHIME_START] = "chime:start",
    [CHIME_HALF] = "chime:half",
    [CHIME_END] = "chime:end",
    [CHIME_SWITCH] = "chime:switch",
    [CHIME_REST] = "chime:rest",
    [CHIME_ASK] = "chime:ask",
    [CHIME_DONE] = "chime:done",
};

static const char *const effects[] = {
    [EFFECT_SAY] = "say",
    [EFFECT_CHIME] = "chime",
    [EFFECT_CHECKPOINT] = "checkpoint",
    [EFFECT_SYNC] = "sync",
    [EFFECT_FINISH] = "finish",
    [EFFECT_OPEN_ROUTINE] = "open-routine",
    [EFFECT_OPEN_EXERCISE] = "open-exercise",
    [EFFECT_OPEN_UNFINISHED] = "open-unfinished",
    [EFFECT_SEEN_FIRST_RUN] = "seen-first-run",
    [EFFECT_SIGNS] = "signs",
    [EFFECT_PERSON] = "person",
    [EFFECT_TAILOR] = "tailor",
    [EFFECT_CHECKED_IN] = "checked-in",
    [EFFECT_TRY_SOUND] = "try-sound",
    [EFFECT_QUIT] = "quit",
};

static const char *word_of_say(unsigned i)
{
    return i < COUNT(says) ? says[i] + strlen("say:") : NULL;
}

static const char *word_of_effect(unsigned i)
{
    if (i < COUNT(says))
        return says[i];
    i -= (unsigned)COUNT(says);
    if (i < COUNT(chimes))
        return chimes[i];
    i -= (unsigned)COUNT(chimes) - EFFECT_CHECKPOINT;
    return i < COUNT(effects) ? effects[i] : NULL;
}

const char *effect_word(const struct effect *effect)
{
    if (effect->kind == EFFECT_SAY)
        return says[effect->value];
    return effect->kind == EFFECT_CHIME ? chimes[effect->value]
                                        : effects[effect->kind];
}

const char *say_word(enum say say)
{
    return word_of_say(say);
}

/* ---- what a session and an app are ---- */

static const char *const notices[] = {
    [NOTICE_NONE] = "none",
    [NOTICE_EASED] = "eased",
    [NOTICE_EASIER] = "easier",
    [NOTICE_HALVED] = "halved",
    [NOTICE_LEFT_OUT] = "left-out",
    [NOTICE_RESTS] = "rests",
    [NOTICE_FURTHER_OUT] = "further-out",
    [NOTICE_RESUMED] = "resumed",
};

static const char *const screens[] = {
    [SCREEN_WELCOME] = "welcome",
    [SCREEN_SIGNS] = "signs",
    [SCREEN_URGENT] = "urgent",
    [SCREEN_STOP] = "stop",
    [SCREEN_ABOUT] = "about",
    [SCREEN_HOME] = "home",
    [SCREEN_PICKER] = "picker",
    [SCREEN_CHECKIN] = "check-in",
    [SCREEN_STAGE] = "stage",
    [SCREEN_SUMMARY] = "summary",
};

static const char *const overlays[] = {
    [OVERLAY_NONE] = "none",
    [OVERLAY_HELP] = "help",
    [OVERLAY_SIGNS] = "signs",
    [OVERLAY_CARD] = "card",
};

static const char *const next_times[] = {"easier", "rests", "same"};
static const char *const signals[] = {"TERM", "HUP", "INT", "QUIT"};

const char *notice_word(enum notice notice)
{
    return notices[notice];
}

const char *screen_word(enum screen screen)
{
    return screens[screen];
}

const char *overlay_word(enum overlay overlay)
{
    return overlays[overlay];
}

const char *end_word(enum end_reason reason)
{
    return reason == END_NONE ? "none" : end_reason_word(reason);
}

const char *next_time_word(bool easier, bool rests)
{
    return next_times[rests ? 1 : easier ? 0 : 2];
}

const char *timeline_end_word(unsigned i)
{
    return i + 1 < END_REASON_COUNT ? end_word((enum end_reason)(i + 1)) : NULL;
}

const char *timeline_signal_word(unsigned i)
{
    return i < COUNT(signals) ? signals[i] : NULL;
}

static const char *word_of_notice(unsigned i)
{
    return i < COUNT(notices) ? notices[i] : NULL;
}

static const char *word_of_screen(unsigned i)
{
    return i < COUNT(screens) ? screens[i] : NULL;
}

static const char *word_of_overlay(unsigned i)
{
    return i < COUNT(overlays) ? overlays[i] : NULL;
}

static const char *word_of_next_time(unsigned i)
{
    return i < COUNT(next_times) ? next_times[i] : NULL;
}

static const char *word_of_state(unsigned i)
{
    return i <= SESSION_ENDED ? session_state_word((enum session_state)i)
                              : NULL;
}

static const char *word_of_dose(unsigned i)
{
    return i < DOSE_SIZE_COUNT ? dose_size_word((enum dose_size)i) : NULL;
}

static const char *word_of_segment(unsigned i)
{
    return i <= SEGMENT_SWITCH ? segment_kind_word((enum segment_kind)i) : NULL;
}

static const char *word_of_side(unsigned i)
{
    return i < SIDE_END - SIDE_LEFT ? side_word((enum side)(SIDE_LEFT + i))
                                    : NULL;
}

static const char *word_of_outcome(unsigned i)
{
    return i <= OUTCOME_PAIN ? session_outcome_word((enum session_outcome)i)
                             : NULL;
}

static const char *word_of_status(unsigned i)
{
    return i <= STEP_LEFT_OUT ? step_status_word((enum step_status)i) : NULL;
}

/* "below the knee" is one word here, as in an option. */
const char *place_word(int place)
{
    if (place < PLACE_NOWHERE || place > PLACE_FOOT)
        return "none";
    return place == PLACE_BELOW_KNEE ? "below-knee" : place_label(place);
}

static const char *word_of_place(unsigned i)
{
    return i <= PLACE_FOOT ? place_word((int)i) : NULL;
}

/* ---- what can be expected ---- */

#define VALUE_STATE                                                            \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_state, true                                                    \
    }
#define VALUE_DOSE                                                             \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_dose, true                                                     \
    }
#define VALUE_SEGMENT                                                          \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_segment, true                                                  \
    }
#define VALUE_SIDE                                                             \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_side, true                                                     \
    }
#define VALUE_NOTICE                                                           \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_notice, true                                                   \
    }
#define VALUE_OUTCOME                                                          \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_outcome, true                                                  \
    }
#define VALUE_END                                                              \
    FORM_LISTED,                                                               \
    {                                                                          \
        timeline_end_word, true                                                \
    }
#define VALUE_STATUS                                                           \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_status, false                                                  \
    }
#define VALUE_NEXT_TIME                                                        \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_next_time, false                                               \
    }
#define VALUE_PLACE                                                            \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_place, true                                                    \
    }
#define VALUE_SCREEN                                                           \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_screen, false                                                  \
    }
#define VALUE_OVERLAY                                                          \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_overlay, false                                                 \
    }
#define VALUE_EFFECT                                                           \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_effect, false                                                  \
    }
#define VALUE_SAY                                                              \
    FORM_LISTED,                                                               \
    {                                                                          \
        word_of_say, false                                                     \
    }
#define VALUE_NUMBER                                                           \
    FORM_NUMBER,                                                               \
    {                                                                          \
        0                                                                      \
    }
#define VALUE_SECONDS                                                          \
    FORM_SECONDS,                                                              \
    {                                                                          \
        0                                                                      \
    }
#define VALUE_CLOCK                                                            \
    FORM_CLOCK,                                                                \
    {                                                                          \
        0                                                                      \
    }
#define VALUE_ID                                                               \
    FORM_ANY,                                                                  \
    {                                                                          \
        0                                                                      \
    }
#define VALUE_TEXT                                                             \
    FORM_ANY,                                                                  \
    {                                                                          \
        0                                                                      \
    }

#define SUBJECT_AS_ROW(name, word_, value_, of_step_, match_)                  \
    [name] = {.word = word_, .match = match_, .value = {value_, of_step_}},

static const struct {
    const char *word;
    enum match match;
    struct timeline_value value;
} subjects[SUBJECT_COUNT] = {SUBJECT_TABLE(SUBJECT_AS_ROW)};

const struct timeline_value *timeline_value(enum subject subject)
{
    return &subjects[subject].value;
}

const char *subject_word(enum subject subject)
{
    return subjects[subject].word;
}

enum match subject_match(enum subject subject)
{
    return subjects[subject].match;
}

/* ---- keys ---- */

static const struct {
    const char *name;
    uint32_t key;
} keys[] = {
    {"space", ' '},
    {"enter", KEY_CODE_ENTER},
    {"esc", KEY_CODE_ESCAPE},
    {"tab", KEY_CODE_TAB},
    {"backspace", KEY_CODE_BACKSPACE},
    {"ctrl-c", KEY_CODE_CTRL_C},
    {"up", KEY_CODE_UP},
    {"down", KEY_CODE_DOWN},
    {"left", KEY_CODE_LEFT},
    {"right", KEY_CODE_RIGHT},
    {"page-up", KEY_CODE_PAGE_UP},
    {"page-down", KEY_CODE_PAGE_DOWN},
    {"home", KEY_CODE_HOME},
    {"end", KEY_CODE_END},
    {"10", 'x'},
};

bool timeline_key(const char *word, struct near *near, uint32_t *key)
{
    const char *rest = word;

    *key = text_next(&rest);
    if (*key != 0 && *rest == '\0')
        return true;
    for (size_t i = 0; i < COUNT(keys); i++) {
        *key = keys[i].key;
        near_offer(near, keys[i].name);
        if (text_same(word, keys[i].name))
            return true;
    }
    for (enum command c = COMMAND_GO; c < COMMAND_END; c++) {
        if (c == COMMAND_RATE)
            continue; /* a number is its key */
        *key = command_key(c);
        near_offer(near, command_word(c));
        if (text_same(word, command_word(c)))
            return true;
    }
    return false;
}
