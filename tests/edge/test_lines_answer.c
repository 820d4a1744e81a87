/* SPDX-License-Identifier: MIT */
/* test_lines_answer - the questions and the check-in in lines: what they tell,
 * what a line answers, and what follows from it, each thing once.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/app/entry.h>

#include "edge/lines_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static bool has(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

static int32_t today_of(const struct lines_desk *desk)
{
    return (int32_t)date_days(desk->app->catalogue->today);
}

static struct lines_desk *open_checkin(void)
{
    struct lines_desk *desk = desk_open_asking(false, true);

    assert_int_equal(desk->app->screen, SCREEN_CHECKIN);
    desk_show(desk);
    desk_read(desk);
    return desk;
}

static struct lines_desk *open_about(void)
{
    struct lines_desk *desk = desk_open_asking(true, true);

    desk_show(desk);
    desk_ask(desk, "\nnone\nnone\n");
    assert_int_equal(desk->app->screen, SCREEN_ABOUT);
    return desk;
}

/* ---- what is told ---- */

static void the_check_in_is_told_with_its_words(void **state)
{
    struct lines_desk *desk = desk_open_asking(false, true);
    struct checkin *checkin = &desk->app->checkin;

    (void)state;
    checkin->pain = 3;
    checkin->place = PLACE_THIGH;
    checkin->pain_carried = checkin->place_carried = true;
    checkin->morning_day = today_of(desk);
    checkin->sore = SORE_LEFT;
    desk->tailored.offer_exercise = "glute-bridge";
    desk->tailored.offer_name = "Glute bridge: Marching";
    desk_show(desk);
    assert_string_equal(
        desk_read(desk),
        "How are you today?\n"
        "Pain now: 3, as last time. Type pain and a number, 0 to 10.\n"
        "Furthest place: thigh, as last time. Type place and nowhere, back, "
        "buttock,\nthigh, below-knee or foot.\n"
        "This morning: not answered. Type morning and a number, 0 to 10.\n"
        "Sore side: left. Type sore and left, right, both or neither.\n"
        "Today: as planned. Type as planned or gentle.\n"
        "Minutes: all. Type minutes and all, 10 or 5.\n"
        "A step up: Glute bridge: Marching, not today. Type step up or no step "
        "up.\n"
        "That makes: Daily, 15 min, 11 moves.\n"
        "Any new numbness between the legs, bladder or bowel change, both "
        "legs, or a\nweak leg? Then type signs now. Going on means: none of "
        "these.\n"
        "Some discomfort can be all right. Keep it at 5 or below, and stop if "
        "it\ntravels further down the leg.\n"
        "Empty line: none of these, go.\n"
        "signs shows the warning signs, quit leaves.\n");
    desk_show(desk);
    assert_string_equal(desk_read(desk), "");
    desk_close(desk);
}

static void the_morning_of_another_day_has_its_date(void **state)
{
    struct lines_desk *desk = desk_open_asking(false, true);

    (void)state;
    desk->app->checkin.morning_day = today_of(desk) - 2;
    desk_show(desk);
    assert_true(has(desk_read(desk), "\nThe morning of Thu 19 Nov: not "));
    desk_close(desk);
}

static void what_a_file_answers_is_said_so(void **state)
{
    struct lines_desk *desk = desk_open_asking(true, true);

    (void)state;
    desk->fixture.catalogue.config_said = CONFIG_SORE | CONFIG_WHERE;
    desk->app->person.sore = SORE_RIGHT;
    desk->app->person.where = WHERE_BED;
    desk_show(desk);
    desk_ask(desk, "\nnone\nnone\n");
    assert_true(
        has(desk->output, "\nSore side: right. config.yaml says so.\n"));
    assert_true(has(desk->output, "\nWhere: on a bed. config.yaml says so.\n"));
    assert_true(has(desk_ask(desk, "sore left\n"), "sore is not asked here."));
    assert_int_equal(desk->app->person.sore, SORE_RIGHT);
    desk_close(desk);
}

/* ---- what is typed ---- */

