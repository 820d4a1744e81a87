/* SPDX-License-Identifier: MIT */
/* schema - libcyaml's tables of the three kinds of file; see the header.
 *
 * Traps of libcyaml 1.3.1 that these tables keep away from: counts are
 * always unsigned and every list has a most (a narrow count leaks); no
 * booleans and no fractions (read by locale); enums are strict; everything
 * optional is a pointer, so that "not written" differs from 0.
 */
#include <limber/edge/yaml/schema.h>

#include <string.h>

#include <limber/core/library/exercise.h>
#include <limber/core/library/routine.h>
#include <limber/core/library/rules.h>

enum {
    ID_BYTES = ID_MAX,
    RUNG_BYTES = 2 * ID_MAX + 1,
    SPAN_BYTES = 12,
    DATE_BYTES = 10,
    COMMAND_BYTES = 500,
    VOLUME_BYTES = 3,              /* "100", "off" */
    TEXT_BYTES = RULES_TEXT_BYTES, /* the rules count cells as well */
    FIGURES_MAX = 16,
    POINTS_MAX = 16,
    OWN_EXERCISES_MAX = ROUTINE_STEPS_MAX,
    CONFIG_IDS_MAX = 100
};

enum {
    NEEDED = CYAML_FLAG_DEFAULT,
    OPTIONAL = CYAML_FLAG_OPTIONAL,
    QUOTED = CYAML_FLAG_SCALAR_QUOTE_DOUBLE, /* when saved: nothing is lost */
    FLOW = CYAML_FLAG_FLOW
};

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

#define TEXT(key, need, type, member)                                          \
    CYAML_FIELD_STRING_PTR(key,                                                \
                           (need) | CYAML_FLAG_POINTER | QUOTED,               \
                           type,                                               \
                           member,                                             \
                           1,                                                  \
                           TEXT_BYTES)
#define WORD(key, need, type, member, bytes)                                   \
    CYAML_FIELD_STRING_PTR(                                                    \
        key, (need) | CYAML_FLAG_POINTER, type, member, 1, bytes)
#define NUMBER(key, type, member)                                              \
    CYAML_FIELD_UINT_PTR(key, OPTIONAL | CYAML_FLAG_POINTER, type, member)
#define LIST(key, need, type, member, entry, least, most)                      \
    CYAML_FIELD_SEQUENCE_COUNT(key,                                            \
                               (need) | CYAML_FLAG_POINTER,                    \
                               type,                                           \
                               member.items,                                   \
                               member.count,                                   \
                               entry,                                          \
                               least,                                          \
                               most)
#define POINT(key, type, member, numbers)                                      \
    CYAML_FIELD_SEQUENCE_FIXED(key,                                            \
                               OPTIONAL | CYAML_FLAG_POINTER | FLOW,           \
                               type,                                           \
                               member,                                         \
                               &coordinate,                                    \
                               numbers)
#define ONE_OF(key, type, member, words)                                       \
    CYAML_FIELD_ENUM(                                                          \
        key, NEEDED | CYAML_FLAG_STRICT, type, member, words, COUNT_OF(words))
#define MAYBE_ONE_OF(key, type, member, words)                                 \
    CYAML_FIELD_ENUM_PTR(key,                                                  \
                         OPTIONAL | CYAML_FLAG_POINTER | CYAML_FLAG_STRICT,    \
                         type,                                                 \
                         member,                                               \
                         words,                                                \
                         COUNT_OF(words))
#define SET(key, type, member, words)                                          \
    CYAML_FIELD_FLAGS(key,                                                     \
                      OPTIONAL | CYAML_FLAG_STRICT | FLOW,                     \
                      type,                                                    \
                      member,                                                  \
                      words,                                                   \
                      COUNT_OF(words))
#define MAYBE_SET(key, type, member, words)                                    \
    CYAML_FIELD_FLAGS_PTR(key,                                                 \
                          OPTIONAL | CYAML_FLAG_POINTER | CYAML_FLAG_STRICT |  \
                              FLOW,                                            \
                          type,                                                \
                          member,                                              \
                          words,                                               \
                          COUNT_OF(words))
