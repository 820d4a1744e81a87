/* SPDX-License-Identifier: MIT */
/* test_showing - which figure stands, which side is near, when it moves, and
 * how seldom limber wakes for it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/app/showing.h>
#include <limber/core/session/session.h>

/* ---- four small exercises ---- */

enum {
    HOLD,
    REPS,
    TURNS, /* alternate */
    ROLL,
    BREATHS,
    KINDS
};

/* A body of which only the near hand moves, half a body height. */
#define FRAME(hand_y)                                                          \
    {                                                                          \
        .joints = {                                                            \
            [JOINT_HAND] = {400, hand_y},                                      \
            [JOINT_ELBOW] = {300, 300},                                        \
            [JOINT_SHOULDER] = {200, 200}                                      \
        }                                                                      \
    }
static const struct figure_frame two[] = {FRAME(0), FRAME(500)};
static const struct figure_frame four[] = {
    FRAME(0), FRAME(500), FRAME(0), FRAME(400)};
static const struct figure pair = {.id = "pair",
                                   .drawn = SIDE_RIGHT,
                                   .pace_s = 2,
                                   .frames = two,
                                   .frame_count = 2};
static const struct figure round_of_four = {
    .id = "round", .pace_s = 2, .frames = four, .frame_count = 4};
static const struct level pair_level = {
    .id = "only", .name = "Only", .figure = "pair"};
static const struct level round_level = {
    .id = "only", .name = "Only", .figure = "round"};

#define EXERCISE(word, which, of, ...)                                         \
    {                                                                          \
        .id = word, .name = word, .phase = PHASE_STRETCH, .sides = which,      \
        .says = {.short_name = word}, .dose = __VA_ARGS__,                     \
        .levels = &of##_level, .level_count = 1, .figure_count = 1,            \
    }
static struct exercise exercises[KINDS] = {
    [HOLD] = EXERCISE(
        "hold",
        SIDES_EACH,
        pair,
        {.kind = DOSE_HOLD, .sets = 2, .length_ms = 30000, .rest_ms = 10000}),
    [REPS] = EXERCISE(
        "reps",
        SIDES_BOTH,
        pair,
        {.kind = DOSE_REPS, .sets = 1, .count = 6, .tempo = {2, 1, 2}}),
    [TURNS] = EXERCISE(
        "turns",
        SIDES_ALTERNATE,
        round,
        {.kind = DOSE_REPS, .sets = 1, .count = 6, .tempo = {2, 0, 2}}),
    [ROLL] = EXERCISE("roll",
                      SIDES_BOTH,
                      pair,
                      {.kind = DOSE_TIME, .sets = 1, .length_ms = 60000}),
    [BREATHS] = EXERCISE("breaths",
                         SIDES_BOTH,
                         pair,
                         {.kind = DOSE_BREATHS, .sets = 1, .count = 4}),
};

struct scene {
    struct arena arena;
    struct library library;
    struct plan plan;
    struct catalogue catalogue;
    const struct exercise *listed[1];
    struct app app;
};

/* On the stage, at the beginning of its get-ready, at time 0. */
static void scene_init(struct scene *scene, unsigned kind)
{
    struct routine_step step = {.exercise = exercises[kind].id};
    struct routine routine = {.id = "r", .name = "R"};
    struct routine settled;
    struct session_options options = session_options_default();
    struct error err = {0};

    memset(scene, 0, sizeof *scene);
    exercises[kind].figures =
        exercises[kind].levels == &pair_level ? &pair : &round_of_four;
    routine.phases[PHASE_STRETCH] = (struct routine_phase){&step, 1};
    routine.exercises = &exercises[kind];
    routine.exercise_count = 1;
    library_init(&scene->library);
    if (!routine_settle(
            &routine, &scene->library, &scene->arena, &settled, &err) ||
        !plan_build(&settled, SIDE_NONE, &scene->arena, &scene->plan, &err))
        fail_msg("%s", err.text);
    scene->listed[0] = &exercises[kind];
    scene->catalogue.exercises = scene->listed;
    scene->catalogue.exercise_count = 1;
    app_init(&scene->app, &scene->catalogue, SCREEN_STAGE, 0);
    scene->app.figures.rate = FIGURES_RATE_MAX;
    app_begin(&scene->app, &scene->plan, &options);
}

