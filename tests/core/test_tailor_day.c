/* SPDX-License-Identifier: MIT */
/* test_tailor_day - what the day makes of a routine: gentle, eased, strength
 * again, and a practice. */
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

/* Days of which the usual start is 1. */
static void usual_is_1(void)
{
    for (int32_t day = KIT_TODAY - 40; day < KIT_TODAY - 37; day++)
        kit_session(&kit.past, day, 1, PLACE_BACK);
}

/* ---- how today is to go ---- */

static void answers_choose_the_day_and_a_person_may_say_no(void **state)
{
    static const struct {
        int8_t pain;
        bool chosen;
        enum today choice;
        enum today proposed, today;
        enum gentle_reason gentle;
    } CASES[] = {
        {1, false, 0, TODAY_AS_PLANNED, TODAY_AS_PLANNED, GENTLE_NOT},
        {RATING_NONE, false, 0, TODAY_AS_PLANNED, TODAY_AS_PLANNED, 0},
        {2, false, 0, TODAY_AS_PLANNED, TODAY_AS_PLANNED, GENTLE_NOT},
        {3, false, 0, TODAY_GENTLE, TODAY_GENTLE, GENTLE_RISEN},
        {6, false, 0, TODAY_GENTLE, TODAY_GENTLE, GENTLE_START},
        {8, false, 0, TODAY_REST, TODAY_REST, GENTLE_REST},
        {6,
         true,
         TODAY_AS_PLANNED,
         TODAY_GENTLE,
         TODAY_AS_PLANNED,
         GENTLE_START},
        {8, true, TODAY_GENTLE, TODAY_REST, TODAY_GENTLE, GENTLE_REST},
        {1, true, TODAY_GENTLE, TODAY_AS_PLANNED, TODAY_GENTLE, GENTLE_WISHED},
        {6, true, TODAY_GENTLE, TODAY_GENTLE, TODAY_GENTLE, GENTLE_START},
        {11, false, 0, TODAY_AS_PLANNED, TODAY_AS_PLANNED, GENTLE_NOT},
    };

    (void)state;
    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        struct error err;

        again();
        usual_is_1();
        kit_step(&kit, "hams", NULL, kit_hold(1, 30, 0));
        kit.checkin.pain = CASES[i].pain;
        kit.checkin.today = CASES[i].choice;
        kit.checkin.today_chosen = CASES[i].chosen;
        assert_true(tailor(&kit.tailoring, &kit.arena, &kit.out, &err));
        assert_int_equal(kit.out.proposed, CASES[i].proposed);
        assert_int_equal(kit.out.today, CASES[i].today);
        assert_int_equal(kit.out.gentle, CASES[i].gentle);
        assert_int_equal(kit.out.empty, CASES[i].today != TODAY_AS_PLANNED);
    }
}

static void history_alone_may_make_it_gentle(void **state)
{
    (void)state;
    kit_session(&kit.past, KIT_TODAY - 1, 2, PLACE_BUTTOCK)->end = END_FURTHER;
    kit_step(&kit, "walk", NULL, kit_time(60));
    kit_expect_tailored(
        &kit,
        "walk/walk 1 min",
        "Gentle today: last time it stayed further down the leg.");
    assert_int_equal(kit.out.gate, GATE_NORMAL);
    assert_int_equal(kit.out.proposed, TODAY_GENTLE);
    kit.checkin.pain = 7; /* what is told today tells more */
    kit_expect_tailored(
        &kit, "walk/walk 1 min", "Gentle today: 7 is sore to begin with.");
    kit.checkin.today_chosen = true; /* as planned, all the same */
    kit_expect_tailored(&kit, "walk/walk 1 min", "");
}

