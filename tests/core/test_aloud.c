/* SPDX-License-Identifier: MIT */
/* test_aloud - the key of the voice, the trial of the sound, and what is said
 * where a warning sign stops everything. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <limber/core/app/aloud.h>
#include <limber/core/session/reading.h>

#include "core/fixture.h"

static const char found[] = "espeak-ng speaks, aplay plays the tones.";

static struct effects press(struct fixture *f, uint32_t key)
{
    return app_step(&f->app,
                    &(struct event){.kind = EVENT_KEY,
                                    .key = key,
                                    .now_ms = f->app.now_ms + 1000});
}

static void tick(struct fixture *f, int64_t now_ms)
{
    app_step(&f->app, &(struct event){.kind = EVENT_TICK, .now_ms = now_ms});
}

static void begin(struct fixture *f)
{
    fixture_init(f, FIXTURE_DAILY);
    f->app.heard = true;
    f->app.sound_line = found;
    fixture_begin(f);
}

static unsigned count_of(const struct effects *out, enum effect_kind kind)
{
    unsigned count = 0;

    for (unsigned i = 0; i < out->count; i++)
        count += out->items[i].kind == kind;
    return count;
}

/* ---- the voice ---- */

static void v_goes_round_full_short_and_off(void **state)
{
    static const struct {
        enum speech speech;
        const char *line;
    } turns[] = {
        {SPEECH_SHORT, "Voice: short."},
        {SPEECH_OFF, "Voice: off, tones stay."},
        {SPEECH_FULL, "Voice: full."},
        {SPEECH_SHORT, "Voice: short."},
    };
    struct fixture f;

    (void)state;
    begin(&f);
    assert_null(aloud_voiced(&f.app));
    for (size_t i = 0; i < sizeof turns / sizeof turns[0]; i++) {
        struct effects out = press(&f, 'v');

        assert_int_equal(out.count, 0);
        assert_int_equal(f.app.speech, turns[i].speech);
        assert_string_equal(aloud_voiced(&f.app), turns[i].line);
    }
    fixture_release(&f);
}

/* The stage is painted when the line is to go. */
static void the_line_stands_for_four_seconds(void **state)
{
    struct fixture f;

    (void)state;
    begin(&f);
    press(&f, ' ');
    assert_int_equal(app_next_ms(&f.app), INT64_MAX);
    press(&f, 'v');
    assert_int_equal(app_next_ms(&f.app), f.app.now_ms + APP_VOICED_MS);
    tick(&f, f.app.now_ms + APP_VOICED_MS - 1);
    assert_non_null(aloud_voiced(&f.app));
    tick(&f, f.app.now_ms + 1);
    assert_null(aloud_voiced(&f.app));
    assert_int_equal(app_next_ms(&f.app), INT64_MAX);
    assert_int_equal(f.app.speech, SPEECH_SHORT);
    fixture_release(&f);
}

static void any_other_key_takes_the_line_away(void **state)
{
    struct fixture f;

    (void)state;
    begin(&f);
    press(&f, 'v');
    press(&f, '+');
    assert_null(aloud_voiced(&f.app));
    assert_int_equal(f.app.session.message, MESSAGE_LONGER);
    press(&f, 'v'); /* of the session nothing is other than it was */
    assert_int_equal(f.app.session.message, MESSAGE_LONGER);
    fixture_release(&f);
}

static void the_voice_changes_in_every_state_of_a_session(void **state)
{
    static const struct {
        const char *keys;
        enum session_state reached;
    } cases[] = {
        {"", SESSION_RUNNING},
        {" ", SESSION_PAUSED},
        {"  ", SESSION_REENTRY},
        {"\rf", SESSION_FURTHER},
        {"\rt", SESSION_RED},
        {"\rt\r", SESSION_AGAIN},
        {"\rf\r", SESSION_WHERE},
    };
    struct fixture f;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        begin(&f);
        for (const char *key = cases[i].keys; *key != '\0'; key++)
            press(&f, (uint32_t)*key);
        assert_int_equal(f.app.session.state, cases[i].reached);
        press(&f, 'v');
        assert_int_equal(f.app.session.state, cases[i].reached);
        assert_int_equal(f.app.speech, SPEECH_SHORT);
        fixture_release(&f);
    }
}

static void without_a_voice_v_is_no_key(void **state)
{
    struct fixture f;

    (void)state;
    begin(&f);
    f.app.heard = false;
    press(&f, 'v');
    assert_int_equal(f.app.speech, SPEECH_FULL);
    assert_null(aloud_voiced(&f.app));
    f.app.heard = true;
    f.app.screen = SCREEN_HOME; /* nothing is said there */
    press(&f, 'v');
    assert_int_equal(f.app.speech, SPEECH_FULL);
    fixture_release(&f);
}

/* ---- the trial ---- */

