/* SPDX-License-Identifier: MIT */
/* test_spoken - what a voice says at each moment, in full and in short. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/spoken.h>
#include <limber/core/session/timeline.h>

#include "core/spoken_kit.h"

/* ---- what is said ---- */

/* At that time, after that command (or as time passes), so is said. */
struct row {
    int64_t at_ms;
    enum command command;
    int value;
    enum say say;
    const char *full, *brief;
};

#define RED_TEXT                                                               \
    "That is too much. Stop, and rest a minute. Then one question. If it "     \
    "went "                                                                    \
    "further down the leg, press F."
#define FURTHER_TEXT                                                           \
    "Stop. Lie as is easiest, knees bent or on your side. Two minutes, then "  \
    "one question. What was it? One: further down the leg. Two: new tingling " \
    "or numbness. Three: like an electric jolt. Four: the leg is weak. New "   \
    "numbness between the legs? Press the exclamation mark now."
#define PLACES_TEXT                                                            \
    "Where is it now, the furthest place? Nought, nowhere. One, back. Two, "   \
    "buttock. Three, thigh. Four, below the knee. Five, foot."

static const struct row calm[] = {
    {0,
     COMMAND_NONE,
     0,
     SAY_SESSION,
     "Outing. Six minutes, six moves.",
     "Outing, six minutes."},
    {0,
     COMMAND_NONE,
     0,
     SAY_GET_READY,
     "Easy walk. Stand tall with space to walk or march.",
     "Easy walk."},
    {12000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go, thirty seconds. Walk at a pace where you can still chat. You need a "
     "mat, stick roller and chair.",
     "Go."},
    {20000, COMMAND_NONE, 0, SAY_CUE, "Let your arms swing.", ""},
    {27000, COMMAND_NONE, 0, SAY_HALF, "Half way. Fifteen left.", "Half."},
    {27000,
     COMMAND_NONE,
     0,
     SAY_CUE,
     "Take shorter steps if the leg complains.",
     ""},
    {35000, COMMAND_NONE, 0, SAY_CUE, "Keep your eyes on the horizon.", ""},
    {42000, COMMAND_NONE, 0, SAY_LET_GO, "And done.", "Done."},
    {42000,
     COMMAND_NONE,
     0,
     SAY_ASK,
     "How was that, nought to ten? If it went further down the leg, press F.",
     "How was that?"},
    {44000, COMMAND_RATE, 1, SAY_RATED, "One.", "One."},
    {44000, COMMAND_RATE, 1, SAY_PHASE, "", ""},
    {44000,
     COMMAND_RATE,
     1,
     SAY_GET_READY,
     "Now compression. Stick roll. Right side first, forty-five seconds. "
     "Sitting.",
     "Compression. Stick roll, right."},
    {56000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go. Inner lane. Sit on the edge of a chair, with the thigh relaxed and "
     "the foot flat. Begin a finger above the kneecap.",
     "Go. Inner."},
    {71000, COMMAND_NONE, 0, SAY_LANE, "Centre lane.", "Centre."},
    {74000, COMMAND_NONE, 0, SAY_CUE, "Stop short of the hip crease.", ""},
    {86000, COMMAND_NONE, 0, SAY_LANE, "Outer lane.", "Outer."},
    {92000, COMMAND_NONE, 0, SAY_CUE, "Ease off if you tense up.", ""},
    {101000,
     COMMAND_NONE,
     0,
     SAY_SWITCH,
     "Change sides. Left side.",
     "Left side."},
    {106000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go. Inner lane. Begin a finger above the kneecap. Roll slowly up toward "
     "the hip.",
     "Go. Inner."},
    {151000,
     COMMAND_NONE,
     0,
     SAY_ASK,
     "How was that, nought to ten? Further down, press F.",
     "How was that?"},
    {159000,
     COMMAND_NONE,
     0,
     SAY_GET_READY,
     "Now reactivation. Dead bug. Sides in turn. Lie back, knees over hips, "
     "hands to the ceiling.",
     "Reactivation. Dead bug."},
    {171000, COMMAND_NONE, 0, SAY_GO, "Go, two sets of six reps.", "Go."},
    {173000, COMMAND_NONE, 0, SAY_PART, "Hold.", ""},
    {174000, COMMAND_NONE, 0, SAY_PART, "Back.", ""},
    {176000, COMMAND_NONE, 0, SAY_REP, "", "One."},
    {176000, COMMAND_NONE, 0, SAY_PART, "Go.", ""},
    {181000, COMMAND_NONE, 0, SAY_REP, "Two.", "Two."},
    {181000,
     COMMAND_NONE,
     0,
     SAY_CUE,
     "Reach one arm back, stretch the other leg.",
     ""},
    {186000, COMMAND_NONE, 0, SAY_REP, "Three.", "Three."},
    {186000, COMMAND_NONE, 0, SAY_CUE, "Keep the other arm and leg still.", ""},
    {191000, COMMAND_NONE, 0, SAY_REP, "Last two.", "Four."},
    {191000,
     COMMAND_NONE,
     0,
     SAY_CUE,
     "Come back to the start, then switch.",
     ""},
    {196000, COMMAND_NONE, 0, SAY_REP, "Last one.", "Five."},
    {200000, COMMAND_PAUSE, 0, SAY_PAUSED, "Paused.", "Paused."},
    {205000,
     COMMAND_GO,
     0,
     SAY_GOING_ON,
     "Three, two, one, go on.",
     "Three, two, one, go on."},
    {209000,
     COMMAND_NONE,
     0,
     SAY_REST,
     "Rest, ten seconds. Then Dead bug again, set two.",
     "Rest, ten."},
    {219000, COMMAND_NONE, 0, SAY_GO, "Go.", "Go."},
    {257000,
     COMMAND_NONE,
     0,
     SAY_GET_READY,
     "Glute bridge. Six reps. Lie on your back, heels under your knees.",
     "Glute bridge."},
    {269000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go, six reps. At your own pace, then press Enter. Tighten your belly, "
     "then push through heels.",
     "Go, six reps. Then Enter."},
    {270000, COMMAND_GO, 0, SAY_LET_GO, "And done.", "Done."},
    {270000,
     COMMAND_GO,
     0,
     SAY_ASK,
     "How was that, nought to ten? Further down, press F.",
     "How was that?"},
    {278000,
     COMMAND_NONE,
     0,
     SAY_GET_READY,
     "Stretches. Figure four. Right side first. Lie back, cross one ankle just "
     "above the other knee.",
     "Stretches. Figure four, right."},
    {290000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go, thirty seconds. Hold behind the uncrossed thigh.",
     "Go."},
    {298000, COMMAND_NONE, 0, SAY_CUE, "Draw it toward your chest.", ""},
    {305000,
     COMMAND_NONE,
     0,
     SAY_CUE,
     "Keep your head and tailbone heavy.",
     ""},
    {313000, COMMAND_NONE, 0, SAY_CUE, "Stop at a firm, friendly stretch.", ""},
    {320000, COMMAND_NONE, 0, SAY_LET_GO, "And let go.", "Done."},
    {325000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go. Hold behind the uncrossed thigh.",
     "Go."},
    {335000, COMMAND_NONE, 0, SAY_BREATH, "Breathe in, and slowly out.", ""},
    {363000,
     COMMAND_NONE,
     0,
     SAY_GET_READY,
     "Now the cool-down. Slow breathing. Lie back with your calves on a chair "
     "or cushions.",
     "Cool-down. Slow breathing."},
    {375000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go, three slow breaths. In for four, out for six. Let your belly rise "
     "and fall.",
     "Go, three slow breaths."},
    {385000,
     COMMAND_NONE,
     0,
     SAY_CUE,
     "Breathe out longer than you breathe in.",
     ""},
    {390000, COMMAND_NONE, 0, SAY_HALF, "Half way.", "Half."},
    {395000, COMMAND_NONE, 0, SAY_CUE, "Let the back get heavy.", ""},
    {425000,
     COMMAND_NONE,
     0,
     SAY_ASK_AGAIN,
     "A number, or nothing. Both are fine.",
     "A number?"},
    {445000,
     COMMAND_NONE,
     0,
     SAY_NOT_RATED,
     "Not rated. That is all right.",
     "Not rated."},
    {445000,
     COMMAND_NONE,
     0,
     SAY_DONE,
     "Done. Six of six. How is it now?",
     "Done. How is it now?"},
};

