/* SPDX-License-Identifier: MIT */
/* lines_answer - words into answers; see the header. */
#include <limber/edge/lines_answer.h>

#include <string.h>

#include <limber/core/app/entry.h>

enum {
    WORD_MAX = 80
};

static void add_event(struct answers *out, struct event event)
{
    if (out->count < ANSWER_EVENTS_MAX)
        out->items[out->count++] = event;
}

static void add_number(struct answers *out, int number)
{
    add_event(out,
              (struct event){.kind = EVENT_COMMAND,
                             .command = COMMAND_RATE,
                             .value = number});
}

static void
add_answer(struct answers *out, enum entry_answer answer, unsigned value)
{
    add_event(
        out,
        (struct event){.kind = EVENT_KEY, .key = entry_answer(answer, value)});
}

/* The next word of a list, in small letters; *at moves behind it. */
static bool next_word(const char **at, char word[static WORD_MAX])
{
    size_t length = 0;

    *at += strspn(*at, " ,");
    while (**at != '\0' && **at != ' ' && **at != ',') {
        char c = *(*at)++;

        if (length + 1 < WORD_MAX)
            word[length++] = (char)(c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c);
    }
    word[length] = '\0';
    return length > 0;
}

/* ---- signs ---- */

/* Marks of numbers, each one that the page has; false: something else. */
static bool read_numbers(const char *line, unsigned most, struct answers *out)
{
    char word[WORD_MAX];

    while (next_word(&line, word)) {
        if (word[0] < '1' || word[0] > '9' || word[1] != '\0' ||
            (unsigned)(word[0] - '0') > most)
            return false;
        add_number(out, word[0] - '0');
    }
    return out->count > 0;
}

static bool has_mark(const struct app *app)
{
    enum sign signs[SIGN_COUNT];
    unsigned count = entry_signs(app, signs);

    for (unsigned i = 0; i < count; i++)
        if (app->marked & SIGN_BIT(signs[i]))
            return true;
    return false;
}

static bool read_signs(const struct app *app,
                       const char *line,
                       struct answers *out,
                       struct near *near,
                       struct text *reply)
{
    enum sign signs[SIGN_COUNT];
    unsigned count = entry_signs(app, signs);

    near_offer(near, "none");
    if (text_same(line, "none") || strcmp(line, "0") == 0) {
        add_number(out, 0);
        return true;
    }
    if (line[0] == '\0' && app->overlay == OVERLAY_NONE && !has_mark(app)) {
        text_add(reply,
                 "That is no answer. When none is true, type none; else the "
                 "number of each one that is true.");
        return true;
    }
    if (read_numbers(line, count, out))
        return true;
    out->count = 0;
    if (line[0] < '1' || line[0] > '9')
        return false;
    text_addf(reply, "The numbers here are 1 to %u.", count);
    return true;
}

static bool read_stop(const struct app *app,
                      const char *line,
                      struct answers *out,
                      struct text *reply)
{
    enum sign signs[SIGN_COUNT];
    unsigned count = entry_signs(app, signs);

    if (line[0] < '0' || line[0] > '9')
        return false;
    if (line[1] == '\0' && (unsigned)(line[0] - '0') <= count)
        add_number(out, line[0] - '0');
    else
        text_addf(reply,
                  count == 1 ? "The numbers here are 0 and 1."
                             : "The numbers here are 0 to %u.",
                  count);
    return true;
}

/* ---- a word and what it can be ---- */

/* Each reads what stands behind the word, in small letters. */
static bool value_rating(const char *value, unsigned *out)
{
    int rating;

    if (!rating_find(value, &rating))
        return false;
    *out = (unsigned)rating;
    return true;
}

static bool value_place(const char *value, unsigned *out)
{
    int place;

    if (!place_find(value, &place))
        return false;
    *out = (unsigned)place;
    return true;
}

static bool value_sore(const char *value, unsigned *out)
{
    enum sore sore;

    if (!sore_find(value, &sore))
        return false;
    *out = sore;
    return true;
}

