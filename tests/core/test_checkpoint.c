/* SPDX-License-Identifier: MIT */
/* test_checkpoint - a session kept in words and taken up again: what was done
 * stays done, and it goes on at the set that was interrupted.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/checkpoint.h>

#include "core/fixture.h"
#include "core/session_fixture.h"

/* A walk, two sets of a hold on each side, a last hold. In seconds: walk
 * 12-22, question to 30; hold 42-62, rest to 68, 68-88, switch to 93, 93-113,
 * rest to 119, 119-139; question to 147; last 159-174. */
static const struct routine_step steps[] = {
    {.exercise = "warm-up-walk",
     .dose = {.kind = DOSE_TIME, .sets = 1, .length_ms = 10000}},
    {.exercise = "figure-four",
     .level = "push-knee",
     .dose =
         {.kind = DOSE_HOLD, .sets = 2, .length_ms = 20000, .rest_ms = 6000}},
    {.exercise = "childs-pose",
     .dose = {.kind = DOSE_HOLD, .sets = 1, .length_ms = 15000}},
};

static void begin(struct outing *outing)
{
    outing_init(outing, steps, 3, SIDE_NONE);
    outing_begin(outing, NULL);
}

/* The session as it is after a stop and a resume, in a process of its own. */
static void resume(struct outing *outing, struct checkpoint *kept)
{
    struct session_options options = session_options_default();

    checkpoint_of(&outing->session, &outing->plan, kept);
    memset(&outing->session, 0xa5, sizeof outing->session);
    checkpoint_restore(kept, &outing->plan, &options, &outing->session);
    outing->out = session_go_on(&outing->session, &outing->plan, 0);
}

/* ---- where it goes on ---- */

static const struct {
    int64_t stopped_s;
    unsigned step, round, set;
    unsigned sets_done; /* of that step */
    unsigned done;      /* steps */
} places[] = {
    {0, 0, 0, 0, 0, 0},   /* the first get-ready */
    {15, 0, 0, 0, 0, 0},  /* the walk */
    {35, 1, 0, 0, 0, 1},  /* get-ready of the hold */
    {50, 1, 0, 0, 0, 1},  /* its first set */
    {64, 1, 0, 1, 1, 1},  /* the rest after it leads to the second */
    {80, 1, 0, 1, 1, 1},  /* the second */
    {90, 1, 1, 0, 2, 1},  /* the change of sides leads to the other */
    {100, 1, 1, 0, 2, 1}, /* the other side */
    {130, 1, 1, 1, 3, 1}, /* its second set */
    {150, 2, 0, 0, 0, 2}, /* the last one */
    {170, 2, 0, 0, 0, 2},
};

static void it_goes_on_at_the_set_that_was_interrupted(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        struct outing outing;
        struct checkpoint kept;
        const struct session *s = &outing.session;
        const struct segment *ahead;

        begin(&outing);
        outing_wait(&outing, places[i].stopped_s * 1000);
        resume(&outing, &kept);
        ahead = session_ahead(s, &outing.plan);
        assert_int_equal(s->state, SESSION_RUNNING);
        assert_int_equal(session_segment(s, &outing.plan)->kind,
                         SEGMENT_GET_READY);
        assert_int_equal(session_left_ms(s), PLAN_GET_READY_MS);
        assert_int_equal(s->notice, NOTICE_RESUMED);
        assert_int_equal(s->step, places[i].step);
        assert_int_equal(ahead->round, places[i].round);
        assert_int_equal(ahead->set, places[i].set);
        assert_int_equal(s->steps[s->step].sets_done, places[i].sets_done);
        assert_int_equal(session_steps_done(s, &outing.plan), places[i].done);
        assert_true(effects_have(&outing.out, EFFECT_SAY, SAY_RESUMED));
        assert_true(effects_have(&outing.out, EFFECT_CHECKPOINT, 0));

        /* and to its end, with all of it done */
        outing_finish(&outing);
        assert_int_equal(session_steps_done(s, &outing.plan), 3);
        assert_int_equal(s->steps[1].sets_done, 4);
        outing_release(&outing);
    }
}

/* Where no rest leads to a set, the set itself says where it is. */
static void sets_without_a_rest_are_kept_too(void **state)
{
    const struct routine_step step = {
        .exercise = "childs-pose",
        .dose = {.kind = DOSE_HOLD, .sets = 3, .length_ms = 9000}};
    struct outing outing;
    struct checkpoint kept;

    (void)state;
    outing_init(&outing, &step, 1, SIDE_NONE);
    outing_begin(&outing, NULL);
    outing_wait(&outing, 25000);
    resume(&outing, &kept);
    assert_int_equal(session_ahead(&outing.session, &outing.plan)->set, 1);
    assert_int_equal(outing.session.steps[0].sets_done, 1);
    outing_release(&outing);
}

static void behind_a_step_it_goes_on_with_the_next(void **state)
{
    struct outing outing;
    struct checkpoint kept;

    (void)state;
    begin(&outing);
    outing_wait(&outing, 25000);
    assert_int_equal(outing.session.state, SESSION_QUESTION);
    resume(&outing, &kept);
    assert_true(kept.over);
    assert_int_equal(outing.session.step, 1);
    assert_int_equal(outing.session.steps[0].status, STEP_DONE);
    assert_int_equal(outing.session.steps[0].rating, RATING_NONE);
    outing_release(&outing);
}

