/* SPDX-License-Identifier: MIT */
/* test_tailor_offer - R14: one step up a day, which one, and when none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/tailor_kit.h"

static struct kit_tailor kit;
static const struct dose unwritten; /* DOSE_NONE */

static int begin(void **state)
{
    (void)state;
    kit_tailor_init(&kit);
    return 0;
}

static int end(void **state)
{
    (void)state;
    kit_tailor_release(&kit);
    return 0;
}

static void again(void)
{
    kit_tailor_release(&kit);
    kit_tailor_init(&kit);
}

static void offer(const char *exercise, const char *level)
{
    kit_three_clean(&kit.past, exercise, level, KIT_TODAY);
}

static void step_up_is_offered_and_taken_only_by_wish(void **state)
{
    (void)state;
    offer("four", "draw");
    kit_step(&kit, "hams", NULL, kit_hold(1, 30, 0));
    kit_step(&kit, "four", NULL, kit_hold(1, 30, 0));
    kit_expect_tailored(&kit, "hams/strap 30 s, four/draw 30 s", "");
    assert_string_equal(kit.out.offer_exercise, "four");
    assert_string_equal(kit.out.offer_name, "Figure four: Press the knee away");
    kit.checkin.step_up = true;
    kit_expect_tailored(&kit,
                        "hams/strap 30 s, four/push 30 s ^",
                        "Figure four: one step up, Press the knee away.");
    assert_string_equal(kit.out.offer_exercise, "four");
}

