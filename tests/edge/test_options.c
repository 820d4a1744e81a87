/* SPDX-License-Identifier: MIT */
/* test_options - the words of the command line: what they mean, and what is
 * said of those that mean nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/care/felt.h>
#include <limber/edge/options.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

enum {
    WORDS_MAX = 12
};

/* "run daily --sore left" as main would get it. The words stay until the next
 * call. */
static bool parse(const char *line, struct options *options, struct error *err)
{
    static char storage[256];
    static char *argv[WORDS_MAX + 2];
    int argc = 1;

    assert_true(strlen(line) < sizeof storage);
    strcpy(storage, line);
    argv[0] = (char *)"limber";
    for (char *word = strtok(storage, " "); word != NULL;
         word = strtok(NULL, " ")) {
        assert_true(argc <= WORDS_MAX);
        argv[argc++] = word;
    }
    argv[argc] = NULL;
    *err = (struct error){0};
    return options_parse(options, argc, argv, err);
}

static struct options good(const char *line)
{
    struct options options;
    struct error err;

    if (!parse(line, &options, &err))
        fail_msg("'%s': %s", line, err.text);
    return options;
}

static void what_is_not_said_is_not_known(void **state)
{
    struct options o = good("");

    (void)state;
    assert_int_equal(o.verb, VERB_HOME);
    assert_int_equal(o.word_count, 0);
    assert_int_equal(o.pain, RATING_NONE);
    assert_int_equal(o.place, PLACE_UNKNOWN);
    assert_int_equal(o.sore, SIDE_NONE);
    assert_int_equal(o.minutes, 0);
    assert_int_equal(o.speed, 1);
    assert_false(o.gentle || o.today || o.plain || o.no_record);
}

static void options_stand_before_and_behind_the_command(void **state)
{
    struct options o =
        good("--sore left run --minutes 12 daily --gentle --pain x --place "
             "thigh");

    (void)state;
    assert_int_equal(o.verb, VERB_RUN);
    assert_int_equal(o.word_count, 1);
    assert_string_equal(o.words[0], "daily");
    assert_int_equal(o.sore, SIDE_LEFT);
    assert_int_equal(o.minutes, 12);
    assert_true(o.gentle);
    assert_int_equal(o.pain, 10);
    assert_int_equal(o.place, PLACE_THIGH);
}

static void every_flag_reaches_its_field(void **state)
{
    struct options o = good("--plain --no-times --ascii --quiet --no-record");

    (void)state;
    assert_true(o.plain && o.no_times && o.ascii && o.quiet && o.no_record);
    assert_false(o.drop || o.take || o.gentle || o.today);
    o = good("resume --drop");
    assert_true(o.drop && !o.take);
    o = good("resume --take");
    assert_true(o.take && !o.drop);
    o = good("plan daily --today");
    assert_true(o.today && !o.gentle);
    o = good("show pigeon --svg");
    assert_true(o.svg && !o.ascii);
    o = good("show pigeon --ascii");
    assert_true(o.ascii && !o.svg);
}

static void a_level_is_for_practice_and_for_show(void **state)
{
    (void)state;
    assert_string_equal(good("practice pigeon --level tall").level, "tall");
    assert_string_equal(good("show pigeon --level tall").level, "tall");
    assert_null(good("show pigeon").level);
}

static void what_is_heard_and_told_is_said_by_words(void **state)
{
    static const struct {
        const char *line;
        enum speech speech;
    } CASES[] = {{"run --voice full", SPEECH_FULL},
                 {"practice pigeon --voice short", SPEECH_SHORT},
                 {"resume --voice off", SPEECH_OFF}};
    struct options o = good("run daily --events fd:3 --on-event ./lamp.sh");

    (void)state;
    assert_string_equal(o.events, "fd:3");
    assert_string_equal(o.on_event, "./lamp.sh");
    assert_false(o.has_speech);
    assert_false(o.quiet);
    o = good("run daily");
    assert_null(o.events);
    assert_null(o.on_event);
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        o = good(CASES[i].line);
        assert_true(o.has_speech);
        assert_int_equal(o.speech, CASES[i].speech);
    }
    assert_int_equal(good("sound").verb, VERB_SOUND);
}