#define DOSE(need, type)                                                       \
    CYAML_FIELD_MAPPING_PTR(                                                   \
        "dose", (need) | CYAML_FLAG_POINTER | FLOW, type, dose, dose_fields)

#define AS_VALUE(name, word, label) {word, name},
#define AS_BIT(name, word, label) {word, VOCAB_BIT(name)},

static const cyaml_strval_t phases[] = {VOCAB_PHASE(AS_VALUE)};
static const cyaml_strval_t sides[] = {VOCAB_SIDES(AS_VALUE)};
static const cyaml_strval_t step_sides[] = {VOCAB_STEP_SIDES(AS_VALUE)};
static const cyaml_strval_t side[] = {VOCAB_SIDE(AS_VALUE)};
static const cyaml_strval_t sources[] = {VOCAB_SOURCE(AS_VALUE)};
static const cyaml_strval_t evidence[] = {VOCAB_EVIDENCE(AS_VALUE)};
static const cyaml_strval_t views[] = {VOCAB_FIGURE_VIEW(AS_VALUE)};
static const cyaml_strval_t prop_kinds[] = {VOCAB_PROP(AS_VALUE)};
static const cyaml_strval_t cells[] = {VOCAB_FIGURE_CELLS(AS_VALUE)};
static const cyaml_strval_t joints[] = {VOCAB_JOINT(AS_VALUE)};
static const cyaml_strval_t truths[] = {{"true", TRUTH_TRUE},
                                        {"false", TRUTH_FALSE}};
static const cyaml_strval_t answers[] = {{"yes", TRUTH_TRUE},
                                         {"no", TRUTH_FALSE}};
static const cyaml_strval_t speeches[] = {VOCAB_SPEECH(AS_VALUE)};
static const cyaml_strval_t wheres[] = {CARE_WHERES(AS_VALUE)};
static const cyaml_strval_t sores[] = {{"left", SORE_LEFT},
                                       {"right", SORE_RIGHT},
                                       {"both", SORE_BOTH},
                                       {"neither", SORE_NEITHER}};
static const cyaml_strval_t position_set[] = {VOCAB_POSITION(AS_BIT)};
static const cyaml_strval_t equipment_set[] = {VOCAB_EQUIPMENT(AS_BIT)};
static const cyaml_strval_t tag_set[] = {VOCAB_TAG(AS_BIT)};
static const cyaml_strval_t joint_set[] = {VOCAB_JOINT(AS_BIT)};
static const cyaml_strval_t bone_set[] = {VOCAB_BONE(AS_BIT)};

static const cyaml_schema_value_t text_entry = {
    CYAML_VALUE_STRING(CYAML_FLAG_POINTER | QUOTED, char, 1, TEXT_BYTES)};
static const cyaml_schema_value_t id_entry = {
    CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, ID_BYTES)};
static const cyaml_schema_value_t coordinate = {
    CYAML_VALUE_INT(CYAML_FLAG_DEFAULT, int)};

static const cyaml_schema_field_t dose_fields[] = {
    NUMBER("sets", struct y_dose, sets),
    WORD("rest", OPTIONAL, struct y_dose, rest, SPAN_BYTES),
    WORD("hold", OPTIONAL, struct y_dose, hold, SPAN_BYTES),
    NUMBER("reps", struct y_dose, reps),
    WORD("tempo", OPTIONAL, struct y_dose, tempo, SPAN_BYTES),
    WORD("time", OPTIONAL, struct y_dose, time, SPAN_BYTES),
    NUMBER("breaths", struct y_dose, breaths),
    CYAML_FIELD_END,
};

