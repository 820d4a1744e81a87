/* SPDX-License-Identifier: MIT */
/* schema_keys - what a text or a number at each key has to look like; see
 * schema.h. */
#include <limber/edge/yaml/schema.h>

#include <string.h>

#include <limber/core/base/span.h>
#include <limber/core/library/dose.h>
#include <limber/core/library/figure.h>
#include <limber/core/session/spoken.h>
#include <limber/core/sound/tone.h>
#include <limber/edge/yaml/config.h>

const struct key_rule *schema_rule(const cyaml_schema_value_t *schema,
                                   const char *key)
{
    static const struct key_rule rules[] = {
        {"name", KEY_TEXT, 0, 0},
        {"short", KEY_TEXT, 0, 0},
        {"about", KEY_TEXT, 0, 0},
        {"hint", KEY_TEXT, 0, 0},
        {"note", KEY_TEXT, 0, 0},
        {"setup", KEY_TEXT, 0, 0},
        {"breath", KEY_TEXT, 0, 0},
        {"feel", KEY_TEXT, 0, 0},
        {"dose-from", KEY_TEXT, 0, 0},
        {"cues", KEY_SENTENCES, 0, 0},
        {"avoid", KEY_SENTENCES, 0, 0},
        {"stop-if", KEY_SENTENCES, 0, 0},
        {"aka", KEY_WORDS, 0, 0},
        {"targets", KEY_WORDS, 0, 0},
        {"lanes", KEY_WORDS, 0, 0},
        {"id", KEY_ID, 0, 0},
        {"do", KEY_ID, 0, 0},
        {"level", KEY_ID, 0, 0},
        {"start", KEY_ID, 0, 0},
        {"figure", KEY_ID, 0, 0},
        {"instead", KEY_ID, 0, 0},
        {"optional", KEY_ID, 0, 0},
        {"leave-out", KEY_ID, 0, 0},
        {"after", KEY_RUNG, 0, 0},
        {"hold", KEY_SPAN, DOSE_LENGTH_MIN_MS, DOSE_HOLD_MAX_MS},
        {"time", KEY_SPAN, DOSE_LENGTH_MIN_MS, DOSE_TIME_MAX_MS},
        {"rest", KEY_SPAN, 0, DOSE_REST_MAX_MS},
        {"ask", KEY_ASK, 0, SPAN_MAX_MS},
        {"since", KEY_DATE, 0, 0},
        {"tempo", KEY_TEMPO, 0, 0},
        {"sets", KEY_NUMBER, 1, DOSE_SETS_MAX},
        {"reps", KEY_NUMBER, 1, DOSE_REPS_MAX},
        {"breaths", KEY_NUMBER, 1, DOSE_BREATHS_MAX},
        {"times", KEY_NUMBER, 1, 99},
        {"peak", KEY_NUMBER, 0, 10},
        {"radius", KEY_NUMBER, 1, FIGURE_POINT_MAX},
        {"length", KEY_NUMBER, 1, FIGURE_POINT_MAX},
        {"pace", KEY_NUMBER, 1, FIGURE_PACE_MAX_S},
        {"motion", KEY_NUMBER, 0, CONFIG_MOTION_MAX},
        {"speaker", KEY_COMMAND, 0, 0},
        {"rate", KEY_NUMBER, SPOKEN_RATE_MIN, SPOKEN_RATE_MAX},
        {"chimes", KEY_VOLUME, 0, TONE_VOLUME_MAX},
    };
    static const struct key_rule point = {
        "", KEY_POINT, FIGURE_POINT_MIN, FIGURE_POINT_MAX};

    if (schema->type == CYAML_INT) /* only points have a sign */
        return &point;
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if (strcmp(rules[i].key, key) == 0)
            return &rules[i];
    return &point;
}
