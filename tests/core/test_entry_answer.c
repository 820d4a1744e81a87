/* SPDX-License-Identifier: MIT */
/* test_entry_answer - the rows of the questions and of the check-in: which are
 * there, what arrows, digits and names make of them, and what begins with it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/entry_kit.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum {
    UP = KEY_CODE_UP,
    DOWN = KEY_CODE_DOWN,
    LEFT = KEY_CODE_LEFT,
    RIGHT = KEY_CODE_RIGHT,
    ENTER = KEY_CODE_ENTER
};

/* ---- digits and arrows ---- */

static void a_digit_is_pain_but_on_the_row_of_the_morning(void **state)
{
    struct desk desk;

    (void)state;
    for (enum checkin_row row = CHECKIN_PAIN; row < CHECKIN_ROWS; row++) {
        desk_open_page(&desk, SCREEN_CHECKIN);
        desk.app->checkin.morning_day = desk_today(&desk);
        desk_go_to(&desk, row);
        desk_key(&desk, '4');
        assert_true(desk_had(&desk, EFFECT_TAILOR));
        assert_int_equal(desk.app->checkin.morning,
                         row == CHECKIN_MORNING ? 4 : RATING_NONE);
        assert_int_equal(desk.app->checkin.pain,
                         row == CHECKIN_MORNING ? RATING_NONE : 4);
        desk_key(&desk, 'x');
        assert_int_equal(row == CHECKIN_MORNING ? desk.app->checkin.morning
                                                : desk.app->checkin.pain,
                         10);
        desk_close(&desk);
    }
    for (enum about_row row = ABOUT_SORE; row < ABOUT_ROWS; row++) {
        desk_open_page(&desk, SCREEN_ABOUT);
        desk_go_to(&desk, row);
        desk_key(&desk, '7');
        assert_int_equal(desk.app->checkin.pain,
                         row == ABOUT_EQUIPMENT ? RATING_NONE : 7);
        desk_close(&desk);
    }
}

static int answer_of(const struct app *app, enum entry_answer answer)
{
    const struct checkin *c = &app->checkin;
    const int values[ANSWER_COUNT] = {[ANSWER_PAIN] = c->pain,
                                      [ANSWER_PLACE] = c->place,
                                      [ANSWER_MORNING] = c->morning,
                                      [ANSWER_SORE] = (int)c->sore,
                                      [ANSWER_TODAY] = (int)entry_today(app),
                                      [ANSWER_MINUTES] = c->minutes,
                                      [ANSWER_STEP_UP] = c->step_up,
                                      [ANSWER_WHERE] = (int)app->person.where};

    return values[answer];
}

/* From an answer that is missing, or the first, to the last and back. */
static void arrows_choose(void **state)
{
    static const struct {
        bool about;
        unsigned row;
        const char *typed; /* < and > */
        int value;
    } cases[] = {
        {false, CHECKIN_PAIN, ">", 0},
        {false, CHECKIN_PAIN, "<", 0},
        {false, CHECKIN_PAIN, ">>>>>>>>>>>>>", 10},
        {false, CHECKIN_PAIN, ">>>>><", 3},
        {false, CHECKIN_PLACE, ">", PLACE_BACK},
        {false, CHECKIN_PLACE, "<", PLACE_BACK},
        {false, CHECKIN_PLACE, "<<<", PLACE_NOWHERE},
        {false, CHECKIN_PLACE, ">>>>>>>", PLACE_FOOT},
        {false, CHECKIN_MORNING, ">>>", 2},
        {false, CHECKIN_SORE, ">", SORE_LEFT},
        {false, CHECKIN_SORE, "<", SORE_LEFT},
        {false, CHECKIN_SORE, ">>>>>>", SORE_NEITHER},
        {false, CHECKIN_SORE, ">>>><", SORE_BOTH},
        {false, CHECKIN_TODAY, ">", TODAY_GENTLE},
        {false, CHECKIN_TODAY, ">><", TODAY_AS_PLANNED},
        {false, CHECKIN_MINUTES, ">", 10},
        {false, CHECKIN_MINUTES, ">>>>", 5},
        {false, CHECKIN_MINUTES, ">><<", 0},
        {false, CHECKIN_STEP_UP, ">", 1},
        {false, CHECKIN_STEP_UP, "><", 0},
        {true, ABOUT_SORE, ">>", SORE_RIGHT},
        {true, ABOUT_PAIN, ">>", 1},
        {true, ABOUT_PLACE, ">>", PLACE_BUTTOCK},
        {true, ABOUT_WHERE, ">", WHERE_BED},
        {true, ABOUT_WHERE, ">>>", WHERE_CHAIR},
        {true, ABOUT_WHERE, ">>><<<", WHERE_FLOOR},
    };
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        if (cases[i].about)
            desk_open_page(&desk, SCREEN_ABOUT);
        else
            desk_open_page(&desk, SCREEN_CHECKIN);
        desk.app->checkin.morning_day = desk_today(&desk);
        desk.tailored.offer_exercise = "glute-bridge";
        desk_go_to(&desk, cases[i].row);
        for (const char *at = cases[i].typed; *at != '\0'; at++) {
            desk_key(&desk, *at == '<' ? LEFT : RIGHT);
            assert_true(desk_had(&desk, EFFECT_TAILOR));
        }
        if (answer_of(desk.app, entry_asked(desk.app, cases[i].row)) !=
            cases[i].value)
            fail_msg("row %u, %s: not %d",
                     cases[i].row,
                     cases[i].typed,
                     cases[i].value);
        desk_close(&desk);
    }
}