static const cyaml_schema_field_t unlock_fields[] = {
    WORD("after", NEEDED, struct y_unlock, after, RUNG_BYTES),
    CYAML_FIELD_UINT("times", NEEDED, struct y_unlock, times),
    CYAML_FIELD_UINT("peak", NEEDED, struct y_unlock, peak),
    WORD("hold", OPTIONAL, struct y_unlock, hold, SPAN_BYTES),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t point_entry = {
    CYAML_VALUE_SEQUENCE_FIXED(FLOW, int, &coordinate, 2)};

static const cyaml_schema_field_t prop_fields[] = {
    ONE_OF("kind", struct y_prop, kind, prop_kinds),
    POINT("at", struct y_prop, at, 2),
    MAYBE_ONE_OF("joint", struct y_prop, joint, joints),
    MAYBE_ONE_OF("from", struct y_prop, from, joints),
    MAYBE_ONE_OF("to", struct y_prop, to, joints),
    POINT("seat", struct y_prop, seat, 4),
    POINT("back", struct y_prop, back, 4),
    POINT("top", struct y_prop, top, 4),
    POINT("leg", struct y_prop, leg, 4),
    POINT("corners", struct y_prop, corners, 4),
    NUMBER("radius", struct y_prop, radius),
    NUMBER("length", struct y_prop, length),
    CYAML_FIELD_SEQUENCE_COUNT("points",
                               OPTIONAL | CYAML_FLAG_POINTER | FLOW,
                               struct y_prop,
                               points,
                               point_count,
                               &point_entry,
                               2,
                               POINTS_MAX),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t prop_entry = {
    CYAML_VALUE_MAPPING(FLOW, struct y_prop, prop_fields)};

/* One key for each joint, at its place in the array. */
#define AS_JOINT_KEY(name, word, label)                                        \
    {                                                                          \
        .key = word,                                                           \
        .value = {CYAML_VALUE_SEQUENCE_FIXED(                                  \
            OPTIONAL | CYAML_FLAG_POINTER | FLOW, int, &coordinate, 2)},       \
        .data_offset =                                                         \
            offsetof(struct y_frame, joints) + (name) * sizeof(int *),         \
    },
static const cyaml_schema_field_t frame_fields[] = {
    TEXT("name", OPTIONAL, struct y_frame, name),
    VOCAB_JOINT(AS_JOINT_KEY) LIST("props",
                                   OPTIONAL,
                                   struct y_frame,
                                   props,
                                   &prop_entry,
                                   0,
                                   FIGURE_PROPS_MAX),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t frame_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct y_frame, frame_fields)};

static const cyaml_schema_field_t figure_fields[] = {
    WORD("id", NEEDED, struct y_figure, id, ID_BYTES),
    MAYBE_ONE_OF("view", struct y_figure, view, views),
    MAYBE_ONE_OF("drawn", struct y_figure, drawn, side),
    SET("planted", struct y_figure, planted, joint_set),
    SET("short", struct y_figure, shortened, bone_set),
    NUMBER("pace", struct y_figure, pace),
    TEXT("note", OPTIONAL, struct y_figure, note),
    LIST("props",
         OPTIONAL,
         struct y_figure,
         props,
         &prop_entry,
         0,
         FIGURE_PROPS_MAX),
    CYAML_FIELD_SEQUENCE_COUNT("frames",
                               NEEDED | CYAML_FLAG_POINTER,
                               struct y_figure,
                               frames,
                               frame_count,
                               &frame_entry,
                               1,
                               FIGURE_FRAMES_MAX),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t figure_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct y_figure, figure_fields)};

/* What exercise and level both say. An exercise needs some of it, and may
 * have empty lists; a level's list replaces, so an empty one means nothing. */
