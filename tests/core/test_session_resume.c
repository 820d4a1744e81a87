/* SPDX-License-Identifier: MIT */
/* test_session_resume - what is asked first when a session goes on, what stays
 * left out, and a session that goes on on a gentle day.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/checkpoint.h>

#include "core/session_fixture.h"

/* In seconds: walk 12-22, question to 30; hold 42-62, rest to 68, 68-88,
 * switch to 93, 93-113, rest to 119, 119-139; question to 147; hold 159-174,
 * question to 182; last 194-209. */
static const struct routine_step steps[] = {
    {.exercise = "warm-up-walk",
     .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 10000}},
    {.exercise = "figure-four",
     .level = "push-knee",
     .dose =
         {.kind = DOSE_HOLD, .sets = 2, .length_ms = 20000, .rest_ms = 6000}},
    {.exercise = "hamstring",
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 15000}},
    {.exercise = "childs-pose",
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 15000}},
};

/* The tags a form has: the exercises of the fixture have none of their own. */
static void set_tags(struct outing *outing, unsigned step, vocab_set tags)
{
    const struct plan_step *planned = &outing->plan.steps[step];

    for (unsigned i = 0; i < planned->form_count; i++)
        ((struct form *)planned->forms)[i].tags = tags;
}

static void begin(struct outing *outing, int place, int pain)
{
    struct session_options options = session_options_default();

    options.start_place = (int8_t)place;
    options.start_pain = (int8_t)pain;
    outing_init(outing, steps, 4, SIDE_NONE);
    set_tags(outing, 1, VOCAB_BIT(TAG_FLEXION));
    set_tags(outing, 3, VOCAB_BIT(TAG_FLEXION) | VOCAB_BIT(TAG_FLOOR));
    outing_begin(outing, &options);
}

/* The session as it is after a stop, in a process of its own. */
static void restore(struct outing *outing)
{
    struct session_options options = session_options_default();
    struct checkpoint kept;

    checkpoint_of(&outing->session, &outing->plan, &kept);
    memset(&outing->session, 0xa5, sizeof outing->session);
    checkpoint_restore(&kept, &outing->plan, &options, &outing->session);
}

static void go_on(struct outing *outing)
{
    outing->out = session_go_on(&outing->session, &outing->plan, 0);
}

static void stop_and_go_on(struct outing *outing)
{
    outing_command(outing, outing->session.now_ms, COMMAND_QUIT, 0);
    assert_int_equal(outing->session.outcome, OUTCOME_STOPPED);
    restore(outing);
    go_on(outing);
}

/* ---- the question that was open ---- */

/* Stopped so long after too much; a kill is the same without the quit. */
static void too_much_is_asked_first(void **state)
{
    static const int64_t later[] = {0, 30000, 60000, 61000, 85000};

    (void)state;
    for (size_t i = 0; i < sizeof later / sizeof later[0]; i++) {
        for (int killed = 0; killed < 2; killed++) {
            struct outing outing;
            struct session *s = &outing.session;

            begin(&outing, PLACE_UNKNOWN, 2);
            outing_wait(&outing, 50000);
            outing_command(&outing, 50000, COMMAND_TOO_MUCH, 0);
            outing_wait(&outing, 50000 + later[i]);
            if (killed) {
                restore(&outing);
                go_on(&outing);
            } else {
                stop_and_go_on(&outing);
            }
            assert_int_equal(s->state, SESSION_AGAIN);
            assert_int_equal(s->step, 1);
            assert_int_equal(s->steps[1].reds, 1);
            assert_true(effects_have(&outing.out, EFFECT_SAY, SAY_AGAIN));
            outing_command(&outing, 1000, COMMAND_RATE, 3);
            assert_int_equal(s->notice, NOTICE_EASED);
            assert_string_equal(session_form(s, &outing.plan)->level,
                                "draw-in");
            assert_int_equal(session_track(s, &outing.plan)->size,
                             DOSE_HALF_SETS);
            outing_release(&outing);
        }
    }
}

