/* SPDX-License-Identifier: MIT */
/* timeline - reads a script line by line: its words, then what they mean. */
#include <limber/core/session/timeline.h>

#include <stdio.h>
#include <string.h>

#include <limber/core/base/near.h>
#include <limber/core/base/span.h>
#include <limber/core/base/text.h>
#include <limber/core/session/timeline_line.h>
#include <limber/core/session/timeline_words.h>

/* ---- sizes ---- */

static bool take_size(struct line *line, struct moment *moment)
{
    const char *word = line_word(line);
    char columns[8];
    const char *by = word != NULL ? strchr(word, 'x') : NULL;
    unsigned x, y;

    if (by == NULL || (size_t)(by - word) >= sizeof columns)
        return line_wrong(line, "a size such as 80x24", word);
    memcpy(columns, word, (size_t)(by - word));
    columns[by - word] = '\0';
    if (!line_number(columns, 1000, &x) || !line_number(by + 1, 1000, &y) ||
        x == 0 || y == 0)
        return line_wrong(line, "a size such as 80x24", word);
    moment->columns = (int)x;
    moment->rows = (int)y;
    return true;
}

/* ---- expectations ---- */

/* Holds a word against a list; "none" too where nothing can be found. */
static bool take_listed(struct line *line,
                        const char *kind,
                        const struct timeline_list *list,
                        const char **value)
{
    const char *word = line_word(line);
    struct near near;
    const char *known;

    if (word == NULL)
        return line_wrong(line, kind, word);
    near = near_to(word);
    for (unsigned i = 0; (known = list->word(i)) != NULL; i++) {
        near_offer(&near, known);
        if (strcmp(word, known) == 0)
            *value = known;
    }
    if (list->none && strcmp(word, "none") == 0)
        *value = "none";
    return *value != NULL || line_unknown(line, kind, &near);
}

static bool take_count(struct line *line, const char *what, const char **value)
{
    const char *word = line_word(line);
    char text[16];
    unsigned number;

    if (word != NULL && strcmp(word, "none") == 0) {
        *value = "none";
        return true;
    }
    if (!line_number(word, 1000000, &number))
        return line_wrong(line, what, word);
    snprintf(text, sizeof text, "%u", number);
    *value = arena_text(line->arena, text);
    return true;
}

static bool take_length(struct line *line, bool clock, const char **value)
{
    char text[SPAN_TEXT];
    int64_t ms;

    if (line->at < line->count && strcmp(line->words[line->at], "none") == 0) {
        line->at++;
        *value = "none";
        return true;
    }
    if (!line_time(line, &ms))
        return false;
    if (clock)
        span_clock(text, ms);
    else
        snprintf(text, sizeof text, "%d", (int)span_seconds_up(ms));
    *value = arena_text(line->arena, text);
    return true;
}

static bool take_any(struct line *line, const char *what, const char **out)
{
    const char *word = line_word(line);

    *out = arena_text(line->arena, word);
    return word != NULL || line_wrong(line, what, word);
}

static bool take_value(struct line *line, struct expectation *expect)
{
    const struct timeline_value *value = timeline_value(expect->subject);
    const char *word = subject_word(expect->subject);

    switch (value->form) {
    case FORM_NUMBER:
        return take_count(line, "a number", &expect->value);
    case FORM_SECONDS:
        return take_length(line, false, &expect->value);
    case FORM_CLOCK:
        return take_length(line, true, &expect->value);
    case FORM_ANY:
        return take_any(line, word, &expect->value);
    case FORM_LISTED:
        break;
    }
    return take_listed(line, word, &value->list, &expect->value);
}

static bool read_expect(struct line *line, struct moment *moment)
{
    struct expectation *expect = &moment->expect;
    const char *word = line_word(line);
    struct near near;

    moment->kind = MOMENT_EXPECT;
    if (word != NULL && strcmp(word, "no") == 0) {
        expect->none = true;
        word = line_word(line);
    }
    if (word == NULL)
        return line_wrong(line, "what is expected", word);
    near = near_to(word);
    for (unsigned i = 0; i < SUBJECT_COUNT; i++) {
        near_offer(&near, subject_word((enum subject)i));
        if (strcmp(word, subject_word((enum subject)i)) != 0)
            continue;
        expect->subject = (enum subject)i;
        if (timeline_value(expect->subject)->of_step &&
            !take_any(line, "an exercise", &expect->step))
            return false;
        return take_value(line, expect);
    }
    return line_unknown(line, "word", &near);
}