#define SAYS(type, need, least)                                                \
    TEXT("short", OPTIONAL, type, says.short_name),                            \
        TEXT("setup", need, type, says.setup),                                 \
        LIST(                                                                  \
            "cues", need, type, says.cues, &text_entry, 1, EXERCISE_CUES_MAX), \
        TEXT("breath", OPTIONAL, type, says.breath),                           \
        TEXT("feel", OPTIONAL, type, says.feel),                               \
        LIST("targets",                                                        \
             OPTIONAL,                                                         \
             type,                                                             \
             says.targets,                                                     \
             &text_entry,                                                      \
             least,                                                            \
             EXERCISE_LIST_MAX),                                               \
        LIST("avoid",                                                          \
             OPTIONAL,                                                         \
             type,                                                             \
             says.avoid,                                                       \
             &text_entry,                                                      \
             least,                                                            \
             EXERCISE_LIST_MAX),                                               \
        LIST("stop-if",                                                        \
             OPTIONAL,                                                         \
             type,                                                             \
             says.stop_if,                                                     \
             &text_entry,                                                      \
             least,                                                            \
             EXERCISE_LIST_MAX),                                               \
        LIST("lanes",                                                          \
             OPTIONAL,                                                         \
             type,                                                             \
             says.lanes,                                                       \
             &text_entry,                                                      \
             1,                                                                \
             EXERCISE_LANES_MAX),                                              \
        MAYBE_SET("positions", type, positions, position_set),                 \
        MAYBE_SET("equipment", type, equipment, equipment_set),                \
        MAYBE_SET("tags", type, tags, tag_set)

static const cyaml_schema_field_t level_fields[] = {
    WORD("id", NEEDED, struct y_level, id, ID_BYTES),
    TEXT("name", NEEDED, struct y_level, name),
    SAYS(struct y_level, OPTIONAL, 1),
    DOSE(OPTIONAL, struct y_level),
    WORD("figure", OPTIONAL, struct y_level, figure, ID_BYTES),
    CYAML_FIELD_MAPPING_PTR("unlock",
                            OPTIONAL | CYAML_FLAG_POINTER | FLOW,
                            struct y_level,
                            unlock,
                            unlock_fields),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t level_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct y_level, level_fields)};

#define EXERCISE                                                               \
    TEXT("name", NEEDED, struct y_exercise, name),                             \
        LIST("aka",                                                            \
             OPTIONAL,                                                         \
             struct y_exercise,                                                \
             aka,                                                              \
             &text_entry,                                                      \
             0,                                                                \
             EXERCISE_LIST_MAX),                                               \
        ONE_OF("phase", struct y_exercise, phase, phases),                     \
        ONE_OF("sides", struct y_exercise, sides, sides),                      \
        LIST("instead",                                                        \
             OPTIONAL,                                                         \
             struct y_exercise,                                                \
             instead,                                                          \
             &id_entry,                                                        \
             0,                                                                \
             EXERCISE_LIST_MAX),                                               \
        ONE_OF("source", struct y_exercise, source, sources),                  \
        ONE_OF("evidence", struct y_exercise, evidence, evidence),             \
        SAYS(struct y_exercise, NEEDED, 0), DOSE(NEEDED, struct y_exercise),   \
        TEXT("dose-from", OPTIONAL, struct y_exercise, dose_from),             \
        WORD("start", OPTIONAL, struct y_exercise, start, ID_BYTES),           \
        CYAML_FIELD_SEQUENCE_COUNT("levels",                                   \
                                   NEEDED | CYAML_FLAG_POINTER,                \
                                   struct y_exercise,                          \
                                   levels,                                     \
                                   level_count,                                \
                                   &level_entry,                               \
                                   1,                                          \
                                   EXERCISE_LEVELS_MAX),                       \
        CYAML_FIELD_SEQUENCE_COUNT("figures",                                  \
                                   OPTIONAL | CYAML_FLAG_POINTER,              \
                                   struct y_exercise,                          \
                                   figures,                                    \
                                   figure_count,                               \
                                   &figure_entry,                              \
                                   0,                                          \
                                   FIGURES_MAX),                               \
        CYAML_FIELD_END

static const cyaml_schema_field_t exercise_fields[] = {EXERCISE};
static const cyaml_schema_field_t own_exercise_fields[] = {
    WORD("id", NEEDED, struct y_exercise, id, ID_BYTES),
    EXERCISE,
};
static const cyaml_schema_value_t own_exercise_entry = {CYAML_VALUE_MAPPING(
    CYAML_FLAG_DEFAULT, struct y_exercise, own_exercise_fields)};

