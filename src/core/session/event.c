/* SPDX-License-Identifier: MIT */
/* event - the list of effects; see the header for what each means. */
#include <limber/core/session/event.h>

#include <string.h>

static bool effect_is_sound(const struct effect *effect)
{
    return effect->kind == EFFECT_SAY || effect->kind == EFFECT_CHIME;
}

/* Sound whose moment is past is the one thing that may be lost. */
static void effects_drop_sound(struct effects *effects)
{
    for (unsigned i = 0; i < effects->count; i++) {
        if (!effect_is_sound(&effects->items[i]))
            continue;
        effects->count--;
        memmove(&effects->items[i],
                &effects->items[i + 1],
                (effects->count - i) * sizeof effects->items[0]);
        return;
    }
}

void effects_add(struct effects *effects, enum effect_kind kind, int value)
{
    bool once = kind != EFFECT_SAY && kind != EFFECT_CHIME;

    if (once && effects_have(effects, kind, value))
        return;
    if (effects->count == EFFECTS_MAX)
        effects_drop_sound(effects);
    if (effects->count < EFFECTS_MAX)
        effects->items[effects->count++] =
            (struct effect){.kind = kind, .value = value};
}

void effects_join(struct effects *effects, const struct effects *more)
{
    for (unsigned i = 0; i < more->count; i++)
        effects_add(effects, more->items[i].kind, more->items[i].value);
}

bool effects_have(const struct effects *effects,
                  enum effect_kind kind,
                  int value)
{
    for (unsigned i = 0; i < effects->count; i++)
        if (effects->items[i].kind == kind && effects->items[i].value == value)
            return true;
    return false;
}