static void no_answer_then_leaves_it_out(void **state)
{
    struct outing outing;

    (void)state;
    begin(&outing, PLACE_UNKNOWN, 2);
    outing_wait(&outing, 50000);
    outing_command(&outing, 50000, COMMAND_RATE, 7);
    stop_and_go_on(&outing);
    outing_wait(&outing, 2 * SESSION_ASK_LONG_MS);
    assert_int_equal(outing.session.notice, NOTICE_LEFT_OUT);
    assert_int_equal(outing.session.steps[1].status, STEP_LEFT_OUT);
    assert_true(outing.session.steps[1].next_easier);
    outing_release(&outing);
}

/* The place after a number: behind a move, in the work, and on the line of the
 * next get-ready. */
static void the_place_is_asked_first(void **state)
{
    static const struct {
        int64_t at_ms;
        unsigned about, step;
    } cases[] = {{25000, 0, 1}, {50000, 1, 1}, {35000, 0, 1}};

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct outing outing;
        struct session *s = &outing.session;

        begin(&outing, PLACE_THIGH, 3);
        outing_wait(&outing, cases[i].at_ms);
        outing_command(&outing, cases[i].at_ms, COMMAND_RATE, 4);
        assert_int_equal(s->state, SESSION_PLACE);
        stop_and_go_on(&outing);
        assert_int_equal(s->state, SESSION_PLACE);
        assert_int_equal(s->asked_step, cases[i].about);
        outing_command(&outing, 1000, COMMAND_RATE, PLACE_THIGH);
        assert_int_equal(s->steps[cases[i].about].place, PLACE_THIGH);
        assert_int_equal(s->state, SESSION_RUNNING);
        assert_int_equal(s->step, cases[i].step);
        outing_release(&outing);
    }
}

static void a_place_that_was_told_is_not_asked_again(void **state)
{
    struct outing outing;

    (void)state;
    begin(&outing, PLACE_THIGH, 3);
    outing_wait(&outing, 50000);
    outing_command(&outing, 50000, COMMAND_RATE, 4);
    outing_command(&outing, 51000, COMMAND_RATE, PLACE_THIGH);
    stop_and_go_on(&outing);
    assert_int_equal(outing.session.state, SESSION_RUNNING);
    assert_int_equal(outing.session.steps[1].place, PLACE_THIGH);
    outing_release(&outing);
}

/* ---- what stays left out ---- */

static void what_a_rule_left_out_stays_out(void **state)
{
    struct outing outing;
    struct session *s = &outing.session;

    (void)state;
    begin(&outing, PLACE_UNKNOWN, RATING_NONE);
    outing_wait(&outing, 50000);
    outing_command(&outing, 50000, COMMAND_FURTHER, 0);
    outing_command(&outing, 51000, COMMAND_GO, 0);
    outing_command(&outing, 52000, COMMAND_RATE, 1);
    assert_int_equal(s->notice, NOTICE_FURTHER_OUT);
    assert_true(s->steps[3].same_way);
    stop_and_go_on(&outing);
    assert_int_equal(s->step, 2);
    assert_int_equal(s->steps[1].status, STEP_LEFT_OUT);
    assert_int_equal(s->steps[3].status, STEP_LEFT_OUT);
    assert_int_equal(session_step_after(s, &outing.plan, 2), -1);
    assert_int_equal(session_step_before(s, 2), 0);
    outing_finish(&outing);
    assert_int_equal(s->outcome, OUTCOME_DONE);
    assert_int_equal(s->steps[3].status, STEP_LEFT_OUT);
    outing_release(&outing);
}

static void two_reds_count_over_a_stop(void **state)
{
    struct outing outing;
    struct session *s = &outing.session;

    (void)state;
    begin(&outing, PLACE_UNKNOWN, RATING_NONE);
    outing_wait(&outing, 25000);
    outing_command(&outing, 25000, COMMAND_RATE, 8);
    assert_int_equal(session_red_exercises(s, &outing.plan), 1);
    stop_and_go_on(&outing);
    outing_wait(&outing, 20000);
    outing_command(&outing, 20000, COMMAND_TOO_MUCH, 0);
    assert_int_equal(s->state, SESSION_ENDED);
    assert_int_equal(s->end, END_REDS);
    outing_release(&outing);
}