static const cyaml_schema_field_t step_fields[] = {
    WORD("do", NEEDED, struct y_step, exercise, ID_BYTES),
    WORD("level", OPTIONAL, struct y_step, level, ID_BYTES),
    MAYBE_ONE_OF("sides", struct y_step, sides, step_sides),
    DOSE(OPTIONAL, struct y_step),
    TEXT("note", OPTIONAL, struct y_step, note),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t step_entry = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct y_step, step_fields)};

/* A list may be longer than a whole routine may be: the rules say so. */
#define AS_PHASE_KEY(name, word, label)                                        \
    LIST(word,                                                                 \
         OPTIONAL,                                                             \
         struct y_routine,                                                     \
         phases[name],                                                         \
         &step_entry,                                                          \
         0,                                                                    \
         2 * ROUTINE_STEPS_MAX),
static const cyaml_schema_field_t routine_fields[] = {
    TEXT("name", NEEDED, struct y_routine, name),
    TEXT("short", OPTIONAL, struct y_routine, short_name),
    TEXT("about", OPTIONAL, struct y_routine, about),
    TEXT("hint", OPTIONAL, struct y_routine, hint),
    MAYBE_ONE_OF("gentle", struct y_routine, gentle, truths),
    VOCAB_PHASE(AS_PHASE_KEY)
        CYAML_FIELD_SEQUENCE_COUNT("exercises",
                                   OPTIONAL | CYAML_FLAG_POINTER,
                                   struct y_routine,
                                   exercises,
                                   exercise_count,
                                   &own_exercise_entry,
                                   0,
                                   OWN_EXERCISES_MAX),
    CYAML_FIELD_END,
};

/* Not one of them is needed: an empty file is one. */
static const cyaml_schema_field_t config_fields[] = {
    MAYBE_SET("equipment", struct y_config, equipment, equipment_set),
    MAYBE_SET("avoid", struct y_config, avoid, tag_set),
    MAYBE_ONE_OF("position", struct y_config, position, wheres),
    MAYBE_ONE_OF("sore", struct y_config, sore, sores),
    WORD("since", OPTIONAL, struct y_config, since, DATE_BYTES),
    LIST("optional",
         OPTIONAL,
         struct y_config,
         turned_on,
         &id_entry,
         0,
         CONFIG_IDS_MAX),
    LIST("leave-out",
         OPTIONAL,
         struct y_config,
         left_out,
         &id_entry,
         0,
         CONFIG_IDS_MAX),
    WORD("ask", OPTIONAL, struct y_config, ask, SPAN_BYTES),
    MAYBE_ONE_OF("figures", struct y_config, figures, cells),
    NUMBER("motion", struct y_config, motion),
    MAYBE_ONE_OF("voice", struct y_config, voice, speeches),
    WORD("speaker", OPTIONAL, struct y_config, speaker, COMMAND_BYTES),
    NUMBER("rate", struct y_config, rate),
    WORD("chimes", OPTIONAL, struct y_config, chimes, VOLUME_BYTES),
    MAYBE_ONE_OF("flash", struct y_config, flash, answers),
    CYAML_FIELD_END,
};

const cyaml_schema_value_t schema_exercise = {CYAML_VALUE_MAPPING(
    CYAML_FLAG_POINTER, struct y_exercise, exercise_fields)};
const cyaml_schema_value_t schema_routine = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct y_routine, routine_fields)};
const cyaml_schema_value_t schema_config = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct y_config, config_fields)};

const char *schema_name(const cyaml_schema_field_t *fields)
{
    static const struct {
        const cyaml_schema_field_t *fields;
        const char *name;
    } names[] = {
        {dose_fields, "a dose"},
        {unlock_fields, "an unlock"},
        {prop_fields, "a prop"},
        {frame_fields, "a frame"},
        {figure_fields, "a figure"},
        {level_fields, "a level"},
        {exercise_fields, "an exercise"},
        {own_exercise_fields, "an exercise"},
        {step_fields, "a step"},
        {routine_fields, "a routine"},
        {config_fields, "config.yaml"},
    };

    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (names[i].fields == fields)
            return names[i].name;
    return "this";
}