static void the_mark_passes_over_rows_that_are_not_there(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN); /* no morning, no step up */
    desk_key(&desk, UP);
    assert_int_equal(desk.app->row, CHECKIN_PAIN);
    desk_key(&desk, DOWN);
    desk_key(&desk, DOWN);
    assert_int_equal(desk.app->row, CHECKIN_SORE);
    desk_key(&desk, UP);
    assert_int_equal(desk.app->row, CHECKIN_PLACE);
    desk_key(&desk, KEY_CODE_PAGE_DOWN);
    assert_int_equal(desk.app->row, CHECKIN_MINUTES);
    desk_close(&desk);

    desk_open(&desk, SCREEN_STAGE);
    desk.fixture.catalogue.config_said = CONFIG_SORE | CONFIG_EQUIPMENT;
    desk.app->first_run = desk.app->welcomed = true;
    desk_begin(&desk);
    assert_int_equal(desk.app->row, ABOUT_PAIN);
    desk_key(&desk, UP);
    assert_int_equal(desk.app->row, ABOUT_PAIN);
    desk_key(&desk, KEY_CODE_PAGE_DOWN);
    assert_int_equal(desk.app->row, ABOUT_WHERE);
    desk_close(&desk);
}

static void equipment_is_known_once_it_was_answered(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_ABOUT);
    desk_go_to(&desk, ABOUT_EQUIPMENT);
    assert_false(entry_has(desk.app, EQUIPMENT_CHAIR));
    desk_key(&desk, RIGHT);
    assert_int_equal(desk.app->column, 1);
    assert_false(desk.app->person.has_equipment); /* a mark is no answer */
    desk_key(&desk, ' ');
    assert_true(desk_had(&desk, EFFECT_TAILOR));
    assert_true(entry_has(desk.app, entry_equipment[1]));
    assert_false(entry_has(desk.app, entry_equipment[0]));
    assert_int_equal(desk.app->person.equipment, VOCAB_BIT(entry_equipment[1]));
    assert_true(person_equipment(&desk.app->person) &
                VOCAB_BIT(EQUIPMENT_CHAIR));
    desk_key(&desk, ' ');
    assert_false(entry_has(desk.app, entry_equipment[1]));
    assert_true(desk.app->person.has_equipment); /* none of it */
    for (unsigned i = 0; i < 9; i++)
        desk_key(&desk, RIGHT);
    assert_int_equal(desk.app->column, entry_equipment_count);
    desk_key(&desk, ' ');
    for (unsigned i = 0; i < entry_equipment_count; i++)
        assert_false(entry_has(desk.app, entry_equipment[i]));
    desk_close(&desk);
}

/* ---- which rows, which choices ---- */

static void rows_are_there_where_they_apply(void **state)
{
    static const struct {
        bool morning, goes_on, offered;
        const char *rows; /* p pain, l place, m morning, s sore, t today,
                             n minutes, u step up */
    } cases[] = {
        {false, false, false, "plstn"},
        {true, false, false, "plmstn"},
        {true, false, true, "plmstnu"},
        {true, true, true, "plmt"},
        {false, true, false, "plt"},
    };
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    for (size_t i = 0; i < COUNT(cases); i++) {
        enum checkin_row rows[CHECKIN_ROWS];
        char found[CHECKIN_ROWS + 1] = "";
        unsigned count;

        desk.app->checkin.morning_day =
            cases[i].morning ? desk_today(&desk) : DAY_NONE;
        desk.app->goes_on = cases[i].goes_on;
        desk.tailored.offer_exercise = cases[i].offered ? "dead-bug" : NULL;
        count = entry_checkin_rows(desk.app, rows);
        for (unsigned r = 0; r < count; r++)
            found[r] = "plmstnu"[rows[r]];
        assert_string_equal(found, cases[i].rows);
    }
    desk_close(&desk);
}

static void a_step_up_that_is_offered_no_more_loses_its_row(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    desk.tailored.offer_exercise = "glute-bridge";
    desk_go_to(&desk, CHECKIN_STEP_UP);
    desk.tailored.offer_exercise = NULL;
    desk_key(&desk, '7');
    assert_int_equal(desk.app->row, CHECKIN_TODAY);
    desk_close(&desk);
}