static void morning_of_the_check_in_counts_at_once(void **state)
{
    (void)state;
    kit_morning(&kit.past, KIT_TODAY - 1, 2, PLACE_BUTTOCK);
    kit_session(&kit.past, KIT_TODAY - 1, 2, PLACE_BUTTOCK);
    kit_done(&kit.past, "four", "draw", 4);
    kit_step(&kit, "four", NULL, kit_hold(2, 30, 10));
    kit.checkin.morning_day = KIT_TODAY; /* asked, and not answered */
    kit_expect_tailored(&kit, "four/draw 2 sets of 30 s", "");
    kit.checkin.morning = 4;
    kit_expect_tailored(&kit,
                        "four/draw 30 s *",
                        "Figure four: 1 set, not 2, after a worse morning.");
    kit.checkin.morning = 2;
    kit_expect_tailored(&kit, "four/draw 2 sets of 30 s", "");
    kit.checkin.place = PLACE_THIGH; /* further down than it began */
    kit_expect_tailored(&kit,
                        "four/draw 30 s *",
                        "Gentle today: the morning after last time was worse.\n"
                        "Figure four: 1 set, not 2, for a gentle day.");
    kit.checkin.place_carried = true; /* that says nothing of this morning */
    kit_expect_tailored(&kit, "four/draw 2 sets of 30 s", "");
    kit.checkin.morning = 7;
    kit_morning(&kit.past, KIT_TODAY, 2, PLACE_BUTTOCK); /* kept already */
    kit_expect_tailored(&kit, "four/draw 2 sets of 30 s", "");
}

static void morning_of_days_ago_goes_in_its_place(void **state)
{
    (void)state;
    kit_morning(&kit.past, KIT_TODAY - 3, 2, PLACE_BUTTOCK);
    kit_session(&kit.past, KIT_TODAY - 3, 2, PLACE_BUTTOCK);
    kit_done(&kit.past, "four", "draw", 4);
    kit_morning(&kit.past, KIT_TODAY, 2, PLACE_BUTTOCK);
    kit.checkin.morning_day = KIT_TODAY - 2;
    kit.checkin.morning = 5;
    kit.checkin.place = PLACE_FOOT; /* today's, not that morning's */
    kit_step(&kit, "four", NULL, kit_hold(2, 30, 10));
    kit_expect_tailored(&kit,
                        "four/draw 30 s *",
                        "Figure four: 1 set, not 2, after a worse morning.");
}

static void gentle_day_halves_sets_and_leaves_out_what_is_hard(void **state)
{
    (void)state;
    kit.checkin.today = TODAY_GENTLE;
    kit.checkin.today_chosen = true;
    kit_move(&kit.past, (struct past_move){"hip", "wall", false});
    kit_tally(&kit.past, (struct past_tally){"hip", "half", 1, 3, 30000});
    kit_step(&kit, "plank", NULL, unwritten);
    kit_step(&kit, "bug", NULL, kit_reps(2, 12, 30));
    kit_step(&kit, "bridge", NULL, kit_reps(1, 10, 0));
    kit_step(&kit, "child", NULL, kit_hold(1, 30, 0));
    kit_step(&kit, "hams", NULL, kit_hold(2, 30, 10));
    kit_step(&kit, "hip", NULL, kit_hold(1, 30, 0));
    kit_expect_tailored(
        &kit,
        "plank/knees 2 sets of 15 s *, bug/reach 12 reps *, "
        "bridge/full 10 reps, hip/arm 30 s *",
        "Gentle today, as you wished.\n"
        "Knee plank: 2 sets, not 3, for a gentle day.\n"
        "Dead bug: 1 set, not 2, for a gentle day.\n"
        "Child's pose is left out: it is not for a gentle day (bending "
        "forward).\n"
        "Hamstring is left out: it is not for a gentle day (pulls on the "
        "nerve).\n"
        "Hip kneeling, easier (Arm raised): the usual form is not for a "
        "gentle day (end of range).");
}