/* ---- instructions ---- */

static bool read_key(struct line *line, struct moment *moment)
{
    const char *word = line_word(line);
    struct near near = near_to(word != NULL ? word : "");

    moment->kind = MOMENT_KEY;
    if (word == NULL)
        return line_wrong(line, "a key", word);
    return timeline_key(word, &near, &moment->key) ||
           line_unknown(line, "key", &near);
}

static bool read_type(struct line *line, struct moment *moment)
{
    moment->kind = MOMENT_TYPE;
    return take_any(line, "a text", &moment->text);
}

static bool read_gap(struct line *line, struct moment *moment)
{
    moment->kind = MOMENT_GAP;
    return line_time(line, &moment->length_ms);
}

static bool read_size(struct line *line, struct moment *moment)
{
    moment->kind = MOMENT_SIZE;
    return take_size(line, moment);
}

static bool read_suspend(struct line *line, struct moment *moment)
{
    (void)line;
    moment->kind = MOMENT_SUSPEND;
    return true;
}

static bool read_signal(struct line *line, struct moment *moment)
{
    static const struct timeline_list signals = {timeline_signal_word, false};

    moment->kind = MOMENT_SIGNAL;
    return take_listed(line, "signal", &signals, &moment->text);
}

static bool read_stop(struct line *line, struct moment *moment)
{
    static const struct timeline_list ends = {timeline_end_word, false};
    const char *word = NULL;

    moment->kind = MOMENT_STOP;
    if (!take_listed(line, "reason", &ends, &word))
        return false;
    while (strcmp(end_word(moment->reason), word) != 0)
        moment->reason++;
    return true;
}

static bool read_end_of_input(struct line *line, struct moment *moment)
{
    (void)line;
    moment->kind = MOMENT_END_OF_INPUT;
    return true;
}

static bool read_run(struct line *line, struct moment *moment)
{
    const char *to = line_word(line), *end = line_word(line);

    moment->kind = MOMENT_RUN;
    return (to != NULL && strcmp(to, "to") == 0 && end != NULL &&
            strcmp(end, "end") == 0) ||
           line_wrong(line, "'run to end'", to);
}

static bool read_dump(struct line *line, struct moment *moment)
{
    moment->kind = MOMENT_DUMP;
    return line->at == line->count || take_size(line, moment);
}

static const struct {
    const char *word;
    bool (*read)(struct line *line, struct moment *moment);
} instructions[] = {
    {"key", read_key},
    {"type", read_type},
    {"expect", read_expect},
    {"gap", read_gap},
    {"size", read_size},
    {"suspend", read_suspend},
    {"signal", read_signal},
    {"stop", read_stop},
    {"end-of-input", read_end_of_input},
    {"run", read_run},
    {"dump", read_dump},
};

static bool read_instruction(struct line *line, struct moment *moment)
{
    const char *word = line_word(line);
    struct near near;

    if (word == NULL)
        return true; /* a time alone */
    near = near_to(word);
    near_offer(&near, "at");
    near_offer(&near, "after");
    near_offer(&near, "set");
    for (size_t i = 0; i < sizeof instructions / sizeof instructions[0]; i++) {
        near_offer(&near, instructions[i].word);
        if (strcmp(word, instructions[i].word) == 0)
            return instructions[i].read(line, moment);
    }
    return line_unknown(line, "word", &near);
}

/* ---- settings ---- */

static bool
set_sore(struct line *line, const char *value, struct timeline_settings *out)
{
    return side_find(value, &out->sore) ||
           line_wrong(line, "left or right", value);
}

static bool
set_place(struct line *line, const char *value, struct timeline_settings *out)
{
    return place_find(value, &out->place) ||
           line_wrong(line, "a place such as thigh or below-knee", value);
}

static bool
set_pain(struct line *line, const char *value, struct timeline_settings *out)
{
    unsigned pain;

    if (!line_number(value, RATING_MAX, &pain))
        return line_wrong(line, "0 to 10", value);
    out->pain = (int)pain;
    return true;
}