static void minutes_are_those_that_are_shorter(void **state)
{
    static const struct {
        int minutes, chosen;
        unsigned count, offered[ENTRY_MINUTES_MAX];
    } cases[] = {
        {30, 0, 5, {0, 20, 15, 10, 5}},
        {15, 0, 3, {0, 10, 5}},
        {16, 0, 4, {0, 15, 10, 5}},
        {5, 0, 1, {0}},
        {30, 12, 6, {0, 20, 15, 12, 10, 5}},
        {30, 25, 6, {0, 25, 20, 15, 10, 5}},
        {30, 3, 6, {0, 20, 15, 10, 5, 3}},
        {15, 20, 4, {0, 20, 10, 5}}, /* asked for, though longer */
        {5, 10, 2, {0, 10}},
    };
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    for (size_t i = 0; i < COUNT(cases); i++) {
        unsigned found[ENTRY_MINUTES_MAX];

        desk.app->full_ms = cases[i].minutes * INT64_C(60000);
        desk.app->checkin.minutes = (uint16_t)cases[i].chosen;
        assert_int_equal(entry_minutes(desk.app, found), cases[i].count);
        for (unsigned m = 0; m < cases[i].count; m++)
            assert_int_equal(found[m], cases[i].offered[m]);
    }
    desk_close(&desk);
}

/* ---- how today is to go ---- */

/* R5, with no usual; `proposed` is what a plan that was made to fit says. */
static void the_rules_say_what_can_be_chosen(void **state)
{
    static const struct {
        int pain;
        enum today proposed, today, first, second;
    } cases[] = {
        {RATING_NONE, 0, TODAY_AS_PLANNED, TODAY_AS_PLANNED, TODAY_GENTLE},
        {5, 0, TODAY_AS_PLANNED, TODAY_AS_PLANNED, TODAY_GENTLE},
        {6, 0, TODAY_GENTLE, TODAY_AS_PLANNED, TODAY_GENTLE},
        {7, 0, TODAY_GENTLE, TODAY_AS_PLANNED, TODAY_GENTLE},
        {8, 0, TODAY_REST, TODAY_GENTLE, TODAY_REST},
        {10, TODAY_GENTLE, TODAY_REST, TODAY_GENTLE, TODAY_REST},
        {2, TODAY_GENTLE, TODAY_GENTLE, TODAY_AS_PLANNED, TODAY_GENTLE},
        {2, TODAY_REST, TODAY_REST, TODAY_GENTLE, TODAY_REST},
    };
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    for (size_t i = 0; i < COUNT(cases); i++) {
        enum today found[TODAY_COUNT];

        desk.app->checkin.pain = (int8_t)cases[i].pain;
        desk.tailored.proposed = cases[i].proposed;
        assert_int_equal(entry_today(desk.app), cases[i].today);
        assert_int_equal(entry_todays(desk.app, found), 2);
        assert_int_equal(found[0], cases[i].first);
        assert_int_equal(found[1], cases[i].second);
    }
    desk_close(&desk);
}

static void another_number_is_another_day(void **state)
{
    static const struct {
        const char *typed; /* < and > on the row of today */
        enum today today;
        bool chosen;
    } cases[] = {
        {"6<2", TODAY_AS_PLANNED, false},
        {"6<7", TODAY_GENTLE, false}, /* chosen for a 6, not for a 7 */
        {"2>3", TODAY_GENTLE, true},  /* a wish stays */
        {"2>9", TODAY_REST, false},   /* but not against rest */
        {"9<9", TODAY_REST, false},
    };
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        desk_open_page(&desk, SCREEN_CHECKIN);
        desk_go_to(&desk, CHECKIN_TODAY);
        for (const char *at = cases[i].typed; *at != '\0'; at++)
            desk_key(&desk,
                     *at == '<'   ? LEFT
                     : *at == '>' ? RIGHT
                                  : (uint32_t)*at);
        assert_int_equal(entry_today(desk.app), cases[i].today);
        assert_int_equal(desk.app->checkin.today_chosen, cases[i].chosen);
        desk_close(&desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_digit_is_pain_but_on_the_row_of_the_morning),
        cmocka_unit_test(arrows_choose),
        cmocka_unit_test(the_mark_passes_over_rows_that_are_not_there),
        cmocka_unit_test(equipment_is_known_once_it_was_answered),
        cmocka_unit_test(rows_are_there_where_they_apply),
        cmocka_unit_test(a_step_up_that_is_offered_no_more_loses_its_row),
        cmocka_unit_test(minutes_are_those_that_are_shorter),
        cmocka_unit_test(the_rules_say_what_can_be_chosen),
        cmocka_unit_test(another_number_is_another_day),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
