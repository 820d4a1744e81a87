/* SPDX-License-Identifier: MIT */
/* events - libyaml's parser, guarded; see the header. */
#include <limber/edge/yaml/events.h>

#include <string.h>

#include <limber/edge/yaml/syntax.h>

bool events_init(struct events *events,
                 const char *data,
                 size_t length,
                 struct findings *findings)
{
    memset(events, 0, sizeof *events);
    events->data = data != NULL ? data : ""; /* libyaml wants one */
    events->length = length;
    events->findings = findings;
    if (length >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0)
        events->cursor.byte = 3; /* libyaml does not count it either */
    if (!yaml_parser_initialize(&events->parser))
        return false;
    yaml_parser_set_input_string(
        &events->parser, (const unsigned char *)events->data, length);
    return true;
}

void events_release(struct events *events)
{
    yaml_event_delete(&events->now);
    yaml_parser_delete(&events->parser);
}

struct place mark_place(yaml_mark_t mark)
{
    return (struct place){(unsigned)mark.line + 1, (unsigned)mark.column + 1};
}

struct place events_place(const struct events *events)
{
    return mark_place(events->now.start_mark);
}

struct value events_value(const struct events *events)
{
    return (struct value){
        .data = (const char *)events->now.data.scalar.value,
        .length = events->now.data.scalar.length,
        .plain = events->now.data.scalar.style == YAML_PLAIN_SCALAR_STYLE,
    };
}

/* ---- the bytes at a mark ---- */

static void cursor_step(struct events *events)
{
    struct cursor *cursor = &events->cursor;
    const char *data = events->data;
    bool carriage = data[cursor->byte] == '\r';
    bool ends = carriage || data[cursor->byte] == '\n';

    cursor->byte++;
    while (cursor->byte < events->length &&
           ((unsigned char)data[cursor->byte] & 0xC0) == 0x80)
        cursor->byte++;
    if (carriage && cursor->byte < events->length && data[cursor->byte] == '\n')
        cursor->byte++;
    cursor->column++;
    if (ends) {
        cursor->line++;
        cursor->column = 0;
    }
}

/* False where the mark lies behind the cursor: it only goes forward. */
static bool cursor_to(struct events *events, yaml_mark_t mark)
{
    struct cursor *cursor = &events->cursor;

    while (cursor->byte < events->length &&
           (cursor->line < mark.line ||
            (cursor->line == mark.line && cursor->column < mark.column)))
        cursor_step(events);
    return cursor->line == mark.line && cursor->column == mark.column;
}

static char byte_at(struct events *events, yaml_mark_t mark)
{
    if (!cursor_to(events, mark) || events->cursor.byte == events->length)
        return '\0';
    return events->data[events->cursor.byte];
}

bool events_comment_behind(struct events *events,
                           yaml_mark_t mark,
                           struct place *at)
{
    size_t byte;
    unsigned blanks = 0;

    if (!cursor_to(events, mark))
        return false;
    byte = events->cursor.byte;
    while (byte < events->length &&
           (events->data[byte] == ' ' || events->data[byte] == '\t')) {
        byte++;
        blanks++;
    }
    if (blanks == 0 || byte == events->length || events->data[byte] != '#')
        return false;
    *at = mark_place(mark);
    at->column += blanks;
    return true;
}

/* ---- what is refused wherever it stands ---- */

static void syntax_error(struct events *events)
{
    const yaml_parser_t *parser = &events->parser;
    const char *context = parser->context;
    bool from_start =
        context != NULL && strstr(context, "while scanning a") != NULL;
    yaml_mark_t mark = from_start ? parser->context_mark : parser->problem_mark;
    const char *words = syntax_words(
        parser->problem, context, byte_at(events, parser->problem_mark));

    if (context != NULL && strstr(context, "while parsing a flow") != NULL)
        findings_add(events->findings,
                     mark_place(mark),
                     "%s (begun at %zu:%zu); the rest was not read",
                     words,
                     parser->context_mark.line + 1,
                     parser->context_mark.column + 1);
    else
        findings_add(events->findings,
                     mark_place(mark),
                     "%s; the rest was not read",
                     words);
}

static void refuse_tag(struct events *events, const char *tag)
{
    static const char known[] = "tag:yaml.org,2002:"; /* written '!!' */
    size_t length = sizeof known - 1;
    bool is_known = strncmp(tag, known, length) == 0;

    findings_add(events->findings,
                 events_place(events),
                 "expected no tag, found '%s%.40s' (a text that begins so "
                 "needs quotes)",
                 is_known ? "!!" : "",
                 is_known ? tag + length : tag);
}

static void refuse_marks(struct events *events,
                         const yaml_char_t *anchor,
                         const yaml_char_t *tag)
{
    if (anchor != NULL)
        findings_add(events->findings,
                     events_place(events),
                     "expected no anchor, found '&%.40s' (a text that begins "
                     "so needs quotes)",
                     (const char *)anchor);
    if (tag != NULL)
        refuse_tag(events, (const char *)tag);
}

static bool refuse_all(struct events *events, const char *said)
{
    findings_add(events->findings,
                 events_place(events),
                 "%s; the rest was not read",
                 said);
    events->over = true;
    return false;
}

static bool guard(struct events *events)
{
    const yaml_event_t *now = &events->now;

    switch (now->type) {
    case YAML_MAPPING_START_EVENT:
        refuse_marks(events,
                     now->data.mapping_start.anchor,
                     now->data.mapping_start.tag);
        events->depth++;
        break;
    case YAML_SEQUENCE_START_EVENT:
        refuse_marks(events,
                     now->data.sequence_start.anchor,
                     now->data.sequence_start.tag);
        events->depth++;
        break;
    case YAML_SCALAR_EVENT:
        refuse_marks(events, now->data.scalar.anchor, now->data.scalar.tag);
        break;
    case YAML_ALIAS_EVENT:
        findings_add(events->findings,
                     events_place(events),
                     "expected a value, found an alias '*%.40s' (a text that "
                     "begins so needs quotes)",
                     (const char *)now->data.alias.anchor);
        break;
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        events->depth--;
        return true;
    case YAML_DOCUMENT_START_EVENT:
        if (now->data.document_start.version_directive != NULL ||
            now->data.document_start.tag_directives.start !=
                now->data.document_start.tag_directives.end)
            findings_add(events->findings,
                         events_place(events),
                         "expected no directive, found '%%'");
        return true;
    default:
        return true;
    }
    if (events->depth > EVENTS_DEPTH_MAX)
        return refuse_all(events,
                          "expected at most 16 levels of nesting, "
                          "found more");
    if (++events->values > EVENTS_VALUES_MAX)
        return refuse_all(events,
                          "expected at most 500000 values, found "
                          "more");
    return true;
}

bool events_next(struct events *events)
{
    if (events->over)
        return false;
    yaml_event_delete(&events->now);
    if (!yaml_parser_parse(&events->parser, &events->now)) {
        memset(&events->now, 0, sizeof events->now);
        events->over = true;
        syntax_error(events);
        return false;
    }
    return guard(events);
}

void events_skip(struct events *events)
{
    unsigned open = 0;

    do {
        switch (events->now.type) {
        case YAML_MAPPING_START_EVENT:
        case YAML_SEQUENCE_START_EVENT:
            open++;
            break;
        case YAML_MAPPING_END_EVENT:
        case YAML_SEQUENCE_END_EVENT:
            open--;
            break;
        default:
            break;
        }
    } while (open > 0 && events_next(events));
}
