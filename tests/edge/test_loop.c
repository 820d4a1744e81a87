/* SPDX-License-Identifier: MIT */
/* test_loop - turns, wakeups, gaps and the end of input. No test sleeps: time
 * runs faster, or its start is moved.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include <cmocka.h>

#include <edge/loop_world.h>

/* ---- a turn ---- */

static void turn_steps_then_performs_then_shows(void **state)
{
    struct world *world = *state;
    int status = -1;

    world_begin(world, &WORLD_HOLD);
    assert_true(world_turn(
        world, (struct event){.kind = EVENT_KEY, .key = ' '}, 1000, &status));
    assert_int_equal(world->performed_in, SESSION_PAUSED);
    assert_int_equal(world->performed[EFFECT_SAY], 1);
    assert_int_equal(world->kept[EFFECT_CHECKPOINT], 1);
    assert_int_equal(strlen(world->trace), 3);
    assert_int_equal(world->trace[2], 's');
    assert_int_equal(status, -1);
}

static void effects_are_performed_once_also_behind_a_quit(void **state)
{
    static const struct effects EFFECTS = {
        .items = {{EFFECT_SAY, SAY_SAVED},
                  {EFFECT_QUIT, 3},
                  {EFFECT_SYNC, 0},
                  {EFFECT_CHIME, CHIME_DONE},
                  {EFFECT_CHECKPOINT, 0},
                  {EFFECT_FINISH, 0},
                  {EFFECT_SEEN_FIRST_RUN, 0}},
        .count = 7};
    struct world *world = *state;
    int status = -1;

    assert_false(loop_perform(
        &world->app, &world->front, &world->ports, &EFFECTS, &status));
    assert_string_equal(world->trace, "pkpkkk");
    assert_int_equal(status, 3);
}

static void opening_performs_what_the_app_answers(void **state)
{
    struct world *world = *state;
    int status = -1;

    world->app.mark = 1;
    assert_true(
        world_turn(world,
                   (struct event){.kind = EVENT_KEY, .key = KEY_CODE_ENTER},
                   5,
                   &status));
    assert_int_equal(world->opened, 1);
    assert_int_equal(world->app.screen, SCREEN_STAGE);
    assert_int_equal(world->trace[0], 'o');
    assert_int_equal(world->kept[EFFECT_CHECKPOINT], 1);
    assert_int_not_equal(world->performed[EFFECT_SAY], 0);
    assert_int_equal(world->trace[strlen(world->trace) - 1], 's');
}

static void answers_are_kept_and_fitted_in_their_order(void **state)
{
    static const struct effects EFFECTS = {.items = {{EFFECT_SIGNS, 0},
                                                     {EFFECT_PERSON, 0},
                                                     {EFFECT_TAILOR, 0},
                                                     {EFFECT_CHECKED_IN, 0},
                                                     {EFFECT_SAY, SAY_SESSION}},
                                           .count = 5};
    struct world *world = *state;
    int status = -1;

    assert_true(loop_perform(
        &world->app, &world->front, &world->ports, &EFFECTS, &status));
    assert_string_equal(world->trace, "kkokp");
    assert_int_equal(world->kept[EFFECT_SIGNS], 1);
    assert_int_equal(world->kept[EFFECT_PERSON], 1);
    assert_int_equal(world->kept[EFFECT_CHECKED_IN], 1);
    assert_int_equal(world->fitted, 1);
}

static void signal_ends_with_its_status(void **state)
{
    static const struct {
        int number, status;
    } CASES[] = {{SIGHUP, 129}, {SIGINT, 130}, {SIGQUIT, 131}, {SIGTERM, 143}};
    struct world *world = *state;

    for (size_t i = 0; i < sizeof CASES / sizeof CASES[0]; i++) {
        int status = -1;

        world_begin(world, &WORLD_HOLD);
        memset(world->kept, 0, sizeof world->kept);
        assert_false(world_turn(
            world,
            (struct event){.kind = EVENT_SIGNAL, .value = CASES[i].number},
            1000,
            &status));
        assert_int_equal(status, CASES[i].status);
        assert_int_equal(world->kept[EFFECT_SYNC], 1);
    }
}

/* ---- running ---- */

