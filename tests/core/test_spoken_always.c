/* SPDX-License-Identifier: MIT */
/* test_spoken_always - what holds of every sentence a voice says, in whatever
 * session: how long it is, by when it is said, how long it takes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/session/spoken.h>
#include <limber/core/session/timeline.h>
#include <limber/core/session/utter.h>

#include "core/spoken_kit.h"

/* ---- what holds of every sentence ---- */

static bool is_stop(char c)
{
    return c == '.' || c == ',' || c == '?' || c == ':' || c == ';';
}

static unsigned words_before_a_stop(const char *text)
{
    unsigned most = 0, count = 0;

    for (const char *at = text; *at != '\0'; at++) {
        count += *at != ' ' && (at == text || at[-1] == ' ');
        if (is_stop(*at))
            count = 0;
        if (count > most)
            most = count;
    }
    return most;
}

static unsigned words_of(const char *text)
{
    unsigned count = 0;

    for (const char *at = text; *at != '\0'; at++)
        count += *at != ' ' && (at == text || at[-1] == ' ');
    return count;
}

static void hold_words(const struct utterance *line)
{
    size_t length = strlen(line->text);

    if (length == 0)
        return;
    if (words_before_a_stop(line->text) > UTTER_WORDS_MAX ||
        strpbrk(line->text, "0123456789!\n") != NULL ||
        strstr(line->text, "  ") != NULL || strstr(line->text, "..") != NULL)
        fail_msg("%s: %s", say_word(line->say), line->text);
    assert_true(length + 1 < SPOKEN_BYTES);
    assert_true(is_stop(line->text[length - 1]));
}

/* What leaves the end of a hold, a time or a get-ready to the count. */
static bool is_quiet_at_the_end(enum say say)
{
    return say == SAY_GET_READY || say == SAY_CUE || say == SAY_HALF ||
           say == SAY_BREATH || say == SAY_LANE || say == SAY_SESSION;
}

static void hold_times(const struct outing *outing,
                       const struct utterance *line)
{
    const struct session *s = &outing->session;
    const struct track *track = session_track(s, &outing->plan);
    bool reps = track->dose.kind == DOSE_REPS &&
                session_segment(s, &outing->plan)->kind == SEGMENT_WORK;

    if (line->safety)
        assert_int_equal(line->over_by_ms, INT64_MAX);
    assert_true(line->begin_by_ms >= s->now_ms);
    if (line->say == SAY_REP || line->say == SAY_PART)
        assert_true(line->begin_by_ms - s->now_ms <= 700);
    if (line->say == SAY_GO)
        assert_true(line->begin_by_ms - s->now_ms <= 1500);
    if (is_quiet_at_the_end(line->say) && s->state == SESSION_RUNNING &&
        s->deadline_ms != INT64_MAX && !reps)
        assert_true(line->over_by_ms <= s->deadline_ms - SPOKEN_QUIET_MS);
}

/* A phase is told by its get-ready, a number by the rest that follows; the
 * others belong to a segment, which may be left already. */
static bool may_be_silent(enum say say)
{
    switch (say) {
    case SAY_PHASE:
    case SAY_RATED:
    case SAY_GET_READY:
    case SAY_GO:
    case SAY_CUE:
    case SAY_HALF:
    case SAY_BREATH:
    case SAY_REP:
    case SAY_PART:
    case SAY_LANE:
    case SAY_REST:
    case SAY_SWITCH:
        return true;
    default:
        return false;
    }
}

static void hold_said(const struct outing *outing, enum say say)
{
    const struct session *s = &outing->session;
    struct utterance full, brief, off;

    spoken_of(say, SPEECH_FULL, s, &outing->plan, &full);
    spoken_of(say, SPEECH_SHORT, s, &outing->plan, &brief);
    spoken_of(say, SPEECH_OFF, s, &outing->plan, &off);
    hold_words(&full);
    hold_words(&brief);
    hold_times(outing, &full);
    assert_string_equal(off.text, "");
    if (!may_be_silent(say) && full.text[0] == '\0')
        fail_msg("nothing is said of %s", say_word(say));
    if (full.safety)
        assert_string_equal(full.text, brief.text);
    else
        assert_true(words_of(brief.text) <= words_of(full.text) ||
                    say == SAY_REP);
}

static void no_sentence_is_too_long_or_in_digits(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed <= 600; seed++) {
        uint32_t random = seed * 2654435761U;
        struct outing outing;
        struct session_options options = outing_random_options(&random);

        outing_init(&outing, spoken_steps, spoken_step_count, seed % 3);
        outing_begin(&outing, &options);
        for (unsigned i = 0; i < 200; i++) {
            for (unsigned k = 0; k < outing.out.count; k++)
                if (outing.out.items[k].kind == EFFECT_SAY)
                    hold_said(&outing, (enum say)outing.out.items[k].value);
            outing_event(&outing, outing_random_event(&outing, &random));
        }
        outing_release(&outing);
    }
}

