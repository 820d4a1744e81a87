/* SPDX-License-Identifier: MIT */
/* test_entry_begin - what begins with the answers before a session, and what
 * does not; what is kept as last time, what is asked by name.
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
    LEFT = KEY_CODE_LEFT,
    RIGHT = KEY_CODE_RIGHT,
    ENTER = KEY_CODE_ENTER
};

/* ---- what is as last time ---- */

static void carried_answers_begin_it_and_stay_carried(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    desk.app->checkin.pain = 3;
    desk.app->checkin.place = PLACE_THIGH;
    desk.app->checkin.pain_carried = desk.app->checkin.place_carried = true;
    desk_key(&desk, RIGHT); /* touched: said today */
    assert_false(desk.app->checkin.pain_carried);
    assert_true(desk.app->checkin.place_carried);
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    assert_int_equal(desk.app->session.options.start_pain, 4);
    assert_int_equal(desk.app->session.options.start_place, PLACE_THIGH);
    assert_int_equal(desk.app->session.options.day, desk_today(&desk));
    assert_true(desk.app->checkin.place_carried);
    desk_close(&desk);
}

/* Said again it is an answer, though the same. */
static void the_same_answer_is_an_answer(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    desk.app->checkin.pain = 3;
    desk.app->checkin.place = PLACE_FOOT;
    desk.app->checkin.pain_carried = desk.app->checkin.place_carried = true;
    desk_key(&desk, '3');
    assert_false(desk.app->checkin.pain_carried);
    desk_go_to(&desk, CHECKIN_PLACE);
    desk_key(&desk, RIGHT);
    assert_int_equal(desk.app->checkin.place, PLACE_FOOT);
    assert_false(desk.app->checkin.place_carried);
    desk_close(&desk);
}

static void what_is_not_answered_is_unknown(void **state)
{
    struct session_options options = session_options_default();
    struct desk desk;

    (void)state;
    desk_open(&desk, SCREEN_STAGE);
    options.start_pain = 2; /* the check-in stands above it */
    desk_perform(&desk, app_begin(desk.app, &desk.fixture.plan, &options));
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    assert_int_equal(desk.app->session.options.start_pain, RATING_NONE);
    assert_int_equal(desk.app->session.options.start_place, PLACE_UNKNOWN);
    desk_close(&desk);

    /* where nothing is asked, the options stand */
    desk_open(&desk, SCREEN_STAGE);
    desk.app->asks = false;
    desk_perform(&desk, app_begin(desk.app, &desk.fixture.plan, &options));
    assert_true(desk_has_begun(&desk));
    assert_false(desk_had(&desk, EFFECT_CHECKED_IN));
    assert_int_equal(desk.app->session.options.start_pain, 2);
    desk_close(&desk);
}

/* A carried number can hold back. */
static void a_carried_number_holds_back(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    desk.app->checkin.pain = 8;
    desk.app->checkin.pain_carried = true;
    desk_key(&desk, ENTER);
    assert_true(effects_have(&desk.out, EFFECT_QUIT, 5));
    desk_close(&desk);
}

static void nothing_left_to_do_begins_nothing(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    desk.tailored.empty = true;
    desk_key(&desk, ENTER);
    assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
    assert_int_equal(desk.out.count, 0);
    assert_string_equal(desk.app->trouble,
                        "Nothing is left to do today: see above.");
    desk.tailored.empty = false;
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    assert_null(desk.app->trouble);
    desk_close(&desk);
}

/* ---- the person ---- */

static void the_sore_side_is_kept_for_good(void **state)
{
    static const struct {
        enum sore was, said;
        unsigned config;
        bool kept;
    } cases[] = {
        {SORE_UNKNOWN, SORE_LEFT, 0, true},
        {SORE_RIGHT, SORE_LEFT, 0, true},
        {SORE_LEFT, SORE_LEFT, 0, false},
        {SORE_LEFT, SORE_UNKNOWN, 0, false},
        {SORE_RIGHT, SORE_LEFT, CONFIG_SORE, false}, /* the file says it */
    };
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        desk_open_page(&desk, SCREEN_CHECKIN);
        desk.fixture.catalogue.config_said = cases[i].config;
        desk.app->person.sore = cases[i].was;
        desk.app->checkin.sore = cases[i].said;
        desk_key(&desk, ENTER);
        assert_true(desk_has_begun(&desk));
        assert_int_equal(desk_had(&desk, EFFECT_PERSON), cases[i].kept);
        assert_int_equal(desk.app->person.sore,
                         cases[i].kept ? cases[i].said : cases[i].was);
        desk_close(&desk);
    }
}

