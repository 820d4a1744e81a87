/* SPDX-License-Identifier: MIT */
/* test_script - the language of scripts, and how they are played on the real
 * app. What sessions do is told by tests/sessions.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <limber/edge/script.h>

#include "core/fixture.h"

enum {
    OUTPUT_MAX = 1 << 16
};

/* What stands around a script: an app, ports that take notes, a front. */
struct stage {
    struct fixture fixture;
    struct ports ports;
    struct front front;
    int64_t shown_ms[2000]; /* now at each turn */
    unsigned shown;
    unsigned suspends, resumes, said;
    unsigned kept[EFFECT_QUIT + 1];
    int opened; /* index of the routine, or -1 */

    int status;
    bool fine;
    struct error err;
    char output[OUTPUT_MAX];
};

/* ---- the world and the front ---- */

static void keep(void *world, struct app *app, enum effect_kind kind)
{
    struct stage *stage = world;

    (void)app;
    stage->kept[kind]++;
}

static struct effects
open_it(void *world, struct app *app, const struct effect *effect)
{
    struct stage *stage = world;
    struct session_options options = session_options_default();

    stage->opened = effect->value;
    return app_begin(app, &stage->fixture.plan, &options);
}

static bool front_read(struct front *front, struct event *event)
{
    (void)front;
    (void)event;
    fail_msg("a script hears nobody else");
    return false;
}

static void front_show(struct front *front, const struct app *app)
{
    struct stage *stage = front->self;

    if (stage->shown < sizeof stage->shown_ms / sizeof stage->shown_ms[0])
        stage->shown_ms[stage->shown++] = app->now_ms;
}

static void front_perform(struct front *front,
                          const struct app *app,
                          const struct effect *effect)
{
    struct stage *stage = front->self;

    (void)app;
    stage->said += effect->kind == EFFECT_SAY;
}

static void front_suspend(struct front *front)
{
    ((struct stage *)front->self)->suspends++;
}

static void front_resume(struct front *front)
{
    ((struct stage *)front->self)->resumes++;
}

static bool front_size(struct front *front, int *rows, int *columns)
{
    (void)front;
    (void)rows;
    (void)columns;
    return false;
}

/* ---- playing ---- */

static struct stage *open_stage(void)
{
    struct stage *stage = calloc(1, sizeof *stage);

    assert_non_null(stage);
    fixture_init(&stage->fixture, FIXTURE_DAILY); /* the left side is sore */
    stage->ports = (struct ports){stage, keep, open_it, NULL};
    stage->front = (struct front){.self = stage,
                                  .input = -1,
                                  .read = front_read,
                                  .show = front_show,
                                  .perform = front_perform,
                                  .suspend = front_suspend,
                                  .resume = front_resume,
                                  .size = front_size};
    stage->opened = -1;
    return stage;
}

static void close_stage(struct stage *stage)
{
    fixture_release(&stage->fixture);
    free(stage);
}

/* Plays it on the daily routine, or on home. */
static void play(struct stage *stage, bool home, const char *text)
{
    struct session_options options = session_options_default();
    struct effects first = {0};
    FILE *out = tmpfile();
    size_t got;

    assert_non_null(out);
    if (!home)
        first = app_begin(&stage->fixture.app, &stage->fixture.plan, &options);
    stage->status = -1;
    stage->fine = script_run("t.session",
                             text,
                             &stage->fixture.app,
                             &stage->front,
                             &stage->ports,
                             &first,
                             fileno(out),
                             &stage->status,
                             &stage->err);
    rewind(out);
    got = fread(stage->output, 1, OUTPUT_MAX - 1, out);
    stage->output[got] = '\0';
    fclose(out);
}

static void check(const char *text, int status, const char *output)
{
    struct stage *stage = open_stage();

    play(stage, false, text);
    assert_true(stage->fine);
    assert_string_equal(stage->output, output);
    assert_int_equal(stage->status, status);
    close_stage(stage);
}

/* ---- what holds and what does not ---- */

static void what_holds_is_quiet(void **state)
{
    (void)state;
    check("# a comment\n"
          "\n"
          "at 12 expect segment work # and one behind\n"
          "  expect state running\r\n"
          "\texpect\tleft  60\n"
          "key quit\n"
          "expect exit 3",
          3,
          "");
}

