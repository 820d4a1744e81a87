/* SPDX-License-Identifier: MIT */
/* test_yaml_config - config.yaml: what it says reaches the person, what it
 * does not say stays unsaid, and what is wrong in it is told to the letter. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "edge/yaml_kit.h"

#include <limber/core/base/span.h>
#include <limber/core/session/spoken.h>
#include <limber/core/sound/tone.h>
#include <limber/edge/yaml/bytes.h>
#include <limber/edge/yaml/form.h>
#include <limber/edge/yaml/load.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))

static const char examples[] = "tests/yaml/config";

static int make_folder(void **state)
{
    (void)state;
    ykit_folder_make();
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    ykit_folder_drop();
    return 0;
}

/* An example of the folder, as a file of the one name that counts. */
static const char *as_config(const char *example)
{
    struct report report;
    struct bytes bytes;
    const char *path;

    report_init(&report);
    if (!bytes_read(example, &bytes, &report))
        fail_msg("%s", report.text.data);
    path = ykit_file(
        0, "config.yaml", bytes.data != NULL ? bytes.data : "", bytes.length);
    bytes_release(&bytes);
    report_release(&report);
    return path;
}

static struct config
load(const char *name, struct arena *arena, struct report *report)
{
    char example[256];
    struct config config;

    snprintf(example, sizeof example, "%s/%s.yaml", examples, name);
    if (!yaml_load_config(as_config(example), arena, &config, report))
        fail_msg("%s", report->text.data);
    assert_int_equal(report->text.length, 0);
    return config;
}

static void every_key_reaches_the_person(void **state)
{
    struct arena arena = {0};
    struct report report;
    struct config config;
    const struct person *person = &config.person;
    char day[SPAN_TEXT];

    (void)state;
    report_init(&report);
    config = load("whole", &arena, &report);
    assert_int_equal(config.said,
                     CONFIG_EQUIPMENT | CONFIG_AVOID | CONFIG_WHERE |
                         CONFIG_SORE | CONFIG_SINCE | CONFIG_OPTIONAL |
                         CONFIG_LEAVE_OUT | CONFIG_ASK | CONFIG_FIGURES |
                         CONFIG_MOTION | CONFIG_VOICE | CONFIG_SPEAKER |
                         CONFIG_RATE | CONFIG_CHIMES | CONFIG_FLASH);
    assert_true(person->has_equipment);
    assert_int_equal(person->equipment,
                     VOCAB_BIT(EQUIPMENT_BALL) | VOCAB_BIT(EQUIPMENT_STRAP) |
                         VOCAB_BIT(EQUIPMENT_WALL) |
                         VOCAB_BIT(EQUIPMENT_STICK_ROLLER));
    assert_int_equal(person->avoid,
                     VOCAB_BIT(TAG_KNEELING) | VOCAB_BIT(TAG_FLEXION));
    assert_int_equal(person->where, WHERE_BED);
    assert_int_equal(person->sore, SORE_LEFT);
    assert_string_equal(date_iso(day, date_from_days(person->since)),
                        "2026-10-01");
    assert_int_equal(person->turned_on.count, 1);
    assert_string_equal(person->turned_on.items[0], "door-frame-hang");
    assert_int_equal(person->left_out.count, 2);
    assert_string_equal(person->left_out.items[1], "roadkill");
    assert_int_equal(config.ask_ms, 12000);
    assert_int_equal(config.figures, FIGURE_CELLS_QUADRANTS);
    assert_int_equal(config.motion, 4);
    assert_int_equal(config.voice, SPEECH_SHORT);
    assert_string_equal(config.speaker,
                        "espeak-ng -v en-gb+f3 -s {rate} {text}");
    assert_int_equal(config.rate, 130);
    assert_int_equal(config.chimes, 35);
    assert_true(config.flash);
    report_release(&report);
    arena_release(&arena);
}

static void what_is_not_written_is_not_said(void **state)
{
    static const char *const NAMES[] = {"empty", "only-comments"};
    struct arena arena = {0};
    struct report report;

    (void)state;
    report_init(&report);
    for (size_t i = 0; i < COUNT_OF(NAMES); i++) {
        struct config config = load(NAMES[i], &arena, &report);

        assert_int_equal(config.said, 0);
        assert_int_equal(config.person.since, DAY_NONE);
        assert_int_equal(config.person.sore, SORE_UNKNOWN);
        assert_false(config.person.has_equipment);
        assert_int_equal(config.figures, FIGURE_CELLS_BRAILLE);
        assert_int_equal(config.motion, 10);
        assert_int_equal(config.voice, SPEECH_FULL);
        assert_null(config.speaker);
        assert_int_equal(config.rate, SPOKEN_RATE);
        assert_int_equal(config.chimes, TONE_VOLUME);
        assert_false(config.flash);
    }
    report_release(&report);
    arena_release(&arena);
}

