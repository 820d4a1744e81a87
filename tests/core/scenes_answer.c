/* SPDX-License-Identifier: MIT */
/* scenes_answer - questions in a session, what follows an answer, the end. */
#include "core/scenes_kit.h"

/* ---- how was that ---- */

static void question(struct fixture *f)
{
    scene_to(f, "figure-four", SEGMENT_WORK, 1, 0);
    scene_wait(f, 31);
}

/* The last one waits, and is asked twice. */
static void question_again(struct fixture *f)
{
    scene_to(f, "childs-pose", SEGMENT_WORK, 0, 0);
    scene_wait(f, 30);
    scene_wait(f, 21);
}

/* A day that began at 7: nothing is good, care runs to 7. */
static void question_sore(struct fixture *f)
{
    fixture_begin_at(f, 7, PLACE_BACK);
    fixture_reach(f, "figure-four", SEGMENT_WORK, 1, 0);
    scene_wait(f, 31);
}

static void question_paused(struct fixture *f)
{
    question(f);
    scene_command(f, COMMAND_PAUSE, 0);
}

/* ---- where is it now ---- */

static void place(struct fixture *f)
{
    fixture_begin_at(f, 3, PLACE_THIGH);
    fixture_reach(f, "figure-four", SEGMENT_WORK, 1, 0);
    scene_wait(f, 31);
    scene_command(f, COMMAND_RATE, 4);
}

static void retreated(struct fixture *f)
{
    place(f);
    scene_command(f, COMMAND_RATE, PLACE_BUTTOCK);
    scene_wait(f, 1);
}

/* ---- further down the leg ---- */

static void further(struct fixture *f)
{
    scene_hold(f);
    scene_command(f, COMMAND_FURTHER, 0);
    scene_wait(f, 24);
}

static void further_tingling(struct fixture *f)
{
    further(f);
    scene_press(f, '2');
}

static void further_paused(struct fixture *f)
{
    further(f);
    scene_command(f, COMMAND_PAUSE, 0);
}

static void where_two(struct fixture *f)
{
    further(f);
    scene_command(f, COMMAND_GO, 0);
}

static void where(struct fixture *f)
{
    fixture_begin_at(f, 3, PLACE_THIGH);
    fixture_reach(f, "figure-four", SEGMENT_WORK, 0, 6);
    scene_command(f, COMMAND_FURTHER, 0);
    scene_wait(f, 24);
    scene_command(f, COMMAND_GO, 0);
}

static void further_out(struct fixture *f)
{
    where_two(f);
    scene_command(f, COMMAND_RATE, 1);
}

/* ---- too much ---- */

static void red(struct fixture *f)
{
    scene_hold(f);
    scene_command(f, COMMAND_TOO_MUCH, 0);
    scene_wait(f, 12);
}

static void red_rated(struct fixture *f)
{
    scene_hold(f);
    scene_command(f, COMMAND_RATE, 6);
    scene_wait(f, 12);
}

static void red_paused(struct fixture *f)
{
    red(f);
    scene_command(f, COMMAND_PAUSE, 0);
}

static void again(struct fixture *f)
{
    red_rated(f);
    scene_wait(f, 49);
}

static void again_sore(struct fixture *f)
{
    fixture_begin_at(f, 7, PLACE_BACK);
    fixture_reach(f, "figure-four", SEGMENT_WORK, 0, 6);
    scene_command(f, COMMAND_RATE, 8);
    scene_command(f, COMMAND_GO, 0);
}

static void eased(struct fixture *f)
{
    again(f);
    scene_command(f, COMMAND_RATE, 3);
    scene_wait(f, 4);
}

/* Why has been told; now how. */
static void eased_shown(struct fixture *f)
{
    eased(f);
    scene_wait(f, 3);
}

static void easier(struct fixture *f)
{
    scene_hold(f);
    scene_command(f, COMMAND_EASIER, 0);
    scene_wait(f, 1);
}

/* Down to the easiest form, then into its work. */
static void easiest(struct fixture *f, const char *exercise)
{
    fixture_begin(f);
    fixture_reach(f, exercise, SEGMENT_GET_READY, 0, 1);
    while (f->app.session.steps[f->app.session.step].track >= DOSE_SIZE_COUNT)
        scene_command(f, COMMAND_EASIER, 0);
    fixture_reach(f, exercise, SEGMENT_WORK, 0, 3);
}

