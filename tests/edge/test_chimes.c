/* SPDX-License-Identifier: MIT */
/* test_chimes - a tone at a time, and players that play, die, hang or are not
 * there. Time is told to the chimes, and nobody sleeps for it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include <edge/sound_kit.h>

#define COUNT_OF(table) (sizeof(table) / sizeof((table)[0]))
#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, sound_enter, sound_leave)

enum {
    VOLUME = 40,
    NOW = 100000
};

static void open_chimes(struct sound_room *room)
{
    chimes_open(&room->chimes, room->folder, VOLUME);
}

static void owes_nothing(struct sound_room *room)
{
    enum chime chime;

    assert_false(chimes_owes(&room->chimes, &chime));
}

/* And only once. */
static void owes(struct sound_room *room, enum chime wanted)
{
    enum chime chime;

    assert_true(chimes_owes(&room->chimes, &chime));
    assert_int_equal(chime, wanted);
    owes_nothing(room);
}

/* Plays it at `at_ms` and looks after it once its player is through. */
static void
play_through(struct sound_room *room, enum chime chime, int64_t at_ms)
{
    assert_true(chimes_play(&room->chimes, chime, at_ms));
    sound_until_over(room);
    chimes_turn(&room->chimes, at_ms + 10);
}

/* ---- a player that plays ---- */

static void a_player_is_handed_the_file_of_the_tone(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "pw-play", SOUND_PLAYS);
    open_chimes(room);
    sound_player_is(room, "pw-play");
    assert_true(chimes_play(&room->chimes, CHIME_END, NOW));
    assert_int_equal(room->chimes.heard, 0);
    sound_until_over(room);
    assert_true(chimes_turn(&room->chimes, NOW + 400) == INT64_MAX);
    assert_int_equal(room->chimes.heard, 1);
    sound_logged_one(room, "pw-play", "end-40.wav");
    assert_string_equal(room->chimes.failed, "");
}

static void players_are_taken_in_order(void **state)
{
    static const struct {
        const char *there[CHIMES_PLAYERS_MAX + 1];
        const char *taken, *words;
    } CASES[] = {
        {{"pw-play", "paplay", "aplay", "afplay"}, "pw-play", "pw-play"},
        {{"afplay", "aplay", "paplay"}, "paplay", "paplay"},
        {{"afplay", "aplay"}, "aplay", "aplay -q"},
        {{"afplay"}, "afplay", "afplay"},
    };
    struct sound_room *room = *state;

    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        const char *const *name = CASES[i].there;

        sound_clear(room);
        for (; *name != NULL; name++)
            sound_player(room, *name, SOUND_PLAYS);
        open_chimes(room);
        sound_player_is(room, CASES[i].taken);
        assert_true(chimes_play(&room->chimes, CHIME_READY, NOW));
        sound_until_over(room);
        chimes_turn(&room->chimes, NOW + 50);
        sound_logged_one(room, CASES[i].words, "get-ready-40.wav");
    }
}

static void without_a_player_nothing_sounds_and_nothing_is_made(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "play", SOUND_PLAYS); /* none that is known */
    open_chimes(room);
    sound_player_is(room, NULL);
    assert_false(chimes_play(&room->chimes, CHIME_START, NOW));
    assert_true(chimes_turn(&room->chimes, NOW) == INT64_MAX);
    assert_int_equal(access(room->folder, F_OK), -1);
}

static void volume_0_is_silence_that_is_wished_for(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_PLAYS);
    chimes_open(&room->chimes, room->folder, 0);
    assert_false(chimes_work(&room->chimes));
    assert_true(chimes_play(&room->chimes, CHIME_START, NOW));
    assert_true(chimes_silent(&room->chimes));
    owes_nothing(room);
    assert_int_equal(room->chimes.child.pid, 0);
    assert_int_equal(access(room->folder, F_OK), -1);
    sound_logged(room, "");
    open_chimes(room);
    assert_false(chimes_silent(&room->chimes));
}

/* ---- players that fail ---- */