static void what_does_not_is_told_with_its_place(void **state)
{
    (void)state;
    check("at 12.5\n"
          "expect step figure-four\n"
          "expect no segment work\n"
          "expect left 3\n"
          "expect plan-left 4:15\n"
          "expect status dead-bug done\n"
          "expect status no-such-thing done\n"
          "expect rating 2 none\n"
          "expect say half\n"
          "expect effect chime:end\n"
          "expect message \"more\"\n"
          "expect text \"Figure four\"\n"
          "at 1:02.125 expect exit 0\n",
          1,
          "t.session:2: expected step figure-four, found warm-up-walk "
          "(at 0:12.5)\n"
          "t.session:3: expected no segment work, found it (at 0:12.5)\n"
          "t.session:4: expected left 3, found 60 (at 0:12.5)\n"
          "t.session:5: expected plan-left 4:15, found 14:24 (at 0:12.5)\n"
          "t.session:6: expected status dead-bug done, found to-come "
          "(at 0:12.5)\n"
          "t.session:7: expected status no-such-thing done, found no such step "
          "(at 0:12.5)\n"
          "t.session:9: expected say half, found go (at 0:12.5)\n"
          "t.session:10: expected effect chime:end, found say:go chime:start "
          "checkpoint (at 0:12.5)\n"
          "t.session:11: expected message \"more\", found none (at 0:12.5)\n"
          "t.session:12: expected text \"Figure four\", found none "
          "(at 0:12.5)\n"
          "t.session:13: expected exit 0, found none (at 1:02.125)\n");
}

static void words_of_time_are_told_alike(void **state)
{
    (void)state;
    check("at 0:05 expect left 0:07\n"
          "at 12 expect plan-left 864\n"
          "expect left 59.2\n" /* rounded up */
          "after 0.25\n"
          "after 1.5 expect left 59\n"
          "key quit\n",
          3,
          "");
}

static void nothing_comes_after_the_end(void **state)
{
    (void)state;
    check("at 20 key quit\n"
          "key go\n"
          "after 5 expect exit 3\n"
          "run to end\n"
          "size 80x24\n",
          1,
          "t.session:2: the program has ended already (at 0:20)\n"
          "t.session:5: the program has ended already (at 0:25)\n");
    check("at 20 end-of-input\n"
          "key go\n"
          "type \"x\"\n",
          1,
          "t.session:2: the input has ended already (at 0:20)\n"
          "t.session:3: the input has ended already (at 0:20)\n");
    check("at 20\n"
          "at 19 expect state running\n"
          "at 21 expect state running\n",
          1,
          "t.session:2: this time has passed already (at 0:20)\n");
}

/* ---- time ---- */

static void it_ticks_when_the_app_asks(void **state)
{
    struct stage *stage = open_stage();

    (void)state;
    play(stage, false, "at 3.5 key go\nat 5.2 key pause\nat 60 key q\n");
    /* the first turn, three seconds, the key; two of the work, the key */
    static const int64_t expected[] = {
        0, 1000, 2000, 3000, 3500, 4500, 5200, 60000};

    assert_int_equal(stage->shown, sizeof expected / sizeof expected[0]);
    for (unsigned i = 0; i < stage->shown; i++)
        assert_int_equal(stage->shown_ms[i], expected[i]);
    close_stage(stage);
}

static void the_beginning_is_the_apps_own_now(void **state)
{
    struct stage *stage = open_stage();

    (void)state;
    stage->fixture.app.now_ms = 7000000;
    play(stage, false, "at 12 expect segment work\nexpect left 60\n");
    assert_string_equal(stage->output, "");
    assert_int_equal(stage->fixture.app.now_ms, 7012000);
    close_stage(stage);
}

static void to_its_end_and_no_further(void **state)
{
    struct stage *stage = open_stage();

    (void)state;
    play(stage, false, "run to end\nexpect screen summary\nexpect done 11\n");
    assert_string_equal(stage->output, "");
    assert_int_equal(stage->status, 0);
    /* 14:36, ten questions, twice twenty seconds */
    assert_int_equal(stage->fixture.app.now_ms, 876000 + 80000 + 40000);
    assert_int_equal(stage->kept[EFFECT_FINISH], 1);
    assert_true(stage->said > 100);
    close_stage(stage);
}

/* ---- between the loop and the world ---- */

static void what_is_kept_reaches_the_world(void **state)
{
    struct stage *stage = open_stage();

    (void)state;
    play(stage,
         false,
         "expect effect checkpoint\nat 30 suspend\nat 40 key quit\n"
         "expect effect sync\nexpect effect quit\n");
    assert_string_equal(stage->output, "");
    assert_int_equal(stage->kept[EFFECT_CHECKPOINT], 3);
    assert_int_equal(stage->kept[EFFECT_SYNC], 1);
    assert_int_equal(stage->suspends, 1);
    assert_int_equal(stage->resumes, 1);
    close_stage(stage);
}

