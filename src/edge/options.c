/* SPDX-License-Identifier: MIT */
/* options - getopt_long over one table; see the header. */
#include <limber/edge/options.h>

#include <getopt.h>
#include <stddef.h>
#include <string.h>

#include <limber/core/base/near.h>
#include <limber/core/base/span.h>
#include <limber/core/session/session.h>

enum {
    NUMBER_DIGITS_MAX = 9
};

/* ---- commands ---- */

static const struct {
    const char *word, *words, *does;
    unsigned least, most;
} verbs[VERB_COUNT] = {
    [VERB_HOME] = {"home", "", "choose what to do", 0, 0},
    [VERB_RUN] =
        {"run", "[ROUTINE | FILE]", "go through a routine (daily)", 0, 1},
    [VERB_PRACTICE] =
        {"practice", "[EXERCISE]", "one exercise; or pick one", 0, 1},
    [VERB_RESUME] = {"resume", "[NUMBER]", "go on with what was left", 0, 1},
    [VERB_LIST] = {"list", "", "the routines and the exercises", 0, 0},
    [VERB_SHOW] = {"show", "ID", "all about an exercise or a routine", 1, 1},
    [VERB_PLAN] = {"plan", "ROUTINE | FILE", "every step and its time", 1, 1},
    [VERB_CHECK] =
        {"check", "FILE...", "what is wrong in a file you wrote", 1, 10000},
    [VERB_MORNING] = {"morning", "0-10", "how it is this morning", 1, 1},
    [VERB_LOG] = {"log", "ACTIVITY [TIME]", "a walk, a swim; or rest", 1, 2},
    [VERB_REST] =
        {"rest", "EXERCISE [DAYS]", "leave one out for a while", 1, 2},
    [VERB_SETUP] = {"setup", "", "the questions about you again", 0, 0},
    [VERB_RULES] = {"rules", "", "what limber goes by, with sources", 0, 0},
    [VERB_SOUND] =
        {"sound", "", "hear voice and tones, and what makes them", 0, 0},
    [VERB_HELP] = {"help", "", "this", 0, 1},
    [VERB_VERSION] = {"version", "", "which limber this is", 0, 0},
};

/* What a command's words have to be, said of those that are not. */
static const char *const wanted[VERB_COUNT] = {
    [VERB_RESUME] = "the number of a session that waits",
    [VERB_MORNING] = "a whole number from 0 to 10, or x for 10",
    [VERB_LOG] = "a time from 1m to 1440m (24 hours), such as 20m or 90m",
    [VERB_REST] = "a whole number of days from 1 to 365",
};

bool options_wants(enum verb verb, const char *found, struct error *err)
{
    return error_set(err,
                     ERROR_USAGE,
                     "'%s' wants %s, not '%.40s'",
                     verbs[verb].word,
                     wanted[verb],
                     found);
}

/* ---- options ---- */

bool options_number(const char *word, int least, int most, int *number)
{
    size_t digits = strspn(word, "0123456789");
    int value = 0;

    if (digits == 0 || digits > NUMBER_DIGITS_MAX || word[digits] != '\0' ||
        (word[0] == '0' && digits > 1))
        return false;
    for (size_t i = 0; i < digits; i++)
        value = value * 10 + (word[i] - '0');
    *number = value;
    return value >= least && value <= most;
}

static bool set_help(struct options *o, const char *value)
{
    (void)value;
    o->verb = VERB_HELP;
    return true;
}

static bool set_version(struct options *o, const char *value)
{
    (void)value;
    o->verb = VERB_VERSION;
    return true;
}

static bool set_speed(struct options *o, const char *value)
{
    int speed;

    if (!options_number(value, 1, OPTIONS_SPEED_MAX, &speed))
        return false;
    o->speed = speed;
    return true;
}

static bool set_minutes(struct options *o, const char *value)
{
    int minutes;

    if (!options_number(value, 1, OPTIONS_MINUTES_MAX, &minutes))
        return false;
    o->minutes = (uint16_t)minutes;
    return true;
}

static bool set_ask(struct options *o, const char *value)
{
    int64_t ms;

    if (strcmp(value, "never") == 0) {
        o->ask_ms = -1;
        return true;
    }
    if (!span_parse(value, &ms))
        return false;
    o->ask_ms = (int32_t)ms;
    return true;
}