static void lines_answer_the_check_in(void **state)
{
    static const struct {
        const char *typed, *answer;
    } cases[] = {
        {"pain 4\n", "Pain now: 4.\nEmpty line: none of these, go.\n"},
        {"PAIN x\n", "Pain now: 10.\nToday: rest.\n"},
        {"4\n", "Pain now: 4.\n"}, /* a number alone is pain */
        {"pain 11\n", "pain is answered with a number from 0 to 10.\n"},
        {"pain\n", "pain is answered with a number from 0 to 10.\n"},
        {"pain 2.5\n", "pain is answered with a number from 0 to 10.\n"},
        {"pain -1\n", "pain is answered with a number from 0 to 10.\n"},
        {"place below the knee\n", "Furthest place: below the knee.\n"},
        {"Thigh\n", "Furthest place: thigh.\n"},
        {"back\n", "Furthest place: back.\n"},
        {"place knee\n", "place is answered with nowhere, back,"},
        {"morning 2\n", "This morning: 2.\n"},
        {"sore right\n", "Sore side: right.\n"},
        {"neither\n", "Sore side: neither.\n"},
        {"gentle\n", "Today: gentle.\n"},
        {"as planned\n", "> as planned\n"},
        {"rest\n", "rest cannot be chosen here today.\n"},
        {"minutes 10\n", "Minutes: 10.\n"},
        {"minutes 7\n", "Minutes: 7.\n"},
        {"minutes 15\n", "minutes is answered with all, or fewer minutes than"},
        {"minutes 0\n", "minutes is answered with all, or fewer minutes than"},
        {"minutes 10\nminutes all\n", "Minutes: all.\n"},
        {"step up\n", "A step up: Marching, yes.\n"},
        {"step up\nno step up\n", "A step up: Marching, not today.\n"},
        {"where chair\n", "where is not asked here.\n"},
        {"have ball\n", "have is not asked here.\n"},
        {"chair\n", "unknown word 'chair'"},
        {"mornin 2\n", "unknown word 'mornin 2'"},
        {"genlte\n", "did you mean 'gentle'?"},
        {"help\n", "A word or its key, then Enter:"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct lines_desk *desk = desk_open_asking(false, true);

        desk->app->checkin.morning_day = today_of(desk);
        desk->tailored.offer_exercise = "glute-bridge";
        desk->tailored.offer_name = "Marching";
        desk_show(desk);
        if (!has(desk_ask(desk, cases[i].typed), cases[i].answer))
            fail_msg("%s: %s", cases[i].typed, desk->output);
        desk_check_lines(desk->output);
        assert_int_equal(desk->app->screen, SCREEN_CHECKIN);
        desk_close(desk);
    }
}

static void lines_answer_the_questions(void **state)
{
    static const struct {
        const char *typed, *answer;
    } cases[] = {
        {"sore both\n", "Sore side: both.\n"},
        {"left\n", "Sore side: left.\n"},
        {"pain 0\n", "Pain now: 0.\n"},
        {"place nowhere\n", "Furthest place: nowhere.\n"},
        {"where chair\n", "Where: on a chair.\n"},
        {"Bed\n", "Where: on a bed.\n"},
        {"where sofa\n", "where is answered with floor, bed or chair.\n"},
        {"have ball, strap\n", "At hand: ball, strap.\n"},
        {"have Stick roller and door-bar\n", "At hand: stick roller, door bar"},
        {"have foam strap\n", "At hand: foam roller, strap.\n"},
        {"have none\n", "At hand: none of it.\n"},
        {"have ball\nhave strap\n", "At hand: strap.\n"},
        {"have blal\n", "No equipment is called 'blal'.\n"},
        {"have\n", "have is answered with a list, or none.\n"},
        {"gentle\n", "gentle cannot be chosen here today.\n"},
        {"minutes 5\n", "minutes is not asked here.\n"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct lines_desk *desk = open_about();

        if (!has(desk_ask(desk, cases[i].typed), cases[i].answer))
            fail_msg("%s: %s", cases[i].typed, desk->output);
        assert_int_equal(desk->app->screen, SCREEN_ABOUT);
        desk_close(desk);
    }
}

/* Ever so many words that mean nothing, none of which is taken for one. */
static void a_long_list_is_no_trouble(void **state)
{
    struct lines_desk *desk = open_about();
    char line[180] = "have";

    (void)state;
    while (strlen(line) + 6 < sizeof line)
        strcat(line, " ball,");
    strcat(line, "\n");
    assert_true(has(desk_ask(desk, line), "At hand: ball.\n"));
    memset(line + 5, 'b', sizeof line - 5);
    strcpy(line + sizeof line - 2, "\n");
    assert_true(has(desk_ask(desk, line), "No equipment is called\n'bbbb"));
    desk_close(desk);
}

/* ---- what follows ---- */

/* What is made to fit next has these; what stands stays as it is. */
static void fit_next(struct lines_desk *desk,
                     struct tailored *stands,
                     const struct change *changes,
                     unsigned count)
{
    *stands = desk->tailored;
    desk->app->tailored = stands;
    desk->tailored.change_count = count;
    memcpy(desk->tailored.changes, changes, count * sizeof changes[0]);
}

static void each_change_is_told_once(void **state)
{
    static const struct change out[] = {
        {.kind = CHANGE_CUT, .exercise = "Pigeon"},
        {.kind = CHANGE_CUT, .exercise = "Clamshell"}};
    struct lines_desk *desk = desk_open_asking(false, true);
    struct tailored stands;
    const char *told;

    (void)state;
    desk->tailored.changes[0] = out[0];
    desk->tailored.change_count = 1;
    desk_show(desk);
    told = strstr(desk_read(desk), "\nPigeon is left out");
    assert_non_null(told);
    assert_true(has(told, "\nThat makes: Daily"));
    assert_false(has(desk_ask(desk, "pain 1\n"), "Pigeon"));
    fit_next(desk, &stands, out, 2);
    desk_ask(desk, "pain 2\n");
    assert_true(has(desk->output, "Pain now: 2.\nClamshell is left out"));
    assert_true(has(desk->output, "\nThat makes: Daily, 15 min"));
    assert_false(has(desk->output, "Pigeon"));
    fit_next(desk, &stands, out, 0);
    desk_ask(desk, "pain 1\n");
    assert_true(has(desk->output, "Pain now: 1.\nThat makes: Daily"));
    desk_close(desk);
}

static void rest_says_what_an_empty_line_does(void **state)
{
    struct lines_desk *desk = open_checkin();

    (void)state;
    desk_ask(desk, "pain 8\n");
    assert_true(has(desk->output, "Today: rest.\nToo sore for a guided"));
    assert_true(
        has(desk->output, "Empty line leaves. gentle begins all the same.\n"));
    assert_false(has(desk->output, "none of these, go"));
    assert_true(has(desk_ask(desk, "as planned\n"), "cannot be chosen here"));
    desk_ask(desk, "\n");
    assert_int_equal(desk->status, 5);
    desk_close(desk);

    desk = open_checkin();
    desk_ask(desk, "pain 8\n");
    assert_true(has(desk_ask(desk, "gentle\n"), "none of these, go.\n"));
    assert_true(has(desk_ask(desk, "\n"), "Daily: 14:36, 11 moves."));
    assert_int_equal(desk->status, -1);
    desk_close(desk);
}

static void nothing_left_to_do_is_said(void **state)
{
    struct lines_desk *desk = open_checkin();

    (void)state;
    desk->tailored.empty = true;
    desk_ask(desk, "pain 2\n");
    assert_true(has(desk->output, "Nothing is left to do today.\n"));
    assert_false(has(desk->output, "none of these, go"));
    assert_true(
        has(desk_ask(desk, "\n"), "Nothing is left to do today: see above.\n"));
    assert_int_equal(desk->app->screen, SCREEN_CHECKIN);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_check_in_is_told_with_its_words),
        cmocka_unit_test(the_morning_of_another_day_has_its_date),
        cmocka_unit_test(what_a_file_answers_is_said_so),
        cmocka_unit_test(lines_answer_the_check_in),
        cmocka_unit_test(lines_answer_the_questions),
        cmocka_unit_test(a_long_list_is_no_trouble),
        cmocka_unit_test(each_change_is_told_once),
        cmocka_unit_test(rest_says_what_an_empty_line_does),
        cmocka_unit_test(nothing_left_to_do_is_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