static void a_routine_is_opened_from_home(void **state)
{
    struct stage *stage = open_stage();

    (void)state;
    play(stage,
         true,
         "set ask 3\nset place thigh\nset pain 2\n"
         "expect screen home\nexpect state none\nexpect step none\n"
         "at 4 key 2\nat 5 key enter\nexpect effect open-routine\n"
         "expect say session\nexpect screen stage\nexpect left 12\n"
         "at 17 expect segment work\n");
    assert_string_equal(stage->output, "");
    assert_int_equal(stage->opened, 1);
    assert_int_equal(stage->fixture.app.session.options.ask_ms, 3000);
    assert_int_equal(stage->fixture.app.session.options.start_place,
                     PLACE_THIGH);
    assert_int_equal(stage->fixture.app.session.options.start_pain, 2);
    close_stage(stage);
}

static void the_end_of_the_script_leaves(void **state)
{
    struct stage *stage = open_stage();

    (void)state;
    play(stage, false, "at 20\n");
    assert_int_equal(stage->status, 3);
    assert_int_equal(stage->kept[EFFECT_SYNC], 1);
    close_stage(stage);

    stage = open_stage();
    play(stage, true, "");
    assert_int_equal(stage->status, 0);
    close_stage(stage);
}

static void a_dump_is_the_screen_as_text(void **state)
{
    struct stage *stage = open_stage();
    unsigned rows = 0;

    (void)state;
    play(stage, false, "at 14 dump 40x12\nsize 30x6\ndump\nsize 80x24\n");
    for (const char *at = stage->output; *at != '\0'; rows++) {
        const char *next = strchr(at, '\n');
        char line[400] = "";

        assert_non_null(next);
        memcpy(line, at, (size_t)(next - at));
        assert_in_range(text_cells(line), 0, rows < 12 ? 40 : 30);
        at = next + 1;
    }
    assert_int_equal(rows, 12 + 6);
    assert_non_null(strstr(stage->output, "Easy walk"));
    close_stage(stage);
}

/* ---- the person ---- */

static void settings_are_read_beforehand(void **state)
{
    struct timeline_settings settings;
    struct error err;

    (void)state;
    assert_true(script_settings("t",
                                "# first\nset sore right\nset ask never\n"
                                "set place below-knee\nset pain 10\n"
                                "set record yes\nat 5\n",
                                &settings,
                                &err));
    assert_int_equal(settings.sore, SIDE_RIGHT);
    assert_int_equal(settings.place, PLACE_BELOW_KNEE);
    assert_int_equal(settings.pain, 10);
    assert_true(settings.asks);
    assert_int_equal(settings.ask_ms, -1);
    assert_true(settings.records);
    assert_true(script_settings("t", "at 5\n", &settings, &err));
    assert_int_equal(settings.sore, SIDE_NONE);
    assert_int_equal(settings.place, PLACE_UNKNOWN);
    assert_int_equal(settings.pain, RATING_NONE);
    assert_false(settings.asks);
    assert_false(settings.records); /* as in a rehearsal */
}

static void another_sore_side_is_an_error(void **state)
{
    struct stage *stage = open_stage();

    (void)state;
    play(stage, false, "set sore right\nat 5\n");
    assert_false(stage->fine);
    assert_int_equal(stage->status, 1);
    assert_int_equal(stage->shown, 0);
    assert_string_equal(
        stage->err.text,
        "t.session: expected a session planned for a sore right side");
    close_stage(stage);
}

/* ---- what is wrong in a script ---- */

static void what_cannot_be_read_is_not_played(void **state)
{
    struct stage *stage = open_stage();

    (void)state;
    play(stage, false, "at 5 key go\nat 6 kye pause\n");
    assert_false(stage->fine);
    assert_int_equal(stage->status, 1);
    assert_int_equal(stage->shown, 0);
    assert_string_equal(
        stage->err.text,
        "t.session:2: unknown word 'kye' (did you mean 'key'?)");
    close_stage(stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_holds_is_quiet),
        cmocka_unit_test(what_does_not_is_told_with_its_place),
        cmocka_unit_test(words_of_time_are_told_alike),
        cmocka_unit_test(nothing_comes_after_the_end),
        cmocka_unit_test(it_ticks_when_the_app_asks),
        cmocka_unit_test(the_beginning_is_the_apps_own_now),
        cmocka_unit_test(to_its_end_and_no_further),
        cmocka_unit_test(what_is_kept_reaches_the_world),
        cmocka_unit_test(a_routine_is_opened_from_home),
        cmocka_unit_test(the_end_of_the_script_leaves),
        cmocka_unit_test(a_dump_is_the_screen_as_text),
        cmocka_unit_test(settings_are_read_beforehand),
        cmocka_unit_test(another_sore_side_is_an_error),
        cmocka_unit_test(what_cannot_be_read_is_not_played),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
