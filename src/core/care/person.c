/* SPDX-License-Identifier: MIT */
/* person - where, which side, and the file over the answers; see the header. */
#include <limber/core/care/person.h>

#include <stddef.h>
#include <string.h>

/* ---- where ---- */

#define CARE_WHERE_AS_ROW(name, word, label) [name] = {word, label},
static const struct {
    const char *word, *label;
} wheres[WHERE_COUNT] = {CARE_WHERES(CARE_WHERE_AS_ROW)};

static const vocab_set positions[WHERE_COUNT] = {
    [WHERE_FLOOR] = VOCAB_BIT(POSITION_COUNT) - 1,
    [WHERE_BED] = VOCAB_BIT(POSITION_STANDING) | VOCAB_BIT(POSITION_SITTING) |
                  VOCAB_BIT(POSITION_BACK) | VOCAB_BIT(POSITION_SIDE) |
                  VOCAB_BIT(POSITION_FRONT),
    [WHERE_CHAIR] = VOCAB_BIT(POSITION_STANDING) | VOCAB_BIT(POSITION_SITTING) |
                    VOCAB_BIT(POSITION_HANGING),
};

const char *where_word(enum where where)
{
    return where < WHERE_COUNT ? wheres[where].word : "";
}

const char *where_label(enum where where)
{
    return where < WHERE_COUNT ? wheres[where].label : "";
}

bool where_find(const char *word, enum where *where)
{
    for (enum where w = 0; w < WHERE_COUNT; w++) {
        if (strcmp(word, wheres[w].word) == 0) {
            *where = w;
            return true;
        }
    }
    return false;
}

vocab_set where_positions(enum where where)
{
    return positions[where < WHERE_COUNT ? where : WHERE_FLOOR];
}

/* ---- the sore side ---- */

static const struct {
    const char *word;
    enum side side;
} sores[SORE_COUNT] = {
    [SORE_UNKNOWN] = {"", SIDE_NONE},
    [SORE_LEFT] = {"left", SIDE_LEFT},
    [SORE_RIGHT] = {"right", SIDE_RIGHT},
    [SORE_BOTH] = {"both", SIDE_NONE},
    [SORE_NEITHER] = {"neither", SIDE_NONE},
};

const char *sore_word(enum sore sore)
{
    return sore < SORE_COUNT ? sores[sore].word : "";
}

bool sore_find(const char *word, enum sore *sore)
{
    for (enum sore s = SORE_LEFT; s < SORE_COUNT; s++) {
        if (strcmp(word, sores[s].word) == 0) {
            *sore = s;
            return true;
        }
    }
    return false;
}

enum side sore_side(enum sore sore)
{
    return sore < SORE_COUNT ? sores[sore].side : SIDE_NONE;
}

/* ---- the person ---- */

struct person person_unknown(void)
{
    return (struct person){.since = DAY_NONE};
}

/* What nobody is asked about: every home has it. (D) */
static const vocab_set household =
    VOCAB_BIT(EQUIPMENT_WALL) | VOCAB_BIT(EQUIPMENT_CHAIR) |
    VOCAB_BIT(EQUIPMENT_DESK) | VOCAB_BIT(EQUIPMENT_COUNTER);

vocab_set person_equipment(const struct person *person)
{
    if (!person->has_equipment)
        return VOCAB_BIT(EQUIPMENT_COUNT) - 1;
    return person->equipment | household;
}

struct person person_with(const struct person *person,
                          const struct config *config)
{
    struct person with = *person;
    const struct person *file = &config->person;

    if (config->said & CONFIG_EQUIPMENT) {
        with.has_equipment = true;
        with.equipment = file->equipment;
    }
    if (config->said & CONFIG_AVOID)
        with.avoid = file->avoid;
    if (config->said & CONFIG_WHERE)
        with.where = file->where;
    if (config->said & CONFIG_SORE)
        with.sore = file->sore;
    if (config->said & CONFIG_SINCE)
        with.since = file->since;
    if (config->said & CONFIG_OPTIONAL)
        with.turned_on = file->turned_on;
    if (config->said & CONFIG_LEAVE_OUT)
        with.left_out = file->left_out;
    return with;
}