static bool value_where(const char *value, unsigned *out)
{
    enum where where;

    if (!where_find(value, &where))
        return false;
    *out = where;
    return true;
}

static bool value_minutes(const char *value, unsigned *out)
{
    unsigned minutes = 0;

    if (strcmp(value, "all") != 0) {
        for (; *value >= '0' && *value <= '9' && minutes < 1000; value++)
            minutes = minutes * 10 + (unsigned)(*value - '0');
        if (*value != '\0' || minutes == 0)
            return false;
    }
    *out = minutes;
    return true;
}

static const struct {
    const char *word;
    enum entry_answer answer;
    bool (*value)(const char *value, unsigned *out);
    const char *values;
    bool alone; /* without the word before it too */
} words[] = {
    {"pain", ANSWER_PAIN, value_rating, "a number from 0 to 10", false},
    {"morning", ANSWER_MORNING, value_rating, "a number from 0 to 10", false},
    {"place",
     ANSWER_PLACE,
     value_place,
     "nowhere, back, buttock, thigh, below-knee or foot",
     true},
    {"sore", ANSWER_SORE, value_sore, "left, right, both or neither", true},
    {"where", ANSWER_WHERE, value_where, "floor, bed or chair", true},
    {"minutes",
     ANSWER_MINUTES,
     value_minutes,
     "all, or fewer minutes than it has",
     false},
};

/* Phrases that stand alone. */
static const struct {
    const char *phrase;
    enum entry_answer answer;
    unsigned value;
} phrases[] = {
    {"gentle", ANSWER_TODAY, TODAY_GENTLE},
    {"as planned", ANSWER_TODAY, TODAY_AS_PLANNED},
    {"as-planned", ANSWER_TODAY, TODAY_AS_PLANNED},
    {"rest", ANSWER_TODAY, TODAY_REST},
    {"step up", ANSWER_STEP_UP, 1},
    {"step-up", ANSWER_STEP_UP, 1},
    {"no step up", ANSWER_STEP_UP, 0},
    {"no step-up", ANSWER_STEP_UP, 0},
};

/* Would the page take it? Tried on a copy. */
static bool
is_taken(const struct app *app, enum entry_answer answer, unsigned value)
{
    struct app copy = *app;
    struct effects ignored = {0};

    return entry_key(&copy, entry_answer(answer, value), &ignored);
}

static void refuse(struct text *reply, const char *word, const char *values)
{
    text_addf(reply, "%s is answered with %s.", word, values);
}

/* All words in small letters, one space between. */
static void small_of(const char *line, char small[static WORD_MAX])
{
    char word[WORD_MAX];

    small[0] = '\0';
    while (next_word(&line, word))
        if (strlen(small) + strlen(word) + 2 < WORD_MAX) {
            strcat(small, small[0] != '\0' ? " " : "");
            strcat(small, word);
        }
}

static bool read_word(const struct app *app,
                      unsigned row,
                      const char *value,
                      struct answers *out,
                      struct text *reply)
{
    char small[WORD_MAX];
    unsigned number = 0;

    small_of(value, small);
    if (!entry_is_asked(app, words[row].answer))
        text_addf(reply, "%s is not asked here.", words[row].word);
    else if (!words[row].value(small, &number) ||
             !is_taken(app, words[row].answer, number))
        refuse(reply, words[row].word, words[row].values);
    else
        add_answer(out, words[row].answer, number);
    return true;
}

/* An answer that needs no word before it: "left", "thigh", "chair". */
static bool
read_bare(const struct app *app, const char *line, struct answers *out)
{
    char small[WORD_MAX];
    unsigned number;

    small_of(line, small);
    for (unsigned i = 0; i < sizeof words / sizeof words[0]; i++)
        if (words[i].alone && words[i].value(small, &number) &&
            is_taken(app, words[i].answer, number)) {
            add_answer(out, words[i].answer, number);
            return true;
        }
    return false;
}