static void scene_release(struct scene *scene)
{
    library_release(&scene->library);
    arena_release(&scene->arena);
}

/* Ticks as a loop would up to that moment; returns how often. */
static unsigned scene_wait(struct scene *scene, int64_t until_ms)
{
    unsigned count = 0;
    int64_t next;

    while ((next = app_next_ms(&scene->app)) <= until_ms) {
        assert_true(next > scene->app.now_ms);
        app_step(&scene->app,
                 &(struct event){.kind = EVENT_TICK, .now_ms = next});
        count++;
    }
    app_step(&scene->app,
             &(struct event){.kind = EVENT_TICK, .now_ms = until_ms});
    return count;
}

static void scene_key(struct scene *scene, uint32_t key)
{
    app_step(&scene->app,
             &(struct event){
                 .kind = EVENT_KEY, .key = key, .now_ms = scene->app.now_ms});
}

enum {
    WORK = PLAN_GET_READY_MS
};

static void assert_rests(const struct scene *scene, unsigned frame)
{
    struct showing showing = showing_of(&scene->app);

    assert_non_null(showing.figure);
    assert_int_equal(showing.moment.from, frame);
    assert_int_equal(showing.moment.to, frame);
}

/* ---- when it moves ---- */

static void a_hold_rests_in_the_last_frame_and_wakes_once_a_second(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, HOLD);
    scene_wait(&scene, WORK);
    for (int second = 1; second < 30; second++) {
        assert_rests(&scene, 1);
        assert_int_equal(showing_of(&scene.app).next_ms, INT64_MAX);
        assert_int_equal(scene_wait(&scene, WORK + second * 1000), 1);
    }
    scene_release(&scene);
}

static void a_get_ready_leads_into_the_hold(void **state)
{
    struct scene scene;
    struct showing showing;
    bool moved = false;

    (void)state;
    scene_init(&scene, HOLD);
    assert_rests(&scene, 0);
    for (int64_t ms = 100; ms < WORK; ms += 100) {
        scene_wait(&scene, ms);
        showing = showing_of(&scene.app);
        moved = moved || (showing.moment.from == 0 && showing.moment.to == 1 &&
                          showing.moment.share > 0.4F);
    }
    assert_true(moved);
    assert_rests(&scene, 1);
    scene_release(&scene);
}

/* A rest stands in the first frame, and its end leads into the next hold. */
static void a_rest_begins_in_the_first_frame_and_ends_in_the_last(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, HOLD);
    scene_wait(&scene, WORK + 30000 + 1000);
    assert_rests(&scene, 0);
    scene_wait(&scene, WORK + 30000 + 9990);
    assert_rests(&scene, 1);
    scene_release(&scene);
}

static void a_change_of_sides_shows_no_figure(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, HOLD);
    scene_wait(&scene, WORK + 2 * 30000 + 10000 + 1000);
    assert_int_equal(session_segment(&scene.app.session, &scene.plan)->kind,
                     SEGMENT_SWITCH);
    assert_null(showing_of(&scene.app).figure);
    scene_release(&scene);
}

static void a_rep_goes_out_holds_and_comes_back(void **state)
{
    struct scene scene;
    struct showing showing;

    (void)state;
    scene_init(&scene, REPS);
    scene_wait(&scene, WORK + 1000);
    showing = showing_of(&scene.app);
    assert_int_equal(showing.moment.from, 0);
    assert_int_equal(showing.moment.to, 1);
    assert_true(showing.moment.share > 0.3F && showing.moment.share < 0.7F);
    scene_wait(&scene, WORK + 2500);
    assert_rests(&scene, 1);
    scene_wait(&scene, WORK + 4000);
    showing = showing_of(&scene.app);
    assert_int_not_equal(showing.moment.from, showing.moment.to);
    scene_release(&scene);
}