static bool set_sore(struct options *o, const char *value)
{
    return side_find(value, &o->sore);
}

static bool set_side(struct options *o, const char *value)
{
    return side_find(value, &o->side);
}

static bool set_place(struct options *o, const char *value)
{
    return place_find(value, &o->place);
}

static bool set_pain(struct options *o, const char *value)
{
    return rating_find(value, &o->pain);
}

static bool set_day(struct options *o, const char *value)
{
    return date_parse(value, &o->day);
}

static bool set_level(struct options *o, const char *value)
{
    o->level = value;
    return id_is_good(value);
}

static bool set_script(struct options *o, const char *value)
{
    o->script = value;
    return *value != '\0';
}

static bool set_events(struct options *o, const char *value)
{
    o->events = value;
    return *value != '\0';
}

static bool set_on_event(struct options *o, const char *value)
{
    o->on_event = value;
    return value[strspn(value, " \t")] != '\0';
}

static bool set_voice(struct options *o, const char *value)
{
    o->has_speech = speech_find(value, &o->speech);
    return o->has_speech;
}

static bool set_background(struct options *o, const char *value)
{
    static const struct {
        const char *word;
        enum background background;
    } grounds[] = {{"auto", BACKGROUND_AUTO},
                   {"dark", BACKGROUND_DARK},
                   {"light", BACKGROUND_LIGHT}};

    for (unsigned i = 0; i < sizeof grounds / sizeof grounds[0]; i++) {
        if (strcmp(value, grounds[i].word) != 0)
            continue;
        o->background = grounds[i].background;
        return true;
    }
    return false;
}

#define FOR(verb) (1U << (verb))
#define BEGINS (FOR(VERB_HOME) | FOR(VERB_RUN) | FOR(VERB_PRACTICE))
#define GUIDES (BEGINS | FOR(VERB_RESUME))
#define SHOWN (GUIDES | FOR(VERB_SETUP))

#define AT(member) offsetof(struct options, member)

/* `value` is what the help calls it and `wanted` what is said when it is off;
 * NULL: the option takes none. Without a `set` the bool at `flag` is made true.
 * `verbs` are the commands it means something to. */
static const struct {
    const char *word, *value, *wanted, *does;
    bool (*set)(struct options *options, const char *value);
    size_t flag;
    unsigned verbs;
} rows[] = {
    /* clang-format off */
    {"sore", "SIDE", "left or right",
     "the side that hurts; the other goes first",
     set_sore, 0, BEGINS | FOR(VERB_PLAN)},
    {"place", "PLACE", "back, buttock, thigh, below-knee, foot or nowhere",
     "how far down it is felt now",
     set_place, 0,
     BEGINS | FOR(VERB_PLAN) | FOR(VERB_MORNING) | FOR(VERB_LOG)},
    {"pain", "0-10", "a whole number from 0 to 10, or x for 10",
     "how sore it is now", set_pain, 0, BEGINS | FOR(VERB_PLAN) | FOR(VERB_LOG)},
    {"day", "DATE", "a date such as 2026-11-20",
     "the day it is about (today)",
     set_day, 0, FOR(VERB_MORNING) | FOR(VERB_LOG)},
    {"minutes", "N", "a whole number from 1 to 240",
     "fit the session into so many",
     set_minutes, 0, BEGINS | FOR(VERB_PLAN)},
    {"gentle", NULL, NULL,
     "a gentle session today", NULL, AT(gentle), BEGINS | FOR(VERB_PLAN)},
    {"today", NULL, NULL,
     "the plan as it is for you today", NULL, AT(today), FOR(VERB_PLAN)},
    {"level", "LEVEL", "the id of a level",
     "practice or show this form", set_level, 0,
     FOR(VERB_PRACTICE) | FOR(VERB_SHOW)},
    {"side", "SIDE", "left or right",
     "practice one side; or show it", set_side, 0,
     FOR(VERB_PRACTICE) | FOR(VERB_SHOW)},
    {"ask", "TIME", "a time such as 8s, 0, or never",
     "how long the question stays (8s)", set_ask, 0, GUIDES},
    {"plain", NULL, NULL,
     "lines of words instead of a screen", NULL, AT(plain), SHOWN},
    {"no-times", NULL, NULL,
     "lines without the time left", NULL, AT(no_times), GUIDES},
    {"ascii", NULL, NULL,
     "draw with ASCII alone", NULL, AT(ascii), SHOWN | FOR(VERB_SHOW)},
    {"svg", NULL, NULL,
     "the picture alone, as an SVG file", NULL, AT(svg), FOR(VERB_SHOW)},
    {"background", "GROUND", "dark, light or auto",
     "of the terminal", set_background, 0, SHOWN},
    {"voice", "HOW", "full, short or off",
     "how much is said aloud: full, short, off", set_voice, 0, GUIDES},
    {"quiet", NULL, NULL, "no sound at all", NULL, AT(quiet), GUIDES},
    {"events", "TARGET", "a file, or a descriptor such as fd:3",
     "tell what happens: to a FILE, or fd:N", set_events, 0, GUIDES},
    {"on-event", "CMD", "a command",
     "run it for each, with the event to read", set_on_event, 0, GUIDES},
    {"speed", "N", "a whole number from 1 to 1000",
     "rehearse N times as fast; not recorded", set_speed, 0, GUIDES},
    {"no-record", NULL, NULL,
     "keep nothing of this session", NULL, AT(no_record), GUIDES},
    {"script", "FILE", "a file",
     "take time and keys from a file", set_script, 0, SHOWN},
    {"drop", NULL, NULL,
     "let the unfinished session go", NULL, AT(drop), FOR(VERB_RESUME)},
    {"take", NULL, NULL,
     "take it over from another limber", NULL, AT(take), FOR(VERB_RESUME)},
    {"help", NULL, NULL, "this", set_help, 0, ~0U},
    {"version", NULL, NULL, "which limber this is", set_version, 0, ~0U},
    /* clang-format on */
};

