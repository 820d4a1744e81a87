/* SPDX-License-Identifier: MIT */
/* scan - the walk along tables and events; see the header.
 *
 * A walk_ function is called with the first event of its node at hand and
 * returns with the last. The depth of the calls is that of the tables.
 */
#include <limber/edge/yaml/scan.h>

#include <string.h>

#include <limber/edge/yaml/bytes.h>
#include <limber/edge/yaml/events.h>
#include <limber/edge/yaml/form.h>

enum {
    SAID_BYTES = 480,
    FIELDS_MAX = 64,
    KEYS_NAMED_MAX = 15
};

struct scan {
    struct events events;
    struct places *places;
    struct findings *findings;
};

/* Where a value belongs: the key that leads to it, and its node. */
struct spot {
    const char *key;
    unsigned node;
};

static void
walk(struct scan *scan, const cyaml_schema_value_t *schema, struct spot spot);

/* ---- a value of the wrong kind ---- */

static void refuse_kind(struct scan *scan, const char *expected, bool text)
{
    char bytes[SAID_BYTES];
    struct text said;
    const yaml_event_t *now = &scan->events.now;
    struct value value;
    const char *hint = "";

    text_over(&said, bytes, sizeof bytes);
    text_addf(&said, "expected %s, found ", expected);
    switch (now->type) {
    case YAML_SCALAR_EVENT:
        value = events_value(&scan->events);
        value_show(&value, &said);
        break;
    case YAML_SEQUENCE_START_EVENT:
        text_add(&said, "a list");
        hint = now->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                   ? " (a text that begins with '[' needs quotes)"
                   : "";
        break;
    case YAML_MAPPING_START_EVENT:
        text_add(&said, "a key with a value");
        hint = now->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
                   ? " (a text that begins with '{' or has ': ' in it needs "
                     "quotes)"
                   : " (a text with ': ' in it needs quotes)";
        break;
    default: /* an alias, refused by the events */
        return;
    }
    if (text)
        text_add(&said, hint);
    findings_add(scan->findings, events_place(&scan->events), "%s", said.data);
    events_skip(&scan->events);
}

/* ---- single values ---- */

/* A text without quotes ends at a comment; often it was meant to go on. */
static bool refuse_cut(struct scan *scan, const struct value *value)
{
    struct place at;

    if (!value->plain ||
        !events_comment_behind(&scan->events, scan->events.now.end_mark, &at))
        return false;
    if (value->length == 0)
        findings_add(scan->findings,
                     at,
                     "expected a text, found a comment (a text that begins "
                     "with '#' needs quotes)");
    else
        findings_add(scan->findings,
                     at,
                     "expected the whole text, found it cut by ' #' (it needs "
                     "quotes; a comment stands on a line of its own)");
    return true;
}

static void walk_scalar(struct scan *scan,
                        const cyaml_schema_value_t *schema,
                        struct spot spot)
{
    const struct key_rule *rule = schema_rule(schema, spot.key);
    size_t most = schema->type == CYAML_STRING ? schema->string.max : 0;
    char bytes[SAID_BYTES];
    struct text said;
    struct value value;
    bool good;

    if (scan->events.now.type != YAML_SCALAR_EVENT) {
        refuse_kind(scan,
                    rule_is_text(rule) ? "a text" : "one value",
                    rule_is_text(rule));
        return;
    }
    value = events_value(&scan->events);
    if (schema->type != CYAML_ENUM && rule_is_text(rule) &&
        refuse_cut(scan, &value))
        return;
    text_over(&said, bytes, sizeof bytes);
    if (schema->type == CYAML_ENUM)
        good = form_check_word(spot.key,
                               schema->enumeration.strings,
                               schema->enumeration.count,
                               &value,
                               &said);
    else
        good = form_check(rule, most, &value, &said);
    if (!good)
        findings_add(
            scan->findings, events_place(&scan->events), "%s", said.data);
}

/* ---- lists ---- */

static void walk_item(struct scan *scan,
                      const cyaml_schema_value_t *entry,
                      struct spot spot,
                      unsigned index,
                      struct commas *commas)
{
    struct spot item = {spot.key, 0};
    struct place place = events_place(&scan->events);

    item.node = places_add(scan->places, spot.node, NULL, index, place);
    if (scan->events.now.type == YAML_SCALAR_EVENT &&
        entry->type == CYAML_STRING) {
        struct value value = events_value(&scan->events);

        if (commas_split(commas, schema_rule(entry, spot.key), &value, index)) {
            findings_add(scan->findings,
                         place,
                         "expected a whole text, found one split by a comma "
                         "(it needs quotes)");
            return;
        }
    }
    walk(scan, entry, item);
}