static void gentle_routine_is_taken_as_it_is_but_for_its_tags(void **state)
{
    (void)state;
    kit.routine.gentle = true;
    kit.checkin.pain = 6;
    kit_step(&kit, "bridge", "half", kit_reps(2, 6, 30));
    kit_step(&kit, "four", NULL, kit_hold(2, 20, 10));
    kit_step(&kit, "hams", "thigh", kit_hold(1, 20, 0));
    kit_expect_tailored(
        &kit,
        "bridge/half 2 sets of 6 reps =, four/draw 2 sets of 20 s",
        "Gentle today: 6 is sore to begin with.\n"
        "Hamstring is left out: it is not for a gentle day (pulls on the "
        "nerve).");
}

/* ---- R10 ---- */

/* Rated 4 yesterday, and a worse morning. */
static void bad_morning_after(const char *exercise, const char *level)
{
    if (kit.past.past.session_count == 0) {
        kit_morning(&kit.past, KIT_TODAY - 1, 1, PLACE_BACK);
        kit_session(&kit.past, KIT_TODAY - 1, 1, PLACE_BACK);
        kit_morning(&kit.past, KIT_TODAY, 4, PLACE_BACK);
    }
    kit_done(&kit.past, exercise, level, 4);
}

static void after_a_bad_morning_it_is_a_set_fewer_or_easier(void **state)
{
    (void)state;
    bad_morning_after("four", "draw");
    bad_morning_after("hams", "strap");
    bad_morning_after("hip", "half");
    bad_morning_after("bug", "taps");
    kit_step(&kit, "bug", "taps", kit_reps(1, 8, 0));
    kit_step(&kit, "four", NULL, kit_hold(2, 30, 10));
    kit_step(&kit, "hams", NULL, kit_hold(1, 30, 0));
    kit_step(&kit, "hip", NULL, kit_hold(1, 30, 0)); /* nothing is easier */
    kit_step(&kit, "child", NULL, kit_hold(1, 30, 0));
    kit_expect_tailored(
        &kit,
        "bug/arms 8 reps = *, four/draw 30 s *, hams/thigh 30 s *, "
        "hip/half 30 s, child/arms 30 s",
        "Dead bug, easier (Arms only), after a worse morning.\n"
        "Figure four: 1 set, not 2, after a worse morning.\n"
        "Hamstring, easier (Hands behind the thigh), after a worse morning.");
}

static void it_is_not_eased_twice_nor_where_a_gentle_routine_says(void **state)
{
    (void)state;
    bad_morning_after("four", "draw");
    bad_morning_after("bug", "taps");
    kit.checkin.pain = 6;
    kit_step(&kit, "four", NULL, kit_hold(2, 30, 10));
    kit_expect_tailored(&kit,
                        "four/draw 30 s *",
                        "Gentle today: 6 is sore to begin with.\n"
                        "Figure four: 1 set, not 2, for a gentle day.");
    kit.routine.gentle = true;
    kit_step(&kit, "bug", "taps", kit_reps(1, 8, 0));
    kit_expect_tailored(&kit,
                        "bug/taps 8 reps =, four/draw 30 s *",
                        "Gentle today: 6 is sore to begin with.\n"
                        "Figure four: 1 set, not 2, after a worse morning.");
}

/* ---- R14 ---- */

static void strength_again_so_soon_is_said(void **state)
{
    (void)state;
    kit_session(&kit.past, KIT_TODAY - 1, 1, PLACE_BACK)->strength = true;
    kit_step(&kit, "bridge", NULL, kit_reps(1, 8, 0));
    kit_expect_tailored(&kit, "bridge/full 8 reps", "");
    kit.routine.id = "strength";
    kit_expect_tailored(&kit,
                        "bridge/full 8 reps",
                        "Strength does best with a day between, at most 3 "
                        "times in 7 days.");
    kit.tailoring.today = KIT_TODAY + 1;
    kit_expect_tailored(&kit, "bridge/full 8 reps", "");
}

/* ---- a practice ---- */