static void where_a_player_dies_the_next_plays_the_same_tone(void **state)
{
    struct sound_room *room = *state;
    char wanted[2 * SOUND_NAME];

    sound_player(room, "pw-play", SOUND_DIES);
    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    assert_true(chimes_play(&room->chimes, CHIME_START, NOW));
    sound_until_over(room);
    assert_true(chimes_turn(&room->chimes, NOW + CHIMES_FRESH_MS) < INT64_MAX);
    sound_player_is(room, "pw-play");
    sound_until_over(room);
    assert_true(chimes_turn(&room->chimes, NOW + 700) == INT64_MAX);
    assert_int_equal(room->chimes.heard, 1);
    owes_nothing(room);
    snprintf(wanted,
             sizeof wanted,
             "pw-play %s/start-40.wav\naplay -q %s/start-40.wav\n",
             room->folder,
             room->folder);
    sound_logged(room, wanted);
}

static void the_second_death_in_a_row_gives_a_player_up(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "pw-play", SOUND_DIES);
    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    for (int i = 0; i < 2; i++) {
        sound_player_is(room, "pw-play");
        assert_string_equal(room->chimes.failed, "");
        play_through(room, CHIME_START, NOW + i * 1000);
        sound_until_over(room);
        chimes_turn(&room->chimes, NOW + i * 1000 + 20);
    }
    sound_player_is(room, "aplay");
    assert_string_equal(room->chimes.failed, "'pw-play' ends with an error");
    assert_int_equal(room->chimes.heard, 2);
}

static void a_tone_that_is_played_forgives_the_death_before_it(void **state)
{
    struct sound_room *room = *state;

    for (int i = 0; i < 6; i++) {
        sound_player(room, "aplay", i % 2 == 0 ? SOUND_DIES : SOUND_PLAYS);
        if (i == 0)
            open_chimes(room);
        play_through(room, CHIME_END, NOW + i * 1000);
        if (i % 2 == 0)
            owes(room, CHIME_END);
        else
            owes_nothing(room);
        sound_player_is(room, "aplay");
    }
    assert_int_equal(room->chimes.heard, 3);
}

static void a_tone_that_would_come_late_is_not_played(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "pw-play", SOUND_DIES);
    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    assert_true(chimes_play(&room->chimes, CHIME_START, NOW));
    sound_until_over(room);
    assert_true(chimes_turn(&room->chimes, NOW + CHIMES_FRESH_MS + 1) ==
                INT64_MAX);
    owes(room, CHIME_START);
    sound_logged_one(room, "pw-play", "start-40.wav");
}

static void after_its_first_second_a_tone_is_not_owed(void **state)
{
    static const struct {
        int64_t after_ms;
        bool owed;
    } CASES[] = {
        {10, true}, {CHIMES_OWED_MS, true}, {CHIMES_OWED_MS + 1, false}};
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_DIES);
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        open_chimes(room);
        assert_true(chimes_play(&room->chimes, CHIME_REST, NOW));
        sound_until_over(room);
        owes_nothing(room);
        chimes_turn(&room->chimes, NOW + CASES[i].after_ms);
        if (CASES[i].owed)
            owes(room, CHIME_REST);
        else
            owes_nothing(room);
    }
}

static void a_later_tone_takes_the_place_of_one_that_is_owed(void **state)
{
    static const struct {
        enum chime owed, next;
        bool stays;
    } CASES[] = {
        {CHIME_END, CHIME_SWITCH, false},
        {CHIME_END, CHIME_END, false},
        {CHIME_END, CHIME_COUNT, true},
    };
    struct sound_room *room = *state;

    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        sound_player(room, "aplay", SOUND_DIES);
        open_chimes(room);
        play_through(room, CASES[i].owed, NOW);
        sound_player(room, "aplay", SOUND_PLAYS);
        play_through(room, CASES[i].next, NOW + 100);
        assert_int_equal(room->chimes.heard, 1);
        if (CASES[i].stays)
            owes(room, CASES[i].owed);
        else
            owes_nothing(room);
    }
}

static void when_all_have_died_the_bell_may_ring(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "paplay", SOUND_DIES);
    sound_player(room, "aplay", SOUND_DIES);
    open_chimes(room);
    for (int i = 0; i < 2; i++) {
        play_through(room, CHIME_START, NOW + i * 100);
        owes_nothing(room);
        sound_until_over(room);
        assert_true(chimes_turn(&room->chimes, NOW + i * 100 + 20) ==
                    INT64_MAX);
        owes(room, CHIME_START);
    }
    sound_player_is(room, NULL);
    assert_false(chimes_play(&room->chimes, CHIME_END, NOW + 230));
    owes_nothing(room);
    assert_int_equal(room->chimes.heard, 0);
}