static void the_questions_are_all_right_unanswered(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_ABOUT);
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    assert_false(desk.app->person.has_equipment);
    assert_int_equal(desk.app->session.options.start_pain, RATING_NONE);
    desk_close(&desk);
}

/* Nobody is put into another day unseen. */
static void a_sore_first_day_is_seen_on_the_check_in(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_ABOUT);
    desk_key(&desk, '6');
    desk_key(&desk, ENTER);
    assert_int_equal(desk.app->screen, SCREEN_CHECKIN);
    assert_int_equal(entry_today(desk.app), TODAY_GENTLE);
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    assert_int_equal(desk.app->checkin.today, TODAY_GENTLE);
    desk_close(&desk);
}

/* ---- how today is to go ---- */

static void there_is_a_way_to_say_no(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN); /* to a gentle day */
    desk_key(&desk, '6');
    desk_go_to(&desk, CHECKIN_TODAY);
    desk_key(&desk, LEFT);
    assert_int_equal(entry_today(desk.app), TODAY_AS_PLANNED);
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    assert_int_equal(desk.app->checkin.today, TODAY_AS_PLANNED);
    assert_true(desk.app->checkin.today_chosen);
    desk_close(&desk);

    /* and to rest, as far as a gentle one */
    desk_open_page(&desk, SCREEN_CHECKIN);
    desk_key(&desk, '9');
    desk_go_to(&desk, CHECKIN_TODAY);
    desk_key(&desk, LEFT);
    desk_key(&desk, LEFT);
    assert_int_equal(entry_today(desk.app), TODAY_GENTLE);
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    desk_close(&desk);
}

static void rest_that_stands_ends_it(void **state)
{
    struct desk desk;

    (void)state;
    desk_open_page(&desk, SCREEN_CHECKIN);
    desk_key(&desk, '8');
    desk_key(&desk, ENTER);
    assert_true(effects_have(&desk.out, EFFECT_QUIT, 5));
    assert_true(desk_had(&desk, EFFECT_CHECKED_IN)); /* answers */
    assert_true(desk.app->waiting);
    desk_key(&desk, '3'); /* a slip of the finger */
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    desk_close(&desk);
}

/* ---- a session that goes on ---- */

static void go_on_late(struct desk *desk)
{
    struct session_options options = session_options_default();
    struct session kept;

    desk_open(desk, SCREEN_STAGE);
    options.start_pain = 1;
    session_init(&kept, &desk->fixture.plan, &options, 0);
    desk->app->was_late = true;
    desk_perform(desk, app_go_on(desk->app, &desk->fixture.plan, &kept));
    assert_int_equal(desk->app->screen, SCREEN_CHECKIN);
}

static void a_late_session_goes_on_from_new_answers(void **state)
{
    struct desk desk;

    (void)state;
    go_on_late(&desk);
    desk_key(&desk, '4');
    assert_ptr_equal(desk.app->plan, &desk.fixture.plan);
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    assert_int_equal(desk.out.items[0].kind, EFFECT_CHECKED_IN);
    assert_true(effects_have(&desk.out, EFFECT_SAY, SAY_RESUMED));
    assert_int_equal(desk.app->session.options.start_pain, 4);
    assert_int_equal(desk.app->session.steps[0].track,
                     plan_track_planned(&desk.fixture.plan.steps[0]));
    desk_close(&desk);
}