static void refuse_count(struct scan *scan,
                         struct place place,
                         unsigned count,
                         unsigned least,
                         unsigned most)
{
    if (count >= least && count <= most)
        return;
    if (least == most)
        findings_add(scan->findings,
                     place,
                     "expected %u numbers, found %u",
                     least,
                     count);
    else if (count == 0)
        findings_add(
            scan->findings, place, "expected a list, found an empty one");
    else if (count < least)
        findings_add(scan->findings,
                     place,
                     "expected at least %u in the list, found %u",
                     least,
                     count);
    else
        findings_add(scan->findings,
                     place,
                     "expected at most %u in the list, found %u",
                     most,
                     count);
}

static void walk_list(struct scan *scan,
                      const cyaml_schema_value_t *schema,
                      struct spot spot)
{
    const yaml_event_t *now = &scan->events.now;
    struct place place = events_place(&scan->events);
    struct commas commas = {0};
    unsigned count = 0;

    if (now->type != YAML_SEQUENCE_START_EVENT) {
        refuse_kind(scan,
                    schema->type == CYAML_SEQUENCE_FIXED
                        ? "numbers such as [0, 500]"
                        : "a list",
                    false);
        return;
    }
    commas.brackets =
        now->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
    while (events_next(&scan->events) && now->type != YAML_SEQUENCE_END_EVENT) {
        walk_item(scan, schema->sequence.entry, spot, count, &commas);
        count++;
    }
    if (!scan->events.over)
        refuse_count(
            scan, place, count, schema->sequence.min, schema->sequence.max);
}

/* A set: words of a closed list, each at most once. */
static void walk_set(struct scan *scan,
                     const cyaml_schema_value_t *schema,
                     struct spot spot)
{
    const cyaml_strval_t *words = schema->enumeration.strings;
    const yaml_event_t *now = &scan->events.now;
    uint64_t seen = 0;

    if (now->type != YAML_SEQUENCE_START_EVENT) {
        refuse_kind(scan, "a list of words", false);
        return;
    }
    while (events_next(&scan->events) && now->type != YAML_SEQUENCE_END_EVENT) {
        char bytes[SAID_BYTES];
        struct text said;
        struct value value;

        if (now->type != YAML_SCALAR_EVENT) {
            refuse_kind(scan, "a word", false);
            continue;
        }
        text_over(&said, bytes, sizeof bytes);
        value = events_value(&scan->events);
        if (!form_check_word(
                spot.key, words, schema->enumeration.count, &value, &said))
            findings_add(
                scan->findings, events_place(&scan->events), "%s", said.data);
        for (unsigned i = 0; i < schema->enumeration.count; i++) {
            if (strcmp(words[i].str, value.data) != 0)
                continue;
            if ((seen >> i & 1) != 0)
                findings_add(scan->findings,
                             events_place(&scan->events),
                             "expected each word once, found '%s' again",
                             words[i].str);
            seen |= UINT64_C(1) << i;
        }
    }
}

/* ---- keys and values ---- */

struct keys {
    const cyaml_schema_field_t *fields;
    uint64_t seen;
    struct place first[FIELDS_MAX]; /* of those seen */
    bool braces;                    /* { }, where a comma ends a text */
};

static int find_field(const struct keys *keys, const struct value *key)
{
    for (int i = 0; keys->fields[i].key != NULL && i < FIELDS_MAX; i++)
        if (strlen(keys->fields[i].key) == key->length &&
            memcmp(keys->fields[i].key, key->data, key->length) == 0)
            return i;
    return -1;
}

/* The event at hand is a key that is not known. Its value is only looked at
 * for a hint. */
static void refuse_key(struct scan *scan, const struct keys *keys)
{
    struct value key = events_value(&scan->events);
    struct place place = events_place(&scan->events);
    struct near near = near_to(key.data);
    bool merge = strcmp(key.data, "<<") == 0;
    char bytes[SAID_BYTES];
    struct text said;
    unsigned count = 0;
    bool more;

    for (; keys->fields[count].key != NULL; count++)
        near_offer(&near, keys->fields[count].key);
    text_over(&said, bytes, sizeof bytes);
    text_addf(&said, "expected a key of %s, found ", schema_name(keys->fields));
    value_show(&key, &said);
    form_add_near(&near, &said);
    more = events_next(&scan->events);
    if (merge) {
        text_add(&said, " (keys cannot be merged)");
    } else if (more && keys->braces &&
               scan->events.now.type == YAML_SCALAR_EVENT &&
               scan->events.now.data.scalar.length == 0) {
        text_add(&said, " (a text with a comma in it needs quotes)");
    } else if (near.best == NULL && count <= KEYS_NAMED_MAX) {
        text_add(&said, " (known:");
        for (unsigned i = 0; i < count; i++)
            text_addf(&said, "%s %s", i > 0 ? "," : "", keys->fields[i].key);
        text_add(&said, ")");
    }
    findings_add(scan->findings, place, "%s", said.data);
    if (more)
        events_skip(&scan->events);
}