/* It dies twice; the second time at NOW + 110. */
static void lose_the_last(struct sound_room *room)
{
    sound_player(room, "aplay", SOUND_DIES);
    open_chimes(room);
    play_through(room, CHIME_START, NOW);
    play_through(room, CHIME_START, NOW + 100);
    owes(room, CHIME_START);
    sound_player_is(room, NULL);
}

static void the_last_one_is_tried_again_after_a_minute(void **state)
{
    struct sound_room *room = *state;
    int64_t again = NOW + 110 + CHIMES_AGAIN_MS;

    lose_the_last(room);
    sound_player(room, "aplay", SOUND_PLAYS);
    assert_false(chimes_play(&room->chimes, CHIME_END, again - 1));
    play_through(room, CHIME_END, again);
    sound_player_is(room, "aplay");
    assert_int_equal(room->chimes.heard, 1);
    assert_string_equal(room->chimes.failed, "");
    sound_player(room, "aplay", SOUND_DIES); /* as good as new */
    play_through(room, CHIME_END, again + 1000);
    sound_player_is(room, "aplay");
}

static void one_that_fails_again_is_not_tried_a_third_time(void **state)
{
    struct sound_room *room = *state;
    int64_t again = NOW + 110 + CHIMES_AGAIN_MS;

    lose_the_last(room);
    play_through(room, CHIME_END, again);
    owes(room, CHIME_END);
    sound_player_is(room, NULL);
    sound_player(room, "aplay", SOUND_PLAYS);
    assert_false(
        chimes_play(&room->chimes, CHIME_END, again + 2 * CHIMES_AGAIN_MS));
}

static void one_that_is_taken_away_costs_no_tone(void **state)
{
    struct sound_room *room = *state;
    char path[SOUND_NAME];

    sound_player(room, "pw-play", SOUND_PLAYS);
    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    snprintf(path, sizeof path, "%s/pw-play", room->bin);
    assert_int_equal(unlink(path), 0);
    assert_true(chimes_play(&room->chimes, CHIME_HALF, NOW));
    sound_player_is(room, "aplay");
    sound_until_over(room);
    sound_logged_one(room, "aplay -q", "half-40.wav");
    assert_string_equal(room->chimes.failed, "'pw-play' cannot be run");
}

static void one_that_hangs_is_ended_a_second_after_the_tone(void **state)
{
    struct sound_room *room = *state;
    int64_t late = NOW + tone_ms(CHIME_END) + CHIMES_LATE_MS;
    pid_t pid;

    sound_player(room, "pw-play", SOUND_HANGS);
    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    assert_true(chimes_play(&room->chimes, CHIME_END, NOW));
    pid = room->chimes.child.pid;
    assert_true(chimes_turn(&room->chimes, NOW) == late);
    assert_true(chimes_turn(&room->chimes, late - 1) == late);
    sound_player_is(room, "pw-play");
    assert_true(chimes_turn(&room->chimes, late) == INT64_MAX);
    sound_is_ended(pid);
    sound_player_is(room, "aplay");
    assert_string_equal(room->chimes.failed,
                        "'pw-play' does not come to an end");
    owes(room, CHIME_END);
}

static void after_a_sleep_of_the_computer_it_gets_its_time_again(void **state)
{
    struct sound_room *room = *state;
    int64_t woke = NOW + 3600000;

    sound_player(room, "pw-play", SOUND_HANGS);
    open_chimes(room);
    assert_true(chimes_play(&room->chimes, CHIME_REST, NOW));
    assert_true(chimes_turn(&room->chimes, woke) == woke + CHIMES_LATE_MS);
    sound_player_is(room, "pw-play");
    assert_true(chimes_turn(&room->chimes, woke + CHIMES_LATE_MS) == INT64_MAX);
    sound_player_is(room, NULL);
    owes_nothing(room); /* its moment is an hour ago */
}