static void a_late_session_can_go_on_gently(void **state)
{
    struct session gentle;
    struct desk desk;

    (void)state;
    go_on_late(&desk);
    gentle = desk.app->session;
    session_make_gentle(&gentle, &desk.fixture.plan);
    assert_memory_not_equal(
        gentle.steps, desk.app->session.steps, sizeof gentle.steps);
    desk_key(&desk, '6'); /* the rules choose it */
    desk_key(&desk, ENTER);
    assert_true(desk_has_begun(&desk));
    assert_int_equal(desk.app->checkin.today, TODAY_GENTLE);
    for (unsigned i = 0; i < desk.fixture.plan.step_count; i++)
        assert_int_equal(desk.app->session.steps[i].track,
                         gentle.steps[i].track);
    desk_close(&desk);
}

/* ---- answers by name ---- */

static void an_answer_by_name_is_taken_where_a_row_asks_it(void **state)
{
    static const struct {
        enum entry_answer answer;
        unsigned value;
        bool checkin, about;
    } cases[] = {
        {ANSWER_PAIN, 0, true, true},
        {ANSWER_PAIN, 10, true, true},
        {ANSWER_PAIN, 11, false, false},
        {ANSWER_PLACE, PLACE_NOWHERE, true, true},
        {ANSWER_PLACE, PLACE_FOOT + 1, false, false},
        {ANSWER_MORNING, 2, false, false}, /* it is not asked today */
        {ANSWER_SORE, SORE_BOTH, true, true},
        {ANSWER_SORE, SORE_UNKNOWN, false, false},
        {ANSWER_SORE, SORE_COUNT, false, false},
        {ANSWER_TODAY, TODAY_GENTLE, true, false},
        {ANSWER_TODAY, TODAY_REST, false, false},
        {ANSWER_MINUTES, 0, true, false},
        {ANSWER_MINUTES, 12, true, false},
        {ANSWER_MINUTES, 15, false, false}, /* the plan has 14:36 */
        {ANSWER_STEP_UP, 1, false, false},
        {ANSWER_WHERE, WHERE_CHAIR, false, true},
        {ANSWER_WHERE, WHERE_COUNT, false, false},
        {ANSWER_HAVE, EQUIPMENT_BALL, false, true},
        {ANSWER_HAVE, EQUIPMENT_COUNT, false, false},
        {ANSWER_HAVE_NOT, EQUIPMENT_BALL, false, true},
        {ANSWER_NONE, 0, false, true},
        {ANSWER_COUNT, 0, false, false},
    };
    struct desk desk;

    (void)state;
    for (size_t i = 0; i < COUNT(cases) * 2; i++) {
        bool about = i >= COUNT(cases);
        size_t c = i % COUNT(cases);

        if (about)
            desk_open_page(&desk, SCREEN_ABOUT);
        else
            desk_open_page(&desk, SCREEN_CHECKIN);
        desk_key(&desk, entry_answer(cases[c].answer, cases[c].value));
        if (desk_had(&desk, EFFECT_TAILOR) !=
            (about ? cases[c].about : cases[c].checkin))
            fail_msg("answer %d, %u", (int)cases[c].answer, cases[c].value);
        assert_int_equal(desk.app->screen,
                         about ? SCREEN_ABOUT : SCREEN_CHECKIN);
        desk_close(&desk);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(carried_answers_begin_it_and_stay_carried),
        cmocka_unit_test(the_same_answer_is_an_answer),
        cmocka_unit_test(what_is_not_answered_is_unknown),
        cmocka_unit_test(a_carried_number_holds_back),
        cmocka_unit_test(nothing_left_to_do_begins_nothing),
        cmocka_unit_test(the_sore_side_is_kept_for_good),
        cmocka_unit_test(the_questions_are_all_right_unanswered),
        cmocka_unit_test(a_sore_first_day_is_seen_on_the_check_in),
        cmocka_unit_test(there_is_a_way_to_say_no),
        cmocka_unit_test(rest_that_stands_ends_it),
        cmocka_unit_test(a_late_session_goes_on_from_new_answers),
        cmocka_unit_test(a_late_session_can_go_on_gently),
        cmocka_unit_test(an_answer_by_name_is_taken_where_a_row_asks_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