/* ---- on a gentle day ---- */

static void a_gentle_day_eases_what_has_not_begun(void **state)
{
    struct outing outing;
    struct session *s = &outing.session;

    (void)state;
    begin(&outing, PLACE_UNKNOWN, RATING_NONE);
    set_tags(&outing, 1, 0);
    outing_wait(&outing, 24000);
    outing_command(&outing, 24000, COMMAND_QUIT, 0);
    restore(&outing);
    session_make_gentle(s, &outing.plan);
    go_on(&outing);
    /* what was done stays as it was done */
    assert_int_equal(s->steps[0].track,
                     plan_track_planned(&outing.plan.steps[0]));
    assert_int_equal(s->step, 1);
    assert_string_equal(session_form(s, &outing.plan)->level, "draw-in");
    assert_int_equal(session_track(s, &outing.plan)->size, DOSE_HALF_SETS);
    assert_int_equal(session_track(s, &outing.plan)->dose.sets, 1);
    assert_int_equal(s->steps[3].status, STEP_LEFT_OUT);
    assert_false(s->steps[3].same_way);

    /* and it is kept */
    stop_and_go_on(&outing);
    assert_string_equal(session_form(s, &outing.plan)->level, "draw-in");
    assert_int_equal(session_track(s, &outing.plan)->size, DOSE_HALF_SETS);
    assert_int_equal(s->steps[3].status, STEP_LEFT_OUT);
    outing_finish(&outing);
    assert_int_equal(session_steps_done(s, &outing.plan), 3);
    outing_release(&outing);
}

static void a_gentle_day_lets_what_is_begun_be(void **state)
{
    struct outing outing;
    struct session *s = &outing.session;
    struct session before;

    (void)state;
    begin(&outing, PLACE_UNKNOWN, RATING_NONE);
    outing_wait(&outing, 50000);
    outing_command(&outing, 50000, COMMAND_QUIT, 0);
    restore(&outing);
    before = *s;
    session_make_gentle(s, &outing.plan);
    assert_memory_equal(&before.steps[1], &s->steps[1], sizeof s->steps[1]);
    go_on(&outing);
    assert_int_equal(s->step, 1);
    outing_release(&outing);
}

/* Whatever a gentle day has none of. */
static void a_gentle_day_with_nothing_left_is_over(void **state)
{
    static const enum tag tags[] = {
        TAG_NEURAL, TAG_END_RANGE, TAG_HANG, TAG_ADVANCED};
    struct outing outing;
    struct session *s = &outing.session;

    (void)state;
    begin(&outing, PLACE_UNKNOWN, RATING_NONE);
    for (unsigned i = 0; i < 4; i++)
        set_tags(&outing, i, VOCAB_BIT(tags[i]));
    outing_command(&outing, 1000, COMMAND_QUIT, 0);
    restore(&outing);
    session_make_gentle(s, &outing.plan);
    go_on(&outing);
    assert_int_equal(s->state, SESSION_ENDED);
    assert_int_equal(s->outcome, OUTCOME_DONE);
    assert_int_equal(session_steps_done(s, &outing.plan), 0);
    outing_release(&outing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(too_much_is_asked_first),
        cmocka_unit_test(no_answer_then_leaves_it_out),
        cmocka_unit_test(the_place_is_asked_first),
        cmocka_unit_test(a_place_that_was_told_is_not_asked_again),
        cmocka_unit_test(what_a_rule_left_out_stays_out),
        cmocka_unit_test(two_reds_count_over_a_stop),
        cmocka_unit_test(a_gentle_day_eases_what_has_not_begun),
        cmocka_unit_test(a_gentle_day_lets_what_is_begun_be),
        cmocka_unit_test(a_gentle_day_with_nothing_left_is_over),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