static void it_never_wakes_more_than_ten_times_a_second(void **state)
{
    (void)state;
    for (unsigned kind = REPS; kind < KINDS; kind++) {
        struct scene scene;
        unsigned most = 0, all = 0;

        scene_init(&scene, kind);
        scene_wait(&scene, WORK);
        for (int second = 1; second <= 20; second++) {
            unsigned count = scene_wait(&scene, WORK + second * 1000);

            most = count > most ? count : most;
            all += count;
        }
        assert_in_range(most, 2, FIGURES_RATE_MAX);
        assert_true(all > 20); /* it moves */
        scene_release(&scene);
    }
}

static void a_lower_rate_wakes_as_often_as_it_says(void **state)
{
    (void)state;
    for (uint8_t rate = 1; rate <= FIGURES_RATE_MAX; rate++) {
        struct scene scene;

        scene_init(&scene, TURNS);
        scene.app.figures.rate = rate;
        scene_wait(&scene, WORK);
        for (int second = 1; second <= 12; second++)
            assert_in_range(scene_wait(&scene, WORK + second * 1000), 1, rate);
        scene_release(&scene);
    }
}

/* Whoever draws no figure wakes for the seconds. */
static void what_is_not_drawn_is_not_waited_for(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, REPS);
    scene_wait(&scene, WORK + 100);
    assert_true(app_next_ms(&scene.app) < WORK + 1000);
    assert_int_equal(app_next_still_ms(&scene.app), WORK + 1000);
    scene_release(&scene);
}

static void without_motion_only_the_seconds_wake_it(void **state)
{
    (void)state;
    for (unsigned kind = 0; kind < KINDS; kind++) {
        struct scene scene;

        scene_init(&scene, kind);
        scene.app.figures.rate = 0;
        assert_rests(&scene, 0);
        assert_int_equal(scene_wait(&scene, WORK), 12);
        assert_rests(&scene, 1);
        assert_int_equal(scene_wait(&scene, WORK + 10000), 10);
        scene_release(&scene);
    }
}

static void a_pause_keeps_the_figure_where_it_was(void **state)
{
    struct scene scene;
    struct showing before, after;

    (void)state;
    scene_init(&scene, REPS);
    scene_wait(&scene, WORK + 1200);
    before = showing_of(&scene.app);
    scene_key(&scene, ' ');
    scene_wait(&scene, WORK + 60000);
    after = showing_of(&scene.app);
    assert_int_equal(scene.app.session.state, SESSION_PAUSED);
    assert_int_equal(after.next_ms, INT64_MAX);
    assert_memory_equal(&before.moment.from, &after.moment.from, 1);
    assert_int_equal(before.moment.to, after.moment.to);
    assert_true(before.moment.share == after.moment.share);
    scene_release(&scene);
}

/* ---- which side ---- */

static void the_picture_shows_the_side_that_is_worked(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, HOLD); /* left first, drawn is the right */
    scene_wait(&scene, WORK + 100);
    assert_int_equal(session_side(&scene.app.session, &scene.plan), SIDE_LEFT);
    assert_true(showing_of(&scene.app).mirrored);
    scene_wait(&scene, WORK + 2 * 30000 + 10000 + PLAN_SWITCH_MS + 100);
    assert_int_equal(session_side(&scene.app.session, &scene.plan), SIDE_RIGHT);
    assert_false(showing_of(&scene.app).mirrored);
    scene_release(&scene);
}

static void sides_that_take_turns_are_never_mirrored(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, TURNS);
    scene_wait(&scene, WORK + 1000); /* the left's rep: the first way out */
    assert_false(showing_of(&scene.app).mirrored);
    assert_int_equal(showing_of(&scene.app).moment.to, 1);
    scene_wait(&scene, WORK + 4000 + 1000);
    assert_int_equal(session_side(&scene.app.session, &scene.plan), SIDE_RIGHT);
    assert_false(showing_of(&scene.app).mirrored);
    assert_int_equal(showing_of(&scene.app).moment.to, 3);
    scene_release(&scene);
}