static void behind_the_last_step_nothing_is_left_to_do(void **state)
{
    struct outing outing;
    struct checkpoint kept;

    (void)state;
    begin(&outing);
    outing_wait(&outing, 180000);
    assert_int_equal(outing.session.state, SESSION_QUESTION);
    resume(&outing, &kept);
    assert_int_equal(outing.session.state, SESSION_ENDED);
    assert_int_equal(outing.session.outcome, OUTCOME_DONE);
    assert_true(effects_have(&outing.out, EFFECT_FINISH, 0));
    outing_release(&outing);
}

/* ---- what is kept of it ---- */

static void easing_ratings_and_time_are_kept(void **state)
{
    struct outing outing;
    struct checkpoint kept;
    const struct step_state *step = &outing.session.steps[1];

    (void)state;
    begin(&outing);
    outing_wait(&outing, 25000);
    outing_command(&outing, 25000, COMMAND_RATE, 2);
    outing_wait(&outing, 40000);
    outing_command(&outing, 40000, COMMAND_EASIER, 0);
    outing_wait(&outing, 60000);
    outing_command(&outing, 60000, COMMAND_RATE, 7);
    outing_command(&outing, 61000, COMMAND_GO, 0);
    outing_command(&outing, 62000, COMMAND_RATE, 2);
    outing_wait(&outing, 77000);
    outing_command(&outing, 77000, COMMAND_QUIT, 0);
    resume(&outing, &kept);

    assert_string_equal(kept.steps[1].exercise, "figure-four");
    assert_string_equal(kept.steps[1].level, "cross-only");
    assert_int_equal(kept.steps[1].size, DOSE_HALF_SETS);
    assert_int_equal(kept.moved_ms, 72000); /* without questions and waits */
    assert_int_equal(outing.session.moved_ms, 72000);
    assert_int_equal(outing.session.steps[0].rating, 2);
    assert_int_equal(step->rating, 7);
    assert_int_equal(step->reds, 1);
    assert_int_equal(step->easier, 1);
    assert_string_equal(session_form(&outing.session, &outing.plan)->level,
                        "cross-only");
    assert_int_equal(session_track(&outing.session, &outing.plan)->dose.sets,
                     1);
    outing_release(&outing);
}

static void further_without_an_answer_is_asked_first(void **state)
{
    struct outing outing;
    struct checkpoint kept;

    (void)state;
    begin(&outing);
    outing_wait(&outing, 50000);
    outing_command(&outing, 50000, COMMAND_FURTHER, 0);
    outing_wait(&outing, 60000);
    resume(&outing, &kept);
    assert_int_equal(outing.session.step, 1);
    assert_int_equal(outing.session.state, SESSION_WHERE);
    outing_finish(&outing); /* no answer is never a good one */
    assert_int_equal(outing.session.outcome, OUTCOME_PAIN);
    outing_release(&outing);
}

static void further_about_a_finished_step_is_asked_first(void **state)
{
    struct outing outing;
    struct checkpoint kept;

    (void)state;
    begin(&outing);
    while (outing.session.state != SESSION_QUESTION)
        outing_wait(&outing, outing.session.now_ms + 500);
    outing_command(&outing, outing.session.now_ms, COMMAND_FURTHER, 0);
    outing_command(&outing, outing.session.now_ms + 5000, COMMAND_QUIT, 0);
    resume(&outing, &kept);
    assert_int_equal(kept.asked, 0);
    assert_int_equal(outing.session.state, SESSION_WHERE);

    /* back where it was: on with the next */
    outing_command(&outing, 1000, COMMAND_RATE, 1);
    outing_command(&outing, 2000, COMMAND_GO, 0);
    assert_int_equal(outing.session.step, 1);
    assert_int_equal(outing.session.state, SESSION_RUNNING);
    outing_release(&outing);
}

static void further_that_was_answered_is_not_asked_again(void **state)
{
    struct outing outing;
    struct checkpoint kept;

    (void)state;
    begin(&outing);
    outing_wait(&outing, 50000);
    outing_command(&outing, 50000, COMMAND_FURTHER, 0);
    outing_command(&outing, 51000, COMMAND_GO, 0);
    outing_command(&outing, 52000, COMMAND_RATE, 1);
    outing_command(&outing, 53000, COMMAND_GO, 0);
    outing_command(&outing, 54000, COMMAND_BACK, 0);
    outing_command(&outing, 55000, COMMAND_GO, 0);
    outing_command(&outing, 60000, COMMAND_QUIT, 0);
    resume(&outing, &kept);
    assert_int_equal(kept.asked, -1);
    assert_int_equal(outing.session.state, SESSION_RUNNING);
    outing_release(&outing);
}