static const struct row hard[] = {
    {0,
     COMMAND_NONE,
     0,
     SAY_SESSION,
     "Outing. Six minutes, six moves.",
     "Outing, six minutes."},
    {0,
     COMMAND_NONE,
     0,
     SAY_GET_READY,
     "Easy walk. Stand tall with space to walk or march.",
     "Easy walk."},
    {12000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go, thirty seconds. Walk at a pace where you can still chat. You need a "
     "mat, stick roller and chair.",
     "Go."},
    {20000, COMMAND_LONGER, 0, SAY_LONGER, "Ten seconds more.", "Ten more."},
    {21000, COMMAND_SHORTER, 0, SAY_SHORTER, "Ten seconds less.", "Ten less."},
    {22000, COMMAND_RESTART, 0, SAY_RESTART, "This move again.", "Again."},
    {22000,
     COMMAND_RESTART,
     0,
     SAY_GET_READY,
     "Easy walk. Thirty seconds. Stand tall with space to walk or march.",
     "Easy walk."},
    {40000, COMMAND_NEXT, 0, SAY_NEXT, "On to the next.", "Next."},
    {40000,
     COMMAND_NEXT,
     0,
     SAY_GET_READY,
     "Compression. Stick roll. Right side first, forty-five seconds. Sitting.",
     "Compression. Stick roll, right."},
    {50000, COMMAND_BACK, 0, SAY_BACK, "Back one move.", "Back."},
    {50000,
     COMMAND_BACK,
     0,
     SAY_GET_READY,
     "Easy walk. Thirty seconds. Stand tall with space to walk or march.",
     "Easy walk."},
    {52000,
     COMMAND_LEAVE_OUT,
     0,
     SAY_LEFT_OUT,
     "Left out for today. Nothing is lost.",
     "Left out."},
    {52000,
     COMMAND_LEAVE_OUT,
     0,
     SAY_GET_READY,
     "Stick roll. Right side first. Sitting.",
     "Compression. Stick roll, right."},
    {64000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go. Inner lane. Sit on the edge of a chair, with the thigh relaxed and "
     "the foot flat. Begin a finger above the kneecap.",
     "Go. Inner."},
    {70000,
     COMMAND_EASIER,
     0,
     SAY_EASIER,
     "Easier now: Light roll over clothes, forty-five seconds.",
     "Easier form."},
    {70000,
     COMMAND_EASIER,
     0,
     SAY_GET_READY,
     "Stick roll. Right side. Sitting.",
     "Stick roll, right."},
    {82000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go. Inner lane. Sit on the edge of a chair, with the thigh relaxed and "
     "the foot flat. Rest the stick on the thigh, hardly press.",
     "Go. Inner."},
    {85000,
     COMMAND_EASIER,
     0,
     SAY_EASIEST,
     "This is the easiest form. It can be left out for today.",
     "Easiest form already."},
    {86000,
     COMMAND_EASIER,
     0,
     SAY_EASIEST,
     "This is the easiest form. It can be left out for today.",
     "Easiest form already."},
    {97000, COMMAND_NONE, 0, SAY_LANE, "Centre lane.", "Centre."},
    {100000,
     COMMAND_RATE,
     9,
     SAY_RATED,
     "Nine. That is too much.",
     "Nine. Too much."},
    {100000,
     COMMAND_RATE,
     9,
     SAY_PLACE,
     PLACES_TEXT " No answer is all right.",
     "Where is it?"},
    {101000,
     COMMAND_RATE,
     2,
     SAY_RETREATED,
     "Feeling it less down the leg is often a good sign. Carry on gently.",
     "A good sign."},
    {101000, COMMAND_RATE, 2, SAY_RED, RED_TEXT, RED_TEXT},
    {161000,
     COMMAND_NONE,
     0,
     SAY_AGAIN,
     "And now, nought to ten? No answer leaves it out for today.",
     "And now?"},
    {181000,
     COMMAND_GO,
     0,
     SAY_ASK_AGAIN,
     "A number, or nothing: then it is left out for today.",
     "A number?"},
    {187000,
     COMMAND_RATE,
     3,
     SAY_LEFT_OUT,
     "Left out for a week, then its easiest form. Nothing is lost.",
     "Left out."},
    {193000,
     COMMAND_NONE,
     0,
     SAY_GET_READY,
     "Dead bug. Sides in turn. Lie back, knees over hips, hands to the "
     "ceiling.",
     "Reactivation. Dead bug."},
    {205000, COMMAND_NONE, 0, SAY_GO, "Go, two sets of six reps.", "Go."},
    {207000, COMMAND_FURTHER, 0, SAY_PART, "", ""},
    {207000, COMMAND_FURTHER, 0, SAY_FURTHER, FURTHER_TEXT, FURTHER_TEXT},
    {209000,
     COMMAND_RATE,
     2,
     SAY_NERVE,
     "Kept: new tingling or numbness.",
     "Tingling. Kept."},
    {211000,
     COMMAND_GO,
     0,
     SAY_WHERE,
     PLACES_TEXT " No answer: the session ends gently here.",
     PLACES_TEXT " No answer: the session ends gently here."},
    {213000,
     COMMAND_RATE,
     3,
     SAY_EASIER,
     "Easier now: Heel taps, six reps.",
     "Easier form."},
    {213000,
     COMMAND_RATE,
     3,
     SAY_GET_READY,
     "Dead bug. Sides in turn, six reps. On your back.",
     "Dead bug."},
    {225000,
     COMMAND_NONE,
     0,
     SAY_GO,
     "Go, six reps. Keep both hands to the ceiling.",
     "Go."},
    {227000, COMMAND_NONE, 0, SAY_PART, "Hold.", ""},
    {228000, COMMAND_NONE, 0, SAY_PART, "Back.", ""},
    {230000, COMMAND_NONE, 0, SAY_REP, "", "One."},
    {230000, COMMAND_NONE, 0, SAY_PART, "Go.", ""},
    {233000, COMMAND_TOO_MUCH, 0, SAY_PART, "", ""},
    {233000,
     COMMAND_TOO_MUCH,
     0,
     SAY_ENDED_FOR_PAIN,
     "Enough for today: two moves were too much, so we end here. Lie on your "
     "side before you get up.",
     "Enough for today: two moves were too much, so we end here. Lie on your "
     "side before you get up."},
};

