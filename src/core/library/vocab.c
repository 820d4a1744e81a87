/* SPDX-License-Identifier: MIT */
/* vocab - the words of the closed vocabularies; see the header.
 *
 * A value outside of its list has the empty word: a view may be asked for
 * anything and must not fall.
 */
#include <limber/core/library/vocab.h>

#include <stddef.h>
#include <string.h>

#define VOCAB_AS_WORD(name, word, label) [name] = word,
#define VOCAB_AS_LABEL(name, word, label) [name] = label,

static const char *pick(const char *const *words, size_t count, size_t value)
{
    const char *word = value < count ? words[value] : NULL;

    return word != NULL ? word : "";
}

/* Both functions of a vocabulary whose words and labels are used. */
#define VOCAB_WORD(list, kind, function)                                       \
    const char *function(enum kind value)                                      \
    {                                                                          \
        static const char *const words[] = {list(VOCAB_AS_WORD)};              \
                                                                               \
        return pick(words, sizeof words / sizeof words[0], (size_t)value);     \
    }
#define VOCAB_LABEL(list, kind, function)                                      \
    const char *function(enum kind value)                                      \
    {                                                                          \
        static const char *const labels[] = {list(VOCAB_AS_LABEL)};            \
                                                                               \
        return pick(labels, sizeof labels / sizeof labels[0], (size_t)value);  \
    }

VOCAB_WORD(VOCAB_PHASE, phase, phase_word)
VOCAB_LABEL(VOCAB_PHASE, phase, phase_label)
VOCAB_WORD(VOCAB_SIDES, sides, sides_word)
VOCAB_LABEL(VOCAB_SIDES, sides, sides_label)
VOCAB_WORD(VOCAB_SIDE, side, side_word)
VOCAB_LABEL(VOCAB_POSITION, position, position_label)
VOCAB_WORD(VOCAB_EQUIPMENT, equipment, equipment_word)
VOCAB_LABEL(VOCAB_EQUIPMENT, equipment, equipment_label)
VOCAB_WORD(VOCAB_TAG, tag, tag_word)
VOCAB_LABEL(VOCAB_TAG, tag, tag_label)
VOCAB_LABEL(VOCAB_SOURCE, source, source_label)
VOCAB_WORD(VOCAB_EVIDENCE, evidence, evidence_word)
VOCAB_LABEL(VOCAB_EVIDENCE, evidence, evidence_label)
VOCAB_WORD(VOCAB_JOINT, joint, joint_word)
VOCAB_WORD(VOCAB_BONE, bone, bone_word)
VOCAB_WORD(VOCAB_PROP, prop_kind, prop_word)
VOCAB_WORD(VOCAB_FIGURE_CELLS, figure_cells, figure_cells_word)
VOCAB_WORD(VOCAB_SPEECH, speech, speech_word)

const char *step_sides_word(enum step_sides sides)
{
    static const char *const words[] = {VOCAB_STEP_SIDES(VOCAB_AS_WORD)};

    if (sides == STEP_SIDES_OWN)
        return NULL;
    return pick(words, sizeof words / sizeof words[0], (size_t)sides);
}

const vocab_set equipment_blocks =
    VOCAB_BIT(EQUIPMENT_STRAP) | VOCAB_BIT(EQUIPMENT_STICK_ROLLER) |
    VOCAB_BIT(EQUIPMENT_FOAM_ROLLER) | VOCAB_BIT(EQUIPMENT_BALL) |
    VOCAB_BIT(EQUIPMENT_PEANUT) | VOCAB_BIT(EQUIPMENT_WALL) |
    VOCAB_BIT(EQUIPMENT_CHAIR) | VOCAB_BIT(EQUIPMENT_DESK) |
    VOCAB_BIT(EQUIPMENT_COUNTER) | VOCAB_BIT(EQUIPMENT_BOX) |
    VOCAB_BIT(EQUIPMENT_DOOR_BAR) | VOCAB_BIT(EQUIPMENT_DUMBBELL) |
    VOCAB_BIT(EQUIPMENT_BAND) | VOCAB_BIT(EQUIPMENT_HEAT_PACK);

enum side side_other(enum side side)
{
    switch (side) {
    case SIDE_LEFT:
        return SIDE_RIGHT;
    case SIDE_RIGHT:
        return SIDE_LEFT;
    default:
        return SIDE_NONE;
    }
}

bool speech_find(const char *word, enum speech *speech)
{
    for (enum speech s = SPEECH_FULL; s < SPEECH_COUNT; s++) {
        if (strcmp(word, speech_word(s)) == 0) {
            *speech = s;
            return true;
        }
    }
    return false;
}

bool side_find(const char *word, enum side *side)
{
    for (enum side s = SIDE_LEFT; s < SIDE_END; s++) {
        if (strcmp(word, side_word(s)) == 0) {
            *side = s;
            return true;
        }
    }
    return false;
}

bool id_is_good(const char *id)
{
    size_t length = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");

    return length >= 1 && length <= ID_MAX && id[length] == '\0';
}