static void keys_act_in_one_turn_with_one_now(void **state)
{
    struct world *world = *state;

    world_begin(world, &WORLD_HOLD);
    world_type(world, " q");
    assert_int_equal(world_run(world), 3);
    assert_int_equal(world->shows, 2); /* the first picture, and that turn */
    assert_int_equal(world->app.session.outcome, OUTCOME_STOPPED);
    assert_int_equal(world->kept[EFFECT_CHECKPOINT], 1);
    assert_int_equal(world->kept[EFFECT_SYNC], 1);
}

static void window_is_told_first(void **state)
{
    struct world *world = *state;

    world->rows = 12;
    world->columns = 40;
    world_type(world, "q");
    assert_int_equal(world_run(world), 0);
    assert_int_equal(world->app.rows, 12);
    assert_int_equal(world->app.columns, 40);
}

/* The last question and what comes behind it would wait long for a key. */
static void quit_at_the_question(struct world *world)
{
    if (world->app.screen == SCREEN_SUMMARY)
        world_type(world, "\r");
    else if (world->app.session.state == SESSION_QUESTION)
        world_type(world, "q");
}

static void hold_wakes_once_a_second(void **state)
{
    enum {
        SECONDS = 12 + 30
    };
    struct world *world = *state;

    world_begin_fast(world, &WORLD_HOLD);
    world->on_show = quit_at_the_question;
    assert_int_equal(world_run(world), 0);
    /* a busy machine may be late and miss some; never are there more than one
     * a second, the first picture, and one for each of the two keys */
    assert_in_range(world->shows, 4, SECONDS + 3);
}

static struct world *alarmed;

static void on_alarm(int number)
{
    (void)number;
    if (write(alarmed->keyboard, "q", 1) != 1)
        abort();
}

/* Ten seconds of the session pass; what ends them is a signal that is not the
 * loop's, and a key. */
static void nothing_wakes(struct world *world)
{
    struct sigaction action = {.sa_handler = on_alarm};
    struct itimerval soon = {.it_value.tv_usec = 100000};

    alarmed = world;
    assert_int_equal(sigaction(SIGALRM, &action, NULL), 0);
    assert_int_equal(setitimer(ITIMER_REAL, &soon, NULL), 0);
    world->shows = 0;
    (void)world_run(world);
    /* the first picture, the signal's turn, the key's; before them that of the
     * key that pauses */
    assert_in_range(world->shows, 2, 4);
}

static void pause_does_not_wake(void **state)
{
    struct world *world = *state;

    world_begin_fast(world, &WORLD_HOLD);
    world_type(world, " ");
    nothing_wakes(world);
    assert_int_equal(world->app.session.under, SESSION_RUNNING);
}

static void menu_does_not_wake(void **state)
{
    nothing_wakes(*state);
}

/* One turn in, real time jumps by what `noted_ms` says; then quits. */
static void jump_and_quit(struct world *world)
{
    int64_t jump_ms = world->noted_ms;

    if (world->shows == 2) {
        world->noted_ms = app_next_ms(&world->app);
        world->clock.start_ns -= jump_ms * 1000000;
    } else if (world->shows == 3) {
        world_type(world, "q");
    }
}

static void late_waking_is_a_gap_that_does_not_count(void **state)
{
    struct world *world = *state;

    world_begin_fast(world, &WORLD_HOLD);
    world->on_show = jump_and_quit;
    world->noted_ms = LOOP_GAP_MS + 60000;
    assert_int_equal(world_run(world), 3);
    assert_int_equal(world->app.session.message, MESSAGE_SLEPT);
    assert_int_equal(world->app.session.moved_ms, world->noted_ms);
    assert_true(world->app.now_ms > (int64_t)LOOP_GAP_MS * FAST);
}

static void a_little_late_is_no_gap(void **state)
{
    struct world *world = *state;

    world_begin_fast(world, &WORLD_HOLD);
    world->on_show = jump_and_quit;
    world->noted_ms = LOOP_GAP_MS / 2;
    assert_int_equal(world_run(world), 0);
    assert_int_not_equal(world->app.session.message, MESSAGE_SLEPT);
    assert_int_equal(world->app.session.moved_ms, 12000 + 30000);
}

static void slow_beginning_is_no_gap(void **state)
{
    struct world *world = *state;

    world_begin(world, &WORLD_HOLD);
    world->clock.start_ns -= (int64_t)(LOOP_GAP_MS + 3000) * 1000000;
    world->on_show = world_quit_in_turn_two;
    assert_int_equal(world_run(world), 3);
    assert_int_not_equal(world->app.session.message, MESSAGE_SLEPT);
    assert_in_range(
        world->app.session.moved_ms, LOOP_GAP_MS + 3000, PLAN_GET_READY_MS);
}