static void practice_is_done_as_asked_and_all_is_said(void **state)
{
    static const char *const pigeon[] = {"pigeon"};

    (void)state;
    kit.tailoring.practice = true;
    kit.person.where = WHERE_CHAIR;
    kit.person.avoid = VOCAB_BIT(TAG_KNEELING);
    kit.person.left_out = (struct texts){pigeon, 1};
    kit.checkin.pain = 6;
    kit_step(&kit, "pigeon", "tall", kit_hold(3, 30, 10));
    kit_expect_tailored(
        &kit,
        "pigeon/tall 2 sets of 30 s *",
        "Gentle today: 6 is sore to begin with.\n"
        "Pigeon as you asked, though config.yaml says so (leave-out).\n"
        "Pigeon as you asked, though it opens after Figure four, Draw the "
        "thigh in, three times at 2 or less (0 so far).\n"
        "Pigeon as you asked, though it is something you avoid (kneeling).\n"
        "Pigeon as you asked, though it does not work on a chair.\n"
        "Pigeon as you asked, though it is not for a gentle day (end of "
        "range).\n"
        "Pigeon: 2 sets, not 3, for a gentle day.");

    again();
    kit.tailoring.practice = true;
    kit.person.has_equipment = true;
    kit_step(&kit, "hang", NULL, unwritten);
    kit_expect_tailored(
        &kit,
        "hang/toes 2 sets of 15 s",
        "Door hang as you asked, though it is optional, and config.yaml can "
        "turn it on.\n"
        "Door hang as you asked, though there is no door bar.");
}

static void practice_of_what_rests_is_empty(void **state)
{
    (void)state;
    kit.tailoring.practice = true;
    kit_rest(&kit.past,
             (struct past_rest){"four", KIT_TODAY - 3, KIT_TODAY + 4});
    kit_step(&kit, "four", "cross", unwritten);
    kit_expect_tailored(
        &kit, "", "Figure four is left out: it rests until Tue 8 Oct.");
}

static void practice_offers_nothing_and_keeps_the_level_asked_for(void **state)
{
    (void)state;
    kit.tailoring.practice = true;
    kit_three_clean(&kit.past, "four", "draw", KIT_TODAY);
    kit_step(&kit, "four", NULL, kit_hold(1, 30, 0));
    kit_expect_tailored(&kit, "four/draw 30 s", "");
    assert_null(kit.out.offer_exercise);

    again();
    kit.tailoring.practice = true;
    bad_morning_after("four", "draw");
    kit_step(&kit, "four", "draw", kit_hold(1, 30, 0));
    kit_expect_tailored(&kit, "four/draw 30 s", "");
    kit.steps[PHASE_STRETCH][0].level = "cross"; /* the easiest */
    kit_expect_tailored(&kit, "four/cross 30 s", "");
    kit.steps[PHASE_STRETCH][0].level = NULL; /* where one stands: eased */
    kit_expect_tailored(&kit,
                        "four/cross 30 s *",
                        "Figure four, easier (Cross only), after a worse "
                        "morning.");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, begin, end)

int main(void)
{
    const struct CMUnitTest TESTS[] = {
        TEST(answers_choose_the_day_and_a_person_may_say_no),
        TEST(history_alone_may_make_it_gentle),
        TEST(morning_of_the_check_in_counts_at_once),
        TEST(morning_of_days_ago_goes_in_its_place),
        TEST(gentle_day_halves_sets_and_leaves_out_what_is_hard),
        TEST(gentle_routine_is_taken_as_it_is_but_for_its_tags),
        TEST(after_a_bad_morning_it_is_a_set_fewer_or_easier),
        TEST(it_is_not_eased_twice_nor_where_a_gentle_routine_says),
        TEST(strength_again_so_soon_is_said),
        TEST(practice_is_done_as_asked_and_all_is_said),
        TEST(practice_of_what_rests_is_empty),
        TEST(practice_offers_nothing_and_keeps_the_level_asked_for),
    };

    return cmocka_run_group_tests(TESTS, NULL, NULL);
}
