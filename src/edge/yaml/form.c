/* SPDX-License-Identifier: MIT */
/* form - the look of single values; see the header. */
#include <limber/edge/yaml/form.h>

#include <string.h>

#include <utf8proc.h>

#include <limber/core/base/span.h>
#include <limber/core/library/dose.h>
#include <limber/core/library/vocab.h>
#include <limber/edge/yaml/bytes.h>

enum {
    SHOWN_CELLS = 40,
    SHOWN_BYTES = 200,
    WORDS_NAMED_FIRST = 9, /* so short a list is the expectation itself */
    NUMBER_DIGITS_MAX = 9, /* fits 32 bits */
    DATE_YEAR_MIN = 1900
};

bool value_is_nothing(const struct value *value)
{
    if (!value->plain)
        return false;
    return value->length == 0 || strcmp(value->data, "~") == 0 ||
           strcmp(value->data, "null") == 0;
}

void value_show(const struct value *value, struct text *out)
{
    char bytes[SHOWN_BYTES];
    struct text clean;
    size_t at = 0;

    if (value_is_nothing(value)) {
        text_add(out, "nothing");
        return;
    }
    text_over(&clean, bytes, sizeof bytes);
    while (at < value->length && !clean.cut) { /* also what a NUL hides */
        text_add_clean(&clean, value->data + at);
        at += strlen(value->data + at) + 1;
        if (at <= value->length)
            text_add_rune(&clean, 0xFFFD);
    }
    text_add(out, "'");
    text_add_fit(out, clean.data, SHOWN_CELLS, "...");
    text_add(out, "'");
}

void form_add_near(const struct near *near, struct text *said)
{
    if (near->best != NULL)
        text_addf(said, " (did you mean '%s'?)", near->best);
}

bool form_is_off(const char *written)
{
    return strcmp(written, "off") == 0;
}

bool rule_is_text(const struct key_rule *rule)
{
    return rule->kind == KEY_TEXT || rule->kind == KEY_SENTENCES ||
           rule->kind == KEY_WORDS;
}

static bool
refuse(struct text *said, const char *expected, const struct value *value)
{
    text_addf(said, "expected %s, found ", expected);
    value_show(value, said);
    return false;
}

/* The first character that may not stand in a text, or 0. A NUL is one. */
static bool find_hostile(const struct value *value, uint32_t *rune)
{
    size_t at = 0;

    while (at < value->length) {
        utf8proc_int32_t next;
        utf8proc_ssize_t size =
            utf8proc_iterate((const utf8proc_uint8_t *)value->data + at,
                             (utf8proc_ssize_t)(value->length - at),
                             &next);

        *rune = size > 0 ? (uint32_t)next : 0;
        if (size <= 0 || (next != '\n' && next != '\t' &&
                          text_rune_is_hostile((uint32_t)next)))
            return true;
        at += (size_t)size;
    }
    return false;
}

static bool
check_text(const struct value *value, size_t most, struct text *said)
{
    uint32_t rune;

    if (find_hostile(value, &rune)) {
        text_addf(said,
                  "expected plain text, found the %s character U+%04X",
                  bytes_hostile_word(rune),
                  (unsigned)rune);
        return false;
    }
    if (value_is_nothing(value) ||
        strspn(value->data, " \t\n") == value->length) {
        text_add(said, "expected a text, found nothing");
        return false;
    }
    if (value->length > most) {
        text_addf(said,
                  "expected at most %zu bytes of text, found %zu",
                  most,
                  value->length);
        return false;
    }
    return true;
}

static bool check_number(const struct key_rule *rule,
                         const struct value *value,
                         struct text *said)
{
    const char *digits = value->data;
    bool negative = *digits == '-';
    size_t length;
    int64_t number = 0;

    digits += negative;
    length = strspn(digits, "0123456789");
    if (length == 0 || digits[length] != '\0' ||
        (*digits == '0' && (length > 1 || negative)) ||
        length + negative != value->length)
        return refuse(said, "a whole number", value);
    for (size_t i = 0; i < length && i <= NUMBER_DIGITS_MAX; i++)
        number = number * 10 + (digits[i] - '0');
    if (negative)
        number = -number;
    if (length <= NUMBER_DIGITS_MAX && number >= rule->least &&
        number <= rule->most)
        return true;
    text_addf(said,
              "expected a whole number from %d to %d, found ",
              (int)rule->least,
              (int)rule->most);
    value_show(value, said);
    return false;
}

/* A duration by its form, but longer than any. */
static bool is_long_number(const struct value *value)
{
    size_t digits = strspn(value->data, "0123456789");
    const char *unit = value->data + digits;

    return value->data[0] != '0' && digits > 0 &&
           (digits == value->length ||
            (digits + 1 == value->length && (*unit == 's' || *unit == 'm')));
}

static bool check_span(const struct key_rule *rule,
                       const struct value *value,
                       struct text *said)
{
    char least[SPAN_TEXT], most[SPAN_TEXT];
    int64_t ms;

    if (!span_parse(value->data, &ms)) {
        if (!is_long_number(value))
            return refuse(said, "a duration such as 30s, 1m30s or 1:30", value);
        ms = INT64_MAX;
    }
    if (ms >= rule->least && ms <= rule->most)
        return true;
    text_addf(said,
              "expected a duration from %s to %s, found ",
              span_written(least, rule->least),
              span_written(most, rule->most));
    value_show(value, said);
    return false;
}

static bool check_ask(const struct key_rule *rule,
                      const struct value *value,
                      struct text *said)
{
    int64_t ms;

    if (strcmp(value->data, "never") == 0 ||
        (span_parse(value->data, &ms) && ms >= rule->least && ms <= rule->most))
        return true;
    return refuse(said, "a time such as 8s, 0, or never", value);
}