static void hold_row(const struct outing *outing, const struct row *row)
{
    struct utterance full, brief;

    if (!effects_have(&outing->out, EFFECT_SAY, (int)row->say))
        fail_msg("%d: not said: %s", (int)row->at_ms, say_word(row->say));
    spoken_of(row->say, SPEECH_FULL, &outing->session, &outing->plan, &full);
    spoken_of(row->say, SPEECH_SHORT, &outing->session, &outing->plan, &brief);
    assert_string_equal(full.text, row->full);
    assert_string_equal(brief.text, row->brief);
    assert_int_equal(full.say, row->say);
}

/* Rows of one moment stand one below the other; what is done then is done
 * once. */
static void hold_rows(const struct session_options *options,
                      const struct row *rows,
                      size_t count)
{
    struct outing outing;

    outing_init(&outing, spoken_steps, spoken_step_count, SIDE_LEFT);
    outing_begin(&outing, options);
    for (size_t i = 0; i < count; i++) {
        bool same = i > 0 && rows[i - 1].at_ms == rows[i].at_ms;
        bool acts = rows[i].command != COMMAND_NONE;

        if (!same && rows[i].at_ms > 0)
            outing_wait(&outing, rows[i].at_ms - acts);
        if (!same && acts)
            outing_command(
                &outing, rows[i].at_ms, rows[i].command, rows[i].value);
        hold_row(&outing, &rows[i]);
    }
    outing_release(&outing);
}

static void a_calm_session_is_told_move_by_move(void **state)
{
    (void)state;
    hold_rows(NULL, calm, sizeof calm / sizeof calm[0]);
}

static void what_goes_wrong_is_told_with_what_follows(void **state)
{
    struct session_options options = session_options_default();

    (void)state;
    options.start_place = PLACE_THIGH;
    options.start_pain = 3;
    hold_rows(&options, hard, sizeof hard / sizeof hard[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_calm_session_is_told_move_by_move),
        cmocka_unit_test(what_goes_wrong_is_told_with_what_follows),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