/* None at hand is not the same as nothing said of it. */
static void empty_lists_are_said(void **state)
{
    struct arena arena = {0};
    struct report report;
    struct config config;

    (void)state;
    report_init(&report);
    config = load("empty-lists", &arena, &report);
    assert_int_equal(config.said,
                     CONFIG_EQUIPMENT | CONFIG_AVOID | CONFIG_OPTIONAL |
                         CONFIG_LEAVE_OUT);
    assert_true(config.person.has_equipment);
    assert_int_equal(config.person.equipment, 0);
    assert_int_equal(config.person.turned_on.count, 0);
    assert_int_equal(config.person.left_out.count, 0);
    report_release(&report);
    arena_release(&arena);
}

static void never_is_a_time_to_ask(void **state)
{
    struct arena arena = {0};
    struct report report;
    struct config config;

    (void)state;
    report_init(&report);
    config = load("never", &arena, &report);
    assert_int_equal(config.said, CONFIG_ASK | CONFIG_SORE);
    assert_int_equal(config.ask_ms, -1);
    assert_int_equal(config.person.sore, SORE_NEITHER);
    report_release(&report);
    arena_release(&arena);
}

/* Of one key with one word, which is taken. */
static struct config load_word(const char *key, const char *word)
{
    struct arena arena = {0};
    struct report report;
    struct config config;
    char line[128];

    report_init(&report);
    snprintf(line, sizeof line, "%s: %s\n", key, word);
    if (!yaml_load_config(ykit_file(0, "config.yaml", line, strlen(line)),
                          &arena,
                          &config,
                          &report))
        fail_msg("%s", report.text.data);
    report_release(&report);
    arena_release(&arena); /* nothing of it is a text */
    return config;
}

static void each_word_means_what_it_means_elsewhere(void **state)
{
    char list[80];

    (void)state;
    for (enum sore sore = SORE_LEFT; sore < SORE_COUNT; sore++)
        assert_int_equal(load_word("sore", sore_word(sore)).person.sore, sore);
    for (enum where where = 0; where < WHERE_COUNT; where++)
        assert_int_equal(load_word("position", where_word(where)).person.where,
                         where);
    for (enum figure_cells cells = 0; cells < FIGURE_CELLS_COUNT; cells++)
        assert_int_equal(load_word("figures", figure_cells_word(cells)).figures,
                         cells);
    for (enum speech speech = 0; speech < SPEECH_COUNT; speech++)
        assert_int_equal(load_word("voice", speech_word(speech)).voice, speech);
    assert_int_equal(load_word("motion", "0").motion, 0);
    assert_int_equal(load_word("motion", "0").said, CONFIG_MOTION);
    for (enum tag tag = 0; tag < TAG_COUNT; tag++) {
        snprintf(list, sizeof list, "[%s]", tag_word(tag));
        assert_int_equal(load_word("avoid", list).person.avoid, VOCAB_BIT(tag));
    }
    for (enum equipment e = 0; e < EQUIPMENT_COUNT; e++) {
        snprintf(list, sizeof list, "[%s]", equipment_word(e));
        assert_int_equal(load_word("equipment", list).person.equipment,
                         VOCAB_BIT(e));
    }
}

/* Off is said, and is not the same as nothing said of it. */
static void what_is_to_be_heard_has_its_ends(void **state)
{
    static const struct {
        const char *name;
        const char *speaker; /* its first letters */
        int rate, chimes;
    } cases[] = {
        {"sound-off", "none", SPOKEN_RATE, 0},
        {"sound-longest", "say aaa", 400, 100},
        {"sound-least", "auto", 80, 0},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct arena arena = {0};
        struct report report;
        struct config config;

        report_init(&report);
        config = load(cases[i].name, &arena, &report);
        assert_true((config.said & CONFIG_SPEAKER) != 0);
        assert_true((config.said & CONFIG_CHIMES) != 0);
        assert_memory_equal(
            config.speaker, cases[i].speaker, strlen(cases[i].speaker));
        assert_int_equal(config.rate, cases[i].rate);
        assert_int_equal(config.chimes, cases[i].chimes);
        assert_false(config.flash);
        report_release(&report);
        arena_release(&arena);
    }
}

static void a_file_that_is_not_there_says_nothing(void **state)
{
    static const char *const PATHS[] = {"config.yaml", "none/config.yaml"};
    struct arena arena = {0};
    struct report report;
    struct config config;

    (void)state;
    report_init(&report);
    for (size_t i = 0; i < COUNT_OF(PATHS); i++) {
        assert_true(
            yaml_load_config(ykit_path(0, PATHS[i]), &arena, &config, &report));
        assert_int_equal(config.said, 0);
        assert_int_equal(config.person.since, DAY_NONE);
    }
    mkdir(ykit_path(0, "config.yaml"), 0700);
    assert_false(yaml_load_config(
        ykit_path(0, "config.yaml"), &arena, &config, &report));
    assert_non_null(
        strstr(report.text.data, "expected a file, found a folder"));
    report_release(&report);
    arena_release(&arena);
}

/* An exercise may go; the rest of the file still holds. */
static void an_unknown_exercise_keeps_nothing_from_loading(void **state)
{
    struct arena arena = {0};
    struct report report;
    struct config config;

    (void)state;
    report_init(&report);
    config = load("exercises", &arena, &report);
    assert_int_equal(config.said, CONFIG_OPTIONAL | CONFIG_LEAVE_OUT);
    assert_int_equal(config.person.left_out.count, 3);
    report_release(&report);
    arena_release(&arena);
}