static void what_is_left_of_the_set_is_told(void **state)
{
    struct outing outing;
    struct checkpoint kept;

    (void)state;
    begin(&outing);
    outing_wait(&outing, 48000);
    checkpoint_of(&outing.session, &outing.plan, &kept);
    assert_int_equal(kept.left_ms, 14000);
    assert_int_equal(kept.steps[1].side, SIDE_LEFT);
    outing_command(&outing, 48000, COMMAND_PAUSE, 0);
    outing_tick(&outing, 900000);
    checkpoint_of(&outing.session, &outing.plan, &kept);
    assert_int_equal(kept.left_ms, 14000);
    outing_command(&outing, 900000, COMMAND_QUIT, 0);
    checkpoint_of(&outing.session, &outing.plan, &kept);
    assert_int_equal(kept.left_ms, 14000);
    assert_int_equal(kept.outcome, OUTCOME_STOPPED);
    outing_release(&outing);
}

/* ---- a plan that does not fit ---- */

static void a_level_that_is_gone_is_begun_as_planned(void **state)
{
    struct outing outing;
    struct checkpoint kept;
    struct session_options options = session_options_default();

    (void)state;
    begin(&outing);
    outing_wait(&outing, 50000);
    outing_command(&outing, 50000, COMMAND_EASIER, 0);
    checkpoint_of(&outing.session, &outing.plan, &kept);
    strcpy(kept.steps[1].level, "no-such-level");
    checkpoint_restore(&kept, &outing.plan, &options, &outing.session);
    assert_int_equal(outing.session.steps[1].track,
                     plan_track_planned(&outing.plan.steps[1]));
    outing_release(&outing);
}

static void numbers_out_of_range_are_brought_into_it(void **state)
{
    struct outing outing;
    struct checkpoint kept;
    struct session_options options = session_options_default();

    (void)state;
    begin(&outing);
    outing_wait(&outing, 50000);
    checkpoint_of(&outing.session, &outing.plan, &kept);
    kept.step = 40;
    kept.step_count = 64;
    kept.steps[1].round = 9;
    kept.steps[1].set = 9;
    checkpoint_restore(&kept, &outing.plan, &options, &outing.session);
    assert_int_equal(outing.session.step, 2);
    session_go_on(&outing.session, &outing.plan, 0);
    outing_finish(&outing);
    assert_int_equal(outing.session.outcome, OUTCOME_DONE);
    outing_release(&outing);
}

/* ---- there and back ---- */

static bool same_step(const struct checkpoint_step *a,
                      const struct checkpoint_step *b)
{
    return strcmp(a->exercise, b->exercise) == 0 &&
           strcmp(a->level, b->level) == 0 && a->size == b->size &&
           a->status == b->status && a->rating == b->rating &&
           a->reds == b->reds && a->further == b->further &&
           a->easier == b->easier && a->next_easier == b->next_easier &&
           a->place == b->place && a->set_ms == b->set_ms &&
           a->reduced == b->reduced && a->stepped_up == b->stepped_up &&
           a->pinned == b->pinned && a->sets_done == b->sets_done &&
           a->sets == b->sets && a->round == b->round && a->set == b->set &&
           a->side == b->side;
}

/* At every tick of the daily routine. */
static void restoring_and_keeping_gives_the_same(void **state)
{
    struct session_options options = session_options_default();
    struct fixture f;
    struct session *s = &f.app.session;
    struct checkpoint kept, again;
    unsigned ticks = 0;

    (void)state;
    fixture_init(&f, FIXTURE_DAILY);
    fixture_begin(&f);
    while (s->state != SESSION_ENDED) {
        struct session restored;

        fixture_at(&f, (double)session_next_ms(s, &f.plan) / 1000);
        checkpoint_of(s, &f.plan, &kept);
        checkpoint_restore(&kept, &f.plan, &options, &restored);
        checkpoint_of(&restored, &f.plan, &again);
        assert_int_equal(again.step, kept.step);
        assert_int_equal(again.over, kept.over);
        assert_int_equal(again.moved_ms, kept.moved_ms);
        assert_int_equal(again.start_pain, kept.start_pain);
        for (unsigned i = 0; i < f.plan.step_count; i++)
            if (!same_step(&kept.steps[i], &again.steps[i]))
                fail_msg("step %u at %d ms", i, (int)s->now_ms);
        ticks++;
    }
    assert_true(ticks > 800);
    fixture_release(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_goes_on_at_the_set_that_was_interrupted),
        cmocka_unit_test(sets_without_a_rest_are_kept_too),
        cmocka_unit_test(behind_a_step_it_goes_on_with_the_next),
        cmocka_unit_test(behind_the_last_step_nothing_is_left_to_do),
        cmocka_unit_test(easing_ratings_and_time_are_kept),
        cmocka_unit_test(further_without_an_answer_is_asked_first),
        cmocka_unit_test(further_about_a_finished_step_is_asked_first),
        cmocka_unit_test(further_that_was_answered_is_not_asked_again),
        cmocka_unit_test(what_is_left_of_the_set_is_told),
        cmocka_unit_test(a_level_that_is_gone_is_begun_as_planned),
        cmocka_unit_test(numbers_out_of_range_are_brought_into_it),
        cmocka_unit_test(restoring_and_keeping_gives_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