enum {
    ROW_COUNT = sizeof rows / sizeof rows[0]
};

/* The first word that is a command. */
static enum verb verb_named(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        for (enum verb verb = 0; verb < VERB_COUNT; verb++)
            if (strcmp(argv[i], verbs[verb].word) == 0)
                return verb;
    return VERB_HOME;
}

/* The word that getopt stumbled over: of a letter it tells only which. */
static const char *stumbled(int argc, char **argv)
{
    for (int i = 1; i < argc && optopt > 0 && optopt < 256; i++)
        if (argv[i][0] == '-' && argv[i][1] != '-' &&
            strchr(argv[i], optopt) != NULL)
            return argv[i];
    return argv[optind - 1];
}

/* A number with a sign looks like an option. */
static bool signed_number(int argc, char **argv, struct error *err)
{
    const char *written = stumbled(argc, argv);
    enum verb verb = verb_named(argc, argv);

    return wanted[verb] != NULL && written[0] == '-' && written[1] >= '0' &&
           written[1] <= '9' && !options_wants(verb, written, err);
}

static bool unknown_option(const char *written, struct error *err)
{
    struct near near = near_to(written + strspn(written, "-"));

    for (unsigned i = 0; i < ROW_COUNT; i++)
        near_offer(&near, rows[i].word);
    if (near.best != NULL)
        return error_set(err,
                         ERROR_USAGE,
                         "unknown option '%s' (did you mean '--%s'?)",
                         written,
                         near.best);
    return error_set(err, ERROR_USAGE, "unknown option '%s'", written);
}

static bool unknown_verb(const char *written, struct error *err)
{
    struct near near = near_to(written);

    for (unsigned i = 0; i < VERB_COUNT; i++)
        near_offer(&near, verbs[i].word);
    if (near.best != NULL)
        return error_set(err,
                         ERROR_USAGE,
                         "unknown command '%s' (did you mean '%s'?)",
                         written,
                         near.best);
    return error_set(err, ERROR_USAGE, "unknown command '%s'", written);
}

static bool parse_verb(struct options *options,
                       unsigned count,
                       const char *const *words,
                       struct error *err)
{
    unsigned verb = VERB_HOME;

    if (options->verb == VERB_HELP || options->verb == VERB_VERSION)
        return true;
    if (count > 0)
        for (verb = 0; verb < VERB_COUNT; verb++)
            if (strcmp(verbs[verb].word, words[0]) == 0)
                break;
    if (verb == VERB_COUNT)
        return unknown_verb(words[0], err);
    options->verb = (enum verb)verb;
    options->words = count > 0 ? words + 1 : words;
    options->word_count = count > 0 ? count - 1 : 0;
    if (options->word_count < verbs[verb].least)
        return error_set(err,
                         ERROR_USAGE,
                         "'%s' wants: limber %s %s",
                         words[0],
                         words[0],
                         verbs[verb].words);
    if (options->word_count > verbs[verb].most)
        return error_set(err,
                         ERROR_USAGE,
                         "unexpected word '%s' behind '%s'",
                         options->words[verbs[verb].most],
                         words[0]);
    return true;
}