static void halved(struct fixture *f)
{
    easiest(f, "glute-bridge");
    scene_command(f, COMMAND_RATE, 6);
    scene_command(f, COMMAND_GO, 0);
    scene_command(f, COMMAND_RATE, 2);
    scene_wait(f, 4);
}

static void left_out(struct fixture *f)
{
    again(f);
    scene_command(f, COMMAND_RATE, 5);
    scene_wait(f, 2);
}

/* The second time on the same exercise: it is left out, whatever the number. */
static void again_second(struct fixture *f)
{
    eased(f);
    fixture_reach(f, "figure-four", SEGMENT_WORK, 0, 3);
    scene_command(f, COMMAND_RATE, 7);
    scene_command(f, COMMAND_GO, 0);
}

static void rests(struct fixture *f)
{
    easiest(f, "figure-four");
    scene_command(f, COMMAND_RATE, 7);
    scene_command(f, COMMAND_GO, 0);
    scene_command(f, COMMAND_RATE, 5);
    scene_wait(f, 2);
}

/* ---- the end ---- */

static void summary(struct fixture *f)
{
    fixture_begin(f);
    fixture_reach(f, "pelvic-tilt", SEGMENT_GET_READY, 0, 1);
    scene_command(f, COMMAND_LEAVE_OUT, 0);
    fixture_reach(f, "hamstring", SEGMENT_WORK, 0, 5);
    scene_command(f, COMMAND_RATE, 4);
    while (f->app.screen == SCREEN_STAGE)
        fixture_at(f, (double)f->app.session.deadline_ms / 1000);
}

static void summary_answered(struct fixture *f)
{
    summary(f);
    scene_press(f, '2');
    scene_press(f, KEY_CODE_RIGHT);
    scene_press(f, KEY_CODE_RIGHT);
}

static void summary_week(struct fixture *f)
{
    static const char week[] = {'G', 'G', 'r', 'G', 'C', 'G', ' '};

    for (unsigned i = 0; i < sizeof week; i++)
        f->catalogue.week[i] = week[i];
    summary_answered(f);
}

static void summary_advice(struct fixture *f)
{
    f->catalogue.advice = care_see_provider;
    summary_week(f);
}

static void ended(struct fixture *f)
{
    where_two(f);
    scene_command(f, COMMAND_RATE, 2);
}

static void ended_reds(struct fixture *f)
{
    rests(f);
    fixture_reach(f, "hip-flexor", SEGMENT_WORK, 0, 3);
    scene_command(f, COMMAND_RATE, 8);
}

static void signs_weak(struct fixture *f)
{
    further(f);
    scene_press(f, '4');
}

static void ended_weak(struct fixture *f)
{
    signs_weak(f);
    scene_press(f, '0');
}

static const struct scene scenes[] = {
    SCENE_DAILY("question", question),
    SCENE_DAILY("question-again", question_again),
    SCENE_DAILY("question-sore", question_sore),
    SCENE_DAILY("question-paused", question_paused),
    SCENE_DAILY("place", place),
    SCENE_DAILY("retreated", retreated),
    SCENE_DAILY("further", further),
    SCENE_DAILY("further-tingling", further_tingling),
    SCENE_DAILY("further-paused", further_paused),
    SCENE_DAILY("where", where),
    SCENE_DAILY("where-two", where_two),
    SCENE_DAILY("further-out", further_out),
    SCENE_DAILY("red", red),
    SCENE_DAILY("red-rated", red_rated),
    SCENE_DAILY("red-paused", red_paused),
    SCENE_DAILY("again", again),
    SCENE_DAILY("again-sore", again_sore),
    SCENE_DAILY("again-second", again_second),
    SCENE_DAILY("eased", eased),
    SCENE_DAILY("eased-shown", eased_shown),
    SCENE_DAILY("easier", easier),
    SCENE_DAILY("halved", halved),
    SCENE_DAILY("left-out", left_out),
    SCENE_DAILY("rests", rests),
    SCENE_DAILY("summary", summary),
    SCENE_DAILY("summary-answered", summary_answered),
    SCENE_DAILY("summary-week", summary_week),
    SCENE_DAILY("summary-advice", summary_advice),
    SCENE_DAILY("ended", ended),
    SCENE_DAILY("ended-reds", ended_reds),
    SCENE_DAILY("signs-weak", signs_weak),
    SCENE_DAILY("ended-weak", ended_weak),
};

const struct scene_list scenes_answer = {scenes,
                                         sizeof scenes / sizeof scenes[0]};