static void s_lets_it_be_heard_on_the_way_in_only(void **state)
{
    static const struct {
        enum screen screen;
        bool offered;
    } cases[] = {
        {SCREEN_WELCOME, true},
        {SCREEN_HOME, true},
        {SCREEN_CHECKIN, true},
        {SCREEN_SIGNS, false},
        {SCREEN_URGENT, false},
        {SCREEN_STOP, false},
        {SCREEN_ABOUT, false},
        {SCREEN_PICKER, false},
        {SCREEN_STAGE, false},
        {SCREEN_SUMMARY, false},
    };
    struct fixture f;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct effects out;

        begin(&f);
        f.app.screen = cases[i].screen;
        assert_int_equal(aloud_is_offered(&f.app), cases[i].offered);
        out = press(&f, 's');
        assert_int_equal(count_of(&out, EFFECT_TRY_SOUND), cases[i].offered);
        assert_int_equal(f.app.screen, cases[i].screen);
        if (cases[i].offered)
            assert_string_equal(aloud_line(&f.app), found);
        else
            assert_null(aloud_line(&f.app));
        fixture_release(&f);
    }
}

static void what_was_found_is_told_after_a_trial(void **state)
{
    struct fixture f;

    (void)state;
    fixture_init(&f, FIXTURE_DAILY);
    f.app.sound_line = found;
    f.app.heard = true;
    assert_null(aloud_line(&f.app));
    press(&f, 's');
    assert_string_equal(aloud_line(&f.app), found);
    press(&f, '?'); /* help is on top of it */
    assert_null(aloud_line(&f.app));
    press(&f, KEY_CODE_ESCAPE);
    assert_non_null(aloud_line(&f.app));
    press(&f, '/'); /* another screen */
    press(&f, KEY_CODE_ESCAPE);
    assert_int_equal(f.app.screen, SCREEN_HOME);
    assert_null(aloud_line(&f.app));
    fixture_release(&f);
}

static void the_first_page_tells_at_once_where_nothing_speaks(void **state)
{
    struct fixture f;

    (void)state;
    fixture_init(&f, FIXTURE_DAILY);
    f.app.sound_line = found;
    f.app.screen = SCREEN_WELCOME;
    assert_string_equal(aloud_line(&f.app), found);
    f.app.heard = true;
    assert_null(aloud_line(&f.app));
    fixture_release(&f);
}

static void where_nothing_is_to_sound_nothing_is_offered(void **state)
{
    struct fixture f;
    struct effects out;

    (void)state;
    fixture_init(&f, FIXTURE_DAILY);
    out = press(&f, 's');
    assert_int_equal(out.count, 0);
    assert_null(aloud_line(&f.app));
    fixture_release(&f);
}

/* ---- a warning sign ---- */

static unsigned stops(const struct effects *out)
{
    unsigned count = 0;

    for (unsigned i = 0; i < out->count; i++)
        count +=
            out->items[i].kind == EFFECT_SAY && out->items[i].value == SAY_STOP;
    return count;
}

static void a_sign_that_blocks_is_said_once(void **state)
{
    static const enum screen screens[] = {SCREEN_SIGNS, SCREEN_URGENT};
    struct fixture f;
    struct effects out;

    (void)state;
    for (size_t i = 0; i < sizeof screens / sizeof screens[0]; i++) {
        fixture_init(&f, FIXTURE_DAILY);
        f.app.screen = screens[i];
        out = press(&f, '1');
        assert_int_equal(stops(&out), 0);
        out = press(&f, KEY_CODE_ENTER);
        assert_int_equal(f.app.screen, SCREEN_STOP);
        assert_int_equal(stops(&out), 1);
        out = press(&f, KEY_CODE_ENTER); /* it stands and is not said again */
        assert_int_equal(f.app.screen, SCREEN_STOP);
        assert_int_equal(stops(&out), 0);
        fixture_release(&f);
    }
}

static void a_sign_in_a_session_is_said_after_its_end(void **state)
{
    struct fixture f;
    struct effects out;

    (void)state;
    begin(&f);
    press(&f, '!');
    press(&f, '1');
    out = press(&f, KEY_CODE_ENTER);
    assert_int_equal(f.app.screen, SCREEN_STOP);
    assert_int_equal(stops(&out), 1);
    for (unsigned i = 0; i + 1 < out.count; i++)
        if (out.items[i].kind == EFFECT_SAY)
            assert_int_not_equal(out.items[i].value, SAY_STOP);
    fixture_release(&f);
}

static void no_sign_says_nothing(void **state)
{
    struct fixture f;
    struct effects out;

    (void)state;
    begin(&f);
    press(&f, '!');
    out = press(&f, '0');
    assert_int_equal(stops(&out), 0);
    fixture_release(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(v_goes_round_full_short_and_off),
        cmocka_unit_test(the_line_stands_for_four_seconds),
        cmocka_unit_test(any_other_key_takes_the_line_away),
        cmocka_unit_test(the_voice_changes_in_every_state_of_a_session),
        cmocka_unit_test(without_a_voice_v_is_no_key),
        cmocka_unit_test(s_lets_it_be_heard_on_the_way_in_only),
        cmocka_unit_test(what_was_found_is_told_after_a_trial),
        cmocka_unit_test(the_first_page_tells_at_once_where_nothing_speaks),
        cmocka_unit_test(where_nothing_is_to_sound_nothing_is_offered),
        cmocka_unit_test(a_sign_that_blocks_is_said_once),
        cmocka_unit_test(a_sign_in_a_session_is_said_after_its_end),
        cmocka_unit_test(no_sign_says_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