static int64_t real_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Fifty tones cut one another off: far from the time of a single one. */
static void nobody_waits_for_a_player_that_hangs(void **state)
{
    struct sound_room *room = *state;
    int64_t began;

    sound_player(room, "pw-play", SOUND_HANGS);
    open_chimes(room);
    began = real_ms();
    for (int i = 0; i < 50; i++) {
        assert_true(chimes_play(&room->chimes, CHIME_COUNT, NOW + i));
        chimes_turn(&room->chimes, NOW + i);
    }
    assert_true(real_ms() - began < 50 * 100);
    sound_player_is(room, "pw-play");
}

/* ---- one at a time ---- */

static void the_more_important_one_sounds(void **state)
{
    static const struct {
        enum chime sounding, next;
        bool cuts;
    } CASES[] = {
        {CHIME_END, CHIME_COUNT, false},
        {CHIME_END, CHIME_ASK, false},
        {CHIME_END, CHIME_SWITCH, true},
        {CHIME_END, CHIME_REST, true},
        {CHIME_COUNT, CHIME_START, true},
        {CHIME_COUNT, CHIME_COUNT, true},
        {CHIME_READY, CHIME_START, true},
        {CHIME_SWITCH, CHIME_END, false},
        {CHIME_END, CHIME_DONE, true},
    };
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_HANGS);
    for (size_t i = 0; i < COUNT_OF(CASES); i++) {
        pid_t before;

        open_chimes(room);
        assert_true(chimes_play(&room->chimes, CASES[i].sounding, NOW));
        before = room->chimes.child.pid;
        assert_true(chimes_play(&room->chimes, CASES[i].next, NOW + 100));
        if (CASES[i].cuts) {
            assert_int_equal(room->chimes.chime, CASES[i].next);
            assert_int_not_equal(room->chimes.child.pid, before);
            sound_is_ended(before);
        } else {
            assert_int_equal(room->chimes.chime, CASES[i].sounding);
            assert_int_equal(room->chimes.child.pid, before);
        }
        chimes_close(&room->chimes);
    }
}

static void what_is_over_stands_in_the_way_of_nothing(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    assert_true(chimes_play(&room->chimes, CHIME_DONE, NOW));
    sound_until_over(room);
    assert_true(chimes_play(&room->chimes, CHIME_COUNT, NOW + 1300));
    assert_int_equal(room->chimes.chime, CHIME_COUNT);
    sound_until_over(room);
    chimes_turn(&room->chimes, NOW + 1500);
    assert_int_equal(room->chimes.heard, 2);
}

static void closing_ends_what_sounds(void **state)
{
    struct sound_room *room = *state;
    pid_t pid;

    sound_player(room, "aplay", SOUND_HANGS);
    open_chimes(room);
    assert_true(chimes_play(&room->chimes, CHIME_DONE, NOW));
    pid = room->chimes.child.pid;
    chimes_close(&room->chimes);
    sound_is_ended(pid);
    chimes_close(&room->chimes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_player_is_handed_the_file_of_the_tone),
        TEST(players_are_taken_in_order),
        TEST(without_a_player_nothing_sounds_and_nothing_is_made),
        TEST(volume_0_is_silence_that_is_wished_for),
        TEST(where_a_player_dies_the_next_plays_the_same_tone),
        TEST(the_second_death_in_a_row_gives_a_player_up),
        TEST(a_tone_that_is_played_forgives_the_death_before_it),
        TEST(a_tone_that_would_come_late_is_not_played),
        TEST(after_its_first_second_a_tone_is_not_owed),
        TEST(a_later_tone_takes_the_place_of_one_that_is_owed),
        TEST(when_all_have_died_the_bell_may_ring),
        TEST(the_last_one_is_tried_again_after_a_minute),
        TEST(one_that_fails_again_is_not_tried_a_third_time),
        TEST(one_that_is_taken_away_costs_no_tone),
        TEST(one_that_hangs_is_ended_a_second_after_the_tone),
        TEST(after_a_sleep_of_the_computer_it_gets_its_time_again),
        TEST(nobody_waits_for_a_player_that_hangs),
        TEST(the_more_important_one_sounds),
        TEST(what_is_over_stands_in_the_way_of_nothing),
        TEST(closing_ends_what_sounds),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
