/* SPDX-License-Identifier: MIT */
/* config - from the words of config.yaml to a person; see the header. */
#include <limber/edge/yaml/config.h>

#include <stdlib.h>
#include <string.h>

#include <limber/core/base/span.h>
#include <limber/core/library/rules.h>
#include <limber/core/session/spoken.h>
#include <limber/core/sound/tone.h>
#include <limber/edge/yaml/form.h>

const char config_name[] = "config.yaml";

static const char key_optional[] = "optional";
static const char key_leave_out[] = "leave-out";

struct config config_none(void)
{
    return (struct config){
        .person = person_unknown(),
        .figures = FIGURE_CELLS_BRAILLE,
        .motion = CONFIG_MOTION_MAX,
        .voice = SPEECH_FULL,
        .rate = SPOKEN_RATE,
        .chimes = TONE_VOLUME,
    };
}

static unsigned said_in(const struct places *places)
{
    static const struct {
        const char *key;
        unsigned part;
    } parts[] = {
        {"equipment", CONFIG_EQUIPMENT},
        {"avoid", CONFIG_AVOID},
        {"position", CONFIG_WHERE},
        {"sore", CONFIG_SORE},
        {"since", CONFIG_SINCE},
        {key_optional, CONFIG_OPTIONAL},
        {key_leave_out, CONFIG_LEAVE_OUT},
        {"ask", CONFIG_ASK},
        {"figures", CONFIG_FIGURES},
        {"motion", CONFIG_MOTION},
        {"voice", CONFIG_VOICE},
        {"speaker", CONFIG_SPEAKER},
        {"rate", CONFIG_RATE},
        {"chimes", CONFIG_CHIMES},
        {"flash", CONFIG_FLASH},
    };
    unsigned said = 0;

    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (places_has(places, parts[i].key))
            said |= parts[i].part;
    return said;
}

static struct texts convert_ids(const struct y_texts *written,
                                struct arena *arena)
{
    const char **items;

    if (written->count == 0)
        return (struct texts){0};
    items = arena_take(arena, written->count, sizeof items[0]);
    for (unsigned i = 0; i < written->count; i++)
        items[i] = arena_text(arena, written->items[i]);
    return (struct texts){items, written->count};
}

static int32_t convert_ask(const char *written)
{
    int64_t ms;

    return span_parse(written, &ms) ? (int32_t)ms : -1; /* never */
}

static uint8_t convert_volume(const char *written)
{
    return form_is_off(written) ? 0 : (uint8_t)strtoul(written, NULL, 10);
}

static void convert_sound(const struct y_config *written,
                          struct arena *arena,
                          struct config *config)
{
    if (written->voice != NULL)
        config->voice = *written->voice;
    if (written->speaker != NULL)
        config->speaker = arena_text(arena, written->speaker);
    if (written->rate != NULL)
        config->rate = (uint16_t)*written->rate;
    if (written->chimes != NULL)
        config->chimes = convert_volume(written->chimes);
    if (written->flash != NULL)
        config->flash = *written->flash == TRUTH_TRUE;
}

void convert_config(const struct y_config *written,
                    const struct places *places,
                    struct arena *arena,
                    struct config *config)
{
    struct person *person = &config->person;

    *config = config_none();
    config->said = said_in(places);
    if (written->equipment != NULL) {
        person->has_equipment = true;
        person->equipment = *written->equipment;
    }
    if (written->avoid != NULL)
        person->avoid = *written->avoid;
    if (written->position != NULL)
        person->where = *written->position;
    if (written->sore != NULL)
        person->sore = *written->sore;
    if (written->since != NULL)
        form_date(written->since, &person->since);
    if (written->ask != NULL)
        config->ask_ms = convert_ask(written->ask);
    if (written->figures != NULL)
        config->figures = *written->figures;
    if (written->motion != NULL)
        config->motion = (uint8_t)*written->motion;
    convert_sound(written, arena, config);
    person->turned_on = convert_ids(&written->turned_on, arena);
    person->left_out = convert_ids(&written->left_out, arena);
}

/* ---- what nobody knows ---- */

static bool is_in(const struct texts *list, const char *id)
{
    for (unsigned i = 0; i < list->count; i++)
        if (strcmp(list->items[i], id) == 0)
            return true;
    return false;
}

static void check_ids(const struct texts *ids,
                      const char *key,
                      const struct texts *names,
                      struct problems *problems)
{
    struct path path;

    path_init(&path);
    path_key(&path, key);
    for (unsigned i = 0; i < ids->count; i++) {
        struct near near = near_to(ids->items[i]);
        unsigned item = path_index(&path, i);

        for (unsigned n = 0; n < names->count; n++)
            near_offer(&near, names->items[n]);
        if (!is_in(names, ids->items[i]))
            rules_unknown(problems, &path, "an exercise", &near);
        path_back(&path, item);
    }
}

void check_config(const struct config *config,
                  const struct texts *names,
                  struct problems *problems)
{
    const struct texts *on = &config->person.turned_on;
    const struct texts *out = &config->person.left_out;
    struct path path;

    check_ids(on, key_optional, names, problems);
    check_ids(out, key_leave_out, names, problems);
    path_init(&path);
    path_key(&path, key_leave_out);
    for (unsigned i = 0; i < out->count; i++) {
        unsigned item = path_index(&path, i);

        if (is_in(on, out->items[i]))
            problems_add(problems,
                         &path,
                         "expected an exercise that 'optional' does not turn "
                         "on, found '%s'",
                         out->items[i]);
        path_back(&path, item);
    }
}