/* ---- card and picker ---- */

static void the_card_plays_it_once_and_rests(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, HOLD);
    scene_wait(&scene, WORK + 5000);
    scene_key(&scene, 'c');
    assert_rests(&scene, 0);
    assert_true(showing_of(&scene.app).mirrored);
    assert_true(scene_wait(&scene, WORK + 5000 + 30000) > 10);
    assert_rests(&scene, 0);
    assert_int_equal(app_next_ms(&scene.app), INT64_MAX);
    scene_release(&scene);
}

static void the_picker_shows_what_is_under_the_mark(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, HOLD);
    app_init(&scene.app, &scene.catalogue, SCREEN_PICKER, 0);
    scene.app.figures.rate = FIGURES_RATE_MAX;
    app_enter(&scene.app, SCREEN_PICKER);
    assert_ptr_equal(showing_of(&scene.app).figure, &pair);
    assert_true(scene_wait(&scene, 30000) > 10);
    assert_int_equal(app_next_ms(&scene.app), INT64_MAX);
    scene_key(&scene, 'z'); /* nothing is called so */
    assert_null(showing_of(&scene.app).figure);
    scene_key(&scene, KEY_CODE_BACKSPACE); /* it comes up again, and plays */
    assert_true(app_next_ms(&scene.app) < INT64_MAX);
    scene_release(&scene);
}

static void who_wants_no_figures_has_none(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, REPS);
    scene.app.figures.cells = FIGURE_CELLS_NONE;
    assert_int_equal(scene_wait(&scene, WORK + 5000), 17);
    assert_null(showing_of(&scene.app).figure);
    scene_release(&scene);
}

static void
a_window_without_room_for_it_wakes_for_the_seconds_alone(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, REPS);
    app_step(&scene.app,
             &(struct event){
                 .kind = EVENT_SIZE, .rows = 12, .columns = 40, .now_ms = 0});
    assert_int_equal(scene_wait(&scene, WORK + 5000), 17);
    scene_release(&scene);
}

static void zoom_is_one_key_there_and_back(void **state)
{
    struct scene scene;

    (void)state;
    scene_init(&scene, HOLD);
    scene_wait(&scene, WORK + 1000);
    scene_key(&scene, 'z');
    assert_true(scene.app.zoomed);
    assert_int_equal(scene.app.session.state, SESSION_RUNNING);
    assert_null(showing_of(&scene.app).figure);
    scene_wait(&scene, WORK + 2000);
    scene_key(&scene, 'z');
    assert_false(scene.app.zoomed);
    assert_non_null(showing_of(&scene.app).figure);
    scene_release(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            a_hold_rests_in_the_last_frame_and_wakes_once_a_second),
        cmocka_unit_test(a_get_ready_leads_into_the_hold),
        cmocka_unit_test(a_rest_begins_in_the_first_frame_and_ends_in_the_last),
        cmocka_unit_test(a_change_of_sides_shows_no_figure),
        cmocka_unit_test(a_rep_goes_out_holds_and_comes_back),
        cmocka_unit_test(it_never_wakes_more_than_ten_times_a_second),
        cmocka_unit_test(a_lower_rate_wakes_as_often_as_it_says),
        cmocka_unit_test(what_is_not_drawn_is_not_waited_for),
        cmocka_unit_test(without_motion_only_the_seconds_wake_it),
        cmocka_unit_test(a_pause_keeps_the_figure_where_it_was),
        cmocka_unit_test(the_picture_shows_the_side_that_is_worked),
        cmocka_unit_test(sides_that_take_turns_are_never_mirrored),
        cmocka_unit_test(the_card_plays_it_once_and_rests),
        cmocka_unit_test(the_picker_shows_what_is_under_the_mark),
        cmocka_unit_test(who_wants_no_figures_has_none),
        cmocka_unit_test(
            a_window_without_room_for_it_wakes_for_the_seconds_alone),
        cmocka_unit_test(zoom_is_one_key_there_and_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