/* ---- the end of input ---- */

static void without_keys_the_clock_goes_on_to_the_end(void **state)
{
    struct world *world = *state;

    world_begin_fast(world, &WORLD_HOLD);
    world_hang_up(world);
    assert_int_equal(world_run(world), 0);
    assert_int_equal(world->app.session.outcome, OUTCOME_DONE);
    assert_int_equal(world->kept[EFFECT_FINISH], 1);
    assert_int_equal(world->front.input, -1);
}

static void without_keys_nobody_is_answered_for(void **state)
{
    struct world *world = *state;

    world_begin_fast(world, &WORLD_OWN_PACE);
    world_hang_up(world);
    assert_int_equal(world_run(world), 3);
    assert_int_equal(world->app.session.outcome, OUTCOME_STOPPED);
    assert_int_equal(world->kept[EFFECT_SYNC], 1);
}

/* Nobody answered: no page is passed, from home as from the shell. */
static void the_end_of_input_is_no_answer_before_a_session(void **state)
{
    static const enum screen FROM[] = {SCREEN_HOME, SCREEN_STAGE};
    static const char *const TYPED[] = {"", "\r", "\r0", "\r00"};
    struct world *world = *state;

    for (size_t i = 0; i < 8; i++) {
        assert_int_equal(world_free(state), 0);
        assert_int_equal(world_init(state), 0);
        world = *state;
        world->app.asks = world->app.first_run = true;
        app_enter(&world->app, SCREEN_HOME);
        world->app.after_pages = FROM[i % 2];
        world_type(world, TYPED[i / 2]);
        world_hang_up(world);
        assert_int_equal(world_run(world), LOOP_NOT_BEGUN);
        assert_true(app_is_asking(&world->app));
        assert_int_equal(world->kept[EFFECT_SEEN_FIRST_RUN], 0);
        assert_int_equal(world->kept[EFFECT_CHECKPOINT], 0);
    }
}

static void the_end_of_input_takes_no_sign_off(void **state)
{
    struct world *world = *state;

    world->app.asks = true;
    world_type(world, "!1\r");
    world_hang_up(world);
    assert_int_equal(world_run(world), 5);
    assert_int_equal(world->app.screen, SCREEN_STOP);
    assert_int_equal(world->kept[EFFECT_SIGNS], 1);
}

static void input_that_is_none_is_the_end_of_input(void **state)
{
    struct world *world = *state;

    close(world->keys);
    assert_int_equal(world_run(world), 0);
    assert_int_equal(world->front.input, -1);
    world->front.input = 1 << 20; /* more than a set of descriptors holds */
    assert_int_equal(world_run(world), 0);
}

static void front_can_tell_of_a_hang_up(void **state)
{
    struct world *world = *state;

    world_begin(world, &WORLD_HOLD);
    world->own_event = 'h';
    world_type(world, "h");
    assert_int_equal(world_run(world), 129);
    assert_int_equal(world->kept[EFFECT_SYNC], 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_WORLD(turn_steps_then_performs_then_shows),
        WITH_WORLD(effects_are_performed_once_also_behind_a_quit),
        WITH_WORLD(opening_performs_what_the_app_answers),
        WITH_WORLD(answers_are_kept_and_fitted_in_their_order),
        WITH_WORLD(signal_ends_with_its_status),
        WITH_WORLD(keys_act_in_one_turn_with_one_now),
        WITH_WORLD(window_is_told_first),
        WITH_WORLD(hold_wakes_once_a_second),
        WITH_WORLD(pause_does_not_wake),
        WITH_WORLD(menu_does_not_wake),
        WITH_WORLD(late_waking_is_a_gap_that_does_not_count),
        WITH_WORLD(a_little_late_is_no_gap),
        WITH_WORLD(slow_beginning_is_no_gap),
        WITH_WORLD(without_keys_the_clock_goes_on_to_the_end),
        WITH_WORLD(without_keys_nobody_is_answered_for),
        WITH_WORLD(the_end_of_input_is_no_answer_before_a_session),
        WITH_WORLD(the_end_of_input_takes_no_sign_off),
        WITH_WORLD(input_that_is_none_is_the_end_of_input),
        WITH_WORLD(front_can_tell_of_a_hang_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
