/* SPDX-License-Identifier: MIT */
/* thresholds - every number the rules go by, with its grade and its source.
 *
 * Grades: A review or trial in the same kind of people; B review, trial or
 * guideline, other people or low certainty; C clinic practice; D limber's own
 * choice. General guidance; no clinician has reviewed it.
 */
#ifndef LIMBER_CORE_CARE_THRESHOLDS_H
#define LIMBER_CORE_CARE_THRESHOLDS_H

/* name, value, rule, grade, what it says, where it comes from */
#define CARE_THRESHOLDS(_)                                                     \
    _(CARE_SIGNS_DAYS,                                                         \
      28,                                                                      \
      "R3",                                                                    \
      "D",                                                                     \
      "days after which the full list of warning signs is asked again",        \
      "limber's own choice")                                                   \
    _(CARE_START_REST,                                                         \
      8,                                                                       \
      "R5",                                                                    \
      "D",                                                                     \
      "pain before the session from which none is guided",                     \
      "limber's own choice")                                                   \
    _(CARE_START_GENTLE,                                                       \
      6,                                                                       \
      "R5",                                                                    \
      "B-",                                                                    \
      "pain before the session from which it is a gentle one",                 \
      "above the ceiling of the pain-monitoring model")                        \
    _(CARE_CHANGE,                                                             \
      2,                                                                       \
      "R5 R8 R10 R13 R15 R18",                                                 \
      "A",                                                                     \
      "smallest change on the 0-10 scale that is more than chance",            \
      "Childs 2005, low back pain")                                            \
    _(CARE_START_GENTLE_FLOOR,                                                 \
      3,                                                                       \
      "R5",                                                                    \
      "D",                                                                     \
      "pain below which a rise over the usual does not make it gentle",        \
      "limber's own choice")                                                   \
    _(CARE_USUAL_SESSIONS,                                                     \
      7,                                                                       \
      "R5",                                                                    \
      "D",                                                                     \
      "sessions whose median is the usual pain before one",                    \
      "limber's own choice")                                                   \
    _(CARE_USUAL_LEAST,                                                        \
      3,                                                                       \
      "R5",                                                                    \
      "D",                                                                     \
      "sessions below which there is no usual yet",                            \
      "limber's own choice")                                                   \
    _(CARE_GOOD_MAX,                                                           \
      2,                                                                       \
      "R6 R14",                                                                \
      "B-",                                                                    \
      "highest number that is good",                                           \
      "pain-monitoring model; other sheets draw this edge at 3")               \
    _(CARE_CARE_MAX,                                                           \
      5,                                                                       \
      "R6 R7 R8",                                                              \
      "B-",                                                                    \
      "highest number that is care",                                           \
      "pain-monitoring model: Thomee 1997 knee, Silbernagel 2007 Achilles")    \
    _(CARE_RED_WAIT_S,                                                         \
      60,                                                                      \
      "R7",                                                                    \
      "D",                                                                     \
      "seconds of rest after too much, before it is asked again",              \
      "limber's own choice")                                                   \
    _(CARE_RED_SLACK,                                                          \
      1,                                                                       \
      "R7",                                                                    \
      "D",                                                                     \
      "how far above the start it may be after that rest",                     \
      "limber's own choice")                                                   \
    _(CARE_RED_EXERCISES,                                                      \
      2,                                                                       \
      "R7",                                                                    \
      "D",                                                                     \
      "exercises that were too much, with which the session ends",             \
      "limber's own choice")                                                   \
    _(CARE_FURTHER_WAIT_S,                                                     \
      120,                                                                     \
      "R8 R9",                                                                 \
      "D",                                                                     \
      "seconds of rest after it went further, before it is asked again",       \
      "limber's own choice")                                                   \
    _(CARE_NERVE_S,                                                            \
      30,                                                                      \
      "R9",                                                                    \
      "D",                                                                     \
      "seconds within which new tingling may go again",                        \
      "limber's own choice")                                                   \
    _(CARE_SETTLED_SLACK,                                                      \
      1,                                                                       \
      "R10 R11",                                                               \
      "D",                                                                     \
      "how far above the morning before the next one may be",                  \
      "limber's own choice; the model asks for back to usual")                 \
    _(CARE_BASE_DAYS,                                                          \
      7,                                                                       \
      "R10 R18",                                                               \
      "D",                                                                     \
      "days after which an older number is nothing to compare with",           \
      "limber's own choice")                                                   \
    _(CARE_MORNING_GENTLE,                                                     \
      6,                                                                       \
      "R10",                                                                   \
      "D",                                                                     \
      "morning pain, risen by two, from which the next session is gentle",     \
      "limber's own choice")                                                   \
    _(CARE_EASE_RATING,                                                        \
      3,                                                                       \
      "R10",                                                                   \
      "D",                                                                     \
      "rating from which an exercise is eased after a bad morning",            \
      "limber's own choice")                                                   \
    _(CARE_FLARE_MORNINGS,                                                     \
      2,                                                                       \
      "R11",                                                                   \
      "D",                                                                     \
      "calm mornings in a row that end gentle days",                           \
      "limber's own choice")                                                   \
    _(CARE_FLARE_CALM,                                                         \
      3,                                                                       \
      "R11",                                                                   \
      "D",                                                                     \
      "a calm morning where no usual is known",                                \
      "limber's own choice")                                                   \
    _(CARE_FLARE_SILENT,                                                       \
      14,                                                                      \
      "R11",                                                                   \
      "D",                                                                     \
      "days without an answer after which gentle days end by themselves",      \
      "limber's own choice")                                                   \
    _(CARE_QUIET_DAYS,                                                         \
      3,                                                                       \
      "R11",                                                                   \
      "D",                                                                     \
      "days without anything before one gentle reminder in a flare",           \
      "limber's own choice; Hinge Health 2023 allows a few easy days")         \
    _(CARE_REST_DAYS,                                                          \
      7,                                                                       \
      "R12",                                                                   \
      "C",                                                                     \
      "days a stretch rests that is too much at its easiest",                  \
      "Hinge Health 2023: a week off")                                         \
    _(CARE_WEEK,                                                               \
      7,                                                                       \
      "R13 R15",                                                               \
      "D",                                                                     \
      "days of a week; the least between two pieces of the same advice",       \
      "limber's own choice")                                                   \
    _(CARE_WEEK_MORNINGS,                                                      \
      4,                                                                       \
      "R13",                                                                   \
      "D",                                                                     \
      "mornings a week needs, to be compared",                                 \
      "limber's own choice")                                                   \
    _(CARE_WEEK_SLACK,                                                         \
      1,                                                                       \
      "R13",                                                                   \
      "D",                                                                     \
      "how far the mean of a week may be above the week before",               \
      "limber's own choice; the model asks for no rise week to week")          \
    _(CARE_PROGRESS_TIMES,                                                     \
      3,                                                                       \
      "R14",                                                                   \
      "D",                                                                     \
      "good times at full dose before a step up is offered",                   \
      "limber's own choice; the order of levels is Olympic Spine 2020 (C)")    \
    _(CARE_PROGRESS_CALM,                                                      \
      7,                                                                       \
      "R14",                                                                   \
      "D",                                                                     \
      "days without a flare before a step up is offered",                      \
      "limber's own choice")                                                   \
    _(CARE_STRENGTH_WEEK,                                                      \
      3,                                                                       \
      "R14",                                                                   \
      "B",                                                                     \
      "strength sessions in seven days, not on two days running",              \
      "ACSM, healthy adults")                                                  \
    _(CARE_PERSIST_DAYS,                                                       \
      21,                                                                      \
      "R15",                                                                   \
      "C",                                                                     \
      "days after which no change is worth showing to somebody",               \
      "Olympic Spine 2020: more than a few weeks")                             \
    _(CARE_PERSIST_HARD_DAYS,                                                  \
      42,                                                                      \
      "R15",                                                                   \
      "B",                                                                     \
      "days in which most sciatica settles",                                   \
      "NHS: four to six weeks")                                                \
    _(CARE_PERSIST_PAIN,                                                       \
      3,                                                                       \
      "R15",                                                                   \
      "D",                                                                     \
      "mean morning pain after that time worth showing to somebody",           \
      "limber's own choice")                                                   \
    _(CARE_LOWER_DAYS,                                                         \
      14,                                                                      \
      "R15",                                                                   \
      "D",                                                                     \
      "days in which the best place of a morning is looked for",               \
      "limber's own choice")                                                   \
    _(CARE_LOWER_MORNINGS,                                                     \
      3,                                                                       \
      "R15",                                                                   \
      "D",                                                                     \
      "mornings in seven that are further down than that",                     \
      "limber's own choice")                                                   \
    _(CARE_HOLD_BREATH_S,                                                      \
      10,                                                                      \
      "R16",                                                                   \
      "C",                                                                     \
      "seconds of a hold from which a breath cue is due",                      \
      "Hinge Health 2023: no bouncing, keep breathing")                        \
    _(CARE_ACTIVITY_WEEK_MIN,                                                  \
      150,                                                                     \
      "R18",                                                                   \
      "B",                                                                     \
      "minutes of easy activity a week to build toward",                       \
      "WHO 2020; any amount counts")

#define CARE_AS_ENUM(name, value, rule, grade, says, source) name = (value),
enum {
    CARE_THRESHOLDS(CARE_AS_ENUM)
};

struct threshold {
    const char *name; /* "CARE_GOOD_MAX" */
    int value;
    const char *rule;  /* "R6 R14" */
    const char *grade; /* A, B, B-, C, D */
    const char *says, *source;
};

extern const struct threshold care_thresholds[];
extern const unsigned care_threshold_count;

/* The rules in words, R1 to R18: what `limber rules` and doc/rules.md say. */
struct rule {
    const char *id;    /* "R6" */
    const char *name;  /* "Zones of a number" */
    const char *says;  /* one or two sentences */
    const char *grade; /* of the idea, not of its numbers */
};
enum {
    CARE_RULES = 18
};
extern const struct rule care_rules[CARE_RULES];

#endif