static bool
set_ask(struct line *line, const char *value, struct timeline_settings *out)
{
    int64_t ms;

    out->asks = true;
    out->ask_ms = -1;
    if (strcmp(value, "never") == 0)
        return true;
    if (!line_parse_time(value, &ms) || ms > SPAN_MAX_MS)
        return line_wrong(line, "seconds, or never", value);
    out->ask_ms = (int32_t)ms;
    return true;
}

static bool set_yes(struct line *line, const char *value, bool *out)
{
    *out = strcmp(value, "yes") == 0;
    return *out || strcmp(value, "no") == 0 ||
           line_wrong(line, "yes or no", value);
}

static bool
set_record(struct line *line, const char *value, struct timeline_settings *out)
{
    return set_yes(line, value, &out->records);
}

static bool
set_checkin(struct line *line, const char *value, struct timeline_settings *out)
{
    return set_yes(line, value, &out->checks);
}

static bool
set_day(struct line *line, const char *value, struct timeline_settings *out)
{
    return date_parse(value, &out->day) ||
           line_wrong(line, "a day such as 2026-11-21", value);
}

static const struct {
    const char *word;
    bool (*set)(struct line *line,
                const char *value,
                struct timeline_settings *out);
} settings[] = {
    {"sore", set_sore},
    {"place", set_place},
    {"pain", set_pain},
    {"ask", set_ask},
    {"record", set_record},
    {"day", set_day},
    {"check-in", set_checkin},
};

static bool read_set(struct line *line, struct timeline_settings *out)
{
    const char *what = line_word(line);
    const char *value = line_word(line);
    struct near near = near_to(what != NULL ? what : "");

    if (value == NULL)
        return line_wrong(line, "what is set, and to what", what);
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++) {
        near_offer(&near, settings[i].word);
        if (strcmp(what, settings[i].word) == 0)
            return settings[i].set(line, value, out);
    }
    return line_unknown(line, "word", &near);
}

/* ---- the whole ---- */

static bool read_line(struct line *line,
                      struct timeline *out,
                      struct moment *moment,
                      bool *is_moment)
{
    const char *first = line->count > 0 ? line->words[0] : "";

    *moment = (struct moment){.line = line->number};
    *is_moment = false;
    if (line->count == 0)
        return true;
    if (strcmp(first, "set") == 0) {
        if (out->count > 0)
            return line_wrong(line, "instructions from here on", first);
        line->at++;
        return read_set(line, &out->settings);
    }
    *is_moment = true;
    if (strcmp(first, "at") == 0 || strcmp(first, "after") == 0) {
        line->at++;
        moment->when = strcmp(first, "at") == 0 ? WHEN_AT : WHEN_AFTER;
        if (!line_time(line, &moment->ms))
            return false;
    }
    return read_instruction(line, moment);
}

static unsigned count_lines(const char *text)
{
    unsigned count = 1;

    for (; *text != '\0'; text++)
        count += *text == '\n';
    return count;
}

bool timeline_read(const char *name,
                   const char *text,
                   struct arena *arena,
                   struct timeline *out,
                   struct error *err)
{
    struct line line = {.name = name, .arena = arena, .err = err};
    unsigned lines = count_lines(text);
    struct moment *moments;

    *out = (struct timeline){.settings = {.place = PLACE_UNKNOWN,
                                          .pain = RATING_NONE,
                                          .day = DAY_NONE}};
    line.number = lines;
    if (lines > TIMELINE_LINES_MAX)
        return line_complain(&line, "at most 10000 lines", "more");
    out->moments = moments = arena_take(arena, lines, sizeof *moments);
    for (line.number = 1; *text != '\0'; line.number++) {
        size_t bytes = strcspn(text, "\n");
        bool is_moment;

        if (!line_take(&line, text, bytes) ||
            !read_line(&line, out, &moments[out->count], &is_moment))
            return false;
        if (line.at < line.count)
            return line_wrong(&line, "the end of the line", line_word(&line));
        out->count += is_moment;
        text += bytes + (text[bytes] == '\n');
    }
    return true;
}