static void a_file_with_errors_says_nothing(void **state)
{
    struct arena arena = {0};
    struct report report;
    struct config config;

    (void)state;
    report_init(&report);
    assert_false(yaml_load_config(
        as_config("tests/yaml/config/words.yaml"), &arena, &config, &report));
    assert_int_equal(config.said, 0);
    assert_int_equal(report.errors, 12);
    report_release(&report);
    arena_release(&arena);
}

static void the_name_makes_the_kind(void **state)
{
    struct report report;
    enum yaml_kind kind;

    (void)state;
    report_init(&report);
    assert_true(
        yaml_kind(as_config("tests/yaml/config/whole.yaml"), &kind, &report));
    assert_int_equal(kind, YAML_CONFIG);
    assert_true(yaml_kind("tests/yaml/config/whole.yaml", &kind, &report));
    assert_int_equal(kind, YAML_ROUTINE);
    report_release(&report);
}

/* ---- to the letter ---- */

/* What is told, as if the file were called config.yaml and nothing else. */
static void told_of(const char *example, struct text *out)
{
    const char *path = as_config(example);
    size_t folder = strlen(path) - strlen("config.yaml");
    struct report report;
    const char *line;

    report_init(&report);
    yaml_check(path, &ykit_shipped, &report);
    line = report.text.data;
    while (*line != '\0') {
        size_t length = strcspn(line, "\n") + 1;

        assert_memory_equal(line, path, folder);
        text_add_bytes(out, line + folder, length - folder);
        line += length;
    }
    report_release(&report);
}

/* NAME.err beside NAME.yaml has what is told; none: nothing is. */
static void is_told_to_the_letter(const char *example)
{
    struct report unheard;
    struct bytes wanted = {0};
    struct text told;
    char err[512];

    report_init(&unheard);
    text_init(&told, 65536);
    snprintf(err, sizeof err, "%.*s.err", (int)(strlen(example) - 5), example);
    bytes_read(err, &wanted, &unheard);
    told_of(example, &told);
    if (told.length != wanted.length ||
        memcmp(told.data, wanted.data != NULL ? wanted.data : "", told.length))
        fail_msg("%s: wanted\n%.*sfound\n%s",
                 example,
                 (int)wanted.length,
                 wanted.data != NULL ? wanted.data : "",
                 told.data);
    bytes_release(&wanted);
    text_release(&told);
    report_release(&unheard);
}

static void what_is_wrong_is_told_to_the_letter(void **state)
{
    DIR *dir = opendir(examples);
    const struct dirent *entry;
    unsigned count = 0;

    (void)state;
    assert_non_null(dir);
    while ((entry = readdir(dir)) != NULL) {
        size_t length = strlen(entry->d_name);
        char path[512];

        if (length < 6 || strcmp(entry->d_name + length - 5, ".yaml") != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s", examples, entry->d_name);
        is_told_to_the_letter(path);
        count++;
    }
    closedir(dir);
    assert_true(count >= 20);
}

static void dates_are_days_of_the_calendar(void **state)
{
    static const struct {
        const char *written;
        bool good;
    } CASES[] = {
        {"2026-10-01", true},  {"2026-12-31", true},
        {"2028-02-29", true},  {"2000-02-29", true},
        {"1900-01-01", true},  {"9999-12-31", true},
        {"2100-02-29", false}, {"2027-02-29", false},
        {"2026-04-31", false}, {"2026-00-10", false},
        {"2026-13-10", false}, {"2026-10-00", false},
        {"2026-10-32", false}, {"1899-12-31", false},
        {"2026-1-1", false},   {"2026-10-011", false},
        {"2026/10/01", false}, {" 2026-10-01", false},
        {"", false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        char day[SPAN_TEXT];
        int32_t days = 0;

        if (form_date(CASES[i].written, &days) != CASES[i].good)
            fail_msg("%s", CASES[i].written);
        if (CASES[i].good)
            assert_string_equal(date_iso(day, date_from_days(days)),
                                CASES[i].written);
    }
}

#define IN_A_FOLDER(test)                                                      \
    cmocka_unit_test_setup_teardown(test, make_folder, drop_folder)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        IN_A_FOLDER(every_key_reaches_the_person),
        IN_A_FOLDER(what_is_not_written_is_not_said),
        IN_A_FOLDER(empty_lists_are_said),
        IN_A_FOLDER(never_is_a_time_to_ask),
        IN_A_FOLDER(each_word_means_what_it_means_elsewhere),
        IN_A_FOLDER(what_is_to_be_heard_has_its_ends),
        IN_A_FOLDER(a_file_that_is_not_there_says_nothing),
        IN_A_FOLDER(an_unknown_exercise_keeps_nothing_from_loading),
        IN_A_FOLDER(a_file_with_errors_says_nothing),
        IN_A_FOLDER(the_name_makes_the_kind),
        IN_A_FOLDER(what_is_wrong_is_told_to_the_letter),
        cmocka_unit_test(dates_are_days_of_the_calendar),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