static bool read_phrase(const struct app *app,
                        unsigned row,
                        struct answers *out,
                        struct text *reply)
{
    if (is_taken(app, phrases[row].answer, phrases[row].value))
        add_answer(out, phrases[row].answer, phrases[row].value);
    else
        text_addf(
            reply, "%s cannot be chosen here today.", phrases[row].phrase);
    return true;
}

/* ---- equipment ---- */

/* By its word, or by the only beginning of one. */
static bool find_piece(const char *word, enum equipment *piece)
{
    unsigned begins = 0;

    for (enum equipment e = 0; e < EQUIPMENT_COUNT; e++) {
        if (strcmp(word, equipment_word(e)) == 0) {
            *piece = e;
            return true;
        }
        if (text_starts(equipment_word(e), word)) {
            *piece = e;
            begins++;
        }
    }
    return begins == 1;
}

/* One word of the list, or two: "stick roller". */
static bool next_piece(const char **list, char *word, enum equipment *piece)
{
    const char *after = *list;
    char two[2 * WORD_MAX], second[WORD_MAX];

    if (next_word(&after, second)) {
        strcpy(two, word);
        strcat(two, "-");
        strcat(two, second);
        if (find_piece(two, piece)) {
            *list = after;
            return true;
        }
    }
    return find_piece(word, piece);
}

static void read_list(const char *list, struct answers *out, struct text *reply)
{
    enum equipment piece = EQUIPMENT_COUNT;
    char word[WORD_MAX];

    add_answer(out, ANSWER_NONE, 0); /* the list is the whole of it */
    while (next_word(&list, word)) {
        if (strcmp(word, "and") == 0 || strcmp(word, "none") == 0)
            continue;
        if (!next_piece(&list, word, &piece)) {
            out->count = 0;
            text_add(reply, "No equipment is called '");
            text_add_clean(reply, word);
            text_add(reply, "'.");
            return;
        }
        add_answer(out, ANSWER_HAVE, piece);
    }
}

static bool read_have(const struct app *app,
                      const char *list,
                      struct answers *out,
                      struct text *reply)
{
    const char *at = list;
    char word[WORD_MAX];

    if (!entry_is_asked(app, ANSWER_HAVE))
        text_add(reply, "have is not asked here.");
    else if (!next_word(&at, word))
        refuse(reply, "have", "a list, or none");
    else
        read_list(list, out, reply);
    return true;
}

/* ---- all ---- */

/* What stands behind the word, or NULL. */
static const char *behind(const char *line, const char *word)
{
    size_t length = strlen(word);

    if (!text_starts(line, word) ||
        (line[length] != ' ' && line[length] != '\0'))
        return NULL;
    return line + length;
}

static bool read_answer(const struct app *app,
                        const char *line,
                        struct answers *out,
                        struct near *near,
                        struct text *reply)
{
    const char *rest;

    for (unsigned i = 0; i < sizeof words / sizeof words[0]; i++) {
        near_offer(near, words[i].word);
        rest = behind(line, words[i].word);
        if (rest != NULL)
            return read_word(app, i, rest, out, reply);
    }
    for (unsigned i = 0; i < sizeof phrases / sizeof phrases[0]; i++) {
        near_offer(near, phrases[i].phrase);
        if (text_same(line, phrases[i].phrase))
            return read_phrase(app, i, out, reply);
    }
    near_offer(near, "have");
    rest = behind(line, "have");
    if (rest != NULL)
        return read_have(app, rest, out, reply);
    return read_bare(app, line, out);
}

bool answer_line(const struct app *app,
                 const char *line,
                 struct answers *out,
                 struct near *near,
                 struct text *reply)
{
    out->count = 0;
    if (app->overlay == OVERLAY_SIGNS)
        return read_signs(app, line, out, near, reply);
    if (app->overlay != OVERLAY_NONE)
        return false;
    switch (app->screen) {
    case SCREEN_SIGNS:
    case SCREEN_URGENT:
        return read_signs(app, line, out, near, reply);
    case SCREEN_STOP:
        return read_stop(app, line, out, reply);
    case SCREEN_ABOUT:
    case SCREEN_CHECKIN:
        return read_answer(app, line, out, near, reply);
    default:
        return false;
    }
}