static void no_step_up_without_a_good_number_of_today(void **state)
{
    static const struct {
        const char *what;
        int8_t pain;
        bool carried, chosen;
        enum today today;
        bool offered;
    } CASES[] = {
        {"2, said today", 2, false, false, TODAY_AS_PLANNED, true},
        {"3", 3, false, false, TODAY_AS_PLANNED, false},
        {"missing", RATING_NONE, false, false, TODAY_AS_PLANNED, false},
        {"as last time", 1, true, false, TODAY_AS_PLANNED, false},
        {"gentle by wish", 1, false, true, TODAY_GENTLE, false},
        {"6, as planned all the same", 6, false, true, 0, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct error err;

        again();
        offer("four", "draw");
        kit_step(&kit, "four", NULL, kit_hold(1, 30, 0));
        kit.checkin.pain = CASES[i].pain;
        kit.checkin.pain_carried = CASES[i].carried;
        kit.checkin.today = CASES[i].today;
        kit.checkin.today_chosen = CASES[i].chosen;
        kit.checkin.step_up = true;
        assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
        if ((kit.out.offer_exercise != NULL) != CASES[i].offered)
            fail_msg("%s", CASES[i].what);
        assert_string_equal(
            kit.out.routine.phases[PHASE_STRETCH].steps[0].level,
            CASES[i].offered ? "push" : "draw");
    }
}

static void step_up_needs_a_form_that_fits_and_a_step_of_one_s_own(void **state)
{
    (void)state;
    kit_move(&kit.past, (struct past_move){"clam", "line", false});
    offer("clam", "line");
    kit.person.has_equipment = true; /* there is no band */
    kit_step(&kit, "clam", NULL, kit_reps(1, 8, 0));
    kit_expect_tailored(&kit, "clam/line 8 reps", "");
    assert_null(kit.out.offer_exercise);
    kit.person.equipment = VOCAB_BIT(EQUIPMENT_BAND);
    kit_expect_tailored(&kit, "clam/line 8 reps", "");
    assert_string_equal(kit.out.offer_exercise, "clam");
    kit.steps[PHASE_REACTIVATION][0].level = "line"; /* the routine names it */
    kit_expect_tailored(&kit, "clam/line 8 reps =", "");
    assert_null(kit.out.offer_exercise);
}

/* All that may go up, in the order of the offers; a routine runs through its
 * phases in another. */
static const struct {
    const char *exercise, *level, *offered;
} UP[] = {
    {"bridge", "full", "Glute bridge: Marching"},
    {"plank", "knees", "Knee plank: Forearms and toes"},
    {"four", "draw", "Figure four: Press the knee away"},
    {"hip", "half", "Hip kneeling: Arm raised"},
    {"foam", "uncrossed", "Foam roll: Ankle crossed"},
    {"walk", "march", "Easy walk: Easy walk"},
    {"breathe", "sitting", "Slow breathing: Calves on a chair"},
};
enum {
    UP_COUNT = sizeof UP / sizeof UP[0]
};

/* Those from `first` on, three times clean and in the routine. */
static void all_may_go_up_from(unsigned first)
{
    again();
    for (int32_t day = KIT_TODAY - 8; day < KIT_TODAY - 2; day += 2) {
        kit_morning(&kit.past, day, 1, PLACE_BACK);
        kit_session(&kit.past, day, 1, PLACE_BACK);
        for (unsigned i = first; i < UP_COUNT; i++)
            kit_done(&kit.past, UP[i].exercise, UP[i].level, 1);
        kit_morning(&kit.past, day + 1, 1, PLACE_BACK);
    }
    for (unsigned i = first; i < UP_COUNT; i++) {
        kit_move(&kit.past,
                 (struct past_move){UP[i].exercise, UP[i].level, false});
        kit_step(&kit, UP[i].exercise, NULL, unwritten);
    }
    kit_tally(&kit.past, (struct past_tally){"plank", "knees", 1, 3, 45000});
}

/* Counts what went up; it is `exercise`. */
static unsigned count_up(const char *exercise)
{
    unsigned up = 0;

    for (enum phase p = 0; p < PHASE_COUNT; p++) {
        const struct routine_phase *phase = &kit.out.routine.phases[p];

        for (unsigned i = 0; i < phase->count; i++) {
            if (!phase->steps[i].stepped_up)
                continue;
            assert_string_equal(phase->steps[i].exercise, exercise);
            up++;
        }
    }
    return up;
}

static void strength_is_offered_first_then_what_it_makes_room_for(void **state)
{
    struct error err;

    (void)state;
    for (unsigned first = 0; first < UP_COUNT; first++) {
        all_may_go_up_from(first);
        kit.checkin.step_up = true;
        assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
        assert_string_equal(kit.out.offer_exercise, UP[first].exercise);
        assert_string_equal(kit.out.offer_name, UP[first].offered);
        assert_int_equal(count_up(UP[first].exercise), 1);
    }
}

static void offer_that_cannot_be_made_goes_to_the_next(void **state)
{
    struct error err;

    (void)state;
    all_may_go_up_from(1);
    kit.person.avoid = VOCAB_BIT(TAG_ADVANCED); /* the plank's next form */
    assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
    assert_string_equal(kit.out.offer_exercise, "four");
    kit.steps[PHASE_STRETCH][0].level = "draw"; /* the routine names it */
    assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
    assert_string_equal(kit.out.offer_exercise, "hip");
    kit.steps[PHASE_STRETCH][1].level = "half";
    assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
    assert_string_equal(kit.out.offer_exercise, "foam");
}

static void what_the_minutes_cut_is_not_offered(void **state)
{
    (void)state;
    offer("four", "draw");
    kit.checkin.step_up = true;
    kit_step(&kit, "hams", NULL, kit_hold(1, 15, 0));
    kit_step(&kit, "four", NULL, kit_hold(1, 15, 0));
    kit.checkin.minutes = 1;
    kit_expect_tailored(
        &kit, "hams/strap 15 s", "Figure four is left out to fit the time.");
    assert_null(kit.out.offer_exercise);
}

static void history_ahead_of_today_offers_nothing(void **state)
{
    (void)state;
    offer("four", "draw");
    kit_step(&kit, "four", NULL, kit_hold(1, 30, 0));
    kit.tailoring.today = KIT_TODAY - 6; /* the clock was set back */
    kit_expect_tailored(&kit, "four/draw 30 s", "");
    assert_null(kit.out.offer_exercise);
    kit.tailoring.today = KIT_TODAY - 400;
    kit_expect_tailored(&kit, "four/draw 30 s", "");
    assert_null(kit.out.offer_exercise);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, begin, end)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        TEST(step_up_is_offered_and_taken_only_by_wish),
        TEST(no_step_up_without_a_good_number_of_today),
        TEST(step_up_needs_a_form_that_fits_and_a_step_of_one_s_own),
        TEST(strength_is_offered_first_then_what_it_makes_room_for),
        TEST(offer_that_cannot_be_made_goes_to_the_next),
        TEST(what_the_minutes_cut_is_not_offered),
        TEST(history_ahead_of_today_offers_nothing),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