static void warning_signs_are_said_whole_and_twice(void **state)
{
    struct utterance stop, urgent;
    const char *second;

    (void)state;
    spoken_stop(1000, &stop);
    hold_words(&stop);
    assert_true(stop.safety && stop.cuts);
    second = strstr(stop.text, "What you describe");
    assert_non_null(second);
    assert_non_null(strstr(second + 1, "What you describe"));
    assert_non_null(strstr(stop.text, "call your local emergency number"));
    assert_non_null(strstr(second + 1, "a clinician has looked at this."));
    spoken_urgent(1000, &urgent);
    hold_words(&urgent);
    assert_true(urgent.safety && urgent.cuts);
    assert_null(strstr(urgent.text, "emergency"));
    assert_non_null(strstr(urgent.text, "talk to a health professional"));
}

/* ---- how long it takes ---- */

static const struct {
    const char *text;
    int32_t took_ms; /* espeak-ng 1.51 at 150 words a minute */
} measured[] = {
    {"Eight.", 710},
    {"Nine.", 869},
    {"Knee plank.", 1070},
    {"Figure four.", 1165},
    {"One, good.", 1284},
    {"Go. Inner.", 1396},
    {"Clamshell, right.", 1684},
    {"Open against the band.", 1818},
    {"Put a pillow on your heels.", 1919},
    {"Walk your feet back a little.", 2023},
    {"Straighten until a light pull.", 2101},
    {"Drive the hip forward gently.", 2179},
    {"Take it off when the timer ends.", 2258},
    {"How was that, nought to ten?", 2321},
    {"Lay the other leg flat on the floor.", 2397},
    {"Keep the lower foot down yourself.", 2441},
    {"Not rated. That is all right.", 2531},
    {"Work from the tailbone side outward.", 2602},
    {"Sweep from the tailbone side outward.", 2707},
    {"Slide slowly from the knee toward the hip.", 2783},
    {"Glide the hip forward, not the back.", 2851},
    {"Compression. Stick roll, right.", 2937},
    {"Lift hips and back together as one block.", 3068},
    {"Breathe out until it softens, then move on.", 3265},
    {"Go, eight reps. Keep your heels touching.", 3512},
    {"Lie on your back and put one heel just past the other knee.", 3952},
    {"And now, nought to ten? No answer leaves it out for today.", 4586},
    {"Easy walk. One minute. Stand tall with space to walk or march.", 5112},
    {"Hamstring. Right side first. Lie back, strap round one foot, other knee "
     "bent.",
     6417},
    {"Child's pose.", 1455},
    {"Take shorter steps if the leg complains.", 3210},
};

static void a_length_is_never_too_short_by_a_fifth(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof measured / sizeof measured[0]; i++) {
        int32_t length = spoken_length_ms(measured[i].text, SPOKEN_RATE);

        if (length * 10 < measured[i].took_ms * 8 ||
            length * 10 > measured[i].took_ms * 13)
            fail_msg(
                "%d for %d: %s", length, measured[i].took_ms, measured[i].text);
    }
    assert_true(spoken_length_ms("Half way.", 300) * 2 ==
                spoken_length_ms("Half way.", 150));
    assert_int_equal(spoken_length_ms("Go.", 1),
                     spoken_length_ms("Go.", SPOKEN_RATE_MIN));
}

/* A slow voice is given the name and the side, and no more than it can say. */
static void a_slow_voice_still_tells_which_move_it_is(void **state)
{
    struct outing outing;

    (void)state;
    outing_init(&outing, spoken_steps, spoken_step_count, SIDE_LEFT);
    outing_begin(&outing, NULL);
    outing_command(&outing, 1000, COMMAND_LEAVE_OUT, 0);
    for (int rate = SPOKEN_RATE_MIN; rate <= SPOKEN_RATE_MAX; rate += 10) {
        struct utterance line;

        spoken_at(SAY_GET_READY,
                  SPEECH_FULL,
                  rate,
                  &outing.session,
                  &outing.plan,
                  &line);
        assert_non_null(strstr(line.text, "Stick roll. Right side first"));
        assert_true(1000 + spoken_length_ms(line.text, rate) <=
                    line.over_by_ms);
    }
    outing_release(&outing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_sentence_is_too_long_or_in_digits),
        cmocka_unit_test(warning_signs_are_said_whole_and_twice),
        cmocka_unit_test(a_length_is_never_too_short_by_a_fifth),
        cmocka_unit_test(a_slow_voice_still_tells_which_move_it_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