static bool
check_command(const struct value *value, size_t most, struct text *said)
{
    if (!check_text(value, most, said))
        return false;
    if (strpbrk(value->data, "\n\t") == NULL)
        return true;
    return refuse(said, "a command on one line, without tabs", value);
}

static bool check_volume(const struct key_rule *rule,
                         const struct value *value,
                         struct text *said)
{
    struct text ignored;
    char bytes[SHOWN_BYTES];

    text_over(&ignored, bytes, sizeof bytes);
    if (form_is_off(value->data) || check_number(rule, value, &ignored))
        return true;
    text_addf(said,
              "expected a whole number from %d to %d, or off, found ",
              (int)rule->least,
              (int)rule->most);
    value_show(value, said);
    return false;
}

bool form_date(const char *written, int32_t *day)
{
    return date_parse(written, day) &&
           date_from_days(*day).year >= DATE_YEAR_MIN;
}

static bool check_date(const struct value *value, struct text *said)
{
    int32_t day;

    if (!date_is_written(value->data))
        return refuse(said, "a date such as 2026-10-01", value);
    if (form_date(value->data, &day))
        return true;
    return refuse(
        said, "a day of the calendar from 1900 on, such as 2026-10-01", value);
}

static bool is_rung(const char *written)
{
    const char *slash = strchr(written, '/');
    char id[ID_MAX + 1];
    size_t length;

    if (slash == NULL)
        return id_is_good(written);
    length = (size_t)(slash - written);
    if (length > ID_MAX)
        return false;
    memcpy(id, written, length);
    id[length] = '\0';
    return id_is_good(id) && id_is_good(slash + 1);
}

bool form_check(const struct key_rule *rule,
                size_t most,
                const struct value *value,
                struct text *said)
{
    struct tempo tempo;
    bool whole = strlen(value->data) == value->length; /* no NUL inside */

    switch (rule->kind) {
    case KEY_TEXT:
    case KEY_SENTENCES:
    case KEY_WORDS:
        return check_text(value, most, said);
    case KEY_ID:
        if (whole && id_is_good(value->data))
            return true;
        return refuse(
            said, "an id of at most 60 letters a-z, digits or '-'", value);
    case KEY_RUNG:
        if (whole && is_rung(value->data))
            return true;
        return refuse(said, "LEVEL or EXERCISE/LEVEL", value);
    case KEY_SPAN:
        if (!whole)
            return refuse(said, "a duration", value);
        return check_span(rule, value, said);
    case KEY_ASK:
        if (!whole)
            return refuse(said, "a time", value);
        return check_ask(rule, value, said);
    case KEY_DATE:
        if (!whole)
            return refuse(said, "a date", value);
        return check_date(value, said);
    case KEY_TEMPO:
        if (whole && tempo_parse(value->data, &tempo))
            return true;
        return refuse(said,
                      "a tempo such as 2-1-2 (seconds out, hold, back, each "
                      "at most 30)",
                      value);
    case KEY_COMMAND:
        return check_command(value, most, said);
    case KEY_VOLUME:
        if (!whole)
            return refuse(said, "a number", value);
        return check_volume(rule, value, said);
    case KEY_NUMBER:
    case KEY_POINT:
        return check_number(rule, value, said);
    }
    return false;
}

static void
add_words(const cyaml_strval_t *words, unsigned count, struct text *said)
{
    for (unsigned i = 0; i < count; i++) {
        const char *between = i == 0 ? "" : i + 1 == count ? " or " : ", ";

        text_addf(said, "%s%s", between, words[i].str);
    }
}

bool form_check_word(const char *key,
                     const cyaml_strval_t *words,
                     unsigned count,
                     const struct value *value,
                     struct text *said)
{
    struct near near = near_to(value->data);
    bool few = count <= WORDS_NAMED_FIRST;

    for (unsigned i = 0; i < count; i++)
        if (strlen(words[i].str) == value->length &&
            memcmp(words[i].str, value->data, value->length) == 0)
            return true;
    for (unsigned i = 0; i < count; i++)
        near_offer(&near, words[i].str);
    text_add(said, "expected ");
    if (few)
        add_words(words, count, said);
    else
        text_addf(said, "a word known for '%s'", key);
    text_add(said, ", found ");
    value_show(value, said);
    form_add_near(&near, said);
    if (!few && near.best == NULL) {
        text_add(said, " (known: ");
        add_words(words, count, said);
        text_add(said, ")");
    }
    return false;
}

/* Words that begin no text, but go on with one. */
static bool goes_on(const char *text)
{
    static const char words[][6] = {"and",
                                    "but",
                                    "not",
                                    "nor",
                                    "or",
                                    "so",
                                    "then",
                                    "until",
                                    "while",
                                    "yet"};
    size_t length = strcspn(text, " ");

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strlen(words[i]) == length && strncmp(words[i], text, length) == 0)
            return true;
    return false;
}

static bool is_between(char c, char least, char most)
{
    return c >= least && c <= most;
}

bool commas_split(struct commas *commas,
                  const struct key_rule *rule,
                  const struct value *value,
                  unsigned index)
{
    bool small = is_between(value->data[0], 'a', 'z');
    bool behind_plain = commas->plain;

    if (index == 0)
        commas->capital = is_between(value->data[0], 'A', 'Z');
    commas->plain = value->plain;
    if (!commas->brackets || !rule_is_text(rule) || index == 0 ||
        !behind_plain || !value->plain)
        return false;
    return goes_on(value->data) ||
           (rule->kind == KEY_SENTENCES && commas->capital && small);
}
