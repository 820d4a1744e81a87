/* SPDX-License-Identifier: MIT */
/* test_chimes_files - the tones in the cache: made once, whole, for one person
 * alone, and done without where nothing can be written. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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

static unsigned files_in(const char *folder)
{
    DIR *dir = opendir(folder);
    unsigned count = 0;
    struct dirent *entry;

    assert_non_null(dir);
    while ((entry = readdir(dir)) != NULL)
        count += entry->d_name[0] != '.';
    closedir(dir);
    return count;
}

static struct stat stat_of(const char *path)
{
    struct stat is;

    if (stat(path, &is) != 0)
        fail_msg("no '%s'", path);
    return is;
}

static void each_tone_is_a_file_in_a_private_folder(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    assert_int_equal(stat_of(room->folder).st_mode & 0777, 0700);
    assert_int_equal(files_in(room->folder), CHIME_KINDS);
    for (int i = 0; i < CHIME_KINDS; i++) {
        unsigned char wanted[1 << 16], found[1 << 16];
        size_t size = tone_size((enum chime)i);
        char name[64];
        FILE *file;

        snprintf(name, sizeof name, "%s-40.wav", chime_word((enum chime)i));
        tone_write((enum chime)i, VOLUME, wanted);
        file = fopen(sound_file(room, name), "rb");
        assert_non_null(file);
        assert_int_equal(fread(found, 1, sizeof found, file), size);
        fclose(file);
        assert_memory_equal(found, wanted, size);
    }
}

static void what_is_there_is_not_written_again(void **state)
{
    struct sound_room *room = *state;
    struct stat before, after;

    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    before = stat_of(sound_file(room, "end-40.wav"));
    chimes_close(&room->chimes);
    open_chimes(room);
    assert_true(chimes_play(&room->chimes, CHIME_END, NOW));
    after = stat_of(sound_file(room, "end-40.wav"));
    assert_true(before.st_ino == after.st_ino);
    assert_int_equal(
        memcmp(&before.st_mtim, &after.st_mtim, sizeof before.st_mtim), 0);
    assert_int_equal(files_in(room->folder), CHIME_KINDS);
}

static void what_is_missing_or_cut_off_is_made_anew(void **state)
{
    struct sound_room *room = *state;
    off_t size = (off_t)tone_size(CHIME_END);

    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    chimes_close(&room->chimes);
    assert_int_equal(truncate(sound_file(room, "end-40.wav"), 100), 0);
    assert_int_equal(unlink(sound_file(room, "half-40.wav")), 0);
    open_chimes(room);
    assert_int_equal(stat_of(sound_file(room, "end-40.wav")).st_size, size);
    assert_int_equal(files_in(room->folder), CHIME_KINDS);
}

static void a_cache_that_is_emptied_meanwhile_costs_no_tone(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    assert_int_equal(unlink(sound_file(room, "end-40.wav")), 0);
    assert_true(chimes_play(&room->chimes, CHIME_END, NOW));
    stat_of(sound_file(room, "end-40.wav"));
    sound_player_is(room, "aplay");
}

static void another_volume_is_another_file(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    chimes_open(&room->chimes, room->folder, 400);
    assert_int_equal(files_in(room->folder), 2 * CHIME_KINDS);
    stat_of(sound_file(room, "end-100.wav"));
}

static void without_a_folder_that_can_be_written_the_bell_rings(void **state)
{
    struct sound_room *room = *state;
    char below_a_file[SOUND_NAME], too_long[CHIMES_PATH + 10];
    const char *const FOLDERS[] = {
        NULL, "", below_a_file, too_long, "/proc/limber"};

    sound_player(room, "aplay", SOUND_PLAYS);
    snprintf(below_a_file, sizeof below_a_file, "%s/aplay/chimes", room->bin);
    memset(too_long, 'a', sizeof too_long - 1);
    too_long[0] = '/';
    too_long[sizeof too_long - 1] = '\0';
    for (size_t i = 0; i < COUNT_OF(FOLDERS); i++) {
        chimes_open(&room->chimes, FOLDERS[i], VOLUME);
        sound_player_is(room, NULL);
        assert_false(chimes_play(&room->chimes, CHIME_START, NOW));
        assert_true(chimes_turn(&room->chimes, NOW) == INT64_MAX);
    }
    sound_logged(room, "");
}

static void what_stands_in_the_place_of_a_tone_is_left_alone(void **state)
{
    struct sound_room *room = *state;

    sound_player(room, "aplay", SOUND_PLAYS);
    open_chimes(room);
    assert_int_equal(unlink(sound_file(room, "end-40.wav")), 0);
    assert_int_equal(mkdir(sound_file(room, "end-40.wav"), 0700), 0);
    assert_false(chimes_play(&room->chimes, CHIME_END, NOW));
    assert_int_equal(files_in(room->folder), CHIME_KINDS);
    assert_true(chimes_play(&room->chimes, CHIME_HALF, NOW));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_tone_is_a_file_in_a_private_folder),
        TEST(what_is_there_is_not_written_again),
        TEST(what_is_missing_or_cut_off_is_made_anew),
        TEST(a_cache_that_is_emptied_meanwhile_costs_no_tone),
        TEST(another_volume_is_another_file),
        TEST(without_a_folder_that_can_be_written_the_bell_rings),
        TEST(what_stands_in_the_place_of_a_tone_is_left_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