static void values_at_their_edges(void **state)
{
    (void)state;
    assert_int_equal(good("run --minutes 1").minutes, 1);
    assert_int_equal(good("run --minutes 240").minutes, 240);
    assert_int_equal(good("run --speed 1000").speed, 1000);
    assert_int_equal(good("run --ask never").ask_ms, -1);
    assert_int_equal(good("run --ask 0").ask_ms, 0);
    assert_int_equal(good("log walk 20m --pain 0").pain, 0);
    assert_int_equal(good("log walk 20m --pain 10").pain, 10);
    assert_int_equal(good("morning 3 --place nowhere").place, PLACE_NOWHERE);
}

static void a_plan_that_is_made_to_fit_is_one_of_today(void **state)
{
    (void)state;
    assert_false(good("plan daily --sore left").today);
    assert_true(good("plan daily --gentle").today);
    assert_true(good("plan daily --minutes 10").today);
    assert_true(good("plan daily --pain 0").today);
    assert_true(good("plan daily --place foot").today);
    assert_false(good("run daily --minutes 10").today);
}

static void what_means_nothing_is_told(void **state)
{
    static const struct {
        const char *line, *text;
    } CASES[] = {
        {"practise", "unknown command 'practise' (did you mean 'practice'?)"},
        {"mornin 3", "unknown command 'mornin' (did you mean 'morning'?)"},
        {"--minuts 3",
         "unknown option '--minuts' (did you mean "
         "'--minutes'?)"},
        {"run -xy", "unknown option '-xy'"},
        {"run daily full", "unexpected word 'full' behind 'run'"},
        {"morning", "'morning' wants: limber morning 0-10"},
        {"log", "'log' wants: limber log ACTIVITY [TIME]"},
        {"rest", "'rest' wants: limber rest EXERCISE [DAYS]"},
        {"list --minutes 3", "--minutes is not for 'list'"},
        {"run --today", "--today is not for 'run'"},
        {"run --svg", "--svg is not for 'run'"},
        {"practice pigeon --svg", "--svg is not for 'practice'"},
        {"list --ascii", "--ascii is not for 'list'"},
        {"run daily --level full", "--level is not for 'run'"},
        {"run daily --side left", "--side is not for 'run'"},
        {"show pigeon --level", "option '--level' wants a value"},
        {"show pigeon --level No", "--level wants the id of a level, not 'No'"},
        {"resume --gentle", "--gentle is not for 'resume'"},
        {"morning 3 --pain 3", "--pain is not for 'morning'"},
        {"check x.yaml --pain 3", "--pain is not for 'check'"},
        {"run --minutes", "option '--minutes' wants a value"},
        {"run --minutes 0",
         "--minutes wants a whole number from 1 to 240, not '0'"},
        {"run --minutes 241",
         "--minutes wants a whole number from 1 to 240, not '241'"},
        {"run --minutes 010",
         "--minutes wants a whole number from 1 to 240, not '010'"},
        {"run --minutes -5",
         "--minutes wants a whole number from 1 to 240, not '-5'"},
        {"run --minutes 99999999999",
         "--minutes wants a whole number from 1 to 240, not '99999999999'"},
        {"run --minutes +5",
         "--minutes wants a whole number from 1 to 240, not '+5'"},
        {"run --speed 1.5",
         "--speed wants a whole number from 1 to 1000, not '1.5'"},
        {"run --pain 11",
         "--pain wants a whole number from 0 to 10, or x for 10, not '11'"},
        {"run --pain -1",
         "--pain wants a whole number from 0 to 10, or x for 10, not '-1'"},
        {"run --pain 2.5",
         "--pain wants a whole number from 0 to 10, or x for 10, not '2.5'"},
        {"run --place knee",
         "--place wants back, buttock, thigh, below-knee, foot or nowhere, "
         "not 'knee'"},
        {"run --voice loud", "--voice wants full, short or off, not 'loud'"},
        {"run --events=",
         "--events wants a file, or a descriptor such as "
         "fd:3, not ''"},
        {"run --on-event=", "--on-event wants a command, not ''"},
        {"list --voice full", "--voice is not for 'list'"},
        {"setup --events x", "--events is not for 'setup'"},
        {"plan daily --on-event x", "--on-event is not for 'plan'"},
        {"sound --quiet", "--quiet is not for 'sound'"},
        {"sound loud", "unexpected word 'loud' behind 'sound'"},
        {"run --sore both", "--sore wants left or right, not 'both'"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct options options;
        struct error err;

        if (parse(CASES[i].line, &options, &err))
            fail_msg("'%s' is taken", CASES[i].line);
        assert_int_equal(err.code, ERROR_USAGE);
        assert_string_equal(err.text, CASES[i].text);
    }
}

/* A sign looks like an option; what is said is what the command wants. */
static void a_number_with_a_sign_is_no_option(void **state)
{
    static const struct {
        const char *line, *text;
    } CASES[] = {
        {"morning -1",
         "'morning' wants a whole number from 0 to 10, or x for 10, not '-1'"},
        {"morning -11",
         "'morning' wants a whole number from 0 to 10, or x for 10, not "
         "'-11'"},
        {"-3 morning",
         "'morning' wants a whole number from 0 to 10, or x for 10, not '-3'"},
        {"rest hamstring -7",
         "'rest' wants a whole number of days from 1 to 365, not '-7'"},
        {"log walk -20m",
         "'log' wants a time from 1m to 1440m (24 hours), such as 20m or "
         "90m, not '-20m'"},
        {"resume -1",
         "'resume' wants the number of a session that waits, not '-1'"},
        {"run -1", "unknown option '-1'"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        struct options options;
        struct error err;

        assert_false(parse(CASES[i].line, &options, &err));
        assert_int_equal(err.code, ERROR_USAGE);
        assert_string_equal(err.text, CASES[i].text);
    }
}

static void help_and_version_ask_for_nothing_else(void **state)
{
    (void)state;
    assert_int_equal(good("--help").verb, VERB_HELP);
    assert_int_equal(good("-h").verb, VERB_HELP);
    assert_int_equal(good("morning --help").verb, VERB_HELP);
    assert_int_equal(good("--version --minutes 3").verb, VERB_VERSION);
}

static void help_fits_a_window_and_names_all(void **state)
{
    static const char *const WORDS[] = {"  limber morning  0-10",
                                        "  limber log ",
                                        "  limber rest ",
                                        "  limber rules ",
                                        "  limber setup ",
                                        "  limber sound ",
                                        "  --minutes ",
                                        "  --voice ",
                                        "  --quiet ",
                                        "  --events ",
                                        "  --on-event ",
                                        "  --gentle ",
                                        "  --today ",
                                        "  --svg ",
                                        "  --pain ",
                                        "\n5 not begun"};
    struct text text;
    const char *line;

    (void)state;
    text_init(&text, 16384);
    options_help(&text);
    for (size_t i = 0; i < COUNT_OF(WORDS); i++)
        if (strstr(text.data, WORDS[i]) == NULL)
            fail_msg("no '%s' in the help", WORDS[i]);
    line = text.data;
    while (*line != '\0') {
        size_t length = strcspn(line, "\n");

        if (length > 80)
            fail_msg("%.*s", (int)length, line);
        line += length + 1;
    }
    text_release(&text);
}

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        cmocka_unit_test(what_is_not_said_is_not_known),
        cmocka_unit_test(options_stand_before_and_behind_the_command),
        cmocka_unit_test(every_flag_reaches_its_field),
        cmocka_unit_test(a_level_is_for_practice_and_for_show),
        cmocka_unit_test(what_is_heard_and_told_is_said_by_words),
        cmocka_unit_test(values_at_their_edges),
        cmocka_unit_test(a_plan_that_is_made_to_fit_is_one_of_today),
        cmocka_unit_test(what_means_nothing_is_told),
        cmocka_unit_test(a_number_with_a_sign_is_no_option),
        cmocka_unit_test(help_and_version_ask_for_nothing_else),
        cmocka_unit_test(help_fits_a_window_and_names_all),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