static void walk_field(struct scan *scan,
                       struct keys *keys,
                       int field,
                       struct place place,
                       unsigned node)
{
    const cyaml_schema_field_t *found = &keys->fields[field];
    struct spot spot = {found->key, 0};

    if ((keys->seen >> field & 1) != 0) {
        findings_add(scan->findings,
                     place,
                     "expected each key once, found '%s' again (first at "
                     "%u:%u)",
                     found->key,
                     keys->first[field].line,
                     keys->first[field].column);
        events_skip(&scan->events);
        return;
    }
    keys->seen |= UINT64_C(1) << field;
    keys->first[field] = place;
    spot.node = places_add(
        scan->places, node, found->key, 0, events_place(&scan->events));
    walk(scan, &found->value, spot);
}

/* The event at hand is the key. */
static void walk_pair(struct scan *scan, struct keys *keys, unsigned node)
{
    struct place place = events_place(&scan->events);
    struct value key;
    int field;

    if (scan->events.now.type != YAML_SCALAR_EVENT) {
        refuse_kind(scan, "a word as key", false);
        if (events_next(&scan->events))
            events_skip(&scan->events);
        return;
    }
    key = events_value(&scan->events);
    field = find_field(keys, &key);
    if (field < 0)
        refuse_key(scan, keys);
    else if (events_next(&scan->events))
        walk_field(scan, keys, field, place, node);
}

static void walk_keys(struct scan *scan,
                      const cyaml_schema_value_t *schema,
                      struct spot spot)
{
    const yaml_event_t *now = &scan->events.now;
    struct keys keys = {.fields = schema->mapping.fields};
    struct place place = events_place(&scan->events);
    const char *name = schema_name(keys.fields);
    char expected[64];
    struct text text;

    if (now->type != YAML_MAPPING_START_EVENT) {
        text_over(&text, expected, sizeof expected);
        text_addf(&text, "the keys of %s", name);
        refuse_kind(scan, expected, false);
        return;
    }
    keys.braces = now->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
    while (events_next(&scan->events) && now->type != YAML_MAPPING_END_EVENT)
        walk_pair(scan, &keys, spot.node);
    if (scan->events.over)
        return;
    for (int i = 0; keys.fields[i].key != NULL; i++)
        if ((keys.seen >> i & 1) == 0 &&
            (keys.fields[i].value.flags & CYAML_FLAG_OPTIONAL) == 0)
            findings_add(scan->findings,
                         place,
                         "expected '%s' in %s, found no such key",
                         keys.fields[i].key,
                         name);
}

static void
walk(struct scan *scan, const cyaml_schema_value_t *schema, struct spot spot)
{
    switch (schema->type) {
    case CYAML_MAPPING:
        walk_keys(scan, schema, spot);
        break;
    case CYAML_SEQUENCE:
    case CYAML_SEQUENCE_FIXED:
        walk_list(scan, schema, spot);
        break;
    case CYAML_FLAGS:
        walk_set(scan, schema, spot);
        break;
    default:
        walk_scalar(scan, schema, spot);
        break;
    }
}

/* ---- the whole file ---- */

/* A file of which no key is needed may be empty. */
static bool may_be_empty(const cyaml_schema_field_t *field)
{
    while (field->key != NULL &&
           (field->value.flags & CYAML_FLAG_OPTIONAL) != 0)
        field++;
    return field->key == NULL;
}

static void walk_file(struct scan *scan, const cyaml_schema_value_t *schema)
{
    struct events *events = &scan->events;
    struct spot root = {"", 0};

    if (!events_next(events) || !events_next(events))
        return; /* the stream, then the document */
    if (events->now.type != YAML_DOCUMENT_START_EVENT) {
        if (may_be_empty(schema->mapping.fields))
            return;
        findings_add(scan->findings,
                     (struct place){1, 1},
                     "expected %s, found an empty file",
                     schema_name(schema->mapping.fields));
        return;
    }
    if (!events_next(events))
        return;
    root.node = places_add(scan->places, 0, "", 0, events_place(events));
    walk(scan, schema, root);
    if (events_next(events) && events_next(events) &&
        events->now.type == YAML_DOCUMENT_START_EVENT)
        findings_add(scan->findings,
                     events_place(events),
                     "expected one document, found a second; the rest was "
                     "not read");
}

bool scan_bytes(const char *data,
                size_t length,
                const cyaml_schema_value_t *schema,
                struct places *places,
                struct findings *findings)
{
    struct scan scan = {.places = places, .findings = findings};
    unsigned before = findings->count;

    if (!bytes_check(data, length, findings))
        return false;
    if (!events_init(&scan.events, data, length, findings)) {
        findings_add(findings, (struct place){1, 1}, "out of memory");
        return false;
    }
    walk_file(&scan, schema);
    events_release(&scan.events);
    return findings->count == before;
}
