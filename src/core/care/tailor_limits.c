/* SPDX-License-Identifier: MIT */
/* tailor_limits - one form against one person's day; see the header. */
#include <limber/core/care/tailor_limits.h>

#include <stddef.h>

struct limits limits_of(const struct person *person, bool gentle)
{
    return (struct limits){
        .avoid = person->avoid,
        .gentle = gentle ? gentle_never : 0,
        .missing = equipment_blocks & ~person_equipment(person),
        .where = person->where,
    };
}

static unsigned lowest_bit(vocab_set set)
{
    unsigned bit = 0;

    while (!(set & VOCAB_BIT(bit)))
        bit++;
    return bit;
}

static struct refusal refuse_tags(vocab_set tags, enum change_why why)
{
    if (tags == 0)
        return (struct refusal){0};
    return (struct refusal){why, tag_label((enum tag)lowest_bit(tags))};
}

struct refusal limits_refuse_for(const struct limits *limits,
                                 const struct form *form,
                                 enum change_why why)
{
    vocab_set missing = form->equipment & limits->missing;

    switch (why) {
    case WHY_AVOID:
        return refuse_tags(form->tags & limits->avoid, why);
    case WHY_GENTLE:
        return refuse_tags(form->tags & limits->gentle, why);
    case WHY_POSITION:
        if (form->positions != 0 &&
            (form->positions & where_positions(limits->where)) == 0)
            return (struct refusal){why, where_label(limits->where)};
        break;
    case WHY_EQUIPMENT:
        if (missing != 0)
            return (struct refusal){
                why, equipment_label((enum equipment)lowest_bit(missing))};
        break;
    default:
        break;
    }
    return (struct refusal){0};
}

struct refusal limits_refuse(const struct limits *limits,
                             const struct form *form)
{
    static const enum change_why order[] = {
        WHY_AVOID, WHY_POSITION, WHY_EQUIPMENT, WHY_GENTLE};
    struct refusal refusal = {0};

    for (unsigned i = 0; i < sizeof order / sizeof order[0]; i++) {
        refusal = limits_refuse_for(limits, form, order[i]);
        if (refusal.why != WHY_NONE)
            break;
    }
    return refusal;
}

int limits_level(const struct limits *limits,
                 const struct exercise *exercise,
                 unsigned level,
                 struct refusal *why)
{
    *why = (struct refusal){0};
    for (int at = (int)level; at >= 0; at--) {
        struct form form = exercise_form(exercise, (unsigned)at);
        struct refusal refusal = limits_refuse(limits, &form);

        if (refusal.why == WHY_NONE)
            return at;
        if (at == (int)level || at == 0)
            *why = refusal;
    }
    return -1;
}