static bool set_row(struct options *options, unsigned row)
{
    if (rows[row].set != NULL)
        return rows[row].set(options, optarg);
    *(bool *)((char *)options + rows[row].flag) = true;
    return true;
}

/* An option that means nothing to the command is a mistake, not a wish. */
static bool
check_rows(const struct options *options, uint32_t used, struct error *err)
{
    for (unsigned i = 0; i < ROW_COUNT; i++)
        if ((used & (1U << i)) != 0 &&
            (rows[i].verbs & FOR(options->verb)) == 0 &&
            options->verb != VERB_HELP && options->verb != VERB_VERSION)
            return error_set(err,
                             ERROR_USAGE,
                             "--%s is not for '%s'",
                             rows[i].word,
                             verbs[options->verb].word);
    return true;
}

/* A plan that is made to fit, or to answers, is one of today. */
static bool is_of_today(const struct options *options)
{
    return options->verb == VERB_PLAN &&
           (options->gentle || options->minutes > 0 ||
            rating_is_given(options->pain) || place_is_known(options->place));
}

bool options_parse(struct options *options,
                   int argc,
                   char **argv,
                   struct error *err)
{
    struct option table[ROW_COUNT + 1] = {0};
    uint32_t used = 0;
    int chosen;

    *options = (struct options){.verb = VERB_HOME,
                                .speed = 1,
                                .ask_ms = SESSION_ASK_MS,
                                .place = PLACE_UNKNOWN,
                                .day = DAY_NONE,
                                .pain = RATING_NONE,
                                .background = BACKGROUND_AUTO};
    for (int i = 0; i < ROW_COUNT; i++) {
        int has = rows[i].value != NULL ? required_argument : no_argument;

        table[i] = (struct option){
            .name = rows[i].word, .has_arg = has, .val = 256 + i};
    }
    opterr = 0;
    optind = 0; /* begin anew, also when a test parses twice */
    while ((chosen = getopt_long(argc, argv, ":h", table, NULL)) != -1) {
        if (chosen == 'h') {
            options->verb = VERB_HELP;
            continue;
        }
        if (chosen == ':')
            return error_set(err,
                             ERROR_USAGE,
                             "option '%s' wants a value",
                             argv[optind - 1]);
        if (chosen == '?')
            return !signed_number(argc, argv, err) &&
                   unknown_option(stumbled(argc, argv), err);
        used |= 1U << (chosen - 256);
        if (!set_row(options, (unsigned)(chosen - 256)))
            return error_set(err,
                             ERROR_USAGE,
                             "--%s wants %s, not '%s'",
                             rows[chosen - 256].word,
                             rows[chosen - 256].wanted,
                             optarg);
    }
    if (!parse_verb(options,
                    (unsigned)(argc - optind),
                    (const char *const *)argv + optind,
                    err) ||
        !check_rows(options, used, err))
        return false;
    options->today = options->today || is_of_today(options);
    return true;
}

void options_help(struct text *out)
{
    text_add(out,
             "limber guides you through a self-care session for "
             "sciatica.\nIt is not a medical device, and no clinician "
             "has reviewed its content.\n\n");
    for (unsigned i = 0; i < VERB_COUNT; i++)
        text_addf(out,
                  "  limber %-9s%-17s %s\n",
                  i == VERB_HOME ? "" : verbs[i].word,
                  verbs[i].words,
                  verbs[i].does);
    text_add(out, "\n");
    for (unsigned i = 0; i < ROW_COUNT; i++)
        text_addf(out,
                  "  --%-10s %-7s %s\n",
                  rows[i].word,
                  rows[i].value != NULL ? rows[i].value : "",
                  rows[i].does);
    text_add(out,
             "\nExit status: 0 done, 1 failed, 2 usage, 3 stopped and "
             "saved, 4 ended for pain,\n5 not begun, for a warning sign or "
             "much pain, 128+n ended by signal n.\nThe manual (man limber) "
             "has keys and files.\n");
}
